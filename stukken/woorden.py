"""Values, articles and unfinished sentences in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.vraag import Besluitveld, Oordeel, Vraag
from logica.situatie import Waarde
from stukken.merken import invul
from stukken.omgeving import TIJDZONE, opsomming, tijdstip

_RANG = {
    "1": "eerste", "2": "tweede", "3": "derde", "4": "vierde", "5": "vijfde", "6": "zesde",
    "7": "zevende", "8": "achtste", "9": "negende", "10": "tiende",
}  # fmt: skip
_MET_HET = ("Wetboek", "Verdrag", "Besluit", "Reglement", "Protocol")
_ZONDER_LIDWOORD = ("Verordening (EU)",)
_LEESTEKENS = re.compile(r"[^\w]+|\(\d+\)|\d+(?=\s*…)")
_HOOFDLETTER_BINNENIN = re.compile(r"\w+[A-Z]")
DUIZENDTAL = 10_000
"""From here on a number gets points, so that it can be read."""
_OPEN_PLEK = re.compile(r"(?:\(\d+\)|\bwant)\s*(?:…|\.\.\.)")


def met_open_plek(vraag: Vraag, waarde: Waarde) -> str:
    """A value as a finding: an option that names several things leaves open which it was."""
    if isinstance(waarde, Mapping):
        gekozen = {id_ for id_, antwoord in waarde.items() if antwoord == "ja"}
    else:
        gekozen = {waarde} if isinstance(waarde, str) else set()
    rij = [optie for optie in vraag.antwoorden if optie.id in gekozen]
    if not any(optie.verzamelt for optie in rij):
        return waarde_tekst(vraag, waarde)
    return opsomming(
        invul(f"«WAT PRECIES: {optie.label.upper()}»") if optie.verzamelt
        else klein(optie.label) if nr else optie.label
        for nr, optie in enumerate(rij)
    )  # fmt: skip


def waarde_tekst(vraag: Vraag | Oordeel, waarde: Waarde, *, in_zin: bool = False) -> str:
    """A value as a reader wants to see it: labels, Dutch moments, numbers with their unit.

    `in_zin` takes the words of an option that are meant for a text to a group or to everyone.
    """
    labels = {o.id: (o.in_zin if in_zin else None) or o.label for o in vraag.antwoorden}
    if isinstance(waarde, Mapping):
        return _meerkeuze(labels, waarde)
    if isinstance(waarde, tuple):
        laag, hoog = waarde
        if isinstance(laag, datetime) and isinstance(hoog, datetime):
            return _tijdvak(laag, hoog)
        return f"{_getal(laag)} tot {_getal(hoog)}{_eenheid(vraag)}"
    if isinstance(waarde, datetime):
        return tijdstip(waarde)
    if isinstance(waarde, float | int):
        return f"{_getal(waarde)}{_eenheid(vraag)}"
    return labels.get(waarde, waarde)


def _meerkeuze(labels: Mapping[str, str], waarde: Mapping[str, str]) -> str:
    gekozen = [labels.get(id_, id_) for id_, antwoord in waarde.items() if antwoord == "ja"]
    if gekozen:
        return str(opsomming(_als_vervolg(gekozen)).unescape())
    niet = [labels.get(id_, id_) for id_, antwoord in waarde.items() if antwoord == "nee"]
    alles = len(niet) == len(labels)
    return "Geen van deze" if alles else f"Niet: {opsomming(_als_vervolg(niet)).unescape()}"


def _als_vervolg(labels: list[str]) -> list[str]:
    return labels[:1] + [klein(label) for label in labels[1:]]


def klein(tekst: str) -> str:
    """The text as the middle of a sentence; an abbreviation and YouTube keep their capitals."""
    eigen = tekst[:2].isupper() or _HOOFDLETTER_BINNENIN.match(tekst)
    return tekst if eigen else tekst[:1].lower() + tekst[1:]


def groot(tekst: str) -> str:
    """The text as the beginning of a sentence."""
    return tekst[:1].upper() + tekst[1:]


def eerste_zin(tekst: str) -> str:
    """The first sentence of a text."""
    return tekst.split(". ", 1)[0]


def zin(tekst: str) -> str:
    """The text with a full stop, unless it has an end of its own."""
    kaal = tekst.rstrip()
    return kaal if kaal.endswith((".", "!", "?", "…", ":")) or not kaal else kaal + "."


def _tijdvak(begin: datetime, einde: datetime) -> str:
    zelfde_dag = begin.astimezone(TIJDZONE).date() == einde.astimezone(TIJDZONE).date()
    slot = tijdstip(einde).split(", ", 1)[1] if zelfde_dag else tijdstip(einde)
    return f"tussen {tijdstip(begin)} en {slot}"


def _getal(waarde: object) -> str:
    getal = float(str(waarde))
    if not getal.is_integer():
        return f"{getal:g}".replace(".", ",")
    return f"{getal:,.0f}".replace(",", ".") if abs(getal) >= DUIZENDTAL else f"{getal:.0f}"


def _eenheid(vraag: Vraag | Oordeel) -> str:
    eenheid = getattr(vraag, "eenheid", None)
    return f" {eenheid}" if eenheid else ""


def kort_moment(moment: datetime) -> str:
    """'24-11-2026 20:14' in Dutch time, for tables."""
    return f"{moment.astimezone(TIJDZONE):%d-%m-%Y %H:%M}"


def met_zone(moment: datetime) -> str:
    """A moment with its distance to UTC, as evidence for someone abroad needs it."""
    lokaal = moment.astimezone(TIJDZONE)
    uren = int((lokaal.utcoffset() or lokaal - lokaal).total_seconds() // 3600)
    return f"{tijdstip(moment)} (Nederlandse tijd, UTC+{uren})"


def artikel_zin(kennisbank: Kennisbank, verwijzing: Verwijzing) -> str:
    """'artikel 175, eerste en tweede lid, van de Gemeentewet'."""
    titel = kennisbank.bronnen[verwijzing.bron].titel
    if verwijzing.artikel is None:
        return f"{_lidwoord(titel)}{titel}"
    delen = [f"artikel {verwijzing.artikel}"]
    if verwijzing.lid:
        delen.append(leden(verwijzing.lid))
    if verwijzing.onderdeel:
        delen.append(f"onder {verwijzing.onderdeel}")
    komma = "," if len(delen) > 1 else ""
    return f"{', '.join(delen)}{komma} van {_lidwoord(titel)}{titel}"


def leden(lid: str) -> str:
    """'1-2' as 'eerste en tweede lid', '1-3' as 'eerste tot en met derde lid'."""
    eerste, _, laatste = lid.partition("-")
    if eerste not in _RANG or (laatste and laatste not in _RANG):
        return f"lid {lid}"
    if not laatste:
        return f"{_RANG[eerste]} lid"
    verbinding = "en" if int(laatste) - int(eerste) == 1 else "tot en met"
    return f"{_RANG[eerste]} {verbinding} {_RANG[laatste]} lid"


def _lidwoord(titel: str) -> str:
    if titel.startswith(_ZONDER_LIDWOORD):
        return ""
    return "het " if titel.startswith(_MET_HET) else "de "


def is_sjabloonzin(tekst: str, *sjablonen: str | None) -> bool:
    """Whether a reasoning text is still a shipped opening or has its blanks left open.

    A decision that only repeats the form is not reasoned (Awb 3:46).
    """
    kaal = _kaal(tekst)
    if not kaal or _OPEN_PLEK.search(tekst):
        return True
    begin = " ".join(tekst.casefold().split())
    return any(
        kaal == _kaal(sjabloon) or ("…" in sjabloon and begin.startswith(_aanloop(sjabloon)))
        for sjabloon in sjablonen
        if sjabloon
    )


def _aanloop(sjabloon: str) -> str:
    """What a shipped opening says up to its first blank."""
    return " ".join(sjabloon.casefold().split()).split("…", 1)[0] + "…"


def sjablonen_van(vraag: Vraag | Oordeel) -> tuple[str | None, ...]:
    """The shipped texts of an item that do not count as an answer."""
    if isinstance(vraag, Oordeel):
        return vraag.aanhef, vraag.hulp, vraag.criterium, vraag.vraag
    standaard = vraag.standaard if isinstance(vraag, Besluitveld) else None
    return standaard, vraag.hulp, vraag.vraag


def _kaal(tekst: str) -> str:
    return " ".join(_LEESTEKENS.sub(" ", tekst.casefold()).split())
