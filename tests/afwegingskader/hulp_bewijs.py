"""Random situations over the real content, and the solver variables that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import z3
from hypothesis import strategies as st

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.ruimte import Ruimte
from afwegingskader.bewijs.termen import Term
from afwegingskader.bewijs.variabelen import (
    KeuzeVariabele,
    MeerkeuzeVariabele,
    SchaalVariabele,
    Variabele,
    aan,
)
from kennisbank.kennisbank import Kennisbank
from logica.situatie import Antwoord, Situatie, Stand, Waarde
from logica.voorwaarde import Voorwaarde, vragen
from logica.waarden import grens_van

DAG = date(2026, 11, 24)
NU = datetime(2026, 11, 24, 12, tzinfo=TIJDZONE)
SOORTEN = ("persoon", "groep", "bijeenkomst", "plaats", "bericht")


def plekken(bewijzer: Bewijzer) -> list[tuple[str, str]]:
    """Every place an answer can stand: the situation, and every instance of each soort."""
    kennisbank = bewijzer.inhoud.kennisbank
    return [
        (label, vraag)
        for vraag in [*kennisbank.feiten, *kennisbank.lokaal, *kennisbank.oordelen]
        for label in bewijzer.ruimte.labels(kennisbank.onderwerp_van(vraag))
    ]


@st.composite
def situaties(trek: st.DrawFn, bewijzer: Bewijzer, *, vol: float = 0.6) -> Situatie:
    """A situation with instances of every soort and about `vol` of all questions answered."""
    kennisbank = bewijzer.inhoud.kennisbank
    willekeur = trek(st.randoms(use_true_random=False))
    standen = {}
    for plek, vraag in plekken(bewijzer):
        if willekeur.random() > vol:
            continue
        grenzen = [g for g in bewijzer.ruimte.grenzen.get(vraag, ()) if isinstance(g, float)]
        waarde = _kies(kennisbank, vraag, grenzen, willekeur)
        standen[(plek, vraag)] = Stand("waarde", waarde, (Antwoord(vraag, waarde, plek),))
    return Situatie("Voorbeeldstad", NU, DAG, standen, onderwerpen(bewijzer.ruimte))


def onderwerpen(ruimte: Ruimte) -> dict[str, tuple[str, ...]]:
    """The recorded instances of every soort."""
    return {soort: ruimte.labels(soort) for soort in SOORTEN}


def _kies(kennisbank: Kennisbank, vraag: str, grenzen: list[float], willekeur) -> Waarde:
    """One random value; plain random numbers keep generation fast over hundreds of questions."""
    item = kennisbank.vragen[vraag]
    match item.type:
        case "ja_nee" | "keuze":
            return willekeur.choice([optie.id for optie in item.antwoorden])
        case "meerkeuze":
            return {o.id: w for o in item.antwoorden if (w := willekeur.choice(["ja", "nee", ""]))}
        case "getal":
            punten = [g + d for g in [*grenzen, 0.0] for d in (-0.5, 0.0, 0.5)]
            return tuple(sorted(willekeur.choices(punten, k=2)))
        case "moment":
            uren = sorted(willekeur.choices(range(-30, 30), k=2))
            return (NU + timedelta(hours=uren[0]), NU + timedelta(hours=uren[1]))
        case _:
            return "tekst"


def zet(bewijzer: Bewijzer, situatie: Situatie) -> z3.ModelRef:
    """The solver model that says exactly what the situation says."""
    solver = z3.Solver()
    for (plek, vraag), variabele in bewijzer.ruimte.variabelen.items():
        waarde = situatie.stand(vraag, plek).waarde
        for atoom, is_waar in _atomen(variabele, waarde):
            solver.add(atoom.formule == is_waar)
        solver.add(*(axioma.formule for axioma in variabele.axiomas))
    assert solver.check() == z3.sat, "de axioma's sluiten een bestaande situatie uit"
    return solver.model()


def _atomen(variabele: Variabele, waarde: Waarde | None) -> Iterator[tuple[object, bool]]:
    match variabele:
        case KeuzeVariabele():
            yield from ((term, optie == waarde) for optie, term in variabele.opties.items())
        case MeerkeuzeVariabele():
            antwoord = waarde if isinstance(waarde, Mapping) else {}
            yield from ((term, antwoord.get(o) == "ja") for o, term in variabele.ja.items())
            yield from ((term, antwoord.get(o) == "nee") for o, term in variabele.nee.items())
            yield variabele.gevuld, waarde is not None
        case SchaalVariabele():
            yield from _schaal(variabele, waarde)
        case _:
            yield variabele.atomen[0], waarde is not None


def _schaal(variabele: SchaalVariabele, waarde) -> Iterator[tuple[object, bool]]:
    yield variabele.gevuld, waarde is not None
    for rand in variabele.randen:
        if waarde is None:
            yield from ((term, False) for term in rand.atomen)
            continue
        laag, hoog = (w.timestamp() if isinstance(w, datetime) else w for w in waarde)
        grens = rand.grens if isinstance(rand.grens, float) else _moment(rand.grens)
        yield rand.laag_vanaf, laag >= grens
        yield rand.laag_boven, laag > grens
        yield rand.hoog_onder, hoog < grens
        yield rand.hoog_tot, hoog <= grens


def _moment(grens: str) -> float:
    return grens_van(grens, NU).timestamp()


def is_aan(model: z3.ModelRef, formule: z3.BoolRef) -> bool:
    """Value of a formula in a complete model."""
    return z3.is_true(model.eval(formule, model_completion=True))


class Getuige:
    """Turns solver terms into a real situation in which they hold."""

    def __init__(self, bewijzer: Bewijzer) -> None:
        self.ruimte = bewijzer.ruimte
        self.solver = z3.Solver()
        self.solver.add(*(axioma.formule for axioma in self.ruimte.axiomas))

    def situatie(self, termen: list[Term], gelezen: set[str]) -> Situatie | None:
        """A situation in which every term holds, answering only the items that were read."""
        self.solver.push()
        self.solver.add(*(term.formule for term in termen))
        model = self.solver.model() if self.solver.check() == z3.sat else None
        self.solver.pop()
        if model is None:
            return None
        standen = {
            sleutel: Stand("waarde", waarde, (Antwoord(sleutel[1], waarde, sleutel[0]),))
            for sleutel, variabele in self.ruimte.variabelen.items()
            if sleutel[1] in gelezen and (waarde := _waarde(variabele, model)) is not None
        }
        return Situatie("Voorbeeldstad", NU, DAG, standen, onderwerpen(self.ruimte))


def gelezen_door(kennisbank: Kennisbank, voorwaarden: Iterable[Voorwaarde]) -> set[str]:
    """Every item these conditions read, through the indicators of an oordeel too."""
    uit = {vraag for voorwaarde in voorwaarden for vraag in vragen(voorwaarde)}
    for oordeel in [kennisbank.oordelen[v] for v in uit if v in kennisbank.oordelen]:
        for indicator in [*oordeel.voor, *oordeel.tegen]:
            uit |= vragen(indicator.voorwaarde)
    return uit | {vraag for vraag in kennisbank.feiten if vraag.endswith(".volledig")}


def _waarde(variabele: Variabele, model: z3.ModelRef) -> Waarde | None:
    match variabele:
        case KeuzeVariabele():
            return next((o for o, term in variabele.opties.items() if aan(model, term)), None)
        case MeerkeuzeVariabele():
            ja = {o: "ja" for o, term in variabele.ja.items() if aan(model, term)}
            return ja | {o: "nee" for o, term in variabele.nee.items() if aan(model, term)} or None
        case SchaalVariabele():
            return _band(variabele, model) if aan(model, variabele.gevuld) else None
        case _:
            return "tekst" if aan(model, variabele.gevuld) else None


def _band(variabele: SchaalVariabele, model: z3.ModelRef) -> Waarde:
    """The widest band that fits; thresholds lie more than a quarter apart."""
    laag, hoog = -1e9, 1e9
    for rand in variabele.randen:
        grens = rand.grens if isinstance(rand.grens, float) else _moment(rand.grens)
        if aan(model, rand.laag_vanaf):
            laag = grens + 0.25 if aan(model, rand.laag_boven) else grens
        if aan(model, rand.hoog_tot) and hoog == 1e9:
            hoog = grens - 0.25 if aan(model, rand.hoog_onder) else grens
    if all(isinstance(rand.grens, float) for rand in variabele.randen):
        return laag, hoog
    return tuple(datetime.fromtimestamp(w, TIJDZONE) for w in (max(laag, 0.0), min(hoog, 4e9)))


def met(bewijzer, **instrumenten):
    """The same proof over content in which some instruments are replaced."""
    kennisbank = bewijzer.inhoud.kennisbank
    anders = replace(kennisbank, instrumenten={**kennisbank.instrumenten, **instrumenten})
    return Bewijzer(replace(bewijzer.inhoud, kennisbank=anders), DAG)


def instrument(bewijzer, id_, **velden):
    """An instrument with some fields of its last version replaced."""
    oud = bewijzer.inhoud.kennisbank.instrumenten[id_]
    versie = oud.versies[-1].model_copy(update=velden)
    return oud.model_copy(update={"versies": [*oud.versies[:-1], versie]})


def invariant(bewijzer, id_):
    return next(i for i in bewijzer.inhoud.lijst.invarianten if i.id == id_)
