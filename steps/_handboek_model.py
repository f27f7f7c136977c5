"""The handbook pages of the barrier model and of the cases from practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from barrieremodel.schema import Fase
from steps._bron import ZEKERHEID
from steps._handboek_blad import (
    Blad,
    Deel,
    Opmaker,
    Punt,
    Vindplaats,
    gevuld,
    nagekeken,
    van_tot,
)
from steps._handboek_werk import Naslagwerk
from stukken.woorden import klein

AARD = {
    "preventief": "Voorkomen",
    "repressief": "Optreden",
    "signaleren": "Zien aankomen",
    "communiceren": "Communiceren",
    "nazorg": "Nazorg",
}
GEWICHT = {
    "context": "context",
    "aanwijzing": "aanwijzing",
    "zwaar": "zwaar",
    "kantel": "kantelt de fase",
}


def blad_model(werk: Naslagwerk, soort: str, id_: str, opmaker: Opmaker) -> Blad:
    """The page of a phase, barrier, actie or case."""
    return _MAKERS[soort](werk, id_, opmaker)


def _punten(teksten: list[str]) -> tuple[Punt, ...]:
    return tuple(Punt(tekst[:1].upper() + tekst[1:]) for tekst in teksten)


def _fase(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    fase = next(f for f in werk.model.fasen if f.id == id_)
    delen = [
        Deel("Signalen", tuple(_signalen(fase))),
        Deel("Wie een rol spelen", _punten(fase.actoren)),
        Deel("Wie het mogelijk maken", _punten(fase.dienstverleners)),
        Deel("Wat het makkelijk maakt", _punten(fase.gelegenheden)),
        Deel("Waar dit op steunt", tuple(opmaker.punt("", [v]) for v in fase.bronnen)),
    ]
    eigen = werk.wijzers("barriere", [b.id for b in fase.barrieres])
    anders = [f.id for f in werk.model.fasen if abs(f.nummer - fase.nummer) == 1]
    zijdelen = [
        Deel("Barrières", wijzers=eigen),
        Deel("Fase ervoor en erna", wijzers=werk.wijzers("fase", anders)),
    ]
    kenmerken = (
        ("Duur", fase.duur),
        ("Kantelpunt", fase.kantelpunt),
        ("Hoe zeker", ZEKERHEID[fase.zekerheid]),
    )
    return Blad(
        "fase",
        id_,
        werk.namen["fase"][id_],
        fase.wat,
        kenmerken,
        gevuld(delen),
        gevuld(zijdelen),
        gecontroleerd=nagekeken(fase.gecontroleerd),
    )


def _signalen(fase: Fase) -> list[Punt]:
    return [
        Punt(s.tekst, toelichting=f"{s.id}, {GEWICHT[s.zwaarte]}. Ziet het: {s.ziet}.")
        for s in fase.signalen
    ]


def _barriere(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    fase, barriere = werk.barrieres[id_]
    kenmerken = (
        ("Nummer", id_),
        ("Aard", AARD[barriere.aard]),
        ("Werkt na", van_tot(barriere.tijd_min, barriere.tijd_max)),
    )
    zijdelen = [
        Deel("Hoort bij", wijzers=werk.wijzers("fase", [fase.id])),
        Deel("Wie, met de trekker voorop", wijzers=werk.wijzers("partner", barriere.houder)),
    ]
    middelen = (
        *werk.wijzers("instrument", barriere.instrumenten),
        *werk.wijzers("actie", barriere.acties),
    )
    delen = [Deel("Let op", inleiding=barriere.let_op), Deel("Waarmee", wijzers=middelen)]
    return Blad(
        "barriere",
        id_,
        barriere.naam,
        f"Een barrière in fase {fase.nummer}, {klein(fase.naam)}.",
        kenmerken,
        gevuld(delen),
        gevuld(zijdelen),
        gecontroleerd=nagekeken(fase.gecontroleerd),
    )


def _actie(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    actie = werk.model.acties[id_]
    barrieres = [b for b, (_, barriere) in werk.barrieres.items() if id_ in barriere.acties]
    zijdelen = [
        Deel("Wie, met de trekker voorop", wijzers=werk.wijzers("partner", actie.houder)),
        Deel("In het barrièremodel", wijzers=werk.wijzers("barriere", barrieres)),
    ]
    return Blad(
        "actie",
        id_,
        actie.naam,
        actie.kort,
        (("Werkt na", van_tot(actie.tijd_min, actie.tijd_max)),),
        gevuld([Deel("Let op", inleiding=actie.let_op)]),
        gevuld(zijdelen),
        gecontroleerd=nagekeken(actie.gecontroleerd),
    )


def _voorbeeld(werk: Naslagwerk, id_: str, opmaker: Opmaker) -> Blad:
    zaak = werk.voorbeelden[id_]
    paren = (("Gemeente", zaak.gemeente), ("Stand van", zaak.datum))
    links = tuple(Punt("", bronnen=(Vindplaats(link, link),)) for link in zaak.links)
    return Blad(
        "voorbeeld",
        id_,
        zaak.naam,
        zaak.kort,
        tuple((kop, tekst) for kop, tekst in paren if tekst),
        gevuld([Deel("Openbare bronnen", links)]),
    )


_MAKERS: Mapping[str, Callable[[Naslagwerk, str, Opmaker], Blad]] = {
    "fase": _fase,
    "barriere": _barriere,
    "actie": _actie,
    "voorbeeld": _voorbeeld,
}
