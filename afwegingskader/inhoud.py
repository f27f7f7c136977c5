"""All content of the core, loaded and cross-checked once: knowledge base and barrier model."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date

from afwegingskader.bewijs.inhoud import laad_bewijsinhoud
from barrieremodel.inhoud import Barrieremodel, controleer_barrieremodel, laad_barrieremodel
from kennisbank.controle import Bevindingen, controleer
from kennisbank.kennisbank import Kennisbank, laad
from kennisbank.lezen import CACHE, WORTEL, InhoudFout, bestanden, vingerafdruk


@dataclass(frozen=True)
class Inhoud:
    """What the engine works on."""

    kennisbank: Kennisbank
    barrieremodel: Barrieremodel

    @property
    def aantallen(self) -> dict[str, int]:
        """Number of entries per type."""
        return {**self.kennisbank.aantallen(), **self.barrieremodel.aantallen()}


def laad_inhoud() -> Inhoud:
    """Load everything. Raises InhoudFout with all errors at file and line."""
    return Inhoud(laad(), laad_barrieremodel())


def controleer_inhoud(inhoud: Inhoud, vandaag: date) -> Bevindingen:
    """Run every cross-check over all content."""
    bevindingen = controleer(inhoud.kennisbank, vandaag)
    bevindingen.fouten += controleer_barrieremodel(inhoud.barrieremodel, inhoud.kennisbank)
    bevindingen.fouten += _bewijsfouten(inhoud.kennisbank)
    return bevindingen


def _bewijsfouten(kennisbank: Kennisbank) -> list[str]:
    try:
        laad_bewijsinhoud(kennisbank)
    except InhoudFout as fout:
        return fout.meldingen
    return []


def laad_gecontroleerd(vandaag: date) -> Inhoud:
    """Load and cross-check; refuse to start on any error. Raises InhoudFout.

    What was checked is remembered under the hash of all content and code, and the month: the same
    bytes need not be checked again at every start.
    """
    inhoud = laad_inhoud()
    merk = CACHE / f"gecontroleerd-{_stand()}-{vandaag:%Y-%m}"
    if merk.exists():
        return inhoud
    fouten = controleer_inhoud(inhoud, vandaag).fouten
    if fouten:
        raise InhoudFout(fouten)
    with contextlib.suppress(OSError):  # a folder that cannot be written to only costs time
        CACHE.mkdir(exist_ok=True)
        for oud in CACHE.glob("gecontroleerd-*"):
            oud.unlink(missing_ok=True)
        merk.touch()
    return inhoud


def _stand() -> str:
    mappen = [WORTEL / naam for naam in ("logica", "kennisbank", "barrieremodel", "afwegingskader")]
    code = sorted(pad for map_ in mappen for pad in map_.rglob("*.py"))
    return vingerafdruk([*code, *bestanden(*mappen)])[:24]
