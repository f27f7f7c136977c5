"""One incremental solver for all proofs: terms become literals once, and are asked many times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import z3

from afwegingskader.bewijs.ruimte import Ruimte
from afwegingskader.bewijs.termen import ONWAAR, WAAR, Term


class Onbeslist(RuntimeError):
    """The solver gave up. It should not: the space is finite and small."""


@dataclass
class Oplosser:
    """Answers whether a situation exists in which all given terms hold."""

    ruimte: Ruimte
    _solver: z3.Solver = field(default_factory=z3.Solver)
    _gezien: int = 0
    _letters: dict[int, tuple[Term, z3.BoolRef]] = field(default_factory=dict)

    def kan(self, termen: Iterable[Term]) -> bool:
        """Whether there is a situation in which every term holds. Raises Onbeslist."""
        rij = list(termen)
        if any(term is ONWAAR for term in rij):
            return False
        letters = [self._letter(term) for term in rij if term is not WAAR]
        self._nieuwe_axiomas()
        uitkomst = self._solver.check(*letters)
        if uitkomst == z3.unknown:
            raise Onbeslist(self._solver.reason_unknown())
        return bool(uitkomst == z3.sat)

    def zuinigste(self, termen: Iterable[Term]) -> z3.ModelRef:
        """A situation in which every term holds and as many facts as possible are unknown.

        Raises ValueError when there is no such situation.
        """
        formules = [term.formule for term in termen]
        namen = _namen(formules)
        gelezen = [
            variabele
            for variabele in self.ruimte.variabelen.values()
            if any(str(atoom.formule) in namen for atoom in variabele.atomen)
        ]
        solver = z3.Solver()
        solver.add(*formules, *(axioma.formule for v in gelezen for axioma in v.axiomas))
        for variabele in gelezen:
            stil = z3.And(*((~atoom).formule for atoom in variabele.atomen))
            if solver.check(stil) == z3.sat:
                solver.add(stil)
        if solver.check() != z3.sat:
            raise ValueError("deze termen kunnen niet samen gelden")
        return solver.model()

    def _letter(self, term: Term) -> z3.BoolRef:
        gevonden = self._letters.get(id(term))
        if gevonden is None:
            letter = z3.Bool(f"letter|{len(self._letters)}")
            self._solver.add(z3.Implies(letter, term.formule))
            gevonden = self._letters[id(term)] = (term, letter)
        return gevonden[1]

    def _nieuwe_axiomas(self) -> None:
        for axioma in self.ruimte.axiomas[self._gezien :]:
            self._solver.add(axioma.formule)
        self._gezien = len(self.ruimte.axiomas)


def _namen(formules: Iterable[z3.BoolRef]) -> set[str]:
    """Names of all atoms in these formulas."""
    namen, gezien, stapel = set(), set(), list(formules)
    while stapel:
        formule = stapel.pop()
        if formule.get_id() in gezien:
            continue
        gezien.add(formule.get_id())
        stapel += formule.children()
        if z3.is_const(formule):
            namen.add(str(formule))
    return namen
