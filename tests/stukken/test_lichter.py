"""Every reason that the mayor gave against a lighter means is on paper; the two lists agree."""

from hulp_documenten import boom, maak
from test_memo import deel

from stukken.memo import ERNAAST, GEEN_REDEN

REDENEN = boom("NOODBEVEL")["oordelen"]["gewone_middelen_ontoereikend"]["redenen"]


def test_a_given_reason_is_printed_also_of_a_means_that_cannot_be_used_now():
    kern = deel(maak("besluitmemo").html, "Lichter middel", "Uitvoerbaarheid<")
    besluit = deel(maak("noodbevel").html, "Waarom niet met minder", "Waarom deze maatregel")
    assert len(REDENEN) == 9
    for reden in REDENEN.values():
        assert reden[1:] in kern
        assert reden[1:] in besluit


def test_the_annex_says_no_reason_is_missing_where_none_is_asked():
    overige = deel(maak("besluitmemo").html, "Bijlage 5. ", "Bijlage 6. ")
    assert ERNAAST in overige
    assert GEEN_REDEN not in overige
    assert "Reden van de burgemeester: Wie het bericht plaatste" in overige


def test_without_a_choice_a_means_simply_has_no_reason_against_it():
    html = maak("besluitmemo", {"gemeente": "Voorbeeldstad", "nu": "2026-11-24T20:00:00+01:00",
                                "feiten": {"gezag.beslisser": "burgemeester"}}).html  # fmt: skip
    assert ERNAAST not in html
    assert GEEN_REDEN in html
