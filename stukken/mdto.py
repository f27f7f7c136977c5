"""MDTO 1.0 metadata (Nationaal Archief) beside every issued document and every file of it.

One XML file describes one object: an informatieobject (the document) or a bestand (its Word, PDF or
web page). What only the municipality can say, waardering and classification, stands as still to be
decided. The schema is not at hand here: the order of elements follows MDTO-XML 1.0.1, and checking
against the XSD is part of taking it into an archive (see `docs/beheren.md`).
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from stukken.omgeving import TIJDZONE
from stukken.tekens import maak_zichtbaar

RUIMTE: Final = "https://www.nationaalarchief.nl/mdto"
SCHEMA: Final = f"{RUIMTE} {RUIMTE}/MDTO-XML1.0.1.xsd"
BRON: Final = "Afwegingskader"
INVENTARIS: Final = "inventaris.json"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
FORMATEN: Final = {
    "docx": ("Microsoft Word for Windows (2007 Onwards)", "fmt/412"),
    "pdf": ("Acrobat PDF/A - Portable Document Format (2a)", "fmt/476"),
    "html": ("Hypertext Markup Language (5)", "fmt/471"),
}
"""Name and number of a file format in the PRONOM register."""

Deel = tuple[str, "str | Sequence[Deel]"]
"""An element: its name, and its text or its elements in order."""


@dataclass(frozen=True)
class Herkomst:
    """What all documents of one package share. `dossier` is the opaque id of the dossier."""

    gemeente: str
    dossier: str
    kennisbank: str
    moment: datetime


@dataclass(frozen=True)
class Bestand:
    """One file of a document. `naam` has its extension, which names the format."""

    naam: str
    inhoud: bytes

    @property
    def checksum(self) -> str:
        """SHA-256 of the bytes, in hexadecimals."""
        return sha256(self.inhoud).hexdigest()

    @property
    def formaat(self) -> str:
        """docx, pdf or html."""
        return self.naam.rpartition(".")[2]


@dataclass(frozen=True)
class Informatieobject:
    """One document in the archive: its wording (`inhoud`) and the template it came from."""

    id: str
    titel: str
    inhoud: str
    sjabloon: str
    moment: datetime
    bestanden: tuple[Bestand, ...]


def informatieobject_xml(stuk: Informatieobject, herkomst: Herkomst) -> bytes:
    """The sidecar of a document."""
    bestanden = [("heeftRepresentatie", _verwijzing(b.naam, herkomst)) for b in stuk.bestanden]
    gemaakt_met = [
        ("gerelateerdInformatieobject", _gemaakt_met(naam))
        for naam in (
            f"Kennisbank van het Afwegingskader, versie {herkomst.kennisbank}",
            f"Sjabloon van dit stuk, versie {stuk.sjabloon}",
        )
    ]
    return _document(
        "informatieobject",
        [
            ("identificatie", _identificatie(stuk.id, herkomst)),
            ("naam", stuk.titel),
            ("aggregatieniveau", _begrip("Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO")),
            (
                "classificatie",
                _begrip("Nog te bepalen", "Classificatieschema van de gemeente (nog te bepalen)"),
            ),
            ("omschrijving", f"Inhoud (SHA-256): {stuk.inhoud}"),
            ("taal", "nl"),
            (
                "event",
                [
                    ("eventType", _begrip("Creatie", "Begrippenlijst Eventtypen MDTO")),
                    ("eventTijd", _tijd(stuk.moment)),
                    ("eventVerantwoordelijkeActor", [("verwijzingNaam", _gemeente(herkomst))]),
                ],
            ),
            (
                "waardering",
                _begrip("Nader te bepalen", "Begrippenlijst Waarderingen MDTO", "N"),
            ),
            ("isOnderdeelVan", _verwijzing("", herkomst)),
            *bestanden,
            ("aanvullendeMetagegevens", [("verwijzingNaam", INVENTARIS)]),
            *gemaakt_met,
            ("archiefvormer", [("verwijzingNaam", _gemeente(herkomst))]),
            ("beperkingGebruik", _beperking()),
        ],
    )


def bestand_xml(bestand: Bestand, stuk: Informatieobject, herkomst: Herkomst) -> bytes:
    """The sidecar of one file of a document. Raises KeyError for an unknown format."""
    naam, nummer = FORMATEN[bestand.formaat]
    return _document(
        "bestand",
        [
            ("identificatie", _identificatie(bestand.naam, herkomst)),
            ("naam", bestand.naam),
            ("omvang", str(len(bestand.inhoud))),
            ("bestandsformaat", _begrip(naam, "PRONOM-register", nummer)),
            (
                "checksum",
                [
                    (
                        "checksumAlgoritme",
                        _begrip("SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO"),
                    ),
                    ("checksumWaarde", bestand.checksum),
                    ("checksumDatum", _tijd(stuk.moment)),
                ],
            ),
            ("isRepresentatieVan", _verwijzing(stuk.id, herkomst, stuk.titel)),
        ],
    )


def _gemeente(herkomst: Herkomst) -> str:
    return f"Gemeente {herkomst.gemeente}"


def _identificatie(kenmerk: str, herkomst: Herkomst) -> list[Deel]:
    volledig = "/".join(deel for deel in (herkomst.dossier, kenmerk) if deel)
    return [("identificatieKenmerk", volledig), ("identificatieBron", BRON)]


def _verwijzing(kenmerk: str, herkomst: Herkomst, naam: str | None = None) -> list[Deel]:
    return [
        ("verwijzingNaam", naam or kenmerk or f"Dossier {herkomst.dossier}"),
        ("verwijzingIdentificatie", _identificatie(kenmerk, herkomst)),
    ]


def _begrip(label: str, lijst: str, code: str | None = None) -> list[Deel]:
    met_code: list[Deel] = [("begripCode", code)] if code else []
    return [
        ("begripLabel", label), *met_code, ("begripBegrippenlijst", [("verwijzingNaam", lijst)]),
    ]  # fmt: skip


def _gemaakt_met(naam: str) -> list[Deel]:
    return [
        ("gerelateerdInformatieobjectVerwijzing", [("verwijzingNaam", naam)]),
        ("gerelateerdInformatieobjectTypeRelatie", _begrip("Gemaakt met", BRON)),
    ]


def _beperking() -> list[Deel]:
    return [
        ("beperkingGebruikType", _begrip("Nog te bepalen", "Nog te bepalen door de gemeente")),
        (
            "beperkingGebruikNadereBeschrijving",
            "Nog te bepalen: openbaarheid (Woo), vertrouwelijkheid van driehoek, politie en OM, en "
            "overbrenging (Archiefwet).",
        ),
    ]


def _tijd(moment: datetime) -> str:
    return moment.astimezone(TIJDZONE).isoformat(timespec="seconds")


def _document(soort: str, delen: Sequence[Deel]) -> bytes:
    wortel = ET.Element(_naam("MDTO"), {f"{{{_XSI}}}schemaLocation": SCHEMA})
    _voeg_toe(wortel, (soort, delen))
    ET.indent(wortel, "  ")
    uit = ET.tostring(wortel, "utf-8", xml_declaration=True, default_namespace=RUIMTE)
    return bytes(uit) + b"\n"


def _voeg_toe(ouder: ET.Element, deel: Deel) -> None:
    naam, inhoud = deel
    element = ET.SubElement(ouder, _naam(naam))
    if isinstance(inhoud, str):
        element.text = maak_zichtbaar(inhoud)  # no text can break the XML
        return
    for kind in inhoud:
        _voeg_toe(element, kind)


def _naam(kort: str) -> str:
    return f"{{{RUIMTE}}}{kort}"
