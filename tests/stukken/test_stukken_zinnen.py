"""Sentences run, and no sentence says of an act that it was done when that is not recorded."""

import pytest
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import maak
from test_stukken_c2 import maak as maak_c2
from test_stukken_c3 import boom
from test_stukken_c3 import maak as maak_situatie

from stukken.document import documenten


def test_no_fixed_sentence_says_that_an_annex_is_there():
    for document in documenten().values():
        assert not [e.id for e in document.elementen if "als bijlage bijgevoegd" in (e.zin or "")]
    for html in (maak("gebiedsverbod_172a").html, maak_bevel("groepsverbod_172a").html):
        assert "bijgevoegd" not in html


def test_what_was_done_before_asking_has_its_source_and_time():
    html = maak("verzoek_plaatser").html
    assert "Afgestemd met: <span" in html
    assert "Bewijs vooraf vastgelegd: ja (politie, 24-11-2026" in html
    assert "Ouders of gezagsdragers zijn betrokken." not in html


def test_the_police_are_told_of_an_exemption_and_do_not_know_of_it_by_themselves():
    assert "De politie weet van" not in maak_bevel("ontheffing_172a").html


@pytest.mark.parametrize("id_", ["atkm_melding", "ntd_verzoek", "trusted_flagger"])
def test_who_has_nothing_against_removal_says_so(id_):
    html = maak_c2(id_).html
    assert "verwijdering nu: Ja" not in html
    assert "Officier van justitie liet op 24 november 2026" in html


def test_a_withdrawal_names_to_whom_it_goes_and_runs():
    html = maak_bevel("intrekking").html
    assert "trekt de volgende maatregel in: groepsverbod van" in html
    assert "<p>Aan <span" in html


def test_the_circle_follows_its_kind_in_one_phrase():
    assert "Een bepaalbare groep, namelijk de personen die" in maak("noodbevel").html


@pytest.mark.parametrize("id_", ["raadsinformatiebrief", "evaluatieverslag"])
def test_what_is_kept_for_later_has_a_head(id_):
    assert "<p><strong>Voor de terugblik:</strong> " in maak_situatie(id_).html


def test_own_words_end_with_a_full_stop():
    tree = boom()
    tree["besluit"]["nazorg"] = "Morgen is het buurthuis open"
    assert (
        "<p>Morgen is het buurthuis open.</p>" in maak_situatie("raadsinformatiebrief", tree).html
    )
