"""Oordelen: unconfirmed is onbekend, and the proposal stands beside it."""

import pytest
from hulp_verdict import JA, VOOR, VREES, is_ja, verdict, woorden

from afwegingskader.verdict import Toetser
from logica.situatie import SITUATIE, Antwoord
from tests.hulp_inhoud import (
    eis,
    feit,
    instrument,
    kennisbank,
    oordeel,
    situatie,
    versie,
)

MET_OORDEEL = kennisbank(
    feiten=[feit("f"), feit("g"), feit("tegen")],
    oordelen=[VREES],
    instrumenten=[instrument("i", versie(eis("vrees", is_ja("vrees"))))],
)


def bevestigd(waarde, toen):
    """A confirmed oordeel, on the proposal of then."""
    return Antwoord(
        "vrees", waarde, is_oordeel_met_voorstel=True, voorstel_toen=toen, motivering="Omdat."
    )


@pytest.mark.parametrize(
    ("feiten", "voorstel"),
    [
        ({}, "open"),
        (VOOR, "inzetbaar"),
        (VOOR | {"tegen": None}, "open"),
        ({"f": JA, "g": JA}, "open"),
        (VOOR | {"g": None}, "open"),
        ({"f": "nee", "g": "nee", "tegen": JA}, "niet_inzetbaar"),
        ({"f": "nee", "g": "nee"}, "open"),
        ({"f": "nee", "g": None, "tegen": JA}, "open"),
    ],
)
def test_the_proposal_and_the_unconfirmed_oordeel(feiten, voorstel):
    """Unconfirmed is onbekend; the proposal stands beside it, and doubt gives no proposal."""
    assert woorden(MET_OORDEEL, situatie(feiten)) == {SITUATIE: ("open", voorstel)}
    assert [d.soort for d in verdict(MET_OORDEEL, situatie(feiten)).ontbreekt] == ["oordeel"]


def test_an_unknown_circumstance_against_counts_against():
    """Setting what speaks against to unknown never makes a proposal appear."""
    tegen = oordeel("vrees", [is_ja("f")], [is_ja("tegen")], ja=(1, 0))
    inhoud = kennisbank(
        feiten=[feit("f"), feit("tegen")], oordelen=[tegen],
        instrumenten=[instrument("i", versie(eis("vrees", is_ja("vrees"))))],
    )  # fmt: skip
    standen = {w: woorden(inhoud, situatie({"f": JA, "tegen": w}))[SITUATIE][1]
               for w in (JA, None, "nee")}  # fmt: skip
    assert standen == {JA: "open", None: "open", "nee": "inzetbaar"}


def test_a_proposal_reads_facts_only():
    """Another oordeel does not feed it, however it was confirmed."""
    ander = oordeel("ander", [is_ja("f")], ja=(1, 0))
    inhoud = kennisbank(
        feiten=[feit("f"), feit("g"), feit("tegen")], oordelen=[VREES, ander],
        instrumenten=[instrument("i", versie(eis("vrees", is_ja("vrees"))))],
    )  # fmt: skip
    lezer = Toetser(inhoud, situatie({"ander": JA})).lezer(SITUATIE, "voorstel")
    assert lezer.voorstel(inhoud.oordelen["vrees"]) == (0, 0)


def test_a_proposal_may_rest_on_what_is_probable():
    """Followed to the end, `bij_voorstel` uses probable facts behind the oordeel as well."""
    waarschijnlijk = Antwoord("g", JA, betrouwbaarheid="waarschijnlijk")
    een = situatie(VOOR | {"g": waarschijnlijk})
    assert woorden(MET_OORDEEL, een) == {SITUATIE: ("open", "inzetbaar")}


@pytest.mark.parametrize(
    ("feiten", "oordeel_", "toestand"),
    [
        (VOOR, "inzetbaar", "waarde"),
        (VOOR | {"tegen": JA}, "open", "te_herbevestigen"),
        (VOOR | {"g": None}, "open", "te_herbevestigen"),
    ],
)
def test_a_confirmed_oordeel_lives_as_long_as_its_proposal(feiten, oordeel_, toestand):
    """When the proposal later differs it is te_herbevestigen: unknown until one tap."""
    een = situatie(feiten | {"vrees": bevestigd(JA, "ja")})
    gevonden = verdict(MET_OORDEEL, een)
    assert gevonden.oordeel == oordeel_
    assert gevonden.eisen[0].uitleg.stand.toestand == toestand


def test_an_oordeel_against_the_proposal_stands():
    """The mayor may judge otherwise; that is no contradiction until the proposal changes."""
    een = situatie(VOOR | {"vrees": bevestigd("nee", "ja")})
    assert woorden(MET_OORDEEL, een) == {SITUATIE: ("niet_inzetbaar", "niet_inzetbaar")}
    zonder = situatie({"vrees": bevestigd(JA, None)})
    assert woorden(MET_OORDEEL, zonder) == {SITUATIE: ("inzetbaar", "inzetbaar")}


def test_a_rumour_about_an_oordeel_does_not_hide_that_it_is_stale():
    """The proposal of then is looked for in the confirmed answer, not in the last one said."""
    rij = [bevestigd(JA, "ja"), Antwoord("vrees", "nee", betrouwbaarheid="gerucht")]
    een = situatie(VOOR | {"tegen": JA, "vrees": rij})
    assert verdict(MET_OORDEEL, een).oordeel == "open"


def test_an_outdated_oordeel_takes_its_new_proposal():
    """In `bij_voorstel` the new proposal counts, not the old confirmation."""
    een = situatie({"f": "nee", "g": "nee", "tegen": JA, "vrees": bevestigd(JA, "ja")})
    assert woorden(MET_OORDEEL, een) == {SITUATIE: ("open", "niet_inzetbaar")}
