"""One app for the session, one Chromium per module, and guarded pages of two widths."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hulp_app import BREED, SMAL, App, bewaakte_pagina, chromium, chromium_pad
from tests.browser.hulp_app import draaiende_app as start_app
from tests.browser.voorbeelddossier import maak_voorbeeld


@pytest.fixture(scope="session")
def app(tmp_path_factory) -> Iterator[App]:
    """The running app; at the end its log must not show that a screen broke."""
    with start_app(tmp_path_factory.mktemp("app")) as draaiend:
        yield draaiend
        storing = draaiend.storing()
    assert not storing, storing


@pytest.fixture(scope="session")
def dossier(app) -> str:
    """The id of an example dossier in the running app."""
    return maak_voorbeeld(app.database)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. Module scope: Playwright's own event loop would be in the way of other tests."""
    pad = chromium_pad()
    if pad is None:
        reden = "Chromium ontbreekt. Installeer het, of zet CHROMIUM op het pad ernaartoe."
        if os.environ.get("CI") == "true":
            pytest.fail(reden)
        pytest.skip(reden)
    with chromium(pad) as draaiend:
        yield draaiend


@pytest.fixture
def pagina_breed(browser, app) -> Iterator[Page]:
    """A page of 1280 by 900."""
    with bewaakte_pagina(browser, app, BREED) as pagina:
        yield pagina


@pytest.fixture
def pagina_smal(browser, app) -> Iterator[Page]:
    """A page of 375 by 812, a phone."""
    with bewaakte_pagina(browser, app, SMAL) as pagina:
        yield pagina
