"""Images: they travel inside the HTML as data and are handed to each format as it likes them."""

import re
import struct
from base64 import b64decode, b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from stukken.zetten import zet

_INGESLOTEN = re.compile(r'src="data:image/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/=]+)"')
_PUNTEN_PER_DUIM = 192
_BRON = """#set page(width: auto, height: auto, margin: 0pt)
#set text(font: "Source Sans 3")
#image("beeld.svg")"""


def haal_uit(html: str) -> tuple[str, dict[str, bytes]]:
    """The HTML with file names instead of data, and the files by name."""
    beelden: dict[str, bytes] = {}

    def vervang(treffer: re.Match[str]) -> str:
        naam = f"beeld-{len(beelden) + 1}.{treffer[1].removesuffix('+xml')}"
        beelden[naam] = b64decode(treffer[2])
        return f'src="{naam}"'

    return _INGESLOTEN.sub(vervang, html), beelden


def maak_png(html: str) -> str:
    """The HTML with every SVG drawn as PNG: Word shows an SVG only beside a bitmap."""

    def vervang(treffer: re.Match[str]) -> str:
        if treffer[1] != "svg+xml":
            return treffer[0]
        png = _teken(b64decode(treffer[2]))
        breedte = struct.unpack_from(">L", png, 16)[0] / _PUNTEN_PER_DUIM
        data = b64encode(png).decode()
        return f'width="{breedte:.3f}in" src="data:image/png;base64,{data}"'

    return _INGESLOTEN.sub(vervang, html)


def _teken(svg: bytes) -> bytes:
    """A PNG of an SVG, in the fonts of the house style."""
    with TemporaryDirectory() as map_:
        (Path(map_) / "beeld.svg").write_bytes(svg)
        return zet(_BRON, Path(map_), "png", ppi=_PUNTEN_PER_DUIM)
