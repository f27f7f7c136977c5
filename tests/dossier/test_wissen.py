"""Destruction from the command line: the text is gone, a record of it stays."""

import pytest
from hulp_dossier import antwoord, stempel

from dossier.__main__ import main
from dossier.keten import verifieer

WAAROM = ("--categorie", "19.1", "--reden", "bewaartermijn verstreken")


def test_everything_but_the_record_is_erased(opslag, url, capsys):
    opslag.voeg_toe("d1", antwoord("ja"), stempel(1))
    assert main(["wis", "d1", "--alles", *WAAROM, "--database", url]) == 0
    rij = opslag.lees("d1")
    assert [een.inhoud is None for een in rij] == [True, True, False]
    assert (rij[-1].rol, rij[-1].soort) == ("archivaris", "inhoud_gewist")
    assert rij[-1].inhoud["selectielijst_categorie"] == "19.1"
    assert verifieer(rij) == []
    assert capsys.readouterr().out.startswith("Gewist: de inhoud van 2 gebeurtenissen.")


def test_only_what_is_named(opslag, url):
    opslag.voeg_toe("d1", antwoord("ja"), stempel(1))
    assert main(["wis", "d1", "--nrs", "2", *WAAROM, "--database", url]) == 0
    assert [een.inhoud is None for een in opslag.lees("d1")] == [False, True, False]


@pytest.mark.parametrize(
    ("dossier", "wat", "melding"),
    [("d9", "--alles", "bestaat niet"), ("d1", "--nrs=9", "geen inhoud om te wissen")],
)
def test_what_cannot_be_erased_is_said_in_dutch(opslag, url, capsys, dossier, wat, melding):
    assert main(["wis", dossier, wat, *WAAROM, "--database", url]) == 1
    assert melding in capsys.readouterr().err
    assert len(opslag.lees("d1")) == 1
