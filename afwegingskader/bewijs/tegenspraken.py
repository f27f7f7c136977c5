"""Answers that contradict each other by domain knowledge: a warning, never an answer."""

from __future__ import annotations

from dataclasses import dataclass

from afwegingskader.lezer import SituatieLezer
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.bewijs import Samenhang, Verband
from logica.situatie import Situatie
from logica.toets import toets


@dataclass(frozen=True)
class Tegenspraak:
    """One verband that the answers about one onderwerp contradict."""

    verband: Verband
    onderwerp: str


def tegenspraken(
    kennisbank: Kennisbank, samenhang: Samenhang, situatie: Situatie
) -> list[Tegenspraak]:
    """Where one side of a verband is certainly true and the other certainly false.

    Reads confirmed answers only. Nothing is filled in: what is unknown contradicts nothing.
    """
    basis = SituatieLezer(kennisbank, situatie)
    uit = []
    for verband in samenhang.verbanden:
        for onderwerp in situatie.van_soort(verband.onderwerp):
            lezer = basis.over(onderwerp)
            if toets(verband.als, lezer)[0] and toets(verband.dan, lezer)[1]:
                uit.append(Tegenspraak(verband, onderwerp))
    return uit
