"""Cross-checks over the whole knowledge base: references, conditions, use, review dates.

Every finding names the file and says in Dutch what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kennisbank.kennisbank import TYPEN, Kennisbank
from kennisbank.schema.basis import Besluiteis, MetReview, Vereiste, Verwijzing
from kennisbank.schema.instrument import AlgemeneEis, Instrument
from logica.voorwaarde import (
    Bevat,
    Hoogstens,
    In,
    Ingevuld,
    Is,
    Minstens,
    Na,
    OnderwerpSoort,
    Voor,
    Voorwaarde,
    opties_van,
    tests,
)  # fmt: skip

PAST_BIJ: dict[type, frozenset[str]] = {
    Is: frozenset({"ja_nee", "keuze"}),
    In: frozenset({"ja_nee", "keuze"}),
    Bevat: frozenset({"meerkeuze"}),
    Minstens: frozenset({"getal"}),
    Hoogstens: frozenset({"getal"}),
    Voor: frozenset({"moment"}),
    Na: frozenset({"moment"}),
    Ingevuld: frozenset({"tekst", "gebied", "moment", "keuze", "ja_nee", "meerkeuze", "getal"}),
}
WAARSCHUW_MAANDEN, FOUT_MAANDEN = 12, 18
SITUATIE: OnderwerpSoort = "situatie"


@dataclass
class Bevindingen:
    """What the checks found. Any `fouten` means: do not start."""

    fouten: list[str] = field(default_factory=list)
    waarschuwingen: list[str] = field(default_factory=list)


def controleer(kennisbank: Kennisbank, vandaag: date) -> Bevindingen:
    """Run every cross-check."""
    uit = Bevindingen()
    uit.fouten += [*_verwijzingen(kennisbank), *_ids(kennisbank), *_herkomst_zekerheid(kennisbank)]
    for plek, voorwaarde, soort, mag_ingevuld in _voorwaarden(kennisbank):
        uit.fouten += [
            f"{plek}: {fout}"
            for fout in voorwaarde_fouten(kennisbank, voorwaarde, soort, mag_ingevuld=mag_ingevuld)
        ]
    uit.fouten += [*_indicatoren_lezen_alleen_feiten(kennisbank), *_dubbele_vragen(kennisbank)]
    uit.fouten += _dubbele_rollen(kennisbank)
    for naam, maanden in _ouderdom(kennisbank, vandaag):
        rij = uit.fouten if maanden >= FOUT_MAANDEN else uit.waarschuwingen
        if maanden >= WAARSCHUW_MAANDEN:
            rij.append(f"{naam}: {maanden} maanden niet gecontroleerd; loop de bronnen na")
    return uit


def voorwaarde_fouten(
    kennisbank: Kennisbank, voorwaarde: Voorwaarde, soort: OnderwerpSoort | None, *,
    mag_ingevuld: bool,
) -> Iterator[str]:  # fmt: skip
    """Errors in one condition, read about an onderwerp of `soort` (None: any)."""
    for test, binnen in tests(voorwaarde):
        vraag = kennisbank.vragen.get(test.vraag)
        if vraag is None:
            yield f"'{test.vraag}' is nergens verklaard; maak de vraag aan of herstel de id"
            continue
        if vraag.type not in PAST_BIJ[type(test)]:
            yield f"'{test.vraag}' is {vraag.type}; de toets past daar niet bij"
        opties = {optie.id for optie in vraag.antwoorden}
        yield from (
            f"'{test.vraag}' kent de optie '{optie}' niet; kies uit {', '.join(sorted(opties))}"
            for optie in opties_van(test)
            if optie not in opties
        )
        if test.vraag in kennisbank.besluitvelden and not mag_ingevuld:
            yield f"'{test.vraag}' is een besluitveld en kan alleen in een besluiteis"
        if isinstance(test, Ingevuld) and not mag_ingevuld:
            yield f"'ingevuld' kan alleen in een besluiteis ('{test.vraag}')"
        eigen = kennisbank.onderwerp_van(test.vraag)
        if soort and eigen not in {"situatie", "maatregel", binnen or soort}:
            yield f"'{test.vraag}' gaat over een {eigen} en kan hier alleen binnen er_is"


def _voorwaarden(
    kennisbank: Kennisbank,
) -> Iterator[tuple[str, Voorwaarde, OnderwerpSoort | None, bool]]:
    """Every condition: where it stands, its onderwerp, and whether it is a besluiteis."""
    delen: list[tuple[str, object, OnderwerpSoort]] = [
        (f"instrumenten/{een.id}.yaml", deel, een.gericht_op)
        for een in kennisbank.instrumenten.values()
        for deel in [*een.versies, een.verlenging]
    ]
    delen += [
        (f"algemeen/{een.id}.yaml", een, soort)
        for een in kennisbank.algemeen.values()
        for soort in een.gericht_op or [SITUATIE]
    ]
    for plek, deel, soort in delen:
        for eis, in_besluit in _eisen(deel):
            yield f"{plek}: {eis.id}", eis.voorwaarde, soort, in_besluit
            if isinstance(eis, Besluiteis) and eis.mits is not None:
                yield f"{plek}: {eis.id}: mits", eis.mits, soort, in_besluit
    yield from (
        (f"instrumenten/{een.id}.yaml: varianten", variant.als, een.gericht_op, True)
        for een in kennisbank.instrumenten.values()
        for variant in een.varianten
    )
    for id_, tijdgrens in kennisbank.tijdgrenzen.items():
        yield f"feiten/{id_}.yaml: tijdgrens", tijdgrens, SITUATIE, False
    for oordeel in kennisbank.oordelen.values():
        for indicator in [*oordeel.voor, *oordeel.tegen]:
            plek = f"oordelen/{oordeel.id}.yaml: {indicator.id}"
            yield plek, indicator.voorwaarde, oordeel.onderwerp, False


def _eisen(deel: object) -> Iterator[tuple[Vereiste, bool]]:
    for naam in ("drempel", "uitsluitingen"):
        yield from ((eis, False) for eis in getattr(deel, naam, ()))
    for naam in ("besluiteisen", "eisen"):
        yield from ((eis, True) for eis in getattr(deel, naam, ()))


def _indicatoren_lezen_alleen_feiten(kennisbank: Kennisbank) -> Iterator[str]:
    for oordeel in kennisbank.oordelen.values():
        for indicator in [*oordeel.voor, *oordeel.tegen]:
            for test, _ in tests(indicator.voorwaarde):
                if test.vraag in kennisbank.oordelen:
                    yield (
                        f"oordelen/{oordeel.id}.yaml: {indicator.id}: leest een ander oordeel "
                        f"('{test.vraag}'); een voorstel rust alleen op feiten"
                    )


def _dubbele_vragen(kennisbank: Kennisbank) -> Iterator[str]:
    """Everything that has an answer shares one namespace."""
    soorten = ("feiten", "lokaal", "besluitvelden", "oordelen")
    waar: dict[str, str] = {}
    for naam in soorten:
        for id_ in getattr(kennisbank, naam):
            if id_ in waar:
                yield f"{naam}/{id_}.yaml: id '{id_}' bestaat al in {waar[id_]}; hernoem er een"
            waar[id_] = naam


def _dubbele_rollen(kennisbank: Kennisbank) -> Iterator[str]:
    """The clock looks up one duty per rol."""
    for taak in kennisbank.taken.values():
        if taak.rol and kennisbank.taak_met_rol[taak.rol].id != taak.id:
            ander = kennisbank.taak_met_rol[taak.rol].id
            yield f"taken/{taak.id}.yaml: rol '{taak.rol}' heeft ook {ander}; kies er een"


def _verwijzingen(kennisbank: Kennisbank) -> Iterator[str]:
    for naam in TYPEN:
        for entry in getattr(kennisbank, naam).values():
            for bron in sorted(set(bronnen_in(entry.model_dump()))):
                if bron not in kennisbank.bronnen:
                    yield f"{naam}/{entry.id}.yaml: bron '{bron}' bestaat niet; voeg haar toe"


def bronnen_in(boom: object) -> Iterator[str]:
    """Every source that a dumped entry refers to, at any depth; one may come more than once."""
    if isinstance(boom, dict):
        if isinstance(boom.get("bron"), str):
            yield boom["bron"]
        for deel in boom.values():
            yield from bronnen_in(deel)
    elif isinstance(boom, list):
        for deel in boom:
            yield from bronnen_in(deel)


def _ids(kennisbank: Kennisbank) -> Iterator[str]:
    for instrument in kennisbank.instrumenten.values():
        plek = f"instrumenten/{instrument.id}.yaml"
        for soort, ids, bekend in _lijsten(kennisbank, instrument):
            yield from (
                f"{plek}: {soort} '{id_}' bestaat niet; maak het aan of herstel de id"
                for id_ in ids
                if id_ not in bekend
            )
        yield from (f"{plek}: {fout}" for fout in _dubbele_eisen(instrument))
    for begrip in kennisbank.begrippen.values():
        yield from (
            f"begrippen/{begrip.id}.yaml: zie_ook '{id_}' bestaat niet"
            for id_ in begrip.zie_ook
            if id_ not in kennisbank.begrippen
        )


def _lijsten(
    kennisbank: Kennisbank, instrument: Instrument
) -> Iterator[tuple[str, list[str], set[str]]]:
    instrumenten = set(kennisbank.instrumenten)
    yield "lichter middel", instrument.lichtere_middelen, instrumenten
    yield "alternatief", instrument.wel, instrumenten
    yield "taak", [plicht.taak for plicht in instrument.na_besluit], set(kennisbank.taken)
    rechten = [recht.recht for recht in instrument.grondrechten]
    yield "grondrecht", rechten, set(kennisbank.grondrechten)
    if instrument.verzoek:
        partners = set(kennisbank.partners) | set(kennisbank.platforms)
        yield "partner", [instrument.verzoek.aan], partners
        yield "vraag", instrument.verzoek.minimum, set(kennisbank.vragen)


def _dubbele_eisen(instrument: Instrument) -> Iterator[str]:
    for versie in instrument.versies:
        ids = [e.id for e in [*versie.drempel, *versie.uitsluitingen]]
        yield from (f"eis '{id_}' komt twee keer voor" for id_ in set(ids) if ids.count(id_) > 1)
        besluit = [e.id for e in versie.besluiteisen]
        yield from (f"besluiteis '{b}' staat dubbel" for b in set(besluit) if besluit.count(b) > 1)


def _herkomst_zekerheid(kennisbank: Kennisbank) -> Iterator[str]:
    """A 'zeker' requirement may not lean only on a source that was never seen."""
    for plek, eis in _alle_eisen(kennisbank):
        if eis.zekerheid == "zeker" and not any(
            _gezien(kennisbank, verwijzing) for verwijzing in eis.verwijzing
        ):
            yield f"{plek}: {eis.id} heet zeker, maar geen van de bronnen is gezien"


def _gezien(kennisbank: Kennisbank, verwijzing: Verwijzing) -> bool:
    bron = kennisbank.bronnen.get(verwijzing.bron)
    return bron is None or bron.gezien in {"zelf_gelezen", "deels_gelezen"}


def _alle_eisen(kennisbank: Kennisbank) -> Iterator[tuple[str, Vereiste]]:
    delen: list[Instrument | AlgemeneEis] = [
        *kennisbank.instrumenten.values(), *kennisbank.algemeen.values(),
    ]  # fmt: skip
    for deel in delen:
        map_ = "instrumenten" if isinstance(deel, Instrument) else "algemeen"
        versies = deel.versies if isinstance(deel, Instrument) else [deel]
        for versie in versies:
            yield from ((f"{map_}/{deel.id}.yaml", eis) for eis, _ in _eisen(versie))


def _ouderdom(kennisbank: Kennisbank, vandaag: date) -> Iterator[tuple[str, int]]:
    for naam in TYPEN:
        for id_, entry in getattr(kennisbank, naam).items():
            if not isinstance(entry, MetReview):
                continue
            op = entry.gecontroleerd.op
            maanden = (vandaag.year - op.year) * 12 + vandaag.month - op.month
            yield f"{naam}/{id_}.yaml", maanden - (vandaag.day < op.day)
