"""The acute core: twelve questions on one screen, and beside them what follows."""

from __future__ import annotations

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.verwijzing import verwijzing_tekst
from steps import _dossier as d
from steps._bord import KAN, KAN_NIET, teken_bord
from steps._herkomst import kies_herkomst
from steps._mondeling import knop_mondeling
from steps._profiel import profiel_van
from steps._taken import uit_te_zoeken
from steps._vraag import relevant, stel

werk = d.werk()
feiten = werk.inhoud.kennisbank.feiten
ACUUT = sorted((f for f in feiten.values() if f.acuut), key=lambda f: (f.acuut or 0, f.volgorde))
KOPPEN = {
    1: "Wie beslist?",
    2: "Wat gebeurt er nu?",
    3: "Wat is gezegd of gezien?",
    4: "Hoe laat, en sinds wanneer?",
    5: "Waar?",
    6: "Is het een uiting?",
    7: "Wie bedreigt wie?",
    8: "Voor wie zou een maatregel gelden?",
    9: "Kinderen of jongeren?",
    10: "Wapens of spullen?",
    11: "Redt de politie het?",
    12: "Wie is gebeld, wat loopt al?",
}


def bellijst() -> None:
    """Call list: a tick is a time stamp."""
    st.subheader("Nu bellen")
    partners = [p for p in werk.inhoud.kennisbank.partners.values() if p.bellijst]
    gebeld = werk.stand.gebeld
    nummers = profiel_van(werk.stand.situatie.gemeente).bellijst
    nu_gebeld = None
    with st.container(horizontal=True, gap="small"):
        for partner in sorted(partners, key=lambda p: p.bellijst or 0):
            naam = " ".join([partner.roepnaam or partner.naam, nummers.get(partner.id, "")]).strip()
            if partner.id in gebeld:
                st.markdown(f"✓ {naam} {gebeld[partner.id].astimezone(TIJDZONE):%H:%M}")
            elif st.button(naam, key=f"bel-{partner.id}"):
                nu_gebeld = partner.id
    st.caption("Tik zodra u hebt gebeld; de tijd wordt vastgelegd.")
    if nu_gebeld:
        d.leg_vast_bij_knop("gebeld", {"partner": nu_gebeld})


def zonder_besluit() -> None:
    """What partners can do now, before anything is decided."""
    st.subheader("Wat nu al kan, zonder u")
    regels = [
        f"**{partner.roepnaam or partner.naam}:** {partner.zonder_besluit}"
        for partner in werk.inhoud.kennisbank.partners.values()
        if partner.zonder_besluit
    ]
    st.markdown("\n\n".join(regels))


def vragen() -> None:
    """The twelve questions, and the default source of what is answered now."""
    kies_herkomst()
    vorige = 0
    for feit in ACUUT:
        onderwerp = "B1" if feit.onderwerp == "bijeenkomst" else "situatie"
        if not relevant(werk, feit.id, onderwerp):
            continue
        if feit.acuut and feit.acuut != vorige:
            vorige = feit.acuut
            st.markdown(f"#### {vorige}. {KOPPEN[vorige]}")
        stel(werk, feit.id, onderwerp)


st.title("Acute kern")


def misgrepen() -> None:
    """What courts struck down when it was done in a hurry, with the source of each."""
    st.subheader("Doe dit nu niet")
    kennisbank = werk.inhoud.kennisbank
    regels = [
        f"- {misgreep.tekst} :small[({verwijzing_tekst(kennisbank, misgreep.verwijzing[0])})]"
        for misgreep in sorted(kennisbank.misgrepen.values(), key=lambda m: m.volgorde)
    ]
    st.markdown("\n".join(regels))


st.markdown(
    "Twaalf vragen. *Weet ik niet* is een gewoon antwoord. Toets 1–9 kiest, 0 is *weet ik niet*."
)
knop_mondeling(werk)
links, rechts = st.columns([3, 2], gap="large")
with links, st.container(key="acuut"):
    vragen()
with rechts:
    teken_bord(werk, KAN, eerst=3)
    d.link("steps/instrumenten.py", "Zoek een middel op naam")
    bellijst()
    zonder_besluit()
    uit_te_zoeken(werk)
    misgrepen()
    teken_bord(werk, KAN_NIET, eerst=3)
    st.caption(f"{werk.bijgewerkt} Kijk uiterlijk over twee uur opnieuw.")
