"""What changes in the law and what in the content is due for review, seen from one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kennisbank.controle import WAARSCHUW_MAANDEN
from kennisbank.kennisbank import TYPEN, Kennisbank
from kennisbank.schema.basis import MetReview
from kennisbank.schema.naslag import Ontwikkeling, Platform

Stadium = Literal["gewijzigd", "komt", "hangt", "onzeker"]
STADIA: tuple[Stadium, ...] = ("gewijzigd", "komt", "hangt", "onzeker")
"""Changed already, certain to come, pending without a certain outcome, and unknown."""
PLATFORM_MAANDEN = 6
"""Platforms move their forms more often than the law changes."""
_HANGT = {"voorstel", "consultatie"}


@dataclass(frozen=True)
class Wissel:
    """The day on which the law of an instrument becomes another, or ends."""

    dag: date
    instrument: str
    naam: str
    eindigt: bool
    toelichting: str


@dataclass(frozen=True)
class Herziening:
    """An entry that was last checked too long ago; `map` is its content folder."""

    map: str
    id: str
    naam: str
    op: date
    maanden: int


def maanden(van: date, tot: date) -> int:
    """Whole months from `van` to `tot`."""
    verschil = (tot.year - van.year) * 12 + tot.month - van.month
    return verschil - (tot.day < van.day)


def moment(nieuw: Ontwikkeling, vandaag: date) -> date:
    """The day that counts: the next start or end, else the latest of all days behind us."""
    dagen = [dag for dag in (nieuw.ingang, nieuw.einde) if dag]
    vooruit = [dag for dag in dagen if dag > vandaag]
    return min(vooruit) if vooruit else max([nieuw.datum, *dagen])


def stadium(nieuw: Ontwikkeling, vandaag: date) -> Stadium:
    """Where a change in law stands; a known day goes before the status that was written down."""
    if nieuw.status in _HANGT:
        return "hangt"
    if nieuw.status == "onbekend":
        return "onzeker"
    komt = moment(nieuw, vandaag) > vandaag
    zonder_dag = nieuw.status == "aangenomen" and nieuw.ingang is None
    return "komt" if komt or zonder_dag else "gewijzigd"


def per_stadium(kennisbank: Kennisbank, vandaag: date) -> dict[Stadium, list[Ontwikkeling]]:
    """All changes in law by stadium: what comes first to last, the rest from new to old."""
    uit: dict[Stadium, list[Ontwikkeling]] = {naam: [] for naam in STADIA}
    rij = sorted(kennisbank.ontwikkelingen.values(), key=lambda o: (moment(o, vandaag), o.id))
    for nieuw in rij:
        uit[stadium(nieuw, vandaag)].append(nieuw)
    return {naam: lijst if naam == "komt" else lijst[::-1] for naam, lijst in uit.items()}


def wissels(kennisbank: Kennisbank, vandaag: date, terug: int = 24) -> list[Wissel]:
    """Days on which an instrument changes, from `terug` months ago on, new to old."""
    alle = [
        wissel
        for wissel in _alle_wissels(kennisbank)
        if wissel.dag > vandaag or maanden(wissel.dag, vandaag) < terug
    ]
    return sorted(alle, key=lambda w: (-w.dag.toordinal(), w.instrument))


def _alle_wissels(kennisbank: Kennisbank) -> Iterator[Wissel]:
    for instrument in kennisbank.instrumenten.values():
        for versie in instrument.versies:
            tekst = versie.toelichting or ""
            if versie.van:
                yield Wissel(versie.van, instrument.id, instrument.naam, False, tekst)
        laatste = instrument.versies[-1]
        if laatste.tot:
            tekst = laatste.toelichting or ""
            yield Wissel(laatste.tot, instrument.id, instrument.naam, True, tekst)


Extra = Mapping[str, Mapping[str, MetReview]]
"""Entries of other folders that are reviewed too, by folder and id."""


def te_herzien(
    kennisbank: Kennisbank, vandaag: date, extra: Extra | None = None
) -> list[Herziening]:
    """Entries not checked for a year, the oldest first."""
    rijen = [rij for rij in _herzieningen(kennisbank, vandaag, extra)
             if rij.maanden >= WAARSCHUW_MAANDEN]  # fmt: skip
    return sorted(rijen, key=lambda rij: (rij.op, rij.map, rij.id))


def oudste_controle(kennisbank: Kennisbank, extra: Extra | None = None) -> date:
    """The day of the review that is longest ago. Raises ValueError without any content."""
    return min(rij.op for rij in _herzieningen(kennisbank, date.max, extra))


def _herzieningen(
    kennisbank: Kennisbank, vandaag: date, extra: Extra | None
) -> Iterator[Herziening]:
    mappen = {naam: getattr(kennisbank, naam) for naam in TYPEN} | dict(extra or {})
    for map_, entries in mappen.items():
        for id_, entry in entries.items():
            if isinstance(entry, MetReview):
                op = entry.gecontroleerd.op
                yield Herziening(map_, id_, _naam(entry, id_), op, maanden(op, vandaag))


def _naam(entry: MetReview, id_: str) -> str:
    namen = (getattr(entry, veld, None) for veld in ("naam", "titel", "vraag"))
    return next((str(naam) for naam in namen if naam), id_)


def oude_platforms(kennisbank: Kennisbank, vandaag: date) -> list[Platform]:
    """Platforms whose stand was set half a year ago or longer, the oldest first."""
    oud = [
        platform
        for platform in kennisbank.platforms.values()
        if maanden(platform.stand_op, vandaag) >= PLATFORM_MAANDEN
    ]
    return sorted(oud, key=lambda platform: (platform.stand_op, platform.id))


def na_te_lezen(kennisbank: Kennisbank) -> dict[tuple[str, str], int]:
    """Per entry (folder, id) how many of its statements still have to be read in the source."""
    aantallen = {
        (map_, id_): sum(
            1 for waarde in _zekerheden(entry.model_dump()) if waarde == "te_verifieren"
        )
        for map_ in TYPEN
        for id_, entry in getattr(kennisbank, map_).items()
    }
    return {plek: aantal for plek, aantal in aantallen.items() if aantal}


def _zekerheden(boom: object) -> Iterator[str]:
    if isinstance(boom, Mapping):
        for naam, deel in boom.items():
            if str(naam).endswith("zekerheid") and isinstance(deel, str):
                yield deel
            else:
                yield from _zekerheden(deel)
    elif isinstance(boom, list):
        for deel in boom:
            yield from _zekerheden(deel)
