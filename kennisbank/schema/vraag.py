"""The declared items: feit, oordeel, lokaal, besluitveld and taak. Each is declared once."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator

from kennisbank.schema.basis import Id, MetReview, Optie, Tekst, Verwijzing, Zekerheid
from logica.voorwaarde import Alle, MinstensN, Model, Niet, OnderwerpSoort, Voorwaarde

AntwoordType = Literal["ja_nee", "keuze", "meerkeuze", "getal", "moment", "tekst", "gebied"]
JA_NEE = [Optie(id="ja", label="Ja"), Optie(id="nee", label="Nee")]


class VolgtOp(Model):
    """The one answer after which a follow-up question makes sense."""

    vraag: Id = Field(description="Id van de vraag ervoor.")
    is_: str | list[str] = Field(alias="is", description="Antwoord(en) waarna deze vraag volgt.")


class Vraag(MetReview):
    """What every declared item has: an id, a question and a type of answer."""

    id: Id = Field(description="Gelijk aan de bestandsnaam; nooit hergebruikt.")
    vraag: Tekst = Field(description="De vraag in gewone taal (B1).")
    type: AntwoordType = Field(description="Soort antwoord.")
    opties: list[Optie] = Field(default_factory=list, description="Opties bij keuze, meerkeuze.")
    eenheid: Tekst | None = Field(None, description="Eenheid van een getal, bijvoorbeeld 'uur'.")
    hulp: Tekst | None = Field(None, description="Eén zin hulp onder de vraag.")
    terugkijkend: bool = Field(False, description="Vraagt naar een moment dat al is geweest.")

    @model_validator(mode="after")
    def _opties_passen(self) -> Vraag:
        if self.type in {"keuze", "meerkeuze"} and len(self.opties) < 2:
            raise ValueError(f"'{self.id}' is een {self.type} en heeft minstens twee opties nodig")
        if self.type not in {"keuze", "meerkeuze"} and self.opties:
            raise ValueError(f"'{self.id}' is {self.type} en kan geen opties hebben")
        return self

    @property
    def antwoorden(self) -> list[Optie]:
        """The options a user can choose from."""
        return JA_NEE if self.type == "ja_nee" else self.opties


class Feit(Vraag):
    """Something observable about one onderwerp."""

    onderwerp: OnderwerpSoort = Field(description="Waarover het feit gaat.")
    label: Tekst | None = Field(
        None, description="Het punt in een stuk, stellend en neutraal; leeg: de vraag zelf."
    )
    betekenis: Tekst = Field(description="Wat het antwoord precies betekent.")
    waarom: Tekst = Field(description="Waarom dit wordt gevraagd: wat er juridisch van afhangt.")
    houder: Tekst = Field(description="Wie het weet: politie, ovj, jurist, communicatie …")
    herkomst: list[Verwijzing] = Field(default_factory=list, description="Bron van de vraag.")
    groep: Id = Field(description="Groep waarin de vraag op het scherm staat.")
    acuut: int | None = Field(None, ge=1, le=12, description="Nummer van de acute vraag.")
    volgorde: int = Field(50, description="Plaats binnen de groep op het scherm.")
    privacy: Literal[0, 1, 2] = Field(
        description="0 geen persoonsgegevens, 1 openbare bron, 2 alleen politie/OM (ja/nee)."
    )
    volgt_op: VolgtOp | None = Field(None, description="Alleen vragen na dit antwoord.")
    verwachting: bool = Field(False, description="Zegt wat wordt verwacht, niet wat er is.")
    tijdgrens: Voorwaarde | None = Field(
        None,
        description="Bij een moment: wanneer een middel hiervóór klaar moet zijn om op tijd te "
        "zijn. Bij meer zulke momenten geldt de volgorde van de acute vragen.",
    )


class Lokaal(Vraag):
    """A fact about the municipality that does not change during an incident: the profile."""

    betekenis: Tekst = Field(description="Wat het antwoord precies betekent.")
    waarom: Tekst = Field(description="Welk middel hiervan afhangt.")
    houder: Tekst = Field("jurist", description="Wie het weet.")
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Wettelijke basis.")
    details: list[Id] = Field(
        default_factory=list,
        description="Toelichtende tekstvelden in het profiel, zoals artikel, gedraging, duur.",
    )


BesluitveldVan = Literal["maatregel", "besluit"]


class Besluitveld(Vraag):
    """A field of one measure, or of the decision and memo as a whole."""

    van: BesluitveldVan = Field(description="Hoort bij één maatregel of bij het besluit.")
    betekenis: Tekst = Field(description="Wat hier wordt vastgelegd.")
    motivering: bool = Field(
        False, description="Redengevende tekst: een ongewijzigd sjabloon is een gebrek."
    )
    standaard: Tekst | None = Field(None, description="Voorzet die de gebruiker moet bewerken.")
    na_besluit: bool = Field(False, description="Een moment dat niet vóór het besluit ligt.")


TaakRol = Literal["bezwaar", "hertoets", "intrekking", "op_schrift", "verlenging"]


class Taak(Model):
    """An open duty with an owner; the clock starts when it arises."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Wat er moet gebeuren, beginnend met een werkwoord.")
    houder: Tekst = Field(description="Rol die het doet.")
    verwijzing: list[Verwijzing] = Field(default_factory=list, description="Plicht of praktijk.")
    rol: TaakRol | None = Field(
        None,
        description="Wat de klok er zelf bij rekent. bezwaar: de laatste dag, zes weken, als het "
        "rechtsmiddel naar dezelfde artikelen verwijst; hertoets: het gekozen moment; intrekking: "
        "alleen na intrekking; op_schrift: alleen na een mondeling besluit; verlenging: een dag "
        "voor de afloop.",
    )
    zolang_van_kracht: bool = Field(
        False, description="Heeft alleen zin zolang de maatregel van kracht is."
    )


class Indicator(Model):
    """A circumstance that courts or the legislator weigh for or against an open norm."""

    id: Id = Field(description="Uniek binnen het oordeel.")
    tekst: Tekst = Field(description="De omstandigheid als constatering.")
    voorwaarde: Voorwaarde = Field(description="Wanneer de omstandigheid zich voordoet.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Uitspraak of wetstekst.")
    zekerheid: Zekerheid = Field(description="Hoe zeker dit gewicht is.")


class Drempelrij(Model):
    """A row of the proposal table: how many indicators for, at most how many against."""

    voor: int = Field(ge=0, description="Voor 'ja': minstens zoveel voor. Voor 'nee': hoogstens.")
    tegen: int = Field(ge=0, description="Voor 'ja': hoogstens zoveel tegen. Voor 'nee': minstens.")


class Voorstel(Model):
    """The proposal table. Both rows read only certain indicators; doubt gives no proposal.

    'ja' needs at least `voor` indicators certainly for, and all but `tegen` of those against
    certainly absent. 'nee' needs all but `voor` of those for certainly absent, and at least
    `tegen` certainly against.
    """

    ja: Drempelrij | None = Field(None, description="Wanneer 'ja' wordt voorgesteld.")
    nee: Drempelrij | None = Field(None, description="Wanneer 'nee' wordt voorgesteld.")


class Oordeel(MetReview):
    """An open norm that only the decision-maker can fill. Unconfirmed is onbekend."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    vraag: Tekst = Field(description="De vraag aan de beslisser, in gewone taal.")
    onderwerp: OnderwerpSoort = Field(description="Waarover wordt geoordeeld.")
    criterium: Tekst = Field(description="De norm zoals de wet hem stelt.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Artikel van de norm.")
    zekerheid: Zekerheid = Field(description="Hoe zeker het criterium is weergegeven.")
    aanhef: Tekst = Field(description="Begin van de eigen zin, bijvoorbeeld 'Ik verwacht …, want'.")
    hulp: Tekst | None = Field(None, description="Eén zin hulp.")
    voor: list[Indicator] = Field(default_factory=list, description="Indicatoren voor 'ja'.")
    tegen: list[Indicator] = Field(default_factory=list, description="Indicatoren voor 'nee'.")
    voorstel: Voorstel = Field(description="De voorsteltabel.")
    acuut: bool = Field(False, description="Hoort bij de eerste oordelen na de acute kern.")
    vraagt_lichtere_middelen: bool = Field(
        False, description="'Ja' vergt een reden per lichter middel dat de motor noemt."
    )
    houder: Tekst = Field("burgemeester", description="Wie dit oordeel geeft.")

    type: Literal["ja_nee"] = Field("ja_nee", description="Een oordeel is ja of nee.")

    @property
    def antwoorden(self) -> list[Optie]:
        """Ja and nee."""
        return JA_NEE

    @model_validator(mode="after")
    def _tabel_is_veilig(self) -> Oordeel:
        ja, nee = self.voorstel.ja, self.voorstel.nee
        if ja and (ja.voor < 1 or ja.voor > len(self.voor) or ja.tegen > len(self.tegen)):
            raise ValueError(f"'{self.id}': rij 'ja' vergt 1 tot {len(self.voor)} indicatoren voor")
        if nee and (nee.voor > len(self.voor) or nee.tegen > len(self.tegen)):
            raise ValueError(f"'{self.id}': rij 'nee' vraagt meer indicatoren dan er zijn")
        if nee and nee.tegen < 1 and nee.voor >= len(self.voor):
            raise ValueError(f"'{self.id}': rij 'nee' zou voorstellen zonder iets te weten")
        if ja and nee and not (ja.voor > nee.voor or nee.tegen > ja.tegen):
            raise ValueError(f"'{self.id}': rijen 'ja' en 'nee' kunnen tegelijk gelden")
        return self

    def voorwaarde_ja(self) -> Voorwaarde | None:
        """Condition that is certainly true exactly when 'ja' is proposed."""
        return self._rijen[0]

    def voorwaarde_nee(self) -> Voorwaarde | None:
        """Condition that is certainly true exactly when 'nee' is proposed."""
        return self._rijen[1]

    @cached_property
    def _rijen(self) -> tuple[Voorwaarde | None, Voorwaarde | None]:
        ja, nee = self.voorstel.ja, self.voorstel.nee
        return (
            self._rij(ja.voor, len(self.tegen) - ja.tegen, voor_waar=True) if ja else None,
            self._rij(len(self.voor) - nee.voor, nee.tegen, voor_waar=False) if nee else None,
        )

    def _rij(self, n_voor: int, n_tegen: int, *, voor_waar: bool) -> Voorwaarde:
        voor = [i.voorwaarde if voor_waar else Niet(niet=i.voorwaarde) for i in self.voor]
        tegen = [Niet(niet=i.voorwaarde) if voor_waar else i.voorwaarde for i in self.tegen]
        groepen = [(n_voor, voor), (n_tegen, tegen)]
        return Alle(alle=[MinstensN(minstens_n=n, van=rij) for n, rij in groepen if rij])
