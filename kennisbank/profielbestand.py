"""Reading and writing the profile file. What is read is text and nothing else: it runs nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    NodeEvent,
)
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from kennisbank.lezen import InhoudFout, lees_yaml, meldingen_van, yaml_lezer
from kennisbank.profiel import Gemeenteprofiel

GROOTSTE = 256 * 1024
"""Most bytes a profile can have; the model profile has a fiftieth of it."""
DIEPSTE = 8
"""Deepest nesting that a profile can have; it needs four."""
_ALS_GETAL = re.compile(r"[\d:.]+")
VORIGE = ".vorige"
"""Comes after the name of the file that a new profile replaced."""


def laad_profiel(pad: Path) -> Gemeenteprofiel:
    """The profile of one YAML file. Raises InhoudFout (Dutch, with file and line)."""
    try:
        if pad.stat().st_size > GROOTSTE:
            raise InhoudFout([f"{pad.name}:1: te groot voor een profiel ({GROOTSTE // 1024} kB)"])
        _eis_platte_tekst(pad)
        boom = lees_yaml(pad)
        if not isinstance(boom, Mapping):
            raise InhoudFout([f"{pad.name}:1: begin met velden, zoals 'gemeente: Modelstad'"])
        return Gemeenteprofiel.model_validate(boom).uit(pad)
    except ValidationError as fout:
        raise InhoudFout(meldingen_van(fout, pad)) from fout
    except OSError as fout:
        raise InhoudFout([f"{pad.name}: dit bestand kan niet worden gelezen"]) from fout


def _eis_platte_tekst(pad: Path) -> None:
    """Refuse what plain settings never need: tags, anchors and references, deep nesting."""
    try:
        tekst = pad.read_text(encoding="utf-8")
        meldingen = [f"{pad.name}:{regel}: {melding}" for regel, melding in _vreemd(tekst)]
    except UnicodeDecodeError as fout:
        raise InhoudFout([f"{pad.name}: geen leesbare tekst; sla op als UTF-8"]) from fout
    except YAMLError:
        return  # the reader that follows says where, in the words of all content
    if meldingen:
        raise InhoudFout(meldingen)


def _vreemd(tekst: str) -> Iterator[tuple[int, str]]:
    diepte = 0
    for stap in yaml_lezer(met_regels=False).parse(tekst):
        regel = stap.start_mark.line + 1
        if isinstance(stap, AliasEvent) or (isinstance(stap, NodeEvent) and stap.anchor):
            yield regel, "een anker of verwijzing (& of *) kan hier niet; schrijf de waarde uit"
        elif getattr(stap, "tag", None):
            yield regel, "een tag (!) kan hier niet; schrijf gewone tekst"
        diepte += isinstance(stap, CollectionStartEvent) - isinstance(stap, CollectionEndEvent)
        if diepte > DIEPSTE:
            yield regel, "dit staat te diep genest; een profiel heeft hoogstens vier niveaus"
            return


def naar_tekst(profiel: Gemeenteprofiel, bestaand: Path | None = None) -> str:
    """The profile as YAML. Comments and order of the file `bestaand` are kept."""
    yaml = yaml_lezer(met_regels=True)
    yaml.preserve_quotes = True
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    velden = _gevuld(profiel.model_dump())
    boom: Any = velden
    if bestaand is not None and bestaand.exists():
        try:
            gelezen = yaml.load(bestaand.read_text(encoding="utf-8"))
        except (YAMLError, ValueError, OSError):
            gelezen = None  # a broken file has no comments to keep; it stays beside the new one
        if isinstance(gelezen, dict):
            boom = gelezen
            _werk_bij(boom, velden)
    uit = StringIO()
    yaml.dump(boom, uit)
    return uit.getvalue()


def _gevuld(velden: Mapping[str, Any]) -> dict[str, Any]:
    """What is filled in; an empty field says the same as an absent one."""
    uit = {naam: _waarde(waarde) for naam, waarde in velden.items()}
    return {naam: waarde for naam, waarde in uit.items() if waarde not in (None, {}, [])}


def _waarde(waarde: Any) -> Any:
    if isinstance(waarde, Mapping):
        return _gevuld(waarde)
    if isinstance(waarde, str) and _ALS_GETAL.fullmatch(waarde):
        return SingleQuotedScalarString(waarde)  # other tools read a bare 2:1 as a number
    return waarde


def _werk_bij(boom: dict[str, Any], nieuw: Mapping[str, Any]) -> None:
    for naam in [naam for naam in boom if naam not in nieuw]:
        del boom[naam]
    for naam, waarde in nieuw.items():
        oud = boom.get(naam)
        if isinstance(oud, dict) and isinstance(waarde, Mapping):
            _werk_bij(oud, waarde)
        elif oud != waarde:
            boom[naam] = waarde


def bewaar_profiel(pad: Path, profiel: Gemeenteprofiel) -> Gemeenteprofiel:
    """Write the profile in one move; what stood there stays beside it as `*.vorige.yaml`.

    Returns the profile as read back. Raises InhoudFout when the disk refuses or when what would be
    written cannot be read back; then nothing has changed.
    """
    return vervang_profiel(pad, naar_tekst(profiel, pad).encode("utf-8", "backslashreplace"))


def vervang_profiel(pad: Path, inhoud: bytes) -> Gemeenteprofiel:
    """Put a whole file in the place of the profile, byte for byte. As `bewaar_profiel`."""
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=pad.parent) as map_:
            nieuw = Path(map_) / pad.name
            _schrijf(nieuw, inhoud)
            laad_profiel(nieuw)
            if pad.exists():
                _schrijf(pad.with_name(f"{pad.stem}{VORIGE}{pad.suffix}"), pad.read_bytes())
            nieuw.replace(pad)
    except OSError as fout:
        raise InhoudFout([f"{pad.name}: niet bewaard; uw invoer staat er nog ({fout})"]) from fout
    return laad_profiel(pad)


def _schrijf(pad: Path, inhoud: bytes) -> None:
    with pad.open("wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())
