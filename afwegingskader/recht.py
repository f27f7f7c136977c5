"""The law of one day: per instrument the version in force, with all it requires.

This follows from the content and the peildatum alone, so it is worked out once per day of law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from afwegingskader.lezer import SituatieLezer
from afwegingskader.norm import Afleiding, EisStand, Norm, afleiding
from afwegingskader.ontbreekt import Ontbreekt, open_blad, recht_ontbreekt, te_verifieren
from afwegingskader.toetsenboek import Beperkt, Patroon, toetsenboek
from afwegingskader.uitleg import Plek, open_plekken
from afwegingskader.uitspraak import Uitspraak
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Vereiste
from kennisbank.schema.instrument import Instrument, Versie
from logica.toets import Lezer, T, toets
from logica.voorwaarde import vragen

U = TypeVar("U")


@dataclass(frozen=True, eq=False)
class Recht:
    """The law on one instrument on one day; `versie` is None before its birth and after its end.

    `later` holds the sources of after the peildatum: they exist only as later case law.
    """

    instrument: Instrument
    versie: Versie | None
    normen: tuple[Norm, ...]
    later: frozenset[str]
    peildatum: date
    _beoordeeld: dict[tuple[int, ...], Beoordeling] = field(default_factory=Beperkt)
    _uitspraken: dict[tuple[EisStand, ...], Uitspraak] = field(default_factory=Beperkt)

    @property
    def bestaat(self) -> bool:
        """Whether there is such a power on that day, in the content or not."""
        return self.versie is not None and self.instrument.soort != "bestaat_niet"

    @cached_property
    def te_toetsen(self) -> bool:
        """Whether the verdict depends on the situation at all."""
        return _te_toetsen(self.instrument, self.versie)

    @cached_property
    def zoekt(self) -> bool:
        """Whether a requirement searches through instances, so that outcomes are not all."""
        return any(norm.patroon.zoekt for norm in self.normen)

    def beoordeel(self, lezer: SituatieLezer, voorstel: SituatieLezer) -> Beoordeling:
        """How the situation turns out under this law, for readers of both projections."""
        masker = self.masker
        sleutel = tuple([bits & masker for bits in (*lezer.uitkomsten, *voorstel.uitkomsten)])
        een = self._beoordeeld.get(sleutel)
        if een is None:
            een = self._beoordeeld[sleutel] = Beoordeling(
                self,
                tuple([norm.patroon.uit(lezer.uitkomsten, lezer) for norm in self.normen]),
                tuple([norm.patroon.uit(voorstel.uitkomsten, voorstel) for norm in self.normen]),
            )
        return een

    def uitspraak(self, afleidingen: Sequence[Afleiding]) -> Uitspraak:
        """What this law says to these outcomes; one object per combination."""
        paren = zip(self.normen, afleidingen, strict=True)
        standen = tuple([norm.standen[een.uitkomst] for norm, een in paren])
        uitspraak = self._uitspraken.get(standen)
        if uitspraak is None:
            uitspraak = self._uitspraken[standen] = Uitspraak(self, standen)
        return uitspraak

    @cached_property
    def masker(self) -> int:
        """The bits of all numbered tests that its requirements read."""
        bits = 0
        for norm in self.normen:
            bits |= norm.patroon.masker
        return bits

    @property
    def reden(self) -> str:
        """Why, when the verdict does not depend on the situation."""
        if self.versie is None:
            eerste, laatste = self.instrument.versies[0], self.instrument.versies[-1]
            if eerste.van and self.peildatum < eerste.van:
                return f"Bestond nog niet: dit geldt vanaf {eerste.van:%d-%m-%Y}."
            return f"Bestaat niet meer: dit gold tot {laatste.tot:%d-%m-%Y}."
        if not self.bestaat:
            return self.versie.waarom_niet or self.instrument.waarom_niet or ""
        return f"De tekst die op {self.peildatum:%d-%m-%Y} gold staat niet in de kennisbank."


@dataclass(frozen=True, eq=False)
class Beoordeling:
    """Per requirement the derivation on what is confirmed, and if the open proposals are followed.

    It holds outcomes only; the answers themselves are with the reader of a situation.
    """

    recht: Recht
    afleidingen: tuple[Afleiding, ...]
    voorstellen: tuple[Afleiding, ...]
    _onthouden: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)

    @cached_property
    def uitspraak(self) -> Uitspraak:
        """The verdict with its ground, on what is confirmed."""
        return self.recht.uitspraak(self.afleidingen)

    @cached_property
    def bij_voorstel(self) -> Uitspraak:
        """The same, if the open proposals are followed."""
        return self.recht.uitspraak(self.voorstellen)

    def ontbreekt(self, lezer: SituatieLezer) -> tuple[Ontbreekt, ...]:
        """What must still be known for an open verdict, each thing once."""
        if self.uitspraak.oordeel != "open":
            return ()
        return self._een_keer("ontbreekt", lezer, self._ontbrekend)

    def open_plekken(self, voorstel: SituatieLezer) -> tuple[Plek, ...]:
        """Where an answer can still change what the verdict becomes if proposals are followed."""
        if self.bij_voorstel.oordeel != "open":
            return ()
        return self._een_keer("plekken", voorstel, self._plekken)

    def _een_keer(
        self, wat: str, lezer: SituatieLezer, reken: Callable[[SituatieLezer], Iterable[U]]
    ) -> tuple[U, ...]:
        """Each thing once; kept per onderwerp, unless a search decides what there is."""
        if self.recht.zoekt:
            return tuple(dict.fromkeys(reken(lezer)))
        sleutel = (wat, lezer.onderwerp)
        if sleutel not in self._onthouden:
            self._onthouden[sleutel] = tuple(dict.fromkeys(reken(lezer)))
        return self._onthouden[sleutel]

    def _ontbrekend(self, lezer: SituatieLezer) -> Iterator[Ontbreekt]:
        if not self.recht.te_toetsen:
            yield recht_ontbreekt(self.recht.instrument.id)
        for norm, een in zip(self.recht.normen, self.afleidingen, strict=True):
            if norm.standen[een.uitkomst] == "niet_vervuld":
                yield te_verifieren(norm.vereiste.id)
            for plek in open_plekken(een.tak, lezer):
                yield open_blad(lezer.kennisbank, *plek)

    def _plekken(self, lezer: SituatieLezer) -> Iterator[Plek]:
        standen = self.bij_voorstel.standen
        kan_nog = "niet_vervuld" not in standen  # else it can only still be refused
        for norm, een in zip(self.recht.normen, self.voorstellen, strict=True):
            if kan_nog or norm.kan_weigeren:
                yield from open_plekken(een.tak, lezer)


@lru_cache(maxsize=16)
def recht_op(kennisbank: Kennisbank, peildatum: date) -> Mapping[str, Recht]:
    """The law of one day, by instrument id. General requirements are shared between them."""
    later = frozenset(
        bron.id for bron in kennisbank.bronnen.values() if bron.datum and bron.datum > peildatum
    )
    boek = toetsenboek(kennisbank)
    normen: dict[int, Norm] = {}

    def norm(vereiste: Vereiste, is_uitsluiting: bool) -> Norm:
        if id(vereiste) not in normen:
            voorwaarde = vereiste.voorwaarde
            patroon = Patroon(voorwaarde, boek.masker(voorwaarde), afleiding)
            is_situatie = {kennisbank.soorten[v] for v in vragen(voorwaarde)} == {"situatie"}
            normen[id(vereiste)] = Norm(vereiste, is_uitsluiting, is_situatie, patroon)
        return normen[id(vereiste)]

    def recht(instrument: Instrument) -> Recht:
        versie = instrument.versie_op(peildatum)
        if versie is None or not _te_toetsen(instrument, versie):
            return Recht(instrument, versie, (), later, peildatum)
        eisen = eisen_van(kennisbank, instrument, versie, peildatum)
        return Recht(instrument, versie, tuple(norm(*eis) for eis in eisen), later, peildatum)

    return {id_: recht(instrument) for id_, instrument in kennisbank.instrumenten.items()}


def _te_toetsen(instrument: Instrument, versie: Versie | None) -> bool:
    if versie is None or instrument.soort == "bestaat_niet":
        return False
    return versie.inhoud == "in_kennisbank"


def eisen_van(
    kennisbank: Kennisbank, instrument: Instrument, versie: Versie, peildatum: date
) -> list[tuple[Vereiste, bool]]:
    """All drempel requirements and exclusions (flag True), general ones first."""
    algemeen = [
        eis
        for eis in kennisbank.algemeen.values()
        if eis.past_op(instrument) and eis.geldigheid.op(peildatum)
    ]
    vereisten = [v for eis in algemeen for v in eis.drempel] + list(versie.drempel)
    uitsluitingen = [u for eis in algemeen for u in eis.uitsluitingen] + list(versie.uitsluitingen)
    return [(v, False) for v in vereisten] + [(u, True) for u in uitsluitingen]


def rails_van(eisen: Iterable[tuple[Vereiste, bool]], lezer: Lezer[T]) -> tuple[T, T]:
    """Rails (mag, mag niet) over a whole drempel; neither is open.

    A requirement that is `te_verifieren` can hold back, but never refuse: its failure leaves the
    verdict open.
    """
    mag, mag_niet = lezer.ja, lezer.nee
    for vereiste, is_uitsluiting in eisen:
        waar, onwaar = toets(vereiste.voorwaarde, lezer)
        goed, fout = (onwaar, waar) if is_uitsluiting else (waar, onwaar)
        mag = mag & goed
        if vereiste.zekerheid != "te_verifieren":
            mag_niet = mag_niet | fout
    return mag, mag_niet
