"""What all content shares: references to sources, certainty, requirements, review dates."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from logica.voorwaarde import Model, Voorwaarde

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$")]
Tekst = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Zekerheid = Literal["zeker", "bron", "afgeleid", "te_verifieren"]
ZEKERHEID_VOLGORDE: tuple[Zekerheid, ...] = ("zeker", "bron", "afgeleid", "te_verifieren")


class Verwijzing(Model):
    """One place in one source, precise enough for a deep link."""

    bron: Id = Field(description="Id van een bron in kennisbank/bronnen.")
    artikel: str | None = Field(None, description="Artikelnummer als tekst, bijvoorbeeld '3:46'.")
    lid: str | None = Field(None, description="Lid of leden, bijvoorbeeld '1' of '1-2'.")
    onderdeel: str | None = Field(None, description="Onderdeel, bijvoorbeeld 'a'.")
    plaats: str | None = Field(None, description="Rechtsoverweging, paragraaf of pagina.")


class Geldigheid(Model):
    """The half-open period [van, tot) in which something holds; None is unbounded."""

    van: date | None = Field(None, description="Eerste dag waarop dit geldt; leeg: altijd al.")
    tot: date | None = Field(None, description="Eerste dag waarop dit niet meer geldt.")

    def op(self, dag: date) -> bool:
        """Whether the period contains `dag`."""
        return (self.van is None or self.van <= dag) and (self.tot is None or dag < self.tot)


class Vereiste(Model):
    """One atomic requirement of the drempel: what must be true for the power to be used."""

    id: Id = Field(description="Uniek binnen het instrument.")
    tekst: Tekst = Field(description="De eis als constatering, in gewone taal.")
    voorwaarde: Voorwaarde = Field(description="Wanneer de eis vervuld is.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Waar de eis vandaan komt.")
    zekerheid: Zekerheid = Field(description="Hoe zeker deze eis in deze vorm geldt.")
    toelichting: Tekst | None = Field(None, description="Uitleg of nuance bij de eis.")


class Uitsluiting(Vereiste):
    """A situation in which the power may not be used, though its requirements are met."""

    wel: Tekst | None = Field(None, description="Wat in dit geval wél bestaat.")


BesluiteisSoort = Literal["inhoud", "overleg", "horen", "vorm", "maximum"]


class Besluiteis(Vereiste):
    """What the measure must contain or have gone through to be a sound decision."""

    soort: BesluiteisSoort = Field(description="Waar de eis over gaat.")
    mits: Voorwaarde | None = Field(
        None, description="Is dit zeker onwaar, dan noemt een stuk de eis niet van toepassing."
    )


class Review(Model):
    """When an entry was last checked against its sources, and by which role."""

    op: date = Field(description="Datum van de laatste inhoudelijke controle.")
    door: Tekst = Field(description="Rol of naam van wie controleerde.")


class MetReview(Model):
    """An entry that must be reviewed every year."""

    gecontroleerd: Review = Field(description="Laatste inhoudelijke controle.")


class Naslag(MetReview):
    """A plain reference entry: term, partner, platform, right."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Naam zoals op het scherm.")
    kort: Tekst = Field(description="Eén of twee zinnen in gewone taal.")
    bronnen: list[Verwijzing] = Field(min_length=1, description="Waar dit op steunt.")
    zekerheid: Zekerheid = Field(description="Hoe zeker de beschrijving is.")
    zoektermen: list[str] = Field(default_factory=list, description="Andere woorden hiervoor.")


class Optie(Model):
    """One answer to a keuze or meerkeuze. 'onbekend' is never an option: it is no answer."""

    id: Id = Field(description="Korte sleutel.")
    label: Tekst = Field(description="Tekst op het scherm.")
    in_zin: Tekst | None = Field(
        None,
        description="Zo staat het in een tekst voor een groep of iedereen; leeg: het label. Ook om "
        "voor te lezen.",
    )
    verzamelt: bool = Field(
        False,
        description="Noemt meer dingen waarvan er één waar kan zijn. Een stuk schrijft dan de "
        "samenvatting op, of laat open wat het precies was.",
    )

    @field_validator("id")
    @classmethod
    def _geen_onbekend(cls, waarde: str) -> str:
        if waarde in {"onbekend", "weet_niet", "geen_van_deze"}:
            raise ValueError("'onbekend' is geen optie; elke vraag kent 'weet ik niet' vanzelf")
        return waarde
