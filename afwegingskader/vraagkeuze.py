"""Next question: which one decides most, over all open instruments, in one what-if pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from afwegingskader.lezer import SituatieLezer, voorstelrijen
from afwegingskader.norm import Norm
from afwegingskader.recht import Recht
from afwegingskader.toetsenboek import Beperkt, Patroon
from afwegingskader.uitleg import Plek, Tak, leid_af, open_plekken
from afwegingskader.verdict import Toetser, Verdict
from afwegingskader.wat_als import Cellen, Variant, cellen_van
from kennisbank.kennisbank import Kennisbank
from logica.situatie import SITUATIE, Situatie, naamloos
from logica.toets import toets
from logica.voorwaarde import vragen


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
    open_ = [v for v in verdicten if v.recht.te_toetsen and v.bij_voorstel == "open"]
    gewichten: dict[Plek, float] = {}
    for effect in _effecten(toetser, open_):
        for plek, deel in effect:
            gewichten[plek] = gewichten.get(plek, 0.0) + deel
    rij = [
        Voorstelvraag(plek[1], plek[0], gewicht)
        for plek, gewicht in gewichten.items()
        if _te_vragen(toetser, plek)
    ]
    return sorted(rij, key=lambda een: _volgorde(toetser.kennisbank, een))[:aantal]


Effect = tuple[tuple[Plek, float], ...]
"""Every place that can still change a verdict, with the share of its answers that settles it."""


def _effecten(toetser: Toetser, open_: Iterable[Verdict]) -> list[Effect]:
    """The effect on each open verdict; worked out once per combination of outcomes."""
    effecten: list[Effect] = []
    nieuw: list[tuple[Verdict, Sleutel | None]] = []
    for verdict in open_:
        sleutel = _sleutel(toetser, verdict)
        effect = _bekend(verdict.recht).get(sleutel) if sleutel else None
        if effect is None:
            nieuw.append((verdict, sleutel))
        else:
            effecten.append(effect)
    plekken = {verdict: _plekken(toetser, verdict) for verdict, _ in nieuw}
    waaier = _Waaier.van(toetser, dict.fromkeys(p for rij in plekken.values() for p in rij))
    for verdict, sleutel in nieuw:
        delen = dict.fromkeys(plekken[verdict], 0.0)
        for plek, deel in waaier.beslissend(verdict):
            delen[plek] += deel
        effect = tuple(delen.items())
        effecten.append(effect)
        if sleutel:
            _bekend(verdict.recht)[sleutel] = effect
    return effecten


Sleutel = tuple[str, int, int, tuple[Cellen, ...]]


def _sleutel(toetser: Toetser, verdict: Verdict) -> Sleutel | None:
    """All that the effect depends on: the outcomes it reads, also behind its oordelen."""
    if verdict.recht.zoekt:
        return None
    masker, momenten = _leest(toetser.kennisbank, verdict.recht)
    waar, onwaar = toetser.lezer(verdict.onderwerp, "voorstel").uitkomsten
    nu = toetser.situatie.nu
    cellen = tuple([cellen_van(toetser.kennisbank, vraag, nu) for vraag in momenten])
    return verdict.onderwerp, waar & masker, onwaar & masker, cellen


@lru_cache(maxsize=4096)
def _leest(kennisbank: Kennisbank, recht: Recht) -> tuple[int, tuple[str, ...]]:
    """The numbered tests that a verdict reads in the end, and the moments among its facts."""
    gelezen = {vraag for norm in recht.normen for vraag in vragen(norm.vereiste.voorwaarde)}
    masker = recht.masker
    for id_ in gelezen & kennisbank.oordelen.keys():
        for rij in voorstelrijen(kennisbank)[id_]:
            if rij:
                masker |= rij.masker
                gelezen = gelezen | vragen(rij.voorwaarde)
    momenten = [vraag for vraag in sorted(gelezen) if kennisbank.vragen[vraag].type == "moment"]
    return masker, tuple(momenten)


@lru_cache(maxsize=4096)
def _bekend(recht: Recht) -> dict[Sleutel, Effect]:
    """What was worked out for this law before."""
    return Beperkt()


def _plekken(toetser: Toetser, verdict: Verdict) -> list[Plek]:
    """Facts that can still change what is unknown about a verdict, also behind an oordeel."""
    rijen = _rijen(toetser.kennisbank)
    plekken: dict[Plek, None] = {}
    for plek in verdict.beoordeling.open_plekken(toetser.lezer(verdict.onderwerp, "voorstel")):
        if plek[1] not in rijen:
            plekken[plek] = None
            continue
        lezer = toetser.lezer(plek[0], "voorstel")
        for rij in rijen[plek[1]]:
            tak = rij.uit(lezer.uitkomsten, lezer)
            plekken.update(dict.fromkeys(open_plekken(tak, lezer)))
    return list(plekken)


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
    return not afgesloten(toetser.kennisbank, toetser.situatie, vraag, onderwerp)


def afgesloten(kennisbank: Kennisbank, situatie: Situatie, vraag: str, onderwerp: str) -> bool:
    """Whether this is a follow-up question that is not asked.

    Its gate was certainly answered otherwise, or is not asked itself. A gate that is unknown,
    contradicted or only a rumour leaves it open.
    """
    feit = kennisbank.feiten.get(vraag)
    if feit is None or feit.volgt_op is None:
        return False
    poort = situatie.stand(feit.volgt_op.vraag, onderwerp)
    if poort.toestand == "niet_gevraagd":
        poort = situatie.stand(feit.volgt_op.vraag)
    if poort.toestand == "niet_gevraagd":
        return afgesloten(kennisbank, situatie, feit.volgt_op.vraag, onderwerp)
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
