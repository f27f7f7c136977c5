"""Timing, and one row of the table."""

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rij:
    """What was measured, what it may cost, what it cost; `gehaald` None: nothing to compare."""

    wat: str
    doel: str
    gemeten: str
    gehaald: bool | None = None
    toelichting: str = ""


def tijden(werk: Callable[[object], object], gevallen: Iterable[object]) -> list[float]:
    """Seconds of `werk` on each case, sorted; garbage is collected before, not during."""
    gevallen = list(gevallen)
    gc.collect()
    gc.disable()
    try:
        uit = []
        for geval in gevallen:
            begin = time.perf_counter()
            werk(geval)
            uit.append(time.perf_counter() - begin)
    finally:
        gc.enable()
    return sorted(uit)


def deel(gesorteerd: list[float], p: float) -> float:
    """The value below which a share `p` of the measurements lies."""
    return gesorteerd[min(len(gesorteerd) - 1, int(p * len(gesorteerd)))]


def rij_p95(wat: str, doel: float, gesorteerd: list[float], toelichting: str = "") -> Rij:
    """A row with a target on the 95th percentile, in seconds."""
    p50, p95 = deel(gesorteerd, 0.5), deel(gesorteerd, 0.95)
    gemeten = f"p50 {_tijd(p50)}, p95 {_tijd(p95)}"
    return Rij(wat, f"p95 ≤ {_tijd(doel)}", gemeten, p95 <= doel, toelichting)


def rij_totaal(wat: str, doel: float, seconden: float, toelichting: str = "") -> Rij:
    """A row with a target on one total, in seconds."""
    return Rij(wat, f"≤ {_tijd(doel)}", _tijd(seconden), seconden <= doel, toelichting)


def niet_gemeten(wat: str, doel: str, waarom: str) -> Rij:
    """A row that says loudly that it is missing."""
    return Rij(wat, doel, "**NIET GEMETEN**", None, waarom)


def _tijd(seconden: float) -> str:
    if seconden < 1:
        return f"{seconden * 1000:.2f} ms".replace(".", ",")
    return f"{seconden:.2f} s".replace(".", ",")
