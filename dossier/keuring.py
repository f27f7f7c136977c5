"""Validates contents against their model, with errors in Dutch that carry what was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.fouten import InvoerFout
from dossier.gebeurtenis import Gebeurtenis, Soort
from dossier.inhoud import MODELLEN
from dossier.velden import Inhoud

M = TypeVar("M", bound=Inhoud)


def schone_inhoud(soort: Soort, inhoud: Mapping[str, object]) -> dict[str, Any]:
    """The content as it will be stored: every field present, text cleaned, moments in UTC.

    Raises InvoerFout that names each field and carries the text.
    """
    if soort not in MODELLEN:
        raise InvoerFout({"soort": f"'{soort}' bestaat niet"}, inhoud)
    return _keur(MODELLEN[soort], inhoud).model_dump(mode="json")


def als(model: type[M], een: Gebeurtenis) -> M:
    """The stored content of an event as its model. Raises InvoerFout when it was damaged."""
    return _keur(model, een.inhoud or {})


def _keur(model: type[M], inhoud: Mapping[str, object]) -> M:
    try:
        return model.model_validate(dict(inhoud))
    except ValidationError as fout:
        velden = {_veld(deel["loc"]): _in_het_nederlands(deel) for deel in fout.errors()}
        raise InvoerFout(velden, inhoud) from fout


def _veld(plek: tuple[int | str, ...]) -> str:
    return ".".join(str(stap) for stap in plek) or "inhoud"


_NEDERLANDS = {
    "missing": "dit veld ontbreekt; vul het in",
    "extra_forbidden": "dit veld bestaat niet bij deze gebeurtenis",
    "string_type": "hier hoort tekst",
    "literal_error": "kies uit {expected}",
    "bool_type": "hier hoort ja of nee",
    "int_type": "hier hoort een geheel getal",
    "list_type": "hier hoort een lijst",
    "dict_type": "hier horen sleutels met een waarde",
    "too_short": "deze lijst is leeg; er is minstens {min_length} nodig",
    "greater_than_equal": "dit getal is te klein; het is minstens {ge}",
}


def _in_het_nederlands(deel: Mapping[str, Any]) -> str:
    if deel["type"] == "value_error":
        return str(deel["msg"]).removeprefix("Value error, ")
    zin = _NEDERLANDS.get(deel["type"], "deze waarde heeft niet de juiste vorm")
    return zin.format(**deel.get("ctx", {})).replace(" or ", " of ")
