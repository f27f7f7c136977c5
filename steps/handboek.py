"""The handbook: everything in the content, to search, browse, compare and print. No dossier."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import streamlit as st

from kennisbank.schema.instrument import GEZAG
from steps import _dossier as d
from steps import _handboek as h
from steps._handboek_blad import Wijzer
from steps._handboek_naast import MEESTE, naast_elkaar, tabel_html
from steps._handboek_naslag import instrumenten_bij_recht
from steps._handboek_pdf import html_blad, html_naast, pdf, titel_naast
from steps._handboek_werk import BRONSOORT, SOORTEN, ZWAARTE
from stukken.fout import StukFout

ALLES = "alles"
OVERZICHT = "overzicht"
BLADEREN = {
    "fase": "Fase",
    "gezag": "Bevoegd gezag",
    "zwaarte": "Zwaarte",
    "grondrecht": "Grondrecht",
    "soort": "Soort",
}
WEERGAVEN = {"bladeren": "Bladeren", "naast": "Naast elkaar"}
DATUMVORMEN = ("%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y")
AANTAL = 20

werk = h.naslagwerk()
kennisbank = werk.kennisbank
vandaag = d.nu().date()
Groep = tuple[str, tuple[Wijzer, ...]]


def lees_datum(tekst: str) -> date | None:
    """A date as people write it; None when it is none."""
    for vorm in DATUMVORMEN:
        try:
            return datetime.strptime(tekst.strip(), vorm).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    return None


def kies_peildatum() -> date:
    """The day whose law is shown; today when nothing else is asked."""
    if d.getoond("peildatum") is None:
        d.veld("peildatum", st.query_params.get("peildatum", f"{vandaag:%d-%m-%Y}"))
    tekst = st.text_input(
        "Recht van (dag-maand-jaar)",
        key="peildatum",
        help="U ziet de wet van die dag. Rechtspraak van daarna staat apart.",
    )
    dag = lees_datum(tekst)
    if dag is None:
        st.error("Schrijf de datum als 24-11-2026. U ziet nu het recht van vandaag.")
    d.naar_adres("peildatum", f"{dag:%d-%m-%Y}" if dag and dag != vandaag else None)
    return dag or vandaag


def zoek(tekst: str) -> None:
    """What was found, best first."""
    soort = st.selectbox(
        "Zoek alleen in",
        [ALLES, *SOORTEN],
        format_func=lambda soort: "Alles" if soort == ALLES else SOORTEN[soort][1],
        key="handboek-soort",
        persist_state="session",
        width=320,
    )
    treffers = werk.zoeker.zoek(tekst, None if soort == ALLES else soort, AANTAL)
    if not treffers:
        st.info("Niets gevonden. Probeer een ander woord, of wis de zoekvraag en blader.")
        return
    st.header("Beste resultaten" if len(treffers) == AANTAL else f"{len(treffers)} gevonden")
    for treffer in treffers:
        with st.container(gap=None):
            h.wijs(Wijzer(treffer.soort, treffer.id, treffer.naam))
            st.caption(f"{SOORTEN[treffer.soort][0]}. {h.veilig(treffer.kort)}")


def blader() -> None:
    """Every entry under what one may know of it."""
    d.uit_adres("blader", list(BLADEREN))
    keuze = st.radio(
        "Blader op", list(BLADEREN), format_func=BLADEREN.__getitem__, horizontal=True, key="blader"
    )
    d.naar_adres("blader", keuze if keuze != "fase" else None)
    if keuze == "soort":
        soort = kies_soort()
        groepen = per_bronsoort() if soort == "bron" else [("", alle(soort))]
    else:
        groepen = list(GROEPEN[keuze]())
    for naam, wijzers in groepen:
        if not naam:
            h.toon_lijst(wijzers)
        elif wijzers:
            with st.expander(f"{naam} ({len(wijzers)})"):
                h.toon_lijst(wijzers)


def kies_soort() -> str:
    """The kind to browse."""
    return st.selectbox(
        "Welke soort?",
        list(SOORTEN),
        format_func={soort: f"{veel} ({len(werk.namen[soort])})"
                     for soort, (_, veel) in SOORTEN.items()}.__getitem__,
        key="blader-soort",
    )  # fmt: skip


def alle(soort: str) -> tuple[Wijzer, ...]:
    """All entries of a kind."""
    return werk.wijzers(soort, werk.namen[soort])


def instrumenten(ids: Iterable[str]) -> tuple[Wijzer, ...]:
    """Instruments by name."""
    gekozen = set(ids)
    return werk.wijzers("instrument", [id_ for id_ in werk.namen["instrument"] if id_ in gekozen])


def per_bronsoort() -> list[Groep]:
    """Sources by kind."""
    return [
        (naam, werk.wijzers("bron", [id_ for id_ in werk.namen["bron"]
                                     if kennisbank.bronnen[id_].soort == soort]))
        for soort, naam in BRONSOORT.items()
    ]  # fmt: skip


def per_fase() -> list[Groep]:
    """Phases with their barriers."""
    return [
        (werk.namen["fase"][fase.id], (*werk.wijzers("fase", [fase.id]),
                                       *werk.wijzers("barriere", [b.id for b in fase.barrieres])))
        for fase in werk.model.fasen
    ]  # fmt: skip


def per_gezag() -> list[Groep]:
    """Instruments by who decides."""
    alle_ = kennisbank.instrumenten.values()
    return [
        (naam[:1].upper() + naam[1:], instrumenten(i.id for i in alle_ if i.bevoegd_gezag == gezag))
        for gezag, naam in GEZAG.items()
    ]


def per_zwaarte() -> list[Groep]:
    """Instruments by how heavy they weigh."""
    alle_ = kennisbank.instrumenten.values()
    return [
        (naam, instrumenten(i.id for i in alle_ if i.zwaarte.waarde == waarde))
        for waarde, naam in ZWAARTE.items()
    ]


def per_grondrecht() -> list[Groep]:
    """Rights with the instruments that touch them."""
    return [
        (naam, (*werk.wijzers("grondrecht", [id_]),
                *instrumenten(instrumenten_bij_recht(werk, id_))))
        for id_, naam in werk.namen["grondrecht"].items()
    ]  # fmt: skip


GROEPEN = {
    "fase": per_fase,
    "gezag": per_gezag,
    "zwaarte": per_zwaarte,
    "grondrecht": per_grondrecht,
}


def naast(peildatum: date) -> None:
    """Two or three instruments in one table."""
    namen = werk.namen["instrument"]
    gevraagd = st.query_params.get("naast", "").split(",")
    if d.getoond("naast") is None:
        d.veld("naast", [id_ for id_ in gevraagd if id_ in namen][:MEESTE])
    gekozen = st.multiselect(
        "Kies twee of drie instrumenten",
        list(namen),
        format_func=namen.__getitem__,
        placeholder="Kies een instrument",
        select_all=False,
        key="naast",
    )
    d.naar_adres("naast", ",".join(gekozen))
    if len(gekozen) < 2:
        st.caption("Met twee of drie keuzes verschijnt hier een tabel.")
        return
    if len(gekozen) > MEESTE:
        st.info("Er passen er drie naast elkaar. U ziet de eerste drie.")
        gekozen = gekozen[:MEESTE]
    rijen = naast_elkaar(werk, [kennisbank.instrumenten[id_] for id_ in gekozen], peildatum)
    koppen = [namen[id_] for id_ in gekozen]
    st.html(tabel_html(koppen, rijen))
    st.caption(
        "Eisen die voor meer middelen gelden, zoals horen en motiveren, staan op elk blad zelf."
    )
    html = html_naast(koppen, rijen, peildatum, kennisbank.versie)
    knop_pdf(html, titel_naast(koppen), "naast-elkaar")


def knop_pdf(html: str, titel: str, naam: str) -> None:
    """A button that makes the PDF when it is asked for."""
    st.download_button(
        "Dit blad als PDF",
        lambda: pdf(html, titel, vandaag),
        f"handboek-{naam}.pdf",
        "application/pdf",
        key="handboek-pdf",
        on_click="ignore",
    )


def toon(soort: str, id_: str, peildatum: date) -> None:
    """One page."""
    blad = h.maak_blad(werk, soort, id_, peildatum)
    with st.container(horizontal=True, vertical_alignment="center"):
        h.ga_naar("Naar zoeken en bladeren", blad=OVERZICHT)
        if soort == "instrument":
            h.ga_naar("Leg naast een ander", blad=OVERZICHT, weergave="naast", naast=id_)
        knop_pdf(html_blad(blad, kennisbank.versie), blad.naam, id_)
    h.toon_blad(blad)


def verlaat_blad() -> None:
    """A new search leaves the open page or comparison."""
    d.naar_adres("blad", None)
    d.naar_adres("weergave", None)


def begin(peildatum: date) -> None:
    """The handbook without a question: browse, or compare."""
    d.uit_adres("weergave", list(WEERGAVEN))
    keuze = st.radio(
        "Weergave",
        list(WEERGAVEN),
        format_func=WEERGAVEN.__getitem__,
        horizontal=True,
        key="weergave",
    )
    d.naar_adres("weergave", keuze if keuze == "naast" else None)
    if keuze == "naast":
        naast(peildatum)
    else:
        blader()


def zoekveld() -> str:
    """The search box; a comparison was asked for by a link, which ends the search."""
    if st.query_params.get("weergave") == "naast":
        d.veld("handboek-zoek", "")
    tekst = st.text_input(
        "Zoek in het handboek",
        key="handboek-zoek",
        placeholder="Bijvoorbeeld: demonstratie verbieden",
        on_change=verlaat_blad,
    )
    return (tekst or "").strip()


h.kop("Handboek")
gevraagd = st.query_params.get("blad")
gevonden = werk.ken(gevraagd)
links, rechts = st.columns([3, 2])
with links:
    zoektekst = zoekveld()
with rechts:
    dag = kies_peildatum()
if gevraagd and gevraagd != OVERZICHT and gevonden is None:
    st.info("Dit blad bestaat niet (meer). Zoek of blader verder.")
try:
    if gevonden:
        d.naar_adres("blad", gevraagd)
        toon(*gevonden, dag)
    elif zoektekst:
        zoek(zoektekst)
    else:
        begin(dag)
except StukFout as fout:
    st.error(f"Dit blad kan niet worden opgemaakt. {fout}")
