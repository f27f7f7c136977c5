"""The Situatie: what answers add up to, labels, and what-ifs."""

from datetime import timedelta

import pytest

from logica.situatie import (
    LETTER_VAN_SOORT,
    NIET_GEVRAAGD,
    SITUATIE,
    Antwoord,
    Situatie,
    Stand,
    naamloos,
    soort_van,
    stand_van,
)  # fmt: skip
from tests.hulp_inhoud import NU, PEILDATUM

UUR = timedelta(hours=1)


def stand(*rij, nu=NU):
    """Stand of answers given as (waarde, betrouwbaarheid) or as whole answers."""
    antwoorden = [
        een if isinstance(een, Antwoord) else Antwoord("v", een[0], betrouwbaarheid=een[1])
        for een in rij
    ]
    gevonden = stand_van(antwoorden, nu)
    return gevonden.toestand, gevonden.waarde


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ([], ("niet_gevraagd", None)),
        ([("ja", "onjuist")], ("niet_gevraagd", None)),
        ([(None, "bevestigd")], ("onbekend", None)),
        ([("ja", "bevestigd")], ("waarde", "ja")),
        ([("ja", "bevestigd"), ("ja", "bevestigd")], ("waarde", "ja")),
        ([("ja", "bevestigd"), ("nee", "bevestigd")], ("conflict", None)),
        ([("ja", "bevestigd"), ("nee", "onjuist")], ("waarde", "ja")),
        ([("ja", "bevestigd"), (None, "bevestigd")], ("waarde", "ja")),
        ([("ja", "bevestigd"), ("nee", "gerucht")], ("waarde", "ja")),
        ([("nee", "gerucht"), ("ja", "bevestigd")], ("waarde", "ja")),
        ([("ja", "bevestigd"), ("nee", "waarschijnlijk")], ("waarde", "ja")),
        ([("ja", "waarschijnlijk")], ("waarschijnlijk", "ja")),
        ([("ja", "waarschijnlijk"), ("nee", "waarschijnlijk")], ("conflict", None)),
        ([("ja", "waarschijnlijk"), ("nee", "gerucht")], ("waarschijnlijk", "ja")),
        ([("ja", "waarschijnlijk"), ("nee", "aanname")], ("waarschijnlijk", "ja")),
        ([("ja", "gerucht")], ("gerucht", None)),
        ([("ja", "gerucht"), (None, "bevestigd")], ("gerucht", None)),
        ([("ja", "gerucht"), ("nee", "gerucht")], ("conflict", None)),
        ([("ja", "aanname")], ("aanname", "ja")),
        ([("ja", "aanname"), ("nee", "gerucht")], ("aanname", "ja")),
    ],
)
def test_answers_add_up(antwoorden, verwacht):
    """Conflict, gerucht beside bevestigd, onjuist, waarschijnlijk, aanname: the value of each."""
    assert stand(*antwoorden) == verwacht


def test_everything_said_stays_beside_the_value():
    """A gerucht does not count, but is not lost; an onjuist answer is."""
    rij = [Antwoord("v", "ja"), Antwoord("v", "nee", betrouwbaarheid="gerucht"),
           Antwoord("v", "nee", betrouwbaarheid="onjuist")]  # fmt: skip
    assert [a.betrouwbaarheid for a in stand_van(rij, NU).antwoorden] == ["bevestigd", "gerucht"]


def test_an_aanname_expires_by_itself():
    """It counts until its end, not at it; what is left is 'asked, not known'."""
    tot = Antwoord("v", "ja", betrouwbaarheid="aanname", geldig_tot=NU + UUR)
    assert stand(tot) == ("aanname", "ja")
    assert stand(tot, nu=NU + UUR) == ("onbekend", None)
    anders = Antwoord("v", "nee", betrouwbaarheid="aanname")
    assert stand(tot, anders) == ("conflict", None)
    assert stand(tot, anders, nu=NU + UUR) == ("aanname", "nee")


def test_labels_carry_their_soort():
    """P2 is a persoon, U1 a bericht; the label with 0 stands for nobody in particular."""
    assert soort_van("P2") == "persoon"
    assert soort_van("U1") == "bericht"
    assert soort_van(SITUATIE) == "situatie"
    assert {soort_van(f"{letter}1") for letter in LETTER_VAN_SOORT.values()} == set(
        LETTER_VAN_SOORT
    )
    assert [naamloos(label) for label in ("P0", "P1", "P10", SITUATIE)] == [
        True, False, False, False,
    ]  # fmt: skip
    with pytest.raises(KeyError):
        soort_van("X1")


def test_a_what_if_leaves_the_situation_alone():
    """`met` gives another situation; what was not recorded is niet_gevraagd."""
    eerst = Situatie("Proef", NU, PEILDATUM, {(SITUATIE, "a"): Stand("waarde", "ja")})
    anders = eerst.met({(SITUATIE, "a"): Stand("waarde", "nee"), ("P1", "b"): Stand("onbekend")})
    assert eerst.stand("a").waarde == "ja"
    assert anders.stand("a").waarde == "nee"
    assert eerst.stand("b", "P1") is NIET_GEVRAAGD
    assert anders.per_onderwerp["P1"] == (("b", Stand("onbekend")),)
    assert eerst.van_soort("situatie") == (SITUATIE,)
    assert eerst.van_soort("persoon") == ()
