"""The whole decision in one zip: made when it is asked for, and recorded per document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import streamlit as st

from dossier.dossierstand import Dossierstand
from dossier.fouten import DossierFout
from dossier.gebeurtenis import Gebeurtenis, Soort
from dossier.vouwen import vouw
from dossier.waarde import waarde_uit_json
from kennisbank.kennisbank import Kennisbank
from kennisbank.profiel import Gemeenteprofiel
from logica.situatie import SITUATIE
from steps import _dossier as d
from steps._waarde import in_woorden
from stukken.fout import StukFout
from stukken.mdto import Herkomst
from stukken.opdracht import maak_alle
from stukken.pakket import Ketenstand, Pakketstuk, Tijdregel, geef_uit, maak_pakket

SOORTEN: Mapping[Soort, str] = {
    "dossier_geopend": "Dossier geopend",
    "antwoord_gegeven": "Antwoord",
    "oordeel_bevestigd": "Oordeel",
    "oordeel_concept": "Concept van een oordeel",
    "aanname_gedaan": "Aanname",
    "onderwerp_toegevoegd": "Toegevoegd",
    "taak_gezet": "Taak gezet",
    "taak_afgerond": "Taak afgerond",
    "gebeld": "Gebeld",
    "maatregel_gekozen": "Maatregel gekozen",
    "maatregel_veld": "Veld van de maatregel",
    "maatregel_vervallen": "Maatregel uit het concept",
    "besluitveld_gezet": "Veld van het besluit",
    "besluit_genomen": "Besluit genomen",
    "maatregel_ingetrokken": "Maatregel ingetrokken",
    "stuk_gemaakt": "Stuk gemaakt",
    "fase_aangepast": "Fase aangepast",
    "kennisbank_overgezet": "Andere versie van de kennisbank",
    "gebeurtenis_ongedaan": "Ongedaan gemaakt",
    "dossier_gearchiveerd": "Gearchiveerd",
    "inhoud_gewist": "Inhoud gewist",
}
"""What happened, in words, for the timeline."""


def knop_alles(werk: d.Werk, profiel: Gemeenteprofiel) -> None:
    """A button that makes the package, and then the way to keep it."""
    if not st.button("Alles in één zip", key="pakket"):
        return
    try:
        with st.spinner("De stukken worden gemaakt …"):
            inhoud = _maak(werk, profiel)
    except (StukFout, DossierFout) as fout:
        st.error(f"De zip kan nu niet worden gemaakt. {fout}")
        return
    st.download_button(
        "Bewaar de zip",
        inhoud,
        f"besluit-{werk.id}.zip",
        "application/zip",
        key="pakket-bewaar",
        type="primary",
        on_click="ignore",
    )
    st.caption("Voor het archief: de tijdlijn bevat ook wat vertrouwelijk is.")


def _maak(werk: d.Werk, profiel: Gemeenteprofiel) -> bytes:
    gebeurtenissen, nu = d.gebeurtenissen_van(werk.id), d.nu()
    stand = vouw(gebeurtenissen, nu)
    moment = beslismoment(stand, nu)
    bord = d.bord_van(werk.inhoud, stand.situatie, gebeurtenissen)
    stukken = [geef_uit(naam, stuk, profiel) for naam, stuk in maak_alle(bord, profiel, moment)]
    herkomst = Herkomst(stand.situatie.gemeente, werk.id, werk.inhoud.kennisbank.versie, moment)
    keten = Ketenstand(stand.laatste_nr, stand.laatste_hash)
    inhoud = maak_pakket(stukken, herkomst, tijdlijn(gebeurtenissen, bord.kennisbank), keten)
    for een in stukken:
        _leg_vast(een, stand.laatste_nr)
    return inhoud


def beslismoment(stand: Dossierstand, nu: datetime) -> datetime:
    """The last decision; now while something is still a draft."""
    concept = any(m.status == "concept" for m in stand.situatie.maatregelen)
    genomen = [besluit.genomen_op for besluit in stand.besluiten]
    return nu if concept or not genomen else max(genomen)


def _leg_vast(een: Pakketstuk, laatste_nr: int) -> None:
    for bestand in een.object.bestanden:
        velden = {
            "stuk": een.stuk.id,
            "formaat": bestand.formaat,
            "sha256": bestand.checksum,
            "gereed": een.stuk.gereed,
            "gebaseerd_op": laatste_nr,
        }
        d.leg_vast("stuk_gemaakt", velden, een.stuk.onderwerp, vervangt=())


def tijdlijn(gebeurtenissen: list[Gebeurtenis], kennisbank: Kennisbank) -> list[Tijdregel]:
    """Every event of the dossier in words; what was erased says so."""
    return [
        Tijdregel(een.nr, een.vastgelegd_op, een.rol, _wat(een, kennisbank))
        for een in gebeurtenissen
    ]


def _wat(een: Gebeurtenis, kennisbank: Kennisbank) -> str:
    over = "" if een.onderwerp == SITUATIE else f" [{een.onderwerp}]"
    vraag = kennisbank.vragen.get(een.vraag or "")
    naam = f": {vraag.vraag if vraag else een.vraag}" if een.vraag else ""
    vervangt = f" (vervangt {', '.join(map(str, een.vervangt))})" if een.vervangt else ""
    return f"{SOORTEN[een.soort]}{over}{naam}{_inhoud(een.inhoud)}{vervangt}"


def _inhoud(inhoud: Mapping[str, Any] | None) -> str:
    if inhoud is None:
        return " (inhoud gewist)"
    rij = sorted(inhoud.items(), key=lambda deel: deel[0] != "waarde")  # the answer itself first
    delen = [
        f"{naam.replace('_', ' ')}: {_waarde(naam, w)}"
        for naam, w in rij
        if naam == "waarde" or w not in (None, "", [], {})
    ]
    return f". {'; '.join(delen)}" if delen else ""


def _waarde(naam: str, waarde: Any) -> str:
    if naam == "waarde":
        return in_woorden(waarde_uit_json(waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Mapping):
        return ", ".join(f"{sleutel} ({tekst})" for sleutel, tekst in waarde.items())
    return ", ".join(map(str, waarde)) if isinstance(waarde, list | tuple) else str(waarde)
