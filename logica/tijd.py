"""Elapsed time. Python counts two moments in one zone by the clock on the wall, which jumps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def later(moment: datetime, duur: timedelta) -> datetime:
    """The moment this much later (or earlier), in UTC; also when the clock changes in between."""
    return moment.astimezone(UTC) + duur


def verstreken(van: datetime, tot: datetime) -> timedelta:
    """How much time really passes between two moments."""
    return tot.astimezone(UTC) - van.astimezone(UTC)
