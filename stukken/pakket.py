"""The whole decision in one zip: every document in every format, with metadata and checksums.

Same input, same bytes: all times in the zip are those of the decision, and everything else follows
from the documents. `SHA256SUMS` can be checked with `sha256sum -c`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten
from stukken.mdto import (
    INVENTARIS,
    Bestand,
    Herkomst,
    Informatieobject,
    bestand_xml,
    informatieobject_xml,
)
from stukken.omgeving import TIJDZONE, tijdstip
from stukken.opdracht import FORMATEN, naar_formaat
from stukken.renderen import inhoud_hash, naar_html, pagina
from stukken.stuk import Stuk, sjabloonversie

MAP: Final = "stukken"
SOMMEN: Final = "SHA256SUMS"
_RECHTEN: Final = 0o100644 << 16
_UNIX: Final = 3
_VROEGST: Final = 1980
"""A zip knows no earlier year."""


@dataclass(frozen=True)
class Tijdregel:
    """One line of the timeline: when it was recorded, in which role, and what."""

    nr: int
    moment: datetime
    rol: str
    wat: str


@dataclass(frozen=True)
class Ketenstand:
    """Where the chain of the dossier stood: number and hash of its last event."""

    nr: int
    hash: str


@dataclass(frozen=True)
class Pakketstuk:
    """One document as issued: its name in the package, the document and its files."""

    naam: str
    stuk: Stuk
    object: Informatieobject


def maak_pakket(
    stukken: Sequence[Pakketstuk],
    herkomst: Herkomst,
    tijdlijn: Sequence[Tijdregel],
    keten: Ketenstand,
) -> bytes:
    """The zip of documents that were issued with `geef_uit`, with everything around them."""
    inventaris = _inventaris(stukken, herkomst, keten)
    delen: dict[str, bytes] = {}
    for een in stukken:
        delen |= _delen_van(een, herkomst)
    delen[INVENTARIS] = _json(inventaris)
    delen["inventaris.html"] = _bladzij("inventaris", {"i": inventaris}, "Inventaris")
    delen["tijdlijn.json"] = _json([_als_json(regel) for regel in tijdlijn])
    delen["tijdlijn.html"] = _bladzij("tijdlijn", {"regels": _regels(tijdlijn)}, "Tijdlijn")
    delen[SOMMEN] = _sommen(delen)
    return _zip(delen, herkomst.moment)


def geef_uit(naam: str, stuk: Stuk, profiel: Gemeenteprofiel) -> Pakketstuk:
    """A document in every format, under its name in the package. Raises StukFout."""
    # Word and PDF wait for programs of their own, so they are made at the same time.
    with ThreadPoolExecutor() as pool:
        inhouden = list(pool.map(lambda formaat: naar_formaat(stuk, formaat, profiel), FORMATEN))
    bestanden = tuple(
        Bestand(f"{naam}.{formaat}", inhoud)
        for formaat, inhoud in zip(FORMATEN, inhouden, strict=True)
    )
    sjabloon = sjabloonversie(documenten()[stuk.id].sjabloon)
    inhoud = inhoud_hash(stuk.html)
    return Pakketstuk(
        naam, stuk, Informatieobject(naam, stuk.titel, inhoud, sjabloon, stuk.moment, bestanden)
    )


def _delen_van(een: Pakketstuk, herkomst: Herkomst) -> dict[str, bytes]:
    uit = {f"{MAP}/{een.naam}.mdto.xml": informatieobject_xml(een.object, herkomst)}
    for bestand in een.object.bestanden:
        uit[f"{MAP}/{bestand.naam}"] = bestand.inhoud
        xml = bestand_xml(bestand, een.object, herkomst)
        uit[f"{MAP}/{bestand.naam}.bestand.mdto.xml"] = xml
    return uit


def _inventaris(
    stukken: Sequence[Pakketstuk], herkomst: Herkomst, keten: Ketenstand
) -> dict[str, object]:
    return {
        "gemeente": herkomst.gemeente,
        "dossier": herkomst.dossier,
        "kennisbank": herkomst.kennisbank,
        "moment": tijdstip(herkomst.moment),
        "laatste_gebeurtenis": keten.nr,
        "keten_sha256": keten.hash,
        "stukken": [_inventarisregel(een) for een in stukken],
    }


def _inventarisregel(een: Pakketstuk) -> dict[str, object]:
    return {
        "naam": een.naam,
        "titel": een.stuk.titel,
        "status": "gereed" if een.stuk.gereed else "concept",
        "ontbreekt": list(een.stuk.gaten),
        "inhoud_sha256": een.object.inhoud,
        "sjabloon": een.object.sjabloon,
        "bestanden": [
            {"naam": f"{MAP}/{b.naam}", "omvang": len(b.inhoud), "sha256": b.checksum}
            for b in een.object.bestanden
        ],
    }


def _als_json(regel: Tijdregel) -> dict[str, object]:
    moment = regel.moment.astimezone(TIJDZONE).isoformat(timespec="seconds")
    return {"nr": regel.nr, "vastgelegd_op": moment, "rol": regel.rol, "wat": regel.wat}


def _regels(tijdlijn: Sequence[Tijdregel]) -> Iterator[list[str]]:
    for regel in tijdlijn:
        yield [str(regel.nr), tijdstip(regel.moment), regel.rol, regel.wat]


def _bladzij(sjabloon: str, gegevens: Mapping[str, object], titel: str) -> bytes:
    return pagina(naar_html(f"pakket/{sjabloon}.html.j2", gegevens), titel).encode()


def _json(waarde: object) -> bytes:
    return json.dumps(waarde, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"


def _sommen(delen: Mapping[str, bytes]) -> bytes:
    regels = (f"{sha256(delen[naam]).hexdigest()}  {naam}\n" for naam in sorted(delen))
    return "".join(regels).encode()


def _zip(delen: Mapping[str, bytes], moment: datetime) -> bytes:
    lokaal = moment.astimezone(TIJDZONE)
    tijd = (max(lokaal.year, _VROEGST), *lokaal.timetuple()[1:6])
    uit = BytesIO()
    with ZipFile(uit, "w") as bestand:
        for naam in sorted(delen):
            deel = ZipInfo(naam, tijd)
            deel.create_system, deel.external_attr = _UNIX, _RECHTEN
            bestand.writestr(deel, delen[naam], ZIP_DEFLATED)
    return uit.getvalue()
