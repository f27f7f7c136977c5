"""What belongs together in the content without being linked by hand."""

from __future__ import annotations

from kennisbank.controle import bronnen_in
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.instrument import Instrument
from kennisbank.zoeken import stammen


def begrippen_bij(kennisbank: Kennisbank, instrument: Instrument) -> list[str]:
    """Terms that its name or zoektermen use, or that rest on the same article and lid."""
    woorden = set(stammen(" ".join([instrument.naam, *instrument.zoektermen])))
    grond = instrument.versies[-1].grondslag
    return [
        begrip.id
        for begrip in kennisbank.begrippen.values()
        if set(stammen(begrip.naam.partition("(")[0])) <= woorden
        or any(_zelfde_plek(plek, v) for plek in grond for v in begrip.bronnen)
    ]


def _zelfde_plek(een: Verwijzing, ander: Verwijzing) -> bool:
    if not een.artikel or (een.bron, een.artikel) != (ander.bron, ander.artikel):
        return False
    return not (een.lid and ander.lid) or bool(_leden(een.lid) & _leden(ander.lid))


def _leden(lid: str) -> set[str]:
    """'1-3' as its three members."""
    eerste, _, laatste = lid.partition("-")
    if not (eerste.isdigit() and laatste.isdigit()):
        return {lid}
    return {str(nummer) for nummer in range(int(eerste), int(laatste) + 1)}


def gebruikers_van(kennisbank: Kennisbank) -> dict[str, list[str]]:
    """Per source the ids of the instruments that rest on it somewhere."""
    uit: dict[str, list[str]] = {id_: [] for id_ in kennisbank.bronnen}
    for instrument in kennisbank.instrumenten.values():
        for bron in sorted(set(bronnen_in(instrument.model_dump()))):
            uit[bron].append(instrument.id)
    return uit
