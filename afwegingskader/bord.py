"""The board: every verdict of one situation, ordered for the screen, with the next questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from afwegingskader.besluittoets import Besluittoets, onderwerp_van, toets_besluit
from afwegingskader.lezer import SituatieLezer
from afwegingskader.tijdig import Grens, Variant, tijdgrens, tijdig
from afwegingskader.verdict import GUNSTIG, OordeelWoord, Toetser, Verdict
from afwegingskader.vraagkeuze import Voorstelvraag, volgende_vragen
from barrieremodel.fase import bepaal_fase, stand_signalen, vooruitblik
from barrieremodel.schema import Fase
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import Instrument
from logica.situatie import Maatregel, Situatie


@dataclass(frozen=True)
class Regel:
    """One instrument on the board with its verdict per onderwerp."""

    instrument: Instrument
    verdicten: tuple[Verdict, ...]
    tijdig: bool | None

    @cached_property
    def beste(self) -> Verdict:
        """The most favourable verdict over the onderwerpen."""
        return min(self.verdicten, key=lambda v: GUNSTIG.index(v.oordeel))

    @property
    def oordeel(self) -> OordeelWoord:
        """Verdict word of the most favourable verdict."""
        return self.beste.oordeel

    @property
    def bij_voorstel(self) -> OordeelWoord:
        """The most favourable of what the verdicts become if the open proposals are followed."""
        return min((v.bij_voorstel for v in self.verdicten), key=GUNSTIG.index)

    @property
    def verzoek_mogelijk(self) -> bool | None:
        """Whether the request can be made; None when there is nothing to ask a partner."""
        if self.instrument.verzoek is None:
            return None
        return self.oordeel not in {"niet_inzetbaar", "geen_bevoegdheid"}


Eerder = Callable[[datetime], Situatie]


@dataclass(frozen=True)
class Bord:
    """Everything the core says about one situation.

    `eerder` gives the situation as it was known just before a moment; None when only what is in
    `situatie` itself can tell.
    """

    kennisbank: Kennisbank
    fasen: tuple[Fase, ...]
    situatie: Situatie
    toetser: Toetser
    eerder: Eerder | None = None

    @cached_property
    def regels(self) -> tuple[Regel, ...]:
        """All instruments, in the visible lexicographic order."""
        regels = [
            Regel(i, self.toetser.verdicten(i), self.tijdig(i))
            for i in self.kennisbank.instrumenten.values()
        ]
        return tuple(sorted(regels, key=self._volgorde))

    def tijdig(self, instrument: Instrument, variant: Variant | None = None) -> bool | None:
        """Whether a means can be ready in time; without a variant the quickest one there is."""
        return tijdig(instrument, self.situatie.nu, self._tijdgrens, variant)

    @cached_property
    def _tijdgrens(self) -> Grens | None:
        return tijdgrens(self._lezer)

    @cached_property
    def fase(self) -> tuple[str | None, str | None]:
        """(fase, fase_mogelijk): certainly reached, and possibly reached."""
        return bepaal_fase(self.fasen, self._lezer)

    @cached_property
    def vooruitblik(self) -> str | None:
        """The highest phase beyond the certain one of which a signal is there."""
        return vooruitblik(self.fasen, self._lezer)

    @cached_property
    def signalen(self) -> Mapping[str, str]:
        """Every signal: ja, nee or onbekend."""
        return stand_signalen(self.fasen, self._lezer)

    @cached_property
    def volgende(self) -> list[Voorstelvraag]:
        """Questions to ask next."""
        return volgende_vragen(self.toetser, [v for r in self.regels for v in r.verdicten])

    @cached_property
    def besluiten(self) -> tuple[Besluittoets, ...]:
        """The test of every measure in the draft decision."""
        return tuple(
            toets_besluit(self.kennisbank, self.situatie, m) for m in self.situatie.maatregelen
        )

    def met_oordeel(self, *oordelen: OordeelWoord) -> tuple[Regel, ...]:
        """Rows with one of these verdicts; open ones with the fewest missing first."""
        rij = tuple(r for r in self.regels if r.oordeel in oordelen)
        if oordelen == ("open",):
            return tuple(sorted(rij, key=self._volgorde_open))
        return rij

    def eerste_vragen(self, regel: Regel, aantal: int = 3) -> list[tuple[str, str]]:
        """What to find out first for an open instrument: (vraag, whom to ask), the best first."""
        volgorde = {vraag.vraag: nr for nr, vraag in enumerate(self.volgende)}
        bekend = [deel for deel in regel.beste.ontbreekt if deel.id in self.kennisbank.vragen]
        bekend.sort(key=lambda deel: volgorde.get(deel.id, len(volgorde)))
        return [(deel.id, deel.houder) for deel in bekend[:aantal]]

    def wat_wel(self, instrument: Instrument) -> tuple[Instrument, ...]:
        """What does exist instead of a power that does not, by the law of the peildatum."""
        alternatieven = (self.kennisbank.instrumenten[id_] for id_ in instrument.wel)
        return tuple(i for i in alternatieven if i.versie_op(self.situatie.peildatum))

    def regel(self, instrument: str) -> Regel:
        """The row of one instrument. Raises KeyError for an unknown id."""
        for regel in self.regels:
            if regel.instrument.id == instrument:
                return regel
        raise KeyError(instrument)

    def verdict_van(self, maatregel: Maatregel) -> Verdict:
        """The verdict on the means of a measure, for whom or what that measure is about."""
        instrument = self.kennisbank.instrumenten[maatregel.instrument]
        onderwerp = onderwerp_van(instrument, self.situatie, maatregel)
        return self.toetser.verdict(instrument, onderwerp)

    @property
    def _lezer(self) -> SituatieLezer:
        return self.toetser.lezer("situatie")

    @cached_property
    def _barriere_van_nu(self) -> frozenset[str]:
        huidige = self.fase[0]
        return frozenset(
            instrument
            for fase in self.fasen
            if fase.id == huidige
            for barriere in fase.barrieres
            for instrument in barriere.instrumenten
        )

    def _volgorde_open(self, regel: Regel) -> tuple[object, ...]:
        """Fewest missing first; law that was not read answers to nothing, so it comes last."""
        onleesbaar = not regel.beste.recht.te_toetsen
        return (onleesbaar, len(regel.beste.ontbreekt), self._volgorde(regel))

    def _volgorde(self, regel: Regel) -> tuple[bool, int, int, str]:
        """Works on a barrier of this phase, in time, lightest first; then by name."""
        tijd = {True: 0, None: 1, False: 2}[regel.tijdig]
        zwaarte = regel.instrument.zwaarte.waarde
        return (
            regel.instrument.id not in self._barriere_van_nu, tijd, zwaarte, regel.instrument.naam,
        )  # fmt: skip


def maak_bord(
    kennisbank: Kennisbank, fasen: Sequence[Fase], situatie: Situatie, eerder: Eerder | None = None
) -> Bord:
    """The board of a situation; everything on it is computed when first looked at."""
    return Bord(kennisbank, tuple(fasen), situatie, Toetser(kennisbank, situatie), eerder)


def lichtere_middelen(bord: Bord, instrument: str) -> tuple[Regel, ...]:
    """Lawful lighter means that the engine finds usable now, lightest first.

    These are the means for which the decision-maker must give a reason.
    """
    lichter = bord.kennisbank.instrumenten[instrument].lichtere_middelen
    return tuple(
        r for r in bord.met_oordeel("inzetbaar", "via_partner") if r.instrument.id in lichter
    )
