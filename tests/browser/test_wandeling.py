"""One mayor, one evening: the Utrecht case from the first question to the downloaded documents."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hulp_app import open_pagina, wacht_klaar

pytestmark = pytest.mark.browser

ACUUT = [
    ("Wie beslist hier?", "Ik, de burgemeester"),
    ("Wat gebeurt er nu op straat?", "Niets bijzonders"),
    ("Is er een online oproep om ergens samen te komen?", "Ja"),
    ("Spreekt de oproep over geweld?", "Verhuld of dubbelzinnig"),
    ("Zegt een tweede, onafhankelijke bron hetzelfde?", "Weet ik niet"),
    ("Hoe laat gaat het mis?", "Over 12 uur tot 3 dagen"),
    ("Sinds wanneer weten we dit?", "1 tot 24 uur"),
    ("Weten we waar het gaat gebeuren?", "Ja, de exacte plek"),
    ("Wat voor plek is dat?", "Straat, plein of park"),
    ("Gaat het om onrust op straat in onze eigen gemeente?", "Ja"),
    ("Laten mensen daar samen een mening horen?", "Nee"),
    ("Is vechten, vernielen of dwingen het doel?", "Bij een deel van de aanwezigen"),
    ("Van wie komt het gevaar?", "Een deel van de deelnemers, of beide kanten"),
    ("Voor wie zou een maatregel gelden?", "Een groep die we kunnen aanwijzen"),
    ("Wat antwoordt de politie: redden zij dit zonder nieuw besluit?", "Ja, met hulp"),
]
WOORDEN = 'Vrijdag Kanaalstraat, neem vuurwerk mee <script>alert(1)</script> {{ 7*7 }} #read("x")'


def kies(pagina: Page, vraag: str, antwoord: str) -> None:
    """Answer one question and wait until the screen says it was stored."""
    groep = pagina.get_by_role("radiogroup", name=vraag).first
    groep.get_by_text(antwoord, exact=True).first.click()
    wacht_klaar(pagina)
    expect(groep.get_by_role("radio", name=antwoord, exact=True)).to_be_checked()


def begin(pagina: Page) -> str:
    """Start a dossier; gives its id, which is all that stands in the address."""
    open_pagina(pagina, "")
    pagina.get_by_label("Gemeente", exact=True).fill("Utrecht")
    pagina.get_by_label("Werktitel zonder namen").fill("Oproep Kanaalstraat")
    pagina.get_by_role("button", name="Begin met de acute kern").click()
    pagina.wait_for_url(re.compile("acuut"))
    wacht_klaar(pagina)
    return re.search(r"dossier=([\w-]+)", pagina.url)[1]


def download(pagina: Page, knop: str) -> bytes:
    """Click a download button and give the bytes."""
    with pagina.expect_download() as wachtend:
        pagina.get_by_role("button", name=knop, exact=True).click()
    wacht_klaar(pagina)
    return Path(wachtend.value.path()).read_bytes()


def test_van_eerste_vraag_tot_stuk(pagina_breed):
    """Twelve questions, a reload in the middle, an oordeel, a measure and three documents."""
    pagina = pagina_breed
    dossier = begin(pagina)
    for vraag, antwoord in ACUUT[:8]:
        kies(pagina, vraag, antwoord)
    pagina.reload()
    wacht_klaar(pagina)
    expect(
        pagina.get_by_role("radiogroup", name="Wie beslist hier?").get_by_role(
            "radio", name="Ik, de burgemeester"
        )
    ).to_be_checked()
    for vraag, antwoord in ACUUT[8:]:
        kies(pagina, vraag, antwoord)
    woorden = pagina.get_by_role("textbox", name="Wat is er letterlijk gezegd")
    woorden.fill(WOORDEN)
    woorden.press("Tab")
    wacht_klaar(pagina)
    bord = pagina.locator(".bord").last
    expect(bord).to_contain_text("Online gebiedsverbod")
    expect(bord).to_contain_text("Bestaat niet")

    open_pagina(pagina, "instrumenten", dossier)
    pagina.get_by_role("combobox", name="Open een instrument").fill("Noodbevel")
    pagina.get_by_role("option", name=re.compile("^Noodbevel —")).click()
    wacht_klaar(pagina)
    expect(pagina.get_by_role("heading", name=re.compile("Kan pas na"))).to_be_visible()
    pagina.get_by_role("button", name="Neem op in de afweging").click()
    pagina.wait_for_url(re.compile("afweging"))
    wacht_klaar(pagina)
    niets_doen = pagina.get_by_role("textbox", name="Wat gebeurt er als u niets doet?")
    niets_doen.fill("Waarschijnlijk komen enkele tientallen mensen met vuurwerk.")
    niets_doen.press("Tab")
    wacht_klaar(pagina)

    open_pagina(pagina, "stukken", dossier)
    expect(pagina.get_by_text("Concept: er ontbreekt nog").first).to_be_visible()
    expect(pagina.get_by_text("enkele tientallen mensen").first).to_be_visible()
    word, pdf = download(pagina, "Word"), download(pagina, "PDF")
    tekst = zipfile.ZipFile(BytesIO(word)).read("word/document.xml").decode()
    assert "enkele tientallen mensen" in tekst
    assert "RBMNE:2023:375" in tekst
    assert pdf.startswith(b"%PDF-")
    webpagina = download(pagina, "Webpagina").decode()
    assert "<script>" not in webpagina
    assert "{{ 7*7 }}" in webpagina


def test_mondeling_besloten_op_de_telefoon(pagina_smal):
    """'Ik heb mondeling besloten' is one tap; the decision is kept even when the board says no."""
    pagina = pagina_smal
    begin(pagina)
    pagina.get_by_role("button", name="Ik heb mondeling besloten").click()
    pagina.get_by_role("dialog").get_by_role("button", name="Leg vast").click()
    wacht_klaar(pagina)
    open_pagina(pagina, "na-besluit", re.search(r"dossier=([\w-]+)", pagina.url)[1])
    expect(pagina.get_by_role("heading", name=re.compile("mondeling"))).to_be_visible()
