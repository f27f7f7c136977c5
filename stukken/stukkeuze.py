"""Which documents a situation asks for now: those that belong, and none that come too early."""

from __future__ import annotations

from afwegingskader.bord import Bord
from afwegingskader.lezer import SituatieLezer
from logica.situatie import Maatregel
from logica.toets import toets
from stukken.document import Document


def hoort_erbij(document: Document, bord: Bord, maatregel: Maatregel | None) -> bool:
    """Whether a document is to be made now; what is not known leaves none out."""
    return not (_te_vroeg(document, bord, maatregel) or _past_niet(document, bord, maatregel))


def _te_vroeg(document: Document, bord: Bord, maatregel: Maatregel | None) -> bool:
    """Whether it follows on a decision while every measure it could follow on is a draft."""
    rij = [maatregel] if maatregel else bord.situatie.maatregelen
    return document.na_besluit and bool(rij) and all(m.status == "concept" for m in rij)


def _past_niet(document: Document, bord: Bord, maatregel: Maatregel | None) -> bool:
    """Whether its condition certainly fails."""
    velden = {**bord.situatie.besluit, **(maatregel.velden if maatregel else {})}
    lezer = SituatieLezer(bord.kennisbank, bord.situatie, velden=velden)
    return document.mits is not None and bool(toets(document.mits, lezer)[1])
