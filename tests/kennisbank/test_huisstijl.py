"""A logo and a Word file with styles: drawing and styles, never anything else."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from kennisbank import huisstijl
from kennisbank.huisstijl import logo_fouten, referentie_fouten
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielcontrole import bestand_van

WORTEL = Path(__file__).resolve().parents[2]
GOED = (WORTEL / "templates" / "stijl" / "reference.docx").read_bytes()
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000028000000140800000000da2d2067000000154944415478"
    "9c6398492460185538aa705421080000ef47de30df726a730000000049454e44ae426082"
)
NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def svg(inhoud: str) -> bytes:
    return f"<svg {NS} width='10' height='10'>{inhoud}</svg>".encode()


def word(weg: str = "", **erbij: str | bytes) -> bytes:
    """The shipped file with parts added or replaced; __ stands for / and _ for . in a name."""
    delen = {}
    with ZipFile(BytesIO(GOED)) as bestand:
        delen = {naam: bestand.read(naam) for naam in bestand.namelist() if naam != weg}
    delen |= {naam.replace("__", "/").replace("_", "."): i for naam, i in erbij.items()}
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as bestand:
        for naam, inhoud in delen.items():
            bestand.writestr(naam, inhoud)
    return uit.getvalue()


def relatie(soort: str, doel: str, buiten: bool = True) -> str:
    wijze = ' TargetMode="External"' if buiten else ""
    basis = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{basis}/{soort}" '
        f'Target="{doel}"{wijze}/></Relationships>'
    )


def veld(*delen: str) -> str:
    """A complex field with its instruction cut over several runs."""
    tekst = "".join(f"<w:r><w:instrText>{deel}</w:instrText></w:r>" for deel in delen)
    begin, eind = (f'<w:r><w:fldChar w:fldCharType="{s}"/></w:r>' for s in ("begin", "end"))
    return f"<w:hdr {W}><w:p>{begin}{tekst}{eind}</w:p></w:hdr>"


def test_what_we_ship_passes():
    """Our own reference file, icon and a plain PNG can be used."""
    assert referentie_fouten("reference.docx", GOED) == []
    assert logo_fouten("icoon.svg", (WORTEL / "templates/web/icoon.svg").read_bytes()) == []
    assert logo_fouten("logo.png", PNG) == []


def test_real_drawing_passes():
    """Gradients, styles, embedded pixels and the metadata of drawing programs are harmless."""
    tekening = svg(
        "<metadata xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:RDF/></metadata>"
        "<style>.a{fill:url(#v)}</style><defs><linearGradient id='v'/></defs>"
        "<use xlink:href='#v'/><image href='data:image/png;base64,AAAA'/>"
        "<path class='a' d='M0 0' fill=\"url('#v')\"/><text>Modelstad</text>"
    )
    assert logo_fouten("logo.svg", b"<?xml version='1.0' encoding='UTF-8'?>" + tekening) == []


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (svg("<script>alert(1)</script>"), "'script' kan niet in een logo"),
        (svg("<foreignObject/>"), "'foreignObject' kan niet"),
        (svg("<set attributeName='href' to='javascript:alert(1)'/>"), "'set' kan niet"),
        (svg("<animate/>"), "'animate' kan niet"),
        (svg("<h:b xmlns:h='http://www.w3.org/1999/xhtml'/>"), "een stuk webpagina"),
        (svg("<rect onload='alert(1)'/>"), "bevat een opdracht ('onload')"),
        (svg("<image href='https://elders.nl/x.png'/>"), "iets buiten het bestand"),
        (svg("<image xlink:href='file:///etc/passwd'/>"), "iets buiten het bestand"),
        (svg("<use href='ander.svg#a'/>"), "iets buiten het bestand"),
        (svg("<image href='data:image/svg+xml;base64,AAAA'/>"), "iets buiten het bestand"),
        (svg("<rect style='fill:url(https://elders.nl)'/>"), "iets buiten het bestand"),
        (svg("<style>@import 'https://elders.nl'</style>"), "de stijl verwijst naar iets"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("&a;"), "DOCTYPE, entiteit"),
        (b"<?xml-stylesheet href='https://elders.nl/x.css'?>" + svg(""), "verwerkingsopdracht"),
        (svg("").decode().encode("utf-16"), "geen leesbare tekst"),
        (b"<svg", "geen geldige SVG"),
        (b"<html/>", "geen SVG-tekening"),
        (b" " * (huisstijl.LOGO_MAX + 1), "groter dan"),
    ],
)
def test_hostile_svg_is_refused(inhoud, melding):
    """Whatever could run, fetch or grow is refused with a Dutch message."""
    assert any(melding in fout for fout in logo_fouten("logo.svg", inhoud))


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        ("logo.png", b"GIF89a", "geen (heel) PNG-bestand"),
        ("logo.png", PNG[:40], "geen (heel) PNG-bestand"),
        ("logo.png", PNG[:16] + b"\x00\x00\xff\xff" * 2 + PNG[24:], "breder of hoger"),
        ("logo.exe", PNG, "een logo is een PNG- of SVG-bestand"),
    ],
)
def test_wrong_bitmap_is_refused(naam, inhoud, melding):
    """A name is no proof; the bytes decide, and so does the size they claim."""
    assert melding in logo_fouten(naam, inhoud)[0]


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (word(word__vbaProject_bin=b"x"), "macro's"),
        (word(word__activeX__a_xml=b"<a/>"), "macro's"),
        (word(word__embeddings__a_xml=b"<a/>"), "ingesloten object"),
        (word(word__x_bin=b"x"), "geen stijl of beeld"),
        (word(word__media__l_svg=svg("<script/>")), "'script' kan niet in een logo"),
        (
            word(word___rels__settings_xml_rels=relatie("attachedTemplate", "https://elders.nl/x")),
            "naar iets buiten",
        ),
        (
            word(word___rels__s_xml_rels=relatie("attachedTemplate", "x.dotx", buiten=False)),
            "sjabloon, object of macro",
        ),
        (word(word___rels__h_xml_rels=relatie("image", "https://elders.nl/x.png")), "buiten"),
        (word(word__h_xml=veld(" DDEAUTO c:\\\\cmd ")), "het veld DDEAUTO"),
        (word(word__h_xml=veld(" D", "DE", "AUTO c:\\\\cmd ")), "het veld DDEAUTO"),
        (word(word__h_xml=veld(" IncludePicture x ")), "het veld INCLUDEPICTURE"),
        (
            word(word__h_xml=f'<w:hdr {W}><w:fldSimple w:instr=" LINK x "/></w:hdr>'),
            "het veld LINK",
        ),
        (word(word__h_xml="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "DOCTYPE"),
        (word(word__h_xml="<a"), "onleesbaar"),
        (word(weg="word/styles.xml"), "het deel word/styles.xml ontbreekt"),
        (b"PK\x03\x04kapot", "geen (heel) Word-bestand"),
        (GOED[:-200], "geen (heel) Word-bestand"),
        (b" " * (huisstijl.WORD_MAX + 1), "groter dan"),
    ],
)  # fmt: skip
def test_hostile_word_file_is_refused(inhoud, melding):
    """Macros, templates, objects, fields that fetch, broken and giant files are refused."""
    gevonden = referentie_fouten("stijl.docx", inhoud)
    assert any(melding in fout for fout in gevonden), gevonden


def test_harmless_fields_pass():
    """Page numbers, titles and links inside the document are what headers are for."""
    for tekst in (" PAGE ", " NUMPAGES ", ' HYPERLINK "#kop" ', " STYLEREF midden "):
        assert referentie_fouten("stijl.docx", word(word__h_xml=veld(tekst))) == []


def test_macro_document_under_another_name_is_refused():
    """A .docm that was renamed says in its content types what it is."""
    with ZipFile(BytesIO(GOED)) as bestand:
        soorten = bestand.read("[Content_Types].xml").decode()
    vermomd = soorten.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert vermomd != soorten
    uit = BytesIO()
    with ZipFile(BytesIO(GOED)) as oud, ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(naam, vermomd if naam == "[Content_Types].xml" else oud.read(naam))
    assert any("zonder macro's" in f for f in referentie_fouten("stijl.docx", uit.getvalue()))


def test_a_bomb_is_not_unpacked():
    """What would grow beyond measure is refused by what its index says."""
    inhoud = word(word__a_xml=b"<a>" + b" " * (huisstijl.UITGEPAKT_MAX + 1) + b"</a>")
    assert len(inhoud) < huisstijl.WORD_MAX
    assert "uitgepakt te groot" in referentie_fouten("stijl.docx", inhoud)[0]


def test_parts_with_one_name_or_outside_are_refused():
    """Two readers could take two different parts; a part with a path out is never wanted."""
    for namen, melding in (
        (["word/h.xml", "word/H.xml"], "een deel twee keer"),
        (["../h.xml"], "buiten het bestand"),
    ):
        uit = BytesIO(GOED)
        with ZipFile(uit, "a") as bestand:
            for naam in namen:
                bestand.writestr(naam, "<a/>")
        assert any(melding in fout for fout in referentie_fouten("stijl.docx", uit.getvalue()))


def test_only_a_safe_file_is_handed_out(tmp_path):
    """What fails a check is not used at all."""
    profiel = Gemeenteprofiel(gemeente="M", plaats="M", logo="logo.svg").uit(tmp_path / "p.yaml")
    assert bestand_van(profiel, "logo") is None
    (tmp_path / "logo.svg").write_bytes(svg("<script/>"))
    assert bestand_van(profiel, "logo") is None
    (tmp_path / "logo.svg").write_bytes(svg("<rect/>"))
    assert bestand_van(profiel, "logo") == tmp_path / "logo.svg"
    assert bestand_van(profiel, "referentie") is None
