"""The phases of the barrier model as a drawing for a document: black on white, shape and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from xml.sax.saxutils import escape

from barrieremodel.figuur import HIER
from barrieremodel.schema import Fase

KOLOMMEN = 4
BREED, HOOG, GAT, RAND = 205, 86, 26, 6
REGEL, TEKENS = 18, 24


def fasefiguur(fasen: Iterable[Fase], huidige: str | None, mogelijk: str | None) -> bytes:
    """An SVG of the phases in reading order, four on a line.

    `huidige` is drawn with a thick frame and the words 'U bent hier', `mogelijk` (when another)
    with a dashed frame and 'mogelijk hier'. The text alternative is `barrieremodel.als_tekst`.
    """
    rij = sorted(fasen, key=lambda fase: fase.nummer)
    lijnen = -(-len(rij) // KOLOMMEN)
    breed = KOLOMMEN * BREED + (KOLOMMEN - 1) * GAT + 2 * RAND
    hoog = lijnen * HOOG + (lijnen - 1) * GAT + 2 * RAND
    delen = [_vak(nr, fase, huidige, mogelijk) for nr, fase in enumerate(rij)]
    delen += [_pijl(nr) for nr in range(len(rij) - 1)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{breed}" height="{hoog}"'
        f' viewBox="0 0 {breed} {hoog}" font-family="Source Sans 3" font-size="15">'
        f"{''.join(delen)}</svg>"
    ).encode()


def _plek(nr: int) -> tuple[int, int]:
    lijn, kolom = divmod(nr, KOLOMMEN)
    return RAND + kolom * (BREED + GAT), RAND + lijn * (HOOG + GAT)


def _vak(nr: int, fase: Fase, huidige: str | None, mogelijk: str | None) -> str:
    x, y = _plek(nr)
    hier, misschien = fase.id == huidige, fase.id == mogelijk and mogelijk != huidige
    lijn = 'stroke-width="4"' if hier else 'stroke-width="1"'
    lijn += ' stroke-dasharray="6 4"' if misschien else ""
    vulling = "#efefef" if hier else "#ffffff"
    regels = wrap(f"{fase.nummer}. {fase.naam}", TEKENS)
    slot = HIER if hier else "mogelijk hier" if misschien else None
    return (
        f'<rect x="{x}" y="{y}" width="{BREED}" height="{HOOG}" rx="4" fill="{vulling}"'
        f' stroke="#1a1a1a" {lijn}/>{_tekst(x, y, regels, slot)}'
    )


def _tekst(x: int, y: int, regels: Sequence[str], slot: str | None) -> str:
    midden = x + BREED // 2
    alle = [(regel, "normal") for regel in regels] + ([(slot, "bold")] if slot else [])
    begin = y + HOOG // 2 - (len(alle) - 1) * REGEL // 2 + 5
    return "".join(
        f'<text x="{midden}" y="{begin + nr * REGEL}" text-anchor="middle" fill="#1a1a1a"'
        f' font-weight="{gewicht}">{escape(regel)}</text>'
        for nr, (regel, gewicht) in enumerate(alle)
    )


def _pijl(nr: int) -> str:
    """From one box to the next; at the end of a line the reading order says enough."""
    if (nr + 1) % KOLOMMEN == 0:
        return ""
    x, y = _plek(nr)
    begin, einde, midden = x + BREED + 3, x + BREED + GAT - 3, y + HOOG // 2
    return (
        f'<line x1="{begin}" y1="{midden}" x2="{einde - 6}" y2="{midden}" stroke="#1a1a1a"/>'
        f'<polygon points="{einde},{midden} {einde - 8},{midden - 5} {einde - 8},{midden + 5}"'
        ' fill="#1a1a1a"/>'
    )
