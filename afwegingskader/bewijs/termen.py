"""Solver terms as rails: a formula with `&` and `|`, constants folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import z3


@dataclass(frozen=True, eq=False, slots=True)
class Term:
    """One rail of the evaluator as a formula. `WAAR` and `ONWAAR` are the only constants."""

    formule: z3.BoolRef

    def __and__(self, ander: Term, /) -> Term:
        if self is ONWAAR or ander is WAAR or self is ander:
            return self
        if ander is ONWAAR or self is WAAR:
            return ander
        return Term(z3.And(self.formule, ander.formule))

    def __or__(self, ander: Term, /) -> Term:
        if self is WAAR or ander is ONWAAR or self is ander:
            return self
        if ander is WAAR or self is ONWAAR:
            return ander
        return Term(z3.Or(self.formule, ander.formule))

    def __invert__(self) -> Term:
        if self is WAAR:
            return ONWAAR
        return WAAR if self is ONWAAR else Term(z3.Not(self.formule))


WAAR = Term(z3.BoolVal(True))
ONWAAR = Term(z3.BoolVal(False))


def atoom(naam: str) -> Term:
    """A free yes/no variable of the solver."""
    return Term(z3.Bool(naam))


def alle(termen: Iterable[Term]) -> Term:
    """Every term holds; WAAR when there are none."""
    return reduce(Term.__and__, termen, WAAR)


def een_van(termen: Iterable[Term]) -> Term:
    """At least one term holds; ONWAAR when there are none."""
    return reduce(Term.__or__, termen, ONWAAR)
