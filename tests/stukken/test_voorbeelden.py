"""Every situation in `voorbeelden/` gives all its documents with one call."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from afwegingskader.bord import maak_bord
from afwegingskader.inhoud import laad_gecontroleerd
from afwegingskader.situatiebestand import lees_situatie
from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten
from stukken.opdracht import maak_alle

NU = datetime(2026, 11, 24, 20, tzinfo=UTC)
VOORBEELDEN = sorted((Path(__file__).parents[2] / "voorbeelden").glob("*.yaml"))
MET_BESLUIT = {
    "noodbevel-avond": "noodbevel_mondeling",
    "betoging-voorschriften": "wom_voorschriften",
}


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_elk_stuk_van_elk_voorbeeld(pad):
    """All documents of the situation are there; what is not gereed says what is missing."""
    inhoud = laad_gecontroleerd(NU.date())
    situatie = lees_situatie(pad, inhoud.kennisbank, NU, None)
    bord = maak_bord(inhoud.kennisbank, inhoud.barrieremodel.fasen, situatie)
    profiel = Gemeenteprofiel.van(situatie.gemeente)
    stukken = dict(maak_alle(bord, profiel, situatie.nu, alles=True))
    altijd = {d.id for d in documenten().values() if not (d.voor or d.mits or d.na_besluit)}
    assert altijd <= {s.id for s in stukken.values()}
    for stuk in stukken.values():
        assert stuk.gereed == (not stuk.gaten)
    if pad.stem in MET_BESLUIT:
        assert stukken[MET_BESLUIT[pad.stem]].gereed
    else:
        assert not stukken["besluitmemo"].gereed
