"""The command line on the real content: the promised JSON, exit codes, Dutch on bad input."""

import json
import re
import subprocess
import sys
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from afwegingskader import inhoud as inhoud_module
from afwegingskader import opdrachten
from afwegingskader.__main__ import main
from afwegingskader.inhoud import laad_inhoud
from afwegingskader.uitspraak import GUNSTIG
from kennisbank.schema.basis import ZEKERHEID_VOLGORDE
from stukken import document as document_module
from stukken.document import documenten
from tests.hulp_inhoud import REVIEW, eis, feit, instrument, kennisbank, versie

WORTEL = Path(__file__).resolve().parents[2]
VOORBEELDEN = sorted((WORTEL / "voorbeelden").glob("*-20*.yaml"))
LEEG = "gemeente: Utrecht\nnu: 2026-11-24T20:00:00+01:00\n"
BESLUIT = (
    LEEG
    + """\
feiten: {gezag.beslisser: burgemeester, orde.in_gemeente: ja}
personen: {P1: {persoon.bekend: ja}, P2: {persoon.bekend: nee}}
besluit:
  maatregelen:
  - {instrument: noodbevel_175, gebied: Het plein}
  - {instrument: gebiedsverbod_172a, onderwerp: P1}
"""
)
SLEUTELS = {"peildatum", "kennisbank_versie", "fase", "fase_mogelijk", "instrumenten",
            "besluiteisen", "volgende_vragen"}  # fmt: skip
INSTRUMENTSLEUTELS = {"id", "oordeel", "bij_voorstel", "zekerheid", "reden", "ontbreekt", "bronnen",
                      "tijdig", "verzoek_mogelijk", "onderwerpen"}  # fmt: skip
ONTBREEKT = {"feit", "oordeel", "lokale_basis", "recht_op_peildatum_niet_in_kennisbank",
             "recht_te_verifieren"}  # fmt: skip


@lru_cache
def inhoud():
    """The real content, once."""
    return laad_inhoud()


@pytest.fixture
def draai(tmp_path, capsys, monkeypatch):
    """Run a command on a situation (text or file); gives exit code, output and errors."""
    monkeypatch.setattr(opdrachten, "laad_gecontroleerd", lambda _: inhoud())

    def draai_opdracht(opdracht, situatie, *rest):
        pad = situatie
        if isinstance(situatie, str):
            pad = tmp_path / "situatie.yaml"
            pad.write_text(situatie, encoding="utf-8")
        code = main([opdracht, str(pad), *rest])
        uit = capsys.readouterr()
        return code, uit.out, uit.err

    return draai_opdracht


@pytest.fixture
def als_json(draai):
    """The JSON of `beoordeel` on a situation that can be read."""

    def beoordeel(situatie, *rest):
        code, uit, fouten = draai("beoordeel", situatie, "--json", *rest)
        assert (code, fouten) == (0, "")
        return json.loads(uit)

    return beoordeel


@pytest.mark.parametrize(
    "situatie", [LEEG, BESLUIT, *VOORBEELDEN], ids=lambda s: getattr(s, "stem", None)
)
def test_the_promised_shape(als_json, situatie):
    """Exactly these keys with these types; the ids are those of the content."""
    gelezen = als_json(situatie)
    kennisbank_ = inhoud().kennisbank
    assert set(gelezen) == SLEUTELS
    assert date.fromisoformat(gelezen["peildatum"])
    assert gelezen["kennisbank_versie"] == kennisbank_.versie
    fasen = {None, *(fase.id for fase in inhoud().barrieremodel.fasen)}
    assert {gelezen["fase"], gelezen["fase_mogelijk"]} <= fasen
    assert len(gelezen["instrumenten"]) == len(kennisbank_.instrumenten)
    assert {een["id"] for een in gelezen["instrumenten"]} == set(kennisbank_.instrumenten)
    for een in gelezen["instrumenten"]:
        _instrument(een, kennisbank_)
    vragen = gelezen["volgende_vragen"]
    assert len(vragen) == len(set(vragen))
    assert set(vragen) <= {*kennisbank_.feiten, *kennisbank_.lokaal}


def _instrument(een, kennisbank_):
    """One entry of `instrumenten`; later sources have a key of their own."""
    assert set(een) - {"latere_rechtspraak"} == INSTRUMENTSLEUTELS
    assert {een["oordeel"], een["bij_voorstel"]} <= set(GUNSTIG)
    assert een["zekerheid"] in ZEKERHEID_VOLGORDE
    assert isinstance(een["reden"], str)
    assert een["reden"]
    assert set(een["bronnen"]) <= set(kennisbank_.bronnen)
    assert een["tijdig"] in (True, False, None)
    verzoek = kennisbank_.instrumenten[een["id"]].verzoek
    weigering = een["oordeel"] in {"niet_inzetbaar", "geen_bevoegdheid"}
    assert een["verzoek_mogelijk"] == (None if verzoek is None else not weigering)
    for deel in een["ontbreekt"]:
        assert set(deel) == {"soort", "id", "houder"}
        assert deel["soort"] in ONTBREEKT
        assert deel["houder"]
    assert bool(een["ontbreekt"]) == (een["oordeel"] == "open")
    assert een["onderwerpen"]
    for onderwerp in een["onderwerpen"]:
        assert set(onderwerp) == {"id", "oordeel", "bij_voorstel"}
        assert re.fullmatch(r"situatie|[PGBLU]\d+", onderwerp["id"])
    for sleutel in ("oordeel", "bij_voorstel"):
        gunstigst = min((o[sleutel] for o in een["onderwerpen"]), key=GUNSTIG.index)
        assert een[sleutel] == gunstigst


def test_the_draft_decision_in_json(als_json):
    """Every requirement of every measure, met, failing or not filled in."""
    eisen = als_json(BESLUIT)["besluiteisen"]
    assert {eis["maatregel"] for eis in eisen} == {"M1", "M2"}
    assert all(set(een) == {"maatregel", "id", "uitkomst"} for een in eisen)
    assert {een["uitkomst"] for een in eisen} <= {"waar", "onwaar", "onbekend"}
    assert als_json(LEEG)["besluiteisen"] == []


def test_one_verdict_per_onderwerp(als_json):
    """Two persons give two verdicts; nobody recorded gives one about P0."""

    def labels(situatie):
        rij = als_json(situatie)["instrumenten"]
        een = next(een for een in rij if een["id"] == "gebiedsverbod_172a")
        return [onderwerp["id"] for onderwerp in een["onderwerpen"]]

    assert labels(BESLUIT) == ["P1", "P2"]
    assert labels(LEEG) == ["P0"]


def test_the_law_of_another_day(als_json, draai, capsys):
    """`--peildatum` goes before the file; a power not yet born does not exist then."""

    def oordeel(*rest):
        gelezen = als_json(LEEG, *rest)
        een = next(e for e in gelezen["instrumenten"] if e["id"] == "gebiedsverbod_172a")
        return gelezen["peildatum"], een["oordeel"]

    assert oordeel() == ("2026-11-24", "open")
    assert oordeel("--peildatum", "2009-01-01") == ("2009-01-01", "geen_bevoegdheid")
    with pytest.raises(SystemExit) as stop:
        draai("beoordeel", LEEG, "--peildatum", "gisteren")
    assert stop.value.code == 2
    assert "'gisteren' is geen datum; schrijf 2026-11-24" in capsys.readouterr().err


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_no_source_of_later_outside_later_case_law(draai, pad):
    """Real example: nothing dated after its peildatum carries a verdict or an explanation."""
    code, uit, _ = draai("beoordeel", pad, "--json")
    assert code == 0
    gelezen = json.loads(uit)
    dag, bronnen = date.fromisoformat(gelezen["peildatum"]), inhoud().kennisbank.bronnen
    later = {id_ for id_, bron in bronnen.items() if bron.datum and bron.datum > dag}
    assert later, "an example of today cannot show anything"
    for een in gelezen["instrumenten"]:
        assert not later & set(een["bronnen"]), een["id"]
        assert set(een["latere_rechtspraak"]) <= later
        _, tekst, _ = draai("leg-uit", pad, een["id"], "--json")
        for verdict in json.loads(tekst):
            assert not later & {bron for een_eis in verdict["eisen"] for bron in een_eis["bronnen"]}


def test_for_people(draai):
    """Without --json: a heading per verdict, the reason, and what to ask next."""
    code, uit, _ = draai("beoordeel", VOORBEELDEN[0])
    assert code == 0
    for stuk in ("Fase: ", "Kan pas na …", "Bestaat niet", "Vraag nu:"):
        assert stuk in uit
    code, uit, _ = draai("leg-uit", BESLUIT, "gebiedsverbod_172a")
    assert code == 0
    assert "[P1]: " in uit
    assert "[P2]: " in uit
    assert "Gemeentewet, artikel 172a" in uit


def test_explanation_as_data(draai):
    """`leg-uit --json` gives the tree with outcomes, questions and sources."""
    code, uit, _ = draai("leg-uit", LEEG, "noodbevel_175", "--json")
    (verdict,) = json.loads(uit)
    assert code == 0
    assert verdict["oordeel"] == "open"
    for een in verdict["eisen"]:
        assert een["soort"] in {"vereiste", "uitsluiting"}
        assert een["stand"] in {"vervuld", "niet_vervuld", "open"}
        assert een["afleiding"]["uitkomst"] in {"waar", "onwaar", "onbekend"}


@pytest.mark.parametrize(
    ("situatie", "rest", "woorden"),
    [
        ("", [], "situatie.yaml:1: dit bestand is leeg"),
        (LEEG + "feiten: {x: ja}\n", [], "situatie.yaml:3: 'x' is geen bekende vraag"),
        (LEEG + "feiten: {orde.toestand: 3}\n", [], "situatie.yaml:3: orde.toestand"),
        (Path("weg.yaml"), [], "weg.yaml: dit bestand bestaat niet"),
    ],
)
@pytest.mark.parametrize("opdracht", ["beoordeel", "leg-uit"])
def test_bad_input_is_exit_code_two(draai, opdracht, situatie, rest, woorden):
    """One line per mistake on stderr, nothing on stdout, no traceback."""
    if opdracht == "leg-uit":
        rest = [*rest, "noodbevel_175"]
    code, uit, fouten = draai(opdracht, situatie, *rest)
    assert (code, uit) == (2, "")
    assert woorden in fouten
    assert "Traceback" not in fouten


def test_an_unknown_instrument_is_bad_input(draai):
    """Explained in Dutch, with where to look."""
    code, uit, fouten = draai("leg-uit", LEEG, "toverspreuk")
    assert (code, uit) == (2, "")
    assert "'toverspreuk' is geen instrument" in fouten


def test_real_content_has_no_errors(capsys):
    """The real content loads and cross-checks; the counts are those of the content."""
    code = main(["controleer", "--json"])
    gelezen = json.loads(capsys.readouterr().out)
    assert set(gelezen) == {"versie", "aantallen", "fouten", "waarschuwingen"}
    assert gelezen["fouten"] == []
    assert code == 0
    assert gelezen["aantallen"] == inhoud().aantallen
    assert gelezen["aantallen"]["instrumenten"] >= 70


def test_errors_in_documents_count_too(capsys, monkeypatch):
    """A document whose template is gone is an error of the content, before anyone asks for it."""
    een = next(iter(documenten().values())).model_copy(update={"sjabloon": "weg.j2"})
    monkeypatch.setattr(document_module, "documenten", lambda: {een.id: een})
    assert main(["controleer", "--json"]) == 1
    fouten = json.loads(capsys.readouterr().out)["fouten"]
    assert fouten == [f"documenten/{een.id}.yaml: het sjabloon 'weg.j2' bestaat niet; voeg het toe"]


def test_errors_in_content_are_exit_code_one(tmp_path, capsys, monkeypatch):
    """`controleer` lists them; every other command refuses to start on them."""
    oud = feit("f", gecontroleerd=REVIEW | {"op": date(2020, 1, 1)})
    kapot = kennisbank(
        feiten=[oud], instrumenten=[instrument("i", versie(eis("e", {"vraag": "x", "is": "ja"})))]
    )
    monkeypatch.setattr(inhoud_module, "laad", lambda: kapot)
    monkeypatch.setattr(inhoud_module, "controleer_barrieremodel", lambda *_: [])
    monkeypatch.setattr(inhoud_module, "CACHE", tmp_path)
    assert main(["controleer", "--json"]) == 1
    fouten = json.loads(capsys.readouterr().out)["fouten"]
    assert "'x' is nergens verklaard" in fouten[0]
    assert main(["controleer"]) == 1
    uit = capsys.readouterr()
    assert "fout: feiten/f.yaml: 82 maanden niet gecontroleerd" in uit.err
    assert "1  instrumenten" in uit.out
    pad = tmp_path / "situatie.yaml"
    pad.write_text(LEEG, encoding="utf-8")
    assert main(["beoordeel", str(pad)]) == 1
    assert "'x' is nergens verklaard" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argumenten", "code"),
    [
        (["beoordeel", "voorbeelden/haren-2012.yaml", "--json"], 0),
        (["beoordeel", "tests/conftest.py"], 2),
        (["toveren"], 2),
    ],
)
def test_as_a_process(argumenten, code):
    """The same from a shell: exit code, JSON on stdout, no traceback."""
    gedraaid = subprocess.run(
        [sys.executable, "-m", "afwegingskader", *argumenten],
        cwd=WORTEL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert gedraaid.returncode == code, gedraaid.stderr
    assert "Traceback" not in gedraaid.stderr
    if code == 0:
        assert set(json.loads(gedraaid.stdout)) == SLEUTELS
    else:
        assert gedraaid.stdout == ""
