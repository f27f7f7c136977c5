"""The screen of after the decision says who decided and who recorded it."""

from tests.steps.hulp_scherm import teksten


def test_who_decided_and_who_recorded_it(proef):
    """An advisor may record what the mayor decided: the two are told apart."""
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1")
    besluit = {"genomen_op": "2026-11-24T19:00:00+00:00", "genomen_door": "locoburgemeester"}
    proef.schrijf("besluit_genomen", besluit, "M1")
    tekst = teksten(proef.scherm("na_besluit"))
    assert "Genomen door de locoburgemeester, vastgelegd door de adviseur op " in tekst
