"""The figure and its text equivalent."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from barrieremodel.figuur import HIER, als_tekst, mermaid

STAAND = {"B12", "B17"}


def _knoop(figuur: str, id_: str) -> str:
    return next(r.strip() for r in figuur.splitlines() if re.match(rf"\s+{id_}[\[{{]", r))


def test_alle_fasen_van_links_naar_rechts(fasen):
    """Every phase is a node, joined in order, with the way back from the last to the second."""
    regels = mermaid(fasen, None, set()).splitlines()
    assert regels[0] == "flowchart TB"
    ids = [fase.id for fase in fasen]
    paren = [r.strip() for r in regels if "-->" in r]
    assert paren == [f"{a} --> {b}" for a, b in pairwise(ids)]
    assert any(r.split()[0] == "f8_nasleep" and r.endswith("f2_aanleiding") for r in regels)


def test_huidige_fase_heeft_tekst_en_vorm(fasen):
    """The current phase differs by its words and by its shape, and only that phase does."""
    figuur = mermaid(fasen, "f3_mobilisatie", STAAND)
    assert _knoop(figuur, "f3_mobilisatie").startswith('f3_mobilisatie{{"' + HIER)
    assert figuur.count(HIER) == 1
    assert figuur.count("{{") == 1
    assert "style" not in figuur
    assert HIER not in mermaid(fasen, None, STAAND)


def test_opgeworpen_barrieres_worden_geteld(fasen):
    """Each node counts the barrières of its own phase that are in place."""
    figuur = mermaid(fasen, None, STAAND)
    assert "1 van 6 barrières opgeworpen" in _knoop(figuur, "f3_mobilisatie")
    assert "1 van 4 barrières opgeworpen" in _knoop(figuur, "f4_versterking")
    assert "0 van 7 barrières opgeworpen" in _knoop(figuur, "f8_nasleep")


def test_labels_breken_de_figuur_niet(fasen):
    """Quotes, brackets, tags and line breaks in a name cannot end the label or add a line."""
    kwaad = 'a"] --> x["<b>`#;|{}()\\\n    y --> z'
    rij = [fasen[0].model_copy(update={"naam": kwaad}), *fasen[1:]]
    figuur = mermaid(rij, None, set())
    assert len(figuur.splitlines()) == len(mermaid(fasen, None, set()).splitlines())
    knoop = _knoop(figuur, fasen[0].id)
    binnen = knoop.removeprefix(f'{fasen[0].id}["').removesuffix('"]').replace("<br/>", "")
    assert not set('"<>`|{}[]()\\') & set(binnen)
    assert all(re.fullmatch(r"\d+;.*", deel) for deel in binnen.split("#")[1:])


def test_tekst_zegt_hetzelfde_als_de_figuur(fasen):
    """The lines come in phase order, with the same place, counts and way back."""
    regels = als_tekst(reversed(fasen), "f4_versterking", STAAND)
    assert len(regels) == len(fasen) + 1
    for fase, regel in zip(fasen, regels, strict=False):
        assert regel.startswith(f"Fase {fase.nummer} van 8: {fase.naam}.")
        assert (HIER in regel) == (fase.id == "f4_versterking")
    assert "1 van 6 barrières opgeworpen: B12 " in regels[2]
    assert regels[-1] == "Van fase 8 terug naar fase 2: nieuwe oproep."


@pytest.mark.parametrize("functie", [mermaid, als_tekst])
@pytest.mark.parametrize(
    ("huidige", "opgeworpen"), [("f9_elders", set()), (None, {"B99"}), (None, {"noodbevel_175"})]
)
def test_onbekende_id_is_een_fout(fasen, functie, huidige, opgeworpen):
    """A phase or barrière that is not there is refused, never silently left out."""
    with pytest.raises(ValueError, match="barrièremodel"):
        functie(fasen, huidige, opgeworpen)


@pytest.mark.parametrize("functie", [mermaid, als_tekst])
def test_deel_van_de_fasen_kan(fasen, functie):
    """A figure of some phases has no way back to a phase that is not in it."""
    assert "nieuwe oproep" not in "".join(functie(fasen[2:5], None, set()))
