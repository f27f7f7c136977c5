"""The explanation of each kind of verdict, word for word."""

from datetime import date
from pathlib import Path

import pytest
from hulp_verdict import JA, VOOR, VREES, is_ja, verdict

from afwegingskader.bord import maak_bord
from afwegingskader.opdrachten import uitleg_regels
from afwegingskader.uitspraak import GUNSTIG
from logica.situatie import Antwoord
from tests.hulp_inhoud import (
    eis,
    feit,
    instrument,
    kennisbank,
    lokaal,
    situatie,
    versie,
    verzoek,
    volledig,
)

GOUDEN = Path(__file__).parent / "gouden"


def golden_inhoud():
    """Content with one instrument for every kind of verdict."""
    drempel = [
        eis("ernst", {"een_van": [is_ja("f"), {"vraag": "n", "minstens": 3}]}, zekerheid="bron"),
        eis("vrees", is_ja("vrees"), verwijzing=[{"bron": "wet", "artikel": "2", "lid": "1"}]),
        eis("basis", is_ja("apv")),
        eis("iemand", {"er_is": {"soort": "persoon", "voorwaarde": is_ja("p.gedrag")}}),
    ]
    uitsluiting = eis("wom", {"alle": [is_ja("g"), {"niet": is_ja("f")}]}, zekerheid="afgeleid")
    wet = versie(*drempel, uitsluitingen=[uitsluiting])
    return kennisbank(
        feiten=[feit("f"), feit("g"), feit("n", type="getal"), feit("p.gedrag"),
                feit("tegen"), volledig("persoon")],
        lokaal=[lokaal("apv")], oordelen=[VREES],
        instrumenten=[
            instrument("eigen", wet),
            instrument("partner", wet, **verzoek()),
            instrument("niet", versie(), soort="bestaat_niet", wel=["eigen"],
                       waarom_niet="Geen wet geeft dit."),
            instrument("oud", versie(*drempel, tot=date(2020, 1, 1))),
            instrument("ongelezen", versie(inhoud="niet_in_kennisbank", tot=date(2030, 1, 1)),
                       versie(*drempel, van=date(2030, 1, 1))),
        ],
    )  # fmt: skip


VERVULD = {
    "f": JA, "g": "nee", "vrees": Antwoord("vrees", JA), "apv": JA, ("P1", "p.gedrag"): "nee",
    ("P2", "p.gedrag"): JA,
}  # fmt: skip
GEVALLEN = {
    "inzetbaar": ("eigen", VERVULD),
    "via_partner": ("partner", VERVULD),
    "open": ("eigen", VOOR | {
        "f": [Antwoord("f", JA), Antwoord("f", "nee")], "n": (1.0, 5.0), "g": Antwoord(
            "g", JA, betrouwbaarheid="waarschijnlijk"), ("P1", "p.gedrag"): "nee"}),
    "niet_inzetbaar": ("eigen", VERVULD | {"f": "nee", "n": 2.0, "g": JA}),
    "geen_bevoegdheid": ("niet", VERVULD),
    "geen_bevoegdheid_oud": ("oud", VERVULD),
    "open_recht_ongelezen": ("ongelezen", VERVULD),
}  # fmt: skip


@pytest.mark.parametrize("naam", GEVALLEN)
def test_golden_explanation(naam):
    """The derivation of each kind of verdict reads exactly like this."""
    id_, feiten = GEVALLEN[naam]
    inhoud = golden_inhoud()
    gevonden = verdict(inhoud, situatie(feiten), id_=id_)
    assert naam.startswith(gevonden.oordeel)
    tekst = "\n".join(uitleg_regels(inhoud, gevonden)) + "\n"
    assert tekst == (GOUDEN / f"{naam}.txt").read_text(encoding="utf-8")


def test_a_golden_explanation_for_every_kind():
    """No kind of verdict is without one, and no file is left over."""
    assert {GEVALLEN[naam] and naam for naam in GEVALLEN} == {p.stem for p in GOUDEN.glob("*.txt")}
    assert all(any(naam.startswith(kind) for naam in GEVALLEN) for kind in GUNSTIG)


def test_what_it_becomes_names_the_partner():
    """The power of another never becomes inzetbaar, also not by proposal."""
    inhoud = golden_inhoud()
    een = situatie(VERVULD | {"vrees": None, "tegen": "nee", "f": JA, "g": JA})
    gevonden = verdict(inhoud, een, id_="partner")
    assert (gevonden.oordeel, gevonden.bij_voorstel) == ("open", "via_partner")
    regel = maak_bord(inhoud, (), een).regel("partner")
    assert regel.verzoek_mogelijk is True
    assert maak_bord(inhoud, (), een).regel("eigen").verzoek_mogelijk is None
