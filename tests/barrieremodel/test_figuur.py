"""The figure and its text equivalent."""

from __future__ import annotations

import pytest

from barrieremodel.figuur import HIER, als_tekst

STAAND = {"B12", "B17"}


def test_een_regel_per_fase_op_volgorde(fasen):
    """The lines come in phase order, with the same place, counts and way back."""
    regels = als_tekst(reversed(fasen), "f4_versterking", STAAND)
    assert len(regels) == len(fasen) + 1
    for fase, regel in zip(fasen, regels, strict=False):
        assert regel.startswith(f"Fase {fase.nummer} van 8: {fase.naam}.")
        assert (HIER in regel) == (fase.id == "f4_versterking")
    assert "1 van 6 barrières opgeworpen: B12 " in regels[2]
    assert regels[-1] == "Van fase 8 terug naar fase 2: nieuwe oproep."


@pytest.mark.parametrize(
    ("huidige", "opgeworpen"), [("f9_elders", set()), (None, {"B99"}), (None, {"noodbevel_175"})]
)
def test_onbekende_id_is_een_fout(fasen, huidige, opgeworpen):
    """A phase or barrière that is not there is refused, never silently left out."""
    with pytest.raises(ValueError, match="barrièremodel"):
        als_tekst(fasen, huidige, opgeworpen)


def test_deel_van_de_fasen_kan(fasen):
    """A figure of some phases has no way back to a phase that is not in it."""
    assert "nieuwe oproep" not in "".join(als_tekst(fasen[2:5], None, set()))
