"""Two people at once, and a store that refuses: it is said, and what was typed is still there."""

from datetime import UTC, datetime, timedelta

import pytest

from dossier.fouten import OpslagFout
from dossier.opslag import Opslag
from kennisbank.kennisbank import laad
from steps import _dossier as d
from steps._waarde import in_woorden
from tests.steps.hulp_scherm import gaaf, klik, met_label, mondeling, teksten

NU = datetime.now(UTC)
DICHT = "Niet opgeslagen. Dit dossier is gearchiveerd"
NOODBEVEL = {"instrument": "noodbevel_175", "gericht_op": "B1"}
GENOMEN = {"genomen_op": NU - timedelta(hours=1), "instrument": "noodbevel_175"}


def sluit(proef):
    """From here on nothing can be stored."""
    proef.schrijf("dossier_gearchiveerd", {"selectielijst_categorie": "19.1"}, rol="archivaris")
    return len(proef.soorten())


# Two people


@pytest.fixture
def oordeel(proef):
    """(dossier, screen, key of the first oordeel, its place), with an answer not yet confirmed."""
    proef.antwoord("orde.toestand", "geweld")
    proef.antwoord("gezag.beslisser", "burgemeester")
    scherm = proef.scherm("oordelen")
    knop = next(b for b in scherm.button if b.key.startswith("bevestig-"))
    sleutel = knop.key.removeprefix("bevestig-")
    gaaf(scherm.radio(key=f"oordeel-{sleutel}").set_value("nee").run())
    scherm.text_area(key=f"woorden-{sleutel}").set_value("Ik zie A en B.")
    return proef, scherm, sleutel, tuple(sleutel.split("-")[-2:])


def collega(proef, plek, waarde="ja"):
    velden = {"waarde": waarde, "motivering": "Ik zie C en D."}
    proef.schrijf("oordeel_bevestigd", velden, *plek)


def test_the_second_oordeel_contradicts_and_both_are_shown(oordeel):
    proef, scherm, sleutel, plek = oordeel
    collega(proef, plek)
    klik_op(scherm, f"bevestig-{sleutel}")
    stand = proef.stand().situatie.stand(plek[1], plek[0])
    assert stand.toestand == "conflict"
    assert [a.motivering for a in stand.antwoorden] == ["Ik zie C en D.", "Ik zie A en B."]
    assert "Hierover spreken antwoorden elkaar tegen" in teksten(scherm)
    assert "adviseur: *ja*: Ik zie C en D." in teksten(scherm)
    assert scherm.text_area(key=f"woorden-{sleutel}").value == "Ik zie A en B."
    klik_op(scherm, f"bevestig-{sleutel}")
    assert proef.stand().situatie.stand(plek[1], plek[0]).waarde == "nee"


def test_what_someone_is_writing_stays_when_another_was_first(oordeel):
    proef, scherm, sleutel, plek = oordeel
    gaaf(scherm.run())
    collega(proef, plek)
    gaaf(scherm.run())
    assert scherm.text_area(key=f"woorden-{sleutel}").value == "Ik zie A en B."
    assert "Een ander heeft dit intussen bevestigd." in teksten(scherm)
    klik_op(scherm, f"bevestig-{sleutel}")
    assert proef.stand().situatie.stand(plek[1], plek[0]).waarde == "nee"
    assert f"woorden-{sleutel}" not in {veld.key for veld in scherm.text_area}


def test_an_oordeel_without_reasons_is_not_stored_and_says_so(oordeel):
    proef, scherm, sleutel, _ = oordeel
    scherm.text_area(key=f"woorden-{sleutel}").set_value(" ")
    klik_op(scherm, f"bevestig-{sleutel}")
    assert "schrijf in eigen woorden waarom" in teksten(scherm)
    assert "oordeel_bevestigd" not in proef.soorten()


def klik_op(scherm, sleutel):
    return gaaf(scherm.button(key=sleutel).click().run())


@pytest.mark.parametrize("knop", [0, 1])
def test_a_field_filled_in_twice_shows_both_and_takes_one(proef, knop):
    proef.schrijf("maatregel_gekozen", NOODBEVEL, "M1")
    for tekst in ("het *plein*", "de brug"):
        proef.schrijf("maatregel_veld", {"waarde": tekst}, "M1", "maatregel.doel")
    scherm = proef.scherm("afweging")
    assert "tegelijk verschillend ingevuld" in teksten(scherm)
    assert [een.value for een in scherm.text] == ["het *plein*", "de brug"]
    assert teksten(scherm).count("adviseur, ") == 2
    knoppen = [een for een in scherm.button if een.label == "Neem deze"]
    gaaf(knoppen[knop].click().run())
    (maatregel,) = proef.stand().situatie.maatregelen
    assert maatregel.velden["maatregel.doel"] == ["het *plein*", "de brug"][knop]
    assert "tegelijk verschillend ingevuld" not in teksten(scherm)


# A store that refuses


@pytest.fixture
def onduidelijk(monkeypatch):
    """A store that does write but says it is unclear; `herstel` mends it."""
    echt = Opslag.voeg_toe

    def kapot(self, dossier_id, invoer, stempel):
        echt(self, dossier_id, invoer, stempel)
        raise OpslagFout("Onduidelijk of het is opgeslagen.")

    monkeypatch.setattr(Opslag, "voeg_toe", kapot)
    return lambda: monkeypatch.setattr(Opslag, "voeg_toe", echt)


VAAG = "Niet opgeslagen. Onduidelijk of het is opgeslagen. Wat u invulde staat er nog."


def test_a_new_person_is_kept_on_screen_until_it_is_stored(proef, onduidelijk):
    scherm = proef.scherm("feiten")
    gaaf(met_label(scherm.selectbox, "Wat").set_value("persoon").run())
    met_label(scherm.text_input, "Omschrijving zonder naam").set_value("de gangmaker")
    klik(scherm, "Voeg toe")
    assert VAAG in teksten(scherm)
    assert met_label(scherm.text_input, "Omschrijving zonder naam").value == "de gangmaker"


def test_a_stored_person_empties_the_form(proef):
    scherm = proef.scherm("feiten")
    met_label(scherm.text_input, "Omschrijving zonder naam").set_value("bij het viaduct")
    klik(scherm, "Voeg toe")
    assert proef.stand().omschrijvingen == {"B2": "bij het viaduct"}
    assert met_label(scherm.text_input, "Omschrijving zonder naam").value == ""


def test_the_same_button_again_stores_once(proef, onduidelijk):
    """The first press did reach the store, though it could not tell."""

    def leg_vast(scherm):
        scherm.text_input(key="mondeling-tijd").set_value("24-11-2025 20:00")
        scherm.button(key="mondeling-vast").click()
        klik(scherm, "Ik heb mondeling besloten")

    scherm = mondeling(proef.scherm("acuut"))
    leg_vast(scherm)
    assert VAAG in teksten(scherm)
    onduidelijk()
    leg_vast(scherm)
    assert VAAG not in teksten(scherm)
    assert proef.soorten().count("besluit_genomen") == 1


def test_a_call_that_was_not_stored_says_so(proef, onduidelijk):
    scherm = proef.scherm("acuut")
    knop = next(een for een in scherm.button if een.key.startswith("bel-"))
    klik_op(scherm, knop.key)
    assert VAAG in teksten(scherm)


def test_a_decision_of_later_than_now_is_refused(proef):
    proef.schrijf("maatregel_gekozen", NOODBEVEL, "M1")
    scherm = proef.scherm("besluit")
    tijd = met_label(scherm.text_input, "Tijd van het besluit")
    assert len(tijd.value) == len("24-11-2026 20:00")
    met_label(scherm.text_area, "Reden, als u afwijkt van wat hier staat").set_value("Het moet nu.")
    tijd.set_value("31-12-2099 20:00")
    klik(scherm, "Leg het besluit vast")
    assert "31-12-2099 20:00 moet nog komen" in teksten(scherm)
    assert met_label(scherm.text_input, "Tijd van het besluit").value == "31-12-2099 20:00"
    assert "besluit_genomen" not in proef.soorten()


@pytest.mark.parametrize("getypt", [None, "24-11-2025 20:00"])
def test_a_typed_time_stays_while_the_proposed_one_keeps_up(proef, monkeypatch, getypt):
    """The minute may pass between opening the screen and pressing the button."""
    proef.schrijf("maatregel_gekozen", NOODBEVEL, "M1")
    scherm = proef.scherm("besluit")
    straks = d.nu() + timedelta(minutes=2)
    monkeypatch.setattr(d, "nu", lambda: straks)
    if getypt:
        met_label(scherm.text_input, "Tijd van het besluit").set_value(getypt)
    met_label(scherm.text_area, "Reden, als u afwijkt van wat hier staat").set_value("Het moet nu.")
    klik(scherm, "Leg het besluit vast")
    (besluit,) = proef.stand().besluiten
    assert in_woorden(besluit.genomen_op) == (getypt or in_woorden(straks))


def test_an_archived_dossier_says_so_at_every_button(proef):
    proef.schrijf("maatregel_gekozen", NOODBEVEL, "M1")
    proef.schrijf("besluit_genomen", GENOMEN, "M1")
    proef.schrijf("maatregel_gekozen", {"instrument": "communicatie"}, "M2")
    proef.schrijf("besluit_genomen", {"genomen_op": NU}, "situatie")
    proef.schrijf("taak_gezet", {"naam": "Bel de school", "houder": "adviseur"})
    proef.schrijf("maatregel_veld", {"waarde": "Rustig."}, "M1", "maatregel.intrekking_reden")
    aantal = sluit(proef)
    _druk(proef, "feiten", "Voeg toe")
    _druk(proef, "afweging", "Haal uit het concept")
    _druk(proef, "na_besluit", "Leg vast dat de maatregel is ingetrokken")
    _druk(proef, "na_besluit", "Gedaan")
    _druk(proef, "na_besluit", "Afgerond: Bel de school")
    assert len(proef.soorten()) == aantal


def _druk(proef, pagina, label):
    assert DICHT in teksten(klik(proef.scherm(pagina), label)), (pagina, label)


@pytest.mark.parametrize(
    ("pagina", "keuzelijst", "knop"),
    [
        ("afweging", "opnemen", "Neem op"),
        ("instrumenten", "instrument", "Neem op in de afweging"),
        ("na_besluit", "koppel-3", "Leg vast"),
    ],
)
def test_an_archived_dossier_takes_no_measure(proef, pagina, keuzelijst, knop):
    assert proef.schrijf("besluit_genomen", {"genomen_op": NU}, "situatie") == 3
    sluit(proef)
    scherm = proef.scherm(pagina)
    gaaf(scherm.selectbox(key=keuzelijst).set_value("noodbevel_175").run())
    klik(scherm, knop)
    assert DICHT in teksten(scherm)
    assert scherm.selectbox(key=keuzelijst).value == "noodbevel_175"


def test_an_oral_decision_that_was_refused_stays_in_the_dialog(proef):
    sluit(proef)
    scherm = mondeling(
        proef.scherm("acuut"),
        lambda scherm: scherm.selectbox(key="mondeling-instrument").set_value("gesprek_plaatser"),
    )
    assert "U spreekt met de gemeente Utrecht." in teksten(scherm)
    scherm.text_area(key="mondeling-woorden").set_value("Iedereen weg van het plein.")
    scherm.button(key="mondeling-vast").click()
    klik(scherm, "Ik heb mondeling besloten")
    assert DICHT in teksten(scherm)
    assert scherm.text_area(key="mondeling-woorden").value == "Iedereen weg van het plein."


# The acute screen


def test_who_decides_says_nothing_about_the_beleidsteam(proef):
    """One tap stores one answer; the question of the beleidsteam is asked."""
    scherm = proef.scherm("acuut")
    gaaf(met_label(scherm.radio, "Wie beslist hier?").set_value("burgemeester").run())
    assert proef.soorten().count("antwoord_gegeven") == 1
    labels = [radio.label for radio in scherm.radio]
    vraag = "Is het regionaal beleidsteam bijeengeroepen?"
    assert labels.index(vraag) == labels.index("Wie beslist hier?") + 1


def test_the_options_come_before_the_phone_numbers(proef):
    scherm = proef.scherm("acuut")
    rechts = scherm.columns[1]
    soorten = [type(deel).__name__ for deel in rechts.children.values()]
    assert soorten.index("Html") < soorten.index("Subheader")
    koppen = [deel.value for deel in rechts.subheader]
    assert koppen == ["Nu bellen", "Wat nu al kan, zonder u", "Doe dit nu niet"]


def test_what_can_be_done_without_a_decision_comes_from_the_content(proef):
    assert laad().partners["politie"].zonder_besluit in teksten(proef.scherm("acuut"))


def test_reasons_against_a_lighter_means_are_shown_with_the_measure(proef):
    """Of the oordeel that counts; where none asks for reasons, none is asked."""
    proef.antwoord("oproep.aanwezig", "ja")
    proef.schrijf("maatregel_gekozen", NOODBEVEL, "M1")
    proef.schrijf("maatregel_gekozen", {"instrument": "samenscholing_apv"}, "M2")
    assert "Communicatie en tegenspraak: *geef een reden bij Oordelen*" in _afweging(proef)
    assert "Communicatie en tegenspraak: *nog geen reden*" in _afweging(proef)
    velden = {"waarde": "ja", "motivering": "A en B.", "redenen": {"communicatie": "Te laat: nu."}}
    proef.schrijf("oordeel_bevestigd", velden, vraag="gewone_middelen_ontoereikend")
    assert _afweging(proef).count("Communicatie en tegenspraak: Te laat: nu.") == 2


def _afweging(proef):
    return teksten(proef.scherm("afweging"))
