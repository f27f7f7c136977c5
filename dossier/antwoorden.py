"""From events to answers: the one place where the two forms of an answer meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from dossier.canoniek import uit_iso
from dossier.dossierstand import Plek
from dossier.gebeurtenis import Gebeurtenis
from dossier.geldend import ANTWOORDEN
from dossier.waarde import waarde_uit_json
from logica.situatie import Antwoord, Stand, stand_van

_GEDEELD = ("bron", "vertrouwelijk", "in_besluit", "samenvatting")


def antwoord_van(een: Gebeurtenis) -> Antwoord:
    """The answer that an event records; 'asked, not known' when its content was erased."""
    inhoud: Mapping[str, Any] = een.inhoud or {}
    is_aanname = een.soort == "aanname_gedaan"
    return Antwoord(
        vraag=een.vraag or "",
        waarde=waarde_uit_json(inhoud.get("waarde")),
        onderwerp=een.onderwerp,
        betrouwbaarheid="aanname" if is_aanname else inhoud.get("betrouwbaarheid", "bevestigd"),
        geldt_op=_moment(inhoud.get("geldt_op")),
        vastgelegd_op=een.vastgelegd_op,
        rol=een.rol,
        motivering=inhoud.get("reden" if is_aanname else "motivering"),
        redenen=inhoud.get("redenen", {}),
        geldig_tot=_moment(inhoud.get("geldig_tot")),
        voorstel_toen=inhoud.get("voorstel_toen"),
        is_oordeel_met_voorstel=een.soort == "oordeel_bevestigd",
        nr=een.nr,
        **{veld: inhoud[veld] for veld in _GEDEELD if veld in inhoud},
    )


def standen(geldig: Iterable[Gebeurtenis], nu: datetime) -> dict[Plek, Stand]:
    """The stand of every question that was answered, from the events that still count."""
    per_plek: dict[Plek, list[Antwoord]] = {}
    for een in geldig:
        if een.soort in ANTWOORDEN and een.vraag is not None:
            per_plek.setdefault((een.onderwerp, een.vraag), []).append(antwoord_van(een))
    return {plek: stand_van(rij, nu) for plek, rij in per_plek.items()}


def _moment(tekst: str | None) -> datetime | None:
    return None if tekst is None else uit_iso(tekst)
