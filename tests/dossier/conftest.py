"""The same tests on SQLite and, when AFWEGINGSKADER_TEST_POSTGRES holds a URL, on PostgreSQL."""

import os

import pytest
from hulp_dossier import OPENING, stempel

from dossier.opslag import Opslag
from dossier.tabellen import METADATA

POSTGRES = os.environ.get("AFWEGINGSKADER_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", "postgresql"] if POSTGRES else ["sqlite"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'map' / 'dossiers.db'}"
    leeg = Opslag(POSTGRES)
    METADATA.drop_all(leeg.motor)
    leeg.sluit()
    return POSTGRES


@pytest.fixture
def opslag(url):
    """A store with one open dossier 'd1'."""
    opslag = Opslag(url)
    opslag.open_dossier("d1", OPENING, stempel())
    yield opslag
    opslag.sluit()
