"""One drempel requirement or exclusion, ready to be judged many times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from afwegingskader.lezer import SituatieLezer
from afwegingskader.toetsenboek import Patroon
from afwegingskader.uitleg import Tak, Uitkomst, leid_af, woord
from kennisbank.schema.basis import Vereiste
from logica.toets import toets
from logica.voorwaarde import Voorwaarde

EisStand = Literal["vervuld", "niet_vervuld", "open"]


@dataclass(frozen=True, eq=False)
class Afleiding:
    """What a condition comes to, by the evaluator, and why, by the second walk."""

    uitkomst: Uitkomst
    tak: Tak


def afleiding(voorwaarde: Voorwaarde, lezer: SituatieLezer) -> Afleiding:
    """Outcome and derivation of a condition for one reader of one bit."""
    return Afleiding(woord(toets(voorwaarde, lezer)), leid_af(voorwaarde, lezer))


@dataclass(frozen=True, eq=False)
class Norm:
    """A requirement or exclusion with its derivations, per combination of test outcomes.

    `is_situatie` means that it reads nothing about one onderwerp.
    """

    vereiste: Vereiste
    is_uitsluiting: bool
    is_situatie: bool
    patroon: Patroon[Afleiding]

    @cached_property
    def standen(self) -> Mapping[Uitkomst, EisStand]:
        """What each outcome means to the one who wants to act."""
        goed: Uitkomst = "onwaar" if self.is_uitsluiting else "waar"
        fout: Uitkomst = "waar" if self.is_uitsluiting else "onwaar"
        return {goed: "vervuld", fout: "niet_vervuld", "onbekend": "open"}

    @cached_property
    def kan_weigeren(self) -> bool:
        """A requirement that is te_verifieren can hold back, but never refuse."""
        return self.vereiste.zekerheid != "te_verifieren"

    @cached_property
    def bronnen(self) -> tuple[str, ...]:
        """Ids of the sources it rests on."""
        return tuple(verwijzing.bron for verwijzing in self.vereiste.verwijzing)
