"""What a screen promises about storing: nothing is lost, nothing is replaced unseen."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dossier.fouten import OpslagFout
from dossier.opslag import Opslag
from dossier.vouwen import vouw
from steps import _dossier as d

WORTEL = Path(__file__).resolve().parents[2]
BESLISSER = "Wie beslist hier?"


@pytest.fixture
def dossier(tmp_path, monkeypatch):
    """An open dossier in a database of its own; gives (id, store)."""
    url = f"sqlite:///{(tmp_path / 'dossiers.sqlite').as_posix()}"
    monkeypatch.setenv("AFWEGINGSKADER_DATABASE", url)
    d.opslag.clear()
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60).run()
    scherm.text_input(key="nieuw-gemeente").set_value("Utrecht")
    scherm.text_input(key="nieuw-titel").set_value("Proef")
    knop = next(b for b in scherm.button if b.label == "Begin met de acute kern")
    knop.click().run()
    opslag = Opslag(url)
    yield opslag.dossiers()[0].id, opslag
    opslag.sluit()
    d.opslag.clear()


def acuut(dossier_id: str) -> AppTest:
    """The acute screen of a dossier, in a session of its own."""
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60)
    scherm.query_params["dossier"] = dossier_id
    scherm.run()
    scherm.switch_page("steps/acuut.py").run()
    assert not scherm.exception
    return scherm


def vraag(scherm: AppTest, label: str):
    """The control of a question."""
    return next(radio for radio in scherm.radio if radio.label == label)


def stand(dossier):
    """What the store says now."""
    dossier_id, opslag = dossier
    return vouw(opslag.lees(dossier_id), d.nu())


def test_an_answer_is_stored_before_the_screen_says_so(dossier):
    """The time under a question comes from the store."""
    scherm = acuut(dossier[0])
    vraag(scherm, BESLISSER).set_value("burgemeester").run()
    assert stand(dossier).situatie.stand("gezag.beslisser").waarde == "burgemeester"
    assert any(re.match(r"opgeslagen \d\d:\d\d", regel.value) for regel in scherm.caption)


def test_a_failing_store_keeps_the_input_and_stores_once_on_retry(dossier, monkeypatch):
    """The store fails between two clicks: input stays, message, retry stores once."""
    scherm = acuut(dossier[0])
    echt = Opslag.voeg_toe

    def kapot(self, dossier_id, invoer, stempel):
        echt(self, dossier_id, invoer, stempel)
        raise OpslagFout("Onduidelijk of het is opgeslagen.")

    monkeypatch.setattr(Opslag, "voeg_toe", kapot)
    vraag(scherm, "Wat gebeurt er nu op straat?").set_value("overlast").run()
    assert any("Niet opgeslagen" in fout.value for fout in scherm.error)
    assert vraag(scherm, "Wat gebeurt er nu op straat?").value == "overlast"
    monkeypatch.setattr(Opslag, "voeg_toe", echt)
    next(knop for knop in scherm.button if knop.label == "Probeer opnieuw").click().run()
    assert not scherm.error
    gebeurtenissen = dossier[1].lees(dossier[0])
    assert [g.vraag for g in gebeurtenissen].count("orde.toestand") == 1
    assert stand(dossier).situatie.stand("orde.toestand").waarde == "overlast"


def test_two_people_at_once_is_a_conflict_on_both_screens(dossier):
    """Neither saw the other's answer: both are kept, the engine knows nothing."""
    een, twee = acuut(dossier[0]), acuut(dossier[0])
    vraag(een, "Wat gebeurt er nu op straat?").set_value("rustig").run()
    vraag(twee, "Wat gebeurt er nu op straat?").set_value("geweld").run()
    assert stand(dossier).situatie.stand("orde.toestand").toestand == "conflict"
    for scherm in (een.run(), twee):
        assert any("spreken elkaar tegen" in regel.value for regel in scherm.caption)


def test_a_reload_shows_every_confirmed_answer(dossier):
    """A new session on the same address starts from the store."""
    scherm = acuut(dossier[0])
    vraag(scherm, "Van wie komt het gevaar?").set_value("tegenstanders").run()
    assert vraag(acuut(dossier[0]), "Van wie komt het gevaar?").value == "tegenstanders"


def test_weet_ik_niet_is_an_answer_and_becomes_a_task(dossier):
    """'Weet ik niet' is stored as asked and unknown, never as nee."""
    scherm = acuut(dossier[0])
    vraag(scherm, "Is er een doelwit?").set_value("onbekend").run()
    assert stand(dossier).situatie.stand("doelwit.aanwezig").toestand == "onbekend"
    assert any(deel.label.startswith("Uit te zoeken (1)") for deel in scherm.expander)
