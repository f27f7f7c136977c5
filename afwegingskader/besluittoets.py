"""Is this measure right? Besluiteisen over the fields of one measure in the draft decision.

They never touch the verdict and never forbid recording what really happened: they only decide
whether a document may be called gereed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from afwegingskader.lezer import SituatieLezer
from afwegingskader.uitleg import Knoop, Uitkomst, leg_uit
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Besluiteis
from kennisbank.schema.instrument import Instrument
from logica.situatie import LETTER_VAN_SOORT, SITUATIE, Maatregel, Situatie, soort_van
from logica.toets import toets

Concept = Literal["niet_ingevuld", "gebreken", "voldoet"]


@dataclass(frozen=True)
class Toetspunt:
    """One besluiteis with its outcome: waar is met, onwaar a gebrek, onbekend not filled in."""

    eis: Besluiteis
    uitkomst: Uitkomst
    uitleg: Knoop
    geldt: bool = True
    """Whether it bears on this measure at all; it never changes the outcome."""


@dataclass(frozen=True)
class Besluittoets:
    """The test of one measure."""

    maatregel: Maatregel
    punten: tuple[Toetspunt, ...]

    @property
    def gebreken(self) -> tuple[Toetspunt, ...]:
        """Requirements that the draft fails."""
        return tuple(p for p in self.punten if p.uitkomst == "onwaar")

    @property
    def niet_ingevuld(self) -> tuple[Toetspunt, ...]:
        """Requirements about which the draft says nothing yet."""
        return tuple(p for p in self.punten if p.uitkomst == "onbekend")

    @property
    def concept(self) -> Concept:
        """State of the draft as a whole."""
        if self.gebreken:
            return "gebreken"
        return "niet_ingevuld" if self.niet_ingevuld else "voldoet"


def besluiteisen_van(
    kennisbank: Kennisbank, instrument: Instrument, situatie: Situatie
) -> tuple[Besluiteis, ...]:
    """All besluiteisen of an instrument at the peildatum: general ones first."""
    versie = instrument.versie_op(situatie.peildatum)
    algemeen = [
        eis
        for deel in kennisbank.algemeen.values()
        if deel.past_op(instrument) and deel.geldigheid.op(situatie.peildatum)
        for eis in deel.besluiteisen
    ]
    return (*algemeen, *(versie.besluiteisen if versie else ()))


def toets_besluit(kennisbank: Kennisbank, situatie: Situatie, maatregel: Maatregel) -> Besluittoets:
    """Test one measure against every besluiteis. Raises KeyError for an unknown instrument."""
    instrument = kennisbank.instrumenten[maatregel.instrument]
    lezer = SituatieLezer(
        kennisbank, situatie, onderwerp_van(instrument, situatie, maatregel),
        velden=maatregel.velden,
    )  # fmt: skip
    punten = []
    for eis in besluiteisen_van(kennisbank, instrument, situatie):
        uitleg = leg_uit(eis.voorwaarde, lezer)
        geldt = eis.mits is None or not toets(eis.mits, lezer)[1]
        punten.append(Toetspunt(eis, uitleg.uitkomst, uitleg, geldt))
    return Besluittoets(maatregel, tuple(punten))


def onderwerp_van(instrument: Instrument, situatie: Situatie, maatregel: Maatregel) -> str:
    """The onderwerp a measure is about: its own, else the only one, else an unknown one.

    One of another soort is not its own: what is known of a person says nothing of a gathering.
    """
    if maatregel.onderwerp and soort_van(maatregel.onderwerp) == instrument.gericht_op:
        return maatregel.onderwerp
    if instrument.gericht_op == "situatie":
        return SITUATIE
    labels = situatie.van_soort(instrument.gericht_op)
    return labels[0] if len(labels) == 1 else f"{LETTER_VAN_SOORT[instrument.gericht_op]}0"
