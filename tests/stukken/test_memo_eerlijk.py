"""The besluitmemo promises nothing: no power that is unread, no phase without a signal."""

import re

import pytest
from hulp_documenten import boom, bord_van, maak

EEN_REDEN = re.compile(r"Kan pas na (\d+) punt(?:en)?</td><td>(Staat nog niet vast: .*?)</td>")


@pytest.fixture(scope="module")
def vol():
    return maak("besluitmemo")


def deel(html, begin, einde=None):
    """The part of a document between two headings."""
    rest = html.split(f">{begin}", 1)[1]
    return rest.split(f">{einde}", 1)[0] if einde else rest


def test_of_unread_law_nothing_can_be_said():
    tree = {"gemeente": "Voorbeeldstad", "nu": "2012-09-20T20:00:00+02:00"}
    overige = deel(maak("besluitmemo", tree).html, "Bijlage 5. ", "Bijlage 6. ")
    assert "Niet te zeggen</td><td>De tekst die op 20-09-2012 gold staat niet in de" in overige
    assert not re.search(r"Kan pas na[^<]*</td><td>De tekst die op", overige)

    open_ = [r.beste.recht.te_toetsen for r in bord_van(tree).met_oordeel("open")]
    assert False in open_
    assert open_ == sorted(open_, reverse=True)  # what can be found out comes first


def test_the_count_and_the_reason_count_the_same(vol):
    rijen = EEN_REDEN.findall(deel(vol.html, "Bijlage 5. ", "Bijlage 6. "))
    assert len(rijen) > 5
    for aantal, reden in rijen:
        rest = re.search(r"En nog (\d+)\.", reden)
        assert int(aantal) == 1 + int(rest[1] if rest else 0)


def test_a_later_phase_is_named_only_with_a_signal(vol):
    assert "mogelijk al fase" not in vol.html
    tree = boom("NOODBEVEL")
    tree["feiten"]["straat.ondertal"] = "ja"
    assert "mogelijk al fase 7, verstoring en geweld" in maak("besluitmemo", tree).html


def test_why_now_is_the_reason_and_not_the_forecast(vol):
    kern = deel(vol.html, "Kern in 60 seconden", "Feiten<")
    assert "Waarom nu:</strong> Het begint naar verwachting om 21:00 uur" in kern
    assert "Verwacht verloop:</strong> Waarschijnlijk gooien" in kern
    assert "Eerste open vraag:</strong>" in kern
    assert "onzekerheid" not in kern


def test_without_a_measure_nothing_is_said_about_lighter_means():
    html = maak(
        "besluitmemo", {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00"}
    ).html
    assert "<p>Er is nog geen maatregel gekozen.</p>" in deel(html, "Lichter middel", "Uitvoer")
    assert "lichter kan niet" not in html


def test_the_card_names_the_measures_and_ends_its_sentences():
    kaart = maak("kaart_60_seconden", boom("NOODBEVEL")).html
    assert "Keuze:</strong> Noodbevel (concept).</p>" in kaart
    assert re.search(r"Waar:</strong> [^<]*\. <strong>Wanneer:</strong> [^<]*\.</p>", kaart)


def taken(html):
    """Per duty after the decision when it must be done, and on which source."""
    rijen = deel(html, "Bijlage 9. ", "Bijlage 10. ")
    vorm = r'<th scope="row">(.*?)</th><td>.*?</td><td>(.*?)</td><td>(.*?)</td>'
    return {taak: (wanneer, bron) for taak, wanneer, bron in re.findall(vorm, rijen)}


def test_a_term_that_the_law_does_not_name_is_called_our_own():
    klok = taken(maak("besluitmemo").html)
    assert (
        klok["Verantwoord de keuze aan de raad"][0]
        == "uiterlijk 25 november 2026, 20:00 uur (eigen termijn)"
    )
    hertoets = next(rij for taak, rij in klok.items() if taak.startswith("Kijk opnieuw"))
    assert hertoets[0] == "uiterlijk 24 november 2026, 22:30 uur"  # the decision says so itself


@pytest.mark.parametrize("naam", ["NOODBEVEL", "WOM"])
def test_the_term_for_bezwaar_ends_with_a_day_and_starts_with_publication(naam):
    wanneer, bron = taken(maak("besluitmemo", boom(naam)).html)["Bewaak de bezwaartermijn"]
    assert wanneer == (
        "Zes weken vanaf de dag na de bekendmaking: bij een besluit nu tot en met 5 januari 2027"
    )
    assert "6:8" in bron
    tree = boom(naam)
    tree["besluit"]["maatregelen"][0]["bekendgemaakt_op"] = "2026-11-26T09:00:00+01:00"
    assert taken(maak("besluitmemo", tree).html)["Bewaak de bezwaartermijn"][0].endswith(
        "bekendmaking: tot en met 7 januari 2027"
    )
