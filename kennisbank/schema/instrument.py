"""One power, request or intervention: the content type that carries the law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from kennisbank.schema.basis import (
    Besluiteis,
    Geldigheid,
    Id,
    MetReview,
    Tekst,
    Uitsluiting,
    Vereiste,
    Verwijzing,
    Zekerheid,
)
from logica.voorwaarde import Model, OnderwerpSoort, Voorwaarde

Soort = Literal["bevoegdheid", "partner", "interventie", "bestaat_niet"]
Gezag = Literal[
    "burgemeester",
    "college",
    "raad",
    "ovj",
    "rechter",
    "politie",
    "atkm",
    "platform",
    "minister",
    "cdk",
    "voorzitter_veiligheidsregio",
    "flagger",
    "veiligheidsregio",
    "raadsvoorzitter",
    "gemeente",
]
GEZAG: Mapping[Gezag, str] = {
    "burgemeester": "de burgemeester",
    "college": "het college van burgemeester en wethouders",
    "raad": "de gemeenteraad",
    "ovj": "de officier van justitie",
    "rechter": "de rechter",
    "politie": "de politie",
    "atkm": "de ATKM",
    "platform": "het platform",
    "minister": "de minister",
    "cdk": "de commissaris van de Koning",
    "voorzitter_veiligheidsregio": "de voorzitter van de veiligheidsregio",
    "flagger": "een betrouwbare flagger",
    "veiligheidsregio": "de veiligheidsregio",
    "raadsvoorzitter": "de voorzitter van de raad",
    "gemeente": "de gemeente",
}
"""Each office in the middle of a sentence."""
Kenmerk = Literal[
    "fysiek",
    "rbt",
    "noodrecht",
    "wom",
    "apv",
    "persoonsbevel",
    "herstelsanctie",
    "beschikking",
    "algemene_regel",
    "gebied",
    "uiting",
    "politieinformatie",
    "ovj_overleg",
]
"""What algemene eisen select on.

fysiek: acts on a physical disturbance in the municipality. rbt: passes to the voorzitter of the
veiligheidsregio under Wvr 39. noodrecht: Gemw 175, 176. wom: Wom 5-9. apv: rests on the local
ordinance. persoonsbevel: addresses one known person. herstelsanctie: Awb title 5.3. beschikking:
a written individual decision. algemene_regel: a rule for all. gebied: applies to an area.
uiting: is about online content. politieinformatie: rests on police data. ovj_overleg: the law
asks consultation with the OvJ.
"""


class Versie(Geldigheid):
    """The law of one period [van, tot): grounds, drempel, uitsluitingen, besluiteisen."""

    inhoud: Literal["in_kennisbank", "niet_in_kennisbank"] = Field(
        "in_kennisbank", description="Of de tekst van deze periode in de kennisbank staat."
    )
    grondslag: list[Verwijzing] = Field(default_factory=list, description="Wettelijke basis.")
    grondslag_zekerheid: Zekerheid = Field("zeker", description="Hoe zeker de basis gezien is.")
    drempel: list[Vereiste] = Field(default_factory=list, description="Mag dit hier?")
    uitsluitingen: list[Uitsluiting] = Field(default_factory=list, description="Wanneer niet.")
    besluiteisen: list[Besluiteis] = Field(default_factory=list, description="Is het besluit goed?")
    toelichting: Tekst | None = Field(None, description="Bijzonderheid van deze periode.")
    waarom_niet: Tekst | None = Field(
        None, description="Bij bestaat_niet: reden die in deze periode gold, als zij afwijkt."
    )


class Minuten(Model):
    """How long preparation takes, from quick to slow, in minutes."""

    min: int = Field(ge=0, description="Snelste geval, in minuten.")
    max: int = Field(ge=0, description="Traagste geval, in minuten.")


class Voorbereiding(Model):
    """Preparation time of the oral and the written variant; None when that variant is not there."""

    mondeling: Minuten | None = Field(None, description="Mondelinge variant.")
    schriftelijk: Minuten | None = Field(None, description="Schriftelijke variant.")
    effect: Tekst = Field(description="Hoe snel het daarna werkt.")
    zekerheid: Zekerheid = Field("afgeleid", description="Meestal een schatting.")


class Zwaarte(Model):
    """How heavy the measure weighs for those concerned, 1 (none) to 5 (freedom, emergency law)."""

    waarde: Literal[1, 2, 3, 4, 5] = Field(description="1 licht … 5 zwaarst; alleen ordening.")
    reden: Tekst = Field(description="Waarom deze zwaarte.")


class Mandaat(Model):
    """Who may act for the competent office."""

    kan: Literal["nee", "ja", "beperkt", "nvt"] = Field(description="Of mandaat kan.")
    tekst: Tekst = Field(description="Uitleg met de grens.")
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Artikel.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Duur(Model):
    """How long the measure may last."""

    tekst: Tekst = Field(description="Duur in woorden.")
    maximum_uren: float | None = Field(None, strict=False, description="Wettelijk maximum in uren.")
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Artikel.")


class Verlenging(Model):
    """Whether and how the measure can be extended: a decision with requirements of its own."""

    kan: Literal["ja", "nee", "nieuw_besluit", "nvt"] = Field(description="Of verlengen kan.")
    tekst: Tekst = Field(description="Hoe, of waarom niet.")
    eisen: list[Besluiteis] = Field(default_factory=list, description="Eisen aan de verlenging.")


class NaBesluit(Model):
    """A duty that arises once the decision is taken."""

    taak: Id = Field(description="Id van een taak.")
    termijn: Tekst = Field(description="Termijn in woorden.")
    uren: float | None = Field(None, strict=False, description="Termijn in uren na het besluit.")
    wettelijk: bool = Field(
        False, description="De wet noemt de uren zelf; anders zijn zij een eigen termijn."
    )
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Artikel of praktijk.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Grondrecht(Model):
    """A fundamental right that is touched and the ground on which it may be limited."""

    recht: Id = Field(description="Id van een grondrecht.")
    beperkingsgrond: Tekst = Field(description="Waarop de beperking mag steunen.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Variant(Model):
    """A text that takes the place of the general one when its condition is certainly true."""

    als: Voorwaarde = Field(description="Wanneer deze tekst geldt; onbekend is de algemene tekst.")
    tekst: Tekst = Field(description="De tekst die dan in de plaats komt.")


class Strafbepaling(Model):
    """What breaking the measure amounts to."""

    tekst: Tekst = Field(description="Zin voor besluit en spreektekst.")
    varianten: list[Variant] = Field(
        default_factory=list, description="Een zin per geval; de eerste die waar is telt."
    )
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Strafartikel.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Rechtsmiddel(Model):
    """Legal protection per kind of act."""

    soort: Literal[
        "beschikking",
        "besluit_algemene_strekking",
        "avv",
        "feitelijk",
        "strafvorderlijk",
        "civiel",
        "geen",
    ] = Field(description="Soort handeling.")
    tekst: Tekst = Field(description="Wat er openstaat en binnen welke termijn.")
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Artikel.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Verzoek(Model):
    """Asking is not deciding: what to send to a partner, and the least the mayor must know."""

    aan: Id = Field(description="Id van een partner of platform.")
    wat: Tekst = Field(description="Wat u vraagt.")
    meesturen: list[Tekst] = Field(min_length=1, description="Wat u meestuurt.")
    minimum: list[Id] = Field(
        default_factory=list, description="Vragen die u minimaal zelf moet kunnen beantwoorden."
    )
    toetst_partner: list[Tekst] = Field(
        default_factory=list, description="Wat de partner zelf toetst; u stelt dat niet vast."
    )


class Rechtspraak(Model):
    """A ruling and what it teaches about this instrument."""

    bron: Id = Field(description="Id van een bron van soort uitspraak.")
    les: Tekst = Field(description="Wat hieruit volgt, in één of twee zinnen.")
    zekerheid: Zekerheid = Field(description="Zelf gezien of via een ander.")


class Instrument(MetReview):
    """One power, request or intervention, complete enough to decide and to write the order."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Naam op het scherm.")
    kort: Tekst = Field(description="Wat het is en doet, in één of twee zinnen.")
    soort: Soort = Field(description="Bevoegdheid, van een partner, interventie, of bestaat niet.")
    bevoegd_gezag: Gezag = Field(description="Wie erover gaat.")
    mandaat: Mandaat = Field(description="Wie voor het gezag mag handelen.")
    gericht_op: OnderwerpSoort = Field(description="Waarover het verdict gaat.")
    kenmerken: list[Kenmerk] = Field(description="Kiest welke algemene eisen gelden.")
    versies: list[Versie] = Field(min_length=1, description="Het recht per periode.")
    waarom_niet: Tekst | None = Field(None, description="Bij bestaat_niet: waarom het niet kan.")
    wel: list[Id] = Field(default_factory=list, description="Bij bestaat_niet: wat wel bestaat.")
    omstreden: Tekst | None = Field(None, description="Waarover nog niet is beslist.")
    duur: Duur = Field(description="Hoe lang.")
    verlenging: Verlenging = Field(description="Verlengen.")
    na_besluit: list[NaBesluit] = Field(default_factory=list, description="Plichten erna.")
    voorleestekst: Tekst | None = Field(None, description="Voor te lezen tekst, indien mondeling.")
    voorleestekst_varianten: list[Variant] = Field(
        default_factory=list, description="Een tekst per geval; de eerste die waar is telt."
    )
    grondrechten: list[Grondrecht] = Field(default_factory=list, description="Geraakte rechten.")
    strafbepaling: Strafbepaling | None = Field(None, description="Gevolg van overtreden.")
    rechtsmiddel: Rechtsmiddel = Field(description="Rechtsbescherming.")
    zwaarte: Zwaarte = Field(description="Zwaarte voor de ordening.")
    voorbereiding: Voorbereiding = Field(description="Tijd tot het werkt.")
    niets_doen: bool = Field(
        False, description="De keuze om nu niets te doen: in het memo altijd de eerste optie."
    )
    politie_zonder: Tekst | None = Field(None, description="Wat de politie zonder dit al kan.")
    lichtere_middelen: list[Id] = Field(default_factory=list, description="Eerst te wegen.")
    verzoek: Verzoek | None = Field(None, description="Bij een partner: het verzoek.")
    stukken: list[Id] = Field(default_factory=list, description="Ids van documenten.")
    valkuilen: list[Tekst] = Field(default_factory=list, description="Waar het misgaat.")
    rechtspraak: list[Rechtspraak] = Field(default_factory=list, description="Uitspraken.")
    geen_rechtspraak: Tekst | None = Field(None, description="Waarom er geen uitspraak staat.")
    zoektermen: list[str] = Field(default_factory=list, description="Andere woorden hiervoor.")

    @model_validator(mode="after")
    def _versies_sluiten_aan(self) -> Instrument:
        for eerder, later in zip(self.versies, self.versies[1:], strict=False):
            if eerder.tot is None or later.van is None or eerder.tot != later.van:
                raise ValueError(f"'{self.id}': versies overlappen of laten een gat")
        return self

    @model_validator(mode="after")
    def _compleet_naar_soort(self) -> Instrument:
        geldend = [v for v in self.versies if v.inhoud == "in_kennisbank"]
        if self.soort == "bestaat_niet":
            if not (self.waarom_niet and self.wel):
                raise ValueError(f"'{self.id}' bestaat niet: zeg waarom, en wat wel bestaat")
        elif not any(v.drempel for v in geldend):
            raise ValueError(f"'{self.id}' heeft geen drempel")
        if self.soort == "partner" and self.verzoek is None:
            raise ValueError(f"'{self.id}' is van een partner en heeft een verzoek nodig")
        if not (self.rechtspraak or self.geen_rechtspraak):
            raise ValueError(f"'{self.id}': noem rechtspraak, of waarom er geen is")
        return self

    @property
    def varianten(self) -> list[Variant]:
        """Every text that depends on the case."""
        straf = self.strafbepaling
        return [*self.voorleestekst_varianten, *(straf.varianten if straf else [])]

    def versie_op(self, dag: date) -> Versie | None:
        """The version in force on `dag`; None before birth and after the end."""
        return next((v for v in self.versies if v.op(dag)), None)


class AlgemeneEis(MetReview):
    """A requirement of general law (Awb, Grondwet, minors, territory), modelled once."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Naam van de groep eisen.")
    geldt_voor: list[Kenmerk] = Field(description="Instrumenten met één van deze kenmerken.")
    behalve: list[Kenmerk] = Field(default_factory=list, description="Maar niet met één hiervan.")
    gericht_op: list[OnderwerpSoort] = Field(
        default_factory=list, description="Leeg: alle; anders alleen deze soorten onderwerp."
    )
    geldigheid: Geldigheid = Field(description="Wanneer dit geldt.")
    drempel: list[Vereiste] = Field(default_factory=list, description="Mag dit hier?")
    uitsluitingen: list[Uitsluiting] = Field(default_factory=list, description="Wanneer niet.")
    besluiteisen: list[Besluiteis] = Field(default_factory=list, description="Is het goed?")

    def past_op(self, instrument: Instrument) -> bool:
        """Whether this general requirement applies to the instrument."""
        kenmerken = set(instrument.kenmerken)
        return (
            bool(kenmerken & set(self.geldt_voor))
            and not kenmerken & set(self.behalve)
            and (not self.gericht_op or instrument.gericht_op in self.gericht_op)
        )
