"""The handbook pages of everything that is no instrument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from kennisbank.schema.basis import Naslag
from kennisbank.schema.naslag import Bron, Ontwikkeling
from kennisbank.zoeken import bron_naam
from steps._bron import ZEKERHEID
from steps._handboek_blad import Blad, Deel, Opmaker, Punt, Vindplaats, gevuld, nagekeken
from steps._handboek_werk import BRONSOORT, Naslagwerk
from stukken.omgeving import datum

GEZIEN = {
    "zelf_gelezen": "zelf gelezen",
    "deels_gelezen": "deels gelezen",
    "secundair": "via een andere bron",
    "geheugen": "nog na te lezen",
}
STATUS = {
    "voorstel": "Voorstel",
    "consultatie": "In consultatie",
    "aangenomen": "Aangenomen",
    "geldend": "Geldend recht",
    "vervalt": "Vervalt",
    "vervallen": "Vervallen",
    "rechtspraak": "Rechtspraak",
    "onbekend": "Stand onbekend",
}
JA_NEE = {"ja": "ja", "nee": "nee", "onbekend": "onbekend"}


def blad_naslag(werk: Naslagwerk, soort: str, id_: str, peildatum: date) -> Blad:
    """The page of a term, partner, platform, right, source or change in law."""
    return _MAKERS[soort](werk, id_, Opmaker(werk.kennisbank, peildatum))


def _basis(
    soort: str,
    entry: Naslag,
    opmaker: Opmaker,
    delen: Iterable[Deel],
    zijdelen: Iterable[Deel] = (),
    kenmerken: Iterable[tuple[str, str]] = (),
) -> Blad:
    bronnen = Deel("Waar dit op steunt", tuple(opmaker.punt("", [v]) for v in entry.bronnen))
    feiten = (*kenmerken, ("Hoe zeker", ZEKERHEID[entry.zekerheid]))
    return Blad(
        soort,
        entry.id,
        entry.naam,
        entry.kort,
        feiten,
        gevuld((*delen, bronnen)),
        gevuld(zijdelen),
        gecontroleerd=nagekeken(entry.gecontroleerd),
    )


def _begrip(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    begrip = werk.kennisbank.begrippen[id_]
    gebruikt = [i for i, begrippen in werk.begrippen.items() if id_ in begrippen]
    terug = [b.id for b in werk.kennisbank.begrippen.values() if id_ in b.zie_ook]
    verwant = werk.wijzers("begrip", [*begrip.zie_ook, *terug])
    zijdelen = [
        Deel("Zie ook", wijzers=verwant),
        Deel("Instrumenten", wijzers=werk.wijzers("instrument", gebruikt)),
    ]
    return _basis("begrip", begrip, opmaker, [Deel("Uitleg", inleiding=begrip.uitleg)], zijdelen)


def _partner(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    partner = werk.kennisbank.partners[id_]
    delen = [
        Deel("Gaat over", tuple(Punt(tekst) for tekst in partner.gaat_over)),
        Deel("Wat u van hen krijgt", tuple(Punt(tekst) for tekst in partner.brengt_mee)),
        Deel("Kan zonder uw besluit", inleiding=partner.zonder_besluit or ""),
        Deel("Grens", inleiding=partner.grens),
    ]
    instrumenten = [
        i.id
        for i in werk.kennisbank.instrumenten.values()
        if i.bevoegd_gezag == id_ or (i.verzoek and i.verzoek.aan == id_)
    ]
    barrieres = [b for b, (_, barriere) in werk.barrieres.items() if id_ in barriere.houder]
    zijdelen = [
        Deel("Instrumenten", wijzers=werk.wijzers("instrument", instrumenten)),
        Deel("Barrières", wijzers=werk.wijzers("barriere", barrieres)),
    ]
    return _basis("partner", partner, opmaker, delen, zijdelen, [("Hoe", partner.bereikbaar)])


def _platform(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    platform = werk.kennisbank.platforms[id_]
    delen = [
        Deel("Melden", inleiding=platform.meldroute),
        Deel("Contact voor politie en OM", inleiding=platform.autoriteiten),
        Deel("Wat openbaar is", inleiding=platform.openbaar_deel),
        Deel("Wat melden hier niet oplost", inleiding=platform.grenzen),
    ]
    kenmerken = [
        ("Aanbieder", platform.aanbieder),
        ("Zeer groot (DSA)", JA_NEE[platform.vlop]),
        ("Stand op", datum(platform.stand_op)),
    ]
    online = [i.id for i in werk.kennisbank.instrumenten.values() if "uiting" in i.kenmerken]
    zijdelen = [Deel("Wat er online kan en niet kan", wijzers=werk.wijzers("instrument", online))]
    return _basis("platform", platform, opmaker, delen, zijdelen, kenmerken)


def _grondrecht(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    kaart = werk.kennisbank.grondrechten[id_]
    delen = [
        Deel("Waar het staat", tuple(opmaker.punt("", [v]) for v in kaart.artikelen)),
        Deel("Wanneer het beperkt mag worden", inleiding=kaart.beperking),
        Deel("De vraag die u zich stelt", inleiding=kaart.vraag),
    ]
    geraakt = instrumenten_bij_recht(werk, id_)
    zijdelen = [Deel("Geraakt door", wijzers=werk.wijzers("instrument", geraakt))]
    return _basis("grondrecht", kaart, opmaker, delen, zijdelen)


def instrumenten_bij_recht(werk: Naslagwerk, id_: str) -> list[str]:
    """Ids of the instruments that touch a fundamental right."""
    alle = werk.kennisbank.instrumenten.values()
    return [i.id for i in alle if id_ in {geraakt.recht for geraakt in i.grondrechten}]


def _ontwikkeling(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    nieuw = werk.kennisbank.ontwikkelingen[id_]
    bronnen = Deel("Waar dit op steunt", tuple(opmaker.punt("", [v]) for v in nieuw.bronnen))
    return Blad(
        "ontwikkeling",
        id_,
        nieuw.titel,
        nieuw.tekst,
        (*stappen(nieuw), ("Hoe zeker", ZEKERHEID[nieuw.zekerheid])),
        gevuld([bronnen]),
        gevuld([Deel("Raakt", wijzers=werk.wijzers("instrument", nieuw.raakt))]),
        gecontroleerd=nagekeken(nieuw.gecontroleerd),
    )


def stappen(nieuw: Ontwikkeling) -> list[tuple[str, str]]:
    """Status and dates of a change in law, in words."""
    uit = [("Stand", STATUS[nieuw.status]), ("Laatst geziene stap", datum(nieuw.datum))]
    if nieuw.ingang:
        uit.append(("Ingang", datum(nieuw.ingang)))
    if nieuw.einde:
        uit.append(("Einde", datum(nieuw.einde)))
    return uit


def _bron(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    bron = werk.kennisbank.bronnen[id_]
    lessen = [
        Punt(u.les, i.naam, zekerheid=ZEKERHEID[u.zekerheid])
        for i in werk.kennisbank.instrumenten.values()
        for u in i.rechtspraak
        if u.bron == id_
    ]
    gebruikt = werk.wijzers("instrument", werk.gebruikers[id_])
    return Blad(
        "bron",
        id_,
        bron_naam(bron),
        bron.betekenis,
        tuple(_bronkenmerken(bron, opmaker.peildatum)),
        gevuld([_vindplaats(bron), Deel("Wat eruit volgt", tuple(lessen))]),
        gevuld([Deel("Gebruikt bij", wijzers=gebruikt)]),
        gecontroleerd=nagekeken(bron.gecontroleerd),
    )


def _bronkenmerken(bron: Bron, peildatum: date) -> Iterator[tuple[str, str]]:
    yield "Soort", BRONSOORT[bron.soort]
    namen = [bron.citeertitel, bron.titel]
    yield from (("Ook", naam) for naam in namen if naam and naam != bron_naam(bron))
    nummer = bron.ecli or bron.zaaknummer or bron.nummer or bron.celex or bron.bwb
    paren = (("Nummer", nummer), ("Van", bron.instantie))
    yield from ((kop, tekst) for kop, tekst in paren if tekst)
    if bron.datum:
        later = " (na de peildatum)" if bron.datum > peildatum else ""
        yield "Datum", f"{datum(bron.datum)}{later}"
    if bron.geldig.van:
        yield "Geldig vanaf", datum(bron.geldig.van)
    if bron.geldig.tot:
        yield "Geldig tot", datum(bron.geldig.tot)
    yield "Hoe gezien", GEZIEN[bron.gezien]
    yield "Hoe zeker", ZEKERHEID[bron.zekerheid]


def _vindplaats(bron: Bron) -> Deel:
    links = dict.fromkeys(link for link in (bron.link(), bron.url) if link)
    return Deel("Vindplaats", tuple(Punt("", bronnen=(Vindplaats(x, x),)) for x in links))


_MAKERS: Mapping[str, Callable[[Naslagwerk, str, Opmaker], Blad]] = {
    "begrip": _begrip,
    "partner": _partner,
    "platform": _platform,
    "grondrecht": _grondrecht,
    "ontwikkeling": _ontwikkeling,
    "bron": _bron,
}
