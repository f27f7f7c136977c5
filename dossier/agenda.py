"""The clock as a calendar file (RFC 5545) for any agenda. No personal data and no user text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from icalendar import Alarm, Calendar, Event, Todo

from dossier.klok import NEDERLAND, Klokmoment

HERINNERING: Final = timedelta(minutes=-30)
_LENGTE: Final = timedelta(minutes=15)
_JAAR: Final = timedelta(days=366)


def naar_ics(momenten: Iterable[Klokmoment], dossier_id: str, gemaakt_op: datetime) -> bytes:
    """Every open moment as an event, every open duty without a date as a to-do.

    `gemaakt_op` stands as DTSTAMP. The UID of a moment depends on the dossier and its sleutel only,
    so a later file moves what an agenda already shows and adds nothing twice.
    """
    agenda = Calendar()
    agenda.add("prodid", "-//Afwegingskader//NL")
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    agenda.add("x-wr-calname", "Na het besluit")
    open_ = [een for een in momenten if een.gedaan_op is None]
    for een in open_:
        deel = Todo() if een.moment is None else _afspraak(een, een.moment)
        deel.add("uid", _uid(dossier_id, een.sleutel))
        deel.add("dtstamp", gemaakt_op)
        deel.add("summary", f"{een.wat} ({een.maatregel}, {een.middel})")
        deel.add("description", "\n".join(_uitleg(een)))
        deel.add("class", "PRIVATE")
        agenda.add_component(deel)
    if dagen := [een.moment.date() for een in open_ if een.moment]:
        # Only the clock changes around these days; the default lists them all up to 2038.
        agenda.add_missing_timezones(min(dagen) - _JAAR, max(dagen) + _JAAR)
    return bytes(agenda.to_ical())


def _afspraak(een: Klokmoment, moment: datetime) -> Event:
    lokaal = moment.astimezone(NEDERLAND)
    afspraak = Event()
    afspraak.add("transp", "TRANSPARENT")
    if een.hele_dag:
        afspraak.add("dtstart", lokaal.date())
        return afspraak
    afspraak.add("dtstart", lokaal)
    afspraak.add("dtend", lokaal + _LENGTE)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", HERINNERING)
    alarm.add("description", een.wat)
    afspraak.add_component(alarm)
    return afspraak


def _uitleg(een: Klokmoment) -> Iterator[str]:
    yield f"Door: {een.houder}."
    if een.termijn:
        yield f"Termijn: {een.termijn.rstrip('.')}."
    if een.voorbehoud:
        yield een.voorbehoud
    yield "Het dossier zelf staat in het Afwegingskader."


def _uid(dossier_id: str, sleutel: str) -> str:
    return f"{sha256(f'{dossier_id}/{sleutel}'.encode()).hexdigest()[:32]}@afwegingskader"
