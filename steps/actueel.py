"""What changed in the law, what is pending, and what in the content is due for review."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from afwegingskader.inhoud import controleer_inhoud
from kennisbank.actueel import (
    STADIA,
    Extra,
    Stadium,
    Wissel,
    na_te_lezen,
    oude_platforms,
    oudste_controle,
    per_stadium,
    te_herzien,
    wissels,
)
from kennisbank.controle import WAARSCHUW_MAANDEN
from kennisbank.schema.naslag import Ontwikkeling
from steps import _dossier as d
from steps import _handboek as h
from steps._bron import ZEKERHEID
from steps._handboek_naslag import stappen
from stukken.omgeving import datum

KOPPEN: Mapping[Stadium, tuple[str, str]] = {
    "gewijzigd": ("Veranderd", "Geldt al, of is door de rechter beslist. Het nieuwste eerst."),
    "komt": (
        "Komt eraan of loopt af",
        "Aangenomen, of met een dag in de toekomst. Nu geldt nog het oude.",
    ),
    "hangt": ("In behandeling", "Een voorstel is geen recht. Gebruik het niet."),
    "onzeker": ("Stand onbekend", "Een latere stap is niet gezien. Ga na hoe het nu staat."),
}
SOORT_VAN_MAP: Mapping[str, str] = {
    "instrumenten": "instrument",
    "bronnen": "bron",
    "begrippen": "begrip",
    "partners": "partner",
    "platforms": "platform",
    "grondrechten": "grondrecht",
    "ontwikkelingen": "ontwikkeling",
    "fasen": "fase",
    "acties": "actie",
}
NAMEN = {"algemeen": "Algemene eisen", "lokaal": "Lokale gegevens", "barrieres": "Barrières"}

alles = d.inhoud()
werk = h.naslagwerk()
kennisbank = alles.kennisbank
vandaag = d.nu().date()
extra: Extra = {
    "fasen": {fase.id: fase for fase in alles.barrieremodel.fasen},
    "acties": alles.barrieremodel.acties,
}


@st.cache_data(show_spinner=False)
def waarschuwingen(versie: str, dag: date) -> list[str]:
    """Warnings of the content checks, once per version and day."""
    return controleer_inhoud(d.inhoud(), dag).waarschuwingen


def een_ontwikkeling(nieuw: Ontwikkeling) -> None:
    """One change in law: its state, what it means, whom it touches."""
    with st.container(border=True):
        h.ga_naar(nieuw.titel, blad=f"ontwikkeling.{nieuw.id}")
        (_, stand), *dagen = stappen(nieuw)
        feiten = ". ".join([stand, *(f"{kop}: {dag}" for kop, dag in dagen)])
        st.caption(f"{feiten}. Zekerheid: {ZEKERHEID[nieuw.zekerheid]}.")
        st.markdown(h.veilig(nieuw.tekst))
        namen = [kennisbank.instrumenten[id_].naam for id_ in nieuw.raakt]
        if namen:
            st.caption(f"Raakt: {', '.join(namen)}.")


def recht() -> None:
    """Changes in law by stadium, and the days on which an instrument changes."""
    groepen = per_stadium(kennisbank, vandaag)
    for naam in STADIA:
        kop, uitleg = KOPPEN[naam]
        st.header(kop)
        st.caption(uitleg)
        rij = groepen[naam]
        for begin in range(0, len(rij), 2):
            for kolom, nieuw in zip(st.columns(2), rij[begin : begin + 2], strict=False):
                with kolom:
                    een_ontwikkeling(nieuw)
        if not rij:
            st.markdown("Niets.")
    st.header("Instrumenten met ander recht")
    st.caption("De laatste twee jaar, en wat al vaststaat voor later.")
    st.markdown("\n".join(_wissel(wissel) for wissel in wissels(kennisbank, vandaag)))


def _wissel(wissel: Wissel) -> str:
    woord = "eindigt" if wissel.eindigt else "verandert"
    tekst = f"{wissel.naam} {woord}. {wissel.toelichting}".strip()
    return f"- **{datum(wissel.dag)}:** {h.veilig(tekst)}"


def onderhoud() -> None:
    """What is due for review, and what was never read in its source."""
    st.header("Opnieuw nakijken")
    rijen = te_herzien(kennisbank, vandaag, extra)
    if rijen:
        st.markdown(f"{len(rijen)} onderdelen zijn een jaar of langer niet nagekeken.")
        lijst([(r.map, r.id, f"{r.naam} ({datum(r.op)})") for r in rijen], "Toon ze")
    else:
        op = datum(oudste_controle(kennisbank, extra))
        st.markdown(
            f"Niets is langer dan {WAARSCHUW_MAANDEN} maanden geleden nagekeken. "
            f"De oudste controle is van {op}."
        )
    platforms = oude_platforms(kennisbank, vandaag)
    if platforms:
        namen = ", ".join(f"{p.naam} ({datum(p.stand_op)})" for p in platforms)
        st.markdown(f"**Meldwegen ouder dan een half jaar:** {h.veilig(namen)}.")
    open_ = na_te_lezen(kennisbank)
    st.markdown(
        f"**Nog na te lezen in de bron:** {sum(open_.values())} beweringen in {len(open_)} "
        "onderdelen. Zij kunnen een oordeel openhouden, maar nooit iets weigeren."
    )
    lijst([(map_, id_, "") for map_, id_ in open_], "Toon de onderdelen")
    for waarschuwing in waarschuwingen(kennisbank.versie, vandaag):
        st.caption(h.veilig(waarschuwing))


def lijst(rijen: list[tuple[str, str, str]], kop: str) -> None:
    """Entries (folder, id, name), as ways into the handbook where there is a page."""
    with st.expander(f"{kop} ({len(rijen)})"):
        for map_, id_, naam in rijen:
            blad = f"{SOORT_VAN_MAP.get(map_, map_)}.{id_}"
            gevonden = werk.ken(blad)
            if gevonden:
                h.ga_naar(naam or werk.namen[gevonden[0]][id_], blad=blad)
            else:
                st.markdown(h.veilig(naam or id_))


h.kop("Actueel")
st.markdown(
    f"Stand van {datum(vandaag)}. Versie van de inhoud: {kennisbank.versie}. Het hulpmiddel "
    "werkt zonder netwerk: wat hier niet staat, kan toch veranderd zijn."
)
recht()
links, rechts = st.columns([3, 2], gap="large")
with links:
    onderhoud()
with rechts:
    st.header("Wat erin zit")
    aantallen = alles.aantallen
    rijen = [f"- {NAMEN.get(naam, naam.capitalize())}: {n}" for naam, n in aantallen.items()]
    st.markdown("\n".join(rijen))
