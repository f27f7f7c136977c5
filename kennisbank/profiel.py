"""The municipality profile: what a gemeente knows of itself before anything happens.

One YAML file, edited on screen or by hand. It holds no names and runs nothing. What it does not
say is unknown, and unknown is not 'nee'. `profielbestand` reads and writes it, `profielcontrole`
checks it against the content, `huisstijl` checks the two files it may name.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PrivateAttr

from kennisbank.schema.basis import Id, Tekst
from logica.voorwaarde import Model

JaNee = Literal["ja", "nee"]


def _ja_of_nee(ruw: object) -> object:
    if ruw not in ("ja", "nee"):
        raise ValueError(
            f"'{ruw}' is geen antwoord; schrijf ja of nee, of laat dit weg zolang het onbekend is"
        )
    return ruw


def _bestandsnaam(*soorten: str) -> BeforeValidator:
    """A bare file name of one of these kinds: the file stands beside the profile, nowhere else."""
    vorm = re.compile(rf"[^\W_][\w -]*\.({'|'.join(soorten)})")

    def toets(ruw: object) -> object:
        if not isinstance(ruw, str) or not vorm.fullmatch(ruw):
            raise ValueError(
                f"'{ruw}' kan niet; zet het bestand naast het profiel en noem alleen zijn naam, "
                f"die eindigt op .{' of .'.join(soorten)}"
            )
        return ruw

    return BeforeValidator(toets)


Logonaam = Annotated[str, _bestandsnaam("png", "svg")]
Wordnaam = Annotated[str, _bestandsnaam("docx")]


class Lokaalantwoord(Model):
    """What the municipality has in place of its own for one item of `kennisbank/lokaal/`."""

    antwoord: Annotated[JaNee, BeforeValidator(_ja_of_nee)] = Field(description="ja of nee.")
    artikel: Tekst | None = Field(None, description="Artikel, bijvoorbeeld '2:1'.")
    details: dict[Id, Tekst] = Field(
        default_factory=dict,
        description="Wat het artikel zegt: gedraging, adressaat, plaats, duur, wie beveelt …",
    )


class Getekend(Model):
    """When, and by whom in which role, the profile was last gone through."""

    op: date = Field(description="Datum waarop het profiel is nagelopen.")
    door: Tekst = Field(description="Rol van wie het naliep, bijvoorbeeld jurist.")


class Gemeenteprofiel(Model):
    """The profile of one municipality. Everything but its name and place may be absent."""

    gemeente: Tekst = Field(description="Naam van de gemeente.")
    plaats: Tekst = Field(description="Plaats van ondertekening.")
    adres: Tekst | None = Field(None, description="Postadres van de gemeente.")
    bezwaaradres: Tekst | None = Field(None, description="Adres voor bezwaarschriften.")
    rechtbank: Tekst | None = Field(None, description="Bevoegde rechtbank.")
    functie: Tekst = Field("burgemeester", description="Ambt van wie ondertekent.")
    vervanging: Tekst = Field("locoburgemeester", description="Ambt van de vaste vervanger.")
    ondertekenaars: list[Tekst] = Field(
        default_factory=list, description="Functies die naast de burgemeester ondertekenen."
    )
    logo: Logonaam | None = Field(None, description="PNG of SVG naast dit bestand.")
    referentie: Wordnaam | None = Field(None, description="Word-bestand met de stijlen, ernaast.")
    lokaal: dict[Id, Lokaalantwoord] = Field(
        default_factory=dict, description="APV, verordeningen, beleid en machtigingen."
    )
    bellijst: dict[Id, Tekst] = Field(
        default_factory=dict, description="Per partner het nummer of de lijn."
    )
    getekend: Getekend | None = Field(None, description="Jaarlijks nagelopen, op en door.")

    _pad: Path | None = PrivateAttr(None)

    @classmethod
    def van(cls, gemeente: str) -> Gemeenteprofiel:
        """The neutral profile of a municipality of which only the name is known."""
        return cls(gemeente=gemeente, plaats=gemeente)

    @property
    def pad(self) -> Path | None:
        """The file this was read from; None for one that only exists in memory."""
        return self._pad

    def uit(self, pad: Path) -> Gemeenteprofiel:
        """The same profile, known to stand in this file: its logo and styles stand beside it."""
        zelfde = self.model_copy()
        zelfde._pad = pad
        return zelfde

    def naast(self, naam: str | None) -> Path | None:
        """A file beside the profile; None without a name, without a file, or outside its folder."""
        if naam is None or self._pad is None:
            return None
        pad = self._pad.parent / naam
        binnen = pad.resolve().parent == self._pad.parent.resolve()
        return pad if binnen and pad.is_file() else None

    def is_van(self, gemeente: str) -> bool:
        """Whether this is the profile of that municipality."""
        return self.gemeente.strip().casefold() == gemeente.strip().casefold()
