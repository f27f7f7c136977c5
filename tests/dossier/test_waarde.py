"""Values and free text at the edge: round trip, one spelling, nothing lost in silence."""

import json
import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hulp_dossier import Boek, invoer_van
from hypothesis import given
from hypothesis import strategies as st

from dossier.antwoorden import antwoord_van
from dossier.canoniek import canoniek, naar_iso, uit_iso
from dossier.fouten import InvoerFout
from dossier.gebeurtenis import SOORTEN
from dossier.inhoud import MODELLEN
from dossier.keuring import schone_inhoud
from dossier.waarde import waarde_naar_json, waarde_uit_json
from logica.situatie import Antwoord
from logica.tekst import MAXIMUM, VERVANGER, schoon

momenten = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-3))]),
)
getallen = st.floats(allow_nan=False, allow_infinity=False)
ids = st.from_regex(r"[a-z0-9]{1,8}(_[a-z0-9]{1,5})?", fullmatch=True)
waarden = st.one_of(
    st.none(),
    st.text(),
    getallen,
    momenten,
    st.tuples(st.floats(allow_nan=False, max_value=1e9), st.floats(min_value=1e9, allow_nan=False)),
    st.tuples(momenten, momenten).map(lambda paar: tuple(sorted(paar))),
    st.dictionaries(ids, st.sampled_from(["ja", "nee", "onbekend"])),
).filter(lambda w: w not in [(math.inf, math.inf), (-math.inf, -math.inf)])


@given(waarden)
def test_every_value_survives_the_round_trip_through_json_text(waarde):
    ruw = waarde_naar_json(waarde)
    terug = waarde_uit_json(json.loads(json.dumps(ruw)))
    assert terug == waarde
    assert type(terug) is type(waarde)


@given(waarden)
def test_stored_content_is_a_fixed_point(waarde):
    """Cleaning twice is cleaning once, and canonical text reads back to itself."""
    een = schone_inhoud("besluitveld_gezet", {"waarde": waarde_naar_json(waarde)})
    assert schone_inhoud("besluitveld_gezet", een) == een
    tekst = canoniek(een)
    assert canoniek(json.loads(tekst)) == tekst
    tekst.encode("utf-8")


@pytest.mark.parametrize(
    "waarde",
    [True, math.nan, math.inf, (3.0, 1.0), (1.0, "a"), (1.0, 2.0, 3.0), {"a": "misschien"},
     {"Ja Nee": "ja"}, datetime(2026, 1, 1), [1.0, 2.0], 10**400,  # noqa: DTZ001
     (datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))],
)  # fmt: skip
def test_what_is_no_value_is_refused(waarde):
    with pytest.raises(ValueError):  # noqa: PT011
        waarde_naar_json(waarde)


@pytest.mark.parametrize(
    "ruw",
    [True, [1, 2], {}, {"moment": "gisteren"}, {"moment": "2026-11-24T20:00:00"}, {"band": [1]},
     {"band": [2, 1]}, {"momentband": ["a", "b"]}, {"meerkeuze": {"a": "x"}},
     {"moment": "2026-11-24T20:00:00Z", "band": [1, 2]}, {"iets": 1}],
)  # fmt: skip
def test_what_is_no_json_value_is_refused(ruw):
    with pytest.raises(ValueError):  # noqa: PT011
        waarde_uit_json(ruw)


def test_an_open_end_of_a_band_is_null():
    assert waarde_naar_json((500.0, math.inf)) == {"band": [500.0, None]}
    assert waarde_uit_json({"band": [None, 500]}) == (-math.inf, 500.0)


@given(momenten)
def test_moments_have_one_spelling(moment):
    assert uit_iso(naar_iso(moment)) == moment
    assert len(naar_iso(moment)) == 32


def test_a_moment_beyond_the_calendar_is_refused():
    with pytest.raises(ValueError, match="kalender"):
        naar_iso(datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))))


def test_canonical_json_has_one_spelling():
    moment = datetime(2026, 11, 24, 20, tzinfo=timezone(timedelta(hours=1)))
    assert canoniek({"b": 1, "a": [moment, "é"]}) == (
        '{"a":["2026-11-24T19:00:00.000000+00:00","é"],"b":1}'
    )
    with pytest.raises(TypeError):
        canoniek({"a": object()})


def test_control_characters_become_visible():
    assert schoon("a\x00b\x1b\ud800\u202ec") == f"a{VERVANGER}b{VERVANGER * 3}c"
    assert schoon("regel een\r\nregel twee\ren\tdrie") == "regel een\nregel twee\nen\tdrie"
    assert schoon("e\u0301") == "é"


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaning_loses_no_character_in_silence(tekst):
    uit = schoon(tekst)
    assert schoon(uit) == uit
    uit.encode("utf-8")
    assert bool(uit) == bool(tekst)


def test_a_text_too_long_names_the_field_and_keeps_the_text():
    lang = "x" * (MAXIMUM + 1)
    with pytest.raises(InvoerFout) as fout:
        schone_inhoud("antwoord_gegeven", {"waarde": "ja", "motivering": lang})
    assert list(fout.value.velden) == ["motivering"]
    assert "20001 tekens" in fout.value.velden["motivering"]
    assert fout.value.inhoud["motivering"] == lang
    assert schone_inhoud("besluitveld_gezet", {"waarde": lang[1:]})["waarde"] == lang[1:]


def test_the_text_of_an_answer_is_cleaned_and_an_emptied_field_is_no_answer():
    assert schone_inhoud("besluitveld_gezet", {"waarde": "a\x07"})["waarde"] == f"a{VERVANGER}"
    assert schone_inhoud("besluitveld_gezet", {"waarde": " \n"})["waarde"] is None


@pytest.mark.parametrize(
    ("soort", "inhoud", "veld", "melding"),
    [
        ("antwoord_gegeven", {}, "waarde", "ontbreekt"),
        ("antwoord_gegeven", {"waarde": "ja", "naam": "x"}, "naam", "bestaat niet"),
        ("antwoord_gegeven", {"waarde": "ja", "betrouwbaarheid": "zeker"}, "betrouwbaarheid",
         "kies uit"),
        ("antwoord_gegeven", {"waarde": [1]}, "waarde", "hier hoort een getal"),
        ("antwoord_gegeven", {"waarde": "ja", "bron": 3}, "bron", "tekst"),
        ("antwoord_gegeven", {"waarde": "ja", "geldt_op": "2026-11-24T20:00"}, "geldt_op", "zone"),
        ("aanname_gedaan", {"waarde": None, "reden": "r", "geldig_tot": "2026-11-24T20:00Z"},
         "waarde", "heeft een waarde"),
        ("aanname_gedaan", {"waarde": "ja", "reden": " ", "geldig_tot": "2026-11-24T20:00Z"},
         "reden", "leeg"),
        ("gebeld", {"partner": "De OvJ"}, "partner", "vorm"),
        ("inhoud_gewist", {"nrs": [], "selectielijst_categorie": "1", "reden": "r"}, "nrs",
         "minstens 1"),
        ("onzin", {}, "soort", "bestaat niet"),
    ],
)  # fmt: skip
def test_errors_are_dutch_and_name_the_field(soort, inhoud, veld, melding):
    with pytest.raises(InvoerFout) as fout:
        schone_inhoud(soort, inhoud)
    assert melding in fout.value.velden[veld]
    assert fout.value.inhoud == inhoud


def test_every_soort_has_a_model():
    assert set(MODELLEN) == set(SOORTEN)


@given(
    waarde=waarden.filter(lambda w: w is not None and not isinstance(w, str)),
    zeker=st.sampled_from(["bevestigd", "waarschijnlijk", "gerucht", "onjuist", "aanname"]),
    moment=momenten,
)
def test_an_answer_survives_recording(waarde, zeker, moment):
    heen = Antwoord("v.a", waarde, bron="politie", betrouwbaarheid=zeker, geldt_op=moment,
                    motivering="want", geldig_tot=moment if zeker == "aanname" else None,
                    vertrouwelijk="om", in_besluit="samengevat", samenvatting="kort")  # fmt: skip
    boek = Boek()
    boek.bij(invoer_van(heen))
    terug = antwoord_van(boek.rij[-1])
    assert terug.vastgelegd_op == boek.rij[-1].vastgelegd_op
    verwacht = {"vastgelegd_op": terug.vastgelegd_op, "rol": "adviseur", "nr": 2}
    assert vars(terug) == vars(heen) | verwacht


def test_an_oordeel_keeps_its_grounds_and_the_proposal_of_that_moment():
    heen = Antwoord("vrees", "ja", motivering="want", redenen={"noodbevel_175": "te zwaar"},
                    voorstel_toen="nee", is_oordeel_met_voorstel=True)  # fmt: skip
    boek = Boek()
    boek.bij(invoer_van(heen))
    terug = boek.stand("vrees").antwoorden[0]
    assert (terug.redenen, terug.voorstel_toen) == ({"noodbevel_175": "te zwaar"}, "nee")
    assert terug.is_oordeel_met_voorstel
