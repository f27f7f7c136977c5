"""The shipped Word style is what the script makes, and a municipality's own takes its place."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from hulp_stukken import zie_word

from stukken.omgeving import MERKEN
from stukken.referentie import ALINEAS, MERKSTIJLEN, bouw
from stukken.renderen import naar_word
from stukken.word import REFERENTIE


def inhoud(docx):
    with ZipFile(BytesIO(docx)) as bestand:
        return {naam: bestand.read(naam) for naam in bestand.namelist()}


def test_the_shipped_file_is_what_the_script_makes():
    assert inhoud(REFERENTIE.read_bytes()) == inhoud(bouw())


def test_every_mark_has_a_style():
    assert {stijl for stijl, _ in MERKEN.values()} == set(MERKSTIJLEN)
    namen = {stijl.name for stijl in Document(REFERENTIE).styles}
    assert {*ALINEAS, *MERKSTIJLEN, "Table", "Hyperlink"} <= namen


def test_an_own_reference_gives_its_styles_and_header(tmp_path):
    eigen = Document(REFERENTIE)
    eigen.sections[0].header.paragraphs[0].text = "Gemeente Elders"
    eigen.styles["Heading 1"].font.name = "Verdana"
    eigen.save(tmp_path / "eigen.docx")
    html = "<h1>T</h1>\n<p>a</p>"
    docx = naar_word(html, "T", date(2026, 11, 24), tmp_path / "eigen.docx")
    assert zie_word(docx) == "Ta"
    uit = Document(BytesIO(docx))
    assert uit.sections[0].header.paragraphs[0].text == "Gemeente Elders"
    assert uit.styles["Heading 1"].font.name == "Verdana"
