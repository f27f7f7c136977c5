"""Proving one claim: no situation has the verdict and lacks what the claim says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.besluittoets import besluiteisen_van
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
from afwegingskader.bewijs.ruimte import Ruimte, grenzen_in, labels_van
from afwegingskader.bewijs.tegenvoorbeeld import Tegenvoorbeeld, lees_model
from afwegingskader.bewijs.termen import Term, alle
from afwegingskader.lezer import Projectie
from afwegingskader.recht import eisen_van
from kennisbank.schema.basis import Vereiste
from kennisbank.schema.bewijs import Invariant
from kennisbank.schema.instrument import Instrument
from logica.situatie import Situatie
from logica.toets import toets
from logica.voorwaarde import Voorwaarde

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

    def __post_init__(self) -> None:
        nu = datetime.combine(self.vandaag, time(12), TIJDZONE)
        grenzen = grenzen_in(voorwaarden_van(self.inhoud))
        self.ruimte = Ruimte(self.inhoud.kennisbank, nu, grenzen)
        self.oplosser = Oplosser(self.ruimte)
        self.mogelijk = alle(self._samenhang())
        self._grensdata = grensdata(self.inhoud.lijst)

    def tijdvakken(self, middel: Instrument) -> list[Tijdvak]:
        """Periods of an instrument with a text in the content, each law once."""
        rij = tijdvakken(self.inhoud.kennisbank, middel, self._grensdata, self.vandaag)
        return list({vak.sleutel: vak for vak in rij}.values())

    def eisen(self, vak: Tijdvak) -> list[tuple[Vereiste, bool]]:
        """The requirements and exclusions (flag True) of an instrument in one period."""
        return eisen_van(self.inhoud.kennisbank, vak.middel, vak.versie, vak.dag)

    def drempel(self, vak: Tijdvak, projectie: Projectie = "bevestigd") -> list[Eisterm]:
        """The requirements and exclusions of an instrument in one period, as terms."""
        sleutel = (vak.sleutel, projectie)
        if sleutel not in self._drempels:
            lezer = self.ruimte.lezer(labels_van(vak.middel.gericht_op)[0], projectie)
            rij = []
            for vereiste, is_uitsluiting in self.eisen(vak):
                waar, onwaar = toets(vereiste.voorwaarde, lezer)
                goed, fout = (onwaar, waar) if is_uitsluiting else (waar, onwaar)
                rij.append(Eisterm(vereiste, goed, fout))
            self._drempels[sleutel] = rij
        return self._drempels[sleutel]

    def waar(self, voorwaarde: Voorwaarde, middel: Instrument) -> Term:
        """The rail 'certainly true' of a claim, read about what the instrument is aimed at."""
        return toets(voorwaarde, self.ruimte.lezer(labels_van(middel.gericht_op)[0]))[0]

    def bewijs(self, invariant: Invariant) -> Resultaat:
        """Prove one claim of the form 'never … unless …' for every instrument and period."""
        kennisbank = self.inhoud.kennisbank
        middelen = middelen_van(invariant, kennisbank)
        gevallen = [geval for middel in middelen for geval in self._gevallen(invariant, middel)]
        ontbreekt = tuple(ontbrekende_middelen(invariant, kennisbank))
        if not gevallen:
            return Resultaat(invariant, "nog_geen_instrument", ontbreekt=ontbreekt)
        fout, nodig = [], False
        for naam, termen in gevallen:
            if self.oplosser.kan(termen) is None:
                continue
            nodig = True
            if self.oplosser.kan([*termen, self.mogelijk]) is not None:
                fout.append(self._tegenvoorbeeld(naam, termen))
        return Resultaat(
            invariant,
            "mislukt" if fout else "bewezen",
            tuple(dict.fromkeys(naam for naam, _ in gevallen)),
            ontbreekt,
            tegenvoorbeelden=tuple(fout),
            met_samenhang=nodig and not fout,
        )

    def _gevallen(
        self, invariant: Invariant, middel: Instrument
    ) -> Iterator[tuple[str, list[Term]]]:
        """Per period: the terms of a counterexample."""
        if invariant.tenzij is None:
            return
        ontkend = ~self.waar(invariant.tenzij, middel)
        for vak in self.tijdvakken(middel):
            if not invariant.geldigheid.op(vak.dag):
                continue
            if invariant.soort == "nooit_inzetbaar_tenzij":
                yield vak.naam, [*(eis.goed for eis in self.drempel(vak)), ontkend]
                continue
            eisen = self.concepteisen(invariant, vak)
            if eisen or invariant.soort == "nooit_voldoet_tenzij":
                yield vak.naam, [*(self.waar(eis, middel) for eis in eisen), ontkend]

    def concepteisen(self, invariant: Invariant, vak: Tijdvak) -> list[Voorwaarde]:
        """What a draft decision, or an extension, must satisfy in this period."""
        if invariant.soort == "nooit_verlengd_tenzij":
            return [eis.voorwaarde for eis in vak.middel.verlenging.eisen]
        situatie = Situatie("", self.ruimte.nu, vak.dag)
        eisen = besluiteisen_van(self.inhoud.kennisbank, vak.middel, situatie)
        return [eis.voorwaarde for eis in eisen]

    def _samenhang(self) -> Iterator[Term]:
        """What cannot be: one side of a verband true and the other certainly false."""
        for verband in self.inhoud.samenhang.verbanden:
            for label in labels_van(verband.onderwerp):
                lezer = self.ruimte.lezer(label)
                als, dan = toets(verband.als, lezer), toets(verband.dan, lezer)
                yield ~(als[0] & dan[1])

    def _tegenvoorbeeld(self, naam: str, termen: Sequence[Term]) -> Tegenvoorbeeld:
        return self.voorbeeld(naam, [*termen, self.mogelijk])

    def voorbeeld(self, naam: str, termen: Iterable[Term]) -> Tegenvoorbeeld:
        """The smallest situation in which these terms hold, in Dutch."""
        variabelen = self.ruimte.variabelen
        model = self.oplosser.zuinigste(termen, variabelen.values())
        return lees_model(naam, self.inhoud.kennisbank, variabelen, model)
