"""Reference content: sources, terms, partners, platforms, fundamental rights, changes in law."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from kennisbank.schema.basis import Geldigheid, Id, MetReview, Naslag, Tekst, Verwijzing, Zekerheid
from logica.voorwaarde import Model

BronSoort = Literal[
    "wet", "verordening", "verdrag", "uitspraak", "kamerstuk", "wetsvoorstel", "beleid",
    "handreiking", "vakpagina", "nieuws", "onderzoek", "ontwerp",
]  # fmt: skip


class Bron(MetReview):
    """One law, ruling, Kamerstuk, guide or page. `ontwerp` is reasoning of this project itself."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    soort: BronSoort = Field(description="Soort bron.")
    titel: Tekst = Field(description="Officiële of beschrijvende titel.")
    citeertitel: Tekst | None = Field(None, description="Korte naam in lopende tekst.")
    bwb: str | None = Field(None, pattern=r"^BWB[RV]\d{7}$", description="BWB-id.")
    celex: str | None = Field(None, description="CELEX-nummer van een EU-verordening.")
    ecli: str | None = Field(
        None, pattern=r"^ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9.]+$", description="ECLI."
    )
    zaaknummer: str | None = Field(None, description="Zaaknummer als er geen ECLI is gevonden.")
    nummer: str | None = Field(None, description="Kamerstuknummer of kenmerk.")
    instantie: str | None = Field(None, description="Gerecht of uitgever.")
    datum: date | None = Field(None, description="Datum van de bron of uitspraak.")
    geldig: Geldigheid = Field(default_factory=Geldigheid, description="Geldigheid.")
    url: str | None = Field(None, pattern=r"^https?://", description="Vindplaats.")
    betekenis: Tekst = Field(description="Wat deze bron zegt of leert, kort.")
    gezien: Literal["zelf_gelezen", "deels_gelezen", "secundair", "geheugen"] = Field(
        description="Hoe de inhoud is vastgesteld."
    )
    zekerheid: Zekerheid = Field(description="Hoe zeker de weergave is.")
    zoektermen: list[str] = Field(default_factory=list, description="Andere woorden.")

    @model_validator(mode="after")
    def _herleidbaar(self) -> Bron:
        if self.soort == "uitspraak" and self.datum is None:
            raise ValueError(f"'{self.id}': een uitspraak heeft een datum nodig")
        if self.soort != "ontwerp" and not any(
            (self.bwb, self.celex, self.ecli, self.zaaknummer, self.nummer, self.url)
        ):
            raise ValueError(f"'{self.id}': geef een BWB-id, ECLI, zaaknummer, nummer of url")
        return self

    def link(self, verwijzing: Verwijzing | None = None) -> str | None:
        """Deep link to the source, to the article where that is possible (JCI, ECLI)."""
        if self.bwb:
            plek = verwijzing and verwijzing.artikel
            artikel = f"&artikel={verwijzing.artikel}" if verwijzing and plek else ""
            enkel_lid = verwijzing and verwijzing.lid and verwijzing.lid.isdigit()
            lid = f"&lid={verwijzing.lid}" if verwijzing and enkel_lid else ""
            return f"https://wetten.overheid.nl/jci1.3:c:{self.bwb}{artikel}{lid}"
        if self.ecli and self.ecli.startswith("ECLI:NL"):
            return f"https://deeplink.rechtspraak.nl/uitspraak?id={self.ecli}"
        return self.url


class Begrip(Naslag):
    """A term of the law or the trade, explained in plain language."""

    uitleg: Tekst = Field(description="Uitleg met nuance en voorbeeld.")
    zie_ook: list[Id] = Field(default_factory=list, description="Verwante begrippen.")


class Partner(Naslag):
    """A role or organisation the mayor works with. No names, no phone numbers."""

    gaat_over: list[Tekst] = Field(min_length=1, description="Waar deze partner over beslist.")
    brengt_mee: list[Tekst] = Field(min_length=1, description="Wat u van hen krijgt.")
    zonder_besluit: Tekst | None = Field(None, description="Wat zij kunnen zonder uw besluit.")
    grens: Tekst = Field(description="Wat zij niet kunnen of mogen.")
    bereikbaar: Tekst = Field(description="Hoe u hen bereikt (soort lijn, geen nummer).")
    roepnaam: Tekst | None = Field(None, description="Korte naam voor de bellijst.")
    bellijst: int | None = Field(None, description="Volgorde in de bellijst van de acute kern.")


class Platform(Naslag):
    """An online service: how to report, what it does, what it does not."""

    aanbieder: Tekst = Field(description="Rechtspersoon en land, voor zover bekend.")
    vlop: Literal["ja", "nee", "onbekend"] = Field(description="Zeer groot onlineplatform (DSA).")
    meldroute: Tekst = Field(description="Meldweg voor illegale inhoud en huisregels.")
    autoriteiten: Tekst = Field(description="Contactweg voor politie en OM.")
    openbaar_deel: Tekst = Field(description="Wat openbaar is en wat besloten.")
    grenzen: Tekst = Field(description="Wat melden hier niet oplost.")
    stand_op: date = Field(description="Datum waarop deze stand is vastgesteld.")


class Grondrechtkaart(Naslag):
    """A fundamental right: where it stands and on what it may be limited."""

    artikelen: list[Verwijzing] = Field(min_length=1, description="Grondwet en verdrag.")
    beperking: Tekst = Field(description="Wanneer en door wie het beperkt mag worden.")
    vraag: Tekst = Field(description="De vraag die u zich moet stellen.")


class Misgreep(MetReview):
    """What a mayor in a hurry does and a court strikes down; shown beside the first questions."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    volgorde: int = Field(description="Plaats in de lijst.")
    tekst: Tekst = Field(description="Wat u nu niet moet doen, in één zin.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Waarom niet: wet of uitspraak.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Ontwikkeling(MetReview):
    """A change in law: a bill, a law about to start or end, a line of rulings. Never a power."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    titel: Tekst = Field(description="Wat er verandert.")
    status: Literal["voorstel", "consultatie", "aangenomen", "geldend", "vervalt", "vervallen",
                    "rechtspraak", "onbekend"] = Field(description="Stand van zaken.")  # fmt: skip
    datum: date = Field(description="Datum van de laatst geziene stap.")
    ingang: date | None = Field(None, description="Ingangsdatum, indien bekend.")
    einde: date | None = Field(None, description="Einddatum, indien bekend.")
    tekst: Tekst = Field(description="Wat het betekent voor de burgemeester.")
    bronnen: list[Verwijzing] = Field(min_length=1, description="Waar dit op steunt.")
    raakt: list[Id] = Field(default_factory=list, description="Ids van instrumenten.")
    zekerheid: Zekerheid = Field(description="Hoe zeker.")


class Herkomst(Model):
    """Where every id of the older vocabularies went: to a new id, or vervallen with a reason."""

    naar: list[Id] = Field(default_factory=list, description="Nieuwe ids.")
    vervallen: Tekst | None = Field(None, description="Waarom het niet is overgenomen.")

    @model_validator(mode="after")
    def _een_van_beide(self) -> Herkomst:
        if bool(self.naar) == bool(self.vervallen):
            raise ValueError("geef óf 'naar', óf 'vervallen' met een reden")
        return self
