"""What is written for an oordeel outlives the screen, and counts only once it is confirmed."""

import pytest

from tests.steps.hulp_scherm import gaaf, teksten

OORDEEL = "gewone_middelen_ontoereikend"
SLEUTEL = f"d1-situatie-{OORDEEL}"
TEKST = "Ik zie A en B."


@pytest.fixture
def getypt(proef):
    """A session in which an oordeel was written, with a reason for one lighter means."""
    proef.antwoord("oproep.aanwezig", "ja")
    scherm = proef.scherm("oordelen")
    gaaf(scherm.radio(key=f"oordeel-{SLEUTEL}").set_value("ja").run())
    gaaf(scherm.text_area(key=f"woorden-{SLEUTEL}").set_value(TEKST).run())
    gaaf(scherm.selectbox(key=f"reden-{SLEUTEL}-communicatie").set_value("te_laat").run())
    gaaf(scherm.text_input(key=f"zin-{SLEUTEL}-communicatie").set_value("Over een uur.").run())
    return proef, scherm


def staat_er(scherm):
    velden = (
        scherm.radio(key=f"oordeel-{SLEUTEL}"),
        scherm.text_area(key=f"woorden-{SLEUTEL}"),
        scherm.selectbox(key=f"reden-{SLEUTEL}-communicatie"),
        scherm.text_input(key=f"zin-{SLEUTEL}-communicatie"),
    )
    return [veld.value for veld in velden]


def test_a_draft_is_there_after_another_screen_and_after_a_reload(getypt):
    proef, scherm = getypt
    gaaf(scherm.switch_page("steps/feiten.py").run())
    gaaf(scherm.switch_page("steps/oordelen.py").run())
    assert staat_er(scherm) == ["ja", TEKST, "te_laat", "Over een uur."]
    assert staat_er(proef.scherm("oordelen")) == staat_er(scherm)
    assert "Bewaard als concept. Het telt pas mee als u het bevestigt." in teksten(scherm)


def test_a_draft_counts_nowhere(getypt):
    proef, _ = getypt
    assert proef.stand().situatie.stand(OORDEEL).toestand == "niet_gevraagd"
    assert set(proef.stand().concepten) == {("situatie", OORDEEL)}


def test_what_was_confirmed_is_no_draft_any_more(getypt):
    proef, _ = getypt
    inhoud = {"waarde": "ja", "motivering": TEKST}
    proef.schrijf("oordeel_bevestigd", inhoud, vraag=OORDEEL)
    assert proef.stand().concepten == {}
    scherm = proef.scherm("oordelen")
    assert f"*ja*: {TEKST}" in teksten(scherm)
    assert f"woorden-{SLEUTEL}" not in {veld.key for veld in scherm.text_area}


def test_a_draft_that_another_overtook_is_still_there(getypt):
    proef, _ = getypt
    proef.schrijf("oordeel_bevestigd", {"waarde": "nee", "motivering": "C en D."}, vraag=OORDEEL)
    scherm = proef.scherm("oordelen")
    assert "Een ander heeft dit intussen bevestigd." in teksten(scherm)
    assert scherm.text_area(key=f"woorden-{SLEUTEL}").value == TEKST


def test_a_draft_that_was_not_stored_says_so(proef):
    scherm = proef.scherm("oordelen")
    proef.schrijf("dossier_gearchiveerd", {"selectielijst_categorie": "1"}, rol="archivaris")
    gaaf(scherm.text_area(key=f"woorden-{SLEUTEL}").set_value(TEKST).run())
    assert "Niet opgeslagen." in teksten(scherm)
    assert scherm.text_area(key=f"woorden-{SLEUTEL}").value == TEKST
