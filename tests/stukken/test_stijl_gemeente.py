"""Documents follow the profile of the municipality; without one they are neutral."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hulp_documenten import boom, bord_van
from hulp_stukken import zie_html

from kennisbank.profiel import Gemeenteprofiel
from stukken.opdracht import naar_formaat
from stukken.profiel import met_logo, referentie
from stukken.renderen import naar_word
from stukken.stuk import Stuk, maak_stuk
from stukken.word import REFERENTIE

MOMENT = datetime(2026, 11, 24, 19, tzinfo=UTC)
STUK = Stuk("besluitmemo", "Proef", "<h1>Proef</h1><p>Tekst</p>", True, (), MOMENT)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">'
    b'<rect width="900" height="300" fill="#0b4a8f"/></svg>'
)


@pytest.fixture
def profiel(tmp_path) -> Gemeenteprofiel:
    """A profile with a logo and styles of its own."""
    (tmp_path / "logo.svg").write_bytes(SVG)
    (tmp_path / "reference.docx").write_bytes(_eigen_stijl())
    velden = {"logo": "logo.svg", "referentie": "reference.docx"}
    kaal = Gemeenteprofiel(gemeente="Modelstad", plaats="Modelstad", **velden)
    return kaal.uit(tmp_path / "profiel.yaml")


def _eigen_stijl() -> bytes:
    """The shipped styles in another typeface."""
    uit = BytesIO()
    with ZipFile(REFERENTIE) as oud, ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == "word/styles.xml":
                inhoud = inhoud.replace(b'"Arial"', b'"Verdana"')
            nieuw.writestr(naam, inhoud)
    return uit.getvalue()


def deel(docx: bytes, naam: str) -> bytes:
    with ZipFile(BytesIO(docx)) as bestand:
        return bestand.read(naam)


def test_without_a_profile_nothing_changes():
    """The neutral profile gives the wording as it is and the shipped styles."""
    neutraal = Gemeenteprofiel.van("Modelstad")
    assert met_logo(STUK.html, neutraal) == STUK.html
    assert referentie(neutraal) is None
    assert naar_formaat(STUK, "docx", neutraal) == naar_word(STUK.html, "Proef", MOMENT.date())


def test_the_date_is_the_dutch_day():
    """Half past midnight on the 25th, kept as 23:30 of the 24th in UTC, is the 25th."""
    nacht = replace(STUK, moment=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))
    kern = deel(naar_formaat(nacht, "docx", Gemeenteprofiel.van("Modelstad")), "docProps/core.xml")
    assert b"2026-11-25T" in kern


def test_logo_stands_above_page_and_pdf(profiel):
    """Embedded, with its text alternative; the words are those without it."""
    pagina = naar_formaat(STUK, "html", profiel).decode()
    assert 'alt="Logo van de gemeente Modelstad"' in pagina
    assert "data:image/svg+xml;base64," in pagina
    kaal = naar_formaat(STUK, "html", Gemeenteprofiel.van("Modelstad")).decode()
    assert zie_html(pagina.split("<main>")[1]) == zie_html(kaal.split("<main>")[1])
    pdf = naar_formaat(STUK, "pdf", profiel)
    assert pdf.startswith(b"%PDF")
    assert pdf != naar_formaat(STUK, "pdf", Gemeenteprofiel.van("Modelstad"))
    assert pdf == naar_formaat(STUK, "pdf", profiel)


def test_own_word_styles_are_used(profiel):
    """The typeface is that of the municipality; its logo belongs in the header of its own file."""
    docx = naar_formaat(STUK, "docx", profiel)
    assert b"Verdana" in deel(docx, "word/styles.xml")
    assert b"<pic:pic" not in deel(docx, "word/document.xml")
    zonder = profiel.model_copy(update={"referentie": None}).uit(profiel.pad)
    assert b"<pic:pic" in deel(naar_formaat(STUK, "docx", zonder), "word/document.xml")


def test_unsafe_files_are_not_used(profiel):
    """A file that was swapped after the check is refused again: the neutral style applies."""
    profiel.pad.with_name("logo.svg").write_bytes(SVG.replace(b"<rect", b"<script/><rect"))
    profiel.pad.with_name("reference.docx").write_bytes(b"x")
    assert met_logo(STUK.html, profiel) == STUK.html
    assert referentie(profiel) is None


@pytest.mark.parametrize(
    ("beslisser", "regels"),
    [
        ("burgemeester", ["De waarnemend voorzitter van Modelstad,", "«NAAM»", "secretaris"]),
        ("loco", ["De burgemeester van Modelstad,", "«NAAM», eerste loco", "«NAAM», secretaris"]),
    ],
)
def test_offices_come_from_the_profile(beslisser, regels):
    """Who signs and who replaces is what the municipality says; names stay to be filled in."""
    tree = boom("NOODBEVEL")
    tree["feiten"]["gezag.beslisser"] = beslisser
    bord = bord_van(tree)
    profiel = Gemeenteprofiel(
        gemeente="Modelstad",
        plaats="Modelstad",
        functie="waarnemend voorzitter",
        vervanging="eerste loco",
        ondertekenaars=["secretaris"],
        bezwaaradres="Postbus 2",
        rechtbank="rechtbank Modelland",
    )
    stuk = maak_stuk("noodbevel", bord, bord.situatie.maatregelen[0], profiel, MOMENT)
    tekst = zie_html(stuk.html)
    for regel in [*regels, "Postbus 2", "rechtbank Modelland"]:
        assert regel.replace(" ", "") in tekst
    brief = tekst.split("Watnogmoet")[0]
    assert brief.split("Ondertekening")[-1].count("«HANDTEKENING»") == 2
