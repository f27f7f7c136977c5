"""Screenshots of every page for an example dossier: python -m tests.browser.schermen [MAP]."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from tests.browser.hulp_app import (
    BREED,
    SMAL,
    WORTEL,
    bewaakte_pagina,
    chromium,
    chromium_pad,
    draaiende_app,
    open_pagina,
    paginas,
)
from tests.browser.voorbeelddossier import maak_voorbeeld

MATEN = {"breed": BREED, "smal": SMAL}
HOOGSTE = 6000
"""Pixels; a longer page is cut."""


def main(argumenten: list[str]) -> int:
    """Write two PNG files per page; gives 1 when there is no Chromium."""
    uit = Path(argumenten[0]) if argumenten else WORTEL / "docs" / "schermen"
    pad = chromium_pad()
    if pad is None:
        sys.stderr.write("Chromium ontbreekt. Installeer het, of zet CHROMIUM op het pad.\n")
        return 1
    uit.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as map_,
        draaiende_app(Path(map_)) as app,
        chromium(pad) as browser,
    ):
        dossier = maak_voorbeeld(app.database)
        for naam, maat in MATEN.items():
            with bewaakte_pagina(browser, app, maat) as pagina:
                for _, titel, url_pad in paginas():
                    bestand = uit / f"{url_pad or 'start'}-{naam}.png"
                    _schiet(pagina, maat, (url_pad, dossier), bestand)
                    sys.stdout.write(f"{titel} ({naam})\n")
    return 0


def _schiet(pagina: Page, maat: tuple[int, int], adres: tuple[str, str], bestand: Path) -> None:
    """The whole page. Streamlit scrolls inside `main`, so the window is made as high as that; the
    page is opened again because a figure is drawn for the window it was opened in."""
    breedte, hoogte = maat
    pagina.set_viewport_size({"width": breedte, "height": hoogte})
    open_pagina(pagina, *adres)
    hele = pagina.evaluate("() => document.querySelector('main').scrollHeight")
    if hele > hoogte:
        pagina.set_viewport_size({"width": breedte, "height": min(hele, HOOGSTE)})
        open_pagina(pagina, *adres)
    pagina.wait_for_timeout(500)  # the last figure fades in
    pagina.screenshot(path=bestand)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
