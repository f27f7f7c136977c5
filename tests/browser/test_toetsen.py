"""The acute core by keyboard, and where focus goes. In the real app with a new dossier."""

import pytest

from tests.browser.hulp_app import open_pagina, wacht_klaar

pytestmark = pytest.mark.browser

GROEPEN = '[class*="st-key-acuut"] :is([role="radiogroup"], [role="toolbar"])'


@pytest.fixture
def acuut(pagina_breed):
    """A new dossier, opened on the acute core."""
    open_pagina(pagina_breed, "")
    pagina_breed.get_by_label("Gemeente").fill("Utrecht")
    pagina_breed.get_by_label("Werktitel zonder namen").fill("Toetsenproef")
    pagina_breed.get_by_role("button", name="Begin met de acute kern").click()
    pagina_breed.wait_for_url("**/acuut?*")
    wacht_klaar(pagina_breed)
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


def eerste(pagina, rol):
    """The first question of a role in the acute core, and the one after it."""
    namen = pagina.locator(GROEPEN).evaluate_all(
        "rij => rij.map(g => g.getAttribute('aria-label'))"
    )
    soorten = pagina.locator(GROEPEN).evaluate_all("rij => rij.map(g => g.getAttribute('role'))")
    plek = next(i for i, soort in enumerate(soorten) if soort == rol and i + 1 < len(namen))
    return pagina.locator(GROEPEN).nth(plek), namen[plek + 1]


def test_focus_gaat_naar_de_kop_na_paginawissel(acuut):
    """A screen reader announces the new page."""
    assert acuut.evaluate("document.activeElement.tagName") == "H1"
    acuut.get_by_role("link", name="Instrumenten", exact=True).click()
    wacht_klaar(acuut)
    acuut.wait_for_function("document.activeElement.tagName === 'H1'")
    assert acuut.evaluate("document.activeElement.innerText").startswith("Instrumenten")


def test_cijfer_kiest_en_gaat_naar_de_volgende_vraag(acuut):
    """One press per question."""
    groep, volgende = eerste(acuut, "radiogroup")
    groep.locator('input[type="radio"]').first.focus()
    acuut.keyboard.press("2")
    assert naam_van_groep(acuut) == volgende
    wacht_klaar(acuut)
    assert naam_van_groep(acuut) == volgende
    tweede = groep.locator('[data-testid="stRadioOption"]').nth(1).inner_text().strip()
    assert gekozen(groep) == [tweede]


def test_nul_is_weet_ik_niet(acuut):
    """Not knowing costs one press as well."""
    groep = acuut.locator(GROEPEN).filter(has_text="Weet ik niet").first
    groep.locator('input[type="radio"]').first.focus()
    acuut.keyboard.press("0")
    wacht_klaar(acuut)
    assert gekozen(groep) == ["Weet ik niet"]


def test_meerkeuze_blijft_tot_enter(acuut):
    """Digits toggle options; Enter goes on and toggles nothing."""
    groep, volgende = eerste(acuut, "toolbar")
    groep.locator("button").first.focus()
    acuut.keyboard.press("1")
    acuut.keyboard.press("2")
    wacht_klaar(acuut)
    assert len(gekozen(groep)) == 2
    groep.locator("button").first.focus()
    acuut.keyboard.press("Enter")
    assert naam_van_groep(acuut) == volgende
    wacht_klaar(acuut)
    assert len(gekozen(groep)) == 2


@pytest.mark.parametrize("toets", ["Control+1", "Alt+1", "Shift+1", "9"])
def test_andere_toetsen_doen_niets(acuut, toets):
    """No modifiers, and no option that is not there."""
    groep, _ = eerste(acuut, "radiogroup")
    opties = groep.locator('input[type="radio"]')
    assert opties.count() < 9
    opties.first.focus()
    acuut.keyboard.press(toets)
    assert gekozen(groep) == []


def test_cijfers_in_een_tekstveld_zijn_tekst(acuut):
    """Typing a time must not answer a question."""
    veld = acuut.locator('[class*="st-key-acuut"] :is(textarea, input[type="text"])').first
    veld.focus()
    acuut.keyboard.type("0123")
    assert veld.input_value() == "0123"
    assert veld.evaluate("e => e === document.activeElement")
