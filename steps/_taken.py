"""What is still to be found out: asked and unknown, in conflict, or only a rumour."""

from __future__ import annotations

from datetime import datetime, timedelta

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout, waarde_van
from dossier.canoniek import naar_iso
from dossier.waarde import waarde_naar_json
from logica.situatie import SITUATIE, Stand
from logica.tijd import later
from steps import _dossier as d
from steps._veld import tijdveld
from steps._waarde import antwoord_label, dragers, tijdstip
from steps._woorden import houder_naam

UITZOEKTIJD = timedelta(minutes=30)
"""How long a question may stay open before someone is asked again."""
WAAROM = {
    "onbekend": "gevraagd, nog niet bekend",
    "conflict": "antwoorden spreken elkaar tegen",
    "gerucht": "alleen een gerucht",
}


def uit_te_zoeken(werk: d.Werk) -> None:
    """A task per unknown: what, why, whom to ask, before when; and the way to an aanname."""
    open_ = [
        (label, vraag, stand)
        for (label, vraag), stand in werk.stand.situatie.standen.items()
        if stand.toestand in WAAROM
    ]
    aannames = [
        (label, vraag, stand)
        for (label, vraag), stand in werk.stand.situatie.standen.items()
        if stand.toestand == "aanname"
    ]
    if not open_ and not aannames:
        return
    with st.expander(f"Uit te zoeken ({len(open_)}) en aangenomen ({len(aannames)})"):
        for label, vraag, stand in open_:
            _een(werk, label, vraag, stand)
        for label, vraag, stand in aannames:
            laatste = dragers(stand)[-1]
            tot = laatste.geldig_tot
            einde = f" tot {tot.astimezone(TIJDZONE):%H:%M}" if tot else ""
            st.markdown(
                f"- **Aanname{einde}:** {werk.inhoud.kennisbank.vragen[vraag].vraag}{_bij(label)} "
                f"{antwoord_label(werk.inhoud.kennisbank, vraag, laatste.waarde)}. "
                f"{laatste.motivering or ''}"
            )


def _een(werk: d.Werk, label: str, vraag: str, stand: Stand) -> None:
    item = werk.inhoud.kennisbank.vragen[vraag]
    houder = houder_naam(werk.inhoud.kennisbank, getattr(item, "houder", "gemeente"))
    sinds = werk.stand.opgeslagen_op.get((label, vraag))
    st.markdown(
        f"- **{item.vraag}**{_bij(label)} {WAAROM[stand.toestand]}. Vraag aan {houder}"
        f"{_voor(sinds)}."
    )
    if st.button("Neem voorlopig aan …", key=f"aanname-{label}-{vraag}"):
        _aanname(werk, label, vraag)


def _voor(sinds: datetime | None) -> str:
    if sinds is None:
        return ""
    uiterlijk = (sinds + UITZOEKTIJD).astimezone(TIJDZONE)
    return f", vóór {uiterlijk:%H:%M}{' (te laat)' if uiterlijk < d.nu() else ''}"


def _bij(label: str) -> str:
    return "" if label == SITUATIE else f" [{label}]"


@st.dialog("Voorlopige aanname")
def _aanname(werk: d.Werk, label: str, vraag: str) -> None:
    item = werk.inhoud.kennisbank.vragen[vraag]
    st.markdown(
        f"{item.vraag}{_bij(label)} Een aanname blijft zichtbaar als aanname, telt alleen "
        "in 'bij voorstel' en vervalt vanzelf."
    )
    labels = {optie.id: optie.label for optie in item.antwoorden}
    if not labels:
        st.info("Op deze vraag kan geen aanname worden gedaan.")
        return
    waarde = st.radio("Aangenomen antwoord", list(labels), format_func=labels.__getitem__)
    reden = st.text_input("Waarom neemt u dit aan?")
    straks = later(d.nu(), timedelta(hours=2))
    tot = tijdveld("Geldig tot", f"aanname-tot-{label}-{vraag}", straks)
    if not st.button("Leg de aanname vast", type="primary"):
        return
    if not reden.strip():
        st.error("Schrijf waarom u dit aanneemt.")
        return
    try:
        velden = {
            "waarde": waarde_naar_json(waarde_van(item, waarde)),
            "reden": reden.strip(),
            "geldig_tot": naar_iso(tijdstip(tot.strip(), d.nu())),
        }
    except AntwoordFout as fout:
        st.error(str(fout))
        return
    if d.leg_vast("aanname_gedaan", velden, label, vraag):
        st.rerun()
    d.meld_bij_knop(label, vraag)
