"""What of a situation may be told to everyone, and what may be in a record of the process.

A letter to residents cannot be taken back. So a public text says only what is established and
marked as open, and only those measures that were decided, bind the public and may be announced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from kennisbank.schema.instrument import Instrument
from logica.situatie import SITUATIE, Antwoord, Maatregel, Situatie, soort_van
from logica.voorwaarde import OnderwerpSoort
from stukken.feiten import Feitregel, mag_in_besluit

_BINDEND = {"beschikking", "besluit_algemene_strekking", "avv"}
_VOOR_IEDEREEN: set[OnderwerpSoort] = {"situatie", "bijeenkomst"}
_NIET_OVER_EEN_MENS = {None, "iedereen_in_gebied", "bepaalbare_groep"}
_INTERN = {"openbaar", "driehoek"}
_ACCOUNT = re.compile(r"(?<!\w)@\w{2,}|\[[PGBLU]\d+\]")


def is_openbaar(antwoord: Antwoord) -> bool:
    """Whether an answer may be told to everyone: open, established, and free to use as it is."""
    return (
        antwoord.vertrouwelijk == "openbaar"
        and antwoord.in_besluit == "ja"
        and antwoord.betrouwbaarheid == "bevestigd"
    )


def is_intern(antwoord: Antwoord) -> bool:
    """Whether an answer may be in a record of the process: not from police or OM files."""
    return antwoord.vertrouwelijk in _INTERN and mag_in_besluit(antwoord)


def openbare_feiten(regels: Iterable[Feitregel]) -> list[Feitregel]:
    """Facts for a public text: about the situation and not a person, and open in every source."""
    return [
        r for r in regels
        if r.is_bevestigd and r.onderwerp == SITUATIE and r.vraag.privacy == 0
        and not r.is_eigen_keuze and r.antwoorden and all(map(is_openbaar, r.antwoorden))
    ]  # fmt: skip


def interne_feiten(regels: Iterable[Feitregel]) -> list[Feitregel]:
    """Facts for a record of the process; what police or OM keep is not in it."""
    return [
        r for r in regels
        if not r.is_eigen_keuze and r.antwoorden and all(map(is_intern, r.antwoorden))
    ]  # fmt: skip


def bindt_iedereen(instrument: Instrument, maatregel: Maatregel) -> bool:
    """Whether a measure is a rule for the public, and not about one person, place or message."""
    over = soort_van(maatregel.onderwerp) if maatregel.onderwerp else instrument.gericht_op
    return (
        instrument.soort == "bevoegdheid"
        and instrument.rechtsmiddel.soort in _BINDEND
        and {instrument.gericht_op, over} <= _VOOR_IEDEREEN
        and maatregel.velden.get("maatregel.adressaat") in _NIET_OVER_EEN_MENS
    )


def mag_worden_genoemd(situatie: Situatie, maatregel: Maatregel, nu: datetime) -> bool:
    """Whether the mayor's choice on announcing lets a decided measure be told at `nu`."""
    keuze = situatie.besluit.get("besluit.aankondigen")
    grens = {"ter_plekke": "maatregel.van", "achteraf": "maatregel.tot"}.get(str(keuze))
    if grens is None:
        return keuze == "vooraf"
    vanaf = maatregel.velden.get(grens)
    return isinstance(vanaf, datetime) and vanaf <= nu


def noemt_iemand(tekst: str) -> bool:
    """Whether a text holds an account or the label of a person, group, place or message."""
    return _ACCOUNT.search(tekst) is not None
