"""After the decision: running measures re-evaluated, tasks with a clock."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.verdict import SCHERMWOORD
from dossier.canoniek import naar_iso
from dossier.dossierstand import Besluit
from steps import _dossier as d
from steps._bron import verwijzing_markdown
from steps._mondeling import kies_maatregel, knop_mondeling
from steps._taken import uit_te_zoeken

werk = d.werk()
kennisbank = werk.inhoud.kennisbank


def een_besluit(besluit: Besluit) -> None:
    """One decision: state now, duties with their clock, withdraw."""
    instrument = kennisbank.instrumenten.get(besluit.instrument or "")
    naam = instrument.naam if instrument else "Middel nog in te vullen"
    wijze = "mondeling" if besluit.mondeling else "schriftelijk"
    st.header(f"{naam}, {besluit.genomen_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M} ({wijze})")
    if besluit.woorden:
        st.markdown(f"> {besluit.woorden}")
    if besluit.reden_afwijken:
        st.markdown(f"**Reden om af te wijken:** {besluit.reden_afwijken}")
    if besluit.gebreken:
        st.markdown("**Vastgelegde gebreken**\n" + "\n".join(f"- {g}" for g in besluit.gebreken))
    if instrument is None:
        _koppel(besluit)
        return
    verdict = werk.bord.regel(instrument.id).beste
    if verdict.oordeel not in {"inzetbaar", "via_partner"}:
        st.error(
            f"Intrekken of opnieuw motiveren: {SCHERMWOORD[verdict.oordeel].lower()}. "
            f"{verdict.reden}"
        )
    else:
        st.markdown("De vereisten zijn nog steeds vervuld.")
    for plicht in instrument.na_besluit:
        taak = kennisbank.taken[plicht.taak]
        voor = ""
        if plicht.uren is not None:
            moment = (besluit.genomen_op + timedelta(hours=plicht.uren)).astimezone(TIJDZONE)
            te_laat = " **te laat**" if moment < d.nu() else ""
            voor = f", uiterlijk {moment:%d-%m-%Y %H:%M}{te_laat}"
        bron = "; ".join(verwijzing_markdown(kennisbank, v) for v in plicht.verwijzing)
        st.markdown(f"- {taak.naam} ({taak.houder}{voor}). {plicht.termijn}. {bron}")
    _intrekken(besluit)


def _koppel(besluit: Besluit) -> None:
    namen = {i.id: i.naam for i in kennisbank.instrumenten.values() if i.soort == "bevoegdheid"}
    keuze = st.selectbox(
        "Welk middel was dit?",
        list(namen),
        index=None,
        format_func=namen.__getitem__,
        key=f"koppel-{besluit.nr}",
        placeholder="Kies een middel",
    )
    if keuze and st.button("Leg vast", key=f"koppel-knop-{besluit.nr}"):
        label = kies_maatregel(werk, keuze)
        velden = {
            "genomen_op": naar_iso(besluit.genomen_op),
            "mondeling": besluit.mondeling,
            "instrument": keuze,
            "woorden": besluit.woorden,
            "gehoord_door": besluit.gehoord_door,
            "reden_afwijken": besluit.reden_afwijken,
        }
        if d.leg_vast("besluit_genomen", velden, label, vervangt=(besluit.nr,)):
            st.rerun()


def _intrekken(besluit: Besluit) -> None:
    if not besluit.maatregel:
        return
    with st.expander("Intrekken"):
        reden = st.text_input("Waarom?", key=f"intrek-reden-{besluit.nr}")
        if st.button("Leg vast dat de maatregel is ingetrokken", key=f"intrek-{besluit.nr}"):
            velden = {"ingetrokken_op": naar_iso(d.nu()), "reden": reden or None}
            if d.leg_vast("maatregel_ingetrokken", velden, besluit.maatregel, vervangt=()):
                st.rerun()


st.title("Na het besluit")
knop_mondeling(werk)
ingetrokken = {m.id for m in werk.stand.situatie.maatregelen if m.status == "ingetrokken"}
lopend = [b for b in werk.stand.besluiten if b.maatregel not in ingetrokken]
if not lopend:
    st.info("Er is nog geen besluit vastgelegd dat loopt.")
for besluit in lopend:
    with st.container(border=True):
        een_besluit(besluit)

uit_te_zoeken(werk)
for taak in werk.stand.taken:
    if taak.afgerond_op is None and st.button(f"Afgerond: {taak.naam}", key=f"taak-{taak.nr}"):
        d.leg_vast("taak_afgerond", {}, taak.onderwerp, vervangt=(taak.nr,))
        st.rerun()
