"""What the handbook holds: every entry by kind, its name, and the index to find it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from barrieremodel.inhoud import Barrieremodel
from barrieremodel.schema import Barriere, Fase
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import WORTEL, lees_yaml
from kennisbank.zoeken import Ingang, Zoeker, ingangen
from steps._handboek_blad import Wijzer
from steps._handboek_verband import begrippen_bij, gebruikers_van

VOORBEELDEN = WORTEL / "voorbeelden"
SOORTEN: Mapping[str, tuple[str, str]] = {
    "instrument": ("Instrument", "Instrumenten"),
    "begrip": ("Begrip", "Begrippen"),
    "partner": ("Partner", "Partners"),
    "platform": ("Platform", "Platforms"),
    "grondrecht": ("Grondrecht", "Grondrechten"),
    "fase": ("Fase", "Fasen"),
    "barriere": ("Barrière", "Barrières"),
    "actie": ("Actie", "Acties"),
    "ontwikkeling": ("Ontwikkeling", "Ontwikkelingen"),
    "voorbeeld": ("Voorbeeld", "Voorbeelden"),
    "bron": ("Bron", "Bronnen"),
}
"""Every kind: one of them, and many."""
BRONSOORT: Mapping[str, str] = {
    "wet": "Wet",
    "verordening": "Verordening",
    "verdrag": "Verdrag",
    "uitspraak": "Uitspraak",
    "kamerstuk": "Kamerstuk",
    "wetsvoorstel": "Wetsvoorstel",
    "beleid": "Beleid",
    "handreiking": "Handreiking",
    "onderzoek": "Onderzoek",
    "vakpagina": "Vakpagina",
    "nieuws": "Nieuws",
    "ontwerp": "Eigen redenering van dit kader",
}
SOORT_MIDDEL: Mapping[str, str] = {
    "bevoegdheid": "Bevoegdheid",
    "partner": "Bevoegdheid van een ander; u vraagt het",
    "interventie": "Interventie zonder besluit",
    "bestaat_niet": "Bestaat niet",
}
ONDERWERP: Mapping[str, str] = {
    "situatie": "de situatie als geheel",
    "persoon": "een persoon",
    "groep": "een groep",
    "bijeenkomst": "een bijeenkomst",
    "plaats": "een plaats",
    "bericht": "een bericht",
    "maatregel": "een maatregel",
}
ZWAARTE: Mapping[int, str] = {
    1: "1: niet of nauwelijks belastend",
    2: "2: licht",
    3: "3: gemiddeld",
    4: "4: zwaar",
    5: "5: het zwaarst, vrijheid of noodrecht",
}


@dataclass(frozen=True)
class Voorbeeld:
    """A case from practice, coded as a situation file."""

    id: str
    naam: str
    kort: str
    gemeente: str
    datum: str
    links: tuple[str, ...]


@dataclass(frozen=True)
class Naslagwerk:
    """All content that can be looked up."""

    kennisbank: Kennisbank
    model: Barrieremodel
    voorbeelden: Mapping[str, Voorbeeld]

    @cached_property
    def zoeker(self) -> Zoeker:
        """The index over everything."""
        return Zoeker(self.kennisbank, self._extra())

    @cached_property
    def namen(self) -> Mapping[str, Mapping[str, str]]:
        """Per kind the name of every entry by id, in alphabetical order (phases in theirs)."""
        uit: dict[str, dict[str, str]] = {soort: {} for soort in SOORTEN}
        for ingang in (*ingangen(self.kennisbank), *self._extra()):
            uit[ingang.soort][ingang.id] = ingang.naam
        return {
            soort: dict(sorted(rij.items(), key=lambda paar: _volgorde(soort, *paar)))
            for soort, rij in uit.items()
        }

    @cached_property
    def barrieres(self) -> Mapping[str, tuple[Fase, Barriere]]:
        """Every barrier with its phase."""
        return {b.id: (fase, b) for fase in self.model.fasen for b in fase.barrieres}

    @cached_property
    def begrippen(self) -> Mapping[str, list[str]]:
        """Per instrument the terms that belong to it."""
        alle = self.kennisbank.instrumenten.values()
        return {i.id: begrippen_bij(self.kennisbank, i) for i in alle}

    @cached_property
    def gebruikers(self) -> Mapping[str, list[str]]:
        """Per source the instruments that rest on it."""
        return gebruikers_van(self.kennisbank)

    def ken(self, blad: str | None) -> tuple[str, str] | None:
        """Kind and id of a page in the address; None when there is no such page."""
        soort, _, id_ = (blad or "").partition(".")
        return (soort, id_) if id_ in self.namen.get(soort, {}) else None

    def wijzers(self, soort: str, ids: Iterable[str]) -> tuple[Wijzer, ...]:
        """Ways to these entries, in the given order, each once; unknown ids are left out."""
        namen = self.namen[soort]
        return tuple(Wijzer(soort, id_, namen[id_]) for id_ in dict.fromkeys(ids) if id_ in namen)

    def _extra(self) -> Iterator[Ingang]:
        for fase in self.model.fasen:
            signalen = " ".join(signaal.tekst for signaal in fase.signalen)
            yield Ingang("fase", fase.id, f"Fase {fase.nummer}: {fase.naam}", fase.wat,
                         (), f"{fase.kantelpunt} {signalen}")  # fmt: skip
            for barriere in fase.barrieres:
                yield Ingang("barriere", barriere.id, barriere.naam, barriere.let_op)
        for actie in self.model.acties.values():
            yield Ingang("actie", actie.id, actie.naam, actie.kort, (), actie.let_op)
        for zaak in self.voorbeelden.values():
            yield Ingang("voorbeeld", zaak.id, zaak.naam, zaak.kort, (zaak.gemeente,))


def _volgorde(soort: str, id_: str, naam: str) -> str:
    return id_ if soort in {"fase", "barriere"} else naam.casefold()


def lees_voorbeelden(map_: Path = VOORBEELDEN) -> dict[str, Voorbeeld]:
    """The cases that have a title. Raises InhoudFout on broken YAML."""
    gelezen = {pad.stem: lees_yaml(pad) for pad in sorted(map_.glob("*.yaml"))}
    return {id_: _voorbeeld(id_, boom) for id_, boom in gelezen.items() if boom.get("titel")}


def _voorbeeld(id_: str, boom: Mapping[str, Any]) -> Voorbeeld:
    gemeente, nu = str(boom.get("gemeente", "")), boom.get("nu")
    plek = f"{gemeente} {nu:%Y}" if nu else gemeente
    return Voorbeeld(
        id_,
        f"{plek}: {boom['titel']}" if plek else str(boom["titel"]),
        " ".join(str(boom.get("toelichting", "")).split()),
        gemeente,
        f"{nu:%d-%m-%Y}" if nu else "",
        tuple(str(link) for link in boom.get("bronnen", [])),
    )
