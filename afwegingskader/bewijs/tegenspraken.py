"""Answers that contradict each other by domain knowledge: a warning, never an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afwegingskader.lezer import SituatieLezer
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.bewijs import Samenhang, Verband
from logica.situatie import Situatie, Waarde
from logica.toets import toets
from logica.voorwaarde import vragen


@dataclass(frozen=True)
class Tegenspraak:
    """One verband that the answers about one onderwerp contradict (or leave half filled in).

    `gezegd` has (vraag, waarde) of every confirmed answer on either side, the `als` side first.
    """

    verband: Verband
    onderwerp: str
    gezegd: tuple[tuple[str, Waarde], ...]


def tegenspraken(
    kennisbank: Kennisbank, samenhang: Samenhang, situatie: Situatie
) -> list[Tegenspraak]:
    """Where one side of a verband is certainly true and the other certainly false.

    Reads confirmed answers only. Nothing is filled in: what is unknown contradicts nothing.
    """
    return [geval for geval, (_, onwaar) in _gevallen(kennisbank, samenhang, situatie) if onwaar]


def niet_ingevuld(
    kennisbank: Kennisbank, samenhang: Samenhang, situatie: Situatie
) -> list[Tegenspraak]:
    """Where what is certainly true has a consequence that nobody recorded; it stays unknown."""
    gevallen = _gevallen(kennisbank, samenhang, situatie)
    return [geval for geval, (waar, onwaar) in gevallen if not (waar or onwaar)]


def _gevallen(
    kennisbank: Kennisbank, samenhang: Samenhang, situatie: Situatie
) -> Iterator[tuple[Tegenspraak, tuple[int, int]]]:
    """Every verband that certainly applies, with the rails of what follows from it."""
    basis = SituatieLezer(kennisbank, situatie)
    for verband in samenhang.verbanden:
        for onderwerp in situatie.van_soort(verband.onderwerp):
            lezer = basis.over(onderwerp)
            if toets(verband.als, lezer)[0]:
                geval = Tegenspraak(verband, onderwerp, _gezegd(verband, lezer))
                yield geval, toets(verband.dan, lezer)


def _gezegd(verband: Verband, lezer: SituatieLezer) -> tuple[tuple[str, Waarde], ...]:
    rij = dict.fromkeys([*sorted(vragen(verband.als)), *sorted(vragen(verband.dan))])
    standen = [(vraag, lezer.stand(vraag)) for vraag in rij]
    return tuple(
        (vraag, stand.waarde)
        for vraag, stand in standen
        if stand.toestand == "waarde" and stand.waarde is not None
    )
