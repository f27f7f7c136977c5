"""One field of a measure or of the decision: a control that writes one event when it changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout
from dossier.waarde import waarde_naar_json
from kennisbank.schema.vraag import Besluitveld
from logica.situatie import SITUATIE, Waarde
from steps import _dossier as d
from steps._vraag import in_woorden, tijdstip

WEGING = [
    "doel",
    "noodzaak",
    "geschiktheid",
    "evenredigheid",
    "grondrechten",
    "uitvoerbaarheid",
    "neveneffecten",
    "lichter_onderzocht",
    "belangenafweging",
]
"""Fields of the weighing; they have a screen of their own."""


def veld(werk: d.Werk, veld_id: str, maatregel: str | None = None) -> None:
    """Draw a besluitveld of a measure (or of the decision) with its stored value."""
    besluitveld = werk.inhoud.kennisbank.besluitvelden[veld_id]
    plek = maatregel or SITUATIE
    huidig = _waarde(werk, veld_id, maatregel)
    sleutel = f"bv-{werk.id}-{plek}-{veld_id}".replace(".", "_")
    match besluitveld.type:
        case "ja_nee" | "keuze":
            _keuze(besluitveld, huidig, sleutel, plek)
        case "meerkeuze":
            _meerkeuze(besluitveld, huidig, sleutel, plek)
        case "moment":
            _moment(besluitveld, huidig, sleutel, plek)
        case _:
            _tekst(besluitveld, huidig, sleutel, plek)
    if d.meld_niet_opgeslagen(plek, veld_id):
        return
    if opgeslagen := werk.stand.opgeslagen_op.get((plek, veld_id)):
        st.caption(f"opgeslagen {opgeslagen.astimezone(TIJDZONE):%H:%M}")


def _waarde(werk: d.Werk, veld_id: str, maatregel: str | None) -> Waarde | None:
    situatie = werk.stand.situatie
    if maatregel is None:
        return situatie.besluit.get(veld_id)
    velden = next((m.velden for m in situatie.maatregelen if m.id == maatregel), {})
    return velden.get(veld_id)


def _bewaar(plek: str, veld_id: str, waarde: Waarde | None) -> None:
    soort = "besluitveld_gezet" if plek == SITUATIE else "maatregel_veld"
    d.leg_vast(soort, {"waarde": waarde_naar_json(waarde)}, plek, veld_id)  # type: ignore[arg-type]


def _toon(sleutel: str, plek: str, veld_id: str, waarde: object) -> None:
    if d.niet_opgeslagen(plek, veld_id) is None:
        d.veld(sleutel, waarde)


def _keuze(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    labels = {optie.id: optie.label for optie in veld_.antwoorden}

    def bewaar() -> None:
        gekozen = d.getoond(sleutel)
        _bewaar(plek, veld_.id, str(gekozen) if gekozen else None)

    _toon(sleutel, plek, veld_.id, huidig)
    st.radio(
        veld_.vraag,
        list(labels),
        format_func=labels.__getitem__,
        index=None,
        key=sleutel,
        on_change=bewaar,
        help=veld_.hulp,
        horizontal=True,
    )


def _meerkeuze(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    labels = {optie.id: optie.label for optie in veld_.antwoorden}

    def bewaar() -> None:
        ruw = d.getoond(sleutel)
        gekozen = [str(deel) for deel in ruw] if isinstance(ruw, list) else []
        _bewaar(plek, veld_.id, {o: "ja" if o in gekozen else "nee" for o in labels})

    aan = [o for o, a in huidig.items() if a == "ja"] if isinstance(huidig, Mapping) else []
    _toon(sleutel, plek, veld_.id, aan)
    st.pills(
        veld_.vraag,
        list(labels),
        format_func=labels.__getitem__,
        selection_mode="multi",
        key=sleutel,
        on_change=bewaar,
        help=veld_.hulp,
    )


def _moment(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    fout_sleutel = f"{sleutel}-fout"

    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip()
        try:
            _bewaar(plek, veld_.id, tijdstip(tekst, d.nu()) if tekst else None)
            d.veld(fout_sleutel, None)
        except AntwoordFout as fout:
            d.veld(fout_sleutel, str(fout))

    if not d.getoond(fout_sleutel):
        tekst = (
            f"{huidig.astimezone(TIJDZONE):%d-%m-%Y %H:%M}" if isinstance(huidig, datetime) else ""
        )
        _toon(sleutel, plek, veld_.id, tekst)
    st.text_input(
        veld_.vraag, key=sleutel, on_change=bewaar, help=veld_.hulp, placeholder="24-11-2026 23:30"
    )
    if fout := d.getoond(fout_sleutel):
        st.error(str(fout))


def _tekst(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip()
        if veld_.type == "getal":
            _bewaar(plek, veld_.id, float(tekst.replace(",", ".")) if tekst else None)
        else:
            _bewaar(plek, veld_.id, tekst or None)

    _toon(sleutel, plek, veld_.id, "" if huidig is None else in_woorden(huidig))
    if veld_.type == "getal":
        st.text_input(
            veld_.vraag,
            key=sleutel,
            on_change=bewaar,
            help=veld_.hulp,
            validate=(r"^\d*([.,]\d+)?$", "Schrijf een getal, zoals 12"),
        )
    else:
        st.text_area(veld_.vraag, key=sleutel, on_change=bewaar, help=veld_.hulp, height=80)
