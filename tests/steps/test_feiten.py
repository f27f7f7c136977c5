"""The order of the questions about a person and a place is that of the content."""

from tests.steps.hulp_scherm import met_label


def vragen(blok):
    """The questions in a part of the screen, in order, also those that are folded in it."""
    return [een.label for een in blok if getattr(een, "label", None) and een.type == "radio"]


def test_who_it_is_comes_before_what_is_sensitive(proef):
    """Every person began with ten questions about extremism and medical statements."""
    proef.schrijf("onderwerp_toegevoegd", {}, "P1")
    blok = met_label(proef.scherm("feiten").expander, "Persoon P1")
    assert vragen(blok)[0] == "Is deze persoon geïdentificeerd?"
    dicht = met_label(blok.expander, "Extremisme (10)")
    assert "Ligt er een ambtsbericht over deze persoon?" in vragen(dicht)


def test_a_place_begins_with_what_it_is(proef):
    proef.schrijf("onderwerp_toegevoegd", {}, "L1")
    blok = met_label(proef.scherm("feiten").expander, "Plek of pand L1")
    assert vragen(blok)[0] == "Wat voor plek of pand is dit?"
    assert not [vraag for vraag in vragen(blok) if "deze zaak" in vraag]
