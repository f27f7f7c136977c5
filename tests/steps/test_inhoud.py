"""The app does not start on content with an error, also when that is in a document."""

import pytest

from kennisbank.lezen import InhoudFout
from steps import _dossier as d
from stukken.document import documenten


def test_a_fault_in_a_document_stops_the_start(monkeypatch):
    een = next(iter(documenten().values())).model_copy(update={"sjabloon": "weg.j2"})
    monkeypatch.setattr(d, "documenten", lambda: {een.id: een})
    d._inhoud.clear()
    with pytest.raises(InhoudFout, match="het sjabloon 'weg"):
        d._inhoud()
    monkeypatch.undo()
    assert d._inhoud().kennisbank.instrumenten


def test_the_first_load_says_that_it_loads():
    """The first start took seven seconds in which nothing seemed to happen."""
    assert "wordt geladen" in str(d._inhoud._info.show_spinner)
