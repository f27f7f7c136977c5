"""The running app and a guarded browser page, shared by the tests and the screenshots."""

import ast
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

WORTEL = Path(__file__).resolve().parents[2]
BREED = (1280, 900)
SMAL = (375, 812)
START = (sys.executable, "-m", "streamlit", "run")
STARTTIJD = 60
"""Seconds the app may take to answer on a slow machine."""

# On a deep link Streamlit first tries its endpoints below the page's own path, then at the root.
ZOEKT_BASIS = re.compile(r"/[^/]+/_stcore/(health|host-config)$")


def paginas() -> list[tuple[str, str, str]]:
    """(file, title, path) of every page, read from app.py without running it."""
    boom = ast.parse((WORTEL / "app.py").read_text(encoding="utf-8"))
    for knoop in boom.body:
        doelen = getattr(knoop, "targets", None) or [getattr(knoop, "target", None)]
        if any(isinstance(doel, ast.Name) and doel.id == "PAGINAS" for doel in doelen):
            return ast.literal_eval(knoop.value)
    raise LookupError("app.py heeft geen PAGINAS: een lijst van (bestand, titel, url_pad)")


def chromium_pad() -> str | None:
    """Where Chromium is: CHROMIUM in the environment, or the usual names; None when absent."""
    if gekozen := os.environ.get("CHROMIUM"):
        return shutil.which(gekozen)
    namen = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome", "chrome")
    return next((pad for naam in namen if (pad := shutil.which(naam))), None)


@dataclass(frozen=True)
class App:
    """A running app: where it answers, where its dossiers are and what it logs."""

    url: str
    database: str
    logboek: Path

    def storing(self) -> str:
        """The log from the first broken screen on; empty when none broke."""
        regels = self.logboek.read_text(encoding="utf-8", errors="replace")
        _, spoor, rest = regels.partition("Traceback")
        return spoor + rest


@contextmanager
def draaiende_app(map_: Path) -> Iterator[App]:
    """Start the app on a free port of this machine with its own database in `map_`."""
    poort = _vrije_poort()
    app = App(
        url=f"http://127.0.0.1:{poort}",
        database=f"sqlite:///{(map_ / 'dossiers.sqlite').as_posix()}",
        logboek=map_ / "app.log",
    )
    opdracht = [
        *START, "app.py", "--server.address", "127.0.0.1",
        "--server.port", str(poort), "--server.headless", "true",
        "--server.fileWatcherType", "none",
    ]  # fmt: skip
    omgeving = os.environ | {
        "AFWEGINGSKADER_DATABASE": app.database,
        "PYTHONUTF8": "1",
        "STREAMLIT_LOGGER_ENABLE_RICH": "false",
    }
    with app.logboek.open("wb") as uitvoer:
        proces = subprocess.Popen(
            opdracht, cwd=WORTEL, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT
        )
        try:
            _wacht_op(app, proces)
            yield app
            assert proces.poll() is None, f"De app is gestopt ({proces.returncode})"
        finally:
            proces.terminate()
            try:
                proces.wait(timeout=10)
            except subprocess.TimeoutExpired:
                proces.kill()
                proces.wait()


def _vrije_poort() -> int:
    with socket.socket() as contact:
        contact.bind(("127.0.0.1", 0))
        return contact.getsockname()[1]


def _wacht_op(app: App, proces: subprocess.Popen[bytes]) -> None:
    einde = time.monotonic() + STARTTIJD
    while time.monotonic() < einde and proces.poll() is None:
        try:
            if vraag(app.url, "GET", "/_stcore/health").status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"De app start niet:\n{app.logboek.read_text(encoding='utf-8')}")


@dataclass(frozen=True)
class Antwoord:
    """An HTTP answer, read to the end."""

    status: int
    koppen: http.client.HTTPMessage
    romp: bytes

    @property
    def tekst(self) -> str:
        """The body as text."""
        return self.romp.decode("utf-8")


def vraag(url: str, methode: str, pad: str, **koppen: str) -> Antwoord:
    """One plain HTTP request; header names with _ for -."""
    contact = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    try:
        namen = {naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}
        contact.request(methode, pad, headers=namen)
        antwoord = contact.getresponse()
        return Antwoord(antwoord.status, antwoord.headers, antwoord.read())
    finally:
        contact.close()


@contextmanager
def chromium(pad: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Wacht:
    """Notes what a page may not do: ask another host, or write an error in the console."""

    eigen: str
    fouten: list[str] = field(default_factory=list)

    def verzoek(self, verzoek: Request) -> None:
        """Every request must stay on this host; data and blob never leave the browser."""
        delen = urlsplit(verzoek.url)
        if delen.scheme in {"http", "https", "ws", "wss"} and delen.netloc != self.eigen:
            self.fouten.append(f"verzoek naar buiten: {verzoek.url}")

    def bericht(self, bericht: ConsoleMessage) -> None:
        """No errors in the console."""
        plek = bericht.location.get("url", "")
        if bericht.type == "error" and not ZOEKT_BASIS.search(urlsplit(plek).path):
            self.fouten.append(f"fout in de console: {bericht.text} ({plek})")


@contextmanager
def bewaakte_pagina(
    browser: Browser, app: App, maat: tuple[int, int], taal: str = "nl-NL"
) -> Iterator[Page]:
    """A page of which every foreign request and console error is an AssertionError at the end."""
    wacht = Wacht(urlsplit(app.url).netloc)
    context = browser.new_context(
        base_url=app.url, locale=taal, timezone_id="Europe/Amsterdam", reduced_motion="reduce",
        viewport={"width": maat[0], "height": maat[1]},
    )  # fmt: skip
    context.on("request", wacht.verzoek)
    context.on("console", wacht.bericht)
    context.on("weberror", lambda fout: wacht.fouten.append(f"fout in script: {fout.error}"))
    try:
        yield context.new_page()
    finally:
        context.close()
    assert not wacht.fouten, "\n".join(wacht.fouten)


def open_pagina(pagina: Page, pad: str, dossier: str | None = None) -> None:
    """Go to a page, with or without an open dossier, and wait until it is drawn."""
    pagina.goto(f"/{pad}" + (f"?dossier={dossier}" if dossier else ""))
    wacht_klaar(pagina)


def wacht_klaar(pagina: Page) -> None:
    """Wait until the script has run, nothing is stale and every figure is drawn."""
    pagina.wait_for_selector('main [data-testid="stElementContainer"]', timeout=30_000)
    pagina.wait_for_function(
        """() => {
          const staat = document.querySelector('[data-testid="stApp"]').dataset.testScriptState;
          const bezig = ['[data-stale="true"]', '[data-testid="stSkeleton"]',
                         '[aria-label="Figuur laden"]'];
          return staat === "notRunning" && !document.querySelector(bezig.join());
        }""",
        timeout=30_000,
    )
