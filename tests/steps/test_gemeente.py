"""The screen Gemeente: everything optional, everything checked, nothing lost."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from dossier.opslag import Opslag
from dossier.vouwen import vouw
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielbestand import bewaar_profiel, laad_profiel
from steps import _dossier as d
from steps import _profiel as opgeslagen
from steps._gemeente_bestanden import keur

WORTEL = Path(__file__).resolve().parents[2]
MODEL = (WORTEL / "docs" / "profiel-voorbeeld.yaml").read_bytes()
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000028000000140800000000da2d2067000000154944415478"
    "9c6398492460185538aa705421080000ef47de30df726a730000000049454e44ae426082"
)
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def bestand(tmp_path, monkeypatch) -> Path:
    """A profile file and a database of its own."""
    pad = tmp_path / "gegevens" / "profiel.yaml"
    monkeypatch.setattr(opgeslagen, "BESTAND", pad)
    url = f"sqlite:///{(tmp_path / 'dossiers.sqlite').as_posix()}"
    monkeypatch.setenv("AFWEGINGSKADER_DATABASE", url)
    d.opslag.clear()
    yield pad
    d.opslag.clear()


def zet(pad: Path, inhoud: bytes = MODEL) -> None:
    pad.parent.mkdir(exist_ok=True)
    pad.write_bytes(inhoud)


def _gemeente() -> None:
    """The screen by itself: from its own folder, 'stukken' would be the screen of that name."""
    import runpy
    from pathlib import Path

    import steps

    runpy.run_path(str(Path(steps.__file__).parent / "gemeente.py"), run_name="__main__")


def open_scherm() -> AppTest:
    scherm = AppTest.from_function(_gemeente, default_timeout=60).run()
    assert not scherm.exception, scherm.exception
    return scherm


def veld(scherm: AppTest, label: str):
    rij = [*scherm.text_input, *scherm.text_area]
    return next(een for een in rij if een.label == label)


def klik(scherm: AppTest, label: str) -> AppTest:
    next(een for een in scherm.button if een.label == label).click().run()
    assert not scherm.exception, scherm.exception
    return scherm


def lader(scherm: AppTest, begin: str):
    return next(een for een in scherm.get("file_uploader") if een.label.startswith(begin))


def laad_op(scherm: AppTest, begin: str, naam: str, inhoud: bytes) -> AppTest:
    lader(scherm, begin).set_value((naam, inhoud, "application/octet-stream"))
    scherm.run()
    assert not scherm.exception, scherm.exception
    return scherm


def maak_dossier(gemeente: str):
    """A dossier started on the first screen; gives what the store says of it."""
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60).run()
    scherm.text_input(key="nieuw-gemeente").set_value(gemeente)
    scherm.text_input(key="nieuw-titel").set_value("Proef")
    klik(scherm, "Begin met de acute kern")
    opslag: Opslag = d.opslag()
    return scherm, vouw(opslag.lees(opslag.dossiers()[0].id), d.nu())


def test_works_without_a_profile(bestand):
    """No file, no dossier: the screen asks for name and place, and no more."""
    scherm = open_scherm()
    assert veld(scherm, "Gemeente").value == ""
    assert [kop.value for kop in scherm.header] == ["Briefhoofd en ondertekening", "Als bestand"]
    klik(scherm, "Bewaar het briefhoofd")
    assert any("Vul nog in: Gemeente, Plaats" in fout.value for fout in scherm.error)
    assert not bestand.exists()


def test_first_save_makes_the_file(bestand):
    """Name and place are enough; what stays empty is not in the file."""
    scherm = open_scherm()
    veld(scherm, "Gemeente").set_value("Modelstad")
    veld(scherm, "Plaats van ondertekening").set_value("Modelstad")
    veld(scherm, "Wie tekent mee? Eén functie per regel").set_value("gemeentesecretaris\n\n")
    klik(scherm, "Bewaar het briefhoofd")
    profiel = laad_profiel(bestand)
    assert (profiel.gemeente, profiel.adres, profiel.functie) == ("Modelstad", None, "burgemeester")
    assert profiel.ondertekenaars == ["gemeentesecretaris"]
    assert "adres" not in bestand.read_text()
    assert "Bellijst" in [kop.value for kop in scherm.header]


def test_an_item_is_saved_with_its_article(bestand):
    """The rest of the file stays as it was, comments and all; the signature lapses."""
    zet(bestand)
    scherm = open_scherm()
    scherm.selectbox(key="gem-onderdeel").set_value("verordening.151d").run()
    next(r for r in scherm.radio if "151d" in r.label).set_value("ja")
    veld(scherm, "Artikel").set_value("2:79")
    klik(scherm, "Bewaar dit onderdeel")
    profiel = laad_profiel(bestand)
    assert profiel.lokaal["verordening.151d"].artikel == "2:79"
    assert profiel.lokaal["apv.samenscholing"].details["plaats"] == "op of aan de weg"
    assert profiel.getekend is None
    assert "# Postadres van de gemeente." in bestand.read_text()
    assert any("nog niet nagelopen" in regel.value for regel in scherm.markdown)


def test_weet_ik_niet_removes_the_item(bestand):
    """Unknown is not stored as nee; it is not stored at all."""
    zet(bestand)
    scherm = open_scherm()
    scherm.selectbox(key="gem-onderdeel").set_value("verordening.154a").run()
    next(r for r in scherm.radio if "ophouding" in r.label).set_value("onbekend")
    klik(scherm, "Bewaar dit onderdeel")
    assert "verordening.154a" not in laad_profiel(bestand).lokaal


def test_call_list_and_signature(bestand):
    """A number per partner; who went through it, today, in a role."""
    zet(bestand)
    scherm = open_scherm()
    veld(scherm, "Politie").set_value("000-111 22 33")
    veld(scherm, "Jurist").set_value("")
    klik(scherm, "Bewaar de bellijst")
    veld(scherm, "Nagelopen door (rol, geen naam)").set_value("jurist")
    klik(scherm, "Leg vast dat dit vandaag is nagelopen")
    profiel = laad_profiel(bestand)
    assert profiel.bellijst["politie"] == "000-111 22 33"
    assert "jurist" not in profiel.bellijst
    assert (profiel.getekend.op, profiel.getekend.door) == (d.nu().date(), "jurist")


def test_failed_save_keeps_the_input(bestand, monkeypatch):
    """The disk refuses: Dutch message, input stays, file unchanged."""
    zet(bestand)
    scherm = open_scherm()
    veld(scherm, "Postadres").set_value("Nieuw adres 1")

    def vol(self, doel):
        raise OSError("schijf vol")

    monkeypatch.setattr(Path, "replace", vol)
    klik(scherm, "Bewaar het briefhoofd")
    assert any("Uw invoer staat er nog" in fout.value for fout in scherm.error)
    assert veld(scherm, "Postadres").value == "Nieuw adres 1"
    assert bestand.read_bytes() == MODEL


def test_hostile_text_is_text(bestand):
    """What is typed into a field stays a value of that field."""
    zet(bestand)
    scherm = open_scherm()
    veld(scherm, "Postadres").set_value("!!python/object:x {a: *b}\x07 # geen")
    klik(scherm, "Bewaar het briefhoofd")
    assert laad_profiel(bestand).adres == "!!python/object:x {a: *b}□ # geen"


def test_broken_file_is_shown_with_its_line_and_kept(bestand):
    """A file that was broken by hand: the line, a way on, and the old file beside the new."""
    zet(bestand, b"gemeente: Modelstad\nplaats: [\n")
    scherm = open_scherm()
    assert any("kan niet worden gelezen" in fout.value for fout in scherm.error)
    assert any("profiel.yaml:" in regel.value for regel in scherm.markdown)
    veld(scherm, "Gemeente").set_value("Modelstad")
    veld(scherm, "Plaats van ondertekening").set_value("Modelstad")
    klik(scherm, "Bewaar het briefhoofd")
    assert laad_profiel(bestand).gemeente == "Modelstad"
    assert b"plaats: [" in bestand.with_name("profiel.vorige.yaml").read_bytes()


def test_upload_of_a_profile(bestand):
    """The model profile is checked and taken over byte for byte."""
    scherm = laad_op(open_scherm(), "Profiel als bestand", "mijn.yaml", MODEL)
    assert not bestand.exists()
    klik(scherm, "Vervang het profiel door dit bestand")
    assert bestand.read_bytes() == MODEL


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"gemeente: !!python/object/apply:os.system ['exit 1']\nplaats: x\n", "een tag (!)"),
        (b"gemeente: x\nplaats: y\nlogo: ../../etc/x.png\n", "profiel.yaml:3: logo"),
        (b"gemeente: x\nplaats: y\nlokaal: {apv.fout: {antwoord: ja}}\n", "bestaat niet"),
        (b"x" * 600_000, "te groot"),
        (b"\x00\xff", "geen leesbare tekst"),
    ],
)
def test_hostile_profile_is_refused(inhoud, melding):
    """A Dutch message with file and line; nothing runs."""
    fouten, _ = keur(inhoud, d.inhoud().kennisbank, d.nu().date())
    assert any(melding in fout for fout in fouten)


def test_refused_profile_cannot_be_taken_over(bestand):
    """The message stands on the screen, there is no button, and what was stored stays."""
    zet(bestand)
    kwaad = b"gemeente: !!python/object/apply:os.system ['exit 1']\nplaats: x\n"
    scherm = laad_op(open_scherm(), "Profiel als bestand", "kwaad.yaml", kwaad)
    assert any("een tag (!)" in fout.value for fout in scherm.error)
    assert "Vervang het profiel door dit bestand" not in [knop.label for knop in scherm.button]
    assert bestand.read_bytes() == MODEL


def test_logo_comes_and_goes(bestand):
    """A checked logo is kept under our own name, shown, and can be dropped."""
    zet(bestand)
    scherm = laad_op(open_scherm(), "Ander logo", "../../x.png", PNG)
    klik(scherm, "Gebruik dit logo")
    assert laad_profiel(bestand).logo == "logo.png"
    assert bestand.with_name("logo.png").read_bytes() == PNG
    klik(scherm, "Gebruik geen logo")
    assert laad_profiel(bestand).logo is None


def test_hostile_logo_is_refused(bestand):
    """A drawing with a script is named and not stored."""
    zet(bestand)
    scherm = laad_op(open_scherm(), "Ander logo", "logo.svg", SCRIPT)
    assert any("'script' kan niet in een logo" in fout.value for fout in scherm.error)
    assert "Gebruik dit logo" not in [knop.label for knop in scherm.button]
    assert not bestand.with_name("logo.svg").exists()


def test_word_styles(bestand):
    """The shipped styles pass and a document is made with them; a macro is refused."""
    zet(bestand)
    goed = (WORTEL / "templates" / "stijl" / "reference.docx").read_bytes()
    fout = BytesIO(goed)
    with ZipFile(fout, "a") as inhoud:
        inhoud.writestr("word/vbaProject.bin", b"x")
    scherm = laad_op(open_scherm(), "Eigen Word-bestand", "kwaad.docx", fout.getvalue())
    assert any("macro's" in melding.value for melding in scherm.error)
    scherm = laad_op(open_scherm(), "Eigen Word-bestand", "stijl.docx", goed)
    klik(scherm, "Gebruik deze stijlen")
    assert laad_profiel(bestand).referentie == "reference.docx"


def test_new_dossier_takes_over_the_answers(bestand):
    """For the profile's own municipality, with their source; what is unknown stays unasked."""
    zet(bestand)
    scherm, stand = maak_dossier("modelstad")
    situatie = stand.situatie
    assert situatie.stand("apv.samenscholing").waarde == "ja"
    assert situatie.stand("verordening.154a").waarde == "nee"
    assert situatie.stand("verordening.151d").toestand == "niet_gevraagd"
    antwoord = situatie.stand("apv.samenscholing").antwoorden[0]
    assert antwoord.bron == "gemeenteprofiel"
    assert "artikel: 2:1" in antwoord.motivering
    assert "nagelopen op 24-11-2026 door jurist openbare orde" in antwoord.motivering
    assert any(knop.label == "Politie 000-000 00 01" for knop in scherm.button)


@pytest.mark.parametrize("inhoud", [MODEL, b"gemeente: ["])
def test_other_municipality_takes_over_nothing(bestand, inhoud):
    """Another profile or a broken one: the dossier starts, and nothing is known."""
    zet(bestand, inhoud)
    scherm, stand = maak_dossier("Elders")
    assert stand.situatie.stand("apv.samenscholing").toestand == "niet_gevraagd"
    assert any(knop.label == "Politie" for knop in scherm.button)


def test_profile_is_read_again_after_a_change(bestand):
    """What is kept in memory is that of the file as it is now."""
    zet(bestand)
    assert opgeslagen.lees().gemeente == "Modelstad"
    bewaar_profiel(bestand, Gemeenteprofiel.van("Elders"))
    assert opgeslagen.lees().gemeente == "Elders"
    bestand.unlink()
    assert opgeslagen.lees() is None
