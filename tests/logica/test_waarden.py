"""What one test says about one value: options, bands, moments, filled-in fields."""

from datetime import date, datetime, timedelta, timezone

import pytest

from logica.waarden import grens_van, toets_waarde
from tests.hulp_inhoud import NU
from tests.hulp_voorwaarden import LEES

WAAR, ONWAAR, ONBEKEND = (True, False), (False, True), (False, False)
UUR = timedelta(hours=1)


def uitkomst(waarde, **test):
    """Outcome of a test on a value."""
    return toets_waarde(LEES({"vraag": "v", **test}), waarde, NU)


@pytest.mark.parametrize(
    ("waarde", "minstens", "hoogstens"),
    [
        (4, WAAR, ONWAAR),
        (3, WAAR, WAAR),
        (2, ONWAAR, WAAR),
        ((3, 9), WAAR, ONBEKEND),
        ((1, 3), ONBEKEND, WAAR),
        ((1, 9), ONBEKEND, ONBEKEND),
        ((4, 9), WAAR, ONWAAR),
        ((0, 2.9), ONWAAR, WAAR),
        (None, ONBEKEND, ONBEKEND),
    ],
)
def test_a_band_that_straddles_the_limit_is_unknown(waarde, minstens, hoogstens):
    """[laag, hoog] is at least x when laag is, not when hoog is below it, else unknown."""
    assert uitkomst(waarde, minstens=3) == minstens
    assert uitkomst(waarde, hoogstens=3) == hoogstens


@pytest.mark.parametrize(
    ("waarde", "voor", "na"),
    [
        (NU - UUR, WAAR, ONWAAR),
        (NU, ONWAAR, WAAR),
        (NU + UUR, ONWAAR, WAAR),
        ((NU - 2 * UUR, NU - UUR), WAAR, ONWAAR),
        ((NU - UUR, NU), ONBEKEND, ONBEKEND),
        ((NU, NU + UUR), ONWAAR, WAAR),
        (None, ONBEKEND, ONBEKEND),
    ],
)
def test_before_and_after_now(waarde, voor, na):
    """The limit itself is 'na'; a band around it is unknown."""
    assert uitkomst(waarde, voor="nu") == voor
    assert uitkomst(waarde, na="nu") == na


@pytest.mark.parametrize(
    ("tekst", "moment"),
    [
        ("nu", NU),
        ("nu+12u", NU + 12 * UUR),
        ("nu-24u", NU - 24 * UUR),
        ("nu-90m", NU - 1.5 * UUR),
        ("nu+2d", NU + 48 * UUR),
        ("2026-11-24", datetime(2026, 11, 24, tzinfo=NU.tzinfo)),
    ],
)
def test_limits_in_words(tekst, moment):
    """Relative to now, or the start of a day in the time zone of now."""
    assert grens_van(tekst, NU) == moment


def test_a_limit_is_a_moment_not_a_clock_face():
    """Values in another time zone are compared as moments."""
    elders = (NU - timedelta(minutes=30)).astimezone(timezone(timedelta(hours=5)))
    assert uitkomst(elders, voor="nu") == WAAR


def test_options():
    """`is` and `in` compare with one answer; nothing known is unknown, not 'another option'."""
    assert toets_waarde(LEES({"vraag": "v", "is": "a"}), "a", NU) == WAAR
    assert toets_waarde(LEES({"vraag": "v", "is": "a"}), "b", NU) == ONWAAR
    assert toets_waarde(LEES({"vraag": "v", "in": ["a", "b"]}), "b", NU) == WAAR
    assert toets_waarde(LEES({"vraag": "v", "in": ["a", "b"]}), "c", NU) == ONWAAR
    assert toets_waarde(LEES({"vraag": "v", "in": ["a", "b"]}), None, NU) == ONBEKEND


def test_a_meerkeuze_knows_ja_nee_and_unknown_per_option():
    """An option that was not mentioned is unknown, 'nee' is a denial."""
    antwoord = {"a": "ja", "b": "nee"}
    assert [uitkomst(antwoord, bevat=o) for o in "abc"] == [WAAR, ONWAAR, ONBEKEND]


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [("tekst", WAAR), ("  \n", ONBEKEND), (None, ONBEKEND), (0.0, WAAR), (date(2026, 1, 1), WAAR)],
)
def test_filled_in_or_not_yet(waarde, verwacht):
    """`ingevuld` is true or not yet known: an empty field is no denial."""
    assert uitkomst(waarde, ingevuld=True) == verwacht
