"""The chain of hashes: the next link, and the check of a whole chain.

A chain proves order and tampering only together with a hash kept elsewhere, such as the one
printed in the memo: give that as `anker`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from dossier.canoniek import canoniek
from dossier.gebeurtenis import Gebeurtenis, Invoer, Stempel

BEGIN = "0" * 64
"""What the first event has as its predecessor."""


def inhoud_hash(zout: str, inhoud: Mapping[str, Any]) -> str:
    """Hash of a content, salted so that an erased content cannot be guessed from it."""
    return _sha(zout + canoniek(inhoud))


def kop_hash(kop: Gebeurtenis) -> str:
    """Hash of a head and of everything before it. The content enters by its own hash only."""
    velden = {
        "nr": kop.nr,
        "dossier": kop.dossier,
        "soort": kop.soort,
        "onderwerp": kop.onderwerp,
        "vraag": kop.vraag,
        "vastgelegd_op": kop.vastgelegd_op,
        "rol": kop.rol,
        "vervangt": kop.vervangt,
        "inhoud_hash": kop.inhoud_hash,
    }
    return _sha(kop.vorige + canoniek(velden))


def volgende(
    laatste: tuple[int, str] | None, dossier: str, invoer: Invoer, stempel: Stempel
) -> Gebeurtenis:
    """The event that follows (nr, hash) of the last one; None for the first of a dossier."""
    nr, vorige = laatste or (0, BEGIN)
    inhoud = dict(invoer.inhoud)
    kop = Gebeurtenis(
        nr=nr + 1,
        dossier=dossier,
        soort=invoer.soort,
        onderwerp=invoer.onderwerp,
        vraag=invoer.vraag,
        vastgelegd_op=stempel.nu.astimezone(UTC),
        rol=stempel.rol,
        vervangt=tuple(sorted(set(invoer.vervangt))),
        inhoud_hash=inhoud_hash(stempel.zout, inhoud),
        vorige=vorige,
        hash="",
        zout=stempel.zout,
        inhoud=inhoud,
    )
    return replace(kop, hash=kop_hash(kop))


def verifieer(gebeurtenissen: Sequence[Gebeurtenis], anker: str | None = None) -> list[str]:
    """Findings in Dutch on a whole chain, oldest first; empty when it is intact.

    `anker` is a hash of this chain that was kept elsewhere: only that reveals a cut-off tail or
    a chain that was rewritten from the start.
    """
    gewist = _gewiste_nrs(gebeurtenissen)
    bevindingen = []
    vorige, dossier = BEGIN, gebeurtenissen[0].dossier if gebeurtenissen else ""
    for plaats, een in enumerate(gebeurtenissen, start=1):
        if een.nr != plaats:
            bevindingen.append(f"Op plaats {plaats} staat gebeurtenis {een.nr}.")
        if een.dossier != dossier:
            bevindingen.append(f"Gebeurtenis {een.nr} hoort bij een ander dossier.")
        if een.vorige != vorige:
            bevindingen.append(f"Gebeurtenis {een.nr} sluit niet aan op de vorige.")
        bevindingen += _van_een(een, gewist)
        vorige = een.hash
    if anker is not None and anker not in {een.hash for een in gebeurtenissen}:
        bevindingen.append("De elders bewaarde controlewaarde komt in dit dossier niet voor.")
    return bevindingen


def _van_een(een: Gebeurtenis, gewist: set[int]) -> Iterable[str]:
    if een.nr == 1 and een.soort != "dossier_geopend":
        yield "Gebeurtenis 1 opent het dossier niet."
    if any(nr >= een.nr for nr in een.vervangt):
        yield f"Gebeurtenis {een.nr} vervangt iets dat nog niet bestond."
    if kop_hash(een) != een.hash:
        yield f"De kop van gebeurtenis {een.nr} is gewijzigd."
    if een.inhoud is None:
        if een.nr not in gewist:
            yield f"De inhoud van gebeurtenis {een.nr} ontbreekt zonder vernietigingsverslag."
    elif not _is_heel(een):
        yield f"De inhoud van gebeurtenis {een.nr} is gewijzigd."


def _gewiste_nrs(gebeurtenissen: Iterable[Gebeurtenis]) -> set[int]:
    verslagen = [een for een in gebeurtenissen if een.soort == "inhoud_gewist" and _is_heel(een)]
    return {nr for verslag in verslagen for nr in (verslag.inhoud or {}).get("nrs", [])}


def _is_heel(een: Gebeurtenis) -> bool:
    if een.inhoud is None or een.zout is None:
        return False
    return inhoud_hash(een.zout, een.inhoud) == een.inhoud_hash


def _sha(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()
