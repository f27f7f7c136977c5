"""The verdict on one instrument for one onderwerp: may this power be used in this situation?

Only the drempel speaks here. Besluiteisen say whether a measure is right, and live elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from afwegingskader.lezer import Projectie, SituatieLezer, Varianten
from afwegingskader.ontbreekt import Ontbreekt, ontbreekt_aan, recht_ontbreekt
from afwegingskader.recht import Norm, Recht, eisen_van, rails_van, recht_op
from afwegingskader.uitleg import Knoop, Uitkomst, leg_uit, woord
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import ZEKERHEID_VOLGORDE, Vereiste, Zekerheid
from kennisbank.schema.instrument import Instrument, Versie
from logica.situatie import LETTER_VAN_SOORT, Situatie
from logica.toets import toets

__all__ = [
    "GUNSTIG", "SCHERMWOORD", "Eis", "Ontbreekt", "OordeelWoord", "Toetser", "Verdict",
    "eisen_van", "onderwerpen_van", "oordeel_woord", "rails_van",
]  # fmt: skip

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

Stand = Literal["vervuld", "niet_vervuld", "open"]
_STAND: Mapping[tuple[bool, Uitkomst], Stand] = {
    (False, "waar"): "vervuld", (False, "onwaar"): "niet_vervuld",
    (True, "waar"): "niet_vervuld", (True, "onwaar"): "vervuld",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Eis:
    """One requirement or exclusion with its outcome. For an exclusion 'waar' is bad."""

    norm: Norm
    uitkomst: Uitkomst
    bij_voorstel: Uitkomst
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
    def stand(self) -> Stand:
        """Whether the requirement is met, seen from the one who wants to act."""
        return _STAND.get((self.norm.is_uitsluiting, self.uitkomst), "open")

    @property
    def stand_bij_voorstel(self) -> Stand:
        """The same, if the open proposals are followed."""
        return _STAND.get((self.norm.is_uitsluiting, self.bij_voorstel), "open")

    @cached_property
    def uitleg(self) -> Knoop:
        """The derivation of the outcome."""
        return leg_uit(self.norm.vereiste.voorwaarde, self.lezer)


@dataclass(frozen=True, eq=False)
class Verdict:
    """The verdict on one instrument for one onderwerp, with every reason."""

    kennisbank: Kennisbank
    recht: Recht
    onderwerp: str
    oordeel: OordeelWoord
    bij_voorstel: OordeelWoord
    eisen: tuple[Eis, ...] = ()

    @property
    def instrument(self) -> Instrument:
        """What was judged."""
        return self.recht.instrument

    @property
    def versie(self) -> Versie | None:
        """The law it was judged by; None before the birth and after the end of the power."""
        return self.recht.versie

    @cached_property
    def dragend(self) -> tuple[Eis, ...]:
        """The requirements that make this verdict: those that fail, are open, or all."""
        gezocht = {"niet_inzetbaar": "niet_vervuld", "open": "open"}.get(self.oordeel)
        if gezocht is None:
            return tuple(e for e in self.eisen if not e.is_uitsluiting)
        dragend = tuple(e for e in self.eisen if e.stand == gezocht)
        if self.oordeel == "niet_inzetbaar":
            return tuple(e for e in dragend if e.vereiste.zekerheid != "te_verifieren")
        return dragend or tuple(e for e in self.eisen if e.stand == "niet_vervuld")

    @property
    def zekerheid(self) -> Zekerheid:
        """How sure: a refusal rests on its surest ground, all else on its weakest."""
        if not self.eisen:
            return self.recht.zekerheid
        plaatsen = [ZEKERHEID_VOLGORDE.index(e.vereiste.zekerheid) for e in self.dragend] or [0]
        weigering = self.oordeel == "niet_inzetbaar"
        return ZEKERHEID_VOLGORDE[min(plaatsen) if weigering else max(plaatsen)]

    @property
    def reden(self) -> str:
        """The verdict in one or two sentences."""
        if not self.eisen:
            return self.recht.reden
        if self.oordeel in {"inzetbaar", "via_partner"}:
            return "Alle vereisten zijn vervuld en geen uitsluiting geldt."
        eerste, rest = self.dragend[0], len(self.dragend) - 1
        kop = "Niet vervuld: " if self.oordeel == "niet_inzetbaar" else "Staat nog niet vast: "
        if eerste.is_uitsluiting:
            kop = "" if self.oordeel == "niet_inzetbaar" else f"{kop}Uit te sluiten: "
        return f"{kop}{eerste.vereiste.tekst}" + (f" En nog {rest}." if rest else "")

    @cached_property
    def ontbreekt(self) -> tuple[Ontbreekt, ...]:
        """What must still be known for an open verdict, each thing once."""
        if self.oordeel != "open":
            return ()
        if not self.eisen:
            return (recht_ontbreekt(self.instrument.id),)
        delen = [
            deel
            for eis in self.eisen
            for deel in ontbreekt_aan(self.kennisbank, eis.vereiste, eis.uitleg, eis.stand)
        ]
        return tuple(dict.fromkeys(delen))

    @cached_property
    def _rust_op(self) -> tuple[str, ...]:
        grondslag = self.versie.grondslag if self.versie else []
        ids = [verwijzing.bron for verwijzing in grondslag]
        return tuple(dict.fromkeys([*ids, *(b for e in self.dragend for b in e.norm.bronnen)]))

    @property
    def bronnen(self) -> tuple[str, ...]:
        """Ids of the sources that carry the verdict and existed on the peildatum."""
        return tuple(bron for bron in self._rust_op if bron not in self.recht.later)

    @property
    def later(self) -> tuple[str, ...]:
        """Ids of sources and rulings of after the peildatum: not known then."""
        alle = [*self._rust_op, *(r.bron for r in self.instrument.rechtspraak)]
        return tuple(bron for bron in dict.fromkeys(alle) if bron in self.recht.later)

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """What should still be read before relying on this."""
        if self.oordeel == "niet_inzetbaar":
            return ()
        return tuple(
            f"Nog na te lezen: {eis.vereiste.tekst}"
            for eis in self.eisen
            if eis.vereiste.zekerheid == "te_verifieren"
        )


@dataclass(frozen=True, eq=False)
class Toetser:
    """Judges instruments in one situation; readers share what they have read."""

    kennisbank: Kennisbank
    situatie: Situatie
    varianten: Varianten = field(default_factory=dict)
    ja: int = 1
    _eisen: dict[tuple[int, str], Eis] = field(default_factory=dict)

    def lezer(self, onderwerp: str, projectie: Projectie = "bevestigd") -> SituatieLezer:
        """A reader about one onderwerp."""
        return self._wortel.over(onderwerp, projectie)

    def verdicten(self, instrument: Instrument) -> tuple[Verdict, ...]:
        """The verdict per onderwerp, in the order in which they were recorded."""
        return tuple(
            self.verdict(instrument, label) for label in onderwerpen_van(instrument, self.situatie)
        )

    def verdict(self, instrument: Instrument, onderwerp: str) -> Verdict:
        """The verdict on one instrument for one onderwerp at the peildatum."""
        recht = self._recht[instrument.id]
        if not recht.te_toetsen:
            vast: OordeelWoord = "open" if recht.bestaat else "geen_bevoegdheid"
            return Verdict(self.kennisbank, recht, onderwerp, vast, vast)
        eisen = tuple(self._eis(norm, onderwerp) for norm in recht.normen)
        oordeel, voorstel = (
            oordeel_woord(_rails(recht.normen, standen), instrument)
            for standen in ([e.stand for e in eisen], [e.stand_bij_voorstel for e in eisen])
        )
        return Verdict(self.kennisbank, recht, onderwerp, oordeel, voorstel, eisen)

    @cached_property
    def _recht(self) -> Mapping[str, Recht]:
        return recht_op(self.kennisbank, self.situatie.peildatum)

    @cached_property
    def _wortel(self) -> SituatieLezer:
        return SituatieLezer(self.kennisbank, self.situatie, ja=self.ja, varianten=self.varianten)

    @cached_property
    def _zacht(self) -> frozenset[str]:
        """Items that may count for more in `bij_voorstel` than in the verdict."""
        standen = self.situatie.standen.items()
        niet_hard = (vraag for (_, vraag), stand in standen if stand.toestand in _NIET_HARD)
        return frozenset(niet_hard) | self.kennisbank.oordelen.keys()

    def _eis(self, norm: Norm, onderwerp: str) -> Eis:
        eis = self._eisen.get((id(norm), onderwerp))
        if eis is None:
            lezer, voorwaarde = self.lezer(onderwerp), norm.vereiste.voorwaarde
            uitkomst = voorstel = woord(toets(voorwaarde, lezer))
            # What is certain stays so; only the unknown can be filled in by a proposal.
            if uitkomst == "onbekend" and not norm.vragen.isdisjoint(self._zacht):
                voorstel = woord(toets(voorwaarde, self.lezer(onderwerp, "voorstel")))
            eis = self._eisen[(id(norm), onderwerp)] = Eis(norm, uitkomst, voorstel, lezer)
        return eis


_NIET_HARD = {"waarschijnlijk", "aanname"}


def _rails(normen: Sequence[Norm], standen: Sequence[Stand]) -> tuple[bool, bool]:
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


def onderwerpen_van(instrument: Instrument, situatie: Situatie) -> tuple[str, ...]:
    """Labels to judge; without a recorded instance one unknown instance stands in (P0, B0 …)."""
    labels = situatie.van_soort(instrument.gericht_op)
    return labels or (f"{LETTER_VAN_SOORT[instrument.gericht_op]}0",)
