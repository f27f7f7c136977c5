"""One answer in a situation file: a bare value, or a value with who, when and how sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, get_args

from afwegingskader.antwoordwaarde import AntwoordFout, moment, tekst, toon, waarde_van
from kennisbank.schema.vraag import Oordeel, Vraag
from logica.situatie import Antwoord, Betrouwbaarheid, Vertrouwelijk

VELDEN = {"waarde", "bron", "betrouwbaarheid", "geldt_op", "vastgelegd_op", "rol", "vertrouwelijk",
          "in_besluit", "samenvatting", "motivering", "redenen", "geldig_tot"}  # fmt: skip
MOMENTEN = {"geldt_op", "vastgelegd_op", "geldig_tot"}
TEKSTEN = {"bron", "rol", "samenvatting", "motivering"}
KEUZEN: Mapping[str, tuple[str, ...]] = {
    "betrouwbaarheid": get_args(Betrouwbaarheid),
    "vertrouwelijk": get_args(Vertrouwelijk),
    "in_besluit": ("ja", "samengevat", "nee"),
}


def antwoord_van(vraag: Vraag | Oordeel, label: str, rij: Any) -> Antwoord:
    """The answer that one entry of a file gives about `label`. Raises AntwoordFout."""
    id_ = vraag.id
    if not (isinstance(rij, Mapping) and "waarde" in rij):
        return Antwoord(id_, waarde_van(vraag, kaal(rij)), label)
    onbekend = sorted(set(map(str, rij)) - VELDEN)
    if onbekend:
        raise AntwoordFout(f"{id_}: '{toon(onbekend[0])}' is geen veld; kies uit {rij_van(VELDEN)}")
    extra = {sleutel: kaal(waarde) for sleutel, waarde in rij.items() if sleutel != "waarde"}
    for naam, opties in KEUZEN.items():
        if extra.get(naam, opties[0]) not in opties:
            gegeven = toon(extra[naam])
            raise AntwoordFout(
                f"{id_}: {naam} '{gegeven}' bestaat niet; kies uit {rij_van(opties)}"
            )
    for naam in MOMENTEN & extra.keys():
        extra[naam] = moment(f"{id_}.{naam}", extra[naam])
    for naam in TEKSTEN & extra.keys():
        extra[naam] = tekst(f"{id_}.{naam}", extra[naam])
    if "redenen" in extra:
        extra["redenen"] = _redenen(f"{id_}.redenen", extra["redenen"])
    return Antwoord(id_, waarde_van(vraag, kaal(rij["waarde"])), label, **extra)


def _redenen(naam: str, ruw: Any) -> dict[str, str]:
    if not isinstance(ruw, Mapping):
        raise AntwoordFout(f"{naam}: hier horen regels van de vorm 'instrument: reden'")
    return {str(middel): tekst(f"{naam}.{middel}", reden) for middel, reden in ruw.items()}


def kaal(ruw: Any) -> Any:
    """Plain Python values instead of the wrappers that keep line numbers."""
    match ruw:
        case Mapping():
            return {str(sleutel): kaal(waarde) for sleutel, waarde in ruw.items()}
        case list():
            return [kaal(deel) for deel in ruw]
        case bool() | datetime() | date():
            return ruw
        case str():
            return str(ruw)
        case float():
            return float(ruw)
        case int():
            return int(ruw)
        case _:
            return ruw


def rij_van(namen: Iterable[str]) -> str:
    """Names for in a message, in alphabetical order."""
    return ", ".join(sorted(namen))
