"""Making documents out of the filled-in situations."""

from datetime import UTC, datetime
from functools import cache

from situaties import boom

from afwegingskader.bord import maak_bord
from afwegingskader.inhoud import laad_inhoud
from afwegingskader.situatiebestand import situatie_uit
from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten
from stukken.stuk import maak_stuk

inhoud = cache(laad_inhoud)
STANDAARD = datetime(2026, 11, 24, 19, tzinfo=UTC)
VOORBEELDEN = {
    "noodbevel": ("NOODBEVEL_SCHRIFT", 0),
    "noodbevel_mondeling": ("NOODBEVEL", 0),
    "licht_bevel": ("LICHT_BEVEL", 0),
    "gebiedsverbod_172a": ("GEBIEDSVERBOD", 0),
    "wom_voorschriften": ("WOM", 0),
    "dsa_melding": ("ONLINE", 0),
    "melding_huisregels": ("ONLINE", 1),
    "verzoek_plaatser": ("ONLINE", 2),
    "aangifte": ("ONLINE", 3),
}
BESLUITEN = [
    "noodbevel", "noodbevel_mondeling", "licht_bevel", "gebiedsverbod_172a", "wom_voorschriften",
]  # fmt: skip


def maatregel_van(tree, nr=0):
    return tree["besluit"]["maatregelen"][nr]


def bord_van(tree, peildatum=None):
    situatie = situatie_uit(tree, inhoud().kennisbank, STANDAARD, peildatum)
    return maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)


def maak(stuk_id, tree=None, *, peildatum=None, **opties):
    """A document of a (changed) tree; by default of its own filled-in situation."""
    naam, nr = VOORBEELDEN.get(stuk_id, ("NOODBEVEL", None))
    bord = bord_van(boom(naam) if tree is None else tree, peildatum)
    situatie = bord.situatie
    maatregel = None if nr is None or not situatie.maatregelen else situatie.maatregelen[nr]
    profiel = Gemeenteprofiel.van(situatie.gemeente)
    return maak_stuk(stuk_id, bord, maatregel, profiel, situatie.nu, **opties)


def element_van(stuk_id, id_):
    return next(e for e in documenten()[stuk_id].elementen if e.id == id_)
