"""Claims about all situations that are not of the form 'never … unless …'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import z3

from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.inhoud import Tijdvak
from afwegingskader.bewijs.termen import Term, alle, een_van
from afwegingskader.lezer import Projectie
from afwegingskader.recht import rails_van
from kennisbank.schema.bewijs import Invariant
from kennisbank.schema.instrument import Instrument
from logica.voorwaarde import vragen

PROJECTIES: tuple[Projectie, ...] = ("bevestigd", "voorstel")


def onbekend_is_veilig(
    bewijzer: Bewijzer, _: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """With less known an instrument is never deployable where with more known it is not.

    Proved on two copies of the facts, with the oordelen the same and with open oordelen following
    their proposal.
    """
    for projectie in PROJECTIES:
        minder = bewijzer.ruimte.met_minder()
        for middel in middelen:
            lezer = minder.lezer_over(middel.gericht_op, projectie)
            for vak in bewijzer.tijdvakken(middel):
                meer = alle(eis.goed for eis in bewijzer.drempel(vak, projectie))
                mag, _niet = rails_van(bewijzer.eisen(vak), lezer)
                if bewijzer.oplosser.kan([mag, ~meer]):
                    yield f"{vak.naam}: een feit vergeten maakt dit inzetbaar ({projectie})"


def elk_middel_mogelijk(
    bewijzer: Bewijzer, _: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """For every instrument there is a possible situation in which it may be used."""
    for middel in middelen:
        for vak in bewijzer.tijdvakken(middel):
            goed = [eis.goed for eis in bewijzer.drempel(vak)]
            if not bewijzer.oplosser.kan([*goed, bewijzer.mogelijk]):
                yield f"{vak.naam}: kan in geen enkele situatie worden ingezet"


def elk_feit_telt(
    bewijzer: Bewijzer, _: Invariant, middelen: Sequence[Instrument]
) -> Iterator[str]:
    """Every item in a drempel can change a verdict: there is a situation in which it matters."""
    waar_gelezen: dict[str, list[Tijdvak]] = {}
    for middel in middelen:
        for vak in bewijzer.tijdvakken(middel):
            for eis in bewijzer.drempel(vak):
                for vraag in sorted(vragen(eis.vereiste.voorwaarde)):
                    waar_gelezen.setdefault(vraag, []).append(vak)
    for vraag, vakken in waar_gelezen.items():
        if not any(_telt(bewijzer, vak, vraag) for vak in vakken):
            yield f"{vraag}: wordt gelezen door {vakken[0].naam}, maar verandert nooit een oordeel"


def _telt(bewijzer: Bewijzer, vak: Tijdvak, vraag: str) -> bool:
    eisen = bewijzer.drempel(vak)
    dragend = [eis for eis in eisen if eis.vereiste.zekerheid != "te_verifieren"]
    mag, mag_niet = alle(e.goed for e in eisen), een_van(e.fout for e in dragend)
    return any(
        bewijzer.oplosser.kan([met, ~_zonder(bewijzer, met, vraag)]) for met in (mag, mag_niet)
    )


def _zonder(bewijzer: Bewijzer, term: Term, vraag: str) -> Term:
    """The term with this item unknown everywhere."""
    atomen = [
        atoom.formule
        for (_plek, id_), variabele in bewijzer.ruimte.variabelen.items()
        if id_ == vraag
        for atoom in variabele.atomen
    ]
    paren = [(atoom, z3.BoolVal(False)) for atoom in atomen]
    return Term(z3.substitute(term.formule, *paren))
