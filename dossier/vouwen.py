"""The fold: events in, a Dossierstand with its Situatie out. Pure; `nu` is a parameter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dossier.antwoorden import standen
from dossier.besluiten import Keuzes, besluiten, maatregelen, velden_van, veldwaarden
from dossier.dossierstand import Dossierstand, Plek
from dossier.fouten import DossierFout
from dossier.gebeurtenis import Gebeurtenis
from dossier.geldend import ANTWOORDEN, LABELS, VELDEN, geldende
from dossier.inhoud import DossierGeopend, OordeelConcept
from dossier.keuring import als
from dossier.regels import kennisbank_versie
from dossier.taken import fase, gebeld, stukken, taken
from logica.situatie import SITUATIE, Situatie, Stand, soort_van

_NEDERLAND = ZoneInfo("Europe/Amsterdam")
_GEWIST = DossierGeopend(gemeente="[gewist]", titel="[gewist]", kennisbank_versie="[gewist]")


def vouw(
    gebeurtenissen: Iterable[Gebeurtenis],
    nu: datetime,
    peildatum: date | None = None,
    tot: datetime | None = None,
) -> Dossierstand:
    """What the dossier says at `nu`, judged by the law of `peildatum` (default: day of `nu`).

    With `tot` only what was recorded before that moment counts: "wat wisten wij toen". Give all
    events then too: the opening frames the dossier whatever `tot` is. Raises DossierFout on an
    empty list, InvoerFout on damaged content.
    """
    alle = sorted(gebeurtenissen, key=lambda een: een.nr)
    if not alle:
        raise DossierFout("Dit dossier heeft geen gebeurtenissen.")
    toen = [een for een in alle if tot is None or een.vastgelegd_op < tot or een.nr == 1]
    geldig = geldende(toen)
    kader = als(DossierGeopend, alle[0]) if alle[0].inhoud else _GEWIST
    keuzes = veldwaarden(geldig)
    return Dossierstand(
        situatie=_situatie(geldig, keuzes, kader, (nu, peildatum)),
        taken=taken(geldig),
        gebeld=gebeld(geldig),
        besluiten=besluiten(geldig),
        stukken=stukken(geldig),
        fase=fase(geldig),
        huidig=_huidig(geldig),
        botsingen={plek: waarden for plek, waarden in keuzes.items() if len(waarden) > 1},
        opgeslagen_op=_opgeslagen_op(geldig),
        concepten=_concepten(geldig),
        omschrijvingen=_omschrijvingen(geldig),
        labels=frozenset(een.onderwerp for een in alle if een.soort in LABELS),
        kennisbank_versie=kennisbank_versie(geldig),
        oefening=kader.oefening,
        gearchiveerd=any(een.soort == "dossier_gearchiveerd" for een in geldig),
        laatste_nr=toen[-1].nr,
        laatste_hash=toen[-1].hash,
    )


def zoals_toen(
    gebeurtenissen: Iterable[Gebeurtenis], situatie: Situatie, moment: datetime
) -> Situatie:
    """What was known just before `moment`, with the measures and the decision as in `situatie`.

    A fact that was replaced since then counts as it stood, judged by the time and the law of that
    moment. Raises as `vouw`.
    """
    toen = vouw(gebeurtenissen, moment.astimezone(_NEDERLAND), tot=moment).situatie
    maatregelen_nu = {"maatregel": situatie.van_soort("maatregel")}
    return replace(
        situatie,
        nu=toen.nu,
        peildatum=toen.peildatum,
        standen=toen.standen,
        onderwerpen={**toen.onderwerpen, **maatregelen_nu},
    )


def _situatie(
    geldig: Sequence[Gebeurtenis],
    keuzes: Keuzes,
    kader: DossierGeopend,
    tijd: tuple[datetime, date | None],
) -> Situatie:
    nu, peildatum = tijd
    concept = maatregelen(geldig, keuzes)
    onderwerpen = _onderwerpen(geldig)
    if concept:
        onderwerpen["maatregel"] = tuple(maatregel.id for maatregel in concept)
    aanwezig = {SITUATIE}.union(*onderwerpen.values())
    return Situatie(
        gemeente=kader.gemeente,
        nu=nu,
        peildatum=peildatum or nu.astimezone(_NEDERLAND).date(),
        standen=_alleen(standen(geldig, nu), aanwezig),
        onderwerpen=onderwerpen,
        maatregelen=concept,
        besluit=velden_van(SITUATIE, keuzes),
        titel=kader.titel,
    )


def _onderwerpen(geldig: Iterable[Gebeurtenis]) -> dict[str, tuple[str, ...]]:
    uit: dict[str, tuple[str, ...]] = {}
    for een in geldig:
        if een.soort == "onderwerp_toegevoegd":
            soort = soort_van(een.onderwerp)
            eerder = uit.get(soort, ())
            uit[soort] = eerder if een.onderwerp in eerder else (*eerder, een.onderwerp)
    return uit


def _alleen(rij: dict[Plek, Stand], aanwezig: set[str]) -> dict[Plek, Stand]:
    """What was said of a person who was taken out again is kept in the events, not used."""
    return {plek: stand for plek, stand in rij.items() if plek[0] in aanwezig}


def _op_plek(geldig: Iterable[Gebeurtenis]) -> Iterable[tuple[Plek, Gebeurtenis]]:
    for een in geldig:
        if een.soort in ANTWOORDEN | VELDEN and een.vraag is not None:
            yield (een.onderwerp, een.vraag), een


def _huidig(geldig: Iterable[Gebeurtenis]) -> dict[Plek, tuple[int, ...]]:
    uit: dict[Plek, tuple[int, ...]] = {}
    for plek, een in _op_plek(geldig):
        uit[plek] = (*uit.get(plek, ()), een.nr)
    return uit


def _opgeslagen_op(geldig: Iterable[Gebeurtenis]) -> dict[Plek, datetime]:
    return {plek: een.vastgelegd_op for plek, een in _op_plek(geldig)}


def _concepten(geldig: Iterable[Gebeurtenis]) -> dict[Plek, OordeelConcept]:
    """The last draft of each oordeel; the one that was confirmed as it stands is none any more."""
    uit: dict[Plek, OordeelConcept] = {}
    for een in geldig:
        inhoud = een.inhoud or {}
        if een.soort == "oordeel_concept" and een.inhoud:
            concept = als(OordeelConcept, een)
            uit[(een.onderwerp, concept.oordeel)] = concept
        elif een.soort == "oordeel_bevestigd" and een.vraag is not None:
            concept_ = uit.get((een.onderwerp, een.vraag))
            if concept_ and concept_.motivering == inhoud.get("motivering"):
                del uit[(een.onderwerp, een.vraag)]
    return uit


def _omschrijvingen(geldig: Iterable[Gebeurtenis]) -> dict[str, str]:
    rij = [een for een in geldig if een.soort in LABELS and een.inhoud]
    gegeven = [(een.onderwerp, (een.inhoud or {}).get("omschrijving")) for een in rij]
    return {label: tekst for label, tekst in gegeven if tekst}
