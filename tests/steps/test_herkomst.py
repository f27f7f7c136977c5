"""Who said it and how sure it is: chosen once, kept over screens and reloads, never assumed."""

import pytest

from tests.steps.hulp_scherm import gaaf, met_label


def kies(scherm, bron="openbaar", zeker="gerucht"):
    gaaf(met_label(scherm.radio, "Bron van deze antwoorden").set_value(bron).run())
    return gaaf(met_label(scherm.radio, "Hoe zeker?").set_value(zeker).run())


def gekozen(scherm):
    return [
        met_label(scherm.radio, label).value for label in ("Bron van deze antwoorden", "Hoe zeker?")
    ]


def eerste_open(scherm):
    """A question on this screen that has no answer yet."""
    return next(radio for radio in scherm.radio if radio.value is None)


@pytest.mark.parametrize("pagina", ["feiten", "instrumenten"])
def test_a_rumour_stays_a_rumour_on_the_next_screen(proef, pagina):
    scherm = kies(proef.scherm("acuut"))
    gaaf(scherm.switch_page(f"steps/{pagina}.py").run())
    if pagina == "instrumenten":
        gaaf(scherm.selectbox(key="instrument").set_value("noodbevel_175").run())
    assert gekozen(scherm) == ["openbaar", "gerucht"]
    vraag = eerste_open(scherm)
    gaaf(vraag.set_value("onbekend").run())
    laatste = proef.opslag.lees("d1")[-1]
    assert laatste.soort == "antwoord_gegeven"
    assert (laatste.inhoud["bron"], laatste.inhoud["betrouwbaarheid"]) == ("openbaar", "gerucht")


def test_the_choice_comes_back_on_another_screen_and_after_a_reload(proef):
    scherm = kies(proef.scherm("acuut"))
    gaaf(scherm.switch_page("steps/afweging.py").run())
    gaaf(scherm.switch_page("steps/acuut.py").run())
    assert gekozen(scherm) == ["openbaar", "gerucht"]
    adres = {naam: scherm.query_params[naam] for naam in ("bron", "betrouwbaarheid")}
    assert gekozen(proef.scherm("acuut", **adres)) == ["openbaar", "gerucht"]


def test_an_address_with_an_unknown_source_chooses_nothing(proef):
    scherm = proef.scherm("acuut", bron="krant", betrouwbaarheid="zeker")
    assert gekozen(scherm) == ["politie", "bevestigd"]
