"""'Ik heb mondeling besloten': on every screen of a dossier, and it says what was recorded."""

import pytest

from tests.steps.hulp_scherm import MONDELING, gaaf, met_label, mondeling, teksten

SCHERMEN = [
    "start", "acuut", "feiten", "oordelen", "barrieremodel", "instrumenten", "afweging", "besluit",
    "stukken", "na_besluit",
]  # fmt: skip


def leg_vast(scherm, middel=None):
    """Open the dialog and record; the last run is the one that the screen then shows."""
    mondeling(scherm)
    if middel:
        scherm.selectbox(key="mondeling-instrument").set_value(middel)
    scherm.button(key="mondeling-vast").click()
    return gaaf(met_label(scherm.button, MONDELING).click().run())


@pytest.mark.parametrize("naam", SCHERMEN)
def test_the_button_is_on_every_screen_of_a_dossier(proef, naam):
    assert met_label(proef.scherm(naam).button, MONDELING)


def test_the_start_names_the_dossier_in_which_it_is_recorded(proef):
    scherm = proef.scherm("start")
    assert "Open is **Proef**, Utrecht." in teksten(scherm)
    leg_vast(scherm)
    assert "besluit_genomen" in proef.soorten()


def test_recording_says_what_was_recorded_and_what_must_be_done_now(proef):
    scherm = leg_vast(proef.scherm("oordelen"), "noodbevel_175")
    (melding,) = [een.value for een in scherm.info if een.value.startswith("Vastgelegd: ")]
    assert ", noodbevel. Dit moet nu:\n- " in melding
    assert "Stel het mondelinge besluit op schrift" in melding
    assert melding.count("\n- ") <= 3
    gaaf(scherm.run())
    assert "Vastgelegd: " not in teksten(scherm)


def test_recording_without_a_means_says_where_to_fill_it_in(proef):
    scherm = leg_vast(proef.scherm("acuut"))
    assert "Vul bij Na het besluit in welk middel het was" in teksten(scherm)
