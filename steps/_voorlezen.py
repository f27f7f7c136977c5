"""The text to read aloud, on screen: with what is known of the measure, the rest as '…'."""

from __future__ import annotations

from collections.abc import Mapping

from afwegingskader.besluittoets import onderwerp_van
from logica.situatie import Maatregel, Waarde
from logica.toets import toets
from steps import _dossier as d
from stukken.gegevens import PLEK, VELD_BIJ_PLEK
from stukken.woorden import klein, waarde_tekst

OPEN = "…"


def voorleestekst(werk: d.Werk, instrument: str, gericht_op: str | None = None) -> str:
    """The text of a means for this case, for whom it is; empty when there is none."""
    middel, situatie = werk.inhoud.kennisbank.instrumenten[instrument], werk.stand.situatie
    over = onderwerp_van(middel, situatie, Maatregel("", instrument, gericht_op))
    lezer = werk.bord.toetser.lezer(over)
    varianten = (v.tekst for v in middel.voorleestekst_varianten if toets(v.als, lezer)[0])
    tekst = next(varianten, middel.voorleestekst or "")
    velden = next(
        (
            m.velden
            for m in reversed(situatie.maatregelen)
            if m.instrument == instrument and onderwerp_van(middel, situatie, m) == over
        ),
        {},
    )
    return PLEK.sub(lambda plek: _ingevuld(werk, velden, plek[1]), tekst)


def _ingevuld(werk: d.Werk, velden: Mapping[str, Waarde], plek: str) -> str:
    if plek == "gemeente":
        return werk.stand.situatie.gemeente
    veld = VELD_BIJ_PLEK.get(plek, "")
    waarde = velden.get(veld)
    if not waarde:
        return OPEN
    vraag = werk.inhoud.kennisbank.besluitvelden[veld]
    tekst = waarde_tekst(vraag, waarde, in_zin=True).rstrip(" .")
    return klein(tekst) if vraag.opties else tekst
