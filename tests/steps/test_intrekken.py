"""Withdrawing: with a reason and a moment, which the document gives; to be mended and undone."""

from datetime import UTC, datetime, timedelta

import pytest

from logica.situatie import SITUATIE
from steps._waarde import in_woorden
from tests.steps.hulp_scherm import gaaf, klik, met_label, teksten

NU = datetime.now(UTC)
KNOP = "Leg vast dat de maatregel is ingetrokken"
WAAROM, VANAF = "Waarom trekt u de maatregel in?", "Vanaf wanneer is de maatregel ingetrokken?"
TAAK = "Maak bekend dat de maatregel is ingetrokken"


@pytest.fixture
def besloten(proef):
    """A noodbevel that was decided orally three hours ago."""
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175", "gericht_op": "B1"}, "M1")
    genomen = {"genomen_op": NU - timedelta(hours=3), "mondeling": True}
    proef.schrijf("besluit_genomen", {**genomen, "instrument": "noodbevel_175"}, "M1")
    return proef


def maatregel(proef):
    return proef.stand().situatie.maatregelen[0]


def trek_in(proef, reden="Het plein is leeg.", vanaf=None):
    scherm = proef.scherm("na_besluit")
    gaaf(met_label(scherm.text_area, WAAROM).set_value(reden).run())
    if vanaf:
        gaaf(met_label(scherm.text_input, VANAF).set_value(in_woorden(vanaf)).run())
    return klik(scherm, KNOP)


def test_without_a_reason_nothing_is_withdrawn(besloten):
    scherm = klik(besloten.scherm("na_besluit"), KNOP)
    assert "Schrijf eerst waarom u de maatregel intrekt." in teksten(scherm)
    assert "maatregel_ingetrokken" not in besloten.soorten()


def test_the_screen_and_the_document_say_when_and_why(besloten):
    vanaf = (NU - timedelta(hours=1)).replace(second=0, microsecond=0)
    scherm = trek_in(besloten, vanaf=vanaf)
    assert f"Ingetrokken per {in_woorden(vanaf)}: Noodbevel" in teksten(scherm)
    assert met_label(scherm.text_area, WAAROM).value == "Het plein is leeg."
    assert TAAK in teksten(scherm)
    stukken = besloten.scherm("stukken", stuk="intrekking-M1")
    html = "".join(str(deel.proto.body) for deel in stukken.get("html"))
    assert "Het plein is leeg." in html
    for gat in ("vanaf wanneer de maatregel is ingetrokken", "waarom wordt ingetrokken"):
        assert gat not in html + teksten(stukken)


def test_a_withdrawal_without_a_moment_counts_from_now(besloten):
    trek_in(besloten)
    assert maatregel(besloten).velden["maatregel.intrekking_vanaf"] >= NU


def test_a_withdrawal_of_before_the_decision_is_refused(besloten):
    scherm = besloten.scherm("na_besluit")
    veld = met_label(scherm.text_input, VANAF)
    gaaf(veld.set_value(in_woorden(NU - timedelta(hours=4))).run())
    assert "ligt vóór het besluit van" in teksten(scherm)


def test_the_reason_can_be_mended_and_the_withdrawal_undone(besloten):
    scherm = trek_in(besloten)
    gaaf(met_label(scherm.text_area, WAAROM).set_value("De groep is weg.").run())
    assert maatregel(besloten).velden["maatregel.intrekking_reden"] == "De groep is weg."
    klik(scherm, "Maak de intrekking ongedaan")
    assert maatregel(besloten).status == "besloten"
    assert besloten.opslag.lees("d1")[-1].onderwerp == SITUATIE
    assert met_label(scherm.text_area, WAAROM).value == "De groep is weg."


def test_a_withdrawal_that_was_recorded_alone_gives_its_own_moment_and_reason(besloten):
    """As an earlier version of the screens wrote it."""
    velden = {"ingetrokken_op": NU, "reden": "Het is rustig."}
    besloten.schrijf("maatregel_ingetrokken", velden, "M1")
    scherm = besloten.scherm("na_besluit")
    assert f"Ingetrokken per {in_woorden(NU)}: Noodbevel" in teksten(scherm)
    assert met_label(scherm.text_area, WAAROM).value == "Het is rustig."


def test_a_withdrawn_measure_can_still_be_filled_in(besloten):
    """It has to be put on paper all the same."""
    trek_in(besloten)
    scherm = besloten.scherm("besluit")
    assert "Er staat nog geen maatregel" not in teksten(scherm)
    assert "genomen en weer ingetrokken" in teksten(scherm)
    gedrag = next(een for een in scherm.text_area if een.key.endswith("maatregel_gedrag"))
    gaaf(gedrag.set_value("Vertrek van het plein.").run())
    assert maatregel(besloten).velden["maatregel.gedrag"] == "Vertrek van het plein."
    afweging = besloten.scherm("afweging")
    assert "Noodbevel [B1] (ingetrokken)" in teksten(afweging)
    assert "Haal uit het concept" not in {knop.label for knop in afweging.button}
