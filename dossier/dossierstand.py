"""What a dossier says at one moment: the Situatie, and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dossier.gebeurtenis import Rol
from dossier.inhoud import OordeelConcept
from logica.situatie import LETTER_VAN_SOORT, Situatie, Waarde
from logica.voorwaarde import OnderwerpSoort

Plek = tuple[str, str]
"""(onderwerp, vraag): the same key as `Situatie.standen`."""


@dataclass(frozen=True)
class TaakStand:
    """A duty. `nr` is what a taak_afgerond or a new taak_gezet names in `vervangt`."""

    nr: int
    naam: str
    houder: str
    onderwerp: str
    vraag: str | None
    taak: str | None
    uiterlijk: datetime | None
    afgerond_op: datetime | None = None
    uitkomst: str | None = None


@dataclass(frozen=True)
class Besluit:
    """A decision as recorded. `maatregel` is None while it was not yet tied to a measure."""

    nr: int
    maatregel: str | None
    instrument: str | None
    gericht_op: str | None
    genomen_op: datetime
    genomen_door: str
    vastgelegd_op: datetime
    vastgelegd_door: Rol
    mondeling: bool = False
    woorden: str | None = None
    gehoord_door: str | None = None
    gebreken: tuple[str, ...] = ()
    reden_afwijken: str | None = None


@dataclass(frozen=True)
class Stuk:
    """A document that was made: which, in which form, its bytes, and the event it went up to."""

    nr: int
    stuk: str
    formaat: str
    sha256: str
    gereed: bool
    gebaseerd_op: int
    onderwerp: str


@dataclass(frozen=True)
class FaseKeuze:
    """The phase that the user sees instead of the tipping rules."""

    nr: int
    fase: str
    reden: str


@dataclass(frozen=True)
class Dossierstand:
    """The fold of a dossier.

    `huidig` gives the nrs of the current events per place: what a writer puts in `vervangt`.
    `botsingen` are fields of the draft that two people filled in differently at the same time;
    such a field is empty in the situatie until someone chooses. `labels` are all labels ever
    given out, `opgeslagen_op` is when the newest current event of a place was stored. `concepten`
    is what was written for an oordeel and not confirmed.
    """

    situatie: Situatie
    taken: tuple[TaakStand, ...] = ()
    gebeld: Mapping[str, datetime] = field(default_factory=dict)
    besluiten: tuple[Besluit, ...] = ()
    stukken: tuple[Stuk, ...] = ()
    fase: FaseKeuze | None = None
    huidig: Mapping[Plek, tuple[int, ...]] = field(default_factory=dict)
    botsingen: Mapping[Plek, tuple[Waarde | None, ...]] = field(default_factory=dict)
    opgeslagen_op: Mapping[Plek, datetime] = field(default_factory=dict)
    concepten: Mapping[Plek, OordeelConcept] = field(default_factory=dict)
    omschrijvingen: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    kennisbank_versie: str | None = None
    oefening: bool = False
    gearchiveerd: bool = False
    laatste_nr: int = 0
    laatste_hash: str = ""


def volgend_label(stand: Dossierstand, soort: OnderwerpSoort) -> str:
    """The first label of this soort that was never given out: P1, then P2, also after an undo.

    Raises KeyError for 'situatie', which has no labels.
    """
    letter = LETTER_VAN_SOORT[soort]
    nummers = [int(label[1:]) for label in stand.labels if label.startswith(letter)]
    return f"{letter}{max(nummers, default=0) + 1}"
