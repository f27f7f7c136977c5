"""A finding says what was found: no bundle of options, no question and no internal label."""

import re

import pytest
from hulp_bevelen import SITUATIES
from hulp_bevelen import maak as maak_bevel
from hulp_bevelen import situatie as bevel_situatie
from hulp_documenten import boom, inhoud, maak

from kennisbank.kennisbank import Kennisbank

BUNDEL = "Vuurwapen, mes, slagwapen of explosief"
WAPENSTUKKEN = ["aanwijzing_151b", "aanwijzing_174b", "verzoek_ovj_bevel", "verslag_overleg_ovj"]


def zonder_zin(naam):
    """The situation in which nobody wrote down in own words what was found."""
    tree = bevel_situatie(naam)
    for weg in ("samenvatting", "in_besluit"):
        del tree["feiten"]["wapens.soort"][weg]
    return tree


@pytest.mark.parametrize("id_", WAPENSTUKKEN)
def test_an_option_that_names_several_things_is_no_finding(id_):
    tree = zonder_zin(SITUATIES[id_])
    stuk = maak_bevel(id_, tree)
    assert BUNDEL not in stuk.html
    assert f"«WAT PRECIES: {BUNDEL.upper()}»" in stuk.html
    assert BUNDEL.upper() in stuk.nog


@pytest.mark.parametrize("id_", WAPENSTUKKEN)
def test_what_it_was_in_own_words_stands_in_its_place(id_):
    tree = bevel_situatie(SITUATIES[id_])
    tree["feiten"]["wapens.soort"]["samenvatting"] = "Twee messen <op> de grond."
    html = maak_bevel(id_, tree).html
    assert "Twee messen &lt;op&gt; de grond." in html
    assert BUNDEL.upper() not in html


def test_a_narrow_option_keeps_its_label_beside_a_bundle():
    tree = zonder_zin("SPOEDGEBIED")
    tree["feiten"]["wapens.soort"]["waarde"] = ["gewoon_vuurwerk", "zwaar_vuurwerk", "wapen"]
    html = maak_bevel("aanwijzing_174b", tree).html
    assert f"{_spot(BUNDEL)}, zwaar vuurwerk (F4) en gewoon vuurwerk" in html


def _spot(label):
    return f'<span data-custom-style="Invulveld">«WAT PRECIES: {label.upper()}»</span>'


def test_the_letter_to_a_person_does_not_call_him_by_his_label():
    assert not re.search(r"\bP1\b", maak("gebiedsverbod_172a").html)
    tree = boom("GEBIEDSVERBOD")
    oordeel = tree["personen"]["P1"]["vrees_verdere_verstoring"]
    oordeel["motivering"] = "Ik vrees dat P1 weer meedoet, want dat gebeurde op drie avonden."
    stuk = maak("gebiedsverbod_172a", tree)
    assert not stuk.gereed
    assert any(gat.startswith("'P1' staat in de tekst") for gat in stuk.gaten)


def test_every_fact_has_a_point_for_on_paper(kennisbank: Kennisbank):
    assert not [id_ for id_, feit in kennisbank.feiten.items() if feit.label is None]


@pytest.fixture(name="kennisbank")
def _kennisbank():
    return inhoud().kennisbank


@pytest.mark.parametrize("id_", ["gebiedsverbod_172a", "groepsverbod_172a", "ophouding"])
def test_no_question_of_the_screen_in_a_decision(id_, kennisbank):
    html = maak(id_).html if id_ == "gebiedsverbod_172a" else maak_bevel(id_).html
    vragen = [*kennisbank.feiten.values(), *kennisbank.oordelen.values()]
    assert not [vraag.vraag for vraag in vragen if vraag.vraag in html]


def test_the_annexes_of_facts_and_the_timeline_ask_nothing(kennisbank):
    html = maak("besluitmemo").html
    for begin, eind in [("Bijlage 1. ", "De burgemeester oordeelt<"), ("Bijlage 12. ", "<h2>")]:
        deel = html.split(f"<h2>{begin}", 1)[1].split(eind, 1)[0]
        assert not [f.vraag for f in kennisbank.feiten.values() if f.vraag in deel]
