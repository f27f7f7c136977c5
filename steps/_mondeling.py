"""'Ik heb mondeling besloten': one tap from anywhere, details later. Reality is never refused."""

from __future__ import annotations

import streamlit as st

from afwegingskader.antwoordwaarde import AntwoordFout
from dossier.canoniek import naar_iso
from steps import _dossier as d
from steps._vraag import tijdstip


def knop_mondeling(werk: d.Werk) -> None:
    """The button; it opens a small dialog."""
    if st.button("Ik heb mondeling besloten", key="mondeling", icon=":material/gavel:"):
        _dialoog(werk)


@st.dialog("Ik heb mondeling besloten")
def _dialoog(werk: d.Werk) -> None:
    nu = d.nu()
    namen = {i.id: i.naam for i in werk.inhoud.kennisbank.instrumenten.values() if i.voorleestekst}
    keuze = st.selectbox(
        "Welk middel?",
        ["later", *namen],
        format_func=lambda k: namen.get(k, "Dat vul ik later in"),
        key="mondeling-instrument",
    )
    tijd = st.text_input("Hoe laat?", value=f"{nu:%H:%M}", key="mondeling-tijd")
    woorden = st.text_area("Letterlijke woorden (mag later)", key="mondeling-woorden")
    gehoord = st.text_input("Wie hoorde het? (rol, geen naam)", key="mondeling-gehoord")
    reden = st.text_input(
        "Wijkt u af van wat het bord zegt? Waarom?",
        key="mondeling-reden",
    )
    if keuze in namen:
        st.markdown(
            f"**Voorleestekst:** {werk.inhoud.kennisbank.instrumenten[keuze].voorleestekst}"
        )
    if not st.button("Leg vast", type="primary", key="mondeling-vast"):
        return
    try:
        moment = tijdstip(tijd.strip(), nu)
    except AntwoordFout as fout:
        st.error(str(fout))
        return
    velden = {
        "genomen_op": naar_iso(moment),
        "mondeling": True,
        "woorden": woorden or None,
        "gehoord_door": gehoord or None,
        "reden_afwijken": reden or None,
    }
    plek = "situatie"
    if keuze in namen:
        plek = kies_maatregel(werk, keuze)
        velden |= {"instrument": keuze}
    if d.leg_vast("besluit_genomen", velden, plek, vervangt=()):
        st.rerun()
    st.error("Niet opgeslagen, probeer het opnieuw. Uw tekst staat er nog.")


def kies_maatregel(werk: d.Werk, instrument: str, gericht_op: str | None = None) -> str:
    """Add a measure to the draft and give its label."""
    bestaand = [m for m in werk.stand.situatie.maatregelen if m.instrument == instrument]
    if bestaand:
        return bestaand[-1].id
    nummers = [int(label[1:]) for label in werk.stand.labels if label.startswith("M")]
    label = f"M{max(nummers, default=0) + 1}"
    d.leg_vast(
        "maatregel_gekozen",
        {"instrument": instrument, "gericht_op": gericht_op},
        label,
        vervangt=(),
    )
    return label
