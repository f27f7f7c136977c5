"""The fold of what people do beside answering: duties, calls, documents, phase."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from dossier.canoniek import uit_iso
from dossier.dossierstand import FaseKeuze, Stuk, TaakStand
from dossier.gebeurtenis import Gebeurtenis
from dossier.inhoud import FaseAangepast, Gebeld, StukGemaakt, TaakAfgerond, TaakGezet
from dossier.keuring import als


def taken(geldig: Iterable[Gebeurtenis]) -> tuple[TaakStand, ...]:
    """The duties in order; a finished one keeps when and how."""
    rij: dict[int, TaakStand] = {}
    afgerond: dict[int, Gebeurtenis] = {}
    for een in geldig:
        if een.soort == "taak_afgerond":
            afgerond |= dict.fromkeys(een.vervangt, een)
    for een in geldig:
        if een.soort == "taak_gezet" and een.inhoud:
            rij[een.nr] = _taak(een, afgerond.get(een.nr))
    return tuple(rij.values())


def _taak(een: Gebeurtenis, klaar: Gebeurtenis | None) -> TaakStand:
    inhoud = als(TaakGezet, een)
    return TaakStand(
        nr=een.nr,
        naam=inhoud.naam,
        houder=inhoud.houder,
        onderwerp=een.onderwerp,
        vraag=een.vraag,
        taak=inhoud.taak,
        uiterlijk=uit_iso(inhoud.uiterlijk) if inhoud.uiterlijk else None,
        afgerond_op=klaar.vastgelegd_op if klaar else None,
        uitkomst=als(TaakAfgerond, klaar).uitkomst if klaar and klaar.inhoud else None,
    )


def gebeld(geldig: Iterable[Gebeurtenis]) -> dict[str, datetime]:
    """When each partner was last called."""
    uit: dict[str, datetime] = {}
    for een in geldig:
        if een.soort == "gebeld" and een.inhoud:
            inhoud = als(Gebeld, een)
            moment = uit_iso(inhoud.gebeld_op) if inhoud.gebeld_op else een.vastgelegd_op
            uit[inhoud.partner] = max(moment, uit.get(inhoud.partner, moment))
    return uit


def stukken(geldig: Iterable[Gebeurtenis]) -> tuple[Stuk, ...]:
    """The documents that were made, in order."""
    rij = [een for een in geldig if een.soort == "stuk_gemaakt" and een.inhoud]
    return tuple(
        Stuk(nr=een.nr, onderwerp=een.onderwerp, **als(StukGemaakt, een).model_dump())
        for een in rij
    )


def fase(geldig: Iterable[Gebeurtenis]) -> FaseKeuze | None:
    """The phase that the user chose last, or None."""
    keuze = None
    for een in geldig:
        if een.soort == "fase_aangepast" and een.inhoud:
            inhoud = als(FaseAangepast, een)
            keuze = FaseKeuze(een.nr, inhoud.fase, inhoud.reden)
    return keuze
