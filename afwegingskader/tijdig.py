"""Feasibility in time. Time sorts and warns; it never bars, and unknown time stays unknown."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from kennisbank.schema.instrument import Instrument, Minuten
from logica.situatie import Situatie, Waarde

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
    grens = situatie.stand(_maat(situatie)).waarde
    if tijd is None or grens is None:
        return None
    vroegst, laatst = _band(grens)
    if situatie.nu + timedelta(minutes=tijd.max) <= vroegst:
        return True
    if situatie.nu + timedelta(minutes=tijd.min) > laatst:
        return False
    return None


def _maat(situatie: Situatie) -> str:
    lopend = situatie.stand("orde.toestand").waarde in _LOPEND
    return "orde.verwacht_einde" if lopend else "orde.verwacht_begin"


def _tijd(instrument: Instrument, variant: Variant | None) -> Minuten | None:
    voorbereiding = instrument.voorbereiding
    if variant:
        return voorbereiding.mondeling if variant == "mondeling" else voorbereiding.schriftelijk
    return voorbereiding.mondeling or voorbereiding.schriftelijk


def _band(waarde: Waarde) -> tuple[datetime, datetime]:
    return waarde if isinstance(waarde, tuple) else (waarde, waarde)  # type: ignore[return-value]
