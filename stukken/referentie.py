"""Builds `templates/stijl/reference.docx`, the shipped house style for Word.

    python -m stukken.referentie

Starts from pandoc's own reference file, so every style that pandoc uses exists. A municipality
does not need this: it copies the result, changes styles, header and footer in Word and passes that
file. Needs the development packages (python-docx).
"""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pypandoc
from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from stukken.word import REFERENTIE, TAAL, pak_in

GEMAAKT = datetime(2026, 11, 24, tzinfo=UTC)
LETTER = "Arial"
INKT = RGBColor(0x1A, 0x1A, 0x1A)
BLAUW = RGBColor(0x0B, 0x4A, 0x8F)
GRIJS = RGBColor(0x55, 0x55, 0x55)
# Name -> (points, space before, space after, keep with the next paragraph).
ALINEAS = {
    "Normal": (10, 0, 6, False),
    "Body Text": (10, 0, 6, False),
    "First Paragraph": (10, 0, 6, False),
    "Compact": (10, 1, 2, False),
    "Heading 1": (18, 0, 12, True),
    "Heading 2": (13, 18, 6, True),
    "Heading 3": (11, 14, 4, True),
    "Heading 4": (10, 10, 3, True),
    "Heading 5": (10, 10, 3, True),
    "Heading 6": (10, 10, 3, True),
    "Block Text": (10, 4, 8, False),
    "Table Caption": (9, 12, 4, True),
    "Image Caption": (9, 4, 12, False),
    "Captioned Figure": (10, 12, 0, True),
    "Begrip": (10, 0, 2, False),
    "Begrip vervolg": (10, 0, 2, False),
    "Bijeen": (10, 0, 6, True),
}
MERKSTIJLEN = {
    "Ontbreekt": "FFD9D2",
    "Aanname": "FFF0B8",
    "Verifieren": "DCEBFA",
    "Invulveld": "E6E6E6",
}
_INSPRONG = Cm(3.6)
_TABEL = """
<w:tblPr {ns}><w:tblInd w:w="0" w:type="dxa"/>
  <w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="B5B5B5"/>
    <w:insideH w:val="single" w:sz="4" w:color="B5B5B5"/></w:tblBorders>
  <w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
"""
_KOPRIJ = """
<w:tblStylePr {ns} w:type="firstRow"><w:rPr><w:b/></w:rPr>
  <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:color="555555"/></w:tcBorders>
  <w:shd w:val="clear" w:color="auto" w:fill="EFEFEF"/></w:tcPr></w:tblStylePr>
"""
_RIJKOP = '<w:tblStylePr {ns} w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
# Shows the title property of the file, so the header follows the document by itself.
_TITELVELD = """
<w:sdt {ns}><w:sdtPr><w:alias w:val="Titel"/><w:dataBinding
  w:prefixMappings="xmlns:dc='http://purl.org/dc/elements/1.1/'
    xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
  w:xpath="/cp:coreProperties[1]/dc:title[1]"
  w:storeItemID="{{6C3C8BC8-F283-45AE-878A-BAB7291924A1}}"/><w:text/></w:sdtPr>
  <w:sdtContent><w:r><w:t>Titel van het stuk</w:t></w:r></w:sdtContent></w:sdt>
"""
_VELD = '<w:fldSimple {ns} w:instr="{veld}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def bouw() -> bytes:
    """The reference file; same bytes every time on one machine."""
    document = Document(BytesIO(_van_pandoc()))
    _ontdoe_van_thema(document)
    _stel_alineas_in(document)
    _stel_merken_in(document)
    _stel_koppeling_in(document)
    _stel_tabel_in(document)
    _stel_pagina_in(document)
    _stel_taal_in(document)
    _toon_stijlen(document)
    kenmerken = document.core_properties
    kenmerken.title, kenmerken.created, kenmerken.modified = "Stijlen", GEMAAKT, GEMAAKT
    uit = BytesIO()
    document.save(uit)
    with ZipFile(uit) as bestand:
        return pak_in((naam, bestand.read(naam)) for naam in bestand.namelist())


def _van_pandoc() -> bytes:
    leeg: bytes = pypandoc.convert_text("", "docx", "html", outputfile="-", verify_format=False)
    return leeg


def _ontdoe_van_thema(document: DocxDocument) -> None:
    """One named typeface and ink instead of theme fonts and theme blue."""
    for letters in document.styles.element.iter(qn("w:rFonts")):
        letters.attrib.clear()
        for soort in ("ascii", "hAnsi", "cs", "eastAsia"):
            letters.set(qn(f"w:{soort}"), LETTER)
    for kleur in document.styles.element.iter(qn("w:color")):
        kleur.attrib.clear()
        kleur.set(qn("w:val"), str(INKT))


def _stel_alineas_in(document: DocxDocument) -> None:
    for naam, (punten, boven, onder, bijeen) in ALINEAS.items():
        stijl = _alineastijl(document, naam)
        stijl.font.size = Pt(punten)
        stijl.font.bold = True if naam.startswith("Heading") else None
        stijl.font.italic = False if naam.endswith("Caption") else None
        vorm = stijl.paragraph_format
        vorm.space_before, vorm.space_after = Pt(boven), Pt(onder)
        vorm.line_spacing = 1.0 if naam.startswith("Heading") else 1.2
        vorm.keep_with_next = vorm.keep_together = bijeen
        vorm.widow_control = True
        if naam.endswith("Caption"):
            stijl.font.color.rgb = GRIJS
    _spring_in(document)


def _spring_in(document: DocxDocument) -> None:
    begrip = _alineastijl(document, "Begrip").paragraph_format
    begrip.left_indent, begrip.first_line_indent = _INSPRONG, -_INSPRONG
    begrip.tab_stops.add_tab_stop(_INSPRONG)
    _alineastijl(document, "Begrip vervolg").paragraph_format.left_indent = _INSPRONG
    citaat = _alineastijl(document, "Block Text").paragraph_format
    citaat.left_indent, citaat.right_indent = Cm(0.8), Cm(0)


def _alineastijl(document: DocxDocument, naam: str) -> ParagraphStyle:
    if naam not in document.styles:
        document.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
    stijl = document.styles[naam]
    if not isinstance(stijl, ParagraphStyle):
        raise TypeError(naam)
    stijl.hidden = False
    return stijl


def _stel_merken_in(document: DocxDocument) -> None:
    for naam, vulling in MERKSTIJLEN.items():
        stijl = document.styles.add_style(naam, WD_STYLE_TYPE.CHARACTER)
        stijl.font.bold = True
        vlak = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{vulling}"/>'
        stijl.element.get_or_add_rPr().append(parse_xml(vlak))


def _stel_koppeling_in(document: DocxDocument) -> None:
    stijl = document.styles["Hyperlink"]
    stijl.font.underline, stijl.font.color.rgb = True, BLAUW


def _stel_tabel_in(document: DocxDocument) -> None:
    tabel = document.styles["Table"].element
    for oud in tabel.findall(qn("w:tblPr")) + tabel.findall(qn("w:tblStylePr")):
        tabel.remove(oud)
    for deel in (_TABEL, _KOPRIJ, _RIJKOP):
        tabel.append(parse_xml(deel.format(ns=nsdecls("w"))))


def _stel_pagina_in(document: DocxDocument) -> None:
    blad = document.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(2.5)
    blad.top_margin, blad.bottom_margin = Cm(2.8), Cm(2.4)
    blad.header_distance = blad.footer_distance = Cm(1.2)
    kop, voet = blad.header.paragraphs[0], blad.footer.paragraphs[0]
    kop.style = voet.style = _randstijl(document)
    kop._p.append(parse_xml(_TITELVELD.format(ns=nsdecls("w"))))
    for tekst, veld in (("pagina ", "PAGE"), (" van ", "NUMPAGES")):
        voet.add_run(tekst)
        voet._p.append(parse_xml(_VELD.format(ns=nsdecls("w"), veld=veld)))


def _randstijl(document: DocxDocument) -> ParagraphStyle:
    stijl = _alineastijl(document, "Paginarand")
    stijl.font.size, stijl.font.color.rgb = Pt(8.5), GRIJS
    stijl.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return stijl


def _stel_taal_in(document: DocxDocument) -> None:
    for taal in document.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), TAAL)
    for taal in document.settings.element.iter(qn("w:themeFontLang")):
        taal.set(qn("w:val"), TAAL)


def _toon_stijlen(document: DocxDocument) -> None:
    """One line per style, so that a municipality sees what it changes."""
    for naam in ALINEAS:
        document.add_paragraph(f"Zo ziet de stijl {naam} eruit.", naam)
    for naam in MERKSTIJLEN:
        document.add_paragraph("Zo ziet een merk eruit: ").add_run(naam, naam)


if __name__ == "__main__":
    REFERENTIE.write_bytes(bouw())
