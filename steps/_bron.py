"""Sources on screen: in words, with a deep link to the article or ruling."""

from __future__ import annotations

from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing

ZEKERHEID = {
    "zeker": "zeker",
    "bron": "via een andere bron",
    "afgeleid": "eigen gevolgtrekking",
    "te_verifieren": "nog na te lezen",
}


def verwijzing_markdown(kennisbank: Kennisbank, verwijzing: Verwijzing) -> str:
    """A reference as a link where there is one."""
    tekst = verwijzing_tekst(kennisbank, verwijzing).replace("[", "(").replace("]", ")")
    link = kennisbank.bronnen[verwijzing.bron].link(verwijzing)
    return f"[{tekst}]({link})" if link else tekst
