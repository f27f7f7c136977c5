"""A dossier in a database of its own, to draw screens of."""

import pytest

from steps import _dossier as d
from tests.steps.hulp_scherm import Proef


@pytest.fixture
def proef(tmp_path, monkeypatch):
    """An empty dossier with one gathering, B1."""
    url = f"sqlite:///{(tmp_path / 'dossiers.sqlite').as_posix()}"
    monkeypatch.setenv("AFWEGINGSKADER_DATABASE", url)
    d.opslag.clear()
    proef = Proef(url)
    yield proef
    proef.opslag.sluit()
    d.opslag.clear()
