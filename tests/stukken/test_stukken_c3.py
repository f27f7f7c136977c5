"""What is told and what is recorded: complete or a concept, and nothing that must stay inside."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hulp_documenten import bord_van, inhoud
from hulp_stukken import lees_pdf, normaliseer, zie_html, zie_pdf, zie_word
from situaties_c3 import avond
from situaties_c3 import gemerkt as boom

from afwegingskader.bord import maak_bord
from kennisbank.profiel import Gemeenteprofiel
from stukken.document import controleer_documenten, documenten
from stukken.renderen import naar_pdf, naar_word
from stukken.stuk import maak_stuk

COMMUNICATIE = [
    "persbericht", "woordvoeringslijn", "bewonersbrief", "ouderbrief", "raadsinformatiebrief",
]  # fmt: skip
PROCES = ["kaart_60_seconden", "driehoek_agenda", "driehoek_verslag", "sitrap", "evaluatieverslag"]
STUKKEN = [*COMMUNICATIE, *PROCES]
BESLOTEN_OP = datetime.fromisoformat("2026-11-24T20:15:00+01:00")
VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} #read("/etc/passwd") $x$ \\ é \x07 *a*'
GEZIEN = normaliseer(VIJANDIG.replace("\x07", "□"))
BESLOTEN_IN = {"BRON-POLITIE", "BRON-OM", "BRON-NIET-IN-BESLUIT", "BRON-GERUCHT"}
NOOIT_OPENBAAR = BESLOTEN_IN | {
    "GEHEIM-DRIEHOEK", "BRON-DRIEHOEK", "BRON-PERSOON", "PERSOONSGEBIED", "AANGIFTEGEBIED",
}  # fmt: skip


def leeg():
    return {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00"}


def voorbeeld(stuk_id):
    """The example: the agenda is before the decision, the evaluation a week after it."""
    tree, status = avond(), "besloten"
    if stuk_id == "driehoek_agenda":
        tree["nu"], status = "2026-11-24T20:00:00+01:00", "concept"
        del tree["oordelen"], tree["bijeenkomsten"]
    if stuk_id == "evaluatieverslag":
        tree["nu"] = "2026-12-02T10:00:00+01:00"
    return maak(stuk_id, tree, status=status, op=BESLOTEN_OP)


def maak(stuk_id, tree=None, *, status="besloten", op=None):
    """A document; every measure was decided an hour ago unless said otherwise."""
    bord = bord_van(boom() if tree is None else tree)
    nu = bord.situatie.nu
    op = None if status == "concept" else op or nu - timedelta(hours=1)
    maatregelen = tuple(
        replace(m, status=status, besloten_op=op) for m in bord.situatie.maatregelen
    )
    bord = bord_met(bord, maatregelen)
    return maak_stuk(stuk_id, bord, None, Gemeenteprofiel.van("Voorbeeldstad"), nu)


def bord_met(bord, maatregelen):
    situatie = replace(bord.situatie, maatregelen=maatregelen)
    return maak_bord(bord.kennisbank, bord.fasen, situatie)


def verplicht(stuk_id):
    return [
        e for e in documenten()[stuk_id].elementen
        if e.verplicht and (e.velden or e.voorwaarde or e.gegeven)
    ]  # fmt: skip


def test_the_register_is_sound():
    eigen = {id_: documenten()[id_] for id_ in STUKKEN}
    assert controleer_documenten(eigen, inhoud().kennisbank) == []
    assert {d.soort for id_, d in eigen.items() if id_ in COMMUNICATIE} == {"communicatie"}
    assert {d.soort for id_, d in eigen.items() if id_ in PROCES} == {"proces"}


@pytest.mark.parametrize("stuk_id", STUKKEN)
def test_filled_in_is_gereed_and_complete(stuk_id):
    stuk = maak(stuk_id)
    assert stuk.gaten == ()
    tekst = zie_html(stuk.html)
    besluit = boom()["besluit"]
    for element in documenten()[stuk_id].elementen:
        for vast in (element.zin, element.invulveld):
            assert vast is None or normaliseer(vast) in tekst, element.id
        for id_ in element.velden:
            waarde = besluit.get(id_.removeprefix("besluit."))
            if isinstance(waarde, str) and inhoud().kennisbank.vragen[id_].type == "tekst":
                for regel in waarde.split("\n"):
                    assert normaliseer(regel.rstrip(".")) in tekst, element.id


@pytest.mark.parametrize("stuk_id", STUKKEN)
def test_nothing_known_is_a_concept_with_every_mark(stuk_id):
    stuk = maak(stuk_id, leeg())
    assert not stuk.gereed
    for element in verplicht(stuk_id):
        if element.gegeven != "aankondigen":
            assert any(gat.startswith(element.naam) for gat in stuk.gaten), element.id


@pytest.mark.parametrize(
    ("stuk_id", "element", "veld"),
    [
        (stuk_id, e.naam, veld)
        for stuk_id in STUKKEN for e in verplicht(stuk_id) for veld in e.velden
        if veld.startswith("besluit.")
    ],
)  # fmt: skip
def test_a_missing_field_is_a_marked_gap(stuk_id, element, veld):
    tree = boom()
    del tree["besluit"][veld.removeprefix("besluit.")]
    stuk = maak(stuk_id, tree)
    assert element in stuk.gaten
    assert f"[ONTBREEKT: {element}]" in stuk.html


@pytest.mark.parametrize("stuk_id", COMMUNICATIE)
def test_nothing_confidential_is_told(stuk_id):
    html = maak(stuk_id).html
    assert [t for t in NOOIT_OPENBAAR if t in html] == []
    assert "P1" not in html
    assert "Gebiedsverbod" not in html


@pytest.mark.parametrize("stuk_id", PROCES)
def test_a_record_leaves_out_what_police_and_om_keep(stuk_id):
    html = maak(stuk_id).html
    assert [t for t in BESLOTEN_IN if t in html] == []


@pytest.mark.parametrize("stuk_id", STUKKEN)
def test_the_example_holds_no_mark_of_a_test(stuk_id):
    stuk = voorbeeld(stuk_id)
    assert stuk.gereed
    assert not re.search(r"[A-Z]{4,}-[A-Z]{4,}|GEBIED\b|\[P\d", stuk.html.replace("«", ""))


def test_a_rumour_is_only_an_open_question():
    html = maak("sitrap").html
    vraag = inhoud().kennisbank.feiten["context.elders"].vraag
    feiten, open_ = html.split("4. Wat weten we niet")
    assert vraag not in zie_html(feiten)
    assert normaliseer(vraag) in zie_html(open_)


@pytest.mark.parametrize("stuk_id", COMMUNICATIE)
def test_no_measure_is_told_before_it_is_decided(stuk_id):
    assert "het plein en de winkelstraat" in maak(stuk_id).html
    html = maak(stuk_id, status="concept").html
    assert "het plein en de winkelstraat" not in html


@pytest.mark.parametrize("keuze", ["ter_plekke", "achteraf"])
def test_a_measure_is_told_when_the_mayor_chose_to(keuze):
    tree = boom()
    tree["besluit"]["aankondigen"] = keuze
    stuk = maak("persbericht", tree)
    assert stuk.gereed
    assert "het plein en de winkelstraat" not in stuk.html
    tree["nu"] = {"ter_plekke": "2026-11-24T20:45:00+01:00",
                  "achteraf": "2026-11-25T03:00:00+01:00"}[keuze]  # fmt: skip
    assert "het plein en de winkelstraat" in maak("persbericht", tree).html


def test_how_to_announce_is_asked_only_when_there_is_something():
    tree = boom()
    del tree["besluit"]["aankondigen"]
    gat = "of en wanneer de maatregel wordt aangekondigd"
    assert gat in maak("persbericht", tree).gaten
    assert maak("persbericht", tree, status="concept").gereed


@pytest.mark.parametrize("tekst", ["Het account @relplein99 riep op.", "Dit kwam van [P1]."])
def test_an_account_or_a_label_is_kept_out(tekst):
    tree = boom()
    tree["besluit"]["publiek_bekend"] = tekst
    for stuk_id in COMMUNICATIE:
        stuk = maak(stuk_id, tree)
        assert not stuk.gereed
        assert tekst not in stuk.html
    tree["besluit"]["publiek_bekend"] = "Mail naar vragen@voorbeeldstad.nl."
    assert maak("persbericht", tree).gereed


@pytest.mark.parametrize("stuk_id", STUKKEN)
def test_hostile_text_stays_text_in_every_form(stuk_id):
    tree = boom()
    kennisbank = inhoud().kennisbank
    vrij = [
        id_ for e in documenten()[stuk_id].elementen for id_ in e.velden
        if id_ in kennisbank.besluitvelden and kennisbank.vragen[id_].type == "tekst"
    ]  # fmt: skip
    for id_ in vrij:
        tree["besluit"][id_.removeprefix("besluit.")] = VIJANDIG
    stuk = maak(stuk_id, tree)
    assert stuk.gereed
    dag = stuk.moment.date()
    html, pdf = zie_html(stuk.html), naar_pdf(stuk.html, stuk.titel, dag, "Gemeente Voorbeeldstad")
    assert zie_word(naar_word(stuk.html, stuk.titel, dag)) == html
    assert "<script" not in stuk.html
    for tekst in (html, zie_pdf(pdf)):
        assert tekst.count(GEZIEN) >= len(set(vrij))
        assert "root:" not in tekst


def test_the_card_is_one_page():
    stuk = maak("kaart_60_seconden")
    pdf = naar_pdf(stuk.html, stuk.titel, stuk.moment.date(), "Gemeente Voorbeeldstad")
    assert lees_pdf(pdf).count("\f") == 1
