"""The kinds of field that contents are made of. Free text is cleaned here and nowhere else."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from dossier.canoniek import naar_iso, uit_iso
from dossier.waarde import waarde_naar_json, waarde_uit_json
from logica.tekst import schoon


def _gevuld(tekst: str) -> str:
    if not tekst.strip():
        raise ValueError("dit veld is leeg; schrijf hier iets")
    return tekst


def _schoon(ruw: object) -> object:
    # Before the type check: a lone surrogate is no string to pydantic, but here it is a box.
    return schoon(ruw) if isinstance(ruw, str) else ruw


def _waarde(ruw: object) -> object:
    waarde = waarde_uit_json(ruw)
    if isinstance(waarde, str):
        return schoon(waarde) if waarde.strip() else None  # an emptied field is no answer
    return waarde_naar_json(waarde)


def _als_iso(ruw: object) -> object:
    return naar_iso(ruw) if isinstance(ruw, datetime) else ruw


def _niet_leeg(waarde: object) -> object:
    if waarde is None:
        raise ValueError("een aanname heeft een waarde")
    return waarde


Vrij = Annotated[str, BeforeValidator(_schoon)]
Verplicht = Annotated[Vrij, AfterValidator(_gevuld)]
Moment = Annotated[
    str, BeforeValidator(_als_iso), AfterValidator(lambda tekst: naar_iso(uit_iso(tekst)))
]
Waardeveld = Annotated[Any, AfterValidator(_waarde)]
Label = Annotated[str, StringConstraints(pattern=r"^[PGBLU][1-9][0-9]{0,3}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
IngevuldeWaarde = Annotated[Waardeveld, AfterValidator(_niet_leeg)]
JaNee = Literal["ja", "nee"]


class Inhoud(BaseModel):
    """Base of all contents: strict, closed and immutable."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
