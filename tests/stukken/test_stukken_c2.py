"""Demonstrations, remedial sanctions, closures, requests: each document complete or a concept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hulp_documenten import bord_van, inhoud
from hulp_stukken import normaliseer, zie_html, zie_pdf, zie_word
from situaties_c2 import besloten_op, feit, situatie

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import controleer_documenten, documenten
from stukken.renderen import naar_pdf, naar_word
from stukken.stuk import maak_stuk

VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} #read("/etc/passwd") $x$ \\ é \x07 *a*'
GEZIEN = normaliseer(VIJANDIG.replace("\x07", "□"))
SITUATIES = {
    "wom_ontvangst": ("MELDING",),
    "wom_verbod": ("VERBOD",),
    "wom_aanwijzing": ("AANWIJZING", "AMBASSADE"),
    "wom_beeindigen": ("BEEINDIGEN", "ZAAL", "AMBASSADE_EINDE"),
    "last_onder_dwangsom": ("DWANGSOM", "PREVENTIEF", "WOONOVERLAST"),
    "last_onder_bestuursdwang": ("BESTUURSDWANG", "PREVENTIEF_DWANG", "WOONOVERLAST"),
    "invordering": ("INVORDERING",),
    "boete": ("BOETE",),
    "sluiting": ("BEVEL_174", "SLUITING", "WONING"),
    "orde_raadsvergadering": ("RAADZAAL",),
    "verzoek_509hh": ("GEDRAGSAANWIJZING",),
    "verzoek_125p": ("BERICHT_125P",),
    "trusted_flagger": ("FLAGGER",),
    "ntd_verzoek": ("HOSTER",),
    "atkm_melding": ("ATKM",),
    "bestuurlijke_rapportage": ("RAPPORTAGE",),
    "bijstand": ("BIJSTAND",),
    "brief_minister": ("CDK", "TWBMT", "PASPOORT"),
    "overdracht_vr": ("OVERDRACHT",),
}
ALLE = [(stuk_id, naam) for stuk_id, namen in SITUATIES.items() for naam in namen]
BESLUITEN = [s for s in SITUATIES if documenten()[s].soort == "besluit"]
VERZOEKEN = [s for s in SITUATIES if documenten()[s].soort == "verzoek"]
VAN_HET_INSTRUMENT = {
    "grondslag", "straf", "rechtsmiddel", "voorleestekst", "partner", "verzoek",
}  # fmt: skip


def veld(tree):
    """The fields of the one measure, to change."""
    return tree["besluit"]["maatregelen"][0]


def maak(stuk_id, tree=None, *, besloten=True):
    """A document of a tree; decided when its case says so."""
    bord = bord_van(situatie(SITUATIES[stuk_id][0]) if tree is None else tree)
    maatregel, nu = bord.situatie.maatregelen[0], bord.situatie.nu
    op = besloten_op(SITUATIES[stuk_id][0])
    if op and besloten:
        maatregel = replace(maatregel, status="besloten", besloten_op=op)
    return maak_stuk(stuk_id, bord, maatregel, Gemeenteprofiel.van("Voorbeeldstad"), nu)


def element(stuk_id, id_):
    return next(e for e in documenten()[stuk_id].elementen if e.id == id_)


def tekstvelden(tree):
    """The free text fields of the measure that are filled in."""
    velden = inhoud().kennisbank.besluitvelden
    return [
        naam for naam, waarde in veld(tree).items()
        if isinstance(waarde, str) and (v := velden.get(f"maatregel.{naam}"))
        and v.type in {"tekst", "gebied"}
    ]  # fmt: skip


def test_the_register_is_sound_and_every_instrument_is_made():
    assert controleer_documenten(documenten(), inhoud().kennisbank) == []
    gemaakt = {(s, veld(situatie(naam))["instrument"]) for s, naam in ALLE}
    for stuk_id in set(SITUATIES) - {"bestuurlijke_rapportage", "invordering"}:
        assert {(stuk_id, i) for i in documenten()[stuk_id].voor} <= gemaakt


@pytest.mark.parametrize(("stuk_id", "naam"), ALLE)
def test_filled_in_is_gereed_and_complete(stuk_id, naam):
    tree = situatie(naam)
    stuk = maak(stuk_id, tree)
    assert stuk.gaten == ()
    tekst, gevuld = zie_html(stuk.html), tekstvelden(tree)
    for deel in documenten()[stuk_id].elementen:
        if deel.mits or (deel.bij and veld(tree)["instrument"] not in deel.bij):
            continue
        for vast in (deel.zin, None if deel.velden else deel.invulveld):
            assert vast is None or normaliseer(vast) in tekst, deel.id
        for id_ in deel.velden:
            kort = id_.removeprefix("maatregel.")
            for regel in veld(tree)[kort].split("\n") if kort in gevuld else []:
                assert normaliseer(regel.rstrip(".")) in tekst, deel.id


@pytest.mark.parametrize(("stuk_id", "naam"), ALLE)
def test_every_mandatory_element_is_missed(stuk_id, naam):
    """Nothing known, nothing filled in: each element that reads something is a marked gap."""
    id_ = veld(situatie(naam))["instrument"]
    tree = {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00",
            "besluit": {"maatregelen": [{"instrument": id_}]}}  # fmt: skip
    stuk = maak(stuk_id, tree, besloten=False)
    assert not stuk.gereed
    assert "Concept: wat nog moet" in stuk.html
    instrument = inhoud().kennisbank.instrumenten[id_]
    eisen = {e.id for v in instrument.versies for e in v.besluiteisen}
    eisen |= {e.id for a in inhoud().kennisbank.algemeen.values() if a.past_op(instrument)
              for e in a.besluiteisen}  # fmt: skip
    kaal = stuk.html.replace("&#39;", "'")
    for deel in documenten()[stuk_id].elementen:
        leest = deel.velden or deel.voorwaarde or deel.besluiteis in eisen
        leest = leest or (deel.gegeven and deel.gegeven not in VAN_HET_INSTRUMENT)
        if deel.velden and deel.invulveld:
            assert normaliseer(deel.invulveld) in zie_html(kaal), deel.id
        elif leest and deel.verplicht and (not deel.bij or id_ in deel.bij):
            assert any(gat.startswith(deel.naam) for gat in stuk.gaten), deel.id
            assert f"[ONTBREEKT: {deel.naam}" in kaal, deel.id


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_the_same_hostile_text_in_every_form(stuk_id):
    tree = situatie(SITUATIES[stuk_id][0])
    for naam in tekstvelden(tree):
        veld(tree)[naam] = f"{VIJANDIG} {naam}"
    plekken = [een for meervoud in ("bijeenkomsten", "personen", "plaatsen", "berichten")
               for een in tree.get(meervoud, {}).values()]  # fmt: skip
    for plek in (tree.get("oordelen", {}), *plekken):
        for antwoord in plek.values():
            if antwoord.get("motivering"):
                antwoord["motivering"] = f"{VIJANDIG}\n\nen {VIJANDIG}"
    if "verwacht_verloop" in tree["besluit"]:
        tree["besluit"]["verwacht_verloop"] = VIJANDIG
    if "melding.woorden" in tree["feiten"]:
        tree["feiten"]["melding.woorden"] |= {"waarde": VIJANDIG, "bron": VIJANDIG}
    tree["feiten"]["overleg.gevoerd"] |= {"bron": VIJANDIG}
    stuk = maak(stuk_id, tree)
    dag = stuk.moment.date()
    html, pdf = zie_html(stuk.html), naar_pdf(stuk.html, stuk.titel, dag, "Gemeente Voorbeeldstad")
    assert zie_word(naar_word(stuk.html, stuk.titel, dag)) == html
    assert "<script" not in stuk.html
    minstens = 0 if stuk_id == "atkm_melding" else 1
    for tekst in (html, zie_pdf(pdf)):
        assert tekst.count(GEZIEN) >= minstens
        assert "root:" not in tekst


@pytest.mark.parametrize("stuk_id", sorted(set(SITUATIES) - set(BESLUITEN)))
def test_no_clause_outside_a_decision(stuk_id):
    for naam in SITUATIES[stuk_id]:
        html = maak(stuk_id, situatie(naam)).html
        assert "bezwaarschrift" not in html
        assert "8:81" not in html


@pytest.mark.parametrize("stuk_id", VERZOEKEN)
def test_a_request_never_sounds_like_an_order(stuk_id):
    for naam in SITUATIES[stuk_id]:
        tekst = maak(stuk_id, situatie(naam)).html.casefold()
        for woord in ("beveelt u", "verplicht", "dient u", "moet u", "u moet", "vordert"):
            assert woord not in tekst, woord


def test_the_clause_where_bezwaar_is_open():
    for stuk_id in set(BESLUITEN) - {"boete"}:
        html = maak(stuk_id).html
        assert "zes weken" in html, stuk_id
        assert "bezwaarschrift" in html, stuk_id
        assert "8:81" in html, stuk_id


def test_a_fine_goes_to_the_judge_and_comes_from_the_college():
    html = maak("boete").html
    assert "de kantonrechter beslist" in html
    assert "Het college van burgemeester en wethouders van Voorbeeldstad legt u" in html


def test_the_chair_of_the_council_decides_on_order_in_its_meeting():
    html = maak("orde_raadsvergadering").html
    assert "aan de voorzitter van de raad van Voorbeeldstad" in html
    assert "De voorzitter van de raad van Voorbeeldstad besluit" in html
    assert "184" not in html


@pytest.mark.parametrize(
    ("stuk_id", "naam", "straf", "niet"),
    [
        ("wom_verbod", "VERBOD", "artikel 11, eerste lid, onder a", "184"),
        ("wom_aanwijzing", "AANWIJZING", "artikel 11, eerste lid, onder b", "184"),
        ("wom_beeindigen", "BEEINDIGEN", "artikel 11, eerste lid,", "184"),
        ("sluiting", "SLUITING", "artikel 184", "199"),
        ("sluiting", "WONING", "artikel 199", "184"),
        ("last_onder_dwangsom", "DWANGSOM", "De last zelf kent geen straf", "184"),
        ("last_onder_bestuursdwang", "BESTUURSDWANG", "De last zelf kent geen straf", "184"),
    ],
)
def test_the_penal_article_is_that_of_the_instrument(stuk_id, naam, straf, niet):
    tekst = zie_html(maak(stuk_id, situatie(naam)).html)
    assert normaliseer(straf) in tekst
    assert niet not in tekst


@pytest.mark.parametrize(
    ("stuk_id", "naam", "veld_", "waarde", "deel"),
    [
        ("wom_verbod", "VERBOD", "gehele_inhoud_neutraal", "nee", "geen_inhoud"),
        ("wom_verbod", "VERBOD", "gelijke_behandeling", "nee", "gelijk"),
        ("wom_verbod", "VERBOD", "individueel_gemotiveerd", "nee", "alternatieven"),
        ("wom_verbod", "VERBOD", "tijd_voor_rechter", "nee", "rechter"),
        ("wom_aanwijzing", "AANWIJZING", "zicht_en_gehoor", "nee", "zicht_en_gehoor"),
        ("wom_beeindigen", "BEEINDIGEN", "vasthouden_of_vervoeren", "ja",
         "geen_vrijheidsontneming"),
        ("last_onder_dwangsom", "DWANGSOM", "voorwerp", "inhoud_uiting", "fysiek"),
        ("last_onder_dwangsom", "DWANGSOM", "juist_orgaan", "nee", "orgaan"),
        ("last_onder_dwangsom", "DWANGSOM", "dwangsom_maximum", "nee", "maximum"),
        ("last_onder_dwangsom", "PREVENTIEF", "herstelsanctie_vorm", "bestuursdwang", "een_vorm"),
        ("last_onder_bestuursdwang", "PREVENTIEF_DWANG", "herstelsanctie_vorm", "dwangsom",
         "een_vorm"),
        ("sluiting", "WONING", "woonbelang", "nee", "woonbelang"),
        ("sluiting", "WONING", "termijn_eigen_maatregelen", "nee", "termijn"),
        ("sluiting", "SLUITING", "gericht_op", "manifestatie", "geen_betoging"),
        ("orde_raadsvergadering", "RAADZAAL", "tot", "2026-11-28T20:00:00+01:00", "maximum"),
        ("boete", "BOETE", "overleg_ovj", "nee", "geen_vervolging"),
        ("ntd_verzoek", "HOSTER", "vrijwillig", "nee", "geen_bevel"),
        ("bijstand", "BIJSTAND", "verplicht_overleg", "nee", "regioburgemeester"),
        ("brief_minister", "TWBMT", "zonder_persoonsgegevens", "nee", "beveiligd"),
        ("wom_ontvangst", "MELDING", "gehele_inhoud_neutraal", "nee", "geen_gegevens_inhoud"),
    ],
)  # fmt: skip
def test_what_the_law_forbids_is_a_gap(stuk_id, naam, veld_, waarde, deel):
    tree = situatie(naam)
    veld(tree)[veld_] = waarde
    stuk = maak(stuk_id, tree)
    assert element(stuk_id, deel).naam in stuk.gaten
    zin = element(stuk_id, deel).zin
    assert zin is None or normaliseer(zin) not in zie_html(stuk.html)


def test_a_ban_names_every_alternative_and_says_how_an_unknown_organiser_was_sought():
    tree = situatie("VERBOD")
    assert "<li>Plek: het Kerkplein en de Markt zijn " in maak("wom_verbod", tree).html
    assert "ZONDER MELDING" not in maak("wom_verbod", tree).html.upper()
    b1 = tree["bijeenkomsten"]["B1"]
    b1["bijeenkomst.kennisgeving"] = feit("geen", "gemeente")
    stuk = maak("wom_verbod", tree)
    assert not stuk.gereed
    assert "WELKE POGINGEN ZIJN GEDAAN" in stuk.html
    b1["bijeenkomst.kennisgeving"] = feit("tijdig", "gemeente")
    b1["dreiging.afkomstig_van"] = feit("tegenstanders")
    del b1["bestuurlijke_overmacht"]
    assert element("wom_verbod", "overmacht").naam in maak("wom_verbod", tree).gaten


def test_a_late_report_is_no_reason_for_a_ban():
    tree = situatie("MELDING")
    zin = element("wom_ontvangst", "te_laat").zin
    assert zin not in maak("wom_ontvangst", tree).html
    tree["bijeenkomsten"]["B1"]["bijeenkomst.kennisgeving"] = feit("te_laat", "gemeente")
    assert zin in maak("wom_ontvangst", tree).html


def test_near_an_embassy_ending_needs_an_ignored_direction():
    tree = situatie("AMBASSADE_EINDE")
    assert "artikel 9, derde lid" in maak("wom_beeindigen", tree).html
    assert "U mag blijven demonstreren" not in maak("wom_beeindigen", tree).html
    del tree["feiten"]["gedaan.middelen"]
    assert element("wom_beeindigen", "na_aanwijzing").naam in maak("wom_beeindigen", tree).gaten
    direction = maak("wom_aanwijzing", tree)
    assert element("wom_aanwijzing", "niet_beeindigd").naam in direction.gaten


def test_a_sanction_on_conduct_never_reaches_what_someone_says_online():
    for stuk_id in ("last_onder_dwangsom", "last_onder_bestuursdwang"):
        naam = SITUATIES[stuk_id][0]
        tree = situatie(naam)
        assert "niet over wat u zegt, schrijft of online plaatst" in maak(stuk_id, tree).html
        tree["personen"]["P1"]["persoon.gedraging_is_deelname"] = feit("ja")
        assert not maak(stuk_id, tree).gereed


def test_collecting_follows_on_a_decision():
    tree = situatie("INVORDERING")
    del veld(tree)["bekendgemaakt_op"]
    stuk = maak("invordering", tree, besloten=False)
    for deel in ("besluitmoment", "bekend"):
        assert element("invordering", deel).naam in stuk.gaten


def test_the_report_asks_what_fits_the_measure_and_no_digging():
    html = maak("bestuurlijke_rapportage").html
    assert "De rol van deze persoon zelf" in html
    assert "Het verband tussen het voorval en het pand" not in html
    assert "geen nieuw onderzoek in besloten groepen" in html
    tree = situatie("SLUITING")
    tree["besluit"]["uiterlijk"] = "2026-11-25T12:00:00+01:00"
    html = maak("bestuurlijke_rapportage", tree).html
    assert "Het verband tussen het voorval en het pand" in html
    assert "De rol van deze persoon zelf" not in html


def test_a_letter_about_a_person_holds_no_facts_about_that_person():
    for naam in ("TWBMT", "PASPOORT"):
        html = maak("brief_minister", situatie(naam)).html
        assert "langs een beveiligde weg" in html
        assert "Bron en tijd" not in html
    assert "blijft de burgemeester zelf beslissen" in maak("brief_minister").html


def test_a_handover_lists_the_decisions_in_force_and_what_stays():
    tree = situatie("OVERDRACHT")
    bord = bord_van(tree)
    lopend = replace(bord.situatie.maatregelen[0], instrument="noodbevel_175", status="besloten",
                     besloten_op=bord.situatie.nu - timedelta(hours=1))  # fmt: skip
    situatie_ = replace(bord.situatie, maatregelen=(*bord.situatie.maatregelen, lopend))
    stuk = maak_stuk(
        "overdracht_vr", replace(bord, situatie=situatie_), bord.situatie.maatregelen[0],
        Gemeenteprofiel.van("Voorbeeldstad"), bord.situatie.nu,
    )  # fmt: skip
    assert "besloten op 24 november 2026, 19:00 uur" in stuk.html
    assert "151b, 151c en 154a van de Gemeentewet en de APV" in stuk.html


def test_an_element_of_one_instrument_is_not_asked_of_another():
    stuk = maak("sluiting", situatie("BEVEL_174"))
    assert "Onderdak" not in stuk.html
    document = documenten()["sluiting"]
    vreemd = document.elementen[0].model_copy(update={"bij": ["noodbevel_175"]})
    kapot = document.model_copy(update={"elementen": [vreemd, *document.elementen[1:]]})
    (fout,) = controleer_documenten({"sluiting": kapot}, inhoud().kennisbank)
    assert "'noodbevel_175' staat niet onder 'voor'" in fout
