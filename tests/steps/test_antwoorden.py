"""What a screen makes of answers: a rumour is no answer, unknown is not no, numbers read back."""

import math
import re
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout
from kennisbank.kennisbank import laad
from logica.situatie import Antwoord, Stand, stand_van
from steps._vraag import _naar_keuzes, _uit_keuzes
from steps._waarde import band_uit, besluittijd, dragers, getal_uit, in_woorden, tijdstip
from tests.steps.hulp_scherm import gaaf, met_label, teksten

STRAAT = "Wat gebeurt er nu op straat?"
GEWELD = "Geweld, brand of vernieling"
NACHT = datetime(2026, 11, 25, 0, 1, tzinfo=TIJDZONE)
AVOND = datetime(2026, 11, 24, 23, 30, tzinfo=TIJDZONE)


@pytest.fixture
def gerucht(proef):
    """The police confirmed violence; someone reported later that all is calm."""
    eerst = proef.antwoord("orde.toestand", "geweld")
    rest = {"bron": "melding", "betrouwbaarheid": "gerucht"}
    proef.antwoord("orde.toestand", "rustig", vervangt=(eerst,), **rest)
    return proef


def test_a_rumour_is_not_shown_as_the_answer(gerucht):
    scherm = gerucht.scherm("acuut")
    assert met_label(scherm.radio, STRAAT).value == "geweld"
    assert "politie · bevestigd" in teksten(scherm)
    assert re.search(
        r"– melding om \d\d:\d\d: Niets bijzonders \(gerucht, telt nu niet\)", teksten(scherm)
    )


def test_a_requirement_shows_the_answer_it_rests_on(proef):
    proef.antwoord("gezag.beslisser", "burgemeester")
    proef.antwoord("gezag.beslisser", "loco", bron="melding", betrouwbaarheid="gerucht")
    scherm = proef.scherm("instrumenten")
    gaaf(scherm.selectbox(key="instrument").set_value("noodbevel_175").run())
    assert "**Ik, de burgemeester** (politie)" in teksten(scherm)
    assert "(melding)" not in teksten(scherm)


def test_of_a_conflict_neither_answer_is_chosen(proef):
    proef.antwoord("orde.toestand", "geweld")
    proef.antwoord("orde.toestand", "rustig", bron="melding")
    scherm = proef.scherm("acuut")
    radio = met_label(scherm.radio, STRAAT)
    assert radio.value is None
    assert re.search(rf"– politie om \d\d:\d\d: {GEWELD}\n", teksten(scherm))
    gaaf(radio.set_value("rustig").run())
    assert proef.stand().situatie.stand("orde.toestand").waarde == "rustig"


@pytest.mark.parametrize("bron", ["politie", "melding"])
def test_one_of_two_contradicting_answers_is_taken(proef, bron):
    """Also when both came from the same source; the rumour beside them stays what it was."""
    proef.antwoord("orde.toestand", "overlast", betrouwbaarheid="gerucht")
    proef.antwoord("orde.toestand", "geweld", vertrouwelijk="politie")
    proef.antwoord("orde.toestand", "rustig", bron=bron)
    scherm = proef.scherm("acuut")
    assert "antwoorden spreken elkaar tegen: telt als onbekend" in teksten(scherm)
    assert "twee bronnen" not in teksten(scherm)
    knoppen = [een for een in scherm.button if een.label.startswith("Neem deze: ")]
    assert [een.label for een in knoppen] == [
        f"Neem deze: politie, {GEWELD}",
        f"Neem deze: {bron}, Niets bijzonders",
    ]
    gaaf(knoppen[0].click().run())
    stand = proef.stand().situatie.stand("orde.toestand")
    assert (stand.toestand, stand.waarde) == ("waarde", "geweld")
    soorten = [(a.betrouwbaarheid, a.vertrouwelijk, a.bron) for a in stand.antwoorden]
    assert soorten == [("gerucht", "driehoek", "politie"), ("bevestigd", "politie", "politie")]
    assert met_label(scherm.radio, STRAAT).value == "geweld"


def test_a_rumour_beside_an_assumption_is_a_task_in_words(proef):
    velden = {"waarde": "geweld", "reden": "twee meldingen", "geldig_tot": AVOND.replace(year=2099)}
    proef.schrijf("aanname_gedaan", velden, vraag="orde.toestand")
    proef.antwoord("orde.toestand", "rustig", betrouwbaarheid="gerucht")
    tekst = teksten(proef.scherm("feiten"))
    assert f"{GEWELD}. twee meldingen" in tekst


SOORTEN = ("bevestigd", "waarschijnlijk", "aanname", "gerucht", "onjuist")
ANTWOORDEN = st.lists(
    st.builds(
        Antwoord,
        st.just("v"),
        st.sampled_from(["ja", "nee", None]),
        betrouwbaarheid=st.sampled_from(SOORTEN),
        geldig_tot=st.sampled_from([None, NACHT - timedelta(1), NACHT + timedelta(1)]),
    ),
    max_size=5,
)


@given(ANTWOORDEN)
def test_answers_that_carry_a_stand_make_the_same_stand(rij):
    """Leaving the others out changes nothing."""
    stand = stand_van(rij, NACHT)
    over = stand_van(dragers(stand), NACHT)
    if stand.toestand != "onbekend" or dragers(stand):
        assert (over.toestand, over.waarde) == (stand.toestand, stand.waarde)


# Follow-up questions


def test_an_unknown_gate_leaves_its_follow_up_open(proef):
    """'Weet ik niet' is not 'nee'; only a certain other answer closes the question after it."""
    vervolg, label = "oproep.geweldstaal", "Spreekt de oproep over geweld?"
    assert laad().feiten[vervolg].vraag == label
    nr = proef.antwoord("oproep.aanwezig", None)
    assert label in {radio.label for radio in proef.scherm("acuut").radio}
    nr = proef.antwoord("oproep.aanwezig", "ja", vervangt=(nr,), betrouwbaarheid="waarschijnlijk")
    assert label in {radio.label for radio in proef.scherm("acuut").radio}
    proef.antwoord("oproep.aanwezig", "nee", vervangt=(nr,))
    scherm = proef.scherm("acuut")
    assert label not in {radio.label for radio in scherm.radio}
    verder = "doelwit.minderjarig_in_woning"
    proef.antwoord("doelwit.aanwezig", "nee")
    assert laad().feiten[verder].vraag not in {
        radio.label for radio in proef.scherm("feiten").radio
    }


# Several options at once


@pytest.mark.parametrize(
    ("getikt", "verwacht"),
    [
        (["geen", "onbekend"], None),
        (["onbekend"], None),
        ([], None),
        (["van_12_tot_17", "onbekend"], {"onder_12": "onbekend", "van_12_tot_17": "ja"}),
        (["van_12_tot_17", "geen"], {"onder_12": "nee", "van_12_tot_17": "ja"}),
        (["geen"], {"onder_12": "nee", "van_12_tot_17": "nee"}),
    ],
)
def test_not_knowing_rules_nothing_out(getikt, verwacht):
    vraag = laad().feiten["deelnemers.jeugd"]
    waarde = _uit_keuzes(getikt, vraag)
    assert waarde == verwacht
    terug = _naar_keuzes(stand_van([Antwoord(vraag.id, waarde)], NACHT), vraag)
    assert _uit_keuzes(terug, vraag) == waarde
    assert _naar_keuzes(Stand("niet_gevraagd"), vraag) == []


def test_a_field_tapped_on_and_off_is_not_filled_in(proef):
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1")
    scherm = proef.scherm("besluit")

    def tik(*opties):
        pillen = met_label(scherm.get("button_group"), "Welke uitzonderingen gelden?")
        gaaf(pillen.set_value(list(opties)).run())
        return proef.stand().situatie.maatregelen[0].velden.get("maatregel.uitzonderingen")

    assert tik("pers")["pers"] == "ja"
    assert tik() is None
    assert set(tik("geen").values()) == {"nee"}


# Numbers


@given(st.floats(0, 1e12) | st.integers(0, 10**9).map(float))
def test_a_number_reads_back_as_what_it_was(getal):
    assert getal_uit(in_woorden(getal)) == getal
    assert band_uit(in_woorden((getal, getal + 1))) == (getal, getal + 1)


def test_numbers_are_written_the_dutch_way():
    assert [in_woorden(g) for g in (0.5, 300.0, 1500000.0, (0.5, 10.0))] == [
        "0,5", "300", "1500000", "0,5-10",
    ]  # fmt: skip
    assert [getal_uit(t) for t in ("1.500", "1.500.000", "2,5")] == [1500, 1500000, 2.5]
    assert in_woorden((300.0, math.inf)) == "300-onbegrensd"


@pytest.mark.parametrize(
    "tekst", ["inf", "nan", "0.5", "1e6", "-5", "10-5", "1-2-3", "tien", "9" * 400]
)
def test_what_is_no_number_is_refused_in_dutch(tekst):
    with pytest.raises(AntwoordFout, match=r"geen getal|voorop"):
        band_uit(tekst)


def test_a_refused_number_is_named_as_it_was_written():
    with pytest.raises(AntwoordFout, match="'-5' is geen getal"):
        band_uit("-5")


def test_a_refused_number_stays_on_the_screen(proef):
    scherm = proef.scherm("feiten")
    veld = next(een for een in scherm.text_input if een.key.endswith("opkomst_nu-"))
    sleutel = veld.key
    gaaf(veld.set_value("nan").run())
    assert scherm.text_input(key=sleutel).value == "nan"
    assert "'nan' is geen getal" in teksten(scherm)
    gaaf(scherm.text_input(key=sleutel).set_value("0,5-10").run())
    assert scherm.text_input(key=sleutel).value == "0,5-10"
    assert proef.stand().situatie.stand("opkomst.nu").waarde == (0.5, 10.0)


# Times


def test_a_time_without_a_day_around_midnight():
    """Seen at 23:58 is of yesterday; expected at half past midnight is of tomorrow."""
    assert tijdstip("23:58", NACHT, terug=True) == NACHT - timedelta(minutes=3)
    assert tijdstip("00:30", AVOND) == AVOND + timedelta(hours=1)
    assert tijdstip("20:00", AVOND) == AVOND.replace(hour=20, minute=0)
    assert tijdstip("24-11-2026 23:30", NACHT) == AVOND
    with pytest.raises(AntwoordFout, match="'straks' is geen tijd"):
        tijdstip("straks", NACHT)


@pytest.mark.parametrize("uur", ["23:30", "23u30", "23U30", "23.30", "2330"])
def test_a_time_may_be_written_in_every_usual_way(uur):
    assert tijdstip(uur, AVOND) == AVOND
    assert tijdstip(f"24-11-2026 {uur}", NACHT) == AVOND
    assert tijdstip("9.05", AVOND.replace(hour=8)) == AVOND.replace(hour=9, minute=5)


@pytest.mark.parametrize("tekst", ["24-11-2026", "25u10", "-5"])
def test_what_is_no_time_is_refused_as_it_was_written(tekst):
    with pytest.raises(AntwoordFout, match=f"'{tekst}' is geen tijd"):
        tijdstip(tekst, NACHT)


def test_a_decision_is_not_taken_later_than_now():
    assert besluittijd("24-11-2026 23:30", NACHT) == AVOND
    with pytest.raises(AntwoordFout, match=r"25-11-2026 23:58 moet nog komen.*datum"):
        besluittijd("23:58", NACHT)


def test_a_question_about_the_past_takes_the_last_time_it_was_so_late(proef):
    """Whatever the clock says: a moment that was seen is not to come."""
    scherm = proef.scherm("acuut")
    gaaf(met_label(scherm.radio, "Sinds wanneer weten we dit?").set_value("precies").run())
    gaaf(met_label(scherm.text_input, "Dag en tijd").set_value("23:59").run())
    stand = proef.stand()
    assert stand.situatie.stand("situatie.bekend_sinds").waarde <= stand.situatie.nu
