"""Screen, Word and PDF say the same, and say it accessibly."""

import re
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from hulp_stukken import WP, W, lees_pdf, ontleed_word, zie_html, zie_pdf, zie_word
from lxml import etree

from stukken.renderen import naar_html

MERKEN = [
    "[AANNAME: droog weer]",
    "[ONTBREEKT: overleg met de OvJ]",
    "[TE VERIFIËREN: de uitspraak]",
    "[INVULLEN: naam]",
    "[ONTBREEKT: Zaak]",
    "[ONTBREEKT: de rest]",
    "[INVULLEN: handtekening]",
]
ALTS = ["Vier fasen op een rij", "Een grijs vlak"]


@pytest.fixture(scope="session")
def boom(vormen):
    """Every element of the structure tree of the PDF, in reading order."""
    with pikepdf.open(BytesIO(vormen.pdf)) as pdf:
        yield list(loop_door(pdf.Root.StructTreeRoot.K))


def loop_door(knoop):
    if isinstance(knoop, pikepdf.Array):
        for kind in knoop:
            yield from loop_door(kind)
    elif isinstance(knoop, pikepdf.Dictionary) and "/S" in knoop:
        yield knoop
        yield from loop_door(knoop.get("/K", pikepdf.Array()))


def test_same_visible_text(vormen):
    assert zie_word(vormen.word) == zie_html(vormen.html)
    assert zie_pdf(vormen.pdf) == zie_html(vormen.html, lijsttekens=True)


def test_same_marks_as_style_and_as_text(vormen):
    stijlen = re.findall(r'data-custom-style="(\w+)"', vormen.html)
    assert sorted(stijlen) == sorted(
        run.get(f"{W}val")
        for run in ontleed_word(vormen.word).iter(f"{W}rStyle")
        if run.get(f"{W}val") != "Hyperlink"
    )
    pdf = " ".join(lees_pdf(vormen.pdf, "-raw").split())
    word = "".join(ontleed_word(vormen.word).itertext())
    for merk in MERKEN:
        assert merk in vormen.html
        assert merk in word
        assert merk in pdf


def test_page_is_dutch_and_closed(vormen):
    assert vormen.pagina.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert "<title>Proefstuk</title>" in vormen.pagina
    assert "default-src 'none'" in vormen.pagina
    assert "@media print" in vormen.pagina
    assert vormen.html in vormen.pagina


def test_word_tables_have_header_row_and_row_headers(vormen):
    tabellen = list(ontleed_word(vormen.word).iter(f"{W}tbl"))
    assert len(tabellen) == 2
    for tabel in tabellen:
        eerste, *andere = tabel.findall(f"{W}tr")
        assert eerste.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(rij.find(f"{W}trPr/{W}tblHeader") is None for rij in andere)
        assert all(rij.find(f"{W}trPr/{W}cantSplit") is not None for rij in [eerste, *andere])
        assert tabel.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstColumn") == "1"


def test_word_images_have_their_alt_and_a_bitmap(vormen):
    romp = ontleed_word(vormen.word)
    assert [beeld.get("descr") for beeld in romp.iter(f"{WP}docPr")] == ALTS
    assert b"data:image" not in etree.tostring(romp)
    with ZipFile(BytesIO(vormen.word)) as bestand:
        beelden = [naam for naam in bestand.namelist() if naam.startswith("word/media/")]
    assert len(beelden) == 2
    assert all(naam.endswith(".png") for naam in beelden)


def test_word_is_dutch_with_one_title(vormen):
    talen = {
        taal.get(f"{W}val")
        for taal in ontleed_word(vormen.word, "word/styles.xml").iter(f"{W}lang")
    }
    assert talen == {"nl-NL"}
    instellingen = ontleed_word(vormen.word, "word/settings.xml")
    assert instellingen.find(f"{W}themeFontLang").get(f"{W}val") == "nl-NL"
    kenmerken = "".join(ontleed_word(vormen.word, "docProps/core.xml").itertext())
    assert kenmerken == "Proefstuknl-NL2026-11-24T00:00:00Z2026-11-24T00:00:00Z"
    stijlen = [stijl.get(f"{W}val") for stijl in ontleed_word(vormen.word).iter(f"{W}pStyle")]
    assert stijlen[0] == "Heading1"
    assert stijlen.count("Heading1") == 1
    assert not {"Title", "Author", "Date"} & set(stijlen)


def test_word_pages_are_a4_with_header_and_numbers(vormen):
    blad = ontleed_word(vormen.word).find(f".//{W}sectPr/{W}pgSz")
    assert (blad.get(f"{W}w"), blad.get(f"{W}h")) == ("11906", "16838")
    velden = [
        veld.get(f"{W}instr")
        for veld in ontleed_word(vormen.word, "word/footer1.xml").iter(f"{W}fldSimple")
    ]
    assert velden == ["PAGE", "NUMPAGES"]


def test_pdf_claims_both_norms_and_dutch(vormen):
    with pikepdf.open(BytesIO(vormen.pdf)) as pdf:
        assert not pdf.check_pdf_syntax()
        xmp = pdf.open_metadata()
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["dc:title"] == "Proefstuk"
        assert pdf.Root.Lang == "nl-NL"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/CreationDate"] == "D:20261124000000Z"
        assert {round(float(maat)) for maat in pdf.pages[0].MediaBox} == {0, 595, 842}


def test_pdf_tables_have_header_row_and_row_headers(boom):
    tabellen = [knoop for knoop in boom if knoop.S == "/Table"]
    assert len(tabellen) == 2
    for tabel in tabellen:
        kop, romp = tabel.K
        assert (kop.S, romp.S) == ("/THead", "/TBody")
        assert {bereik(cel) for rij in kop.K for cel in rij.K} == {"/Column"}
        for rij in romp.K:
            eerste, *andere = rij.K
            assert (eerste.S, bereik(eerste)) == ("/TH", "/Row")
            assert {str(cel.S) for cel in andere} == {"/TD"}
            assert not any("/Headers" in kenmerk for cel in andere for kenmerk in cel.get("/A", []))


def bereik(cel):
    return next(str(kenmerk.Scope) for kenmerk in cel.A if "/Scope" in kenmerk)


def test_pdf_images_headings_and_lists_are_tagged(boom):
    soorten = [str(knoop.S) for knoop in boom]
    assert [str(knoop.Alt) for knoop in boom if knoop.S == "/Figure"] == ALTS
    assert [soort for soort in soorten if re.fullmatch(r"/H\d", soort)] == [
        "/H1",
        "/H2",
        "/H3",
        "/H2",
    ]
    assert soorten.count("/BlockQuote") == 1
    assert soorten.count("/Link") == 1
    assert soorten.count("/L") == 6


def test_pdf_repeats_the_table_header_on_the_next_page(sjabloonmap):
    from datetime import date

    from stukken.renderen import naar_pdf

    (sjabloonmap / "lang.html.j2").write_text(
        '{% import "basis.html.j2" as basis %}<h1>Lang</h1>'
        '{{ basis.tabel("Veel", ["Kolomkop", "Inhoud"], rijen) }}',
        encoding="utf-8",
    )
    rijen = [[f"rij {nr}", "tekst " * 20] for nr in range(60)]
    html = naar_html("lang.html.j2", {"rijen": rijen}, sjabloonmap)
    bladen = lees_pdf(naar_pdf(html, "T", date(2026, 1, 2), "K"), "-raw").split("\f")[:-1]
    assert len(bladen) > 2
    assert all(blad.count("Kolomkop") == 1 for blad in bladen)
    assert f"pagina 2 van {len(bladen)}" in bladen[1]


def test_nothing_runs_off_the_page(vormen):
    woorden = re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)"', lees_pdf(vormen.pdf, "-bbox"))
    assert len(woorden) > 100
    assert min(float(links) for links, _ in woorden) > 69
    assert max(float(rechts) for _, rechts in woorden) < 526
