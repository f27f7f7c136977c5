"""Who may record what, and what a head must look like before it enters the chain."""

import pytest
from hulp_dossier import OPENING, antwoord, minuut, ongedaan, stempel

from dossier.fouten import GeenRecht, InvoerFout
from dossier.gebeurtenis import SOORTEN, Invoer
from dossier.rechten import STANDAARDROL, mag, mag_ongedaan_maken, past_bij

BEHEER = {"dossier_gearchiveerd", "inhoud_gewist"}


def test_the_single_user_may_do_all_but_archive_and_erase():
    assert {soort for soort in SOORTEN if not mag(STANDAARDROL, soort)} == BEHEER


@pytest.mark.parametrize(
    ("rol", "wel", "niet"),
    [
        ("burgemeester", "besluit_genomen", "inhoud_gewist"),
        ("jurist", "maatregel_gekozen", "besluit_genomen"),
        ("politie", "antwoord_gegeven", "oordeel_bevestigd"),
        ("ovj", "antwoord_gegeven", "maatregel_veld"),
        ("communicatie", "besluitveld_gezet", "maatregel_gekozen"),
        ("trainer", "dossier_geopend", "dossier_gearchiveerd"),
        ("deelnemer", "besluit_genomen", "dossier_geopend"),
        ("archivaris", "inhoud_gewist", "antwoord_gegeven"),
    ],
)
def test_roles(rol, wel, niet):
    assert mag(rol, wel)
    assert not mag(rol, niet)


def test_a_reader_and_an_unknown_role_may_nothing():
    assert not any(mag(rol, soort) for soort in SOORTEN for rol in ("lezer", "hacker"))


def test_only_the_mayor_and_those_who_record_for_her_decide():
    rollen = ["burgemeester", "adviseur", "jurist", "politie", "ovj", "communicatie", "archivaris"]
    assert [rol for rol in rollen if mag(rol, "besluit_genomen")] == ["burgemeester", "adviseur"]


def test_one_undoes_only_what_one_may_record():
    assert mag_ongedaan_maken("politie", ["antwoord_gegeven"])
    assert not mag_ongedaan_maken("politie", ["antwoord_gegeven", "besluit_genomen"])
    assert not mag_ongedaan_maken("lezer", [])


def test_roles_of_an_exercise_exist_only_there(opslag):
    assert past_bij("deelnemer", oefening=True)
    assert past_bij("jurist", oefening=False)
    with pytest.raises(GeenRecht, match="oefening"):
        opslag.voeg_toe("d1", antwoord("ja"), stempel(1, "deelnemer"))
    with pytest.raises(GeenRecht, match="oefening"):
        opslag.open_dossier("d2", OPENING, stempel(1, "trainer"))


def test_the_store_enforces_the_table(opslag):
    with pytest.raises(GeenRecht, match="lezer"):
        opslag.voeg_toe("d1", antwoord("ja"), stempel(1, "lezer"))
    inhoud = {"waarde": "ja"}
    oordeel = opslag.voeg_toe("d1", Invoer("oordeel_bevestigd", inhoud, vraag="vrees"), stempel(1))
    with pytest.raises(GeenRecht, match="ongedaan"):
        opslag.voeg_toe("d1", ongedaan(oordeel.nr), stempel(2, "politie"))


BESLUIT = {"genomen_op": minuut(0)}


@pytest.mark.parametrize(
    ("invoer", "veld"),
    [
        (antwoord("ja", onderwerp="Jan"), "onderwerp"),
        (antwoord("ja", onderwerp="P0"), "onderwerp"),
        (antwoord("ja", onderwerp="P1"), "onderwerp"),
        (antwoord("ja", onderwerp="M1"), "onderwerp"),
        (antwoord("ja", vraag=None), "vraag"),
        (antwoord("ja", vraag="Geen Id"), "vraag"),
        (Invoer("gebeld", {"partner": "ovj"}, vraag="x"), "vraag"),
        (Invoer("onderwerp_toegevoegd", {}), "onderwerp"),
        (Invoer("onderwerp_toegevoegd", {}, "M1"), "onderwerp"),
        (Invoer("maatregel_gekozen", {"instrument": "noodbevel_175"}, "P1"), "onderwerp"),
        (Invoer("maatregel_gekozen", {"instrument": "x", "gericht_op": "P7"}, "M1"), "onderwerp"),
        (Invoer("maatregel_veld", {"waarde": "ja"}, "M1", "maatregel.doel"), "onderwerp"),
        (Invoer("besluit_genomen", BESLUIT, "P1"), "onderwerp"),
        (Invoer("besluit_genomen", BESLUIT | {"instrument": "noodbevel_175"}), "onderwerp"),
        (Invoer("taak_afgerond", {}), "vervangt"),
        (Invoer("taak_afgerond", {}, vervangt=(1,)), "vervangt"),
        (ongedaan(), "vervangt"),
        (ongedaan(1), "vervangt"),
        (ongedaan(9), "vervangt"),
        (antwoord("ja", vervangt=(1,)), "vervangt"),
        (antwoord("ja", vervangt=(9,)), "vervangt"),
    ],
)
def test_a_head_that_does_not_fit_is_refused_and_nothing_is_stored(opslag, invoer, veld):
    with pytest.raises(InvoerFout) as fout:
        opslag.voeg_toe("d1", invoer, stempel(1))
    assert veld in fout.value.velden
    assert (
        fout.value.inhoud.items()
        >= {k: v for k, v in invoer.inhoud.items() if k == "waarde"}.items()
    )
    assert len(opslag.lees("d1")) == 1


def test_a_whole_incident_goes_through_the_store(opslag):
    """Every soort of the ordinary course, in the order in which it happens."""
    inhoud = {"instrument": "gebiedsverbod_172a", "gericht_op": "P1"}
    aanname = {"waarde": "ja", "reden": "politie onbereikbaar", "geldig_tot": minuut(60)}
    rij = [
        Invoer("onderwerp_toegevoegd", {"omschrijving": "op de beelden"}, "P1"),
        antwoord("12_17", "persoon.leeftijd", "P1"),
        Invoer("oordeel_bevestigd", {"waarde": "ja", "voorstel_toen": "ja"}, "P1", "vrees"),
        Invoer("aanname_gedaan", aanname, vraag="a.b"),
        Invoer("taak_gezet", {"naam": "bellen", "houder": "jurist"}, vraag="a.b"),
        Invoer("taak_afgerond", {}, vervangt=(6,)),
        Invoer("gebeld", {"partner": "ovj", "notitie": "terugbellen"}),
        Invoer("maatregel_gekozen", inhoud, "M1"),
        Invoer("maatregel_gekozen", inhoud | {"reden": "toch"}, "M1", vervangt=(9,)),
        Invoer("maatregel_veld", {"waarde": "Neude"}, "M1", "maatregel.gebied"),
        Invoer("besluitveld_gezet", {"waarde": "rust"}, vraag="besluit.keuze"),
        Invoer("stuk_gemaakt", {"stuk": "memo", "formaat": "docx", "sha256": "0" * 64,
                                "gereed": True, "gebaseerd_op": 12}),
        Invoer("besluit_genomen", BESLUIT, "M1"),
        Invoer("maatregel_ingetrokken", {"ingetrokken_op": minuut(9), "reden": "rustig"}, "M1"),
        Invoer("maatregel_vervallen", {}, "M1"),
        Invoer("fase_aangepast", {"fase": "nasleep", "reden": "rustig"}),
        ongedaan(17),
    ]  # fmt: skip
    for n, invoer in enumerate(rij, start=2):
        assert opslag.voeg_toe("d1", invoer, stempel(n)).nr == n
