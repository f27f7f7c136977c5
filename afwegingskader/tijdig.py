"""Feasibility in time. Time sorts and warns; it never bars, and unknown time stays unknown."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from afwegingskader.lezer import SituatieLezer
from kennisbank.schema.instrument import Instrument, Minuten
from logica.tijd import later
from logica.toets import toets

Variant = Literal["mondeling", "schriftelijk"]
Grens = tuple[datetime, datetime]
"""The earliest and latest that a moment can be."""


def tijdig(
    instrument: Instrument, nu: datetime, grens: Grens | None, variant: Variant | None = None
) -> bool | None:
    """Whether preparation that starts at `nu` ends before the limit; None when no one can say.

    Without a variant: the quickest one there is.
    """
    tijd = _tijd(instrument, variant)
    if tijd is None or grens is None:
        return None
    vroegst, laatst = grens
    if later(nu, timedelta(minutes=tijd.max)) <= vroegst:
        return True
    if later(nu, timedelta(minutes=tijd.min)) > laatst:
        return False
    return None


def tijdgrens(lezer: SituatieLezer) -> Grens | None:
    """The moment to be in time for; None when it is not known which moment that is, or when.

    The content says when a moment is the limit (`Feit.tijdgrens`): the expected beginning, and once
    it has begun the expected end. Is that not known, then the first of them is, while it is ahead.
    """
    gelezen = lezer.over(lezer.onderwerp, "voorstel")
    for moment, wanneer in lezer.kennisbank.tijdgrenzen.items():
        geldt, geldt_niet = toets(wanneer, gelezen)
        if geldt_niet:
            continue
        grens = _band(lezer.stand(moment).waarde)
        return grens if geldt or (grens and grens[0] > lezer.situatie.nu) else None
    return None


def _tijd(instrument: Instrument, variant: Variant | None) -> Minuten | None:
    voorbereiding = instrument.voorbereiding
    if variant:
        return voorbereiding.mondeling if variant == "mondeling" else voorbereiding.schriftelijk
    return voorbereiding.mondeling or voorbereiding.schriftelijk


def _band(waarde: object) -> Grens | None:
    match waarde:
        case datetime():
            return waarde, waarde
        case (datetime() as vroegst, datetime() as laatst):
            return vroegst, laatst
        case _:
            return None
