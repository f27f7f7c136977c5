"""Every step of a dossier ends with the way to the next one."""

from itertools import pairwise

import pytest

import app

STAPPEN = [
    "acuut", "feiten", "oordelen", "barrieremodel", "instrumenten", "afweging", "besluit",
    "stukken", "na_besluit",
]  # fmt: skip


def verder(scherm):
    """The links onward, as (label, dossier in the address)."""
    rij = [een.proto for een in scherm.get("page_link")]
    return [(een.label, een.query_string) for een in rij if een.label.startswith("Verder: ")]


@pytest.mark.parametrize(("nu", "straks"), list(pairwise(STAPPEN)))
def test_a_step_names_the_next(proef, nu, straks):
    titels = {bestand: titel for bestand, titel, _ in app.PAGINAS}
    gevonden = verder(proef.scherm(nu))
    assert gevonden == [(f"Verder: {titels[f'steps/{straks}.py']}", "dossier=d1")]


@pytest.mark.parametrize("naam", ["start", "na_besluit", "handboek", "actueel", "gemeente"])
def test_the_last_step_and_what_stands_beside_them_lead_nowhere(proef, naam):
    assert verder(proef.scherm(naam)) == []
