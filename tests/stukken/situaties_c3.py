"""One filled-in situation for what is told and what is recorded around a decision.

`avond` is what the example documents are made from; `gemerkt` has the marks by which the tests see
what must stay inside.
"""

from copy import deepcopy
from functools import cache
from pathlib import Path

from kennisbank.lezen import yaml_lezer

PAD = Path(__file__).parent / "situaties" / "avond.yaml"
BRONNEN = {
    "melding.woorden": "BRON-DRIEHOEK",
    "wapens.stand": "BRON-POLITIE",
    "strafrecht.onderzoek": "BRON-OM",
    "organisatie.risicogroep": "BRON-NIET-IN-BESLUIT",
    "context.elders": "BRON-GERUCHT",
}
PERSOON = {
    "persoon.bekend": {
        "waarde": "ja",
        "bron": "BRON-PERSOON",
        "geldt_op": "2026-11-24T19:00:00+01:00",
        "vertrouwelijk": "openbaar",
    }
}
VAN_TOT = {"van": "2026-11-24T20:30:00+01:00", "tot": "2026-12-24T20:30:00+01:00"}
ERBIJ = [
    {"instrument": "gebiedsverbod_172a", "onderwerp": "P1", "gebied": "PERSOONSGEBIED", **VAN_TOT},
    {"instrument": "aangifte_om", "gebied": "AANGIFTEGEBIED"},
]


@cache
def _ontleed():
    return yaml_lezer(met_regels=False).load(PAD.read_text(encoding="utf-8"))


def avond():
    """The situation as a plain tree that a test may change."""
    return deepcopy(_ontleed())


def gemerkt():
    """The same with a mark on everything that a public text or a record must leave out."""
    tree = avond()
    for id_, bron in BRONNEN.items():
        tree["feiten"][id_]["bron"] = bron
    tree["feiten"]["melding.woorden"]["waarde"] = "GEHEIM-DRIEHOEK kom allemaal"
    tree["personen"] = {"P1": deepcopy(PERSOON)}
    tree["besluit"]["maatregelen"] += deepcopy(ERBIJ)
    return tree
