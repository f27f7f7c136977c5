"""The besluitmemo: honest about options, facts, law and time; and the command that writes it."""

import re
from datetime import date
from io import BytesIO

import pikepdf
import pytest
import situaties
from hulp_documenten import STANDAARD, boom, bord_van, maak, maatregel_van
from hulp_stukken import lees_pdf, normaliseer, zie_html, zie_pdf, zie_word

from afwegingskader.__main__ import main
from afwegingskader.situatiebestand import SituatieFout
from stukken.document import documenten
from stukken.fasefiguur import fasefiguur
from stukken.opdracht import memo
from stukken.renderen import naar_pdf, naar_word

KANAALSTRAAT = """\
titel: Oproep voor de Kanaalstraat
gemeente: Utrecht
nu: 2021-11-25T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2021-11-25T18:00:00+01:00}
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2021-11-25T17:00:00+01:00}
  oproep.geweldstaal: {waarde: impliciet, bron: politie, betrouwbaarheid: waarschijnlijk,
    geldt_op: 2021-11-25T18:00:00+01:00}
  melding.woorden: {waarde: Neem vuurwerk mee, bron: bericht, geldt_op: 2021-11-25T17:00:00+01:00}
  orde.toestand: {waarde: rustig, bron: politie, geldt_op: 2021-11-25T19:30:00+01:00}
  plaatser.bekend: {waarde: ja, bron: politie, geldt_op: 2021-11-25T19:00:00+01:00}
besluit:
  keuze: geen_maatregel
"""
ECLI = "ECLI:NL:RBMNE:2023:375"
KOPPEN = [
    "Gevraagd besluit", "Kern in 60 seconden", "Feiten", "Grondslag", "Opties",
    "Lichter middel, en waarom niet", "Uitvoerbaarheid", "Besluit", "Hertoets en intrekking",
    *(f"Bijlage {nr}. " for nr in range(1, 14)),
]  # fmt: skip


def kanaalstraat():
    from kennisbank.lezen import yaml_lezer

    return yaml_lezer(met_regels=False).load(KANAALSTRAAT)


def deel(html, begin, einde=None):
    """The part of a document between two headings."""
    rest = html.split(f">{begin}", 1)[1]
    return rest.split(f">{einde}", 1)[0] if einde else rest


@pytest.fixture(scope="module")
def vol():
    return maak("besluitmemo")


def test_filled_in_is_gereed_with_every_heading(vol):
    assert vol.gaten == ()
    plekken = [vol.html.index(f"<h2>{kop}") for kop in KOPPEN]
    assert plekken == sorted(plekken)


def test_the_core_fits_two_pages(vol):
    pdf = naar_pdf(vol.html, vol.titel, vol.moment.date(), "Gemeente Voorbeeldstad")
    bladen = lees_pdf(pdf, "-layout").split("\f")
    assert any("Hertoets en intrekking" in blad for blad in bladen[:2])
    assert not any("Hertoets en intrekking" in blad for blad in bladen[2:])


@pytest.mark.parametrize(
    "veld", [e.velden[0] for e in documenten()["besluitmemo"].elementen
             if e.velden and e.velden[0].startswith("besluit.") and e.verplicht and not e.mits],
)  # fmt: skip
def test_a_missing_field_is_a_marked_gap(veld):
    tree = boom("NOODBEVEL")
    tree["besluit"].pop(veld.removeprefix("besluit."))
    stuk = maak("besluitmemo", tree)
    (element,) = [e for e in documenten()["besluitmemo"].elementen if veld in e.velden]
    assert not stuk.gereed
    assert element.naam in stuk.gaten


def test_an_empty_situation_still_gives_a_memo():
    stuk = maak("besluitmemo", {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00"})
    assert not stuk.gereed
    for kop in KOPPEN:
        assert f"<h2>{kop}" in stuk.html


def test_doing_nothing_is_always_an_option_and_there_are_three(vol):
    for html in (vol.html, maak("besluitmemo", kanaalstraat()).html):
        opties = deel(html, "Opties<", "Lichter middel")
        rijen = re.findall(r'<tr><th scope="row">(.*?)</th>', opties)
        assert rijen[0].startswith("Niets doen")
        assert len(rijen) >= 3
    assert "[ONTBREEKT: wat gebeurt er als u niets doet]" in html


def test_nothing_is_called_advice_of_a_system(vol):
    tekst = vol.html.lower()
    assert "systeem" not in tekst
    assert "aanbevolen" not in tekst
    assert "adviseert" not in tekst
    assert "de burgemeester oordeelt" in tekst


def test_facts_carry_source_certainty_and_confidentiality(vol):
    feiten = deel(vol.html, "Bijlage 1. ", "Bijlage 2. ")
    assert "politie (Wpg); niet in besluit" in feiten
    assert "waarschijnlijk" in feiten
    assert "politie, 24-11-2026 19:40" in feiten
    onbekend = deel(vol.html, "Bijlage 6. ", "Bijlage 7. ")
    assert "gerucht: Ja (gerucht op straat)" in onbekend
    assert "niet bekend" in onbekend


def test_the_derivation_names_articles_and_rulings(vol):
    afleiding = deel(vol.html, "Bijlage 3. ", "Bijlage 4. ")
    assert "Gemeentewet, artikel 175, lid 1" in afleiding
    assert "ECLI:NL:RVS:2020:3104" in afleiding
    assert "Uitsluiting: " in afleiding
    assert "geldt niet" in afleiding


def test_what_does_not_exist_says_why_and_what_does():
    html = maak("besluitmemo", kanaalstraat(), peildatum=date(2026, 11, 24)).html
    assert "online gebiedsverbod" in deel(html, "Opties<", "Lichter middel")
    bestaat_niet = deel(html, "Bestaat niet: dit kan", "Bijlage 6. ")
    assert ECLI in bestaat_niet
    assert "openbare plaats" in bestaat_niet
    assert "Gesprek met plaatser of beheerder" in bestaat_niet


def test_a_later_ruling_stands_only_under_its_own_heading():
    html = maak("besluitmemo", kanaalstraat()).html
    voor, later = html.split("<h3>Later beslist</h3>")
    assert ECLI in later
    assert ECLI not in voor
    assert "Omstreden in deze tijd" in voor
    assert not re.search(r"ECLI:NL:[A-Z]+:202[2-6]", voor)
    assert "Later beslist" not in maak("besluitmemo").html


def test_later_facts_have_a_heading_of_their_own():
    tree = boom("NOODBEVEL")
    tree["feiten"]["straat.gewonden"] = {
        "waarde": "ja", "bron": "ambulance", "vastgelegd_op": "2026-11-24T21:12:00+01:00",
    }  # fmt: skip
    html = maak("besluitmemo", tree).html
    voor, rest = html.split("<h2>Bijlage 10. ")
    later, na = rest.split("<h2>Bijlage 11. ")
    assert "ambulance" in later
    assert "ambulance" not in voor + na


def test_tasks_have_an_owner_and_a_clock(vol):
    taken = deel(vol.html, "Bijlage 9. ", "Bijlage 10. ")
    assert "uiterlijk 24 november 2026, 22:30 uur" in taken
    assert "na bekendmaking: bij een besluit nu tot en met 1 december 2026<" in taken
    assert "jurist" in taken


def test_the_barrier_model_is_drawn_and_written(vol):
    model = deel(vol.html, "Bijlage 11. ", "Bijlage 12. ")
    assert model.count("<img") == 1
    assert 'alt="De acht fasen' in model
    assert "Fase 8 van 8: " in model
    assert "U bent hier" in model
    fasen = bord_van(boom("NOODBEVEL")).fasen
    svg = fasefiguur(fasen, fasen[5].id, fasen[7].id).decode()
    assert svg.count("<rect") == len(fasen)
    assert svg.count("U bent hier") == svg.count("mogelijk hier") == 1


def test_every_lighter_means_has_a_reason_or_a_mark():
    tree = boom("NOODBEVEL")
    tree["oordelen"]["gewone_middelen_ontoereikend"]["redenen"].pop("communicatie")
    stuk = maak("besluitmemo", tree)
    assert not stuk.gereed
    assert "niet volstaat]" in deel(stuk.html, "Lichter middel", "Uitvoerbaarheid<")


def test_a_gathering_without_judgement_is_marked():
    tree = boom("NOODBEVEL")
    del tree["bijeenkomsten"]["B1"]["beschermde_manifestatie"]
    stuk = maak("besluitmemo", tree)
    assert "oordeel of B1 een beschermde manifestatie is" in stuk.gaten


def test_an_assumption_is_marked():
    tree = boom("NOODBEVEL")
    tree["feiten"]["melding.tweede_bron"] |= {"betrouwbaarheid": "aanname"}
    stuk = maak("besluitmemo", tree)
    assert not stuk.gereed
    assert "[AANNAME: " in stuk.html


def test_two_measures_and_one_participant():
    tree = boom("ONLINE")
    stuk = maak("besluitmemo", tree)
    assert "Melding van illegale inhoud bij het platform (gekozen)" in stuk.html
    assert "Gesprek met plaatser of beheerder (gekozen)" in stuk.html
    assert not any("wanneer kijkt u opnieuw" in gat for gat in stuk.gaten)


def test_same_text_in_word_and_pdf(vol):
    dag = vol.moment.date()
    html = zie_html(vol.html)
    assert zie_word(naar_word(vol.html, vol.titel, dag)) == html
    pdf = zie_pdf(naar_pdf(vol.html, vol.titel, dag, "Gemeente Voorbeeldstad"))
    for kop in KOPPEN:
        assert normaliseer(kop) in pdf


def test_the_command_writes_every_document(tmp_path, capsys):
    uit = tmp_path / "uit"
    assert main(["memo", str(situaties.NOODBEVEL), "--uit", str(uit)]) == 0
    namen = {pad.name for pad in uit.iterdir()}
    assert namen >= {
        f"{stuk}.{vorm}" for stuk in ("besluitmemo", "noodbevel_mondeling")
        for vorm in ("docx", "pdf", "html")
    }  # fmt: skip
    assert capsys.readouterr().out.count("besluitmemo.") == 3
    assert (uit / "besluitmemo.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pikepdf.open(BytesIO((uit / "noodbevel_mondeling.pdf").read_bytes())) as pdf:
        assert "2026" in str(pdf.docinfo["/CreationDate"])


def test_two_measures_with_one_document_get_a_number(tmp_path):
    tree = boom("ONLINE")
    tree["besluit"]["maatregelen"].append(dict(maatregel_van(tree)))
    bestand = tmp_path / "situatie.yaml"
    from ruamel.yaml import YAML

    with bestand.open("w", encoding="utf-8") as stroom:
        YAML(typ="safe", pure=True).dump(tree, stroom)
    namen = [pad.name for pad in memo(bestand, tmp_path / "uit", ["html"], None, STANDAARD)]
    assert len(set(namen)) == len(namen)
    assert set(namen) >= {
        "besluitmemo.html", "dsa_melding-M1.html", "melding_huisregels.html",
        "verzoek_plaatser.html", "aangifte.html", "dsa_melding-M5.html",
    }  # fmt: skip


def test_bad_input_says_what_to_do(tmp_path, capsys):
    bestand = tmp_path / "situatie.yaml"
    bestand.write_text(KANAALSTRAAT, encoding="utf-8")
    with pytest.raises(SituatieFout, match="'odt' is geen formaat"):
        memo(bestand, tmp_path, ["odt"], None, STANDAARD)
    assert main(["memo", str(bestand), "--uit", str(tmp_path), "--formaat", "odt"]) == 2
    assert "docx, pdf, html" in capsys.readouterr().err
