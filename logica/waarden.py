"""What one test says about one value: the only place where values are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from logica.situatie import Waarde
from logica.tijd import later
from logica.voorwaarde import (
    RELATIEF,
    Bevat,
    Hoogstens,
    In,
    Ingevuld,
    Is,
    Minstens,
    Na,
    Test,
    Voor,
)  # fmt: skip

Uitkomst = tuple[bool, bool]
"""(waar, onwaar); (False, False) is onbekend."""

ONBEKEND: Uitkomst = (False, False)
_EENHEID = {"u": "hours", "m": "minutes", "d": "days"}


def toets_waarde(test: Test, waarde: Waarde | None, nu: datetime) -> Uitkomst:
    """Outcome of a test on a value; None is onbekend, as is a band that straddles the limit."""
    if waarde is None:
        return ONBEKEND
    return _TOETSEN[type(test)](test, waarde, nu)


def _minstens(test: Minstens, waarde: Waarde, _: datetime) -> Uitkomst:
    laag, hoog = _band(waarde)
    return laag >= test.minstens, hoog < test.minstens


def _hoogstens(test: Hoogstens, waarde: Waarde, _: datetime) -> Uitkomst:
    laag, hoog = _band(waarde)
    return hoog <= test.hoogstens, laag > test.hoogstens


def _voor(test: Voor, waarde: Waarde, nu: datetime) -> Uitkomst:
    begin, eind = _momenten(waarde)
    grens = grens_van(test.voor, nu)
    return eind < grens, begin >= grens


def _na(test: Na, waarde: Waarde, nu: datetime) -> Uitkomst:
    begin, eind = _momenten(waarde)
    grens = grens_van(test.na, nu)
    return begin >= grens, eind < grens


def grens_van(tekst: str, nu: datetime) -> datetime:
    """The moment a limit such as 'nu', 'nu-24u' or '2024-01-01' stands for.

    Hours and days are elapsed time, also when the clock changes. Raises ValueError when the text
    is neither.
    """
    treffer = RELATIEF.match(tekst)
    if treffer is None:
        dag = date.fromisoformat(tekst)
        return datetime.combine(dag, time.min, tzinfo=nu.tzinfo or UTC)
    if treffer[1] is None:
        return later(nu, timedelta())
    return later(nu, timedelta(**{_EENHEID[treffer[2]]: int(treffer[1])}))


def _zeker(waar: bool) -> Uitkomst:
    return waar, not waar


def _meerkeuze(waarde: Waarde, optie: str) -> Uitkomst:
    antwoord = waarde.get(optie) if isinstance(waarde, Mapping) else None
    return antwoord == "ja", antwoord == "nee"


def _gevuld(waarde: Waarde) -> bool:
    return bool(waarde.strip()) if isinstance(waarde, str) else True


def _band(waarde: Waarde) -> tuple[float, float]:
    if isinstance(waarde, tuple):
        laag, hoog = waarde
        return float(laag), float(hoog)  # type: ignore[arg-type]
    return float(waarde), float(waarde)  # type: ignore[arg-type]


def _momenten(waarde: Waarde) -> tuple[datetime, datetime]:
    return waarde if isinstance(waarde, tuple) else (waarde, waarde)  # type: ignore[return-value]


_TOETSEN: Mapping[type, Callable[..., Uitkomst]] = {
    Is: lambda test, waarde, _: _zeker(waarde == test.is_),
    In: lambda test, waarde, _: _zeker(waarde in test.in_),
    Bevat: lambda test, waarde, _: _meerkeuze(waarde, test.bevat),
    Ingevuld: lambda _, waarde, __: (True, False) if _gevuld(waarde) else ONBEKEND,
    Minstens: _minstens,
    Hoogstens: _hoogstens,
    Voor: _voor,
    Na: _na,
}
