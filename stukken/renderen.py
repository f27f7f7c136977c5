"""Rendering: from template and data to screen, Word and PDF. One wording, three outputs."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from stukken.controle import controleer
from stukken.fout import StukFout
from stukken.omgeving import SJABLONEN, omgeving
from stukken.pdf import maak_pdf
from stukken.tekens import maak_zichtbaar
from stukken.word import maak_word

_CSS = SJABLONEN / "stijl" / "pagina.css"


def naar_html(sjabloon: str, gegevens: Mapping[str, object], eigen_map: Path | None = None) -> str:
    """The body of a document as HTML: what the screen shows and the other formats are made of.

    `sjabloon` is a file name in `templates/`, or in `eigen_map`, which goes first. Raises StukFout
    when a value is missing, the template is wrong or the result is not an accessible document.
    """
    try:
        html = omgeving(eigen_map).get_template(sjabloon).render(gegevens)
    except TemplateNotFound as fout:
        raise StukFout(f"Het sjabloon {fout.name} bestaat niet.") from fout
    except TemplateSyntaxError as fout:
        raise StukFout(f"{fout.name}, regel {fout.lineno}: {fout.message}") from fout
    except TemplateError as fout:
        raise StukFout(
            f"{sjabloon}: een gegeven ontbreekt of mag niet worden gebruikt: {fout.message}"
        ) from fout
    html = maak_zichtbaar(html)
    controleer(html)
    return html


def pagina(html: str, titel: str) -> str:
    """A standalone page around a body: Dutch, no scripts, no outside sources, fit for print."""
    return (
        omgeving()
        .get_template("pagina.html.j2")
        .render(
            titel=maak_zichtbaar(titel),
            stijl=Markup(_CSS.read_text(encoding="utf-8")),  # noqa: S704  our own file
            inhoud=Markup(html),  # noqa: S704  a checked body
        )
    )


def naar_word(html: str, titel: str, datum: date, referentie: Path | None = None) -> bytes:
    """The Word file of a body.

    `referentie` is a Word file whose styles, header and footer are used instead of the shipped
    ones; `datum` is the date of the document, not of today. Raises StukFout.
    """
    controleer(html)
    return maak_word(html, titel, datum, referentie)


def naar_pdf(html: str, titel: str, datum: date, kop: str) -> bytes:
    """The PDF of a body, PDF/A-2a and PDF/UA-1; the same input gives the same bytes.

    `kop` (the municipality) and `titel` stand at the top of every page. Raises StukFout.
    """
    controleer(html)
    return maak_pdf(html, titel, datum, kop)


def inhoud_hash(html: str) -> str:
    """Identity of a wording, whatever format it is issued in: SHA-256 in hexadecimals."""
    return sha256(html.encode()).hexdigest()
