"""What may be appended: checks on the head of a new event, alone and against what is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dossier.fouten import DossierGesloten, GeenRecht, InvoerFout, LabelBezet
from dossier.gebeurtenis import Gebeurtenis, Invoer, Soort, Stempel
from dossier.geldend import LABELS, NOOIT_ONGEDAAN, geldende, kan_vervangen
from dossier.rechten import mag, mag_ongedaan_maken, past_bij
from logica.situatie import SITUATIE

_NR = "[1-9][0-9]{0,3}"
_SITUATIE = re.compile("situatie")
_EEN_MAATREGEL = re.compile(f"M{_NR}")
_BESLUIT = re.compile(f"situatie|M{_NR}")
_OVERAL = re.compile(f"situatie|[PGBLUM]{_NR}")
_ONDERWERP: Mapping[Soort, re.Pattern[str]] = {
    "antwoord_gegeven": _OVERAL,
    "oordeel_bevestigd": _OVERAL,
    "oordeel_concept": _OVERAL,
    "aanname_gedaan": _OVERAL,
    "onderwerp_toegevoegd": re.compile(f"[PGBLU]{_NR}"),
    "taak_gezet": _OVERAL,
    "taak_afgerond": _OVERAL,
    "gebeld": _OVERAL,
    "maatregel_gekozen": _EEN_MAATREGEL,
    "maatregel_veld": _EEN_MAATREGEL,
    "maatregel_vervallen": _EEN_MAATREGEL,
    "maatregel_ingetrokken": _EEN_MAATREGEL,
    "besluit_genomen": _BESLUIT,
    "stuk_gemaakt": _BESLUIT,
}
_VRAAG = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_MET_VRAAG: frozenset[Soort] = frozenset(
    {
        "antwoord_gegeven", "oordeel_bevestigd", "aanname_gedaan", "maatregel_veld",
        "besluitveld_gezet",
    }
)  # fmt: skip
_MET_DOEL: frozenset[Soort] = frozenset({"gebeurtenis_ongedaan", "taak_afgerond"})


def controleer_kop(invoer: Invoer, stempel: Stempel, *, oefening: bool) -> None:
    """Check a new head on its own. Raises InvoerFout or GeenRecht."""
    if not past_bij(stempel.rol, oefening=oefening):
        raise GeenRecht(f"De rol {stempel.rol} bestaat alleen in een oefening.")
    if not mag(stempel.rol, invoer.soort):
        raise GeenRecht(f"De rol {stempel.rol} mag '{invoer.soort}' niet vastleggen.")
    velden = {}
    if not _ONDERWERP.get(invoer.soort, _SITUATIE).fullmatch(invoer.onderwerp):
        velden["onderwerp"] = f"'{invoer.onderwerp}' past niet bij '{invoer.soort}'"
    if melding := _over_vraag(invoer):
        velden["vraag"] = melding
    if invoer.soort in _MET_DOEL and not invoer.vervangt:
        velden["vervangt"] = "noem de gebeurtenis waar het om gaat"
    if invoer.soort == "besluit_genomen" and invoer.inhoud.get("instrument") is not None:
        velden |= _besluit_zonder_maatregel(invoer)
    if velden:
        raise InvoerFout(velden, invoer.inhoud)


def _over_vraag(invoer: Invoer) -> str | None:
    verplicht = invoer.soort in _MET_VRAAG
    if invoer.vraag is None:
        return "noem de vraag of het veld" if verplicht else None
    if not verplicht and invoer.soort != "taak_gezet":
        return f"'{invoer.soort}' hoort niet bij een vraag"
    return None if _VRAAG.fullmatch(invoer.vraag) else f"'{invoer.vraag}' is geen id"


def _besluit_zonder_maatregel(invoer: Invoer) -> dict[str, str]:
    if invoer.onderwerp != SITUATIE:
        return {}
    return {"onderwerp": "kies eerst de maatregel (M1, M2 …), of laat het instrument nog leeg"}


def controleer_plaats(invoer: Invoer, stempel: Stempel, koppen: Iterable[Gebeurtenis]) -> None:
    """Check a new head against the heads it touches: those it names and those of its label.

    Raises InvoerFout, LabelBezet or GeenRecht.
    """
    rij = {kop.nr: kop for kop in koppen}
    vreemd = sorted(nr for nr in invoer.vervangt if nr not in rij)
    if vreemd:
        raise InvoerFout({"vervangt": f"gebeurtenis {vreemd} bestaat niet"}, invoer.inhoud)
    doelen = [rij[nr] for nr in invoer.vervangt]
    if not all(_is_doel(invoer, doel) for doel in doelen):
        raise InvoerFout({"vervangt": "dit gaat over iets anders"}, invoer.inhoud)
    if invoer.soort == "gebeurtenis_ongedaan":
        soorten = {doel.soort for doel in doelen}
        if not mag_ongedaan_maken(stempel.rol, soorten):
            raise GeenRecht(f"De rol {stempel.rol} mag dit niet ongedaan maken.")
    _controleer_labels(invoer, [kop for kop in rij.values() if kop.soort in LABELS])


def _is_doel(invoer: Invoer, doel: Gebeurtenis) -> bool:
    if invoer.soort == "gebeurtenis_ongedaan":
        return doel.soort not in NOOIT_ONGEDAAN
    if invoer.soort == "taak_afgerond":
        return doel.soort in {"taak_gezet", "taak_afgerond"}
    return kan_vervangen(invoer.soort, (invoer.onderwerp, invoer.vraag), doel)


def labels_in(invoer: Invoer) -> list[str]:
    """The labels of instances that this input speaks of."""
    gericht_op = invoer.inhoud.get("gericht_op")
    genoemd = [invoer.onderwerp, *([gericht_op] if isinstance(gericht_op, str) else [])]
    return [label for label in genoemd if label != SITUATIE]


def _controleer_labels(invoer: Invoer, uitgiftes: list[Gebeurtenis]) -> None:
    """A label is given out once and never again, and must exist before anything is said of it."""
    nieuw = invoer.onderwerp if invoer.soort in LABELS else None
    eerder = {kop.nr for kop in uitgiftes if kop.onderwerp == nieuw}
    if eerder and not eerder & set(invoer.vervangt):
        melding = f"{nieuw} is al gebruikt; neem het volgende label"
        raise LabelBezet({"onderwerp": melding}, invoer.inhoud)
    bekend = {kop.onderwerp for kop in uitgiftes} | {nieuw}
    if vreemd := [label for label in labels_in(invoer) if label not in bekend]:
        melding = f"{vreemd[0]} bestaat nog niet; voeg het eerst toe"
        raise InvoerFout({"onderwerp": melding}, invoer.inhoud)


def controleer_open(status: str, invoer: Invoer, koppen: Iterable[Gebeurtenis]) -> None:
    """An archived dossier takes only destruction and its own reopening. Raises DossierGesloten."""
    if status != "gearchiveerd" or invoer.soort == "inhoud_gewist":
        return
    archivering = {kop.nr for kop in koppen if kop.soort == "dossier_gearchiveerd"}
    if invoer.soort != "gebeurtenis_ongedaan" or not set(invoer.vervangt) <= archivering:
        raise DossierGesloten("Dit dossier is gearchiveerd; heropen het eerst.")


RAAKT_LIJST: frozenset[Soort] = frozenset(
    {"dossier_gearchiveerd", "kennisbank_overgezet", "gebeurtenis_ongedaan"}
)
"""Soorten after which the line in the list of dossiers can be different."""


def lijstvelden(gebeurtenissen: Iterable[Gebeurtenis]) -> dict[str, str]:
    """Status and version of the content, as the events now say it."""
    geldig = geldende(gebeurtenissen)
    gesloten = any(een.soort == "dossier_gearchiveerd" for een in geldig)
    velden = {"status": "gearchiveerd" if gesloten else "open"}
    if versie := kennisbank_versie(geldig):
        velden["kennisbank_versie"] = versie
    return velden


def kennisbank_versie(geldig: Iterable[Gebeurtenis]) -> str | None:
    """The version of the content that a dossier runs on; None when its record was erased."""
    versie = None
    for een in geldig:
        if een.soort == "dossier_geopend" and een.inhoud:
            versie = een.inhoud["kennisbank_versie"]
        elif een.soort == "kennisbank_overgezet" and een.inhoud:
            versie = een.inhoud["versie"]
    return versie
