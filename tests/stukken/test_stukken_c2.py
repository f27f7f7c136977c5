"""Demonstrations, remedial sanctions, closures, requests: each document complete or a concept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hulp_documenten import bord_van, inhoud
from hulp_stukken import normaliseer, zie_html, zie_pdf, zie_word
from situaties_c2 import feit, situatie

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import controleer_documenten, documenten
from stukken.renderen import naar_pdf, naar_word
from stukken.stuk import maak_stuk

VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} #read("/etc/passwd") $x$ \\ é \x07 *a*'
GEZIEN = normaliseer(VIJANDIG.replace("\x07", "□"))
SITUATIES = {
    "wom_ontvangst": ("MELDING",),
    "wom_verbod": ("VERBOD",),
    "wom_aanwijzing": ("AANWIJZING", "AMBASSADE"),
    "wom_beeindigen": ("BEEINDIGEN", "ZAAL", "AMBASSADE_EINDE"),
    "last_onder_dwangsom": ("DWANGSOM", "PREVENTIEF", "WOONOVERLAST"),
    "last_onder_bestuursdwang": ("BESTUURSDWANG", "PREVENTIEF_DWANG", "WOONOVERLAST"),
    "invordering": ("INVORDERING",),
    "boete": ("BOETE",),
    "sluiting": ("BEVEL_174", "SLUITING", "WONING"),
    "orde_raadsvergadering": ("RAADZAAL",),
    "verzoek_509hh": ("GEDRAGSAANWIJZING",),
    "verzoek_125p": ("BERICHT_125P",),
    "trusted_flagger": ("FLAGGER",),
    "ntd_verzoek": ("HOSTER",),
    "atkm_melding": ("ATKM",),
    "bestuurlijke_rapportage": ("RAPPORTAGE",),
    "bijstand": ("BIJSTAND",),
    "brief_minister": ("CDK", "TWBMT", "PASPOORT"),
    "overdracht_vr": ("OVERDRACHT",),
}
ALLE = [(stuk_id, naam) for stuk_id, namen in SITUATIES.items() for naam in namen]
BESLUITEN = [s for s in SITUATIES if documenten()[s].soort == "besluit"]
VERZOEKEN = [s for s in SITUATIES if documenten()[s].soort == "verzoek"]
VAN_HET_INSTRUMENT = {
    "grondslag", "straf", "rechtsmiddel", "voorleestekst", "partner", "verzoek",
}  # fmt: skip


def veld(tree):
    """The fields of the one measure, to change."""
    return tree["besluit"]["maatregelen"][0]


def maak(stuk_id, tree=None):
    """A document of a tree; what collects money comes three hours after the decision."""
    bord = bord_van(situatie(SITUATIES[stuk_id][0]) if tree is None else tree)
    maatregel, nu = bord.situatie.maatregelen[0], bord.situatie.nu
    if stuk_id == "invordering" and "bekendgemaakt_op" in (tree or {"bekendgemaakt_op": 1}):
        maatregel = replace(maatregel, status="besloten", besloten_op=nu - timedelta(hours=3))
    return maak_stuk(stuk_id, bord, maatregel, Gemeenteprofiel.van("Voorbeeldstad"), nu)


def element(stuk_id, id_):
    return next(e for e in documenten()[stuk_id].elementen if e.id == id_)


def tekstvelden(tree):
    """The free text fields of the measure that are filled in."""
    velden = inhoud().kennisbank.besluitvelden
    return [
        naam for naam, waarde in veld(tree).items()
        if isinstance(waarde, str) and (v := velden.get(f"maatregel.{naam}"))
        and v.type in {"tekst", "gebied"}
    ]  # fmt: skip


def test_the_register_is_sound_and_every_instrument_is_made():
    assert controleer_documenten(documenten(), inhoud().kennisbank) == []
    gemaakt = {(s, veld(situatie(naam))["instrument"]) for s, naam in ALLE}
    for stuk_id in set(SITUATIES) - {"bestuurlijke_rapportage", "invordering"}:
        assert {(stuk_id, i) for i in documenten()[stuk_id].voor} <= gemaakt
