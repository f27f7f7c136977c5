"""Facts in a decision: neutral points that carry it, and of police and OM only a summary."""

import re

import pytest
from hulp_bevelen import SITUATIES
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import BESLUITEN, boom, inhoud, maak

from stukken.document import documenten

PUNT = re.compile(r'<tr><th scope="row">(.*?)</th>')
BEVOEGD = ("Onrust op straat binnen", "regionaal beleidsteam")


def punten(html):
    """The points in the table of facts of a decision."""
    return PUNT.findall(html.split("Vastgelegde feiten", 1)[1].split("</table>", 1)[0])


@pytest.mark.parametrize("id_", [*BESLUITEN, *SITUATIES])
def test_a_decision_asks_nothing_and_names_no_onderwerp(id_):
    html = (maak_bevel if id_ in SITUATIES else maak)(id_).html
    if "Vastgelegde feiten" not in html or documenten()[id_].soort != "besluit":
        return
    rij = punten(html)
    assert rij
    assert not [punt for punt in rij if "?" in punt or re.search(r"\[[A-Z]\d", punt)]


def test_who_is_competent_is_no_fact_of_the_case():
    for id_ in ("noodbevel", "wom_voorschriften"):
        assert not [p for p in punten(maak(id_).html) if any(woord in p for woord in BEVOEGD)]


@pytest.mark.parametrize("klasse", ["politie", "om"])
def test_what_police_or_om_keep_asks_for_a_summary(klasse):
    tree = boom("NOODBEVEL")
    tree["feiten"]["orde.toestand"] = {
        "waarde": "overlast", "bron": "politie", "geldt_op": "2026-11-24T19:40:00+01:00",
        "vertrouwelijk": klasse,
    }  # fmt: skip
    stuk = maak("noodbevel", tree)
    assert "samenvatting voor het besluit van: Toestand op straat" in stuk.gaten
    assert "Overlast of overtredingen" not in stuk.html
    assert "Overlast of overtredingen" in maak("besluitmemo", tree).html
    assert "Er is overlast op het Stationsplein." in maak("noodbevel").html


def test_a_record_reads_a_point_and_not_the_tail_of_a_question():
    html = maak("sitrap", boom("NOODBEVEL")).html
    assert "Wapens of spullen gezien of alleen genoemd: <strong>Aangetroffen</strong>" in html
    assert "Is dat gezien of alleen genoemd? <strong>" not in html


def test_the_memo_marks_a_missing_fact_by_its_neutral_name():
    assert "[ONTBREEKT: verwacht begin]" in maak("besluitmemo", boom("WOM")).html


def test_a_label_is_no_question():
    labels = [feit.label for feit in inhoud().kennisbank.feiten.values() if feit.label]
    assert len(labels) > 100
    assert not [label for label in labels if label.endswith(("?", ":", "."))]


def test_whom_a_fact_is_about_stands_before_its_value():
    html = maak("besluitmemo").html
    assert "Mensen laten samen een mening horen [B1]: <strong>Nee</strong>" in html


def test_a_short_list_of_what_is_missing_stays_together():
    html = maak("persbericht", boom("NOODBEVEL")).html
    assert '<div class="bijeen">\n<h2>Concept: wat nog moet</h2>' in html
