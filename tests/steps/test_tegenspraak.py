"""A contradiction between answers is said on the screens where they are given."""

import pytest


@pytest.mark.parametrize("naam", ["feiten", "oordelen"])
def test_both_answers_are_named_and_none_is_filled_in(proef, naam):
    """Grave disorder is feared, and no disorder at all."""
    ernstig = {"waarde": "ja", "motivering": "Ik zie het."}
    proef.schrijf("oordeel_bevestigd", ernstig, vraag="vrees_ernstige_wanordelijkheden")
    assert tegenspraken(proef.scherm(naam)) == []
    geen = {"waarde": "nee", "motivering": "Ik zie niets."}
    proef.schrijf("oordeel_bevestigd", geen, vraag="vrees_verstoring")
    (melding,) = tegenspraken(proef.scherm(naam))
    for tekst in ("**Ja.**", "**Nee.**", "vreest ook verstoring van de openbare orde"):
        assert tekst in melding
    standen = proef.stand().situatie.standen
    assert {vraag: stand.waarde for (_, vraag), stand in standen.items()} == {
        "vrees_ernstige_wanordelijkheden": "ja",
        "vrees_verstoring": "nee",
    }


def tegenspraken(scherm):
    """The warnings about answers that contradict each other."""
    return [w.value for w in scherm.warning if w.value.startswith("Deze antwoorden")]
