"""One question on screen: a control that writes one event the moment it changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout
from afwegingskader.vraagkeuze import afgesloten
from dossier.persoonsgegevens import waarschuwing_persoonsgegevens
from dossier.waarde import waarde_naar_json
from kennisbank.schema.vraag import Oordeel, Vraag
from logica.situatie import SITUATIE, Antwoord, Stand, Waarde
from logica.tijd import later
from steps import _dossier as d
from steps._waarde import (
    HERKOMST,
    antwoord_label,
    band_uit,
    dragers,
    gegeven,
    geweest,
    in_woorden,
    tijdstip,
    verwacht,
)

ONBEKEND = "onbekend"
GEEN = "geen"
TIJDVAKKEN: Mapping[str, tuple[str, int, int]] = {
    "0-60": ("Nu of binnen een uur", 0, 60),
    "60-180": ("Over 1 tot 3 uur", 60, 180),
    "180-720": ("Over 3 tot 12 uur", 180, 720),
    "720-4320": ("Over 12 uur tot 3 dagen", 720, 4320),
    "4320-20160": ("Later", 4320, 20160),
}
VERLEDEN: Mapping[str, tuple[str, int, int]] = {
    "-60-0": ("Minder dan een uur", -60, 0),
    "-1440--60": ("1 tot 24 uur", -1440, -60),
    "-4320--1440": ("1 tot 3 dagen", -4320, -1440),
    "-20160--4320": ("Langer", -20160, -4320),
}


def stel(werk: d.Werk, vraag_id: str, onderwerp: str = SITUATIE, *, kop: str | None = None) -> None:
    """Draw a question with its current answer."""
    vraag = werk.inhoud.kennisbank.vragen[vraag_id]
    stand = werk.stand.situatie.stand(vraag_id, onderwerp)
    plek = (werk.id, onderwerp, vraag_id)
    label = kop or vraag.vraag
    match vraag.type:
        case "ja_nee" | "keuze":
            _keuze(vraag, stand, plek, label)
        case "meerkeuze":
            _meerkeuze(vraag, stand, plek, label)
        case "moment":
            _moment(vraag, stand, plek, label)
        case "getal":
            _getal(vraag, stand, plek, label)
        case _:
            _tekst(vraag, stand, plek, label)
    _onderregel(werk, stand, onderwerp, vraag_id)


Plek = tuple[str, str, str]


def _sleutel(plek: Plek, deel: str = "") -> str:
    return "-".join(("v", *plek, deel)).replace(".", "_")


def _help(vraag: Vraag | Oordeel) -> str | None:
    delen = [vraag.hulp or "", getattr(vraag, "waarom", "")]
    return "  \n".join(deel for deel in delen if deel) or None


def _gekozen(stand: Stand) -> str | None:
    """What the control shows; nothing while answers contradict, so that either can be chosen."""
    if not stand.antwoorden or stand.toestand == "conflict":
        return None
    waarde = gegeven(stand)
    return ONBEKEND if waarde is None else str(waarde)


def _keuze(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    labels = {optie.id: optie.label for optie in vraag.antwoorden} | {ONBEKEND: "Weet ik niet"}
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        gekozen = str(d.getoond(sleutel))
        d.antwoord(plek[2], None if gekozen == ONBEKEND else gekozen, plek[1])

    if d.niet_opgeslagen(plek[1], plek[2]) is None:
        d.veld(sleutel, _gekozen(stand))
    st.radio(
        label,
        list(labels),
        format_func=labels.__getitem__,
        index=None,
        key=sleutel,
        on_change=bewaar,
        help=_help(vraag),
        horizontal=True,
    )


def _meerkeuze(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    labels = {optie.id: optie.label for optie in vraag.antwoorden}
    labels |= {GEEN: "Geen (andere)", ONBEKEND: "Weet ik niet"}
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        d.antwoord(plek[2], _uit_keuzes(d.getoond(sleutel), vraag), plek[1])

    if d.niet_opgeslagen(plek[1], plek[2]) is None:
        d.veld(sleutel, _naar_keuzes(stand, vraag))
    st.pills(
        label,
        list(labels),
        format_func=labels.__getitem__,
        selection_mode="multi",
        key=sleutel,
        on_change=bewaar,
        help=_help(vraag),
    )


def _uit_keuzes(ruw: object, vraag: Vraag | Oordeel) -> Waarde | None:
    """What was tapped as a value. Who also taps 'weet ik niet' has ruled nothing out."""
    gekozen = {str(deel) for deel in ruw} if isinstance(ruw, list) else set()
    opties = [optie.id for optie in vraag.antwoorden]
    rest = "nee" if GEEN in gekozen and ONBEKEND not in gekozen else ONBEKEND
    waarde = {optie: "ja" if optie in gekozen else rest for optie in opties}
    return None if set(waarde.values()) == {ONBEKEND} else waarde


def _naar_keuzes(stand: Stand, vraag: Vraag | Oordeel) -> list[str]:
    if not stand.antwoorden or stand.toestand == "conflict":
        return []
    waarde = gegeven(stand)
    if not isinstance(waarde, Mapping):
        return [ONBEKEND]
    ja = [optie.id for optie in vraag.antwoorden if waarde.get(optie.id) == "ja"]
    return [*ja, GEEN] if "nee" in waarde.values() else ja


def _kijkt_terug(vraag: Vraag | Oordeel) -> bool:
    return isinstance(vraag, Vraag) and vraag.terugkijkend


def _moment(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    vakken = VERLEDEN if _kijkt_terug(vraag) else TIJDVAKKEN
    labels = {naam: vak[0] for naam, vak in vakken.items()} | {
        "precies": "Tijdstip …",
        ONBEKEND: "Weet ik niet",
    }
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        gekozen = str(d.getoond(sleutel))
        if gekozen in vakken:
            _, van, tot = vakken[gekozen]
            nu = d.nu().replace(second=0, microsecond=0)
            band = later(nu, timedelta(minutes=van)), later(nu, timedelta(minutes=tot))
            d.antwoord(plek[2], band, plek[1])
        elif gekozen == ONBEKEND:
            d.antwoord(plek[2], None, plek[1])

    if d.getoond(sleutel) is None:
        d.veld(sleutel, _tijdkeuze(stand, vakken))
    st.radio(
        label,
        list(labels),
        format_func=labels.__getitem__,
        index=None,
        key=sleutel,
        on_change=bewaar,
        help=_help(vraag),
        horizontal=True,
    )
    if d.getoond(sleutel) == "precies":
        _tijdstip(vraag, plek, gegeven(stand))
    if (waarde := gegeven(stand)) is not None:
        st.caption(f"Vastgelegd: {in_woorden(waarde)}")


def _tijdkeuze(stand: Stand, vakken: Mapping[str, tuple[str, int, int]]) -> str | None:
    """Which choice gave the recorded answer: a time box is counted from when it was recorded."""
    if not stand.antwoorden or stand.toestand == "conflict":
        return None
    waarde = gegeven(stand)
    if not isinstance(waarde, tuple):
        return ONBEKEND if waarde is None else "precies"
    vanaf, laatste = waarde[0], dragers(stand)[-1].vastgelegd_op
    if not isinstance(vanaf, datetime) or laatste is None:
        return None
    minuten = (vanaf - laatste).total_seconds() / 60
    passend = (naam for naam, (_, van, _tot) in vakken.items() if abs(minuten - van) <= 1)
    return next(passend, None)


def _tijdstip(vraag: Vraag | Oordeel, plek: Plek, moment: Waarde | None) -> None:
    sleutel = _sleutel(plek, "precies")

    def lees(tekst: str) -> datetime:
        if _kijkt_terug(vraag):
            return geweest(tijdstip(tekst, d.nu(), terug=True), d.nu())
        gelezen = tijdstip(tekst, d.nu())
        return verwacht(gelezen, d.nu()) if getattr(vraag, "verwachting", False) else gelezen

    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip()
        try:
            d.antwoord(plek[2], lees(tekst), plek[1])
            d.veld(_sleutel(plek, "fout"), None)
        except AntwoordFout as fout:
            d.veld(_sleutel(plek, "fout"), str(fout))

    if d.getoond(sleutel) is None and isinstance(moment, datetime):
        d.veld(sleutel, in_woorden(moment))
    st.text_input(
        "Dag en tijd", key=sleutel, on_change=bewaar, placeholder="23:30 of 24-11-2026 23:30"
    )
    if fout := d.getoond(_sleutel(plek, "fout")):
        st.error(str(fout))


def _getal(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    sleutel = _sleutel(plek)
    eenheid = f" ({vraag.eenheid})" if isinstance(vraag, Vraag) and vraag.eenheid else ""

    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip()
        try:
            onbekend = tekst.lower() in {"", ONBEKEND, "weet ik niet"}
            d.antwoord(plek[2], None if onbekend else band_uit(tekst), plek[1])
            d.veld(_sleutel(plek, "fout"), None)
        except AntwoordFout as fout:
            d.veld(_sleutel(plek, "fout"), str(fout))

    if not d.getoond(_sleutel(plek, "fout")) and d.niet_opgeslagen(plek[1], plek[2]) is None:
        waarde = gegeven(stand)
        d.veld(sleutel, "" if waarde is None else in_woorden(waarde))
    st.text_input(
        f"{label}{eenheid}",
        key=sleutel,
        on_change=bewaar,
        help=_help(vraag),
        placeholder="300, of 150-600; leeg is weet ik niet",
    )
    if fout := d.getoond(_sleutel(plek, "fout")):
        st.error(str(fout))


def _tekst(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        d.antwoord(plek[2], str(d.getoond(sleutel) or "").strip() or None, plek[1])

    waarde = gegeven(stand)
    if d.niet_opgeslagen(plek[1], plek[2]) is None:
        d.veld(sleutel, waarde or "")
    st.text_area(label, key=sleutel, on_change=bewaar, help=_help(vraag), height=90)
    st.caption("Geen namen en geen accounts. Wat u hier schrijft kan openbaar worden.")
    if isinstance(waarde, str) and (let_op := waarschuwing_persoonsgegevens(waarde)):
        st.warning(let_op)


def _onderregel(werk: d.Werk, stand: Stand, onderwerp: str, vraag_id: str) -> None:
    """When it was stored and by whom; and what others said that does not count now."""
    if d.meld_niet_opgeslagen(onderwerp, vraag_id):
        return
    opgeslagen = werk.stand.opgeslagen_op.get((onderwerp, vraag_id))
    if opgeslagen is None:
        return
    dragend = dragers(stand)
    delen = []
    if dragend and stand.toestand != "conflict":
        opgeslagen = dragend[-1].vastgelegd_op or opgeslagen
        delen.append(dragend[-1].bron or "bron onbekend")
    if stand.toestand != "niet_gevraagd":
        delen.append(TOESTAND.get(stand.toestand, "bevestigd"))
    st.caption(" · ".join([f"opgeslagen {_tijd(opgeslagen)}", *delen]))
    for een in stand.antwoorden:
        if een.waarde is not None and (stand.toestand == "conflict" or een not in dragend):
            st.caption(_zegt(werk, een, telt=een in dragend))
    if stand.toestand == "conflict":
        _laat_kiezen(werk, dragend)


def _laat_kiezen(werk: d.Werk, dragend: tuple[Antwoord, ...]) -> None:
    """A way out of a contradiction: one of the answers replaces those it contradicts."""
    st.caption("Kies welk antwoord geldt, of antwoord opnieuw.")
    for een in dragend:
        if een.betrouwbaarheid in HERKOMST["betrouwbaarheid"]:
            tekst = antwoord_label(werk.inhoud.kennisbank, een.vraag, een.waarde)
            st.button(
                f"Neem deze: {een.bron or 'bron onbekend'}, {tekst}",
                key=f"neem-{een.nr}",
                on_click=_neem,
                args=(een, tuple(ander.nr for ander in dragend if ander.nr)),
            )


def _neem(een: Antwoord, vervangt: tuple[int, ...]) -> None:
    """Record an answer again as it was given, in the place of the others."""
    velden = {
        "waarde": waarde_naar_json(een.waarde),
        "bron": een.bron,
        "betrouwbaarheid": een.betrouwbaarheid,
        "geldt_op": een.geldt_op,
        "vertrouwelijk": een.vertrouwelijk,
        "in_besluit": een.in_besluit,
        "samenvatting": een.samenvatting,
        "motivering": een.motivering,
    }
    d.leg_vast("antwoord_gegeven", velden, een.onderwerp, een.vraag, vervangt)


def _tijd(moment: datetime) -> str:
    return f"{moment.astimezone(TIJDZONE):%H:%M}"


def _zegt(werk: d.Werk, een: Antwoord, *, telt: bool) -> str:
    tekst = antwoord_label(werk.inhoud.kennisbank, een.vraag, een.waarde)
    om = f" om {_tijd(een.vastgelegd_op)}" if een.vastgelegd_op else ""
    rest = "" if telt else f" ({een.betrouwbaarheid}, telt nu niet)"
    return f"– {een.bron or 'bron onbekend'}{om}: {tekst}{rest}"


TOESTAND = {
    "conflict": "antwoorden spreken elkaar tegen: telt als onbekend",
    "gerucht": "gerucht: telt als onbekend",
    "onbekend": "gevraagd, nog niet bekend",
    "waarschijnlijk": "waarschijnlijk: telt alleen in 'bij voorstel'",
    "aanname": "aanname: telt alleen in 'bij voorstel'",
}


def relevant(werk: d.Werk, vraag_id: str, onderwerp: str = SITUATIE) -> bool:
    """Whether a follow-up question is to be asked: its gate is open or unanswered."""
    return not afgesloten(werk.inhoud.kennisbank, werk.stand.situatie, vraag_id, onderwerp)
