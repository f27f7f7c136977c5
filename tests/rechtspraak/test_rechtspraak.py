"""Coded rulings beside the verdicts: never allow what a court found unlawful."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from afwegingskader.inhoud import laad_inhoud
from afwegingskader.rechtspraak import Uitkomst, lees_zaken, leg_naast
from afwegingskader.rechtspraak_telling import als_telling
from afwegingskader.situatiebestand import SituatieFout, situatie_uit
from afwegingskader.zwijgen import fouten, laad_niet_in_geschil
from kennisbank.kennisbank import Kennisbank
from logica.situatie import Antwoord, Situatie

MAP = Path(__file__).parent
WORTEL = MAP.parent.parent
NU = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
BESTANDEN = sorted(MAP.glob("*.yaml"))
EENS_MINSTENS = 0.9
ONBESLIST_HOOGSTENS = 0.2


@pytest.fixture(scope="module")
def kennisbank() -> Kennisbank:
    return laad_inhoud().kennisbank


@pytest.fixture(scope="module")
def uitkomsten(kennisbank: Kennisbank) -> list[Uitkomst]:
    return [u for pad in BESTANDEN for u in leg_naast(pad, kennisbank, NU)]


@pytest.fixture(scope="module")
def telling(uitkomsten: list[Uitkomst]) -> dict[str, Any]:
    return als_telling(uitkomsten)


def test_nothing_is_allowed_that_a_court_found_unlawful(telling: dict[str, Any]) -> None:
    assert telling["onterecht_toegestaan"] == []
    assert telling["zonder_aannames"]["onterecht_toegestaan"] == []


def test_agreement_and_undecided_stay_within_bounds(telling: dict[str, Any]) -> None:
    eens, oneens, open_ = (len(telling[naam]) for naam in ("eens", "oneens", "open"))
    assert telling["n"] == eens + oneens + open_
    assert eens / (eens + oneens) >= EENS_MINSTENS
    assert open_ / telling["n"] <= ONBESLIST_HOOGSTENS


def test_whether_measures_held_agrees_as_well(telling: dict[str, Any]) -> None:
    eens, oneens = len(telling["houdbaar"]["eens"]), len(telling["houdbaar"]["oneens"])
    assert eens / (eens + oneens) >= EENS_MINSTENS


def test_every_difference_is_explained_in_the_docs(telling: dict[str, Any]) -> None:
    uitleg = (WORTEL / "docs" / "rechtspraak.md").read_text(encoding="utf-8")
    rijen = {regel.split("|")[1].strip() for regel in uitleg.splitlines() if regel.startswith("|")}
    assert {*telling["oneens"], *telling["open"], *telling["omstreden"]} <= rijen
    assert set(telling["eens"]).isdisjoint(rijen)


def test_ids_are_unique_over_all_files(uitkomsten: list[Uitkomst]) -> None:
    ids = [u.zaak.id for u in uitkomsten]
    assert len(ids) == len(set(ids))


def test_no_case_has_oordelen(uitkomsten: list[Uitkomst]) -> None:
    assert not [u.zaak.id for u in uitkomsten if "oordelen" in u.zaak.situatie]


def test_every_ruling_exists_as_source(uitkomsten: list[Uitkomst], kennisbank: Kennisbank) -> None:
    bekend = {bron.ecli for bron in kennisbank.bronnen.values()} - {None}
    for uitkomst in uitkomsten:
        zaak = uitkomst.zaak
        assert zaak.ecli in bekend or (zaak.ecli is None and zaak.bron in kennisbank.bronnen), (
            zaak.id
        )


def test_no_fact_is_of_after_the_decision(
    uitkomsten: list[Uitkomst], kennisbank: Kennisbank
) -> None:
    for uitkomst in uitkomsten:
        situatie = situatie_uit(uitkomst.zaak.situatie, kennisbank, NU)
        for antwoord in _antwoorden(situatie):
            for moment in (antwoord.vastgelegd_op, antwoord.geldt_op):
                assert moment is None or moment <= situatie.nu, uitkomst.zaak.id
        for maatregel in situatie.maatregelen:
            begin = maatregel.velden.get("maatregel.van")
            assert not isinstance(begin, datetime) or situatie.nu <= begin, uitkomst.zaak.id


def _antwoorden(situatie: Situatie) -> Iterator[Antwoord]:
    for stand in situatie.standen.values():
        yield from stand.antwoorden


def test_the_list_of_what_is_not_in_dispute_names_existing_answers(kennisbank: Kennisbank) -> None:
    assert list(fouten(kennisbank, laad_niet_in_geschil())) == []


PERSOON = """
- id: T
  ecli: null
  instrument: gebiedsverbod_172a
  verwacht: {{bevoegd: true, houdbaar: true}}
  situatie:
    gemeente: Modelstad
    feiten: {{orde.in_gemeente: ja}}
    personen: {{P1: {{persoon.bekend: ja, {feiten}}}}}
    besluit: {{maatregelen: [{{instrument: gebiedsverbod_172a, onderwerp: P1, {maatregel}}}]}}
"""
GENOEG = "persoon.ordeverstoring: herhaald, persoon.gedragingen_onderbouwd: ja"


def _een(
    kennisbank: Kennisbank, map_: Path, feiten: str, maatregel: str = "duur_uren: 100"
) -> Uitkomst:
    pad = map_ / "zaak.yaml"
    pad.write_text(PERSOON.format(feiten=feiten, maatregel=maatregel), encoding="utf-8")
    return leg_naast(pad, kennisbank, NU)[0]


def test_silence_is_no_defect_and_no_bar(kennisbank: Kennisbank, tmp_path: Path) -> None:
    uitkomst = _een(kennisbank, tmp_path, GENOEG)
    assert (uitkomst.bevoegd, uitkomst.houdbaar, uitkomst.streng) == (True, True, None)
    assert "persoon.gebiedsverbod_ovj" in uitkomst.aannames


def test_silence_never_supplies_a_requirement(kennisbank: Kennisbank, tmp_path: Path) -> None:
    uitkomst = _een(kennisbank, tmp_path, "persoon.gedragingen_onderbouwd: ja")
    assert uitkomst.bevoegd is None
    assert uitkomst.houdbaar is None


def test_an_open_point_is_not_silence(kennisbank: Kennisbank, tmp_path: Path) -> None:
    uitkomst = _een(kennisbank, tmp_path, f"{GENOEG}, persoon.gebiedsverbod_ovj: onbekend")
    assert uitkomst.bevoegd is None


def test_a_bar_that_is_named_refuses(kennisbank: Kennisbank, tmp_path: Path) -> None:
    uitkomst = _een(kennisbank, tmp_path, f"{GENOEG}, persoon.gebiedsverbod_ovj: ja")
    assert (uitkomst.bevoegd, uitkomst.houdbaar) == (False, False)


def test_a_ground_not_put_forward_is_absent(kennisbank: Kennisbank, tmp_path: Path) -> None:
    assert _een(kennisbank, tmp_path, "persoon.ordeverstoring: geen").bevoegd is False
    assert _een(kennisbank, tmp_path, "persoon.leeftijd: 18_plus").bevoegd is None


def test_a_defect_leaves_the_power_but_not_the_measure(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    uitkomst = _een(kennisbank, tmp_path, GENOEG, "gehoord: nee")
    assert (uitkomst.bevoegd, uitkomst.houdbaar) == (True, False)
    assert "zienswijze" in uitkomst.gebreken


def test_beyond_the_statutory_limit_is_beyond_the_power(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    assert _een(kennisbank, tmp_path, GENOEG, "duur_uren: 20000").bevoegd is False


def test_an_extension_must_meet_its_own_requirements(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    te_laat = "verlengingen: 0, verlenging_tijdig: nee"
    assert _een(kennisbank, tmp_path, GENOEG, te_laat).bevoegd is False
    assert _een(kennisbank, tmp_path, GENOEG, "verlengingen: 0").bevoegd is True


WONING = """
- id: T
  ecli: null
  instrument: woningsluiting_174a
  verwacht: {{bevoegd: null, houdbaar: null}}
  situatie:
    gemeente: Modelstad
    {nu}
    plaatsen: {{L1: {{plaats.soort: woning, plaats.geweld_of_bedreiging: ja}}}}
    besluit: {{maatregelen: [{{instrument: woningsluiting_174a, onderwerp: L1, {maatregel}}}]}}
"""


def _woning(kennisbank: Kennisbank, map_: Path, nu: str, maatregel: str) -> Uitkomst:
    pad = map_ / "woning.yaml"
    pad.write_text(WONING.format(nu=nu, maatregel=maatregel), encoding="utf-8")
    return leg_naast(pad, kennisbank, NU)[0]


def test_a_ruling_is_judged_by_the_law_of_its_decision(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    """Violence from outside carries a closing since 2024, not before."""
    toen, nu = "nu: 2017-05-18T12:00:00+02:00", "nu: 2024-05-18T12:00:00+02:00"
    assert _woning(kennisbank, tmp_path, toen, "onderdeel_174a: voor_2024").bevoegd is False
    assert _woning(kennisbank, tmp_path, nu, "onderdeel_174a: b").bevoegd is True


def test_only_the_limb_that_the_decision_names_is_judged(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    nu = "nu: 2024-05-18T12:00:00+02:00"
    assert _woning(kennisbank, tmp_path, nu, "onderdeel_174a: c").bevoegd is False
    assert _woning(kennisbank, tmp_path, nu, "schriftelijk: ja").bevoegd is True


def test_the_chair_of_the_safety_region_has_the_same_power(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    """Wvr 39 gives the chair 172a, not the ordinance: there it stays another's decision."""
    tekst = PERSOON.format(feiten=GENOEG, maatregel="duur_uren: 100").replace(
        "orde.in_gemeente: ja", "gezag.beslisser: voorzitter_veiligheidsregio"
    )
    pad = tmp_path / "zaak.yaml"
    pad.write_text(tekst, encoding="utf-8")
    assert leg_naast(pad, kennisbank, NU)[0].bevoegd is True


def test_the_measure_tells_for_whom_it_is(kennisbank: Kennisbank, tmp_path: Path) -> None:
    pad = tmp_path / "zaak.yaml"
    pad.write_text(
        """
- id: T
  instrument: noodbevel_175
  verwacht: {bevoegd: null, houdbaar: null}
  situatie:
    gemeente: Modelstad
    feiten: {dreiging.gericht_geweld: gepleegd, doelwit.soort: woning}
    besluit: {maatregelen: [{instrument: noodbevel_175, adressaat: iedereen_in_gebied}]}
""",
        encoding="utf-8",
    )
    uitkomst = leg_naast(pad, kennisbank, NU)[0]
    assert uitkomst.bevoegd is False
    assert "bepaalbare_kring" in uitkomst.mist


def test_a_licht_bevel_to_a_person_is_judged_for_the_gathering(
    kennisbank: Kennisbank, tmp_path: Path
) -> None:
    tekst = PERSOON.replace("gebiedsverbod_172a", "licht_bevel_172_3")
    pad = tmp_path / "zaak.yaml"
    pad.write_text(tekst.format(feiten=GENOEG, maatregel="duur_uren: 100"), encoding="utf-8")
    assert leg_naast(pad, kennisbank, NU)[0].woord == "open"


def test_contested_rulings_stand_apart(kennisbank: Kennisbank, tmp_path: Path) -> None:
    pad = tmp_path / "zaken.yaml"
    tekst = PERSOON.format(feiten=GENOEG, maatregel="duur_uren: 100")
    pad.write_text(tekst.replace("ecli: null", "ecli: null\n  omstreden: Achterhaald."), "utf-8")
    telling = als_telling(leg_naast(pad, kennisbank, NU))
    assert (telling["n"], telling["omstreden"], telling["eens"]) == (0, ["T"], [])


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "deel"),
    [
        ("ecli: null", "ecli: null\n  uitspraak: x", 4, "dit veld bestaat niet"),
        ("instrument: gebiedsverbod_172a\n", "instrument: bestaat_niet\n", 4, "geen bestaand"),
        ("feiten: {", "oordelen: {}\n    feiten: {", 8, "geen oordelen"),
        ("orde.in_gemeente: ja", "orde.in_gemeente: misschien", 8, "kies uit"),
    ],
)
def test_bad_input_names_file_and_line(
    kennisbank: Kennisbank, tmp_path: Path, oud: str, nieuw: str, regel: int, deel: str
) -> None:
    pad = tmp_path / "zaken.yaml"
    tekst = PERSOON.format(feiten=GENOEG, maatregel="duur_uren: 100")
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    with pytest.raises(SituatieFout) as fout:
        leg_naast(pad, kennisbank, NU)
    assert f"zaken.yaml:{regel}:" in fout.value.meldingen[0]
    assert deel in fout.value.meldingen[0]


def test_a_missing_file_is_named(kennisbank: Kennisbank, tmp_path: Path) -> None:
    with pytest.raises(SituatieFout, match="bestaat niet"):
        lees_zaken(tmp_path / "weg.yaml", kennisbank)


def test_the_command_answers_in_json_and_exits_with_zero() -> None:
    opdracht = [sys.executable, "-m", "afwegingskader", "rechtspraak"]
    bestand = str(BESTANDEN[0])
    klaar = subprocess.run(
        [*opdracht, bestand, "--json"], cwd=WORTEL, capture_output=True, check=True
    )
    telling = json.loads(klaar.stdout)
    assert {"n", "eens", "oneens", "open", "onterecht_toegestaan", "houdbaar"} <= set(telling)
