"""Which events still count. Pure: it looks at heads and reliability, never at the clock.

An undo takes out what it names, and can be undone itself. A replacement takes out what its writer
saw, and everything that this had replaced in its turn. A gerucht or an aanname replaces only its
own kind, also when it names more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.gebeurtenis import Gebeurtenis, Soort

NOOIT_ONGEDAAN: frozenset[Soort] = frozenset({"dossier_geopend", "inhoud_gewist"})
"""Soorten that no undo can take back."""

ANTWOORDEN: frozenset[Soort] = frozenset(
    {"antwoord_gegeven", "oordeel_bevestigd", "aanname_gedaan"}
)
VELDEN: frozenset[Soort] = frozenset({"maatregel_veld", "besluitveld_gezet"})
LABELS: frozenset[Soort] = frozenset({"onderwerp_toegevoegd", "maatregel_gekozen"})
"""Soorten that give out a label."""

_ZONDER_VERVANGING: frozenset[Soort] = frozenset(
    {"dossier_geopend", "taak_afgerond", "gebeurtenis_ongedaan", "inhoud_gewist"}
)
_ZWAK = {"gerucht", "aanname"}


def geldende(gebeurtenissen: Iterable[Gebeurtenis]) -> list[Gebeurtenis]:
    """The events that are neither undone nor replaced, oldest first. Order of input is free."""
    rij = {een.nr: een for een in sorted(gebeurtenissen, key=lambda een: een.nr)}
    weg = _ongedaan(rij)
    weg = weg | _vervangen(rij, weg)
    return [een for een in rij.values() if een.nr not in weg]


def kan_vervangen(soort: Soort, plek: tuple[str, str | None], doel: Gebeurtenis) -> bool:
    """Whether an event of this soort at (onderwerp, vraag) speaks of the same thing as `doel`."""
    if soort in _ZONDER_VERVANGING:
        return False
    if soort in ANTWOORDEN:
        return doel.soort in ANTWOORDEN and plek == (doel.onderwerp, doel.vraag)
    if soort in VELDEN:
        return doel.soort == soort and plek == (doel.onderwerp, doel.vraag)
    if soort in LABELS:
        return doel.soort == soort and plek[0] == doel.onderwerp
    return doel.soort == soort


def _ongedaan(rij: Mapping[int, Gebeurtenis]) -> set[int]:
    weg: set[int] = set()
    for een in reversed(list(rij.values())):  # newest first: whether an undo counts is then known
        if een.soort == "gebeurtenis_ongedaan" and een.nr not in weg:
            weg |= {doel.nr for doel in _doelen(een, rij) if doel.soort not in NOOIT_ONGEDAAN}
    return weg


def _vervangen(rij: Mapping[int, Gebeurtenis], ongedaan: set[int]) -> set[int]:
    pijlen = {een.nr: [doel.nr for doel in _doelen(een, rij) if _wint(een, doel)]
              for een in rij.values()}  # fmt: skip
    weg: set[int] = set()
    te_doen = [doel for nr, doelen in pijlen.items() if nr not in ongedaan for doel in doelen]
    while te_doen:
        nr = te_doen.pop()
        if nr not in weg:
            weg.add(nr)
            te_doen += pijlen[nr]
    return weg


def _doelen(een: Gebeurtenis, rij: Mapping[int, Gebeurtenis]) -> list[Gebeurtenis]:
    return [rij[nr] for nr in een.vervangt if nr in rij and nr < een.nr]


def _wint(een: Gebeurtenis, doel: Gebeurtenis) -> bool:
    if not kan_vervangen(een.soort, (een.onderwerp, een.vraag), doel):
        return False
    sterkte = _betrouwbaarheid(een)
    return sterkte not in _ZWAK or sterkte == _betrouwbaarheid(doel)


def _betrouwbaarheid(een: Gebeurtenis) -> str | None:
    if een.soort == "aanname_gedaan":
        return "aanname"
    # An erased content leaves its reliability unknown; it then replaces, so that nothing which
    # was corrected comes back to life.
    return None if een.inhoud is None else een.inhoud.get("betrouwbaarheid")
