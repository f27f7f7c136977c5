"""What changes in the law and what is due for review, seen from a day that is passed in."""

from dataclasses import replace
from datetime import date

import pytest

from kennisbank.actueel import (
    STADIA,
    maanden,
    moment,
    na_te_lezen,
    oude_platforms,
    oudste_controle,
    per_stadium,
    stadium,
    te_herzien,
    wissels,
)
from kennisbank.kennisbank import laad
from kennisbank.schema.basis import Review, Verwijzing
from kennisbank.schema.naslag import Ontwikkeling

VANDAAG = date(2026, 11, 24)


@pytest.fixture(scope="module")
def kennisbank():
    """The shipped knowledge base."""
    return laad()


def ontwikkeling(status, **velden) -> Ontwikkeling:
    """A change in law with only what its stadium depends on."""
    basis = {
        "id": "x",
        "titel": "X",
        "status": status,
        "datum": date(2026, 1, 1),
        "tekst": "X.",
        "bronnen": [Verwijzing(bron="gemeentewet")],
        "zekerheid": "zeker",
        "gecontroleerd": Review(op=VANDAAG, door="redactie"),
    }
    return Ontwikkeling(**(basis | velden))


@pytest.mark.parametrize(
    ("status", "velden", "verwacht"),
    [
        ("voorstel", {}, "hangt"),
        ("consultatie", {"ingang": date(2028, 1, 1)}, "hangt"),
        ("onbekend", {}, "onzeker"),
        ("geldend", {"ingang": date(2026, 8, 1)}, "gewijzigd"),
        ("geldend", {"ingang": date(2027, 1, 1)}, "komt"),
        ("aangenomen", {}, "komt"),
        ("aangenomen", {"ingang": date(2026, 11, 24)}, "gewijzigd"),
        ("vervalt", {"einde": date(2027, 3, 1)}, "komt"),
        ("vervalt", {"einde": date(2026, 3, 1)}, "gewijzigd"),
        ("rechtspraak", {}, "gewijzigd"),
        ("vervallen", {}, "gewijzigd"),
    ],
)
def test_stadium(status, velden, verwacht):
    """A proposal stays a proposal; a known day decides the rest."""
    assert stadium(ontwikkeling(status, **velden), VANDAAG) == verwacht


def test_moment_is_de_eerstvolgende_dag():
    """What lies ahead goes before what lies behind."""
    nieuw = ontwikkeling("geldend", ingang=date(2026, 8, 1), einde=date(2027, 3, 1))
    assert moment(nieuw, VANDAAG) == date(2027, 3, 1)
    assert moment(nieuw, date(2027, 3, 1)) == date(2027, 3, 1)


def test_per_stadium_verdeelt_alles(kennisbank):
    """Every change in law stands in one stadium, in order."""
    groepen = per_stadium(kennisbank, VANDAAG)
    assert tuple(groepen) == STADIA
    assert sum(map(len, groepen.values())) == len(kennisbank.ontwikkelingen)
    gewijzigd = [moment(o, VANDAAG) for o in groepen["gewijzigd"]]
    assert gewijzigd == sorted(gewijzigd, reverse=True)
    komt = [moment(o, VANDAAG) for o in groepen["komt"]]
    assert komt == sorted(komt)
    assert "twbmt-vervalt" in {o.id for o in groepen["komt"]}
    later = per_stadium(kennisbank, date(2027, 3, 1))
    assert "twbmt-vervalt" in {o.id for o in later["gewijzigd"]}


def test_wissels(kennisbank):
    """Days on which an instrument changes: recent and to come, never older than asked."""
    rij = wissels(kennisbank, VANDAAG)
    dagen = [wissel.dag for wissel in rij]
    assert dagen == sorted(dagen, reverse=True)
    assert all(dag > VANDAAG or maanden(dag, VANDAAG) < 24 for dag in dagen)
    assert any(w.instrument == "twbmt_maatregel" and w.eindigt for w in rij)
    assert not [w for w in wissels(kennisbank, VANDAAG, terug=0) if w.dag <= VANDAAG]


def test_te_herzien(kennisbank):
    """Nothing is due on the day of the review; everything is, a year later."""
    op = oudste_controle(kennisbank)
    assert te_herzien(kennisbank, op) == []
    later = date(VANDAAG.year + 1, VANDAAG.month, VANDAAG.day)
    rijen = te_herzien(kennisbank, later)
    assert {rij.map for rij in rijen} >= {"instrumenten", "bronnen", "feiten", "ontwikkelingen"}
    assert all(rij.maanden >= 12 for rij in rijen)
    assert all(rij.naam for rij in rijen)


def test_te_herzien_kent_ook_wat_elders_staat(kennisbank):
    """Phases and acties are reviewed too, though they live outside the knowledge base."""
    oud = ontwikkeling("voorstel", gecontroleerd=Review(op=date(2020, 1, 1), door="redactie"))
    rijen = te_herzien(kennisbank, VANDAAG, {"elders": {"x": oud}})
    assert [(rij.map, rij.id) for rij in rijen][:1] == [("elders", "x")]
    assert oudste_controle(kennisbank, {"elders": {"x": oud}}) == date(2020, 1, 1)


def test_maanden_telt_alleen_hele():
    """A month is over when its day is."""
    assert maanden(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert maanden(date(2025, 11, 24), VANDAAG) == 12
    assert maanden(date(2025, 11, 25), VANDAAG) == 11


def test_oude_platforms(kennisbank):
    """A stand of half a year old is due; a fresh one is not."""
    platform = next(iter(kennisbank.platforms.values()))
    vers = platform.model_copy(update={"stand_op": VANDAAG})
    oud = platform.model_copy(update={"stand_op": date(2026, 5, 24)})
    assert oude_platforms(replace(kennisbank, platforms={"a": vers}), VANDAAG) == []
    assert oude_platforms(replace(kennisbank, platforms={"a": oud}), VANDAAG) == [oud]


def test_na_te_lezen(kennisbank):
    """Statements marked te_verifieren are counted per entry, wherever they stand in it."""
    open_ = na_te_lezen(kennisbank)
    assert open_[("grondrechten", "eigendom")] >= 1
    assert all(aantal > 0 for aantal in open_.values())
    recht = kennisbank.grondrechten["eigendom"].model_copy(update={"zekerheid": "zeker"})
    zonder = na_te_lezen(replace(kennisbank, grondrechten={"eigendom": recht}))
    assert ("grondrechten", "eigendom") not in zonder
