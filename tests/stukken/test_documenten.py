"""Every document has its mandatory elements and says so when one is missing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hulp_documenten import (
    BESLUITEN,
    VOORBEELDEN,
    boom,
    bord_van,
    element_van,
    inhoud,
    maak,
    maatregel_van,
)
from hulp_stukken import normaliseer, zie_html

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import controleer_documenten, documenten
from stukken.stuk import maak_stuk


def velden_van(stuk_id, *, soort="besluitvelden"):
    """Pairs (element, field) of a document that a situation file fills in the measure."""
    bekend = getattr(inhoud().kennisbank, soort)
    naam, nr = VOORBEELDEN[stuk_id]
    gevuld = {f"maatregel.{veld}" for veld in maatregel_van(boom(naam), nr)}
    return [
        (element, veld)
        for element in documenten()[stuk_id].elementen
        for veld in element.velden
        if veld in bekend and veld in gevuld and element.verplicht
    ]


ALS_NOODBEVEL = {e.id for e in documenten()["noodbevel"].elementen}
PER_VELD = [
    (s, e.id, v) for s in VOORBEELDEN for e, v in velden_van(s)
    if s != "noodbevel_mondeling" or e.id not in ALS_NOODBEVEL
]  # fmt: skip
REDENEN = [
    (s, e, v) for s, e, v in PER_VELD if inhoud().kennisbank.besluitvelden[v].motivering
]  # fmt: skip
OORDELEN = [
    (stuk_id, element.id, id_)
    for stuk_id in BESLUITEN
    if stuk_id != "noodbevel_mondeling"
    for element in documenten()[stuk_id].elementen
    for id_ in element.velden
    if id_ in inhoud().kennisbank.oordelen and id_ not in {"sanctie_vrees", "wom_ontoereikend"}
]


def zet_oordeel(tree, id_, antwoord):
    """Replace the answer to an oordeel, wherever the situation has it."""
    plekken = [tree.get("oordelen") or {}]
    plekken += [een for meervoud in ("bijeenkomsten", "personen")
                for een in (tree.get(meervoud) or {}).values()]  # fmt: skip
    (plek,) = [p for p in plekken if id_ in p]
    plek[id_] = antwoord


def test_the_register_is_sound():
    assert controleer_documenten(documenten(), inhoud().kennisbank) == []


@pytest.mark.parametrize("stuk_id", VOORBEELDEN)
def test_filled_in_is_gereed(stuk_id):
    stuk = maak(stuk_id)
    assert stuk.gaten == ()
    assert stuk.gereed
    assert "[ONTBREEKT" not in stuk.html


@pytest.mark.parametrize("stuk_id", VOORBEELDEN)
def test_every_text_of_every_element_is_there(stuk_id):
    naam, nr = VOORBEELDEN[stuk_id]
    maatregel = maatregel_van(boom(naam), nr)
    tekst = zie_html(maak(stuk_id).html)
    for element in documenten()[stuk_id].elementen:
        for vast in (element.zin, element.invulveld):
            assert vast is None or element.mits or normaliseer(vast) in tekst, element.id
        for veld in element.velden:
            waarde = maatregel.get(veld.removeprefix("maatregel."))
            vraag = inhoud().kennisbank.vragen[veld]
            if isinstance(waarde, str) and vraag.type in {"tekst", "gebied"}:
                for regel in waarde.split("\n"):
                    assert normaliseer(regel.rstrip(".")) in tekst, veld


@pytest.mark.parametrize("stuk_id", VOORBEELDEN)
def test_empty_is_a_concept_with_marks(stuk_id):
    tree = {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00"}
    stuk = maak(stuk_id, tree)
    assert not stuk.gereed
    assert "[ONTBREEKT: " in stuk.html
    assert "Concept: wat nog moet" in stuk.html


@pytest.mark.parametrize(("stuk_id", "element", "veld"), PER_VELD)
def test_a_missing_field_is_a_marked_gap(stuk_id, element, veld):
    naam, nr = VOORBEELDEN[stuk_id]
    tree = boom(naam)
    del maatregel_van(tree, nr)[veld.removeprefix("maatregel.")]
    stuk = maak(stuk_id, tree)
    gat = element_van(stuk_id, element).naam
    assert not stuk.gereed
    assert gat in stuk.gaten
    assert f"[ONTBREEKT: {gat}]" in stuk.html


@pytest.mark.parametrize(("stuk_id", "element", "veld"), REDENEN)
def test_an_unchanged_question_is_no_reason(stuk_id, element, veld):
    naam, nr = VOORBEELDEN[stuk_id]
    tree = boom(naam)
    maatregel_van(tree, nr)[veld.removeprefix("maatregel.")] = (
        inhoud().kennisbank.besluitvelden[veld].vraag
    )
    stuk = maak(stuk_id, tree)
    assert f"{element_van(stuk_id, element).naam}, in eigen woorden" in stuk.gaten


@pytest.mark.parametrize(("stuk_id", "element", "oordeel"), OORDELEN)
def test_an_unchanged_opening_is_no_reason(stuk_id, element, oordeel):
    tree = boom(VOORBEELDEN[stuk_id][0])
    aanhef = inhoud().kennisbank.oordelen[oordeel].aanhef
    is_betoging = oordeel != "beschermde_manifestatie" or stuk_id == "wom_voorschriften"
    waarde = "ja" if is_betoging else "nee"
    zet_oordeel(tree, oordeel, {"waarde": waarde, "motivering": aanhef})
    stuk = maak(stuk_id, tree)
    assert f"{element_van(stuk_id, element).naam}, in eigen woorden" in stuk.gaten


@pytest.mark.parametrize("zin", ["Ik verwacht …, want het gaat mis", "Mis, want (1) …", "…"])
def test_a_half_finished_opening_is_no_reason(zin):
    tree = boom("NOODBEVEL")
    zet_oordeel(tree, "vrees_ernstige_wanordelijkheden", {"waarde": "ja", "motivering": zin})
    assert not maak("noodbevel", tree).gereed


def test_every_besluiteis_keeps_it_from_being_gereed():
    for stuk_id in ("noodbevel", "gebiedsverbod_172a"):
        naam, nr = VOORBEELDEN[stuk_id]
        for veld in set(maatregel_van(boom(naam), nr)) - {"instrument", "onderwerp"}:
            tree = boom(naam)
            del maatregel_van(tree, nr)[veld]
            if bord_van(tree).besluiten[nr].concept != "voldoet":
                assert not maak(stuk_id, tree).gereed, (stuk_id, veld)


def test_an_open_verdict_or_an_assumption_is_not_gereed():
    tree = boom("NOODBEVEL")
    del tree["oordelen"]["gewone_middelen_ontoereikend"]
    stuk = maak("noodbevel", tree)
    assert any(gat.startswith("Bevoegdheid: Kan pas na") for gat in stuk.gaten)

    tree = boom("NOODBEVEL")
    tree["feiten"]["melding.tweede_bron"] |= {"betrouwbaarheid": "aanname"}
    stuk = maak("noodbevel", tree)
    assert "[AANNAME: " in stuk.html
    assert any(gat.startswith("aanname: ") for gat in stuk.gaten)


def test_an_oordeel_to_confirm_again_is_not_gereed():
    bord = bord_van(boom("NOODBEVEL"))
    plek = ("situatie", "vrees_ernstige_wanordelijkheden")
    stand = bord.situatie.standen[plek]
    achterhaald = replace(stand.antwoorden[0], is_oordeel_met_voorstel=True, voorstel_toen="nee")
    situatie = bord.situatie.met({plek: replace(stand, antwoorden=(achterhaald,))})
    bord = replace(bord, situatie=situatie, toetser=replace(bord.toetser, situatie=situatie))
    stuk = maak_stuk(
        "noodbevel",
        bord,
        situatie.maatregelen[0],
        Gemeenteprofiel.van("Voorbeeldstad"),
        situatie.nu,
    )
    assert not stuk.gereed
    assert any(gat.endswith("opnieuw te bevestigen") for gat in stuk.gaten)


def test_a_request_needs_only_that_one_may_ask():
    tree = boom("ONLINE")
    tree["feiten"]["oproep.strafbaar_volgens_om"] = "onbekend"
    assert maak("aangifte", tree).gereed
    del tree["berichten"]["U1"]["bericht.om_akkoord"]
    assert not maak("dsa_melding", tree).gereed


def test_later_facts_never_carry_a_decision():
    tree = boom("NOODBEVEL")
    tree["feiten"]["straat.gewonden"] = {
        "waarde": "ja", "bron": "ambulance", "geldt_op": "2026-11-24T21:10:00+01:00",
        "vastgelegd_op": "2026-11-24T21:12:00+01:00",
    }  # fmt: skip
    tree["feiten"]["melding.tweede_bron"] |= {"vastgelegd_op": "2026-11-24T20:00:00+01:00"}
    tree["feiten"]["wapens.stand"] |= {"vastgelegd_op": "2026-11-24T19:59:00+01:00"}
    for stuk_id in ("noodbevel", "noodbevel_mondeling"):
        html = maak(stuk_id, tree).html
        assert "ambulance" not in html
        assert "wijkagent" not in html
        assert "Wapens of spullen gezien of alleen genoemd<" in html


def test_what_came_later_cannot_make_it_gereed():
    tree = boom("NOODBEVEL")
    tree["feiten"]["capaciteit.antwoord"] |= {"vastgelegd_op": "2026-11-24T20:01:00+01:00"}
    stuk = maak("noodbevel", tree)
    assert "het antwoord van de politie" in stuk.gaten
    assert any(gat.startswith("Bevoegdheid") for gat in stuk.gaten)


def test_a_decided_measure_counts_from_its_own_moment():
    tree = boom("NOODBEVEL")
    tree["feiten"]["melding.tweede_bron"] |= {"vastgelegd_op": "2026-11-24T19:50:00+01:00"}
    bord = bord_van(tree)
    moment = bord.situatie.nu - timedelta(minutes=30)
    besloten = replace(bord.situatie.maatregelen[0], status="besloten", besloten_op=moment)
    stuk = maak_stuk(
        "noodbevel", bord, besloten, Gemeenteprofiel.van("Voorbeeldstad"), bord.situatie.nu
    )
    assert stuk.moment == moment
    assert "24 november 2026, 19:30 uur" in stuk.html
    assert "wijkagent" not in stuk.html


def test_released_facts_only():
    html = maak("noodbevel").html
    assert "Heeft een bekende risicogroep laten weten te komen?" not in html
    assert "Zwaar vuurwerk en stenen zijn aangetroffen." in html
    assert "Zwaar vuurwerk (F4)" not in html

    tree = boom("NOODBEVEL")
    del tree["feiten"]["wapens.soort"]["samenvatting"]
    stuk = maak("noodbevel", tree)
    assert not stuk.gereed
    assert "[ONTBREEKT: samenvatting voor het besluit van: " in stuk.html

    tree = boom("NOODBEVEL")
    tree["feiten"]["wapens.soort"] |= {"vertrouwelijk": "persoonlijke_opvatting"}
    assert "Wapens of spullen in beeld" not in maak("noodbevel", tree).html


def test_a_fact_without_source_or_time_is_marked_and_a_rumour_is_no_fact():
    tree = boom("NOODBEVEL")
    tree["feiten"]["orde.toestand"] = "overlast"
    stuk = maak("noodbevel", tree)
    assert "bron en tijd van: Toestand op straat" in stuk.gaten
    assert "gerucht op straat" not in stuk.html


def test_an_unconfirmed_fact_is_marked():
    tree = boom("NOODBEVEL")
    tree["feiten"]["wapens.stand"] |= {"betrouwbaarheid": "waarschijnlijk"}
    assert "[NIET BEVESTIGD]" in maak("noodbevel", tree).html


def test_every_lighter_means_needs_a_reason():
    tree = boom("NOODBEVEL")
    del tree["oordelen"]["gewone_middelen_ontoereikend"]["redenen"]["communicatie"]
    stuk = maak("noodbevel", tree)
    assert not stuk.gereed
    assert any("niet volstaat" in gat for gat in stuk.gaten)


def test_facts_of_a_person_decision_are_about_that_person():
    tree = boom("GEBIEDSVERBOD")
    tree["personen"]["P2"] = {
        "persoon.ordeverstoring": {"waarde": "eenmaal", "bron": "bron over een ander",
                                   "geldt_op": "2026-11-20T12:00:00+01:00"},
    }  # fmt: skip
    html = maak("gebiedsverbod_172a", tree).html
    assert "bron over een ander" not in html
    assert "Persoon verstoorde zelf de openbare orde<" in html
    assert "Vanavond 21:00 Stationsplein" not in html
