"""The three tables, and the way of an event to a row and back. Moments are UTC text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
)

from dossier.canoniek import canoniek, naar_iso, uit_iso
from dossier.fouten import OpslagFout
from dossier.gebeurtenis import Gebeurtenis

METADATA = MetaData()

DOSSIER = Table(
    "dossier",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("gemeente", Text, nullable=False),
    Column("titel", Text, nullable=False),
    Column("kennisbank_versie", Text, nullable=False),
    Column("geopend_op", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("oefening", Boolean, nullable=False),
)

GEBEURTENIS = Table(
    "gebeurtenis",
    METADATA,
    Column("dossier", String(64), ForeignKey("dossier.id"), primary_key=True),
    Column("nr", Integer, primary_key=True, autoincrement=False),
    Column("soort", String(32), nullable=False),
    Column("onderwerp", String(16), nullable=False),
    Column("vraag", Text),
    Column("vastgelegd_op", String(32), nullable=False),
    Column("rol", String(16), nullable=False),
    Column("vervangt", Text, nullable=False),
    Column("inhoud_hash", String(64), nullable=False),
    Column("vorige", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("sleutel", String(64)),
    UniqueConstraint("dossier", "sleutel"),
)

INHOUD = Table(
    "inhoud",
    METADATA,
    Column("dossier", String(64), primary_key=True),
    Column("nr", Integer, primary_key=True, autoincrement=False),
    Column("zout", String(64), nullable=False),
    Column("inhoud", Text, nullable=False),  # canonical JSON: exactly what was hashed
    ForeignKeyConstraint(["dossier", "nr"], ["gebeurtenis.dossier", "gebeurtenis.nr"]),
)


@dataclass(frozen=True)
class Dossierregel:
    """One line in the list of dossiers."""

    id: str
    gemeente: str
    titel: str
    kennisbank_versie: str
    geopend_op: datetime
    status: str
    oefening: bool


def kies_koppen(dossier: str) -> Select[Any]:
    """Heads of a dossier in order, without content."""
    return select(GEBEURTENIS).where(GEBEURTENIS.c.dossier == dossier).order_by(GEBEURTENIS.c.nr)


def kies_alles(dossier: str) -> Select[Any]:
    """Heads of a dossier in order, each with its content where it still exists."""
    return (
        select(GEBEURTENIS, INHOUD.c.zout, INHOUD.c.inhoud)
        .outerjoin(INHOUD)
        .where(GEBEURTENIS.c.dossier == dossier)
        .order_by(GEBEURTENIS.c.nr)
    )


def naar_regel(rij: Mapping[Any, Any]) -> Dossierregel:
    """A dossier row as a value."""
    return Dossierregel(**{**rij, "geopend_op": uit_iso(rij["geopend_op"])})


def naar_rijen(een: Gebeurtenis, sleutel: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row of the head and the row of the content."""
    plaats = {"dossier": een.dossier, "nr": een.nr}
    kop = plaats | {
        "soort": een.soort,
        "onderwerp": een.onderwerp,
        "vraag": een.vraag,
        "vastgelegd_op": naar_iso(een.vastgelegd_op),
        "rol": een.rol,
        "vervangt": canoniek(een.vervangt),
        "inhoud_hash": een.inhoud_hash,
        "vorige": een.vorige,
        "hash": een.hash,
        "sleutel": sleutel,
    }
    return kop, plaats | {"zout": een.zout, "inhoud": canoniek(een.inhoud)}


def uit_rij(rij: Mapping[Any, Any]) -> Gebeurtenis:
    """The event of a row of `kies_koppen` or `kies_alles`. Raises OpslagFout on a damaged row."""
    velden = {naam: waarde for naam, waarde in rij.items() if naam != "sleutel"}
    inhoud = velden.pop("inhoud", None)
    try:
        velden["vastgelegd_op"] = uit_iso(velden["vastgelegd_op"])
        velden["vervangt"] = tuple(json.loads(velden["vervangt"]))
        velden["inhoud"] = None if inhoud is None else json.loads(inhoud)
    except (ValueError, TypeError) as fout:
        raise OpslagFout(f"Gebeurtenis {rij['nr']} in de database is beschadigd.") from fout
    return Gebeurtenis(**velden)
