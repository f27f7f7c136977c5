"""A decision speaks for itself: an extension of the extension, each voorschrift of its reason."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hulp_bevelen import SITUATIES, veld
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import boom, bord_van, inhoud, maak, maatregel_van
from hulp_stukken import normaliseer, zie_html
from situaties_bevelen import situatie

from kennisbank.profiel import Gemeenteprofiel
from stukken.document import documenten, velden_voor
from stukken.stuk import maak_stuk

# An extension


def verlengd(tree, minuten):
    """The extension of an emergency order that was decided so many minutes ago."""
    bord = bord_van(tree)
    op = bord.situatie.nu - timedelta(minutes=minuten)
    maatregel = replace(bord.situatie.maatregelen[0], status="besloten", besloten_op=op)
    profiel = Gemeenteprofiel.van("Voorbeeldstad")
    return maak_stuk("verlenging", bord, maatregel, profiel, bord.situatie.nu)


def test_an_extension_has_its_own_end_reasons_and_hearing():
    """Nothing of the first decision passes for a part of the second."""
    oud, stuk = maatregel_van(boom("NOODBEVEL")), verlengd(boom("NOODBEVEL"), 25)
    tekst = zie_html(stuk.html)
    for id_ in ("motivering", "evenredigheid", "gehoord_reden"):
        assert normaliseer(oud[id_]) not in tekst, id_
    assert "04:00uur" not in tekst
    assert "22:30uur" not in tekst
    assert {"het begin", "het einde", "waarom niet is gehoord"} <= set(stuk.gaten)


def test_an_extension_rests_on_what_came_after_the_decision():
    tekst = verlengd(boom("NOODBEVEL"), 25).html  # decided at 19:35
    assert "politie, 24-11-2026 19:40" in tekst
    assert "wijkagent, 24-11-2026 18:30" not in tekst
    assert "veranderde de toeloop niet" not in tekst
    assert "Ik verwacht dat op het Stationsplein" not in tekst
    geen = verlengd(boom("NOODBEVEL"), 1)
    assert "feiten van na het eerste besluit, met bron en tijd" in geen.gaten


@pytest.mark.parametrize("stuk_id", ["verlenging", "verlenging_172a"])
def test_each_own_field_of_an_extension_is_missed(stuk_id):
    for eigen in documenten()[stuk_id].eigen_velden.values():
        if stuk_id == "verlenging" and "gehoord" in eigen:
            continue  # cameras are not a decision to one person who can be heard
        tree = situatie(SITUATIES[stuk_id])
        if eigen.endswith("gehoord_reden"):
            veld(tree)["verlenging_gehoord"] = "nee_spoed"
        veld(tree).pop(eigen.removeprefix("maatregel."), None)
        assert not maak_bevel(stuk_id, tree).gereed, eigen


def test_the_fields_of_an_extension_are_asked_once_there_is_a_decision():
    eigen = set(documenten()["verlenging"].eigen_velden.values())
    assert not eigen & set(velden_voor("noodbevel_175"))
    later = set(velden_voor("noodbevel_175", na_besluit=True))
    assert eigen <= later | set(velden_voor("cameratoezicht_151c", na_besluit=True))
    assert {"maatregel.voortduren", "maatregel.intrekking_reden"} <= later


# Voorschriften at a demonstration


def test_only_the_content_rests_on_the_third_paragraph():
    tekst = zie_html(maak("wom_voorschriften").html)
    assert normaliseer("de inhoud van de betoging (artikel 5, derde lid, van de Wet") in tekst
    assert normaliseer("Het vraagt geen namen van sprekers of deelnemers") in tekst


def test_every_voorschrift_has_a_reason_of_its_own():
    stuk = maak("wom_voorschriften")
    deel = stuk.html.split("Waarom elk voorschrift nodig is")[1].split("</ol>")[0]
    assert deel.count("<li>") == 2
    assert len(re.findall("<br>Nodig, want .*Lichter niet, want", deel)) == 2
    tree = boom("WOM")
    eigen = maatregel_van(tree)
    eigen["per_voorschrift"] = eigen["per_voorschrift"].split("\n")[0]
    stuk = maak("wom_voorschriften", tree)
    assert "waarom voorschrift 2 nodig is en lichter niet kan" in stuk.gaten


def test_a_voorschrift_holds_somewhere_and_for_a_time():
    stuk, tree = maak("wom_voorschriften"), boom("WOM")
    for deel in ("Waar</dt><dd>de brug", "Vanaf</dt><dd>25 november", "Tot</dt><dd>25 november"):
        assert deel in stuk.html
    for id_ in ("gebied", "van", "tot"):
        maatregel_van(tree).pop(id_)
    assert len(maak("wom_voorschriften", tree).gaten) == 3
    for stuk_id in ("driehoek_agenda", "sitrap"):
        assert "<td>–</td>" not in maak(stuk_id, boom("WOM")).html


def test_a_letter_says_what_happened_and_not_one_of_two():
    """No option reads 'this or that'; what is not recorded is a spot to fill in."""
    for veld_ in ("maatregel.gehoord", "maatregel.bekendmaking"):
        for optie in inhoud().kennisbank.besluitvelden[veld_].opties:
            assert not re.search(r"\bof (uitgenodigd|toegezonden)\b", optie.label), optie.label
    tekst = zie_html(maak("wom_voorschriften").html)
    for deel in (
        "Ontvangen op «DATUM EN UUR VAN ONTVANGST»",
        "in de gelegenheid gesteld te reageren. «DATUM EN INHOUD VAN DE ZIENSWIJZE,",
        "«UITGEREIKT OF TOEGEZONDEN, DATUM EN UUR»",
    ):
        assert normaliseer(deel) in tekst
    tree = boom("WOM")
    tree["bijeenkomsten"]["B1"]["bijeenkomst.kennisgeving"] |= {"waarde": "geen"}
    assert "Ontvangen op" not in maak("wom_voorschriften", tree).html


def test_the_memo_names_the_lighter_means_that_can_be_used():
    html = maak("besluitmemo", boom("WOM")).html
    deel = html.split("Lichter middel, en waarom niet</h2>")[1].split("<h2>")[0]
    assert "Kennisgeving en overleg met de organisator" in deel
    assert "geen lichter middel" not in deel


# The language of an order


def test_an_order_speaks_to_citizens():
    tekst = maak("noodbevel").html
    for intern in ("onder uw gezag", "capaciteit: de", "geprobeerd:", "Kon wie het treft"):
        assert intern not in tekst
    assert "Niet gehoord: spoed liet het niet toe." in tekst
    assert "uiterlijk binnen" not in maak("noodbevel_mondeling").html
    for id_ in {i for d in documenten().values() if d.soort == "besluit" for i in d.voor}:
        for deel in inhoud().kennisbank.instrumenten[id_].grondrechten:
            assert not re.search("nooit|^Alleen binnen", deel.beperkingsgrond, re.I), id_


@pytest.mark.parametrize("stuk_id", ["noodbevel", "wom_voorschriften", "gebiedsverbod_172a"])
def test_the_judge_is_named_once(stuk_id):
    assert maak(stuk_id).html.count("voorzieningenrechter") == 1
