"""Real content: every declared item is used in a condition, a signal, a template or a screen."""

import ast
from functools import lru_cache
from pathlib import Path

import pytest

from afwegingskader.inhoud import laad_inhoud
from kennisbank.lezen import lees_yaml
from logica.voorwaarde import vragen
from tests.hulp_inhoud import gebruikte_vragen

WORTEL = Path(__file__).resolve().parents[2]
NOG_ONGEBRUIKT = Path(__file__).with_name("nog_ongebruikt.yaml")
SCHERMEN = ("steps", "templates", "stukken", "afwegingskader", "barrieremodel", "oefening")
LAGEN = (*SCHERMEN, "dossier", "logica", "kennisbank")
SOORTEN = {".py", ".html", ".yaml", ".j2"}


@lru_cache
def inhoud():
    """All content, once."""
    return laad_inhoud()


@lru_cache
def geschreven():
    """The text of every screen and template, where an item may be named."""
    return "\n".join(
        pad.read_text(encoding="utf-8")
        for map_ in SCHERMEN
        for pad in sorted((WORTEL / map_).rglob("*"))
        if pad.suffix in SOORTEN
    )


def ongebruikt(soort):
    """Ids of one type that nothing reads and nothing names."""
    kennisbank, fasen = inhoud().kennisbank, inhoud().barrieremodel.fasen
    gelezen = gebruikte_vragen(kennisbank)
    voorwaarden = [s.voorwaarde for fase in fasen for s in fase.signalen]
    voorwaarden += [fase.kantelregel for fase in fasen if fase.kantelregel]
    gelezen |= {vraag for voorwaarde in voorwaarden for vraag in vragen(voorwaarde)}
    for instrument in kennisbank.instrumenten.values():
        gelezen |= {plicht.taak for plicht in instrument.na_besluit}
        gelezen |= set(instrument.verzoek.minimum) if instrument.verzoek else set()
    # The clock finds a duty by its rol.
    gelezen |= {taak.id for taak in kennisbank.taken.values() if taak.rol}
    # The acute screen asks every fact of the acute core, by its number.
    gelezen |= {feit.id for feit in kennisbank.feiten.values() if feit.acuut}
    return {id_ for id_ in getattr(kennisbank, soort) if id_ not in gelezen} - {
        id_ for id_ in getattr(kennisbank, soort) if id_ in geschreven()
    }


@pytest.mark.parametrize("soort", ["feiten", "oordelen", "besluitvelden", "taken"])
def test_everything_declared_is_used(soort):
    """What is not, is on the list of what is left, with its reason; what is used is off it."""
    bekend = lees_yaml(NOG_ONGEBRUIKT).get(soort, {})
    over = ongebruikt(soort)
    assert over - set(bekend) == set(), "verklaard maar nergens gebruikt"
    assert set(bekend) - over == set(), "wordt nu gebruikt: haal weg uit nog_ongebruikt.yaml"
    assert all(reden.strip() for reden in bekend.values())


def test_the_profile_screen_shows_the_whole_profile():
    """Every local item is on one screen, so none of them can be out of sight."""
    assert "kennisbank.lokaal" in (WORTEL / "steps" / "_profiel.py").read_text(encoding="utf-8")


IN_CODE = {"gezag.beslisser"}
"""Who decides makes the signature: office and name per answer have no place in the content yet."""


def test_no_code_names_a_fact_an_oordeel_or_a_means():
    """Content is data: a rule that needs one by name says so in the content, by a field."""
    kennisbank = inhoud().kennisbank
    alle = (*kennisbank.feiten, *kennisbank.oordelen, *kennisbank.instrumenten)
    ids = {id_ for id_ in alle if {".", "_"} & set(id_)} - IN_CODE  # one plain word can be a soort
    gevonden = {
        f"{pad.relative_to(WORTEL).as_posix()}: {deel.value}"
        for map_ in LAGEN
        for pad in (WORTEL / map_).rglob("*.py")
        for deel in ast.walk(ast.parse(pad.read_text(encoding="utf-8")))
        if isinstance(deel, ast.Constant) and deel.value in ids
    }
    assert gevonden == set()
