"""The space of all situations: the variables of every fact, and a reader over them.

The evaluator is the one that judges a situation; only the reader differs. Of every soort there are
as many instances as the content can tell apart: the one being judged, and a witness for each
different `er_is`. More instances add nothing: a true `er_is` needs one witness, and a false one
only gets easier with fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from afwegingskader.bewijs.termen import ONWAAR, WAAR, Term, atoom, een_van
from afwegingskader.bewijs.variabelen import (
    Grens,
    KeuzeVariabele,
    MeerkeuzeVariabele,
    Rails,
    TekstVariabele,
    Variabele,
    schaal,
)
from afwegingskader.lezer import Projectie
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.vraag import Oordeel, Vraag
from logica.situatie import LETTER_VAN_SOORT, SITUATIE, soort_van
from logica.toets import toets
from logica.voorwaarde import (
    VOLLEDIG,
    ErIsInhoud,
    OnderwerpSoort,
    Test,
    Voorwaarde,
    drempel_van,
    tests,
)  # fmt: skip
from logica.waarden import grens_van, toets_waarde

BESLUIT = "besluit"
"""Where the fields of the draft decision live; they are about no onderwerp."""


def grenzen_in(voorwaarden: Iterable[Voorwaarde]) -> dict[str, set[Grens]]:
    """Per number or moment the thresholds that these conditions name."""
    uit: dict[str, set[Grens]] = {}
    for voorwaarde in voorwaarden:
        for test, _ in tests(voorwaarde):
            grens = drempel_van(test)
            if grens is not None:
                uit.setdefault(test.vraag, set()).add(grens)
    return uit


@dataclass
class Ruimte:
    """Variables of all facts, made when first read. `nu` orders relative and absolute moments.

    A space with a `meer` is the same situation with less known: each of its facts says no more
    than the same fact there, and the oordelen are the same.
    """

    kennisbank: Kennisbank
    nu: datetime
    grenzen: Mapping[str, set[Grens]]
    aantallen: Mapping[str, int] = field(default_factory=dict)
    meer: Ruimte | None = None
    variabelen: dict[tuple[str, str], Variabele] = field(default_factory=dict)
    axiomas: list[Term] = field(default_factory=list)
    voorstellen: dict[tuple[str, str], Rails] = field(default_factory=dict)

    def labels(self, soort: OnderwerpSoort) -> tuple[str, ...]:
        """The instances that stand for all instances of a soort; the first is the one judged."""
        if soort == "situatie":
            return (SITUATIE,)
        aantal = max(1, self.aantallen.get(soort, 1))
        return tuple(f"{LETTER_VAN_SOORT[soort]}{nr + 1}" for nr in range(aantal))

    def variabele(self, plek: str, vraag: str) -> Variabele:
        """The variable of one item at one onderwerp."""
        if self.meer and vraag in self.kennisbank.oordelen:
            return self.meer.variabele(plek, vraag)
        sleutel = (plek, vraag)
        gevonden = self.variabelen.get(sleutel)
        if gevonden is None:
            naam = f"{'minder|' if self.meer else ''}{plek}|{vraag}"
            gevonden = self.variabelen[sleutel] = self._maak(naam, self.kennisbank.vragen[vraag])
            self.axiomas += gevonden.axiomas
            if self.meer:
                paren = zip(gevonden.atomen, self.meer.variabele(plek, vraag).atomen, strict=True)
                self.axiomas += [~minder | meer for minder, meer in paren]
        return gevonden

    def met_minder(self) -> Ruimte:
        """The same situation with some facts forgotten; shares the axioms of this space."""
        return Ruimte(
            self.kennisbank, self.nu, self.grenzen, self.aantallen, self, axiomas=self.axiomas
        )

    def lezer(self, onderwerp: str, projectie: Projectie = "bevestigd") -> BewijsLezer:
        """A reader about one onderwerp."""
        return BewijsLezer(self, onderwerp, projectie)

    def lezer_over(self, soort: OnderwerpSoort, projectie: Projectie = "bevestigd") -> BewijsLezer:
        """A reader about the instance of this soort that is being judged."""
        return self.lezer(self.labels(soort)[0], projectie)

    def voorstel(self, plek: str, oordeel: Oordeel) -> Rails:
        """(proposes ja, proposes nee) for an oordeel at one onderwerp."""
        rails = self.voorstellen.get((plek, oordeel.id))
        if rails is None:
            lezer = self.lezer(plek, "voorstel")
            ja, nee = oordeel.voorwaarde_ja(), oordeel.voorwaarde_nee()
            rails = (
                toets(ja, lezer)[0] if ja else ONWAAR,
                toets(nee, lezer)[0] if nee else ONWAAR,
            )
            self.voorstellen[(plek, oordeel.id)] = rails
        return rails

    def _maak(self, naam: str, vraag: Vraag | Oordeel) -> Variabele:
        labels = {optie.id: optie.label for optie in vraag.antwoorden}
        match vraag.type:
            case "ja_nee" | "keuze":
                return KeuzeVariabele({o: atoom(f"{naam}|{o}") for o in labels}, labels)
            case "meerkeuze":
                ja = {o: atoom(f"{naam}|{o}|ja") for o in labels}
                nee = {o: atoom(f"{naam}|{o}|nee") for o in labels}
                return MeerkeuzeVariabele(ja, nee, atoom(f"{naam}|ingevuld"), labels)
            case "getal" | "moment":
                return schaal(naam, {g: self._plaats(g) for g in self.grenzen.get(vraag.id, ())})
            case _:
                return TekstVariabele(atoom(f"{naam}|ingevuld"))

    def _plaats(self, grens: Grens) -> float:
        return grens if isinstance(grens, float) else grens_van(grens, self.nu).timestamp()


@dataclass(frozen=True)
class BewijsLezer:
    """Reads tests as solver terms, about the situation and the one onderwerp being judged."""

    ruimte: Ruimte
    onderwerp: str = SITUATIE
    projectie: Projectie = "bevestigd"
    ja: Term = WAAR
    nee: Term = ONWAAR
    _gelezen: dict[int, Rails] = field(default_factory=dict)

    @cached_property
    def soort(self) -> OnderwerpSoort:
        """Soort of the onderwerp being judged."""
        return soort_van(self.onderwerp)

    def test(self, test: Test) -> Rails:
        """Rails of one test; an item about another soort of onderwerp is unknown here."""
        rails = self._gelezen.get(id(test))
        if rails is None:
            rails = self._gelezen[id(test)] = self._lees(test)
        return rails

    def er_is(self, inhoud: ErIsInhoud) -> tuple[Sequence[BewijsLezer], Term]:
        """A reader per instance, and the rail 'the record is complete'."""
        lezers = [
            BewijsLezer(self.ruimte, x, self.projectie) for x in self.ruimte.labels(inhoud.soort)
        ]
        return lezers, self.test(VOLLEDIG[inhoud.soort])[0]

    def _lees(self, test: Test) -> Rails:
        plek = self._plek(test.vraag)
        if plek is None:
            return ONWAAR, ONWAAR
        rails = self.ruimte.variabele(plek, test.vraag).rails(test)
        oordeel = self.ruimte.kennisbank.oordelen.get(test.vraag)
        if oordeel is None or self.projectie == "bevestigd":
            return rails
        return self._met_voorstel(test, oordeel, plek, rails)

    def _plek(self, vraag: str) -> str | None:
        if vraag in self.ruimte.kennisbank.besluitvelden:
            return BESLUIT
        soort = self.ruimte.kennisbank.onderwerp_van(vraag)
        if soort == "situatie":
            return SITUATIE
        return self.onderwerp if soort == self.soort else None

    def _met_voorstel(self, test: Test, oordeel: Oordeel, plek: str, rails: Rails) -> Rails:
        """An oordeel that is not given takes the rails of its proposal."""
        gegeven = een_van(self.ruimte.variabele(plek, oordeel.id).atomen)
        ja, nee = self.ruimte.voorstel(plek, oordeel)
        als_ja, als_nee = (toets_waarde(test, waarde, self.ruimte.nu) for waarde in ("ja", "nee"))
        waar = een_van(term for term, (w, _) in ((ja, als_ja), (nee, als_nee)) if w)
        onwaar = een_van(term for term, (_, o) in ((ja, als_ja), (nee, als_nee)) if o)
        return rails[0] | (~gegeven & waar), rails[1] | (~gegeven & onwaar)
