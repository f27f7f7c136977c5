"""One event of a dossier, and what a writer hands in to make one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from dossier.fouten import InvoerFout
from logica.situatie import SITUATIE

Soort = Literal[
    "dossier_geopend", "antwoord_gegeven", "oordeel_bevestigd", "oordeel_concept",
    "aanname_gedaan", "onderwerp_toegevoegd", "taak_gezet", "taak_afgerond", "gebeld",
    "maatregel_gekozen",
    "maatregel_veld", "maatregel_vervallen", "besluitveld_gezet", "besluit_genomen",
    "maatregel_ingetrokken", "stuk_gemaakt", "fase_aangepast", "kennisbank_overgezet",
    "gebeurtenis_ongedaan", "dossier_gearchiveerd", "inhoud_gewist",
]  # fmt: skip
SOORTEN: tuple[Soort, ...] = get_args(Soort)

Rol = Literal[
    "burgemeester", "adviseur", "jurist", "politie", "ovj", "communicatie", "trainer",
    "deelnemer", "lezer", "archivaris",
]  # fmt: skip

_ZOUT = re.compile(r"[0-9A-Za-z_-]{16,}")


@dataclass(frozen=True)
class Gebeurtenis:
    """A recorded event: the head, and the content with its salt (both None once erased).

    `vervangt` holds the nrs of the current events the writer saw and replaces (or undoes, or
    completes). `vastgelegd_op` is UTC.
    """

    nr: int
    dossier: str
    soort: Soort
    onderwerp: str
    vraag: str | None
    vastgelegd_op: datetime
    rol: Rol
    vervangt: tuple[int, ...]
    inhoud_hash: str
    vorige: str
    hash: str
    zout: str | None = None
    inhoud: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Invoer:
    """What happened, as the writer gives it; `inhoud` has the fields of its soort."""

    soort: Soort
    inhoud: Mapping[str, object]
    onderwerp: str = SITUATIE
    vraag: str | None = None
    vervangt: tuple[int, ...] = ()


@dataclass(frozen=True)
class Stempel:
    """By whom and when: role, moment, fresh salt, and a key that makes a retry store once.

    `zout` is at least sixteen random characters: short content could otherwise be guessed from
    its hash after it was erased. Raises InvoerFout when it is not, or when `nu` lacks a zone.
    """

    rol: Rol
    nu: datetime
    zout: str
    sleutel: str | None = None

    def __post_init__(self) -> None:
        """Refuse what would weaken the chain."""
        if not _ZOUT.fullmatch(self.zout):
            raise InvoerFout({"zout": "minstens zestien willekeurige letters en cijfers"}, {})
        if self.nu.tzinfo is None:
            raise InvoerFout({"nu": "dit moment mist een tijdzone"}, {})
