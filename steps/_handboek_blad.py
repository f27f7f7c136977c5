"""One page of the handbook as data: the screen and the PDF are made of the same page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Review, Vereiste, Verwijzing, Zekerheid
from steps._bron import ZEKERHEID
from stukken.omgeving import datum


@dataclass(frozen=True)
class Vindplaats:
    """A source in words, with its deep link when there is one."""

    tekst: str
    link: str = ""


@dataclass(frozen=True)
class Punt:
    """One statement with what it rests on and, in words, how sure that is.

    Statements with the same `kop` belong together. A statement may be its sources alone.
    """

    tekst: str
    kop: str = ""
    bronnen: tuple[Vindplaats, ...] = ()
    zekerheid: str = ""
    toelichting: str = ""


@dataclass(frozen=True)
class Wijzer:
    """A way to another page of the handbook."""

    soort: str
    id: str
    naam: str

    @property
    def blad(self) -> str:
        """The page in the address."""
        return f"{self.soort}.{self.id}"


@dataclass(frozen=True)
class Deel:
    """One section of a page. An empty section is left out; a screen may fold one away."""

    kop: str
    punten: tuple[Punt, ...] = ()
    wijzers: tuple[Wijzer, ...] = ()
    inleiding: str = ""
    gevouwen: bool = False

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.punten or self.wijzers or self.inleiding)

    @property
    def groepen(self) -> list[tuple[str, list[Punt]]]:
        """The statements by `kop`, in the order in which each `kop` first comes."""
        uit: dict[str, list[Punt]] = {}
        for punt in self.punten:
            uit.setdefault(punt.kop, []).append(punt)
        return list(uit.items())


@dataclass(frozen=True)
class Blad:
    """A page: what it is, short facts, its sections, and beside them the way on.

    `melding` is what a reader must know before anything else.
    """

    soort: str
    id: str
    naam: str
    kort: str
    kenmerken: tuple[tuple[str, str], ...]
    delen: tuple[Deel, ...]
    zijdelen: tuple[Deel, ...] = ()
    melding: str = ""
    gecontroleerd: str = ""
    peildatum: date | None = None


@dataclass(frozen=True)
class Opmaker:
    """Turns content into statements: sources in words, as the law stood on the peildatum."""

    kennisbank: Kennisbank
    peildatum: date

    def is_later(self, bron_id: str) -> bool:
        """Whether a source is of after the peildatum."""
        dag = self.kennisbank.bronnen[bron_id].datum
        return dag is not None and dag > self.peildatum

    def vindplaats(self, verwijzing: Verwijzing) -> Vindplaats:
        """One reference; a source of after the peildatum says so."""
        bron = self.kennisbank.bronnen[verwijzing.bron]
        later = " (van na de peildatum)" if self.is_later(bron.id) else ""
        tekst = verwijzing_tekst(self.kennisbank, verwijzing) + later
        return Vindplaats(tekst, bron.link(verwijzing) or "")

    def vindplaatsen(self, verwijzingen: Iterable[Verwijzing]) -> tuple[Vindplaats, ...]:
        """References in order, each once."""
        return tuple(dict.fromkeys(self.vindplaats(v) for v in verwijzingen))

    def punt(
        self,
        tekst: str,
        verwijzingen: Sequence[Verwijzing] = (),
        zekerheid: Zekerheid | None = None,
        kop: str = "",
    ) -> Punt:
        """A statement with its sources."""
        woord = ZEKERHEID[zekerheid] if zekerheid else ""
        return Punt(tekst, kop, self.vindplaatsen(verwijzingen), woord)

    def eis(self, eis: Vereiste, kop: str = "") -> Punt:
        """A requirement; an exclusion also says what does exist in that case."""
        wel = getattr(eis, "wel", None)
        delen = [eis.toelichting or "", f"Wat dan wel kan: {wel}" if wel else ""]
        return Punt(
            eis.tekst,
            kop,
            self.vindplaatsen(eis.verwijzing),
            ZEKERHEID[eis.zekerheid],
            " ".join(deel for deel in delen if deel),
        )


def gevuld(delen: Iterable[Deel]) -> tuple[Deel, ...]:
    """The sections with something in them."""
    return tuple(deel for deel in delen if not deel.leeg)


def nagekeken(review: Review) -> str:
    """When the entry was last checked, in words."""
    return f"Nagekeken op {datum(review.op)} door {review.door}."


def minuten(aantal: int) -> str:
    """Minutes in round words: 'direct', '90 minuten', '3 uur', '2 dagen', '6 weken'."""
    if aantal == 0:
        return "direct"
    if aantal < 120:
        return f"{aantal} minuten" if aantal > 1 else "1 minuut"
    if aantal < 2880:
        return f"{round(aantal / 60)} uur"
    if aantal < 40320:
        return f"{round(aantal / 1440)} dagen"
    return f"{round(aantal / 10080)} weken"


def van_tot(laag: int, hoog: int) -> str:
    """A span of minutes in words."""
    return minuten(laag) if laag == hoog else f"{minuten(laag)} tot {minuten(hoog)}"


def opgesomd(delen: Sequence[str]) -> str:
    """'a, b en c'."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"
