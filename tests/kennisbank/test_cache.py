"""The parsed content that is kept between starts: never stale, never in the way."""

import json
import threading

import pytest

from kennisbank import lezen
from kennisbank.lezen import InhoudFout, lees_map
from kennisbank.schema.vraag import Feit
from tests.hulp_inhoud import feit, schrijf


@pytest.fixture
def huis(tmp_path, monkeypatch):
    """A project of its own with a cache of its own."""
    monkeypatch.setattr(lezen, "WORTEL", tmp_path)
    monkeypatch.setattr(lezen, "CACHE", tmp_path / ".cache")
    return schrijf(tmp_path / "kennisbank", feiten=[feit("a")]) / "feiten"


def test_the_cache_follows_the_bytes(huis, tmp_path):
    """A second read comes from the cache; any change, addition or removal does not."""
    eerst = lees_map(huis, Feit)
    (bewaard,) = (tmp_path / ".cache").iterdir()
    boom = json.loads(bewaard.read_text(encoding="utf-8"))
    boom["kennisbank/feiten/a.yaml"]["houder"] = "uit de cache"
    bewaard.write_text(json.dumps(boom), encoding="utf-8")
    assert lees_map(huis, Feit)["a"].houder == "uit de cache"
    tekst = (huis / "a.yaml").read_text(encoding="utf-8")
    (huis / "a.yaml").write_text(tekst + "# anders\n", encoding="utf-8")
    assert lees_map(huis, Feit) == eerst
    schrijf(huis.parent, feiten=[feit("b")])
    assert set(lees_map(huis, Feit)) == {"a", "b"}
    (huis / "b.yaml").unlink()
    assert set(lees_map(huis, Feit)) == {"a"}
    assert len(list((tmp_path / ".cache").iterdir())) == 1


def test_dates_survive_the_cache(huis):
    """What comes from the cache equals what comes from the file."""
    assert lees_map(huis, Feit) == lees_map(huis, Feit)


def test_broken_content_is_never_cached(huis, tmp_path):
    """It stays an error until it is repaired."""
    (huis / "a.yaml").write_text("id: [\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InhoudFout):
            lees_map(huis, Feit)
    assert not (tmp_path / ".cache").exists()


def test_a_cache_that_cannot_be_made_is_no_reason_to_stop(huis, tmp_path):
    """Here a file stands where the folder should come."""
    (tmp_path / ".cache").write_text("", encoding="utf-8")
    assert set(lees_map(huis, Feit)) == {"a"}


def test_starting_together_spoils_nothing(huis, tmp_path):
    """Several processes filling the cache at once all read the content, and leave it whole."""
    gelezen: list[object] = []
    rij = [threading.Thread(target=lambda: gelezen.append(lees_map(huis, Feit))) for _ in range(8)]
    for een in rij:
        een.start()
    for een in rij:
        een.join()
    assert len(gelezen) == 8
    assert [pad.suffix for pad in (tmp_path / ".cache").iterdir()] == [".json"]
