"""The next question: only what was not asked and can still matter, the acute core first."""

from datetime import date, timedelta

import pytest
from hulp_verdict import JA, is_ja
from hypothesis import given, settings
from hypothesis import strategies as st

from afwegingskader.verdict import Toetser
from afwegingskader.vraagkeuze import volgende_vragen
from logica.situatie import SITUATIE, Antwoord
from tests.hulp_inhoud import (
    NU,
    eis,
    feit,
    instrument,
    kennisbank,
    keuze,
    lokaal,
    oordeel,
    situatie,
    versie,
    volledig,
)  # fmt: skip
from tests.hulp_voorwaarden import (
    PERSONEN,
    PLEKKEN,
    VRAGEN,
    antwoorden,
    voorwaarden,
    waarde_van,
    woordenschat,
)  # fmt: skip


def volgende(inhoud, een):
    """The proposed questions, as (vraag, onderwerp)."""
    toetser = Toetser(inhoud, een)
    verdicten = [v for i in inhoud.instrumenten.values() for v in toetser.verdicten(i)]
    return [(vraag.vraag, vraag.onderwerp) for vraag in volgende_vragen(toetser, verdicten)]


def ids(inhoud, een):
    """The proposed questions by id."""
    return [vraag for vraag, _ in volgende(inhoud, een)]


def middel(*eisen, id_="i", **anders):
    """An instrument with these conditions as requirements."""
    return instrument(id_, versie(*[eis(f"e{n}", v) for n, v in enumerate(eisen)]), **anders)


DRIE = kennisbank(
    feiten=[feit("a"), feit("b"), feit("c")],
    instrumenten=[middel({"een_van": [is_ja("a"), {"alle": [is_ja("b"), is_ja("c")]}]})],
)


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [
        ({}, {"a", "b", "c"}),
        ({"a": "nee"}, {"b", "c"}),
        ({"b": "nee"}, {"a"}),
        ({"a": JA}, set()),
        ({"a": "nee", "b": "nee"}, set()),
    ],
)
def test_never_a_question_that_cannot_matter(gegeven, verwacht):
    """Once b is nee, c can change nothing any more; a settled verdict asks nothing."""
    assert set(ids(DRIE, situatie(gegeven))) == verwacht


@pytest.mark.parametrize(
    "gegeven",
    [
        None,
        Antwoord("a", JA, betrouwbaarheid="gerucht"),
        Antwoord("a", JA, betrouwbaarheid="waarschijnlijk"),
        Antwoord("a", JA, betrouwbaarheid="aanname"),
        [Antwoord("a", JA), Antwoord("a", "nee")],
    ],
)
def test_only_what_was_not_asked(gegeven):
    """An unknown answer is a task for someone, a conflict is to be settled: not asked again."""
    assert "a" not in ids(DRIE, situatie({"a": gegeven}))


def test_a_question_behind_a_settled_proposal_is_not_asked():
    """With the proposal certain, more facts cannot change it: what is left is to confirm."""
    norm = oordeel("o", [is_ja("a"), is_ja("b"), is_ja("c")], ja=(1, 0))
    inhoud = kennisbank(
        feiten=[feit("a"), feit("b"), feit("c")], oordelen=[norm],
        instrumenten=[middel(is_ja("o"))],
    )  # fmt: skip
    assert set(ids(inhoud, situatie())) == {"a", "b", "c"}
    assert ids(inhoud, situatie({"a": JA})) == []


def test_a_row_that_can_no_longer_be_proposed_asks_nothing():
    """Two of three are needed and two are nee: the third cannot give a proposal."""
    norm = oordeel("o", [is_ja("a"), is_ja("b"), is_ja("c")], ja=(2, 0))
    inhoud = kennisbank(
        feiten=[feit("a"), feit("b"), feit("c")], oordelen=[norm],
        instrumenten=[middel(is_ja("o"))],
    )  # fmt: skip
    assert ids(inhoud, situatie({"a": "nee", "b": "nee"})) == []


def test_when_it_can_only_still_be_refused_only_that_is_asked():
    """A failing te_verifieren requirement holds it back for good; only a refusal is still open."""
    inhoud = kennisbank(
        feiten=[feit("a"), feit("b"), feit("c")],
        instrumenten=[
            instrument(
                "i",
                versie(
                    eis("onzeker", is_ja("a"), zekerheid="te_verifieren"),
                    eis("ook_onzeker", is_ja("b"), zekerheid="te_verifieren"),
                    eis("zeker", is_ja("c")),
                ),
            )
        ],
    )
    assert ids(inhoud, situatie({"a": "nee"})) == ["c"]


def test_the_acute_core_first_then_the_heaviest():
    """Acute before others however little it decides; within both, what decides most."""
    inhoud = kennisbank(
        feiten=[feit("a"), feit("b"), feit("c"), feit("acuut", acuut=3)],
        instrumenten=[
            middel(is_ja("a"), is_ja("acuut"), id_="i"),
            middel(is_ja("a"), is_ja("b"), id_="j"),
            middel(is_ja("a"), {"alle": [is_ja("b"), is_ja("c")]}, id_="k"),
        ],
    )
    assert ids(inhoud, situatie()) == ["acuut", "a", "b", "c"]


def test_what_was_recorded_before_what_was_not():
    """Facts about P0, who nobody recorded, come after facts about the situation."""
    inhoud = kennisbank(
        feiten=[feit("a"), feit("p.x"), volledig("persoon")],
        instrumenten=[
            middel(is_ja("p.x"), id_="i", gericht_op="persoon"),
            middel(is_ja("p.x"), id_="j", gericht_op="persoon"),
            middel(is_ja("a"), is_ja("a"), id_="k"),
        ],
    )
    assert volgende(inhoud, situatie()) == [("a", SITUATIE), ("p.x", "P0")]
    ene = situatie(onderwerpen={"persoon": ("P1",)})
    assert volgende(inhoud, ene)[0] == ("p.x", "P1")


def test_law_that_is_not_in_the_content_asks_nothing():
    """Open because its text of that day was not read: no answer settles that."""
    ongelezen = instrument("i", versie(inhoud="niet_in_kennisbank", tot=date(2030, 1, 1)),
                           versie(eis("e", is_ja("a")), van=date(2030, 1, 1)))  # fmt: skip
    inhoud = kennisbank(
        feiten=[feit("a"), feit("b")], instrumenten=[ongelezen, middel(is_ja("b"), id_="j")]
    )
    assert ids(inhoud, situatie()) == ["b"]


@settings(max_examples=25)
@given(st.lists(voorwaarden(), min_size=1, max_size=3), st.lists(antwoorden(), max_size=4))
def test_what_was_worked_out_before_is_what_it_would_be_anew(ruw, eerder):
    """Situations seen before change nothing about the questions for the next one."""

    def nieuw():
        return woordenschat(instrumenten=[middel(*ruw, gericht_op="persoon")])

    inhoud = nieuw()
    for gegeven in eerder:
        een = situatie(gegeven, onderwerpen={"persoon": PERSONEN})
        assert volgende(inhoud, een) == volgende(nieuw(), een)


def test_what_a_moment_can_decide_moves_with_the_clock():
    """Between a fixed day and now there is room only once that day has come."""
    tussen = {"alle": [{"vraag": "t", "na": "2026-11-25"}, {"vraag": "t", "voor": "nu"}]}
    inhoud = kennisbank(
        feiten=[feit("t", type="moment")],
        instrumenten=[instrument("i", versie(eis("e", tussen, zekerheid="te_verifieren")))],
    )

    def gewicht(nu):
        toetser = Toetser(inhoud, situatie(nu=nu))
        (vraag,) = volgende_vragen(toetser, toetser.verdicten(inhoud.instrumenten["i"]))
        return vraag.gewicht

    assert [gewicht(NU), gewicht(NU + timedelta(days=2)), gewicht(NU)] == [0.0, 0.5, 0.0]


def test_the_profile_is_asked_as_well():
    """A missing local basis is a question too."""
    inhoud = kennisbank(lokaal=[lokaal("apv")], instrumenten=[middel(is_ja("apv"))])
    assert ids(inhoud, situatie()) == ["apv"]


def test_a_follow_up_waits_for_its_gate():
    """After another answer to the gate it is not asked; before, or after the right one, it is."""
    poort = {"vraag": "k", "is": ["a"]}
    inhoud = kennisbank(
        feiten=[keuze("k", "a", "b"), feit("vervolg", volgt_op=poort)],
        instrumenten=[middel(is_ja("vervolg"))],
    )
    assert ids(inhoud, situatie()) == ["vervolg"]
    assert ids(inhoud, situatie({"k": "a"})) == ["vervolg"]
    assert ids(inhoud, situatie({"k": "b"})) == []


def test_a_follow_up_of_a_closed_question_is_not_asked():
    """The question in between was not asked, so what follows on it is not asked either."""
    tussen = feit("tussen", volgt_op={"vraag": "k", "is": "a"})
    inhoud = kennisbank(
        feiten=[keuze("k", "a", "b"), tussen, feit("v", volgt_op={"vraag": "tussen", "is": "ja"})],
        instrumenten=[middel(is_ja("v"))],
    )
    assert ids(inhoud, situatie({"k": "b"})) == []
    assert ids(inhoud, situatie({"k": None})) == ["v"]
    assert ids(inhoud, situatie({"k": "b", "tussen": "ja"})) == ["v"]


def test_a_search_asks_about_each_instance_and_for_completeness():
    """`er_is` can be settled by a person, or by saying that these are all."""
    zoek = {"er_is": {"soort": "persoon", "voorwaarde": is_ja("p.x")}}
    inhoud = kennisbank(feiten=[feit("p.x"), volledig("persoon")], instrumenten=[middel(zoek)])
    assert volgende(inhoud, situatie()) == [("persoon.volledig", SITUATIE)]
    twee = situatie({("P1", "p.x"): "nee"}, onderwerpen={"persoon": PERSONEN})
    assert set(volgende(inhoud, twee)) == {("persoon.volledig", SITUATIE), ("p.x", "P2")}


@settings(max_examples=40)
@given(st.data(), st.lists(voorwaarden(), min_size=1, max_size=3), antwoorden())
def test_what_is_not_proposed_changes_nothing(data, ruw, gegeven):
    """However the questions that are not proposed are answered, no verdict moves."""
    inhoud = woordenschat(instrumenten=[middel(*ruw, gericht_op="persoon")])
    een = situatie(gegeven, onderwerpen={"persoon": PERSONEN})
    gevraagd = {(onderwerp, vraag) for vraag, onderwerp in volgende(inhoud, een)}
    rest = [plek for plek in PLEKKEN if plek not in gegeven and plek not in gevraagd]
    erbij = {plek: data.draw(waarde_van(plek[1])) for plek in rest}
    anders = situatie(gegeven | erbij, onderwerpen={"persoon": PERSONEN})
    for label in PERSONEN:
        verdicten = [Toetser(inhoud, s).verdict(inhoud.instrumenten["i"], label)
                     for s in (een, anders)]  # fmt: skip
        assert verdicten[0].oordeel == verdicten[1].oordeel
    assert gevraagd <= set(PLEKKEN)
    assert {vraag for _, vraag in gevraagd} <= set(VRAGEN)
