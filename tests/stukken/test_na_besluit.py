"""What is told once a draft is decided is ready in the memo, and in no text for everyone before."""

import pytest
from hulp_documenten import boom, maak
from test_memo import deel

PUBLIEK = ["raadsinformatiebrief", "persbericht", "bewonersbrief", "woordvoeringslijn"]
KLAAR = "De burgemeester heeft besloten: noodbevel."


def test_the_words_for_after_the_decision_are_ready_in_the_memo():
    bijlage = deel(maak("besluitmemo").html, "Bijlage 8. ", "Bijlage 9. ")
    klaar = bijlage.split("pas na het besluit</h3>", 1)[1].split("</p>", 1)[0]
    assert KLAAR in klaar
    assert "Waar: het Stationsplein tussen de Spoorstraat en de Lange Gracht." in klaar
    assert "Tot: 25 november 2026, " in klaar
    assert "Waarom: Het begint naar verwachting om 21:00 uur" in klaar


def test_a_measure_against_one_person_is_not_prepared_for_everyone():
    assert "pas na het besluit" not in maak("besluitmemo", boom("GEBIEDSVERBOD")).html


@pytest.mark.parametrize("id_", PUBLIEK)
def test_before_the_decision_no_text_for_everyone_names_it(id_):
    html = maak(id_, boom("NOODBEVEL")).html
    assert "De burgemeester heeft besloten" not in html
    assert "één of meer maatregelen" not in html.lower()


def test_the_letter_to_the_council_says_that_nothing_was_decided_yet():
    tree = boom("NOODBEVEL")
    besloten = "Wat is besloten"
    assert "Er is nog geen maatregel vastgesteld." in deel(
        maak("raadsinformatiebrief", tree).html, besloten
    )
    tree["besluit"] |= {"keuze": "geen_maatregel", "maatregelen": []}
    html = maak("raadsinformatiebrief", tree).html
    assert "Keuze van de burgemeester: Geen maatregel; wij blijven kijken." in html


def test_who_demonstrates_may_have_to_say_so_beforehand():
    html = maak("woordvoeringslijn", boom("NOODBEVEL")).html
    assert "wel vooraf melden als de verordening van de gemeente dat vraagt" in html
