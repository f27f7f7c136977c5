"""Typst: compiles a source with the vendored fonts only, so every machine gives the same bytes."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from stukken.fout import StukFout
from stukken.omgeving import SJABLONEN

LETTERS = SJABLONEN / "fonts"
_NORMEN: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]


def zet(
    bron: str,
    wortel: Path,
    vorm: Literal["pdf", "png"],
    *,
    ppi: float | None = None,
    invoer: dict[str, str] | None = None,
    moment: int = 0,
) -> bytes:
    """Compile a Typst source.

    `wortel` is the only folder it can read files from, `invoer` reaches it as data, `moment` (Unix
    seconds) is the creation time in the file. Raises StukFout when Typst refuses, which it also
    does for a PDF that would break PDF/A-2a or PDF/UA-1.
    """
    zetter = typst.Compiler(
        root=wortel, font_paths=_letters(), ignore_system_fonts=True, sys_inputs=invoer or {}
    )
    try:
        uit = zetter.compile(
            bron.encode(),
            format=vorm,
            ppi=ppi,
            pdf_standards=_NORMEN if vorm == "pdf" else [],
            timestamp=moment,
        )
    except typst.TypstError as fout:
        raise StukFout(f"Het stuk kan niet worden opgemaakt: {fout}") from fout
    if not isinstance(uit, bytes):
        raise StukFout("Een beeld past niet op één bladzijde.")
    return uit


@lru_cache
def _letters() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(LETTERS)]
    )
