"""What a document must contain, as data: one YAML file per document in `stukken/documenten/`.

A document is its template and its elements. An element says what the law wants to see, where the
text comes from and when it counts; so a new document is a file and a template, and no code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from kennisbank.controle import voorwaarde_fouten
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import lees_map
from kennisbank.schema.basis import Geldigheid, Id, MetReview, Tekst, Verwijzing, Zekerheid
from kennisbank.schema.instrument import Instrument, Rechtsmiddel
from logica.voorwaarde import Model, Voorwaarde, vragen
from stukken.omgeving import SJABLONEN

MAP = Path(__file__).resolve().parent / "documenten"
MET_CLAUSULE = {"beschikking", "besluit_algemene_strekking"}
"""Kinds of act against which bezwaar is open (Awb 3:45, 7:1, 8:3)."""
Gegeven = Literal[
    "grondslag", "feiten", "straf", "rechtsmiddel", "ondertekening", "voorleestekst", "moment",
    "partner", "verzoek", "opties", "besluitmoment", "aankondigen", "tijdlijn",
    "onbekend", "maatregelen",
]  # fmt: skip
"""What the code makes out of the situation and the instrument; see `stukken.gegevens`."""


Maatstaf = Literal["besluit", "verlenging", "eigen"]
"""When a document is gereed. besluit: the power can be used and the besluiteisen are met.
verlenging: those, and the requirements of an extension. eigen: its own elements only, for what
comes around a decision (a letter, a record, a withdrawal) and is dated when it is written.
"""


class Element(Model):
    """One thing a document must contain.

    At most one source of text (`velden`, `gegeven`, `zin`, `invulveld`) and any number of checks
    (`voorwaarde`, `besluiteis`); at least one of all these. Fields may have an `invulveld` for as
    long as they are empty: what can only be known when the document is signed.
    """

    id: Id = Field(description="Uniek binnen het document.")
    naam: Tekst = Field(description="Zoals het in de tekst heet wanneer het ontbreekt.")
    velden: list[Id] = Field(
        default_factory=list, description="Besluitvelden, feiten en oordelen, op volgorde."
    )
    een_van: bool = Field(False, description="Eén gevuld veld volstaat.")
    met_tijd: bool = Field(False, description="Bij een feit: bron en tijd horen erbij.")
    gegeven: Gegeven | None = Field(None, description="Een onderdeel dat de code maakt.")
    minstens: int = Field(1, ge=1, description="Bij een gegeven dat een lijst is: zoveel regels.")
    zin: Tekst | None = Field(None, description="Vaste juridische zin.")
    invulveld: Tekst | None = Field(
        None,
        description="In te vullen buiten het dossier, «NAAM»; bij velden: zolang die leeg zijn.",
    )
    voorwaarde: Voorwaarde | None = Field(None, description="Moet waar zijn.")
    besluiteis: Id | None = Field(None, description="Besluiteis die vervuld moet zijn.")
    mits: Voorwaarde | None = Field(
        None, description="Alleen nodig wanneer dit niet zeker onwaar is; onbekend is geen nee."
    )
    geldig: Geldigheid = Field(
        default_factory=Geldigheid,
        description="Op welke peildata het element bestaat, zoals de wet die het noemt.",
    )
    bij: list[Id] = Field(
        default_factory=list, description="Alleen bij deze instrumenten van het stuk; leeg: alle."
    )
    verplicht: bool = Field(True, description="Of het ontbreken een gat is.")
    verwijzing: list[Verwijzing] = Field(min_length=1, description="Waarom dit erin moet.")
    zekerheid: Zekerheid = Field(description="Hoe zeker dat is.")

    @model_validator(mode="after")
    def _een_bron(self) -> Element:
        bronnen = [self.velden or self.invulveld, self.gegeven, self.zin]
        if sum(map(bool, bronnen)) > 1:
            raise ValueError(f"'{self.id}': kies één van velden, gegeven, zin en invulveld")
        if not (any(bronnen) or self.voorwaarde or self.besluiteis):
            raise ValueError(f"'{self.id}': zeg waar de tekst vandaan komt of wat waar moet zijn")
        return self


class Document(MetReview):
    """One document: for which instruments, from which template, with which elements."""

    id: Id = Field(description="Gelijk aan de bestandsnaam.")
    naam: Tekst = Field(description="Titel boven het stuk.")
    soort: Literal["besluit", "verzoek", "memo", "communicatie", "proces"] = Field(
        description="Een besluit bindt, een verzoek vraagt, een memo bereidt voor."
    )
    voor: list[Id] = Field(default_factory=list, description="Instrumenten; leeg: de situatie.")
    sjabloon: Tekst = Field(description="Bestand in templates/.")
    mits: Voorwaarde | None = Field(
        None, description="Alleen maken wanneer dit niet zeker onwaar is; onbekend is geen nee."
    )
    na_besluit: bool = Field(False, description="Pas maken als een maatregel is besloten.")
    toetst: Maatstaf | None = Field(
        None,
        description="Wanneer het gereed is; leeg: een besluit of verzoek toetst het besluit.",
    )
    rechtsmiddelblok: Literal["volgens_instrument", "geen"] = Field(
        description="Bij een besluit volgt de clausule uit de soort rechtsmiddel."
    )
    rechtsmiddel: Rechtsmiddel | None = Field(
        None, description="Alleen als dit een ander besluit is dan het middel zelf."
    )
    eigen_velden: dict[Id, Id] = Field(
        default_factory=dict,
        description="Per veld van de maatregel welk veld hier telt: een verlenging eindigt later.",
    )
    inleiding: Tekst | None = Field(None, description="Vaste aanhef onder de titel.")
    elementen: list[Element] = Field(min_length=1, description="Wat erin moet staan.")

    @property
    def maatstaf(self) -> Maatstaf:
        """What decides whether this document is gereed."""
        return self.toetst or ("besluit" if self.soort in {"besluit", "verzoek"} else "eigen")

    @model_validator(mode="after")
    def _sluitend(self) -> Document:
        ids = [element.id for element in self.elementen]
        if len(set(ids)) != len(ids):
            raise ValueError(f"'{self.id}': een element staat er twee keer in")
        if (self.soort == "besluit") != (self.rechtsmiddelblok == "volgens_instrument"):
            raise ValueError(f"'{self.id}': een rechtsmiddelblok hoort bij een besluit, en alleen")
        return self


@lru_cache
def documenten(map_: Path = MAP) -> Mapping[str, Document]:
    """All documents by id. Raises InhoudFout with file and line."""
    return lees_map(map_, Document)


def velden_voor(instrument: str, *, na_besluit: bool = False) -> list[str]:
    """Ids of the items that the documents of an instrument draw on, in the order of the texts.

    `na_besluit` adds what is written once the measure was decided, such as an extension.
    """
    velden: dict[str, None] = {}
    for document in documenten().values():
        nu = document.maatstaf == "besluit" or (na_besluit and document.na_besluit)
        if instrument in document.voor and nu:
            velden |= dict.fromkeys(_velden_van(document, instrument))
    return list(velden)


def _velden_van(document: Document, instrument: str) -> Iterator[str]:
    for element in document.elementen:
        if element.bij and instrument not in element.bij:
            continue
        gelezen = vragen(element.voorwaarde) if element.voorwaarde is not None else ()
        for id_ in (*element.velden, *sorted(gelezen)):
            yield document.eigen_velden.get(id_, id_)


def controleer_documenten(
    alle: Mapping[str, Document], kennisbank: Kennisbank, sjablonen: Path = SJABLONEN
) -> list[str]:
    """Errors in references, conditions and templates, each with its file and what to do."""
    return [fout for document in alle.values() for fout in _fouten(document, kennisbank, sjablonen)]


def _fouten(document: Document, kennisbank: Kennisbank, sjablonen: Path) -> Iterator[str]:
    plek = f"documenten/{document.id}.yaml"
    if not (sjablonen / document.sjabloon).is_file():
        yield f"{plek}: het sjabloon '{document.sjabloon}' bestaat niet; voeg het toe"
    for id_ in document.voor:
        instrument = kennisbank.instrumenten.get(id_)
        if instrument is None or document.id not in instrument.stukken:
            yield f"{plek}: '{id_}' noemt dit stuk niet; herstel een van beide"
        yield from (f"{plek}: {fout}" for fout in _clausule_fouten(document, instrument))
    yield from (f"{plek}: {fout}" for fout in _eigen_fouten(document, kennisbank))
    for element in document.elementen:
        for id_ in sorted(set(element.bij) - set(document.voor)):
            yield f"{plek}: {element.id}: '{id_}' staat niet onder 'voor'; herstel een van beide"
        yield from (
            f"{plek}: {element.id}: {fout}" for fout in _element_fouten(element, kennisbank)
        )


def _eigen_fouten(document: Document, kennisbank: Kennisbank) -> Iterator[str]:
    for id_ in sorted({*document.eigen_velden, *document.eigen_velden.values()}):
        if id_ not in kennisbank.besluitvelden:
            yield f"'{id_}' is geen besluitveld; herstel de id"
    if document.mits is not None:
        yield from voorwaarde_fouten(kennisbank, document.mits, None, mag_ingevuld=True)


def _clausule_fouten(document: Document, instrument: Instrument | None) -> Iterator[str]:
    """A decision has the remedies clause exactly when bezwaar is open (Awb 3:45, 8:3)."""
    heeft = any(element.gegeven == "rechtsmiddel" for element in document.elementen)
    open_ = instrument is not None and instrument.rechtsmiddel.soort in MET_CLAUSULE
    if document.soort == "besluit" and heeft != open_:
        yield "de bezwaarclausule past niet bij de soort rechtsmiddel; herstel dat"


def _element_fouten(element: Element, kennisbank: Kennisbank) -> Iterator[str]:
    yield from (
        f"'{id_}' is nergens verklaard; maak de vraag aan of herstel de id"
        for id_ in element.velden
        if id_ not in kennisbank.vragen
    )
    yield from (
        f"bron '{verwijzing.bron}' bestaat niet; voeg haar toe"
        for verwijzing in element.verwijzing
        if verwijzing.bron not in kennisbank.bronnen
    )
    for voorwaarde in (element.voorwaarde, element.mits):
        if voorwaarde is not None:
            yield from voorwaarde_fouten(kennisbank, voorwaarde, None, mag_ingevuld=True)
