"""Verdicts on small hand-made content: whom they are about, and what counts."""

from datetime import timedelta

import pytest
from hulp_verdict import JA, is_ja, verdict, woorden

from afwegingskader.bord import maak_bord
from logica.situatie import SITUATIE, Antwoord
from tests.hulp_inhoud import (
    NU,
    eis,
    feit,
    instrument,
    kennisbank,
    situatie,
    versie,
    volledig,
)

UUR = timedelta(hours=1)


GEBIEDSVERBOD = kennisbank(
    feiten=[feit("p.gedrag"), feit("p.leider"), volledig("persoon")],
    instrumenten=[
        instrument(
            "i", versie(eis("gedrag", is_ja("p.gedrag")), eis("leider", is_ja("p.leider"))),
            gericht_op="persoon",
        )
    ],
)  # fmt: skip


def test_facts_of_two_persons_are_never_joined():
    """P1 has one half and P2 the other: neither verdict is met, and a complete P3 is."""
    half = {
        ("P1", "p.gedrag"): JA, ("P1", "p.leider"): "nee",
        ("P2", "p.gedrag"): "nee", ("P2", "p.leider"): JA,
    }  # fmt: skip
    assert {w for w, _ in woorden(GEBIEDSVERBOD, situatie(half)).values()} == {"niet_inzetbaar"}
    heel = half | {("P3", "p.gedrag"): JA, ("P3", "p.leider"): JA}
    assert woorden(GEBIEDSVERBOD, situatie(heel))["P3"] == ("inzetbaar", "inzetbaar")


def test_half_a_person_is_open_not_completed_by_the_other():
    """What is not known about P1 is not filled in with what is known about P2."""
    een = situatie({("P1", "p.gedrag"): JA, ("P2", "p.leider"): JA})
    assert {w for w, _ in woorden(GEBIEDSVERBOD, een).values()} == {"open"}
    ontbreekt = verdict(GEBIEDSVERBOD, een, "P1").ontbreekt
    assert [(deel.id, deel.onderwerp) for deel in ontbreekt] == [("p.leider", "P1")]


def test_no_recorded_person_is_one_unknown_person():
    """Nobody recorded gives one open verdict about P0, also when the record is complete."""
    for gegeven in ({}, {"persoon.volledig": JA}):
        assert woorden(GEBIEDSVERBOD, situatie(gegeven)) == {"P0": ("open", "open")}


def test_a_protected_demonstration_beside_a_riot():
    """Beside B1, a demonstration, a riot B2: the licht bevel is for B2 only, on the board too."""
    inhoud = kennisbank(
        feiten=[feit("b.manifestatie"), feit("b.rel")],
        instrumenten=[
            instrument(
                "licht_bevel",
                versie(
                    eis("rel", is_ja("b.rel")),
                    uitsluitingen=[eis("wom", is_ja("b.manifestatie"))],
                ),
                gericht_op="bijeenkomst",
            )
        ],
    )
    een = situatie({
        ("B1", "b.manifestatie"): JA, ("B1", "b.rel"): "nee",
        ("B2", "b.manifestatie"): "nee", ("B2", "b.rel"): JA,
    })  # fmt: skip
    assert woorden(inhoud, een, "licht_bevel") == {
        "B1": ("niet_inzetbaar",) * 2,
        "B2": ("inzetbaar",) * 2,
    }
    regel = maak_bord(inhoud, (), een).regel("licht_bevel")
    assert (regel.oordeel, regel.beste.onderwerp) == ("inzetbaar", "B2")


def test_a_situation_wide_search_waits_for_a_complete_record():
    """One who satisfies suffices; that nobody does is certain only of a complete record."""
    zoek = {"er_is": {"soort": "persoon", "voorwaarde": is_ja("p.gedrag")}}
    inhoud = kennisbank(
        feiten=[feit("p.gedrag"), volledig("persoon")],
        instrumenten=[instrument("i", versie(eis("iemand", zoek)))],
    )
    niemand = situatie({("P1", "p.gedrag"): "nee"})
    assert verdict(inhoud, niemand).oordeel == "open"
    assert [deel.id for deel in verdict(inhoud, niemand).ontbreekt] == ["persoon.volledig"]
    compleet = situatie({("P1", "p.gedrag"): "nee", "persoon.volledig": JA})
    assert verdict(inhoud, compleet).oordeel == "niet_inzetbaar"
    ene = situatie({("P1", "p.gedrag"): "nee", ("P2", "p.gedrag"): JA})
    assert verdict(inhoud, ene).oordeel == "inzetbaar"
    onbekend = situatie({("P1", "p.gedrag"): None, "persoon.volledig": JA})
    assert [(d.id, d.onderwerp) for d in verdict(inhoud, onbekend).ontbreekt] == [
        ("p.gedrag", "P1")
    ]


# What counts


EEN_FEIT = kennisbank(
    feiten=[feit("f")], instrumenten=[instrument("i", versie(eis("e", is_ja("f"))))]
)


@pytest.mark.parametrize(
    ("antwoorden", "oordeel_", "voorstel"),
    [
        ([(JA, "bevestigd")], "inzetbaar", "inzetbaar"),
        ([("nee", "bevestigd")], "niet_inzetbaar", "niet_inzetbaar"),
        ([(None, "bevestigd")], "open", "open"),
        ([(JA, "bevestigd"), ("nee", "bevestigd")], "open", "open"),
        ([(JA, "bevestigd"), ("nee", "gerucht")], "inzetbaar", "inzetbaar"),
        ([("nee", "gerucht")], "open", "open"),
        ([(JA, "onjuist")], "open", "open"),
        ([(JA, "onjuist"), ("nee", "bevestigd")], "niet_inzetbaar", "niet_inzetbaar"),
        ([(JA, "waarschijnlijk")], "open", "inzetbaar"),
        ([("nee", "waarschijnlijk")], "open", "niet_inzetbaar"),
        ([(JA, "aanname")], "open", "inzetbaar"),
    ],
)
def test_what_an_answer_does_to_a_verdict(antwoorden, oordeel_, voorstel):
    """Only bevestigd moves a verdict; waarschijnlijk and aanname only what it becomes."""
    rij = [Antwoord("f", w, betrouwbaarheid=b) for w, b in antwoorden]
    assert woorden(EEN_FEIT, situatie({"f": rij})) == {SITUATIE: (oordeel_, voorstel)}


def test_an_aanname_never_makes_it_allowed_and_expires():
    """Past its end it is gone from `bij_voorstel` as well."""
    rij = [Antwoord("f", JA, betrouwbaarheid="aanname", geldig_tot=NU + UUR)]
    assert woorden(EEN_FEIT, situatie({"f": rij})) == {SITUATIE: ("open", "inzetbaar")}
    later = situatie({"f": rij}, nu=NU + UUR)
    assert woorden(EEN_FEIT, later) == {SITUATIE: ("open", "open")}


@pytest.mark.parametrize("zekerheid", ["zeker", "te_verifieren"])
@pytest.mark.parametrize(("antwoord", "uitsluiting"), [("nee", False), (JA, True)])
def test_a_requirement_still_to_be_verified_never_refuses(zekerheid, antwoord, uitsluiting):
    """Its failure leaves the verdict open and says that the law must be read."""
    een_eis = eis("e", is_ja("f"), zekerheid=zekerheid)
    wet = versie(uitsluitingen=[een_eis]) if uitsluiting else versie(een_eis)
    if uitsluiting:
        wet["drempel"] = [eis("altijd", {"niet": is_ja("g")})]
    inhoud = kennisbank(feiten=[feit("f"), feit("g")], instrumenten=[instrument("i", wet)])
    gevonden = verdict(inhoud, situatie({"f": antwoord, "g": "nee"}))
    if zekerheid == "zeker":
        assert gevonden.oordeel == "niet_inzetbaar"
        assert gevonden.waarschuwingen == ()
    else:
        assert (gevonden.oordeel, gevonden.bij_voorstel) == ("open", "open")
        assert [(d.soort, d.id) for d in gevonden.ontbreekt] == [("recht_te_verifieren", "e")]
        assert gevonden.waarschuwingen == ("Nog na te lezen: e is vervuld.",)


def test_certainty_of_a_verdict():
    """A refusal is as sure as its surest ground, permission as sure as its weakest."""
    rij = [eis("a", is_ja("f"), zekerheid="bron"), eis("b", is_ja("g"), zekerheid="afgeleid")]
    inhoud = kennisbank(feiten=[feit("f"), feit("g")], instrumenten=[instrument("i", versie(*rij))])
    assert verdict(inhoud, situatie({"f": "nee", "g": "nee"})).zekerheid == "bron"
    assert verdict(inhoud, situatie({"f": JA, "g": JA})).zekerheid == "afgeleid"
    assert verdict(inhoud, situatie({"f": JA})).zekerheid == "afgeleid"
    assert verdict(inhoud, situatie({"g": JA})).zekerheid == "bron"
