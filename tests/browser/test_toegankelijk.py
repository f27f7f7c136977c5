"""WCAG 2.2 AA on every page of the navigation, in Dutch, down to 320 pixels."""

import re
from pathlib import Path

import pytest

from tests.browser.hulp_app import (
    BREED,
    SMAL,
    bewaakte_pagina,
    open_pagina,
    paginas,
    wacht_klaar,
)

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PADEN = [pytest.param(pad, id=titel) for _, titel, pad in paginas()]
MATEN = [pytest.param(BREED, id="breed"), pytest.param(SMAL, id="smal")]

# Words of Streamlit's and React Aria's own texts that are no Dutch. Our content may hold English
# names (Digital Services Act), so only what a control says of itself is compared.
ENGELS = re.compile(
    r"\b(choose|select|clear|remove|delete|close|dismiss|help for|show|hide|view|search|loading|"
    r"running|connecting|press|apply|submit|options?|results?|next|previous|months?|years?|days?|"
    r"hours?|minutes?|date|required|fullscreen|expand|collapse|copy|clipboard|pages?|sidebar|skip|"
    r"files?|drag|browse|available|increment|decrement|empty|password|scroll|scrollable|heading|"
    r"link to|error|warning|settings|cancel|rerun|visualization|rating|stars?|your|suggestions)\b",
    re.IGNORECASE,
)
ROL_EN_NAAM = re.compile(r"""^\s*- '?([a-z]+) "((?:[^"\\]|\\.)*)\"""", re.MULTILINE)
ATTRIBUTEN = ("aria-label", "title", "placeholder", "aria-valuetext")
WAARDEN = "naam => [...document.querySelectorAll(`[${naam}]`)].map(e => e.getAttribute(naam))"
TEKSTROLLEN = {"text", "paragraph", "strong", "emphasis", "cell", "row", "listitem", "code"}


def overtredingen(pagina) -> list[str]:
    """What axe finds, one line per element."""
    pagina.evaluate(AXE)
    uitslag = pagina.evaluate("regels => axe.run({runOnly: regels})", REGELS)
    return [
        f"{regel['id']} ({regel['impact']}): {knoop['html'][:200]} — "
        + knoop["failureSummary"].replace("\n", " ")
        for regel in uitslag["violations"]
        for knoop in regel["nodes"]
    ]


def namen(pagina) -> set[str]:
    """Every accessible name on the page, and the attributes that add to one."""
    boom = pagina.locator("body").aria_snapshot()
    uit = {naam for rol, naam in ROL_EN_NAAM.findall(boom) if rol not in TEKSTROLLEN}
    return uit.union(*(pagina.evaluate(WAARDEN, naam) for naam in ATTRIBUTEN))


def klap_open(pagina) -> None:
    """Open every expander: what is folded away is on the page too."""
    dicht = pagina.locator("main details:not([open]) > summary")
    dicht.evaluate_all("koppen => koppen.forEach(kop => kop.click())")
    wacht_klaar(pagina)


@pytest.mark.parametrize("maat", MATEN)
@pytest.mark.parametrize("pad", PADEN)
def test_pagina_is_toegankelijk(browser, app, dossier, pad, maat):
    """No violation by axe, Dutch, one h1, no broken element."""
    with bewaakte_pagina(browser, app, maat) as pagina:
        open_pagina(pagina, pad, dossier)
        klap_open(pagina)
        bevindingen = overtredingen(pagina)
        assert pagina.locator("html").get_attribute("lang") == "nl"
        bevindingen += [f"Engels: {naam!r}" for naam in namen(pagina) if ENGELS.search(naam)]
        koppen = pagina.locator("h1").count()
        bevindingen += [f"{koppen} h1-koppen"] if koppen != 1 else []
        bevindingen += ["fout op het scherm"] * pagina.get_by_test_id("stException").count()
    assert not bevindingen, "\n".join(bevindingen)


@pytest.mark.parametrize("pad", PADEN)
def test_pagina_zonder_dossier(browser, app, pad):
    """Whoever opens a link without a dossier gets a page of the same quality."""
    with bewaakte_pagina(browser, app, SMAL) as pagina:
        open_pagina(pagina, pad)
        bevindingen = overtredingen(pagina)
        bevindingen += [f"Engels: {naam!r}" for naam in namen(pagina) if ENGELS.search(naam)]
        koppen = pagina.locator("h1").count()
    bevindingen += [f"{koppen} h1-koppen"] if koppen != 1 else []
    assert not bevindingen, "\n".join(bevindingen)


@pytest.mark.parametrize("pad", PADEN)
def test_geen_dwars_schuiven_op_320(browser, app, dossier, pad):
    """Reflow (WCAG 1.4.10): only a table may scroll, inside its own frame."""
    with bewaakte_pagina(browser, app, (320, 640)) as pagina:
        open_pagina(pagina, pad, dossier)
        klap_open(pagina)
        te_breed = pagina.evaluate(
            """() => [document.documentElement, document.querySelector("main")]
                 .filter(e => e.scrollWidth > e.clientWidth + 1)
                 .map(e => `${e.tagName}: ${e.scrollWidth} > ${e.clientWidth}`)"""
        )
    assert not te_breed


def test_engelse_browser_krijgt_nederlands(browser, app, dossier):
    """A work laptop is often set to English; dates and names are Dutch all the same."""
    with bewaakte_pagina(browser, app, BREED, taal="en-US") as pagina:
        engels = []
        for _, _, pad in paginas():
            open_pagina(pagina, pad, dossier)
            engels += [f"{pad}: {naam!r}" for naam in namen(pagina) if ENGELS.search(naam)]
        assert pagina.evaluate("navigator.language") == "nl-NL"
    assert not engels, "\n".join(engels)


def test_paginatitel_is_die_van_de_navigatie(browser, app, dossier):
    """Every page says in the tab which step it is (WCAG 2.4.2)."""
    with bewaakte_pagina(browser, app, BREED) as pagina:
        gezien = {}
        for _, titel, pad in paginas():
            open_pagina(pagina, pad, dossier)
            gezien[titel] = pagina.title()
    assert gezien == {titel: titel for titel in gezien}


def test_taalwacht_ziet_engels():
    """The word list works, and leaves Dutch alone."""
    for engels in ("Choose an option", "Help for Gemeente", "Press Enter to apply", "Next month"):
        assert ENGELS.search(engels)
    for nederlands in ("Kan in beginsel", "Open het dossier", "Weet ik niet", "Download als CSV"):
        assert not ENGELS.search(nederlands)
