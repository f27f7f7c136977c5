"""What holds when a ruling is silent: assumptions about what was not in dispute.

They are ordinary aannames: they count in `bij_voorstel` only and never replace an answer, not even
'onbekend'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pydantic import Field, ValidationError

from afwegingskader.lezer import SituatieLezer
from kennisbank.kennisbank import MAP, Kennisbank
from kennisbank.lezen import InhoudFout, lees_yaml, meldingen_van
from kennisbank.schema.basis import Id, Tekst, Verwijzing
from kennisbank.schema.instrument import Instrument, Kenmerk
from logica.situatie import SITUATIE, Antwoord, Maatregel, Situatie, Stand, soort_van
from logica.toets import toets
from logica.voorwaarde import Model, Voorwaarde, tests


class Invulling(Model):
    """One question and the option that is assumed."""

    vraag: Id = Field(description="Het feit of lokale gegeven waarover de uitspraak zwijgt.")
    waarde: Tekst = Field(description="De optie die dan wordt aangenomen.")


class Aanname(Invulling):
    """One point on which silence has a meaning of its own."""

    bij: list[Kenmerk] = Field(
        default_factory=list, description="Alleen bij een middel met een van deze kenmerken."
    )
    zonder: list[Kenmerk] = Field(
        default_factory=list, description="Niet bij een middel met een van deze kenmerken."
    )
    als: Voorwaarde | None = Field(None, description="Alleen als dit vaststaat of is aangenomen.")
    reden: Tekst = Field(description="Waarom zwijgen dit betekent.")


class Gelijkstelling(Invulling):
    """An office whose power is, by law, the power this content describes for another."""

    is_als: Tekst = Field(description="De optie waarvan de regels dan gelden.")
    bij: list[Kenmerk] = Field(min_length=1, description="Bij een middel met dit kenmerk.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Waar de wet dat zegt.")


class UitBesluit(Model):
    """A fact that the measure itself tells."""

    vraag: Id = Field(description="Het feit.")
    veld: Id = Field(description="Het besluitveld dat hetzelfde zegt.")
    waarden: dict[Tekst, Tekst] = Field(description="Optie van het veld: optie van het feit.")
    reden: Tekst = Field(description="Waarom het besluit dit zegt.")


class AndereGronden(Model):
    """Grounds of which the court only reviews those that were put forward."""

    als: Voorwaarde = Field(description="Noemt de zaak dit …")
    dan: list[Invulling] = Field(min_length=1, description="… dan is de rest niet aangevoerd.")
    reden: Tekst = Field(description="Waarom.")


class NietInGeschil(Model):
    """The file kennisbank/niet_in_geschil.yaml."""

    gelijkstellingen: list[Gelijkstelling] = Field(description="Wie dezelfde bevoegdheid heeft.")
    uit_besluit: list[UitBesluit] = Field(description="Wat de maatregel zelf al zegt.")
    aannames: list[Aanname] = Field(min_length=1, description="Leiden nooit tot 'kan niet'.")
    andere_gronden: list[AndereGronden] = Field(description="Kunnen wel tot 'kan niet' leiden.")


@lru_cache(maxsize=2)
def laad_niet_in_geschil(map_: Path = MAP) -> NietInGeschil:
    """The assumptions in their order. Raises InhoudFout with file and line."""
    pad = map_ / "niet_in_geschil.yaml"
    try:
        return NietInGeschil.model_validate(lees_yaml(pad))
    except ValidationError as fout:
        raise InhoudFout(meldingen_van(fout, pad)) from fout


def met_besluit(
    kennisbank: Kennisbank, situatie: Situatie, instrument: Instrument,
    maatregel: Maatregel | None, lijst: NietInGeschil,
) -> Situatie:  # fmt: skip
    """The situation with what the decision itself tells: who took it, and to whom it speaks."""
    for gelijk in lijst.gelijkstellingen:
        stand = situatie.stand(gelijk.vraag, SITUATIE)
        if stand.waarde == gelijk.waarde and not set(gelijk.bij).isdisjoint(instrument.kenmerken):
            als_ander = replace(stand, waarde=gelijk.is_als)
            situatie = situatie.met({(SITUATIE, gelijk.vraag): als_ander})
    for deel in lijst.uit_besluit:
        waarde = deel.waarden.get(str(maatregel.velden.get(deel.veld))) if maatregel else None
        if waarde is not None:
            invulling = Invulling(vraag=deel.vraag, waarde=waarde)
            situatie = _vul_in(kennisbank, situatie, SITUATIE, invulling, deel.reden, [])
    return situatie


def zonder_andere_gronden(
    kennisbank: Kennisbank, situatie: Situatie, onderwerp: str, lijst: NietInGeschil
) -> tuple[Situatie, tuple[str, ...]]:
    """The situation in which grounds that were not put forward are absent, and which."""
    gedaan: list[str] = []
    for groep in lijst.andere_gronden:
        if not _geldt(kennisbank, situatie, onderwerp, groep.als):
            continue
        for invulling in groep.dan:
            situatie = _vul_in(kennisbank, situatie, onderwerp, invulling, groep.reden, gedaan)
    return situatie, tuple(gedaan)


def met_aannames(
    kennisbank: Kennisbank, situatie: Situatie, instrument: Instrument, onderwerp: str,
    lijst: NietInGeschil,
) -> tuple[Situatie, tuple[str, ...]]:  # fmt: skip
    """The situation with what was not in dispute filled in for one onderwerp, and which."""
    gedaan: list[str] = []
    kenmerken = set(instrument.kenmerken)
    for aanname in lijst.aannames:
        if (aanname.bij and kenmerken.isdisjoint(aanname.bij)) or kenmerken & {*aanname.zonder}:
            continue
        if aanname.als and not _geldt(kennisbank, situatie, onderwerp, aanname.als):
            continue
        situatie = _vul_in(kennisbank, situatie, onderwerp, aanname, aanname.reden, gedaan)
    return situatie, tuple(gedaan)


def fouten(kennisbank: Kennisbank, lijst: NietInGeschil) -> Iterator[str]:
    """Assumptions that name a question or an option that does not exist."""
    uit_besluit = [
        Invulling(vraag=deel.vraag, waarde=waarde)
        for deel in lijst.uit_besluit
        for waarde in deel.waarden.values()
    ]
    invullingen = [
        *lijst.aannames, *lijst.gelijkstellingen, *uit_besluit,
        *(i for groep in lijst.andere_gronden for i in groep.dan),
    ]  # fmt: skip
    for invulling in invullingen:
        vraag = kennisbank.vragen.get(invulling.vraag)
        if vraag is None or invulling.waarde not in {optie.id for optie in vraag.antwoorden}:
            yield f"niet_in_geschil.yaml: {invulling.vraag}: '{invulling.waarde}' bestaat niet"


def _vul_in(
    kennisbank: Kennisbank, situatie: Situatie, onderwerp: str, invulling: Invulling, reden: str,
    gedaan: list[str],
) -> Situatie:  # fmt: skip
    plek = _plek(kennisbank, invulling.vraag, onderwerp)
    if plek is None or situatie.stand(invulling.vraag, plek).toestand != "niet_gevraagd":
        return situatie
    gedaan.append(invulling.vraag)
    antwoord = Antwoord(
        invulling.vraag, invulling.waarde, plek, betrouwbaarheid="aanname", motivering=reden
    )
    stand = Stand("aanname", invulling.waarde, (antwoord,))
    return situatie.met({(plek, invulling.vraag): stand})


def _geldt(
    kennisbank: Kennisbank, situatie: Situatie, onderwerp: str, voorwaarde: Voorwaarde
) -> bool:
    lezer = SituatieLezer(kennisbank, situatie, onderwerp, "voorstel")
    eigen = {kennisbank.onderwerp_van(test.vraag) for test, _ in tests(voorwaarde)} - {"situatie"}
    return eigen <= {soort_van(onderwerp)} and bool(toets(voorwaarde, lezer)[0])


def _plek(kennisbank: Kennisbank, vraag: str, onderwerp: str) -> str | None:
    """Where an answer belongs; None when the question is about another soort of onderwerp."""
    soort = kennisbank.onderwerp_van(vraag)
    if soort == "situatie":
        return SITUATIE
    return onderwerp if soort == soort_van(onderwerp) else None
