"""The whole decision in one zip, from the screen, and its timeline in words."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dossier.gebeurtenis import SOORTEN, Gebeurtenis, Invoer, Stempel
from dossier.opslag import Opslag
from dossier.vouwen import vouw
from kennisbank.kennisbank import laad
from steps import _dossier as d
from steps import _pakket as pakket
from steps import _profiel as opgeslagen

WORTEL = Path(__file__).resolve().parents[2]
NU = datetime(2026, 11, 24, 19, tzinfo=UTC)
WISSEN = {"nrs": [2], "selectielijst_categorie": "19.1", "reden": "proef"}


@pytest.fixture
def opslag(tmp_path, monkeypatch):
    """A dossier 'd1' with one decided and one withdrawn measure."""
    monkeypatch.setattr(opgeslagen, "BESTAND", tmp_path / "profiel.yaml")
    url = f"sqlite:///{(tmp_path / 'dossiers.sqlite').as_posix()}"
    monkeypatch.setenv("AFWEGINGSKADER_DATABASE", url)
    d.opslag.clear()
    opslag = Opslag(url)
    nr = iter(range(99))

    def stempel() -> Stempel:
        n = next(nr)
        return Stempel("adviseur", NU + timedelta(seconds=n), f"zout-van-de-proef-{n:04}")

    opening = {"gemeente": "Modelstad", "titel": "Proef", "kennisbank_versie": "v1"}
    opslag.open_dossier("d1", opening, stempel())
    for invoer in (
        Invoer("onderwerp_toegevoegd", {"omschrijving": "het plein"}, "B1"),
        Invoer("antwoord_gegeven", {"waarde": "geweld", "bron": "politie"}, vraag="orde.toestand"),
        Invoer("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1"),
        Invoer("besluit_genomen", {"genomen_op": NU, "instrument": "noodbevel_175"}, "M1"),
        Invoer("antwoord_gegeven", {"waarde": "rustig"}, vraag="orde.toestand", vervangt=(3,)),
    ):
        opslag.voeg_toe("d1", invoer, stempel())
    opslag.wis_inhoud(
        "d1", WISSEN, Stempel("archivaris", NU + timedelta(minutes=5), "zout-van-de-archivaris")
    )
    yield opslag
    opslag.sluit()
    d.opslag.clear()


def test_every_kind_of_event_has_a_word():
    """The timeline can name whatever happens in a dossier."""
    assert set(pakket.SOORTEN) == set(SOORTEN)


def test_timeline_in_words(opslag):
    """Question and answer in words, what replaces what, and that something was erased."""
    regels = [regel.wat for regel in pakket.tijdlijn(opslag.lees("d1"), laad())]
    assert regels[0].startswith("Dossier geopend. gemeente: Modelstad")
    assert regels[1] == "Toegevoegd [B1] (inhoud gewist)"
    assert regels[2].startswith("Antwoord: Wat gebeurt er nu op straat?. waarde: geweld")
    assert "bron: politie" in regels[2]
    assert regels[4].startswith("Besluit genomen [M1]. ")
    assert "genomen op: 2026-11-24T19:00" in regels[4]
    assert regels[5].endswith("(vervangt 3)")


def test_values_of_every_form_can_be_told():
    """Bands, moments, choices and lists come out as words."""
    kop = Gebeurtenis(1, "d", "antwoord_gegeven", "situatie", "x", NU, "adviseur", (), "", "", "")
    for waarde, verwacht in (
        ({"band": [1, 5]}, "1-5"),
        (0.0, "waarde: 0; "),
        (None, "waarde: weet ik niet; "),
        ({"meerkeuze": {"a": "ja", "b": "nee"}}, "waarde: a"),
        ({"moment": "2026-11-24T19:00:00+00:00"}, "24-11-2026 20:00"),
    ):
        een = Gebeurtenis(**{**kop.__dict__, "inhoud": {"waarde": waarde, "redenen": {"k": "r"}}})
        (regel,) = pakket.tijdlijn([een], laad())
        assert verwacht in regel.wat
        assert "redenen: k (r)" in regel.wat


def test_no_and_zero_stay_in_the_timeline():
    """A field that says no is told as no; only what was left empty is left out."""
    velden = {"mondeling": False, "gehoord_door": None, "gebreken": [], "woorden": "Weg hier"}
    assert pakket._inhoud(velden) == ". mondeling: nee; woorden: Weg hier"


def test_button_makes_and_records_the_package(opslag, monkeypatch):
    """One press: the zip is there to keep, and every document in it is in the dossier."""
    alle = pakket.maak_alle
    monkeypatch.setattr(pakket, "maak_alle", lambda *gegevens: islice(alle(*gegevens), 2))
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=90)
    scherm.query_params["dossier"] = "d1"
    scherm.run()
    scherm.switch_page("steps/stukken.py").run()
    next(knop for knop in scherm.button if knop.label == "Alles in één zip").click().run()
    assert not scherm.exception
    assert not scherm.error
    assert "Bewaar de zip" in [knop.label for knop in scherm.get("download_button")]
    stukken = vouw(opslag.lees("d1"), NU + timedelta(days=1)).stukken
    assert {stuk.formaat for stuk in stukken} == {"docx", "pdf", "html"}
    assert len(stukken) == 6
    assert "besluitmemo" in {stuk.stuk for stuk in stukken}
    assert len({stuk.gebaseerd_op for stuk in stukken}) == 1
    assert {stuk.onderwerp for stuk in stukken if stuk.stuk == "besluitmemo"} == {"situatie"}
    assert {stuk.onderwerp for stuk in stukken if stuk.stuk != "besluitmemo"} == {"M1"}
