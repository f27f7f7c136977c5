"""Characters: nothing invisible slips into a document, nothing unprintable drops out of it.

A decision is read by a judge. A character that has no shape of its own, or that reorders the text
around it, is therefore printed as its code ("[U+202E]"), as is a character that no font of the
house style can draw in the PDF.
"""

import re
import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

# Hyphenation, joining (Arabic, emoji) and direction marks are harmless and belong to normal text.
TOEGESTAAN = frozenset("\t\n\xad\u200b\u200c\u200d\u2060\u200e\u200f\u061c")
# Drawn as part of their neighbour or not at all; fonts need no glyph for them.
VORMLOOS = TOEGESTAAN | {"\ufe0e", "\ufe0f"}
_REGELEINDE = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_VERDACHT = frozenset({"Cc", "Cf", "Cs", "Co"})


def maak_zichtbaar(tekst: str) -> str:
    """Same text with one kind of line end and a visible code for every hidden character."""
    tekst = _REGELEINDE.sub("\n", tekst)
    return _met_code(tekst, {teken for teken in set(tekst) if _is_verborgen(teken)})


def vervang_onbekend(tekst: str, dekking: frozenset[int]) -> str:
    """Same text with a visible code for every character outside `dekking` (code points)."""
    return _met_code(tekst, {teken for teken in set(tekst) if ord(teken) not in dekking} - VORMLOOS)


def _met_code(tekst: str, tekens: set[str]) -> str:
    return tekst.translate({ord(teken): code(teken) for teken in tekens}) if tekens else tekst


def code(teken: str) -> str:
    """The visible stand-in for a character: '[U+1F600]'."""
    return f"[U+{ord(teken):04X}]"


def _is_verborgen(teken: str) -> bool:
    if teken in TOEGESTAAN:
        return False
    punt = ord(teken)
    is_geen_teken = punt & 0xFFFE == 0xFFFE or 0xFDD0 <= punt <= 0xFDEF
    return is_geen_teken or unicodedata.category(teken) in _VERDACHT


@lru_cache
def dekking(lettermap: Path) -> frozenset[int]:
    """Code points that at least one TrueType font in the folder can draw."""
    punten: set[int] = set()
    for pad in sorted(lettermap.glob("*.ttf")):
        punten |= _lees_cmap(pad.read_bytes())
    return frozenset(punten)


def _lees_cmap(font: bytes) -> set[int]:
    aantal = struct.unpack_from(">H", font, 4)[0]
    tabellen = (struct.unpack_from(">4sLLL", font, 12 + 16 * nr) for nr in range(aantal))
    begin = next(plek for naam, _, plek, _ in tabellen if naam == b"cmap")
    subtabellen = struct.unpack_from(">H", font, begin + 2)[0]
    punten: set[int] = set()
    for nr in range(subtabellen):
        plek = begin + struct.unpack_from(">L", font, begin + 8 + 8 * nr)[0]
        soort = struct.unpack_from(">H", font, plek)[0]
        if soort == 4:
            punten |= _lees_soort_4(font, plek)
        elif soort == 12:
            punten |= _lees_soort_12(font, plek)
    return punten


def _lees_soort_4(font: bytes, plek: int) -> set[int]:
    """Segments of 16-bit code points; see the OpenType chapter on 'cmap'."""
    aantal = struct.unpack_from(">H", font, plek + 6)[0] // 2
    einden = struct.unpack_from(f">{aantal}H", font, plek + 14)
    starts = struct.unpack_from(f">{aantal}H", font, plek + 16 + 2 * aantal)
    paren = zip(starts, einden, strict=True)
    return {punt for eerste, laatste in paren for punt in range(eerste, min(laatste, 0xFFFD) + 1)}


def _lees_soort_12(font: bytes, plek: int) -> set[int]:
    """Groups of 32-bit code points."""
    aantal = struct.unpack_from(">L", font, plek + 12)[0]
    groepen = (struct.unpack_from(">LLL", font, plek + 16 + 12 * nr) for nr in range(aantal))
    return {punt for eerste, laatste, _ in groepen for punt in range(eerste, laatste + 1)}
