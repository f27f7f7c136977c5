"""Emergency law, orders to a person, weapons, detention: each document complete or a concept."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hulp_documenten import bord_van, inhoud
from hulp_stukken import normaliseer, zie_html, zie_pdf, zie_word
from situaties_bevelen import feit, situatie

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten
from stukken.renderen import naar_pdf, naar_word
from stukken.stuk import maak_stuk

VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} #read("/etc/passwd") $x$ \\ é \x07 *a*'
GEZIEN = normaliseer(VIJANDIG.replace("\x07", "□"))
SITUATIES = {
    "noodverordening": "NOODVERORDENING",
    "noodverordening_brief": "NOODVERORDENING",
    "noodverordening_gemeenteblad": "NOODVERORDENING",
    "noodverordening_bekrachtiging": "NOODVERORDENING",
    "noodverordening_intrekking": "NOODVERORDENING",
    "groepsverbod_172a": "GROEPSVERBOD",
    "meldplicht_172a": "MELDPLICHT",
    "voornemen_172a": "GROEPSVERBOD",
    "verlenging_172a": "GROEPSVERBOD",
    "ontheffing_172a": "ONTHEFFING",
    "ouderbevel_172b": "OUDERBEVEL",
    "apv_ontzegging": "ONTZEGGING",
    "aanwijzing_151b": "RISICOGEBIED",
    "aanwijzing_174b": "SPOEDGEBIED",
    "verslag_overleg_ovj": "RISICOGEBIED",
    "verzoek_ovj_bevel": "RISICOGEBIED",
    "cameratoezicht": "CAMERA",
    "ophouding": "OPHOUDING",
    "intrekking": "GROEPSVERBOD",
    "verlenging": "CAMERA",
    "machtiging_177": "MACHTIGING",
    "vastlegging_waarneming": "WAARNEMING",
}
NA_HET_BESLUIT = {
    stuk_id
    for stuk_id in SITUATIES
    if any(e.gegeven == "besluitmoment" for e in documenten()[stuk_id].elementen)
}
BESLUITEN = [s for s in SITUATIES if documenten()[s].soort == "besluit"]
REGELS = {"noodverordening", "noodverordening_intrekking"}
ZONDER_CLAUSULE = [s for s in SITUATIES if s not in BESLUITEN or s in REGELS]
VRIJE_TEKST = {"tekst", "gebied"}
VAN_HET_INSTRUMENT = {"grondslag", "straf", "rechtsmiddel", "voorleestekst"}


def veld(tree):
    """The fields of the one measure, to change."""
    return tree["besluit"]["maatregelen"][0]


def maak(stuk_id, tree=None, besloten=None):
    """A document of a tree; what follows on a decision is made three hours after it."""
    bord = bord_van(situatie(SITUATIES[stuk_id]) if tree is None else tree)
    nu = bord.situatie.nu
    maatregel = bord.situatie.maatregelen[0]
    if stuk_id in NA_HET_BESLUIT if besloten is None else besloten:
        maatregel = replace(maatregel, status="besloten", besloten_op=nu - timedelta(hours=3))
    return maak_stuk(stuk_id, bord, maatregel, Gemeenteprofiel.van("Voorbeeldstad"), nu)


def naam(stuk_id, element):
    return next(e.naam for e in documenten()[stuk_id].elementen if e.id == element)


def leeg(stuk_id):
    """A situation in which nothing is known and nothing filled in."""
    tree = {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00"}
    if documenten()[stuk_id].voor:
        instrument = veld(situatie(SITUATIES[stuk_id]))["instrument"]
        tree["besluit"] = {"maatregelen": [{"instrument": instrument}]}
    else:
        tree["besluit"] = {"maatregelen": [{"instrument": "noodbevel_175"}]}
    return tree


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_filled_in_is_gereed_and_complete(stuk_id):
    stuk = maak(stuk_id)
    assert stuk.gaten == ()
    tekst = zie_html(stuk.html)
    tree = situatie(SITUATIES[stuk_id])
    for element in documenten()[stuk_id].elementen:
        for vast in (element.zin, element.invulveld):
            altijd = not (element.mits or element.bij)
            assert vast is None or not altijd or normaliseer(vast) in tekst, element.id
        for id_ in element.velden:
            waarde = veld(tree).get(id_.removeprefix("maatregel."))
            if isinstance(waarde, str) and inhoud().kennisbank.vragen[id_].type in VRIJE_TEKST:
                assert normaliseer(waarde.rstrip(".")) in tekst, element.id


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_every_mandatory_element_is_missed(stuk_id):
    """Nothing known, nothing filled in: each element that reads something is a marked gap."""
    stuk = maak(stuk_id, leeg(stuk_id), besloten=False)
    assert not stuk.gereed
    assert "Concept: wat nog moet" in stuk.html
    instrument = inhoud().kennisbank.instrumenten.get(
        leeg(stuk_id)["besluit"]["maatregelen"][0]["instrument"]
    )
    eisen = {e.id for v in instrument.versies for e in v.besluiteisen}
    eisen |= {e.id for e in instrument.verlenging.eisen}
    eisen |= {e.id for a in inhoud().kennisbank.algemeen.values() if a.past_op(instrument)
              for e in a.besluiteisen}  # fmt: skip
    for element in documenten()[stuk_id].elementen:
        leest = element.velden or element.voorwaarde or element.besluiteis in eisen
        leest = leest or (element.gegeven and element.gegeven not in VAN_HET_INSTRUMENT)
        hoort = not element.bij or instrument.id in element.bij
        if element.verplicht and leest and hoort:
            assert any(gat.startswith(element.naam) for gat in stuk.gaten), element.id
            assert f"[ONTBREEKT: {element.naam}" in zonder_codes(stuk.html), element.id


def zonder_codes(html):
    return html.replace("&#39;", "'").replace("&#34;", '"')


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_the_same_hostile_text_in_every_form(stuk_id):
    tree = situatie(SITUATIES[stuk_id])
    teksten = [
        f"maatregel.{naam_}" for naam_, waarde in veld(tree).items()
        if isinstance(waarde, str)
        and (v := inhoud().kennisbank.besluitvelden.get(f"maatregel.{naam_}"))
        and v.type in VRIJE_TEKST
    ]  # fmt: skip
    for id_ in teksten:
        veld(tree)[id_.removeprefix("maatregel.")] = f"{VIJANDIG} {id_}"
    for plek in (tree.get("oordelen", {}), *tree.get("personen", {}).values()):
        for antwoord in plek.values():
            if antwoord.get("motivering"):
                antwoord["motivering"] = f"{VIJANDIG}\n\nen {VIJANDIG}"
    tree["feiten"]["melding.woorden"] |= {"waarde": VIJANDIG, "bron": VIJANDIG}
    if "beslisser_sinds" in tree["besluit"]:
        tree["besluit"]["beslisser_sinds"] = VIJANDIG
    stuk = maak(stuk_id, tree)
    assert stuk.gereed
    dag = stuk.moment.date()
    html, pdf = zie_html(stuk.html), naar_pdf(stuk.html, stuk.titel, dag, "Gemeente Voorbeeldstad")
    assert zie_word(naar_word(stuk.html, stuk.titel, dag)) == html
    assert "<script" not in stuk.html
    minstens = 0 if stuk_id == "machtiging_177" else 1
    for tekst in (html, zie_pdf(pdf)):
        assert tekst.count(GEZIEN) >= minstens
        assert "root:" not in tekst


@pytest.mark.parametrize("stuk_id", ZONDER_CLAUSULE)
def test_no_clause_where_no_bezwaar_is_open(stuk_id):
    html = maak(stuk_id).html
    assert "ezwaar maken" not in html
    assert "bezwaarschrift" not in html
    assert "8:81" not in html


def test_the_clause_where_bezwaar_is_open():
    for stuk_id in set(BESLUITEN) - set(ZONDER_CLAUSULE) - {"ophouding"}:
        html = maak(stuk_id).html
        assert "zes weken" in html, stuk_id
        assert "bezwaarschrift" in html, stuk_id
        assert "8:81" in html, stuk_id


def test_detention_goes_straight_to_court():
    html = maak("ophouding").html
    assert "rechtstreeks beroep" in html
    assert "bezwaarschrift" not in html


def test_the_penal_article_is_that_of_the_instrument():
    html = maak("noodverordening").html
    assert "artikel 443" in html
    assert "184" not in html
    assert "artikel 184" in maak("groepsverbod_172a").html
    assert "184" not in maak("apv_ontzegging").html


def test_a_noodverordening_has_its_articles_and_is_no_decision_to_one_person():
    html = maak("noodverordening").html
    koppen = re.findall(r"<h3>Artikel (\d+)\.", html)
    assert koppen == [str(nr) for nr in range(1, 12)]
    assert "besluit vast te stellen" in html
    tree = situatie("NOODVERORDENING")
    veld(tree)["adressaat"] = "bepaalbare_groep"
    assert naam("noodverordening", "kring") in maak("noodverordening", tree).gaten


def test_the_chair_of_the_region_has_no_council_to_confirm():
    tree = situatie("NOODVERORDENING")
    tree["feiten"]["gezag.beslisser"] = "voorzitter_veiligheidsregio"
    tree["feiten"]["gezag.rbt_bijeengeroepen"] = feit("ja", "veiligheidsregio", "19:30")
    html = maak("noodverordening", tree).html
    assert "De voorzitter van de veiligheidsregio, gelet op" in html
    assert "bekrachtigt" not in html
    assert "opschorten" not in maak("noodverordening_brief", tree).html
    assert naam("noodverordening_bekrachtiging", "burgemeester") in (
        maak("noodverordening_bekrachtiging", tree).gaten
    )


@pytest.mark.parametrize(
    ("stuk_id", "veld_", "waarde", "element"),
    [
        ("noodverordening_bekrachtiging", "geldt_bij_raad", "nee", "nog_van_kracht"),
        ("noodverordening_gemeenteblad", "bekendmaking", "website_gemeenteblad", "mededeling"),
        ("noodverordening_gemeenteblad", "zonder_persoonsgegevens", "nee", "zonder_namen"),
        ("verlenging_172a", "verlengingen", 3, "driemaal"),
        ("verlenging_172a", "verlenging_tijdig", "nee", "tijdig"),
        ("verlenging_172a", "verlenging_nieuwe_feiten", "nee", "nieuwe_feiten"),
        ("verlenging", "verlenging_tijdig", "nee", "tijdig"),
        ("aanwijzing_174b", "tot", "2026-11-25T10:00:00+01:00", "twaalf_uur"),
        ("aanwijzing_151b", "overleg_driehoek", "nee", "driehoek"),
        ("aanwijzing_151b", "gelijke_behandeling", "nee", "gelijk"),
        ("ouderbevel_172b", "hulp_ingezet", "nee", "hulp"),
        ("meldplicht_172a", "tot", "2027-06-01T00:00:00+02:00", "periode"),
        ("groepsverbod_172a", "gebied_omvang", "hele_gemeente", "delen"),
        ("cameratoezicht", "beelden_weken", 5, "bewaren"),
        ("ophouding", "gelegenheid_gegeven", "nee", "gelegenheid"),
    ],
)
def test_what_the_law_forbids_is_a_gap(stuk_id, veld_, waarde, element):
    tree = situatie(SITUATIES[stuk_id])
    veld(tree)[veld_] = waarde
    stuk = maak(stuk_id, tree)
    assert naam(stuk_id, element) in stuk.gaten
    zin = next(e.zin for e in documenten()[stuk_id].elementen if e.id == element)
    tekst = zie_html(stuk.html.split("Concept: wat nog moet")[0])
    assert zin is None or normaliseer(zin) not in tekst


def test_an_extension_also_answers_to_the_instrument():
    tree = situatie("CAMERA")
    del veld(tree)["verlenging_nieuwe_feiten"]
    gaten = maak("verlenging", tree).gaten
    assert "Eis aan het besluit nog niet ingevuld: Er zijn nieuwe, actuele feiten." in gaten
    del tree["plaatsen"]["L1"]["camera_noodzakelijk"]
    assert any(gat.startswith("Bevoegdheid: Kan pas na") for gat in maak("verlenging", tree).gaten)
    assert maak("cameratoezicht", situatie("CAMERA")).gereed


def test_a_withdrawal_asks_no_ground_to_go_on_and_is_dated_now():
    tree = situatie("GROEPSVERBOD")
    del tree["personen"]["P1"]["vrees_verdere_verstoring"]
    stuk = maak("intrekking", tree)
    assert stuk.gereed
    assert stuk.moment == bord_van(tree).situatie.nu
    assert "artikel 172a, negende lid, van de Gemeentewet" in stuk.html
    assert naam("intrekking", "besluitmoment") in maak("intrekking", tree, besloten=False).gaten


def test_a_model_ordinance_is_no_legal_basis():
    tree = situatie("ONTZEGGING")
    for stuk_id in ("apv_ontzegging", "intrekking"):
        html = maak(stuk_id, tree).html
        assert "Model" not in html
        assert "EIGEN" in html


def test_the_intention_comes_before_the_hearing():
    tree = situatie("GROEPSVERBOD")
    del veld(tree)["gehoord"]
    stuk = maak("voornemen_172a", tree)
    assert stuk.gereed
    assert "Dit is nog geen bevel." in stuk.html
    belscript = stuk.html.split("2. Belscript")[1].split("3. Verslag")[0]
    assert belscript.count("<li>") == 5
    assert "ouders of voogd" in stuk.html
    tree["personen"]["P1"]["persoon.leeftijd"] |= {"waarde": "18_plus"}
    assert "ouders of voogd" not in maak("voornemen_172a", tree).html


def test_a_refused_exemption_hears_the_applicant():
    tree = situatie("ONTHEFFING")
    assert "AWB 4:7" not in maak("ontheffing_172a", tree).html
    veld(tree)["ontheffing_beslissing"] = "geweigerd"
    html = maak("ontheffing_172a", tree).html
    assert "AWB 4:7" in html
    assert "Het bevel blijft gelden." in html
    assert "De ontheffing is tijdelijk." not in html


def test_the_request_leaves_the_decision_to_the_officer():
    html = maak("verzoek_ovj_bevel").html
    assert "U beslist of dat bevel er komt" in html
    assert "hoogstens twaalf uur" in html
    for woord in ("beveelt", "verplicht", "dient u", "moet u", "u moet"):
        assert woord not in html


def test_a_designation_gives_no_power_to_search():
    for stuk_id in ("aanwijzing_151b", "aanwijzing_174b"):
        html = maak(stuk_id).html
        assert "geeft zelf geen bevoegdheid om te fouilleren" in html
    tree = situatie("RISICOGEBIED")
    tree["feiten"]["wapens.soort"] = feit(["zwaar_vuurwerk"])
    assert naam("aanwijzing_151b", "om_kwalificatie") in maak("aanwijzing_151b", tree).gaten


def test_an_order_to_the_parent_of_a_child_under_twelve_only():
    tree = situatie("OUDERBEVEL")
    tree["personen"]["P1"]["persoon.leeftijd"] |= {"waarde": "12_17"}
    stuk = maak("ouderbevel_172b", tree)
    assert naam("ouderbevel_172b", "leeftijd") in stuk.gaten
    assert "Het kind niet." in stuk.html


def test_who_stands_in_is_recorded_without_a_measure():
    stuk = maak("vastlegging_waarneming")
    assert "locoburgemeester" in stuk.html
    assert "Sinds 18:00 uur wegens ziekte." in stuk.html
    tree = situatie("WAARNEMING")
    tree["feiten"]["gezag.beslisser"] = feit("burgemeester", "gemeente", "18:00")
    stuk = maak("vastlegging_waarneming", tree)
    assert naam("vastlegging_waarneming", "waarneming") in stuk.gaten


def test_the_mandate_names_what_it_cannot_cover():
    html = maak("machtiging_177").html
    assert "artikel 6 van de Wet openbare manifestaties" in html
    assert "151b, 154a, 172, 172a, 172b, 174, tweede lid, en 174a tot en met 176a" in html
    assert "namens de burgemeester" in html
