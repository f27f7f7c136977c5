"""All claims at once: proved by the solver, or checked by the function they name."""

from __future__ import annotations

from afwegingskader.bewijs.bewijzer import Bewijzer, Resultaat
from afwegingskader.bewijs.inhoud import middelen_van, ontbrekende_middelen
from afwegingskader.bewijs.toetsers import TOETSERS
from kennisbank.lezen import InhoudFout
from kennisbank.schema.bewijs import Invariant


def bewijs_alles(bewijzer: Bewijzer) -> list[Resultaat]:
    """The result of every claim, in order. Raises InhoudFout for an unknown check."""
    return [bewijs_een(bewijzer, invariant) for invariant in bewijzer.inhoud.lijst.invarianten]


def bewijs_een(bewijzer: Bewijzer, invariant: Invariant) -> Resultaat:
    """The result of one claim. Raises InhoudFout for an unknown check."""
    if invariant.toetser is None:
        return bewijzer.bewijs(invariant)
    controle = TOETSERS.get(invariant.toetser)
    if controle is None:
        bekend = ", ".join(sorted(TOETSERS))
        raise InhoudFout(
            [f"invarianten.yaml: {invariant.id}: toetser '{invariant.toetser}' bestaat niet; "
             f"kies uit {bekend}"]
        )  # fmt: skip
    kennisbank = bewijzer.inhoud.kennisbank
    middelen = middelen_van(invariant, kennisbank)
    ontbreekt = tuple(ontbrekende_middelen(invariant, kennisbank))
    if not middelen:
        return Resultaat(invariant, "nog_geen_instrument", ontbreekt=ontbreekt)
    meldingen = tuple(dict.fromkeys(controle(bewijzer, invariant, middelen)))
    return Resultaat(
        invariant,
        "mislukt" if meldingen else "bewezen",
        tuple(middel.id for middel in middelen),
        ontbreekt,
        meldingen,
    )
