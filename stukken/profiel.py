"""What a document needs to know about the municipality itself. No names, no telephone numbers."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from kennisbank.lezen import InhoudFout, lees_yaml, meldingen_van
from kennisbank.schema.basis import Tekst
from logica.voorwaarde import Model


class Profiel(Model):
    """The letterhead of a municipality. What is not known becomes a field to fill in by hand."""

    gemeente: Tekst = Field(description="Naam van de gemeente.")
    plaats: Tekst = Field(description="Plaats van ondertekening.")
    adres: Tekst | None = Field(None, description="Postadres van de gemeente.")
    bezwaaradres: Tekst | None = Field(None, description="Adres voor bezwaarschriften.")
    rechtbank: Tekst | None = Field(None, description="Bevoegde rechtbank.")
    functie: Tekst = Field("burgemeester", description="Ambt van wie ondertekent.")

    @classmethod
    def van(cls, gemeente: str) -> Profiel:
        """The neutral profile of a municipality of which only the name is known."""
        return cls(gemeente=gemeente, plaats=gemeente)


def laad_profiel(pad: Path) -> Profiel:
    """A profile from one YAML file. Raises InhoudFout with file and line."""
    boom = lees_yaml(pad)
    try:
        return Profiel.model_validate(boom)
    except ValidationError as fout:
        raise InhoudFout(meldingen_van(fout, pad)) from fout
