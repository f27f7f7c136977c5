"""The profile of the municipality on this installation: one file, edited here or by hand.

Nothing here is needed: without a profile, or with a broken one, the neutral style applies and every
local fact is unknown.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from pydantic import ValidationError

from dossier.gebeurtenis import Invoer
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import InhoudFout
from kennisbank.meldingen import in_het_nederlands
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielbestand import bewaar_profiel, laad_profiel
from kennisbank.profielcontrole import in_woorden

GEGEVENS = Path(__file__).resolve().parent.parent / "gegevens"
BESTAND = Path(os.environ.get("AFWEGINGSKADER_PROFIEL") or GEGEVENS / "profiel.yaml")
BRON = "gemeenteprofiel"
"""Source of what a dossier takes over from the profile."""


def lees() -> Gemeenteprofiel | None:
    """The stored profile; None when there is none. Raises InhoudFout when it is broken."""
    try:
        kenmerk = BESTAND.stat()
    except OSError:
        return None
    return _gelezen(BESTAND, kenmerk.st_mtime_ns, kenmerk.st_size)


@lru_cache(maxsize=4)
def _gelezen(pad: Path, gewijzigd: int, grootte: int) -> Gemeenteprofiel:
    """Read once per version of the file: screens ask for it at every run."""
    return laad_profiel(pad)


def profiel_van(gemeente: str) -> Gemeenteprofiel:
    """The stored profile of this municipality, else a neutral one. A broken file is said."""
    try:
        profiel = lees()
    except InhoudFout as fout:
        st.warning(
            "Het gemeenteprofiel kan niet worden gelezen; de neutrale stijl geldt. Herstel het bij "
            f"Gemeente. {fout.meldingen[0]}"
        )
        profiel = None
    if profiel is not None and profiel.is_van(gemeente):
        return profiel
    return Gemeenteprofiel.van(gemeente)


def lokale_antwoorden(gemeente: str, kennisbank: Kennisbank) -> list[Invoer]:
    """What a new dossier of this municipality records from the profile. Absent stays unknown."""
    profiel = profiel_van(gemeente)
    herkomst = _herkomst(profiel)
    return [
        Invoer(
            "antwoord_gegeven",
            {
                "waarde": deel.antwoord,
                "bron": BRON,
                "motivering": "; ".join(filter(None, (in_woorden(deel), herkomst))),
            },
            vraag=id_,
        )
        for id_, deel in profiel.lokaal.items()
        if id_ in kennisbank.lokaal
    ]


def _herkomst(profiel: Gemeenteprofiel) -> str:
    if profiel.getekend is None:
        return "profiel nog niet nagelopen door de jurist"
    return f"profiel nagelopen op {profiel.getekend.op:%d-%m-%Y} door {profiel.getekend.door}"


def pas_aan(velden: Mapping[str, Any]) -> list[str]:
    """Save some fields of the profile; gives the errors in Dutch, empty when it is on disk.

    A field with an empty value is removed. The rest of the file stays as it is.
    """
    try:
        huidig = lees()
    except InhoudFout:
        huidig = None  # the broken file stays beside the new one
    basis = huidig.model_dump() if huidig else {}
    try:
        nieuw = Gemeenteprofiel.model_validate({**basis, **velden})
        bewaar_profiel(BESTAND, nieuw)
    except ValidationError as fout:
        return [f"{deel['loc'][0]}: {in_het_nederlands(deel)}" for deel in fout.errors()]
    except InhoudFout as fout:
        return list(fout.meldingen)
    return []


def bewaar_bestand(naam: str, inhoud: bytes) -> list[str]:
    """Put a checked logo or Word file beside the profile; gives the errors in Dutch."""
    pad = BESTAND.with_name(naam)
    tijdelijk = pad.with_name(f".{naam}.nieuw")
    try:
        tijdelijk.write_bytes(inhoud)
        tijdelijk.replace(pad)
    except OSError as fout:
        return [f"{naam}: niet bewaard ({fout})"]
    return []
