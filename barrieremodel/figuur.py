"""The barrier model in lines: what every figure of it says, on screen and in a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from barrieremodel.schema import Barriere, Fase

HIER = "U bent hier"
HERHALING = "nieuwe oproep"
BRON_VAN_HERHALING = 8
DOEL_VAN_HERHALING = 2


def als_tekst(
    fasen: Iterable[Fase], huidige: str | None, opgeworpen: AbstractSet[str]
) -> list[str]:
    """One line per phase, in order: name, whether it is now, and the barriers that stand.

    `huidige` is the id of the current phase or None. `opgeworpen` holds ids of barrières
    (B01 … B45) that are in place. A last line names the way back, when both its phases are there.
    Raises ValueError when either names something the phases do not have.
    """
    rij = _gecontroleerd(fasen, huidige, opgeworpen)
    regels = [_regel(fase, len(rij), huidige, opgeworpen) for fase in rij]
    if terug := _terug(rij):
        regels.append(f"Van fase {terug[0].nummer} terug naar fase {terug[1].nummer}: {HERHALING}.")
    return regels


def _gecontroleerd(
    fasen: Iterable[Fase], huidige: str | None, opgeworpen: AbstractSet[str]
) -> Sequence[Fase]:
    rij = sorted(fasen, key=lambda fase: fase.nummer)
    if huidige is not None and huidige not in {fase.id for fase in rij}:
        raise ValueError(f"'{huidige}' is geen fase van dit barrièremodel")
    onbekend = set(opgeworpen) - {b.id for fase in rij for b in fase.barrieres}
    if onbekend:
        raise ValueError(f"geen barrière van dit barrièremodel: {', '.join(sorted(onbekend))}")
    return rij


def _terug(rij: Sequence[Fase]) -> tuple[Fase, Fase] | None:
    per_nummer = {fase.nummer: fase for fase in rij}
    van, naar = per_nummer.get(BRON_VAN_HERHALING), per_nummer.get(DOEL_VAN_HERHALING)
    return (van, naar) if van and naar else None


def _regel(fase: Fase, totaal: int, huidige: str | None, opgeworpen: AbstractSet[str]) -> str:
    hier = f" {HIER}." if fase.id == huidige else ""
    namen = "; ".join(f"{b.id} {b.naam}" for b in _staand(fase, opgeworpen))
    lijst = f": {namen}" if namen else ""
    return (
        f"Fase {fase.nummer} van {totaal}: {fase.naam}.{hier} {_aantal(fase, opgeworpen)}{lijst}."
    )


def _aantal(fase: Fase, opgeworpen: AbstractSet[str]) -> str:
    return f"{len(_staand(fase, opgeworpen))} van {len(fase.barrieres)} barrières opgeworpen"


def _staand(fase: Fase, opgeworpen: AbstractSet[str]) -> list[Barriere]:
    return [barriere for barriere in fase.barrieres if barriere.id in opgeworpen]
