"""A dossier to look at: the facts of one example file, one measure decided and one in draft."""

from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from afwegingskader.inhoud import laad_inhoud
from afwegingskader.situatiebestand import lees_situatie
from dossier.canoniek import naar_iso
from dossier.gebeurtenis import Invoer, Stempel
from dossier.opslag import Opslag
from dossier.waarde import waarde_naar_json
from logica.situatie import Antwoord, Situatie
from tests.browser.hulp_app import WORTEL

BESTAND = WORTEL / "voorbeelden" / "kanaalstraat-2021.yaml"
NU = datetime(2026, 11, 24, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""Only for a file that names no moment of its own."""
BESLOTEN, CONCEPT = "samenscholing_apv", "noodbevel_175"


def maak_voorbeeld(database: str, dossier_id: str = "voorbeeld-kanaalstraat") -> str:
    """Write the example into the store at this URL; gives the id of the dossier."""
    kennisbank = laad_inhoud().kennisbank
    situatie = lees_situatie(BESTAND, kennisbank, NU)
    opening = {
        "gemeente": situatie.gemeente,
        "titel": situatie.titel,
        "kennisbank_versie": kennisbank.versie,
    }
    nummers = count()

    def stempel() -> Stempel:
        n = next(nummers)
        moment = situatie.nu + timedelta(seconds=n)
        return Stempel("adviseur", moment, f"zout-van-het-voorbeeld-{n:04}")

    opslag = Opslag(database)
    try:
        opslag.open_dossier(dossier_id, opening, stempel())
        for invoer in _gebeurtenissen(situatie):
            opslag.voeg_toe(dossier_id, invoer, stempel())
    finally:
        opslag.sluit()
    return dossier_id


def _gebeurtenissen(situatie: Situatie) -> list[Invoer]:
    labels = [label for rij in situatie.onderwerpen.values() for label in rij]
    onderwerpen = [Invoer("onderwerp_toegevoegd", {}, label) for label in labels]
    antwoorden = [
        _antwoord(antwoord) for stand in situatie.standen.values() for antwoord in stand.antwoorden
    ]
    besloten = {"genomen_op": naar_iso(situatie.nu), "mondeling": True, "instrument": BESLOTEN}
    return [
        *onderwerpen,
        *antwoorden,
        Invoer("maatregel_gekozen", {"instrument": BESLOTEN}, "M1"),
        Invoer("besluit_genomen", besloten, "M1"),
        Invoer("maatregel_gekozen", {"instrument": CONCEPT}, "M2"),
    ]


def _antwoord(antwoord: Antwoord) -> Invoer:
    velden = {
        "waarde": waarde_naar_json(antwoord.waarde),
        "bron": antwoord.bron,
        "betrouwbaarheid": antwoord.betrouwbaarheid,
        "vertrouwelijk": antwoord.vertrouwelijk,
    }
    if antwoord.geldt_op:
        velden["geldt_op"] = naar_iso(antwoord.geldt_op)
    return Invoer("antwoord_gegeven", velden, antwoord.onderwerp, antwoord.vraag)
