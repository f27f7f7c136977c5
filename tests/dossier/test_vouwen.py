"""The fold of everything around the answers: labels, measures, decisions, duties, frame."""

from datetime import UTC, date, datetime

import pytest
from hulp_dossier import START, WISSEN, Boek, minuut

from dossier.dossierstand import volgend_label
from dossier.fouten import DossierFout, InvoerFout
from dossier.gebeurtenis import Invoer
from dossier.keten import verifieer
from dossier.vouwen import vouw

VELD = "maatregel.gebied"


def _kies(boek, label="M1", instrument="noodbevel_175", **inhoud):
    return boek.bij(Invoer("maatregel_gekozen", {"instrument": instrument} | inhoud, label))


def _veld(boek, waarde, label="M1", vervangt=()):
    return boek.bij(Invoer("maatregel_veld", {"waarde": waarde}, label, VELD, vervangt))


def _besluit(boek, label="M1", vervangt=(), **inhoud):
    inhoud = {"genomen_op": minuut(3)} | inhoud
    return boek.bij(Invoer("besluit_genomen", inhoud, label, vervangt=vervangt))


def _maatregelen(boek, **rest):
    return boek.vouw(**rest).situatie.maatregelen


def test_the_frame_comes_from_the_opening():
    stand = Boek(oefening=True).vouw()
    assert (stand.situatie.gemeente, stand.situatie.titel) == ("Utrecht", "Oproep Neude")
    assert (stand.kennisbank_versie, stand.oefening, stand.gearchiveerd) == ("v1", True, False)


def test_an_empty_dossier_cannot_be_folded():
    with pytest.raises(DossierFout):
        vouw([], START)


def test_before_the_opening_there_is_a_frame_and_nothing_else():
    boek = Boek()
    boek.antwoord("rustig")
    stand = boek.vouw(tot=START)
    assert (stand.situatie.gemeente, stand.situatie.standen) == ("Utrecht", {})
    assert (stand.laatste_nr, stand.laatste_hash) == (1, boek.rij[0].hash)


def test_the_peildatum_is_the_dutch_day_of_now_unless_given():
    boek = Boek()
    laat = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert vouw(boek.rij, laat).situatie.peildatum == date(2026, 11, 25)
    assert vouw(boek.rij, laat, date(2021, 1, 1)).situatie.peildatum == date(2021, 1, 1)


def test_labels_are_given_in_order_and_never_twice():
    boek = Boek()
    assert volgend_label(boek.vouw(), "persoon") == "P1"
    eerste = boek.onderwerp("P1", omschrijving="de man op het filmpje")
    boek.onderwerp("P2")
    boek.onderwerp("B1")
    stand = boek.vouw()
    assert stand.situatie.onderwerpen == {"persoon": ("P1", "P2"), "bijeenkomst": ("B1",)}
    assert stand.omschrijvingen == {"P1": "de man op het filmpje"}
    boek.ongedaan(eerste)
    assert boek.vouw().situatie.onderwerpen["persoon"] == ("P2",)
    assert volgend_label(boek.vouw(), "persoon") == "P3"
    assert volgend_label(boek.vouw(), "maatregel") == "M1"


def test_what_was_said_of_a_person_taken_out_does_not_count_until_that_is_undone():
    boek = Boek()
    p1 = boek.onderwerp("P1")
    boek.antwoord("12_17", vraag="persoon.leeftijd", onderwerp="P1")
    undo = boek.ongedaan(p1)
    assert boek.stand("persoon.leeftijd", "P1").toestand == "niet_gevraagd"
    boek.ongedaan(undo)
    assert boek.stand("persoon.leeftijd", "P1").waarde == "12_17"


def test_a_measure_gets_its_fields_and_can_leave_the_draft():
    boek = Boek()
    boek.onderwerp("P1")
    _kies(boek, instrument="gebiedsverbod_172a", gericht_op="P1")
    leeg = _veld(boek, "de Neude")
    maatregel = _maatregelen(boek)[0]
    assert (maatregel.id, maatregel.instrument, maatregel.onderwerp, maatregel.status) == (
        "M1", "gebiedsverbod_172a", "P1", "concept",
    )  # fmt: skip
    assert maatregel.velden == {VELD: "de Neude"}
    assert boek.vouw().situatie.onderwerpen["maatregel"] == ("M1",)
    _veld(boek, None, vervangt=(leeg,))
    assert _maatregelen(boek)[0].velden == {}
    vervallen = boek.bij(Invoer("maatregel_vervallen", {}, "M1"))
    assert _maatregelen(boek) == ()
    boek.ongedaan(vervallen)
    assert len(_maatregelen(boek)) == 1


def test_two_people_filling_one_field_at_once_leaves_it_empty_and_shows_both():
    boek = Boek()
    _kies(boek)
    _veld(boek, "de Neude")
    _veld(boek, "het Vredenburg")
    stand = boek.vouw()
    assert stand.situatie.maatregelen[0].velden == {}
    assert stand.botsingen == {("M1", VELD): ("de Neude", "het Vredenburg")}
    _veld(boek, "beide", vervangt=stand.huidig[("M1", VELD)])
    assert boek.vouw().botsingen == {}
    assert _maatregelen(boek)[0].velden == {VELD: "beide"}


def test_the_fields_of_the_decision_as_a_whole():
    boek = Boek()
    boek.bij(Invoer("besluitveld_gezet", {"waarde": "rust"}, vraag="besluit.keuze"))
    stand = boek.vouw()
    assert stand.situatie.besluit == {"besluit.keuze": "rust"}
    assert stand.opgeslagen_op[("situatie", "besluit.keuze")] == minuut(1)


def test_a_flawed_oral_decision_is_recorded_before_anyone_knows_the_instrument():
    boek = Boek()
    eerst = _besluit(
        boek, "situatie", mondeling=True, woorden="Iedereen weg daar.", gehoord_door="politie",
        gebreken=["geen gebied genoemd"], reden_afwijken="geen tijd",
    )  # fmt: skip
    besluit = boek.vouw().besluiten[0]
    assert (besluit.maatregel, besluit.instrument) == (None, None)
    assert besluit.woorden == "Iedereen weg daar."
    assert (besluit.genomen_op, besluit.vastgelegd_op) == (minuut(3), minuut(1))
    assert (besluit.genomen_door, besluit.vastgelegd_door) == ("burgemeester", "adviseur")
    assert _maatregelen(boek) == ()
    _kies(boek)
    _besluit(boek, vervangt=(eerst,), mondeling=True, reden_afwijken="geen tijd")
    assert len(boek.vouw().besluiten) == 1
    maatregel = _maatregelen(boek)[0]
    assert (maatregel.status, maatregel.besloten_op) == ("besloten", minuut(3))
    assert (maatregel.mondeling, maatregel.reden_afwijken) == (True, "geen tijd")


def test_what_was_really_decided_goes_before_the_draft():
    boek = Boek()
    _kies(boek, instrument="noodbevel_175")
    _besluit(boek, instrument="licht_bevel_172_3")
    assert _maatregelen(boek)[0].instrument == "licht_bevel_172_3"


def test_a_decided_measure_stays_when_the_draft_is_emptied_and_can_be_withdrawn():
    boek = Boek()
    _kies(boek)
    boek.bij(Invoer("maatregel_vervallen", {}, "M1"))
    _besluit(boek)
    assert _maatregelen(boek)[0].status == "besloten"
    boek.bij(Invoer("maatregel_ingetrokken", {"ingetrokken_op": minuut(9)}, "M1"))
    assert _maatregelen(boek)[0].status == "ingetrokken"
    assert _maatregelen(boek, tot=minuut(4))[0].status == "besloten"


def test_a_withdrawal_tells_when_and_why_until_that_is_filled_in_better():
    """One truth for screen and document; of an erased withdrawal nothing is known."""
    boek = Boek()
    _kies(boek)
    _besluit(boek)
    inhoud = {"ingetrokken_op": minuut(9), "reden": "Rustig."}
    nr = boek.bij(Invoer("maatregel_ingetrokken", inhoud, "M1"))
    vanaf, reden = "maatregel.intrekking_vanaf", "maatregel.intrekking_reden"
    assert _maatregelen(boek)[0].velden == {vanaf: minuut(9), reden: "Rustig."}
    boek.bij(Invoer("maatregel_veld", {"waarde": "Het plein is leeg."}, "M1", reden))
    assert _maatregelen(boek)[0].velden == {vanaf: minuut(9), reden: "Het plein is leeg."}
    _wis(boek, nr)
    assert _maatregelen(boek)[0].velden == {reden: "Het plein is leeg."}


def test_a_decision_after_a_withdrawal_is_in_force_again():
    """The last thing that happened counts, not the last thing that was recorded."""
    boek = Boek()
    _kies(boek)
    _besluit(boek)
    boek.bij(Invoer("maatregel_ingetrokken", {"ingetrokken_op": minuut(9)}, "M1"))
    _besluit(boek, genomen_op=minuut(8))
    assert _maatregelen(boek)[0].status == "ingetrokken"
    _besluit(boek, genomen_op=minuut(10))
    assert _maatregelen(boek)[0].status == "besloten"


def test_duties_are_set_amended_and_finished():
    boek = Boek()
    eerst = boek.bij(Invoer("taak_gezet", {"naam": "OvJ bellen", "houder": "adviseur"}))
    inhoud = {
        "naam": "OvJ bellen",
        "houder": "jurist",
        "uiterlijk": minuut(30),
        "taak": "op_schrift",
    }
    tweede = boek.bij(Invoer("taak_gezet", inhoud, vraag="ovj.akkoord", vervangt=(eerst,)))
    (taak,) = boek.vouw().taken
    assert (taak.nr, taak.houder, taak.uiterlijk) == (tweede, "jurist", minuut(30))
    assert (taak.vraag, taak.taak, taak.afgerond_op) == ("ovj.akkoord", "op_schrift", None)
    klaar = boek.bij(Invoer("taak_afgerond", {"uitkomst": "akkoord"}, vervangt=(tweede,)))
    (taak,) = boek.vouw().taken
    assert (taak.afgerond_op, taak.uitkomst) == (minuut(3), "akkoord")
    boek.ongedaan(klaar)
    assert boek.vouw().taken[0].afgerond_op is None


def test_calls_give_the_last_moment_per_partner():
    boek = Boek()
    boek.bij(Invoer("gebeld", {"partner": "ovj"}))
    boek.bij(Invoer("gebeld", {"partner": "ovj", "gebeld_op": minuut(-5)}))
    boek.bij(Invoer("gebeld", {"partner": "politie", "gebeld_op": minuut(-5)}))
    assert boek.vouw().gebeld == {"ovj": minuut(1), "politie": minuut(-5)}


def test_documents_phase_and_version_of_the_content():
    boek = Boek()
    stuk = {"stuk": "memo", "formaat": "pdf", "sha256": "a" * 64, "gereed": False}
    boek.bij(Invoer("stuk_gemaakt", stuk | {"gebaseerd_op": 1}))
    fase = boek.bij(Invoer("fase_aangepast", {"fase": "oproep", "reden": "zie camera"}))
    boek.bij(Invoer("kennisbank_overgezet", {"versie": "v2"}))
    stand = boek.vouw()
    assert (stand.stukken[0].stuk, stand.stukken[0].gebaseerd_op) == ("memo", 1)
    assert (stand.fase.fase, stand.fase.reden) == ("oproep", "zie camera")
    assert stand.kennisbank_versie == "v2"
    boek.ongedaan(fase)
    assert boek.vouw().fase is None


def test_an_erased_correction_does_not_revive_what_it_corrected():
    boek = Boek()
    eerste = boek.antwoord("geweld")
    tweede = boek.antwoord("rustig", vervangt=(eerste,))
    _wis(boek, tweede)
    assert boek.stand().toestand == "onbekend"
    assert boek.stand().antwoorden[0].nr == tweede
    assert verifieer(boek.rij) == []


def test_a_wholly_erased_dossier_still_folds_and_verifies():
    boek = Boek()
    boek.onderwerp("P1")
    _kies(boek)
    _veld(boek, "de Neude")
    _besluit(boek)
    boek.bij(Invoer("taak_gezet", {"naam": "bellen", "houder": "adviseur"}))
    boek.bij(Invoer("gebeld", {"partner": "ovj"}))
    boek.bij(Invoer("fase_aangepast", {"fase": "oproep", "reden": "camera"}))
    _wis(boek, *range(1, len(boek.rij) + 1))
    stand = boek.vouw()
    assert stand.situatie.gemeente == "[gewist]"
    assert stand.situatie.maatregelen == ()
    assert (stand.taken, stand.gebeld, stand.fase) == ((), {}, None)
    assert verifieer(boek.rij) == []


def test_damaged_content_is_refused_not_skipped():
    boek = Boek()
    boek.bij(Invoer("fase_aangepast", {"fase": "oproep", "reden": "camera"}))
    object.__setattr__(boek.rij[-1], "inhoud", {"fase": "oproep"})
    with pytest.raises(InvoerFout):
        boek.vouw()


def _wis(boek, *nrs):
    boek.bij(Invoer("inhoud_gewist", {"nrs": list(nrs), **WISSEN}))
    for een in boek.rij:
        if een.nr in nrs:
            object.__setattr__(een, "inhoud", None)
            object.__setattr__(een, "zout", None)
