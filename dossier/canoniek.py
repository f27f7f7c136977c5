"""One spelling for every value that is hashed or stored: canonical JSON and UTC moments."""

from __future__ import annotations

import json
from datetime import UTC, datetime


def naar_iso(moment: datetime) -> str:
    """A moment as UTC text of fixed width. Raises ValueError without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("dit moment mist een tijdzone")
    try:
        return moment.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError as fout:
        raise ValueError("dit moment ligt buiten de kalender") from fout


def uit_iso(tekst: str) -> datetime:
    """The UTC moment of an ISO text. Raises ValueError when it is none or lacks a time zone."""
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError as fout:
        raise ValueError(f"'{tekst}' is geen moment zoals 2026-11-24T20:00:00+01:00") from fout
    return datetime.fromisoformat(naar_iso(moment))


def canoniek(waarde: object) -> str:
    """Canonical JSON: sorted keys, no spaces, moments in UTC. Raises ValueError on NaN."""
    return json.dumps(
        waarde,
        sort_keys=True,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=_moment,
    )


def _moment(waarde: object) -> str:
    if isinstance(waarde, datetime):
        return naar_iso(waarde)
    raise TypeError(f"niet als JSON te schrijven: {type(waarde).__name__}")
