"""The whole knowledge base as one immutable value, and how to load it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kennisbank.lezen import InhoudFout, bestanden, lees_map, vingerafdruk
from kennisbank.schema.instrument import AlgemeneEis, Instrument
from kennisbank.schema.naslag import Begrip, Bron, Grondrechtkaart, Ontwikkeling, Partner, Platform
from kennisbank.schema.vraag import Besluitveld, Feit, Lokaal, Oordeel, Taak, Vraag
from logica.voorwaarde import OnderwerpSoort

MAP = Path(__file__).resolve().parent
TYPEN: Mapping[str, type[Any]] = {
    "feiten": Feit, "oordelen": Oordeel, "lokaal": Lokaal, "besluitvelden": Besluitveld,
    "taken": Taak, "instrumenten": Instrument, "algemeen": AlgemeneEis, "bronnen": Bron,
    "begrippen": Begrip, "partners": Partner, "platforms": Platform,
    "grondrechten": Grondrechtkaart, "ontwikkelingen": Ontwikkeling,
}  # fmt: skip


@dataclass(frozen=True)
class Kennisbank:
    """All content by type and id. `versie` is the hash of every content file."""

    versie: str
    feiten: Mapping[str, Feit]
    oordelen: Mapping[str, Oordeel]
    lokaal: Mapping[str, Lokaal]
    besluitvelden: Mapping[str, Besluitveld]
    taken: Mapping[str, Taak]
    instrumenten: Mapping[str, Instrument]
    algemeen: Mapping[str, AlgemeneEis]
    bronnen: Mapping[str, Bron]
    begrippen: Mapping[str, Begrip]
    partners: Mapping[str, Partner]
    platforms: Mapping[str, Platform]
    grondrechten: Mapping[str, Grondrechtkaart]
    ontwikkelingen: Mapping[str, Ontwikkeling]

    @cached_property
    def vragen(self) -> Mapping[str, Vraag | Oordeel]:
        """Every item that has an answer, by id."""
        return {**self.feiten, **self.lokaal, **self.besluitvelden, **self.oordelen}

    def onderwerp_van(self, vraag: str) -> OnderwerpSoort:
        """The soort of onderwerp an item is about; the profile is about the situatie.

        Raises KeyError for an unknown id.
        """
        if vraag in self.lokaal:
            return "situatie"
        if vraag in self.besluitvelden:
            return "maatregel" if self.besluitvelden[vraag].van == "maatregel" else "situatie"
        return (self.feiten.get(vraag) or self.oordelen[vraag]).onderwerp

    def aantallen(self) -> dict[str, int]:
        """Number of entries per content type."""
        return {naam: len(getattr(self, naam)) for naam in TYPEN}


def laad(map_: Path = MAP) -> Kennisbank:
    """Read and validate every entry. Raises InhoudFout with all errors of all files."""
    delen: dict[str, Mapping[str, Any]] = {}
    meldingen: list[str] = []
    for naam, model in TYPEN.items():
        try:
            delen[naam] = lees_map(map_ / naam, model)
        except InhoudFout as fout:
            meldingen += fout.meldingen
    if meldingen:
        raise InhoudFout(meldingen)
    return Kennisbank(versie=vingerafdruk(bestanden(map_))[:16], **delen)
