"""Next question: which one decides most, over all open instruments, in one what-if pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    What an answer does is measured on `bij_voorstel`, so that facts behind an oordeel count too:
    its weight is, over the open verdicts, the share of its answers that settles one.
    """
    open_ = [verdict for verdict in verdicten if verdict.bij_voorstel == "open"]
    plekken = _kandidaten(toetser, open_)
    gewichten = dict.fromkeys(plekken, 0.0)
    waaier = _Waaier.van(toetser, plekken)
    for verdict in open_:
        for plek, deel in waaier.beslissend(verdict):
            gewichten[plek] += deel
    rij = [Voorstelvraag(vraag, ond, gewicht) for (ond, vraag), gewicht in gewichten.items()]
    return sorted(rij, key=lambda een: _volgorde(toetser.kennisbank, een))[:aantal]


def _kandidaten(toetser: Toetser, open_: Iterable[Verdict]) -> list[Plek]:
    """Facts that were not asked and can still change what is unknown, also behind an oordeel."""
    plekken: dict[Plek, None] = {}
    for verdict in open_:
        lezer = toetser.lezer(verdict.onderwerp, "voorstel")
        plekken.update(dict.fromkeys(verdict.beoordeling.open_plekken(lezer)))
    rijen = _rijen(toetser.kennisbank)
    feiten: dict[Plek, None] = {}
    for plek in plekken:
        if plek[1] not in rijen:
            feiten[plek] = None
            continue
        lezer = toetser.lezer(plek[0], "voorstel")
        for rij in rijen[plek[1]]:
            tak = rij.uit(lezer.uitkomsten, lezer)
            feiten.update(dict.fromkeys(open_plekken(tak, lezer)))
    return [plek for plek in feiten if _te_vragen(toetser, plek)]


@lru_cache(maxsize=4)
def _rijen(kennisbank: Kennisbank) -> Mapping[str, tuple[Patroon[Tak], ...]]:
    """Per oordeel the derivations of the rows of its proposal table."""
    return {
        id_: tuple(Patroon(rij.voorwaarde, rij.masker, leid_af) for rij in rijen if rij)
        for id_, rijen in voorstelrijen(kennisbank).items()
    }


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
    """All what-ifs at once: one bit for each cell of each place, the rest as it is."""

    toetser: Toetser
    van_bit: Sequence[tuple[Plek, float]]
    """Per bit its place, and which share of the answers there it is."""
    _rails: dict[tuple[Norm, str], tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def van(cls, toetser: Toetser, plekken: Iterable[Plek]) -> _Waaier:
        """The what-ifs of these places."""
        varianten: dict[Plek, Variant] = {}
        van_bit: list[tuple[Plek, float]] = []
        for plek in plekken:
            cellen = cellen_van(toetser.kennisbank, plek[1], toetser.situatie.nu)
            varianten[plek] = Variant.op(len(van_bit), cellen)
            van_bit += [(plek, 1 / cellen.aantal)] * cellen.aantal
        alles = (1 << len(van_bit)) - 1
        return cls(Toetser(toetser.kennisbank, toetser.situatie, varianten, alles), van_bit)

    def beslissend(self, verdict: Verdict) -> Iterator[tuple[Plek, float]]:
        """The answers after which this verdict is no longer open."""
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
        over = mag | mag_niet
        while over:
            laagste = over & -over
            yield self.van_bit[laagste.bit_length() - 1]
            over ^= laagste

    def _van_norm(self, norm: Norm, lezer: SituatieLezer) -> tuple[int, int]:
        lezer = lezer.over(SITUATIE) if norm.is_situatie else lezer
        sleutel = (norm, lezer.onderwerp)
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
