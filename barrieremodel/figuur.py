"""The barrier model as a figure and, in the same order, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from barrieremodel.schema import Barriere, Fase

HIER = "U bent hier"
HERHALING = "nieuwe oproep"
BRON_VAN_HERHALING = 8
DOEL_VAN_HERHALING = 2
# Everything with a meaning of its own inside a quoted mermaid label, as mermaid's entity codes.
_ONVEILIG = str.maketrans({teken: f"#{ord(teken)};" for teken in '"#&;<>`|{}[]()\\'})


def mermaid(fasen: Iterable[Fase], huidige: str | None, opgeworpen: AbstractSet[str]) -> str:
    """The phases as a mermaid flowchart, top to bottom, with a title for screen readers.

    Side by side the eight phases are unreadable on a phone.

    `huidige` is the id of the current phase or None; it has a hexagon and the words 'U bent hier'
    instead of a rectangle. `opgeworpen` holds ids of barrières (B01 … B45) that are in place.
    Raises ValueError when either names something the phases do not have.
    """
    rij = _gecontroleerd(fasen, huidige, opgeworpen)
    regels = [
        "flowchart TB",
        "    accTitle: Barrièremodel in fasen",
        f"    accDescr: {_op_een_regel(_omschrijving(rij, huidige))}",
    ]
    regels += [f"    {_knoop(fase, huidige, opgeworpen)}" for fase in rij]
    regels += [f"    {a.id} --> {b.id}" for a, b in pairwise(rij)]
    if terug := _terug(rij):
        regels.append(f'    {terug[0].id} -. "{HERHALING}" .-> {terug[1].id}')
    return "\n".join(regels) + "\n"


def als_tekst(
    fasen: Iterable[Fase], huidige: str | None, opgeworpen: AbstractSet[str]
) -> list[str]:
    """The text equivalent of `mermaid`, with the same errors: one line per phase, in order.

    A last line names the way back, when both its phases are there.
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


def _knoop(fase: Fase, huidige: str | None, opgeworpen: AbstractSet[str]) -> str:
    # "1. naam" would be read as a markdown list; hence the word in front.
    delen = [f"Fase {fase.nummer}: {fase.naam}", _aantal(fase, opgeworpen)]
    if fase.id == huidige:
        delen.insert(0, HIER)
    label = "<br/>".join(_op_een_regel(deel).translate(_ONVEILIG) for deel in delen)
    return f'{fase.id}{{{{"{label}"}}}}' if fase.id == huidige else f'{fase.id}["{label}"]'


def _terug(rij: Sequence[Fase]) -> tuple[Fase, Fase] | None:
    per_nummer = {fase.nummer: fase for fase in rij}
    van, naar = per_nummer.get(BRON_VAN_HERHALING), per_nummer.get(DOEL_VAN_HERHALING)
    return (van, naar) if van and naar else None


def _omschrijving(rij: Sequence[Fase], huidige: str | None) -> str:
    hier = next((fase for fase in rij if fase.id == huidige), None)
    plek = f"Nu in fase {hier.nummer}, {hier.naam}" if hier else "De fase is niet bekend"
    return f"{len(rij)} fasen van boven naar onder. {plek}."


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


def _op_een_regel(tekst: str) -> str:
    return " ".join(tekst.split())
