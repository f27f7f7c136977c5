"""Small content with every type of question, for tests of situation files."""

import re
from zoneinfo import ZoneInfo

from tests.hulp_inhoud import (
    eis,
    feit,
    instrument,
    kennisbank,
    keuze,
    lokaal,
    oordeel,
    veld,
    versie,
    volledig,
)  # fmt: skip

UTRECHT = ZoneInfo("Europe/Amsterdam")
F_JA = {"vraag": "f", "is": "ja"}
INHOUD = kennisbank(
    feiten=[
        feit("f"), feit("g"), keuze("k", "a", "12_17"), keuze("m", "a", "b", "c", type="meerkeuze"),
        feit("n", type="getal"), feit("t", type="moment"), feit("woorden", type="tekst"),
        feit("p.gedrag"), feit("b.rel"), volledig("persoon"),
    ],
    lokaal=[lokaal("apv")],
    oordelen=[oordeel("vrees", [F_JA], ja=(1, 0))],
    besluitvelden=[
        veld("maatregel.van", type="moment"), veld("maatregel.tot", type="moment"),
        veld("maatregel.gebied", type="gebied"), veld("maatregel.duur_uren", type="getal"),
        veld("besluit.doel", type="tekst", van="besluit"),
    ],
    instrumenten=[
        instrument("bevel", versie(eis("e", F_JA))),
        instrument("verbod", versie(eis("e", F_JA)), gericht_op="persoon"),
    ],
)  # fmt: skip
KOP = "gemeente: Utrecht\nnu: 2021-11-25T20:00:00+01:00\n"
ENGELS = re.compile(r"\b(must|should|invalid|error|found|expected|None|Error)\b")
