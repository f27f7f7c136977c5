"""Validation errors of models as Dutch lines, with file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kennisbank.ontleden import naam_van, ontleed, regel_van


def meldingen_van(fout: ValidationError, pad: Path) -> list[str]:
    """A Dutch line per validation error, with file and line number."""
    regels = ontleed(pad, met_regels=True)
    uit = []
    for deel in fout.errors():
        plek = _plek_in(regels, deel["loc"])
        veld = ".".join(str(stap) for stap in plek) or "bestand"
        uit.append(f"{naam_van(pad)}:{regel_van(regels, plek)}: {veld}: {in_het_nederlands(deel)}")
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
        return zin.format(**deel.get("ctx", {})).replace(" or ", " of ")
    if deel["type"] == "value_error":  # raised by our own models, in Dutch
        return str(deel["msg"]).removeprefix("Value error, ")
    return "deze waarde past hier niet; vergelijk met een ander bestand in deze map"
