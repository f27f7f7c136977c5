"""Claims that are about the content itself: each a small general check, named in the YAML.

A check returns one Dutch line per finding; none means that the claim holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.inhoud import inhoudsvoorwaarden
from afwegingskader.bewijs.ruimtetoetsers import (
    elk_feit_telt,
    elk_middel_mogelijk,
    onbekend_is_veilig,
)
from afwegingskader.verdict import Toetser, Verdict, onderwerpen_van, oordeel_woord
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.bewijs import Invariant
from kennisbank.schema.instrument import Instrument, Versie
from logica.situatie import Situatie
from logica.voorwaarde import opties_van, tests

Controle = Callable[[Bewijzer, Invariant, Sequence[Instrument]], Iterator[str]]


def van_partner(_: Bewijzer, __: Invariant, middelen: Sequence[Instrument]) -> Iterator[str]:
    """The power of another is never 'inzetbaar' and always has a request."""
    for middel in middelen:
        if oordeel_woord((1, 0), middel) != "via_partner":
            yield f"{middel.id}: kan 'inzetbaar' worden; maak er soort partner van"


def geen_bevoegdheid(
    bewijzer: Bewijzer, _: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """What does not exist has the verdict 'geen_bevoegdheid' on every date."""
    for middel in middelen:
        for dag in _peildata(middel):
            for woord in _woorden(bewijzer.inhoud.kennisbank, middel, dag):
                if woord != "geen_bevoegdheid":
                    yield f"{middel.id} op {dag}: {woord} in plaats van geen_bevoegdheid"


def recht_van_de_dag(
    bewijzer: Bewijzer, _: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """No bill, no law outside its period and no later ruling carries a verdict."""
    kennisbank = bewijzer.inhoud.kennisbank
    for middel in middelen:
        yield from _voor_geboorte(kennisbank, middel)
        for versie in middel.versies:
            yield from _grondslag_geldt(kennisbank, middel, versie)
        for dag in _peildata(middel):
            yield from _later(kennisbank, middel, dag)


def _voor_geboorte(kennisbank: Kennisbank, middel: Instrument) -> Iterator[str]:
    buiten = []
    if middel.versies[0].van:
        buiten.append(middel.versies[0].van - timedelta(days=1))
    if middel.versies[-1].tot:
        buiten.append(middel.versies[-1].tot)
    for dag in buiten:
        if set(_woorden(kennisbank, middel, dag)) != {"geen_bevoegdheid"}:
            yield f"{middel.id}: geldt op {dag}, buiten zijn eigen periode"


def _grondslag_geldt(kennisbank: Kennisbank, middel: Instrument, versie: Versie) -> Iterator[str]:
    if middel.soort == "bestaat_niet" or versie.inhoud == "niet_in_kennisbank":
        return
    eisen = [*versie.drempel, *versie.uitsluitingen]
    for verwijzing in [*versie.grondslag, *(v for eis in eisen for v in eis.verwijzing)]:
        if kennisbank.bronnen[verwijzing.bron].soort == "wetsvoorstel":
            yield f"{middel.id}: steunt op wetsvoorstel {verwijzing.bron}"
    for verwijzing in versie.grondslag:
        geldig = kennisbank.bronnen[verwijzing.bron].geldig
        if versie.van and not geldig.op(versie.van):
            yield f"{middel.id}: {verwijzing.bron} geldt niet op {versie.van}"
        if versie.tot and not geldig.op(versie.tot - timedelta(days=1)):
            yield f"{middel.id}: {verwijzing.bron} geldt niet tot {versie.tot}"


def _later(kennisbank: Kennisbank, middel: Instrument, dag: date) -> Iterator[str]:
    for verdict in _verdicten(kennisbank, middel, dag):
        for id_ in verdict.bronnen:
            bron = kennisbank.bronnen[id_]
            if bron.soort == "uitspraak" and bron.datum and bron.datum > dag:
                yield f"{middel.id} op {dag}: steunt op de latere uitspraak {id_}"


def _peildata(middel: Instrument) -> list[date]:
    """First and last day of every version."""
    dagen = [versie.van for versie in middel.versies if versie.van]
    dagen += [versie.tot - timedelta(days=1) for versie in middel.versies if versie.tot]
    return dagen or [date(2000, 1, 1)]


def _verdicten(kennisbank: Kennisbank, middel: Instrument, dag: date) -> list[Verdict]:
    situatie = Situatie("", datetime.combine(dag, time(12), TIJDZONE), dag)
    toetser = Toetser(kennisbank, situatie)
    return [toetser.verdict(middel, label) for label in onderwerpen_van(middel, situatie)]


def _woorden(kennisbank: Kennisbank, middel: Instrument, dag: date) -> list[str]:
    return [verdict.oordeel for verdict in _verdicten(kennisbank, middel, dag)]


def neutraal(bewijzer: Bewijzer, _: Invariant, __: Sequence[Instrument]) -> Iterator[str]:
    """No condition reads theme, faith, descent or opinion; the list of words is data."""
    lijst = bewijzer.inhoud.lijst.neutraliteit
    woorden = set(lijst.woorden)
    gelezen = [*inhoudsvoorwaarden(bewijzer.inhoud.kennisbank), *bewijzer.inhoud.signalen]
    for voorwaarde in gelezen:
        for test, _soort in tests(voorwaarde):
            if test.vraag in lijst.vragen:
                yield f"een voorwaarde leest {test.vraag}"
            delen = {deel for tekst in (test.vraag, *opties_van(test)) for deel in _delen(tekst)}
            yield from (f"een voorwaarde leest '{w}' ({test.vraag})" for w in delen & woorden)


def _delen(tekst: str) -> list[str]:
    return re.split(r"[._\s-]", tekst.lower())


def rechtsmiddel_past(
    _: Bewijzer, invariant: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """A decision names objection or appeal, a general rule names neither. Articles are data."""
    bezwaarartikelen = set(invariant.parameters.get("bezwaarartikelen", []))
    for middel in middelen:
        rechtsmiddel = middel.rechtsmiddel
        tekst = rechtsmiddel.tekst.lower()
        genoemd = {v.artikel for v in rechtsmiddel.verwijzing if v.bron == "awb"}
        if "beschikking" in middel.kenmerken and rechtsmiddel.soort != "beschikking":
            yield f"{middel.id}: heet beschikking, maar het rechtsmiddel is {rechtsmiddel.soort}"
        if rechtsmiddel.soort == "beschikking" and not rechtsmiddel.verwijzing:
            yield f"{middel.id}: beschikking zonder artikel voor bezwaar of beroep"
        if rechtsmiddel.soort == "beschikking" and not ("bezwaar" in tekst or "beroep" in tekst):
            yield f"{middel.id}: beschikking zonder clausule over bezwaar of beroep"
        if rechtsmiddel.soort == "avv" and (
            genoemd & bezwaarartikelen or "geen bezwaar" not in tekst
        ):
            yield f"{middel.id}: algemeen verbindend voorschrift met een bezwaarclausule"


def plicht_erna(_: Bewijzer, invariant: Invariant, middelen: Sequence[Instrument]) -> Iterator[str]:
    """These duties follow every decision on the instrument."""
    for middel in middelen:
        plichten = {plicht.taak for plicht in middel.na_besluit}
        for taak in invariant.parameters.get("taken", []):
            if taak not in plichten:
                yield f"{middel.id}: de plicht '{taak}' ontbreekt na het besluit"


def geen_mandaat(_: Bewijzer, __: Invariant, middelen: Sequence[Instrument]) -> Iterator[str]:
    """The power cannot be exercised by another in the name of the mayor."""
    for middel in middelen:
        if middel.mandaat.kan != "nee":
            yield f"{middel.id}: mandaat staat op '{middel.mandaat.kan}'"


def verlengen_kan_niet(_: Bewijzer, __: Invariant, middelen: Sequence[Instrument]) -> Iterator[str]:
    """The law knows no extension."""
    for middel in middelen:
        if middel.verlenging.kan != "nee":
            yield f"{middel.id}: verlengen staat op '{middel.verlenging.kan}'"


def straf_is(_: Bewijzer, invariant: Invariant, middelen: Sequence[Instrument]) -> Iterator[str]:
    """Breaking the measure is punishable under the named articles only."""
    bron, artikelen = invariant.parameters["bron"][0], set(invariant.parameters["artikelen"])
    for middel in middelen:
        straf = middel.strafbepaling
        genoemd = {v.artikel for v in straf.verwijzing if v.bron == bron} if straf else set()
        if not genoemd or not genoemd <= artikelen:
            rij = ", ".join(sorted(str(artikel) for artikel in genoemd)) or "geen"
            yield f"{middel.id}: strafartikel {rij} in plaats van {', '.join(sorted(artikelen))}"


def duur_hoogstens(
    _: Bewijzer, invariant: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """The statutory maximum stands at the instrument, in hours."""
    grens = float(invariant.parameters["uren"][0])
    for middel in middelen:
        if middel.duur.maximum_uren is None or middel.duur.maximum_uren > grens:
            yield f"{middel.id}: maximum {middel.duur.maximum_uren} uur in plaats van {grens:g}"


TOETSERS: Mapping[str, Controle] = {
    "van_partner": van_partner,
    "geen_bevoegdheid": geen_bevoegdheid,
    "recht_van_de_dag": recht_van_de_dag,
    "neutraal": neutraal,
    "rechtsmiddel_past": rechtsmiddel_past,
    "plicht_erna": plicht_erna,
    "geen_mandaat": geen_mandaat,
    "verlengen_kan_niet": verlengen_kan_niet,
    "straf_is": straf_is,
    "duur_hoogstens": duur_hoogstens,
    "onbekend_is_veilig": onbekend_is_veilig,
    "elk_middel_mogelijk": elk_middel_mogelijk,
    "elk_feit_telt": elk_feit_telt,
}
