"""A dossier to look at: the facts of one example file, one measure decided and one in draft."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from afwegingskader.inhoud import laad_inhoud
from afwegingskader.situatiebestand import lees_situatie
from dossier.canoniek import naar_iso
from dossier.gebeurtenis import Invoer, Stempel
from dossier.opslag import Opslag
from dossier.waarde import waarde_naar_json
from logica.situatie import Antwoord, Situatie, Waarde
from tests.browser.hulp_app import WORTEL

BESTAND = WORTEL / "voorbeelden" / "kanaalstraat-2021.yaml"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BESLOTEN, CONCEPT = "samenscholing_apv", "noodbevel_175"
AANLOOP = timedelta(minutes=10)
"""How long ago the first answer was recorded."""


def maak_voorbeeld(database: str, dossier_id: str = "voorbeeld-kanaalstraat") -> str:
    """Write the example into the store at this URL, as if it happens now; gives the dossier id."""
    nu = _nu()
    kennisbank = laad_inhoud().kennisbank
    situatie = lees_situatie(BESTAND, kennisbank, nu)
    opening = {
        "gemeente": situatie.gemeente,
        "titel": situatie.titel,
        "kennisbank_versie": kennisbank.versie,
    }
    return _bewaar(database, dossier_id, opening, _gebeurtenissen(situatie, nu - situatie.nu))


def maak_leeg(database: str, dossier_id: str) -> str:
    """A dossier as the start page makes it, without an answer; gives its id."""
    opening = {"gemeente": "Utrecht", "titel": "Leeg", "kennisbank_versie": "proef"}
    return _bewaar(database, dossier_id, opening, [Invoer("onderwerp_toegevoegd", {}, "B1")])


def _nu() -> datetime:
    return datetime.now(AMSTERDAM).replace(second=0, microsecond=0)


def _bewaar(
    database: str, dossier_id: str, opening: Mapping[str, object], rij: Iterable[Invoer]
) -> str:
    begin = _nu() - AANLOOP
    opslag = Opslag(database)
    try:
        opslag.open_dossier(dossier_id, opening, _stempel(begin, 0))
        for nr, invoer in enumerate(rij, start=1):
            opslag.voeg_toe(dossier_id, invoer, _stempel(begin, nr))
    finally:
        opslag.sluit()
    return dossier_id


def _stempel(begin: datetime, nr: int) -> Stempel:
    return Stempel("adviseur", begin + timedelta(seconds=nr), f"zout-voor-regel-{nr:06}")


def _gebeurtenissen(situatie: Situatie, later: timedelta) -> list[Invoer]:
    labels = [label for rij in situatie.onderwerpen.values() for label in rij]
    onderwerpen = [Invoer("onderwerp_toegevoegd", {}, label) for label in labels]
    antwoorden = [
        _antwoord(antwoord, later)
        for stand in situatie.standen.values()
        for antwoord in stand.antwoorden
    ]
    besloten = {
        "genomen_op": naar_iso(situatie.nu + later - AANLOOP / 2),
        "mondeling": True,
        "instrument": BESLOTEN,
    }
    return [
        *onderwerpen,
        *antwoorden,
        Invoer("maatregel_gekozen", {"instrument": BESLOTEN}, "M1"),
        Invoer("besluit_genomen", besloten, "M1"),
        Invoer("maatregel_gekozen", {"instrument": CONCEPT}, "M2"),
    ]


def _antwoord(antwoord: Antwoord, later: timedelta) -> Invoer:
    velden = {
        "waarde": waarde_naar_json(_verschoven(antwoord.waarde, later)),
        "bron": antwoord.bron,
        "betrouwbaarheid": antwoord.betrouwbaarheid,
        "vertrouwelijk": antwoord.vertrouwelijk,
    }
    if antwoord.geldt_op:
        velden["geldt_op"] = naar_iso(antwoord.geldt_op + later)
    return Invoer("antwoord_gegeven", velden, antwoord.onderwerp, antwoord.vraag)


def _verschoven(waarde: Waarde | None, later: timedelta) -> Waarde | None:
    """The same value, with every moment in it moved."""
    match waarde:
        case datetime():
            return waarde + later
        case (datetime() as van, datetime() as tot):
            return van + later, tot + later
    return waarde
