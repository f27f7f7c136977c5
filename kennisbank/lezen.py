"""Reading YAML content into models, with every error at its file and line, in Dutch.

Parsing some seven hundred files takes seconds, validating them a fraction of one; so the parsed
tree is kept in `.cache/`, under the hash of exactly the bytes it came from.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

WORTEL = Path(__file__).resolve().parent.parent
CACHE = WORTEL / ".cache"
M = TypeVar("M", bound=BaseModel)


_ONBESTAAND = "dit moment bestaat niet:"


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


def _bestaand_moment(bouwer: Any, knoop: Any) -> Any:
    ouder = RoundTripConstructor if isinstance(bouwer, RoundTripConstructor) else SafeConstructor
    try:
        return ouder.construct_yaml_timestamp(bouwer, knoop)
    except ValueError as fout:
        raise ConstructorError(
            None, None, f"{_ONBESTAAND} '{knoop.value}'", knoop.start_mark
        ) from fout


for _bouwer in (_Veilig, _MetRegels):
    _bouwer.add_constructor("tag:yaml.org,2002:int", _getal_of_tekst)
    _bouwer.add_constructor("tag:yaml.org,2002:timestamp", _bestaand_moment)


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
    """Keep the trees for the next start; a folder that cannot be written to is no reason to stop."""
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


def lees_yaml(pad: Path) -> Any:
    """Plain YAML 1.2 of one file. Raises InhoudFout with the line on broken YAML."""
    return ontleed(pad, met_regels=False)


def ontleed(pad: Path, *, met_regels: bool) -> Any:
    """Parse one file. Raises InhoudFout with file and line, FileNotFoundError when it is absent."""
    tekst = _leesbaar(pad)
    try:
        return yaml_lezer(met_regels=met_regels).load(tekst)
    except MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 1
        raise _kapot(pad, regel, _uitleg(fout.problem)) from fout
    except ReaderError as fout:
        regel = tekst[: fout.position].count("\n") + 1
        raise _kapot(pad, regel, "hier staat een onzichtbaar stuurteken; haal het weg") from fout
    except (ValueError, RecursionError) as fout:
        raise _kapot(pad, 1, "dit bestand is niet te lezen; houd de vorm eenvoudig") from fout


def _leesbaar(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fout:
        raise _kapot(pad, 1, "geen leesbare tekst; sla het bestand op als UTF-8") from fout
    except (IsADirectoryError, PermissionError) as fout:
        raise _kapot(pad, 1, "dit is geen bestand dat gelezen kan worden") from fout


def _kapot(pad: Path, regel: int, uitleg: str) -> InhoudFout:
    return InhoudFout([f"{_naam(pad)}:{regel}: geen geldige YAML: {uitleg}"])


_YAML_NEDERLANDS = {
    _ONBESTAAND: "deze datum of tijd bestaat niet; schrijf 2026-11-24 of 2026-11-24T20:00:00",
    "found duplicate key": "deze sleutel staat er twee keer; haal er één weg",
    "found character '\\t'": "hier staat een tab; spring in met spaties",
    "found character": "deze tekst begint met een leesteken; zet er aanhalingstekens omheen",
    "mapping values are not allowed": "hier staat een dubbele punt te veel; zet aanhalingstekens om "
    "de tekst",
    "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
    "expected ','": "een haakje is niet gesloten",
    "could not find expected ':'": "hier ontbreekt een dubbele punt",
    "expected <block end>": "deze regel springt anders in dan de regels erboven",
    "but found another document": "er staan twee stukken in dit bestand; haal de regel '---' weg",
    "found undefined alias": "een woord dat met * begint is een verwijzing; zet aanhalingstekens "
    "om de tekst",
}


def _uitleg(probleem: str | None) -> str:
    treffers = (
        uit for begin, uit in _YAML_NEDERLANDS.items() if (probleem or "").startswith(begin)
    )
    return next(treffers, "herstel deze regel")


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
        elif naam in gelezen:
            meldingen.append(
                f"{_naam(pad)}:1: id '{naam}' bestaat al in een andere map; hernoem er een"
            )
        gelezen[naam] = entry
    if meldingen:
        raise InhoudFout(meldingen)
    return gelezen


def meldingen_van(fout: ValidationError, pad: Path) -> list[str]:
    """A Dutch line per validation error, with file and line number."""
    regels = ontleed(pad, met_regels=True)
    uit = []
    for deel in fout.errors():
        plek = _plek_in(regels, deel["loc"])
        veld = ".".join(str(stap) for stap in plek) or "bestand"
        uit.append(f"{_naam(pad)}:{regel_van(regels, plek)}: {veld}: {in_het_nederlands(deel)}")
    return uit


_TAGS = {
    "is", "in", "bevat", "minstens", "hoogstens", "voor", "na", "ingevuld", "alle", "een_van",
    "niet", "minstens_n", "er_is",
}  # fmt: skip


def _plek_in(boom: Any, stappen: Sequence[int | str]) -> list[int | str]:
    """The steps that are in the file: pydantic also names which kind of condition it tried."""
    plek: list[int | str] = []
    for stap in stappen:
        if isinstance(stap, int):
            er_is = isinstance(boom, list) and stap < len(boom)
        else:
            er_is = isinstance(boom, Mapping) and stap in boom
        if er_is:
            boom = boom[stap]
            plek.append(stap)
        elif stap not in _TAGS and "[" not in str(stap):
            plek.append(stap)
    return plek


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
    _ONBESTAAND: "deze datum of tijd bestaat niet; schrijf 2026-11-24 of 2026-11-24T20:00:00",
    "found duplicate key": "deze sleutel staat er twee keer; haal er één weg",
    "found character '\\t'": "hier staat een tab; spring in met spaties",
    "found character": "deze tekst begint met een leesteken; zet er aanhalingstekens omheen",
    "mapping values are not allowed": "hier staat een dubbele punt te veel; zet aanhalingstekens om "
    "de tekst",
    "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
    "expected ','": "een haakje is niet gesloten",
    "could not find expected ':'": "hier ontbreekt een dubbele punt",
    "expected <block end>": "deze regel springt anders in dan de regels erboven",
    "but found another document": "er staan twee stukken in dit bestand; haal de regel '---' weg",
    "found undefined alias": "een woord dat met * begint is een verwijzing; zet aanhalingstekens "
    "om de tekst",
}


def _uitleg(probleem: str | None) -> str:
    treffers = (
        uit for begin, uit in _YAML_NEDERLANDS.items() if (probleem or "").startswith(begin)
    )
    return next(treffers, "herstel deze regel")


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
        elif naam in gelezen:
            meldingen.append(
                f"{_naam(pad)}:1: id '{naam}' bestaat al in een andere map; hernoem er een"
            )
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
    "dict_type": "hier hoort een groep velden, geen losse waarde",
    "too_short": "deze lijst is te kort; er is minstens {min_length} nodig",
    "date_type": "hier hoort een datum zonder aanhalingstekens, zoals 2026-11-24",
    "date_from_datetime_inexact": "hier hoort een datum zonder tijd, zoals 2026-11-24",
    "int_type": "hier hoort een geheel getal",
    "int_from_float": "hier hoort een geheel getal",
    "float_type": "hier hoort een getal",
    "float_parsing": "hier hoort een getal",
    "greater_than_equal": "dit getal is te klein; het is minstens {ge}",
    "less_than_equal": "dit getal is te groot; het is hoogstens {le}",
    "bool_type": "hier hoort true of false",
    "model_type": "hier hoort een groep velden, geen losse waarde",
    "union_tag_not_found": "dit is geen voorwaarde; gebruik is, in, bevat, minstens, hoogstens, "
    "voor, na, alle, een_van, niet, minstens_n of er_is",
}


def in_het_nederlands(deel: Mapping[str, Any]) -> str:
    """One pydantic error as a Dutch sentence that says what to do."""
    zin = _NEDERLANDS.get(deel["type"])
    if zin is not None:
        return zin.format(**deel.get("ctx", {})).replace("' or '", "' of '")
    if deel["type"] == "value_error":  # raised by our own models, in Dutch
        return str(deel["msg"]).removeprefix("Value error, ")
    return "deze waarde past hier niet; vergelijk met een ander bestand in deze map"


def _naam(pad: Path) -> str:
    return pad.relative_to(WORTEL).as_posix() if WORTEL in pad.parents else pad.name
