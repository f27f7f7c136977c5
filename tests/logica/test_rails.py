"""The evaluator: truth tables of every join, wide rails, and unknown that stays unknown."""

from itertools import product

import pytest
from hulp_logica import Werelden
from hypothesis import given
from hypothesis import strategies as st

from logica.toets import minstens, toets
from tests.hulp_voorwaarden import LEES, PLEKKEN, antwoorden, voorwaarden, waarde_van

WAAR, ONWAAR, ONBEKEND = (1, 0), (0, 1), (0, 0)
WAARDE = {WAAR: "ja", ONWAAR: "nee", ONBEKEND: None}
EEN = {"vraag": "s.een", "is": "ja"}
TWEE = {"vraag": "s.twee", "is": "ja"}
PERSOON = {"vraag": "p.een", "is": "ja"}


def reken(voorwaarde, een=ONBEKEND, twee=ONBEKEND):
    """Rails of a condition over two facts with these outcomes."""
    wereld = {("situatie", "s.een"): WAARDE[een], ("situatie", "s.twee"): WAARDE[twee]}
    return toets(LEES(voorwaarde), Werelden([wereld]))


@pytest.mark.parametrize(("een", "twee"), list(product([WAAR, ONWAAR, ONBEKEND], repeat=2)))
def test_joins_follow_three_valued_logic(een, twee):
    """alle is the minimum, een_van the maximum of onwaar < onbekend < waar; niet turns it round."""
    rang = [ONWAAR, ONBEKEND, WAAR]
    laagst = min(een, twee, key=rang.index)
    hoogst = max(een, twee, key=rang.index)
    assert reken({"alle": [EEN, TWEE]}, een, twee) == laagst
    assert reken({"een_van": [EEN, TWEE]}, een, twee) == hoogst
    assert reken({"niet": EEN}, een) == (een[1], een[0])
    assert reken({"niet": {"alle": [EEN, TWEE]}}, een, twee) == (laagst[1], laagst[0])


@pytest.mark.parametrize("n", range(5))
@pytest.mark.parametrize("uitkomsten", list(product([WAAR, ONWAAR, ONBEKEND], repeat=3)))
def test_at_least_n_counts_the_certain(n, uitkomsten):
    """Waar when n are certainly true, onwaar when n can no longer be reached."""
    wereld = {
        ("situatie", f"s.{naam}"): WAARDE[uitkomst]
        for naam, uitkomst in zip(("een", "twee"), uitkomsten[:2], strict=True)
    }
    wereld[("situatie", "persoon.volledig")] = WAARDE[uitkomsten[2]]
    rij = [EEN, TWEE, {"vraag": "persoon.volledig", "is": "ja"}]
    rails = toets(LEES({"minstens_n": n, "van": rij}), Werelden([wereld]))
    assert rails == (uitkomsten.count(WAAR) >= n, 3 - uitkomsten.count(ONWAAR) < n)


@given(st.lists(st.integers(0, 255), max_size=7), st.integers(-1, 9))
def test_counting_equals_counting_bits(bits, n):
    """`minstens` on numbers of eight bits counts per bit, for every n."""
    lezer = Werelden([{}] * 8)
    verwacht = sum((sum(b >> k & 1 for b in bits) >= n) << k for k in range(8))
    assert minstens(n, bits, lezer) == verwacht


@pytest.mark.parametrize(
    ("personen", "volledig", "verwacht"),
    [
        ((), None, ONBEKEND),
        ((), "nee", ONBEKEND),
        ((), "ja", ONWAAR),
        (("nee",), "ja", ONWAAR),
        (("nee",), None, ONBEKEND),
        (("nee", "nee"), "nee", ONBEKEND),
        (("nee", None), "ja", ONBEKEND),
        (("nee", "ja"), None, WAAR),
        (("ja", None), "nee", WAAR),
    ],
)
def test_search_is_false_only_over_a_complete_record(personen, volledig, verwacht):
    """Nobody found is not nobody there, unless it was said that these are all."""
    labels = tuple(f"P{n}" for n, _ in enumerate(personen, 1))
    wereld = {(label, "p.een"): w for label, w in zip(labels, personen, strict=True)}
    wereld[("situatie", "persoon.volledig")] = volledig
    zoek = {"er_is": {"soort": "persoon", "voorwaarde": PERSOON}}
    lezer = Werelden([wereld], personen=labels)
    assert toets(LEES(zoek), lezer) == verwacht
    assert toets(LEES({"niet": zoek}), lezer) == (verwacht[1], verwacht[0])


@given(voorwaarden(), st.lists(antwoorden(), min_size=1, max_size=5))
def test_wide_rails_equal_one_bit_per_situation(ruw, werelden):
    """Evaluating all situations at once gives each the outcome it has alone."""
    voorwaarde = LEES(ruw)
    breed = toets(voorwaarde, Werelden(werelden))
    for nummer, wereld in enumerate(werelden):
        los = toets(voorwaarde, Werelden([wereld]))
        assert (breed[0] >> nummer & 1, breed[1] >> nummer & 1) == los


@given(voorwaarden(), antwoorden())
def test_never_both_true_and_false(ruw, wereld):
    """No condition is certainly true and certainly false at once."""
    waar, onwaar = toets(LEES(ruw), Werelden([wereld]))
    assert not waar & onwaar


@given(st.data(), voorwaarden(), antwoorden())
def test_learning_more_never_turns_an_outcome(data, ruw, wereld):
    """Answering what was unknown keeps every outcome that was already certain."""
    voorwaarde = LEES(ruw)
    voor = toets(voorwaarde, Werelden([wereld]))
    open_ = [plek for plek in PLEKKEN if plek not in wereld]
    geleerd = {p: data.draw(waarde_van(p[1])) for p in open_ if data.draw(st.booleans())}
    na = toets(voorwaarde, Werelden([wereld | geleerd]))
    assert na[0] >= voor[0]
    assert na[1] >= voor[1]


@given(voorwaarden())
def test_nothing_known_decides_nothing_but_counting(ruw):
    """Without a single answer only 'at least n of these' can be certain, when n is out of range."""
    if "minstens_n" not in str(ruw):
        assert toets(LEES(ruw), Werelden([{}])) == ONBEKEND
