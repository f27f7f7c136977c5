"""All facts: the situation by group, every person, gathering, place and message, the profile."""

from __future__ import annotations

import streamlit as st

from dossier.dossierstand import volgend_label
from kennisbank.schema.vraag import Feit
from logica.situatie import SITUATIE
from logica.voorwaarde import OnderwerpSoort
from steps import _dossier as d
from steps._herkomst import kies_herkomst
from steps._mondeling import knop_mondeling
from steps._taken import uit_te_zoeken
from steps._tegenspraak import waarschuw
from steps._vraag import relevant, stel

SOORTEN: dict[OnderwerpSoort, str] = {
    "bijeenkomst": "Bijeenkomst",
    "persoon": "Persoon",
    "groep": "Groep",
    "plaats": "Plek of pand",
    "bericht": "Bericht",
}

werk = d.werk()
kennisbank = werk.inhoud.kennisbank


def per_groep(soort: OnderwerpSoort) -> dict[str, list[Feit]]:
    """Facts about one soort by group, in the order that the content gives them.

    The acute ones of the situation have their own screen.
    """
    groepen: dict[str, list[Feit]] = {}
    for feit in sorted(kennisbank.feiten.values(), key=lambda f: (f.volgorde, f.groep, f.id)):
        if feit.onderwerp == soort and not (soort == SITUATIE and feit.acuut):
            groepen.setdefault(feit.groep, []).append(feit)
    return groepen


def een_groep(groep: str, feiten: list[Feit], label: str) -> None:
    """One group of questions, folded."""
    with st.expander(f"{groep.replace('_', ' ').capitalize()} ({len(feiten)})"):
        stel_alle(feiten, label)


def stel_alle(feiten: list[Feit], label: str) -> None:
    """The questions that make sense after what was answered."""
    for feit in feiten:
        if relevant(werk, feit.id, label):
            stel(werk, feit.id, label)


def een_onderwerp(soort: OnderwerpSoort, label: str) -> None:
    """The questions about one instance: the first group in sight, the others folded."""
    omschrijving = werk.stand.omschrijvingen.get(label)
    kop = f"{SOORTEN[soort]} {label}" + (f": {omschrijving}" if omschrijving else "")
    with st.expander(kop):
        eerst, *rest = per_groep(soort).items() or [("", [])]
        stel_alle(eerst[1], label)
        for groep, feiten in rest:
            een_groep(groep, feiten, label)


def voeg_toe() -> None:
    """A form to add an instance under its next anonymous label; empty again once it was stored."""
    beurt = d.getoond("nieuw-onderwerp-beurt") or 0
    with st.form(f"nieuw-onderwerp-{beurt}"):
        st.subheader("Voeg iemand of iets toe")
        soort = st.selectbox(
            "Wat", list(SOORTEN), format_func=SOORTEN.__getitem__, key=f"nieuw-soort-{beurt}"
        )
        omschrijving = st.text_input(
            "Omschrijving zonder naam",
            placeholder="Groep bij het viaduct",
            key=f"nieuw-omschrijving-{beurt}",
        )
        if not st.form_submit_button("Voeg toe"):
            return
        label = volgend_label(d.stand_nu(werk), soort)
        velden = {"omschrijving": omschrijving.strip() or None}
        if d.leg_vast("onderwerp_toegevoegd", velden, label, vervangt=()):
            d.veld("nieuw-onderwerp-beurt", int(str(beurt)) + 1)
            st.rerun()
        d.meld_bij_knop(label, "onderwerp_toegevoegd")


st.title("Feiten")
knop_mondeling(werk)
st.markdown(
    "Alles wat bekend is, per onderwerp. Geen namen: P1, B1 en U1 volstaan. Een feit van de één "
    "telt nooit mee voor een ander."
)
kies_herkomst()
waarschuw(werk)
uit_te_zoeken(werk)
st.subheader("Wie en wat")
for soort in SOORTEN:
    for label in werk.stand.situatie.van_soort(soort):
        een_onderwerp(soort, label)
voeg_toe()
with st.expander("Is de lijst volledig?"):
    st.caption("Zolang dit niet vaststaat, is niemand vinden iets anders dan niemand zijn.")
    for soort in SOORTEN:
        stel(werk, f"{soort}.volledig")
st.subheader("De situatie")
for groep, feiten in sorted(per_groep("situatie").items()):
    if groep != "volledigheid":
        een_groep(groep, feiten, SITUATIE)
st.subheader("Onze gemeente")
st.caption("Deze antwoorden horen in het gemeenteprofiel; hier vult u aan wat daar ontbreekt.")
with st.expander(f"APV, verordeningen en beleid ({len(kennisbank.lokaal)})"):
    for lokaal in kennisbank.lokaal.values():
        stel(werk, lokaal.id)
