"""The profile of the municipality on this installation: one file, edited here or by hand."""

from __future__ import annotations

from steps._dossier import GEGEVENS
from stukken.profiel import Profiel, laad_profiel

BESTAND = GEGEVENS / "profiel.yaml"


def profiel_van(gemeente: str) -> Profiel:
    """The stored profile of this municipality, else a neutral one. Raises InhoudFout."""
    if BESTAND.exists():
        profiel = laad_profiel(BESTAND)
        if profiel.gemeente.casefold() == gemeente.casefold():
            return profiel
    return Profiel.van(gemeente)
