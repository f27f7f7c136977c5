"""Values of answers as tagged JSON, and back.

Text and numbers stand as they are; the rest names itself: {"moment": …}, {"band": [laag, hoog]},
{"momentband": [van, tot]}, {"meerkeuze": {optie: ja | nee | onbekend}}. None is 'asked, not known'.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dossier.canoniek import naar_iso, uit_iso
from logica.situatie import Waarde

WaardeJson = str | float | dict[str, Any] | None
_OPTIE = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_DRIE = {"ja", "nee", "onbekend"}


def waarde_naar_json(waarde: Waarde | None) -> WaardeJson:
    """JSON form of a value. Raises ValueError (Dutch) for what is no value."""
    if waarde is None or isinstance(waarde, str):
        return waarde
    if isinstance(waarde, datetime):
        return {"moment": naar_iso(waarde)}
    if isinstance(waarde, tuple):
        return _band_naar_json(waarde)
    if isinstance(waarde, Mapping):
        return {"meerkeuze": _meerkeuze(waarde)}
    return _getal(waarde)


def waarde_uit_json(ruw: object) -> Waarde | None:
    """The value of its JSON form. Raises ValueError (Dutch) when it is none."""
    if ruw is None or isinstance(ruw, str):
        return ruw
    if not isinstance(ruw, Mapping):
        return _getal(ruw)
    match dict(ruw):
        case {"moment": str(tekst), **rest} if not rest:
            return uit_iso(tekst)
        case {"band": [laag, hoog], **rest} if not rest:
            return _orde(_grens(laag, -math.inf), _grens(hoog, math.inf))
        case {"momentband": [str(van), str(tot)], **rest} if not rest:
            return _tijdvak(uit_iso(van), uit_iso(tot))
        case {"meerkeuze": dict(keuzes), **rest} if not rest:
            return _meerkeuze(keuzes)
    raise ValueError("dit is geen tekst, getal, moment, bandbreedte of meerkeuze")


def _band_naar_json(band: tuple[object, ...]) -> dict[str, Any]:
    match band:
        case (datetime() as van, datetime() as tot):
            return {"momentband": [naar_iso(moment) for moment in _tijdvak(van, tot)]}
        case (int() | float() as laag, int() | float() as hoog):
            grenzen = _orde(_grens(laag, 0), _grens(hoog, 0))
            # JSON has no infinity: an open end is null.
            return {"band": [None if math.isinf(grens) else grens for grens in grenzen]}
    raise ValueError("een bandbreedte bestaat uit twee getallen of twee momenten")


def _getal(ruw: object) -> float:
    if isinstance(ruw, bool) or not isinstance(ruw, int | float):
        raise ValueError("hier hoort een getal")  # noqa: TRY004 - shown at the field
    try:
        getal = float(ruw)
    except OverflowError as fout:
        raise ValueError("dit getal is te groot") from fout
    if not math.isfinite(getal):
        raise ValueError("dit is geen eindig getal")
    return getal


def _grens(ruw: object, open_eind: float) -> float:
    if ruw is None:
        return open_eind
    return ruw if isinstance(ruw, float) and math.isinf(ruw) else _getal(ruw)


def _orde(laag: float, hoog: float) -> tuple[float, float]:
    if laag > hoog or laag == math.inf or hoog == -math.inf:
        raise ValueError("de ondergrens ligt boven de bovengrens")
    return laag, hoog


def _tijdvak(van: datetime, tot: datetime) -> tuple[datetime, datetime]:
    if naar_iso(van) > naar_iso(tot):
        raise ValueError("het begin ligt na het einde")
    return van, tot


def _meerkeuze(keuzes: Mapping[str, str]) -> dict[str, str]:
    for optie, antwoord in keuzes.items():
        if not isinstance(optie, str) or not _OPTIE.fullmatch(optie) or antwoord not in _DRIE:
            raise ValueError("een meerkeuze heeft per optie ja, nee of onbekend")
    return dict(keuzes)
