"""Reading YAML content into models, with every error at its file and line, in Dutch.

Parsing some seven hundred files takes seconds, validating them a fraction of one; so the parsed
tree is kept in `.cache/`, under the hash of exactly the bytes it came from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError

WORTEL = Path(__file__).resolve().parent.parent
CACHE = WORTEL / ".cache"
M = TypeVar("M", bound=BaseModel)


class InhoudFout(Exception):
    """Content that cannot be loaded. `meldingen` has one line per error: file, line, what to do."""

    def __init__(self, meldingen: Sequence[str]) -> None:
        super().__init__("\n".join(meldingen))
        self.meldingen = list(meldingen)


class _Veilig(SafeConstructor):
    """Reads `12_17` as text: it is an age class, not the number 1217."""


class _MetRegels(RoundTripConstructor):
    """The same, keeping line numbers."""


def _getal_of_tekst(bouwer: Any, knoop: Any) -> Any:
    if "_" in knoop.value:
        return knoop.value
    ouder = RoundTripConstructor if isinstance(bouwer, RoundTripConstructor) else SafeConstructor
    return ouder.construct_yaml_int(bouwer, knoop)


for _bouwer in (_Veilig, _MetRegels):
    _bouwer.add_constructor("tag:yaml.org,2002:int", _getal_of_tekst)


def yaml_lezer(*, met_regels: bool) -> YAML:
    """A YAML 1.2 reader of this project; `met_regels` keeps line numbers and is slower."""
    lezer = YAML(typ="rt" if met_regels else "safe", pure=True)
    lezer.Constructor = _MetRegels if met_regels else _Veilig
    return lezer


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
    sleutel = CACHE / f"{map_.name}-{vingerafdruk([Path(__file__), *paden])[:24]}.json"
    if sleutel.exists():
        ruw = json.loads(sleutel.read_text(encoding="utf-8"), object_hook=_terug)
        return {WORTEL / naam: boom for naam, boom in ruw.items()}
    bomen = {pad: lees_yaml(pad) for pad in paden}
    if WORTEL in map_.parents:
        _bewaar(sleutel, {p.relative_to(WORTEL).as_posix(): b for p, b in bomen.items()})
    return bomen


def _bewaar(sleutel: Path, bomen: Mapping[str, Any]) -> None:
    CACHE.mkdir(exist_ok=True)
    for oud in CACHE.glob(f"{sleutel.name.rsplit('-', 1)[0]}-*.json"):
        oud.unlink(missing_ok=True)
    tijdelijk = sleutel.with_suffix(".tmp")
    tijdelijk.write_text(json.dumps(bomen, default=_heen), encoding="utf-8")
    tijdelijk.replace(sleutel)


def _heen(waarde: object) -> dict[str, str]:
    if isinstance(waarde, date):
        return {"$datum": waarde.isoformat()}
    raise TypeError(f"niet te bewaren: {type(waarde)}")


def _terug(ruw: dict[str, Any]) -> Any:
    if set(ruw) == {"$datum"}:
        tekst = ruw["$datum"]
        return datetime.fromisoformat(tekst) if "T" in tekst else date.fromisoformat(tekst)
    return ruw


def lees_yaml(pad: Path) -> Any:
    """Plain YAML 1.2 of one file. Raises InhoudFout with the line on broken YAML."""
    return ontleed(pad, met_regels=False)


def ontleed(pad: Path, *, met_regels: bool) -> Any:
    """Parse one file. Raises InhoudFout with file and line."""
    try:
        return yaml_lezer(met_regels=met_regels).load(pad.read_text(encoding="utf-8"))
    except UnicodeDecodeError as fout:
        raise InhoudFout([f"{_naam(pad)}: geen leesbare tekst; sla op als UTF-8"]) from fout
    except MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 1
        raise InhoudFout(
            [f"{_naam(pad)}:{regel}: geen geldige YAML ({fout.problem}); herstel deze regel"]
        ) from fout
    except Exception as fout:  # ruamel raises plain ValueErrors for impossible dates
        raise InhoudFout([f"{_naam(pad)}: geen geldige YAML ({fout})"]) from fout


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
            meldingen.append(f"{_naam(pad)}:1: id '{naam}' moet gelijk zijn aan de bestandsnaam")
        gelezen[naam] = entry
    if meldingen:
        raise InhoudFout(meldingen)
    return gelezen


def meldingen_van(fout: ValidationError, pad: Path) -> list[str]:
    """A Dutch line per validation error, with file and line number."""
    regels = ontleed(pad, met_regels=True)
    uit = []
    for deel in fout.errors():
        plek = [stap for stap in deel["loc"] if not _is_tag(stap)]
        veld = ".".join(str(stap) for stap in plek) or "bestand"
        uit.append(f"{_naam(pad)}:{regel_van(regels, plek)}: {veld}: {in_het_nederlands(deel)}")
    return uit


_TAGS = {
    "is", "in", "bevat", "minstens", "hoogstens", "voor", "na", "ingevuld", "alle", "een_van",
    "niet", "minstens_n", "er_is",
}  # fmt: skip


def _is_tag(stap: int | str) -> bool:
    return isinstance(stap, str) and (stap in _TAGS or "[" in stap)


def regel_van(boom: Any, plek: Sequence[int | str]) -> int:
    """Line of a place in a round-trip tree: the deepest step that exists."""
    regel = getattr(getattr(boom, "lc", None), "line", 0) + 1
    for stap in plek:
        try:
            lc = boom.lc
            regel = (lc.key(stap) if isinstance(boom, Mapping) else lc.item(stap))[0] + 1
            boom = boom[stap]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
    return int(regel)


_NEDERLANDS = {
    "missing": "dit veld ontbreekt; vul het in",
    "extra_forbidden": "dit veld bestaat niet; controleer de spelling of verwijder het",
    "string_type": "hier hoort tekst; zet aanhalingstekens om getallen en datums",
    "string_too_short": "dit veld is leeg; schrijf hier iets",
    "string_pattern_mismatch": "deze tekst heeft niet de vorm {pattern}",
    "literal_error": "kies uit {expected}",
    "list_type": "hier hoort een lijst (regels die met '- ' beginnen)",
    "too_short": "deze lijst is te kort; er is minstens {min_length} nodig",
    "date_type": "hier hoort een datum zonder aanhalingstekens, zoals 2026-11-24",
    "int_type": "hier hoort een geheel getal",
    "bool_type": "hier hoort true of false",
    "model_type": "hier hoort een groep velden, geen losse waarde",
    "union_tag_not_found": "dit is geen voorwaarde; gebruik is, in, bevat, minstens, hoogstens, "
    "voor, na, alle, een_van, niet, minstens_n of er_is",
}


def in_het_nederlands(deel: Mapping[str, Any]) -> str:
    """One pydantic error as a Dutch sentence that says what to do."""
    zin = _NEDERLANDS.get(deel["type"])
    if zin is None:
        return str(deel["msg"]).removeprefix("Value error, ")
    return zin.format(**deel.get("ctx", {})) if "{" in zin else zin


def _naam(pad: Path) -> str:
    return pad.relative_to(WORTEL).as_posix() if WORTEL in pad.parents else pad.name
