"""The explanation: a second small walk over the same condition, with answers and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from afwegingskader.lezer import SituatieLezer
from logica.situatie import Stand
from logica.voorwaarde import VOLLEDIG, Alle, EenVan, ErIs, MinstensN, Niet, Voorwaarde

Uitkomst = Literal["waar", "onwaar", "onbekend"]


@dataclass(frozen=True, eq=False)
class Knoop:
    """One node of an explanation. A leaf has `vraag` and `stand`; a branch has `kinderen`."""

    voorwaarde: Voorwaarde
    uitkomst: Uitkomst
    lezer: SituatieLezer
    kinderen: tuple[Knoop, ...] = ()

    @property
    def soort(self) -> str:
        """'test' for a leaf, else how the children are joined."""
        return _SOORT.get(type(self.voorwaarde), "test")

    @property
    def tekst(self) -> str:
        """The question of a leaf; for a branch, what it asks of its children."""
        if self.vraag:
            return self.lezer.kennisbank.vragen[self.vraag].vraag
        return _KOP[type(self.voorwaarde)](self.voorwaarde)

    @property
    def vraag(self) -> str | None:
        """Id of the item that a leaf reads; None for a branch."""
        return getattr(self.voorwaarde, "vraag", None)

    @property
    def onderwerp(self) -> str | None:
        """Label of the onderwerp that a leaf is about; None for the situation and for a branch."""
        eigen = self.vraag and self.lezer.kennisbank.soorten[self.vraag] == self.lezer.soort
        return self.lezer.onderwerp if eigen else None

    @property
    def stand(self) -> Stand | None:
        """What is recorded about the item of a leaf; None for a branch."""
        return self.lezer.stand(self.vraag) if self.vraag else None


def woord(rails: tuple[int, int]) -> Uitkomst:
    """The outcome that one-bit rails stand for."""
    return "waar" if rails[0] else "onwaar" if rails[1] else "onbekend"


def leg_uit(voorwaarde: Voorwaarde, lezer: SituatieLezer) -> Knoop:
    """Explanation tree of a condition for one reader."""
    soort = type(voorwaarde)
    if soort not in _SOORT:
        return Knoop(voorwaarde, woord(lezer.test(voorwaarde)), lezer)  # type: ignore[arg-type]
    if soort is ErIs:
        return _leg_er_is_uit(voorwaarde, lezer)  # type: ignore[arg-type]
    kinderen = tuple(leg_uit(deel, lezer) for deel in _DELEN[soort](voorwaarde))
    if soort is Niet:
        return Knoop(voorwaarde, _OMGEKEERD[kinderen[0].uitkomst], lezer, kinderen)
    return Knoop(voorwaarde, _minstens(_NODIG[soort](voorwaarde), kinderen), lezer, kinderen)


def _leg_er_is_uit(voorwaarde: ErIs, lezer: SituatieLezer) -> Knoop:
    """Nobody found is not nobody there: whether the record is complete is part of the reason."""
    lezers, volledig = lezer.er_is(voorwaarde.er_is)
    gevonden = tuple(leg_uit(voorwaarde.er_is.voorwaarde, een) for een in lezers)
    uitkomst = _minstens(1, gevonden)
    if uitkomst == "onwaar" and not volledig:
        uitkomst = "onbekend"
    blad = Knoop(VOLLEDIG[voorwaarde.er_is.soort], "waar" if volledig else "onbekend", lezer)
    return Knoop(voorwaarde, uitkomst, lezer, (*gevonden, blad))


def _minstens(nodig: int, kinderen: Sequence[Knoop]) -> Uitkomst:
    uitkomsten = [kind.uitkomst for kind in kinderen]
    if uitkomsten.count("waar") >= nodig:
        return "waar"
    nog_mogelijk = len(uitkomsten) - uitkomsten.count("onwaar")
    return "onbekend" if nog_mogelijk >= nodig else "onwaar"


def open_bladeren(knoop: Knoop) -> Iterator[Knoop]:
    """The unknown leaves that can still change an unknown tree."""
    if knoop.uitkomst != "onbekend":
        return
    if not knoop.kinderen:
        yield knoop
    for kind in knoop.kinderen:
        yield from open_bladeren(kind)


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
