"""The handbook on paper: one page or one comparison as HTML and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from steps._handboek_blad import Blad, opgesomd
from steps._handboek_werk import SOORTEN
from stukken.omgeving import datum
from stukken.renderen import naar_html, naar_pdf

SJABLOON = "handboek.html.j2"
KOP = "Afwegingskader: handboek"
BREEDTES = {2: [20, 40, 40], 3: [16, 28, 28, 28]}


def html_blad(blad: Blad, versie: str) -> str:
    """A page as HTML. `versie` is that of the content. Raises StukFout."""
    gegevens = [("Blad", SOORTEN[blad.soort][0]), ("Kort", blad.kort), *_recht(blad.peildatum)]
    return naar_html(
        SJABLOON,
        {
            "blad": blad,
            "titel": blad.naam,
            "gegevens": [*gegevens, *blad.kenmerken],
            "slot": " ".join([blad.gecontroleerd, f"Versie van de inhoud: {versie}."]).strip(),
        },
    )


def html_naast(
    namen: Sequence[str], rijen: Sequence[tuple[str, list[str]]], peildatum: date, versie: str
) -> str:
    """Instruments side by side as HTML. Raises StukFout."""
    return naar_html(
        SJABLOON,
        {
            "blad": None,
            "titel": titel_naast(namen),
            "gegevens": _recht(peildatum),
            "koppen": ["Onderwerp", *namen],
            "rijen": [[naam, *cellen] for naam, cellen in rijen],
            "breedtes": BREEDTES[len(namen)],
            "slot": f"Versie van de inhoud: {versie}.",
        },
    )


def titel_naast(namen: Sequence[str]) -> str:
    """Title of a comparison."""
    return f"Naast elkaar: {opgesomd(namen)}"


def pdf(html: str, titel: str, vandaag: date) -> bytes:
    """The PDF of a page. Raises StukFout."""
    return naar_pdf(html, titel, vandaag, KOP)


def _recht(peildatum: date | None) -> list[tuple[str, str]]:
    return [("Recht van", datum(peildatum))] if peildatum else []
