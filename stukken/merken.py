"""The marks of a draft: in a style of their own and as literal text, so they never get lost.

`[ONTBREEKT: …]` and `[AANNAME: …]` come from `omgeving`; what they mark is counted from the
finished HTML, so that what a reader sees and what keeps a document from being gereed are one.
"""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

NA_TE_LEZEN = Markup('<span data-custom-style="Verifieren">[NA TE LEZEN]</span>')
NIET_BEVESTIGD = Markup('<span data-custom-style="Aanname">[NIET BEVESTIGD]</span>')
_INVULVELD = Markup('<span data-custom-style="Invulveld">{}</span>')
_GEMERKT = re.compile(
    r'<span data-custom-style="(Ontbreekt|Aanname)">\[(?:ONTBREEKT|AANNAME): (.*?)\]</span>', re.S
)
_IN_TE_VULLEN = re.compile(r'<span data-custom-style="Invulveld">(.*?)</span>', re.S)


def invul(tekst: str) -> Markup:
    """A spot to fill in outside the dossier: '«NAAM»'."""
    return _INVULVELD.format(tekst)


def gemerkt(html: str) -> list[str]:
    """Texts of everything marked as missing or assumed, in order, each once."""
    teksten = (
        f"aanname: {unescape(tekst)}" if soort == "Aanname" else unescape(tekst)
        for soort, tekst in _GEMERKT.findall(html)
    )
    return list(dict.fromkeys(teksten))


def nog_te_doen(html: str) -> str:
    """What people still do to a finished text before it goes out; empty when nothing."""
    velden = dict.fromkeys(unescape(tekst) for tekst in _IN_TE_VULLEN.findall(html))
    delen = [
        f"In te vullen bij ondertekening of verzending: {', '.join(velden)}." if velden else "",
        _telling(html, NA_TE_LEZEN, "Na te lezen door de jurist: [NA TE LEZEN] staat er"),
        _telling(html, NIET_BEVESTIGD, "Te bevestigen: [NIET BEVESTIGD] staat er"),
    ]
    return " ".join(deel for deel in delen if deel)


def _telling(html: str, merk: Markup, aanhef: str) -> str:
    aantal = html.count(merk)
    return f"{aanhef} {aantal} keer." if aantal else ""
