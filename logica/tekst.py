"""The one edge where free text enters: normalised once, nothing dropped in silence."""

from __future__ import annotations

import unicodedata

MAXIMUM = 20_000
VERVANGING = "□"


class TekstTeLang(ValueError):
    """Free text over the maximum. Carries nothing of the text: the caller still has it."""


def schoon(tekst: str, veld: str) -> str:
    """NFC text in which every control character is visible as '□'; tab and newline stay.

    Raises TekstTeLang, with the name of the field, above MAXIMUM characters.
    """
    if len(tekst) > MAXIMUM:
        raise TekstTeLang(
            f"{veld}: de tekst is {len(tekst)} tekens lang; het maximum is {MAXIMUM}. "
            "Kort in of voeg het stuk als bijlage toe."
        )
    genormaliseerd = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n"))
    return "".join(VERVANGING if _stuurteken(teken) else teken for teken in genormaliseerd)


def _stuurteken(teken: str) -> bool:
    return teken not in "\n\t" and unicodedata.category(teken) in {"Cc", "Cs", "Cn"}
