"""The screen of the decision: what must be filled in first, the rest within reach."""

from tests.steps.hulp_scherm import teksten


def besluit(proef, instrument):
    proef.schrijf("maatregel_gekozen", {"instrument": instrument, "gericht_op": "B1"}, "M1")
    return proef.scherm("besluit")


def labels(blok):
    return [een.label for soort in ("radio", "text_area", "text_input") for een in blok.get(soort)]


def test_what_no_requirement_reads_is_folded(proef):
    """With conditions for a demonstration nobody has to leave by a way out."""
    scherm = besluit(proef, "wom_voorschrift_beperking")
    dicht = next(een for een in scherm.expander if een.label.startswith("Niet vereist"))
    assert "Langs welke weg kan men vertrekken?" in labels(dicht)
    assert set(labels(scherm.main)) - set(labels(dicht))


def test_of_the_open_requirements_the_first_five_are_in_sight(proef):
    scherm = besluit(proef, "noodbevel_175")
    dicht = next(een for een in scherm.expander if een.label.startswith("Nog in te vullen: nog"))
    open_ = next(een.value for een in scherm.markdown if een.value.startswith("**Nog in te vullen"))
    assert open_.count("\n- ") == 5
    assert dicht.markdown[0].value.count("\n- ") > 5
    assert "Nog niet volledig ingevuld" in teksten(scherm)
