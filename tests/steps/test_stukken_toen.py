"""A document of a past decision says what was known then, also of facts that were replaced."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dossier.gebeurtenis import Invoer, Stempel
from dossier.opslag import Opslag
from dossier.vouwen import vouw
from kennisbank.profiel import Gemeenteprofiel
from steps import _dossier as d
from steps import _pakket as pakket
from steps import _profiel as opgeslagen
from stukken.feiten import zoals_bekend
from stukken.opdracht import maak_alle

WORTEL = Path(__file__).resolve().parents[2]
NU = datetime(2026, 10, 24, 17, tzinfo=UTC)
MORGEN = NU + timedelta(days=1)
GEWELD = "geweld, brand of vernieling"


def minuut(n: int) -> datetime:
    return NU + timedelta(minutes=n)


@pytest.fixture
def opslag(tmp_path, monkeypatch):
    """Violence at 19:01, an order at 19:11, quiet at 21:00: 'd1' with M1 decided."""
    monkeypatch.setattr(opgeslagen, "BESTAND", tmp_path / "profiel.yaml")
    monkeypatch.setattr(d, "nu", lambda: MORGEN)
    url = f"sqlite:///{(tmp_path / 'dossiers.sqlite').as_posix()}"
    monkeypatch.setenv("AFWEGINGSKADER_DATABASE", url)
    d.opslag.clear()
    opslag = Opslag(url)
    opening = {"gemeente": "Modelstad", "titel": "Proef", "kennisbank_versie": "v1"}
    opslag.open_dossier("d1", opening, stempel(0))
    feit = {"waarde": "geweld", "bron": "politie"}
    besluit = {"genomen_op": minuut(11), "instrument": "noodbevel_175"}
    for n, invoer in (
        (1, Invoer("antwoord_gegeven", feit, vraag="orde.toestand")),
        (2, Invoer("onderwerp_toegevoegd", {}, "B1")),
        (10, Invoer("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1")),
        (11, Invoer("besluit_genomen", besluit, "M1")),
        (120, antwoord_later()),
        (121, Invoer("onderwerp_toegevoegd", {}, "B2")),
        (122, Invoer("maatregel_veld", {"waarde": "het plein"}, "M1", "maatregel.gebied")),
    ):
        opslag.voeg_toe("d1", invoer, stempel(n))
    yield opslag
    opslag.sluit()
    d.opslag.clear()


def stempel(n: int) -> Stempel:
    return Stempel("adviseur", minuut(n), f"zout-van-de-proef-{n:04}")


def antwoord_later() -> Invoer:
    velden = {"waarde": "rustig", "bron": "politie"}
    return Invoer("antwoord_gegeven", velden, vraag="orde.toestand", vervangt=(2,))


def bord_van(opslag: Opslag):
    gebeurtenissen = opslag.lees("d1")
    stand = vouw(gebeurtenissen, MORGEN)
    return stand, d.bord_van(d.inhoud(), stand.situatie, gebeurtenissen)


def test_the_board_of_a_moment_has_the_facts_of_then(opslag):
    """Facts, instances, time and law of then; the measure with what is filled in now."""
    stand, bord = bord_van(opslag)
    assert bord.situatie.stand("orde.toestand").waarde == "rustig"
    toen = zoals_bekend(bord, minuut(11)).situatie
    assert toen.stand("orde.toestand").waarde == "geweld"
    assert (toen.nu, toen.peildatum.isoformat()) == (minuut(11), "2026-10-24")
    assert toen.van_soort("bijeenkomst") == ("B1",)
    assert toen.maatregelen == stand.situatie.maatregelen
    assert toen.maatregelen[0].velden == {"maatregel.gebied": "het plein"}


def test_now_is_the_board_of_now(opslag):
    """A draft is made from what is known now, without a second board."""
    _, bord = bord_van(opslag)
    assert zoals_bekend(bord, MORGEN) is bord


def test_each_document_of_the_package_has_its_own_moment(opslag):
    """The order says violence though a second decision came after the quiet."""
    tweede = {"genomen_op": minuut(131), "instrument": "noodbevel_175"}
    gekozen = Invoer("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M2")
    opslag.voeg_toe("d1", gekozen, stempel(130))
    opslag.voeg_toe("d1", Invoer("besluit_genomen", tweede, "M2"), stempel(131))
    stand, bord = bord_van(opslag)
    moment = pakket.beslismoment(stand, MORGEN)
    stukken = dict(maak_alle(bord, Gemeenteprofiel.van("Modelstad"), moment))
    assert stukken["besluitmemo"].moment == minuut(131)
    assert GEWELD in stukken["noodbevel-M1"].html.lower()
    assert GEWELD not in stukken["noodbevel-M2"].html.lower()


@pytest.mark.parametrize("stuk", ["noodbevel-M1", "besluitmemo"])
def test_the_screen_shows_the_document_as_it_was_decided(opslag, stuk):
    """Not what is known today."""
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=90)
    scherm.query_params["dossier"] = "d1"
    scherm.run()
    scherm.query_params["stuk"] = stuk
    scherm.switch_page("steps/stukken.py").run()
    assert not scherm.exception
    assert scherm.selectbox(key="stuk").value == stuk
    tekst = "".join(een.proto.body for een in scherm.get("html"))
    assert GEWELD in tekst.lower()
