"""Cross-checks over the content: references, conditions, use, review dates."""

from datetime import date

import pytest

from kennisbank.controle import controleer
from tests.hulp_inhoud import (
    REVIEW,
    besluiteis,
    bron,
    eis,
    feit,
    gebruikte_vragen,
    indicator,
    instrument,
    kennisbank,
    keuze,
    lokaal,
    oordeel,
    veld,
    versie,
    verzoek,
    volledig,
)  # fmt: skip

VANDAAG = date(2026, 11, 24)
F_JA = {"vraag": "f", "is": "ja"}
P_JA = {"vraag": "p.gedrag", "is": "ja"}
FEITEN = [
    feit("f"), keuze("k", "a", "b"), keuze("m", "a", "b", type="meerkeuze"),
    feit("n", type="getal"), feit("t", type="moment"), feit("tekst", type="tekst"),
    feit("p.gedrag"), feit("b.rel"), volledig("persoon"), volledig("bijeenkomst"),
]  # fmt: skip
VELDEN = [veld("maatregel.horen"), veld("maatregel.gebied", type="gebied")]


def fouten(vandaag=VANDAAG, **delen):
    """Errors of this content, on a base without errors."""
    basis = {"feiten": FEITEN, "besluitvelden": VELDEN}
    basis["instrumenten"] = [instrument("i", versie(eis("e", F_JA)))]
    return controleer(kennisbank(**basis | delen), vandaag).fouten


def met_eis(voorwaarde, gericht_op="situatie"):
    """Errors when this is a drempel requirement."""
    return fouten(instrumenten=[
        instrument("i", versie(eis("e", voorwaarde)), gericht_op=gericht_op)])  # fmt: skip


def test_the_base_of_these_tests_has_no_errors():
    """Every finding below comes from what a test changes."""
    assert fouten() == []


@pytest.mark.parametrize(
    ("voorwaarde", "woorden"),
    [
        ({"vraag": "x", "is": "ja"}, "'x' is nergens verklaard"),
        ({"alle": [F_JA, {"niet": {"vraag": "x", "is": "ja"}}]}, "'x' is nergens verklaard"),
        ({"vraag": "f", "is": "misschien"}, "kent de optie 'misschien' niet; kies uit ja, nee"),
        ({"vraag": "k", "in": ["a", "c"]}, "kent de optie 'c' niet; kies uit a, b"),
        ({"vraag": "m", "bevat": "c"}, "kent de optie 'c' niet"),
        ({"vraag": "m", "is": "a"}, "'m' is meerkeuze; de toets past daar niet bij"),
        ({"vraag": "k", "bevat": "a"}, "'k' is keuze; de toets past daar niet bij"),
        ({"vraag": "f", "minstens": 1}, "'f' is ja_nee; de toets past daar niet bij"),
        ({"vraag": "n", "voor": "nu"}, "'n' is getal; de toets past daar niet bij"),
        ({"vraag": "t", "hoogstens": 1}, "'t' is moment; de toets past daar niet bij"),
        ({"vraag": "tekst", "is": "a"}, "'tekst' is tekst; de toets past daar niet bij"),
        ({"vraag": "maatregel.gebied", "ingevuld": True}, "alleen in een besluiteis"),
        ({"vraag": "f", "ingevuld": True}, "'ingevuld' kan alleen in een besluiteis"),
        ({"vraag": "maatregel.horen", "is": "ja"}, "is een besluitveld"),
        (P_JA, "gaat over een persoon en kan hier alleen binnen er_is"),
        ({"er_is": {"soort": "bijeenkomst", "voorwaarde": P_JA}}, "gaat over een persoon"),
    ],
)
def test_a_condition_that_cannot_be(voorwaarde, woorden):
    """Unknown items and options, a test of the wrong kind, facts of someone else."""
    gevonden = met_eis(voorwaarde)
    assert any(woorden in fout and fout.startswith("instrumenten/i.yaml: e: ") for fout in gevonden)


@pytest.mark.parametrize(
    ("voorwaarde", "gericht_op"),
    [
        (P_JA, "persoon"),
        ({"alle": [F_JA, P_JA]}, "persoon"),
        ({"er_is": {"soort": "persoon", "voorwaarde": P_JA}}, "situatie"),
        ({"er_is": {"soort": "persoon", "voorwaarde": {"alle": [F_JA, P_JA]}}}, "bijeenkomst"),
        ({"vraag": "t", "na": "nu-24u"}, "situatie"),
        ({"vraag": "n", "minstens": 2.5}, "situatie"),
    ],
)
def test_a_condition_that_can_be(voorwaarde, gericht_op):
    """Own facts, facts of the situation, and others inside er_is."""
    assert met_eis(voorwaarde, gericht_op) == []


def test_a_search_needs_to_know_whether_the_record_is_complete():
    """`er_is` reads `<soort>.volledig`; without that fact it could never be false."""
    zonder = [een for een in FEITEN if een["id"] != "persoon.volledig"]
    zoek = {"er_is": {"soort": "persoon", "voorwaarde": P_JA}}
    gevonden = fouten(feiten=zonder, instrumenten=[instrument("i", versie(eis("e", zoek)))])
    assert any("'persoon.volledig' is nergens verklaard" in fout for fout in gevonden)


def test_a_decision_may_ask_for_what_is_filled_in():
    """In a besluiteis, of a version or an extension, besluitvelden and `ingevuld` are at home."""
    eisen = [besluiteis("gebied", {"vraag": "maatregel.gebied", "ingevuld": True}),
             besluiteis("horen", {"vraag": "maatregel.horen", "is": "ja"})]  # fmt: skip
    wet = versie(eis("e", F_JA), besluiteisen=eisen)
    verlenging = {"kan": "ja", "tekst": "Ja.", "eisen": eisen}
    assert fouten(instrumenten=[instrument("i", wet, verlenging=verlenging)]) == []
    fout = {"kan": "ja", "tekst": "Ja.", "eisen": [besluiteis("x", {"vraag": "x", "is": "ja"})]}
    assert fouten(instrumenten=[instrument("i", wet, verlenging=fout)])


@pytest.mark.parametrize("soorten", [["persoon", "bijeenkomst"], []])
def test_a_general_requirement_reads_what_all_its_instruments_have(soorten):
    """For two soorten, or for all, it cannot read a fact of one of them."""
    algemeen = {
        "id": "alg", "naam": "Algemeen", "geldt_voor": ["fysiek"], "gericht_op": soorten,
        "geldigheid": {}, "drempel": [eis("e", P_JA)], "gecontroleerd": REVIEW,
    }  # fmt: skip
    assert any(fout.startswith("algemeen/alg.yaml: e: 'p.gedrag' gaat over een persoon")
               for fout in fouten(algemeen=[algemeen]))  # fmt: skip
    assert fouten(algemeen=[algemeen | {"gericht_op": ["persoon"]}]) == []


def test_a_proposal_rests_on_facts_only():
    """An indicator that reads an oordeel, also deep inside, is an error; so is a foreign fact."""
    ander = oordeel("ander", [F_JA], ja=(1, 0))
    leest = oordeel("leest", [{"niet": {"vraag": "ander", "is": "ja"}}], ja=(1, 0))
    (fout,) = fouten(oordelen=[ander, leest])
    assert fout.startswith("oordelen/leest.yaml: voor_0: leest een ander oordeel ('ander')")
    over_persoon = oordeel("o", [P_JA], onderwerp="bijeenkomst", ja=(1, 0))
    assert any("gaat over een persoon" in fout for fout in fouten(oordelen=[over_persoon]))
    assert fouten(oordelen=[oordeel("o", [P_JA], onderwerp="persoon", ja=(1, 0))]) == []


def test_everything_with_an_answer_has_its_own_id():
    """A fact, an oordeel, the profile and the fields of a decision share one namespace."""
    gevonden = fouten(lokaal=[lokaal("f")], oordelen=[oordeel("k", [F_JA], ja=(1, 0))])
    assert sorted(gevonden) == [
        "lokaal/f.yaml: id 'f' bestaat al in feiten; hernoem er een",
        "oordelen/k.yaml: id 'k' bestaat al in feiten; hernoem er een",
    ]


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"lichtere_middelen": ["x"]}, "lichter middel 'x' bestaat niet"),
        ({"wel": ["x"]}, "alternatief 'x' bestaat niet"),
        (verzoek("x"), "partner 'x' bestaat niet"),
        (verzoek(minimum=["x"]), "vraag 'x' bestaat niet"),
        ({"grondrechten": [{"recht": "x", "beperkingsgrond": "Wet.", "zekerheid": "zeker"}]},
         "grondrecht 'x' bestaat niet"),
        ({"na_besluit": [{"taak": "x", "termijn": "Direct", "verwijzing": [{"bron": "wet"}],
                          "zekerheid": "zeker"}]}, "taak 'x' bestaat niet"),
        ({"rechtspraak": [{"bron": "x", "les": "Les.", "zekerheid": "zeker"}]},
         "bron 'x' bestaat niet"),
        ({"duur": {"tekst": "Kort.", "verwijzing": [{"bron": "x"}]}}, "bron 'x' bestaat niet"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere(anders, woorden):
    """Every id an instrument names exists, and every source it cites."""
    gevonden = fouten(instrumenten=[instrument("i", versie(eis("e", F_JA)), **anders)])
    assert any(fout.startswith("instrumenten/i.yaml: ") and woorden in fout for fout in gevonden)


def test_a_missing_source_anywhere():
    """In a requirement, an indicator, a fact: wherever a source is named."""
    nergens = [{"bron": "weg", "artikel": "1"}]
    een = oordeel("o", [F_JA], ja=(1, 0))
    een["voor"] = [indicator("v", F_JA) | {"verwijzing": nergens}]
    gevonden = fouten(
        feiten=[*FEITEN, feit("g", herkomst=nergens)], oordelen=[een],
        instrumenten=[instrument("i", versie(eis("e", F_JA, verwijzing=nergens)))],
    )  # fmt: skip
    assert {fout.split(":")[0] for fout in gevonden} == {
        "feiten/g.yaml", "oordelen/o.yaml", "instrumenten/i.yaml",
    }  # fmt: skip


def test_the_same_requirement_twice():
    """Ids are unique within a version, over requirements and exclusions together."""
    dubbel = versie(eis("e", F_JA), uitsluitingen=[eis("e", F_JA)])
    assert any("eis 'e' komt twee keer voor" in f for f in fouten(
        instrumenten=[instrument("i", dubbel)]))  # fmt: skip
    besluit = [besluiteis("b", F_JA), besluiteis("b", F_JA)]
    assert any("besluiteis 'b' staat dubbel" in f for f in fouten(
        instrumenten=[instrument("i", versie(eis("e", F_JA), besluiteisen=besluit))]))  # fmt: skip


def test_one_duty_per_rol():
    """Two duties with one rol: the clock could not tell which to work out."""
    rij = [{"id": id_, "naam": id_, "houder": "jurist", "rol": "bezwaar"} for id_ in ("a", "b")]
    assert fouten(taken=rij) == ["taken/a.yaml: rol 'bezwaar' heeft ook b; kies er een"]


@pytest.mark.parametrize("gezien", ["secundair", "geheugen"])
def test_certain_means_that_a_source_was_seen(gezien):
    """A requirement is not 'zeker' on hearsay."""
    bronnen = [bron(gezien=gezien)]
    gevonden = fouten(bronnen=bronnen)
    assert gevonden == ["instrumenten/i.yaml: e heet zeker, maar geen van de bronnen is gezien"]
    zwakker = instrument("i", versie(eis("e", F_JA, zekerheid="bron")))
    assert fouten(bronnen=bronnen, instrumenten=[zwakker]) == []


@pytest.mark.parametrize(
    ("op", "fout", "waarschuwing"),
    [
        (date(2026, 11, 24), 0, 0),
        (date(2025, 11, 25), 0, 0),
        (date(2025, 11, 24), 0, 1),
        (date(2025, 5, 25), 0, 1),
        (date(2025, 5, 24), 1, 0),
        (date(2020, 1, 1), 1, 0),
    ],
)
def test_an_entry_is_reviewed_every_year(op, fout, waarschuwing):
    """From twelve months a warning, from eighteen an error that stops the start."""
    oud = feit("f", gecontroleerd={"op": op, "door": "redactie"})
    inhoud = kennisbank(feiten=[oud], instrumenten=[instrument("i", versie(eis("e", F_JA)))])
    gevonden = controleer(inhoud, VANDAAG)
    assert (len(gevonden.fouten), len(gevonden.waarschuwingen)) == (fout, waarschuwing)
    assert all(
        melding.startswith("feiten/f.yaml: ") and "maanden niet gecontroleerd" in melding
        for melding in [*gevonden.fouten, *gevonden.waarschuwingen]
    )


def test_what_conditions_read():
    """Drempels, decisions, extensions, indicators, gates and searches all count as use."""
    poort = {"vraag": "poort", "is": "ja"}
    zoek = {"er_is": {"soort": "persoon", "voorwaarde": P_JA}}
    inhoud = kennisbank(
        feiten=[*FEITEN, feit("poort"), feit("vervolg", volgt_op=poort), feit("stil")],
        oordelen=[oordeel("o", [{"vraag": "k", "is": "a"}], ja=(1, 0))],
        besluitvelden=VELDEN,
        instrumenten=[
            instrument(
                "i",
                versie(eis("e", zoek), besluiteisen=[
                    besluiteis("b", {"vraag": "maatregel.horen", "is": "ja"})]),
            )
        ],
    )  # fmt: skip
    assert gebruikte_vragen(inhoud) == {
        "p.gedrag", "persoon.volledig", "k", "maatregel.horen", "poort",
    }  # fmt: skip
