"""The board as one read-only element: counts, names, one line of reason. Never green for 'may'."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from afwegingskader.bord import Bord, Regel
from afwegingskader.verdict import OordeelWoord
from kennisbank.schema.instrument import GEZAG
from logica.situatie import naamloos
from steps import _dossier as d
from steps._woorden import aantal, houder_naam
from stukken.woorden import klein

Kolom = tuple[OordeelWoord, str, str]
KAN: tuple[Kolom, ...] = (
    (
        "inzetbaar",
        "Kan in beginsel",
        "Elk vereiste is vervuld. Wat het besluit nog nodig heeft, ziet u bij Besluit.",
    ),
    (
        "open",
        "Kan pas na",
        "Wat ontbreekt, en wie het weet. De minste open punten eerst; bij evenveel: wat een "
        "barrière van deze fase opwerpt, dan wat op tijd is, dan het lichtste.",
    ),
    ("via_partner", "Vraag aan", "Een ander beslist. Vragen kan altijd."),
)
KAN_NIET: tuple[Kolom, ...] = (
    ("niet_inzetbaar", "Kan niet", "Een vereiste is niet vervuld of iets sluit het uit."),
    ("geen_bevoegdheid", "Bestaat niet", "De wet geeft dit niet. Wat wel bestaat staat erbij."),
)
KOLOMMEN = (*KAN, *KAN_NIET)
EERST = 8
GUNSTIGE_WOORDEN = {"inzetbaar": "kan in beginsel", "via_partner": "te vragen aan een partner"}


def teken_bord(werk: d.Werk, kolommen: Sequence[Kolom] = KOLOMMEN, eerst: int = EERST) -> None:
    """Draw verdicts of the open dossier: of each kind so many first, the rest folded away.

    The counts stand above what can be done.
    """
    kop = _samenvatting(werk.bord) if KAN[0] in kolommen else ""
    st.html(f'<div class="bord">{kop}{"".join(_kolommen(werk.bord, kolommen, eerst))}</div>')


def _samenvatting(bord: Bord) -> str:
    delen = [f"{len(bord.met_oordeel(oordeel))} {kop.lower()}" for oordeel, kop, _ in KOLOMMEN]
    fase = next((f.naam for f in bord.fasen if f.id == bord.fase[0]), "fase nog onbekend")
    tekst = " · ".join([*delen, fase])
    return f'<p class="bord-samenvatting" aria-live="polite">{escape(tekst)}</p>'


def _kolommen(bord: Bord, kolommen: Sequence[Kolom], eerst: int) -> list[str]:
    uit = []
    for oordeel, kop, uitleg in kolommen:
        regels = bord.met_oordeel(oordeel)
        if not regels:
            continue
        uit.append(
            f'<section class="bord-kolom bord-{oordeel}"><h3>{kop} ({len(regels)})</h3>'
            f"<p>{uitleg}</p>{_lijst(bord, regels[:eerst])}{_rest(bord, regels[eerst:])}</section>"
        )
    return uit


def _lijst(bord: Bord, regels: Sequence[Regel]) -> str:
    rijen = "".join(f'<li class="bord-regel">{_regel(bord, regel)}</li>' for regel in regels)
    return f'<ul role="list">{rijen}</ul>'


def _rest(bord: Bord, regels: Sequence[Regel]) -> str:
    if not regels:
        return ""
    reeks = f" (vanaf {_punten(regels[0])})" if regels[0].oordeel == "open" else ""
    kop = f"<summary>Nog {len(regels)}{reeks}</summary>"
    return f"<details>{kop}{_lijst(bord, regels)}</details>"


def _regel(bord: Bord, regel: Regel) -> str:
    over = [v.onderwerp for v in regel.verdicten if v.oordeel == regel.oordeel]
    labels = [label for label in over if label != "situatie" and not naamloos(label)]
    naam = escape(regel.instrument.naam) + (f" [{', '.join(labels)}]" if labels else "")
    ver = _merk(_punten(regel)) if regel.oordeel == "open" else ""
    return f"<strong>{naam}</strong> {_tijd(regel)} {ver}<br>{_toelichting(bord, regel)}"


def _toelichting(bord: Bord, regel: Regel) -> str:
    if regel.oordeel == "open":
        return _ontbreekt(bord, regel)
    if regel.oordeel == "geen_bevoegdheid" and regel.instrument.wel:
        wel = [i.naam for i in bord.wat_wel(regel.instrument)]
        return escape(f"{regel.beste.reden} Wel: {', '.join(map(klein, wel))}.")
    if regel.oordeel == "inzetbaar":
        return escape(regel.instrument.kort)
    if regel.oordeel == "via_partner":
        aan = GEZAG[regel.instrument.bevoegd_gezag]
        return escape(f"Vraag het {aan}. {regel.instrument.kort}")
    return escape(regel.beste.reden)


def _ontbreekt(bord: Bord, regel: Regel) -> str:
    eerst = bord.eerste_vragen(regel)
    kennisbank = bord.kennisbank
    namen = [(kennisbank.vragen[id_].vraag, houder_naam(kennisbank, wie)) for id_, wie in eerst]
    delen = [f"{escape(vraag)} <em>({escape(wie)})</em>" for vraag, wie in namen]
    rest = len(regel.beste.ontbreekt) - len(eerst)
    tekst = "; ".join(delen) or escape(regel.beste.reden)
    if rest > 0:
        tekst += f" en nog {rest}"
    if woord := GUNSTIGE_WOORDEN.get(regel.bij_voorstel):
        tekst += f"<br>Bevestigt u de open voorstellen, dan is de uitkomst ‘{woord}’."
    return tekst


def _punten(regel: Regel) -> str:
    """How far an open means is from an answer: what the column is ordered by."""
    return aantal(len(regel.beste.ontbreekt), "open punt", "open punten")


def _tijd(regel: Regel) -> str:
    if regel.tijdig is None or regel.oordeel in {"niet_inzetbaar", "geen_bevoegdheid"}:
        return ""
    tekst = "op tijd" if regel.tijdig else "waarschijnlijk te laat"
    return _merk(tekst)


def _merk(tekst: str) -> str:
    return f'<span class="merk">{escape(tekst)}</span>'
