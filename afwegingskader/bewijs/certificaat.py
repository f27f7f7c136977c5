"""docs/bewijs.md: what was proved, on which content, and what it does not say.

No clock: the same content gives the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from afwegingskader.bewijs.bewijzer import Resultaat
from afwegingskader.bewijs.inhoud import Bewijsinhoud
from afwegingskader.bewijs.mutatie import Mutatiemaat
from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing

ZIN = (
    "Gecontroleerd: binnen deze regels komt dit niet voor. Of de regels het recht goed weergeven, "
    "beoordeelt een jurist (naam, datum)."
)
_ZEKERHEID: Mapping[str, str] = {
    "zeker": "wettekst of uitspraak gezien",
    "bron": "bron gezien, tekst niet zelf gelezen",
    "afgeleid": "eigen afleiding",
    "te_verifieren": "nog na te lezen",
}
_UITKOMST: Mapping[str, str] = {
    "bewezen": "Gecontroleerd: komt niet voor.",
    "mislukt": "NIET BEWEZEN.",
    "nog_geen_instrument": "Nog geen instrument in de kennisbank.",
}
_UITKOMST_BIJ_SOORT: Mapping[tuple[str, str], str] = {
    ("kan_ook_als", "bewezen"): "Gecontroleerd: zo'n situatie bestaat.",
    ("getoetst", "bewezen"): "Gecontroleerd: de bewering klopt.",
}
_VORM: Mapping[str, str] = {
    "nooit_inzetbaar_tenzij": "over het oordeel in elke situatie",
    "nooit_voldoet_tenzij": "over elk conceptbesluit dat voldoet",
    "nooit_verlengd_tenzij": "over elke verlenging",
    "kan_ook_als": "de wet vraagt niet meer dan dit",
    "getoetst": "over de inhoud zelf",
}
INLEIDING = f"""# Wat is gecontroleerd

**{ZIN}**

| | |
|---|---|
| Jurist | … |
| Datum van beoordeling | … |
| Versie van de kennisbank | `{{versie}}` |
| Beweringen | {{beweringen}} |

Dit stuk is gemaakt met `python -m afwegingskader bewijs --schrijf docs/bewijs.md`.

## Hoe u dit leest

Elke bewering hieronder is uit de wet geschreven, los van de regels waarmee het afwegingskader
werkt. Daarna is voor alle denkbare situaties tegelijk nagegaan of die regels de bewering ooit
schenden. Elk feit mag daarbij elk antwoord hebben of onbekend zijn; elk oordeel mag ja, nee of niet
gegeven zijn. "Niet inzetbaar, tenzij …" betekent: zegt het bord *kan in beginsel* of *vraag aan*,
dan staat wat na "tenzij" komt in elk geval vast. Onbekend is daarvoor nooit genoeg.

## Wat dit niet zegt

- Niet dat de regels het recht goed weergeven. Dat beoordeelt de jurist die hierboven tekent.
- Niet dat een besluit standhoudt. De rechter weegt feiten en evenredigheid; dat doet geen regel.
- Niet dat een antwoord klopt. Wie een feit of oordeel verkeerd invult, krijgt een verkeerd oordeel.
- Niet dat de lijst volledig is. Wat niet is beweerd, is niet gecontroleerd; zie de maat onderaan.
- Een situatie die zichzelf tegenspreekt (bijvoorbeeld: wel ernstige wanordelijkheden gevreesd, geen
  verstoring) telt mee, tenzij bij de uitkomst iets anders staat. De gebruiker krijgt bij zulke
  antwoorden een waarschuwing; er wordt nooit iets ingevuld.
- Van personen, groepen, bijeenkomsten, plaatsen en berichten doen er in de controle zoveel mee als
  de regels uit elkaar kunnen houden: die waarover wordt geoordeeld, en één per vraag van de vorm
  "is er een …". Meer voegen niets toe.
"""


@dataclass(frozen=True)
class Certificaat:
    """Everything the document says."""

    inhoud: Bewijsinhoud
    resultaten: Sequence[Resultaat]
    maat: Mutatiemaat

    def markdown(self) -> str:
        """The whole document."""
        goed = sum(resultaat.uitkomst == "bewezen" for resultaat in self.resultaten)
        kop = INLEIDING.format(
            versie=self.inhoud.kennisbank.versie,
            beweringen=f"{goed} van {len(self.resultaten)} gecontroleerd",
        )
        delen = [kop, "## De beweringen\n"]
        delen += ["\n".join(self._bewering(resultaat)) for resultaat in self.resultaten]
        delen += ["\n".join(self._maat()), "\n".join(self._samenhang())]
        return "\n".join(delen)

    def _bewering(self, resultaat: Resultaat) -> Iterator[str]:
        invariant = resultaat.invariant
        yield f"### {invariant.id}\n"
        yield f"{invariant.stelling}\n"
        if invariant.toelichting:
            yield f"*{invariant.toelichting}*\n"
        bronnen = _verwijzingen(self.inhoud.kennisbank, invariant.verwijzing)
        yield f"- Recht: {bronnen} ({_ZEKERHEID[invariant.zekerheid]})"
        if invariant.geldigheid.van:
            yield f"- Voor het recht vanaf {invariant.geldigheid.van:%d-%m-%Y}"
        yield f"- Soort bewering: {_VORM[invariant.soort]}"
        yield f"- Instrumenten: {self._namen(resultaat.middelen)}"
        if resultaat.ontbreekt:
            yield f"- Nog niet in de kennisbank: {', '.join(resultaat.ontbreekt)}"
        yield f"- Uitkomst: {_uitkomst(resultaat)}"
        for voorbeeld in resultaat.tegenvoorbeelden:
            yield from (f"    - {regel.strip()}" for regel in voorbeeld.tekst())
        yield from (f"    - {melding}" for melding in resultaat.meldingen)
        yield ""

    def _namen(self, middelen: Sequence[str]) -> str:
        """Names as on the screen; an older text of the law with its first day."""
        alle = self.inhoud.kennisbank.instrumenten
        delen = []
        for middel in middelen:
            id_, _, dag = middel.partition("@")
            delen.append(alle[id_].naam + (f" (eerdere tekst, vanaf {dag})" if dag else ""))
        return "; ".join(delen) if len(delen) < len(alle) else "alle instrumenten"

    def _maat(self) -> Iterator[str]:
        maat = self.maat
        deel = 100 * maat.ontdekt / maat.mutaties if maat.mutaties else 100.0
        yield "## De maat: hoeveel van de regels houden deze beweringen vast?\n"
        yield (
            "Elk vereiste en elke uitsluiting van de eigen bevoegdheden is één keer weggelaten en "
            "één keer omgekeerd. Een verandering is ontdekt als daarna minstens één bewering niet "
            "meer klopt. Gaat een omgekeerd vereiste niet samen met de rest, dan kan het middel "
            "nooit meer; ook dat is ontdekt (I-46).\n"
        )
        yield "| Veranderingen | Ontdekt | Niet ontdekt |"
        yield "|---:|---:|---:|"
        yield f"| {maat.mutaties} | {maat.ontdekt} ({deel:.1f} %) | {len(maat.overlevend)} |\n"
        redenen = {deel.mutant: deel.reden for deel in self.inhoud.lijst.overlevend_reden}
        for mutant in maat.overlevend:
            yield f"- `{mutant}`: {redenen.get(mutant, 'nog niet verklaard')}"
        yield ""

    def _samenhang(self) -> Iterator[str]:
        yield "## Wat niet samen waar kan zijn\n"
        yield (
            "Deze verbanden vullen nooit een antwoord in. Zij geven een waarschuwing bij "
            "antwoorden die elkaar tegenspreken.\n"
        )
        for verband in self.inhoud.samenhang.verbanden:
            bronnen = _verwijzingen(self.inhoud.kennisbank, verband.verwijzing)
            yield f"- {verband.tekst} ({bronnen}; {_ZEKERHEID[verband.zekerheid]})"
        yield ""


def _uitkomst(resultaat: Resultaat) -> str:
    sleutel = (resultaat.invariant.soort, resultaat.uitkomst)
    tekst = _UITKOMST_BIJ_SOORT.get(sleutel, _UITKOMST[resultaat.uitkomst])
    if resultaat.met_samenhang:
        tekst += " Alleen in situaties die zichzelf tegenspreken kan het wel."
    return tekst


def _verwijzingen(kennisbank: Kennisbank, rij: Sequence[Verwijzing]) -> str:
    return "; ".join(verwijzing_tekst(kennisbank, verwijzing) for verwijzing in rij)
