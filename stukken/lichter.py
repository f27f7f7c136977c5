"""Lighter means on paper: why each falls short, in the words of the decision-maker."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from afwegingskader.bord import Bord, lichtere_middelen
from stukken.omgeving import ontbreekt
from stukken.woorden import klein


def met_reden(
    bord: Bord, instrument: str, redenen: Mapping[str, str], *, vraagt: bool
) -> dict[str, str | Markup]:
    """Per means by name why it falls short: no reason that was given is left out.

    First the lighter means that can be used now, marked when `vraagt` and the reason is missing;
    then every other means that a reason was given for.
    """
    nu = [regel.instrument.id for regel in lichtere_middelen(bord, instrument)]
    bekend = bord.kennisbank.instrumenten
    rest = [id_ for id_ in redenen if id_ in bekend and id_ not in {*nu, instrument}]
    paren = [(bekend[id_].naam, redenen.get(id_, "").strip()) for id_ in [*nu, *rest]]
    return {
        naam: reden or ontbreekt(f"waarom '{klein(naam)}' niet volstaat")
        for naam, reden in paren if reden or vraagt
    }  # fmt: skip
