"""Weighing: doel, noodzaak, geschiktheid, lighter means, effects; and doing nothing."""

from __future__ import annotations

import streamlit as st

from afwegingskader.bord import lichtere_middelen
from kennisbank.schema.instrument import Instrument
from logica.situatie import SITUATIE, Maatregel
from steps import _dossier as d
from steps._maatregel import kies_maatregel, voor_wie
from steps._mondeling import knop_mondeling
from steps._veld import WEGING, veld
from steps._waarde import dragers
from stukken.feiten import dragende_vragen

werk = d.werk()
kennisbank = werk.inhoud.kennisbank
maatregelen = sorted(werk.stand.situatie.maatregelen, key=lambda m: m.status == "ingetrokken")
concept = [m for m in maatregelen if m.status != "ingetrokken"]


LICHTER = [oordeel for oordeel in kennisbank.oordelen.values() if oordeel.vraagt_lichtere_middelen]
"""The oordelen with which a reason per lighter means is given."""


def gegeven_redenen(onderwerp: str) -> dict[str, str]:
    """Per lighter means the reason that was given."""
    uit: dict[str, str] = {}
    for oordeel in LICHTER:
        plek = SITUATIE if oordeel.onderwerp == SITUATIE else onderwerp
        stand = werk.stand.situatie.stand(oordeel.id, plek)
        uit |= dragers(stand)[-1].redenen if stand.toestand == "waarde" else {}
    return uit


def reden_gevraagd(instrument: Instrument) -> bool:
    """Whether an instrument rests on an oordeel that asks for those reasons."""
    dragend = dragende_vragen(kennisbank, instrument, werk.stand.situatie)
    return any(oordeel.id in dragend for oordeel in LICHTER)


def een_maatregel(maatregel: Maatregel) -> None:
    """The weighing of one measure."""
    instrument = kennisbank.instrumenten[maatregel.instrument]
    verdict = werk.bord.verdict_van(maatregel)
    bij = f" [{maatregel.onderwerp}]" if maatregel.onderwerp else ""
    ingetrokken = " (ingetrokken)" if maatregel.status == "ingetrokken" else ""
    st.header(f"{instrument.naam}{bij}{ingetrokken}")
    st.markdown(f"**{verdict.woord}** {verdict.reden}")
    lichter = lichtere_middelen(werk.bord, instrument.id)
    if lichter:
        st.markdown(
            "**Lichter en in beginsel mogelijk:** leg bij elk uit waarom het niet volstaat."
        )
        redenen = gegeven_redenen(verdict.onderwerp)
        leeg = "geef een reden bij Oordelen" if reden_gevraagd(instrument) else "nog geen reden"
        for ander in lichter:
            reden = redenen.get(ander.instrument.id)
            st.markdown(f"- {ander.instrument.naam}: {reden or f'*{leeg}*'}")
    for recht in instrument.grondrechten:
        kaart = kennisbank.grondrechten.get(recht.recht)
        if kaart:
            st.caption(f"{kaart.naam}: {recht.beperkingsgrond} {kaart.vraag}")
    for naam in WEGING:
        veld(werk, f"maatregel.{naam}", maatregel.id)
    if maatregel.status != "concept":
        return
    if st.button("Haal uit het concept", key=f"weg-{maatregel.id}"):
        d.leg_vast_bij_knop("maatregel_vervallen", {}, maatregel.id)


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
if keuze:
    gericht_op = voor_wie(werk, keuze, "opnemen")
    if st.button("Neem op", key="opnemen-knop") and kies_maatregel(werk, keuze, gericht_op):
        st.rerun()
for maatregel in maatregelen:
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
