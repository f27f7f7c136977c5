"""What a reader sees in each of the three outputs, as one string to compare."""

import os
import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
KOP = "Gemeente Voorbeeldstad"
TITEL = "Proefstuk"


class Vormen(NamedTuple):
    """One document in all its outputs."""

    html: str
    pagina: str
    word: bytes
    pdf: bytes


def ontleed_word(docx: bytes, deel: str = "word/document.xml") -> etree._Element:
    with ZipFile(BytesIO(docx)) as bestand:
        return etree.fromstring(bestand.read(deel))


def zie_html(html: str, *, lijsttekens: bool = False) -> str:
    lezer = _Lezer(lijsttekens)
    lezer.feed(html)
    lezer.close()
    return normaliseer("".join(lezer.delen))


def zie_word(docx: bytes) -> str:
    return normaliseer("".join(tekst.text or "" for tekst in ontleed_word(docx).iter(f"{W}t")))


def zie_pdf(pdf: bytes) -> str:
    """Text in reading order, without the page header and footer."""
    regels = lees_pdf(pdf, "-raw").splitlines()
    rand = re.compile(rf"\f?{re.escape(f'{KOP} {TITEL}')}|pagina \d+ van \d+")
    return normaliseer("\n".join(regel for regel in regels if not rand.fullmatch(regel)))


def lees_pdf(pdf: bytes, *opties: str) -> str:
    if shutil.which("pdftotext") is None:
        melding = "pdftotext (poppler-utils) staat niet op deze machine"
        if os.environ.get("CI") == "true":
            pytest.fail(melding)
        pytest.skip(melding)
    return subprocess.run(
        ["pdftotext", *opties, "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def normaliseer(tekst: str) -> str:
    """Composed, without white space, hyphenation, joiners and direction marks."""
    tekst = unicodedata.normalize("NFC", tekst)
    return "".join(
        teken
        for teken in tekst
        if not teken.isspace()
        and unicodedata.category(teken) not in {"Cf", "Zl", "Zp"}
        and teken not in "\ufe0e\ufe0f"
    )


class _Lezer(HTMLParser):
    def __init__(self, lijsttekens: bool) -> None:
        super().__init__()
        self.lijsttekens = lijsttekens
        self.delen: list[str] = []
        self.lijsten: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "ul":
            self.lijsten.append(0)
        elif tag == "ol":
            self.lijsten.append(int(dict(attrs).get("start") or 1))
        elif tag == "li" and self.lijsttekens:
            self.delen.append(self._lijstteken())

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self.lijsten.pop()

    def handle_data(self, data: str) -> None:
        self.delen.append(data)

    def _lijstteken(self) -> str:
        if nummer := self.lijsten[-1]:
            self.lijsten[-1] += 1
            return f"{nummer}."
        return "•" if self.lijsten.count(0) == 1 else "–"
