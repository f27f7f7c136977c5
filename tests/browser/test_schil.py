"""The ASGI shell over HTTP: AppTest runs the script only and never sees it."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

from steps._koekjes import WERKDAG, verhard
from steps._schil import IndexVeranderd, Schil, inhoudsbeleid, is_agent, vertaal_index
from tests.browser.hulp_app import paginas, vraag

INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
PADEN = [f"/{pad}" for _, _, pad in paginas()]
STIJL = "/web/stijl.css"


# --- The page -------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", PADEN)
def test_elke_pagina_is_nederlands(app, pad):
    """The language, the title and our assets are in the page before any script runs."""
    antwoord = vraag(app.url, "GET", pad)
    assert antwoord.status == 200
    assert antwoord.tekst.count('<html lang="nl">') == 1
    for deel in (
        "<title>Afwegingskader</title>",
        'href="./web/stijl.css"',
        'src="./web/nederlands.js" defer',
        'src="./web/afwegingskader.js" defer',
        'href="./web/icoon.svg"',
        "<noscript><p>Deze toepassing werkt alleen met JavaScript.",
    ):
        assert deel in antwoord.tekst
    assert "enable JavaScript" not in antwoord.tekst
    assert 'rel="service-desc"' not in antwoord.tekst


def test_ons_script_komt_voor_dat_van_streamlit(app):
    """Dates are formatted in Dutch only when the language is set first."""
    tekst = vraag(app.url, "GET", "/").tekst
    assert tekst.index("nederlands.js") < tekst.index('type="module"')


@pytest.mark.parametrize(
    "koppen",
    [
        {"Accept_Encoding": "gzip, br"},
        {"If_None_Match": "*"},
        {"If_Modified_Since": "Tue, 24 Nov 2099 10:00:00 GMT"},
        {"Range": "bytes=0-10"},
    ],
    ids=lambda koppen: next(iter(koppen)),
)
def test_pagina_komt_altijd_heel_en_leesbaar(app, koppen):
    """Nothing a client asks for gets it a page that was not rewritten."""
    antwoord = vraag(app.url, "GET", PADEN[-1], **koppen)
    assert antwoord.status == 200
    assert antwoord.koppen["Content-Encoding"] is None
    assert antwoord.koppen["ETag"] is None
    assert int(antwoord.koppen["Content-Length"]) == len(antwoord.romp)
    assert '<html lang="nl">' in antwoord.tekst


def test_head_heeft_de_koppen_van_get(app):
    """HEAD describes the page as it would be sent."""
    get, head = (vraag(app.url, methode, "/") for methode in ("GET", "HEAD"))
    assert head.status == 200
    assert head.romp == b""
    assert head.koppen["Content-Length"] == get.koppen["Content-Length"]


def test_schuine_streep_aan_het_eind_wordt_omgeleid(app):
    """Relative addresses of our assets only work without it."""
    antwoord = vraag(app.url, "GET", f"{PADEN[-1]}/")
    assert antwoord.status == 301
    assert antwoord.koppen["Location"] == PADEN[-1]


# --- Headers and what is blocked --------------------------------------------------------------


@pytest.mark.parametrize("pad", ["/", STIJL, "/_stcore/health", "/_stcore/agent/x", "/media/x"])
def test_beveiligingskoppen_staan_op_elk_antwoord(app, pad):
    """Also on assets, endpoints and refusals."""
    koppen = vraag(app.url, "GET", pad).koppen
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["Referrer-Policy"] == "no-referrer"
    assert koppen["X-Frame-Options"] == "DENY"
    beleid = koppen["Content-Security-Policy"]
    assert "default-src 'self'" in beleid
    assert "frame-ancestors 'none'" in beleid
    assert "object-src 'none'" in beleid


def test_beleid_noemt_geen_andere_host_en_geen_eval(app):
    """The product works without a network; so does its policy."""
    antwoord = vraag(app.url, "GET", "/")
    beleid = antwoord.koppen["Content-Security-Policy"]
    assert not re.search(r"https?:|wss?:|\*|'unsafe-eval'", beleid)
    scripts = next(deel for deel in beleid.split("; ") if deel.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    inline = re.findall(r"<script>(.*?)</script>", antwoord.tekst, flags=re.DOTALL)
    assert inline
    for deel in inline:
        hash_ = base64.b64encode(hashlib.sha256(deel.encode()).digest()).decode()
        assert f"'sha256-{hash_}'" in scripts


@pytest.mark.parametrize("methode", ["GET", "POST"])
@pytest.mark.parametrize(
    "pad",
    [
        "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/agent/mcp",
        "/_stcore/agent", "/_stcore/agent/", "/acuut/_stcore/agent/mcp", "/_stcore/AGENT/mcp",
    ],
)  # fmt: skip
def test_agentinterface_is_dicht(app, methode, pad):
    """Streamlit answers on these paths even when the API is off."""
    antwoord = vraag(app.url, methode, pad)
    assert antwoord.status == 404
    assert antwoord.tekst == "Niet gevonden"


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("stijl.css", "text/css"), ("nederlands.js", r"(text|application)/javascript"),
        ("afwegingskader.js", r"(text|application)/javascript"), ("icoon.svg", r"image/svg\+xml"),
    ],
)  # fmt: skip
def test_eigen_bestanden_worden_geserveerd(app, naam, soort):
    """With nosniff a wrong type blocks the file."""
    antwoord = vraag(app.url, "GET", f"/web/{naam}")
    assert antwoord.status == 200
    assert re.fullmatch(soort, antwoord.koppen["Content-Type"].split(";")[0])
    assert antwoord.romp


def test_web_geeft_niets_buiten_zijn_map(app):
    """No path leads out of templates/web."""
    for pad in ("/web/../basis.html.j2", "/web/%2e%2e/basis.html.j2", "/web/"):
        assert vraag(app.url, "GET", pad).status in {400, 404}


# --- Without a server ---------------------------------------------------------------------------


class Nep:
    """An app that gives one fixed answer and remembers what it was asked."""

    def __init__(self, romp=INDEX, soort="text/html; charset=utf-8", status=200, koppen=()):
        self.romp, self.status = romp.encode(), status
        self.koppen = [(b"content-type", soort.encode()), *koppen]
        self.gevraagd = None

    async def __call__(self, scope, receive, send):
        self.gevraagd = scope
        if scope["type"] == "http":
            await send(
                {"type": "http.response.start", "status": self.status, "headers": self.koppen}
            )
            await send({"type": "http.response.body", "body": self.romp})


def door_de_schil(app, pad="/", methode="GET", schema="http", soort="http"):
    """(status, headers, body) of one request. Nothing here waits, so no event loop is needed."""
    berichten = []

    async def send(bericht):
        berichten.append(bericht)

    scope = {"type": soort, "method": methode, "path": pad, "scheme": schema, "headers": []}
    stappen = Schil(app)(scope, None, send)
    with pytest.raises(StopIteration):
        stappen.send(None)
    if not berichten:
        return None
    koppen = {naam.decode().lower(): waarde.decode() for naam, waarde in berichten[0]["headers"]}
    romp = b"".join(deel.get("body", b"") for deel in berichten[1:]).decode()
    return berichten[0]["status"], koppen, romp


def test_de_geinstalleerde_streamlit_past():
    """A new release that changes the index page fails here, before anyone opens it."""
    assert '<html lang="nl">' in vertaal_index(INDEX)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ('<html lang="en">', '<html lang="en-US">'),
        ("<title>Streamlit</title>", ""),
        ("<noscript>", "<noscript hidden>"),
        ('rel="shortcut icon"', 'rel="icon"'),
        ("<title>Streamlit</title>", "<title>Streamlit</title><title>2</title>"),
    ],
)
def test_veranderde_index_wordt_geweigerd_en_gelogd(caplog, oud, nieuw):
    """An English page must not pass unnoticed."""
    assert oud in INDEX
    veranderd = INDEX.replace(oud, nieuw)
    with pytest.raises(IndexVeranderd):
        vertaal_index(veranderd)
    status, koppen, romp = door_de_schil(Nep(veranderd))
    assert status == 500
    assert "requirements.txt" in romp
    assert "Content-Security-Policy".lower() in koppen
    assert any(regel.levelname == "ERROR" for regel in caplog.records)


@pytest.mark.parametrize("pad", ["/media/memo.html", "/static/x.html", "/component/a/index.html"])
def test_een_stuk_is_geen_pagina(pad):
    """A downloaded document of type HTML passes as it is, with the headers."""
    status, koppen, romp = door_de_schil(Nep("<html>memo</html>"), pad)
    assert (status, romp) == (200, "<html>memo</html>")
    assert koppen["content-security-policy"] == inhoudsbeleid()


def test_een_post_is_geen_pagina():
    """Only GET and HEAD are rewritten."""
    assert door_de_schil(Nep("fout", status=405), methode="POST")[:1] == (405,)


def test_een_foutpagina_blijft_een_foutpagina():
    """Only a successful HTML answer is taken for the index page."""
    assert door_de_schil(Nep("Bad Request", "text/plain", 400), "/x")[0] == 400


def test_websocket_gaat_ongemoeid_door():
    """The live connection is not HTTP."""
    app = Nep()
    assert door_de_schil(app, "/_stcore/stream", soort="websocket") is None
    assert app.gevraagd["type"] == "websocket"


@pytest.mark.parametrize("pad", ["/_stcore/agents", "/agent/x", "/_stcore/health"])
def test_alleen_de_agentinterface_is_dicht(pad):
    """The block is by whole path segment."""
    assert not is_agent(pad)


# --- Cookies ----------------------------------------------------------------------------------


def koekje(tekst, *, veilig=False):
    """The hardened form of one Set-Cookie header."""
    [(_, waarde)] = verhard([(b"set-cookie", tekst.encode())], veilig=veilig)
    return waarde.decode()


def test_login_duurt_een_werkdag():
    """Streamlit keeps it for thirty days and never marks it Secure."""
    uit = koekje("_streamlit_user=x; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax", veilig=True)
    assert f"Max-Age={WERKDAG}" in uit
    assert "2592000" not in uit
    assert uit.endswith("Secure")


def test_afmelden_blijft_afmelden():
    """A deletion and a session cookie keep their life."""
    assert "Max-Age=0" in koekje("_streamlit_user=; Max-Age=0; Path=/")
    assert "Max-Age" not in koekje("_streamlit_user=x; Path=/")


def test_koekje_krijgt_wat_ontbreekt():
    """HttpOnly and SameSite; Secure only over HTTPS, or the browser drops it."""
    assert koekje("iets=x; Path=/") == "iets=x; Path=/; SameSite=Lax; HttpOnly"


def test_xsrf_blijft_leesbaar():
    """Streamlit's script sends it back."""
    assert "HttpOnly" not in koekje("_streamlit_xsrf=2|a|b|1; Path=/; SameSite=Lax")


def test_andere_koppen_blijven_staan():
    """Only Set-Cookie changes, and every one of them."""
    koppen = [(b"vary", b"x"), (b"set-cookie", b"a=1"), (b"Set-Cookie", b"b=2")]
    uit = verhard(koppen, veilig=True)
    assert uit[0] == (b"vary", b"x")
    assert [waarde.split(b";")[0] for _, waarde in uit[1:]] == [b"a=1", b"b=2"]
    assert all(b"Secure" in waarde for _, waarde in uit[1:])


def test_koekjes_van_een_pagina_over_https():
    """The page request goes another way through the shell."""
    app = Nep(koppen=[(b"set-cookie", b"iets=x")])
    _, koppen, _ = door_de_schil(app, schema="https")
    assert koppen["set-cookie"] == "iets=x; SameSite=Lax; HttpOnly; Secure"
