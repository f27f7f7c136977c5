"""'Ik heb mondeling besloten': one tap from anywhere, details later. Reality is never refused."""

from __future__ import annotations

from datetime import datetime, timedelta

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout
from dossier.canoniek import naar_iso
from dossier.klok import EINDE, klok
from logica.situatie import SITUATIE
from logica.tijd import later
from steps import _dossier as d
from steps._maatregel import kies_maatregel, voor_wie
from steps._veld import tijdveld
from steps._voorlezen import voorleestekst
from steps._waarde import besluittijd, in_woorden
from stukken.woorden import klein

VASTGELEGD = "mondeling-vastgelegd"
EERST = 3
"""How many duties the message names; all of them stand on the screen it refers to."""


def knop_mondeling(werk: d.Werk | None = None) -> None:
    """The button; it opens a small dialog. Without `werk` the dossier is read when pressed."""
    if melding := d.getoond(VASTGELEGD):
        d.veld(VASTGELEGD, None)
        st.info(str(melding))
        d.link("steps/na_besluit.py", "Alles wat nog moet: Na het besluit")
    if st.button("Ik heb mondeling besloten", key="mondeling", icon=":material/gavel:"):
        _dialoog(werk or d.werk())


@st.dialog("Ik heb mondeling besloten")
def _dialoog(werk: d.Werk) -> None:
    namen = {i.id: i.naam for i in werk.inhoud.kennisbank.instrumenten.values() if i.voorleestekst}
    keuze = st.selectbox(
        "Welk middel?",
        ["later", *namen],
        format_func=lambda k: namen.get(k, "Dat vul ik later in"),
        key="mondeling-instrument",
    )
    gericht_op = voor_wie(werk, keuze, "mondeling") if keuze in namen else None
    tijd = tijdveld("Hoe laat?", "mondeling-tijd", d.nu())
    woorden = st.text_area("Letterlijke woorden (mag later)", key="mondeling-woorden")
    gehoord = st.text_input("Wie hoorde het? (rol, geen naam)", key="mondeling-gehoord")
    reden = st.text_input(
        "Wijkt u af van wat het bord zegt? Waarom?",
        key="mondeling-reden",
    )
    if keuze in namen:
        st.markdown(f"**Voorleestekst:** {voorleestekst(werk, keuze, gericht_op)}")
    if not st.button("Leg vast", type="primary", key="mondeling-vast"):
        return
    try:
        moment = besluittijd(tijd, d.nu())
    except AntwoordFout as fout:
        st.error(str(fout))
        return
    velden: dict[str, object] = {
        "genomen_op": naar_iso(moment),
        "mondeling": True,
        "woorden": woorden or None,
        "gehoord_door": gehoord or None,
        "reden_afwijken": reden or None,
    }
    plek: str | None = SITUATIE
    if keuze in namen:
        plek = kies_maatregel(werk, keuze, gericht_op)
        velden |= {"instrument": keuze, "gericht_op": gericht_op}
    if not plek:
        return
    if d.leg_vast("besluit_genomen", velden, plek, vervangt=()):
        d.veld(VASTGELEGD, _vastgelegd(werk, moment, namen.get(keuze), plek))
        st.rerun()
    d.meld_bij_knop(plek, "besluit_genomen")


def _vastgelegd(werk: d.Werk, moment: datetime, middel: str | None, plek: str) -> str:
    """What was recorded, and the first things that have to be done because of it."""
    wat = f"Vastgelegd: {moment.astimezone(TIJDZONE):%H:%M}, {klein(middel or 'middel later')}."
    if not middel:
        return f"{wat} Vul bij Na het besluit in welk middel het was; dan ziet u wat nu moet."
    morgen = later(d.nu(), timedelta(days=1))
    nu = [
        een
        for een in klok(d.stand_nu(werk), werk.inhoud.kennisbank)
        if een.maatregel == plek and een.taak != EINDE and (een.moment or morgen) <= morgen
    ]
    rij = [f"- {een.wat} ({een.houder}){_voor(een.moment)}" for een in nu[:EERST]]
    return "\n".join([f"{wat} Dit moet nu:", *rij]) if rij else wat


def _voor(moment: datetime | None) -> str:
    return f", vóór {in_woorden(moment)}" if moment else ""
