"""The clock after the decision: every moment and duty that follows from it. Pure, without 'now'.

Moments come from the content (`na_besluit`), from the fields of the measure and from the law.
Terms in hours run on through weekends; the term for bezwaar follows the Algemene termijnenwet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from dossier.dossierstand import Besluit, Dossierstand, TaakStand
from dossier.termijnen import laatste_dag_bezwaar
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.instrument import Instrument
from kennisbank.schema.vraag import Taak, TaakRol
from logica.situatie import Maatregel
from logica.tijd import later

NEDERLAND: Final = ZoneInfo("Europe/Amsterdam")
VOOR_AFLOOP: Final = timedelta(hours=24)
"""How long before its end the extension of a measure must be decided."""

EINDE: Final = "einde"
"""Stands for a duty where the end of a measure is meant, which is nobody's duty."""
MET_TERMIJN: Final = frozenset({"beschikking", "besluit_algemene_strekking"})
"""Kinds of act against which bezwaar or beroep is open within a term."""
_NIET_BEKENDGEMAAKT: Final = (
    "Gerekend vanaf de dag van het besluit. Vul in wanneer het is bekendgemaakt; de termijn begint "
    "de dag daarna."
)


@dataclass(frozen=True)
class Klokmoment:
    """One thing that must happen, by when and by whom.

    `moment` None: as soon as it can, or at an occasion without a date, such as the next council
    meeting. `hele_dag`: the day counts, not the hour. `sleutel` stays the same when the clock is
    made again. `wat`, `termijn` and `voorbehoud` come from the content and never hold user text.
    """

    moment: datetime | None
    wat: str
    houder: str
    verwijzing: tuple[Verwijzing, ...]
    maatregel: str
    middel: str
    taak: str
    sleutel: str
    termijn: str = ""
    voorbehoud: str = ""
    hele_dag: bool = False
    gedaan_op: datetime | None = None

    def te_laat(self, nu: datetime) -> bool:
        """Whether the moment has passed and it is not done."""
        return self.moment is not None and self.gedaan_op is None and self.moment < nu


def klok(stand: Dossierstand, kennisbank: Kennisbank) -> list[Klokmoment]:
    """Everything that follows from the decisions, earliest first, undated last.

    Of a measure that was withdrawn only what does not depend on its being in force.
    """
    maatregelen = {maatregel.id: maatregel for maatregel in stand.situatie.maatregelen}
    uit: list[Klokmoment] = []
    for besluit in stand.besluiten:
        maatregel = maatregelen.get(besluit.maatregel or "")
        if maatregel is None:
            continue  # not tied to a means yet: nothing is known to follow
        instrument = kennisbank.instrumenten.get(besluit.instrument or maatregel.instrument)
        if instrument is None:
            continue
        uit += _van_besluit(_Bron(besluit, maatregel, instrument, kennisbank))
    afgevinkt = (_met_uitkomst(een, stand.taken) for een in _genummerd(uit))
    return sorted(afgevinkt, key=lambda een: (een.moment is None, een.moment or _NOOIT))


_NOOIT: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _Bron:
    """One decision with all that its clock reads."""

    besluit: Besluit
    maatregel: Maatregel
    instrument: Instrument
    kennisbank: Kennisbank

    @property
    def tot(self) -> datetime | None:
        """End of the measure, when that is filled in."""
        return self.veld("maatregel.tot")

    def veld(self, naam: str) -> datetime | None:
        """A moment among the fields of the measure."""
        waarde = self.maatregel.velden.get(naam)
        return waarde if isinstance(waarde, datetime) else None

    def taak(self, rol: TaakRol) -> Taak | None:
        """The duty with this rol; None when the content has none."""
        return self.kennisbank.taak_met_rol.get(rol)

    def maak(self, taak: Taak, moment: datetime | None, termijn: str = "") -> Klokmoment:
        """A moment of this measure for a duty that the content declares."""
        return Klokmoment(
            moment=moment,
            wat=taak.naam,
            houder=taak.houder,
            verwijzing=tuple(taak.verwijzing),
            maatregel=self.maatregel.id,
            middel=self.instrument.naam,
            taak=taak.id,
            sleutel=f"{self.maatregel.id}-{taak.id}",
            termijn=termijn,
        )


def _van_besluit(bron: _Bron) -> Iterator[Klokmoment]:
    ingetrokken = bron.maatregel.status == "ingetrokken"
    momenten = [*_plichten(bron), *_verlenging(bron), *_looptijd(bron), *_rechtsmiddel(bron)]
    if ingetrokken and (taak := bron.taak("intrekking")):
        momenten.append(bron.maak(taak, None, "Meteen, op dezelfde wijze als het besluit"))
    for een in momenten:
        na_afloop = bron.tot is not None and een.moment is not None and een.moment > bron.tot
        if not (_lopend(bron, een) and (ingetrokken or na_afloop)):
            yield een


def _lopend(bron: _Bron, een: Klokmoment) -> bool:
    """Whether this only matters while the measure is in force."""
    return een.taak == EINDE or bron.kennisbank.taken[een.taak].zolang_van_kracht


def _plichten(bron: _Bron) -> Iterator[Klokmoment]:
    """The duties that the content names for this means."""
    for plicht in bron.instrument.na_besluit:
        taak = bron.kennisbank.taken[plicht.taak]
        if taak.rol == "bezwaar" or (taak.rol == "op_schrift" and not bron.besluit.mondeling):
            continue  # the first has its own sum, the second was on paper from the start
        moment = None
        if plicht.uren is not None:
            moment = later(bron.besluit.genomen_op, timedelta(hours=plicht.uren))
        elif taak.rol == "verlenging":
            moment = _voor_afloop(bron)
        een = bron.maak(taak, moment, plicht.termijn)
        yield replace(een, verwijzing=tuple(plicht.verwijzing))


def _verlenging(bron: _Bron) -> Iterator[Klokmoment]:
    """A means that can be extended, though the content has no duty for it."""
    taak = bron.taak("verlenging")
    if taak is None or any(plicht.taak == taak.id for plicht in bron.instrument.na_besluit):
        return
    if bron.instrument.verlenging.kan != "ja" or bron.instrument.soort != "bevoegdheid":
        return
    een = bron.maak(taak, _voor_afloop(bron), bron.instrument.verlenging.tekst)
    yield replace(een, verwijzing=tuple(bron.instrument.duur.verwijzing))


def _voor_afloop(bron: _Bron) -> datetime | None:
    """24 hours before the end; the end itself for a measure that is shorter than that."""
    if bron.tot is None:
        return None
    moment = later(bron.tot, -VOOR_AFLOOP)
    return moment if moment > bron.besluit.genomen_op else bron.tot


def _looptijd(bron: _Bron) -> Iterator[Klokmoment]:
    """The end of the measure and the moment that was chosen to look again."""
    if bron.tot is not None:
        yield Klokmoment(
            moment=bron.tot,
            wat="De maatregel eindigt",
            houder="burgemeester",
            verwijzing=tuple(bron.instrument.duur.verwijzing),
            maatregel=bron.maatregel.id,
            middel=bron.instrument.naam,
            taak=EINDE,
            sleutel=f"{bron.maatregel.id}-{EINDE}",
            termijn=bron.instrument.duur.tekst,
        )
    opnieuw, taak = bron.veld("maatregel.hertoets_op"), bron.taak("hertoets")
    if opnieuw is not None and taak is not None:
        yield bron.maak(taak, opnieuw, "Op het moment dat in het besluit is gekozen")


def _rechtsmiddel(bron: _Bron) -> Iterator[Klokmoment]:
    middel, taak = bron.instrument.rechtsmiddel, bron.taak("bezwaar")
    if middel.soort not in MET_TERMIJN or bron.instrument.soort != "bevoegdheid" or taak is None:
        return
    zes_weken = {(v.bron, v.artikel) for v in taak.verwijzing}
    if not zes_weken & {(v.bron, v.artikel) for v in middel.verwijzing}:
        een = bron.maak(taak, None, middel.tekst)
        wat = "Ga na welke termijn voor bezwaar of beroep geldt"
        yield replace(een, wat=wat, verwijzing=tuple(middel.verwijzing))
        return
    bekend = bron.veld("maatregel.bekendgemaakt_op")
    dag = (bekend or bron.besluit.genomen_op).astimezone(NEDERLAND).date()
    moment = datetime.combine(laatste_dag_bezwaar(dag), time(23, 59), NEDERLAND)
    yield replace(
        bron.maak(taak, moment, "Zes weken, te rekenen vanaf de dag na de bekendmaking"),
        wat="Laatste dag van de bezwaartermijn",
        voorbehoud="" if bekend else _NIET_BEKENDGEMAAKT,
        hele_dag=True,
    )


def _genummerd(momenten: Iterable[Klokmoment]) -> Iterator[Klokmoment]:
    """The same duty twice for one measure gets a number, so that every sleutel is unique."""
    gezien: Counter[str] = Counter()
    for een in momenten:
        gezien[een.sleutel] += 1
        n = gezien[een.sleutel]
        yield een if n == 1 else replace(een, sleutel=f"{een.sleutel}-{n}")


def _met_uitkomst(een: Klokmoment, taken: Iterable[TaakStand]) -> Klokmoment:
    """When this was ticked off; a moment that has moved since is open again."""
    klaar = [
        taak.afgerond_op
        for taak in taken
        if (taak.taak, taak.onderwerp, taak.uiterlijk) == (een.taak, een.maatregel, een.moment)
    ]
    return replace(een, gedaan_op=max((moment for moment in klaar if moment), default=None))


def als_taak(een: Klokmoment) -> dict[str, object]:
    """What a 'taak_gezet' about its measure records, so that it can be ticked off."""
    return {"naam": een.wat, "houder": een.houder, "taak": een.taak, "uiterlijk": een.moment}
