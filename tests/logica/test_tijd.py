"""Time that really passes: the clock on the wall jumps twice a year."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from logica.tijd import later, verstreken
from logica.waarden import grens_van, toets_waarde
from tests.hulp_voorwaarden import LEES

HIER = ZoneInfo("Europe/Amsterdam")
AVOND, OCHTEND = datetime(2026, 10, 24, 20, tzinfo=HIER), datetime(2026, 10, 25, 8, tzinfo=HIER)
EERST, WEER = (datetime(2026, 10, 25, 2, 30, tzinfo=HIER, fold=fold) for fold in (0, 1))


def test_the_longest_night_has_an_hour_more():
    """From eight to eight is thirteen hours, and thirteen hours later it is eight."""
    assert verstreken(AVOND, OCHTEND) == timedelta(hours=13)
    assert later(AVOND, timedelta(hours=13)) == OCHTEND
    assert later(OCHTEND, timedelta(hours=-13)) == AVOND


def test_a_limit_in_hours_is_elapsed_time():
    """Thirteen hours ago lies before 'nu-12u' in that night."""
    assert grens_van("nu-13u", OCHTEND) == AVOND
    test = LEES({"vraag": "v", "voor": "nu-12u"})
    assert toets_waarde(test, AVOND, OCHTEND) == (True, False)


def test_the_hour_that_comes_twice_has_an_order():
    """Half past two in summer time lies before half past two in winter time."""
    assert toets_waarde(LEES({"vraag": "v", "voor": "nu"}), EERST, WEER) == (True, False)
    assert toets_waarde(LEES({"vraag": "v", "na": "nu"}), WEER, EERST) == (True, False)
