"""From what a user or a file says to a typed value, with a Dutch message when it does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from zoneinfo import ZoneInfo

from kennisbank.schema.vraag import Oordeel, Vraag
from logica.situatie import Waarde
from logica.tekst import schoon

TIJDZONE = ZoneInfo("Europe/Amsterdam")
ONBEKEND = {"onbekend", None}
LENGTE_IN_MELDING = 60


class AntwoordFout(ValueError):
    """An answer that does not fit its question; the message is Dutch and says what to do."""


def waarde_van(vraag: Vraag | Oordeel, ruw: object) -> Waarde | None:
    """The typed value of an answer; None for 'onbekend'. Raises AntwoordFout."""
    if isinstance(ruw, str | None) and ruw in ONBEKEND:
        return None
    match vraag.type:
        case "ja_nee" | "keuze":
            return _optie(vraag, ruw)
        case "meerkeuze":
            return _meerkeuze(vraag, ruw)
        case "getal":
            return _getal(vraag, ruw)
        case "moment":
            return _moment(vraag, ruw)
        case _:
            return tekst(vraag.id, ruw)


def _optie(vraag: Vraag | Oordeel, ruw: object) -> str:
    opties = [optie.id for optie in vraag.antwoorden]
    if isinstance(ruw, bool):
        raise AntwoordFout(f"{vraag.id}: schrijf ja of nee in plaats van true of false")
    if not isinstance(ruw, str) or ruw not in opties:
        raise AntwoordFout(f"{vraag.id}: '{toon(ruw)}' is geen antwoord; kies uit {_rij(opties)}")
    return ruw


def _meerkeuze(vraag: Vraag | Oordeel, ruw: object) -> dict[str, str]:
    opties = [optie.id for optie in vraag.antwoorden]
    if ruw == "geen":
        return dict.fromkeys(opties, "nee")
    rij = [ruw] if isinstance(ruw, str) else ruw
    paren = [(een, "ja") for een in rij] if isinstance(rij, list) else []
    if isinstance(rij, Mapping):
        paren = list(rij.items())
    if not paren or any(optie not in opties for optie, _ in paren):
        raise AntwoordFout(f"{vraag.id}: kies uit {_rij(opties)}, of 'geen'")
    if any(antwoord not in ("ja", "nee", "onbekend") for _, antwoord in paren):
        raise AntwoordFout(f"{vraag.id}: per optie is het antwoord ja, nee of onbekend")
    return {str(optie): str(antwoord) for optie, antwoord in paren if antwoord != "onbekend"}


def _getal(vraag: Vraag | Oordeel, ruw: object) -> Waarde:
    def een(deel: object) -> float:
        if isinstance(deel, bool) or not isinstance(deel, int | float) or not isfinite(deel):
            raise AntwoordFout(
                f"{vraag.id}: '{toon(deel)}' is geen getal; geef een getal of [laag, hoog]"
            )
        return float(deel)

    if not isinstance(ruw, list):
        return een(ruw)
    if len(ruw) != 2 or een(ruw[0]) > een(ruw[1]):
        raise AntwoordFout(f"{vraag.id}: een bandbreedte is [laag, hoog] met laag vooraan")
    return een(ruw[0]), een(ruw[1])


def _moment(vraag: Vraag | Oordeel, ruw: object) -> Waarde:
    if not isinstance(ruw, list):
        return moment(vraag.id, ruw)
    if len(ruw) != 2:
        raise AntwoordFout(f"{vraag.id}: een tijdvak is [begin, einde]")
    begin, einde = moment(vraag.id, ruw[0]), moment(vraag.id, ruw[1])
    if begin > einde:
        raise AntwoordFout(f"{vraag.id}: het begin van het tijdvak ligt na het einde")
    return begin, einde


def moment(naam: str, ruw: object) -> datetime:
    """A moment with time zone; Amsterdam time when none is given. Raises AntwoordFout."""
    if isinstance(ruw, str):
        try:
            ruw = datetime.fromisoformat(ruw)
        except ValueError as fout:
            raise AntwoordFout(
                f"{naam}: '{toon(ruw)}' is geen bestaand tijdstip; schrijf 2026-11-24T20:00"
            ) from fout
    if not isinstance(ruw, datetime):
        raise AntwoordFout(f"{naam}: '{toon(ruw)}' is geen tijdstip; schrijf 2026-11-24T20:00")
    return ruw.astimezone(TIJDZONE) if ruw.tzinfo else ruw.replace(tzinfo=TIJDZONE)


def tekst(naam: str, ruw: object) -> str:
    """Cleaned free text. Raises AntwoordFout when it is not text, or too long."""
    if not isinstance(ruw, str):
        raise AntwoordFout(f"{naam}: hier hoort tekst; zet aanhalingstekens om '{toon(ruw)}'")
    try:
        return schoon(ruw)
    except ValueError as fout:
        raise AntwoordFout(f"{naam}: {fout}") from fout


def toon(ruw: object) -> str:
    """What was given, short and on one line, to repeat in a message."""
    if isinstance(ruw, Mapping | list):
        return "een lijst" if isinstance(ruw, list) else "een groep velden"
    een_regel = " ".join(str(ruw).split())
    rest = "…" if len(een_regel) > LENGTE_IN_MELDING else ""
    return schoon(een_regel[:LENGTE_IN_MELDING]) + rest


def _rij(opties: list[str]) -> str:
    return ", ".join(opties)
