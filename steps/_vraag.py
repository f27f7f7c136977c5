"""One question on screen: a control that writes one event the moment it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout, moment
from dossier.persoonsgegevens import waarschuwing_persoonsgegevens
from kennisbank.schema.vraag import Feit, Oordeel, Vraag
from logica.situatie import SITUATIE, Stand, Waarde
from logica.tijd import later
from steps import _dossier as d

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
TERUGKIJKEND = {"situatie.bekend_sinds"}


def stel(
    werk: d.Werk,
    vraag_id: str,
    onderwerp: str = SITUATIE,
    *,
    kop: str | None = None,
    bij_antwoord: Callable[[Waarde | None], object] | None = None,
) -> None:
    """Draw a question with its current answer; `bij_antwoord` runs after it was stored."""
    vraag = werk.inhoud.kennisbank.vragen[vraag_id]
    stand = werk.stand.situatie.stand(vraag_id, onderwerp)
    plek = (werk.id, onderwerp, vraag_id)
    label = kop or vraag.vraag
    match vraag.type:
        case "ja_nee" | "keuze":
            _keuze(vraag, stand, plek, label, bij_antwoord)
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
    """What the control shows: the latest answer on record, whatever it counts for."""
    if not stand.antwoorden:
        return None
    laatste = stand.antwoorden[-1].waarde
    return ONBEKEND if laatste is None else str(laatste)


def _keuze(
    vraag: Vraag | Oordeel,
    stand: Stand,
    plek: Plek,
    label: str,
    bij_antwoord: Callable[[Waarde | None], object] | None,
) -> None:
    labels = {optie.id: optie.label for optie in vraag.antwoorden} | {ONBEKEND: "Weet ik niet"}
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        gekozen = d.getoond(sleutel)
        waarde = None if gekozen == ONBEKEND else gekozen
        if d.antwoord(plek[2], waarde, plek[1]) and bij_antwoord:  # type: ignore[arg-type]
            bij_antwoord(waarde)  # type: ignore[arg-type]

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
    gekozen = [str(deel) for deel in ruw] if isinstance(ruw, list) else []
    if not gekozen or gekozen == [ONBEKEND]:
        return None
    opties = [optie.id for optie in vraag.antwoorden]
    rest = "nee" if GEEN in gekozen else ONBEKEND
    return {optie: "ja" if optie in gekozen else rest for optie in opties}


def _naar_keuzes(stand: Stand, vraag: Vraag | Oordeel) -> list[str]:
    if not stand.antwoorden:
        return []
    waarde = stand.antwoorden[-1].waarde
    if not isinstance(waarde, Mapping):
        return [ONBEKEND]
    ja = [optie.id for optie in vraag.antwoorden if waarde.get(optie.id) == "ja"]
    return [*ja, GEEN] if "nee" in waarde.values() else ja


def _moment(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    vakken = VERLEDEN if plek[2] in TERUGKIJKEND else TIJDVAKKEN
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
        _tijdstip(plek)
    waarde = stand.antwoorden[-1].waarde if stand.antwoorden else None
    if waarde is not None:
        st.caption(f"Vastgelegd: {in_woorden(waarde)}")


def _tijdstip(plek: Plek) -> None:
    sleutel = _sleutel(plek, "precies")

    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip()
        try:
            d.antwoord(plek[2], tijdstip(tekst, d.nu()), plek[1])
            d.veld(_sleutel(plek, "fout"), None)
        except AntwoordFout as fout:
            d.veld(_sleutel(plek, "fout"), str(fout))

    st.text_input(
        "Dag en tijd", key=sleutel, on_change=bewaar, placeholder="23:30 of 24-11-2026 23:30"
    )
    if fout := d.getoond(_sleutel(plek, "fout")):
        st.error(str(fout))


def tijdstip(tekst: str, nu: datetime) -> datetime:
    """'23:30' (today) or '24-11-2026 23:30'. Raises AntwoordFout in Dutch."""
    for vorm in ("%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M", "%H:%M"):
        try:
            gelezen = datetime.strptime(tekst, vorm)  # noqa: DTZ007 - zone is added below
        except ValueError:
            continue
        if vorm == "%H:%M":
            gelezen = gelezen.replace(year=nu.year, month=nu.month, day=nu.day)
        return gelezen.replace(tzinfo=TIJDZONE)
    try:
        return moment("tijd", tekst)
    except AntwoordFout as fout:
        raise AntwoordFout(
            f"'{tekst}' is geen tijd. Schrijf 23:30, of 24-11-2026 23:30. Uw tekst staat er nog."
        ) from fout


def _getal(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    sleutel = _sleutel(plek)
    eenheid = f" ({vraag.eenheid})" if isinstance(vraag, Vraag) and vraag.eenheid else ""

    def bewaar() -> None:
        tekst = str(d.getoond(sleutel) or "").strip().lower()
        try:
            waarde = _band_uit(tekst)
        except ValueError:
            d.veld(_sleutel(plek, "fout"), f"'{tekst}' is geen getal. Schrijf 300 of 150-600.")
            return
        d.veld(_sleutel(plek, "fout"), None)
        d.antwoord(plek[2], waarde, plek[1])

    waarde = stand.antwoorden[-1].waarde if stand.antwoorden else None
    if not d.getoond(_sleutel(plek, "fout")) and d.niet_opgeslagen(plek[1], plek[2]) is None:
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


def _band_uit(tekst: str) -> Waarde | None:
    if tekst in {"", ONBEKEND, "weet ik niet"}:
        return None
    delen = [float(deel.replace(".", "").replace(",", ".")) for deel in tekst.split("-")]
    if len(delen) == 1:
        return delen[0]
    laag, hoog = delen
    if laag > hoog:
        raise ValueError(tekst)
    return laag, hoog


def _tekst(vraag: Vraag | Oordeel, stand: Stand, plek: Plek, label: str) -> None:
    sleutel = _sleutel(plek)

    def bewaar() -> None:
        d.antwoord(plek[2], str(d.getoond(sleutel) or "").strip() or None, plek[1])

    waarde = stand.antwoorden[-1].waarde if stand.antwoorden else None
    if d.niet_opgeslagen(plek[1], plek[2]) is None:
        d.veld(sleutel, waarde or "")
    st.text_area(label, key=sleutel, on_change=bewaar, help=_help(vraag), height=90)
    st.caption("Geen namen en geen accounts. Wat u hier schrijft kan openbaar worden.")
    if isinstance(waarde, str) and (let_op := waarschuwing_persoonsgegevens(waarde)):
        st.warning(let_op)


def _onderregel(werk: d.Werk, stand: Stand, onderwerp: str, vraag_id: str) -> None:
    if d.meld_niet_opgeslagen(onderwerp, vraag_id):
        return
    opgeslagen = werk.stand.opgeslagen_op.get((onderwerp, vraag_id))
    if opgeslagen is None:
        return
    delen = [f"opgeslagen {opgeslagen.astimezone(TIJDZONE):%H:%M}"]
    laatste = stand.antwoorden[-1] if stand.antwoorden else None
    if laatste:
        delen += [
            laatste.bron or "bron onbekend",
            TOESTAND.get(stand.toestand, laatste.betrouwbaarheid),
        ]
    st.caption(" · ".join(delen))
    if stand.toestand == "conflict":
        for een in stand.antwoorden:
            st.caption(f"– {een.bron or 'bron onbekend'} zegt: {in_woorden(een.waarde)}")


TOESTAND = {
    "conflict": "twee bronnen spreken elkaar tegen: telt als onbekend",
    "gerucht": "gerucht: telt als onbekend",
    "onbekend": "gevraagd, nog niet bekend",
    "waarschijnlijk": "waarschijnlijk: telt alleen in 'bij voorstel'",
    "aanname": "aanname: telt alleen in 'bij voorstel'",
}


def in_woorden(waarde: Waarde | None) -> str:
    """An answer as text for the screen."""
    match waarde:
        case None:
            return "weet ik niet"
        case datetime():
            return f"{waarde.astimezone(TIJDZONE):%d-%m-%Y %H:%M}"
        case (datetime() as van, datetime() as tot):
            return f"tussen {in_woorden(van)} en {in_woorden(tot)}"
        case (laag, hoog):
            return f"{laag:g}-{hoog:g}"
        case float() | int():
            return f"{waarde:g}"
        case Mapping():
            ja = [optie for optie, antwoord in waarde.items() if antwoord == "ja"]
            return ", ".join(ja) or "geen"
        case _:
            return str(waarde)


def antwoord_label(werk: d.Werk, vraag_id: str, waarde: Waarde | None) -> str:
    """An answer in the words of its options."""
    vraag = werk.inhoud.kennisbank.vragen[vraag_id]
    labels = {optie.id: optie.label for optie in vraag.antwoorden}
    if isinstance(waarde, Mapping):
        return ", ".join(labels.get(o, o) for o, a in waarde.items() if a == "ja") or "geen"
    return labels.get(waarde, in_woorden(waarde)) if isinstance(waarde, str) else in_woorden(waarde)


def relevant(werk: d.Werk, vraag_id: str, onderwerp: str = SITUATIE) -> bool:
    """Whether a follow-up question is to be asked: its gate is open or unanswered."""
    feit = werk.inhoud.kennisbank.feiten.get(vraag_id)
    if not isinstance(feit, Feit) or feit.volgt_op is None:
        return True
    poort = feit.volgt_op
    eigen = werk.inhoud.kennisbank.onderwerp_van(poort.vraag) != "situatie"
    stand = werk.stand.situatie.stand(poort.vraag, onderwerp if eigen else SITUATIE)
    opties = [poort.is_] if isinstance(poort.is_, str) else poort.is_
    return stand.waarde in opties
