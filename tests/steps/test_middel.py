"""One instrument opened: what each requirement says, and the ways on from there."""

from tests.steps.hulp_scherm import gaaf, met_label, teksten


def open_middel(proef, instrument):
    """The screen of one instrument."""
    scherm = proef.scherm("instrumenten")
    met_label(scherm.selectbox, "Open een instrument").select(instrument)
    return gaaf(scherm.run())


def test_an_exclusion_is_not_called_fulfilled(proef):
    """'Uitsluiting: … vervuld' reads as if it bars the means; the outcome said the opposite."""
    proef.antwoord("dreiging.afkomstig_van", "anderen", "B1")
    gezien = teksten(open_middel(proef, "noodbevel_175"))
    uitsluitingen = [regel for regel in gezien.splitlines() if "**Uitsluiting:" in regel]
    assert any(regel.endswith("*geldt niet*") for regel in uitsluitingen)
    assert not [regel for regel in uitsluitingen if "vervuld" in regel.rsplit("—", 1)[-1]]
