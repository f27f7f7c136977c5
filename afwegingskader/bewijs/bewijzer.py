"""Proving one claim: no situation has the verdict and lacks what the claim says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Literal

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.besluittoets import besluiteisen_van
from afwegingskader.bewijs.getuigen import aantal_getuigen
from afwegingskader.bewijs.inhoud import (
    Bewijsinhoud,
    Tijdvak,
    grensdata,
    middelen_van,
    ontbrekende_middelen,
    tijdvakken,
    voorwaarden_van,
)
from afwegingskader.bewijs.oplosser import Oplosser
from afwegingskader.bewijs.ruimte import Ruimte, grenzen_in
from afwegingskader.bewijs.tegenvoorbeeld import Tegenvoorbeeld, lees_model
from afwegingskader.bewijs.termen import ONWAAR, Term, alle
from afwegingskader.lezer import Projectie
from afwegingskader.recht import eisen_van
from kennisbank.schema.basis import Geldigheid, Vereiste
from kennisbank.schema.bewijs import Invariant
from kennisbank.schema.instrument import Instrument
from logica.situatie import Situatie
from logica.toets import toets
from logica.voorwaarde import Voorwaarde

ALTIJD = Geldigheid()
Uitkomst = Literal["bewezen", "mislukt", "nog_geen_instrument"]


@dataclass(frozen=True)
class Eisterm:
    """One requirement or exclusion as terms: when it is met, and when it certainly is not."""

    vereiste: Vereiste
    goed: Term
    fout: Term


@dataclass(frozen=True)
class Resultaat:
    """What came of one claim."""

    invariant: Invariant
    uitkomst: Uitkomst
    middelen: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    meldingen: tuple[str, ...] = ()
    tegenvoorbeelden: tuple[Tegenvoorbeeld, ...] = ()
    met_samenhang: bool = False


@dataclass
class Bewijzer:
    """All proofs over one content; terms are built once and shared."""

    inhoud: Bewijsinhoud
    vandaag: date
    _drempels: dict[tuple[object, Projectie], list[Eisterm]] = field(default_factory=dict)
    _waar: dict[tuple[int, str], tuple[Voorwaarde, Term]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        nu = datetime.combine(self.vandaag, time(12), TIJDZONE)
        grenzen = grenzen_in(voorwaarden_van(self.inhoud))
        aantallen = aantal_getuigen(self.inhoud)
        self.ruimte = Ruimte(self.inhoud.kennisbank, nu, grenzen, aantallen)
        self.oplosser = Oplosser(self.ruimte)
        self.mogelijk = alle(self._samenhang())
        self._grensdata = grensdata(self.inhoud.lijst)

    def tijdvakken(self, middel: Instrument, geldigheid: Geldigheid = ALTIJD) -> list[Tijdvak]:
        """Periods of an instrument with a text in the content, each law once."""
        rij = tijdvakken(self.inhoud.kennisbank, middel, self._grensdata, self.vandaag)
        return list({vak.sleutel: vak for vak in rij if geldigheid.op(vak.dag)}.values())

    def eisen(self, vak: Tijdvak) -> list[tuple[Vereiste, bool]]:
        """The requirements and exclusions (flag True) of an instrument in one period."""
        return eisen_van(self.inhoud.kennisbank, vak.middel, vak.versie, vak.dag)

    def drempel(self, vak: Tijdvak, projectie: Projectie = "bevestigd") -> list[Eisterm]:
        """The requirements and exclusions of an instrument in one period, as terms."""
        sleutel = (vak.sleutel, projectie)
        if sleutel not in self._drempels:
            lezer = self.ruimte.lezer_over(vak.middel.gericht_op, projectie)
            rij = []
            for vereiste, is_uitsluiting in self.eisen(vak):
                waar, onwaar = toets(vereiste.voorwaarde, lezer)
                goed, fout = (onwaar, waar) if is_uitsluiting else (waar, onwaar)
                rij.append(Eisterm(vereiste, goed, fout))
            self._drempels[sleutel] = rij
        return self._drempels[sleutel]

    def waar(self, voorwaarde: Voorwaarde, middel: Instrument) -> Term:
        """The rail 'certainly true' of a claim, read about what the instrument is aimed at."""
        sleutel = (id(voorwaarde), middel.gericht_op)
        if sleutel not in self._waar:
            lezer = self.ruimte.lezer_over(middel.gericht_op)
            self._waar[sleutel] = (voorwaarde, toets(voorwaarde, lezer)[0])
        return self._waar[sleutel][1]

    def schending(self, invariant: Invariant, vak: Tijdvak) -> Term:
        """When an instrument that may be used breaks a 'never … unless …' about its drempel."""
        if invariant.soort != "nooit_inzetbaar_tenzij" or invariant.tenzij is None:
            return ONWAAR
        if not invariant.geldigheid.op(vak.dag):
            return ONWAAR
        return ~self.waar(invariant.tenzij, vak.middel)

    def bewijs(self, invariant: Invariant) -> Resultaat:
        """Prove one claim with a condition, for every instrument and period."""
        kennisbank = self.inhoud.kennisbank
        vakken = [
            vak
            for middel in middelen_van(invariant, kennisbank)
            for vak in self.tijdvakken(middel, invariant.geldigheid)
        ]
        ontbreekt = tuple(ontbrekende_middelen(invariant, kennisbank))
        if not vakken:
            return Resultaat(invariant, "nog_geen_instrument", ontbreekt=ontbreekt)
        namen = tuple(dict.fromkeys(vak.naam for vak in vakken))
        if invariant.soort == "kan_ook_als":
            meldingen = tuple(self._onmogelijk(invariant, vakken))
            uitkomst: Uitkomst = "mislukt" if meldingen else "bewezen"
            return Resultaat(invariant, uitkomst, namen, ontbreekt, meldingen)
        return self._weerleg(invariant, vakken, Resultaat(invariant, "bewezen", namen, ontbreekt))

    def _onmogelijk(self, invariant: Invariant, vakken: Sequence[Tijdvak]) -> Iterator[str]:
        """Periods in which the instrument cannot be used while the condition holds."""
        for vak in vakken:
            if not self.oplosser.kan([*self.inzetbaar_als(invariant, vak), self.mogelijk]):
                yield f"{vak.naam}: kan hier nooit, terwijl de wet dat niet uitsluit"

    def inzetbaar_als(self, invariant: Invariant, vak: Tijdvak) -> list[Term]:
        """Terms of 'deployable while the condition of this claim holds'."""
        als = [self.waar(invariant.als, vak.middel)] if invariant.als is not None else []
        return [*(eis.goed for eis in self.drempel(vak)), *als]

    def _weerleg(
        self, invariant: Invariant, vakken: Sequence[Tijdvak], bewezen: Resultaat
    ) -> Resultaat:
        """The result, after looking for a possible situation that breaks the claim."""
        gebroken, nodig = [], False
        for vak in vakken:
            termen = self._weerlegging(invariant, vak)
            if not self.oplosser.kan(termen):
                continue
            nodig = True
            if self.oplosser.kan([*termen, self.mogelijk]):
                gebroken.append(self.voorbeeld(vak.naam, [*termen, self.mogelijk]))
        if not gebroken:
            return replace(bewezen, met_samenhang=nodig)
        return replace(bewezen, uitkomst="mislukt", tegenvoorbeelden=tuple(gebroken))

    def _weerlegging(self, invariant: Invariant, vak: Tijdvak) -> list[Term]:
        """The terms of a situation that breaks a 'never … unless …' in one period."""
        if invariant.tenzij is None:
            return [ONWAAR]
        eisen = (
            [eis.goed for eis in self.drempel(vak)]
            if invariant.soort == "nooit_inzetbaar_tenzij"
            else [self.waar(eis, vak.middel) for eis in self.concepteisen(invariant, vak)]
        )
        return [*eisen, ~self.waar(invariant.tenzij, vak.middel)]

    def concepteisen(self, invariant: Invariant, vak: Tijdvak) -> list[Voorwaarde]:
        """What a draft decision must satisfy in this period.

        An extension is a decision: its own requirements come on top of the general ones.
        """
        kennisbank = self.inhoud.kennisbank
        situatie = Situatie("", self.ruimte.nu, vak.dag)
        eisen = list(besluiteisen_van(kennisbank, vak.middel, situatie))
        if invariant.soort == "nooit_verlengd_tenzij":
            eigen = {id(eis) for eis in vak.versie.besluiteisen}
            eisen = [eis for eis in eisen if id(eis) not in eigen]
            eisen += vak.middel.verlenging.eisen
        return [eis.voorwaarde for eis in eisen]

    def _samenhang(self) -> Iterator[Term]:
        """What cannot be: one side of a verband true and the other certainly false."""
        for verband in self.inhoud.samenhang.verbanden:
            for label in self.ruimte.labels(verband.onderwerp):
                lezer = self.ruimte.lezer(label)
                als, dan = toets(verband.als, lezer), toets(verband.dan, lezer)
                yield ~(als[0] & dan[1])

    def voorbeeld(self, naam: str, termen: Iterable[Term]) -> Tegenvoorbeeld:
        """The smallest situation in which these terms hold, in Dutch."""
        model = self.oplosser.zuinigste(termen)
        return lees_model(naam, self.inhoud.kennisbank, self.ruimte.variabelen, model)
