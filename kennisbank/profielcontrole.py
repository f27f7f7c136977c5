"""Checks of a municipality profile against the content: ids, details, files, yearly review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from kennisbank.huisstijl import logo_fouten, referentie_fouten
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import ontleed, regel_van
from kennisbank.profiel import Gemeenteprofiel, Lokaalantwoord
from kennisbank.schema.vraag import Lokaal

ARTIKEL = "artikel"
"""The one detail with a field of its own, beside the answer."""
Melding = tuple[tuple[str, ...], str]
"""(place in the file, what to do)."""


def controleer_profiel(
    profiel: Gemeenteprofiel, kennisbank: Kennisbank, vandaag: date
) -> tuple[list[str], list[str]]:
    """(errors, warnings), each in Dutch with file and line.

    An error names something that does not exist or may not be used; a warning names what is still
    unknown or out of date. Neither stops the application: without a profile everything works.
    """
    fouten = [
        *_lokaal_fouten(profiel, kennisbank), *_bellijst_fouten(profiel, kennisbank),
        *_bestand_fouten(profiel), *_datum_fouten(profiel, vandaag),
    ]  # fmt: skip
    waarschuwingen = [
        *_getekend(profiel, vandaag), *_adressen(profiel), *_bestand_weg(profiel),
        *_onvolledig(profiel, kennisbank),
    ]  # fmt: skip
    return _met_regel(profiel, fouten), _met_regel(profiel, waarschuwingen)


def _met_regel(profiel: Gemeenteprofiel, meldingen: Iterable[Melding]) -> list[str]:
    pad = profiel.pad
    if pad is None or not pad.exists():
        return [f"profiel: {'.'.join(plek)}: {tekst}" for plek, tekst in meldingen]
    regels = ontleed(pad, met_regels=True)
    return [
        f"{pad.name}:{regel_van(regels, plek)}: {'.'.join(plek)}: {tekst}"
        for plek, tekst in meldingen
    ]


def _lokaal_fouten(profiel: Gemeenteprofiel, kennisbank: Kennisbank) -> Iterator[Melding]:
    for id_, deel in profiel.lokaal.items():
        lokaal = kennisbank.lokaal.get(id_)
        if lokaal is None:
            yield ("lokaal", id_), _onbekend(id_, kennisbank.lokaal)
            continue
        if deel.artikel and ARTIKEL not in lokaal.details:
            yield ("lokaal", id_, ARTIKEL), "hier hoort geen artikel; laat het weg"
        for naam in deel.details:
            if naam == ARTIKEL:
                yield ("lokaal", id_, "details", naam), "zet het artikel naast het antwoord"
            elif naam not in lokaal.details:
                yield ("lokaal", id_, "details", naam), _onbekend(naam, lokaal.details)


def _bellijst_fouten(profiel: Gemeenteprofiel, kennisbank: Kennisbank) -> Iterator[Melding]:
    for id_ in profiel.bellijst:
        if id_ not in kennisbank.partners:
            yield ("bellijst", id_), _onbekend(id_, kennisbank.partners)


def _onbekend(id_: str, bekend: Iterable[str]) -> str:
    keuzes = sorted(bekend)
    gelijkend = get_close_matches(id_, keuzes, n=1)
    raad = f"bedoelt u {gelijkend[0]}?" if gelijkend else f"kies uit {', '.join(keuzes)}"
    return f"'{id_}' bestaat niet; {raad}"


def _bestand_fouten(profiel: Gemeenteprofiel) -> Iterator[Melding]:
    controles: list[tuple[str, str | None, Callable[[str, bytes], list[str]]]] = [
        ("logo", profiel.logo, logo_fouten),
        ("referentie", profiel.referentie, referentie_fouten),
    ]
    for veld, naam, controle in controles:
        pad = profiel.naast(naam)
        if naam and pad:
            yield from (((veld,), fout) for fout in controle(naam, pad.read_bytes()))


def _bestand_weg(profiel: Gemeenteprofiel) -> Iterator[Melding]:
    for veld, naam in (("logo", profiel.logo), ("referentie", profiel.referentie)):
        if naam and profiel.naast(naam) is None:
            yield (veld,), f"{naam} staat niet naast het profiel; tot dan geldt de neutrale stijl"


def _datum_fouten(profiel: Gemeenteprofiel, vandaag: date) -> Iterator[Melding]:
    if profiel.getekend and profiel.getekend.op > vandaag:
        yield ("getekend", "op"), "deze datum ligt in de toekomst"


def _getekend(profiel: Gemeenteprofiel, vandaag: date) -> Iterator[Melding]:
    if profiel.getekend is None:
        yield ("getekend",), "nog niet nagelopen; laat de jurist dit jaarlijks doen en tekenen"
    elif verouderd(profiel, vandaag):
        yield (
            ("getekend", "op"),
            f"langer dan een jaar geleden nagelopen ({profiel.getekend.op:%d-%m-%Y}); "
            "laat de jurist het opnieuw doen",
        )


def verouderd(profiel: Gemeenteprofiel, vandaag: date) -> bool:
    """Whether the profile was last signed more than a year before `vandaag`, or never."""
    if profiel.getekend is None:
        return True
    op = profiel.getekend.op
    return (vandaag.year - 1, vandaag.month, vandaag.day) > (op.year, op.month, op.day)


def _adressen(profiel: Gemeenteprofiel) -> Iterator[Melding]:
    for veld in ("adres", "bezwaaradres", "rechtbank"):
        if getattr(profiel, veld) is None:
            yield (veld,), "niet ingevuld; in de stukken staat hier een invulveld"


def _onvolledig(profiel: Gemeenteprofiel, kennisbank: Kennisbank) -> Iterator[Melding]:
    for id_, deel in profiel.lokaal.items():
        lokaal = kennisbank.lokaal.get(id_)
        if lokaal is not None:
            yield from ((("lokaal", id_), tekst) for tekst in _over_antwoord(deel, lokaal))
    open_ = [id_ for id_ in kennisbank.lokaal if id_ not in profiel.lokaal]
    if open_:
        yield (
            ("lokaal",),
            f"{len(open_)} van {len(kennisbank.lokaal)} nog onbekend: {', '.join(open_)}",
        )


def _over_antwoord(deel: Lokaalantwoord, lokaal: Lokaal) -> Iterator[str]:
    if deel.antwoord == "nee" and (deel.artikel or deel.details):
        yield "het antwoord is nee, maar er staan gegevens bij; verwijder ze of wijzig het antwoord"
    if deel.antwoord == "ja" and ARTIKEL in lokaal.details and not deel.artikel:
        yield "noem het artikel; zonder artikel kan een besluit er niet op steunen"


def in_woorden(deel: Lokaalantwoord) -> str:
    """Article and details in one line: what a dossier records beside the answer."""
    delen = [f"artikel: {deel.artikel}"] if deel.artikel else []
    delen += [f"{naam.replace('_', ' ')}: {tekst}" for naam, tekst in deel.details.items()]
    return "; ".join(delen)


def bestand_van(profiel: Gemeenteprofiel, veld: str) -> Path | None:
    """The logo or the reference file when it is there and passes every check; else None."""
    naam: str | None = getattr(profiel, veld)
    controle = logo_fouten if veld == "logo" else referentie_fouten
    pad = profiel.naast(naam)
    if naam is None or pad is None or controle(naam, pad.read_bytes()):
        return None
    return pad
