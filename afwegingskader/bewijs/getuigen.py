"""How many instances of each soort the content can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from afwegingskader.bewijs.inhoud import Bewijsinhoud, middelen_van
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import AlgemeneEis, Instrument, Versie
from logica.voorwaarde import ErIs, Test, Voorwaarde, delen


def aantal_getuigen(inhoud: Bewijsinhoud) -> dict[str, int]:
    """Per soort: the most different `er_is` that one verdict reads, and one for the onderwerp."""
    uit: dict[str, int] = {}
    for middel in inhoud.kennisbank.instrumenten.values():
        uit[middel.gericht_op] = max(uit.get(middel.gericht_op, 0), 1)
        for soort, aantal in _per_soort(inhoud, middel).items():
            uit[soort] = max(uit.get(soort, 0), aantal + (soort == middel.gericht_op))
    return uit


def _per_soort(inhoud: Bewijsinhoud, middel: Instrument) -> dict[str, int]:
    verschillend: dict[str, set[str]] = {}
    for voorwaarde in _gelezen(inhoud, middel):
        for zoeker in _zoekers(inhoud.kennisbank, voorwaarde):
            verschillend.setdefault(zoeker.er_is.soort, set()).add(zoeker.model_dump_json())
    return {soort: len(rij) for soort, rij in verschillend.items()}


def _gelezen(inhoud: Bewijsinhoud, middel: Instrument) -> Iterator[Voorwaarde]:
    algemeen = [eis for eis in inhoud.kennisbank.algemeen.values() if eis.past_op(middel)]
    delen_: list[Versie | AlgemeneEis] = [*middel.versies, *algemeen]
    for deel in delen_:
        for eis in [*deel.drempel, *deel.uitsluitingen, *deel.besluiteisen]:
            yield eis.voorwaarde
    yield from (eis.voorwaarde for eis in middel.verlenging.eisen)
    for invariant in inhoud.lijst.invarianten:
        if invariant.voorwaarde is not None and middel in middelen_van(
            invariant, inhoud.kennisbank
        ):
            yield invariant.voorwaarde


def _zoekers(kennisbank: Kennisbank, voorwaarde: Voorwaarde) -> Iterator[ErIs]:
    """Every `er_is` in a condition, through the indicators of an oordeel too."""
    if isinstance(voorwaarde, ErIs):
        yield voorwaarde
    onderdelen: Iterable[Voorwaarde] = delen(voorwaarde)
    if isinstance(voorwaarde, Test) and voorwaarde.vraag in kennisbank.oordelen:
        oordeel = kennisbank.oordelen[voorwaarde.vraag]
        onderdelen = [indicator.voorwaarde for indicator in [*oordeel.voor, *oordeel.tegen]]
    for onderdeel in onderdelen:
        yield from _zoekers(kennisbank, onderdeel)
