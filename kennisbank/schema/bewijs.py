"""Invariants written from the statute, domain knowledge, and why a mutant may survive."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from kennisbank.schema.basis import Geldigheid, Id, MetReview, Tekst, Verwijzing, Zekerheid
from kennisbank.schema.instrument import Gezag, Kenmerk, Soort
from logica.voorwaarde import Model, OnderwerpSoort, Voorwaarde

InvariantSoort = Literal[
    "nooit_inzetbaar_tenzij",
    "nooit_voldoet_tenzij",
    "nooit_verlengd_tenzij",
    "kan_ook_als",
    "getoetst",
]
"""The form of a claim.

nooit_inzetbaar_tenzij: about the drempel. nooit_voldoet_tenzij: about the draft decision.
nooit_verlengd_tenzij: about the requirements of an extension. kan_ook_als: the law does not ask
more than this, so there is a situation in which it is deployable while the condition holds.
getoetst: a claim of another form, checked by the named function.
"""
InvariantId = Annotated[str, StringConstraints(pattern=r"^I-\d{2,3}[a-z]?$")]


class Selectie(Model):
    """Instruments by what they are. Every list that is given must match; empty lists do not."""

    soort: list[Soort] = Field(default_factory=list, description="Eén van deze soorten.")
    kenmerken: list[Kenmerk] = Field(default_factory=list, description="Eén van deze kenmerken.")
    zonder: list[Kenmerk] = Field(default_factory=list, description="Geen van deze kenmerken.")
    gericht_op: list[OnderwerpSoort] = Field(default_factory=list, description="Eén van deze.")
    gezag: list[Gezag] = Field(default_factory=list, description="Bij één van deze gezagen.")
    behalve: list[Id] = Field(default_factory=list, description="Maar niet deze instrumenten.")


class Invariant(Model):
    """One claim of the statute about every situation, in words of its own."""

    id: InvariantId = Field(description="Nummer; de eerste 45 zijn de vastgestelde lijst.")
    stelling: Tekst = Field(description="De bewering, leesbaar voor een jurist.")
    middelen: list[Id] = Field(default_factory=list, description="Voor deze instrumenten.")
    selectie: Selectie | None = Field(None, description="Of: instrumenten met deze eigenschappen.")
    soort: InvariantSoort = Field(description="Vorm van de bewering.")
    tenzij: Voorwaarde | None = Field(None, description="Wat dan in elk geval vaststaat.")
    als: Voorwaarde | None = Field(None, description="Bij 'kan_ook_als': wat geen beletsel is.")
    toetser: Id | None = Field(None, description="Bij 'getoetst': naam van de controle.")
    parameters: dict[str, list[str]] = Field(
        default_factory=dict, description="Gegevens voor de controle."
    )
    geldigheid: Geldigheid = Field(
        default_factory=Geldigheid, description="Periode van het recht waarvoor dit geldt."
    )
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Artikel of uitspraak.")
    zekerheid: Zekerheid = Field(description="Hoe zeker de bewering zelf is.")
    toelichting: Tekst | None = Field(None, description="Grens van de bewering.")

    @model_validator(mode="after")
    def _vorm_past(self) -> Invariant:
        veld = {"kan_ook_als": "als", "getoetst": "toetser"}.get(self.soort, "tenzij")
        gegeven = [naam for naam in ("tenzij", "als", "toetser") if getattr(self, naam)]
        if gegeven != [veld]:
            raise ValueError(f"'{self.id}': bij soort '{self.soort}' hoort alleen '{veld}'")
        if self.middelen and self.selectie:
            raise ValueError(f"'{self.id}': noem middelen óf een selectie, niet allebei")
        if self.voorwaarde is not None and not (self.middelen or self.selectie):
            raise ValueError(f"'{self.id}': noem de middelen, of een selectie")
        return self

    @property
    def voorwaarde(self) -> Voorwaarde | None:
        """The condition of the claim, if it has one."""
        return self.tenzij if self.tenzij is not None else self.als


class Neutraliteit(Model):
    """What no condition may read: words in ids and options that name theme, faith or descent."""

    vragen: list[Id] = Field(default_factory=list, description="Vragen die niets mogen beslissen.")
    woorden: list[Tekst] = Field(
        min_length=1, description="Woorden die in geen id of optie mogen staan die beslist."
    )


class Overlevende(Model):
    """Why dropping or negating one requirement breaks no invariant."""

    mutant: Tekst = Field(description="instrument/eis/drop of instrument/eis/negatie.")
    reden: Tekst = Field(description="Waarom dat juridisch geen fout verbergt.")


class Invariantenlijst(MetReview):
    """The file kennisbank/invarianten.yaml."""

    invarianten: list[Invariant] = Field(min_length=1, description="Alle beweringen.")
    neutraliteit: Neutraliteit = Field(description="Wat geen voorwaarde mag lezen.")
    overlevend_reden: list[Overlevende] = Field(
        default_factory=list, description="Verklaring per overlevende mutant."
    )

    @model_validator(mode="after")
    def _ids_uniek(self) -> Invariantenlijst:
        ids = [invariant.id for invariant in self.invarianten]
        dubbel = sorted({id_ for id_ in ids if ids.count(id_) > 1})
        if dubbel:
            raise ValueError(f"deze nummers komen twee keer voor: {', '.join(dubbel)}")
        return self


class Verband(Model):
    """Domain knowledge: where `als` holds, `dan` cannot be false. It never fills in an answer."""

    id: Id = Field(description="Naam van het verband.")
    tekst: Tekst = Field(description="Het verband in gewone taal, als waarschuwing te lezen.")
    onderwerp: OnderwerpSoort = Field("situatie", description="Waarover beide kanten gaan.")
    als: Voorwaarde = Field(description="Als dit vaststaat …")
    dan: Voorwaarde = Field(description="… dan kan dit niet onwaar zijn.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Waar het verband op steunt.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Samenhang(MetReview):
    """The file kennisbank/samenhang.yaml."""

    verbanden: list[Verband] = Field(min_length=1, description="Alle verbanden.")
