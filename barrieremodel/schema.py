"""One phase of the barrier model: signals, barriers and the rule that tips into it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kennisbank.schema.basis import Id, MetReview, Tekst, Verwijzing, Zekerheid
from logica.voorwaarde import Model, Voorwaarde


class Signaal(Model):
    """A named condition over facts: never asked itself."""

    id: str = Field(pattern=r"^S\d{2}$", description="S01 … S49.")
    tekst: Tekst = Field(description="De waarneming als constatering.")
    voorwaarde: Voorwaarde = Field(description="Wanneer het signaal zich voordoet.")
    zwaarte: Literal["context", "aanwijzing", "zwaar", "kantel"] = Field(description="Soort.")
    ziet: Tekst = Field(description="Wie dit kan zien.")


class Barriere(Model):
    """Something that stops or hinders this phase."""

    id: str = Field(pattern=r"^B\d{2}$", description="B01 … B45.")
    naam: Tekst = Field(description="Naam van de barrière.")
    aard: Literal["preventief", "repressief", "signaleren", "communiceren", "nazorg"] = Field(
        description="Soort barrière."
    )
    houder: list[Id] = Field(min_length=1, description="Partners; de eerste is de trekker.")
    instrumenten: list[Id] = Field(default_factory=list, description="Instrumenten (verdict).")
    acties: list[Id] = Field(default_factory=list, description="Acties zonder verdict.")
    tijd_min: int = Field(ge=0, description="Snelste tijd tot effect, in minuten.")
    tijd_max: int = Field(ge=0, description="Traagste tijd tot effect, in minuten.")
    let_op: Tekst = Field(description="Waar het misgaat of wat de grens is.")


class Fase(MetReview):
    """One of the eight phases. `kantelregel` orders; it never enters a drempel."""

    id: str = Field(pattern=r"^f[1-8]_[a-z]+$", description="Gelijk aan de bestandsnaam.")
    nummer: int = Field(ge=1, le=8, description="Volgorde van de fasen.")
    naam: Tekst = Field(description="Naam van de fase.")
    wat: Tekst = Field(description="Wat er in deze fase gebeurt.")
    duur: Tekst = Field(description="Doorlooptijd.")
    kantelpunt: Tekst = Field(description="Wanneer het naar de volgende fase gaat.")
    kantelregel: Voorwaarde | None = Field(None, description="Wanneer deze fase is bereikt.")
    actoren: list[Tekst] = Field(min_length=1, description="Wie er een rol spelen.")
    dienstverleners: list[Tekst] = Field(min_length=1, description="Wie het mogelijk maken.")
    gelegenheden: list[Tekst] = Field(min_length=1, description="Wat het makkelijk maakt.")
    signalen: list[Signaal] = Field(min_length=1, description="Waaraan u het ziet.")
    barrieres: list[Barriere] = Field(min_length=1, description="Wat u kunt doen.")
    bronnen: list[Verwijzing] = Field(min_length=1, description="Waar dit op steunt.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Actie(MetReview):
    """Something a barrier names that needs no verdict: only a holder and a time."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Naam van de actie.")
    kort: Tekst = Field(description="Wat u doet, in één zin.")
    houder: list[Id] = Field(min_length=1, description="Partners.")
    tijd_min: int = Field(ge=0, description="Snelste tijd, in minuten.")
    tijd_max: int = Field(ge=0, description="Traagste tijd, in minuten.")
    let_op: Tekst = Field(description="Waar het misgaat.")


class Combinatie(Model):
    """Signals that together deserve a talk at once."""

    id: Id = Field(description="Sleutel.")
    signalen: list[str] = Field(min_length=2, description="Signalen die alle waar zijn.")
    een_van: list[str] = Field(default_factory=list, description="En minstens één hiervan.")
    betekenis: Tekst = Field(description="Wat de combinatie zegt.")
    eerste_stap: Tekst = Field(description="Wat u nu doet.")


class Combinaties(MetReview):
    """The table of combinations."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    combinaties: list[Combinatie] = Field(min_length=1, description="De combinaties.")
