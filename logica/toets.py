"""The evaluator: one condition on two rails, in any algebra that has `&` and `|`.

A rail pair (waar, onwaar) says what is certainly true and what is certainly false; neither means
onbekend. Negation swaps the rails, so no operator can turn unknown into an answer. With one-bit
integers this judges a situation, with wide integers all what-ifs at once, with solver terms it
builds a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar

from logica.voorwaarde import (
    Alle,
    EenVan,
    ErIs,
    ErIsInhoud,
    MinstensN,
    Niet,
    Test,
    Voorwaarde,
)  # fmt: skip


class Bit(Protocol):
    """What a rail is made of."""

    def __and__(self, ander: Self, /) -> Self: ...
    def __or__(self, ander: Self, /) -> Self: ...


T = TypeVar("T", bound=Bit)


class Lezer(Protocol[T]):
    """Where the evaluator gets its rails from: a situation, a bundle of what-ifs, a solver."""

    @property
    def ja(self) -> T:
        """The rail that is always on."""

    @property
    def nee(self) -> T:
        """The rail that is always off."""

    def test(self, test: Test) -> tuple[T, T]:
        """Rails of one test."""

    def er_is(self, inhoud: ErIsInhoud) -> tuple[Sequence[Lezer[T]], T]:
        """A reader per recorded instance, and the rail 'the record is complete'."""


def toets(voorwaarde: Voorwaarde, lezer: Lezer[T]) -> tuple[T, T]:
    """Rails (waar, onwaar) of a condition."""
    samengesteld = _SAMENSTELLINGEN.get(type(voorwaarde))
    if samengesteld is None:
        return lezer.test(voorwaarde)  # type: ignore[arg-type]  # what is not joined is a test
    rails: tuple[T, T] = samengesteld(voorwaarde, lezer)
    return rails


def minstens(n: int, bits: list[T], lezer: Lezer[T]) -> T:
    """The rail 'at least n of these bits', counted without ever leaving `&` and `|`."""
    aantal = [lezer.ja] + [lezer.nee] * max(n, 0)
    for gezien, bit in enumerate(bits, 1):
        nog_nodig = n - (len(bits) - gezien)  # a lower count can no longer reach n
        for k in range(min(n, gezien), max(nog_nodig, 1) - 1, -1):
            aantal[k] = aantal[k] | (aantal[k - 1] & bit)
    return aantal[-1]


def _alle(deel: Alle, lezer: Lezer[T]) -> tuple[T, T]:
    waar, onwaar = lezer.ja, lezer.nee
    for onderdeel in deel.alle:
        deel_waar, deel_onwaar = toets(onderdeel, lezer)
        waar, onwaar = waar & deel_waar, onwaar | deel_onwaar
    return waar, onwaar


def _een_van(deel: EenVan, lezer: Lezer[T]) -> tuple[T, T]:
    waar, onwaar = lezer.nee, lezer.ja
    for onderdeel in deel.een_van:
        deel_waar, deel_onwaar = toets(onderdeel, lezer)
        waar, onwaar = waar | deel_waar, onwaar & deel_onwaar
    return waar, onwaar


def _niet(deel: Niet, lezer: Lezer[T]) -> tuple[T, T]:
    waar, onwaar = toets(deel.niet, lezer)
    return onwaar, waar


def _minstens_n(deel: MinstensN, lezer: Lezer[T]) -> tuple[T, T]:
    paren = [toets(onderdeel, lezer) for onderdeel in deel.van]
    te_weinig = len(deel.van) - deel.minstens_n + 1
    return (
        minstens(deel.minstens_n, [waar for waar, _ in paren], lezer),
        minstens(te_weinig, [onwaar for _, onwaar in paren], lezer),
    )


def _er_is(deel: ErIs, lezer: Lezer[T]) -> tuple[T, T]:
    lezers, onwaar = lezer.er_is(deel.er_is)
    waar = lezer.nee
    for een in lezers:
        deel_waar, deel_onwaar = toets(deel.er_is.voorwaarde, een)
        waar, onwaar = waar | deel_waar, onwaar & deel_onwaar
    return waar, onwaar


_SAMENSTELLINGEN: Mapping[type, Callable[..., Any]] = {
    Alle: _alle, EenVan: _een_van, Niet: _niet, MinstensN: _minstens_n, ErIs: _er_is,
}  # fmt: skip
