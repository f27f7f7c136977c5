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
from stukken.feiten import (
    STAND,
    VERTROUWELIJK,
    Feitregel,
    alle_feiten,
    bron_en_tijd,
    feitregel,
    met_label,
    volgorde,
)
from stukken.gegevens import ondertekening
from stukken.memo import Memogegevens
from stukken.memokeuze import Cel, Keuze
from stukken.memolijsten import Lijsten
from stukken.omgeving import ontbreekt
from stukken.openbaar import (
    bindt_iedereen,
    interne_feiten,
    mag_worden_genoemd,
    noemt_iemand,
    openbare_feiten,
)
from stukken.woorden import kort_moment

KERNFEITEN = 5
"""At most so many facts on the card."""
PLAATS_EN_TIJD = ("maatregel.gebied", "maatregel.van", "maatregel.tot")
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
    nog: str = ""

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
        return ondertekening(self.lezer, self.profiel, None)

    @property
    def genomen_op(self) -> None:
        """A letter or a record is no decision, so it is dated by who signs it."""

    @cached_property
    def memo(self) -> Memogegevens:
        """The same situation as the memo reads it."""
        return Memogegevens(self.bord, self.bord, self.document, self.profiel, self.moment)

    @cached_property
    def feiten(self) -> list[Feitregel]:
        """The facts that this kind of document may hold, acute ones first."""
        kies = openbare_feiten if self.document.soort == "communicatie" else interne_feiten
        return kies(self._regels)

    @property
    def vastgesteld(self) -> list[Feitregel]:
        """Of those facts what is so; what is expected stands apart."""
        return [f for f in self.feiten if not f.vraag.verwachting]

    @property
    def verwacht(self) -> list[Feitregel]:
        """Of those facts what is expected."""
        return [f for f in self.feiten if f.vraag.verwachting]

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
        """The first of those facts that have no place of their own, what is there first."""
        eigen = {id_ for element in self.document.elementen for id_ in element.velden}
        rij = [f for f in self.feiten if f.vraag.id not in eigen]
        return sorted(rij, key=lambda f: f.stand.waarde == "nee")[:KERNFEITEN]

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
        """What is not known, how that stands and who finds out; never what was heard of it."""
        rijen = Lijsten(self.memo).onbekend
        kaal = [(vraag, str(stand).partition(": ")[0], wie) for vraag, stand, wie in rijen]
        return sorted(kaal, key=lambda rij: rij[1] == STAND["niet_gevraagd"])

    @property
    def vragen_per_partner(self) -> list[tuple[str, list[str]]]:
        """The open questions under who can answer them, in the order of asking."""
        per: dict[str, list[str]] = {}
        for vraag, _, wie in self.onbekend:
            per.setdefault(str(wie), []).append(str(vraag))
        return list(per.items())

    @property
    def eerste_open_vraag(self) -> str:
        """The first of what is not known."""
        return Lijsten(self.memo).eerste_open_vraag

    @property
    def maatregelen(self) -> list[tuple[Cel, ...]]:
        """Every measure: its name, how it stands, where, from when, until when."""
        return [
            (met_label(k.instrument.naam, k.maatregel.onderwerp), k.status,
             *self._rij(k, PLAATS_EN_TIJD)[1:])
            for k in self.memo.keuzes
        ]  # fmt: skip

    @property
    def openbare_maatregelen(self) -> list[tuple[str, list[tuple[str, Cel]]]]:
        """Decided rules for the public that may be announced by now: name, and its lines."""
        return [
            (k.instrument.naam, [(naam, self._naar_buiten(k, cel)) for naam, cel in k.te_melden])
            for k in self._te_noemen
        ]

    @property
    def aankondigen(self) -> list[str]:
        """Empty only when a rule for the public was decided and nobody said how it is announced."""
        keuze = self.bord.situatie.besluit.get("besluit.aankondigen")
        return [str(keuze)] if keuze or not self._voor_iedereen else []

    @property
    def alleen_concept(self) -> bool:
        """Whether there are measures and all of them are drafts."""
        stand = {k.maatregel.status for k in self.memo.keuzes}
        return stand == {"concept"}

    @cached_property
    def _voor_iedereen(self) -> list[Keuze]:
        return [
            k for k in self.memo.keuzes
            if k.maatregel.status == "besloten" and bindt_iedereen(k.instrument, k.maatregel)
        ]  # fmt: skip

    @property
    def _te_noemen(self) -> list[Keuze]:
        situatie, nu = self.bord.situatie, self.moment
        return [k for k in self._voor_iedereen if mag_worden_genoemd(situatie, k.maatregel, nu)]

    def _rij(self, keuze: Keuze, velden: Iterable[str]) -> tuple[Cel, ...]:
        return (keuze.instrument.naam, *(self._cel(keuze, v) for v in velden))

    def _cel(self, keuze: Keuze, veld: str) -> Cel:
        return self._naar_buiten(keuze, keuze.veld(veld) if keuze.nodig(veld) else GEEN)

    def _naar_buiten(self, keuze: Keuze, cel: Cel) -> Cel:
        if self.document.soort == "communicatie" and noemt_iemand(str(cel)):
            return ontbreekt(f"{keuze.instrument.naam}: haal accounts en labels eruit")
        return cel

    @property
    def redenen(self) -> list[tuple[str, Cel]]:
        """Per decided rule for the public the reasons of the decision itself."""
        velden = ("maatregel.noodzaak", "maatregel.motivering")
        return [(k.instrument.naam, self._eerste(k, velden)) for k in self._te_noemen]

    def _eerste(self, keuze: Keuze, velden: Iterable[str]) -> Cel:
        gevuld = [str(keuze.veld(v)) for v in velden if keuze.maatregel.velden.get(v)]
        schoon = [tekst for tekst in gevuld if not noemt_iemand(tekst)]
        return schoon[0] if schoon else ontbreekt(f"waarom: {keuze.instrument.naam}")

    @property
    def tijdlijn(self) -> list[tuple[Cel, ...]]:
        """What was recorded and decided, in order of time."""
        rijen: list[tuple[datetime, tuple[Cel, ...]]] = [
            (moment, (kort_moment(moment), f.punt, Markup("{} ({})").format(f.tekst, f.zekerheid),
                      bron_en_tijd(a)))
            for f in self.feiten for a in f.antwoorden
            if (moment := a.geldt_op or a.vastgelegd_op)
        ]  # fmt: skip
        rijen += [
            (m, (kort_moment(m), k.instrument.naam,
                 "Besloten dit te vragen" if k.instrument.verzoek else "Besloten", "burgemeester"))
            for k in self.memo.keuzes if (m := k.maatregel.besloten_op)
        ]  # fmt: skip
        return [rij for _, rij in sorted(rijen, key=lambda paar: paar[0])]
