"""Which facts a document may use, and how they look on paper.

A decision draws only on what was recorded before the moment of deciding; what came later stands
under its own heading. What the source does not release for a decision is never in one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from afwegingskader.bord import Bord, maak_bord
from afwegingskader.verdict import eisen_van
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Vereiste
from kennisbank.schema.instrument import Instrument, Versie
from kennisbank.schema.vraag import Feit, Oordeel, Vraag
from logica.situatie import SITUATIE, Antwoord, Situatie, Stand, stand_van
from logica.voorwaarde import vragen
from stukken.woorden import kort_moment, met_open_plek, waarde_tekst

EIGEN_KEUZE = "burgemeester"
"""Holder of items that are the mayor's own choice and no observation."""
VERTROUWELIJK = {
    "openbaar": "openbaar", "driehoek": "driehoek", "politie": "politie (Wpg)",
    "om": "openbaar ministerie", "persoonlijke_opvatting": "persoonlijke opvatting",
}  # fmt: skip
ALLEEN_SAMENGEVAT = {"politie", "om"}
"""Classes of what police and OM keep: in a decision only in the words they release."""
STAND = {
    "waarde": "bevestigd", "waarschijnlijk": "waarschijnlijk", "aanname": "aanname",
    "gerucht": "gerucht", "conflict": "bronnen spreken elkaar tegen", "onbekend": "niet bekend",
    "te_herbevestigen": "opnieuw te bevestigen", "niet_gevraagd": "nog niet gevraagd",
}  # fmt: skip
_BRUIKBAAR = {"waarde": "bevestigd", "waarschijnlijk": "waarschijnlijk", "aanname": "aanname"}


@dataclass(frozen=True)
class Feitregel:
    """One fact on paper. `antwoorden` are those that carry the value and may be shown."""

    vraag: Feit
    onderwerp: str
    stand: Stand
    tekst: str
    antwoorden: tuple[Antwoord, ...]

    @property
    def kop(self) -> str:
        """What it is about, for a decision on one onderwerp: a neutral point, not a question."""
        return punt_van(self.vraag)

    @property
    def punt(self) -> str:
        """The same, with the anonymous label of who or what it is about."""
        return met_label(self.kop, self.onderwerp)

    @property
    def aanhef(self) -> str:
        """The same before its value in a line: 'Verwacht begin:'."""
        return f"{self.punt}:" if self.vraag.label else self.punt

    @property
    def bron(self) -> str:
        """All sources, each with its time; empty when none has both."""
        return "; ".join(bron_en_tijd(a) for a in self.antwoorden if a.bron and _tijd(a))

    @property
    def zekerheid(self) -> str:
        """How sure it is, in a word; without source and time nothing is called confirmed."""
        if self.is_eigen_keuze:
            return "eigen keuze"
        if self.is_bevestigd and not self.bron:
            return "bron of tijd ontbreekt"
        return STAND[self.stand.toestand]

    @property
    def is_aanname(self) -> bool:
        """Whether this was assumed and not established."""
        return self.stand.toestand == "aanname"

    @property
    def is_bevestigd(self) -> bool:
        """Whether this counts for a verdict."""
        return self.stand.toestand == "waarde"

    @property
    def is_eigen_keuze(self) -> bool:
        """Whether this is the mayor's own choice and no observation."""
        return self.vraag.houder == EIGEN_KEUZE

    @property
    def vertrouwelijk(self) -> str:
        """The strictest class among the answers, and whether it may be in a decision."""
        klassen = [a.vertrouwelijk for a in self.antwoorden]
        klasse = max(klassen, key=list(VERTROUWELIJK).index, default="driehoek")
        mag = {a.in_besluit for a in self.antwoorden}
        niet = "; niet in besluit" if mag == {"nee"} else ""
        return VERTROUWELIJK[klasse] + niet


def zoals_bekend(bord: Bord, moment: datetime) -> Bord:
    """The board as it was just before `moment`: answers recorded later do not count.

    Without a time of recording the moment it is about counts; without both it was known. A
    dossier says itself what it knew then: an answer that was replaced since is no longer in its
    situation.
    """
    if bord.eerder is not None and moment < bord.situatie.nu:
        return maak_bord(bord.kennisbank, bord.fasen, bord.eerder(moment))
    standen = dict(_eerdere_standen(bord.situatie, moment))
    if standen == bord.situatie.standen:
        return bord
    return maak_bord(bord.kennisbank, bord.fasen, replace(bord.situatie, standen=standen))


def _eerdere_standen(
    situatie: Situatie, moment: datetime
) -> Iterator[tuple[tuple[str, str], Stand]]:
    for plek, stand in situatie.standen.items():
        eerder = tuple(a for a in stand.antwoorden if not _is_later(a, moment))
        if len(eerder) == len(stand.antwoorden):
            yield plek, stand
        elif eerder:
            yield plek, stand_van(eerder, situatie.nu)


def _is_later(antwoord: Antwoord, moment: datetime) -> bool:
    if antwoord.vastgelegd_op is None:
        return antwoord.geldt_op is not None and antwoord.geldt_op > moment
    return antwoord.vastgelegd_op >= moment


def later_bekend(situatie: Situatie, moment: datetime) -> list[Antwoord]:
    """Every answer recorded (or else seen) after `moment`, in order of recording."""
    alle = (a for stand in situatie.standen.values() for a in stand.antwoorden)
    return sorted((a for a in alle if _is_later(a, moment)), key=lambda a: str(a.vastgelegd_op))


def dragende_vragen(kennisbank: Kennisbank, instrument: Instrument, situatie: Situatie) -> set[str]:
    """Ids that the drempel of an instrument reads, directly or through an oordeel."""
    versie = instrument.versie_op(situatie.peildatum)
    if versie is None:
        return set()
    eisen = eisen_van(kennisbank, instrument, versie, situatie.peildatum)
    return _gelezen(kennisbank, (eis for eis, _ in eisen))


def _gelezen(kennisbank: Kennisbank, eisen: Iterable[Vereiste]) -> set[str]:
    gelezen = {v for eis in eisen for v in vragen(eis.voorwaarde)}
    for id_ in gelezen & set(kennisbank.oordelen):
        oordeel = kennisbank.oordelen[id_]
        gelezen |= {v for i in [*oordeel.voor, *oordeel.tegen] for v in vragen(i.voorwaarde)}
    return gelezen


def feiten_voor_besluit(bord: Bord, instrument: Instrument, onderwerp: str) -> list[Feitregel]:
    """The facts that carry a decision on this instrument and onderwerp, and may be in it.

    Who is competent here shows from who signs; only its own requirements make it this decision.
    A request tells a partner all that bears on it.
    """
    dragend = dragende_vragen(bord.kennisbank, instrument, bord.situatie)
    if instrument.verzoek is None:
        versie = instrument.versie_op(bord.situatie.peildatum)
        dragend -= _over_de_bevoegdheid(bord.kennisbank, versie)
    partner = instrument.verzoek.aan if instrument.verzoek else None
    regels = (
        feitregel(bord.kennisbank, vraag, plek, stand, voor_besluit=True)
        for (plek, id_), stand in bord.situatie.standen.items()
        if plek in {SITUATIE, onderwerp}
        and (vraag := bord.kennisbank.feiten.get(id_))
        and vraag.houder not in {EIGEN_KEUZE, partner}
        and (id_ in dragend or _hoort_bij(bord.kennisbank, vraag, dragend))
    )
    return sorted((r for r in regels if r), key=volgorde)


def _over_de_bevoegdheid(kennisbank: Kennisbank, versie: Versie | None) -> set[str]:
    """Facts about the situation that only the requirements which every power shares read."""
    delen = [
        deel for eis in kennisbank.algemeen.values() for deel in (eis.drempel, eis.uitsluitingen)
    ]
    gedeeld = {v for deel in delen for eis in deel for v in vragen(eis.voorwaarde)}
    eigen = _gelezen(kennisbank, [*versie.drempel, *versie.uitsluitingen]) if versie else set()
    return {id_ for id_ in gedeeld - eigen if kennisbank.onderwerp_van(id_) == SITUATIE}


def _hoort_bij(kennisbank: Kennisbank, vraag: Feit, dragend: set[str]) -> bool:
    """Whether free text answers the same acute question as a fact that carries the decision."""
    if vraag.type != "tekst" or vraag.acuut is None:
        return False
    anderen = (kennisbank.feiten[id_] for id_ in dragend if id_ in kennisbank.feiten)
    return any(ander.acuut == vraag.acuut for ander in anderen)


def alle_feiten(bord: Bord) -> list[Feitregel]:
    """Every recorded fact with a value, also what may not be in a decision."""
    regels = (
        feitregel(bord.kennisbank, vraag, plek, stand, voor_besluit=False)
        for (plek, id_), stand in bord.situatie.standen.items()
        if (vraag := bord.kennisbank.feiten.get(id_))
    )
    return sorted((r for r in regels if r), key=volgorde)


def feitregel(
    kennisbank: Kennisbank, vraag: Feit, plek: str, stand: Stand, *, voor_besluit: bool
) -> Feitregel | None:
    """One fact on paper; None when there is no value, or none that may be shown."""
    soort = _BRUIKBAAR.get(stand.toestand)
    if soort is None or stand.waarde is None:
        return None
    dragers = tuple(
        a for a in stand.antwoorden
        if a.betrouwbaarheid == soort and a.waarde is not None
        and (mag_in_besluit(a) or not voor_besluit)
    )  # fmt: skip
    if not dragers and stand.antwoorden:
        return None
    open_ = [a for a in dragers if _is_vrijgegeven(a)]
    tekst = waarde_tekst(vraag, stand.waarde)
    if voor_besluit and dragers:
        eigen = " ".join(dict.fromkeys(a.samenvatting or "" for a in dragers)).strip()
        if not open_:
            tekst = eigen
        elif (precies := met_open_plek(vraag, stand.waarde)) != tekst:
            tekst = eigen or precies
    return Feitregel(vraag, plek, stand, tekst, dragers)


def mag_in_besluit(antwoord: Antwoord) -> bool:
    """Whether an answer may be in a decision, as it is or summarised. An opinion never is."""
    return antwoord.in_besluit != "nee" and antwoord.vertrouwelijk != "persoonlijke_opvatting"


def _is_vrijgegeven(antwoord: Antwoord) -> bool:
    """Whether an answer may be used as it is; of what police or OM keep only a summary is."""
    return antwoord.in_besluit == "ja" and antwoord.vertrouwelijk not in ALLEEN_SAMENGEVAT


def volgorde(regel: Feitregel) -> tuple[int, str, str, str]:
    """Acute questions first, in their order; then by group and question."""
    return (regel.vraag.acuut or 99, regel.vraag.groep, regel.vraag.id, regel.onderwerp)


def punt_van(vraag: Vraag | Oordeel) -> str:
    """The neutral point of a fact; the question itself where there is none."""
    return (vraag.label if isinstance(vraag, Feit) else None) or vraag.vraag


def met_label(vraag: str, onderwerp: str | None) -> str:
    """A question with the label of who or what it is about, if that is not the situation."""
    return vraag if onderwerp in {None, SITUATIE} else f"{vraag} [{onderwerp}]"


def bron_en_tijd(antwoord: Antwoord) -> str:
    """'politie, 24-11-2026 20:14'; what is missing is left out."""
    moment = _tijd(antwoord)
    delen: Iterable[str | None] = (antwoord.bron, kort_moment(moment) if moment else None)
    return ", ".join(deel for deel in delen if deel)


def _tijd(antwoord: Antwoord) -> datetime | None:
    return antwoord.geldt_op or antwoord.vastgelegd_op
