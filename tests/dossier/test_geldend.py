"""What the engine sees: conflict, gerucht, onjuist, correction, undo, two writers, replay."""

import itertools

import pytest
from hulp_dossier import Boek, minuut
from hypothesis import given
from hypothesis import strategies as st

from dossier.gebeurtenis import Invoer
from dossier.geldend import geldende


def test_nothing_recorded_is_not_asked():
    assert Boek().stand().toestand == "niet_gevraagd"


def test_asked_and_not_known():
    boek = Boek()
    boek.antwoord(None)
    assert boek.stand().toestand == "onbekend"


def test_two_writers_at_once_are_a_conflict_with_both_sources():
    boek = Boek()
    boek.antwoord("rustig", bron="politie")
    boek.antwoord("geweld", bron="handhaving")
    stand = boek.stand()
    assert stand.toestand == "conflict"
    assert stand.waarde is None
    assert {a.bron for a in stand.antwoorden} == {"politie", "handhaving"}


def test_two_writers_who_agree_are_no_conflict():
    boek = Boek()
    boek.antwoord("rustig", bron="politie")
    boek.antwoord("rustig", bron="handhaving")
    assert boek.stand().waarde == "rustig"


def test_a_conflict_is_solved_by_an_answer_that_saw_both():
    boek = Boek()
    boek.antwoord("rustig")
    boek.antwoord("geweld")
    beide = boek.vouw().huidig[("situatie", "orde.toestand")]
    boek.antwoord("spanning", vervangt=beide)
    assert boek.stand().waarde == "spanning"


def test_a_correction_replaces_what_its_writer_saw():
    boek = Boek()
    eerste = boek.antwoord("rustig")
    boek.antwoord("geweld", vervangt=(eerste,))
    assert boek.stand().waarde == "geweld"


@pytest.mark.parametrize("zwak", ["gerucht", "aanname"])
def test_a_weak_answer_never_replaces_a_confirmed_one(zwak):
    boek = Boek()
    eerste = boek.antwoord("rustig")
    if zwak == "gerucht":
        boek.antwoord("geweld", vervangt=(eerste,), betrouwbaarheid="gerucht")
    else:
        inhoud = {"waarde": "geweld", "reden": "stil op de lijn", "geldig_tot": minuut(900)}
        boek.bij(Invoer("aanname_gedaan", inhoud, vraag="orde.toestand", vervangt=(eerste,)))
    stand = boek.stand()
    assert (stand.toestand, stand.waarde) == ("waarde", "rustig")
    assert [a.betrouwbaarheid for a in stand.antwoorden] == ["bevestigd", zwak]


def test_a_gerucht_alone_is_no_value_and_can_be_corrected_by_a_gerucht():
    boek = Boek()
    eerste = boek.antwoord("geweld", betrouwbaarheid="gerucht")
    assert (boek.stand().toestand, boek.stand().waarde) == ("gerucht", None)
    boek.antwoord("rustig", betrouwbaarheid="gerucht", vervangt=(eerste,))
    assert boek.stand().toestand == "gerucht"


def test_waarschijnlijk_is_its_own_state():
    boek = Boek()
    boek.antwoord("geweld", betrouwbaarheid="waarschijnlijk")
    assert boek.stand().toestand == "waarschijnlijk"


def test_onjuist_removes_what_it_names():
    boek = Boek()
    eerste = boek.antwoord("geweld")
    boek.antwoord("geweld", vervangt=(eerste,), betrouwbaarheid="onjuist")
    assert boek.stand().toestand == "niet_gevraagd"


def test_onjuist_removes_one_side_of_a_conflict():
    boek = Boek()
    fout = boek.antwoord("geweld")
    boek.antwoord("rustig")
    boek.antwoord("geweld", vervangt=(fout,), betrouwbaarheid="onjuist")
    assert boek.stand().waarde == "rustig"


def test_an_aanname_expires():
    boek = Boek()
    inhoud = {"waarde": "geweld", "reden": "politie onbereikbaar", "geldig_tot": minuut(60)}
    boek.bij(Invoer("aanname_gedaan", inhoud, vraag="orde.toestand"))
    voor, na = boek.stand(n=59), boek.stand(n=60)
    assert (voor.toestand, voor.waarde) == ("aanname", "geweld")
    assert voor.antwoorden[0].motivering == "politie onbereikbaar"
    assert na.toestand == "onbekend"


def test_undo_takes_an_answer_out_and_undo_of_undo_brings_it_back():
    boek = Boek()
    eerste = boek.antwoord("geweld")
    undo = boek.ongedaan(eerste)
    assert boek.stand().toestand == "niet_gevraagd"
    tweede = boek.ongedaan(undo)
    assert boek.stand().waarde == "geweld"
    boek.ongedaan(tweede)
    assert boek.stand().toestand == "niet_gevraagd"


def test_an_undone_replacement_revives_what_it_replaced():
    boek = Boek()
    eerste = boek.antwoord("rustig")
    tweede = boek.antwoord("geweld", vervangt=(eerste,))
    boek.ongedaan(tweede)
    assert boek.stand().waarde == "rustig"


def test_undoing_a_link_in_the_middle_does_not_revive_the_oldest():
    boek = Boek()
    eerste = boek.antwoord("rustig")
    tweede = boek.antwoord("spanning", vervangt=(eerste,))
    boek.antwoord("geweld", vervangt=(tweede,))
    boek.ongedaan(tweede)
    assert boek.stand().waarde == "geweld"


def test_the_opening_cannot_be_undone():
    boek = Boek()
    boek.ongedaan(1)
    assert boek.vouw().kennisbank_versie == "v1"
    assert [een.nr for een in geldende(boek.rij)] == [1, 2]


def test_an_answer_about_something_else_replaces_nothing():
    boek = Boek()
    boek.onderwerp("P1")
    eerste = boek.antwoord("rustig")
    boek.antwoord("ja", vraag="iets.anders", vervangt=(eerste,))
    boek.antwoord("geweld", onderwerp="P1", vervangt=(eerste,))
    assert boek.stand().waarde == "rustig"


def test_replay_gives_only_what_was_recorded_before_that_moment():
    boek = Boek()  # events are one minute apart
    eerste = boek.antwoord("rustig")
    boek.antwoord("geweld", vervangt=(eerste,))
    assert boek.stand(tot=minuut(1)).toestand == "niet_gevraagd"
    assert boek.stand(tot=minuut(2)).waarde == "rustig"
    assert boek.stand(tot=minuut(2.5)).waarde == "geweld"
    assert boek.vouw(tot=minuut(2)).laatste_nr == 2


antwoorden = st.lists(
    st.tuples(
        st.sampled_from(["rustig", "geweld", None]),
        st.sampled_from(["bevestigd", "waarschijnlijk", "gerucht", "onjuist"]),
    ),
    max_size=5,
)


@given(antwoorden, st.randoms())
def test_the_order_of_answers_that_replace_nothing_does_not_matter(rij, toeval):
    anders = list(rij)
    toeval.shuffle(anders)
    standen = []
    for volgorde in (rij, anders):
        boek = Boek()
        for waarde, zeker in volgorde:
            boek.antwoord(waarde, betrouwbaarheid=zeker)
        standen.append((boek.stand().toestand, boek.stand().waarde))
    assert standen[0] == standen[1]


@given(st.data())
def test_any_history_of_answers_and_undos_folds(data):
    """The fold is deterministic, ignores the order of its input, and an undo is its own inverse."""
    boek = Boek()
    for _ in range(data.draw(st.integers(0, 12))):
        eerder = tuple(data.draw(st.sets(st.integers(2, len(boek.rij) + 1), max_size=2)))
        nrs = tuple(nr for nr in eerder if nr <= len(boek.rij))
        if nrs and data.draw(st.booleans()):
            boek.ongedaan(*nrs)
        else:
            zeker = data.draw(st.sampled_from(["bevestigd", "gerucht", "onjuist"]))
            waarde = data.draw(st.sampled_from(["rustig", "geweld"]))
            boek.antwoord(waarde, vervangt=nrs, betrouwbaarheid=zeker)
    voor = [een.nr for een in geldende(boek.rij)]
    assert voor == [een.nr for een in geldende(reversed(boek.rij))]
    assert 1 in voor
    if len(boek.rij) > 1:
        undo = boek.ongedaan(data.draw(st.integers(2, len(boek.rij))))
        boek.ongedaan(undo)
        assert [nr for nr in (een.nr for een in geldende(boek.rij)) if nr < undo] == voor


@given(st.permutations(["bevestigd", "waarschijnlijk", "gerucht"]))
def test_a_gerucht_never_lowers_what_is_known(volgorde):
    boek = Boek()
    nrs: list[int] = []
    for zeker in itertools.chain(volgorde, ["gerucht"]):
        waarde = "geweld" if zeker == "gerucht" else "rustig"
        vervangt = tuple(nrs) if zeker == "gerucht" else ()
        nrs.append(boek.antwoord(waarde, betrouwbaarheid=zeker, vervangt=vervangt))
    assert (boek.stand().toestand, boek.stand().waarde) == ("waarde", "rustig")
