"""The annexes of the besluitmemo about what is open, what must be done, and the barrier model.

The template sees this as `l`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from markupsafe import Markup

from afwegingskader.vraagkeuze import afgesloten
from barrieremodel.figuur import als_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import NaBesluit
from logica.situatie import Antwoord
from logica.tijd import later
from stukken.bronnen import met_zekerheid
from stukken.fasefiguur import fasefiguur
from stukken.feiten import STAND, VERTROUWELIJK, bron_en_tijd, later_bekend, met_label, punt_van
from stukken.memo import Memogegevens
from stukken.memokeuze import Cel, Keuze
from stukken.omgeving import datum, figuur, tijdstip
from stukken.openbaar import bindt_iedereen
from stukken.woorden import kort_moment, waarde_tekst

WEEK = 168
"""Terms of at least so many hours end with a day and not at an hour."""
_WEL_BEKEND = {"waarde", "niet_gevraagd"}


@dataclass(frozen=True)
class Lijsten:
    """Rows for the tables of the annexes."""

    memo: Memogegevens

    @property
    def kennisbank(self) -> Kennisbank:
        """The knowledge base of the board."""
        return self.memo.bord.kennisbank

    @cached_property
    def onbekend(self) -> list[tuple[Cel, ...]]:
        """What is not known, how that stands, and who finds out."""
        plekken = dict.fromkeys([*self._nodig(), *self._vastgelegd(), *self._acuut()])
        return [
            self._onbekend(plek, id_)
            for plek, id_ in plekken
            if id_ in self.kennisbank.vragen
            and not afgesloten(self.kennisbank, self.memo.situatie, id_, plek)
        ]

    def _nodig(self) -> Iterator[tuple[str, str]]:
        for verdict in [k.verdict for k in self.memo.keuzes]:
            yield from ((deel.onderwerp, deel.id) for deel in verdict.ontbreekt)

    def _vastgelegd(self) -> Iterator[tuple[str, str]]:
        for (plek, id_), stand in self.memo.situatie.standen.items():
            if stand.toestand not in _WEL_BEKEND:
                yield plek, id_

    def _acuut(self) -> Iterator[tuple[str, str]]:
        acuut = sorted(
            (f.acuut, f.id, f.onderwerp) for f in self.kennisbank.feiten.values() if f.acuut
        )
        for _, id_, soort in acuut:
            for label in self.memo.situatie.van_soort(soort):
                if self.memo.situatie.stand(id_, label).toestand == "niet_gevraagd":
                    yield label, id_

    def _onbekend(self, plek: str, id_: str) -> tuple[Cel, ...]:
        vraag = self.kennisbank.vragen[id_]
        stand = self.memo.lezer.over(plek).stand(id_)
        gezegd = [a for a in stand.antwoorden if a.waarde is not None]
        tekst = "; ".join(
            f"{waarde_tekst(vraag, a.waarde)} ({bron_en_tijd(a) or 'bron niet vastgelegd'})"
            for a in gezegd if a.waarde is not None
        )  # fmt: skip
        slot = f": {tekst}" if tekst else ""
        return (
            met_label(vraag.vraag, plek),
            f"{STAND[stand.toestand]}{slot}",
            self.memo.rol(str(getattr(vraag, "houder", "gemeente"))),
        )

    @property
    def eerste_open_vraag(self) -> str:
        """The first of what is not known; which one weighs most is for the reader to say."""
        return str(self.onbekend[0][0]) if self.onbekend else "geen open vraag vastgelegd"

    @property
    def taken(self) -> list[tuple[Cel, ...]]:
        """Duties after the decision, each with its owner and its last moment."""
        rijen = {rij[:3]: (moment, rij) for moment, rij in self._taken()}
        laatst = datetime.max.replace(tzinfo=self.memo.moment.tzinfo)
        op_tijd = sorted(rijen.values(), key=lambda paar: paar[0] or laatst)
        return [rij for _, rij in op_tijd]

    def _taken(self) -> Iterator[tuple[datetime | None, tuple[Cel, ...]]]:
        for keuze in self.memo.keuzes:
            for plicht in keuze.instrument.na_besluit:
                taak = self.kennisbank.taken[plicht.taak]
                uiterlijk = self._uiterlijk(keuze, plicht)
                tekst = self._wanneer(keuze, plicht, uiterlijk) if uiterlijk else plicht.termijn
                bron = met_zekerheid(
                    self.kennisbank,
                    self.memo.situatie.peildatum,
                    plicht.verwijzing,
                    plicht.zekerheid,
                )
                yield uiterlijk, (taak.naam, self.memo.rol(taak.houder), tekst, bron)

    def _uiterlijk(self, keuze: Keuze, plicht: NaBesluit) -> datetime | None:
        if gekozen := _gekozen(keuze, plicht):
            return gekozen
        begin = _bekend(keuze) if plicht.wettelijk else None
        begin = begin or keuze.maatregel.besloten_op or self.memo.moment
        return later(begin, timedelta(hours=plicht.uren)) if plicht.uren else None

    def _wanneer(self, keuze: Keuze, plicht: NaBesluit, uiterlijk: datetime) -> str:
        """A term of the law in its own words with its last day; any other says it is our own."""
        if not plicht.wettelijk:
            slot = "" if _gekozen(keuze, plicht) else " (eigen termijn)"
            return f"uiterlijk {tijdstip(uiterlijk)}{slot}"
        laatst = datum(uiterlijk) if (plicht.uren or 0) >= WEEK else tijdstip(uiterlijk)
        begonnen = keuze.maatregel.besloten_op or _bekend(keuze)
        begint = "" if begonnen else "bij een besluit nu "
        return f"{plicht.termijn}: {begint}tot en met {laatst}"

    @property
    def na_besluit(self) -> list[Markup]:
        """Per draft of a rule for the public the words for once it is decided, and not before."""
        return [
            k.na_besluit for k in self.memo.keuzes
            if k.maatregel.status == "concept" and bindt_iedereen(k.instrument, k.maatregel)
        ]  # fmt: skip

    @property
    def later_bekend(self) -> list[tuple[Cel, ...]]:
        """What was recorded after the moment of deciding."""
        return [
            (met_label(punt_van(vraag), a.onderwerp), self._later(a), bron_en_tijd(a) or "–",
             tijdstip(a.vastgelegd_op) if a.vastgelegd_op else "–")
            for a in later_bekend(self.memo.bord_nu.situatie, self.memo.moment)
            if (vraag := self.kennisbank.vragen.get(a.vraag))
        ]  # fmt: skip

    def _later(self, antwoord: Antwoord) -> str:
        if antwoord.waarde is None:
            return STAND["onbekend"]
        waarde = waarde_tekst(self.kennisbank.vragen[antwoord.vraag], antwoord.waarde)
        return f"{waarde}. {antwoord.motivering}" if antwoord.motivering else waarde

    @property
    def tijdlijn(self) -> list[tuple[Cel, ...]]:
        """What was recorded, in order of the moment it is about."""
        alle = [a for s in self.memo.situatie.standen.values() for a in s.antwoorden]
        gedateerd = sorted(
            ((moment, a) for a in alle if (moment := a.geldt_op or a.vastgelegd_op)),
            key=lambda paar: paar[0],
        )
        return [
            (kort_moment(moment), met_label(punt_van(self.kennisbank.vragen[a.vraag]), a.onderwerp),
             self._later(a), VERTROUWELIJK[a.vertrouwelijk])
            for moment, a in gedateerd
        ]  # fmt: skip

    @property
    def fasen(self) -> list[str]:
        """The barrier model as text, one line per phase."""
        return als_tekst(self.memo.bord.fasen, self.memo.bord.fase[0], frozenset())

    @property
    def figuur(self) -> Markup:
        """The same as a drawing; its text alternative is the current phase and the lines below."""
        bord = self.memo.bord
        beeld = fasefiguur(bord.fasen, bord.fase[0], bord.vooruitblik)
        alt = f"De acht fasen van het barrièremodel op volgorde; wij zijn in {self.memo.fase}."
        return figuur(
            beeld, alt, "De fasen van het barrièremodel. Dezelfde inhoud staat hieronder."
        )

    @property
    def barrieres(self) -> list[tuple[Cel, ...]]:
        """Barriers of the current phase, and which chosen measure works on each."""
        gekozen = {k.instrument.id: k.instrument.naam for k in self.memo.keuzes}
        return [
            (
                f"{b.id} {b.naam}",
                self.memo.rol(b.houder[0]),
                "; ".join(gekozen[i] for i in b.instrumenten if i in gekozen) or "–",
                b.let_op,
            )
            for fase in self.memo.bord.fasen
            if fase.id == self.memo.bord.fase[0]
            for b in fase.barrieres
        ]


def _bekend(keuze: Keuze) -> datetime | None:
    """When the decision was published, which is what the terms of the law run from."""
    bekend = keuze.maatregel.velden.get("maatregel.bekendgemaakt_op")
    return bekend if isinstance(bekend, datetime) else None


def _gekozen(keuze: Keuze, plicht: NaBesluit) -> datetime | None:
    """The moment of looking again that the decision itself names."""
    hertoets = keuze.maatregel.velden.get("maatregel.hertoets_op")
    rol = keuze.kennisbank.taken[plicht.taak].rol
    return hertoets if rol == "hertoets" and isinstance(hertoets, datetime) else None
