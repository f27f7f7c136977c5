"""What a reader gets to see of the content: no ids, and no day where the clock counts hours."""

from kennisbank.kennisbank import laad


def test_no_source_is_named_by_its_id():
    """The reader knows 'Hof Amsterdam 1-10-2008', not the name of our file."""
    kennisbank = laad()
    ids = [id_ for id_ in kennisbank.bronnen if id_.count("-") > 1]
    teksten = [bron.betekenis for bron in kennisbank.bronnen.values()]
    assert [id_ for id_ in ids if any(id_ in tekst for tekst in teksten)] == []


def test_a_duty_with_hours_does_not_say_the_same_day():
    """After a decision in the evening the clock points at the next day."""
    plichten = (p for i in laad().instrumenten.values() for p in i.na_besluit)
    assert [p.termijn for p in plichten if p.uren and "dezelfde dag" in p.termijn.lower()] == []
