"""The open dossier: the only place that touches session state and writes events.

Truth is the fold of the store. A widget's value is written the moment it changes; when that
fails the value stays on screen and the field says so.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.bord import Bord, maak_bord
from afwegingskader.inhoud import Inhoud, laad_gecontroleerd
from dossier.dossierstand import Dossierstand
from dossier.fouten import DossierFout, DossierOnbekend
from dossier.gebeurtenis import Gebeurtenis, Invoer, Soort, Stempel
from dossier.opslag import Opslag
from dossier.rechten import STANDAARDROL
from dossier.vouwen import vouw, zoals_toen
from dossier.waarde import waarde_naar_json
from kennisbank.lezen import InhoudFout
from logica.situatie import SITUATIE, Situatie, Waarde
from steps._profiel import GEGEVENS, lokale_antwoorden
from steps._waarde import HERKOMST
from stukken.document import controleer_documenten, documenten

FOUTEN, GEZIEN = "niet-opgeslagen", "gezien"


@dataclass(frozen=True)
class Mislukt:
    """A write that failed: what to say, and what to try again with."""

    melding: str
    invoer: Invoer
    stempel: Stempel


@dataclass(frozen=True)
class Werk:
    """The open dossier with everything a screen draws from."""

    id: str
    stand: Dossierstand
    bord: Bord
    inhoud: Inhoud

    @property
    def bijgewerkt(self) -> str:
        """When something was last stored, as a sentence."""
        momenten = list(self.stand.opgeslagen_op.values())
        if not momenten:
            return "Er is nog niets beantwoord."
        return f"Bijgewerkt {max(momenten).astimezone(TIJDZONE):%H:%M}."


def nu() -> datetime:
    """The clock of the screens."""
    return datetime.now(TIJDZONE)


@st.cache_resource(show_spinner="De kennisbank wordt geladen. Dit duurt de eerste keer even.")
def _inhoud() -> Inhoud:
    alles = laad_gecontroleerd(nu().date())
    if fouten := controleer_documenten(documenten(), alles.kennisbank):
        raise InhoudFout(fouten)
    return alles


def inhoud() -> Inhoud:
    """All content, loaded and checked once; with any error in it the app does not start."""
    try:
        return _inhoud()
    except InhoudFout as fout:
        st.title("De inhoud bevat fouten")
        st.error("Herstel deze bestanden en start opnieuw. Er is niets verloren.")
        st.code("\n".join(fout.meldingen), language=None)
        st.stop()


@st.cache_resource(show_spinner=False)
def opslag() -> Opslag:
    """The store: SQLite beside the app, or the database that the environment names."""
    url = os.environ.get("AFWEGINGSKADER_DATABASE")
    if not url:
        GEGEVENS.mkdir(exist_ok=True)
        url = f"sqlite:///{(GEGEVENS / 'dossiers.sqlite').as_posix()}"
    return Opslag(url)


def herstel_adres() -> None:
    """Keep the dossier and the chosen source in the address: navigation drops query parameters."""
    for sleutel in ("dossier", *HERKOMST):
        gekozen = st.query_params.get(sleutel) or st.session_state.get(sleutel)
        if gekozen and gekozen in HERKOMST.get(sleutel, (gekozen,)):
            st.session_state[sleutel] = gekozen
            if st.query_params.get(sleutel) != gekozen:
                st.query_params[sleutel] = gekozen


def link(bestand: str, label: str, **keuze: str) -> None:
    """A link to another screen with the dossier in the address, so that it can be shared."""
    gekozen = st.session_state.get("dossier")
    adres = {"dossier": str(gekozen), **keuze} if gekozen else keuze
    st.page_link(bestand, label=label, query_params=adres)


def geopend() -> str | None:
    """The dossier of this session."""
    return st.session_state.get("dossier")


def open_dossier(dossier_id: str | None) -> None:
    """Make this the dossier of the session; None closes it."""
    st.session_state.pop(FOUTEN, None)
    if dossier_id is None:
        st.session_state.pop("dossier", None)
        st.query_params.clear()
    else:
        st.session_state["dossier"] = dossier_id
        st.query_params["dossier"] = dossier_id


def maak_dossier(gemeente: str, titel: str, *, oefening: bool) -> str | None:
    """Start a dossier; its id is opaque. None when it could not be stored (said on screen)."""
    dossier_id = secrets.token_urlsafe(9)
    velden = {
        "gemeente": gemeente,
        "titel": titel,
        "oefening": oefening,
        "kennisbank_versie": inhoud().kennisbank.versie,
    }
    try:
        opslag().open_dossier(dossier_id, velden, _stempel())
        _leg_vast(dossier_id, Invoer("onderwerp_toegevoegd", {}, "B1"))
        for antwoord_ in lokale_antwoorden(gemeente, inhoud().kennisbank):
            _leg_vast(dossier_id, antwoord_)
    except DossierFout as fout:
        st.error(str(fout))
        return None
    return dossier_id


def werk() -> Werk:
    """The open dossier. Without one the screen says how to start, and stops."""
    dossier_id = st.session_state.get("dossier")
    if not dossier_id:
        st.title("Nog geen dossier")
        st.info("Er is nog geen dossier open. Begin bij Start.")
        st.page_link("steps/start.py", label="Naar Start")
        st.stop()
    try:
        gebeurtenissen = opslag().lees(dossier_id)
    except DossierOnbekend:
        open_dossier(None)
        st.title("Dossier onbekend")
        st.error("Dit dossier bestaat niet op dit apparaat. Kies een dossier bij Start.")
        st.page_link("steps/start.py", label="Naar Start")
        st.stop()
    except DossierFout as fout:
        st.title("Dossier niet leesbaar")
        st.error(str(fout))
        st.stop()
    stand = vouw(gebeurtenissen, nu())
    st.session_state[GEZIEN] = dict(stand.huidig)
    alles = inhoud()
    return Werk(dossier_id, stand, bord_van(alles, stand.situatie, gebeurtenissen), alles)


def bord_van(alles: Inhoud, situatie: Situatie, gebeurtenissen: Sequence[Gebeurtenis]) -> Bord:
    """The board of a dossier, which knows what stood in it at an earlier moment."""
    eerder = partial(zoals_toen, gebeurtenissen, situatie)
    return maak_bord(alles.kennisbank, alles.barrieremodel.fasen, situatie, eerder)


def stand_nu(werk_: Werk) -> Dossierstand:
    """What the store says at this moment; what this screen showed when it cannot be read."""
    try:
        return vouw(opslag().lees(werk_.id), nu())
    except DossierFout:
        return werk_.stand


def gebeurtenissen_van(dossier_id: str) -> list[Gebeurtenis]:
    """All events of a dossier, for the timeline."""
    return opslag().lees(dossier_id)


def leg_vast(
    soort: Soort,
    velden: Mapping[str, object],
    onderwerp: str = SITUATIE,
    vraag: str | None = None,
    vervangt: tuple[int, ...] | None = None,
) -> bool:
    """Write one event of the open dossier; False when it was not stored (marked on screen).

    `vervangt` defaults to what this screen showed at that place: an answer that someone else gave
    in the meantime is not replaced but contradicted.
    """
    plek = (onderwerp, vraag or soort)
    gezien = st.session_state.get(GEZIEN, {})
    huidig = vervangt if vervangt is not None else gezien.get((onderwerp, vraag), ())
    invoer = Invoer(soort, velden, onderwerp, vraag, huidig)
    mislukt: Mislukt | None = st.session_state.get(FOUTEN, {}).get(plek)
    zelfde = mislukt is not None and mislukt.invoer == invoer
    return _probeer(plek, invoer, mislukt.stempel if mislukt and zelfde else _stempel())


def leg_vast_bij_knop(
    soort: Soort,
    velden: Mapping[str, object],
    onderwerp: str = SITUATIE,
    vervangt: tuple[int, ...] = (),
) -> None:
    """Write one event in the run of a button: the screen is drawn anew, or says here why not."""
    if leg_vast(soort, velden, onderwerp, vervangt=vervangt):
        st.rerun()
    meld_bij_knop(onderwerp, soort)


def meld_bij_knop(onderwerp: str, soort: str) -> None:
    """Say at a button why nothing was stored. The same button again stores it once."""
    st.error(f"Niet opgeslagen. {niet_opgeslagen(onderwerp, soort)} Wat u invulde staat er nog.")


def noteer_gemaakt(dossier_id: str, velden: Mapping[str, object], onderwerp: str) -> None:
    """Record a document that was made outside the run of a screen: a download does not wait.

    A record that fails does not withhold the document.
    """
    with contextlib.suppress(DossierFout):
        opslag().voeg_toe(dossier_id, Invoer("stuk_gemaakt", velden, onderwerp), _stempel())


def opnieuw(onderwerp: str, vraag: str) -> None:
    """Try a failed write once more, under the same key: it is stored once."""
    mislukt = st.session_state.get(FOUTEN, {}).get((onderwerp, vraag))
    if mislukt:
        _probeer((onderwerp, vraag), mislukt.invoer, mislukt.stempel)


def _probeer(plek: tuple[str, str], invoer: Invoer, stempel: Stempel) -> bool:
    try:
        nieuw = opslag().voeg_toe(st.session_state["dossier"], invoer, stempel)
    except DossierFout as fout:
        mislukt = Mislukt(str(fout), invoer, stempel)
        st.session_state.setdefault(FOUTEN, {})[plek] = mislukt
        return False
    st.session_state.get(FOUTEN, {}).pop(plek, None)
    st.session_state.setdefault(GEZIEN, {})[plek] = (nieuw.nr,)
    return True


def antwoord(
    vraag: str, waarde: Waarde | None, onderwerp: str = SITUATIE, **velden: object
) -> bool:
    """Record an answer with the default source and reliability of this session."""
    standaard = {soort: herkomst(soort) for soort in HERKOMST}
    inhoud_ = {**standaard, **velden, "waarde": waarde_naar_json(waarde)}
    return leg_vast("antwoord_gegeven", inhoud_, onderwerp, vraag)


def niet_opgeslagen(onderwerp: str, vraag: str) -> str | None:
    """Why the last write of this field failed, if it did."""
    mislukt: Mislukt | None = st.session_state.get(FOUTEN, {}).get((onderwerp, vraag))
    return mislukt.melding if mislukt else None


def meld_niet_opgeslagen(onderwerp: str, vraag: str) -> bool:
    """Say at a field that its last write failed, with a way to try again; False if it did not."""
    melding = niet_opgeslagen(onderwerp, vraag)
    if melding is None:
        return False
    st.error(f"Niet opgeslagen. {melding}")
    st.button(
        "Probeer opnieuw",
        key=f"opnieuw-{onderwerp}-{vraag}",
        on_click=opnieuw,
        args=(onderwerp, vraag),
    )
    return True


def herkomst(soort: str) -> str:
    """Source or reliability of the answers given now."""
    return str(st.session_state.get(soort, next(iter(HERKOMST[soort]))))


def kies_herkomst(soort: str, keuze: str) -> None:
    """Choose it for every next answer: no widget of its own, which would end with its screen."""
    st.session_state[soort] = keuze
    st.query_params[soort] = keuze


def veld(sleutel: str, waarde: object) -> None:
    """Set what a widget shows to what the store says, before it is drawn."""
    st.session_state[sleutel] = waarde


def getoond(sleutel: str) -> object:
    """What the user left in a widget."""
    return st.session_state.get(sleutel)


def uit_adres(sleutel: str, opties: Sequence[str]) -> None:
    """Preset a widget from the address, once, when it names a valid option."""
    gevraagd = st.query_params.get(sleutel)
    if gevraagd in opties and sleutel not in st.session_state:
        st.session_state[sleutel] = gevraagd


def plek_in_adres(vraag: str, onderwerp: str) -> str:
    """How one question about one onderwerp is named in an address."""
    return f"{vraag}~{onderwerp}"


def gevraagd(sleutel: str) -> str | None:
    """What the address asks this screen to show first."""
    return st.query_params.get(sleutel)


def naar_adres(sleutel: str, waarde: str | None) -> None:
    """Keep a choice of screen (never a fact) in the address."""
    if waarde:
        st.query_params[sleutel] = waarde
    else:
        st.query_params.pop(sleutel, None)


def _leg_vast(dossier_id: str, invoer: Invoer) -> Gebeurtenis:
    return opslag().voeg_toe(dossier_id, invoer, _stempel())


def _stempel() -> Stempel:
    return Stempel(STANDAARDROL, nu(), secrets.token_urlsafe(16), secrets.token_urlsafe(12))
