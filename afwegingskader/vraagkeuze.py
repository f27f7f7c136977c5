"""Next question: which one decides most, over all open instruments, in one what-if pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from afwegingskader.lezer import SituatieLezer, voorstelrijen
from afwegingskader.norm import Norm
from afwegingskader.toetsenboek import Patroon
from afwegingskader.uitleg import Plek, Tak, leid_af, open_plekken
from afwegingskader.verdict import Toetser, Verdict
from afwegingskader.wat_als import Variant, cellen_van
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.vraag import Feit
from logica.situatie import SITUATIE, Situatie, naamloos
from logica.toets import toets


@dataclass(frozen=True)
class Voorstelvraag:
    """A question to ask next, about which onderwerp, and how much of the board it settles."""

    vraag: str
    onderwerp: str
    gewicht: float


def volgende_vragen(
    toetser: Toetser, verdicten: Sequence[Verdict], aantal: int | None = None
) -> list[Voorstelvraag]:
    """Questions not yet asked that can still matter, the most deciding first, acute core first.

    What an answer does is measured on `bij_voorstel`, so that facts behind an oordeel count too.
    """
    keuze = _Keuze(toetser)
    open_ = [(v, keuze.plekken(v)) for v in verdicten if v.bij_voorstel == "open"]
    gewichten = dict.fromkeys((plek for _, plekken in open_ for plek in plekken), 0.0)
    waaier = _Waaier.van(toetser, gewichten)
    for verdict, plekken in open_:
        beslist = waaier.beslist(verdict)
        for plek in plekken if beslist else ():
            gewichten[plek] += waaier.deel(beslist, plek)
    rij = [Voorstelvraag(vraag, ond, gewicht) for (ond, vraag), gewicht in gewichten.items()]
    return sorted(rij, key=lambda een: _volgorde(toetser.kennisbank, een))[:aantal]


@dataclass
class _Keuze:
    """Which places can still matter: unknown, not asked, and able to change what is unknown."""

    toetser: Toetser
    _achter: dict[Plek, tuple[Plek, ...]] = field(default_factory=dict)
    _vraagbaar: dict[Plek, bool] = field(default_factory=dict)

    def plekken(self, verdict: Verdict) -> list[Plek]:
        """Places whose answer can still change `bij_voorstel` of a verdict."""
        lezer = self.toetser.lezer(verdict.onderwerp, "voorstel")
        return self._te_vragen(verdict.beoordeling.open_plekken(lezer))

    def _te_vragen(self, plekken: Iterable[Plek]) -> list[Plek]:
        """The facts among and behind these places that were not asked yet, each once."""
        gevonden: list[Plek] = []
        for plek in plekken:
            if plek[1] in self.toetser.kennisbank.oordelen:
                gevonden += self._van_oordeel(plek)
            elif self._open(plek):
                gevonden.append(plek)
        return list(dict.fromkeys(gevonden))

    def _open(self, plek: Plek) -> bool:
        if plek not in self._vraagbaar:
            self._vraagbaar[plek] = _te_vragen(self.toetser, plek)
        return self._vraagbaar[plek]

    def _van_oordeel(self, plek: Plek) -> tuple[Plek, ...]:
        """The facts that can still lead to a proposal."""
        achter = self._achter.get(plek)
        if achter is None:
            lezer = self.toetser.lezer(plek[0], "voorstel")
            rijen = _rijen(self.toetser.kennisbank).get(plek[1], ())
            takken = [rij.uit(lezer.uitkomsten, lezer) for rij in rijen]
            plekken = [p for tak in takken for p in open_plekken(tak, lezer)]
            achter = self._achter[plek] = tuple(self._te_vragen(plekken))
        return achter


@lru_cache(maxsize=4)
def _rijen(kennisbank: Kennisbank) -> Mapping[str, tuple[Patroon[Tak], ...]]:
    """Per oordeel the derivations of the rows of its proposal table."""
    uit: dict[str, tuple[Patroon[Tak], ...]] = {}
    for (oordeel, _), rij in voorstelrijen(kennisbank).items():
        uit[oordeel] = (*uit.get(oordeel, ()), Patroon(rij.voorwaarde, rij.masker, leid_af))
    return uit


def _te_vragen(toetser: Toetser, plek: Plek) -> bool:
    onderwerp, vraag = plek
    if toetser.situatie.stand(vraag, onderwerp).toestand != "niet_gevraagd":
        return False
    feit = toetser.kennisbank.feiten.get(vraag)
    return feit is None or not _afgesloten(feit, toetser.situatie, onderwerp)


def _afgesloten(feit: Feit, situatie: Situatie, onderwerp: str) -> bool:
    """A follow-up question whose gate was answered otherwise is not asked."""
    if feit.volgt_op is None:
        return False
    poort = situatie.stand(feit.volgt_op.vraag, onderwerp)
    if poort.toestand == "niet_gevraagd":
        poort = situatie.stand(feit.volgt_op.vraag)
    toegelaten = feit.volgt_op.is_
    opties = [toegelaten] if isinstance(toegelaten, str) else toegelaten
    return poort.toestand == "waarde" and poort.waarde not in opties


@dataclass
class _Waaier:
    """All what-ifs at once: one bit for each value of each place, the rest as it is."""

    toetser: Toetser
    _rails: dict[tuple[Norm, str], tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def van(cls, toetser: Toetser, plekken: Iterable[Plek]) -> _Waaier:
        """The what-ifs of these places."""
        varianten: dict[Plek, Variant] = {}
        begin = 0
        for plek in plekken:
            cellen = cellen_van(toetser.kennisbank, plek[1], toetser.situatie.nu)
            varianten[plek] = Variant(begin, cellen)
            begin += cellen.aantal
        return cls(Toetser(toetser.kennisbank, toetser.situatie, varianten, (1 << begin) - 1))

    def beslist(self, verdict: Verdict) -> int:
        """Bits of the what-ifs in which this verdict is no longer open."""
        lezer = self.toetser.lezer(verdict.onderwerp, "voorstel")
        mag, mag_niet = lezer.ja, lezer.nee
        paren = zip(verdict.recht.normen, verdict.beoordeling.voorstellen, strict=True)
        for norm, een in paren:
            if norm.standen[een.uitkomst] == "vervuld":
                continue  # a what-if fills in what is unknown: what is met stays met
            goed, fout = self._van_norm(norm, lezer)
            mag &= goed
            if norm.kan_weigeren:
                mag_niet |= fout
        return mag | mag_niet

    def deel(self, beslist: int, plek: Plek) -> float:
        """How much of the answers at one place decides, from 0 to 1."""
        variant = self.toetser.varianten[plek]
        return (beslist & variant.bits).bit_count() / (variant.cellen.aantal or 1)

    def _van_norm(self, norm: Norm, lezer: SituatieLezer) -> tuple[int, int]:
        sleutel = (norm, SITUATIE if norm.is_situatie else lezer.onderwerp)
        if sleutel not in self._rails:
            waar, onwaar = toets(norm.vereiste.voorwaarde, lezer)
            self._rails[sleutel] = (onwaar, waar) if norm.is_uitsluiting else (waar, onwaar)
        return self._rails[sleutel]


def _volgorde(kennisbank: Kennisbank, een: Voorstelvraag) -> tuple[bool, bool, float, str, str]:
    """Acute core first; then about what was recorded before what was not; then the heaviest."""
    feit = kennisbank.feiten.get(een.vraag)
    acuut = feit is not None and feit.acuut is not None
    return (
        not acuut, naamloos(een.onderwerp), -een.gewicht, een.vraag, een.onderwerp,
    )  # fmt: skip
