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
