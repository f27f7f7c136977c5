"""The store: appends events under one lock and reads them back. No clock, no randomness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, and_, delete, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from dossier.fouten import DossierOnbekend, InvoerFout, OpslagFout
from dossier.gebeurtenis import Gebeurtenis, Invoer, Soort, Stempel
from dossier.geldend import LABELS
from dossier.inhoud import InhoudGewist
from dossier.keten import inhoud_hash, volgende
from dossier.keuring import schone_inhoud
from dossier.motor import SCHRIJFT, maak_motor, maak_tabellen, ruim_op
from dossier.regels import (
    RAAKT_LIJST,
    controleer_kop,
    controleer_open,
    controleer_plaats,
    labels_in,
    lijstvelden,
)
from dossier.tabellen import (
    DOSSIER,
    GEBEURTENIS,
    INHOUD,
    METADATA,
    Dossierregel,
    kies_alles,
    kies_koppen,
    naar_regel,
    naar_rijen,
    uit_rij,
)

GEWIST = "[gewist]"
"""Stands for the title of a dossier after its opening was erased."""

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_LEEST = "Het dossier kan nu niet worden gelezen. Probeer het opnieuw."
_SCHRIJFT = "Niet opgeslagen. Uw invoer staat er nog; probeer het opnieuw."
_EIGEN_WEG: frozenset[Soort] = frozenset({"dossier_geopend", "inhoud_gewist"})


class Opslag:
    """A database of dossiers at a SQLAlchemy URL; tables are made when they do not exist.

    Every database error is raised as OpslagFout.
    """

    def __init__(self, url: str) -> None:
        self.motor = maak_motor(url)
        self._schrijver = self.motor.execution_options(**{SCHRIJFT: True})
        maak_tabellen(self.motor, METADATA)

    def sluit(self) -> None:
        """Close all connections."""
        self.motor.dispose()

    def open_dossier(
        self, dossier_id: str, inhoud: Mapping[str, object], stempel: Stempel
    ) -> Gebeurtenis:
        """Start a dossier; `inhoud` has gemeente, titel, kennisbank_versie and oefening.

        A retry with the same `sleutel` gives the first event. Raises InvoerFout, GeenRecht,
        OpslagFout.
        """
        if not _ID.fullmatch(dossier_id):
            raise InvoerFout({"dossier": "1 tot 64 letters, cijfers, - of _"}, inhoud)
        invoer = _schoon(Invoer("dossier_geopend", inhoud), stempel)
        with self._verbinding(schrijft=True) as verbinding:
            if _rij(verbinding, dossier_id) is not None:
                eerder = _eerder(verbinding, dossier_id, invoer, stempel)
                if eerder is None:
                    raise OpslagFout(f"Dossier {dossier_id} bestaat al.")
                return eerder
            controleer_kop(invoer, stempel, oefening=bool(invoer.inhoud["oefening"]))
            eerste = volgende(None, dossier_id, invoer, stempel)
            kop, _ = naar_rijen(eerste, None)
            rij = {"id": dossier_id, "geopend_op": kop["vastgelegd_op"], "status": "open"}
            verbinding.execute(insert(DOSSIER).values(**rij, **invoer.inhoud))
            _bewaar(verbinding, eerste, stempel.sleutel)
        return eerste

    def voeg_toe(self, dossier_id: str, invoer: Invoer, stempel: Stempel) -> Gebeurtenis:
        """Append one event; when this returns it is on disk.

        A retry with the same `sleutel` gives the event that was stored before. Raises InvoerFout
        (also LabelBezet), GeenRecht, DossierGesloten, DossierOnbekend, OpslagFout.
        """
        if invoer.soort in _EIGEN_WEG:
            raise InvoerFout({"soort": f"'{invoer.soort}' heeft een eigen weg"}, invoer.inhoud)
        schone = _schoon(invoer, stempel)
        with self._verbinding(schrijft=True) as verbinding:
            rij = _vergrendel(verbinding, dossier_id)
            eerder = _eerder(verbinding, dossier_id, schone, stempel)
            return eerder or _schrijf(verbinding, rij, schone, stempel)

    def wis_inhoud(
        self, dossier_id: str, inhoud: Mapping[str, object], stempel: Stempel
    ) -> Gebeurtenis:
        """Erase contents and record that: `inhoud` has nrs, selectielijst_categorie and reden.

        Heads and hashes stay, so the chain still verifies. Raises as `voeg_toe`.
        """
        invoer = _schoon(Invoer("inhoud_gewist", inhoud), stempel)
        nrs = InhoudGewist.model_validate(invoer.inhoud).nrs
        with self._verbinding(schrijft=True) as verbinding:
            rij = _vergrendel(verbinding, dossier_id)
            verslag = _eerder(verbinding, dossier_id, invoer, stempel)
            if verslag is None:
                _controleer_wissen(verbinding, dossier_id, nrs, invoer.inhoud)
                verslag = _schrijf(verbinding, rij, invoer, stempel)
                _wis(verbinding, dossier_id, nrs)
        ruim_op(self.motor)
        return verslag

    def lees(self, dossier_id: str) -> list[Gebeurtenis]:
        """The events in order. Raises DossierOnbekend, OpslagFout."""
        with self._verbinding() as verbinding:
            rijen = verbinding.execute(kies_alles(dossier_id)).mappings().all()
        if not rijen:
            raise DossierOnbekend(f"Dossier {dossier_id} bestaat niet.")
        return [uit_rij(rij) for rij in rijen]

    def dossiers(self) -> list[Dossierregel]:
        """All dossiers, newest first."""
        with self._verbinding() as verbinding:
            rijen = verbinding.execute(
                select(DOSSIER).order_by(DOSSIER.c.geopend_op.desc(), DOSSIER.c.id)
            )
            return [naar_regel(rij) for rij in rijen.mappings()]

    @contextmanager
    def _verbinding(self, *, schrijft: bool = False) -> Iterator[Connection]:
        try:
            with (self._schrijver if schrijft else self.motor).begin() as verbinding:
                yield verbinding
        except SQLAlchemyError as fout:
            raise OpslagFout(_SCHRIJFT if schrijft else _LEEST) from fout


def _schoon(invoer: Invoer, stempel: Stempel) -> Invoer:
    if stempel.sleutel is not None and not _ID.fullmatch(stempel.sleutel):
        raise InvoerFout({"sleutel": "1 tot 64 letters, cijfers, - of _"}, invoer.inhoud)
    return replace(invoer, inhoud=schone_inhoud(invoer.soort, invoer.inhoud))


def _rij(verbinding: Connection, dossier_id: str) -> RowMapping | None:
    """The row of a dossier, locked until the end of the transaction."""
    keuze = select(DOSSIER).where(DOSSIER.c.id == dossier_id).with_for_update()
    return verbinding.execute(keuze).mappings().one_or_none()


def _vergrendel(verbinding: Connection, dossier_id: str) -> RowMapping:
    rij = _rij(verbinding, dossier_id)
    if rij is None:
        raise DossierOnbekend(f"Dossier {dossier_id} bestaat niet.")
    return rij


def _schrijf(
    verbinding: Connection, rij: RowMapping, invoer: Invoer, stempel: Stempel
) -> Gebeurtenis:
    dossier_id: str = rij["id"]
    geraakt = _geraakte_koppen(verbinding, dossier_id, invoer)
    controleer_open(rij["status"], invoer, geraakt)
    controleer_kop(invoer, stempel, oefening=rij["oefening"])
    controleer_plaats(invoer, stempel, geraakt)
    nieuw = volgende(_laatste(verbinding, dossier_id), dossier_id, invoer, stempel)
    _bewaar(verbinding, nieuw, stempel.sleutel)
    _werk_dossier_bij(verbinding, nieuw)
    return nieuw


def _eerder(
    verbinding: Connection, dossier_id: str, invoer: Invoer, stempel: Stempel
) -> Gebeurtenis | None:
    """What an earlier try with this key stored; OpslagFout when that was something else."""
    if stempel.sleutel is None:
        return None
    keuze = kies_alles(dossier_id).where(GEBEURTENIS.c.sleutel == stempel.sleutel)
    rij = verbinding.execute(keuze).mappings().one_or_none()
    if rij is None:
        return None
    een = uit_rij(rij)
    zelfde = (een.soort, een.onderwerp, een.vraag) == (invoer.soort, invoer.onderwerp, invoer.vraag)
    if een.zout is not None:
        zelfde = zelfde and inhoud_hash(een.zout, invoer.inhoud) == een.inhoud_hash
    if not zelfde:
        raise OpslagFout("Onder deze sleutel is al iets anders opgeslagen; sla opnieuw op.")
    return een


def _laatste(verbinding: Connection, dossier_id: str) -> tuple[int, str] | None:
    keuze = (
        select(GEBEURTENIS.c.nr, GEBEURTENIS.c.hash)
        .where(GEBEURTENIS.c.dossier == dossier_id)
        .order_by(GEBEURTENIS.c.nr.desc())
        .limit(1)
    )
    rij = verbinding.execute(keuze).one_or_none()
    return None if rij is None else (rij.nr, rij.hash)


def _geraakte_koppen(verbinding: Connection, dossier_id: str, invoer: Invoer) -> list[Gebeurtenis]:
    """The heads it names, and those that gave out the labels it speaks of."""
    uitgifte = and_(GEBEURTENIS.c.soort.in_(LABELS), GEBEURTENIS.c.onderwerp.in_(labels_in(invoer)))
    keuze = kies_koppen(dossier_id).where(or_(GEBEURTENIS.c.nr.in_(invoer.vervangt), uitgifte))
    return [uit_rij(rij) for rij in verbinding.execute(keuze).mappings()]


def _bewaar(verbinding: Connection, een: Gebeurtenis, sleutel: str | None) -> None:
    kop, inhoud = naar_rijen(een, sleutel)
    verbinding.execute(insert(GEBEURTENIS).values(**kop))
    verbinding.execute(insert(INHOUD).values(**inhoud))


def _werk_dossier_bij(verbinding: Connection, een: Gebeurtenis) -> None:
    """Keep the line in the list of dossiers equal to what the events say."""
    if een.soort in RAAKT_LIJST:
        rijen = verbinding.execute(kies_alles(een.dossier)).mappings()
        velden = lijstvelden([uit_rij(rij) for rij in rijen])
        verbinding.execute(update(DOSSIER).where(DOSSIER.c.id == een.dossier).values(**velden))


def _controleer_wissen(
    verbinding: Connection, dossier_id: str, nrs: list[int], inhoud: Mapping[str, object]
) -> None:
    keuze = (
        select(GEBEURTENIS.c.nr)
        .join(INHOUD)
        .where(GEBEURTENIS.c.dossier == dossier_id, GEBEURTENIS.c.soort != "inhoud_gewist")
    )
    te_wissen = set(verbinding.execute(keuze).scalars())
    if vreemd := sorted(set(nrs) - te_wissen):
        raise InvoerFout({"nrs": f"van {vreemd} is er geen inhoud om te wissen"}, inhoud)


def _wis(verbinding: Connection, dossier_id: str, nrs: list[int]) -> None:
    verbinding.execute(delete(INHOUD).where(INHOUD.c.dossier == dossier_id, INHOUD.c.nr.in_(nrs)))
    if 1 in nrs:
        verbinding.execute(update(DOSSIER).where(DOSSIER.c.id == dossier_id).values(titel=GEWIST))
