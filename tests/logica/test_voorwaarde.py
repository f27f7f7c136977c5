"""The condition language: what can be written in it, and above all what cannot."""

import json
from typing import get_args

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from logica import voorwaarde as taal
from logica.voorwaarde import (
    VOLLEDIG,
    ErIs,
    InstantieSoort,
    OnderwerpSoort,
    Voorwaarde,
    bladeren,
    delen,
    vragen,
)  # fmt: skip
from tests.hulp_voorwaarden import LEES, voorwaarden

TOETSEN = {"is", "in", "bevat", "minstens", "hoogstens", "voor", "na", "ingevuld"}
VERBINDINGEN = {"alle", "een_van", "niet", "minstens_n", "van", "er_is"}
BINNEN = {"vraag", "soort", "voorwaarde"}
ZOEK = {"er_is": {"soort": "persoon", "voorwaarde": {"vraag": "p.een", "is": "ja"}}}


def test_there_is_no_test_for_known_and_no_reference_to_a_verdict():
    """The schema knows exactly these words: nothing about known, oordeel, verdict or instrument."""
    schema = TypeAdapter(Voorwaarde).json_schema()
    woorden = {naam for model in schema["$defs"].values() for naam in model["properties"]}
    assert woorden == TOETSEN | VERBINDINGEN | BINNEN
    assert all(model["additionalProperties"] is False for model in schema["$defs"].values())
    for verboden in ("bekend", "onbekend", "ingevuld_of", "verdict", "instrument", "oordeel"):
        assert f'"{verboden}"' not in json.dumps(schema)


def test_only_a_filled_in_field_can_be_asked_for_not_an_empty_one():
    """`ingevuld: false` would be a test for unknown."""
    with pytest.raises(ValidationError):
        LEES({"vraag": "maatregel.gebied", "ingevuld": False})


@pytest.mark.parametrize(
    "fout",
    [
        {"vraag": "a"},
        {"is": "ja"},
        {"vraag": "a", "bekend": True},
        {"vraag": "a", "is": "ja", "niet": {"vraag": "b", "is": "ja"}},
        {"vraag": "a", "is": True},
        {"vraag": "a", "is": 3},
        {"vraag": "a", "in": []},
        {"vraag": "a", "in": "ja"},
        {"vraag": "a", "minstens": "veel"},
        {"alle": []},
        {"een_van": []},
        {"alle": {"vraag": "a", "is": "ja"}},
        {"niet": [{"vraag": "a", "is": "ja"}]},
        {"minstens_n": -1, "van": [{"vraag": "a", "is": "ja"}]},
        {"minstens_n": 1},
        {"er_is": {"soort": "situatie", "voorwaarde": {"vraag": "a", "is": "ja"}}},
        {"er_is": {"soort": "maatregel", "voorwaarde": {"vraag": "a", "is": "ja"}}},
        {"er_is": {"soort": "persoon"}},
        {"verdict": "noodbevel_175"},
        "ja",
        None,
        [],
    ],
)
def test_anything_else_is_refused(fout):
    """Unknown operators, half tests, two operators at once and wrong types do not load."""
    with pytest.raises(ValidationError):
        LEES(fout)


@pytest.mark.parametrize("grens", ["gisteren", "nu+", "nu+3", "nu + 3u", "nu+3w", "2026-13-01", ""])
def test_a_limit_in_time_that_does_not_exist_is_refused_at_load(grens):
    """Not at the first situation that happens to reach it."""
    with pytest.raises(ValidationError, match="geen moment"):
        LEES({"vraag": "a", "voor": grens})


def test_what_a_condition_reads():
    """Every test with the soort around it; a search also reads whether the record is complete."""
    voorwaarde = LEES({"alle": [{"vraag": "a", "is": "ja"}, {"niet": ZOEK}]})
    assert vragen(voorwaarde) == {"a", "p.een", "persoon.volledig"}
    assert [(test.vraag, soort) for test, soort in taal.tests(voorwaarde)] == [
        ("a", None), ("persoon.volledig", None), ("p.een", "persoon"),
    ]  # fmt: skip
    los, zoek = bladeren(voorwaarde)
    assert los.vraag == "a"
    assert isinstance(zoek, ErIs)


def test_every_instance_soort_can_be_complete():
    """All soorten but the situation and the measure have instances."""
    assert set(VOLLEDIG) == set(get_args(InstantieSoort))
    assert set(get_args(OnderwerpSoort)) - set(VOLLEDIG) == {"situatie", "maatregel"}


@given(voorwaarden())
def test_parts_cover_the_whole_condition(ruw):
    """Walking the parts meets every test exactly once, and nothing else."""

    def loop(deel):
        rij = delen(deel)
        return [deel] if not rij else [blad for een in rij for blad in loop(een)]

    voorwaarde = LEES(ruw)
    gelopen = sorted(test.vraag for test in loop(voorwaarde))
    volledig = {id(test) for test in VOLLEDIG.values()}
    assert gelopen == sorted(t.vraag for t, _ in taal.tests(voorwaarde) if id(t) not in volledig)


@given(voorwaarden())
def test_equal_tests_share_a_key_and_others_do_not(ruw):
    """The key of a test says all that the test says."""
    gevonden = [test for test, _ in taal.tests(LEES(ruw))]
    for een in gevonden:
        for ander in gevonden:
            assert (een.sleutel == ander.sleutel) == (een == ander)
