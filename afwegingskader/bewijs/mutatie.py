"""The mutation measure: does every requirement, dropped or negated, break a claim of the statute?

It says how much of the law in the content the invariants really hold on to. A general requirement
is one line of content and so one mutant, over all instruments that it applies to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from afwegingskader.bewijs.bewijzer import Bewijzer, Eisterm, Resultaat
from afwegingskader.bewijs.inhoud import Tijdvak, middelen_van
from afwegingskader.bewijs.termen import Term, een_van
from kennisbank.schema.basis import Vereiste
from kennisbank.schema.bewijs import Invariant
from kennisbank.schema.instrument import Instrument

Ingreep = Literal["drop", "negatie"]
INGREPEN: tuple[Ingreep, ...] = ("drop", "negatie")


@dataclass(frozen=True)
class Mutatiemaat:
    """How many mutants there are, how many were discovered, and which survive."""

    mutaties: int
    ontdekt: int
    overlevend: tuple[str, ...]


@dataclass
class _Mutant:
    """One requirement and one change, wherever the requirement applies."""

    naam: str
    ingreep: Ingreep
    plekken: list[tuple[Tijdvak, Vereiste]] = field(default_factory=list)


def meet(bewijzer: Bewijzer, resultaten: Iterable[Resultaat]) -> Mutatiemaat:
    """Change every drempel requirement and exclusion of the mayor's own powers, one at a time."""
    bewezen = [r.invariant for r in resultaten if r.uitkomst == "bewezen"]
    mutanten = list(_mutanten(bewijzer))
    beweringen = _beweringen(bewijzer, bewezen)
    overlevend = tuple(
        f"{mutant.naam}/{mutant.ingreep}"
        for mutant in mutanten
        if not any(
            _ontdekt(bewijzer, vak, vereiste, mutant.ingreep, beweringen)
            for vak, vereiste in mutant.plekken
        )
    )
    return Mutatiemaat(len(mutanten), len(mutanten) - len(overlevend), overlevend)


def _mutanten(bewijzer: Bewijzer) -> Iterator[_Mutant]:
    plekken: dict[int, list[tuple[Tijdvak, Vereiste]]] = {}
    namen: dict[int, str] = {}
    algemeen = {
        id(eis): f"{deel.id}/{eis.id}"
        for deel in bewijzer.inhoud.kennisbank.algemeen.values()
        for eis in [*deel.drempel, *deel.uitsluitingen]
    }
    for middel in eigen_bevoegdheden(bewijzer):
        for vak in _een_per_versie(bewijzer.tijdvakken(middel)):
            for vereiste, _ in bewijzer.eisen(vak):
                plekken.setdefault(id(vereiste), []).append((vak, vereiste))
                namen[id(vereiste)] = algemeen.get(id(vereiste), f"{vak.naam}/{vereiste.id}")
    for sleutel, rij in plekken.items():
        yield from (_Mutant(namen[sleutel], ingreep, rij) for ingreep in INGREPEN)


def eigen_bevoegdheden(bewijzer: Bewijzer) -> list[Instrument]:
    """The instruments that are a power of the own municipality."""
    alle_middelen = bewijzer.inhoud.kennisbank.instrumenten.values()
    return [middel for middel in alle_middelen if middel.soort == "bevoegdheid"]


def _een_per_versie(vakken: Sequence[Tijdvak]) -> list[Tijdvak]:
    """The last period of each version: there the general requirements of today apply."""
    return list({id(vak.versie): vak for vak in vakken}.values())


@dataclass(frozen=True)
class _Beweringen:
    """Per instrument the proved claims about its drempel, and whether it must be possible."""

    per_middel: dict[str, list[Invariant]]
    moet_kunnen: frozenset[str]


def _beweringen(bewijzer: Bewijzer, bewezen: Iterable[Invariant]) -> _Beweringen:
    per_middel: dict[str, list[Invariant]] = {}
    moet_kunnen: set[str] = set()
    for invariant in bewezen:
        ids = [middel.id for middel in middelen_van(invariant, bewijzer.inhoud.kennisbank)]
        if invariant.soort == "nooit_inzetbaar_tenzij":
            for id_ in ids:
                per_middel.setdefault(id_, []).append(invariant)
        if invariant.toetser == "elk_middel_mogelijk":
            moet_kunnen.update(ids)
    return _Beweringen(per_middel, frozenset(moet_kunnen))


def _ontdekt(
    bewijzer: Bewijzer, vak: Tijdvak, vereiste: Vereiste, ingreep: Ingreep, wat: _Beweringen
) -> bool:
    termen = [*_gemuteerd(bewijzer.drempel(vak), vereiste, ingreep), bewijzer.mogelijk]
    geschonden = een_van(_ontkend(bewijzer, vak, wat.per_middel.get(vak.middel.id, [])))
    if bewijzer.oplosser.kan([*termen, geschonden]) is not None:
        return True
    moet_kunnen = vak.middel.id in wat.moet_kunnen
    return moet_kunnen and bewijzer.oplosser.kan(termen) is None


def _gemuteerd(eisen: Sequence[Eisterm], vereiste: Vereiste, ingreep: Ingreep) -> Iterator[Term]:
    for eis in eisen:
        if eis.vereiste is not vereiste:
            yield eis.goed
        elif ingreep == "negatie":
            yield eis.fout


def _ontkend(bewijzer: Bewijzer, vak: Tijdvak, invarianten: Iterable[Invariant]) -> Iterator[Term]:
    for invariant in invarianten:
        if invariant.tenzij is not None and invariant.geldigheid.op(vak.dag):
            yield ~bewijzer.waar(invariant.tenzij, vak.middel)
