"""The invariants and the domain knowledge: loading, cross-checks, and for whom they speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kennisbank.controle import voorwaarde_fouten
from kennisbank.kennisbank import MAP, Kennisbank
from kennisbank.lezen import InhoudFout, lees_yaml, meldingen_van
from kennisbank.schema.basis import Geldigheid, Verwijzing
from kennisbank.schema.bewijs import Invariant, Invariantenlijst, Samenhang, Selectie
from kennisbank.schema.instrument import AlgemeneEis, Instrument, Versie
from logica.voorwaarde import Voorwaarde

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Bewijsinhoud:
    """What is proved, about which content. `signalen` are conditions outside the knowledge base."""

    kennisbank: Kennisbank
    lijst: Invariantenlijst
    samenhang: Samenhang
    signalen: tuple[Voorwaarde, ...] = ()


def laad_samenhang(map_: Path = MAP) -> Samenhang:
    """The domain knowledge. Raises InhoudFout."""
    return _lees(map_ / "samenhang.yaml", Samenhang)


def laad_bewijsinhoud(
    kennisbank: Kennisbank, signalen: Iterable[Voorwaarde] = (), map_: Path = MAP
) -> Bewijsinhoud:
    """Invariants and domain knowledge, cross-checked against the content. Raises InhoudFout."""
    lijst = _lees(map_ / "invarianten.yaml", Invariantenlijst)
    inhoud = Bewijsinhoud(kennisbank, lijst, laad_samenhang(map_), tuple(signalen))
    fouten = list(inhoud_fouten(inhoud))
    if fouten:
        raise InhoudFout(fouten)
    return inhoud


def _lees(pad: Path, model: type[M]) -> M:
    try:
        return model.model_validate(lees_yaml(pad))
    except ValidationError as fout:
        raise InhoudFout(meldingen_van(fout, pad)) from fout


def inhoud_fouten(inhoud: Bewijsinhoud) -> Iterator[str]:
    """Errors in invariants and domain knowledge: unknown items, options and sources."""
    kennisbank = inhoud.kennisbank
    for invariant in inhoud.lijst.invarianten:
        yield from _fouten(kennisbank, f"invarianten.yaml: {invariant.id}", invariant.verwijzing)
        yield from _voorwaarde_fouten(kennisbank, invariant)
    for verband in inhoud.samenhang.verbanden:
        plek = f"samenhang.yaml: {verband.id}"
        yield from _fouten(kennisbank, plek, verband.verwijzing)
        for kant in (verband.als, verband.dan):
            fouten = voorwaarde_fouten(kennisbank, kant, verband.onderwerp, mag_ingevuld=False)
            yield from (f"{plek}: {fout}" for fout in fouten)


def _fouten(kennisbank: Kennisbank, plek: str, verwijzingen: list[Verwijzing]) -> Iterator[str]:
    for verwijzing in verwijzingen:
        if verwijzing.bron not in kennisbank.bronnen:
            yield f"{plek}: bron '{verwijzing.bron}' bestaat niet; voeg haar toe"


def _voorwaarde_fouten(kennisbank: Kennisbank, invariant: Invariant) -> Iterator[str]:
    if invariant.voorwaarde is None:
        return
    concept = invariant.soort in {"nooit_voldoet_tenzij", "nooit_verlengd_tenzij"}
    for middel in middelen_van(invariant, kennisbank):
        for fout in voorwaarde_fouten(
            kennisbank, invariant.voorwaarde, middel.gericht_op, mag_ingevuld=concept
        ):
            yield f"invarianten.yaml: {invariant.id} ({middel.id}): {fout}"


def middelen_van(invariant: Invariant, kennisbank: Kennisbank) -> list[Instrument]:
    """The instruments of the content that a claim is about; all of them without a selection."""
    alle = kennisbank.instrumenten
    if invariant.middelen:
        return [alle[id_] for id_ in invariant.middelen if id_ in alle]
    selectie = invariant.selectie or Selectie()
    return [middel for middel in alle.values() if _past(selectie, middel)]


def ontbrekende_middelen(invariant: Invariant, kennisbank: Kennisbank) -> list[str]:
    """Instruments that a claim names and the content does not have yet."""
    return [id_ for id_ in invariant.middelen if id_ not in kennisbank.instrumenten]


def _past(selectie: Selectie, middel: Instrument) -> bool:
    kenmerken = set(middel.kenmerken)
    return (
        (not selectie.soort or middel.soort in selectie.soort)
        and (not selectie.kenmerken or bool(kenmerken & set(selectie.kenmerken)))
        and not kenmerken & set(selectie.zonder)
        and (not selectie.gericht_op or middel.gericht_op in selectie.gericht_op)
        and (not selectie.gezag or middel.bevoegd_gezag in selectie.gezag)
        and middel.id not in selectie.behalve
    )


@dataclass(frozen=True)
class Tijdvak:
    """A period in which the law on one instrument does not change, by its first known day."""

    middel: Instrument
    versie: Versie
    dag: date
    algemeen: tuple[str, ...]

    @property
    def sleutel(self) -> tuple[str, date | None, tuple[str, ...]]:
        """What the law is: two periods with the same key need one proof."""
        return self.middel.id, self.versie.van, self.algemeen

    @property
    def naam(self) -> str:
        """Instrument id, with the date when this is not the last text."""
        laatste = self.versie is self.middel.versies[-1]
        return self.middel.id if laatste else f"{self.middel.id}@{self.versie.van or 'begin'}"


def tijdvakken(
    kennisbank: Kennisbank, middel: Instrument, grenzen: Iterable[date], vandaag: date
) -> list[Tijdvak]:
    """The periods of an instrument whose text is in the content, cut at the given dates."""
    if middel.soort == "bestaat_niet":
        return []
    knippen = {dag for eis in kennisbank.algemeen.values() for dag in _randen(eis.geldigheid)}
    uit = []
    for versie in middel.versies:
        if versie.inhoud == "niet_in_kennisbank":
            continue
        dagen = sorted(dag for dag in {*knippen, *grenzen} if versie.op(dag))
        begin = versie.van or _dag_voor(dagen, versie, vandaag)
        uit += [
            Tijdvak(middel, versie, dag, _algemeen_op(kennisbank.algemeen.values(), middel, dag))
            for dag in dict.fromkeys([begin, *dagen])
        ]
    return uit


def _randen(geldigheid: Geldigheid) -> list[date]:
    return [dag for dag in (geldigheid.van, geldigheid.tot) if dag]


def _dag_voor(dagen: list[date], versie: Versie, vandaag: date) -> date:
    grens = dagen[0] if dagen else versie.tot
    return grens - timedelta(days=1) if grens else vandaag


def _algemeen_op(eisen: Iterable[AlgemeneEis], middel: Instrument, dag: date) -> tuple[str, ...]:
    return tuple(eis.id for eis in eisen if eis.past_op(middel) and eis.geldigheid.op(dag))


def grensdata(lijst: Invariantenlijst) -> set[date]:
    """The dates on which a claim begins or ends to hold."""
    return {dag for invariant in lijst.invarianten for dag in _randen(invariant.geldigheid)}


def voorwaarden_van(inhoud: Bewijsinhoud) -> Iterator[Voorwaarde]:
    """Every condition that a proof can read: of the content, the claims and domain knowledge."""
    yield from inhoudsvoorwaarden(inhoud.kennisbank)
    yield from (i.voorwaarde for i in inhoud.lijst.invarianten if i.voorwaarde is not None)
    for verband in inhoud.samenhang.verbanden:
        yield from (verband.als, verband.dan)


def inhoudsvoorwaarden(kennisbank: Kennisbank) -> Iterator[Voorwaarde]:
    """Every condition of the content: requirements, exclusions, besluiteisen, indicators."""
    for middel in kennisbank.instrumenten.values():
        for versie in middel.versies:
            for eis in [*versie.drempel, *versie.uitsluitingen, *versie.besluiteisen]:
                yield eis.voorwaarde
        yield from (eis.voorwaarde for eis in middel.verlenging.eisen)
    for algemeen in kennisbank.algemeen.values():
        for eis in [*algemeen.drempel, *algemeen.uitsluitingen, *algemeen.besluiteisen]:
            yield eis.voorwaarde
    for oordeel in kennisbank.oordelen.values():
        yield from (indicator.voorwaarde for indicator in [*oordeel.voor, *oordeel.tegen])
