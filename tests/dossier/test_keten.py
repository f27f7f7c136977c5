"""The chain: intact, tampered with, erased, cut off."""

from dataclasses import replace

import pytest
from hulp_dossier import START, WISSEN, Boek

from dossier.fouten import InvoerFout
from dossier.gebeurtenis import Invoer, Stempel
from dossier.keten import kop_hash, verifieer


def _boek() -> Boek:
    boek = Boek()
    eerste = boek.antwoord("rustig")
    boek.antwoord("geweld", vervangt=(eerste,))
    return boek


def test_an_intact_chain_has_no_findings():
    assert verifieer(_boek().rij) == []
    assert verifieer([]) == []


@pytest.mark.parametrize(
    "wijziging",
    [
        {"rol": "burgemeester"},
        {"vraag": "iets.anders"},
        {"vervangt": ()},
        {"vastgelegd_op": START},
        {"onderwerp": "P1"},
        {"soort": "aanname_gedaan"},
    ],
)
def test_a_changed_head_is_found(wijziging):
    rij = _boek().rij
    rij[2] = replace(rij[2], **wijziging)
    assert verifieer(rij) == ["De kop van gebeurtenis 3 is gewijzigd."]


def test_a_changed_content_is_found():
    rij = _boek().rij
    rij[1] = replace(rij[1], inhoud={**rij[1].inhoud, "waarde": "geweld"})
    assert verifieer(rij) == ["De inhoud van gebeurtenis 2 is gewijzigd."]


def test_a_changed_order_a_gap_and_another_dossier_are_found():
    rij = _boek().rij
    assert "Op plaats 2 staat gebeurtenis 3." in verifieer([rij[0], rij[2]])
    assert "Gebeurtenis 3 sluit niet aan op de vorige." in verifieer([rij[0], rij[2], rij[1]])
    assert "Gebeurtenis 2 hoort bij een ander dossier." in verifieer(
        [rij[0], replace(rij[1], dossier="d2")]
    )


def test_a_rewritten_chain_is_found_only_with_a_hash_kept_elsewhere():
    anker = _boek().rij[-1].hash
    herschreven = Boek()
    herschreven.antwoord("rustig")
    assert verifieer(herschreven.rij) == []
    assert verifieer(herschreven.rij, anker) == [
        "De elders bewaarde controlewaarde komt in dit dossier niet voor."
    ]
    assert verifieer(_boek().rij, anker) == []


def test_a_head_rewritten_with_a_fitting_hash_breaks_everything_after_it():
    rij = _boek().rij
    vals = replace(rij[1], rol="burgemeester")
    rij[1] = replace(vals, hash=kop_hash(vals))
    assert verifieer(rij) == ["Gebeurtenis 3 sluit niet aan op de vorige."]
    rij[2] = replace(rij[2], vorige=rij[1].hash)
    assert verifieer(rij) == ["De kop van gebeurtenis 3 is gewijzigd."]


def test_content_that_vanished_is_found_unless_its_destruction_was_recorded():
    boek = _boek()
    boek.rij[1] = replace(boek.rij[1], inhoud=None, zout=None)
    assert verifieer(boek.rij) == [
        "De inhoud van gebeurtenis 2 ontbreekt zonder vernietigingsverslag."
    ]
    boek.bij(Invoer("inhoud_gewist", {"nrs": [2], **WISSEN}))
    assert verifieer(boek.rij) == []


def test_a_forged_record_of_destruction_does_not_help():
    boek = _boek()
    boek.rij[1] = replace(boek.rij[1], inhoud=None, zout=None)
    boek.bij(Invoer("inhoud_gewist", {"nrs": [3], **WISSEN}))
    boek.rij[-1] = replace(boek.rij[-1], inhoud={**boek.rij[-1].inhoud, "nrs": [2]})
    assert len(verifieer(boek.rij)) == 2


def test_a_chain_must_begin_with_the_opening_and_point_back():
    boek = _boek()
    rij = [replace(boek.rij[0], soort="gebeld"), replace(boek.rij[1], vervangt=(7,))]
    bevindingen = verifieer(rij)
    assert "Gebeurtenis 1 opent het dossier niet." in bevindingen
    assert "Gebeurtenis 2 vervangt iets dat nog niet bestond." in bevindingen


def test_the_same_content_gives_another_hash_under_another_salt():
    een, twee = Boek(), Boek()
    een.antwoord("ja")
    twee.onderwerp("P1")
    twee.antwoord("ja")
    assert een.rij[1].inhoud_hash != twee.rij[2].inhoud_hash


@pytest.mark.parametrize(("zout", "nu"), [("kort", START), ("a" * 16, START.replace(tzinfo=None))])
def test_a_weak_salt_or_a_moment_without_a_zone_is_refused(zout, nu):
    with pytest.raises(InvoerFout):
        Stempel(rol="adviseur", nu=nu, zout=zout)
