"""PDF: the body in the house style, compiled to a tagged PDF/A-2a that is also PDF/UA-1."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from stukken.beelden import haal_uit
from stukken.omgeving import SJABLONEN
from stukken.pandoc import zet_om
from stukken.rijkoppen import merk_rijkoppen
from stukken.tekens import dekking, maak_zichtbaar, vervang_onbekend
from stukken.zetten import LETTERS, zet

_STIJL = SJABLONEN / "stijl" / "pdf.typ"


def maak_pdf(html: str, titel: str, datum: date, kop: str) -> bytes:
    """The PDF of a checked body; `kop` (the municipality) and title stand in the page header."""
    html, beelden = haal_uit(html)
    romp = vervang_onbekend(zet_om(html, "typst").decode(), _dekking())
    invoer = {"titel": titel, "kop": kop, "datum": datum.isoformat()}
    invoer = {naam: _drukbaar(waarde) for naam, waarde in invoer.items()}
    moment = int(datetime.combine(datum, time(), UTC).timestamp())
    with TemporaryDirectory() as map_:
        for naam, inhoud in beelden.items():
            (Path(map_) / naam).write_bytes(inhoud)
        bron = _STIJL.read_text(encoding="utf-8") + romp
        pdf = zet(bron, Path(map_), "pdf", invoer=invoer, moment=moment)
    return merk_rijkoppen(pdf)


def _drukbaar(tekst: str) -> str:
    return vervang_onbekend(maak_zichtbaar(tekst), _dekking())


def _dekking() -> frozenset[int]:
    return dekking(LETTERS)
