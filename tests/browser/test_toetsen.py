"""The acute core by keyboard, and where focus goes. In the real app with a new dossier."""

import re

import pytest

from tests.browser.hulp_app import open_pagina, wacht_klaar
from tests.browser.voorbeelddossier import maak_leeg

pytestmark = pytest.mark.browser

ACUUT = '[class*="st-key-acuut"]'
GROEPEN = f'{ACUUT} :is([role="radiogroup"], [role="toolbar"])'


@pytest.fixture
def acuut(pagina_breed, app, request):
    """The acute core of a dossier without answers."""
    dossier = maak_leeg(app.database, re.sub(r"\W", "-", request.node.name))
    open_pagina(pagina_breed, "acuut", dossier)
    return pagina_breed


def naam_van_groep(pagina) -> str | None:
    """Name of the question that has focus."""
    return pagina.evaluate(
        """() => document.activeElement.closest('[role="radiogroup"], [role="toolbar"]')
             ?.getAttribute("aria-label")"""
    )


def gekozen(groep) -> list[str]:
    """The chosen options of a question."""
    return groep.evaluate(
        """groep => [...groep.querySelectorAll(
             'input:checked, [aria-checked="true"], [aria-pressed="true"]')].map(
             e => (e.closest("label") ?? e).innerText.trim())"""
    )


def eerste_open(pagina, rol):
    """The first question of a role that has no answer."""
    groepen = pagina.locator(f'{GROEPEN}[role="{rol}"]').all()
    return next(groep for groep in groepen if not gekozen(groep))


def volgende_na(pagina, groep) -> str:
    """Name of the question after this one, as the page stands."""
    namen = pagina.locator(GROEPEN).evaluate_all(
        "rij => rij.map(g => g.getAttribute('aria-label'))"
    )
    return namen[namen.index(groep.get_attribute("aria-label")) + 1]


def test_focus_gaat_naar_de_kop_na_paginawissel(acuut):
    """A screen reader announces the new page."""
    acuut.get_by_role("link", name="Instrumenten", exact=True).click()
    acuut.wait_for_function("() => document.activeElement.tagName === 'H1'")
    assert acuut.evaluate("document.activeElement.innerText").startswith("Instrumenten")


@pytest.mark.parametrize("toets", ["1", "2"])
def test_cijfer_kiest_en_gaat_naar_de_volgende_vraag(acuut, toets):
    """One press per question, also when the answer adds or removes the question after it."""
    groep = eerste_open(acuut, "radiogroup")
    groep.locator('input[type="radio"]').first.focus()
    acuut.keyboard.press(toets)
    assert naam_van_groep(acuut) == volgende_na(acuut, groep)
    acuut.wait_for_function(r"() => /opgeslagen \d\d:\d\d/.test(document.body.innerText)")
    wacht_klaar(acuut)
    assert naam_van_groep(acuut) == volgende_na(acuut, groep)
    optie = groep.locator('[data-testid="stRadioOption"]').nth(int(toets) - 1)
    assert gekozen(groep) == [optie.inner_text().strip()]


def test_nul_is_weet_ik_niet(acuut):
    """Not knowing costs one press as well."""
    groep = acuut.locator(GROEPEN).filter(has_text="Weet ik niet").first
    groep.locator('input[type="radio"]').first.focus()
    acuut.keyboard.press("0")
    wacht_klaar(acuut)
    assert gekozen(groep) == ["Weet ik niet"]


def test_meerkeuze_blijft_tot_enter(acuut):
    """Digits toggle options; Enter goes on and toggles nothing."""
    groep = eerste_open(acuut, "toolbar")
    groep.locator("button").first.focus()
    acuut.keyboard.press("1")
    acuut.keyboard.press("2")
    wacht_klaar(acuut)
    assert len(gekozen(groep)) == 2
    groep.locator("button").first.focus()
    acuut.keyboard.press("Enter")
    assert naam_van_groep(acuut) == volgende_na(acuut, groep)
    wacht_klaar(acuut)
    assert len(gekozen(groep)) == 2


def test_andere_toetsen_doen_niets(acuut):
    """No modifiers, and no option that is not there."""
    groep = eerste_open(acuut, "radiogroup")
    opties = groep.locator('input[type="radio"]')
    assert opties.count() < 9
    opties.first.focus()
    for toets in ("Control+1", "Alt+1", "Shift+1", "9"):
        acuut.keyboard.press(toets)
    assert gekozen(groep) == []
    assert naam_van_groep(acuut) == groep.get_attribute("aria-label")


def test_cijfers_in_een_tekstveld_zijn_tekst(acuut):
    """Typing a time must not answer a question."""
    veld = acuut.locator(f'{ACUUT} :is(textarea, input[type="text"])').first
    veld.focus()
    acuut.keyboard.type("0123")
    assert veld.input_value() == "0123"
    assert veld.evaluate("e => e === document.activeElement")


def test_een_klik_met_de_muis_raakt_de_knop_die_men_aanwijst(acuut):
    """What appears when a question gets focus may not move an option away under the mouse."""
    groep = eerste_open(acuut, "toolbar")
    knop = groep.locator("button").last
    knop.scroll_into_view_if_needed()
    vooraf = knop.bounding_box()
    acuut.mouse.move(vooraf["x"] + 8, vooraf["y"] + vooraf["height"] / 2)
    acuut.mouse.down()
    assert knop.bounding_box() == vooraf
    acuut.mouse.up()
    wacht_klaar(acuut)
    assert gekozen(groep) == [knop.inner_text().strip()]
