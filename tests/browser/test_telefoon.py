"""What a phone shows: nothing falls off at the right, and the way on is in the page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.hulp_app import open_pagina, wacht_klaar
from tests.browser.voorbeelddossier import maak_voorbeeld

pytestmark = pytest.mark.browser


def test_a_comparison_stands_below_each_other(pagina_smal, app):
    """Half of the table lay outside the screen, and nothing said so."""
    drie = "noodbevel_175,noodverordening_176,wom_verbod"
    pagina_smal.goto(f"{app.url}/handboek?weergave=naast&naast={drie}")
    wacht_klaar(pagina_smal)
    vak = pagina_smal.locator(".naast")
    expect(vak).to_be_visible()
    assert vak.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
    expect(vak.locator(".naast-kop").first).to_be_visible()


def test_the_next_step_keeps_the_dossier(pagina_smal, dossier):
    open_pagina(pagina_smal, "acuut", dossier)
    pagina_smal.get_by_role("link", name="Verder: Feiten").click()
    pagina_smal.wait_for_url(re.compile(f"feiten.*dossier={dossier}"))
    wacht_klaar(pagina_smal)
    expect(pagina_smal.get_by_role("link", name="Verder: Oordelen")).to_be_visible()


def test_the_list_of_oordelen_stays_open_after_one_is_given(pagina_breed, app):
    """Whoever worked through the list had to open it again after each oordeel."""
    open_pagina(pagina_breed, "oordelen", maak_voorbeeld(app.database, "voorbeeld-oordelen"))
    lijst = pagina_breed.locator("details").filter(has_text="Meer oordelen die kunnen spelen")
    lijst.locator("summary").first.click()
    lijst.get_by_text("Dat weet ik nog niet").first.click()
    wacht_klaar(pagina_breed)
    veld = lijst.get_by_role("textbox").first
    veld.fill("Dat moet nog worden uitgezocht door de politie.")
    veld.press("Tab")
    wacht_klaar(pagina_breed)
    lijst.get_by_role("button", name="Bevestig dit oordeel").first.click()
    wacht_klaar(pagina_breed)
    expect(lijst).to_have_attribute("open", "")
