"""What the text of every document says, the same in every form."""

import re
from datetime import datetime

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
from hulp_stukken import normaliseer, zie_html, zie_pdf, zie_word

from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielbestand import laad_profiel
from logica.situatie import Maatregel
from stukken.document import controleer_documenten, documenten
from stukken.fout import StukFout
from stukken.renderen import naar_pdf, naar_word
from stukken.stuk import maak_stuk

VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} {% raw %} #read("/etc/passwd") $x$ 🔥 \\ é \x07 *a*'


@pytest.mark.parametrize("stuk_id", BESLUITEN)
def test_a_beschikking_has_the_clause(stuk_id):
    html = maak(stuk_id).html
    for deel in ("zes weken", "8:81", "6:5", "de burgemeester van Voorbeeldstad"):
        assert deel in html


@pytest.mark.parametrize("stuk_id", sorted(set(VOORBEELDEN) - set(BESLUITEN)))
def test_a_request_has_no_clause_and_commands_nothing(stuk_id):
    html = maak(stuk_id).html
    assert "ezwaar" not in html
    assert "beveelt" not in html
    assert "verplicht" not in html


def test_a_general_rule_has_no_clause():
    """Against an avv there is no bezwaar (Awb 8:3); the same template then prints none."""
    basis = documenten()["noodbevel"]
    elementen = [e for e in basis.elementen if e.gegeven != "rechtsmiddel"]
    regel = basis.model_copy(
        update={"id": "regel", "voor": ["noodverordening_176"], "elementen": elementen}
    )
    tree = boom("NOODBEVEL")
    maatregel_van(tree)["instrument"] = "noodverordening_176"
    assert inhoud().kennisbank.instrumenten["noodverordening_176"].rechtsmiddel.soort == "avv"
    bord = bord_van(tree)
    stuk = maak_stuk(
        "regel", bord, bord.situatie.maatregelen[0], Gemeenteprofiel.van("Voorbeeldstad"),
        bord.situatie.nu, {"regel": regel},
    )  # fmt: skip
    assert "ezwaar" not in stuk.html
    assert "oorlopige voorziening" not in stuk.html
    met_clausule = regel.model_copy(update={"elementen": basis.elementen})
    (fout,) = [
        f for f in controleer_documenten({"regel": met_clausule}, inhoud().kennisbank)
        if "bezwaarclausule" in f
    ]  # fmt: skip
    assert "regel.yaml" in fout


def test_the_penal_sentence_is_the_instruments_own():
    assert "artikel 184" in maak("noodbevel").html
    html = maak("wom_voorschriften").html
    assert "184" not in html
    assert "artikel 11" in html


def test_the_signature_follows_who_decides():
    tree = boom("NOODBEVEL")
    tree["feiten"]["gezag.beslisser"] = "loco"
    html = maak("noodbevel", tree).html
    assert "De burgemeester van Voorbeeldstad," in html
    assert "«NAAM»</span>, locoburgemeester" in html
    assert not re.search(r"\bnamens\b", html, re.I)
    del tree["feiten"]["gezag.beslisser"]
    stuk = maak("noodbevel", tree)
    assert "wie beslist en in welke hoedanigheid" in stuk.gaten


def test_the_text_to_read_aloud():
    html = maak("noodbevel_mondeling").html
    tekst = zie_html(html)
    for zin in (
        "Dit is een bevel van de burgemeester van Voorbeeldstad, op grond van artikel 175",
        "Wie het bevel niet opvolgt, is strafbaar en kan worden aangehouden.",
        "driemaal",
        "«WIE NAGING OF DE TEKST TE HOREN WAS, EN WAAR»",
    ):
        assert normaliseer(zin) in tekst
    tree = boom("NOODBEVEL")
    del maatregel_van(tree)["uitweg"]
    html = maak("noodbevel_mondeling", tree).html
    assert "[ONTBREEKT: Langs welke weg kan men vertrekken?]" in html


def test_a_report_is_not_an_order():
    assert "Dit is een melding, geen bevel." in maak("dsa_melding").html
    assert "U mag nee zeggen." in maak("verzoek_plaatser").html
    assert "UTC+1" in maak("dsa_melding").html
    tree = boom("ONLINE")
    maatregel_van(tree, 0)["vrijwillig"] = "nee"
    html = maak("dsa_melding", tree).html
    assert "Dit is een melding" not in html
    assert "[ONTBREEKT: dat dit geen bevel is]" in html


def test_a_minor_needs_the_interest_of_the_child():
    tree = boom("GEBIEDSVERBOD")
    del tree["personen"]["P1"]["persoon.gezagsdragers_betrokken"]
    gat = element_van("gebiedsverbod_172a", "gezagsdragers").naam
    assert gat in maak("gebiedsverbod_172a", tree).gaten
    tree["personen"]["P1"]["persoon.leeftijd"] |= {"waarde": "18_plus"}
    stuk = maak("gebiedsverbod_172a", tree)
    assert stuk.gereed
    assert "minderjarige" not in stuk.html


@pytest.mark.parametrize("stuk_id", ["noodbevel", "besluitmemo"])
def test_hostile_text_survives_literally(stuk_id):
    tree = boom("NOODBEVEL")
    maatregel = maatregel_van(tree)
    for veld in ("gedrag", "gebied", "motivering", "evenredigheid", "intrekkingsgrond", "uitweg"):
        maatregel[veld] = f"{veld} {VIJANDIG}"
    tree["feiten"]["melding.woorden"] |= {"waarde": VIJANDIG, "bron": VIJANDIG}
    vrees = tree["oordelen"]["vrees_ernstige_wanordelijkheden"]
    vrees["motivering"] = f"{VIJANDIG}\n\nen {VIJANDIG}"
    tree["titel"] = VIJANDIG
    stuk = maak(stuk_id, tree)
    gezien = normaliseer(VIJANDIG.replace("\x07", "□"))
    dag = stuk.moment.date()
    word = naar_word(stuk.html, stuk.titel, dag)
    pdf = naar_pdf(stuk.html, stuk.titel, dag, "Gemeente Voorbeeldstad")
    for tekst in (zie_html(stuk.html), zie_word(word), zie_pdf(pdf)):
        assert tekst.count(gezien) >= 3
        assert "root:" not in tekst
    assert "<script" not in stuk.html


@pytest.mark.parametrize("stuk_id", VOORBEELDEN)
def test_same_text_on_screen_in_word_and_pdf(stuk_id):
    stuk = maak(stuk_id)
    dag = stuk.moment.date()
    html = zie_html(stuk.html)
    assert zie_word(naar_word(stuk.html, stuk.titel, dag)) == html
    for zin in ("«KENMERK»", "Voorbeeldstad"):
        assert normaliseer(zin) in zie_pdf(naar_pdf(stuk.html, stuk.titel, dag, "Gemeente X"))


def test_versions_and_hashes(tmp_path):
    eerste, tweede = maak("noodbevel"), maak("noodbevel")
    assert eerste == tweede
    assert inhoud().kennisbank.versie in eerste.html
    (tmp_path / "stukken").mkdir()
    eigen = tmp_path / "stukken" / "noodbevel.html.j2"
    bron = (
        '{% import "stukken/delen.html.j2" as delen with context %}'
        '{% import "stukken/bevel.html.j2" as deel with context %}'
        '{{ delen.kop("Ons noodbevel") }}<p>{{ e.tekst("grondslag") }}</p>{{ deel.bevel() }}'
        "{{ deel.overwegingen() }}{{ deel.gevolgen() }}"
    )
    eigen.write_text(bron, encoding="utf-8")
    with pytest.raises(StukFout, match=r"plaatst niet: .*rechtsmiddel"):
        maak("noodbevel", eigen_map=tmp_path)
    eigen.write_text(bron + "{{ deel.slot() }}", encoding="utf-8")
    from stukken.omgeving import omgeving

    omgeving.cache_clear()
    anders = maak("noodbevel", eigen_map=tmp_path)
    assert anders.gereed
    assert eerste.html.split("sjabloon ")[1][:16] != anders.html.split("sjabloon ")[1][:16]


def test_the_profile_fills_in_the_addresses(tmp_path):
    pad = tmp_path / "profiel.yaml"
    pad.write_text(
        "gemeente: Voorbeeldstad\nplaats: Voorbeelddorp\nbezwaaradres: Postbus 1, Voorbeeldstad\n"
        "rechtbank: rechtbank Midden-Voorbeeld\n", encoding="utf-8",
    )  # fmt: skip
    bord = bord_van(boom("NOODBEVEL"))
    stuk = maak_stuk(
        "noodbevel", bord, bord.situatie.maatregelen[0], laad_profiel(pad), bord.situatie.nu
    )
    assert "Postbus 1, Voorbeeldstad" in stuk.html
    assert "«BEZWAARADRES»" not in stuk.html
    assert "Voorbeelddorp, <span" in stuk.html


def test_a_request_can_be_drafted_without_a_measure():
    bord = bord_van(boom("ONLINE"))
    stuk = maak_stuk(
        "dsa_melding", bord, None, Gemeenteprofiel.van("Voorbeeldstad"), bord.situatie.nu
    )
    assert not stuk.gereed
    assert "[ONTBREEKT: " in stuk.html
    assert Maatregel("M0", "dsa_melding").velden == {}
    assert isinstance(stuk.moment, datetime)
