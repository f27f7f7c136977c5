"""Where what was recorded contradicts itself, or stops halfway: shown in the memo, never solved."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime
from functools import lru_cache

from markupsafe import Markup

from afwegingskader.bewijs.inhoud import laad_samenhang
from afwegingskader.bewijs.tegenspraken import Tegenspraak, niet_ingevuld, tegenspraken
from afwegingskader.lezer import SituatieLezer
from kennisbank.schema.bewijs import Samenhang
from logica.situatie import SITUATIE, Maatregel, Situatie
from logica.voorwaarde import vragen
from stukken.feiten import met_label
from stukken.omgeving import ontbreekt, opsomming, tijdstip
from stukken.woorden import waarde_tekst


def tegenstrijdig(lezer: SituatieLezer, situatie: Situatie) -> list[Markup]:
    """Per contradiction the rule it breaks and the answers that break it, marked."""
    uit = []
    for geval in tegenspraken(lezer.kennisbank, _samenhang(), situatie):
        gelezen = {*vragen(geval.verband.als), *vragen(geval.verband.dan)}
        antwoorden = opsomming(_regels(lezer, geval, gelezen, bekend=True)).unescape()
        uit.append(ontbreekt(f"{geval.verband.tekst} Maar vastgelegd is: {antwoorden}"))
    for maatregel in situatie.maatregelen:
        if melding := hertoets_te_vroeg(maatregel):
            naam = lezer.kennisbank.instrumenten[maatregel.instrument].naam
            uit.append(ontbreekt(f"{naam}: {melding}"))
    return uit


def hertoets_te_vroeg(maatregel: Maatregel) -> str | None:
    """What is wrong when one looks again before the measure begins; None when that is in order."""
    begin, opnieuw = (maatregel.velden.get(f"maatregel.{veld}") for veld in ("van", "hertoets_op"))
    if not isinstance(begin, datetime) or not isinstance(opnieuw, datetime) or opnieuw >= begin:
        return None
    return (
        f"u kijkt opnieuw op {tijdstip(opnieuw)}, maar de maatregel begint pas op "
        f"{tijdstip(begin)}. Kies een later moment om opnieuw te kijken."
    )


def half_ingevuld(lezer: SituatieLezer, situatie: Situatie) -> list[str]:
    """Per consequence that nobody recorded the rule and the questions that are still open."""
    uit = []
    for geval in niet_ingevuld(lezer.kennisbank, _samenhang(), situatie):
        open_ = _regels(lezer, geval, vragen(geval.verband.dan), bekend=False)
        uit.append(f"{geval.verband.tekst} Nog niet vastgelegd: {' '.join(open_)}")
    return uit


def _regels(
    basis: SituatieLezer, geval: Tegenspraak, ids: AbstractSet[str], *, bekend: bool
) -> list[str]:
    """Of these items the known ones with their answer, or the questions that are still open."""
    lezer, kennisbank = basis.over(geval.onderwerp), basis.kennisbank
    uit = []
    for id_ in sorted(ids):
        vraag, waarde = kennisbank.vragen[id_], lezer.stand(id_).waarde
        over_situatie = kennisbank.onderwerp_van(id_) == SITUATIE
        tekst = met_label(vraag.vraag, SITUATIE if over_situatie else geval.onderwerp)
        if (waarde is not None) == bekend:
            uit.append(tekst if waarde is None else f"{tekst} {waarde_tekst(vraag, waarde)}")
    return uit


@lru_cache
def _samenhang() -> Samenhang:
    return laad_samenhang()
