"""Nobody looks again at a measure that has not begun: such a moment is a gap."""

import pytest
import test_stukken_c2 as c2
from hulp_bevelen import SITUATIES, maak, situatie, veld
from hulp_documenten import VOORBEELDEN, boom, bord_van, maatregel_van
from hulp_documenten import maak as maak_bij_besluit
from situaties_c3 import avond
from test_memo import deel

from stukken.samenhang import hertoets_te_vroeg

TE_VROEG = "2026-11-20T22:30:00+01:00"
KIES = "Kies een later moment om opnieuw te kijken."


@pytest.mark.parametrize("stuk_id", ["cameratoezicht", "groepsverbod_172a", "noodverordening"])
def test_looking_again_before_the_start_is_a_gap(stuk_id):
    tree = situatie(SITUATIES[stuk_id])
    assert maak(stuk_id, tree).gereed
    veld(tree)["hertoets_op"] = TE_VROEG
    (gat,) = maak(stuk_id, tree).gaten
    assert gat.startswith("U kijkt opnieuw op 20 november 2026, 22:30 uur, maar de maatregel")
    assert gat.endswith(KIES)


def test_at_the_start_and_without_a_start_is_in_order():
    tree = situatie("CAMERA")
    veld(tree)["hertoets_op"] = veld(tree)["van"]
    assert maak("cameratoezicht", tree).gereed
    del veld(tree)["van"]
    assert not [gat for gat in maak("cameratoezicht", tree).gaten if KIES in gat]


def test_an_extension_is_measured_from_its_own_start():
    tree = situatie("VERLENGING_CAMERA")
    veld(tree)["verlenging_hertoets_op"] = veld(tree)["hertoets_op"]
    assert any(KIES in gat for gat in maak("verlenging", tree).gaten)


def test_the_memo_marks_it_among_what_does_not_fit_together():
    tree = boom("NOODBEVEL")
    maatregel_van(tree)["hertoets_op"] = TE_VROEG
    feiten = deel(maak_bij_besluit("besluitmemo", tree).html, "Bijlage 1. ", "Bijlage 2. ")
    assert "[ONTBREEKT: Noodbevel: u kijkt opnieuw op 20 november 2026, 22:30 uur" in feiten


def test_every_example_looks_again_after_its_start():
    bomen = [boom(naam) for naam, _ in VOORBEELDEN.values()] + [avond()]
    bomen += [situatie(naam) for naam in SITUATIES.values()]
    bomen += [c2.situatie(naam) for _, naam in c2.ALLE]
    for tree in bomen:
        for maatregel in bord_van(tree).situatie.maatregelen:
            assert hertoets_te_vroeg(maatregel) is None, maatregel
