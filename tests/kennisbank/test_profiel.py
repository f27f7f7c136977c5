"""The municipality profile: what it may say, how it is read and written, what is refused."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.kennisbank import Kennisbank, laad
from kennisbank.lezen import InhoudFout
from kennisbank.profiel import Gemeenteprofiel, Getekend, Lokaalantwoord
from kennisbank.profielbestand import GROOTSTE, bewaar_profiel, laad_profiel, naar_tekst
from kennisbank.profielcontrole import controleer_profiel, in_woorden, verouderd

MODEL = Path(__file__).resolve().parents[2] / "docs" / "profiel-voorbeeld.yaml"
VANDAAG = date(2026, 11, 24)
BASIS = "gemeente: Modelstad\nplaats: Modelstad\n"


@pytest.fixture(scope="module")
def kennisbank() -> Kennisbank:
    return laad()


@pytest.fixture
def pad(tmp_path) -> Path:
    return tmp_path / "profiel.yaml"


def fouten(pad: Path, tekst: str | bytes) -> list[str]:
    """What loading this text as a profile says."""
    pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    with pytest.raises(InhoudFout) as fout:
        laad_profiel(pad)
    return fout.value.meldingen


def test_model_profile_is_valid(kennisbank):
    """What ships has no errors and is signed; it warns only of what it leaves open."""
    gevonden, waarschuwingen = controleer_profiel(laad_profiel(MODEL), kennisbank, VANDAAG)
    assert gevonden == []
    assert len(waarschuwingen) == 1
    assert waarschuwingen[0].startswith("profiel-voorbeeld.yaml:")
    assert "nog onbekend" in waarschuwingen[0]


def test_model_profile_explains_every_field():
    """Whoever edits the file by hand reads above each field what it is for."""
    regels = MODEL.read_text(encoding="utf-8").splitlines()
    for veld in Gemeenteprofiel.model_fields:
        plek = next(n for n, r in enumerate(regels) if r.lstrip("# ").startswith(f"{veld}:"))
        assert regels[plek - 1].lstrip().startswith("#"), veld


def test_every_field_has_a_description():
    """The exported schema explains itself, like all content."""
    for model in (Gemeenteprofiel, Lokaalantwoord, Getekend):
        assert all(veld.description for veld in model.model_fields.values())


def test_absent_is_not_nee(kennisbank):
    """An item that the profile does not name has no answer at all."""
    profiel = laad_profiel(MODEL)
    assert "verordening.151d" in kennisbank.lokaal
    assert "verordening.151d" not in profiel.lokaal
    assert profiel.lokaal["verordening.154a"].antwoord == "nee"


def test_writing_keeps_every_comment_and_quote(pad):
    """Saving from the screen leaves a file edited by hand as it was."""
    pad.write_bytes(MODEL.read_bytes())
    bewaar_profiel(pad, laad_profiel(pad))
    assert pad.read_text(encoding="utf-8") == MODEL.read_text(encoding="utf-8")


def test_change_touches_only_its_own_line(pad):
    """One changed address is one changed line."""
    pad.write_bytes(MODEL.read_bytes())
    nieuw = laad_profiel(pad).model_copy(update={"adres": "Markt 1, Modelstad"})
    bewaar_profiel(pad, nieuw)
    oud_regels, nieuw_regels = MODEL.read_text().splitlines(), pad.read_text().splitlines()
    anders = [regel for regel in nieuw_regels if regel not in oud_regels]
    assert anders == ["adres: Markt 1, Modelstad"]


def test_the_replaced_profile_stays_beside_it(pad):
    """Nothing is lost by saving."""
    pad.write_text(BASIS)
    bewaar_profiel(pad, Gemeenteprofiel.van("Elders"))
    assert pad.with_name("profiel.vorige.yaml").read_text() == BASIS
    assert laad_profiel(pad).gemeente == "Elders"
    assert sorted(deel.name for deel in pad.parent.iterdir()) == [
        "profiel.vorige.yaml", "profiel.yaml",
    ]  # fmt: skip


def test_failed_write_leaves_the_old_file(pad, monkeypatch):
    """The new file takes the place of the old one in one move, or not at all."""
    pad.write_text(BASIS)

    def weigert(self, doel):
        raise OSError("schijf vol")

    monkeypatch.setattr(Path, "replace", weigert)
    with pytest.raises(InhoudFout, match="niet bewaard"):
        bewaar_profiel(pad, Gemeenteprofiel.van("Elders"))
    assert pad.read_text() == BASIS


def test_broken_file_is_replaced_and_kept(pad):
    """A profile that cannot be read can be replaced from the screen; it stays beside the new."""
    pad.write_text("gemeente: [")
    bewaar_profiel(pad, Gemeenteprofiel.van("Modelstad"))
    assert laad_profiel(pad).gemeente == "Modelstad"
    assert pad.with_name("profiel.vorige.yaml").read_text() == "gemeente: ["


tekst = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(
    lambda t: bool(t.strip())
)
antwoorden = st.builds(
    Lokaalantwoord,
    antwoord=st.sampled_from(["ja", "nee"]),
    artikel=st.none() | st.from_regex(r"[0-9]{1,3}(:[0-9]{1,3})?", fullmatch=True) | tekst,
    details=st.dictionaries(st.sampled_from(["duur", "plaats"]), tekst),
)
profielen = st.builds(
    Gemeenteprofiel,
    gemeente=tekst,
    plaats=tekst,
    adres=st.none() | tekst,
    ondertekenaars=st.lists(tekst, max_size=2),
    lokaal=st.dictionaries(st.sampled_from(["apv.evenement", "verordening.151b"]), antwoorden),
    bellijst=st.dictionaries(st.sampled_from(["politie", "ovj"]), tekst),
    getekend=st.none() | st.builds(Getekend, op=st.dates(), door=tekst),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(profielen)
def test_text_and_back_is_the_same_profile(tmp_path_factory, profiel):
    """Whatever a field holds, the file says the same."""
    pad = tmp_path_factory.mktemp("profiel") / "profiel.yaml"
    pad.write_text(naar_tekst(profiel), encoding="utf-8")
    assert laad_profiel(pad).model_dump() == profiel.model_dump()


@pytest.mark.parametrize(
    ("regels", "melding"),
    [
        ("foo: 1", "profiel.yaml:3: foo: dit veld bestaat niet"),
        ("rechtbank: 3", "profiel.yaml:3: rechtbank: hier hoort tekst"),
        ("lokaal: {apv.evenement: {antwoord: misschien}}", "profiel.yaml:3: lokaal.apv.evenement"),
        ("lokaal: {apv.evenement: {antwoord: true}}", "schrijf ja of nee, of laat dit weg"),
        ("lokaal: {apv.evenement: {antwoord: onbekend}}", "laat dit weg zolang het onbekend is"),
        ("getekend: {op: '2026-01-01', door: jurist}", "een datum zonder aanhalingstekens"),
        ("adres: [", "geen geldige YAML"),
        ("plaats: elders", "profiel.yaml:3: geen geldige YAML"),
    ],
)
def test_error_has_file_line_and_dutch(pad, regels, melding):
    """A wrong field is named with its line and what to do."""
    assert any(melding in regel for regel in fouten(pad, BASIS + regels))


@pytest.mark.parametrize("veld", ["logo", "referentie"])
@pytest.mark.parametrize(
    "naam",
    [
        "../geheim{}", "/etc/geheim{}", "map/logo{}", "..{}", "C:geheim{}", "map\\logo{}",
        ".logo{}", "logo{}.exe", "http://elders/logo{}", "logo",
    ],
)  # fmt: skip
def test_path_outside_the_folder_cannot_be_written(pad, veld, naam):
    """The profile names files beside it and no others."""
    waarde = naam.format(".png" if veld == "logo" else ".docx")
    assert "zet het bestand naast het profiel" in fouten(pad, f"{BASIS}{veld}: '{waarde}'")[0]


def test_link_out_of_the_folder_is_not_followed(tmp_path):
    """A symbolic link beside the profile does not open another folder."""
    geheim = tmp_path / "geheim.png"
    geheim.write_bytes(b"x")
    map_ = tmp_path / "gegevens"
    map_.mkdir()
    try:
        (map_ / "logo.png").symlink_to(geheim)
    except OSError:
        pytest.skip("dit systeem maakt geen koppelingen")
    profiel = Gemeenteprofiel(gemeente="M", plaats="M", logo="logo.png").uit(map_ / "profiel.yaml")
    assert profiel.naast("logo.png") is None


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("gemeente: !!python/object/apply:os.system ['touch {weg}']", "een tag (!) kan hier niet"),
        ("gemeente: !!str Modelstad", "een tag (!) kan hier niet"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "een anker of verwijzing"),
        ("a: " + "[" * 5000, "te diep genest"),
        ("x" * (GROOTSTE + 1), "te groot"),
        ("- 1", "begin met velden"),
        ("", "begin met velden"),
        ("gemeente: '\x00'", "geen geldige YAML"),
        (b"\xff\xfe\x00", "geen leesbare tekst"),
    ],
)  # fmt: skip
def test_hostile_file_is_refused(pad, tmp_path, inhoud, melding):
    """Nothing runs, nothing grows; the message says in Dutch what is wrong."""
    weg = tmp_path / "uitgevoerd"
    ruw = inhoud.replace("{weg}", str(weg)) if isinstance(inhoud, str) else inhoud
    assert melding in fouten(pad, ruw)[0]
    assert not weg.exists()


def test_unknown_ids_are_errors_with_a_suggestion(pad, kennisbank):
    """A misspelt item, detail or partner is found, with its line."""
    pad.write_text(
        BASIS
        + "lokaal:\n  apv.evenementen: {antwoord: ja}\n"
        + "  apv.evenement: {antwoord: ja, artikel: '1', details: {plek: x, artikel: y}}\n"
        + "  beleidsregel.wom: {antwoord: ja, artikel: '1'}\n"
        + "bellijst: {politei: '1'}\n"
    )
    gevonden, _ = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert gevonden == [
        "profiel.yaml:4: lokaal.apv.evenementen: 'apv.evenementen' bestaat niet; bedoelt u "
        "apv.evenement?",
        "profiel.yaml:5: lokaal.apv.evenement.details.plek: 'plek' bestaat niet; kies uit "
        "adressaat, artikel, duur, gedraging, mandaat, plaats, strafbepaling, wie_beveelt",
        "profiel.yaml:5: lokaal.apv.evenement.details.artikel: zet het artikel naast het antwoord",
        "profiel.yaml:6: lokaal.beleidsregel.wom.artikel: hier hoort geen artikel; laat het weg",
        "profiel.yaml:7: bellijst.politei: 'politei' bestaat niet; bedoelt u politie?",
    ]


def test_warns_of_what_is_missing(pad, kennisbank):
    """An empty profile works; it says what documents will leave open."""
    pad.write_text(BASIS + "lokaal:\n  apv.evenement: {antwoord: nee, artikel: '2:25'}\n")
    gevonden, waarschuwingen = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert gevonden == []
    samen = "\n".join(waarschuwingen)
    for deel in ("nog niet nagelopen", "bezwaaradres", "rechtbank", "het antwoord is nee"):
        assert deel in samen


@pytest.mark.parametrize(
    ("op", "oud"),
    [
        (date(2026, 11, 24), False),
        (date(2025, 11, 24), False),
        (date(2025, 11, 23), True),
        (date(2024, 2, 29), True),
    ],
)
def test_older_than_a_year(op, oud):
    """A year to the day is still in time."""
    profiel = Gemeenteprofiel(gemeente="M", plaats="M", getekend=Getekend(op=op, door="jurist"))
    assert verouderd(profiel, VANDAAG) is oud


def test_signature_dates(pad, kennisbank):
    """An old signature warns, one in the future is an error."""
    pad.write_text(BASIS + "getekend: {op: 2025-01-01, door: jurist}\n")
    _, waarschuwingen = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert any("langer dan een jaar geleden nagelopen (01-01-2025)" in w for w in waarschuwingen)
    pad.write_text(BASIS + "getekend: {op: 2027-01-01, door: jurist}\n")
    gevonden, _ = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert gevonden == ["profiel.yaml:3: getekend.op: deze datum ligt in de toekomst"]


def test_checks_without_a_file_say_profiel(kennisbank):
    """A profile that only exists in memory has no lines."""
    gevonden, _ = controleer_profiel(
        Gemeenteprofiel(gemeente="M", plaats="M", bellijst={"niemand": "1"}), kennisbank, VANDAAG
    )
    assert gevonden[0].startswith("profiel: bellijst.niemand:")


def test_missing_logo_warns_and_nothing_more(pad, kennisbank):
    """A profile that was moved without its logo still works, in the neutral style."""
    pad.write_text(BASIS + "logo: logo.png\n")
    gevonden, waarschuwingen = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert gevonden == []
    assert any("logo.png staat niet naast het profiel" in w for w in waarschuwingen)


def test_unsafe_files_beside_the_profile_are_errors(pad, kennisbank):
    """A logo or Word file is checked where it stands, whoever put it there."""
    pad.write_text(BASIS + "logo: logo.svg\nreferentie: stijl.docx\n")
    pad.with_name("logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    )
    pad.with_name("stijl.docx").write_bytes(b"geen zip")
    gevonden, _ = controleer_profiel(laad_profiel(pad), kennisbank, VANDAAG)
    assert gevonden[0] == (
        "profiel.yaml:3: logo: logo.svg: het onderdeel 'script' kan niet in een logo; verwijder het"
    )
    assert gevonden[1].startswith(
        "profiel.yaml:4: referentie: stijl.docx: geen (heel) Word-bestand"
    )


def test_neutral_profile_and_its_municipality():
    """Without a file only the name is known; case and spaces do not matter."""
    profiel = Gemeenteprofiel.van("Modelstad")
    assert profiel.is_van(" modelstad ")
    assert not profiel.is_van("Elders")
    assert profiel.lokaal == {}
    assert profiel.pad is None


def test_answer_in_words():
    """Article and details in one line, for the dossier."""
    deel = Lokaalantwoord(antwoord="ja", artikel="2:1", details={"wie_beveelt": "de politie"})
    assert in_woorden(deel) == "artikel: 2:1; wie beveelt: de politie"
    assert in_woorden(Lokaalantwoord(antwoord="nee")) == ""
