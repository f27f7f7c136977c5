"""What the law asks of one of these documents in particular."""

import re

import pytest
from hulp_bevelen import SITUATIES, maak, naam, veld
from hulp_documenten import bord_van
from hulp_stukken import normaliseer, zie_html
from situaties_bevelen import feit, situatie

from stukken.document import documenten


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
    tree = situatie("VERLENGING_CAMERA")
    del veld(tree)["verlenging_nieuwe_feiten"]
    gaten = maak("verlenging", tree).gaten
    assert "Eis aan het besluit nog niet ingevuld: Er zijn nieuwe, actuele feiten." in gaten
    del tree["plaatsen"]["L1"]["camera_noodzakelijk"]
    assert any(gat.startswith("Bevoegdheid: Kan pas na") for gat in maak("verlenging", tree).gaten)
    assert maak("cameratoezicht", situatie("CAMERA")).gereed


def test_a_withdrawal_asks_no_ground_to_go_on_and_is_dated_now():
    tree = situatie("INTREKKING")
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
    tree = situatie("VOORNEMEN")
    del veld(tree)["gehoord"]
    stuk = maak("voornemen_172a", tree)
    assert stuk.gereed
    assert "Dit is nog geen bevel." in stuk.html
    belscript = stuk.html.split("<h2>Belscript")[1].split("<h2>Verslag")[0]
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
    assert "Sinds 18:00 uur wegens verhindering." in stuk.html
    tree = situatie("WAARNEMING")
    tree["feiten"]["gezag.beslisser"] = feit("burgemeester", "gemeente", "18:00")
    stuk = maak("vastlegging_waarneming", tree)
    assert naam("vastlegging_waarneming", "waarneming") in stuk.gaten


def test_the_mandate_names_what_it_cannot_cover():
    html = maak("machtiging_177").html
    assert "artikel 6 van de Wet openbare manifestaties" in html
    assert "151b, 154a, 172, 172a, 172b, 174, tweede lid, en 174a tot en met 176a" in html
    assert "namens de burgemeester" in html
