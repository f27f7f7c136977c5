"""What a lawyer found wrong: the remedy, the basis and the words spoken, per document."""

from dataclasses import replace
from datetime import date

import hulp_bevelen
import hulp_documenten
import pytest
import test_stukken_c2 as c2
from hulp_bevelen import maak as bevel
from hulp_documenten import inhoud
from situaties_bevelen import feit, situatie

from kennisbank.controle import controleer
from kennisbank.schema.instrument import GEZAG, Variant
from stukken.document import documenten, velden_voor

NOODRECHT = ("het noodbevel", "de noodverordening")


def c2_stuk(stuk_id, naam=None, wijzig=None):
    tree = c2.situatie(naam or c2.SITUATIES[stuk_id][0])
    if wijzig:
        wijzig(tree)
    return c2.maak(stuk_id, tree)


def test_a_fine_starts_with_bezwaar_at_the_college():
    html = c2_stuk("boete").html
    assert "zes weken na de dag van bekendmaking bezwaar maken bij het college" in html
    assert "«BEZWAARADRES»" in html
    assert "artikel 154k van de Gemeentewet" in html
    assert "8:81" not in html


def test_the_clause_names_who_the_letter_goes_to():
    for document in documenten().values():
        for id_ in document.voor if document.rechtsmiddelblok == "volgens_instrument" else []:
            instrument = inhoud().kennisbank.instrumenten[id_]
            middel = document.rechtsmiddel or instrument.rechtsmiddel
            if "bezwaar maken" in middel.tekst:
                assert f"bij {GEZAG[instrument.bevoegd_gezag]}".removesuffix("raad") in middel.tekst
                assert "na de dag van bekendmaking" in " ".join(middel.tekst.split())


def test_collecting_is_a_decision_of_its_own():
    assert "Tegen deze invorderingsbeschikking kunt u" in c2_stuk("invordering").html


@pytest.mark.parametrize("naam", ["AANWIJZING", "AMBASSADE"])
def test_a_direction_never_tells_people_to_stay(naam):
    html = c2_stuk("wom_aanwijzing", naam).html
    assert "blijf daar" not in html
    if naam == "AANWIJZING":
        assert "U mag ook weggaan." in html
        assert "deze aanwijzing: De betogers op de busbaan" in html


def raad(hoe_vaak):
    def wijzig(tree):
        tree["bijeenkomsten"]["B1"]["bijeenkomst.raad_orde_verstoord"] = feit(hoe_vaak, "griffie")

    return c2_stuk("orde_raadsvergadering", wijzig=wijzig)


def test_once_is_leaving_and_again_is_also_a_ban():
    eens, weer = raad("eenmaal").html, raad("bij_herhaling").html
    for html in (eens, weer):
        assert "vorder ik dat u de zaal nu verlaat" in html
        assert "artikel 26, eerste lid, van de Gemeentewet" in html
    assert "Dit geldt voor deze vergadering." in eens
    assert "tweede lid" not in eens
    assert "ontzeg ik u" not in eens
    assert "artikel 26, tweede lid" in weer
    assert "ontzeg ik u de toegang" in weer.replace("\n", " ")


def test_the_announcement_says_who_is_left_out_and_from_when():
    html = bevel("noodverordening").html
    omroep = html.split("<blockquote>")[1].split("</blockquote>")[0]
    assert "Dat geldt niet voor" in omroep
    assert "Vanaf " in omroep


@pytest.mark.parametrize("stuk_id", ["noodverordening_gemeenteblad", "noodverordening_brief"])
def test_an_ordinance_does_not_work_before_its_start(stuk_id):
    html = bevel(stuk_id).html
    assert "<dt>Vanaf</dt>" in html
    assert "Sinds dat moment geldt zij" not in html


def test_detention_names_the_one_rule_that_is_in_force():
    for waarde, artikel, ander in (("noodbevel", "184", "443"), ("noodverordening", "443", "184")):
        tree = situatie("OPHOUDING")
        tree["feiten"]["noodrecht.in_werking"] = feit(waarde)
        html = bevel("ophouding", tree).html
        wel, niet = NOODRECHT if waarde == "noodbevel" else NOODRECHT[::-1]
        tekst = html.split("<blockquote>")[1].split("</blockquote>")[0]
        assert (wel in tekst, niet in tekst) == (True, False)
        assert f"artikel {artikel} " in html
        assert f"artikel {ander}" not in html
    del tree["feiten"]["noodrecht.in_werking"]
    assert "het noodbevel of de noodverordening" in bevel("ophouding", tree).html


def test_a_variant_reads_questions_that_exist():
    kennisbank = inhoud().kennisbank
    id_ = "bestuurlijke_ophouding_176a"
    fout = Variant.model_validate({"als": {"vraag": "bestaat.niet", "is": "ja"}, "tekst": "x"})
    instrument = kennisbank.instrumenten[id_].model_copy(update={"voorleestekst_varianten": [fout]})
    nieuw = {**kennisbank.instrumenten, id_: instrument}
    fouten = controleer(replace(kennisbank, instrumenten=nieuw), date(2026, 11, 24)).fouten
    assert any("varianten: 'bestaat.niet'" in melding for melding in fouten)


def test_a_mandate_speaks_of_the_power_it_gives():
    html = bevel("machtiging_177").html
    assert "artikelen 2 en 6 van de Wet openbare manifestaties" in html
    assert "artikel 7 van" not in html
    assert "in zijn naam" not in html
    tree = situatie("MACHTIGING")
    hulp_bevelen.veld(tree)["instrument"] = "wom_beeindigen"
    html = bevel("machtiging_177", tree).html
    assert "artikel 7 van de Wet openbare manifestaties" in html
    assert "Een aanwijzing kan" not in html


@pytest.mark.parametrize("stuk_id", ["aanwijzing_151b", "aanwijzing_174b"])
def test_who_is_searched_rests_on_equal_treatment(stuk_id):
    html = bevel(stuk_id).html
    assert "EVRM, artikel 14" in html
    assert "Wom, artikel 5" not in html


@pytest.mark.parametrize(
    ("stuk_id", "naam", "grondslag"),
    [
        ("verzoek_125p", None, "artikel 125p van het Wetboek van Strafvordering"),
        ("verzoek_509hh", None, "artikel 509hh, eerste en tweede lid, van het Wetboek van Straf"),
        ("bestuurlijke_rapportage", None, "artikel 16, eerste lid, onder c, van de Wet politie"),
        ("brief_minister", "CDK", "artikel 15, derde lid, van de Politiewet 2012"),
        ("brief_minister", "PASPOORT", "van de Paspoortwet"),
        ("overdracht_vr", None, "artikel 39 van de Wet veiligheidsregio"),
        ("atkm_melding", None, "zevende lid, van Verordening (EU) 2021/784"),
        ("bijstand", None, "Grondslag: artikel 56 van de Politiewet 2012"),
    ],
)
def test_a_request_names_the_law_it_rests_on(stuk_id, naam, grondslag):
    html = c2_stuk(stuk_id, naam).html
    assert grondslag in html.replace("&#39;", "'").replace("\n", " ")
    assert "deze verdachte" not in html
    assert "één lijn" not in html


def test_a_report_of_a_crime_is_signed():
    element = next(e for e in documenten()["aangifte"].elementen if e.id == "ondertekening")
    assert "«HANDTEKENING»" in (element.invulveld or "")
    assert "«DATUM»" in (element.invulveld or "")


PERSOONLIJK = [
    "apv_ontzegging", "groepsverbod_172a", "meldplicht_172a", "ouderbevel_172b",
    "verlenging_172a", "gebiedsverbod_172a",
]  # fmt: skip


def persoonsstuk(stuk_id, tree=None):
    if stuk_id in hulp_bevelen.SITUATIES:
        return bevel(stuk_id, tree)
    return hulp_documenten.maak(stuk_id, tree)


def bomen(stuk_id):
    if stuk_id in hulp_bevelen.SITUATIES:
        return situatie(hulp_bevelen.SITUATIES[stuk_id])
    return hulp_documenten.boom(hulp_documenten.VOORBEELDEN[stuk_id][0])


@pytest.mark.parametrize("stuk_id", PERSOONLIJK)
def test_what_a_person_said_is_asked_for(stuk_id):
    html = persoonsstuk(stuk_id).html
    assert "U bent in de gelegenheid gesteld te reageren." in html
    assert "«DATUM EN INHOUD VAN DE ZIENSWIJZE" in html
    tree = bomen(stuk_id)
    veld = hulp_bevelen.veld(tree)
    for naam in ("gehoord", "verlenging_gehoord"):
        veld[naam], veld[f"{naam}_reden"] = (
            "nee_spoed",
            "Om 19:50 uur liep de groep al het plein op.",
        )
    html = persoonsstuk(stuk_id, tree).html
    assert "Niet gehoord: spoed liet het niet toe" in html
    assert "in de gelegenheid gesteld" not in html
    for naam in ("gehoord", "verlenging_gehoord"):
        veld.pop(naam)
    assert "in de gelegenheid gesteld" not in persoonsstuk(stuk_id, tree).html


@pytest.mark.parametrize("stuk_id", [*PERSOONLIJK, "ophouding"])
def test_the_interest_of_a_minor_is_shown_and_not_only_ticked(stuk_id):
    tree = bomen(stuk_id)
    hulp_bevelen.veld(tree)["kind_belang_hoe"] = "Zij kan elke dag naar school en naar haar vader."
    html = persoonsstuk(stuk_id, tree).html
    assert "naar haar vader" in html
    assert "is als eerste afgewogen" not in html
    del hulp_bevelen.veld(tree)["kind_belang_hoe"]
    assert any("hoe het belang van de" in gat for gat in persoonsstuk(stuk_id, tree).gaten)


def test_extending_an_area_takes_the_officer_and_the_ordinance_again():
    html = bevel("verlenging").html
    assert "in samenhang met" in html
    assert "Voor deze verlenging is met de officier van justitie overlegd." in html
    assert "<h2>Horen</h2>" not in html
    tree = situatie(hulp_bevelen.SITUATIES["verlenging"])
    del hulp_bevelen.veld(tree)["verlenging_overleg_ovj"]
    assert "is met de officier van justitie overlegd." not in bevel("verlenging", tree).html
    assert hulp_bevelen.naam("verlenging", "overleg") in bevel("verlenging", tree).gaten
    hulp_bevelen.veld(tree)["instrument"] = "veiligheidsrisicogebied_151b"
    hulp_bevelen.veld(tree).pop("onderwerp")
    assert "artikel 151b, vijfde lid" in bevel("verlenging", tree).html


def test_what_one_measure_needs_is_not_asked_of_another():
    veld = "maatregel.verlenging_overleg_ovj"
    assert veld in velden_voor("cameratoezicht_151c", na_besluit=True)
    assert veld not in velden_voor("licht_bevel_172_3", na_besluit=True)


@pytest.mark.parametrize("stuk_id", ["gebiedsverbod_172a", "groepsverbod_172a"])
def test_what_the_officer_answered_is_told(stuk_id):
    html = persoonsstuk(stuk_id).html
    assert "Volgens de officier is dat niet zo (antwoord van " in html
    tree = bomen(stuk_id)
    del tree["personen"]["P1"]["persoon.gebiedsverbod_ovj"]
    assert "Volgens de officier" not in persoonsstuk(stuk_id, tree).html


def test_sentences_on_a_demonstration_run():
    assert "Het gevaar komt van de deelnemers zelf" in c2_stuk("wom_verbod").html
    for stuk_id in ("wom_verbod", "wom_beeindigen"):
        assert "Onderdeel" not in c2_stuk(stuk_id).html
        assert "onder c)" in c2_stuk(stuk_id).html
    assert "Wordt het werk" not in c2_stuk("wom_aanwijzing", "AMBASSADE").html


def test_sentences_in_orders_to_one_person_run():
    assert "(jonger dan 12)" in bevel("ouderbevel_172b").html
    assert "De ontheffing is verleend." in bevel("ontheffing_172a").html
