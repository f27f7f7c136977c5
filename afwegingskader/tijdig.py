"""Feasibility in time. Time sorts and warns; it never bars, and unknown time stays unknown."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from kennisbank.schema.instrument import Instrument, Minuten
from logica.situatie import Situatie, Waarde
from logica.tijd import later

Variant = Literal["mondeling", "schriftelijk"]
_LOPEND = {"overlast", "geweld"}


def tijdig(
    instrument: Instrument, situatie: Situatie, variant: Variant | None = None
) -> bool | None:
    """Whether preparation ends in time; None when that cannot be said.

    Before it starts: in time for the expected beginning. With trouble going on: does it still work
    before the expected end? Without a variant: the quickest one there is.
    """
    tijd = _tijd(instrument, variant)
    grens = _grens(situatie)
    if tijd is None or grens is None:
        return None
    vroegst, laatst = grens
    if later(situatie.nu, timedelta(minutes=tijd.max)) <= vroegst:
        return True
    if later(situatie.nu, timedelta(minutes=tijd.min)) > laatst:
        return False
    return None


def _grens(situatie: Situatie) -> tuple[datetime, datetime] | None:
    """The moment to be in time for, as a band; None when it is not known which or when."""
    toestand = situatie.stand("orde.toestand").waarde
    if toestand in _LOPEND:
        return _band(situatie.stand("orde.verwacht_einde").waarde)
    begin = _band(situatie.stand("orde.verwacht_begin").waarde)
    if begin and toestand is None and begin[0] <= situatie.nu:
        return None  # it may have begun, and then its end is what counts
    return begin


def _tijd(instrument: Instrument, variant: Variant | None) -> Minuten | None:
    voorbereiding = instrument.voorbereiding
    if variant:
        return voorbereiding.mondeling if variant == "mondeling" else voorbereiding.schriftelijk
    return voorbereiding.mondeling or voorbereiding.schriftelijk


def _band(waarde: Waarde | None) -> tuple[datetime, datetime] | None:
    if waarde is None:
        return None
    return waarde if isinstance(waarde, tuple) else (waarde, waarde)  # type: ignore[return-value]
