"""The annexes of the besluitmemo with facts and law: everything behind the core, with sources.

The template sees this as `b`. Nothing a court decided after the peildatum is used here; it is
named under its own heading only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from afwegingskader.bord import Regel
from afwegingskader.uitleg import Knoop
from afwegingskader.verdict import Verdict
from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing, Zekerheid
from kennisbank.schema.instrument import Instrument, Versie
from kennisbank.schema.naslag import Bron
from logica.situatie import SITUATIE, Stand
from stukken.bronnen import (
    ZEKERHEID,
    bron_link,
    bron_regel,
    is_later,
    met_zekerheid,
    verwijzingen,
)
from stukken.elementen import eigen_antwoord
from stukken.feiten import STAND, Feitregel, met_label, punt_van
from stukken.gegevens import grondrechten
from stukken.memo import Memogegevens
from stukken.memokeuze import Cel, Keuze
from stukken.omgeving import ontbreekt, opsomming
from stukken.samenhang import half_ingevuld, tegenstrijdig
from stukken.woorden import groot, is_sjabloonzin, klein, sjablonen_van, waarde_tekst, zin

UITKOMST = {"vervuld": "vervuld", "niet_vervuld": "niet vervuld", "open": "staat nog niet vast"}
VRAGEN = {"vervuld": "reden om te vragen", "niet_vervuld": "geen reden", "open": "niet bekend"}
UITSLUITING = {"vervuld": "geldt niet", "niet_vervuld": "geldt", "open": "niet uit te sluiten"}
MOGELIJK = {"inzetbaar", "via_partner", "open"}
CONCEPT = {"waar": "vervuld", "onwaar": "niet vervuld", "onbekend": "nog niet ingevuld"}


@dataclass(frozen=True)
class Bijlagen:
    """Rows for the tables of the annexes."""

    memo: Memogegevens

    @property
    def kennisbank(self) -> Kennisbank:
        """The knowledge base of the board."""
        return self.memo.bord.kennisbank

    @property
    def feiten(self) -> list[tuple[Cel, ...]]:
        """Every fact: number and question, value, source and time, certainty, confidentiality."""
        return [
            (f"{nr}. {f.punt}", f.tekst, f.bron or _zonder_bron(f), f.zekerheid, f.vertrouwelijk)
            for nr, f in enumerate(self.memo.feiten, 1)
        ]

    @property
    def oordelen(self) -> list[tuple[Cel, ...]]:
        """Every oordeel that was given: the norm, the judgement, the reasons."""
        return [
            (met_label(vraag.vraag, plek), *self._oordeel(vraag.id, plek, stand))
            for (plek, id_), stand in self.memo.situatie.standen.items()
            if (vraag := self.kennisbank.oordelen.get(id_)) and stand.toestand != "niet_gevraagd"
        ]

    @property
    def tegenstrijdig(self) -> list[Markup]:
        """What was recorded and contradicts itself."""
        return tegenstrijdig(self.memo.lezer, self.memo.situatie)

    @property
    def half_ingevuld(self) -> list[str]:
        """What goes with what was recorded and was not recorded itself."""
        return half_ingevuld(self.memo.lezer, self.memo.situatie)

    def _oordeel(self, id_: str, plek: str, gegeven: Stand) -> tuple[Cel, ...]:
        vraag = self.kennisbank.oordelen[id_]
        lezer = self.memo.lezer if plek == SITUATIE else self.memo.lezer.over(plek)
        stand = lezer.stand(id_)
        if stand.toestand != "waarde":
            woord = ontbreekt(STAND[stand.toestand])
        else:
            woord = escape(str(stand.waarde))
        antwoord = eigen_antwoord(gegeven.antwoorden)
        tekst = (antwoord.motivering if antwoord else None) or ""
        leeg = is_sjabloonzin(tekst, *sjablonen_van(vraag))
        bronnen = verwijzingen(self.kennisbank, self.memo.situatie.peildatum, vraag.verwijzing)
        return woord, ontbreekt("motivering in eigen woorden") if leeg else tekst, bronnen

    @property
    def afleidingen(self) -> list[tuple[Verdict, list[tuple[Cel, ...]], list[str]]]:
        """Per chosen means (or, without one, per option): its requirements and its rulings."""
        verdicten = [k.verdict for k in self.memo.keuzes]
        verdicten = verdicten or [r.beste for r in self.memo.andere_opties]
        uniek = {(v.instrument.id, v.onderwerp): v for v in verdicten}.values()
        return [(v, self._eisen(v), self._rechtspraak(v.instrument)) for v in uniek]

    def _eisen(self, verdict: Verdict) -> list[tuple[Cel, ...]]:
        return [
            (
                f"{'Uitsluiting: ' if eis.is_uitsluiting else ''}{eis.vereiste.tekst}",
                woorden(verdict.instrument, uitsluiting=eis.is_uitsluiting)[eis.stand],
                self._waarop(eis.uitleg),
                self._bron_en_zekerheid(eis.vereiste.verwijzing, eis.vereiste.zekerheid),
            )
            for eis in verdict.eisen
        ]

    def _waarop(self, knoop: Knoop) -> str:
        bladeren = list(dragende_bladeren(knoop))
        return "; ".join(dict.fromkeys(self._antwoord(blad) for blad in bladeren)) or "–"

    def _antwoord(self, blad: Knoop) -> str:
        vraag = self.kennisbank.vragen[str(blad.vraag)]
        stand = blad.stand
        if stand is None or stand.waarde is None:
            toestand = STAND[stand.toestand if stand else "niet_gevraagd"]
            return _na(met_label(punt_van(vraag), blad.onderwerp), toestand)
        return _na(met_label(punt_van(vraag), blad.onderwerp), waarde_tekst(vraag, stand.waarde))

    def _bron_en_zekerheid(self, rij: list[Verwijzing], zekerheid: Zekerheid) -> Markup:
        return met_zekerheid(self.kennisbank, self.memo.situatie.peildatum, rij, zekerheid)

    def _is_later(self, bron: str) -> bool:
        return is_later(self.kennisbank.bronnen[bron], self.memo.situatie.peildatum)

    def _rechtspraak(self, instrument: Instrument) -> list[str]:
        return [
            f"{deel.les} ({verwijzing_tekst(self.kennisbank, Verwijzing(bron=deel.bron))})"
            for deel in instrument.rechtspraak
            if not self._is_later(deel.bron)
        ]

    def concept(self, keuze: Keuze) -> list[tuple[Cel, ...]]:
        """The besluiteisen of one measure with their outcome and source."""
        return [
            (
                punt.eis.tekst,
                CONCEPT[punt.uitkomst] if punt.geldt else "n.v.t.",
                self._bron_en_zekerheid(punt.eis.verwijzing, punt.eis.zekerheid),
            )
            for punt in keuze.toets.punten
        ]

    def zonder_reden(self, keuze: Keuze) -> list[tuple[str, str]]:
        """Lighter means that are not ruled out and have no reason: name, and how that stands."""
        lichter = set(keuze.instrument.lichtere_middelen) - set(self.memo.redenen)
        return [
            (r.instrument.naam, self.memo.kan(r.beste)) for r in self.memo.bord.regels
            if r.instrument.id in lichter and r.oordeel in MOGELIJK
        ]  # fmt: skip

    def motivering(self, keuze: Keuze) -> list[tuple[str, str]]:
        """The user's own reasons for one measure, by question."""
        return [
            (vraag.vraag, str(waarde))
            for id_, waarde in keuze.maatregel.velden.items()
            if (vraag := self.kennisbank.besluitvelden[id_]).motivering
            and not is_sjabloonzin(str(waarde), *sjablonen_van(vraag))
        ]

    @property
    def afgevallen(self) -> list[tuple[Cel, ...]]:
        """Every other means on the board: verdict and reason. Nothing is hidden."""
        in_kern = {k.instrument.id for k in self.memo.keuzes} | self.memo.niets_doen
        in_kern |= {r.instrument.id for r in self.memo.andere_opties}
        return [
            (r.instrument.naam, self.memo.kan(r.beste), self._reden(r))
            for r in self.memo.bord.regels
            if r.instrument.id not in in_kern and r.instrument.soort != "bestaat_niet"
        ]

    def _reden(self, regel: Regel) -> str:
        eigen = self.memo.redenen.get(regel.instrument.id)
        if regel.oordeel == "inzetbaar":
            return zin(eigen) if eigen else self.memo.geen_reden(regel)
        slot = f" Reden van de burgemeester: {groot(zin(eigen))}" if eigen else ""
        return f"{self.memo.reden(regel.beste)}{slot}"

    @property
    def bestaat_niet(self) -> list[tuple[Cel, ...]]:
        """What the law does not know: why, on which sources, how certain, and what does exist."""
        return [self._bestaat_niet(r) for r in self._zonder_bevoegdheid]

    @property
    def namen_bestaat_niet(self) -> str:
        """The same by name, for the core."""
        namen = (klein(r.instrument.naam) for r in self._zonder_bevoegdheid)
        return str(opsomming(namen).unescape())

    @cached_property
    def _zonder_bevoegdheid(self) -> list[Regel]:
        return [r for r in self.memo.bord.regels if r.instrument.soort == "bestaat_niet"]

    def grondrechten(self, keuze: Keuze) -> list[tuple[str, str, Markup]]:
        """Per right a measure touches: its name, the ground, and the mark that it is unchecked."""
        return grondrechten(self.kennisbank, keuze.instrument)

    def _bestaat_niet(self, regel: Regel) -> tuple[Cel, ...]:
        verdict, instrument = regel.beste, regel.instrument
        anders = (self.kennisbank.instrumenten.get(id_) for id_ in instrument.wel)
        wel = [i.naam for i in anders if i and i.versie_op(self.memo.situatie.peildatum)]
        reden = verdict.reden
        if instrument.omstreden and not verdict.later and verdict.versie:
            reden = f"{zin(reden)} {instrument.omstreden}"
        bronnen = self._bron_en_zekerheid(_grondslag(verdict.versie), verdict.zekerheid)
        return instrument.naam, reden, bronnen, str(opsomming(wel).unescape()) or "–"

    @cached_property
    def _gebruikt(self) -> list[Bron]:
        """Every source behind the core and its annexes, each once."""
        ids = dict.fromkeys(v.bron for v in self._alle_verwijzingen())
        return [self.kennisbank.bronnen[id_] for id_ in ids]

    def _alle_verwijzingen(self) -> Iterator[Verwijzing]:
        verdicten = [v for v, _, _ in self.afleidingen]
        verdicten += [r.beste for r in self._zonder_bevoegdheid]
        for verdict in verdicten:
            yield from _grondslag(verdict.versie)
            for eis in verdict.eisen:
                yield from eis.vereiste.verwijzing
            for deel in verdict.instrument.rechtspraak:
                yield Verwijzing(bron=deel.bron)
        for keuze in self.memo.keuzes:
            for punt in keuze.toets.punten:
                yield from punt.eis.verwijzing

    @property
    def bronnen(self) -> list[tuple[Cel, ...]]:
        """Sources known on the peildatum, with link and certainty."""
        rij = [b for b in self._gebruikt if not self._is_later(b.id)]
        return [
            (bron_regel(b), bron_link(b), ZEKERHEID[b.zekerheid])
            for b in sorted(rij, key=lambda b: (b.soort, b.titel))
        ]

    @property
    def later_beslist(self) -> list[tuple[Cel, ...]]:
        """Sources from after the peildatum: they carry nothing here."""
        rij = [b for b in self._gebruikt if self._is_later(b.id)]
        return [
            (bron_regel(b), b.betekenis, bron_link(b))
            for b in sorted(rij, key=lambda b: str(b.datum))
        ]


def _na(punt: str, waarde: str) -> str:
    """A value after its point, or after the question that an oordeel is."""
    return f"{punt} {waarde}" if "?" in punt else f"{punt}: {klein(waarde)}"


def _zonder_bron(feit: Feitregel) -> str:
    return "–" if feit.is_eigen_keuze else "niet vastgelegd"


def woorden(instrument: Instrument, *, uitsluiting: bool) -> dict[str, str]:
    """Words for how a requirement stands; a partner's requirements are reasons to ask."""
    if uitsluiting:
        return UITSLUITING
    return VRAGEN if instrument.soort == "partner" else UITKOMST


def _grondslag(versie: Versie | None) -> list[Verwijzing]:
    return list(versie.grondslag) if versie else []


def dragende_bladeren(knoop: Knoop) -> Iterator[Knoop]:
    """The leaves that make the outcome of a tree what it is."""
    if knoop.soort == "test":
        yield knoop
    gelijk = [kind for kind in knoop.kinderen if kind.uitkomst == knoop.uitkomst]
    for kind in gelijk if knoop.soort != "niet" and gelijk else knoop.kinderen:
        yield from dragende_bladeren(kind)
