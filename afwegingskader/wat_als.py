"""What-ifs: the cells of a fact, and what each of them says about the tests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from afwegingskader.toetsenboek import alle_voorwaarden
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.vraag import Oordeel, Vraag
from logica.situatie import Waarde
from logica.voorwaarde import Test, drempel_van, tests
from logica.waarden import grens_van, toets_waarde


@dataclass(frozen=True, eq=False)
class Cellen:
    """Bit n is cell n of a fact; per test on the fact the cells that make it true, and false."""

    aantal: int
    per_test: Mapping[str, tuple[int, int]]


class Variant(NamedTuple):
    """The cells of one place, laid on the `bits` of a reader from `begin` on."""

    begin: int
    cellen: Cellen
    bits: int

    @classmethod
    def op(cls, begin: int, cellen: Cellen) -> Variant:
        """These cells on as many bits, from this one on."""
        return cls(begin, cellen, ((1 << cellen.aantal) - 1) << begin)

    def over(self, rails: tuple[int, int], test: Test) -> tuple[int, int]:
        """The rails of a test, with its outcome on every cell of this place laid over them."""
        waar, onwaar = self.cellen.per_test[test.sleutel]
        waar, onwaar = waar << self.begin, onwaar << self.begin
        if rails == (0, 0):
            return waar, onwaar
        blijft = ~self.bits
        return (rails[0] & blijft) | waar, (rails[1] & blijft) | onwaar


def cellen_van(kennisbank: Kennisbank, vraag: str, nu: datetime) -> Cellen:
    """The cells of a fact; only those of a moment depend on `nu`."""
    is_moment = kennisbank.vragen[vraag].type == "moment"
    return _op_moment(kennisbank, vraag, nu) if is_moment else _vast(kennisbank, vraag)


@lru_cache(maxsize=64)
def _op_moment(kennisbank: Kennisbank, vraag: str, nu: datetime) -> Cellen:
    cellen = _cellen(kennisbank, vraag, nu)
    return _zelfde(cellen.aantal, tuple(cellen.per_test.items()))


@lru_cache(maxsize=4096)
def _zelfde(aantal: int, per_test: tuple[tuple[str, tuple[int, int]], ...]) -> Cellen:
    """One object for equal cells: at most moments they are the same."""
    return Cellen(aantal, dict(per_test))


@lru_cache(maxsize=4096)
def _vast(kennisbank: Kennisbank, vraag: str) -> Cellen:
    return _cellen(kennisbank, vraag, datetime.max.replace(tzinfo=UTC))


def _cellen(kennisbank: Kennisbank, vraag: str, nu: datetime) -> Cellen:
    gevraagd, op_vraag = kennisbank.vragen[vraag], _tests(kennisbank).get(vraag, {})
    waarden = partitie(gevraagd, grenzen(kennisbank).get(vraag, ()), nu)
    per_test: dict[str, tuple[int, int]] = {}
    for sleutel, test in op_vraag.items():
        waar = onwaar = 0
        for nummer, waarde in enumerate(waarden):
            is_waar, is_onwaar = toets_waarde(test, waarde, nu)
            waar |= is_waar << nummer
            onwaar |= is_onwaar << nummer
        per_test[sleutel] = waar, onwaar
    return Cellen(len(waarden), per_test)


@lru_cache(maxsize=4)
def _tests(kennisbank: Kennisbank) -> Mapping[str, Mapping[str, Test]]:
    gevonden: dict[str, dict[str, Test]] = {}
    for voorwaarde in alle_voorwaarden(kennisbank):
        for test, _ in tests(voorwaarde):
            gevonden.setdefault(test.vraag, {})[test.sleutel] = test
    return gevonden


@lru_cache(maxsize=4)
def grenzen(kennisbank: Kennisbank) -> Mapping[str, frozenset[float | str]]:
    """Per number or moment the thresholds that the content names."""
    gevonden: dict[str, set[float | str]] = {}
    for vraag, op_vraag in _tests(kennisbank).items():
        for test in op_vraag.values():
            grens = drempel_van(test)
            if grens is not None:
                gevonden.setdefault(vraag, set()).add(grens)
    return {vraag: frozenset(rij) for vraag, rij in gevonden.items()}


def partitie(vraag: Vraag | Oordeel, bekend: Iterable[float | str], nu: datetime) -> list[Waarde]:
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
