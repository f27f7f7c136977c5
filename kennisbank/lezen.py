"""Reading YAML content into models, with every error at its file and line, in Dutch.

Parsing some seven hundred files takes seconds, validating them a fraction of one; so the parsed
tree is kept in `.cache/`, under the hash of exactly the bytes it came from.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kennisbank.meldingen import meldingen_van
from kennisbank.ontleden import (
    WORTEL,
    InhoudFout,
    lees_yaml,
    naam_van,
    ontleed,
    regel_van,
    yaml_lezer,
)  # fmt: skip

__all__ = [
    "WORTEL", "InhoudFout", "bestanden", "lees_boom", "lees_map", "lees_yaml", "meldingen_van",
    "ontleed", "regel_van", "vingerafdruk", "yaml_lezer",
]  # fmt: skip

CACHE = WORTEL / ".cache"
M = TypeVar("M", bound=BaseModel)


def bestanden(*mappen: Path) -> list[Path]:
    """All YAML files under the folders, in a fixed order."""
    return sorted(pad for map_ in mappen for pad in map_.rglob("*.yaml"))


def vingerafdruk(paden: Iterable[Path]) -> str:
    """Hash of names and bytes of the files: the version of the content."""
    som = hashlib.sha256()
    for pad in paden:
        som.update(pad.relative_to(WORTEL).as_posix().encode() if WORTEL in pad.parents else b"")
        som.update(b"\0" + pad.read_bytes() + b"\0")
    return som.hexdigest()


def lees_boom(map_: Path) -> dict[Path, Any]:
    """Parsed YAML per file of one folder, from the cache when its bytes are unchanged."""
    map_ = map_.resolve()
    paden = bestanden(map_)
    lezers = [Path(__file__), Path(__file__).with_name("ontleden.py")]
    sleutel = CACHE / f"{map_.name}-{vingerafdruk([*lezers, *paden])[:24]}.json"
    if sleutel.exists():
        ruw = json.loads(sleutel.read_text(encoding="utf-8"), object_hook=_terug)
        return {WORTEL / naam: boom for naam, boom in ruw.items()}
    bomen, meldingen = {}, []
    for pad in paden:
        try:
            bomen[pad] = lees_yaml(pad)
        except InhoudFout as fout:
            meldingen += fout.meldingen
    if meldingen:
        raise InhoudFout(meldingen)
    if WORTEL in map_.parents:
        _bewaar(sleutel, {p.relative_to(WORTEL).as_posix(): b for p, b in bomen.items()})
    return bomen


def _bewaar(sleutel: Path, bomen: Mapping[str, Any]) -> None:
    """Keep the trees for the next start; a folder that is read-only is no reason to stop."""
    with contextlib.suppress(OSError):
        CACHE.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=CACHE, suffix=".tmp", delete=False
        ) as tijdelijk:
            json.dump(bomen, tijdelijk, default=_heen)
        Path(tijdelijk.name).replace(sleutel)
        for oud in CACHE.glob(f"{sleutel.name.rsplit('-', 1)[0]}-*.json"):
            if oud != sleutel:
                oud.unlink(missing_ok=True)


def _heen(waarde: object) -> dict[str, str]:
    if isinstance(waarde, date):
        return {"$datum": waarde.isoformat()}
    raise TypeError(f"niet te bewaren: {type(waarde)}")


def _terug(ruw: dict[str, Any]) -> Any:
    if set(ruw) == {"$datum"}:
        tekst = ruw["$datum"]
        return datetime.fromisoformat(tekst) if "T" in tekst else date.fromisoformat(tekst)
    return ruw


def lees_map(map_: Path, model: type[M]) -> dict[str, M]:
    """Every entry of a folder by id. Raises InhoudFout with all errors of all its files."""
    gelezen: dict[str, M] = {}
    meldingen: list[str] = []
    for pad, boom in lees_boom(map_).items():
        try:
            entry = model.model_validate(boom)
        except ValidationError as fout:
            meldingen += meldingen_van(fout, pad)
            continue
        naam = getattr(entry, "id", pad.stem)
        if naam != pad.stem:
            meldingen.append(f"{naam_van(pad)}:1: id '{naam}' moet gelijk zijn aan de bestandsnaam")
        elif naam in gelezen:
            meldingen.append(
                f"{naam_van(pad)}:1: id '{naam}' bestaat al in een andere map; hernoem er een"
            )
        gelezen[naam] = entry
    if meldingen:
        raise InhoudFout(meldingen)
    return gelezen
