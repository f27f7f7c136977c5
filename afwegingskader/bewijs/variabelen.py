"""A fact as solver variables: its finite partition, and unknown when no variable is on.

A choice is exactly one option or none; a meerkeuze is ja, nee or unknown per option; a number or a
moment is a band between the thresholds that the content names; a text is filled in or not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import z3

from afwegingskader.bewijs.termen import ONWAAR, Term, atoom, een_van
from logica.voorwaarde import Bevat, Hoogstens, In, Ingevuld, Is, Minstens, Na, Test, Voor

Rails = tuple[Term, Term]
Grens = float | str


class Variabele(Protocol):
    """One fact about one onderwerp, as atoms with axioms."""

    @property
    def atomen(self) -> Sequence[Term]:
        """Every atom; all off means unknown."""

    @property
    def axiomas(self) -> Sequence[Term]:
        """What holds between the atoms."""

    def rails(self, test: Test) -> Rails:
        """(certainly true, certainly false) of a test on this fact."""

    def antwoord(self, model: z3.ModelRef) -> str | None:
        """The answer in this model in Dutch; None when unknown."""


def aan(model: z3.ModelRef, term: Term) -> bool:
    """Whether an atom is on in a model; off when the model does not care."""
    return bool(z3.is_true(model.eval(term.formule)))


def _hoogstens_een(atomen: Sequence[Term]) -> list[Term]:
    return [~(een & ander) for nr, een in enumerate(atomen) for ander in atomen[nr + 1 :]]


@dataclass(frozen=True)
class KeuzeVariabele:
    """One option, or unknown."""

    opties: Mapping[str, Term]
    labels: Mapping[str, str]

    @property
    def atomen(self) -> Sequence[Term]:
        """An atom per option."""
        return list(self.opties.values())

    @property
    def axiomas(self) -> Sequence[Term]:
        """At most one option."""
        return _hoogstens_een(self.atomen)

    def rails(self, test: Test) -> Rails:
        """A test is certainly false when another option was chosen."""
        if isinstance(test, Ingevuld):
            return een_van(self.atomen), ONWAAR
        gezocht = _gezocht(test)
        waar = een_van(term for optie, term in self.opties.items() if optie in gezocht)
        onwaar = een_van(term for optie, term in self.opties.items() if optie not in gezocht)
        return waar, onwaar

    def antwoord(self, model: z3.ModelRef) -> str | None:
        """Label of the chosen option."""
        gekozen = [optie for optie, term in self.opties.items() if aan(model, term)]
        return self.labels[gekozen[0]] if gekozen else None


def _gezocht(test: Test) -> frozenset[str]:
    match test:
        case Is():
            return frozenset({test.is_})
        case In():
            return frozenset(test.in_)
        case _:
            return frozenset()


@dataclass(frozen=True)
class MeerkeuzeVariabele:
    """Per option ja, nee or unknown."""

    ja: Mapping[str, Term]
    nee: Mapping[str, Term]
    gevuld: Term
    labels: Mapping[str, str]

    @property
    def atomen(self) -> Sequence[Term]:
        """Two atoms per option, and one for 'anything at all'."""
        return [*self.ja.values(), *self.nee.values(), self.gevuld]

    @property
    def axiomas(self) -> Sequence[Term]:
        """No option is both; an answered option means that something was filled in."""
        paren = [~(self.ja[optie] & self.nee[optie]) for optie in self.ja]
        return paren + [~term | self.gevuld for term in [*self.ja.values(), *self.nee.values()]]

    def rails(self, test: Test) -> Rails:
        """Rails of one option, or of 'ingevuld'."""
        if isinstance(test, Bevat):
            return self.ja[test.bevat], self.nee[test.bevat]
        return self.gevuld, ONWAAR

    def antwoord(self, model: z3.ModelRef) -> str | None:
        """Every answered option."""
        delen = [f"{self.labels[o]}: ja" for o, term in self.ja.items() if aan(model, term)]
        delen += [f"{self.labels[o]}: nee" for o, term in self.nee.items() if aan(model, term)]
        if not delen and aan(model, self.gevuld):
            return "ingevuld"
        return ", ".join(delen) or None


@dataclass(frozen=True)
class Rand:
    """One threshold: where the low and the high end of the band lie against it."""

    grens: Grens
    laag_vanaf: Term
    laag_boven: Term
    hoog_onder: Term
    hoog_tot: Term

    @property
    def atomen(self) -> list[Term]:
        """The four atoms."""
        return [self.laag_vanaf, self.laag_boven, self.hoog_onder, self.hoog_tot]


@dataclass(frozen=True)
class SchaalVariabele:
    """A number or moment as a band over the thresholds, in rising order."""

    randen: Sequence[Rand]
    gevuld: Term
    plaats: Mapping[Grens, int] = field(default_factory=dict)

    @property
    def atomen(self) -> Sequence[Term]:
        """Four atoms per threshold, and one for 'filled in'."""
        return [term for rand in self.randen for term in rand.atomen] + [self.gevuld]

    @property
    def axiomas(self) -> Sequence[Term]:
        """The order of the thresholds, and low never above high."""
        uit = [~term | self.gevuld for rand in self.randen for term in rand.atomen]
        for rand in self.randen:
            uit += [~rand.laag_boven | rand.laag_vanaf, ~rand.hoog_onder | rand.hoog_tot]
            uit += [~(rand.laag_vanaf & rand.hoog_onder), ~(rand.laag_boven & rand.hoog_tot)]
        for eerder, later in zip(self.randen, self.randen[1:], strict=False):
            uit += [~later.laag_vanaf | eerder.laag_boven, ~eerder.hoog_tot | later.hoog_onder]
        return uit

    def rails(self, test: Test) -> Rails:
        """Rails of a threshold test, or of 'ingevuld'."""
        match test:
            case Minstens():
                rand = self.randen[self.plaats[test.minstens]]
                return rand.laag_vanaf, rand.hoog_onder
            case Hoogstens():
                rand = self.randen[self.plaats[test.hoogstens]]
                return rand.hoog_tot, rand.laag_boven
            case Voor():
                rand = self.randen[self.plaats[test.voor]]
                return rand.hoog_onder, rand.laag_vanaf
            case Na():
                rand = self.randen[self.plaats[test.na]]
                return rand.laag_vanaf, rand.hoog_onder
            case _:
                return self.gevuld, ONWAAR

    def antwoord(self, model: z3.ModelRef) -> str | None:
        """The tightest limits of the band."""
        delen = [
            f"{woord} {_getal(rand.grens)}"
            for rand in self.randen
            for woord, term in zip(
                ("minstens", "meer dan", "minder dan", "hoogstens"), rand.atomen, strict=True
            )
            if aan(model, term)
        ]
        if not delen and aan(model, self.gevuld):
            return "ingevuld"
        return ", ".join(delen) or None


def _getal(grens: Grens) -> str:
    return grens if isinstance(grens, str) else f"{grens:g}"


@dataclass(frozen=True)
class TekstVariabele:
    """Filled in or not; an empty text is unknown, never false."""

    gevuld: Term

    @property
    def atomen(self) -> Sequence[Term]:
        """One atom."""
        return [self.gevuld]

    @property
    def axiomas(self) -> Sequence[Term]:
        """None."""
        return []

    def rails(self, test: Test) -> Rails:
        """Only 'ingevuld' can be asked."""
        return self.gevuld, ONWAAR

    def antwoord(self, model: z3.ModelRef) -> str | None:
        """'ingevuld' or unknown."""
        return "ingevuld" if aan(model, self.gevuld) else None


def schaal(naam: str, grenzen: Mapping[Grens, float]) -> SchaalVariabele:
    """A band over thresholds; `grenzen` maps each written threshold to its place on the scale."""
    waarden = sorted(set(grenzen.values()))
    eerste = {waarde: grens for grens, waarde in reversed(list(grenzen.items()))}
    randen = [
        Rand(
            eerste[waarde],
            *(atoom(f"{naam}|{deel}|{nr}") for deel in ("≥", ">", "<", "≤")),
        )
        for nr, waarde in enumerate(waarden)
    ]
    plaats = {grens: waarden.index(waarde) for grens, waarde in grenzen.items()}
    return SchaalVariabele(randen, atoom(f"{naam}|ingevuld"), plaats)
