"""The engine on real situations: every verdict with its reasons, and the next question."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.inhoud import Inhoud
from afwegingskader.situatiebestand import lees_situatie
from afwegingskader.verdict import Toetser, Verdict
from afwegingskader.vraagkeuze import volgende_vragen
from logica.situatie import Situatie
from tests.snelheid.meting import Rij, rij_p95, tijden

WORTEL = Path(__file__).resolve().parents[2]
NU = datetime(2026, 11, 24, 20, tzinfo=TIJDZONE)
RONDES = 5


def situaties(inhoud: Inhoud) -> list[Situatie]:
    """Every real example as it grows answer by answer, from nothing to all that is known."""
    paden = sorted((WORTEL / "voorbeelden").glob("*-20*.yaml"))
    gelezen = [lees_situatie(pad, inhoud.kennisbank, NU, NU.date()) for pad in paden]
    return [stap for situatie in gelezen for stap in _stappen(situatie)]


def _stappen(vol: Situatie) -> Iterator[Situatie]:
    rij = list(vol.standen.items())
    for n in range(len(rij) + 1):
        yield Situatie(
            vol.gemeente, vol.nu, vol.peildatum, dict(rij[:n]), vol.onderwerpen, vol.maatregelen
        )


def verdicten(toetser: Toetser) -> list[Verdict]:
    """Every verdict of one situation."""
    return [
        verdict
        for instrument in toetser.kennisbank.instrumenten.values()
        for verdict in toetser.verdicten(instrument)
    ]


def meet_kern(inhoud: Inhoud) -> list[Rij]:
    """Rows for verdicts and for the next question."""
    gevallen = situaties(inhoud)
    eerst = tijden(lambda geval: _alles(inhoud, geval), gevallen)
    rondes = gevallen * RONDES
    later = tijden(lambda geval: _alles(inhoud, geval), rondes)
    getoond = tijden(lambda geval: _getoond(inhoud, geval), rondes)
    paren = [(toetser, verdicten(toetser)) for toetser in _toetsers(inhoud, gevallen)]
    eerste_vraag = tijden(lambda paar: volgende_vragen(*paar), paren)
    vragen = tijden(lambda paar: volgende_vragen(*paar), paren * RONDES)
    aantal = f"{len(inhoud.kennisbank.instrumenten)} instrumenten, {len(gevallen)} situaties"
    alles = "alle oordelen van één situatie, met reden, wat ontbreekt, bronnen en afleiding per eis"
    vraag = "volgende vraag over alle open instrumenten"
    return [
        rij_p95(alles, 0.001, later, aantal),
        rij_p95("hetzelfde, elke afleiding naast de antwoorden gelegd", 0.001, getoond, aantal),
        rij_p95("hetzelfde, elke situatie voor het eerst gezien", 0.001, eerst, aantal),
        rij_p95(vraag, 0.002, vragen, aantal),
        rij_p95("hetzelfde, elke situatie voor het eerst gezien", 0.002, eerste_vraag, aantal),
    ]


def _toetsers(inhoud: Inhoud, gevallen: list[Situatie]) -> list[Toetser]:
    return [Toetser(inhoud.kennisbank, geval) for geval in gevallen]


def _alles(inhoud: Inhoud, geval: object) -> object:
    assert isinstance(geval, Situatie)
    return [
        (v.oordeel, v.bij_voorstel, v.reden, v.zekerheid, v.ontbreekt, v.bronnen, v.later,
         v.waarschuwingen, v.beoordeling.afleidingen)
        for v in verdicten(Toetser(inhoud.kennisbank, geval))
    ]  # fmt: skip


def _getoond(inhoud: Inhoud, geval: object) -> object:
    assert isinstance(geval, Situatie)
    return [
        (v.oordeel, v.bij_voorstel, v.reden, v.zekerheid, v.ontbreekt, v.bronnen, v.later,
         [eis.uitleg for eis in v.eisen])
        for v in verdicten(Toetser(inhoud.kennisbank, geval))
    ]  # fmt: skip
