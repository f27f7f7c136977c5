"""What documents take from the municipality profile besides its texts: logo and Word styles.

The wording of a document does not depend on them: the same content has the same hash in any style.
"""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielcontrole import bestand_van
from stukken.omgeving import figuur

BREEDTE, HOOGTE = 220, 56
"""Room for a logo above a document, in CSS pixels; a drawing of any size is made to fit."""
_SOORT = {".png": "image/png", ".svg": "image/svg+xml"}
_LIJST = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{b}" height="{h}" viewBox="0 0 {b} {h}">'
    '<image width="{b}" height="{h}" preserveAspectRatio="xMinYMid meet" href="{bron}"/></svg>'
)


def referentie(profiel: Gemeenteprofiel) -> Path | None:
    """The Word file with the styles of the municipality; None: the neutral ones."""
    return bestand_van(profiel, "referentie")


def met_logo(html: str, profiel: Gemeenteprofiel) -> str:
    """The body of a document under the logo of the municipality, when it has a safe one."""
    pad = bestand_van(profiel, "logo")
    if pad is None:
        return html
    data = b64encode(pad.read_bytes()).decode()
    bron = f"data:{_SOORT[pad.suffix.lower()]};base64,{data}"
    lijst = _LIJST.format(b=BREEDTE, h=HOOGTE, bron=bron)
    return str(figuur(lijst.encode(), f"Logo van de gemeente {profiel.gemeente}")) + html
