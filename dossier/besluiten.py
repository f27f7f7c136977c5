"""The fold of the draft decision and of what was decided: measures, their fields, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from dossier.canoniek import uit_iso
from dossier.dossierstand import Besluit, Plek
from dossier.gebeurtenis import Gebeurtenis, Soort
from dossier.geldend import VELDEN
from dossier.inhoud import BesluitGenomen, MaatregelGekozen, MaatregelIngetrokken
from dossier.keuring import als
from dossier.waarde import waarde_uit_json
from logica.situatie import SITUATIE, Maatregel, Waarde

Status = Literal["concept", "besloten", "ingetrokken"]
Keuzes = Mapping[Plek, tuple[Waarde | None, ...]]


def veldwaarden(geldig: Iterable[Gebeurtenis]) -> Keuzes:
    """The different current values of each field; more than one is a botsing."""
    uit: dict[Plek, tuple[Waarde | None, ...]] = {}
    for een in geldig:
        if een.soort in VELDEN and een.vraag is not None and een.inhoud is not None:
            plek = (een.onderwerp, een.vraag)
            waarde = waarde_uit_json(een.inhoud["waarde"])
            eerder = uit.get(plek, ())
            uit[plek] = eerder if waarde in eerder else (*eerder, waarde)
    return uit


def velden_van(onderwerp: str, keuzes: Keuzes) -> dict[str, Waarde]:
    """The filled-in fields of a measure or of the decision; a botsing counts as empty."""
    return {
        vraag: waarden[0]
        for (plek, vraag), waarden in keuzes.items()
        if plek == onderwerp and len(waarden) == 1 and waarden[0] is not None
    }


def besluiten(geldig: Iterable[Gebeurtenis]) -> tuple[Besluit, ...]:
    """The decisions that were taken, in order of recording."""
    return tuple(_besluit(een) for een in _van(geldig, "besluit_genomen") if een.inhoud)


def maatregelen(geldig: Sequence[Gebeurtenis], keuzes: Keuzes) -> tuple[Maatregel, ...]:
    """The measures in the draft and those decided, in order of choice.

    Leaving the draft does not undo a decision: a measure that was decided stays.
    """
    genomen = {besluit.maatregel: besluit for besluit in besluiten(geldig)}
    gekozen = {een.onderwerp: een for een in _van(geldig, "maatregel_gekozen") if een.inhoud}
    uit = []
    for label, keuze in gekozen.items():
        status = _status(label, geldig)
        if status is not None:
            velden = velden_van(label, keuzes)
            if status == "ingetrokken":
                velden = {**_van_intrekking(label, geldig), **velden}
            maatregel = _maatregel(keuze, status, velden)
            uit.append(_besloten(maatregel, genomen.get(label)))
    return tuple(uit)


def _status(label: str, geldig: Iterable[Gebeurtenis]) -> Status | None:
    """A withdrawal ends what was decided before it; a decision after it is in force again."""
    eigen = [een for een in geldig if een.onderwerp == label]
    ingetrokken = _van(eigen, "maatregel_ingetrokken")
    genomen = _van(eigen, "besluit_genomen")
    if ingetrokken:
        einde, opnieuw = _laatste(ingetrokken, "ingetrokken_op"), _laatste(genomen, "genomen_op")
        return "besloten" if einde and opnieuw and opnieuw > einde else "ingetrokken"
    if genomen:
        return "besloten"
    return None if _van(eigen, "maatregel_vervallen") else "concept"


def _van_intrekking(label: str, geldig: Iterable[Gebeurtenis]) -> dict[str, Waarde]:
    """The fields of a withdrawal as it was recorded: for what was not filled in better since."""
    rij = _van(geldig, "maatregel_ingetrokken")
    eigen = [een for een in rij if een.onderwerp == label and een.inhoud]
    if not eigen:
        return {}
    inhoud = als(MaatregelIngetrokken, eigen[-1])
    velden: dict[str, Waarde] = {"maatregel.intrekking_vanaf": uit_iso(inhoud.ingetrokken_op)}
    if inhoud.reden:
        velden["maatregel.intrekking_reden"] = inhoud.reden
    return velden


def _laatste(rij: Iterable[Gebeurtenis], veld: str) -> datetime | None:
    return max((uit_iso(een.inhoud[veld]) for een in rij if een.inhoud), default=None)


def _maatregel(een: Gebeurtenis, status: Status, velden: Mapping[str, Waarde]) -> Maatregel:
    keuze = als(MaatregelGekozen, een)
    return Maatregel(een.onderwerp, keuze.instrument, keuze.gericht_op, velden, status)


def _besloten(maatregel: Maatregel, besluit: Besluit | None) -> Maatregel:
    """The measure as it was really decided, which may differ from the draft."""
    if besluit is None:
        return maatregel
    return replace(
        maatregel,
        instrument=besluit.instrument or maatregel.instrument,
        onderwerp=besluit.gericht_op or maatregel.onderwerp,
        besloten_op=besluit.genomen_op,
        mondeling=besluit.mondeling,
        reden_afwijken=besluit.reden_afwijken,
    )


def _besluit(een: Gebeurtenis) -> Besluit:
    inhoud = als(BesluitGenomen, een)
    return Besluit(
        nr=een.nr,
        maatregel=None if een.onderwerp == SITUATIE else een.onderwerp,
        instrument=inhoud.instrument,
        gericht_op=inhoud.gericht_op,
        genomen_op=uit_iso(inhoud.genomen_op),
        genomen_door=inhoud.genomen_door,
        vastgelegd_op=een.vastgelegd_op,
        vastgelegd_door=een.rol,
        mondeling=inhoud.mondeling,
        woorden=inhoud.woorden,
        gehoord_door=inhoud.gehoord_door,
        gebreken=tuple(inhoud.gebreken),
        reden_afwijken=inhoud.reden_afwijken,
    )


def _van(geldig: Iterable[Gebeurtenis], soort: Soort) -> list[Gebeurtenis]:
    return [een for een in geldig if een.soort == soort]
