"""What the tests of verdicts share: short ways to judge, and one open norm."""

from afwegingskader.verdict import Toetser
from logica.situatie import SITUATIE
from tests.hulp_inhoud import oordeel

JA = "ja"


def is_ja(vraag):
    """The condition that a fact is ja."""
    return {"vraag": vraag, "is": "ja"}


def verdict(inhoud, een, label=SITUATIE, id_="i"):
    """The verdict on one instrument."""
    return Toetser(inhoud, een).verdict(inhoud.instrumenten[id_], label)


def woorden(inhoud, een, id_="i"):
    """(oordeel, bij_voorstel) per onderwerp."""
    rij = Toetser(inhoud, een).verdicten(inhoud.instrumenten[id_])
    return {v.onderwerp: (v.oordeel, v.bij_voorstel) for v in rij}


VREES = oordeel("vrees", [is_ja("f"), is_ja("g")], [is_ja("tegen")], ja=(2, 0), nee=(0, 1))
VOOR = {"f": JA, "g": JA, "tegen": "nee"}
