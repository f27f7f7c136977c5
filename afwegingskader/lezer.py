"""The reader of a situation: rails of one bit, or of one bit per what-if.

An oordeel that is not confirmed is onbekend in the projection `bevestigd`. In `voorstel` it takes
the rails of its proposal, and facts that are waarschijnlijk or an aanname count as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from afwegingskader.toetsenboek import Patroon, Uitkomsten, toetsenboek
from afwegingskader.wat_als import Variant
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.vraag import Oordeel
from logica.situatie import NIET_GEVRAAGD, SITUATIE, Situatie, Stand, Waarde, soort_van
from logica.toets import minstens, toets
from logica.voorwaarde import VOLLEDIG, ErIs, ErIsInhoud, OnderwerpSoort, Test, Voorwaarde
from logica.waarden import toets_waarde

Projectie = Literal["bevestigd", "voorstel"]
Rails = tuple[int, int]
Varianten = Mapping[tuple[str, str], Variant]
"""Per (onderwerp, vraag) the what-ifs."""

_TELT_MEE: Mapping[Projectie, frozenset[str]] = {
    "bevestigd": frozenset({"waarde"}),
    "voorstel": frozenset({"waarde", "waarschijnlijk", "aanname"}),
}
_KOMT_ERBIJ: Mapping[Projectie, frozenset[str]] = {
    "bevestigd": _TELT_MEE["bevestigd"],
    "voorstel": _TELT_MEE["voorstel"] - _TELT_MEE["bevestigd"],
}


@dataclass(frozen=True)
class Geheugen:
    """What the readers of one situation share: each other, and the rails of proposals."""

    lezers: dict[tuple[str, Projectie], SituatieLezer] = field(default_factory=dict)
    voorstellen: dict[tuple[str, str], Rails] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class SituatieLezer:
    """Reads tests about the situation and about the one onderwerp being judged."""

    kennisbank: Kennisbank
    situatie: Situatie
    onderwerp: str = SITUATIE
    projectie: Projectie = "bevestigd"
    ja: int = 1
    varianten: Varianten = field(default_factory=dict)
    velden: Mapping[str, Waarde] = field(default_factory=dict)
    geheugen: Geheugen = field(default_factory=Geheugen)
    nee: int = 0
    _gelezen: dict[str, Rails] = field(default_factory=dict)

    @cached_property
    def soort(self) -> OnderwerpSoort:
        """Soort of the onderwerp being judged."""
        return soort_van(self.onderwerp)

    def over(self, onderwerp: str, projectie: Projectie | None = None) -> SituatieLezer:
        """The reader about another onderwerp or in another projection, sharing what was read."""
        sleutel = (onderwerp, projectie or self.projectie)
        if sleutel == (self.onderwerp, self.projectie):
            return self
        lezer = self.geheugen.lezers.get(sleutel)
        if lezer is None:
            lezer = self.geheugen.lezers[sleutel] = SituatieLezer(
                self.kennisbank, self.situatie, *sleutel, self.ja, self.varianten, self.velden,
                self.geheugen,
            )  # fmt: skip
        return lezer

    def plek(self, vraag: str) -> str:
        """Label of the onderwerp an item is read at: what is judged, or the situation."""
        return self.onderwerp if self.kennisbank.soorten[vraag] == self.soort else SITUATIE

    def test(self, test: Test) -> Rails:
        """Rails of one test."""
        rails = self._gelezen.get(test.sleutel)
        if rails is None:
            plek = self.plek(test.vraag)
            rails = self._lees(test) if plek == self.onderwerp else self.over(plek).test(test)
            self._gelezen[test.sleutel] = rails
        return rails

    def er_is(self, inhoud: ErIsInhoud) -> tuple[Sequence[SituatieLezer], int]:
        """A reader per recorded instance, and whether the record is complete."""
        lezers = [self.over(label) for label in self.situatie.van_soort(inhoud.soort)]
        return lezers, self.test(VOLLEDIG[inhoud.soort])[0]

    def stand(self, vraag: str) -> Stand:
        """Stand of an item, at the onderwerp it belongs to."""
        stand = self._stand(vraag, self.plek(vraag))
        oordeel = self.kennisbank.oordelen.get(vraag)
        if oordeel and self._achterhaald(oordeel, stand):
            return Stand("te_herbevestigen", None, stand.antwoorden)
        return stand

    def voorstel(self, oordeel: Oordeel) -> Rails:
        """Rails of the proposal for an oordeel: on what counts in the projection `voorstel`."""
        plek = self.plek(oordeel.id)
        rails = self.geheugen.voorstellen.get((plek, oordeel.id))
        if rails is None:
            lezer = self.over(plek, "voorstel")
            rails = lezer._rijen(oordeel) if self.ja == 1 else lezer._tel(oordeel)
            self.geheugen.voorstellen[(plek, oordeel.id)] = rails
        return rails

    @cached_property
    def uitkomsten(self) -> Uitkomsten:
        """Outcomes of all numbered tests, for a reader of one bit."""
        boek = toetsenboek(self.kennisbank)
        delen = [self._feiten]
        if self.onderwerp != SITUATIE:
            delen.append(self.over(SITUATIE).uitkomsten)
        for oordeel in self.kennisbank.oordelen_over.get(self.soort, ()):
            waarde = self._geldend(oordeel)
            if waarde is not None:
                delen.append(boek.uitkomsten(oordeel.id, waarde, self.situatie.nu))
        if self.onderwerp == SITUATIE:
            delen += [self._zoek(*zoeker) for zoeker in boek.zoekers_naar_oordeel]
        return _samen(delen)

    @cached_property
    def _feiten(self) -> Uitkomsten:
        """The same, as far as the tests are on facts."""
        boek, oordelen = toetsenboek(self.kennisbank), self.kennisbank.oordelen
        telt, nu = _KOMT_ERBIJ[self.projectie], self.situatie.nu
        delen = [
            boek.uitkomsten(vraag, stand.waarde, nu)
            for vraag, stand in self.situatie.per_onderwerp.get(self.onderwerp, ())
            if stand.toestand in telt and stand.waarde is not None and vraag not in oordelen
        ]
        if self.projectie == "voorstel":
            delen.append(self.over(self.onderwerp, "bevestigd")._feiten)
        if self.onderwerp == SITUATIE:
            delen += [self._zoek(*zoeker) for zoeker in boek.zoekers]
        else:
            delen.append(self.over(SITUATIE)._feiten)
        return _samen(delen)

    def _zoek(self, nummer: int, zoeker: ErIs) -> Uitkomsten:
        waar, onwaar = toets(zoeker, self)
        return waar << nummer, onwaar << nummer

    def _geldend(self, oordeel: Oordeel) -> Waarde | None:
        """The answer to an oordeel that counts in this projection."""
        stand = self._stand(oordeel.id, self.onderwerp)
        if stand.toestand in _TELT_MEE[self.projectie] and not self._achterhaald(oordeel, stand):
            return stand.waarde
        return voorstel_woord(self.voorstel(oordeel)) if self.projectie == "voorstel" else None

    def _rijen(self, oordeel: Oordeel) -> Rails:
        """Whether the rows of the proposal table certainly hold, for a reader of one bit."""
        ja, nee = voorstelrijen(self.kennisbank)[oordeel.id]
        return (
            ja.uit(self._feiten, self)[0] if ja else self.nee,
            nee.uit(self._feiten, self)[0] if nee else self.nee,
        )

    def _tel(self, oordeel: Oordeel) -> Rails:
        """The same for a reader of any width: each indicator is evaluated once for both rows."""
        voor = [toets(indicator.voorwaarde, self) for indicator in oordeel.voor]
        tegen = [toets(indicator.voorwaarde, self) for indicator in oordeel.tegen]
        ja, nee = oordeel.voorstel.ja, oordeel.voorstel.nee

        def rij(zeker: int, n_voor: int, n_tegen: int) -> int:
            """`zeker` is the rail on which what speaks for must be: waar (0) or onwaar (1)."""
            voor_rails = [rails[zeker] for rails in voor]
            tegen_rails = [rails[1 - zeker] for rails in tegen]
            return minstens(n_voor, voor_rails, self) & minstens(n_tegen, tegen_rails, self)

        return (
            rij(0, ja.voor, len(tegen) - ja.tegen) if ja else self.nee,
            rij(1, len(voor) - nee.voor, nee.tegen) if nee else self.nee,
        )

    def _stand(self, vraag: str, plek: str) -> Stand:
        if vraag in self.velden:
            return Stand("waarde", self.velden[vraag])
        if vraag in self.kennisbank.besluitvelden:
            return NIET_GEVRAAGD
        return self.situatie.standen.get((plek, vraag), NIET_GEVRAAGD)

    def _achterhaald(self, oordeel: Oordeel, stand: Stand) -> int:
        """Bits in which a confirmed oordeel no longer rests on the proposal of that moment."""
        if stand.toestand != "waarde":
            return self.nee
        met_voorstel = [a for a in stand.antwoorden if a.is_oordeel_met_voorstel]
        if not met_voorstel:
            return self.nee
        ja, nee = self.voorstel(oordeel)
        toen = {"ja": ja, "nee": nee}.get(met_voorstel[-1].voorstel_toen or "", ~(ja | nee))
        return self.ja & ~toen

    def _lees(self, test: Test) -> Rails:
        """Rails of a test about the onderwerp of this reader."""
        stand = self._stand(test.vraag, self.onderwerp)
        telt = self.ja if stand.toestand in _TELT_MEE[self.projectie] else self.nee
        oordeel = self.kennisbank.oordelen.get(test.vraag)
        if oordeel:
            telt &= ~self._achterhaald(oordeel, stand)
        rails = self._kies((self.nee, self.nee), telt, test, stand.waarde)
        if oordeel and self.projectie == "voorstel":
            for woord, bits in zip(("ja", "nee"), self.voorstel(oordeel), strict=True):
                rails = self._kies(rails, bits & ~telt, test, woord)
        variant = self.varianten.get((self.onderwerp, test.vraag))
        return variant.over(rails, test) if variant else rails

    def _kies(self, rails: Rails, bits: int, test: Test, waarde: Waarde | None) -> Rails:
        """The rails, with those of this value on these bits."""
        if not bits:
            return rails
        waar, onwaar = toets_waarde(test, waarde, self.situatie.nu)
        return (
            (rails[0] & ~bits) | (bits if waar else 0),
            (rails[1] & ~bits) | (bits if onwaar else 0),
        )


def voorstel_woord(rails: Rails) -> str | None:
    """'ja', 'nee' or None (no proposal) for one-bit rails."""
    return "ja" if rails[0] else "nee" if rails[1] else None


Rij = Patroon[Rails]


@lru_cache(maxsize=4)
def voorstelrijen(kennisbank: Kennisbank) -> Mapping[str, tuple[Rij | None, Rij | None]]:
    """Per oordeel when 'ja' and when 'nee' is proposed; None: never."""
    boek = toetsenboek(kennisbank)

    def rij(voorwaarde: Voorwaarde | None) -> Rij | None:
        return Patroon(voorwaarde, boek.masker(voorwaarde), toets) if voorwaarde else None

    return {
        oordeel.id: (rij(oordeel.voorwaarde_ja()), rij(oordeel.voorwaarde_nee()))
        for oordeel in kennisbank.oordelen.values()
    }


def _samen(delen: Iterable[Uitkomsten]) -> Uitkomsten:
    waar = onwaar = 0
    for deel_waar, deel_onwaar in delen:
        waar |= deel_waar
        onwaar |= deel_onwaar
    return waar, onwaar
