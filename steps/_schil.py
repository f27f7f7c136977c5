"""The ASGI shell around Streamlit: a Dutch page, our own web assets and security headers.

Streamlit hard-codes an English index page. The shell rewrites it on the way out and refuses to
serve it (500, logged) when a new release no longer contains what must be replaced: an English
page that passes unnoticed would break WCAG 3.1.1 and lose our style and keyboard script.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import mimetypes
import re
from pathlib import Path
from typing import Final

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steps._koekjes import verhard

LOGGER: Final = logging.getLogger(__name__)
WEB: Final = Path(__file__).resolve().parent.parent / "templates" / "web"

# What sits in the head before Streamlit's own scripts. Order matters: the deferred Dutch script
# must run before Streamlit formats its first date.
KOP: Final = (
    '<title>Afwegingskader</title><link rel="stylesheet" href="./web/stijl.css">'
    '<script src="./web/nederlands.js" defer></script>'
    '<script src="./web/afwegingskader.js" defer></script>'
)
GEEN_SCRIPT: Final = (
    "<noscript><p>Deze toepassing werkt alleen met JavaScript. Zet JavaScript aan, of gebruik de "
    "opdrachtregel: <code>python -m afwegingskader beoordeel situatie.yaml</code>.</p></noscript>"
)

VERVANGINGEN: Final[tuple[tuple[str, str], ...]] = (
    (r'<html lang="en">', '<html lang="nl">'),
    (r"<title>[^<]*</title>", KOP),
    (r"<noscript>.*?</noscript>", GEEN_SCRIPT),
    (r'<link rel="shortcut icon"[^>]*>', '<link rel="icon" href="./web/icoon.svg">'),
)
"""(pattern, replacement); each must occur exactly once in Streamlit's index page."""

# Not pages: assets, downloads and Streamlit's own endpoints pass through unread.
GEEN_PAGINA: Final = {"_stcore", "app", "auth", "component", "media", "static", "web"}
AGENT: Final = "/_stcore/agent"

# Headers with which a client could get a page in a form that cannot be rewritten.
ONHERSCHRIJFBAAR: Final = frozenset(
    {b"accept-encoding", b"if-none-match", b"if-modified-since", b"if-range", b"range"}
)

KOPPEN: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class IndexVeranderd(Exception):
    """Streamlit's index page no longer contains what must be replaced."""


def vertaal_index(html: str) -> str:
    """Turn Streamlit's index page into ours. Raises IndexVeranderd when a part is missing."""
    for patroon, nieuw in VERVANGINGEN:
        html, aantal = re.subn(patroon, nieuw, html, flags=re.DOTALL)
        if aantal != 1:
            raise IndexVeranderd(f"{patroon!r} komt {aantal} keer voor, verwacht: precies 1 keer")
    # The pointer to Streamlit's agent API, which the shell blocks.
    return re.sub(r'<link rel="service-desc"[^>]*>', "", html)


def inhoudsbeleid(html: str = "") -> str:
    """Content-Security-Policy: only this host; inline scripts only when they stand in `html`.

    Styles stay inline because Streamlit writes its styles at run time. WebAssembly and blobs are
    Streamlit's figures and downloads; no eval.
    """
    inline = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    hashes = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(deel.encode()).digest()).decode()}'"
        for deel in inline
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' blob:{hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def routes() -> list[BaseRoute]:
    """The web assets in `templates/web`, under /web of the app's base path."""
    # Windows reads types from the registry; with nosniff a wrong one blocks the file.
    for soort, eind in (
        ("text/javascript", ".js"),
        ("text/css", ".css"),
        ("image/svg+xml", ".svg"),
    ):
        mimetypes.add_type(soort, eind)
    basis = str(st.get_option("server.baseUrlPath") or "").strip("/")
    pad = f"/{basis}/web" if basis else "/web"
    return [Mount(pad, StaticFiles(directory=WEB), name="web")]


class Schil:
    """ASGI middleware: see the module docstring."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request; everything but HTTP passes through untouched."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif is_agent(scope["path"]):
            antwoord = PlainTextResponse("Niet gevonden", status_code=404, headers=_koppen())
            await antwoord(scope, receive, send)
        elif is_pagina(scope):
            await self._pagina(scope, receive, send)
        else:
            await self.app(scope, receive, _met_koppen(scope, send))

    async def _pagina(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Collect the page and send it rewritten."""
        gevraagd = [kop for kop in scope["headers"] if kop[0] not in ONHERSCHRIJFBAAR]
        # A HEAD answer has the same headers as GET, so it is asked as GET and sent without body.
        vraag = {**scope, "headers": gevraagd, "method": "GET"}
        begin: Message = {}
        delen: list[bytes] = []

        async def verzamel(bericht: Message) -> None:
            if bericht["type"] == "http.response.start":
                begin.update(bericht)
            elif bericht["type"] == "http.response.body":
                delen.append(bericht.get("body", b""))

        await self.app(vraag, receive, verzamel)
        begin, romp = _herschreven(scope, begin, b"".join(delen))
        await send(begin)
        leeg = scope["method"] == "HEAD"
        await send({"type": "http.response.body", "body": b"" if leeg else romp})


def is_agent(pad: str) -> bool:
    """Whether the path belongs to Streamlit's agent API, below any base path."""
    return f"{AGENT}/" in f"{pad}/".lower()


def is_pagina(scope: Scope) -> bool:
    """Whether the answer to this request can be the index page."""
    if scope["method"] not in {"GET", "HEAD"}:
        return False
    basis = str(st.get_option("server.baseUrlPath") or "").strip("/")
    pad = scope["path"].strip("/").removeprefix(basis).strip("/")
    return pad.split("/")[0] not in GEEN_PAGINA and pad != "oauth2callback"


def _herschreven(scope: Scope, begin: Message, romp: bytes) -> tuple[Message, bytes]:
    """The answer to a page request, rewritten when it is the index page."""
    soort = Headers(raw=begin["headers"]).get("content-type", "")
    beleid = None
    if begin["status"] == 200 and soort.startswith("text/html"):
        try:
            html = vertaal_index(romp.decode("utf-8"))
        except IndexVeranderd:
            LOGGER.exception("De startpagina van Streamlit is veranderd; pas steps/_schil.py aan")
            return _storing()
        romp, beleid = html.encode("utf-8"), inhoudsbeleid(html)
    koppen = MutableHeaders(raw=list(begin["headers"]))
    for naam in ("etag", "last-modified", "accept-ranges"):  # they describe Streamlit's own file
        del koppen[naam]
    koppen["Content-Length"] = str(len(romp))
    koppen.update(_koppen(beleid))
    return {**begin, "headers": verhard(koppen.raw, veilig=scope["scheme"] == "https")}, romp


def _storing() -> tuple[Message, bytes]:
    romp = (
        b"Deze versie van Streamlit past niet bij het Afwegingskader. De oorzaak staat in het "
        b"logboek van de server. Installeer de versie uit requirements.txt."
    )
    koppen = MutableHeaders(raw=[])
    koppen["Content-Type"] = "text/plain; charset=utf-8"
    koppen["Content-Length"] = str(len(romp))
    koppen.update(_koppen())
    return {"type": "http.response.start", "status": 500, "headers": koppen.raw}, romp


def _koppen(beleid: str | None = None) -> dict[str, str]:
    return {"Content-Security-Policy": beleid or inhoudsbeleid(), **KOPPEN}


def _met_koppen(scope: Scope, send: Send) -> Send:
    """A send that adds the security headers and hardens cookies."""

    async def verstuur(bericht: Message) -> None:
        if bericht["type"] == "http.response.start":
            koppen = MutableHeaders(raw=list(bericht.get("headers", [])))
            koppen.update(_koppen())
            veilig = scope["scheme"] == "https"
            bericht = {**bericht, "headers": verhard(koppen.raw, veilig=veilig)}
        await send(bericht)

    return verstuur
