"""What the tests of the dossier share: fixed moments, stamps, and a chain in memory."""

from datetime import UTC, datetime, timedelta

from dossier.gebeurtenis import Gebeurtenis, Invoer, Stempel
from dossier.keten import volgende
from dossier.keuring import schone_inhoud
from dossier.vouwen import vouw
from dossier.waarde import waarde_naar_json
from logica.situatie import Antwoord

START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
OPENING = {"gemeente": "Utrecht", "titel": "Oproep Neude", "kennisbank_versie": "v1"}
WISSEN = {"selectielijst_categorie": "19.1", "reden": "bewaartermijn verstreken"}

GEDEELD = ("bron", "vertrouwelijk", "in_besluit", "samenvatting")


def minuut(n: float) -> datetime:
    return START + timedelta(minutes=n)


def stempel(n: float = 0, rol="adviseur", sleutel=None) -> Stempel:
    return Stempel(rol=rol, nu=minuut(n), zout=f"zout-voor-minuut-{n}".replace(".", "_"),
                   sleutel=sleutel)  # fmt: skip


def antwoord(waarde, vraag="orde.toestand", onderwerp="situatie", vervangt=(), **inhoud) -> Invoer:
    return Invoer("antwoord_gegeven", {"waarde": waarde} | inhoud, onderwerp, vraag, vervangt)


def invoer_van(antwoord: Antwoord) -> Invoer:
    """The input that a screen would give to record this answer."""
    inhoud = {
        "waarde": waarde_naar_json(antwoord.waarde),
        "geldt_op": antwoord.geldt_op,
        **{veld: getattr(antwoord, veld) for veld in GEDEELD},
    }
    soort = "antwoord_gegeven"
    if antwoord.betrouwbaarheid == "aanname":
        soort = "aanname_gedaan"
        inhoud |= {"reden": antwoord.motivering, "geldig_tot": antwoord.geldig_tot}
    elif antwoord.is_oordeel_met_voorstel:
        soort = "oordeel_bevestigd"
        inhoud |= {"motivering": antwoord.motivering, "redenen": dict(antwoord.redenen)}
        inhoud |= {"voorstel_toen": antwoord.voorstel_toen}
    else:
        inhoud |= {"motivering": antwoord.motivering, "betrouwbaarheid": antwoord.betrouwbaarheid}
    return Invoer(soort, inhoud, antwoord.onderwerp, antwoord.vraag)


def ongedaan(*nrs: int) -> Invoer:
    return Invoer("gebeurtenis_ongedaan", {}, vervangt=nrs)


class Boek:
    """A dossier without a database."""

    def __init__(self, **opening):
        self.rij: list[Gebeurtenis] = []
        self.bij(Invoer("dossier_geopend", OPENING | opening))

    def bij(self, invoer: Invoer, rol="adviseur") -> int:
        laatste = (self.rij[-1].nr, self.rij[-1].hash) if self.rij else None
        schoon = Invoer(invoer.soort, schone_inhoud(invoer.soort, invoer.inhoud),
                        invoer.onderwerp, invoer.vraag, invoer.vervangt)  # fmt: skip
        een = volgende(laatste, "d1", schoon, stempel(len(self.rij), rol))
        self.rij.append(een)
        return een.nr

    def antwoord(self, waarde, **rest) -> int:
        return self.bij(antwoord(waarde, **rest))

    def ongedaan(self, *nrs: int) -> int:
        return self.bij(ongedaan(*nrs))

    def onderwerp(self, label: str, **inhoud) -> int:
        return self.bij(Invoer("onderwerp_toegevoegd", inhoud, label))

    def vouw(self, n=600, **rest):
        return vouw(self.rij, minuut(n), **rest)

    def stand(self, vraag="orde.toestand", onderwerp="situatie", **rest):
        return self.vouw(**rest).situatie.stand(vraag, onderwerp)
