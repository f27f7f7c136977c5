"""One incremental solver for all proofs: terms become literals once, and are asked many times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import z3

from afwegingskader.bewijs.ruimte import Ruimte
from afwegingskader.bewijs.termen import ONWAAR, WAAR, Term
from afwegingskader.bewijs.variabelen import Variabele


class Onbeslist(RuntimeError):
    """The solver gave up. It should not: the space is finite and small."""


@dataclass
class Oplosser:
    """Answers whether a situation exists in which all given terms hold."""

    ruimte: Ruimte
    _solver: z3.Solver = field(default_factory=z3.Solver)
    _gezien: int = 0
    _letters: dict[int, tuple[Term, z3.BoolRef]] = field(default_factory=dict)

    def kan(self, termen: Iterable[Term]) -> z3.ModelRef | None:
        """A situation in which every term holds; None when there is none. Raises Onbeslist."""
        rij = list(termen)
        if any(term is ONWAAR for term in rij):
            return None
        letters = [self._letter(term) for term in rij if term is not WAAR]
        self._nieuwe_axiomas()
        uitkomst = self._solver.check(*letters)
        if uitkomst == z3.unknown:
            raise Onbeslist(self._solver.reason_unknown())
        return self._solver.model() if uitkomst == z3.sat else None

    def zuinigste(self, termen: Iterable[Term], variabelen: Iterable[Variabele]) -> z3.ModelRef:
        """A situation in which every term holds and as many facts as possible are unknown."""
        rij = list(termen)
        model = self.kan(rij)
        if model is None:
            raise ValueError("deze termen kunnen niet samen gelden")
        for variabele in variabelen:
            stil = [~atoom for atoom in variabele.atomen]
            anders = self.kan(rij + stil)
            if anders is not None:
                rij, model = rij + stil, anders
        return model

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
