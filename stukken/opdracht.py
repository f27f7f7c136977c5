"""The headless face of this package: `python -m afwegingskader memo`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

from afwegingskader.bord import Bord, maak_bord
from afwegingskader.inhoud import laad_gecontroleerd
from afwegingskader.situatiebestand import SituatieFout, lees_situatie
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielbestand import laad_profiel
from logica.situatie import Maatregel
from stukken.document import documenten
from stukken.omgeving import TIJDZONE
from stukken.profiel import met_logo, referentie
from stukken.renderen import naar_pdf, naar_word, pagina
from stukken.stuk import Stuk, maak_stuk
from stukken.stukkeuze import hoort_erbij

MEMO = "besluitmemo"
FORMATEN = ("docx", "pdf", "html")


def memo(
    situatie_pad: Path, uit: Path, formaten: Sequence[str], peildatum: date | None, nu: datetime,
    profiel_pad: Path | None = None, *, alles: bool = False,
) -> list[Path]:  # fmt: skip
    """Write the memo and a draft of every document of the chosen measures; returns the files.

    `alles` adds what belongs to the situation as a whole: letters, agenda, records.
    `nu` counts only when the file gives no moment of its own. A measure names its documents by its
    instrument; two measures with the same document get their number in the file name. Raises
    SituatieFout for bad input, InhoudFout for bad content, StukFout when a document cannot be made.
    """
    vreemd = [formaat for formaat in formaten if formaat not in FORMATEN]
    if vreemd or not formaten:
        raise SituatieFout([f"'{', '.join(vreemd)}' is geen formaat; kies uit docx, pdf, html"])
    inhoud = laad_gecontroleerd(nu.date())
    situatie = lees_situatie(situatie_pad, inhoud.kennisbank, nu, peildatum)
    profiel = laad_profiel(profiel_pad) if profiel_pad else Gemeenteprofiel.van(situatie.gemeente)
    bord = maak_bord(inhoud.kennisbank, inhoud.barrieremodel.fasen, situatie)
    uit.mkdir(parents=True, exist_ok=True)
    return [
        pad
        for naam, stuk in maak_alle(bord, profiel, situatie.nu, alles=alles)
        for pad in schrijf(stuk, uit, naam, formaten, profiel)
    ]


def maak_alle(
    bord: Bord, profiel: Gemeenteprofiel, moment: datetime, *, alles: bool = False
) -> Iterator[tuple[str, Stuk]]:
    """The memo, and per chosen measure its documents; each with a file name.

    `alles` adds the documents of the situation, which belong to no instrument.
    """
    yield MEMO, maak_stuk(MEMO, bord, None, profiel, moment)
    paren = list(_paren(bord))
    aantal = Counter(id_ for id_, _ in paren)
    for id_, maatregel in paren:
        naam = f"{id_}-{maatregel.id}" if aantal[id_] > 1 else id_
        yield naam, maak_stuk(id_, bord, maatregel, profiel, moment)
    if alles:
        for document in documenten().values():
            hoort = not document.voor and hoort_erbij(document, bord, None)
            if hoort and document.id != MEMO:
                yield document.id, maak_stuk(document.id, bord, None, profiel, moment)


def _paren(bord: Bord) -> Iterator[tuple[str, Maatregel]]:
    for maatregel in bord.situatie.maatregelen:
        for id_ in bord.kennisbank.instrumenten[maatregel.instrument].stukken:
            document = documenten().get(id_)
            if document and id_ != MEMO and hoort_erbij(document, bord, maatregel):
                yield id_, maatregel


def schrijf(
    stuk: Stuk, uit: Path, naam: str, formaten: Sequence[str], profiel: Gemeenteprofiel
) -> list[Path]:
    """Write one document in each format; returns the files. The date is the decision's."""
    paden = [uit / f"{naam}.{formaat}" for formaat in formaten]
    # Word and PDF wait for programs of their own, so they are made at the same time.
    with ThreadPoolExecutor() as pool:
        inhouden = pool.map(lambda formaat: naar_formaat(stuk, formaat, profiel), formaten)
        for pad, inhoud in zip(paden, inhouden, strict=True):
            pad.write_bytes(inhoud)
    return paden


def naar_formaat(stuk: Stuk, formaat: str, profiel: Gemeenteprofiel) -> bytes:
    """One document in one of FORMATEN, in the style of the municipality. Raises StukFout."""
    datum, stijlen = stuk.moment.astimezone(TIJDZONE).date(), referentie(profiel)
    if formaat == "docx":
        # Who gives its own Word file has its logo in the header of that file.
        html = stuk.html if stijlen else met_logo(stuk.html, profiel)
        return naar_word(html, stuk.titel, datum, stijlen)
    html = met_logo(stuk.html, profiel)
    if formaat == "pdf":
        return naar_pdf(html, stuk.titel, datum, f"Gemeente {profiel.gemeente}")
    return pagina(html, stuk.titel).encode()
