"""Start or resume a dossier, and what a user should know before the first word."""

from __future__ import annotations

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from dossier.fouten import DossierFout
from steps import _dossier as d
from steps._mondeling import knop_mondeling

st.title("Afwegingskader openbare orde")
st.markdown(
    "Voor de burgemeester als iets online op straat dreigt uit te lopen. U geeft de feiten; u ziet "
    "wat rechtmatig kan, door wie, wat pas na welke stap, en wat niet bestaat. **U beslist.**"
)
st.markdown(
    "- Wat u hier schrijft kan bij de rechter en in de krant komen (Woo 5.2, Awb 8:42).\n"
    "- Geen namen, geen accounts, niets uit een casusoverleg. Schrijf P1, G1, B1.\n"
    "- Dit werkt op dit apparaat, zonder netwerk. Elk antwoord staat op schijf voordat het scherm "
    "dat zegt."
)

with st.form("nieuw", border=True):
    st.subheader("Nieuw dossier")
    gemeente = st.text_input("Gemeente", key="nieuw-gemeente", placeholder="Bijvoorbeeld Utrecht")
    titel = st.text_input(
        "Werktitel zonder namen", key="nieuw-titel", placeholder="Oproep Kanaalstraat vrijdag"
    )
    oefening = st.checkbox("Dit is een oefening", key="nieuw-oefening")
    begin = st.form_submit_button("Begin met de acute kern", type="primary")
if begin:
    if not gemeente.strip() or not titel.strip():
        st.error("Vul gemeente en werktitel in; daarna kunt u beginnen.")
    elif dossier_id := d.maak_dossier(gemeente.strip(), titel.strip(), oefening=oefening):
        d.open_dossier(dossier_id)
        st.switch_page("steps/acuut.py")

st.subheader("Verdergaan")
try:
    dossiers = d.opslag().dossiers()
except DossierFout as fout:
    st.error(str(fout))
    dossiers = []
if open_ := next((regel for regel in dossiers if regel.id == d.geopend()), None):
    st.markdown(f"Open is **{open_.titel}**, {open_.gemeente}.")
    knop_mondeling()
if not dossiers:
    st.markdown("Er staan nog geen dossiers op dit apparaat.")
for regel in dossiers[:20]:
    soort = "oefening · " if regel.oefening else ""
    geopend = f"{regel.geopend_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M}"
    if st.button(f"{regel.titel} — {regel.gemeente} ({soort}{geopend})", key=f"verder-{regel.id}"):
        d.open_dossier(regel.id)
        st.switch_page("steps/acuut.py")
