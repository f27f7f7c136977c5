"""The board: every verdict in its visible order, and the test of a draft decision."""

from datetime import timedelta

import pytest
from hulp_verdict import JA, is_ja

from afwegingskader.besluittoets import toets_besluit
from afwegingskader.bord import lichtere_middelen, maak_bord
from barrieremodel.schema import Fase
from dossier.gebeurtenis import Invoer, Stempel
from dossier.keten import volgende
from dossier.keuring import schone_inhoud
from dossier.vouwen import vouw
from logica.situatie import Maatregel
from tests.hulp_inhoud import (
    NU,
    REVIEW,
    WET,
    besluiteis,
    eis,
    feit,
    instrument,
    kennisbank,
    situatie,
    tijdfeiten,
    veld,
    versie,
)  # fmt: skip

UUR = timedelta(hours=1)


def middel(id_, *, zwaarte=3, minuten=(10, 30), **anders):
    """An instrument that is usable when f is ja."""
    return instrument(
        id_, versie(eis("e", is_ja("f"))), zwaarte={"waarde": zwaarte, "reden": "Zo zwaar."},
        voorbereiding={
            "mondeling": {"min": minuten[0], "max": minuten[1]}, "effect": "Direct.",
        }, **anders,
    )  # fmt: skip


def fase(*instrumenten):
    """A phase that is reached when f is ja, with one barrier that these instruments put up."""
    return Fase.model_validate({
        "id": "f7_verstoring", "nummer": 7, "naam": "Verstoring", "wat": "Geweld.", "duur": "Uren.",
        "kantelpunt": "Stenen.", "kantelregel": is_ja("f"), "actoren": ["Groep"],
        "dienstverleners": ["Geen"], "gelegenheden": ["Plein"],
        "signalen": [{"id": "S01", "tekst": "Er is geweld.", "voorwaarde": is_ja("f"),
                      "zwaarte": "kantel", "ziet": "Politie"}],
        "barrieres": [{"id": "B01", "naam": "Optreden", "aard": "repressief", "houder": ["ovj"],
                       "instrumenten": list(instrumenten), "tijd_min": 0, "tijd_max": 60,
                       "let_op": "Niets."}],
        "bronnen": WET, "zekerheid": "zeker", "gecontroleerd": REVIEW,
    })  # fmt: skip


FEITEN = [
    feit("f"), *tijdfeiten("rustig", "geweld", loopt="geweld"),
]  # fmt: skip


def test_works_on_a_barrier_then_in_time_then_lightest():
    """The visible order, each step only between equals on the step before; then by name."""
    inhoud = kennisbank(
        feiten=FEITEN,
        instrumenten=[
            middel("zwaar", zwaarte=5), middel("licht", zwaarte=1), middel("b_even", zwaarte=2),
            middel("a_even", zwaarte=2), middel("te_laat", zwaarte=1, minuten=(300, 600)),
            middel("misschien", zwaarte=1, minuten=(10, 300)), middel("barriere", zwaarte=5),
        ],
    )  # fmt: skip
    een = situatie({"f": JA, "orde.verwacht_begin": NU + 2 * UUR})
    bord = maak_bord(inhoud, [fase("barriere")], een)
    assert [regel.instrument.id for regel in bord.regels] == [
        "barriere", "licht", "a_even", "b_even", "zwaar", "misschien", "te_laat",
    ]  # fmt: skip
    assert bord.fase == ("f7_verstoring", "f7_verstoring")
    assert bord.signalen == {"S01": "ja"}


def test_time_orders_and_never_bars():
    """Too late is last in the row with the same verdict."""
    inhoud = kennisbank(feiten=FEITEN, instrumenten=[middel("te_laat", minuten=(300, 600))])
    bord = maak_bord(inhoud, (), situatie({"f": JA, "orde.verwacht_begin": NU + UUR}))
    regel = bord.regel("te_laat")
    assert (regel.tijdig, regel.oordeel) == (False, "inzetbaar")


def test_the_phase_orders_and_never_decides():
    """Without the phase the verdict is the same."""
    inhoud = kennisbank(feiten=FEITEN, instrumenten=[middel("i")])
    met, zonder = (maak_bord(inhoud, fasen, situatie({"f": JA})) for fasen in ([fase("i")], ()))
    assert met.regel("i").oordeel == zonder.regel("i").oordeel == "inzetbaar"
    assert zonder.fase == (None, None)
    with pytest.raises(KeyError):
        met.regel("onbekend")


def test_open_ones_with_the_fewest_missing_first():
    """Nearly there stands above far away, however light that is."""
    veel = instrument("veel", versie(*[eis(f"e{n}", is_ja(n)) for n in "abc"]),
                      zwaarte={"waarde": 1, "reden": "Licht."})  # fmt: skip
    weinig = instrument("weinig", versie(eis("e", is_ja("a"))),
                        zwaarte={"waarde": 5, "reden": "Zwaar."})  # fmt: skip
    inhoud = kennisbank(feiten=[feit(n) for n in "abc"], instrumenten=[veel, weinig])
    bord = maak_bord(inhoud, (), situatie())
    assert [regel.instrument.id for regel in bord.met_oordeel("open")] == ["weinig", "veel"]
    assert bord.met_oordeel("inzetbaar", "niet_inzetbaar") == ()


def test_at_most_three_questions_at_once_with_whom_to_ask():
    """In the order of the next question: the acute one, then what decides most."""
    rij = [eis(f"e{n}", is_ja(n)) for n in "abcde"]
    zwaar = [instrument(f"j{n}", versie(eis("e", is_ja("d")))) for n in range(2)]
    inhoud = kennisbank(
        feiten=[feit(n) for n in "abd"] + [feit("c", houder="ovj"), feit("e", acuut=1)],
        instrumenten=[instrument("i", versie(*rij)), *zwaar],
    )
    bord = maak_bord(inhoud, (), situatie())
    gevonden = bord.eerste_vragen(bord.regel("i"))
    assert gevonden == [("e", "politie"), ("d", "politie"), ("a", "politie")]
    bord = maak_bord(inhoud, (), situatie({"a": JA, "b": JA, "d": JA, "e": JA}))
    assert bord.eerste_vragen(bord.regel("i")) == [("c", "ovj")]


def test_lighter_means_are_the_lawful_ones_that_are_usable_now():
    """Only what the engine finds usable has to be given a reason."""
    inhoud = kennisbank(
        feiten=[*FEITEN, feit("g")],
        instrumenten=[
            middel("kan"), instrument("kan_niet", versie(eis("e", is_ja("g")))),
            middel("ander"), middel("zwaar", lichtere_middelen=["kan", "kan_niet"]),
        ],
    )  # fmt: skip
    bord = maak_bord(inhoud, (), situatie({"f": JA, "g": "nee"}))
    assert [regel.instrument.id for regel in lichtere_middelen(bord, "zwaar")] == ["kan"]


# The draft decision


BESLUIT = kennisbank(
    feiten=[feit("f"), feit("p.x")],
    besluitvelden=[veld("maatregel.gebied", type="gebied"), veld("maatregel.horen")],
    algemeen=[{
        "id": "horen", "naam": "Horen", "geldt_voor": ["beschikking"], "geldigheid": {},
        "besluiteisen": [besluiteis("horen", {"vraag": "maatregel.horen", "is": "ja"})],
        "gecontroleerd": REVIEW,
    }],
    instrumenten=[
        instrument(
            "i",
            versie(
                eis("e", is_ja("f")),
                besluiteisen=[
                    besluiteis("gebied", {"vraag": "maatregel.gebied", "ingevuld": True}),
                    besluiteis("gedrag", is_ja("p.x")),
                ],
            ),
            gericht_op="persoon", kenmerken=["beschikking"],
        )
    ],
)  # fmt: skip
GEVULD = {"maatregel.gebied": "Het plein", "maatregel.horen": "ja"}


@pytest.mark.parametrize(
    ("velden", "persoon", "concept"),
    [
        ({}, None, "niet_ingevuld"),
        (GEVULD | {"maatregel.gebied": "  "}, JA, "niet_ingevuld"),
        (GEVULD | {"maatregel.horen": "nee"}, None, "gebreken"),
        (GEVULD, "nee", "gebreken"),
        (GEVULD, JA, "voldoet"),
    ],
)
def test_what_a_draft_decision_amounts_to(velden, persoon, concept):
    """Empty is not wrong: not filled in, faults, or sound; general requirements come first."""
    een = situatie({("P1", "p.x"): persoon, ("P2", "p.x"): None})
    toets = toets_besluit(BESLUIT, een, Maatregel("M1", "i", "P1", velden))
    assert toets.concept == concept
    assert [punt.eis.id for punt in toets.punten] == ["horen", "gebied", "gedrag"]


def test_the_draft_never_moves_the_verdict():
    """An empty or a faulty draft: the verdict on the situation is the same."""
    een = situatie({("P1", "p.x"): JA, "f": JA})
    for velden in ({}, GEVULD | {"maatregel.horen": "nee"}, GEVULD):
        met = situatie({("P1", "p.x"): JA, "f": JA},
                       maatregelen=(Maatregel("M1", "i", "P1", velden),))  # fmt: skip
        assert maak_bord(BESLUIT, (), met).regel("i").oordeel == "inzetbaar"
    assert maak_bord(BESLUIT, (), een).besluiten == ()


def test_a_measure_without_a_name_is_about_the_only_one_there_is():
    """With two persons and no choice it is about nobody: what it needs of a person is open."""
    ene, twee = situatie({("P1", "p.x"): JA}), situatie({("P1", "p.x"): JA, ("P2", "p.x"): JA})
    maatregel = Maatregel("M1", "i", None, GEVULD)
    assert toets_besluit(BESLUIT, ene, maatregel).concept == "voldoet"
    assert toets_besluit(BESLUIT, twee, maatregel).concept == "niet_ingevuld"


# Two people at once


def dossier(*invoer):
    """The situation of a dossier with these events on top of its opening."""
    opening = {"gemeente": "Proef", "titel": "Proef", "kennisbank_versie": "proef"}
    rij = []
    for nr, een in enumerate([Invoer("dossier_geopend", opening), *invoer]):
        schoon = Invoer(een.soort, schone_inhoud(een.soort, een.inhoud), een.onderwerp, een.vraag,
                        een.vervangt)  # fmt: skip
        laatste = (rij[-1].nr, rij[-1].hash) if rij else None
        stempel = Stempel("adviseur", NU + nr * UUR / 60, zout=f"zout-nummer-{nr:05d}")
        rij.append(volgende(laatste, "d1", schoon, stempel))
    return vouw(rij, NU + UUR).situatie


def antwoord(waarde, vervangt=(), **anders):
    """An answer to f."""
    return Invoer("antwoord_gegeven", {"waarde": waarde} | anders, vraag="f", vervangt=vervangt)


@pytest.mark.parametrize(
    ("gegeven", "oordeel", "toestand"),
    [
        ([antwoord(JA)], "inzetbaar", "waarde"),
        ([antwoord(JA), antwoord("nee")], "open", "conflict"),
        ([antwoord(JA), antwoord(JA)], "inzetbaar", "waarde"),
        ([antwoord(JA), antwoord("nee", (2,))], "niet_inzetbaar", "waarde"),
        ([antwoord(JA), antwoord("nee", (2,), betrouwbaarheid="gerucht")], "inzetbaar", "waarde"),
        ([antwoord(JA), antwoord(JA, (2,), betrouwbaarheid="onjuist")], "open", "niet_gevraagd"),
        ([antwoord(JA), antwoord("nee"), antwoord(JA, (2, 3))], "inzetbaar", "waarde"),
    ],
)
def test_from_events_to_a_verdict(gegeven, oordeel, toestand):
    """Two at once conflict and open the verdict; a correction counts, a gerucht does not."""
    een = dossier(*gegeven)
    inhoud = kennisbank(feiten=[feit("f")], instrumenten=[middel("i")])
    assert een.stand("f").toestand == toestand
    assert maak_bord(inhoud, (), een).regel("i").oordeel == oordeel
