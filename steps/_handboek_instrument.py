"""The handbook page of one instrument, as the law stood on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.instrument import (
    GEZAG,
    Instrument,
    NaBesluit,
    Rechtspraak,
    Versie,
    Verzoek,
)
from steps._bron import ZEKERHEID
from steps._handboek_blad import Blad, Deel, Opmaker, Punt, gevuld, nagekeken, van_tot
from steps._handboek_werk import ONDERWERP, SOORT_MIDDEL, Naslagwerk
from stukken.omgeving import datum
from stukken.woorden import klein

BESLUITEIS = {
    "inhoud": "Inhoud",
    "overleg": "Overleg",
    "horen": "Horen",
    "vorm": "Vorm",
    "maximum": "Grens",
}
MANDAAT = {"nee": "Nee", "ja": "Ja", "beperkt": "Beperkt", "nvt": "Niet van toepassing"}
VERLENGEN = {
    "ja": "Ja",
    "nee": "Nee",
    "nieuw_besluit": "Alleen met een nieuw besluit",
    "nvt": "Niet van toepassing",
}
_INVULPLEK = re.compile(r"\{(\w+)\}")


def blad_instrument(werk: Naslagwerk, instrument: Instrument, peildatum: date) -> Blad:
    """Everything an advisor needs of one instrument; the requirements are those of that day."""
    opmaker = Opmaker(werk.kennisbank, peildatum)
    versie = instrument.versie_op(peildatum)
    geldt = versie if versie and versie.inhoud == "in_kennisbank" else None
    return Blad(
        "instrument",
        instrument.id,
        instrument.naam,
        instrument.kort,
        tuple(kenmerken(instrument)),
        gevuld((*_recht(opmaker, instrument, geldt), *_rechtspraak(opmaker, instrument))),
        gevuld((*_praktijk(werk, opmaker, instrument), *_verwant(werk, instrument))),
        stand_op(instrument, peildatum),
        nagekeken(instrument.gecontroleerd),
        peildatum,
    )


def stand_op(instrument: Instrument, peildatum: date) -> str:
    """What must be said first: it does not exist (yet, any more), or is not in the content."""
    versie = instrument.versie_op(peildatum)
    if versie is None:
        eerste, laatste = instrument.versies[0], instrument.versies[-1]
        if eerste.van and peildatum < eerste.van:
            return f"Bestond op {datum(peildatum)} nog niet: dit geldt vanaf {datum(eerste.van)}."
        einde = f" Dit gold tot {datum(laatste.tot)}." if laatste.tot else ""
        return f"Bestaat op {datum(peildatum)} niet meer.{einde}"
    if instrument.soort == "bestaat_niet":
        return f"Dit bestaat niet. {versie.waarom_niet or instrument.waarom_niet}"
    if versie.inhoud == "niet_in_kennisbank":
        return f"De tekst die op {datum(peildatum)} gold staat niet in de kennisbank."
    return ""


def kenmerken(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """The short facts: name and value. What does not exist has no holder and no duration."""
    yield "Soort", SOORT_MIDDEL[instrument.soort]
    yield "Gericht op", ONDERWERP[instrument.gericht_op]
    if instrument.soort == "bestaat_niet":
        return
    yield "Bevoegd", GEZAG[instrument.bevoegd_gezag]
    yield "Mandaat", _met_woord(MANDAAT[instrument.mandaat.kan], instrument.mandaat.tekst)
    yield "Zwaarte", f"{instrument.zwaarte.waarde} van 5. {instrument.zwaarte.reden}"
    yield "Duur", instrument.duur.tekst
    verlenging = instrument.verlenging
    yield "Verlengen", _met_woord(VERLENGEN[verlenging.kan], verlenging.tekst)
    yield "Voorbereiding", voorbereiding(instrument)


def voorbereiding(instrument: Instrument) -> str:
    """Preparation time of both variants, and how soon it works."""
    tijd = instrument.voorbereiding
    varianten = (("mondeling", tijd.mondeling), ("schriftelijk", tijd.schriftelijk))
    delen = [f"{naam} {van_tot(t.min, t.max)}" for naam, t in varianten if t]
    begin = f"{', '.join(delen).capitalize()}. " if delen else ""
    return f"{begin}Effect: {klein(tijd.effect)}"


def _met_woord(woord: str, tekst: str) -> str:
    """The word before the text, unless the text opens with it."""
    return tekst if tekst.lower().startswith(woord.lower()) else f"{woord}. {tekst}"


def _recht(opmaker: Opmaker, instrument: Instrument, versie: Versie | None) -> Iterator[Deel]:
    yield Deel("Omstreden", inleiding=instrument.omstreden or "")
    if versie is not None:
        grond = tuple(opmaker.punt("", [v], versie.grondslag_zekerheid) for v in versie.grondslag)
        kop = "Waar dit op steunt" if instrument.soort == "bestaat_niet" else "Grondslag"
        yield Deel(kop, grond, inleiding=versie.toelichting or "")
    if versie is not None and instrument.soort != "bestaat_niet":
        drempel = tuple(opmaker.eis(eis) for eis in versie.drempel)
        niet = tuple(opmaker.eis(eis) for eis in versie.uitsluitingen)
        besluit = tuple(opmaker.eis(eis, BESLUITEIS[eis.soort]) for eis in versie.besluiteisen)
        algemeen = _algemeen(opmaker, instrument)
        yield Deel("Wanneer het mag", (*drempel, *algemeen["drempel"]))
        yield Deel("Wanneer niet", (*niet, *algemeen["uitsluitingen"]))
        yield Deel("Wat erin moet staan", besluit)
        altijd = algemeen["besluiteisen"]
        kop = f"Wat daarnaast in elk zulk besluit moet ({len(altijd)})"
        yield Deel(kop, tuple(altijd), gevouwen=True)
    verlenging = tuple(opmaker.eis(eis) for eis in instrument.verlenging.eisen)
    yield Deel("Wat een verlenging vraagt", verlenging)
    yield Deel("Waar het misgaat", tuple(Punt(tekst) for tekst in instrument.valkuilen))


def _algemeen(opmaker: Opmaker, instrument: Instrument) -> dict[str, list[Punt]]:
    """Requirements that more instruments share, each under the name of its group."""
    geldend = [
        groep
        for groep in opmaker.kennisbank.algemeen.values()
        if groep.past_op(instrument) and groep.geldigheid.op(opmaker.peildatum)
    ]
    return {
        soort: [opmaker.eis(eis, groep.naam) for groep in geldend for eis in getattr(groep, soort)]
        for soort in ("drempel", "uitsluitingen", "besluiteisen")
    }


def _rechtspraak(opmaker: Opmaker, instrument: Instrument) -> Iterator[Deel]:
    toen = [u for u in instrument.rechtspraak if not opmaker.is_later(u.bron)]
    later = [u for u in instrument.rechtspraak if opmaker.is_later(u.bron)]
    geen = "" if instrument.rechtspraak else instrument.geen_rechtspraak or ""
    yield Deel("Rechtspraak", tuple(_les(opmaker, u) for u in toen), inleiding=geen)
    yield Deel(
        "Latere rechtspraak",
        tuple(_les(opmaker, u) for u in later),
        inleiding="Van na de peildatum; toen nog niet bekend." if later else "",
    )


def _les(opmaker: Opmaker, uitspraak: Rechtspraak) -> Punt:
    bron = opmaker.kennisbank.bronnen[uitspraak.bron]
    return opmaker.punt(uitspraak.les, [Verwijzing(bron=bron.id)], uitspraak.zekerheid)


def _praktijk(werk: Naslagwerk, opmaker: Opmaker, i: Instrument) -> Iterator[Deel]:
    yield Deel("Wat wel bestaat", wijzers=werk.wijzers("instrument", i.wel))
    if i.verzoek:
        yield _verzoek(werk, i.verzoek)
    yield Deel("Voorleestekst", inleiding=_INVULPLEK.sub(r"[\1]", i.voorleestekst or ""))
    straf = i.strafbepaling
    if straf:
        punt = opmaker.punt(straf.tekst, straf.verwijzing, straf.zekerheid)
        yield Deel("Wie niet gehoorzaamt", (punt,))
    middel = i.rechtsmiddel
    bescherming = opmaker.punt(middel.tekst, middel.verwijzing, middel.zekerheid)
    yield Deel("Rechtsbescherming", (bescherming,))
    plekken = tuple(_duur_en_mandaat(opmaker, i))
    yield Deel("Grondslag van duur en mandaat", plekken, gevouwen=True)
    yield Deel("Na het besluit", tuple(_plicht(werk, opmaker, plicht) for plicht in i.na_besluit))
    yield Deel("Wat de politie zonder u kan", inleiding=i.politie_zonder or "")


def _duur_en_mandaat(opmaker: Opmaker, i: Instrument) -> Iterator[Punt]:
    if i.duur.verwijzing:
        yield opmaker.punt("", i.duur.verwijzing, kop="Duur")
    if i.mandaat.verwijzing:
        yield opmaker.punt("", i.mandaat.verwijzing, i.mandaat.zekerheid, "Mandaat")


def _plicht(werk: Naslagwerk, opmaker: Opmaker, plicht: NaBesluit) -> Punt:
    taak = werk.kennisbank.taken[plicht.taak]
    tekst = f"{taak.naam}. {plicht.termijn}. Door: {taak.houder}."
    return opmaker.punt(tekst, plicht.verwijzing, plicht.zekerheid)


def _verzoek(werk: Naslagwerk, verzoek: Verzoek) -> Deel:
    partners = {**werk.kennisbank.platforms, **werk.kennisbank.partners}
    punten = [Punt(tekst, "Stuur mee") for tekst in verzoek.meesturen]
    punten += [Punt(tekst, "Toetst de partner zelf") for tekst in verzoek.toetst_partner]
    kop = f"Wat u vraagt aan {partners[verzoek.aan].naam}"
    wijzers = (*werk.wijzers("partner", [verzoek.aan]), *werk.wijzers("platform", [verzoek.aan]))
    return Deel(kop, tuple(punten), wijzers, verzoek.wat)


def _verwant(werk: Naslagwerk, i: Instrument) -> Iterator[Deel]:
    rechten = [geraakt.recht for geraakt in i.grondrechten]
    geraakt = tuple(_recht_geraakt(werk, i))
    yield Deel("Grondrechten", geraakt, werk.wijzers("grondrecht", rechten))
    yield Deel("Lichtere middelen", wijzers=werk.wijzers("instrument", i.lichtere_middelen))
    barrieres = [id_ for id_, (_, b) in werk.barrieres.items() if i.id in b.instrumenten]
    yield Deel("In het barrièremodel", wijzers=werk.wijzers("barriere", barrieres))
    yield Deel("Verwante begrippen", wijzers=werk.wijzers("begrip", werk.begrippen[i.id]))
    nieuw = [o.id for o in werk.kennisbank.ontwikkelingen.values() if i.id in o.raakt]
    yield Deel("Ontwikkelingen", wijzers=werk.wijzers("ontwikkeling", nieuw))
    if len(i.versies) > 1 or i.versies[0].van:
        yield Deel("Het recht door de tijd", tuple(_versie(v) for v in i.versies), gevouwen=True)


def _recht_geraakt(werk: Naslagwerk, i: Instrument) -> Iterator[Punt]:
    for geraakt in i.grondrechten:
        kaart = werk.kennisbank.grondrechten[geraakt.recht]
        tekst = f"{kaart.naam}: {geraakt.beperkingsgrond}"
        yield Punt(tekst, zekerheid=ZEKERHEID[geraakt.zekerheid])


def _versie(versie: Versie) -> Punt:
    van = f"Vanaf {datum(versie.van)}" if versie.van else "Van oudsher"
    tot = f" tot {datum(versie.tot)}" if versie.tot else ""
    staat = versie.inhoud == "in_kennisbank"
    return Punt(f"{van}{tot}: de tekst staat {'' if staat else 'niet '}in de kennisbank.")
