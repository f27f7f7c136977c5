"""Real content: the fast path is the evaluator, and the questions are questions one can ask."""

import random
from functools import lru_cache
from pathlib import Path

import pytest

from afwegingskader.inhoud import laad_inhoud
from afwegingskader.recht import eisen_van, rails_van
from afwegingskader.situatiebestand import lees_situatie
from afwegingskader.verdict import Toetser, oordeel_woord
from afwegingskader.vraagkeuze import volgende_vragen
from afwegingskader.wat_als import grenzen, partitie
from kennisbank.schema.vraag import Vraag
from logica.situatie import SITUATIE, Antwoord, Situatie, stand_van
from tests.hulp_inhoud import NU, PEILDATUM

WORTEL = Path(__file__).resolve().parents[2]
VOORBEELDEN = sorted((WORTEL / "voorbeelden").glob("*-20*.yaml"))
ONDERWERPEN = {"persoon": ("P1", "P2"), "bijeenkomst": ("B1", "B2"), "bericht": ("U1",)}
BETROUWBAAR = ["bevestigd"] * 6 + ["waarschijnlijk", "aanname", "gerucht", "onjuist"]


@lru_cache
def kennisbank():
    """The real knowledge base, once."""
    return laad_inhoud().kennisbank


def willekeurig(zaad, vol):
    """A situation in which a share `vol` of all facts and oordelen has some answer."""
    kans, standen = random.Random(zaad), {}  # noqa: S311  repeatable, not secret
    for vraag, item in sorted(kennisbank().vragen.items()):
        soort = kennisbank().soorten[vraag]
        labels = (SITUATIE,) if soort == "situatie" else ONDERWERPEN.get(soort, ())
        for label in labels:
            if vraag in kennisbank().besluitvelden or kans.random() > vol:
                continue
            waarden = ["ja", "nee"]
            if isinstance(item, Vraag):
                waarden = partitie(item, grenzen(kennisbank()).get(vraag, ()), NU)
            if waarden:
                standen[(label, vraag)] = stand_van([_antwoord(vraag, label, waarden, kans)], NU)
    return Situatie("Proef", NU, PEILDATUM, standen, ONDERWERPEN)


def _antwoord(vraag, label, waarden, kans):
    return Antwoord(
        vraag, kans.choice(waarden), label, betrouwbaarheid=kans.choice(BETROUWBAAR),
        is_oordeel_met_voorstel=vraag in kennisbank().oordelen and kans.random() < 0.5,
        voorstel_toen=kans.choice(["ja", "nee", None]),
    )  # fmt: skip


@pytest.mark.parametrize("zaad", range(12))
def test_every_verdict_is_that_of_the_evaluator(zaad):
    """On random situations, for every instrument and onderwerp, in both projections."""
    een = willekeurig(zaad, (zaad % 4 + 1) / 4)
    toetser = Toetser(kennisbank(), een)
    for instrument in kennisbank().instrumenten.values():
        for verdict in toetser.verdicten(instrument):
            if not verdict.recht.te_toetsen:
                continue
            eisen = eisen_van(kennisbank(), instrument, verdict.versie, PEILDATUM)
            for projectie, woord in (
                ("bevestigd", verdict.oordeel), ("voorstel", verdict.bij_voorstel),
            ):  # fmt: skip
                rails = rails_van(eisen, toetser.lezer(verdict.onderwerp, projectie))
                assert oordeel_woord(rails, instrument) == woord, (instrument.id, projectie)
            assert all(eis.uitkomst == eis.uitleg.uitkomst for eis in verdict.eisen)


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_an_incident_can_be_asked_to_its_end(pad):
    """Answer what is proposed first, again and again: it always ends, and asks nothing twice."""
    een = lees_situatie(pad, kennisbank(), NU, PEILDATUM)
    gevraagd = set()
    for _ in range(400):
        toetser = Toetser(kennisbank(), een)
        verdicten = [v for i in kennisbank().instrumenten.values() for v in toetser.verdicten(i)]
        vragen = volgende_vragen(toetser, verdicten)
        assert all(een.stand(v.vraag, v.onderwerp).toestand == "niet_gevraagd" for v in vragen)
        if not vragen:
            break
        plek = (vragen[0].onderwerp, vragen[0].vraag)
        assert plek not in gevraagd
        gevraagd.add(plek)
        item = kennisbank().vragen[plek[1]]
        waarden = partitie(item, grenzen(kennisbank()).get(plek[1], ()), een.nu)
        een = een.met({plek: stand_van([Antwoord(plek[1], waarden[0], plek[0])], een.nu)})
    assert vragen == []


def test_the_acute_core_comes_first():
    """With nothing known, every acute question stands above every other."""
    een = Situatie("Proef", NU, PEILDATUM)
    toetser = Toetser(kennisbank(), een)
    verdicten = [v for i in kennisbank().instrumenten.values() for v in toetser.verdicten(i)]
    vragen = [v.vraag for v in volgende_vragen(toetser, verdicten)]
    acuut = [bool(getattr(kennisbank().vragen[vraag], "acuut", None)) for vraag in vragen]
    assert acuut == sorted(acuut, reverse=True)
    assert acuut.count(True) >= 10
