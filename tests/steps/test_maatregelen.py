"""Measures on the screens: the same means again, for whom it is, and by which verdict."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.steps.hulp_scherm import gaaf, klik, met_label, mondeling, teksten

NU = datetime.now(UTC)


@pytest.fixture
def ingetrokken(proef):
    """A noodbevel that was decided and withdrawn."""
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175", "gericht_op": "B1"}, "M1")
    velden = {"genomen_op": NU - timedelta(hours=3), "instrument": "noodbevel_175"}
    proef.schrijf("besluit_genomen", velden, "M1")
    proef.schrijf("maatregel_ingetrokken", {"ingetrokken_op": NU - timedelta(hours=2)}, "M1")
    return proef


@pytest.fixture
def twee_personen(proef):
    """A P1 about whom nothing is known, and a P2 who can never get a gebiedsverbod."""
    proef.schrijf("onderwerp_toegevoegd", {}, "P1")
    proef.schrijf("onderwerp_toegevoegd", {"omschrijving": "de gangmaker"}, "P2")
    proef.antwoord("persoon.leeftijd", "onder_12", "P2")
    return proef


def statussen(proef):
    return {m.id: (m.status, m.onderwerp) for m in proef.stand().situatie.maatregelen}


def test_an_oral_decision_after_a_withdrawal_is_in_force(ingetrokken):
    mondeling(
        ingetrokken.scherm("afweging"),
        lambda scherm: scherm.selectbox(key="mondeling-instrument").set_value("noodbevel_175"),
        lambda scherm: scherm.button(key="mondeling-vast").click(),
    )
    assert statussen(ingetrokken) == {"M1": ("ingetrokken", "B1"), "M2": ("besloten", "B1")}


def test_a_withdrawn_means_can_be_weighed_again(ingetrokken):
    scherm = ingetrokken.scherm("afweging")
    gaaf(scherm.selectbox(key="opnemen").set_value("noodbevel_175").run())
    klik(scherm, "Neem op")
    assert statussen(ingetrokken)["M2"] == ("concept", "B1")
    assert "Noodbevel [B1]" in teksten(scherm)


def test_what_is_in_the_draft_enters_it_once(proef):
    scherm = proef.scherm("afweging")
    gaaf(scherm.selectbox(key="opnemen").set_value("noodbevel_175").run())
    klik(scherm, "Neem op")
    klik(scherm, "Neem op")
    assert statussen(proef) == {"M1": ("concept", "B1")}


def test_the_same_means_for_another_person_is_another_measure(twee_personen):
    scherm = twee_personen.scherm("afweging")
    gaaf(scherm.selectbox(key="opnemen").set_value("gebiedsverbod_172a").run())
    wie = met_label(scherm.selectbox, "Voor wie of wat?")
    assert wie.options == ["P1", "P2: de gangmaker"]
    klik(scherm, "Neem op")
    gaaf(met_label(scherm.selectbox, "Voor wie of wat?").set_value("P2").run())
    klik(scherm, "Neem op")
    assert statussen(twee_personen) == {"M1": ("concept", "P1"), "M2": ("concept", "P2")}


@pytest.mark.parametrize("pagina", ["afweging", "na_besluit"])
def test_a_measure_is_judged_for_whom_it_is(twee_personen, pagina):
    """P1 could still get it; that says nothing about P2."""
    proef = twee_personen
    proef.schrijf(
        "maatregel_gekozen", {"instrument": "gebiedsverbod_172a", "gericht_op": "P2"}, "M1"
    )
    if pagina == "na_besluit":
        velden = {"genomen_op": NU, "instrument": "gebiedsverbod_172a"}
        proef.schrijf("besluit_genomen", velden, "M1")
    assert "**Kan niet" in teksten(proef.scherm(pagina))


def test_a_decision_records_the_reason_of_its_own_person(twee_personen):
    proef = twee_personen
    proef.schrijf(
        "maatregel_gekozen", {"instrument": "gebiedsverbod_172a", "gericht_op": "P2"}, "M1"
    )
    scherm = proef.scherm("besluit")
    reden = met_label(scherm.text_area, "Reden, als u afwijkt van wat hier staat")
    reden.set_value("De politie vraagt het.")
    klik(scherm, "Leg het besluit vast")
    (besluit,) = proef.stand().besluiten
    verdict = scherm_verdict(proef, "P2")
    assert besluit.gebreken[0] == verdict.reden
    assert verdict.oordeel == "niet_inzetbaar"


def scherm_verdict(proef, onderwerp):
    from afwegingskader.bord import maak_bord
    from afwegingskader.inhoud import laad_inhoud

    inhoud = laad_inhoud()
    bord = maak_bord(inhoud.kennisbank, inhoud.barrieremodel.fasen, proef.stand().situatie)
    rij = bord.regel("gebiedsverbod_172a").verdicten
    return next(verdict for verdict in rij if verdict.onderwerp == onderwerp)


def test_an_instrument_for_two_people_can_be_opened(twee_personen):
    """Both verdicts may miss the same fact of the situation."""
    scherm = twee_personen.scherm("instrumenten")
    gaaf(scherm.selectbox(key="instrument").set_value("gebiedsverbod_172a").run())
    klik(scherm, "Neem op in de afweging")
    assert statussen(twee_personen) == {"M1": ("concept", "P1")}


def test_a_decision_without_a_means_of_its_own_is_about_its_measure(proef):
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1")
    proef.schrijf("besluit_genomen", {"genomen_op": NU}, "M1")
    assert "Noodbevel, " in teksten(proef.scherm("na_besluit"))
