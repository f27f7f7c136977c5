"""Documents: previewed as they are, with what is still missing, then downloaded."""

from __future__ import annotations

import re
from hashlib import sha256

import streamlit as st

from kennisbank.lezen import InhoudFout
from logica.situatie import Maatregel
from steps import _dossier as d
from steps._mondeling import knop_mondeling
from steps._pakket import beslismoment, knop_alles
from steps._profiel import profiel_van
from stukken.document import Document, documenten
from stukken.fout import StukFout
from stukken.opdracht import naar_formaat
from stukken.profiel import met_logo
from stukken.stuk import Stuk, maak_stuk
from stukken.stukkeuze import hoort_erbij

SOORTEN = {
    "memo": "Memo",
    "besluit": "Besluiten",
    "verzoek": "Vragen aan anderen",
    "communicatie": "Communicatie",
    "proces": "Proces",
}
MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
}

werk = d.werk()
situatie = werk.stand.situatie
profiel = profiel_van(situatie.gemeente)


def keuzes() -> dict[str, tuple[Document, Maatregel | None]]:
    """Documents that apply: those of the situation, of the chosen measures, and all requests."""
    uit: dict[str, tuple[Document, Maatregel | None]] = {}
    for document in documenten().values():
        gekozen = [
            m for m in situatie.maatregelen
            if m.instrument in document.voor and hoort_erbij(document, werk.bord, m)
        ]  # fmt: skip
        if not document.voor and hoort_erbij(document, werk.bord, None):
            uit[document.id] = (document, None)
        elif gekozen:
            uit |= {f"{document.id}-{m.id}": (document, m) for m in gekozen}
        elif document.voor and document.soort == "verzoek":
            uit[document.id] = (document, None)
    volgorde = list(SOORTEN)
    return dict(sorted(uit.items(), key=lambda deel: volgorde.index(deel[1][0].soort)))


def naam(document: Document, maatregel: Maatregel | None) -> str:
    """Name of a document in the list."""
    bij = f" ({maatregel.id})" if maatregel else ""
    return f"{SOORTEN[document.soort]}: {document.naam}{bij}"


def onder_de_titel(html: str) -> str:
    """The document one heading level lower: the screen has its own h1."""
    return re.sub(r"(</?h)([1-5])\b", lambda kop: f"{kop[1]}{int(kop[2]) + 1}", html)


def download(stuk: Stuk, formaat: str) -> None:
    """A button that makes the file when it is asked for, and records that it was made."""

    def maak() -> bytes:
        inhoud = naar_formaat(stuk, formaat, profiel)
        velden = {
            "stuk": stuk.id,
            "formaat": formaat,
            "sha256": sha256(inhoud).hexdigest(),
            "gereed": stuk.gereed,
            "gebaseerd_op": werk.stand.laatste_nr,
        }
        d.noteer_gemaakt(werk.id, velden, stuk.onderwerp)
        return inhoud

    st.download_button(
        {"docx": "Word", "pdf": "PDF", "html": "Webpagina"}[formaat],
        maak,
        f"{stuk.id}.{formaat}",
        MIME[formaat],
        key=f"download-{formaat}",
        on_click="ignore",  # a rerun would end the file that a second click asks for
    )


def toon(stuk: Stuk) -> None:
    """State, gaps, downloads and the document itself."""
    if stuk.gereed:
        st.info(f"Gereed: niets ontbreekt. Lees het na en teken. {stuk.nog}".strip())
    else:
        st.info(f"Concept: er ontbreekt nog iets op {len(stuk.gaten)} punten.")
        with st.expander(f"Wat ontbreekt ({len(stuk.gaten)})"):
            st.markdown("\n".join(f"- {gat}" for gat in stuk.gaten))
    with st.container(horizontal=True):
        for formaat in MIME:
            download(stuk, formaat)
    with st.container(key="stuk-tekst", border=True):
        st.html(onder_de_titel(met_logo(stuk.html, profiel)))


st.title("Stukken")
knop_mondeling(werk)
st.markdown(
    "Elk stuk komt uit dezelfde antwoorden. Een concept kan altijd; *gereed* heet het als niets "
    "ontbreekt. Namen vult u buiten dit dossier in, op de plek van «NAAM»."
)
knop_alles(werk, profiel)
rij = keuzes()
d.uit_adres("stuk", list(rij))
gekozen = st.selectbox(
    "Welk stuk?",
    list(rij),
    format_func={sleutel: naam(*deel) for sleutel, deel in rij.items()}.__getitem__,
    key="stuk",
)
d.naar_adres("stuk", gekozen)
document, maatregel = rij[gekozen]
try:
    nu = d.nu()
    moment = beslismoment(werk.stand, nu) if document.soort == "memo" else nu
    toon(maak_stuk(document.id, werk.bord, maatregel, profiel, moment))
except (StukFout, InhoudFout) as fout:
    st.error(f"Dit stuk kan nu niet worden gemaakt. {fout}")
