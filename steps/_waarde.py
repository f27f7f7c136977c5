"""Between the screen and the store: an answer in words, and what was typed as a value."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout, moment
from kennisbank.kennisbank import Kennisbank
from logica.situatie import Antwoord, Stand, Waarde
from logica.tijd import verstreken

GETAL = re.compile(r"(\d+|\d{1,3}(\.\d{3})+)(,\d+)?")
"""A number as it is written in Dutch: 300, 1.500 or 0,5."""
HERKOMST: Mapping[str, Mapping[str, str]] = {
    "bron": {
        "politie": "Politie",
        "zelf": "Zelf gezien",
        "openbaar": "Openbaar bericht",
        "melding": "Melding",
        "gemeente": "Gemeente",
    },
    "betrouwbaarheid": {
        "bevestigd": "Bevestigd",
        "waarschijnlijk": "Waarschijnlijk",
        "gerucht": "Gerucht",
    },
}
"""Source and reliability of the answers given now; the first of each holds until one is chosen."""
KLOK = re.compile(r"(?<!\S)(\d{1,2})[:.uU]?(\d{2})$")
"""A time as it is written, with or without a date before it."""
HALVE_DAG = timedelta(hours=12)
SOORTEN: Mapping[str, str] = {
    "waarde": "bevestigd",
    "te_herbevestigen": "bevestigd",
    "waarschijnlijk": "waarschijnlijk",
    "aanname": "aanname",
    "gerucht": "gerucht",
}
"""Per state the reliability of the answers that make it so, the strongest first."""


def dragers(stand: Stand) -> tuple[Antwoord, ...]:
    """The answers that make a stand what it is; of a conflict those that contradict each other.

    Of 'asked, not known' they are those who said so; an aanname that has ended carries nothing.
    """
    if stand.toestand == "onbekend":
        return tuple(a for a in stand.antwoorden if a.waarde is None)
    if stand.toestand != "conflict":
        rij = _van_soort(stand, SOORTEN.get(stand.toestand, ""))
        return tuple(a for a in rij if stand.waarde is None or a.waarde == stand.waarde)
    groepen = (_van_soort(stand, soort) for soort in SOORTEN.values())
    return next((rij for rij in groepen if any(a.waarde != rij[0].waarde for a in rij)), ())


def _van_soort(stand: Stand, soort: str) -> tuple[Antwoord, ...]:
    return tuple(a for a in stand.antwoorden if a.betrouwbaarheid == soort and a.waarde is not None)


def gegeven(stand: Stand) -> Waarde | None:
    """The answer to show as the one that was given; None when there is none, or no one knows."""
    rij = dragers(stand)
    return rij[-1].waarde if rij and stand.toestand != "conflict" else None


def in_woorden(waarde: Waarde | None) -> str:
    """An answer as text for the screen; a number reads back as what it was."""
    match waarde:
        case None:
            return "weet ik niet"
        case datetime():
            return f"{waarde.astimezone(TIJDZONE):%d-%m-%Y %H:%M}"
        case (datetime() as van, datetime() as tot):
            return f"tussen {in_woorden(van)} en {in_woorden(tot)}"
        case (laag, hoog):
            return f"{_getal(float(laag))}-{_getal(float(hoog))}"
        case float() | int():
            return _getal(waarde)
        case Mapping():
            ja = [optie for optie, antwoord in waarde.items() if antwoord == "ja"]
            return ", ".join(ja) or "geen"
        case _:
            return str(waarde)


def antwoord_label(kennisbank: Kennisbank, vraag_id: str, waarde: Waarde | None) -> str:
    """An answer in the words of its options."""
    labels = {optie.id: optie.label for optie in kennisbank.vragen[vraag_id].antwoorden}
    if isinstance(waarde, Mapping):
        return ", ".join(labels.get(o, o) for o, a in waarde.items() if a == "ja") or "geen"
    return labels.get(waarde, waarde) if isinstance(waarde, str) else in_woorden(waarde)


def _getal(getal: float) -> str:
    if not math.isfinite(getal):
        return "onbegrensd"
    tekst = f"{Decimal(str(getal)):f}"
    heel, _, rest = tekst.partition(".")
    return f"{heel},{rest}" if rest.strip("0") else heel


def getal_uit(tekst: str) -> float:
    """A number as written in Dutch. Raises AntwoordFout in Dutch."""
    kaal = tekst.strip()
    getal = float(kaal.replace(".", "").replace(",", ".")) if GETAL.fullmatch(kaal) else math.nan
    if not math.isfinite(getal):
        raise AntwoordFout(
            f"'{kaal}' is geen getal. Schrijf bijvoorbeeld 300, of 0,5 met een komma. "
            "Uw tekst staat er nog."
        )
    return getal


def band_uit(tekst: str) -> Waarde:
    """'300', or '150-600' for between two numbers. Raises AntwoordFout in Dutch."""
    laag, streep, hoog = tekst.replace("–", "-").partition("-")
    if not streep or not laag.strip() or not hoog.strip():
        return getal_uit(tekst)
    band = getal_uit(laag), getal_uit(hoog)
    if band[0] > band[1]:
        raise AntwoordFout(f"In '{tekst.strip()}' staat het hoogste getal voorop. Draai ze om.")
    return band


def tijdstip(tekst: str, nu: datetime, *, terug: bool = False) -> datetime:
    """'24-11-2026 23:30', or '23:30' of today; also 23u30, 23.30 or 2330. Raises AntwoordFout.

    Around midnight a time alone is of another day: `terug` (about the past) takes the last time
    that it was so late; else a time more than half a day ago is of tomorrow.
    """
    netjes = KLOK.sub(r"\1:\2", tekst)
    for vorm in ("%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M"):
        try:
            return datetime.strptime(netjes, vorm).replace(tzinfo=TIJDZONE)
        except ValueError:
            continue
    try:
        klok = datetime.strptime(netjes, "%H:%M").time()  # noqa: DTZ007 - a time, no moment
    except ValueError:
        return _anders(tekst)
    dag = nu.astimezone(TIJDZONE)
    gelezen = datetime.combine(dag.date(), klok, TIJDZONE)
    if terug and gelezen > nu:
        return gelezen - timedelta(days=1)
    if not terug and verstreken(gelezen, nu) > HALVE_DAG:
        return gelezen + timedelta(days=1)
    return gelezen


def _anders(tekst: str) -> datetime:
    try:
        return moment("tijd", tekst)
    except AntwoordFout as fout:
        raise AntwoordFout(
            f"'{tekst}' is geen tijd. Schrijf 23:30, of 24-11-2026 23:30. Uw tekst staat er nog."
        ) from fout


def besluittijd(tekst: str, nu: datetime) -> datetime:
    """When a decision was taken, which is never later than now. Raises AntwoordFout in Dutch."""
    return geweest(tijdstip(tekst.strip(), nu), nu)


def geweest(moment_: datetime, nu: datetime) -> datetime:
    """A moment that has been. Raises AntwoordFout when it is still to come."""
    if moment_ > nu:
        raise AntwoordFout(
            f"{in_woorden(moment_)} moet nog komen. Schrijf wanneer het was, met de datum erbij: "
            f"{in_woorden(nu)}. Uw tekst staat er nog."
        )
    return moment_


def verwacht(moment_: datetime, nu: datetime) -> datetime:
    """A moment that is expected; it may just have passed. Raises AntwoordFout when long past."""
    if verstreken(moment_, nu) > HALVE_DAG:
        raise AntwoordFout(
            f"{in_woorden(moment_)} is al geweest, en dit gaat over wat nog komt. Schrijf de goede "
            f"datum erbij, zoals {in_woorden(nu)}. Uw tekst staat er nog."
        )
    return moment_


def na_besluit(moment_: datetime, besloten_op: datetime | None) -> datetime:
    """A moment that is not before the decision was taken. Raises AntwoordFout when it is."""
    if besloten_op and moment_ < besloten_op.replace(second=0, microsecond=0):
        raise AntwoordFout(
            f"Hier is {in_woorden(moment_)} gelezen, en dat ligt vóór het besluit van "
            f"{in_woorden(besloten_op)}. Schrijf de datum erbij. Uw tekst staat er nog."
        )
    return moment_
