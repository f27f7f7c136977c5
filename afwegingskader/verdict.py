"""The verdict on one instrument for one onderwerp: may this power be used in this situation?

Only the drempel speaks here. Besluiteisen say whether a measure is right, and live elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from afwegingskader.lezer import Projectie, SituatieLezer, Varianten
from afwegingskader.norm import Afleiding, EisStand, Norm
from afwegingskader.ontbreekt import Ontbreekt
from afwegingskader.recht import Beoordeling, Recht, eisen_van, rails_van, recht_op
from afwegingskader.uitleg import Knoop, Uitkomst
from afwegingskader.uitspraak import (
    GUNSTIG,
    NIET_TE_ZEGGEN,
    SCHERMWOORD,
    OordeelWoord,
    oordeel_woord,
)
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Vereiste, Zekerheid
from kennisbank.schema.instrument import Instrument, Versie
from logica.situatie import LETTER_VAN_SOORT, Situatie

__all__ = [
    "GUNSTIG", "SCHERMWOORD", "Eis", "Ontbreekt", "OordeelWoord", "Toetser", "Verdict",
    "eisen_van", "onderwerpen_van", "oordeel_woord", "rails_van",
]  # fmt: skip


class Eis(NamedTuple):
    """One requirement or exclusion with its outcome. For an exclusion 'waar' is bad."""

    norm: Norm
    afleiding: Afleiding
    voorstel: Afleiding
    lezer: SituatieLezer

    @property
    def vereiste(self) -> Vereiste:
        """The requirement in the content."""
        return self.norm.vereiste

    @property
    def is_uitsluiting(self) -> bool:
        """Whether it bars the power rather than asking something."""
        return self.norm.is_uitsluiting

    @property
    def uitkomst(self) -> Uitkomst:
        """What the condition comes to on what is confirmed."""
        return self.afleiding.uitkomst

    @property
    def stand(self) -> EisStand:
        """Whether the requirement is met, seen from the one who wants to act."""
        return self.norm.standen[self.afleiding.uitkomst]

    @property
    def stand_bij_voorstel(self) -> EisStand:
        """The same, if the open proposals are followed."""
        return self.norm.standen[self.voorstel.uitkomst]

    @property
    def uitleg(self) -> Knoop:
        """The derivation of the outcome, with the answers."""
        return Knoop(self.afleiding.tak, self.lezer)


class Verdict(NamedTuple):
    """The verdict on one instrument for one onderwerp, with every reason."""

    beoordeling: Beoordeling
    lezer: SituatieLezer

    @property
    def onderwerp(self) -> str:
        """Label of what it is about."""
        return self.lezer.onderwerp

    @property
    def recht(self) -> Recht:
        """The law it was judged by."""
        return self.beoordeling.recht

    @property
    def instrument(self) -> Instrument:
        """What was judged."""
        return self.recht.instrument

    @property
    def versie(self) -> Versie | None:
        """The version in force; None before the birth and after the end of the power."""
        return self.recht.versie

    @property
    def oordeel(self) -> OordeelWoord:
        """The verdict word, on what is confirmed alone."""
        return self.beoordeling.uitspraak.oordeel

    @property
    def woord(self) -> str:
        """The verdict in the words of the screen; of law that was not read nothing can be said."""
        if self.oordeel == "open" and not self.recht.te_toetsen:
            return NIET_TE_ZEGGEN
        return SCHERMWOORD[self.oordeel]

    @property
    def dragend(self) -> tuple[Norm, ...]:
        """The requirements that make the verdict what it is; of an open one those that are open."""
        return self.beoordeling.uitspraak.dragend

    @property
    def bij_voorstel(self) -> OordeelWoord:
        """What it becomes if the open proposals are followed."""
        return self.beoordeling.bij_voorstel.oordeel

    @property
    def zekerheid(self) -> Zekerheid:
        """How sure the verdict is."""
        return self.beoordeling.uitspraak.zekerheid

    @property
    def reden(self) -> str:
        """The verdict in one or two sentences."""
        return self.beoordeling.uitspraak.reden

    @property
    def eisen(self) -> tuple[Eis, ...]:
        """Every requirement and exclusion with its derivation; none when there is no law."""
        een = self.beoordeling
        rijen = zip(self.recht.normen, een.afleidingen, een.voorstellen, strict=True)
        return tuple([Eis(*rij, self.lezer) for rij in rijen])

    @property
    def ontbreekt(self) -> tuple[Ontbreekt, ...]:
        """What must still be known for an open verdict, each thing once."""
        return self.beoordeling.ontbreekt(self.lezer)

    @property
    def bronnen(self) -> tuple[str, ...]:
        """Ids of the sources that carry the verdict and existed on the peildatum."""
        return self.beoordeling.uitspraak.bronnen

    @property
    def later(self) -> tuple[str, ...]:
        """Ids of sources and rulings of after the peildatum: not known then."""
        return self.beoordeling.uitspraak.later

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """What should still be read before relying on this."""
        return self.beoordeling.uitspraak.waarschuwingen


@dataclass(frozen=True, eq=False)
class Toetser:
    """Judges instruments in one situation; readers share what they have read."""

    kennisbank: Kennisbank
    situatie: Situatie
    varianten: Varianten = field(default_factory=dict)
    ja: int = 1

    def lezer(self, onderwerp: str, projectie: Projectie = "bevestigd") -> SituatieLezer:
        """A reader about one onderwerp."""
        return self._wortel.over(onderwerp, projectie)

    def verdicten(self, instrument: Instrument) -> tuple[Verdict, ...]:
        """The verdict per onderwerp, in the order in which they were recorded."""
        labels = onderwerpen_van(instrument, self.situatie)
        return tuple([self.verdict(instrument, label) for label in labels])

    def verdict(self, instrument: Instrument, onderwerp: str) -> Verdict:
        """The verdict on one instrument for one onderwerp at the peildatum."""
        recht, lezer = self._recht[instrument.id], self.lezer(onderwerp)
        return Verdict(recht.beoordeel(lezer, self.lezer(onderwerp, "voorstel")), lezer)

    @cached_property
    def _recht(self) -> Mapping[str, Recht]:
        return recht_op(self.kennisbank, self.situatie.peildatum)

    @cached_property
    def _wortel(self) -> SituatieLezer:
        return SituatieLezer(self.kennisbank, self.situatie, ja=self.ja, varianten=self.varianten)


def onderwerpen_van(instrument: Instrument, situatie: Situatie) -> tuple[str, ...]:
    """Labels to judge; without a recorded instance one unknown instance stands in (P0, B0 …)."""
    labels = situatie.van_soort(instrument.gericht_op)
    return labels or (f"{LETTER_VAN_SOORT[instrument.gericht_op]}0",)
