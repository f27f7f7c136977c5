"""Making the documents on orders and emergency law out of their filled-in situations."""

from dataclasses import replace
from datetime import timedelta

from hulp_documenten import bord_van
from situaties_bevelen import besloten_op, situatie

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten
from stukken.stuk import maak_stuk

SITUATIES = {
    "noodverordening": "NOODVERORDENING",
    "noodverordening_brief": "NOODVERORDENING_NA",
    "noodverordening_gemeenteblad": "NOODVERORDENING_NA",
    "noodverordening_bekrachtiging": "NOODVERORDENING_RAAD",
    "noodverordening_intrekking": "NOODVERORDENING_EINDE",
    "groepsverbod_172a": "GROEPSVERBOD",
    "meldplicht_172a": "MELDPLICHT",
    "voornemen_172a": "VOORNEMEN",
    "verlenging_172a": "VERLENGING_GROEP",
    "ontheffing_172a": "ONTHEFFING",
    "ouderbevel_172b": "OUDERBEVEL",
    "apv_ontzegging": "ONTZEGGING",
    "aanwijzing_151b": "RISICOGEBIED",
    "aanwijzing_174b": "SPOEDGEBIED",
    "verslag_overleg_ovj": "RISICOGEBIED",
    "verzoek_ovj_bevel": "RISICOGEBIED",
    "cameratoezicht": "CAMERA",
    "ophouding": "OPHOUDING",
    "intrekking": "INTREKKING",
    "verlenging": "VERLENGING_CAMERA",
    "machtiging_177": "MACHTIGING",
    "vastlegging_waarneming": "WAARNEMING",
}
NA_HET_BESLUIT = {
    stuk_id
    for stuk_id in SITUATIES
    if any(e.gegeven == "besluitmoment" for e in documenten()[stuk_id].elementen)
}
BESLUITEN = [s for s in SITUATIES if documenten()[s].soort == "besluit"]
REGELS = {"noodverordening", "noodverordening_intrekking"}
ZONDER_CLAUSULE = [s for s in SITUATIES if s not in BESLUITEN or s in REGELS]


def veld(tree):
    """The fields of the one measure, to change."""
    return tree["besluit"]["maatregelen"][0]


def maak(stuk_id, tree=None, besloten=None):
    """A document of a tree; what follows on a decision is made after the moment of its case."""
    bord = bord_van(situatie(SITUATIES[stuk_id]) if tree is None else tree)
    nu = bord.situatie.nu
    maatregel = bord.situatie.maatregelen[0]
    if stuk_id in NA_HET_BESLUIT if besloten is None else besloten:
        op = besloten_op(SITUATIES[stuk_id]) or nu - timedelta(hours=1)
        maatregel = replace(maatregel, status="besloten", besloten_op=op)
    return maak_stuk(stuk_id, bord, maatregel, Gemeenteprofiel.van("Voorbeeldstad"), nu)


def naam(stuk_id, element):
    return next(e.naam for e in documenten()[stuk_id].elementen if e.id == element)


def leeg(stuk_id, instrument=None):
    """A situation in which nothing is known and nothing filled in."""
    keuze = instrument or veld(situatie(SITUATIES[stuk_id]))["instrument"]
    return {
        "gemeente": "Voorbeeldstad",
        "nu": "2026-11-24T20:00:00+01:00",
        "besluit": {"maatregelen": [{"instrument": keuze}]},
    }
