"""The annexes call nothing confirmed without a source, and nothing met that does not apply."""

from dataclasses import replace

from hulp_documenten import boom, bord_van, inhoud, maak
from test_memo import deel

from afwegingskader.besluittoets import toets_besluit
from logica.voorwaarde import Is


def test_a_requirement_that_does_not_apply_is_said_so_and_keeps_its_outcome():
    kennisbank = inhoud().kennisbank
    oud = kennisbank.instrumenten["noodbevel_175"]
    situatie = bord_van(boom("NOODBEVEL")).situatie
    mits = Is(**{"vraag": "maatregel.adressaat", "is": "bekende_persoon"})
    versie = oud.versies[-1]
    eisen = [
        eis.model_copy(update={"mits": mits}) if eis.id == "toegespitst" else eis
        for eis in versie.besluiteisen
    ]
    nieuw = oud.model_copy(
        update={"versies": [*oud.versies[:-1], versie.model_copy(update={"besluiteisen": eisen})]}
    )
    anders = replace(kennisbank, instrumenten={**kennisbank.instrumenten, oud.id: nieuw})
    punten = {p.eis.id: p for p in toets_besluit(anders, situatie, situatie.maatregelen[0]).punten}
    assert not punten["toegespitst"].geldt
    assert punten["toegespitst"].uitkomst == "waar"
    assert punten["adressaat"].geldt


def test_nothing_is_called_confirmed_without_source_and_time():
    tree = boom("NOODBEVEL")
    tree["feiten"]["orde.toestand"] = "overlast"
    feiten = deel(maak("besluitmemo", tree).html, "Bijlage 1. ", "De burgemeester oordeelt<")
    assert "niet vastgelegd</td><td>bron of tijd ontbreekt</td>" in feiten
    assert "niet vastgelegd</td><td>bevestigd</td>" not in feiten


def test_an_own_choice_is_no_observation_that_needs_a_source():
    feiten = deel(maak("besluitmemo").html, "Bijlage 1. ", "De burgemeester oordeelt<")
    assert "Ik, de burgemeester</td><td>–</td><td>eigen keuze</td>" in feiten


def test_the_group_of_the_example_rests_on_what_was_found():
    html = maak("noodbevel").html
    assert "gezichtsbedekking" not in html
    assert "bij hen voegen" not in html
