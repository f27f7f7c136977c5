"""Destruction for the archivist: `python -m dossier wis`. Heads and hashes stay behind."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from dossier.fouten import DossierFout
from dossier.gebeurtenis import Stempel
from dossier.opslag import Opslag


def main(argumenten: Sequence[str] | None = None) -> int:
    """Erase contents and say which event records it; returns the exit code (1: nothing erased)."""
    keuze = _parser().parse_args(argumenten)
    try:
        opslag = Opslag(keuze.database)
        nrs = keuze.nrs or [
            een.nr
            for een in opslag.lees(keuze.dossier)
            if een.inhoud is not None and een.soort != "inhoud_gewist"
        ]
        inhoud = {"nrs": nrs, "selectielijst_categorie": keuze.categorie, "reden": keuze.reden}
        stempel = Stempel("archivaris", datetime.now(UTC), secrets.token_urlsafe(16))
        verslag = opslag.wis_inhoud(keuze.dossier, inhoud, stempel)
    except DossierFout as fout:
        print(f"Niets gewist. {fout}", file=sys.stderr)
        return 1
    print(f"Gewist: de inhoud van {len(nrs)} gebeurtenissen. Verslag: gebeurtenis {verslag.nr}.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dossier", description="Vernietigen volgens de selectielijst."
    )
    delen = parser.add_subparsers(dest="opdracht", required=True, metavar="OPDRACHT")
    hulp = "wist inhoud voorgoed en laat een verslag achter"
    wis = delen.add_parser("wis", help=hulp, description=hulp)
    wis.add_argument("dossier", help="id van het dossier, zoals in het adres van het scherm")
    wat = wis.add_mutually_exclusive_group(required=True)
    wat.add_argument("--nrs", type=int, nargs="+", help="nummers van de gebeurtenissen")
    wat.add_argument("--alles", action="store_true", help="alle inhoud van het dossier")
    wis.add_argument("--categorie", required=True, help="categorie van de selectielijst")
    wis.add_argument("--reden", required=True, help="waarom dit nu mag")
    anders = os.environ.get("AFWEGINGSKADER_DATABASE")
    wis.add_argument(
        "--database", default=anders, required=not anders, help="adres van de database"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
