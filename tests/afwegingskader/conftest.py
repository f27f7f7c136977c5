"""The proofs over the shipped content, and situation files over a small hand-made one."""

import re

import pytest
from hulp_bewijs import DAG
from hulp_situatie import ENGELS, INHOUD

from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.opdracht import bewijsinhoud_van
from afwegingskader.inhoud import laad_inhoud
from afwegingskader.situatiebestand import SituatieFout, lees_situatie
from tests.hulp_inhoud import NU


@pytest.fixture
def lees(tmp_path):
    """Read a text as a situation file."""

    def lees_tekst(tekst, peildatum=None):
        pad = tmp_path / "situatie.yaml"
        ruw = tekst if isinstance(tekst, bytes) else tekst.encode()
        pad.write_bytes(ruw)
        return lees_situatie(pad, INHOUD, NU, peildatum)

    return lees_tekst


@pytest.fixture
def fouten(lees):
    """The messages of a text that cannot be read."""

    def lees_fouten(tekst):
        with pytest.raises(SituatieFout) as fout:
            lees(tekst)
        for melding in fout.value.meldingen:
            assert re.match(r"situatie\.yaml:\d+: ", melding), melding
            assert not ENGELS.search(melding), melding
            assert "\n" not in melding
            assert len(melding) < 300
        return fout.value.meldingen

    return lees_fouten


@pytest.fixture(scope="session")
def bewijzer():
    """The proofs over the shipped content."""
    return Bewijzer(bewijsinhoud_van(laad_inhoud()), DAG)
