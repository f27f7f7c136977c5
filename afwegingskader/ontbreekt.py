"""What an open verdict still waits for: which kind of thing, which id, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from afwegingskader.uitleg import Knoop, open_bladeren
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Vereiste
from logica.situatie import SITUATIE

OntbreektSoort = Literal[
    "feit",
    "oordeel",
    "lokale_basis",
    "recht_op_peildatum_niet_in_kennisbank",
    "recht_te_verifieren",
]


@dataclass(frozen=True)
class Ontbreekt:
    """One thing still missing: what kind, which id, whom to ask."""

    soort: OntbreektSoort
    id: str
    houder: str
    onderwerp: str = SITUATIE


def recht_ontbreekt(instrument: str) -> Ontbreekt:
    """The text of the law of that day is not in the content."""
    return Ontbreekt("recht_op_peildatum_niet_in_kennisbank", instrument, "jurist")


def ontbreekt_aan(
    kennisbank: Kennisbank, vereiste: Vereiste, uitleg: Knoop, stand: str
) -> Iterator[Ontbreekt]:
    """What one requirement of an open verdict waits for; nothing when it is met.

    A requirement that fails leaves a verdict open only when its text must still be verified.
    """
    if stand == "niet_vervuld":
        yield Ontbreekt("recht_te_verifieren", vereiste.id, "jurist")
    for blad in open_bladeren(uitleg):
        yield _blad(kennisbank, str(blad.vraag), blad.onderwerp or SITUATIE)


def _blad(kennisbank: Kennisbank, vraag: str, onderwerp: str) -> Ontbreekt:
    if vraag in kennisbank.lokaal:
        return Ontbreekt("lokale_basis", vraag, kennisbank.lokaal[vraag].houder)
    if vraag in kennisbank.oordelen:
        return Ontbreekt("oordeel", vraag, kennisbank.oordelen[vraag].houder, onderwerp)
    return Ontbreekt("feit", vraag, kennisbank.feiten[vraag].houder, onderwerp)
