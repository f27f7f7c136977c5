"""The Situatie: all that is known at one moment, as one immutable value.

A YAML file, a dossier and an exercise all yield the same thing. An answer is never just a value:
it carries who said it, how sure it is and when. What the engine may use of it is decided here,
in one place (`Stand`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from logica.voorwaarde import OnderwerpSoort

Betrouwbaarheid = Literal["bevestigd", "waarschijnlijk", "gerucht", "onjuist", "aanname"]
Toestand = Literal[
    "niet_gevraagd", "onbekend", "waarde", "waarschijnlijk", "conflict", "gerucht", "aanname",
    "te_herbevestigen",
]  # fmt: skip
Vertrouwelijk = Literal["openbaar", "driehoek", "politie", "om", "persoonlijke_opvatting"]
Band = tuple[float, float]
Meerkeuze = Mapping[str, str]
Waarde = str | float | datetime | Band | tuple[datetime, datetime] | Meerkeuze

SITUATIE = "situatie"
"""Name of the one onderwerp without instances."""

SOORT_VAN_LETTER: Mapping[str, OnderwerpSoort] = {
    "P": "persoon", "G": "groep", "B": "bijeenkomst", "L": "plaats", "U": "bericht",
    "M": "maatregel",
}  # fmt: skip
LETTER_VAN_SOORT = {soort: letter for letter, soort in SOORT_VAN_LETTER.items()}


def soort_van(onderwerp: str) -> OnderwerpSoort:
    """Soort of an onderwerp by its anonymous label: 'P2' is a persoon, 'U1' a bericht (uiting)."""
    return "situatie" if onderwerp == SITUATIE else SOORT_VAN_LETTER[onderwerp[0]]


def naamloos(onderwerp: str) -> bool:
    """Whether a label stands for an instance that nobody has recorded yet: P0, B0, U0 …"""
    return onderwerp[1:] == "0"


@dataclass(frozen=True)
class Antwoord:
    """One answer to one question about one onderwerp.

    `waarde` None means: asked, and not known. `voorstel_toen` is the proposal that stood beside
    an oordeel when it was confirmed (None: there was none); it matters only when
    `is_oordeel_met_voorstel` is set.
    """

    vraag: str
    waarde: Waarde | None
    onderwerp: str = SITUATIE
    bron: str | None = None
    betrouwbaarheid: Betrouwbaarheid = "bevestigd"
    geldt_op: datetime | None = None
    vastgelegd_op: datetime | None = None
    rol: str | None = None
    vertrouwelijk: Vertrouwelijk = "driehoek"
    in_besluit: Literal["ja", "samengevat", "nee"] = "ja"
    samenvatting: str | None = None
    motivering: str | None = None
    redenen: Mapping[str, str] = field(default_factory=dict)
    geldig_tot: datetime | None = None
    voorstel_toen: str | None = None
    is_oordeel_met_voorstel: bool = False
    nr: int | None = None


@dataclass(frozen=True)
class Stand:
    """What the answers to one question add up to.

    `waarde` is set for the states 'waarde', 'waarschijnlijk' and 'aanname'. Only 'waarde' counts
    for a verdict; the other two count in `bij_voorstel`.
    """

    toestand: Toestand
    waarde: Waarde | None = None
    antwoorden: tuple[Antwoord, ...] = ()


NIET_GEVRAAGD = Stand("niet_gevraagd")


def stand_van(antwoorden: Iterable[Antwoord], nu: datetime) -> Stand:
    """Add up the current answers to one question.

    'onjuist' removes; a gerucht never replaces; two current answers with different values are a
    conflict; an aanname counts until `geldig_tot`.
    """
    geldig = tuple(a for a in antwoorden if a.betrouwbaarheid != "onjuist")
    for soort, toestand in _RANG:
        rij = [a for a in geldig if a.betrouwbaarheid == soort and a.waarde is not None]
        if soort == "aanname":
            rij = [a for a in rij if a.geldig_tot is None or nu < a.geldig_tot]
        if not rij:
            continue
        if any(a.waarde != rij[0].waarde for a in rij):
            return Stand("conflict", None, geldig)
        return Stand(toestand, None if soort == "gerucht" else rij[0].waarde, geldig)
    return Stand("onbekend", None, geldig) if geldig else NIET_GEVRAAGD


_RANG: tuple[tuple[Betrouwbaarheid, Toestand], ...] = (
    ("bevestigd", "waarde"),
    ("waarschijnlijk", "waarschijnlijk"),
    ("aanname", "aanname"),
    ("gerucht", "gerucht"),
)


@dataclass(frozen=True)
class Maatregel:
    """One measure in the draft decision. `velden` holds besluitvelden by id."""

    id: str
    instrument: str
    onderwerp: str | None = None
    velden: Mapping[str, Waarde] = field(default_factory=dict)
    status: Literal["concept", "besloten", "ingetrokken"] = "concept"
    besloten_op: datetime | None = None
    mondeling: bool = False
    reden_afwijken: str | None = None


@dataclass(frozen=True)
class Situatie:
    """All that is known at `nu` in `gemeente`, judged by the law of `peildatum`.

    `standen` maps (onderwerp, vraag) to a Stand; `onderwerpen` maps each soort to its anonymous
    labels in order. `besluit` holds the fields of the decision as a whole (doel, weging, memo).
    """

    gemeente: str
    nu: datetime
    peildatum: date
    standen: Mapping[tuple[str, str], Stand] = field(default_factory=dict)
    onderwerpen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    maatregelen: tuple[Maatregel, ...] = ()
    besluit: Mapping[str, Waarde] = field(default_factory=dict)
    titel: str | None = None

    def stand(self, vraag: str, onderwerp: str = SITUATIE) -> Stand:
        """Stand of a question; 'niet_gevraagd' when nothing was recorded."""
        return self.standen.get((onderwerp, vraag), NIET_GEVRAAGD)

    @cached_property
    def per_onderwerp(self) -> Mapping[str, tuple[tuple[str, Stand], ...]]:
        """Per onderwerp everything that is recorded about it: (vraag, Stand)."""
        uit: dict[str, list[tuple[str, Stand]]] = {}
        for (onderwerp, vraag), stand in self.standen.items():
            uit.setdefault(onderwerp, []).append((vraag, stand))
        return {onderwerp: tuple(rij) for onderwerp, rij in uit.items()}

    def van_soort(self, soort: OnderwerpSoort) -> tuple[str, ...]:
        """Labels of the recorded instances of a soort; the situation itself for 'situatie'."""
        return (SITUATIE,) if soort == "situatie" else tuple(self.onderwerpen.get(soort, ()))

    def met(self, standen: Mapping[tuple[str, str], Stand]) -> Situatie:
        """The same situation with some standen replaced: a what-if."""
        return replace(self, standen={**self.standen, **standen})
