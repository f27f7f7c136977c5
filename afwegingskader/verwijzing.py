"""References in words: title, article, lid, ECLI."""

from __future__ import annotations

from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing


def verwijzing_tekst(kennisbank: Kennisbank, verwijzing: Verwijzing) -> str:
    """A reference in words: title, article, lid, ECLI."""
    bron = kennisbank.bronnen[verwijzing.bron]
    delen = [bron.citeertitel or bron.titel]
    if verwijzing.artikel:
        delen.append(f"artikel {verwijzing.artikel}")
    if verwijzing.lid:
        delen.append(f"lid {verwijzing.lid}")
    if verwijzing.onderdeel:
        delen.append(f"onder {verwijzing.onderdeel}")
    if bron.ecli:
        delen.append(bron.ecli)
    elif bron.soort == "uitspraak" and bron.zaaknummer:
        delen.append(f"zaaknummer {bron.zaaknummer}")
    if verwijzing.plaats:
        delen.append(verwijzing.plaats)
    return ", ".join(delen)
