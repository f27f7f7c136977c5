"""Filled-in situations for the document tests: everything there, so that a test takes away."""

from copy import deepcopy
from functools import cache
from pathlib import Path

from kennisbank.lezen import yaml_lezer

HIER = Path(__file__).parent / "situaties"
VOORBEELDEN = Path(__file__).parents[2] / "voorbeelden"
NOODBEVEL = VOORBEELDEN / "noodbevel-avond.yaml"
WOM = VOORBEELDEN / "betoging-voorschriften.yaml"
BEVELEN = {"licht_bevel", "gebiedsverbod"}
"""Situations whose measures share the answers that every order needs."""


def _lees(pad):
    return yaml_lezer(met_regels=False).load(pad.read_text(encoding="utf-8"))


def _op_schrift(tree):
    """The same order, but handed over on paper instead of spoken."""
    maatregel = tree["besluit"]["maatregelen"][0]
    maatregel["bekendmaking"] = "uitgereikt"
    del maatregel["reden_mondeling"]
    return tree


@cache
def _ontleed(naam):
    if naam == "NOODBEVEL_SCHRIFT":
        return _op_schrift(boom("NOODBEVEL"))
    if naam in {"NOODBEVEL", "WOM"}:
        return _lees(globals()[naam])
    basis, eigen = _lees(HIER / "basis.yaml"), _lees(HIER / f"{naam.lower()}.yaml")
    bevel = basis.pop("maatregel")
    if naam.lower() in BEVELEN:
        eigen["besluit"]["maatregelen"] = [bevel | m for m in eigen["besluit"]["maatregelen"]]
    return basis | eigen | {"feiten": basis["feiten"] | eigen["feiten"]}


def boom(naam):
    """A situation as a plain tree that a test may change."""
    return deepcopy(_ontleed(naam))
