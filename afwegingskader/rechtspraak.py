"""Coded rulings beside the verdicts: would the engine have said what the court said?

A ruling is coded from the facts of before the decision. `bevoegd` is compared with what the drempel
becomes by proposal, `houdbaar` with that and the besluiteisen of the measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError

from afwegingskader.besluittoets import besluiteisen_van, onderwerp_van, toets_besluit
from afwegingskader.lezer import SituatieLezer
from afwegingskader.situatiebestand import SituatieFout, situatie_uit
from afwegingskader.verdict import GUNSTIG, OordeelWoord, Toetser, Verdict, onderwerpen_van
from afwegingskader.zwijgen import (
    NietInGeschil,
    laad_niet_in_geschil,
    met_aannames,
    met_besluit,
    zonder_andere_gronden,
)
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import InhoudFout, meldingen_van, ontleed, regel_van
from kennisbank.schema.basis import Besluiteis, Tekst
from kennisbank.schema.instrument import Instrument
from logica.situatie import Maatregel, Situatie, soort_van
from logica.toets import toets
from logica.voorwaarde import Model

BEVOEGD: Mapping[OordeelWoord, bool] = {
    "inzetbaar": True, "via_partner": True, "niet_inzetbaar": False, "geen_bevoegdheid": False,
}  # fmt: skip
"""What a verdict says about the power; 'open' says nothing."""


class Verwacht(Model):
    """What the court held; None when it did not judge that."""

    bevoegd: bool | None = Field(None, description="Vond de rechter de vereisten vervuld?")
    houdbaar: bool | None = Field(None, description="Bleef de maatregel zoals genomen in stand?")


class Zaak(Model):
    """One coded ruling."""

    id: Tekst = Field(description="Eigen nummer in dit bestand.")
    ecli: Tekst | None = Field(None, description="ECLI; leeg als die niet is gezien.")
    bron: Tekst | None = Field(None, description="Id van de bron als er geen ECLI is.")
    instrument: Tekst = Field(description="Id van het instrument.")
    onderwerp: Tekst | None = Field(None, description="Label van het onderwerp, zoals P1.")
    situatie: Any = Field(description="De situatie van vóór het besluit, met de maatregel.")
    verwacht: Verwacht = Field(description="Wat de rechter oordeelde.")
    omstreden: Tekst | None = Field(None, description="Waarom deze uitspraak niet meetelt.")
    titel: Tekst | None = Field(None, description="Korte naam van de zaak.")
    toelichting: Tekst | None = Field(None, description="Vrije opmerking bij de codering.")


@dataclass(frozen=True)
class Uitkomst:
    """What the engine makes of one ruling.

    `bevoegd` and `houdbaar` are None when undecided. `streng` is `bevoegd` without any assumption
    about what was not in dispute; `woord` is the verdict by proposal and `mist` are the ids
    of the requirements not met by then; `gebreken` are the ids of besluiteisen the measure fails.
    """

    zaak: Zaak
    bevoegd: bool | None
    houdbaar: bool | None
    streng: bool | None
    woord: OordeelWoord
    mist: tuple[str, ...]
    gebreken: tuple[str, ...]
    aannames: tuple[str, ...]


@dataclass(frozen=True)
class _Oordeel:
    woord: OordeelWoord
    mist: tuple[str, ...] = ()
    aannames: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return self.woord == "open"


def lees_zaken(pad: Path, kennisbank: Kennisbank) -> list[Zaak]:
    """Read a rulings file. Raises SituatieFout with file and line of every error."""
    if not pad.is_file():
        raise SituatieFout([f"{pad.name}: dit bestand bestaat niet; controleer de naam"])
    try:
        boom = ontleed(pad, met_regels=True)
    except InhoudFout as fout:
        raise SituatieFout(fout.meldingen) from fout
    try:
        zaken = TypeAdapter(list[Zaak]).validate_python(boom)
    except ValidationError as fout:
        raise SituatieFout(meldingen_van(fout, pad)) from fout
    meldingen = [f"{pad.name}:{regel_van(boom, plek)}: {tekst}"
                 for plek, tekst in _fouten(zaken, kennisbank)]  # fmt: skip
    if meldingen:
        raise SituatieFout(meldingen)
    return zaken


def _fouten(zaken: Sequence[Zaak], kennisbank: Kennisbank) -> Iterator[tuple[list[Any], str]]:
    gezien: set[str] = set()
    for nr, zaak in enumerate(zaken):
        if zaak.id in gezien:
            yield [nr, "id"], f"'{zaak.id}' komt twee keer voor; geef elke zaak een eigen id"
        gezien.add(zaak.id)
        if zaak.instrument not in kennisbank.instrumenten:
            yield [nr, "instrument"], f"'{zaak.instrument}' is geen bestaand instrument"
        if isinstance(zaak.situatie, Mapping) and "oordelen" in zaak.situatie:
            yield (
                [nr, "situatie", "oordelen"],
                "een gecodeerde uitspraak heeft geen oordelen; codeer alleen feiten",
            )


def leg_naast(pad: Path, kennisbank: Kennisbank, nu: datetime) -> list[Uitkomst]:
    """Judge every ruling of a file by the law of today. Raises SituatieFout."""
    uitkomsten: list[Uitkomst] = []
    meldingen: list[str] = []
    for zaak in lees_zaken(pad, kennisbank):
        try:
            situatie = _situatie(zaak, kennisbank, nu, pad.name)
        except SituatieFout as fout:
            meldingen += fout.meldingen
        else:
            uitkomsten.append(beoordeel_zaak(kennisbank, zaak, situatie))
    if meldingen:
        raise SituatieFout(meldingen)
    return uitkomsten


def _situatie(zaak: Zaak, kennisbank: Kennisbank, nu: datetime, naam: str) -> Situatie:
    """The situation of a ruling, by the law the court applied as far as the content knows it."""
    boom = zaak.situatie
    if isinstance(boom, MutableMapping) and boom.get("gemeente") is None:
        boom["gemeente"] = "onbekend"  # some rulings hide it, and no rule reads it
    for maatregel in _maatregelen(boom):
        _vergeet_ander_onderwerp(maatregel, kennisbank)
    situatie = situatie_uit(boom, kennisbank, nu, naam=naam)
    versie = kennisbank.instrumenten[zaak.instrument].versie_op(situatie.peildatum)
    if versie and versie.inhoud == "in_kennisbank":
        return situatie
    return situatie_uit(boom, kennisbank, nu, nu.date(), naam=naam)


def _maatregelen(boom: Any) -> Iterator[MutableMapping[str, Any]]:
    besluit = boom.get("besluit") if isinstance(boom, Mapping) else None
    rijen = besluit.get("maatregelen") if isinstance(besluit, Mapping) else None
    if isinstance(rijen, list):
        yield from (rij for rij in rijen if isinstance(rij, MutableMapping))


def _vergeet_ander_onderwerp(maatregel: MutableMapping[str, Any], kennisbank: Kennisbank) -> None:
    """A licht bevel to one person is judged for the gathering: P1 then says nothing here."""
    instrument = kennisbank.instrumenten.get(str(maatregel.get("instrument")))
    onderwerp = maatregel.get("onderwerp")
    if instrument and isinstance(onderwerp, str) and soort_van(onderwerp) != instrument.gericht_op:
        del maatregel["onderwerp"]


def beoordeel_zaak(kennisbank: Kennisbank, zaak: Zaak, situatie: Situatie) -> Uitkomst:
    """What the engine makes of one ruling.

    A measure that goes beyond what the article can carry, or an extension whose conditions are not
    met, is outside the power, however right the situation.
    """
    instrument = kennisbank.instrumenten[zaak.instrument]
    maatregel = next((m for m in situatie.maatregelen if m.instrument == instrument.id), None)
    labels = _labels(zaak, instrument, situatie, maatregel)
    lijst = laad_niet_in_geschil()
    besloten = met_besluit(kennisbank, situatie, instrument, maatregel, lijst)
    kaal = _oordeel(kennisbank, besloten, instrument, labels, None)
    ruim = _oordeel(kennisbank, besloten, instrument, labels, lijst) if kaal.open else kaal
    gebreken = list(_gebreken(kennisbank, situatie, maatregel))
    buiten = any(grens for _, grens in gebreken)
    bevoegd = False if buiten else BEVOEGD.get(ruim.woord)
    return Uitkomst(
        zaak, bevoegd, _houdbaar(bevoegd, bool(gebreken)),
        False if buiten else BEVOEGD.get(kaal.woord), ruim.woord, ruim.mist,
        tuple(eis.id for eis, _ in gebreken), ruim.aannames,
    )  # fmt: skip


def _labels(
    zaak: Zaak, instrument: Instrument, situatie: Situatie, maatregel: Maatregel | None
) -> tuple[str, ...]:
    genoemd = zaak.onderwerp or (maatregel.onderwerp if maatregel else None)
    if genoemd and soort_van(genoemd) == instrument.gericht_op:
        return (genoemd,)
    return onderwerpen_van(instrument, situatie)


def _oordeel(
    kennisbank: Kennisbank, situatie: Situatie, instrument: Instrument, labels: Sequence[str],
    lijst: NietInGeschil | None,
) -> _Oordeel:  # fmt: skip
    """The most favourable verdict by proposal over the labels."""
    beste = _Oordeel("geen_bevoegdheid")
    for label in labels:
        oordeel = _oordeel_over(kennisbank, situatie, instrument, label, lijst)
        if GUNSTIG.index(oordeel.woord) <= GUNSTIG.index(beste.woord):
            beste = oordeel
    return beste


def _oordeel_over(
    kennisbank: Kennisbank, situatie: Situatie, instrument: Instrument, label: str,
    lijst: NietInGeschil | None,
) -> _Oordeel:  # fmt: skip
    """The verdict by proposal for one label; with a list also on what was not in dispute.

    A ground that was not put forward may refuse. An assumption fills a hole and never refuses: with
    those, 'no' stays open.
    """
    gronden: tuple[str, ...] = ()
    if lijst is not None:
        situatie, gronden = zonder_andere_gronden(kennisbank, situatie, label, lijst)
    verdict = Toetser(kennisbank, situatie).verdict(instrument, label)
    if lijst is None or verdict.bij_voorstel != "open":
        return _Oordeel(verdict.bij_voorstel, _mist(verdict), gronden)
    ruim, gedaan = met_aannames(kennisbank, situatie, instrument, label, lijst)
    verdict = Toetser(kennisbank, ruim).verdict(instrument, label)
    woord = verdict.bij_voorstel if BEVOEGD.get(verdict.bij_voorstel) else "open"
    return _Oordeel(woord, _mist(verdict), (*gronden, *gedaan))


def _mist(verdict: Verdict) -> tuple[str, ...]:
    return tuple(e.vereiste.id for e in verdict.eisen if e.stand_bij_voorstel != "vervuld")


def _gebreken(
    kennisbank: Kennisbank, situatie: Situatie, maatregel: Maatregel | None
) -> Iterator[tuple[Besluiteis, bool]]:
    """Besluiteisen that the measure certainly fails, and whether the failure exceeds the power.

    What the case says nothing about is no defect: only 'onwaar' counts.
    """
    if maatregel is None:
        return
    gebreken = [punt.eis for punt in toets_besluit(kennisbank, situatie, maatregel).gebreken]
    grenzen = [eis for eis in _overschreden(kennisbank, situatie, maatregel) if eis not in gebreken]
    yield from ((eis, eis.soort == "maximum") for eis in [*gebreken, *grenzen])
    if "maatregel.verlengingen" not in maatregel.velden:
        return
    instrument = kennisbank.instrumenten[maatregel.instrument]
    lezer = SituatieLezer(
        kennisbank, situatie, onderwerp_van(instrument, situatie, maatregel),
        velden=maatregel.velden,
    )  # fmt: skip
    for eis in instrument.verlenging.eisen:
        if toets(eis.voorwaarde, lezer)[1]:
            yield eis, eis.soort == "maximum"


def _overschreden(
    kennisbank: Kennisbank, situatie: Situatie, maatregel: Maatregel
) -> list[Besluiteis]:
    """Limits exceeded once grounds that were not put forward are absent."""
    instrument = kennisbank.instrumenten[maatregel.instrument]
    onderwerp = onderwerp_van(instrument, situatie, maatregel)
    situatie, _ = zonder_andere_gronden(kennisbank, situatie, onderwerp, laad_niet_in_geschil())
    lezer = SituatieLezer(kennisbank, situatie, onderwerp, "voorstel", velden=maatregel.velden)
    grenzen = (
        e for e in besluiteisen_van(kennisbank, instrument, situatie) if e.soort == "maximum"
    )
    return [eis for eis in grenzen if toets(eis.voorwaarde, lezer)[1]]


def _houdbaar(bevoegd: bool | None, gebrek: bool) -> bool | None:
    """A measure holds when the power is there and the case names no defect."""
    if gebrek or bevoegd is False:
        return False
    return bevoegd
