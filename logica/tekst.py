"""Free text at the edge: cleaned once and visibly, never shortened in silence."""

from __future__ import annotations

import re
import unicodedata

MAXIMUM = 20_000
"""Most characters one text field can hold."""

VERVANGER = "□"
"""Stands where a character was that no document can carry."""

# Control characters except tab and newline, lone surrogates, two code points that break Word
# files, and the two overrides that make a text read otherwise than it says.
_VERBODEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202d\u202e]")


def schoon(tekst: str) -> str:
    """Text in NFC with plain line ends; each control character becomes a visible box.

    Raises ValueError when more than `MAXIMUM` characters remain.
    """
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n")
    uit = unicodedata.normalize("NFC", _VERBODEN.sub(VERVANGER, regels))
    if len(uit) > MAXIMUM:
        raise ValueError(
            f"deze tekst telt {len(uit)} tekens en er passen er {MAXIMUM}; kort hem in of verdeel "
            "hem over meer velden"
        )
    return uit
