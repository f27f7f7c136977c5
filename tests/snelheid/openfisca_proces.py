"""Runs in the environment of OpenFisca-Core: the same rules as formulas over the same columns.

Reads one JSON object on stdin, writes one on stdout. Building the system and setting the inputs
is not timed; calculating every instrument is.
"""

import json
import sys
import time

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIODE = "2026-11"
MENS = build_entity(key="situatie", plural="situaties", label="", is_person=True)


def invoer(naam, aantal):
    """A fact: a boolean when it has two cells, else an Enum."""
    if aantal <= 2:
        soort = {"value_type": bool}
    else:
        opties = Enum(f"Opties_{naam}", {f"c{n}": f"c{n}" for n in range(aantal)})
        soort = {"value_type": Enum, "possible_values": opties, "default_value": opties.c0}
    return type(naam, (Variable,), soort | {"entity": MENS, "definition_period": DateUnit.MONTH})


def uitvoer(naam, formule):
    """A rule: a boolean variable with a formula."""
    velden = {
        "value_type": bool, "entity": MENS, "definition_period": DateUnit.MONTH,
        "formula": formule,
    }  # fmt: skip
    return type(naam, (Variable,), velden)


def reken(boom, mens, periode):
    """A condition over columns."""
    soort, *rest = boom
    if soort == "test":
        return toets(rest[0].replace(".", "__"), rest[1], mens, periode)
    if soort == "niet":
        return ~reken(rest[0], mens, periode)
    if soort == "minstens":
        aantal, *delen = rest
        return sum(reken(deel, mens, periode).astype(np.uint8) for deel in delen) >= aantal
    kolommen = [reken(deel, mens, periode) for deel in rest]
    uit = kolommen[0]
    for kolom in kolommen[1:]:
        uit = uit & kolom if soort == "alle" else uit | kolom
    return uit


def toets(naam, cellen, mens, periode):
    """The situations in one of these cells."""
    kolom = mens(naam, periode)
    if kolom.dtype == bool:
        waar = [kolom if cel else ~kolom for cel in cellen]
    else:
        ruw = kolom.view(np.ndarray)
        waar = [ruw == cel for cel in cellen]
    if not waar:
        return np.zeros(len(kolom), dtype=bool)
    uit = waar[0]
    for een in waar[1:]:
        uit = uit | een
    return uit


def bouw(opdracht, kolommen):
    """The system: inputs, one variable per requirement (shared), one per instrument."""
    stelsel = TaxBenefitSystem([MENS])
    for naam, kolom in kolommen.items():
        stelsel.add_variable(invoer(naam, int(kolom.max()) + 1))
    gemaakt = {}
    for id_, eisen in opdracht["instrumenten"].items():
        for sleutel, is_uitsluiting, boom in eisen:
            if sleutel not in gemaakt:
                gemaakt[sleutel] = f"eis_{len(gemaakt)}"
                formule = eis_formule(["niet", boom] if is_uitsluiting else boom)
                stelsel.add_variable(uitvoer(gemaakt[sleutel], formule))
        namen = [gemaakt[sleutel] for sleutel, _, _ in eisen]
        stelsel.add_variable(uitvoer(f"middel_{id_}", drempel_formule(namen)))
    return stelsel


def eis_formule(boom):
    """The formula of one requirement."""

    def formule(mens, periode):
        return reken(boom, mens, periode)

    return formule


def drempel_formule(namen):
    """The formula of one instrument: every requirement."""

    def formule(mens, periode):
        uit = mens(namen[0], periode)
        for naam in namen[1:]:
            uit = uit & mens(naam, periode)
        return uit

    return formule


def main():
    """Measure three times; give the best and the counts."""
    opdracht = json.load(sys.stdin)
    kolommen = dict(np.load(opdracht["bevolking"]))
    stelsel = bouw(opdracht, kolommen)
    beste, tellingen = float("inf"), {}
    for _ in range(3):
        simulatie = SimulationBuilder().build_default_simulation(stelsel, opdracht["aantal"])
        for naam, kolom in kolommen.items():
            twee = stelsel.get_variable(naam).value_type is bool
            simulatie.set_input(naam, PERIODE, kolom.astype(bool) if twee else kolom)
        begin = time.process_time()
        uit = {
            id_: simulatie.calculate(f"middel_{id_}", PERIODE) for id_ in opdracht["instrumenten"]
        }
        beste = min(beste, time.process_time() - begin)
        tellingen = {id_: int(kolom.sum()) for id_, kolom in uit.items()}
    json.dump({"seconden": beste, "tellingen": tellingen}, sys.stdout)


main()
