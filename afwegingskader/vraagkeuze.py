"""Next question: which one decides most, over all open instruments, in one what-if pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from afwegingskader.recht import rails_van
from afwegingskader.uitleg import Knoop, leg_uit, open_bladeren
from afwegingskader.verdict import Eis, Toetser, Verdict
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import AlgemeneEis, Versie
from kennisbank.schema.vraag import Feit, Vraag
from logica.situatie import SITUATIE, Situatie, Waarde, naamloos
from logica.voorwaarde import Hoogstens, Minstens, Na, Test, Voor, Voorwaarde, tests
from logica.waarden import grens_van

Plek = tuple[str, str]
"""(onderwerp, vraag)."""


@dataclass(frozen=True)
class Voorstelvraag:
    """A question to ask next, about which onderwerp, and how much of the board it settles."""

    vraag: str
    onderwerp: str
    gewicht: float


def alle_voorwaarden(kennisbank: Kennisbank) -> list[Voorwaarde]:
    """Every condition that can move a verdict: drempels, exclusions and indicators."""
    delen: list[AlgemeneEis | Versie] = [*kennisbank.algemeen.values()]
    delen += [versie for i in kennisbank.instrumenten.values() for versie in i.versies]
    uit = [eis.voorwaarde for deel in delen for eis in [*deel.drempel, *deel.uitsluitingen]]
    for oordeel in kennisbank.oordelen.values():
        uit += [indicator.voorwaarde for indicator in [*oordeel.voor, *oordeel.tegen]]
    return uit


@lru_cache(maxsize=4)
def grenzen(kennisbank: Kennisbank) -> Mapping[str, frozenset[float | str]]:
    """Per number or moment the thresholds that the content names."""
    gevonden: dict[str, set[float | str]] = {}
    for voorwaarde in alle_voorwaarden(kennisbank):
        for test, _ in tests(voorwaarde):
            grens = _grens(test)
            if grens is not None:
                gevonden.setdefault(test.vraag, set()).add(grens)
    return {vraag: frozenset(rij) for vraag, rij in gevonden.items()}


def _grens(test: Test) -> float | str | None:
    match test:
        case Minstens():
            return test.minstens
        case Hoogstens():
            return test.hoogstens
        case Voor():
            return test.voor
        case Na():
            return test.na
        case _:
            return None


def partitie(vraag: Vraag, bekend: Iterable[float | str], nu: datetime) -> list[Waarde]:
    """One sample value per cell of a fact: its options, or the intervals between thresholds."""
    match vraag.type:
        case "ja_nee" | "keuze":
            return [optie.id for optie in vraag.antwoorden]
        case "meerkeuze":
            opties = [optie.id for optie in vraag.antwoorden]
            alles_nee: Waarde = dict.fromkeys(opties, "nee")
            return [alles_nee, *({**dict.fromkeys(opties, "nee"), een: "ja"} for een in opties)]
        case "getal":
            randen = sorted(float(grens) for grens in bekend)
            return [rand + stap for rand in randen for stap in (-0.5, 0.0, 0.5)]
        case "moment":
            momenten = sorted(grens_van(str(grens), nu) for grens in bekend)
            minuut = timedelta(minutes=1)
            return [m + stap for m in momenten for stap in (-minuut, minuut)]
        case _:
            return []


def volgende_vragen(
    toetser: Toetser, verdicten: Sequence[Verdict], aantal: int | None = None
) -> list[Voorstelvraag]:
    """Questions not yet asked that can still matter, the most deciding first, acute core first.

    What an answer does is measured on `bij_voorstel`, so that facts behind an oordeel count too.
    """
    keuze = _Keuze(toetser)
    open_ = [(v, keuze.plekken(v)) for v in verdicten if v.bij_voorstel == "open"]
    gewichten = dict.fromkeys((plek for _, plekken in open_ for plek in plekken), 0.0)
    breed, cellen = _breed(toetser, gewichten)
    for verdict, plekken in open_:
        beslist = _beslist(breed, verdict)
        for plek in plekken:
            bits = cellen.get(plek, 0)
            gewichten[plek] += (beslist & bits).bit_count() / (bits.bit_count() or 1)
    rij = [Voorstelvraag(vraag, ond, gewicht) for (ond, vraag), gewicht in gewichten.items()]
    return sorted(rij, key=lambda een: _volgorde(toetser.kennisbank, een))[:aantal]


@dataclass
class _Keuze:
    """Which places can still matter: unknown, not asked, and able to change what is unknown."""

    toetser: Toetser
    _achter: dict[Plek, tuple[Plek, ...]] = field(default_factory=dict)
    _per_eis: dict[int, tuple[Plek, ...]] = field(default_factory=dict)

    def plekken(self, verdict: Verdict) -> list[Plek]:
        """Places whose answer can still change `bij_voorstel` of a verdict."""
        kan_nog = all(eis.stand_bij_voorstel != "niet_vervuld" for eis in verdict.eisen)
        gevonden = [
            plek
            for eis in verdict.eisen
            if eis.stand_bij_voorstel == "open" and (kan_nog or eis.norm.kan_weigeren)
            for plek in self._van_eis(eis)
        ]
        return list(dict.fromkeys(gevonden))

    def _van_eis(self, eis: Eis) -> tuple[Plek, ...]:
        plekken = self._per_eis.get(id(eis))
        if plekken is None:
            lezer = eis.lezer.over(eis.lezer.onderwerp, "voorstel")
            knoop = leg_uit(eis.vereiste.voorwaarde, lezer)
            plekken = self._per_eis[id(eis)] = tuple(self._van_knoop(knoop))
        return plekken

    def _van_knoop(self, knoop: Knoop) -> Iterator[Plek]:
        for blad in open_bladeren(knoop):
            plek = (blad.onderwerp or SITUATIE, str(blad.vraag))
            if plek[1] in self.toetser.kennisbank.oordelen:
                yield from self._van_oordeel(plek)
            elif _te_vragen(self.toetser, plek):
                yield plek

    def _van_oordeel(self, plek: Plek) -> tuple[Plek, ...]:
        """The facts that can still lead to a proposal."""
        achter = self._achter.get(plek)
        if achter is None:
            oordeel = self.toetser.kennisbank.oordelen[plek[1]]
            lezer = self.toetser.lezer(plek[0], "voorstel")
            rijen = [rij for rij in (oordeel.voorwaarde_ja(), oordeel.voorwaarde_nee()) if rij]
            achter = self._achter[plek] = tuple(
                gevonden for rij in rijen for gevonden in self._van_knoop(leg_uit(rij, lezer))
            )
        return achter


def _te_vragen(toetser: Toetser, plek: Plek) -> bool:
    onderwerp, vraag = plek
    if toetser.situatie.stand(vraag, onderwerp).toestand != "niet_gevraagd":
        return False
    feit = toetser.kennisbank.feiten.get(vraag)
    return feit is None or not _afgesloten(feit, toetser.situatie, onderwerp)


def _afgesloten(feit: Feit, situatie: Situatie, onderwerp: str) -> bool:
    """A follow-up question whose gate was answered otherwise is not asked."""
    if feit.volgt_op is None:
        return False
    poort = situatie.stand(feit.volgt_op.vraag, onderwerp)
    if poort.toestand == "niet_gevraagd":
        poort = situatie.stand(feit.volgt_op.vraag)
    toegelaten = feit.volgt_op.is_
    opties = [toegelaten] if isinstance(toegelaten, str) else toegelaten
    return poort.toestand == "waarde" and poort.waarde not in opties


def _breed(toetser: Toetser, plekken: Iterable[Plek]) -> tuple[Toetser, dict[Plek, int]]:
    """A toetser with one bit per what-if, and per place its bits."""
    bekend = grenzen(toetser.kennisbank)
    varianten: dict[Plek, list[tuple[int, Waarde]]] = {}
    cellen: dict[Plek, int] = {}
    bit = 1
    for plek in plekken:
        vraag = toetser.kennisbank.vragen[plek[1]]
        if not isinstance(vraag, Vraag):
            continue
        for waarde in partitie(vraag, bekend.get(plek[1], ()), toetser.situatie.nu):
            varianten.setdefault(plek, []).append((bit, waarde))
            cellen[plek] = cellen.get(plek, 0) | bit
            bit <<= 1
    return Toetser(toetser.kennisbank, toetser.situatie, varianten, bit - 1), cellen


def _beslist(breed: Toetser, verdict: Verdict) -> int:
    """Bits of the what-ifs in which this verdict is no longer open."""
    lezer = breed.lezer(verdict.onderwerp, "voorstel")
    mag, mag_niet = lezer.ja, lezer.nee
    for eis in verdict.eisen:
        if eis.stand_bij_voorstel == "vervuld":
            continue  # a what-if fills in what is unknown: what is met stays met
        deel, niet = rails_van([(eis.vereiste, eis.is_uitsluiting)], lezer)
        mag, mag_niet = mag & deel, mag_niet | niet
    return mag | mag_niet


def _volgorde(kennisbank: Kennisbank, een: Voorstelvraag) -> tuple[bool, bool, float, str, str]:
    """Acute core first; then about what was recorded before what was not; then the heaviest."""
    feit = kennisbank.feiten.get(een.vraag)
    acuut = feit is not None and feit.acuut is not None
    return (
        not acuut, naamloos(een.onderwerp), -een.gewicht, een.vraag, een.onderwerp,
    )  # fmt: skip
