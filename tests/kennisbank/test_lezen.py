"""Reading content: every broken file is refused with file, line and Dutch words that help."""

import re

import pytest

from kennisbank.kennisbank import laad
from kennisbank.lezen import InhoudFout, lees_map, lees_yaml, ontleed, regel_van
from kennisbank.schema.instrument import Instrument
from kennisbank.schema.vraag import Feit, Oordeel
from tests.hulp_inhoud import eis, feit, instrument, keuze, oordeel, schrijf, versie

REGEL = re.compile(r"^[\w./-]+\.yaml:\d+: ")
ENGELS = re.compile(
    r"\b(should|must|field|input|valid|expected|found|value error|missing|extra)\b", re.IGNORECASE
)
IS_JA = {"vraag": "f", "is": "ja"}


def fouten(map_, model):
    """Messages of a folder that does not load."""
    with pytest.raises(InhoudFout) as fout:
        lees_map(map_, model)
    return fout.value.meldingen


def breek(tmp_path, naam, tekst, soort, model):
    """Messages of one file with this text."""
    (tmp_path / soort).mkdir(exist_ok=True)
    (tmp_path / soort / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    return fouten(tmp_path / soort, model)


FEIT = """\
id: f
vraag: Is het zo?
type: keuze
opties:
- id: '12_17'
  label: Twaalf tot en met zeventien
- id: 18_plus
  label: Achttien of ouder
onderwerp: persoon
betekenis: Leeftijd.
waarom: Eis.
houder: politie
herkomst:
- bron: awb
  artikel: '3:2'
groep: groep
privacy: 2
gecontroleerd:
  op: 2026-11-01
  door: redactie
"""


def test_the_starting_point_is_valid(tmp_path):
    """What the tests below break was whole; article 3:2 and 12_17 stay text."""
    (tmp_path / "f.yaml").write_text(FEIT, encoding="utf-8")
    gelezen = lees_map(tmp_path, Feit)["f"]
    assert gelezen.herkomst[0].artikel == "3:2"
    assert [optie.id for optie in gelezen.opties] == ["12_17", "18_plus"]


@pytest.mark.parametrize("los", ["12_17", "3:2", "2:48", "no", "ja", "1e3x"])
@pytest.mark.parametrize("met_regels", [False, True])
def test_words_that_look_like_numbers_stay_text(tmp_path, los, met_regels):
    """YAML 1.1 reads 3:2 as 182, no as false; 12_17 is an age class, not 1217."""
    (tmp_path / "x.yaml").write_text(f"a: {los}\n", encoding="utf-8")
    assert ontleed(tmp_path / "x.yaml", met_regels=met_regels)["a"] == los


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "woorden"),
    [
        ("id: f\n", "id: g\n", 1, "gelijk zijn aan de bestandsnaam"),
        ("id: f\n", "id: Groot\n", 1, "niet de vorm"),
        ("vraag: Is het zo?\n", "", 1, "vraag: dit veld ontbreekt"),
        ("vraag: Is het zo?", "vraag: ''", 2, "dit veld is leeg"),
        ("vraag: Is het zo?", "vraag: 3", 2, "hier hoort tekst"),
        ("houder: politie", "houdr: politie", 12, "houdr: dit veld bestaat niet"),
        ("type: keuze", "type: lijstje", 3, "kies uit 'ja_nee', 'keuze'"),
        ("privacy: 2", "privacy: 7", 17, "kies uit 0, 1 of 2"),
        ("privacy: 2", "privacy: veel", 17, "kies uit"),
        ("  artikel: '3:2'", "  artikel: 3.2", 15, "hier hoort tekst"),
        ("  artikel: '3:2'", "  artikl: '3:2'", 15, "artikl: dit veld bestaat niet"),
        ("- bron: awb\n  artikel: '3:2'\n", "bron: awb\n", 13, "hier hoort een lijst"),
        ("- id: 18_plus\n  label: Achttien of ouder\n", "", 1, "minstens twee opties"),
        ("  label: Achttien of ouder\n", "", 7, "label: dit veld ontbreekt"),
        ("id: 18_plus", "id: onbekend", 7, "'onbekend' is geen optie"),
        ("  op: 2026-11-01", "  op: '2026-11-01'", 19, "hier hoort een datum"),
        ("  op: 2026-11-01", "  op: 2026-11-01T20:00:00", 19, "hier hoort een datum"),
        ("  op: 2026-11-01", "  op: 2026-13-01", 19, "deze datum of tijd bestaat niet"),
        ("gecontroleerd:\n  op: 2026-11-01\n  door: redactie\n", "", 1, "gecontroleerd: dit veld"),
        ("gecontroleerd:\n  op: 2026-11-01\n  door: redactie\n", "gecontroleerd: ja\n", 18,
         "groep velden"),
        ("privacy: 2", "privacy: 2\nacuut: 13", 18, "hoogstens 12"),
        ("privacy: 2", "privacy: 2\nacuut: 0", 18, "minstens 1"),
        ("privacy: 2", "privacy: 2\nacuut: 1.5", 18, "geheel getal"),
        ("privacy: 2", "privacy: 2\nprivacy: 1", 18, "twee keer"),
        ("houder: politie", "houder: politie: nacht", 12, "dubbele punt te veel"),
        ("houder: politie", 'houder: "politie', 21, "aanhalingsteken"),
        ("houder: politie", "houder: @politie", 12, "aanhalingstekens omheen"),
        ("  artikel: '3:2'", "\tartikel: '3:2'", 15, "tab"),
        ("houder: politie", "houder: [politie", 13, "haakje"),
        ("houder: politie", "houder: *politie", 12, "verwijst naar een &naam"),
        ("houder: politie", "houder: poli\x07tie", 12, "stuurteken"),
        ("houder: politie", "houder politie", 13, "dubbele punt"),
        ("groep: groep", "---\ngroep: groep", 16, "twee stukken"),
    ],
)  # fmt: skip
def test_a_broken_fact_is_refused_at_its_line(tmp_path, oud, nieuw, regel, woorden):
    """File, line, field and a Dutch sentence that says what to do."""
    assert oud in FEIT
    meldingen = breek(tmp_path, "f", FEIT.replace(oud, nieuw, 1), "feiten", Feit)
    assert any(m.startswith(f"f.yaml:{regel}: ") and woorden in m for m in meldingen), meldingen
    assert not any(ENGELS.search(melding) for melding in meldingen)


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b"", "groep velden"),
        (b"- een\n- twee\n", "groep velden"),
        (b"los woord", "groep velden"),
        (b"\xff\xfe\x00b", "UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8"),
        (b"a: \x00", "stuurteken"),
        (b"[" * 800 + b"]" * 800, "niet te lezen"),
        (b"a: &a [*a]\n", "dit veld bestaat niet"),
    ],
)
def test_a_file_that_is_no_entry_at_all(tmp_path, inhoud, woorden):
    """Empty, a list, binary, too deep: one message, no traceback."""
    (tmp_path / "f.yaml").write_bytes(inhoud)
    meldingen = fouten(tmp_path, Feit)
    assert any(woorden in melding for melding in meldingen), meldingen
    assert all(REGEL.match(melding) for melding in meldingen)


@pytest.mark.parametrize(
    ("voorwaarde", "woorden"),
    [
        ({"vraag": "f", "bekend": True}, "dit is geen voorwaarde"),
        ({"vraag": "f"}, "dit is geen voorwaarde"),
        ({"vraag": "f", "is": True}, "hier hoort tekst"),
        ({"vraag": "f", "is": "ja", "niet": IS_JA}, "dit veld bestaat niet"),
        ({"vraag": "f", "minstens": "veel"}, "hier hoort een getal"),
        ({"vraag": "f", "voor": "gisteren"}, "'gisteren' is geen moment"),
        ({"alle": []}, "lijst is te kort"),
        ({"alle": [IS_JA, {"niet": {"vraag": "f"}}]}, "dit is geen voorwaarde"),
        ({"minstens_n": -1, "van": [IS_JA]}, "minstens 0"),
        ({"er_is": {"soort": "situatie", "voorwaarde": IS_JA}}, "kies uit"),
        ({"verdict": "noodbevel"}, "dit is geen voorwaarde"),
        ("f is ja", "dit is geen voorwaarde"),
    ],
)
def test_a_broken_condition_is_refused_at_its_own_line(tmp_path, voorwaarde, woorden):
    """Deep in an instrument or an oordeel, the line is that of the condition, not of the file."""
    een_eis = eis("e", voorwaarde)
    map_ = schrijf(
        tmp_path,
        instrumenten=[instrument("i", versie(een_eis))],
        oordelen=[oordeel("o", [voorwaarde], ja=(1, 0))],
    )
    for naam, model in (("instrumenten", Instrument), ("oordelen", Oordeel)):
        meldingen = fouten(map_ / naam, model)
        assert any(woorden in melding for melding in meldingen), meldingen
        assert not any(ENGELS.search(melding) for melding in meldingen)
        bestand = next((map_ / naam).glob("*.yaml"))
        regels = bestand.read_text(encoding="utf-8").splitlines()
        nummers = [int(melding.split(":")[1]) for melding in meldingen]
        begin = next(n for n, regel in enumerate(regels, 1) if "voorwaarde:" in regel)
        assert all(begin <= nummer <= begin + 8 for nummer in nummers), meldingen


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"versies": []}, "lijst is te kort"),
        ({"versies": [versie()]}, "heeft geen drempel"),
        ({"soort": "partner"}, "heeft een verzoek nodig"),
        ({"soort": "bestaat_niet"}, "zeg waarom, en wat wel bestaat"),
        ({"geen_rechtspraak": None}, "noem rechtspraak"),
        ({"zwaarte": {"waarde": 9, "reden": "Zwaar."}}, "kies uit 1, 2, 3, 4 of 5"),
        ({"zwaarte": {"waarde": 3}}, "reden: dit veld ontbreekt"),
        ({"kenmerken": ["zwaar"]}, "kies uit"),
        ({"bevoegd_gezag": "koning"}, "kies uit"),
        ({"voorbereiding": {"effect": "Snel.", "mondeling": {"min": -1, "max": 2}}}, "minstens 0"),
    ],
)
def test_an_incomplete_instrument_is_refused(tmp_path, anders, woorden):
    """What an instrument must have to decide and to write the order."""
    map_ = schrijf(tmp_path, instrumenten=[instrument("i", versie(eis("e", IS_JA)), **anders)])
    meldingen = fouten(map_ / "instrumenten", Instrument)
    assert any(woorden in melding for melding in meldingen), meldingen
    assert all(REGEL.match(m) and not ENGELS.search(m) for m in meldingen), meldingen


@pytest.mark.parametrize(
    ("eerste", "tweede"),
    [
        ({"tot": "2015-01-01"}, {"van": "2015-01-02"}),
        ({"tot": "2015-01-01"}, {"van": "2014-12-31"}),
        ({}, {"van": "2015-01-01"}),
        ({"tot": "2015-01-01"}, {}),
    ],
)
def test_a_gap_or_overlap_between_versions_is_an_error(tmp_path, eerste, tweede):
    """Between two texts of the law there is no day without law, and none with two."""
    map_ = schrijf(tmp_path, instrumenten=[instrument(
        "i", versie(eis("e", IS_JA), **eerste), versie(eis("e", IS_JA), **tweede))])  # fmt: skip
    bestand = map_ / "instrumenten" / "i.yaml"
    tekst = re.sub(r"'(\d{4}-\d\d-\d\d)'", r"\1", bestand.read_text(encoding="utf-8"))
    bestand.write_text(tekst, encoding="utf-8")
    assert any(
        "overlappen of laten een gat" in m for m in fouten(map_ / "instrumenten", Instrument)
    )


@pytest.mark.parametrize(
    "rijen",
    [
        {"ja": (0, 0)},
        {"ja": (2, 0)},
        {"ja": (1, 2)},
        {"nee": (1, 0)},
        {"ja": (1, 1), "nee": (1, 1)},
    ],
)
def test_a_proposal_table_that_could_propose_in_doubt_is_refused(tmp_path, rijen):
    """No proposal without an indicator, none on nothing, and never ja and nee at once."""
    map_ = schrijf(
        tmp_path, oordelen=[oordeel("o", [IS_JA], [{"vraag": "g", "is": "ja"}], **rijen)]
    )
    assert any("rij" in melding for melding in fouten(map_ / "oordelen", Oordeel))


def test_all_errors_of_all_files_at_once(tmp_path):
    """Whoever repairs content sees everything, across files and folders, also broken YAML."""
    schrijf(tmp_path, feiten=[feit("a"), feit("b", houder=3), keuze("c", "een")],
            instrumenten=[instrument("i")])  # fmt: skip
    (tmp_path / "feiten" / "d.yaml").write_text("a: b: c\n", encoding="utf-8")
    (tmp_path / "lokaal").mkdir()
    (tmp_path / "lokaal" / "e.yaml").write_text("id: [\n", encoding="utf-8")
    with pytest.raises(InhoudFout) as fout:
        laad(tmp_path)
    namen = {melding.split(":")[0] for melding in fout.value.meldingen}
    assert namen == {"d.yaml", "e.yaml", "i.yaml"}
    (tmp_path / "feiten" / "d.yaml").unlink()
    with pytest.raises(InhoudFout) as fout:
        laad(tmp_path)
    namen = {melding.split(":")[0] for melding in fout.value.meldingen}
    assert namen == {"b.yaml", "c.yaml", "e.yaml", "i.yaml"}


def test_an_id_can_be_used_once(tmp_path):
    """The same file name in a subfolder would silently win; it is an error."""
    schrijf(tmp_path, feiten=[feit("a")])
    schrijf(tmp_path / "feiten", onder=[feit("a")])
    assert any("bestaat al" in melding for melding in fouten(tmp_path / "feiten", Feit))


def test_a_missing_file_and_a_folder(tmp_path):
    """Absent is for the caller to explain; a folder named like a file is refused in Dutch."""
    with pytest.raises(FileNotFoundError):
        lees_yaml(tmp_path / "weg.yaml")
    (tmp_path / "map.yaml").mkdir()
    with pytest.raises(InhoudFout, match=r"map\.yaml:1: .*geen bestand"):
        lees_yaml(tmp_path / "map.yaml")


def test_a_named_condition_is_one_condition_and_a_fault_in_it_names_its_own_line(tmp_path):
    regels = ["id: o", "voor:", "- id: a", "  voorwaarde: &stil {vraag: f, is: nee}",
              "tegen:", "- id: b", "  voorwaarde: {niet: *stil}"]  # fmt: skip
    pad = tmp_path / "o.yaml"
    pad.write_text("\n".join(regels), encoding="utf-8")
    boom = ontleed(pad, met_regels=True)
    assert boom["tegen"][0]["voorwaarde"]["niet"] == boom["voor"][0]["voorwaarde"]
    assert regel_van(boom, ["tegen", 0, "voorwaarde", "niet", "is"]) == 4
    pad.write_text("\n".join(regels).replace("*stil", "*weg"), encoding="utf-8")
    with pytest.raises(InhoudFout, match=r"o\.yaml:7: .*&naam hierboven"):
        ontleed(pad, met_regels=True)
