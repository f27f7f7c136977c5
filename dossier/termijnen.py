"""Terms in days that a law sets: when they end (Awb 6:7, 6:8; Algemene termijnenwet 1 and 3)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import holidays

BEZWAAR: Final = timedelta(weeks=6)
"""Awb 6:7."""
_DAG: Final = timedelta(days=1)
_ZATERDAG: Final = 5


@lru_cache
def feestdagen(jaar: int) -> frozenset[date]:
    """The generally recognised holidays of a year, 5 May and Good Friday among them.

    Days that are equated for one year by royal decree are not in it: they are published later.
    """
    # 5 May is a day off once in five years, and so 'optional'; for terms it counts every year.
    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


def loopt_door(dag: date) -> bool:
    """Whether a term that would end on this day runs on: Saturday, Sunday or holiday."""
    return dag.weekday() >= _ZATERDAG or dag in feestdagen(dag.year)


def verlengd(dag: date) -> date:
    """The last day of a term that would end on `dag` (Algemene termijnenwet 1)."""
    while loopt_door(dag):
        dag += _DAG
    return dag


def laatste_dag_bezwaar(bekendgemaakt: date) -> date:
    """Last day to object: six weeks, counted from the day after `bekendgemaakt`."""
    return verlengd(bekendgemaakt + BEZWAAR)
