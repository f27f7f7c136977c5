"""`python -m tests.snelheid [BESTAND]`: measure everything in one run; print or write the table."""

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from afwegingskader.inhoud import laad_inhoud
from tests.snelheid.bulk import meet_bulk
from tests.snelheid.geheel import meet_bewijs, meet_memo, meet_scherm, wat_laadt_de_kern
from tests.snelheid.kern import meet_kern
from tests.snelheid.meting import Rij

KOP = """\
# Snelheid

Gemaakt met `make snelheid`: alles in één run, op één machine. Geen test wacht op een klok; deze
bladzijde laat zien wat het kost. Een doel dat niet is gehaald staat er als niet gehaald.

"""
VOET = """
De situaties van de eerste rijen zijn de drie voorbeelden in `voorbeelden/`, zoals zij antwoord voor
antwoord groeien: van niets bekend tot alles wat bekend is. Wat uit een combinatie van uitkomsten
volgt wordt één keer uitgewerkt en daarna hergebruikt; de rijen 'voor het eerst gezien' zijn zonder
dat voordeel. De vergelijking met OpenFisca-Core rekent dezelfde regels uit over dezelfde kolommen
en eist dat alle aantallen gelijk zijn; onze kant houdt daarbij ook onbekend bij.
"""


def meet() -> Iterator[Rij]:
    """Every row, in the order of the design."""
    inhoud = laad_inhoud()
    yield from meet_kern(inhoud)
    yield meet_bewijs(inhoud)
    yield from meet_bulk(inhoud.kennisbank)
    yield from meet_scherm()
    yield meet_memo()
    yield wat_laadt_de_kern()


def als_tabel(rijen: list[Rij], belasting: tuple[float, float]) -> str:
    """The page in Markdown."""
    oordeel = {True: "ja", False: "**nee**", None: "–"}
    regels = [
        f"| {rij.wat} | {rij.doel} | {rij.gemeten} | {oordeel[rij.gehaald]} | {rij.toelichting} |"
        for rij in rijen
    ]
    kop = ["| wat | doel | gemeten | gehaald | toelichting |", "|---|---|---|---|---|"]
    druk = " en ".join(f"{een:.1f}".replace(".", ",") for een in belasting)
    machine = (
        f"Machine: {'twee kernen' if os.cpu_count() == 2 else f'{os.cpu_count()} kernen'}, "
        f"{platform.machine()}, Python {platform.python_version()}; gemiddelde belasting voor en "
        f"na de meting {druk} (hoger dan 1 vertekent de tijden naar boven).\n\n"
    )
    return KOP + machine + "\n".join([*kop, *regels]) + "\n" + VOET


def main() -> int:
    """Measure, and write to the given file or to the screen."""
    voor = _belasting()
    rijen = list(meet())
    tekst = als_tabel(rijen, (voor, _belasting()))
    for rij in rijen:
        if rij.gemeten == "**NIET GEMETEN**":
            print(f"LET OP: niet gemeten: {rij.wat} ({rij.toelichting})", file=sys.stderr)
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(tekst, encoding="utf-8")
    print(tekst)
    return 0


def _belasting() -> float:
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


if __name__ == "__main__":
    sys.exit(main())
