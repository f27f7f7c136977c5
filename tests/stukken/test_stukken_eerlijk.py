"""No document says more than was recorded, and none is there before its time."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import boom, bord_van, inhoud, maak, maatregel_van
from hulp_stukken import normaliseer, zie_html

from afwegingskader.bord import maak_bord
from kennisbank.profiel import Gemeenteprofiel
from stukken.opdracht import maak_alle
from stukken.stuk import maak_stuk

PROFIEL = Gemeenteprofiel.van("Voorbeeldstad")


def besloten(tree, uren=0, stuk_id="noodbevel_mondeling"):
    """The document of a measure that was decided so many hours before now."""
    bord = bord_van(tree)
    nu = bord.situatie.nu
    maatregel = replace(
        bord.situatie.maatregelen[0], status="besloten", besloten_op=nu - timedelta(hours=uren)
    )
    return maak_stuk(stuk_id, bord, maatregel, PROFIEL, nu)


def namen(tree, **maatregel):
    """Names of all documents of a tree; `maatregel` changes the measure."""
    bord = bord_van(tree)
    rij = tuple(replace(m, **maatregel) for m in bord.situatie.maatregelen)
    bord = maak_bord(bord.kennisbank, bord.fasen, replace(bord.situatie, maatregelen=rij))
    return {naam for naam, _ in maak_alle(bord, PROFIEL, bord.situatie.nu, alles=True)}


# What is read aloud


def voorgelezen(html):
    return zie_html(html.split("<blockquote>")[1].split("</blockquote>")[0])


def test_what_is_read_aloud_is_the_order_itself():
    """Spoken is the order: its circle, conduct and exceptions, and no other term."""
    html, velden = maak("noodbevel_mondeling").html, maatregel_van(boom("NOODBEVEL"))
    gezegd = voorgelezen(html)
    for id_ in ("adressaat_omschrijving", "gedrag", "gebied", "uitweg"):
        assert normaliseer(velden[id_]) in gezegd, id_
    assert normaliseer("niet voor wie hier woont, hulpverleners, wie zorg of") in gezegd
    assert "minuten" not in gezegd
    assert "beveelik" not in gezegd


def test_who_may_not_delegate_is_never_quoted_by_another():
    """Where the police only passes the order on, it does not say 'ik beveel'."""
    for instrument in inhoud().kennisbank.instrumenten.values():
        if instrument.mandaat.kan == "nee" and instrument.voorleestekst:
            assert not re.search(r"\b(beveel|geef) ik\b", instrument.voorleestekst), instrument.id


# What is dated


@pytest.mark.parametrize("stuk_id", ["noodbevel", "noodbevel_mondeling", "wom_voorschriften"])
def test_a_draft_is_not_dated_beforehand(stuk_id):
    tekst = zie_html(maak(stuk_id).html)
    assert normaliseer("Naar de stand van24 november 2026, 20:00 uur") in tekst
    assert normaliseer("Voorbeeldstad, «DATUM EN UUR VAN ONDERTEKENING»") in tekst
    assert tekst.count(normaliseer("24 november 2026, 20:00 uur")) == (
        2 if stuk_id == "noodbevel_mondeling" else 1
    )


def test_an_oral_order_was_given_when_that_is_recorded():
    concept, gegeven = maak("noodbevel_mondeling").html, besloten(boom("NOODBEVEL"), 1).html
    assert normaliseer("heeft op «DATUM EN UUR» op grond van") in zie_html(concept)
    assert normaliseer("«DE UITGESPROKEN WOORDEN UIT HET PROCES-VERBAAL»") in zie_html(concept)
    assert normaliseer("heeft op 24 november 2026, 19:00 uur op grond van") in zie_html(gegeven)
    assert normaliseer("Voorbeeldstad, 24 november 2026, 19:00 uur") in zie_html(gegeven)


def test_words_that_were_recorded_are_the_words():
    tree = boom("NOODBEVEL")
    maatregel_van(tree)["letterlijke_woorden"] = "U moet nu weg."
    html = maak("noodbevel_mondeling", tree).html
    assert "<dd>U moet nu weg.</dd>" in html
    assert "UITGESPROKEN WOORDEN" not in html


def test_what_was_seen_after_the_decision_does_not_carry_it():
    """Also when only the moment of seeing is known, and not that of recording."""
    tree = boom("NOODBEVEL")
    tree["feiten"]["melding.tweede_bron"] |= {"geldt_op": "2026-11-24T19:30:00+01:00"}
    assert "wijkagent, 24-11-2026 19:30" not in besloten(tree, 1).html
    assert "wijkagent, 24-11-2026 19:30" in besloten(tree).html


# Which documents there are


def test_an_order_given_by_word_of_mouth_is_signed_once():
    tree = boom("NOODBEVEL")
    assert "noodbevel_mondeling" in namen(tree)
    assert "noodbevel" not in namen(tree)
    maatregel_van(tree)["bekendmaking"] = "uitgereikt"
    assert "noodbevel" in namen(tree)
    assert "noodbevel_mondeling" not in namen(tree)
    del maatregel_van(tree)["bekendmaking"]
    assert {"noodbevel", "noodbevel_mondeling"} <= namen(tree)


def test_what_follows_on_a_decision_waits_for_it():
    later = {"evaluatieverslag", "intrekking", "verlenging"}
    assert not later & namen(boom("NOODBEVEL"))
    assert later <= namen(boom("NOODBEVEL"), status="besloten")


def test_standing_in_is_recorded_of_who_stands_in():
    tree = boom("NOODBEVEL")
    assert "vastlegging_waarneming" not in namen(tree)
    tree["feiten"]["gezag.beslisser"] = "loco"
    assert "vastlegging_waarneming" in namen(tree)
    del tree["feiten"]["gezag.beslisser"]
    assert "vastlegging_waarneming" in namen(tree)
    html = maak_bevel("vastlegging_waarneming").html
    assert "niet namens" not in html
    assert "tekent als burgemeester" in html


def test_no_law_from_before_it_was_there():
    tree = {"gemeente": "Haren", "nu": "2012-09-20T20:00:00+02:00"}
    toen = maak("driehoek_agenda", tree, peildatum=date(2012, 9, 20))
    assert "Politiewet 2012" not in toen.html
    assert "Politiewet 2012" in maak("driehoek_agenda", tree, peildatum=date(2013, 1, 1)).html


# What is still to be done


def achteraan(html):
    """The text itself, and what stands at the back of it on what people still do."""
    tekst, _, slot = html.rpartition("wat nog moet</h2>" if "Concept: " in html else NOG)
    return zie_html(tekst), zie_html(slot)


NOG = "<h2>Wat nog moet</h2>"


@pytest.mark.parametrize(
    "stuk_id", ["noodbevel", "wom_voorschriften", "persbericht", "besluitmemo"]
)
def test_the_status_names_what_people_still_do(stuk_id):
    """A text without a gap is not ready to sign for as long as it has a «SPOT» or a mark."""
    tree = boom("WOM" if stuk_id == "wom_voorschriften" else "NOODBEVEL")
    tree["feiten"]["deelnemers.jeugd"] |= {"betrouwbaarheid": "waarschijnlijk"}
    html = maak(stuk_id, tree).html
    tekst, regel = achteraan(html)
    velden = set(re.findall("«[^»]+»", tekst))
    assert velden == set(re.findall("«[^»]+»", regel))
    for merk, aanhef in (("[NATELEZEN]", "Nateleze"), ("[NIETBEVESTIGD]", "Tebevestigen")):
        aantal = tekst.count(merk)
        assert (f"{merk}staater{aantal}keer" in regel) == bool(aantal)
        assert (aanhef in regel) == bool(aantal)


def test_the_status_says_draft_only_of_a_draft():
    stuk = maak("noodbevel")
    assert stuk.gereed
    assert "«HANDTEKENING»" in stuk.nog
    assert "Concept" not in stuk.html
    tree = boom("NOODBEVEL")
    del maatregel_van(tree)["motivering"]
    assert "<dt>Status</dt><dd><strong>Concept" in maak("noodbevel", tree).html
