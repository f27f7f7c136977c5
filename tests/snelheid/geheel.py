"""The whole product: proofs, documents, start, and a click in a real browser."""

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page

from afwegingskader.bewijs.bewijzen import bewijs_alles
from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.opdracht import bewijsinhoud_van
from afwegingskader.inhoud import Inhoud
from stukken.opdracht import memo
from tests.browser.hulp_app import (
    BREED,
    bewaakte_pagina,
    chromium,
    chromium_pad,
    draaiende_app,
    open_pagina,
)
from tests.browser.voorbeelddossier import maak_leeg
from tests.snelheid.kern import NU, WORTEL
from tests.snelheid.meting import Rij, niet_gemeten, rij_p95, rij_totaal

START = "`streamlit run` → bruikbare eerste bladzijde"
KLIK = "klik → bijgewerkt scherm in een echte browser, acute kern met bord"
KLIKKEN = 40
# Chooses another option, and waits until the script has run and nothing on screen is stale.
KLIK_EN_WACHT = """([nummer, optie]) => new Promise(klaar => {
  const app = document.querySelector('[data-testid="stApp"]');
  const groepen = document.querySelectorAll('[class*="st-key-acuut"] [role="radiogroup"]');
  const keuzes = groepen[nummer].querySelectorAll("label");
  const keuze = [...keuzes].slice(optie).find(k => !k.querySelector("input:checked"));
  let liep = false;
  const begin = performance.now();
  const kijk = () => {
    const staat = app.dataset.testScriptState;
    liep ||= staat === "running";
    if (liep && staat === "notRunning" && !document.querySelector('[data-stale="true"]')) {
      klaar(performance.now() - begin);
    } else if (performance.now() - begin > 10000) {
      klaar(null);
    } else { requestAnimationFrame(kijk); }
  };
  keuze.click();
  kijk();
})"""


def meet_bewijs(inhoud: Inhoud) -> Rij:
    """All invariants, content already loaded."""
    begin = time.perf_counter()
    resultaten = bewijs_alles(Bewijzer(bewijsinhoud_van(inhoud), datetime.now(UTC).date()))
    seconden = time.perf_counter() - begin
    bewezen = sum(een.uitkomst == "bewezen" for een in resultaten)
    uitleg = f"{bewezen} van {len(resultaten)} bewezen"
    return rij_totaal("alle invarianten bewezen", 5, seconden, uitleg)


def meet_memo() -> Rij:
    """The memo of a real example in three formats; the second time, as in a running app."""
    pad = WORTEL / "voorbeelden" / "kanaalstraat-2021.yaml"
    with tempfile.TemporaryDirectory() as map_:
        tijden = []
        for _ in range(3):
            begin = time.perf_counter()
            paden = memo(pad, Path(map_), ["docx", "pdf", "html"], None, NU)
            tijden.append(time.perf_counter() - begin)
        los = sorted(p.suffix for p in paden)
    uitleg = f"met het laden van de situatie; {len(los)} bestanden ({', '.join(los)})"
    return rij_totaal("memo: Word, PDF met tags en HTML samen", 1, min(tijden[1:]), uitleg)


def meet_scherm() -> list[Rij]:
    """Start of the app, and clicks on the acute screen."""
    pad = chromium_pad()
    if pad is None:
        waarom = "Chromium ontbreekt"
        return [niet_gemeten(START, "≤ 2,5 s", waarom), niet_gemeten(KLIK, "p95 ≤ 150 ms", waarom)]
    with chromium(pad) as browser, tempfile.TemporaryDirectory() as map_:
        begin = time.perf_counter()
        with draaiende_app(Path(map_)) as app, bewaakte_pagina(browser, app, BREED) as pagina:
            open_pagina(pagina, "")
            start = time.perf_counter() - begin
            open_pagina(pagina, "acuut", maak_leeg(app.database, "snelheid"))
            klikken = _klikken(pagina)
    return [
        rij_totaal(START, 2.5, start, "browser stond al open; inhoud uit de cache"),
        rij_p95(KLIK, 0.15, klikken, f"{len(klikken)} klikken"),
    ]


def _klikken(pagina: Page) -> list[float]:
    """Seconds per click, after two to warm up."""
    uit = [pagina.evaluate(KLIK_EN_WACHT, [nr % 3, nr // 3 % 2]) for nr in range(KLIKKEN + 2)]
    return sorted(ms / 1000 for ms in uit[2:] if ms is not None)


def wat_laadt_de_kern() -> Rij:
    """A command from nothing: Python, imports, all content checked."""
    opdracht = [sys.executable, "-m", "afwegingskader", "beoordeel",
                "voorbeelden/kanaalstraat-2021.yaml", "--json"]  # fmt: skip
    begin = time.perf_counter()
    subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True)
    seconden = time.perf_counter() - begin
    getal = f"{seconden:.2f} s".replace(".", ",")
    return Rij("opdrachtregel `beoordeel`, van start tot antwoord", "–", getal)
