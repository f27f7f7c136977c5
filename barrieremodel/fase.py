"""Which phase are we in, and which signals do we see: pure functions over the evaluator."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from barrieremodel.schema import Fase
from logica.toets import Lezer, T, toets
from logica.voorwaarde import Voorwaarde

SignaalStand = Literal["ja", "nee", "onbekend"]


def bepaal_fase(fasen: Iterable[Fase], lezer: Lezer[T]) -> tuple[str | None, str | None]:
    """Give (fase, fase_mogelijk): ids of the phase we are in and of the highest one possible.

    `fase` is the highest phase whose kantelregel is certainly waar; `fase_mogelijk` the highest
    whose kantelregel is not certainly onwaar, so never below `fase`. Either is None when there is
    no such phase; a phase without a kantelregel never counts. `lezer` reads one situation: its
    rails are one-bit integers, 0 or 1.
    """
    fase: str | None = None
    mogelijk: str | None = None
    for een in sorted(fasen, key=lambda f: f.nummer):
        stand = None if een.kantelregel is None else _stand(een.kantelregel, lezer)
        if stand == "ja":
            fase = een.id
        if stand in ("ja", "onbekend"):
            mogelijk = een.id
    return fase, mogelijk


def vooruitblik(fasen: Iterable[Fase], lezer: Lezer[T]) -> str | None:
    """Id of the highest phase beyond the certain one that is possible and shows a signal.

    Unknown leaves a phase possible, but gives no reason to name it: a signal that is there does.
    """
    alle = sorted(fasen, key=lambda f: f.nummer)
    nu = next((f.nummer for f in alle if f.id == bepaal_fase(alle, lezer)[0]), 0)
    for een in reversed(alle):
        if een.nummer > nu and _mogelijk(een, lezer) and _heeft_signaal(een, lezer):
            return een.id
    return None


def _mogelijk(fase: Fase, lezer: Lezer[T]) -> bool:
    return fase.kantelregel is not None and _stand(fase.kantelregel, lezer) != "nee"


def _heeft_signaal(fase: Fase, lezer: Lezer[T]) -> bool:
    return any(_stand(signaal.voorwaarde, lezer) == "ja" for signaal in fase.signalen)


def stand_signalen(fasen: Iterable[Fase], lezer: Lezer[T]) -> dict[str, SignaalStand]:
    """Per signal id whether it is certainly there, certainly not, or unknown, in phase order.

    `lezer` reads one situation: its rails are one-bit integers, 0 or 1.
    """
    return {
        signaal.id: _stand(signaal.voorwaarde, lezer)
        for fase in sorted(fasen, key=lambda f: f.nummer)
        for signaal in fase.signalen
    }


def _stand(voorwaarde: Voorwaarde, lezer: Lezer[T]) -> SignaalStand:
    waar, onwaar = toets(voorwaarde, lezer)
    if waar:
        return "ja"
    return "nee" if onwaar else "onbekend"
