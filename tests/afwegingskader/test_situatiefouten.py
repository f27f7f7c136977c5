"""Every mistake in a situation file: named in Dutch, at its line, all at once."""

import pytest
from hulp_situatie import INHOUD, KOP

from afwegingskader.situatiebestand import SituatieFout, lees_situatie
from tests.hulp_inhoud import NU


@pytest.mark.parametrize(
    ("regels", "regel", "woorden"),
    [
        ("feiten:\n  x: ja", 4, "'x' is geen bekende vraag"),
        ("feiten:\n  maatregel.gebied: hier", 4, "is geen bekende vraag"),
        ("feiten:\n  f: true", 4, "schrijf ja of nee in plaats van true of false"),
        ("feiten:\n  f: misschien", 4, "'misschien' is geen antwoord; kies uit ja, nee"),
        ("feiten:\n  f: a", 4, "'a' is geen antwoord"),
        ("feiten:\n  f: [ja]", 4, "is geen antwoord"),
        ("feiten:\n  f: {bron: politie}", 4, "is geen antwoord"),
        ("feiten:\n  f: 3", 4, "'3' is geen antwoord"),
        ("feiten:\n  k: 1217", 4, "'1217' is geen antwoord; kies uit a, 12_17"),
        ("feiten:\n  m: [a, ja]", 4, "kies uit a, b, c, of 'geen'"),
        ("feiten:\n  m: [[a]]", 4, "kies uit a, b, c, of 'geen'"),
        ("feiten:\n  m: []", 4, "kies uit a, b, c, of 'geen'"),
        ("feiten:\n  m: {a: misschien}", 4, "ja, nee of onbekend"),
        ("feiten:\n  m: {a: [ja]}", 4, "ja, nee of onbekend"),
        ("feiten:\n  m: 3", 4, "kies uit a, b, c"),
        ("feiten:\n  n: veel", 4, "'veel' is geen getal"),
        ("feiten:\n  n: '3'", 4, "'3' is geen getal"),
        ("feiten:\n  n: true", 4, "is geen getal"),
        ("feiten:\n  n: .nan", 4, "is geen getal"),
        ("feiten:\n  n: .inf", 4, "is geen getal"),
        ("feiten:\n  n: [30, 20]", 4, "[laag, hoog] met laag vooraan"),
        ("feiten:\n  n: [1, 2, 3]", 4, "[laag, hoog]"),
        ("feiten:\n  t: straks", 4, "'straks' is geen bestaand tijdstip"),
        ("feiten:\n  t: 2021-11-25", 4, "is geen tijdstip; schrijf"),
        ("feiten:\n  t: 2021-02-30T20:00", 4, "is geen bestaand tijdstip"),
        ("feiten:\n  t: 2021-02-30T20:00:00", 4, "deze datum of tijd bestaat niet"),
        ("feiten:\n  t: [2021-11-26T02:00, 2021-11-25T23:00]", 4, "ligt na het einde"),
        ("feiten:\n  t: [2021-11-26T02:00]", 4, "een tijdvak is [begin, einde]"),
        ("feiten:\n  woorden: 3", 4, "zet aanhalingstekens om '3'"),
        ("feiten:\n  f: {waarde: ja, bronn: politie}", 4, "'bronn' is geen veld"),
        ("feiten:\n  f: {waarde: ja, bron: [politie]}", 4, "f.bron: hier hoort tekst"),
        ("feiten:\n  f: {waarde: ja, betrouwbaarheid: zeker}", 4, "'zeker' bestaat niet"),
        ("feiten:\n  f: {waarde: ja, vertrouwelijk: [ja]}", 4, "bestaat niet; kies uit"),
        ("feiten:\n  f: {waarde: ja, in_besluit: true}", 4, "bestaat niet; kies uit"),
        ("feiten:\n  f: {waarde: ja, geldt_op: gisteren}", 4, "f.geldt_op: 'gisteren'"),
        ("feiten:\n  f: {waarde: ja, redenen: veel}", 4, "instrument: reden"),
        ("feiten: ja", 3, "horen regels van de vorm 'vraag: antwoord'"),
        ("feiten: [f]", 3, "horen regels van de vorm 'vraag: antwoord'"),
        ("personen: {X9: {p.gedrag: ja}}", 3, "'X9' is geen label; gebruik P1, P2"),
        ("personen: {B1: {p.gedrag: ja}}", 3, "'B1' is geen label"),
        ("personen: {P0: {p.gedrag: ja}}", 3, "'P0' is geen label"),
        ("personen: {P01: {}}", 3, "'P01' is geen label"),
        ("personen: {P: {}}", 3, "'P' is geen label"),
        ("personen: {1: {}}", 3, "'1' is geen label"),
        ("personen: {P1: ja}", 3, "onder 'P1' horen regels"),
        ("personen: {P1: {b.rel: ja}}", 3, "gaat over een bijeenkomst, niet over P1"),
        ("personen: {P1: {}, P2: {}}\nfeiten:\n  p.gedrag: ja", 5, "zet hem onder P1 of P2"),
        ("besluit: {maatregelen: [{instrument: wens}]}", 3, "noemt een bestaand instrument"),
        ("besluit:\n  maatregelen:\n  - bevel", 5, "noemt een bestaand instrument"),
        ("besluit: {maatregelen: [{instrument: [bevel]}]}", 3, "noemt een bestaand instrument"),
        ("bijeenkomsten: {B1: {}}\nbesluit:\n  maatregelen:\n"
         "  - {instrument: verbod, onderwerp: B1}", 6, "gaat over een persoon, niet over B1"),
        ("besluit: {maatregelen: {instrument: bevel}}", 3, "maatregelen is een lijst"),
        ("besluit:\n  maatregelen:\n  - {instrument: bevel, plek: hier}", 5,
         "'plek' is geen bekend besluitveld"),
        ("besluit:\n  maatregelen:\n  - {instrument: verbod, onderwerp: P7}", 5,
         "'P7' staat niet in dit bestand"),
        ("besluit:\n  maatregelen:\n  - {instrument: verbod, onderwerp: [P1]}", 5,
         "staat niet in dit bestand"),
        ("besluit: {wens: ja}", 3, "'wens' is geen bekend besluitveld"),
        ("besluit:\n  maatregelen:\n  - {instrument: bevel, van: straks}", 5, "'straks'"),
        ("besluit: alles", 3, "horen regels"),
        ("peildatum: vandaag", 3, "'vandaag' is geen datum; schrijf 2026-11-24"),
        ("titel: [a]", 3, "titel: hier hoort tekst"),
        ("feit: {f: ja}", 3, "'feit' is hier geen veld"),
        ("3: ja", 3, "'3' is hier geen veld"),
        ("feiten: {f: ja, f: nee}", 3, "twee keer"),
        ("feiten:\n  f: ja: nee", 4, "dubbele punt te veel"),
        ("feiten:\n\tf: ja", 4, "tab"),
        ("feiten:\n  f: {{ ja }}", 4, "f: "),
        ("feiten:\n  f: 'ja", 5, "aanhalingsteken"),
        ("feiten:\n  f: j\x07a", 4, "stuurteken"),
        ("feiten:\n  f: &a [*a]", 4, ""),
        ("feiten:\n  f: !ja ja", 4, ""),
    ],
)  # fmt: skip
def test_a_mistake_is_named_at_its_line(fouten, regels, regel, woorden):
    """Unknown ids, wrong types, impossible dates, labels, options of another question, YAML."""
    meldingen = fouten(f"{KOP}{regels}\n")
    assert any(
        melding.startswith(f"situatie.yaml:{regel}: ") and woorden in melding
        for melding in meldingen
    ), meldingen


@pytest.mark.parametrize(
    ("ruw", "woorden"),
    [
        (b"", "dit bestand is leeg"),
        (b"# alleen een opmerking\n", "dit bestand is leeg"),
        (b"- een\n- twee\n", "heeft geen velden"),
        (b"los woord", "heeft geen velden"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "sla het bestand op als UTF-8"),
        (b"PK\x03\x04\x14", "stuurteken"),
        (b"nu: 2021-11-25T20:00:00\n", "gemeente ontbreekt"),
        (b"gemeente: ''\n", "gemeente ontbreekt"),
        (b"gemeente: [Utrecht]\n", "gemeente ontbreekt"),
        (b"gemeente: Utrecht\nnu: straks\n", "'straks' is geen bestaand tijdstip"),
        (b"gemeente: Utrecht\nnu: 2021-13-45T20:00:00+01:00\n", "deze datum of tijd bestaat niet"),
        (b"gemeente: Utrecht\nnu: 2021-11-25\n", "is geen tijdstip"),
    ],
)
def test_a_file_that_is_no_situation(fouten, ruw, woorden):
    """Empty, a list, binary, without a municipality or with an impossible now."""
    assert any(woorden in melding for melding in fouten(ruw))


@pytest.mark.parametrize("veld", ["woorden: {}", "f: {{waarde: ja, motivering: {}}}"])
def test_a_text_of_a_hundred_kilobytes_is_refused_not_cut(fouten, veld):
    """The message says how long it is, and is itself short."""
    (melding,) = fouten(f"{KOP}feiten:\n  {veld.format('x' * 100_000)}\n")
    assert "deze tekst telt 100000 tekens en er passen er 20000" in melding


def test_an_answer_of_a_hundred_kilobytes_is_repeated_in_short(fouten):
    """Also where a word was expected, and also as a key."""
    lang = "x" * 100_000
    meldingen = fouten(f"{KOP}feiten:\n  f: {lang}\n  ? {lang}\n  : ja\n")
    assert len(meldingen) == 2
    assert all(len(melding) < 200 for melding in meldingen)


def test_markup_in_a_name_is_repeated_as_text(fouten):
    """A hostile key or answer comes back as it was written, on one line."""
    meldingen = fouten(KOP + 'feiten:\n  <script>: ja\n  f: "{{ config }}\\n\\u202e"\n')
    assert "'<script>' is geen bekende vraag" in meldingen[0]
    assert "'{{ config }} □' is geen antwoord" in meldingen[1]


def test_all_mistakes_at_once(fouten):
    """Whoever repairs a file sees every mistake in it, each at its own line."""
    meldingen = fouten("""\
feiten:
  x: ja
  f: true
  n: veel
personen:
  X9: {}
besluit:
  maatregelen:
  - {instrument: wens}
peildatum: gisteren
""")
    nummers = sorted(int(melding.split(":")[1]) for melding in meldingen)
    assert nummers == [1, 2, 3, 4, 6, 9, 10]


def test_a_file_that_is_not_there(tmp_path):
    """A wrong name is said in Dutch; so is a folder."""
    with pytest.raises(SituatieFout, match=r"weg\.yaml.*bestaat niet"):
        lees_situatie(tmp_path / "weg.yaml", INHOUD, NU)
    with pytest.raises(SituatieFout, match="geen bestand"):
        lees_situatie(tmp_path, INHOUD, NU)
