"""A question for a moment shows after a reload which answer was given."""

from datetime import timedelta

import pytest

from steps import _dossier as d
from tests.steps.hulp_scherm import met_label

VRAAG = "Hoe laat gaat het mis?"
TIJD = "orde.verwacht_begin"


@pytest.mark.parametrize(
    ("minuten", "keuze"),
    [((0, 60), "0-60"), ((60, 180), "60-180"), ((4320, 20160), "4320-20160")],
)
def test_a_time_box_is_still_chosen_in_a_new_session(proef, minuten, keuze):
    nu = d.nu().replace(second=0, microsecond=0)
    van, tot = (nu + timedelta(minutes=deel) for deel in minuten)
    proef.antwoord(TIJD, (van, tot))
    assert met_label(proef.scherm("acuut").radio, VRAAG).value == keuze


def test_an_exact_time_and_not_knowing_are_shown_too(proef):
    scherm = proef.scherm("acuut")
    assert met_label(scherm.radio, VRAAG).value is None
    nr = proef.antwoord(TIJD, None)
    assert met_label(proef.scherm("acuut").radio, VRAAG).value == "onbekend"
    moment = d.nu().replace(second=0, microsecond=0) + timedelta(hours=2)
    proef.antwoord(TIJD, moment, vervangt=(nr,))
    scherm = proef.scherm("acuut")
    assert met_label(scherm.radio, VRAAG).value == "precies"
    assert f"{moment:%H:%M}" in met_label(scherm.text_input, "Dag en tijd").value
