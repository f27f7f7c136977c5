"""Law of the peildatum, and whether there is time left."""

from datetime import date, timedelta

import pytest
from hulp_verdict import JA, is_ja, verdict

from afwegingskader.bord import maak_bord
from afwegingskader.opdrachten import uitleg_regels
from tests.hulp_inhoud import (
    NU,
    bron,
    eis,
    feit,
    instrument,
    kennisbank,
    situatie,
    tijdfeiten,
    versie,
)

UUR = timedelta(hours=1)


def middel_in_tijd(**anders):
    """A power born in 2010, sharpened in 2015, gone in 2020; the first text was not read."""
    versies = [
        versie(van=date(2010, 1, 1), tot=date(2015, 1, 1), inhoud="niet_in_kennisbank"),
        versie(eis("e", is_ja("f")), van=date(2015, 1, 1), tot=date(2020, 1, 1)),
    ]
    rechtspraak = [{"bron": id_, "les": "Een les.", "zekerheid": "zeker"}
                   for id_ in ("uitspraak_2014", "uitspraak_2018")]  # fmt: skip
    bronnen = [bron(), bron("uitspraak_2014", soort="uitspraak", datum=date(2014, 6, 1)),
               bron("uitspraak_2018", soort="uitspraak", datum=date(2018, 6, 1)),
               bron("handreiking_2019", soort="handreiking", datum=date(2019, 6, 1))]  # fmt: skip
    versies[1]["drempel"][0]["verwijzing"] = [
        {"bron": id_} for id_ in ("wet", "uitspraak_2014", "uitspraak_2018", "handreiking_2019")
    ]
    return kennisbank(
        feiten=[feit("f")], bronnen=bronnen,
        instrumenten=[instrument("i", *versies, rechtspraak=rechtspraak, **anders)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("dag", "oordeel_", "reden"),
    [
        (date(2009, 12, 31), "geen_bevoegdheid", "Bestond nog niet: dit geldt vanaf 01-01-2010."),
        (date(2010, 1, 1), "open", "De tekst die op 01-01-2010 gold staat niet in de kennisbank."),
        (
            date(2014, 12, 31),
            "open",
            "De tekst die op 31-12-2014 gold staat niet in de kennisbank.",
        ),
        (date(2015, 1, 1), "inzetbaar", "Alle vereisten zijn vervuld en geen uitsluiting geldt."),
        (date(2019, 12, 31), "inzetbaar", "Alle vereisten zijn vervuld en geen uitsluiting geldt."),
        (date(2020, 1, 1), "geen_bevoegdheid", "Bestaat niet meer: dit gold tot 01-01-2020."),
    ],
)
def test_a_power_exists_from_its_first_day_to_its_last(dag, oordeel_, reden):
    """Before birth and after the end there is no power; a text not read is open, never guessed."""
    gevonden = verdict(middel_in_tijd(), situatie({"f": JA}, peildatum=dag))
    assert (gevonden.oordeel, gevonden.bij_voorstel, gevonden.reden) == (oordeel_, oordeel_, reden)
    if oordeel_ == "open":
        assert [d.soort for d in gevonden.ontbreekt] == ["recht_op_peildatum_niet_in_kennisbank"]
        assert gevonden.eisen == ()
        assert gevonden.zekerheid == "te_verifieren"


def test_sources_of_later_stand_apart():
    """What was not known yet carries no verdict, ruling or not: it is listed as later."""
    toen = verdict(middel_in_tijd(), situatie({"f": JA}, peildatum=date(2016, 1, 1)))
    assert toen.bronnen == ("wet", "uitspraak_2014")
    assert toen.later == ("uitspraak_2018", "handreiking_2019")
    nu = verdict(middel_in_tijd(), situatie({"f": JA}, peildatum=date(2019, 7, 1)))
    assert nu.bronnen == ("wet", "uitspraak_2014", "uitspraak_2018", "handreiking_2019")
    assert nu.later == ()
    tekst = "\n".join(uitleg_regels(middel_in_tijd(), toen))
    voor, na = tekst.split("latere rechtspraak:")
    assert "uitspraak_2018" not in voor
    assert "uitspraak_2018" in na


def test_a_general_requirement_has_its_own_period():
    """An algemene eis asks nothing before it existed."""
    algemeen = {
        "id": "alg", "naam": "Algemeen", "geldt_voor": ["fysiek"],
        "geldigheid": {"van": date(2018, 1, 1)}, "drempel": [eis("alg", is_ja("g"))],
        "gecontroleerd": {"op": date(2026, 11, 1), "door": "redactie"},
    }  # fmt: skip
    inhoud = kennisbank(
        feiten=[feit("f"), feit("g")], algemeen=[algemeen],
        instrumenten=[instrument("i", versie(eis("e", is_ja("f"))), kenmerken=["fysiek"])],
    )  # fmt: skip
    voor, na = (verdict(inhoud, situatie({"f": JA}, peildatum=dag))
                for dag in (date(2017, 12, 31), date(2018, 1, 1)))  # fmt: skip
    assert (voor.oordeel, na.oordeel) == ("inzetbaar", "open")


WACHT = kennisbank(
    feiten=tijdfeiten("rustig", "geweld", loopt="geweld"),
    instrumenten=[
        instrument(
            "i", versie(eis("e", is_ja("orde.verwacht_begin"))),
            voorbereiding={
                "mondeling": {"min": 10, "max": 30}, "schriftelijk": {"min": 60, "max": 120},
                "effect": "Direct.",
            },
        )
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("feiten", "mondeling", "schriftelijk"),
    [
        ({}, None, None),
        ({"orde.verwacht_begin": None}, None, None),
        ({"orde.verwacht_begin": NU + 3 * UUR}, True, True),
        ({"orde.verwacht_begin": NU + UUR}, True, None),
        ({"orde.verwacht_begin": (NU + UUR / 4, NU + 3 * UUR)}, None, None),
        ({"orde.verwacht_begin": NU + UUR / 12}, False, False),
        ({"orde.verwacht_begin": NU - UUR, "orde.toestand": "rustig"}, False, False),
        ({"orde.verwacht_begin": NU - UUR}, None, None),
        ({"orde.verwacht_begin": (NU - UUR, NU + UUR / 12)}, None, None),
        ({"orde.verwacht_begin": NU - UUR, "orde.toestand": ["rustig", "geweld"]}, None, None),
        ({"orde.verwacht_begin": NU - UUR, "orde.toestand": "geweld"}, None, None),
        (
            {"orde.verwacht_begin": NU - UUR, "orde.toestand": "geweld",
             "orde.verwacht_einde": NU + UUR},
            True, None,
        ),
    ],
)  # fmt: skip
def test_in_time_before_it_starts_or_before_it_ends(feiten, mondeling, schriftelijk):
    """Unknown time stays unknown; with violence going on the end is what counts.

    Is it not known what goes on, then nothing is too late for what should have begun by now.
    """
    bord, middel = maak_bord(WACHT, (), situatie(feiten)), WACHT.instrumenten["i"]
    assert bord.tijdig(middel, "mondeling") is mondeling
    assert bord.tijdig(middel, "schriftelijk") is schriftelijk
    assert bord.tijdig(middel) is bord.regel("i").tijdig is mondeling


def test_six_hours_without_an_answer():
    """Nothing new is known and time passes: what was in time no longer is, the verdict stays."""
    begin = {"orde.verwacht_begin": (NU + 3 * UUR, NU + 4 * UUR), "orde.toestand": "rustig"}
    eerst, later = situatie(begin), situatie(begin, nu=NU + 6 * UUR)
    rij = [(maak_bord(WACHT, (), een).regel("i").tijdig, verdict(WACHT, een).oordeel)
           for een in (eerst, later)]  # fmt: skip
    assert [een for een, _ in rij] == [True, False]
    assert rij[0][1] == rij[1][1]
