"""Documents speak to their reader: whole sentences about rights, no numbers of the tool."""

import re

import pytest
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import boom, inhoud, maak
from test_memo import deel
from test_stukken_c3 import maak as maak_situatie

from stukken.document import documenten

TELEGRAM = re.compile(r"\(\d+[a-z]?( lid \d)?\)|(Grondwet|EVRM|IVRK|Wom|Awb|Sr) \d|^Bij wet|^Geen")


def test_the_ground_of_a_limit_in_a_decision_is_a_sentence():
    kennisbank = inhoud().kennisbank
    besluiten = {i for d in documenten().values() if d.soort == "besluit" for i in d.voor}
    for id_ in besluiten:
        for punt in kennisbank.instrumenten[id_].grondrechten:
            assert not TELEGRAM.search(punt.beperkingsgrond), (id_, punt.beperkingsgrond)
            assert punt.beperkingsgrond.endswith("."), id_


def test_a_right_is_named_with_its_articles_once():
    html = maak_bevel("aanwijzing_174b").html
    privacy = "levenssfeer (Grondwet, artikel 10; EVRM, artikel 8): De wet staat deze beperking toe"
    assert privacy in html
    assert html.count("EVRM, artikel 8") == 2  # of this right and of the body, each once


def test_the_memo_shows_which_lighter_means_have_no_reason():
    tree = boom("NOODBEVEL")
    oordeel = tree["oordelen"]["gewone_middelen_ontoereikend"]
    assert "Licht bevel" not in _zonder_reden(tree)
    del oordeel["redenen"]["licht_bevel_172_3"]
    assert "<li>Licht bevel: kan pas na " in _zonder_reden(tree)
    oordeel["redenen"]["licht_bevel_172_3"] = "te licht: de groep gaat door na een bevel"
    assert "Licht bevel" not in _zonder_reden(tree)


def _zonder_reden(tree):
    bijlage = deel(maak("besluitmemo", tree).html, "Bijlage 4. ", "Bijlage 5. ")
    return bijlage.partition("zonder vastgelegde reden")[2].split("</ul>", 1)[0]


@pytest.mark.parametrize("stuk_id", ["bewonersbrief", "persbericht"])
def test_the_numbers_of_the_tool_are_not_on_the_letter_itself(stuk_id):
    brief, blad, rest = maak_situatie(stuk_id).html.partition('<div class="nieuwe-bladzijde">')
    assert blad
    assert "Opgemaakt met kennisbank" not in brief
    assert "Opgemaakt met kennisbank" in rest


def test_an_inner_record_says_what_made_it():
    assert "Opgemaakt met kennisbank" in maak_situatie("sitrap").html


def test_the_memo_does_not_say_twice_that_it_is_our_own_reasoning():
    html = maak("besluitmemo").html
    assert "eigen redenering (eigen redenering)" not in html
    assert "de kennisbank noemt dit niet" not in html


def test_the_field_on_who_stands_in_warns_for_data_on_health():
    assert "gezondheid" in inhoud().kennisbank.besluitvelden["besluit.beslisser_sinds"].hulp
