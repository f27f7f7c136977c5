"""What a municipality uploads: its profile, logo and Word styles. Checked first, then kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kennisbank.huisstijl import LOGO_MAX, WORD_MAX, logo_fouten, referentie_fouten
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import InhoudFout
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielbestand import GROOTSTE, laad_profiel, vervang_profiel
from kennisbank.profielcontrole import bestand_van, controleer_profiel
from steps import _profiel as opgeslagen
from stukken.fout import StukFout
from stukken.renderen import naar_word

VOORBEELD = Path(__file__).resolve().parent.parent / "docs" / "profiel-voorbeeld.yaml"
REFERENTIE = Path(__file__).resolve().parent.parent / "templates" / "stijl" / "reference.docx"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MB = 1024 * 1024


def huisstijl(profiel: Gemeenteprofiel) -> None:
    """Logo and Word styles: what is used now, another one, or none."""
    st.header("Huisstijl")
    st.caption(
        "Een logo en de stijlen van Word. Wat iets kan uitvoeren of van buiten haalt, wordt "
        "geweigerd: macro's, sjablonen, scripts, verwijzingen."
    )
    _logo(profiel)
    _referentie(profiel)


def _logo(profiel: Gemeenteprofiel) -> None:
    st.subheader("Logo")
    huidig = bestand_van(profiel, "logo")
    if huidig is not None:
        st.image(str(huidig), width=240, alt=f"Logo van {profiel.gemeente}")
        _weg("logo", "Gebruik geen logo")
    bestand = st.file_uploader(
        "Ander logo (PNG of SVG, hoogstens 1 MB)",
        ["png", "svg"],
        max_upload_size=LOGO_MAX // MB,
        key=_sleutel("logo", huidig),
    )
    if bestand is None:
        return
    inhoud = bestand.getvalue()
    naam = f"logo.{bestand.name.rpartition('.')[2].lower()}"
    fouten = logo_fouten(naam, inhoud)
    if _goed(fouten) and st.button("Gebruik dit logo", type="primary"):
        _neem_op("logo", naam, inhoud)


def _referentie(profiel: Gemeenteprofiel) -> None:
    st.subheader("Stijlen van Word")
    huidig = bestand_van(profiel, "referentie")
    if huidig is not None:
        st.markdown(f"In gebruik: {huidig.name}")
        _weg("referentie", "Gebruik de neutrale stijlen")
    st.download_button(
        "Download een bestand om mee te beginnen", REFERENTIE.read_bytes(), "reference.docx", WORD
    )
    bestand = st.file_uploader(
        "Eigen Word-bestand (hoogstens 5 MB)",
        ["docx"],
        max_upload_size=WORD_MAX // MB,
        key=_sleutel("referentie", huidig),
    )
    if bestand is None:
        return
    inhoud = bestand.getvalue()
    fouten = referentie_fouten("reference.docx", inhoud) or _proef(inhoud)
    if _goed(fouten) and st.button("Gebruik deze stijlen", type="primary"):
        _neem_op("referentie", "reference.docx", inhoud)


def _sleutel(veld: str, huidig: Path | None) -> str:
    """Key of an uploader: another one after each change, so that it is empty again."""
    if huidig is None or not huidig.exists():
        return f"op-{veld}"
    return f"op-{veld}-{huidig.stat().st_mtime_ns}"


def _proef(inhoud: bytes) -> list[str]:
    """Whether a document can really be made with these styles."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "reference.docx"
        pad.write_bytes(inhoud)
        try:
            naar_word("<h1>Proef</h1><p>Proef</p>", "Proef", date(2026, 1, 1), pad)
        except (StukFout, KeyError, UnicodeDecodeError):
            return ["reference.docx: hiermee kan geen stuk worden gemaakt; begin met het voorbeeld"]
    return []


def _goed(fouten: list[str]) -> bool:
    for fout in fouten:
        st.error(f"Niet gebruikt. {fout}")
    return not fouten


def _neem_op(veld: str, naam: str, inhoud: bytes) -> None:
    fouten = opgeslagen.bewaar_bestand(naam, inhoud) or opgeslagen.pas_aan({veld: naam})
    if _goed(fouten):
        st.rerun()


def _weg(veld: str, label: str) -> None:
    if st.button(label, key=f"weg-{veld}") and _goed(opgeslagen.pas_aan({veld: None})):
        st.rerun()


def profielbestand(kennisbank: Kennisbank, vandaag: date) -> None:
    """Take over a whole profile file, after the same checks; and the model to start from."""
    st.download_button(
        "Download het voorbeeld van Modelstad", VOORBEELD.read_bytes(), "voorbeeldprofiel.yaml",
        "application/yaml",
    )  # fmt: skip
    bestand = st.file_uploader(
        "Profiel als bestand (YAML)",
        ["yaml", "yml"],
        max_upload_size=1,
        key=_sleutel("profiel", opgeslagen.BESTAND),
    )
    if bestand is None:
        return
    inhoud = bestand.getvalue()
    fouten, waarschuwingen = keur(inhoud, kennisbank, vandaag)
    if waarschuwingen:
        st.markdown("\n".join(f"- {regel}" for regel in waarschuwingen))
    if _goed(fouten) and st.button("Vervang het profiel door dit bestand", type="primary"):
        try:
            vervang_profiel(opgeslagen.BESTAND, inhoud)
        except InhoudFout as fout:
            _goed(fout.meldingen)
        else:
            st.rerun()


def keur(inhoud: bytes, kennisbank: Kennisbank, vandaag: date) -> tuple[list[str], list[str]]:
    """(errors, warnings) of a profile that is not stored yet; beside the files that are."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / opgeslagen.BESTAND.name
        pad.write_bytes(inhoud[: GROOTSTE + 1])
        try:
            profiel = laad_profiel(pad)
        except InhoudFout as fout:
            return list(fout.meldingen), []
        stand_er_al = profiel.uit(opgeslagen.BESTAND)
        for naam in filter(None, (profiel.logo, profiel.referentie)):
            if bron := stand_er_al.naast(naam):
                (Path(map_) / naam).write_bytes(bron.read_bytes())
        return controleer_profiel(profiel, kennisbank, vandaag)
