"""What each command does. Entry points: they read the clock of the caller and print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

from afwegingskader.bord import Bord, Regel, maak_bord
from afwegingskader.inhoud import Inhoud, controleer_inhoud, laad_gecontroleerd, laad_inhoud
from afwegingskader.situatiebestand import SituatieFout, lees_situatie
from afwegingskader.uitleg import Knoop
from afwegingskader.verdict import SCHERMWOORD, Verdict
from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from logica.situatie import Stand


def controleer(keuze: argparse.Namespace) -> int:
    """Load and cross-check all content and documents; counts per type; 1 on any error."""
    from stukken.document import controleer_documenten, documenten  # noqa: PLC0415  another layer

    inhoud = laad_inhoud()
    bevindingen = controleer_inhoud(inhoud, keuze.nu.date())
    bevindingen.fouten += controleer_documenten(documenten(), inhoud.kennisbank)
    if keuze.json:
        print(
            json.dumps(
                {
                    "versie": inhoud.kennisbank.versie,
                    "aantallen": inhoud.aantallen,
                    "fouten": bevindingen.fouten,
                    "waarschuwingen": bevindingen.waarschuwingen,
                },
                ensure_ascii=False,
            )
        )
    else:
        for naam, aantal in inhoud.aantallen.items():
            print(f"{aantal:5d}  {naam}")
        for regel in bevindingen.waarschuwingen:
            print(f"let op: {regel}", file=sys.stderr)
        for regel in bevindingen.fouten:
            print(f"fout: {regel}", file=sys.stderr)
    return 1 if bevindingen.fouten else 0


def beoordeel(keuze: argparse.Namespace) -> int:
    """Phase, verdict of every instrument, next questions."""
    _, bord = _bord(keuze)
    if keuze.json:
        print(json.dumps(als_json(bord), ensure_ascii=False, indent=2))
        return 0
    print(
        f"{bord.situatie.gemeente}, {bord.situatie.nu:%d-%m-%Y %H:%M}, "
        f"recht van {bord.situatie.peildatum:%d-%m-%Y}"
    )
    print(f"Fase: {bord.fase[0] or 'onbekend'} (mogelijk: {bord.fase[1] or 'geen'})")
    for oordeel, woord in SCHERMWOORD.items():
        regels = bord.met_oordeel(oordeel)
        if regels:
            print(f"\n{woord}")
        for regel in regels:
            print(f"  {regel.instrument.naam} [{regel.beste.onderwerp}] – {regel.beste.reden}")
    print("\nVraag nu:")
    for vraag in bord.volgende[:5]:
        print(f"  {bord.kennisbank.vragen[vraag.vraag].vraag} ({vraag.vraag})")
    return 0


def leg_uit(keuze: argparse.Namespace) -> int:
    """The derivation tree of one verdict, with sources."""
    inhoud, bord = _bord(keuze)
    if keuze.instrument not in inhoud.kennisbank.instrumenten:
        raise SituatieFout(
            [f"'{keuze.instrument}' is geen instrument; zie kennisbank/instrumenten"]
        )
    verdicten = bord.regel(keuze.instrument).verdicten
    if keuze.json:
        print(json.dumps([_uitleg_json(een) for een in verdicten], ensure_ascii=False, indent=2))
        return 0
    for verdict in verdicten:
        print("\n".join(uitleg_regels(inhoud.kennisbank, verdict)))
    return 0


def uitleg_regels(kennisbank: Kennisbank, verdict: Verdict) -> list[str]:
    """One verdict as indented lines: requirement, outcome, certainty, sources, answers.

    Sources of after the peildatum stand apart, under latere rechtspraak.
    """
    uit = [
        f"{verdict.instrument.naam} [{verdict.onderwerp}]: {verdict.woord}"
        f" ({verdict.oordeel}; bij voorstel {verdict.bij_voorstel}; {verdict.zekerheid})",
        f"  {verdict.reden}",
    ]
    later = list(verdict.later)
    for eis in verdict.eisen:
        soort = "uitsluiting" if eis.is_uitsluiting else "vereiste"
        toen = [v for v in eis.vereiste.verwijzing if v.bron not in verdict.recht.later]
        later += [v.bron for v in eis.vereiste.verwijzing if v.bron in verdict.recht.later]
        bronnen = "; ".join(verwijzing_tekst(kennisbank, v) for v in toen) or "geen bron van toen"
        uit.append(f"  [{eis.stand}] {soort} {eis.vereiste.id}: {eis.vereiste.tekst}")
        uit.append(f"      {bronnen} ({eis.vereiste.zekerheid})")
        uit += _boom(eis.uitleg, "      ")
    if later:
        uit.append(f"  latere rechtspraak: {', '.join(dict.fromkeys(later))}")
    return uit


def _uitleg_json(verdict: Verdict) -> dict[str, Any]:
    def tak(knoop: Knoop) -> dict[str, Any]:
        eigen = {"soort": knoop.soort, "uitkomst": knoop.uitkomst, "tekst": knoop.tekst}
        blad = {"vraag": knoop.vraag, "onderwerp": knoop.onderwerp} if knoop.stand else {}
        delen = {"delen": [tak(kind) for kind in knoop.kinderen]} if knoop.kinderen else {}
        return eigen | blad | delen

    return {
        "id": verdict.instrument.id,
        "onderwerp": verdict.onderwerp,
        "oordeel": verdict.oordeel,
        "bij_voorstel": verdict.bij_voorstel,
        "zekerheid": verdict.zekerheid,
        "reden": verdict.reden,
        "eisen": [
            {
                "id": eis.vereiste.id,
                "soort": "uitsluiting" if eis.is_uitsluiting else "vereiste",
                "stand": eis.stand,
                "bronnen": [b for b in eis.norm.bronnen if b not in verdict.recht.later],
                "afleiding": tak(eis.uitleg),
            }
            for eis in verdict.eisen
        ],
        "latere_rechtspraak": list(verdict.later),
    }


def _boom(knoop: Knoop, inspringing: str) -> list[str]:
    vraag = f" {knoop.vraag}" if knoop.vraag else ""
    label = f" [{knoop.onderwerp}]" if knoop.onderwerp else ""
    rij = [f"{inspringing}{knoop.uitkomst}: {knoop.tekst}{vraag}{label}{_antwoord(knoop.stand)}"]
    for kind in knoop.kinderen:
        rij += _boom(kind, inspringing + "  ")
    return rij


def _antwoord(stand: Stand | None) -> str:
    """What is recorded: the value, and the state when that is why it does not count."""
    if stand is None:
        return ""
    if stand.waarde is None:
        return f" → {stand.toestand}"
    extra = "" if stand.toestand == "waarde" else f" ({stand.toestand})"
    return f" → {stand.waarde}{extra}"


def als_json(bord: Bord) -> dict[str, Any]:
    """The whole board as plain data, in the shape the command line promises."""
    return {
        "peildatum": bord.situatie.peildatum.isoformat(),
        "kennisbank_versie": bord.kennisbank.versie,
        "fase": bord.fase[0],
        "fase_mogelijk": bord.fase[1],
        "instrumenten": [_regel_json(regel) for regel in bord.regels],
        "besluiteisen": [
            {"maatregel": toets.maatregel.id, "id": punt.eis.id, "uitkomst": punt.uitkomst}
            for toets in bord.besluiten
            for punt in toets.punten
        ],
        "volgende_vragen": list(dict.fromkeys(vraag.vraag for vraag in bord.volgende)),
    }


def _regel_json(regel: Regel) -> dict[str, Any]:
    beste = regel.beste
    return {
        "id": regel.instrument.id,
        "oordeel": regel.oordeel,
        "bij_voorstel": regel.bij_voorstel,
        "zekerheid": beste.zekerheid,
        "reden": beste.reden,
        "ontbreekt": [
            {"soort": deel.soort, "id": deel.id, "houder": deel.houder} for deel in beste.ontbreekt
        ],
        "bronnen": list(beste.bronnen),
        "latere_rechtspraak": list(beste.later),
        "tijdig": regel.tijdig,
        "verzoek_mogelijk": regel.verzoek_mogelijk,
        "onderwerpen": [
            {"id": v.onderwerp, "oordeel": v.oordeel, "bij_voorstel": v.bij_voorstel}
            for v in regel.verdicten
        ],
    }


def memo(keuze: argparse.Namespace) -> int:
    """Write the memo and the drafts of the chosen measures; prints the files.

    With `--alles` also the documents of the situation, with `--profiel` in the house style.
    """
    from stukken.fout import StukFout  # noqa: PLC0415  only this command makes documents
    from stukken.opdracht import memo as maak_memo  # noqa: PLC0415

    formaten = [deel.strip() for deel in keuze.formaat.split(",")]
    try:
        paden = maak_memo(
            keuze.situatie, keuze.uit, formaten, keuze.peildatum, keuze.nu, keuze.profiel,
            alles=keuze.alles,
        )  # fmt: skip
    except StukFout as fout:
        print(fout, file=sys.stderr)
        return 1
    namen = [str(pad) for pad in paden]
    print(json.dumps({"bestanden": namen}, ensure_ascii=False) if keuze.json else "\n".join(namen))
    return 0


def bewijs(keuze: argparse.Namespace) -> int:
    """Prove every claim about the content; with `--mutatie` also the mutation measure."""
    from afwegingskader.bewijs.opdracht import bewijs as bewijs_alles  # noqa: PLC0415  loads z3

    return bewijs_alles(keuze)


def rechtspraak(keuze: argparse.Namespace) -> int:
    """Lay coded rulings beside the verdicts; the exit code says nothing about the agreement."""
    from afwegingskader.rechtspraak import leg_naast  # noqa: PLC0415  only this command needs it
    from afwegingskader.rechtspraak_telling import als_tekst, als_telling  # noqa: PLC0415

    kennisbank = laad_gecontroleerd(keuze.nu.date()).kennisbank
    telling = als_telling(leg_naast(keuze.bestand, kennisbank, keuze.nu))
    if keuze.json:
        print(json.dumps(telling, ensure_ascii=False, indent=2))
    else:
        print("\n".join(als_tekst(telling)))
    return 0


def _bord(keuze: argparse.Namespace) -> tuple[Inhoud, Bord]:
    inhoud = laad_gecontroleerd(keuze.nu.date())
    situatie = lees_situatie(keuze.situatie, inhoud.kennisbank, keuze.nu, keuze.peildatum)
    return inhoud, maak_bord(inhoud.kennisbank, inhoud.barrieremodel.fasen, situatie)


OPDRACHTEN: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "controleer": controleer,
    "beoordeel": beoordeel,
    "leg-uit": leg_uit,
    "memo": memo,
    "bewijs": bewijs,
    "rechtspraak": rechtspraak,
}
