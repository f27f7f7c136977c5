"""What the code makes for a document about the situation itself, such as who stands in for whom.

The template sees this as `g`; it has no instrument, no measure and no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from markupsafe import Markup

from afwegingskader.bord import Bord
from afwegingskader.lezer import SituatieLezer
from kennisbank.profiel import Gemeenteprofiel
from stukken.document import Document
from stukken.gegevens import ondertekening


@dataclass(frozen=True)
class Situatiegegevens:
    """The situation as it was known at `moment`, for a document without an instrument."""

    bord: Bord
    document: Document
    profiel: Gemeenteprofiel
    moment: datetime
    gereed: bool = False
    aantal_gaten: int = 0

    def gegeven(self, naam: str) -> object:
        """One of `document.Gegeven`; falsy when it is not there."""
        return getattr(self, naam)

    @property
    def gemeente(self) -> str:
        """Name of the municipality."""
        return self.profiel.gemeente

    @cached_property
    def lezer(self) -> SituatieLezer:
        """Reader of the situation with the fields of the decision."""
        situatie = self.bord.situatie
        return SituatieLezer(self.bord.kennisbank, situatie, velden=situatie.besluit)

    @property
    def ondertekening(self) -> list[str | Markup]:
        """Lines of the signature; empty when it is not recorded which office decides."""
        return ondertekening(self.lezer, self.profiel, self.moment)
