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
    proef = _Proef(bewijzer, bewezen)
    mutanten = list(_mutanten(bewijzer))
    overlevend = tuple(
        f"{mutant.naam}/{mutant.ingreep}"
        for mutant in mutanten
        if not any(proef.ontdekt(vak, eis, mutant.ingreep) for vak, eis in mutant.plekken)
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


@dataclass
class _Proef:
    """Tries mutants against the proved claims; what a claim says is built once per period."""

    bewijzer: Bewijzer
    bewezen: Sequence[Invariant]
    _geschonden: dict[int, Term] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._per_middel: dict[str, list[Invariant]] = {}
        for invariant in self.bewezen:
            for middel in middelen_van(invariant, self.bewijzer.inhoud.kennisbank):
                self._per_middel.setdefault(middel.id, []).append(invariant)

    def ontdekt(self, vak: Tijdvak, vereiste: Vereiste, ingreep: Ingreep) -> bool:
        """Whether a claim about this instrument no longer holds after the change."""
        kan = self.bewijzer.oplosser.kan
        eisen = self.bewijzer.drempel(vak)
        termen = [*_gemuteerd(eisen, vereiste, ingreep), self.bewijzer.mogelijk]
        if kan([*termen, self._schending(vak)]):
            return True
        return any(not kan([*termen, *anders]) for anders in self._moet_kunnen(vak))

    def _schending(self, vak: Tijdvak) -> Term:
        if id(vak.versie) not in self._geschonden:
            claims = self._per_middel.get(vak.middel.id, [])
            schendingen = (self.bewijzer.schending(claim, vak) for claim in claims)
            self._geschonden[id(vak.versie)] = een_van(schendingen)
        return self._geschonden[id(vak.versie)]

    def _moet_kunnen(self, vak: Tijdvak) -> Iterator[list[Term]]:
        """What must stay possible: using it at all, and using it where the law allows."""
        for claim in self._per_middel.get(vak.middel.id, []):
            if claim.toetser == "elk_middel_mogelijk":
                yield []
            elif claim.als is not None and claim.geldigheid.op(vak.dag):
                yield [self.bewijzer.waar(claim.als, vak.middel)]


def _gemuteerd(eisen: Sequence[Eisterm], vereiste: Vereiste, ingreep: Ingreep) -> Iterator[Term]:
    for eis in eisen:
        if eis.vereiste is not vereiste:
            yield eis.goed
        elif ingreep == "negatie":
            yield eis.fout
