"""Weighing: doel, noodzaak, geschiktheid, lighter means, effects; and doing nothing."""

from __future__ import annotations

import streamlit as st

from afwegingskader.bord import lichtere_middelen
from logica.situatie import Maatregel, naamloos
from steps import _dossier as d
from steps._mondeling import kies_maatregel, knop_mondeling
from steps._veld import WEGING, veld

werk = d.werk()
kennisbank = werk.inhoud.kennisbank
concept = [m for m in werk.stand.situatie.maatregelen if m.status != "ingetrokken"]


def een_maatregel(maatregel: Maatregel) -> None:
    """The weighing of one measure."""
    instrument = kennisbank.instrumenten[maatregel.instrument]
    regel = werk.bord.regel(instrument.id)
    verdict = next((v for v in regel.verdicten if v.onderwerp == maatregel.onderwerp), regel.beste)
    bij = f" [{maatregel.onderwerp}]" if maatregel.onderwerp else ""
    st.header(f"{instrument.naam}{bij}")
    st.markdown(f"**{verdict.woord}** {verdict.reden}")
    lichter = lichtere_middelen(werk.bord, instrument.id)
    if lichter:
        st.markdown(
            "**Lichter en in beginsel mogelijk:** leg bij elk uit waarom het niet volstaat."
        )
        oordeel = werk.stand.situatie.stand("gewone_middelen_ontoereikend")
        redenen = dict(oordeel.antwoorden[-1].redenen) if oordeel.antwoorden else {}
        for ander in lichter:
            reden = redenen.get(ander.instrument.id)
            st.markdown(f"- {ander.instrument.naam}: {reden or '*geef een reden bij Oordelen*'}")
    for recht in instrument.grondrechten:
        kaart = kennisbank.grondrechten.get(recht.recht)
        if kaart:
            st.caption(f"{kaart.naam}: {recht.beperkingsgrond} {kaart.vraag}")
    for naam in WEGING:
        veld(werk, f"maatregel.{naam}", maatregel.id)
    if st.button("Haal uit het concept", key=f"weg-{maatregel.id}"):
        d.leg_vast("maatregel_vervallen", {}, maatregel.id, vervangt=())
        st.rerun()


st.title("Afweging")
knop_mondeling(werk)
st.markdown("Niets doen is een keuze die net zo zwaar weegt als elke maatregel. Begin daar.")
with st.container(border=True):
    st.header("Niets doen en blijven kijken")
    veld(werk, "besluit.niets_doen")
    veld(werk, "besluit.verwacht_verloop")
    veld(werk, "besluit.tegenspraak")
if not concept:
    st.info(
        "Er staat nog geen maatregel in het concept. Kies er een bij Instrumenten, of hieronder."
    )
mogelijk = {
    r.instrument.id: r.instrument.naam
    for r in werk.bord.regels
    if r.instrument.soort != "bestaat_niet"
}
keuze = st.selectbox(
    "Neem een maatregel op",
    list(mogelijk),
    index=None,
    format_func=mogelijk.__getitem__,
    placeholder="Kies een middel",
    key="opnemen",
)
if keuze and st.button("Neem op", key="opnemen-knop"):
    onderwerp = werk.bord.regel(keuze).beste.onderwerp
    kies_maatregel(
        werk, keuze, None if onderwerp == "situatie" or naamloos(onderwerp) else onderwerp
    )
    st.rerun()
for maatregel in concept:
    with st.container(border=True):
        een_maatregel(maatregel)
if concept:
    st.header("Alle maatregelen samen, voor één deelnemer")
    for maatregel in concept:
        velden = maatregel.velden
        st.markdown(
            f"- {kennisbank.instrumenten[maatregel.instrument].naam}: "
            f"{velden.get('maatregel.gedrag', 'gedrag nog niet ingevuld')}; "
            f"{velden.get('maatregel.gebied', 'gebied nog niet ingevuld')}"
        )
    veld(werk, "besluit.samen_voor_deelnemer")
