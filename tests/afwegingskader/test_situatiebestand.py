"""A situation from a file: every way to write it."""

from datetime import date, datetime

import pytest
from hulp_situatie import INHOUD, KOP, UTRECHT

from afwegingskader.besluittoets import onderwerp_van
from afwegingskader.situatiebestand import met_duur
from logica.situatie import SITUATIE, Maatregel
from tests.hulp_inhoud import NU


def test_short_and_long_form(lees):
    """A bare value is a confirmed answer; the long form says who, when and how sure."""
    een = lees(
        KOP
        + """\
lokaal: {apv: ja}
feiten:
  f: ja
  g: {waarde: nee, bron: politie, betrouwbaarheid: waarschijnlijk, rol: adviseur,
      geldt_op: 2021-11-25T18:00:00+01:00, vertrouwelijk: politie, in_besluit: samengevat,
      samenvatting: In het kort.}
  k: onbekend
oordelen:
  vrees: {waarde: ja, motivering: "Omdat.", redenen: {gesprek: te laat}}
"""
    )
    assert een.stand("f").waarde == een.stand("apv").waarde == "ja"
    assert een.stand("f").antwoorden[0].bron is None
    lang = een.stand("g").antwoorden[0]
    assert een.stand("g").toestand == "waarschijnlijk"
    assert (lang.bron, lang.rol, lang.in_besluit) == ("politie", "adviseur", "samengevat")
    assert lang.geldt_op == datetime(2021, 11, 25, 18, tzinfo=UTRECHT)
    assert een.stand("k").toestand == "onbekend"
    assert een.stand("vrees").antwoorden[0].redenen == {"gesprek": "te laat"}
    assert (een.gemeente, een.peildatum) == ("Utrecht", date(2021, 11, 25))
    assert een.nu == datetime(2021, 11, 25, 20, tzinfo=UTRECHT)


def test_several_answers_to_one_question(lees):
    """A list of long forms is what several people said: a conflict, a rumour, a correction."""
    een = lees(
        KOP
        + """\
feiten:
  f: [{waarde: ja, bron: politie}, {waarde: nee, bron: buurt}]
  g: [{waarde: ja}, {waarde: nee, betrouwbaarheid: gerucht}]
  k: [{waarde: a, betrouwbaarheid: onjuist}, {waarde: '12_17'}]
"""
    )
    assert [een.stand(v).toestand for v in ("f", "g", "k")] == ["conflict", "waarde", "waarde"]
    assert een.stand("k").waarde == "12_17"


@pytest.mark.parametrize(
    ("ruw", "waarde"),
    [
        ("m: a", {"a": "ja"}),
        ("m: [a, c]", {"a": "ja", "c": "ja"}),
        ("m: {a: ja, b: nee, c: onbekend}", {"a": "ja", "b": "nee"}),
        ("m: geen", {"a": "nee", "b": "nee", "c": "nee"}),
        ("m: {waarde: [a]}", {"a": "ja"}),
        ("m: {waarde: {a: nee}, bron: politie}", {"a": "nee"}),
        ("m: onbekend", None),
        ("k: 12_17", "12_17"),
        ("n: 3", 3.0),
        ("n: [20, 30]", (20.0, 30.0)),
        ("n: {waarde: [20, 30]}", (20.0, 30.0)),
        ("t: 2021-11-25T23:00:00+01:00", datetime(2021, 11, 25, 23, tzinfo=UTRECHT)),
        ("t: 2021-11-25T23:00", datetime(2021, 11, 25, 23, tzinfo=UTRECHT)),
        ("t: '2021-11-25 23:00'", datetime(2021, 11, 25, 23, tzinfo=UTRECHT)),
        ("t: 2021-11-25T22:00:00Z", datetime(2021, 11, 25, 23, tzinfo=UTRECHT)),
        ("t: [2021-11-25T23:00, 2021-11-26T02:00]",
         (datetime(2021, 11, 25, 23, tzinfo=UTRECHT), datetime(2021, 11, 26, 2, tzinfo=UTRECHT))),
        ("woorden: <script>alert(1)</script> {{ 7*7 }}", "<script>alert(1)</script> {{ 7*7 }}"),
        ("woorden: 'vlag \U0001f1f3\U0001f1f1'", "vlag \U0001f1f3\U0001f1f1"),
        ('woorden: "a\\u0007b"', "a□b"),
    ],
)  # fmt: skip
def test_forms_of_a_value(lees, ruw, waarde):
    """Options, bands, moments with and without a zone, and text that stays text."""
    vraag = ruw.split(":", 1)[0]
    assert lees(f"{KOP}feiten:\n  {ruw}\n").stand(vraag).waarde == waarde


def test_instances_and_a_single_one_under_feiten(lees):
    """P1 and P2 by label; when there is only one it may stand under feiten."""
    twee = lees(KOP + "personen: {P1: {p.gedrag: ja}, P2: {p.gedrag: nee}}\n")
    assert twee.onderwerpen == {"persoon": ("P1", "P2")}
    assert [twee.stand("p.gedrag", label).waarde for label in ("P1", "P2")] == ["ja", "nee"]
    ene = lees(KOP + "feiten: {p.gedrag: ja, b.rel: nee}\n")
    assert ene.onderwerpen == {"persoon": ("P1",), "bijeenkomst": ("B1",)}
    assert ene.stand("p.gedrag", "P1").waarde == "ja"
    genoemd = lees(KOP + "feiten: {p.gedrag: ja}\npersonen: {P3: {}}\n")
    assert genoemd.onderwerpen == {"persoon": ("P3",)}
    assert genoemd.stand("p.gedrag", "P3").waarde == "ja"
    leeg = lees(KOP + "personen: {P1: }\n")
    assert leeg.onderwerpen == {"persoon": ("P1",)}


def test_moment_and_law(lees):
    """`nu` of the file goes before that of the caller; peildatum is its day unless given."""
    assert lees("gemeente: Utrecht\n").nu == NU
    laat = lees("gemeente: Utrecht\nnu: 2021-11-25T23:30:00Z\n")
    assert laat.peildatum == date(2021, 11, 26)
    for geschreven in ("2010-01-01", "'2010-01-01'", "2010-01-01T12:00:00"):
        assert lees(f"{KOP}peildatum: {geschreven}\n").peildatum == date(2010, 1, 1)
    assert lees(f"{KOP}peildatum: 2010-01-01\n", date(2026, 1, 1)).peildatum == date(2026, 1, 1)


def test_the_draft_decision(lees):
    """Measures in order, with their fields; the duration follows from begin and end."""
    een = lees(
        KOP
        + """\
titel: Een avond
personen: {P1: {p.gedrag: ja}}
besluit:
  doel: Rust.
  maatregelen:
  - {instrument: bevel, gebied: Het plein, van: 2021-11-25T20:00, tot: 2021-11-26T08:00}
  - {instrument: verbod, onderwerp: P1, gebied: onbekend}
"""
    )
    bevel, verbod = een.maatregelen
    assert (bevel.id, bevel.instrument, bevel.onderwerp) == ("M1", "bevel", None)
    assert bevel.velden["maatregel.duur_uren"] == 12
    assert (verbod.onderwerp, verbod.velden) == ("P1", {})
    assert een.besluit == {"besluit.doel": "Rust."}
    assert een.titel == "Een avond"


def test_an_aanname_lasts_until_its_end(lees):
    """Given with its end it counts as an assumption until then."""
    aanname = "{waarde: ja, betrouwbaarheid: aanname, geldig_tot: 2021-11-25T21:00:00+01:00}"
    assert lees(f"{KOP}feiten: {{f: {aanname}}}\n").stand("f").toestand == "aanname"
    later = KOP.replace("20:00", "21:00")
    assert lees(f"{later}feiten: {{f: {aanname}}}\n").stand("f").toestand == "onbekend"


def test_facts_about_the_situation_may_stand_with_an_instance(lees):
    """A scenario writes what it knows in one place; the onderwerp follows from the question."""
    een = lees(KOP + "personen: {P1: {p.gedrag: ja, f: ja}}\n")
    assert een.stand("f", SITUATIE).waarde == "ja"


def test_duration_is_time_that_passes():
    """The night in which the clock goes back lasts an hour longer than its clock says."""
    van, tot = (datetime(2026, 10, dag, uur, tzinfo=UTRECHT) for dag, uur in ((24, 20), (25, 8)))
    velden = met_duur({"maatregel.van": van, "maatregel.tot": tot})
    assert velden["maatregel.duur_uren"] == 13.0


def test_a_measure_is_never_about_another_soort(lees):
    """A person on a means against a gathering: the only gathering, or one that nobody recorded."""
    een = lees(KOP + "personen: {P1: {}, P2: {}}\nplaatsen: {L1: {}}\n")
    verbod = INHOUD.instrumenten["verbod"]
    assert onderwerp_van(verbod, een, Maatregel("M1", "verbod", "P2")) == "P2"
    assert onderwerp_van(verbod, een, Maatregel("M1", "verbod", "L1")) == "P0"
