"""Two or three instruments side by side: the fields that decide which one fits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from kennisbank.schema.basis import Vereiste
from kennisbank.schema.instrument import Instrument
from steps._handboek_blad import Opmaker, opgesomd
from steps._handboek_instrument import kenmerken, stand_op
from steps._handboek_werk import Naslagwerk
from stukken.woorden import klein

MEESTE = 3
"""More columns are unreadable on paper."""
GEEN = "Geen."
NVT = "Niet van toepassing."


def naast_elkaar(
    werk: Naslagwerk, instrumenten: Sequence[Instrument], peildatum: date
) -> list[tuple[str, list[str]]]:
    """Per row its name and one cell per instrument; the law is that of the peildatum."""
    kolommen = [_kolom(werk, instrument, peildatum) for instrument in instrumenten]
    return [(naam, [kolom[naam] for kolom in kolommen]) for naam in kolommen[0]]


def _kolom(werk: Naslagwerk, instrument: Instrument, peildatum: date) -> dict[str, str]:
    opmaker = Opmaker(werk.kennisbank, peildatum)
    versie = instrument.versie_op(peildatum)
    grond = opmaker.vindplaatsen(versie.grondslag) if versie else ()
    feiten = dict(kenmerken(instrument))
    straf = instrument.strafbepaling
    return {
        "Wat het is": instrument.kort,
        "Stand": stand_op(instrument, peildatum) or "Geldt.",
        "Soort": feiten.get("Soort", NVT),
        "Bevoegd": feiten.get("Bevoegd", NVT),
        "Mandaat": feiten.get("Mandaat", NVT),
        "Grondslag": opgesomd([plek.tekst for plek in grond]) or GEEN,
        "Gericht op": feiten.get("Gericht op", NVT),
        "Eigen eisen": _eisen(versie.drempel if versie else ()),
        "Uitgesloten": _eisen(versie.uitsluitingen if versie else ()),
        "Duur": feiten.get("Duur", NVT),
        "Verlengen": feiten.get("Verlengen", NVT),
        "Voorbereiding": feiten.get("Voorbereiding", NVT),
        "Zwaarte": feiten.get("Zwaarte", NVT),
        "Grondrechten": opgesomd(_rechten(werk, instrument)).capitalize() or GEEN,
        "Wie niet gehoorzaamt": straf.tekst if straf else NVT,
        "Rechtsbescherming": instrument.rechtsmiddel.tekst,
    }


def _eisen(eisen: Sequence[Vereiste]) -> str:
    return " ".join(f"({nr}) {eis.tekst}" for nr, eis in enumerate(eisen, 1)) or GEEN


def _rechten(werk: Naslagwerk, instrument: Instrument) -> list[str]:
    namen = (werk.kennisbank.grondrechten[r.recht].naam for r in instrument.grondrechten)
    return [klein(naam) for naam in namen]


def tabel_html(koppen: Sequence[str], rijen: Sequence[tuple[str, list[str]]]) -> str:
    """The comparison as a table with row and column headers, in a frame that scrolls by itself.

    On a phone the cells stand below each other, each under the name of its means.
    """
    bovenste = "".join(f'<th scope="col">{escape(kop)}</th>' for kop in ("Onderwerp", *koppen))
    romp = "".join(
        f'<tr><th scope="row">{escape(naam)}</th>'
        + "".join(
            f'<td><span class="naast-kop">{escape(kop)}</span>{escape(cel)}</td>'
            for kop, cel in zip(koppen, cellen, strict=True)
        )
        + "</tr>"
        for naam, cellen in rijen
    )
    return (
        f'<div class="naast" role="region" tabindex="0" aria-label="Instrumenten naast '
        f'elkaar"><table><thead><tr>{bovenste}</tr></thead><tbody>{romp}</tbody></table></div>'
    )
