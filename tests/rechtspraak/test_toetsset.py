"""Rulings outside the set on which the content was improved, coded by who knew no outcome."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from afwegingskader.inhoud import laad_inhoud
from afwegingskader.rechtspraak import lees_zaken, leg_naast
from afwegingskader.rechtspraak_telling import als_telling

MAP = Path(__file__).parent
BESTANDEN = sorted((MAP / "toets").glob("*.yaml"))
NU = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def telling() -> dict[str, Any]:
    kennisbank = laad_inhoud().kennisbank
    return als_telling([u for pad in BESTANDEN for u in leg_naast(pad, kennisbank, NU)])


def test_nothing_is_allowed_that_a_court_found_unlawful(telling: dict[str, Any]) -> None:
    assert telling["onterecht_toegestaan"] == []
    assert telling["zonder_aannames"]["onterecht_toegestaan"] == []


def test_what_is_decided_mostly_agrees(telling: dict[str, Any]) -> None:
    eens, oneens = len(telling["eens"]), len(telling["oneens"])
    assert telling["n"] > 80
    assert eens / (eens + oneens) >= 0.9


def test_no_ruling_is_in_both_sets() -> None:
    kennisbank = laad_inhoud().kennisbank

    def eclis(paden: list[Path]) -> list[str]:
        return [z.ecli for pad in paden for z in lees_zaken(pad, kennisbank) if z.ecli]

    toets = eclis(BESTANDEN)
    assert not set(toets) & set(eclis(sorted(MAP.glob("*.yaml"))))
