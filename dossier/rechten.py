"""Which role may record what. A role says in which capacity someone writes, never who it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.gebeurtenis import SOORTEN, Rol, Soort

STANDAARDROL: Rol = "adviseur"
"""The role of a single user on her own machine."""

ROLLEN_OEFENING: frozenset[Rol] = frozenset({"trainer", "deelnemer"})
"""Roles that exist in exercises only."""

_BEHEER: frozenset[Soort] = frozenset({"dossier_gearchiveerd", "inhoud_gewist"})
_ALLES: frozenset[Soort] = frozenset(SOORTEN) - _BEHEER
_BEELD: frozenset[Soort] = frozenset(
    {
        "antwoord_gegeven", "aanname_gedaan", "onderwerp_toegevoegd", "taak_gezet",
        "taak_afgerond", "gebeld", "gebeurtenis_ongedaan",
    }
)  # fmt: skip
_CONCEPT: frozenset[Soort] = frozenset(
    {"maatregel_gekozen", "maatregel_veld", "maatregel_vervallen"}
)
_TEKST: frozenset[Soort] = frozenset({"besluitveld_gezet", "stuk_gemaakt"})

_MAG: Mapping[Rol, frozenset[Soort]] = {
    "burgemeester": _ALLES,
    "adviseur": _ALLES,  # also records what the mayor decides: 'vastgelegd door de adviseur'
    "jurist": _BEELD | _CONCEPT | _TEKST | {"fase_aangepast"},
    "politie": _BEELD,
    "ovj": _BEELD,
    "communicatie": _BEELD | _TEKST,
    "trainer": _ALLES,
    "deelnemer": _ALLES - {"dossier_geopend", "kennisbank_overgezet"},
    "lezer": frozenset(),
    "archivaris": _BEHEER | {"gebeurtenis_ongedaan"},
}


def mag(rol: Rol, soort: Soort) -> bool:
    """Whether this role may record an event of this soort. An unknown role may nothing."""
    return soort in _MAG.get(rol, frozenset())


def mag_ongedaan_maken(rol: Rol, soorten: Iterable[Soort]) -> bool:
    """Whether this role may undo events of these soorten: only what it may record itself."""
    return mag(rol, "gebeurtenis_ongedaan") and all(mag(rol, soort) for soort in soorten)


def past_bij(rol: Rol, *, oefening: bool) -> bool:
    """Whether this role exists in such a dossier: trainer and deelnemer in exercises only."""
    return oefening or rol not in ROLLEN_OEFENING
