"""A situation found by the solver, in Dutch: questions and answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import z3

from afwegingskader.bewijs.variabelen import Variabele
from kennisbank.kennisbank import Kennisbank
from logica.situatie import SITUATIE


@dataclass(frozen=True)
class Antwoordregel:
    """One answer of the situation."""

    onderwerp: str
    vraag: str
    tekst: str
    antwoord: str


@dataclass(frozen=True)
class Tegenvoorbeeld:
    """A situation in which a claim fails; every question that is not listed is unknown."""

    middel: str
    regels: tuple[Antwoordregel, ...]

    def tekst(self) -> list[str]:
        """Lines to print."""
        uit = [f"{self.middel}: dit kan volgens de regels, terwijl de stelling het uitsluit:"]
        for regel in self.regels:
            plek = "" if regel.onderwerp == SITUATIE else f"[{regel.onderwerp}] "
            uit.append(f"  {plek}{regel.tekst} → {regel.antwoord} ({regel.vraag})")
        return [*uit, "  Al het andere is onbekend."]


def lees_model(
    naam: str,
    kennisbank: Kennisbank,
    variabelen: Mapping[tuple[str, str], Variabele],
    model: z3.ModelRef,
) -> Tegenvoorbeeld:
    """The answers of a model, in the order in which the facts were read."""
    regels = []
    for (plek, vraag), variabele in variabelen.items():
        antwoord = variabele.antwoord(model)
        if antwoord is not None:
            tekst = kennisbank.vragen[vraag].vraag
            regels.append(Antwoordregel(plek, vraag, tekst, antwoord))
    return Tegenvoorbeeld(naam, tuple(regels))
