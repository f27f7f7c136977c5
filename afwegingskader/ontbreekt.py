"""What an open verdict still waits for: which kind of thing, which id, whom to ask."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from kennisbank.kennisbank import Kennisbank
from logica.situatie import SITUATIE

OntbreektSoort = Literal[
    "feit",
    "oordeel",
    "lokale_basis",
    "recht_op_peildatum_niet_in_kennisbank",
    "recht_te_verifieren",
]


class Ontbreekt(NamedTuple):
    """One thing still missing: what kind, which id, whom to ask."""

    soort: OntbreektSoort
    id: str
    houder: str
    onderwerp: str = SITUATIE


def recht_ontbreekt(instrument: str) -> Ontbreekt:
    """The text of the law of that day is not in the content."""
    return Ontbreekt("recht_op_peildatum_niet_in_kennisbank", instrument, "jurist")


def te_verifieren(eis: str) -> Ontbreekt:
    """A requirement fails whose text must still be verified: that alone never refuses."""
    return Ontbreekt("recht_te_verifieren", eis, "jurist")


@lru_cache(maxsize=4096)
def open_blad(kennisbank: Kennisbank, onderwerp: str, vraag: str) -> Ontbreekt:
    """An item that a requirement still waits for."""
    if vraag in kennisbank.lokaal:
        return Ontbreekt("lokale_basis", vraag, kennisbank.lokaal[vraag].houder)
    if vraag in kennisbank.oordelen:
        return Ontbreekt("oordeel", vraag, kennisbank.oordelen[vraag].houder, onderwerp)
    return Ontbreekt("feit", vraag, kennisbank.feiten[vraag].houder, onderwerp)
