"""One field of a measure or of the decision: a control that writes one event when it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE, AntwoordFout
from dossier.dossierstand import Plek
from dossier.waarde import waarde_naar_json, waarde_uit_json
from kennisbank.schema.vraag import Besluitveld
from logica.situatie import SITUATIE, Waarde
from steps import _dossier as d
from steps._waarde import antwoord_label, getal_uit, geweest, in_woorden, na_besluit, tijdstip

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
GEEN = "geen"


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
            _moment(besluitveld, huidig, sleutel, plek, _besloten_op(werk, maatregel))
        case "getal":
            _getal(besluitveld, huidig, sleutel, plek)
        case _:
            _tekst(besluitveld, huidig, sleutel, plek)
    if d.meld_niet_opgeslagen(plek, veld_id):
        return
    if (plek, veld_id) in werk.stand.botsingen:
        _botsing(werk, (plek, veld_id))
    elif opgeslagen := werk.stand.opgeslagen_op.get((plek, veld_id)):
        st.caption(f"opgeslagen {opgeslagen.astimezone(TIJDZONE):%H:%M}")


def tijdveld(label: str, sleutel: str, voorstel: datetime) -> str:
    """A field for a moment; until someone types in it, it keeps up with what is proposed."""
    nu = in_woorden(voorstel)
    if d.getoond(sleutel) in {None, d.getoond(f"{sleutel}-voorstel")}:
        d.veld(sleutel, nu)
    d.veld(f"{sleutel}-voorstel", nu)
    return st.text_input(label, key=sleutel)


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


def _botsing(werk: d.Werk, plek: Plek) -> None:
    """What was filled in at once, by whom and when; the field is empty until one is taken."""
    st.warning("Dit is tegelijk verschillend ingevuld. Tot u kiest telt het als leeg.")
    huidig = set(werk.stand.huidig[plek])
    for een in d.gebeurtenissen_van(werk.id):
        if een.nr not in huidig or een.inhoud is None:
            continue
        waarde = waarde_uit_json(een.inhoud["waarde"])
        tekst = "leeg" if waarde is None else antwoord_label(
            werk.inhoud.kennisbank, plek[1], waarde
        )  # fmt: skip
        st.markdown(f"{een.rol}, {een.vastgelegd_op.astimezone(TIJDZONE):%H:%M}:")
        st.text(tekst)
        st.button(
            "Neem deze",
            key=f"botsing-{plek[0]}-{een.nr}",
            on_click=_bewaar,
            args=(*plek, waarde),
        )


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
    """Nothing tapped is not filled in; that there are none is an answer of its own."""
    opties = {optie.id: optie.label for optie in veld_.antwoorden}
    labels = {**opties, GEEN: "Geen"}

    def bewaar() -> None:
        ruw = d.getoond(sleutel)
        gekozen = {str(deel) for deel in ruw} if isinstance(ruw, list) else set()
        waarde = {o: "ja" if o in gekozen else "nee" for o in opties}
        _bewaar(plek, veld_.id, waarde if gekozen else None)

    aan = []
    if isinstance(huidig, Mapping):
        aan = [o for o, antwoord in huidig.items() if antwoord == "ja"] or [GEEN]
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


def _besloten_op(werk: d.Werk, maatregel: str | None) -> datetime | None:
    rij = werk.stand.situatie.maatregelen
    return next((m.besloten_op for m in rij if m.id == maatregel), None)


def _moment(
    veld_: Besluitveld,
    huidig: Waarde | None,
    sleutel: str,
    plek: str,
    besloten_op: datetime | None,
) -> None:
    def lees(tekst: str) -> Waarde:
        gelezen = tijdstip(tekst, d.nu(), terug=veld_.terugkijkend)
        if veld_.na_besluit:
            na_besluit(gelezen, besloten_op)
        return geweest(gelezen, d.nu()) if veld_.terugkijkend else gelezen

    tekst = in_woorden(huidig) if isinstance(huidig, datetime) else ""
    _regel(veld_, tekst, sleutel, plek, lees, "24-11-2026 23:30")


def _getal(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    tekst = "" if huidig is None else in_woorden(huidig)
    _regel(veld_, tekst, sleutel, plek, getal_uit, "12")


def _regel(
    veld_: Besluitveld,
    tekst: str,
    sleutel: str,
    plek: str,
    lees: Callable[[str], Waarde],
    voorbeeld: str,
) -> None:
    """One line that is read as a value; what cannot be read stays, with what is wrong with it."""
    fout_sleutel = f"{sleutel}-fout"

    def bewaar() -> None:
        getypt = str(d.getoond(sleutel) or "").strip()
        try:
            _bewaar(plek, veld_.id, lees(getypt) if getypt else None)
            d.veld(fout_sleutel, None)
        except AntwoordFout as fout:
            d.veld(fout_sleutel, str(fout))

    if d.getoond(sleutel) is None:
        d.veld(fout_sleutel, None)  # back from another screen: what was typed is no longer here
    if not d.getoond(fout_sleutel):
        _toon(sleutel, plek, veld_.id, tekst)
    st.text_input(
        veld_.vraag, key=sleutel, on_change=bewaar, help=veld_.hulp, placeholder=voorbeeld
    )
    if fout := d.getoond(fout_sleutel):
        st.error(str(fout))


def _tekst(veld_: Besluitveld, huidig: Waarde | None, sleutel: str, plek: str) -> None:
    def bewaar() -> None:
        _bewaar(plek, veld_.id, str(d.getoond(sleutel) or "").strip() or None)

    _toon(sleutel, plek, veld_.id, "" if huidig is None else in_woorden(huidig))
    st.text_area(veld_.vraag, key=sleutel, on_change=bewaar, help=veld_.hulp, height=80)
