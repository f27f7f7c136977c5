"""The clock after the decision, and its calendar file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hulp_dossier import Boek
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from dossier.agenda import naar_ics
from dossier.gebeurtenis import Invoer
from dossier.klok import NEDERLAND, als_taak, klok
from dossier.termijnen import feestdagen, laatste_dag_bezwaar, loopt_door, verlengd
from kennisbank.kennisbank import laad

GENOMEN = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
FEESTDAGEN = {
    2026: "01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26",
    2027: "01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26",
    2028: "01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26",
    2029: "01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26",
    2030: "01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26",
}
"""New Year, Good Friday, Easter, King's day, 5 May, Ascension, Pentecost and Christmas."""


@pytest.fixture(scope="module")
def kennisbank():
    return laad()


def besloten(instrument: str, velden=(), **besluit) -> Boek:
    """A dossier with one decided measure M1; `velden` are moments by the end of their name."""
    boek = Boek()
    boek.bij(Invoer("maatregel_gekozen", {"instrument": instrument}, "M1"))
    for naam, moment in dict(velden).items():
        zet(boek, naam, moment)
    inhoud = {"genomen_op": GENOMEN, "instrument": instrument} | besluit
    boek.bij(Invoer("besluit_genomen", inhoud, "M1"))
    return boek


def zet(boek: Boek, naam: str, moment: datetime) -> None:
    waarde = {"moment": moment.isoformat()}
    boek.bij(Invoer("maatregel_veld", {"waarde": waarde}, "M1", f"maatregel.{naam}"))


def stand(boek: Boek):
    return boek.vouw(n=60 * 24 * 400)


def per_taak(boek: Boek, kennisbank) -> dict:
    return {een.taak: een for een in klok(stand(boek), kennisbank)}


@pytest.mark.parametrize("jaar", FEESTDAGEN)
def test_holidays_of_the_termijnenwet(jaar):
    """5 May counts every year and Good Friday is equated: the list is pinned."""
    assert sorted(f"{dag:%m-%d}" for dag in feestdagen(jaar)) == sorted(FEESTDAGEN[jaar].split())


def test_kings_day_moves_off_sunday():
    """27 April 2031 is a Sunday, so the birthday is celebrated on the 26th."""
    assert date(2031, 4, 26) in feestdagen(2031)
    assert date(2031, 4, 27) not in feestdagen(2031)


@pytest.mark.parametrize(
    ("bekendgemaakt", "laatste"),
    [
        ("2026-11-24", "2027-01-05"),  # Tuesday to Tuesday
        ("2026-11-20", "2027-01-04"),  # 1 January, then a weekend
        ("2026-11-13", "2026-12-28"),  # Christmas on Friday and Saturday
        ("2026-03-24", "2026-05-06"),  # 5 May, also when it is no lustrum
        ("2026-02-20", "2026-04-07"),  # Good Friday to the Tuesday after Easter
        ("2026-10-10", "2026-11-23"),  # a Saturday
        ("2027-03-25", "2027-05-07"),  # Ascension on 6 May
    ],
)
def test_six_weeks_from_the_day_after(bekendgemaakt, laatste):
    """Awb 6:7 and 6:8: the day of bekendmaking does not count; the last day may move on."""
    assert laatste_dag_bezwaar(date.fromisoformat(bekendgemaakt)) == date.fromisoformat(laatste)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dates(date(2012, 1, 1), date(2060, 12, 31)))
def test_a_term_never_ends_on_a_day_off_and_never_shrinks(dag):
    """It moves on by at most five days: Good Friday to Tuesday, or a holiday beside a weekend."""
    einde = verlengd(dag)
    assert not loopt_door(einde)
    assert timedelta(0) <= einde - dag <= timedelta(days=5)
    assert all(loopt_door(dag + timedelta(days=n)) for n in range((einde - dag).days))


def test_oral_order_goes_on_paper(kennisbank):
    """An oral noodbevel starts the clock of paper, motivation within a week and the record."""
    momenten = per_taak(besloten("noodbevel_175", mondeling=True), kennisbank)
    plicht = {p.taak: p for p in kennisbank.instrumenten["noodbevel_175"].na_besluit}
    for taak in ("op_schrift", "motivering_verstrekken", "proces_verbaal_bekendmaking"):
        assert momenten[taak].moment == GENOMEN + timedelta(hours=plicht[taak].uren)
        assert momenten[taak].verwijzing
    assert momenten["motivering_verstrekken"].moment == GENOMEN + timedelta(days=7)


def test_written_decision_needs_no_paper(kennisbank):
    """What was written from the start has no duty to be put on paper."""
    assert "op_schrift" not in per_taak(besloten("noodbevel_175"), kennisbank)


def test_ratification_has_no_date(kennisbank):
    """The next council meeting is not in any calendar here: the duty is undated, and last."""
    momenten = klok(stand(besloten("noodverordening_176")), kennisbank)
    assert momenten[-1].moment is None
    assert "bekrachtiging_agenderen" in {een.taak for een in momenten if een.moment is None}
    assert "raad_cdk_parket" in {een.taak for een in momenten if een.moment}
    gedateerd = [een.moment for een in momenten if een.moment]
    assert gedateerd == sorted(gedateerd)
    assert "bezwaartermijn" not in {een.taak for een in momenten}  # an avv knows no bezwaar


def test_objection_term_counts_from_bekendmaking(kennisbank):
    """Until that moment is recorded the day of the decision stands in, and the clock says so."""
    boek = besloten("noodbevel_175")
    voorlopig = per_taak(boek, kennisbank)["bezwaartermijn"]
    assert voorlopig.moment == datetime(2027, 1, 5, 23, 59, tzinfo=NEDERLAND)
    assert voorlopig.hele_dag
    assert "Vul in wanneer het is bekendgemaakt" in voorlopig.voorbehoud
    zet(boek, "bekendgemaakt_op", datetime(2026, 11, 26, 23, 30, tzinfo=UTC))
    echt = per_taak(boek, kennisbank)["bezwaartermijn"]
    assert echt.moment == datetime(2027, 1, 8, 23, 59, tzinfo=NEDERLAND)  # the 27th in Dutch time
    assert echt.voorbehoud == ""
    assert echt.sleutel == voorlopig.sleutel


def test_other_remedies_get_no_invented_date(kennisbank):
    """Where the content does not name six weeks, the clock asks to find out."""
    momenten = per_taak(besloten("bestuurlijke_ophouding_154a"), kennisbank)
    assert momenten["bezwaartermijn"].moment is None
    assert momenten["bezwaartermijn"].wat.startswith("Ga na welke termijn")


def test_every_means_has_a_clock_that_can_be_made(kennisbank):
    """Over all content: a unique sleutel, a holder and a text; sources exist; six weeks once."""
    for id_, instrument in kennisbank.instrumenten.items():
        tot = GENOMEN + timedelta(days=40)
        momenten = klok(stand(besloten(id_, {"tot": tot}, mondeling=True)), kennisbank)
        sleutels = [een.sleutel for een in momenten]
        assert len(set(sleutels)) == len(sleutels), id_
        assert all(een.houder and een.wat for een in momenten)
        bronnen = {v.bron for een in momenten for v in een.verwijzing}
        assert bronnen <= set(kennisbank.bronnen)
        assert sum(een.taak == "bezwaartermijn" for een in momenten) <= 1
        verwacht = {p.taak for p in instrument.na_besluit} - {"bezwaartermijn"}
        assert verwacht - {"hertoetsen"} <= {een.taak for een in momenten}, id_


@pytest.mark.parametrize("id_", ["gebiedsverbod_172a", "groepsverbod_172a", "meldplicht_172a"])
def test_extension_is_decided_a_day_before_the_end(kennisbank, id_):
    """A lapsed order cannot be extended: the moment lies 24 hours before, also over the clock."""
    tot = datetime(2027, 3, 28, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    boek = besloten(id_)
    assert per_taak(boek, kennisbank)["verlenging_beslissen"].moment is None
    zet(boek, "tot", tot)
    momenten = per_taak(boek, kennisbank)
    assert momenten["einde"].moment == tot
    assert momenten["einde"].moment - momenten["verlenging_beslissen"].moment == timedelta(hours=24)


def test_short_measure_is_extended_before_its_end(kennisbank):
    """24 hours before the end of six hours would lie before the decision: then the end counts."""
    tot = GENOMEN + timedelta(hours=6)
    momenten = per_taak(besloten("gebiedsverbod_172a", {"tot": tot}), kennisbank)
    assert momenten["verlenging_beslissen"].moment == tot


def test_looking_again_stops_at_the_end(kennisbank):
    """The chosen moment counts; the standard one of after the end has no meaning any more."""
    velden = {"tot": GENOMEN + timedelta(hours=1), "hertoets_op": GENOMEN + timedelta(minutes=30)}
    momenten = klok(stand(besloten("noodbevel_175", velden)), kennisbank)
    hertoetsen = [een.moment for een in momenten if een.taak == "hertoetsen"]
    assert hertoetsen == [GENOMEN + timedelta(minutes=30)]


def test_withdrawn_measure_keeps_what_the_law_still_asks(kennisbank):
    """No end and no re-test any more; motivation and the term for bezwaar remain."""
    boek = besloten("noodbevel_175", {"tot": GENOMEN + timedelta(hours=6)}, mondeling=True)
    boek.bij(Invoer("maatregel_ingetrokken", {"ingetrokken_op": GENOMEN}, "M1"))
    taken = set(per_taak(boek, kennisbank))
    assert {"motivering_verstrekken", "bezwaartermijn"} <= taken
    assert not taken & {"einde", "hertoetsen", "intrekken_of_motiveren"}
    assert "intrekking_bekendmaken" in taken
    assert "intrekking_bekendmaken" not in per_taak(besloten("noodbevel_175"), kennisbank)


def test_decision_without_a_means_has_no_clock_yet(kennisbank):
    """What was decided but not yet tied to a means follows nothing; nothing is guessed."""
    boek = Boek()
    boek.bij(Invoer("besluit_genomen", {"genomen_op": GENOMEN, "woorden": "Iedereen weg"}))
    assert klok(stand(boek), kennisbank) == []


def test_decision_without_a_means_of_its_own_follows_its_measure(kennisbank):
    """The record of a decision may leave the means empty: the measure names it."""
    boek = Boek()
    boek.bij(Invoer("maatregel_gekozen", {"instrument": "noodbevel_175"}, "M1"))
    boek.bij(Invoer("besluit_genomen", {"genomen_op": GENOMEN}, "M1"))
    met = stand(besloten("noodbevel_175"))
    assert klok(stand(boek), kennisbank) == klok(met, kennisbank) != []


def test_the_clock_reads_the_rol_of_a_duty_and_not_its_name(kennisbank):
    """A duty under another name, with the same rol, is what the clock works out."""
    oud = kennisbank.taken["hertoetsen"]
    taken = {
        **kennisbank.taken,
        oud.id: oud.model_copy(update={"rol": None}),
        "kijk_weer": oud.model_copy(update={"id": "kijk_weer"}),
    }
    weer = GENOMEN + timedelta(minutes=30)
    boek = besloten("gebiedsverbod_172a", {"hertoets_op": weer})
    momenten = per_taak(boek, replace(kennisbank, taken=taken))
    assert momenten["kijk_weer"].moment == weer


def test_ticking_off(kennisbank):
    """A duty that is done keeps when; one whose moment moved is open again."""
    boek = besloten("noodbevel_175")
    open_ = per_taak(boek, kennisbank)["bezwaartermijn"]
    nr = boek.bij(Invoer("taak_gezet", als_taak(open_), "M1"))
    boek.bij(Invoer("taak_afgerond", {}, "M1", vervangt=(nr,)))
    momenten = per_taak(boek, kennisbank)
    klaar = momenten["bezwaartermijn"]
    assert klaar.gedaan_op is not None
    assert not klaar.te_laat(GENOMEN + timedelta(days=999))
    assert momenten["motivering_verstrekken"].gedaan_op is None
    assert momenten["motivering_verstrekken"].te_laat(GENOMEN + timedelta(days=8))
    zet(boek, "bekendgemaakt_op", GENOMEN + timedelta(days=3))
    assert per_taak(boek, kennisbank)["bezwaartermijn"].gedaan_op is None


@pytest.fixture
def momenten(kennisbank):
    velden = {"tot": GENOMEN + timedelta(days=30)}
    return klok(stand(besloten("gebiedsverbod_172a", velden, woorden="Weg hier")), kennisbank)


def test_calendar_file(momenten):
    """A valid file in Dutch time, with an alarm, all-day terms and to-dos without a date."""
    ruw = naar_ics(momenten, "geheim-dossier", GENOMEN)
    agenda = Calendar.from_ical(ruw)
    afspraken, taken = agenda.walk("VEVENT"), agenda.walk("VTODO")
    assert len(afspraken) == sum(een.moment is not None for een in momenten)
    assert len(taken) == sum(een.moment is None for een in momenten)
    assert b"BEGIN:VTIMEZONE" in ruw
    assert b"DTSTART;TZID=Europe/Amsterdam:20261224T200000" in ruw  # the end of the measure
    assert b"DTSTART;VALUE=DATE:20270105" in ruw  # the last day to object
    assert all(deel.get("uid") for deel in [*afspraken, *taken])
    assert len(ruw) < 20_000


def test_calendar_is_stable(momenten):
    """The same clock is the same file; a later clock moves the same events."""
    ruw = naar_ics(momenten, "d1", GENOMEN)
    assert ruw == naar_ics(momenten, "d1", GENOMEN)
    later = [
        replace(een, moment=een.moment and een.moment + timedelta(hours=2)) for een in momenten
    ]

    def uids(inhoud: bytes) -> list[str]:
        return [str(deel["uid"]) for deel in Calendar.from_ical(inhoud).walk() if "uid" in deel]

    assert uids(naar_ics(later, "d1", GENOMEN)) == uids(ruw)
    assert not set(uids(naar_ics(momenten, "d2", GENOMEN))) & set(uids(ruw))


def test_calendar_leaves_out_what_is_done(momenten):
    """What was ticked off needs no reminder."""
    klaar = [replace(een, gedaan_op=GENOMEN) for een in momenten]
    agenda = Calendar.from_ical(naar_ics(klaar, "d1", GENOMEN))
    assert agenda.walk("VEVENT") == agenda.walk("VTODO") == []


def test_calendar_holds_no_user_text(kennisbank):
    """No title, words, area, reason or dossier id: an agenda is synchronised to anywhere."""
    boek = Boek(titel="GEHEIMTITEL", gemeente="GEHEIMGEMEENTE")
    boek.bij(Invoer("onderwerp_toegevoegd", {"omschrijving": "GEHEIMPERSOON"}, "P1"))
    boek.bij(
        Invoer("maatregel_gekozen", {"instrument": "noodbevel_175", "reden": "GEHEIMREDEN"}, "M1")
    )
    boek.bij(Invoer("maatregel_veld", {"waarde": "GEHEIMGEBIED"}, "M1", "maatregel.gebied"))
    inhoud = {
        "genomen_op": GENOMEN, "instrument": "noodbevel_175", "gericht_op": "P1",
        "woorden": "GEHEIMWOORDEN", "gehoord_door": "GEHEIMHOOR", "reden_afwijken": "GEHEIMREDEN",
        "gebreken": ["GEHEIMGEBREK"], "genomen_door": "GEHEIMNAAM",
    }  # fmt: skip
    boek.bij(Invoer("besluit_genomen", inhoud, "M1"))
    ruw = naar_ics(klok(stand(boek), kennisbank), "GEHEIMDOSSIER", GENOMEN)
    plat = ruw.replace(b"\r\n ", b"")
    assert b"Noodbevel" in plat
    assert b"GEHEIM" not in plat
