"""Moments that cannot be right are refused with the reason, or count as a defect of the draft."""

from datetime import datetime, timedelta

import pytest

from afwegingskader.antwoordwaarde import TIJDZONE
from steps import _dossier as d
from tests.steps.hulp_scherm import gaaf, met_label, teksten

NU = datetime(2026, 11, 24, 15, 45, tzinfo=TIJDZONE)
BEKEND = "Wanneer is het besluit bekendgemaakt?"
MIS = "Hoe laat gaat het mis?"


@pytest.fixture
def besloten(proef, monkeypatch):
    """A noodbevel that was decided at 15:40, five minutes ago."""
    monkeypatch.setattr(d, "nu", lambda: NU)
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1")
    velden = {"genomen_op": NU - timedelta(minutes=5), "instrument": "noodbevel_175"}
    proef.schrijf("besluit_genomen", velden, "M1")
    return proef


def velden(proef):
    return proef.stand().situatie.maatregelen[0].velden


@pytest.mark.parametrize(
    ("getypt", "reden"),
    [
        ("15:50", "Hier is 23-11-2026 15:50 gelezen, en dat ligt vóór het besluit van 24-11-2026"),
        ("24-11-2026 15:39", "ligt vóór het besluit van 24-11-2026 15:40"),
        ("25-11-2026 10:00", "25-11-2026 10:00 moet nog komen"),
    ],
)
def test_what_happened_after_the_decision_is_not_of_before_it(besloten, getypt, reden):
    scherm = besloten.scherm("na_besluit")
    gaaf(met_label(scherm.text_input, BEKEND).set_value(getypt).run())
    assert reden in teksten(scherm)
    assert met_label(scherm.text_input, BEKEND).value == getypt
    assert "maatregel.bekendgemaakt_op" not in velden(besloten)


def test_a_time_alone_shows_the_date_that_was_taken(besloten):
    scherm = besloten.scherm("na_besluit")
    gaaf(met_label(scherm.text_input, BEKEND).set_value("15u42").run())
    assert met_label(scherm.text_input, BEKEND).value == "24-11-2026 15:42"
    assert velden(besloten)["maatregel.bekendgemaakt_op"] == NU - timedelta(minutes=3)


def test_a_refused_text_is_not_held_against_what_is_stored(besloten):
    """Back from another screen the field shows what is stored again, without the old error."""
    scherm = besloten.scherm("na_besluit")
    gaaf(met_label(scherm.text_input, BEKEND).set_value("15:42").run())
    gaaf(met_label(scherm.text_input, BEKEND).set_value("straks").run())
    gaaf(scherm.switch_page("steps/afweging.py").run())
    gaaf(scherm.switch_page("steps/na_besluit.py").run())
    assert met_label(scherm.text_input, BEKEND).value == "24-11-2026 15:42"
    assert "geen tijd" not in teksten(scherm)


@pytest.mark.parametrize(("getypt", "vast"), [("24-11-2020 23:00", False), ("15:30", True)])
def test_what_is_expected_is_not_of_an_earlier_day(besloten, getypt, vast):
    """It may have begun just now; a wrong year is no confirmed fact."""
    scherm = besloten.scherm("acuut")
    gaaf(met_label(scherm.radio, MIS).set_value("precies").run())
    gaaf(met_label(scherm.text_input, "Dag en tijd").set_value(getypt).run())
    stand = besloten.stand().situatie.stand("orde.verwacht_begin")
    assert stand.toestand == ("waarde" if vast else "niet_gevraagd")
    assert ("is al geweest, en dit gaat over wat nog komt" in teksten(scherm)) != vast
    assert met_label(scherm.text_input, "Dag en tijd").value == getypt


@pytest.mark.parametrize(("uren", "kop"), [(-1, "Gebrek"), (0, "Gebrek"), (1, "In orde")])
def test_an_end_before_the_begin_is_a_defect(besloten, uren, kop):
    for naam, moment in {"van": NU, "tot": NU + timedelta(hours=uren)}.items():
        waarde = {"moment": moment.isoformat()}
        besloten.schrijf("maatregel_veld", {"waarde": waarde}, "M1", f"maatregel.{naam}")
    tekst = teksten(besloten.scherm("besluit"))
    assert "Het einde ligt na het begin." in tekst.split(f"**{kop} (")[1].split("**")[1]
