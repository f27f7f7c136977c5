"""Row headers in the tags of a PDF.

Typst can tag column headers; row headers only behind a feature that its Python package does not
open. Every table of ours has a row header in its first column (see `controle`), so the tags of
those cells are corrected here. Typst writes the tags as plain objects with a plain index; when a
release changes that, this raises instead of guessing.
"""

import re
from itertools import pairwise

from stukken.fout import StukFout

_EINDE = re.compile(rb"xref\n0 \d+\n((?:\d{10} \d{5} [nf].?\n)+)trailer\n(.+?)\nstartxref\n", re.S)
_TAG = rb"\d+ 0 obj\n<</Type/StructElem/S/"
_RIJ = re.compile(_TAG + rb"TR/P (\d+) 0 R.*?/K\[(\d+) 0 R", re.S)
_ROMP = re.compile(_TAG + rb"TBody/")
_CEL = re.compile(rb"(" + _TAG + rb")TD(/P \d+ 0 R/A\[)(?:<</O/Table/Headers\[[^\]]*\]>>)?")


def merk_rijkoppen(pdf: bytes) -> bytes:
    """The PDF with the first cell of every body row tagged as the header of its row.

    The other cells lose their explicit list of headers (column headers only) and so fall back on
    the scope of row and column headers alike. Raises StukFout for a PDF of another build.
    """
    einde = _EINDE.search(pdf)
    if einde is None:
        raise StukFout("De PDF heeft een onverwachte opbouw; de rijkoppen zijn niet te markeren.")
    objecten = _splits(pdf, einde)
    koppen = {
        int(rij[2])
        for rij in map(_RIJ.match, objecten)
        if rij and _ROMP.match(objecten[int(rij[1])])
    }
    for nr, inhoud in enumerate(objecten):
        if nr in koppen:
            objecten[nr] = _vervang(rb"\1TH\2<</O/Table/Scope/Row>>", inhoud)
        elif inhoud[:80].find(b"/StructElem/S/TD/") > 0:
            objecten[nr] = _vervang(rb"\1TD\2", inhoud).replace(b"/A[]", b"", 1)
    return _voeg_samen(objecten, einde[2])


def _splits(pdf: bytes, einde: re.Match[bytes]) -> list[bytes]:
    """Every object by its number; what stands before the first is number 0."""
    plekken = [0] + [int(regel[:10]) for regel in einde[1].splitlines()[1:]] + [einde.start()]
    if plekken != sorted(plekken):
        raise StukFout("De objecten van de PDF staan niet op volgorde.")
    return [pdf[begin:eind] for begin, eind in pairwise(plekken)]


def _vervang(nieuw: bytes, inhoud: bytes) -> bytes:
    uit, aantal = _CEL.subn(nieuw, inhoud, count=1)
    if aantal == 0:
        raise StukFout("Een tabelcel in de PDF heeft een onverwachte opbouw.")
    return uit


def _voeg_samen(objecten: list[bytes], slot: bytes) -> bytes:
    plekken, plek = [], 0
    for inhoud in objecten:
        plekken.append(plek)
        plek += len(inhoud)
    regels = [b"0000000000 65535 f \n"] + [b"%010d 00000 n \n" % p for p in plekken[1:]]
    index = b"xref\n0 %d\n" % len(objecten) + b"".join(regels)
    staart = b"trailer\n" + slot + b"\nstartxref\n%d\n%%%%EOF" % plek
    return b"".join(objecten) + index + staart
