"""Small hand-made content for tests: entries as data, a Kennisbank in memory, YAML on disk.

The real content grows every week; a test of the engine should not break on that.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from ruamel.yaml import YAML

from kennisbank.controle import _voorwaarden
from kennisbank.kennisbank import TYPEN, Kennisbank
from logica.situatie import Antwoord, Situatie, stand_van
from logica.voorwaarde import tests

NU = datetime(2026, 11, 24, 20, tzinfo=UTC)
PEILDATUM = date(2026, 11, 24)
REVIEW = {"op": date(2026, 11, 1), "door": "redactie"}
WET = [{"bron": "wet", "artikel": "1"}]
SOORT_VAN_LETTER = {"p": "persoon", "b": "bijeenkomst", "u": "bericht"}


def bron(id_="wet", **anders):
    """A source; a law that was read unless told otherwise."""
    return {
        "id": id_, "soort": "wet", "titel": id_, "bwb": "BWBR0000001", "betekenis": "Een wet.",
        "gezien": "zelf_gelezen", "zekerheid": "zeker", "gecontroleerd": REVIEW,
    } | anders  # fmt: skip


def feit(id_, onderwerp=None, **anders):
    """A ja/nee fact; its onderwerp follows from its name (p.x: persoon, b.x: bijeenkomst)."""
    onderwerp = onderwerp or SOORT_VAN_LETTER.get(id_.split(".")[0], "situatie")
    return {
        "id": id_, "vraag": f"Is {id_} zo?", "type": "ja_nee", "onderwerp": onderwerp,
        "betekenis": "Het is zo.", "waarom": "Een eis hangt ervan af.", "houder": "politie",
        "groep": "groep", "privacy": 0, "gecontroleerd": REVIEW,
    } | anders  # fmt: skip


def tijdfeiten(*toestanden, loopt):
    """When trouble is expected to begin and to end, and what goes on: `loopt` when it began."""
    begonnen = {"vraag": "orde.toestand", "is": loopt}
    rij = [{"id": toestand, "label": toestand} for toestand in toestanden]
    return [
        feit("orde.verwacht_begin", "situatie", type="moment", acuut=4,
             tijdgrens={"niet": begonnen}),
        feit("orde.verwacht_einde", "situatie", type="moment", tijdgrens=begonnen),
        feit("orde.toestand", "situatie", type="keuze", opties=rij),
    ]  # fmt: skip


def keuze(id_, *opties, **anders):
    """A fact with options."""
    rij = [{"id": optie, "label": optie} for optie in opties]
    return feit(id_, **({"type": "keuze", "opties": rij} | anders))


def lokaal(id_, **anders):
    """A ja/nee fact about the municipality."""
    return {
        "id": id_, "vraag": f"Is {id_} geregeld?", "type": "ja_nee", "betekenis": "Geregeld.",
        "waarom": "Een middel hangt ervan af.", "gecontroleerd": REVIEW,
    } | anders  # fmt: skip


def veld(id_, **anders):
    """A ja/nee field of a measure."""
    return {
        "id": id_, "vraag": f"Is {id_} ingevuld?", "type": "ja_nee", "van": "maatregel",
        "betekenis": "Ingevuld.", "gecontroleerd": REVIEW,
    } | anders  # fmt: skip


def indicator(id_, voorwaarde):
    """A circumstance for or against an oordeel."""
    return {
        "id": id_, "tekst": f"{id_} doet zich voor.", "voorwaarde": voorwaarde,
        "verwijzing": WET, "zekerheid": "zeker",
    }  # fmt: skip


def oordeel(id_, voor=(), tegen=(), onderwerp="situatie", **voorstel):
    """An open norm; `ja` and `nee` are (voor, tegen) rows of the proposal table."""
    rijen = {woord: {"voor": rij[0], "tegen": rij[1]} for woord, rij in voorstel.items()}
    return {
        "id": id_, "vraag": f"Vindt u dat {id_}?", "onderwerp": onderwerp, "criterium": "De norm.",
        "verwijzing": WET, "zekerheid": "zeker", "aanhef": "Ik vind …, want",
        "voor": [indicator(f"voor_{n}", v) for n, v in enumerate(voor)],
        "tegen": [indicator(f"tegen_{n}", v) for n, v in enumerate(tegen)],
        "voorstel": rijen, "gecontroleerd": REVIEW,
    }  # fmt: skip


def eis(id_, voorwaarde, **anders):
    """A requirement of a drempel."""
    return {
        "id": id_, "tekst": f"{id_} is vervuld.", "voorwaarde": voorwaarde, "verwijzing": WET,
        "zekerheid": "zeker",
    } | anders  # fmt: skip


def besluiteis(id_, voorwaarde, **anders):
    """A requirement of a decision."""
    return eis(id_, voorwaarde, soort="inhoud") | anders


def versie(*drempel, uitsluitingen=(), besluiteisen=(), **anders):
    """The law of one period; always in force unless told otherwise."""
    return {
        "grondslag": WET, "drempel": list(drempel), "uitsluitingen": list(uitsluitingen),
        "besluiteisen": list(besluiteisen),
    } | anders  # fmt: skip


def instrument(id_, *versies, **anders):
    """A power of the mayor about the situation, in one version unless more are given."""
    return {
        "id": id_, "naam": f"Het {id_}", "kort": "Een middel.", "soort": "bevoegdheid",
        "bevoegd_gezag": "burgemeester",
        "mandaat": {"kan": "nee", "tekst": "Niet.", "zekerheid": "zeker"},
        "gericht_op": "situatie", "kenmerken": [], "versies": list(versies),
        "duur": {"tekst": "Kort."}, "verlenging": {"kan": "nee", "tekst": "Niet."},
        "rechtsmiddel": {"soort": "beschikking", "tekst": "Bezwaar.", "zekerheid": "zeker"},
        "zwaarte": {"waarde": 3, "reden": "Gemiddeld."},
        "voorbereiding": {"mondeling": {"min": 10, "max": 30}, "effect": "Direct."},
        "geen_rechtspraak": "Nog niet.", "gecontroleerd": REVIEW,
    } | anders  # fmt: skip


def verzoek(aan="ovj", **anders):
    """What makes an instrument one of a partner."""
    return {
        "soort": "partner", "bevoegd_gezag": "ovj",
        "verzoek": {"aan": aan, "wat": "Doen.", "meesturen": ["De feiten."]} | anders,
    }  # fmt: skip


def partner(id_="ovj"):
    """A partner."""
    return {
        "id": id_, "naam": "De officier", "kort": "Beslist zelf.", "bronnen": WET,
        "zekerheid": "zeker", "gaat_over": ["Vervolging."], "brengt_mee": ["Advies."],
        "grens": "Niet de orde.", "bereikbaar": "Piket.", "gecontroleerd": REVIEW,
    }  # fmt: skip


def volledig(soort):
    """The fact that the record of a soort is complete."""
    return feit(f"{soort}.volledig", "situatie")


def kennisbank(**delen) -> Kennisbank:
    """A Kennisbank of these entries, given as lists of data per content type."""
    delen = {"bronnen": [bron()], "partners": [partner()]} | delen
    gelezen = {
        naam: {rij["id"]: model.model_validate(rij) for rij in delen.get(naam, ())}
        for naam, model in TYPEN.items()
    }
    return Kennisbank(versie="proef", **gelezen)


def schrijf(map_: Path, **delen) -> Path:
    """The same entries as files, one per entry; returns the folder."""
    delen = {"bronnen": [bron()], "partners": [partner()]} | delen
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    for naam, rijen in delen.items():
        (map_ / naam).mkdir(parents=True, exist_ok=True)
        for rij in rijen:
            with (map_ / naam / f"{rij['id']}.yaml").open("w", encoding="utf-8") as bestand:
                yaml.dump(rij, bestand)
    return map_


def situatie(antwoorden=(), nu=NU, peildatum=PEILDATUM, **velden) -> Situatie:
    """A situation: answers as {vraag: waarde} about it, or {(label, vraag): waarde | Antwoord}."""
    standen, onderwerpen = {}, {}
    for plek, gegeven in dict(antwoorden).items():
        label, vraag = plek if isinstance(plek, tuple) else ("situatie", plek)
        if label != "situatie":
            rij = onderwerpen.setdefault(SOORT_VAN_LETTER[label[0].lower()], [])
            if label not in rij:
                rij.append(label)
        rij = gegeven if isinstance(gegeven, list) else [gegeven]
        alle = [a if isinstance(a, Antwoord) else Antwoord(vraag, a, label) for a in rij]
        standen[(label, vraag)] = stand_van(alle, nu)
    labels = {soort: tuple(rij) for soort, rij in onderwerpen.items()}
    return Situatie(
        "Proef", nu, peildatum, standen, labels | velden.pop("onderwerpen", {}), **velden
    )


def gebruikte_vragen(inhoud: Kennisbank) -> set[str]:
    """Ids of items that some condition reads, or that time is measured by."""
    gelezen = {test.vraag for _, v, _, _ in _voorwaarden(inhoud) for test, _ in tests(v)}
    gelezen |= set(inhoud.tijdgrenzen)
    for vraag in inhoud.feiten.values():
        if vraag.volgt_op:
            gelezen.add(vraag.volgt_op.vraag)
    return gelezen
