"""The headless face of the core: `python -m afwegingskader <opdracht>`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.opdrachten import OPDRACHTEN
from afwegingskader.situatiebestand import SituatieFout
from kennisbank.lezen import InhoudFout


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (2 on bad input, 1 on a failed check)."""
    keuze = _parser().parse_args(argumenten)
    keuze.nu = datetime.now(TIJDZONE)
    try:
        return int(OPDRACHTEN[keuze.opdracht](keuze))
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stdout = None
        return 0
    except SituatieFout as fout:
        print("\n".join(fout.meldingen), file=sys.stderr)
        return 2
    except InhoudFout as fout:
        print("\n".join(fout.meldingen), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m afwegingskader",
        description="Feiten in, rechtmatige opties eruit, met de redenen erbij.",
    )
    delen = parser.add_subparsers(dest="opdracht", required=True, metavar="OPDRACHT")

    def deel(naam: str, hulp: str) -> argparse.ArgumentParser:
        sub = delen.add_parser(naam, help=hulp, description=hulp)
        sub.add_argument("--json", action="store_true", help="antwoord als JSON")
        return sub

    def met_situatie(naam: str, hulp: str) -> argparse.ArgumentParser:
        sub = deel(naam, hulp)
        sub.add_argument("situatie", type=Path, help="situatiebestand (YAML)")
        sub.add_argument("--peildatum", type=_datum, help="recht van deze dag, JJJJ-MM-DD")
        return sub

    deel("controleer", "laadt en controleert alle inhoud")
    met_situatie("beoordeel", "fase, oordeel per instrument, volgende vragen")
    met_situatie("leg-uit", "de afleiding van één oordeel").add_argument(
        "instrument", help="id van het instrument"
    )
    memo = met_situatie("memo", "het memo en de concepten van de gekozen maatregelen")
    memo.add_argument("--uit", type=Path, required=True, help="map voor de stukken")
    memo.add_argument("--profiel", type=Path, help="gemeenteprofiel met de huisstijl (YAML)")
    memo.add_argument("--alles", action="store_true", help="ook brieven, agenda en verslagen")
    memo.add_argument("--formaat", default="docx,pdf,html", help="docx,pdf,html")
    bewijs = deel("bewijs", "bewijst elke invariant")
    bewijs.add_argument("--mutatie", action="store_true", help="ook de mutatiemaat")
    bewijs.add_argument("--schrijf", type=Path, help="schrijf het certificaat naar dit bestand")
    rechtspraak = deel("rechtspraak", "legt gecodeerde uitspraken naast de oordelen")
    rechtspraak.add_argument("bestand", type=Path, help="lijst van uitspraken (YAML)")
    return parser


def _datum(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen datum; schrijf 2026-11-24") from fout


if __name__ == "__main__":
    sys.exit(main())
