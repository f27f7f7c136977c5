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
PAGINAS = [pytest.param(pad, titel, id=pad or "start") for _, titel, pad in paginas()]
PADEN = [pytest.param(pad, id=pad or "start") for _, _, pad in paginas()]
# The wide browser is set to English, as many work laptops are: Dutch all the same.
VORMEN = [pytest.param(BREED, "en-US", id="breed"), pytest.param(SMAL, "nl-NL", id="smal")]

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
    uitslag = pagina.evaluate(
        "regels => axe.run({runOnly: regels, resultTypes: ['violations']})", REGELS
    )
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


def keur(pagina) -> list[str]:
    """Everything that is wrong with the page as it stands."""
    bevindingen = overtredingen(pagina)
    bevindingen += [f"Engels: {naam!r}" for naam in sorted(namen(pagina)) if ENGELS.search(naam)]
    koppen = pagina.locator("h1").count()
    bevindingen += [f"{koppen} h1-koppen, verwacht 1"] if koppen != 1 else []
    bevindingen += ["een fout op het scherm"] * pagina.get_by_test_id("stException").count()
    return bevindingen


@pytest.mark.parametrize(("maat", "taal"), VORMEN)
@pytest.mark.parametrize(("pad", "titel"), PAGINAS)
def test_pagina_is_toegankelijk(browser, app, dossier, pad, titel, maat, taal):
    """No violation by axe, Dutch, one h1, a title of its own, no broken element."""
    with bewaakte_pagina(browser, app, maat, taal) as pagina:
        open_pagina(pagina, pad, dossier)
        klap_open(pagina)
        bevindingen = keur(pagina)
        assert pagina.locator("html").get_attribute("lang") == "nl"
        assert pagina.evaluate("navigator.language") == "nl-NL"
        assert pagina.title() == titel
    assert not bevindingen, "\n".join(bevindingen)


@pytest.mark.parametrize("pad", PADEN)
def test_pagina_zonder_dossier(browser, app, pad):
    """Whoever opens a link without a dossier gets a page of the same quality."""
    with bewaakte_pagina(browser, app, SMAL) as pagina:
        open_pagina(pagina, pad)
        bevindingen = keur(pagina)
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


def test_vertaler_laat_eigen_inhoud_staan(pagina_breed):
    """Only Streamlit's own words are replaced: not ours, and never what someone types."""
    open_pagina(pagina_breed, "")
    veld = pagina_breed.get_by_role("main").get_by_role("textbox").first
    veld.fill("Choose an option")
    pagina_breed.evaluate(
        """() => document.querySelector("main").insertAdjacentHTML("beforeend",
             '<p id="van-streamlit">Try again</p>' +
             '<p id="van-ons" data-testid="stMarkdownContainer">Try again</p>')"""
    )
    pagina_breed.get_by_text("Opnieuw proberen").wait_for()
    assert pagina_breed.locator("#van-streamlit").inner_text() == "Opnieuw proberen"
    assert pagina_breed.locator("#van-ons").inner_text() == "Try again"
    assert veld.input_value() == "Choose an option"


def test_samenvatting_blijft_in_beeld_op_de_telefoon(pagina_smal, dossier):
    """The counts stay in view while the questions are answered."""
    open_pagina(pagina_smal, "acuut", dossier)
    for stand in (0, 2000):
        pagina_smal.evaluate("stand => document.querySelector('main').scrollTo(0, stand)", stand)
        kader = pagina_smal.locator(".bord-samenvatting").bounding_box()
        assert kader["y"] >= 0
        assert kader["y"] + kader["height"] <= SMAL[1] + 1


def test_afdruk_is_zonder_navigatie(pagina_breed, dossier):
    """Print shows the page, all of it, without the tools around it."""
    open_pagina(pagina_breed, "acuut", dossier)
    pagina_breed.emulate_media(media="print")
    assert not pagina_breed.get_by_test_id("stSidebar").is_visible()
    hoogte = pagina_breed.evaluate("() => document.documentElement.scrollHeight")
    assert hoogte > BREED[1]


def test_taalwacht_ziet_engels():
    """The word list works, and leaves Dutch alone."""
    for engels in ("Choose an option", "Help for Gemeente", "Press Enter to apply", "Next month"):
        assert ENGELS.search(engels)
    for nederlands in ("Kan in beginsel", "Open het dossier", "Weet ik niet", "Download als CSV"):
        assert not ENGELS.search(nederlands)
