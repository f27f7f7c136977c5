"""The elements of a document in one situation: their text, or the mark that they are missing.

A template asks for an element by its id. What it does not ask for is an error: a document that
skips one of its mandatory elements is a defect, not a draft.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from afwegingskader.besluittoets import Besluittoets
from afwegingskader.lezer import SituatieLezer
from kennisbank.schema.vraag import Besluitveld, Oordeel
from logica.situatie import SITUATIE, Antwoord, Waarde, soort_van
from logica.toets import toets
from logica.voorwaarde import Voorwaarde
from stukken.document import Document, Element
from stukken.feiten import Feitregel, feitregel, mag_in_besluit, punt_van
from stukken.fout import StukFout
from stukken.merken import NA_TE_LEZEN, NIET_BEVESTIGD, invul
from stukken.omgeving import aanname, alineas, ontbreekt
from stukken.openbaar import interne_feiten, is_openbaar, noemt_iemand, openbare_feiten
from stukken.woorden import is_sjabloonzin, klein, sjablonen_van, waarde_tekst, zin


@dataclass(frozen=True)
class Gelezen:
    """What one field says: its text, or why there is none."""

    tekst: str | None
    gat: str | None = None
    slot: Markup = field(default_factory=Markup)


@dataclass
class Elementen:
    """The elements of one document; the template sees this as `e`."""

    document: Document
    lezer: SituatieLezer
    toets: Besluittoets | None
    gegevens: object
    """What the code makes for the document: an attribute per `document.Gegeven` it names."""
    geplaatst: set[str] = field(default_factory=set)

    def tekst(self, id_: str, tussen: str = " ") -> Markup:
        """The element within a line: its texts joined by `tussen`, or its mark."""
        delen = [self._inline(deel) for deel in self._delen(id_)]
        return escape(tussen).join(delen)

    def blok(self, id_: str) -> Markup:
        """The element as paragraphs of its own, with the line ends of the writer."""
        delen = [self._alineas(deel) for deel in self._delen(id_)]
        return Markup("\n").join(delen)

    def regels(self, id_: str) -> list[Markup]:
        """The element as separate lines, for a numbered list; or its mark."""
        delen = self._delen(id_)
        lijnen = [escape(lijn) for d in delen for lijn in (d.tekst or "").split("\n")]
        return [lijn for lijn in lijnen if lijn.strip()] + [
            ontbreekt(deel.gat) for deel in delen if deel.gat
        ]

    def punten(self, id_: str) -> list[Markup]:
        """Every filled field of an element: a fact after its point, own words as they are."""
        self.geplaatst.add(id_)
        element = self._element(id_)
        gelezen = [(v, self._veld(element, v)) for v in element.velden]
        feiten = self.lezer.kennisbank.feiten
        return [
            Markup("{}: {}").format(punt_van(feiten[v]), self._inline(d)) if v in feiten
            else self._inline(d)
            for v, d in gelezen if d.tekst
        ]  # fmt: skip

    def oordelen(self, ids: Iterable[str]) -> list[tuple[str, Markup]]:
        """Question and own reasoning, or its mark, of each of these oordelen."""
        vragen = [self.lezer.kennisbank.oordelen[id_] for id_ in ids]
        gelezen = [(v.vraag, self._oordeel(klein(v.vraag).rstrip("?"), v)) for v in vragen]
        return [(vraag, self._alineas(deel)) for vraag, deel in gelezen]

    def eis(self, id_: str) -> Markup:
        """Only the mark, when the element is missing; the template prints the rest itself."""
        marks = [ontbreekt(deel.gat) for deel in self._delen(id_) if deel.gat]
        return Markup(" ").join(marks)

    def kent(self, id_: str) -> bool:
        """Whether this document has such an element; lets documents share a body."""
        return any(element.id == id_ for element in self.document.elementen)

    def geldt(self, id_: str) -> bool:
        """Whether the document has the element and it applies; if not, it need not be placed."""
        if not self.kent(id_):
            return False
        element = self._element(id_)
        if element.bij and (
            self.toets is None or self.toets.maatregel.instrument not in element.bij
        ):
            return False
        if not element.geldig.op(self.lezer.situatie.peildatum):
            return False
        return element.mits is None or not toets(element.mits, self.lezer)[1]

    def gevuld(self, id_: str) -> bool:
        """Whether an optional element has anything to print; it then counts as placed."""
        self.geplaatst.add(id_)
        return any(deel.tekst for deel in self._lees(self._element(id_)))

    def niet_geplaatst(self) -> list[str]:
        """Ids that apply and that the template left out."""
        return [
            element.id for element in self.document.elementen
            if element.id not in self.geplaatst and self.geldt(element.id)
        ]  # fmt: skip

    def _element(self, id_: str) -> Element:
        for element in self.document.elementen:
            if element.id == id_:
                return element
        raise StukFout(f"{self.document.id}: het sjabloon noemt '{id_}', dat geen element is.")

    def _delen(self, id_: str) -> list[Gelezen]:
        """Texts and gaps of an element; a gap is only there when the element is mandatory."""
        self.geplaatst.add(id_)
        element = self._element(id_)
        if not self.geldt(id_):
            return []
        if element.zin and not self._voldoet(element):
            return [Gelezen(None, element.naam)]
        delen = self._lees(element)
        teksten = [Gelezen(d.tekst, slot=d.slot) for d in delen if d.tekst is not None]
        return teksten + [Gelezen(None, gat) for gat in self._gaten(element, delen)]

    def _gaten(self, element: Element, delen: list[Gelezen]) -> list[str]:
        if not element.verplicht:
            return []
        gaten = list(dict.fromkeys(deel.gat for deel in delen if deel.gat))
        return gaten if gaten or self._voldoet(element) else [element.naam]

    def _lees(self, element: Element) -> list[Gelezen]:
        if element.zin:
            slot = NA_TE_LEZEN if element.zekerheid == "te_verifieren" else Markup()
            return [Gelezen(element.zin, slot=slot)]
        if element.gegeven:
            return self._gegeven(element)
        delen = [self._veld(element, id_) for id_ in element.velden]
        if element.invulveld and not any(deel.tekst for deel in delen):
            return [Gelezen("", slot=invul(element.invulveld))]
        if element.een_van and any(deel.tekst for deel in delen):
            return [deel for deel in delen if deel.tekst]
        return delen

    def _gegeven(self, element: Element) -> list[Gelezen]:
        inhoud = getattr(self.gegevens, str(element.gegeven))
        if isinstance(inhoud, str):
            slot: Markup = getattr(self.gegevens, f"{element.gegeven}_na_te_lezen", Markup())
            return [Gelezen(inhoud or None, None if inhoud else element.naam, slot)]
        aantal = len(inhoud) if isinstance(inhoud, list | tuple) else int(bool(inhoud))
        return [Gelezen(None, None if aantal >= element.minstens else element.naam)]

    def _veld(self, element: Element, id_: str) -> Gelezen:
        kennisbank = self.lezer.kennisbank
        vraag = kennisbank.vragen[id_]
        if isinstance(vraag, Besluitveld):
            return self._besluitveld(element, vraag, self.lezer.velden.get(id_))
        if isinstance(vraag, Oordeel):
            return self._oordeel(element.naam, vraag)
        return self._feit(element, id_)

    def _besluitveld(self, element: Element, vraag: Besluitveld, waarde: Waarde | None) -> Gelezen:
        if waarde is None or (isinstance(waarde, str) and not waarde.strip()):
            return Gelezen(None, element.naam)
        if vraag.motivering and is_sjabloonzin(str(waarde), *sjablonen_van(vraag)):
            return Gelezen(None, f"{element.naam}, in eigen woorden")
        if self._is_openbaar and noemt_iemand(str(waarde)):
            return Gelezen(None, f"{element.naam}: haal accounts en labels eruit")
        aan_een_mens = soort_van(self.lezer.onderwerp) == "persoon"
        return Gelezen(waarde_tekst(vraag, waarde, in_zin=not aan_een_mens))

    def _oordeel(self, naam: str, vraag: Oordeel) -> Gelezen:
        stand = self.lezer.stand(vraag.id)
        if stand.toestand == "te_herbevestigen":
            return Gelezen(None, f"{naam}: opnieuw te bevestigen")
        antwoord = eigen_antwoord(stand.antwoorden) if stand.toestand == "waarde" else None
        if antwoord is None or not mag_in_besluit(antwoord):
            return Gelezen(None, naam)
        if self._is_openbaar and not is_openbaar(antwoord):
            return Gelezen(None, naam)
        if is_sjabloonzin(antwoord.motivering or "", *sjablonen_van(vraag)):
            return Gelezen(None, f"{naam}, in eigen woorden")
        return Gelezen(antwoord.motivering)

    def _feit(self, element: Element, id_: str) -> Gelezen:
        kennisbank, lezer = self.lezer.kennisbank, self.lezer
        eigen = kennisbank.onderwerp_van(id_) == soort_van(lezer.onderwerp)
        regel = feitregel(
            kennisbank, kennisbank.feiten[id_], lezer.onderwerp if eigen else SITUATIE,
            lezer.stand(id_), voor_besluit=self.document.soort != "memo",
        )  # fmt: skip
        if regel is None or not regel.tekst or not self._mag_hier(regel):
            return Gelezen(None, element.naam)
        if element.met_tijd and not regel.bron:
            return Gelezen(regel.tekst, f"{element.naam}: bron en tijd")
        slot = Markup()
        if not regel.is_bevestigd:
            slot = aanname(element.naam) if regel.is_aanname else NIET_BEVESTIGD
        return Gelezen(
            Markup("{} ({})").format(regel.tekst, regel.bron) if element.met_tijd else regel.tekst,
            slot=slot,
        )

    @property
    def _is_openbaar(self) -> bool:
        return self.document.soort == "communicatie"

    def _mag_hier(self, regel: Feitregel) -> bool:
        """A public text holds only what is open; a situation's record nothing of police or OM."""
        if self._is_openbaar:
            return bool(openbare_feiten([regel]))
        intern = self.document.soort == "proces" and not self.document.voor
        return not intern or regel.is_eigen_keuze or bool(interne_feiten([regel]))

    def _voldoet(self, element: Element) -> bool:
        return self._waar(element.voorwaarde) and self._vervuld(element.besluiteis)

    def _waar(self, voorwaarde: Voorwaarde | None) -> bool:
        return voorwaarde is None or bool(toets(voorwaarde, self.lezer)[0])

    def _vervuld(self, besluiteis: str | None) -> bool:
        punten = self.toets.punten if self.toets else ()
        return all(p.uitkomst == "waar" for p in punten if p.eis.id == besluiteis)

    def _inline(self, deel: Gelezen) -> Markup:
        if deel.gat:
            return ontbreekt(deel.gat)
        regels = Markup("<br>").join(escape(deel.tekst).strip().split("\n"))
        return _achter(regels, deel.slot)

    def _alineas(self, deel: Gelezen) -> Markup:
        if deel.gat:
            return Markup("<p>{}</p>").format(ontbreekt(deel.gat))
        if not deel.slot and not isinstance(deel.tekst, Markup):
            return alineas(zin(str(deel.tekst)))
        return Markup("<p>{}</p>").format(_achter(escape(deel.tekst), deel.slot))


def _achter(tekst: Markup, slot: Markup) -> Markup:
    return Markup(" ").join(deel for deel in (tekst, slot) if deel)


def eigen_antwoord(antwoorden: tuple[Antwoord, ...]) -> Antwoord | None:
    """The confirmed answer that an oordeel rests on: the last one."""
    gegeven = [a for a in antwoorden if a.betrouwbaarheid == "bevestigd" and a.waarde is not None]
    return gegeven[-1] if gegeven else None
