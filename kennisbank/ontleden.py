"""Parsing YAML: what the project reads, with every error at its line, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

WORTEL = Path(__file__).resolve().parent.parent
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
    return InhoudFout([f"{naam_van(pad)}:{regel}: geen geldige YAML: {uitleg}"])


_YAML_NEDERLANDS = {
    _ONBESTAAND: "deze datum of tijd bestaat niet; schrijf 2026-11-24 of 2026-11-24T20:00:00",
    "found duplicate key": "deze sleutel staat er twee keer; haal er één weg",
    "found character '\\t'": "hier staat een tab; spring in met spaties",
    "found character": "deze tekst begint met een leesteken; zet er aanhalingstekens omheen",
    "mapping values are not allowed": "hier staat een dubbele punt te veel; zet aanhalingstekens "
    "om de tekst",
    "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
    "expected ','": "een haakje is niet gesloten",
    "could not find expected ':'": "hier ontbreekt een dubbele punt",
    "expected <block end>": "deze regel springt anders in dan de regels erboven",
    "but found another document": "er staan twee stukken in dit bestand; haal de regel '---' weg",
    "found undefined alias": "een woord met * verwijst naar een &naam hierboven, die er niet is; "
    "is het gewone tekst, zet er dan aanhalingstekens om",
}


def _uitleg(probleem: str | None) -> str:
    treffers = (
        uit for begin, uit in _YAML_NEDERLANDS.items() if (probleem or "").startswith(begin)
    )
    return next(treffers, "herstel deze regel")


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


def naam_van(pad: Path) -> str:
    """Name of a file in messages: relative to the project when it is part of it."""
    return pad.relative_to(WORTEL).as_posix() if WORTEL in pad.parents else pad.name
