"""The law of one day: per instrument the version in force, with all it requires.

This follows from the content and the peildatum alone, so it is worked out once per day of law.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Vereiste, Zekerheid
from kennisbank.schema.instrument import Instrument, Versie
from logica.toets import Lezer, T, toets
from logica.voorwaarde import vragen


@dataclass(frozen=True, eq=False)
class Norm:
    """One drempel requirement or exclusion."""

    vereiste: Vereiste
    is_uitsluiting: bool

    @cached_property
    def kan_weigeren(self) -> bool:
        """A requirement that is te_verifieren can hold back, but never refuse."""
        return self.vereiste.zekerheid != "te_verifieren"

    @cached_property
    def vragen(self) -> frozenset[str]:
        """Ids of the items that the condition reads."""
        return frozenset(vragen(self.vereiste.voorwaarde))

    @cached_property
    def bronnen(self) -> tuple[str, ...]:
        """Ids of the sources it rests on."""
        return tuple(verwijzing.bron for verwijzing in self.vereiste.verwijzing)


@dataclass(frozen=True, eq=False)
class Recht:
    """The law on one instrument on one day; `versie` is None before its birth and after its end.

    `later` holds the sources of after the peildatum: they exist only as later case law.
    """

    instrument: Instrument
    versie: Versie | None
    normen: tuple[Norm, ...]
    later: frozenset[str]
    peildatum: date

    @property
    def te_toetsen(self) -> bool:
        """Whether the verdict depends on the situation at all."""
        if self.versie is None or self.instrument.soort == "bestaat_niet":
            return False
        return self.versie.inhoud == "in_kennisbank"

    @property
    def bestaat(self) -> bool:
        """Whether there is such a power on that day, in the content or not."""
        return self.versie is not None and self.instrument.soort != "bestaat_niet"

    @property
    def zekerheid(self) -> Zekerheid:
        """How sure a verdict is that does not depend on the situation."""
        if self.versie is None:
            return self.instrument.versies[-1].grondslag_zekerheid
        return self.versie.grondslag_zekerheid if not self.bestaat else "te_verifieren"

    @property
    def reden(self) -> str:
        """Why, when the verdict does not depend on the situation."""
        if self.versie is None:
            eerste, laatste = self.instrument.versies[0], self.instrument.versies[-1]
            if eerste.van and self.peildatum < eerste.van:
                return f"Bestond nog niet: dit geldt vanaf {eerste.van:%d-%m-%Y}."
            return f"Bestaat niet meer: dit gold tot {laatste.tot:%d-%m-%Y}."
        if not self.bestaat:
            return self.versie.waarom_niet or self.instrument.waarom_niet or ""
        return f"De tekst die op {self.peildatum:%d-%m-%Y} gold staat niet in de kennisbank."


@lru_cache(maxsize=16)
def recht_op(kennisbank: Kennisbank, peildatum: date) -> Mapping[str, Recht]:
    """The law of one day, by instrument id. General requirements are shared between them."""
    later = frozenset(
        bron.id for bron in kennisbank.bronnen.values() if bron.datum and bron.datum > peildatum
    )
    gedeeld: dict[int, Norm] = {}

    def recht(instrument: Instrument) -> Recht:
        versie = instrument.versie_op(peildatum)
        eisen = eisen_van(kennisbank, instrument, versie, peildatum) if versie else []
        normen = tuple(gedeeld.setdefault(id(v), Norm(v, uitsl)) for v, uitsl in eisen)
        return Recht(instrument, versie, normen, later, peildatum)

    return {id_: recht(instrument) for id_, instrument in kennisbank.instrumenten.items()}


def eisen_van(
    kennisbank: Kennisbank, instrument: Instrument, versie: Versie, peildatum: date
) -> list[tuple[Vereiste, bool]]:
    """All drempel requirements and exclusions (flag True), general ones first."""
    algemeen = [
        eis
        for eis in kennisbank.algemeen.values()
        if eis.past_op(instrument) and eis.geldigheid.op(peildatum)
    ]
    vereisten = [v for eis in algemeen for v in eis.drempel] + list(versie.drempel)
    uitsluitingen = [u for eis in algemeen for u in eis.uitsluitingen] + list(versie.uitsluitingen)
    return [(v, False) for v in vereisten] + [(u, True) for u in uitsluitingen]


def rails_van(eisen: Iterable[tuple[Vereiste, bool]], lezer: Lezer[T]) -> tuple[T, T]:
    """Rails (mag, mag niet) over a whole drempel; neither is open.

    A requirement that is `te_verifieren` can hold back, but never refuse: its failure leaves the
    verdict open.
    """
    mag, mag_niet = lezer.ja, lezer.nee
    for vereiste, is_uitsluiting in eisen:
        waar, onwaar = toets(vereiste.voorwaarde, lezer)
        goed, fout = (onwaar, waar) if is_uitsluiting else (waar, onwaar)
        mag = mag & goed
        if vereiste.zekerheid != "te_verifieren":
            mag_niet = mag_niet | fout
    return mag, mag_niet
