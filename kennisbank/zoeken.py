"""Search over everything that can be looked up: BM25 over Dutch stems and character 4-grams.

Stems find inflection (sluiten, sluiting), 4-grams find compounds (camera, cameratoezicht) and
words longer than the text (noodbevelen, noodbevel). Synonyms come from the curated zoektermen.
The index lives in memory; the same content and query always give the same result.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import bm25s
import snowballstemmer

from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.instrument import Instrument
from kennisbank.schema.naslag import Begrip, Bron, Grondrechtkaart, Ontwikkeling, Partner, Platform

GRAM = 4
_STOP = (
    "aan al als artikel ander andere bij burgemeester dan dat de deze die dit door een eens eigen "
    "en er geen haar hem het hij hoe hun iets iemand ik in is je kan kunnen kun lid maar mag met "
    "mee mij mijn moet moeten na naar niet nog nu of om onder ook op over te tegen ten ter tot u "
    "uit uw van via voor waar waarom wanneer was wat we wel welk welke werd wie wij wil word "
    "worden wordt zal ze zich zijn zo zonder zou doe doen gaan gaat heb hebben heeft komen komt "
    "laten tijdens"
)
STOPWOORDEN = frozenset(_STOP.split())
VELDGEWICHT = (3.0, 1.0)
"""Weight of a hit in the name and zoektermen, and of a hit in the text."""
GRAMGEWICHT = 0.25
"""A 4-gram counts for this part of a whole word: a long word has many of them."""
SOORTGEWICHT: Mapping[str, float] = {"instrument": 1.2, "bron": 0.75}
"""The power itself stands before the term that explains it, a source after both."""
ONDERGRENS = 0.1
"""What scores below this part of the best match only shares a few letters with the query."""
NAAMBONUS = 1.4
"""For an entry whose whole name is in the query."""
_WOORD = re.compile(r"\w+")
_ECLI = re.compile(r"ecli:[a-z0-9:.]+")
_STEMMER = snowballstemmer.stemmer("dutch")


@dataclass(frozen=True)
class Ingang:
    """Something that can be found. `zoektermen` weigh like the name, `tekst` is the rest.

    `nummer` (an ECLI) is as good as the name.
    """

    soort: str
    id: str
    naam: str
    kort: str
    zoektermen: tuple[str, ...] = ()
    tekst: str = ""
    nummer: str = ""


@dataclass(frozen=True)
class Treffer:
    """A found entry; a higher score is a better match, and means nothing beyond this query."""

    soort: str
    id: str
    naam: str
    kort: str
    score: float


def woorden(tekst: str) -> list[str]:
    """The words that count: lower case, without accents and stop words; an ECLI also as a whole.

    Of a text of stop words only, all words count.
    """
    kaal = unicodedata.normalize("NFKD", tekst.casefold())
    letters = "".join(teken for teken in kaal if not unicodedata.combining(teken))
    alle = [*_WOORD.findall(letters), *_ECLI.findall(letters)]
    return [woord for woord in alle if woord not in STOPWOORDEN] or alle


def stammen(tekst: str) -> list[str]:
    """The Snowball stem of every word that counts."""
    return [_stam(woord) for woord in woorden(tekst)]


@lru_cache(maxsize=20_000)
def _stam(woord: str) -> str:
    return str(_STEMMER.stemWord(woord))


def grammen(tekst: str) -> list[str]:
    """The '#'-marked 4-grams of every word longer than 4."""
    return [
        f"#{woord[begin : begin + GRAM]}"
        for woord in woorden(tekst)
        if len(woord) > GRAM and not woord.startswith("ecli:")
        for begin in range(len(woord) - GRAM + 1)
    ]


class Zoeker:
    """An index over one knowledge base; `extra` adds entries that live outside it."""

    def __init__(self, kennisbank: Kennisbank, extra: Iterable[Ingang] = ()) -> None:
        self._ingangen = (*ingangen(kennisbank), *extra)
        self._namen = [
            [frozenset(stammen(naam)) for naam in (i.naam, i.nummer) if naam]
            for i in self._ingangen
        ]
        koppen = [" ".join([i.naam, i.naam, i.nummer, *i.zoektermen]) for i in self._ingangen]
        teksten = [f"{i.kort} {i.tekst}" for i in self._ingangen]
        self._velden = [
            (gewicht, _index(map(stammen, rij)), _index(map(grammen, rij)))
            for gewicht, rij in zip(VELDGEWICHT, (koppen, teksten), strict=True)
        ]

    def zoek(self, tekst: str, soort: str | None = None, aantal: int = 20) -> list[Treffer]:
        """The best matches, best first; only of one `soort` when given. Nothing in, nothing out."""
        score = self._scores(tekst)
        grens = ONDERGRENS * max(score, default=0.0)
        rij = [
            Treffer(i.soort, i.id, i.naam, i.kort, round(punten, 4))
            for i, punten in zip(self._ingangen, score, strict=True)
            if punten > grens and soort in {None, i.soort}
        ]
        return sorted(rij, key=lambda t: (-t.score, t.soort, t.id))[:aantal]

    def _scores(self, tekst: str) -> list[float]:
        gezocht, delen = stammen(tekst), grammen(tekst)
        som = [0.0] * len(self._ingangen)
        for gewicht, op_stam, op_gram in self._velden:
            for nr, punten in enumerate(_score(op_stam, gezocht)):
                som[nr] += gewicht * punten
            for nr, punten in enumerate(_score(op_gram, delen)):
                som[nr] += gewicht * GRAMGEWICHT * punten
        alle = set(gezocht)
        return [
            punten
            * SOORTGEWICHT.get(ingang.soort, 1.0)
            * (NAAMBONUS if any(naam <= alle for naam in namen) else 1.0)
            for punten, ingang, namen in zip(som, self._ingangen, self._namen, strict=True)
        ]


def _index(rijen: Iterable[list[str]]) -> bm25s.BM25:
    index = bm25s.BM25()
    index.index(list(rijen), show_progress=False)
    return index


def _score(index: bm25s.BM25, zoekwoorden: list[str]) -> list[float]:
    """A score per entry; nothing at all when the index knows none of the words."""
    bekend = [woord for woord in zoekwoorden if woord in index.vocab_dict]
    return [float(punten) for punten in index.get_scores(bekend)] if bekend else []


def ingangen(kennisbank: Kennisbank) -> Iterator[Ingang]:
    """Every entry of the knowledge base that can be looked up."""
    for instrument in kennisbank.instrumenten.values():
        yield _instrument(kennisbank, instrument)
    for bron in kennisbank.bronnen.values():
        yield _bron(bron)
    for begrip in kennisbank.begrippen.values():
        yield _naslag("begrip", begrip, begrip.uitleg)
    for partner in kennisbank.partners.values():
        rest = (partner.zonder_besluit or "", partner.grens)
        delen = (*partner.gaat_over, *partner.brengt_mee, *rest)
        yield _naslag("partner", partner, *delen)
    for platform in kennisbank.platforms.values():
        delen = (platform.aanbieder, platform.meldroute, platform.openbaar_deel, platform.grenzen)
        yield _naslag("platform", platform, *delen)
    for recht in kennisbank.grondrechten.values():
        yield _naslag("grondrecht", recht, recht.beperking, recht.vraag)
    for nieuw in kennisbank.ontwikkelingen.values():
        yield _ontwikkeling(nieuw)


def _naslag(
    soort: str, entry: Begrip | Partner | Platform | Grondrechtkaart, *teksten: str
) -> Ingang:
    tekst = " ".join(teksten)
    return Ingang(soort, entry.id, entry.naam, entry.kort, tuple(entry.zoektermen), tekst)


def _instrument(kennisbank: Kennisbank, instrument: Instrument) -> Ingang:
    laatste = instrument.versies[-1]
    artikelen = [f"{v.artikel} {v.lid or ''}" for v in laatste.grondslag if v.artikel]
    wetten = [_titel(kennisbank, verwijzing) for verwijzing in laatste.grondslag]
    eisen = [eis.tekst for eis in (*laatste.drempel, *laatste.uitsluitingen)]
    tekst = " ".join([*wetten, *eisen, *instrument.valkuilen, instrument.waarom_niet or ""])
    termen = (*instrument.zoektermen, *artikelen)
    return Ingang("instrument", instrument.id, instrument.naam, instrument.kort, termen, tekst)


def _titel(kennisbank: Kennisbank, verwijzing: Verwijzing) -> str:
    bron = kennisbank.bronnen.get(verwijzing.bron)
    return (bron.citeertitel or bron.titel) if bron else ""


def _bron(bron: Bron) -> Ingang:
    naam = bron_naam(bron)
    namen = (bron.titel, bron.citeertitel, bron.zaaknummer, bron.nummer, bron.celex, bron.bwb)
    termen = (*bron.zoektermen, *(deel for deel in namen if deel and deel != naam))
    instantie, nummer = bron.instantie or "", bron.ecli or ""
    return Ingang("bron", bron.id, naam, bron.betekenis, termen, instantie, nummer)


def bron_naam(bron: Bron) -> str:
    """A source by the name that says most: what a ruling is about, how a law is cited."""
    return bron.titel if bron.soort == "uitspraak" else bron.citeertitel or bron.titel


def _ontwikkeling(nieuw: Ontwikkeling) -> Ingang:
    return Ingang("ontwikkeling", nieuw.id, nieuw.titel, nieuw.tekst)
