"""The two files a municipality adds: a logo and a Word file with styles. Both can run nothing.

Every check reads bytes and returns Dutch messages; an empty list means the file can be used. What
is refused is refused whole: nothing is cleaned, so what a municipality sees is what it gave.
"""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

LOGO_MAX = 1024 * 1024
WORD_MAX = 5 * 1024 * 1024
UITGEPAKT_MAX = 50 * 1024 * 1024
DELEN_MAX = 500
PIXELS_MAX = 4000

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "http://www.w3.org/2000/svg"
_ELEMENTEN = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "path", "rect",
    "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "lineargradient",
    "radialgradient", "stop", "clippath", "mask", "pattern", "image", "switch",
})  # fmt: skip
"""Drawing only: no script, no foreign content, no animation, no filter."""
_VREEMDE_VERWIJZING = re.compile(r"url\((?!\s*['\"]?#)|@import|expression\s*\(|javascript:", re.I)
_INGESLOTEN = re.compile(r"#|data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]*\Z")
_DOCTYPE = re.compile(r"<!(DOCTYPE|ENTITY)", re.I)
_OPDRACHT = re.compile(r"<\?(?!xml\s)")

_NODIG = frozenset({"[Content_Types].xml", "word/document.xml", "word/styles.xml"})
_HOOFDDEEL = "wordprocessingml.document.main+xml"
_ACTIEF = re.compile(
    r"vbaproject|vbadata|macros?/|activex|embeddings/|oleobject|customui|attachedtoolbars|afchunk",
    re.I,
)
_RELATIE = re.compile(
    r"/(attachedTemplate|vbaProject|oleObject|package|control|aFChunk|subDocument|frame|mailMerge\w*"
    r"|externalLink\w*)$",
    re.I,
)
_VELDEN_VAN_BUITEN = frozenset({
    "DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "MACROBUTTON",
    "DATABASE", "RD", "AUTOTEXTLIST", "CONTROL", "EMBED",
})  # fmt: skip
"""Word fields that fetch or run something when a document is opened."""
_SOORTEN_DEEL = frozenset({
    "xml", "rels", "png", "jpg", "jpeg", "gif", "emf", "wmf", "tif", "tiff", "svg", "odttf", "ttf",
})  # fmt: skip


def logo_fouten(naam: str, inhoud: bytes) -> list[str]:
    """Why this file cannot be the logo."""
    if len(inhoud) > LOGO_MAX:
        return [f"{naam}: groter dan {LOGO_MAX // 1024} kB; bewaar het logo kleiner"]
    if naam.lower().endswith(".png"):
        return [f"{naam}: {fout}" for fout in _png_fouten(inhoud)]
    if naam.lower().endswith(".svg"):
        return [f"{naam}: {fout}" for fout in _svg_fouten(inhoud)]
    return [f"{naam}: een logo is een PNG- of SVG-bestand"]


def _png_fouten(inhoud: bytes) -> Iterator[str]:
    if not inhoud.startswith(_PNG) or inhoud[12:16] != b"IHDR" or b"IEND" not in inhoud[-16:]:
        yield "dit is geen (heel) PNG-bestand; bewaar het opnieuw als PNG"
        return
    if max(struct.unpack_from(">LL", inhoud, 16)) > PIXELS_MAX:
        yield f"breder of hoger dan {PIXELS_MAX} pixels; bewaar het logo kleiner"


def _svg_fouten(inhoud: bytes) -> Iterator[str]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield "geen leesbare tekst; bewaar als gewone SVG in UTF-8"
        return
    if _DOCTYPE.search(tekst) or _OPDRACHT.search(tekst):
        yield "bevat een DOCTYPE, entiteit of verwerkingsopdracht; bewaar als gewone SVG"
        return
    try:
        wortel = ET.fromstring(tekst)  # noqa: S314 - no DTD or entity can be in it, see above
    except (ET.ParseError, ValueError):
        yield "geen geldige SVG; bewaar het bestand opnieuw"
        return
    if wortel.tag != f"{{{_SVG}}}svg":
        yield "dit is geen SVG-tekening"
        return
    fouten = (fout for element in wortel.iter() for fout in _element_fouten(element))
    yield from dict.fromkeys(fouten)


def _element_fouten(element: ET.Element) -> Iterator[str]:
    ruimte, naam = _gesplitst(element.tag)
    if ruimte == _SVG and naam.lower() not in _ELEMENTEN:
        yield f"het onderdeel '{naam}' kan niet in een logo; verwijder het"
    elif ruimte.lower().endswith("xhtml"):
        yield "bevat een stuk webpagina; verwijder het"
    if naam.lower() == "style" and _VREEMDE_VERWIJZING.search(element.text or ""):
        yield "de stijl verwijst naar iets buiten het bestand; verwijder die verwijzing"
    for sleutel, waarde in element.attrib.items():
        kort = _gesplitst(sleutel)[1].lower()
        if kort.startswith("on"):
            yield f"bevat een opdracht ('{kort}'); verwijder haar"
        elif kort in {"href", "src"} and not _INGESLOTEN.match(waarde.strip()):
            yield "verwijst naar iets buiten het bestand; sluit het beeld in of verwijder het"
        elif _VREEMDE_VERWIJZING.search(waarde):
            yield "verwijst naar iets buiten het bestand; verwijder die verwijzing"


def referentie_fouten(naam: str, inhoud: bytes) -> list[str]:
    """Why this Word file cannot give the documents their styles."""
    if len(inhoud) > WORD_MAX:
        return [f"{naam}: groter dan {WORD_MAX // 1024**2} MB; verwijder beelden uit het bestand"]
    try:
        with ZipFile(BytesIO(inhoud)) as bestand:
            return [f"{naam}: {fout}" for fout in dict.fromkeys(_word_fouten(bestand))]
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return [f"{naam}: geen (heel) Word-bestand; bewaar het in Word als .docx"]


def _word_fouten(bestand: ZipFile) -> Iterator[str]:
    delen = bestand.infolist()
    namen = [deel.filename for deel in delen]
    if len(delen) > DELEN_MAX or sum(deel.file_size for deel in delen) > UITGEPAKT_MAX:
        yield "uitgepakt te groot; begin met een leeg document en neem alleen de stijlen over"
        return
    if len({naam.lower() for naam in namen}) != len(namen):
        yield "bevat een deel twee keer; bewaar het opnieuw in Word"
    yield from (
        f"het deel {naam} ontbreekt; bewaar als .docx" for naam in sorted(_NODIG - set(namen))
    )
    for naam in namen:
        if naam.startswith("/") or ".." in naam or "\\" in naam:
            yield "bevat een deel buiten het bestand; bewaar het opnieuw in Word"
        elif _ACTIEF.search(naam):
            yield f"bevat macro's of een ingesloten object ({naam}); verwijder dit"
        elif not naam.endswith("/"):
            yield from _deel_fouten(naam, bestand.read(naam))


def _deel_fouten(naam: str, inhoud: bytes) -> Iterator[str]:
    soort = naam.rpartition(".")[2].lower()
    if soort not in _SOORTEN_DEEL:
        yield f"bevat een deel dat geen stijl of beeld is ({naam}); verwijder dit"
    elif soort == "svg":
        yield from (f"{naam}: {fout}" for fout in _svg_fouten(inhoud))
    elif soort in {"xml", "rels"}:
        yield from _xml_fouten(naam, inhoud)


def _xml_fouten(naam: str, inhoud: bytes) -> Iterator[str]:
    try:
        tekst = inhoud.decode("utf-8-sig")
        if _DOCTYPE.search(tekst):
            yield f"{naam} bevat een DOCTYPE of entiteit; bewaar het opnieuw in Word"
            return
        boom = ET.fromstring(tekst)  # noqa: S314 - no DTD or entity can be in it, see above
    except (UnicodeDecodeError, ET.ParseError, ValueError):
        yield f"{naam} is onleesbaar; bewaar het opnieuw in Word"
        return
    if naam.lower().endswith(".rels"):
        yield from _relatie_fouten(boom)
    elif naam == "[Content_Types].xml":
        yield from _type_fouten(boom)
    else:
        yield from _veld_fouten(boom)


def _relatie_fouten(boom: ET.Element) -> Iterator[str]:
    for relatie in boom.iter():
        if relatie.get("TargetMode", "").lower() == "external":
            yield (
                "verwijst naar iets buiten het bestand (een sjabloon, beeld of koppeling); "
                "verwijder die verwijzing"
            )
        elif _RELATIE.search(relatie.get("Type", "")):
            yield "is gekoppeld aan een sjabloon, object of macro; verwijder die koppeling"


def _type_fouten(boom: ET.Element) -> Iterator[str]:
    soorten = {deel.get("PartName"): deel.get("ContentType", "") for deel in boom.iter()}
    if not soorten.get("/word/document.xml", "").endswith(_HOOFDDEEL) or any(
        "macroenabled" in soort.lower() for soort in soorten.values()
    ):
        yield "geen gewoon Word-document (.docx); bewaar het zonder macro's"


def _veld_fouten(boom: ET.Element) -> Iterator[str]:
    for opdracht in _veldopdrachten(boom):
        soort = opdracht.strip().split(maxsplit=1)[:1]
        if soort and soort[0].upper() in _VELDEN_VAN_BUITEN:
            yield f"bevat het veld {soort[0].upper()}, dat iets van buiten haalt; verwijder het"


def _veldopdrachten(boom: ET.Element) -> Iterator[str]:
    """The instruction of every field. One instruction can be cut over several runs."""
    open_: list[list[str]] = [[]]
    for element in boom.iter():
        naam = _gesplitst(element.tag)[1]
        kenmerken = {_gesplitst(sleutel)[1]: waarde for sleutel, waarde in element.attrib.items()}
        if naam == "fldSimple":
            yield kenmerken.get("instr", "")
        elif naam in {"instrText", "delInstrText"}:
            open_[-1].append(element.text or "")
        elif naam == "fldChar" and kenmerken.get("fldCharType") == "begin":
            open_.append([])
        elif naam == "fldChar" and kenmerken.get("fldCharType") == "end" and len(open_) > 1:
            yield "".join(open_.pop())
    yield from ("".join(rest) for rest in open_)


def _gesplitst(naam: str) -> tuple[str, str]:
    """A name of ElementTree as (namespace, local name)."""
    ruimte, _, kort = naam.rpartition("}")
    return ruimte.removeprefix("{"), kort
