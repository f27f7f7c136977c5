"""The command `bewijs`: prove every claim, measure by mutation, write the certificate."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from afwegingskader.bewijs.bewijzen import bewijs_alles
from afwegingskader.bewijs.bewijzer import Bewijzer, Resultaat
from afwegingskader.bewijs.certificaat import ZIN, Certificaat
from afwegingskader.bewijs.inhoud import Bewijsinhoud, laad_bewijsinhoud
from afwegingskader.bewijs.mutatie import Mutatiemaat, meet
from afwegingskader.inhoud import Inhoud, laad_gecontroleerd
from barrieremodel.inhoud import Barrieremodel
from logica.voorwaarde import Voorwaarde


def bewijs(keuze: argparse.Namespace) -> int:
    """Prove every claim; 1 when one fails. `--schrijf` implies the mutation measure."""
    bewijsinhoud = bewijsinhoud_van(laad_gecontroleerd(keuze.nu.date()))
    bewijzer = Bewijzer(bewijsinhoud, keuze.nu.date())
    resultaten = bewijs_alles(bewijzer)
    maat = meet(bewijzer, resultaten) if keuze.mutatie or keuze.schrijf else None
    if keuze.schrijf and maat:
        tekst = Certificaat(bewijsinhoud, resultaten, maat).markdown()
        Path(keuze.schrijf).write_text(tekst, encoding="utf-8")
    if keuze.json:
        print(json.dumps(als_json(resultaten, maat), ensure_ascii=False))
    else:
        print("\n".join(_regels(bewijsinhoud, resultaten, maat)))
    return 1 if any(resultaat.uitkomst == "mislukt" for resultaat in resultaten) else 0


def bewijsinhoud_van(inhoud: Inhoud) -> Bewijsinhoud:
    """What is proved, with the signals of the barrier model. Raises InhoudFout."""
    return laad_bewijsinhoud(inhoud.kennisbank, _signalen(inhoud.barrieremodel))


def _signalen(model: Barrieremodel) -> Iterator[Voorwaarde]:
    for fase in model.fasen:
        yield from (signaal.voorwaarde for signaal in fase.signalen)
        if fase.kantelregel is not None:
            yield fase.kantelregel


def als_json(resultaten: Sequence[Resultaat], maat: Mutatiemaat | None) -> dict[str, object]:
    """The result as plain data; without the measure there are no mutanten."""
    ids = {uitkomst: [r.invariant.id for r in resultaten if r.uitkomst == uitkomst]
           for uitkomst in ("bewezen", "mislukt", "nog_geen_instrument")}  # fmt: skip
    return {
        **ids,
        "mutaties": maat.mutaties if maat else 0,
        "ontdekt": maat.ontdekt if maat else 0,
        "overlevend": list(maat.overlevend) if maat else [],
    }


def _regels(
    inhoud: Bewijsinhoud, resultaten: Sequence[Resultaat], maat: Mutatiemaat | None
) -> Iterator[str]:
    yield f"Kennisbank {inhoud.kennisbank.versie}"
    for resultaat in resultaten:
        yield f"{resultaat.uitkomst:20} {resultaat.invariant.id:6} {resultaat.invariant.stelling}"
        if resultaat.ontbreekt:
            yield f"    nog geen instrument: {', '.join(resultaat.ontbreekt)}"
        yield from (f"    {melding}" for melding in resultaat.meldingen)
        for voorbeeld in resultaat.tegenvoorbeelden:
            yield from (f"    {regel}" for regel in voorbeeld.tekst())
    if maat:
        yield f"Mutaties: {maat.mutaties}, ontdekt: {maat.ontdekt}"
        redenen = {deel.mutant: deel.reden for deel in inhoud.lijst.overlevend_reden}
        for mutant in maat.overlevend:
            yield f"    overleeft: {mutant} ({redenen.get(mutant, 'nog niet verklaard')})"
    yield ZIN
