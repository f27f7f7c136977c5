"""One document of one situation: its text, whether it may be signed, and if not, why not.

A concept can always be made; what is missing stands marked in the text. It is `gereed` only when
the power can be used, every besluiteis is met, nothing is marked as missing or assumed and no
oordeel waits to be confirmed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from jinja2 import meta
from jinja2.sandbox import SandboxedEnvironment

from afwegingskader.besluittoets import Besluittoets, Toetspunt, onderwerp_van, toets_besluit
from afwegingskader.bord import Bord
from afwegingskader.lezer import SituatieLezer
from afwegingskader.situatiebestand import met_duur
from afwegingskader.uitleg import Knoop, leg_uit
from afwegingskader.verdict import Verdict
from kennisbank.profiel import Gemeenteprofiel
from logica.situatie import SITUATIE, Maatregel
from stukken.document import Document, documenten
from stukken.elementen import Elementen
from stukken.feiten import met_label, zoals_bekend
from stukken.fout import StukFout
from stukken.gegevens import Gegevens
from stukken.memo import Memogegevens
from stukken.memobijlagen import Bijlagen
from stukken.memolijsten import Lijsten
from stukken.merken import NA_TE_LEZEN, NIET_BEVESTIGD, gemerkt, invul, nog_te_doen
from stukken.omgeving import omgeving
from stukken.renderen import inhoud_hash, naar_html
from stukken.samenhang import hertoets_te_vroeg
from stukken.situatiegegevens import Situatiegegevens
from stukken.woorden import groot, klein, kort_moment, met_zone, zin

SLOT = "stukken/slot.html.j2"
Alle = Gegevens | Situatiegegevens | Memogegevens
_TAG, _WOORD = re.compile(r"<[^>]*>"), re.compile(r"\w+")
_WACHT = {"aanname": "aanname nog te bevestigen", "te_herbevestigen": "opnieuw te bevestigen"}


@dataclass(frozen=True)
class Stuk:
    """A document. `gaten` says in Dutch what keeps it from being `gereed`.

    `nog` says what people still do to a text without gaps: fill in, read again, confirm.
    `onderwerp` is the measure it is about, or the situation.
    """

    id: str
    titel: str
    html: str
    gereed: bool
    gaten: tuple[str, ...]
    moment: datetime
    nog: str = ""
    onderwerp: str = SITUATIE


def maak_stuk(
    stuk_id: str, bord: Bord, maatregel: Maatregel | None, profiel: Gemeenteprofiel,
    beslismoment: datetime, alle: Mapping[str, Document] | None = None,
    eigen_map: Path | None = None,
) -> Stuk:  # fmt: skip
    """Make a document of a situation.

    `maatregel` None: the memo, or a request that is not in the draft decision yet. Facts recorded
    at or after `beslismoment` (or the moment the measure was decided, when that is earlier) are
    left out, or stand apart in the memo. `alle` are the documents to choose from and `eigen_map`
    holds templates of the municipality. Raises KeyError for an unknown document or instrument and
    StukFout for a template that does not do its work.
    """
    document = (documenten() if alle is None else alle)[stuk_id]
    besloten = maatregel.besloten_op if maatregel and document.maatstaf == "besluit" else None
    moment = min(beslismoment, besloten) if besloten else beslismoment
    toen = zoals_bekend(bord, moment)
    gegevens: Alle
    if document.soort == "memo":
        gegevens = Memogegevens(toen, bord, document, profiel, moment)
    elif not document.voor:
        gegevens = Situatiegegevens(toen, document, profiel, moment)
    else:
        gegevens = _gegevens(document, toen, maatregel, profiel, moment)
    eerste = _render(gegevens, eigen_map)
    beletselen = [*_beletselen(gegevens), *_interne_labels(gegevens, eerste)]
    gaten = tuple(dict.fromkeys([*gemerkt(eerste), *beletselen]))
    nog = nog_te_doen(eerste)
    klaar = replace(gegevens, gereed=not gaten, aantal_gaten=len(gaten), nog=nog)
    html = _render(klaar, eigen_map)
    slot = naar_slot(klaar, html, gaten, eigen_map)
    over = maatregel.id if maatregel else SITUATIE
    return Stuk(stuk_id, document.naam, html + slot, not gaten, gaten, moment, nog, over)


def _gegevens(
    document: Document, bord: Bord, maatregel: Maatregel | None, profiel: Gemeenteprofiel,
    moment: datetime,
) -> Gegevens:  # fmt: skip
    kennisbank, situatie = bord.kennisbank, bord.situatie
    maatregel = met_eigen_velden(document, maatregel or Maatregel("M0", document.voor[0]))
    instrument = kennisbank.instrumenten[maatregel.instrument]
    onderwerp = onderwerp_van(instrument, situatie, maatregel)
    velden = {**situatie.besluit, **maatregel.velden}
    return Gegevens(
        bord, document, instrument, maatregel, onderwerp, profiel, moment,
        bord.toetser.verdict(instrument, onderwerp), _toets(document, bord, maatregel),
        SituatieLezer(kennisbank, situatie, onderwerp, velden=velden),
    )  # fmt: skip


def met_eigen_velden(document: Document, maatregel: Maatregel) -> Maatregel:
    """The measure as this document tells it: what has a field of its own comes from there only."""
    eigen, velden = document.eigen_velden, maatregel.velden
    weg = {*eigen, "maatregel.duur_uren"} if eigen else set()
    over = {id_: waarde for id_, waarde in velden.items() if id_ not in weg}
    nieuw = {id_: velden[bron] for id_, bron in eigen.items() if bron in velden}
    return replace(maatregel, velden=met_duur({**over, **nieuw}))


def _toets(document: Document, bord: Bord, maatregel: Maatregel) -> Besluittoets:
    """The besluiteisen, and those of an extension where the document is one."""
    toets = toets_besluit(bord.kennisbank, bord.situatie, maatregel)
    if document.maatstaf != "verlenging":
        return toets
    instrument = bord.kennisbank.instrumenten[maatregel.instrument]
    onderwerp = onderwerp_van(instrument, bord.situatie, maatregel)
    lezer = SituatieLezer(bord.kennisbank, bord.situatie, onderwerp, velden=maatregel.velden)
    uitleg = [(eis, leg_uit(eis.voorwaarde, lezer)) for eis in instrument.verlenging.eisen]
    extra = tuple(Toetspunt(eis, knoop.uitkomst, knoop) for eis, knoop in uitleg)
    return replace(toets, punten=(*toets.punten, *extra))


def _render(gegevens: Alle, eigen_map: Path | None) -> str:
    toets = gegevens.toets if isinstance(gegevens, Gegevens) else None
    elementen = Elementen(gegevens.document, gegevens.lezer, toets, gegevens)
    extra: dict[str, object] = {}
    if isinstance(gegevens, Memogegevens):
        extra = {"b": Bijlagen(gegevens), "l": Lijsten(gegevens)}
    html = naar_html(
        gegevens.document.sjabloon,
        {
            **extra, "g": gegevens, "e": elementen, "invul": invul, "na_te_lezen": NA_TE_LEZEN,
            "niet_bevestigd": NIET_BEVESTIGD, "klein": klein, "groot": groot, "zin": zin,
            "kort_moment": kort_moment, "met_zone": met_zone,
        },
        eigen_map,
    )  # fmt: skip
    gemist = elementen.niet_geplaatst()
    if gemist:
        raise StukFout(f"{gegevens.document.sjabloon}: plaatst niet: {', '.join(gemist)}.")
    return html


def _beletselen(gegevens: Alle) -> Iterator[str]:
    """What keeps a decision or request from being gereed besides the marks in its text."""
    if not isinstance(gegevens, Gegevens) or gegevens.document.maatstaf == "eigen":
        return
    if not _mag(gegevens.document, gegevens.verdict):
        yield f"Bevoegdheid: {gegevens.verdict.woord} {gegevens.verdict.reden}"
    for blad in _bladeren(gegevens.verdict):
        if blad.stand and blad.stand.toestand in _WACHT:
            yield f"{met_label(blad.tekst, blad.onderwerp)} {_WACHT[blad.stand.toestand]}"
    for punt in gegevens.toets.punten:
        if punt.uitkomst != "waar":
            soort = "niet vervuld" if punt.uitkomst == "onwaar" else "nog niet ingevuld"
            yield f"Eis aan het besluit {soort}: {punt.eis.tekst}"
    if melding := hertoets_te_vroeg(gegevens.maatregel):
        yield groot(melding)


def _interne_labels(gegevens: Alle, html: str) -> Iterator[str]:
    """Labels such as P1 in a text that leaves the house: its reader does not know them."""
    if not isinstance(gegevens, Gegevens):
        return
    woorden = set(_WOORD.findall(_TAG.sub(" ", html)))
    labels = [label for rij in gegevens.bord.situatie.onderwerpen.values() for label in rij]
    for label in labels:
        if label in woorden:
            yield f"'{label}' staat in de tekst; schrijf wie of wat dat is, of spreek de lezer aan"


def _mag(document: Document, verdict: Verdict) -> bool:
    """Whether the power can be used; for a request to a partner, whether one may ask."""
    if document.soort == "verzoek" and verdict.instrument.verzoek is not None:
        return verdict.oordeel not in {"niet_inzetbaar", "geen_bevoegdheid"}
    return verdict.oordeel == "inzetbaar"


def _bladeren(verdict: Verdict) -> Iterator[Knoop]:
    rij = [eis.uitleg for eis in verdict.eisen]
    while rij:
        knoop = rij.pop()
        if knoop.soort == "test":
            yield knoop
        rij += knoop.kinderen


def naar_slot(gegevens: Alle, html: str, gaten: tuple[str, ...], eigen_map: Path | None) -> str:
    """What stands under every document: what is missing, and by which versions it was made."""
    return omgeving(eigen_map).get_template(SLOT).render(
        gaten=gaten,
        nog=gegevens.nog,
        eigen_blad="eigen-blad" in html,
        intern=not (isinstance(gegevens, Gegevens) or gegevens.document.soort == "communicatie"),
        kennisbank=gegevens.bord.kennisbank.versie,
        sjabloon=sjabloonversie(gegevens.document.sjabloon, eigen_map),
        inhoud=inhoud_hash(html)[:16],
    )  # fmt: skip


def sjabloonversie(naam: str, eigen_map: Path | None = None) -> str:
    """Hash of a template and everything it imports, sixteen hexadecimals."""
    som = sha256()
    for bron in _bronnen(omgeving(eigen_map), naam, set()):
        som.update(bron.encode())
    return som.hexdigest()[:16]


def _bronnen(jinja: SandboxedEnvironment, naam: str, gezien: set[str]) -> Iterator[str]:
    if naam in gezien or jinja.loader is None:
        return
    gezien.add(naam)
    tekst = jinja.loader.get_source(jinja, naam)[0]
    yield tekst
    for ander in meta.find_referenced_templates(jinja.parse(tekst)):
        if ander:
            yield from _bronnen(jinja, ander, gezien)
