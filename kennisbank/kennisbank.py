"""The whole knowledge base as one immutable value, and how to load it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kennisbank.lezen import InhoudFout, bestanden, lees_map, vingerafdruk
from kennisbank.schema.instrument import AlgemeneEis, Instrument
from kennisbank.schema.naslag import (
    Begrip,
    Bron,
    Grondrechtkaart,
    Misgreep,
    Ontwikkeling,
    Partner,
    Platform,
)
from kennisbank.schema.vraag import Besluitveld, Feit, Lokaal, Oordeel, Taak, TaakRol, Vraag
from logica.voorwaarde import OnderwerpSoort, Voorwaarde

MAP = Path(__file__).resolve().parent
TYPEN: Mapping[str, type[Any]] = {
    "feiten": Feit, "oordelen": Oordeel, "lokaal": Lokaal, "besluitvelden": Besluitveld,
    "taken": Taak, "instrumenten": Instrument, "algemeen": AlgemeneEis, "bronnen": Bron,
    "begrippen": Begrip, "partners": Partner, "platforms": Platform,
    "grondrechten": Grondrechtkaart, "ontwikkelingen": Ontwikkeling, "misgrepen": Misgreep,
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Kennisbank:
    """All content by type and id. `versie` is the hash of every content file.

    Two are equal only when they are the same object, so that what follows from the content alone
    can be kept beside it.
    """

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
    misgrepen: Mapping[str, Misgreep]

    @cached_property
    def vragen(self) -> Mapping[str, Vraag | Oordeel]:
        """Every item that has an answer, by id."""
        return {**self.feiten, **self.lokaal, **self.besluitvelden, **self.oordelen}

    @cached_property
    def soorten(self) -> Mapping[str, OnderwerpSoort]:
        """Per item the soort of onderwerp it is about; the profile is about the situatie."""
        velden = self.besluitvelden.values()
        return {
            **{id_: feit.onderwerp for id_, feit in self.feiten.items()},
            **dict.fromkeys(self.lokaal, "situatie"),
            **{veld.id: "maatregel" if veld.van == "maatregel" else "situatie" for veld in velden},
            **{id_: oordeel.onderwerp for id_, oordeel in self.oordelen.items()},
        }

    @cached_property
    def oordelen_over(self) -> Mapping[OnderwerpSoort, tuple[Oordeel, ...]]:
        """Per soort of onderwerp the oordelen about it."""
        uit: dict[OnderwerpSoort, tuple[Oordeel, ...]] = {}
        for oordeel in self.oordelen.values():
            uit[oordeel.onderwerp] = (*uit.get(oordeel.onderwerp, ()), oordeel)
        return uit

    @cached_property
    def taak_met_rol(self) -> Mapping[TaakRol, Taak]:
        """The duty that the clock works out itself, per rol."""
        return {taak.rol: taak for taak in self.taken.values() if taak.rol}

    @cached_property
    def tijdgrenzen(self) -> Mapping[str, Voorwaarde]:
        """Per moment that a means may have to be in time for: when. In order of question."""
        rij = sorted(self.feiten.values(), key=lambda f: (f.acuut or 99, f.volgorde, f.id))
        return {feit.id: feit.tijdgrens for feit in rij if feit.tijdgrens}

    def onderwerp_van(self, vraag: str) -> OnderwerpSoort:
        """The soort of onderwerp an item is about. Raises KeyError for an unknown id."""
        return self.soorten[vraag]

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
