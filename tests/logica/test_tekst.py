"""Free text at the edge: cleaned visibly, never shortened in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logica.tekst import MAXIMUM, VERVANGER, schoon


@pytest.mark.parametrize(
    ("ruw", "verwacht"),
    [
        ("gewoon\ttekst\n", "gewoon\ttekst\n"),
        ("regel\r\nregel\rregel", "regel\nregel\nregel"),
        ("e\u0301", "\u00e9"),
        ("nul\x00bel\x07", f"nul{VERVANGER}bel{VERVANGER}"),
        ("om\u202egekeerd", f"om{VERVANGER}gekeerd"),
        ("\ud800", VERVANGER),
        ("vlag \U0001f1f3\U0001f1f1", "vlag \U0001f1f3\U0001f1f1"),
        ("<script>{{ x }}</script>", "<script>{{ x }}</script>"),
    ],
)
def test_what_becomes_of_text(ruw, verwacht):
    """Control characters become a box; markup and emoji are plain text and stay."""
    assert schoon(ruw) == verwacht


def test_too_long_is_refused_not_cut():
    """The message says how long it is and how long it may be."""
    assert len(schoon("a" * MAXIMUM)) == MAXIMUM
    with pytest.raises(ValueError, match=f"{MAXIMUM + 1} tekens en er passen er {MAXIMUM}"):
        schoon("a" * (MAXIMUM + 1))


@given(st.text())
def test_cleaning_twice_changes_nothing(ruw):
    """What was cleaned is clean."""
    assert schoon(schoon(ruw)) == schoon(ruw)
