"""Every distinct test that can move a verdict, numbered: test n is bit n.

A situation then is two numbers, the tests that are certainly true and those that certainly are
not, and all that follows from a combination of outcomes has to be worked out only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar

from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import AlgemeneEis, Versie
from logica.situatie import Waarde
from logica.voorwaarde import ErIs, Test, Voorwaarde, bladeren, vragen
from logica.waarden import toets_waarde

Uitkomsten = tuple[int, int]
"""(waar, onwaar): per test one bit in each; neither is onbekend."""
S = TypeVar("S")
U = TypeVar("U")
MAXIMUM = 4096
"""Most combinations kept per condition or law; with more it simply starts again."""


class Beperkt(dict[S, U]):
    """What was worked out before, by what it depends on; never more than MAXIMUM of it."""

    def __setitem__(self, sleutel: S, waarde: U, /) -> None:
        """Keep one more."""
        if len(self) >= MAXIMUM:
            self.clear()
        super().__setitem__(sleutel, waarde)


@dataclass(frozen=True, eq=False)
class Toetsenboek:
    """The numbered tests: by item, and the searches (`er_is`) apart."""

    nummers: Mapping[str, int]
    per_vraag: Mapping[str, tuple[tuple[int, Test], ...]]
    zoekers: tuple[tuple[int, ErIs], ...]
    zoekers_naar_oordeel: tuple[tuple[int, ErIs], ...]
    _van_tekst: dict[tuple[str, str], Uitkomsten] = field(default_factory=dict)

    def masker(self, voorwaarde: Voorwaarde) -> int:
        """The bits of all tests and searches that a condition reads."""
        bits = 0
        for blad in bladeren(voorwaarde):
            bits |= 1 << self.nummers[repr(blad)]
        return bits

    def uitkomsten(self, vraag: str, waarde: Waarde, nu: datetime) -> Uitkomsten:
        """What a value says about every test on its item."""
        if not isinstance(waarde, str):
            return self._toets(vraag, waarde, nu)
        bekend = self._van_tekst.get((vraag, waarde))
        if bekend is None:
            bekend = self._van_tekst[(vraag, waarde)] = self._toets(vraag, waarde, nu)
        return bekend

    def _toets(self, vraag: str, waarde: Waarde, nu: datetime) -> Uitkomsten:
        waar = onwaar = 0
        for nummer, test in self.per_vraag.get(vraag, ()):
            is_waar, is_onwaar = toets_waarde(test, waarde, nu)
            waar |= is_waar << nummer
            onwaar |= is_onwaar << nummer
        return waar, onwaar


@dataclass(frozen=True, eq=False)
class Patroon(Generic[U]):
    """A condition with what was made of it, per combination of outcomes of its tests.

    `werk_uit` gets the condition and a reader, and may look at nothing but those outcomes.
    """

    voorwaarde: Voorwaarde
    masker: int
    werk_uit: Callable[[Voorwaarde, Any], U]
    _bekend: dict[Uitkomsten, U] = field(default_factory=Beperkt)

    @cached_property
    def zoekt(self) -> bool:
        """Whether it searches through instances (`er_is`)."""
        return any(isinstance(blad, ErIs) for blad in bladeren(self.voorwaarde))

    def uit(self, uitkomsten: Uitkomsten, lezer: object) -> U:
        """What the condition comes to for a reader with these outcomes."""
        sleutel = (uitkomsten[0] & self.masker, uitkomsten[1] & self.masker)
        uitgewerkt = self._bekend.get(sleutel)
        if uitgewerkt is None:
            uitgewerkt = self._bekend[sleutel] = self.werk_uit(self.voorwaarde, lezer)
        return uitgewerkt


@lru_cache(maxsize=4)
def toetsenboek(kennisbank: Kennisbank) -> Toetsenboek:
    """The numbered tests of a content."""
    gevonden = {repr(b): b for v in alle_voorwaarden(kennisbank) for b in bladeren(v)}
    genummerd = list(enumerate(gevonden.values()))
    per_vraag: dict[str, list[tuple[int, Test]]] = {}
    zoekers: dict[bool, list[tuple[int, ErIs]]] = {True: [], False: []}
    for nummer, blad in genummerd:
        if isinstance(blad, ErIs):
            naar_oordeel = not kennisbank.oordelen.keys().isdisjoint(vragen(blad))
            zoekers[naar_oordeel].append((nummer, blad))
        else:
            per_vraag.setdefault(blad.vraag, []).append((nummer, blad))
    return Toetsenboek(
        {repr(blad): nummer for nummer, blad in genummerd},
        {vraag: tuple(rij) for vraag, rij in per_vraag.items()},
        tuple(zoekers[False]),
        tuple(zoekers[True]),
    )


def alle_voorwaarden(kennisbank: Kennisbank) -> Iterator[Voorwaarde]:
    """Every condition that can move a verdict: drempels, exclusions and indicators."""
    delen: list[AlgemeneEis | Versie] = [*kennisbank.algemeen.values()]
    delen += [versie for i in kennisbank.instrumenten.values() for versie in i.versies]
    for deel in delen:
        yield from (eis.voorwaarde for eis in [*deel.drempel, *deel.uitsluitingen])
    for oordeel in kennisbank.oordelen.values():
        yield from (indicator.voorwaarde for indicator in [*oordeel.voor, *oordeel.tegen])
