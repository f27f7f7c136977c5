"""The warning about personal data: what it sees, and what it must leave in peace."""

import pytest

from dossier.persoonsgegevens import waarschuwing_persoonsgegevens


@pytest.mark.parametrize(
    ("tekst", "gezien"),
    [
        ("mail naar jan.de.vries@voorbeeld.nl", "een e-mailadres"),
        ("de oproep komt van @neude_030", "een accountnaam"),
        ("zie https://www.instagram.com/neude030/", "een profielpagina"),
        ("zie t.me/groepneude", "een profielpagina"),
        ("zie https://www.tiktok.com/@neude", "een profielpagina"),
        ("bel 06-12345678", "een telefoonnummer"),
        ("bel 06 12 34 56 78", "een telefoonnummer"),
        ("bel (030) 286 1234", "een telefoonnummer"),
        ("bel +31 (0)6 12345678", "een telefoonnummer"),
        ("bel +32 475 12 34 56", "een telefoonnummer"),
        ("bsn 123456782", "een burgerservicenummer"),
        ("bsn 1234.56.782.", "een burgerservicenummer"),
        ("geb. 12-03-2009", "een geboortedatum"),
        ("geboren op 12 maart 2009", "een geboortedatum"),
    ],
)
def test_it_names_what_it_sees(tekst, gezien):
    melding = waarschuwing_persoonsgegevens(tekst)
    assert melding is not None
    assert f"lijkt {gezien} te staan" in melding
    assert "niet gewijzigd" in melding


def test_it_names_everything_at_once():
    melding = waarschuwing_persoonsgegevens("@jan, jan@voorbeeld.nl en 06-12345678")
    assert "een e-mailadres, een accountnaam en een telefoonnummer" in melding


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Rond 20:00 uur op 24-11-2026 stonden 1.500 mensen op de Neude.",
        "Zie ECLI:NL:RBDHA:2024:23114 en artikel 172, derde lid, BWBR0005416.",
        "Dwangsom van € 100.000.000 of 12.500 per keer, kamerstuk 36 789, nr. 3.",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=172",
        "P1 en U1 staan bij B1; tussen 2026-11-24T20:00:00+01:00 en 23:00.",
        "Het verzoek ging @ 20:00 uur uit, € 5 p.p.",
    ],
)
def test_it_leaves_ordinary_text_in_peace(tekst):
    assert waarschuwing_persoonsgegevens(tekst) is None


def test_it_stays_fast_on_the_longest_text():
    assert waarschuwing_persoonsgegevens("a.b-c " * 3333) is None
    assert waarschuwing_persoonsgegevens("a" * 20_000) is None
    assert waarschuwing_persoonsgegevens("0-" * 10_000) is None
