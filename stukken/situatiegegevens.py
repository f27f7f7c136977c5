"""What the code makes for a document about the situation itself: a letter, a report, a record.

The template sees this as `g`; it has no instrument, no measure and no verdict of its own. What
may be told depends on the kind of document; see `stukken.openbaar`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from markupsafe import Markup

from afwegingskader.bord import Bord
from afwegingskader.lezer import SituatieLezer
from kennisbank.profiel import Gemeenteprofiel
from stukken.document import Document
from stukken.feiten import VERTROUWELIJK, Feitregel, alle_feiten, bron_en_tijd, feitregel, volgorde
from stukken.gegevens import ondertekening
from stukken.memo import Memogegevens
from stukken.memokeuze import Cel, Keuze
from stukken.memolijsten import Lijsten
from stukken.omgeving import ontbreekt
from stukken.openbaar import bindt_iedereen, interne_feiten, mag_worden_genoemd, openbare_feiten
from stukken.woorden import kort_moment

KERNFEITEN = 5
"""At most so many facts on the card."""
GEEN = "–"


@dataclass(frozen=True)
class Situatiegegevens:
    """The situation as it was known at `moment`, for a document without an instrument."""

    bord: Bord
    document: Document
    profiel: Gemeenteprofiel
    moment: datetime
    gereed: bool = False
    aantal_gaten: int = 0

    def gegeven(self, naam: str) -> object:
        """One of `document.Gegeven`; falsy when it is not there."""
        return getattr(self, naam)

    @property
    def gemeente(self) -> str:
        """Name of the municipality."""
        return self.profiel.gemeente

    @cached_property
    def lezer(self) -> SituatieLezer:
        """Reader of the situation with the fields of the decision."""
        situatie = self.bord.situatie
        return SituatieLezer(self.bord.kennisbank, situatie, velden=situatie.besluit)

    @property
    def ondertekening(self) -> list[str | Markup]:
        """Lines of the signature; empty when it is not recorded which office decides."""
        return ondertekening(self.lezer, self.profiel, self.moment)

    @cached_property
    def memo(self) -> Memogegevens:
        """The same situation as the memo reads it."""
        return Memogegevens(self.bord, self.bord, self.document, self.profiel, self.moment)

    @cached_property
    def feiten(self) -> list[Feitregel]:
        """The facts that this kind of document may hold, acute ones first."""
        kies = openbare_feiten if self.document.soort == "communicatie" else interne_feiten
        return kies(self._regels)

    @cached_property
    def _regels(self) -> list[Feitregel]:
        """Every fact with what its source releases of it, acute ones first."""
        kennisbank = self.bord.kennisbank
        rij = (
            feitregel(kennisbank, vraag, plek, stand, voor_besluit=True)
            for (plek, id_), stand in self.bord.situatie.standen.items()
            if (vraag := kennisbank.feiten.get(id_))
        )
        return sorted((r for r in rij if r and r.tekst), key=volgorde)

    @property
    def kernfeiten(self) -> list[Feitregel]:
        """The first of those facts, what is there before what is not."""
        return sorted(self.feiten, key=lambda f: f.stand.waarde == "nee")[:KERNFEITEN]

    @property
    def afgeschermd(self) -> int:
        """How many recorded facts are left out because police or OM keep them."""
        alle = [f for f in alle_feiten(self.bord) if not f.is_eigen_keuze]
        return len(alle) - len(self.feiten)

    @property
    def vertrouwelijk(self) -> str:
        """The strictest class of anything in it; a record is never open by itself."""
        klassen = [a.vertrouwelijk for f in self.feiten for a in f.antwoorden]
        return VERTROUWELIJK[max([*klassen, "driehoek"], key=list(VERTROUWELIJK).index)]

    @cached_property
    def onbekend(self) -> list[tuple[Cel, ...]]:
        """What is not known, how that stands without what was said, and who finds out."""
        rijen = Lijsten(self.memo).onbekend
        return [(vraag, str(stand).partition(": ")[0], wie) for vraag, stand, wie in rijen]

    @property
    def vragen_per_partner(self) -> list[tuple[str, list[str]]]:
        """The open questions under who can answer them, in the order of asking."""
        per: dict[str, list[str]] = {}
        for vraag, _, wie in self.onbekend:
            per.setdefault(str(wie), []).append(str(vraag))
        return list(per.items())

    @property
    def onzekerheid(self) -> str:
        """The biggest uncertainty for the choice at hand."""
        return Lijsten(self.memo).onzekerheid

    @property
    def maatregelen(self) -> list[tuple[Cel, ...]]:
        """Every measure: its name, how it stands, where, from when, until when."""
        return [self._rij(k, met_stand=True) for k in self.memo.keuzes]

    @property
    def openbare_maatregelen(self) -> list[tuple[Cel, ...]]:
        """Decided rules for the public that may be announced by now."""
        situatie = self.bord.situatie
        return [
            self._rij(k) for k in self._voor_iedereen if mag_worden_genoemd(situatie, k.maatregel)
        ]

    @property
    def aankondigen(self) -> list[str]:
        """Empty only when a rule for the public was decided and nobody said how it is announced."""
        keuze = self.bord.situatie.besluit.get("besluit.aankondigen")
        return [str(keuze)] if keuze or not self._voor_iedereen else []

    @cached_property
    def _voor_iedereen(self) -> list[Keuze]:
        return [
            k for k in self.memo.keuzes
            if k.maatregel.status == "besloten" and bindt_iedereen(k.instrument, k.maatregel)
        ]  # fmt: skip

    def _rij(self, keuze: Keuze, *, met_stand: bool = False) -> tuple[Cel, ...]:
        over = keuze.maatregel.onderwerp
        naam = f"{keuze.instrument.naam} [{over}]" if over and met_stand else keuze.instrument.naam
        stand = (keuze.status,) if met_stand else ()
        velden = ("maatregel.gebied", "maatregel.van", "maatregel.tot")
        return (naam, *stand, *(keuze.veld(v) if keuze.nodig(v) else GEEN for v in velden))

    @property
    def redenen(self) -> list[tuple[str, Cel]]:
        """Per decided rule for the public the reasons of the decision itself."""
        velden = ("maatregel.noodzaak", "maatregel.motivering")
        return [
            (k.instrument.naam, self._eerste(k, velden)) for k in self._voor_iedereen
            if mag_worden_genoemd(self.bord.situatie, k.maatregel)
        ]  # fmt: skip

    def _eerste(self, keuze: Keuze, velden: Iterable[str]) -> Cel:
        gevuld = [keuze.veld(v) for v in velden if keuze.maatregel.velden.get(v)]
        return gevuld[0] if gevuld else ontbreekt(f"waarom: {keuze.instrument.naam}")

    @property
    def tijdlijn(self) -> list[tuple[Cel, ...]]:
        """What was recorded and decided, in order of time."""
        rijen: list[tuple[datetime, tuple[Cel, ...]]] = [
            (moment, (kort_moment(moment), f.naam, f"{f.tekst} ({f.zekerheid})", bron_en_tijd(a)))
            for f in self.feiten for a in f.antwoorden
            if (moment := a.geldt_op or a.vastgelegd_op)
        ]  # fmt: skip
        rijen += [
            (m, (kort_moment(m), k.instrument.naam, "Besloten", "burgemeester"))
            for k in self.memo.keuzes if (m := k.maatregel.besloten_op)
        ]  # fmt: skip
        return [rij for _, rij in sorted(rijen, key=lambda paar: paar[0])]
