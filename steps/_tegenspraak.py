"""Answers that cannot both be right: a warning that names them. Nothing is ever filled in."""

from __future__ import annotations

import streamlit as st

from afwegingskader.bewijs.inhoud import laad_samenhang
from afwegingskader.bewijs.tegenspraken import Tegenspraak, tegenspraken
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.bewijs import Samenhang
from logica.situatie import SITUATIE
from steps import _dossier as d
from steps._waarde import antwoord_label


@st.cache_resource(show_spinner=False)
def _samenhang() -> Samenhang:
    return laad_samenhang()


def waarschuw(werk: d.Werk) -> None:
    """A warning per pair of answers that contradict each other."""
    kennisbank = werk.inhoud.kennisbank
    for een in tegenspraken(kennisbank, _samenhang(), werk.stand.situatie):
        st.warning(in_zinnen(kennisbank, een))


def in_zinnen(kennisbank: Kennisbank, een: Tegenspraak) -> str:
    """What was answered, and why that does not go together."""
    over = "" if een.onderwerp == SITUATIE else f" [{een.onderwerp}]"
    gezegd = " ".join(
        f"*{kennisbank.vragen[vraag].vraag}* **{antwoord_label(kennisbank, vraag, waarde)}.**"
        for vraag, waarde in een.gezegd
    )
    return (
        f"Deze antwoorden spreken elkaar tegen{over}: {gezegd} {een.verband.tekst} "
        "Pas aan wat niet klopt; er wordt niets voor u ingevuld."
    )
