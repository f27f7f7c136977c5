"""Pandoc: one reading of the HTML, in a sandbox, with the house filter; any warning is an error."""

import re

import pypandoc

from stukken.fout import StukFout
from stukken.omgeving import SJABLONEN

_FILTER = SJABLONEN / "stijl" / "filter.lua"
_OPTIES = ("--sandbox", "--fail-if-warnings", "--wrap=none", f"--lua-filter={_FILTER}")
_LEZER = "html-auto_identifiers"
_EIGEN_MELDING = re.compile(r"STUK: (.+)")


def zet_om(html: str, naar: str, *opties: str) -> bytes:
    """The HTML in another pandoc format; text is UTF-8. Raises StukFout."""
    try:
        uit: str | bytes = pypandoc.convert_text(
            html,
            naar,
            _LEZER,
            extra_args=[*_OPTIES, *opties],
            outputfile="-",
            verify_format=False,
        )
    except RuntimeError as fout:
        eigen = _EIGEN_MELDING.search(str(fout))
        melding = eigen[1] if eigen else f"Het stuk kan niet worden omgezet naar {naar}: {fout}"
        raise StukFout(melding) from fout
    return uit.encode() if isinstance(uit, str) else uit
