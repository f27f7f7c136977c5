"""The explanation: a second small walk over the same condition, with answers and sources.

The derivation itself (`Tak`) depends on outcomes alone; `Knoop` shows it with the answers of one
reader beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, NamedTuple

from afwegingskader.lezer import SituatieLezer
from kennisbank.kennisbank import Kennisbank
from logica.situatie import SITUATIE, Stand, soort_van
from logica.voorwaarde import VOLLEDIG, Alle, EenVan, ErIs, MinstensN, Niet, Test, Voorwaarde

Uitkomst = Literal["waar", "onwaar", "onbekend"]
Plek = tuple[str, str]
"""(onderwerp, vraag)."""


@dataclass(frozen=True, eq=False)
class Tak:
    """One step of a derivation; a search (`er_is`) is shown further by the reader that did it."""

    voorwaarde: Voorwaarde
    uitkomst: Uitkomst
    kinderen: tuple[Tak, ...] = ()

    @cached_property
    def open_bladeren(self) -> tuple[Test | ErIs, ...]:
        """The unknown tests and searches that can still change an unknown outcome."""
        if self.uitkomst != "onbekend":
            return ()
        if not self.kinderen:
            return (self.voorwaarde,)  # type: ignore[return-value]  # only joined parts have others
        return tuple([blad for kind in self.kinderen for blad in kind.open_bladeren])

    @cached_property
    def zoekt(self) -> bool:
        """Whether one of the open leaves is a search."""
        return any(isinstance(blad, ErIs) for blad in self.open_bladeren)


class Knoop(NamedTuple):
    """One node of an explanation. A leaf has `vraag` and `stand`; a branch has `kinderen`."""

    tak: Tak
    lezer: SituatieLezer

    @property
    def uitkomst(self) -> Uitkomst:
        """What this part of the condition comes to."""
        return self.tak.uitkomst

    @property
    def soort(self) -> str:
        """'test' for a leaf, else how the children are joined."""
        return _SOORT.get(type(self.tak.voorwaarde), "test")

    @property
    def tekst(self) -> str:
        """The question of a leaf; for a branch, what it asks of its children."""
        if self.vraag:
            return self.lezer.kennisbank.vragen[self.vraag].vraag
        return _KOP[type(self.tak.voorwaarde)](self.tak.voorwaarde)

    @property
    def vraag(self) -> str | None:
        """Id of the item that a leaf reads; None for a branch."""
        return getattr(self.tak.voorwaarde, "vraag", None)

    @property
    def onderwerp(self) -> str | None:
        """Label of the instance that a leaf is about; None for the situation and a branch."""
        plek = self.lezer.plek(self.vraag) if self.vraag else SITUATIE
        return None if plek == SITUATIE else plek

    @property
    def stand(self) -> Stand | None:
        """What is recorded about the item of a leaf; None for a branch."""
        return self.lezer.stand(self.vraag) if self.vraag else None

    @property
    def kinderen(self) -> tuple[Knoop, ...]:
        """The parts; of a search, every instance and whether the record is complete."""
        voorwaarde = self.tak.voorwaarde
        if isinstance(voorwaarde, ErIs):
            return _doorzocht(voorwaarde, self.lezer)
        return tuple([Knoop(kind, self.lezer) for kind in self.tak.kinderen])


def woord(rails: tuple[int, int]) -> Uitkomst:
    """The outcome that one-bit rails stand for."""
    return "waar" if rails[0] else "onwaar" if rails[1] else "onbekend"


def leg_uit(voorwaarde: Voorwaarde, lezer: SituatieLezer) -> Knoop:
    """Explanation tree of a condition for one reader."""
    return Knoop(leid_af(voorwaarde, lezer), lezer)


def leid_af(voorwaarde: Voorwaarde, lezer: SituatieLezer) -> Tak:
    """Derivation of a condition: the outcome of every part of it, from the tests up."""
    soort = type(voorwaarde)
    if soort not in _SOORT:
        return Tak(voorwaarde, woord(lezer.test(voorwaarde)))  # type: ignore[arg-type]
    if soort is ErIs:
        return Tak(voorwaarde, _zoek(voorwaarde, lezer))  # type: ignore[arg-type]
    kinderen = tuple(leid_af(deel, lezer) for deel in _DELEN[soort](voorwaarde))
    if soort is Niet:
        return Tak(voorwaarde, _OMGEKEERD[kinderen[0].uitkomst], kinderen)
    uitkomst = _minstens(_NODIG[soort](voorwaarde), [kind.uitkomst for kind in kinderen])
    return Tak(voorwaarde, uitkomst, kinderen)


def open_plekken(tak: Tak, lezer: SituatieLezer) -> tuple[Plek, ...]:
    """Where the unknown leaves of a derivation are to be found out, for one reader."""
    if not tak.zoekt:
        return _vaste_plekken(tak, lezer.onderwerp, lezer.kennisbank)
    plekken: list[Plek] = []
    for blad in tak.open_bladeren:
        if isinstance(blad, ErIs):
            delen = _doorzocht(blad, lezer)
            plekken += [plek for deel in delen for plek in open_plekken(deel.tak, deel.lezer)]
        else:
            plekken.append((lezer.plek(blad.vraag), blad.vraag))
    return tuple(plekken)


@lru_cache(maxsize=16384)
def _vaste_plekken(tak: Tak, onderwerp: str, kennisbank: Kennisbank) -> tuple[Plek, ...]:
    soort = soort_van(onderwerp)
    ids = [str(blad.vraag) for blad in tak.open_bladeren if not isinstance(blad, ErIs)]
    return tuple(
        [(onderwerp if kennisbank.soorten[id_] == soort else SITUATIE, id_) for id_ in ids]
    )


def _zoek(voorwaarde: ErIs, lezer: SituatieLezer) -> Uitkomst:
    *gevonden, volledig = _doorzocht(voorwaarde, lezer)
    uitkomst = _minstens(1, [een.uitkomst for een in gevonden])
    return "onbekend" if uitkomst == "onwaar" and volledig.uitkomst != "waar" else uitkomst


def _doorzocht(voorwaarde: ErIs, lezer: SituatieLezer) -> tuple[Knoop, ...]:
    """Nobody found is not nobody there: whether the record is complete is part of the reason."""
    lezers, volledig = lezer.er_is(voorwaarde.er_is)
    gevonden = [leg_uit(voorwaarde.er_is.voorwaarde, een) for een in lezers]
    blad = Tak(VOLLEDIG[voorwaarde.er_is.soort], "waar" if volledig else "onbekend")
    return (*gevonden, Knoop(blad, lezer))


def _minstens(nodig: int, uitkomsten: Sequence[Uitkomst]) -> Uitkomst:
    if uitkomsten.count("waar") >= nodig:
        return "waar"
    nog_mogelijk = len(uitkomsten) - uitkomsten.count("onwaar")
    return "onbekend" if nog_mogelijk >= nodig else "onwaar"


_OMGEKEERD: Mapping[Uitkomst, Uitkomst] = {
    "waar": "onwaar", "onwaar": "waar", "onbekend": "onbekend",
}  # fmt: skip
_SOORT: Mapping[type, str] = {
    Alle: "alle", EenVan: "een_van", Niet: "niet", MinstensN: "minstens_n", ErIs: "er_is",
}  # fmt: skip
_DELEN: Mapping[type, Callable[[Any], Sequence[Voorwaarde]]] = {
    Alle: lambda deel: deel.alle,
    EenVan: lambda deel: deel.een_van,
    Niet: lambda deel: [deel.niet],
    MinstensN: lambda deel: deel.van,
}
_NODIG: Mapping[type, Callable[[Any], int]] = {
    Alle: lambda deel: len(deel.alle),
    EenVan: lambda _: 1,
    MinstensN: lambda deel: deel.minstens_n,
}
_KOP: Mapping[type, Callable[[Any], str]] = {
    Alle: lambda _: "al deze",
    EenVan: lambda _: "één van deze",
    Niet: lambda _: "niet",
    MinstensN: lambda deel: f"minstens {deel.minstens_n} van deze {len(deel.van)}",
    ErIs: lambda deel: f"één {deel.er_is.soort}",
}
