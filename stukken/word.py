"""Word: pandoc's file, corrected where pandoc's defaults fall short, with a fixed date."""

import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from stukken.beelden import maak_png
from stukken.omgeving import SJABLONEN
from stukken.pandoc import zet_om
from stukken.tekens import maak_zichtbaar

REFERENTIE = SJABLONEN / "stijl" / "reference.docx"
TAAL = "nl-NL"
_TIJD_IN_ZIP = (1980, 1, 1, 0, 0, 0)
_LOOK = (
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" '
    'w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1" />'
)
_COMPAT = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15" /></w:compat>'
)
_VERBETERINGEN: dict[str, list[tuple[str, str]]] = {
    "word/document.xml": [
        # A screen reader takes the first column for row headers when the table says so.
        (r"<w:tblLook [^>]*/>", _LOOK),
        (r'<w:tblW w:type="auto"[^>]*/>', '<w:tblW w:type="pct" w:w="5000" />'),
        # A row stays on one page.
        (r"<w:tr><w:trPr>", "<w:tr><w:trPr><w:cantSplit />"),
        (r"<w:tr>(?!<w:trPr>)", "<w:tr><w:trPr><w:cantSplit /></w:trPr>"),
        # Pandoc gives the address of an image as its second description.
        (r'<pic:cNvPr descr="[^"]*"', "<pic:cNvPr"),
    ],
    "word/settings.xml": [
        (r"<w:themeFontLang [^>]*/>", f'<w:themeFontLang w:val="{TAAL}" />'),
        (r"<w:decimalSymbol [^>]*/>", '<w:decimalSymbol w:val="," />'),
        (r"<w:listSeparator [^>]*/>", '<w:listSeparator w:val=";" />'),
        # Without this Word opens the file in the compatibility mode of 2007.
        (r"(?s)\A(?!.*<w:compat>)(.*?)(?=<w:rsids>|<w:themeFontLang)", r"\1" + _COMPAT),
    ],
}


def maak_word(html: str, titel: str, datum: date, referentie: Path | None) -> bytes:
    """The Word file of a checked body, in the styles of `referentie` or the shipped ones."""
    stijl = f"--reference-doc={referentie or REFERENTIE}"
    docx = zet_om(maak_png(html), "docx", stijl, f"--metadata=lang={TAAL}")
    with ZipFile(BytesIO(docx)) as bestand:
        delen = {naam: bestand.read(naam) for naam in bestand.namelist()}
    for naam, vervangingen in _VERBETERINGEN.items():
        delen[naam] = _vervang(delen[naam].decode(), vervangingen).encode()
    delen["docProps/core.xml"] = _kenmerken(titel, datum).encode()
    return pak_in(delen.items())


def pak_in(delen: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip whose bytes depend on its contents only."""
    uit = BytesIO()
    with ZipFile(uit, "w") as bestand:
        for naam, inhoud in delen:
            bestand.writestr(ZipInfo(naam, _TIJD_IN_ZIP), inhoud, ZIP_DEFLATED)
    return uit.getvalue()


def _vervang(xml: str, vervangingen: list[tuple[str, str]]) -> str:
    for patroon, nieuw in vervangingen:
        xml = re.sub(patroon, nieuw, xml)
    return xml


def _kenmerken(titel: str, datum: date) -> str:
    """Title, language and date as properties; given to pandoc they would print a title block."""
    moment = f'xsi:type="dcterms:W3CDTF">{datum.isoformat()}T00:00:00Z<'
    return (
        '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(maak_zichtbaar(titel))}</dc:title><dc:language>{TAAL}</dc:language>"
        f"<dcterms:created {moment}/dcterms:created><dcterms:modified {moment}/dcterms:modified>"
        "</cp:coreProperties>"
    )
