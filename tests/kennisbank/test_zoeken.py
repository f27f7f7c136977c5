"""Search finds what people mean: fifty queries with the entry that must come first."""

from pathlib import Path

import pytest

from kennisbank.kennisbank import laad
from kennisbank.lezen import lees_yaml
from kennisbank.zoeken import STOPWOORDEN, Ingang, Zoeker, grammen, woorden

GOUD = lees_yaml(Path(__file__).parent / "gouden_zoekvragen.yaml")


@pytest.fixture(scope="module")
def kennisbank():
    """The shipped knowledge base."""
    return laad()


@pytest.fixture(scope="module")
def zoeker(kennisbank):
    """An index over the shipped knowledge base."""
    return Zoeker(kennisbank)


def test_er_zijn_vijftig_gouden_vragen():
    """The set is large enough to notice what a change of the index does."""
    assert len({rij["vraag"] for rij in GOUD}) >= 50


@pytest.mark.parametrize("rij", GOUD, ids=[rij["vraag"] for rij in GOUD])
def test_gouden_vraag(zoeker, rij):
    """The expected entry comes first."""
    treffers = zoeker.zoek(rij["vraag"], aantal=5)
    assert [f"{t.soort}/{t.id}" for t in treffers][:1] == [rij["eerst"]]


def test_elke_ingang_vindt_zichzelf(kennisbank, zoeker):
    """Its own name leads to an instrument within the first three."""
    for instrument in kennisbank.instrumenten.values():
        gevonden = [t.id for t in zoeker.zoek(instrument.naam, soort="instrument", aantal=3)]
        assert instrument.id in gevonden, instrument.naam


def test_een_wet_vindt_haar_middelen(zoeker):
    """Who looks among the means by the short name of a law finds those that rest on it."""
    gevonden = [t.id for t in zoeker.zoek("Wom", soort="instrument", aantal=6)]
    assert {id_.split("_")[0] for id_ in gevonden} == {"wom"}


def test_elke_naslag_heeft_zoektermen(kennisbank):
    """Synonyms are what an index cannot make up."""
    mappen = (
        kennisbank.instrumenten, kennisbank.begrippen, kennisbank.partners,
        kennisbank.platforms, kennisbank.grondrechten,
    )  # fmt: skip
    kaal = [id_ for map_ in mappen for id_, entry in map_.items() if not entry.zoektermen]
    assert not kaal


def test_vast(kennisbank, zoeker):
    """A second index gives the same results in the same order with the same scores."""
    ander = Zoeker(kennisbank)
    for vraag in ("noodbevel", "demonstraties verbieden", "camera"):
        assert zoeker.zoek(vraag) == ander.zoek(vraag)


@pytest.mark.parametrize("leeg", ["", "   ", "?!", "qqqqqqqq"])
def test_niets_te_vinden(zoeker, leeg):
    """Nothing to look for, or nothing found, is an empty list and no error."""
    assert zoeker.zoek(leeg) == []


def test_soort_en_aantal(zoeker):
    """Only the kind that was asked for, and no more than asked."""
    treffers = zoeker.zoek("gebiedsverbod", soort="bron", aantal=4)
    assert len(treffers) == 4
    assert {t.soort for t in treffers} == {"bron"}
    scores = [t.score for t in treffers]
    assert scores == sorted(scores, reverse=True)


def test_extra_ingangen(kennisbank):
    """What lives outside the knowledge base can be passed in and is found like the rest."""
    extra = Ingang("voorbeeld", "x", "Kermis in Vierhuizen", "Een zaak.", ("botsautootjes",))
    zoeker = Zoeker(kennisbank, [extra])
    assert zoeker.zoek("botsauto in vierhuizen")[0].id == "x"
    assert not zoeker.zoek("botsautootjes", soort="instrument")


def test_stopwoorden_tellen_alleen_als_er_niets_anders_is():
    """'bij' must not find 'huisverbod bij …', but a query of stop words still finds something."""
    assert "bij" in STOPWOORDEN
    assert woorden("wanordelijkheden bij voetbal") == ["wanordelijkheden", "voetbal"]
    assert woorden("de burgemeester") == ["de", "burgemeester"]
    assert woorden("Beëindigen") == ["beeindigen"]


def test_grammen():
    """Only words longer than four letters have 4-grams, marked so that they are no words."""
    assert grammen("verbod op wom") == ["#verb", "#erbo", "#rbod"]
