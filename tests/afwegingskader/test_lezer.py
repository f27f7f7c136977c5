"""The readers: evaluator, explanation, numbered outcomes and what-ifs say the same."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afwegingskader.lezer import SituatieLezer
from afwegingskader.recht import eisen_van, rails_van
from afwegingskader.toetsenboek import toetsenboek
from afwegingskader.uitleg import leg_uit, woord
from afwegingskader.verdict import Toetser, oordeel_woord
from afwegingskader.vraagkeuze import volgende_vragen
from afwegingskader.wat_als import Cellen, Variant, cellen_van
from logica.situatie import SITUATIE, Antwoord, Stand, stand_van
from logica.toets import toets
from tests.hulp_inhoud import NU, PEILDATUM, eis, instrument, kennisbank, oordeel, situatie, versie
from tests.hulp_voorwaarden import LEES, PERSONEN, antwoorden, voorwaarden, woordenschat

KENNISBANK = woordenschat()
PLEKKEN_MET_OPTIES = [("P1", "p.keuze"), (SITUATIE, "s.een"), (SITUATIE, "s.keuze")]
weinig = settings(max_examples=40)
BETROUWBAAR = st.sampled_from(["bevestigd", "waarschijnlijk", "aanname", "gerucht", "onjuist"])


@st.composite
def situaties(trek):
    """A random situation over two persons, with answers of every reliability."""
    gegeven = {
        plek: Antwoord(plek[1], waarde, plek[0], betrouwbaarheid=trek(BETROUWBAAR))
        for plek, waarde in trek(antwoorden()).items()
    }
    return situatie(gegeven, onderwerpen={"persoon": PERSONEN})


def bladeren(knoop):
    """The leaves of an explanation."""
    return [knoop] if not knoop.kinderen else [b for kind in knoop.kinderen for b in bladeren(kind)]


def takken(knoop):
    """All nodes of an explanation."""
    return [knoop, *(deel for kind in knoop.kinderen for deel in takken(kind))]


@given(voorwaarden(), situaties(), st.sampled_from([SITUATIE, *PERSONEN]))
def test_explanation_equals_evaluator(ruw, een, label):
    """The second walk comes to the same outcome, at the root and at every branch."""
    for projectie in ("bevestigd", "voorstel"):
        lezer = SituatieLezer(KENNISBANK, een, label, projectie)
        for knoop in takken(leg_uit(LEES(ruw), lezer)):
            if knoop.vraag != "persoon.volledig":
                assert knoop.uitkomst == woord(toets(knoop.tak.voorwaarde, knoop.lezer))


@given(voorwaarden(), situaties())
def test_explanation_shows_every_answer_it_rests_on(ruw, een):
    """Each leaf carries the question, the onderwerp it is about, and what is recorded there."""
    for blad in bladeren(leg_uit(LEES(ruw), SituatieLezer(KENNISBANK, een, "P1"))):
        assert blad.tekst == KENNISBANK.vragen[blad.vraag].vraag
        assert blad.stand == een.stand(blad.vraag, blad.onderwerp or SITUATIE)
        assert (blad.onderwerp is None) == (not blad.vraag.startswith("p."))


@st.composite
def middelen(trek):
    """A content with one random instrument about persons and one random oordeel behind it."""
    feiten = [v for v in trek(st.lists(voorwaarden(zoekt=False), min_size=2, max_size=4))]
    # The proposal leans on the first conditions, the drempel on all, and on the oordeel itself.
    norm = oordeel("o.norm", feiten[:1], feiten[1:2], "persoon", ja=(1, 0), nee=(0, 1))
    eisen = [
        eis(f"e{n}", ruw, zekerheid=trek(st.sampled_from(["zeker", "te_verifieren"])))
        for n, ruw in enumerate([*feiten, trek(voorwaarden())])
    ]
    uitsluiting = eis("u", trek(voorwaarden()))
    wet = versie(
        *eisen, eis("oordeel", {"vraag": "o.norm", "is": "ja"}), uitsluitingen=[uitsluiting]
    )
    return woordenschat(oordelen=[norm], instrumenten=[instrument("i", wet, gericht_op="persoon")])


@st.composite
def oordelen(trek, een):
    """The situation with the oordeel confirmed for some persons, on some proposal of then."""
    for label in trek(st.lists(st.sampled_from(PERSONEN), unique=True)):
        gegeven = Antwoord(
            "o.norm", trek(st.sampled_from(["ja", "nee"])), label, is_oordeel_met_voorstel=True,
            voorstel_toen=trek(st.sampled_from(["ja", "nee", None])),
        )  # fmt: skip
        een = een.met({(label, "o.norm"): stand_van([gegeven], NU)})
    return een


@weinig
@given(st.data(), middelen(), situaties())
def test_numbered_outcomes_equal_reading_test_by_test(data, inhoud, een):
    """A situation as two numbers says of every test what reading that test says."""
    een, boek = data.draw(oordelen(een)), toetsenboek(inhoud)
    for label in (SITUATIE, *PERSONEN):
        for projectie in ("bevestigd", "voorstel"):
            lezer = SituatieLezer(inhoud, een, label, projectie)
            for op_vraag in boek.per_vraag.values():
                for nummer, test in op_vraag:
                    if inhoud.soorten[test.vraag] in ("situatie", lezer.soort):
                        rails = tuple(bits >> nummer & 1 for bits in lezer.uitkomsten)
                        assert rails == lezer.test(test), (label, projectie, test)
            for nummer, zoeker in (*boek.zoekers, *boek.zoekers_naar_oordeel):
                rails = tuple(bits >> nummer & 1 for bits in lezer.uitkomsten)
                assert rails == toets(zoeker, lezer)


@weinig
@given(st.data(), middelen(), situaties())
def test_verdict_equals_rails_over_the_whole_drempel(data, inhoud, een):
    """The verdict, worked out per combination of outcomes, is the evaluator's over the drempel."""
    een, middel = data.draw(oordelen(een)), inhoud.instrumenten["i"]
    toetser = Toetser(inhoud, een)
    eisen = eisen_van(inhoud, middel, middel.versies[0], PEILDATUM)
    for label in PERSONEN:
        verdict = toetser.verdict(middel, label)
        for projectie, gegeven in (
            ("bevestigd", verdict.oordeel), ("voorstel", verdict.bij_voorstel),
        ):  # fmt: skip
            rails = rails_van(eisen, SituatieLezer(inhoud, een, label, projectie))
            assert gegeven == oordeel_woord(rails, middel)
        for een_eis in verdict.eisen:
            assert een_eis.uitkomst == een_eis.uitleg.uitkomst


@weinig
@given(st.data(), middelen(), situaties())
def test_what_ifs_equal_the_situations_they_stand_for(data, inhoud, een):
    """Each bit of a wide reader is the situation in which that one answer was given."""
    een, middel = data.draw(oordelen(een)), inhoud.instrumenten["i"]
    plek = data.draw(st.sampled_from(PLEKKEN_MET_OPTIES))
    waarden = [optie.id for optie in inhoud.feiten[plek[1]].antwoorden]
    variant = Variant.op(0, cellen_van(inhoud, plek[1], NU))
    breed = Toetser(inhoud, een, {plek: variant}, variant.bits)
    eisen = eisen_van(inhoud, middel, middel.versies[0], PEILDATUM)
    rails = rails_van(eisen, breed.lezer("P1", "voorstel"))
    for nummer, waarde in enumerate(waarden):
        anders = een.met({plek: stand_van([Antwoord(plek[1], waarde, plek[0])], NU)})
        los = rails_van(eisen, SituatieLezer(inhoud, anders, "P1", "voorstel"))
        assert (rails[0] >> nummer & 1, rails[1] >> nummer & 1) == los


@weinig
@given(st.data(), middelen(), situaties())
def test_following_the_proposals_only_fills_in(data, inhoud, een):
    """What is certain on confirmed facts stays so in `bij_voorstel`."""
    een = data.draw(oordelen(een))
    for verdict in Toetser(inhoud, een).verdicten(inhoud.instrumenten["i"]):
        if verdict.oordeel != "open":
            assert verdict.bij_voorstel == verdict.oordeel


def test_confirmed_facts_only_count_in_the_verdict():
    """waarschijnlijk and aanname are unknown to the verdict and count in bij_voorstel."""
    inhoud = kennisbank(feiten=[])
    assert inhoud.vragen == {}
    for toestand, telt in [
        ("waarde", (1, 1)), ("waarschijnlijk", (0, 1)), ("aanname", (0, 1)),
        ("conflict", (0, 0)), ("gerucht", (0, 0)), ("onbekend", (0, 0)),
    ]:  # fmt: skip
        waarde = "ja" if telt[1] else None
        een = situatie().met({(SITUATIE, "s.een"): Stand(toestand, waarde)})
        test = LEES({"vraag": "s.een", "is": "ja"})
        rails = [
            SituatieLezer(KENNISBANK, een, projectie=projectie).test(test)[0]
            for projectie in ("bevestigd", "voorstel")
        ]
        assert tuple(rails) == telt, toestand


def test_a_probable_complete_record_makes_nobody_certain():
    """`er_is` is false only when the completeness itself counts in this projection."""
    zoek = LEES({"er_is": {"soort": "persoon", "voorwaarde": {"vraag": "p.een", "is": "ja"}}})
    gegeven = Antwoord("persoon.volledig", "ja", betrouwbaarheid="waarschijnlijk")
    een = situatie({"persoon.volledig": gegeven, ("P1", "p.een"): "nee"})
    uitkomsten = [
        woord(toets(zoek, SituatieLezer(KENNISBANK, een, projectie=projectie)))
        for projectie in ("bevestigd", "voorstel")
    ]
    assert uitkomsten == ["onbekend", "onwaar"]
    missend = leg_uit(zoek, SituatieLezer(KENNISBANK, een))
    assert missend.kinderen[-1].vraag == "persoon.volledig"
    assert missend.kinderen[-1].uitkomst == "onbekend"


@pytest.mark.parametrize("vraag", ["s.getal", "s.moment"])
@pytest.mark.parametrize("n", [-2, -1, 0, 2, 3])
def test_cells_of_a_scale_cover_every_value(vraag, n):
    """For every number or moment there is a cell with the same outcome on every test."""
    waarde = float(n) if vraag == "s.getal" else NU + timedelta(hours=n)
    soort = {"s.getal": ["minstens", "hoogstens"], "s.moment": ["voor", "na"]}[vraag]
    grenzen = {"s.getal": [-1, 2], "s.moment": ["nu-1u", "nu+2u"]}[vraag]
    ruw = [{"vraag": vraag, s: g} for s in soort for g in grenzen]
    inhoud = woordenschat(
        instrumenten=[instrument("i", versie(*[eis(f"e{n}", v) for n, v in enumerate(ruw)]))]
    )
    cellen = cellen_van(inhoud, vraag, NU)
    lezer = SituatieLezer(inhoud, situatie({vraag: waarde}))
    alle = [LEES(v) for v in ruw]
    gezocht = [lezer.test(test) for test in alle]
    gevonden = [
        [tuple(bits >> n & 1 for bits in cellen.per_test[test.sleutel]) for test in alle]
        for n in range(cellen.aantal)
    ]
    assert gezocht in gevonden


def test_a_fact_without_a_condition_has_nothing_to_say():
    """A text has no cells; a question on it can decide nothing."""
    assert cellen_van(woordenschat(), "s.getal", NU).aantal == 0
    assert Variant.op(3, Cellen(0, {})).bits == 0


def test_the_same_moment_later_reads_the_same_answers():
    """Readers of one situation share what they read; another moment is another situation."""
    inhoud = woordenschat(
        instrumenten=[instrument("i", versie(eis("laat", {"vraag": "s.moment", "voor": "nu"})))]
    )
    een = situatie({"s.moment": NU + timedelta(minutes=30)})
    laat = situatie({"s.moment": NU + timedelta(minutes=30)}, nu=NU + timedelta(hours=1))
    oordelen_ = [Toetser(inhoud, s).verdict(inhoud.instrumenten["i"], SITUATIE).oordeel
                 for s in (een, laat)]  # fmt: skip
    assert oordelen_ == ["niet_inzetbaar", "inzetbaar"]
    toetser = Toetser(inhoud, situatie())
    assert [v.vraag for v in volgende_vragen(toetser, toetser.verdicten(inhoud.instrumenten["i"]))]
