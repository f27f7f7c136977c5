"""'Ik heb mondeling besloten': one tap from anywhere, details later. Reality is never refused."""

from __future__ import annotations

import streamlit as st

from afwegingskader.antwoordwaarde import AntwoordFout
from dossier.canoniek import naar_iso
from logica.situatie import SITUATIE
from steps import _dossier as d
from steps._maatregel import kies_maatregel, voor_wie
from steps._veld import tijdveld
from steps._waarde import besluittijd


def knop_mondeling(werk: d.Werk) -> None:
    """The button; it opens a small dialog."""
    if st.button("Ik heb mondeling besloten", key="mondeling", icon=":material/gavel:"):
        _dialoog(werk)


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
        voorlezen = werk.inhoud.kennisbank.instrumenten[keuze].voorleestekst or ""
        gemeente = werk.stand.situatie.gemeente
        st.markdown(f"**Voorleestekst:** {voorlezen.replace('{gemeente}', gemeente)}")
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
    if plek:
        d.leg_vast_bij_knop("besluit_genomen", velden, plek)
