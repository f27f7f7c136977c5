"""What the law says once it is clear which requirements are met, fail or are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from afwegingskader.norm import EisStand, Norm
from kennisbank.schema.basis import ZEKERHEID_VOLGORDE, Zekerheid
from kennisbank.schema.instrument import Instrument

if TYPE_CHECKING:
    from afwegingskader.recht import Recht

OordeelWoord = Literal["inzetbaar", "via_partner", "open", "niet_inzetbaar", "geen_bevoegdheid"]
GUNSTIG: tuple[OordeelWoord, ...] = (
    "inzetbaar",
    "via_partner",
    "open",
    "niet_inzetbaar",
    "geen_bevoegdheid",
)
"""From most to least favourable."""

SCHERMWOORD: dict[OordeelWoord, str] = {
    "inzetbaar": "Kan in beginsel",
    "via_partner": "Vraag aan …",
    "open": "Kan pas na …",
    "niet_inzetbaar": "Kan niet",
    "geen_bevoegdheid": "Bestaat niet",
}
NIET_TE_ZEGGEN = "Niet te zeggen"
"""Of a power whose text of that day is not in the content: it promises nothing."""


@dataclass(frozen=True, eq=False)
class Uitspraak:
    """The verdict word with its ground, for one combination of standen of the requirements."""

    recht: Recht
    standen: tuple[EisStand, ...]

    @cached_property
    def oordeel(self) -> OordeelWoord:
        """The verdict word."""
        if not self.recht.te_toetsen:
            return "open" if self.recht.bestaat else "geen_bevoegdheid"
        return oordeel_woord(_rails(self.recht.normen, self.standen), self.recht.instrument)

    @cached_property
    def dragend(self) -> tuple[Norm, ...]:
        """The requirements that make this verdict: those that fail, are open, or all."""
        if self.oordeel == "niet_inzetbaar":
            return tuple(norm for norm in self._met("niet_vervuld") if norm.kan_weigeren)
        if self.oordeel == "open":
            return self._met("open") or self._met("niet_vervuld")
        return tuple(norm for norm in self.recht.normen if not norm.is_uitsluiting)

    @cached_property
    def zekerheid(self) -> Zekerheid:
        """How sure: a refusal rests on its surest ground, all else on its weakest."""
        versie = self.recht.versie or self.recht.instrument.versies[-1]
        if not self.recht.te_toetsen:
            return "te_verifieren" if self.recht.bestaat else versie.grondslag_zekerheid
        plaatsen = [ZEKERHEID_VOLGORDE.index(n.vereiste.zekerheid) for n in self.dragend] or [0]
        weigering = self.oordeel == "niet_inzetbaar"
        return ZEKERHEID_VOLGORDE[min(plaatsen) if weigering else max(plaatsen)]

    @cached_property
    def reden(self) -> str:
        """The verdict in one or two sentences."""
        if not self.recht.te_toetsen:
            return self.recht.reden
        if self.oordeel in {"inzetbaar", "via_partner"}:
            return "Alle vereisten zijn vervuld en geen uitsluiting geldt."
        eerste, rest = self.dragend[0], len(self.dragend) - 1
        kop = "Niet vervuld: " if self.oordeel == "niet_inzetbaar" else "Staat nog niet vast: "
        if eerste.is_uitsluiting:
            kop = "" if self.oordeel == "niet_inzetbaar" else f"{kop}Uit te sluiten: "
        return f"{kop}{eerste.vereiste.tekst}" + (f" En nog {rest}." if rest else "")

    @cached_property
    def bronnen(self) -> tuple[str, ...]:
        """Ids of the sources that carry the verdict and existed on the peildatum."""
        return tuple(bron for bron in self._rust_op if bron not in self.recht.later)

    @cached_property
    def later(self) -> tuple[str, ...]:
        """Ids of sources and rulings of after the peildatum: not known then."""
        alle = [*self._rust_op, *(r.bron for r in self.recht.instrument.rechtspraak)]
        return tuple(bron for bron in dict.fromkeys(alle) if bron in self.recht.later)

    @cached_property
    def waarschuwingen(self) -> tuple[str, ...]:
        """What should still be read before relying on this."""
        if self.oordeel == "niet_inzetbaar":
            return ()
        return tuple(
            f"Nog na te lezen: {norm.vereiste.tekst}"
            for norm in self.recht.normen
            if not norm.kan_weigeren
        )

    @property
    def _rust_op(self) -> tuple[str, ...]:
        grondslag = self.recht.versie.grondslag if self.recht.versie else []
        ids = [verwijzing.bron for verwijzing in grondslag]
        return tuple(dict.fromkeys([*ids, *(b for norm in self.dragend for b in norm.bronnen)]))

    def _met(self, gezocht: EisStand) -> tuple[Norm, ...]:
        paren = zip(self.recht.normen, self.standen, strict=True)
        return tuple(norm for norm, stand in paren if stand == gezocht)


def _rails(normen: Sequence[Norm], standen: Sequence[EisStand]) -> tuple[bool, bool]:
    """(mag, mag niet), as `rails_van`: a failing requirement refuses unless te_verifieren."""
    paren = zip(normen, standen, strict=True)
    mag_niet = any(stand == "niet_vervuld" and norm.kan_weigeren for norm, stand in paren)
    return all(stand == "vervuld" for stand in standen), mag_niet


def oordeel_woord(rails: tuple[int, int], instrument: Instrument) -> OordeelWoord:
    """The verdict word for one-bit rails (mag, mag niet)."""
    if rails[1]:
        return "niet_inzetbaar"
    if not rails[0]:
        return "open"
    return "via_partner" if instrument.soort == "partner" else "inzetbaar"
