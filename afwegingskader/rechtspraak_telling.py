"""How far verdicts and rulings agree: as plain data, and as text for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from afwegingskader.rechtspraak import Uitkomst

KOPPEN: Mapping[str, str] = {
    "eens": "eens",
    "oneens": "oneens",
    "open": "onbeslist",
    "onterecht_toegestaan": "onterecht toegestaan",
    "omstreden": "omstreden (telt niet mee)",
}


def als_telling(uitkomsten: Sequence[Uitkomst]) -> dict[str, Any]:
    """Agreement per ruling, in the shape the command line promises."""
    mee = [u for u in uitkomsten if u.zaak.omstreden is None]
    bevoegd = [(u.zaak.id, u.zaak.verwacht.bevoegd, u.bevoegd) for u in mee]
    streng = [(u.zaak.id, u.zaak.verwacht.bevoegd, u.streng) for u in mee]
    telling = _telling(bevoegd)
    return {
        "n": sum(len(ids) for ids in telling.values()),
        **telling,
        "onterecht_toegestaan": _onterecht(bevoegd),
        "houdbaar": _telling([(u.zaak.id, u.zaak.verwacht.houdbaar, u.houdbaar) for u in mee]),
        "omstreden": [u.zaak.id for u in uitkomsten if u.zaak.omstreden is not None],
        "zonder_aannames": {**_telling(streng), "onterecht_toegestaan": _onterecht(streng)},
        "zaken": [_als_regel(u) for u in uitkomsten],
    }


def _telling(rijen: Sequence[tuple[str, bool | None, bool | None]]) -> dict[str, list[str]]:
    gevraagd = [(id_, was, werd) for id_, was, werd in rijen if was is not None]
    return {
        "eens": [id_ for id_, was, werd in gevraagd if werd is was],
        "oneens": [id_ for id_, was, werd in gevraagd if werd is not None and werd is not was],
        "open": [id_ for id_, _, werd in gevraagd if werd is None],
    }


def _onterecht(rijen: Sequence[tuple[str, bool | None, bool | None]]) -> list[str]:
    return [id_ for id_, was, werd in rijen if was is False and werd is True]


def _als_regel(uitkomst: Uitkomst) -> dict[str, Any]:
    return {
        "id": uitkomst.zaak.id,
        "ecli": uitkomst.zaak.ecli,
        "instrument": uitkomst.zaak.instrument,
        "verwacht": uitkomst.zaak.verwacht.model_dump(),
        "bevoegd": uitkomst.bevoegd,
        "houdbaar": uitkomst.houdbaar,
        "bij_voorstel": uitkomst.woord,
        "mist": list(uitkomst.mist),
        "gebreken": list(uitkomst.gebreken),
        "aannames": list(uitkomst.aannames),
        "omstreden": uitkomst.zaak.omstreden,
    }


def als_tekst(telling: Mapping[str, Any]) -> Iterator[str]:
    """The result as lines: counts, then what is missing in each ruling that is not 'eens'."""
    yield f"{telling['n']} uitspraken met een oordeel over de bevoegdheid"
    for naam, kop in KOPPEN.items():
        yield f"  {kop:27s}{len(telling[naam]):4d}  {' '.join(telling[naam])}"
    yield "Bleef de maatregel in stand?"
    for naam, ids in telling["houdbaar"].items():
        yield f"  {KOPPEN[naam]:27s}{len(ids):4d}  {' '.join(ids)}"
    anders = {*telling["oneens"], *telling["open"]}
    for zaak in telling["zaken"]:
        if zaak["id"] in anders:
            mist = ", ".join(zaak["mist"])
            yield f"{zaak['id']} {zaak['instrument']} ({zaak['bij_voorstel']}): {mist}"
