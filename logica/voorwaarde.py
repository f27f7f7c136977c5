"""The condition language of the content: tests on one declared item, joined by logic.

Every model is data from YAML. Two things cannot be written in it, by design: a test whether
something is *known* (one such operator makes "unknown" decide), and a reference to another
instrument's verdict. `ingevuld` asks whether a text or an area of the draft decision was filled
in; the schema of the content admits it in besluiteisen only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag

InstantieSoort = Literal["persoon", "groep", "bijeenkomst", "plaats", "bericht"]
OnderwerpSoort = Literal[
    "situatie", "persoon", "groep", "bijeenkomst", "plaats", "bericht", "maatregel"
]
RELATIEF = re.compile(r"^nu(?:([+-]\d+)([umd]))?$")
"""'nu', or nu plus or minus hours (u), minutes (m) or days (d)."""


def _bestaande_grens(tekst: str) -> str:
    if RELATIEF.match(tekst) is None:
        try:
            date.fromisoformat(tekst)
        except ValueError as fout:
            raise ValueError(
                f"'{tekst}' is geen moment; schrijf nu, nu-24u of 2026-11-24"
            ) from fout
    return tekst


Grens = Annotated[str, AfterValidator(_bestaande_grens)]


class Model(BaseModel):
    """Base of all content models: strict, closed and immutable."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Enkel(Model):
    """One test on one declared item."""

    vraag: str = Field(description="Id van het feit, oordeel, lokale gegeven of besluitveld.")

    @cached_property
    def sleutel(self) -> str:
        """The same text for tests that say the same, wherever they stand."""
        return repr(self)


class Is(Enkel):
    """True when the item has exactly this option."""

    is_: str = Field(alias="is", description="De optie die het antwoord moet zijn.")


class In(Enkel):
    """True when the item has one of these options."""

    in_: list[str] = Field(alias="in", min_length=1, description="Toegelaten opties.")


class Bevat(Enkel):
    """True when this option of a meerkeuze was answered 'ja'."""

    bevat: str = Field(description="De optie die 'ja' moet zijn.")


class Minstens(Enkel):
    """True when a number (or the low end of a band) is at least this."""

    minstens: float = Field(strict=False, description="Ondergrens, in de eenheid van de vraag.")


class Hoogstens(Enkel):
    """True when a number (or the high end of a band) is at most this."""

    hoogstens: float = Field(strict=False, description="Bovengrens, in de eenheid van de vraag.")


class Voor(Enkel):
    """True when a moment (or the whole band) lies before the given moment."""

    voor: Grens = Field(description="'nu', 'nu+12u', 'nu-24u' of een ISO-datum.")


class Na(Enkel):
    """True when a moment (or the whole band) lies at or after the given moment."""

    na: Grens = Field(description="'nu', 'nu+12u', 'nu-24u' of een ISO-datum.")


class Ingevuld(Enkel):
    """True when a field of the draft decision was filled in. In besluiteisen only."""

    ingevuld: Literal[True] = Field(description="Altijd 'true': het veld moet gevuld zijn.")


class Alle(Model):
    """True when every part is."""

    alle: list[Voorwaarde] = Field(min_length=1, description="Alle delen moeten waar zijn.")


class EenVan(Model):
    """True when at least one part is."""

    een_van: list[Voorwaarde] = Field(min_length=1, description="Eén waar deel volstaat.")


class Niet(Model):
    """True when the part is false; unknown stays unknown."""

    niet: Voorwaarde = Field(description="Het deel dat onwaar moet zijn.")


class MinstensN(Model):
    """True when at least n of the parts are."""

    minstens_n: int = Field(ge=0, description="Hoeveel delen waar moeten zijn.")
    van: list[Voorwaarde] = Field(min_length=1, description="De delen.")


class ErIsInhoud(Model):
    """Which instances to look through, and for what."""

    soort: InstantieSoort = Field(description="Soort onderwerp waarvan er een moet zijn.")
    voorwaarde: Voorwaarde = Field(description="Waaraan dat ene onderwerp moet voldoen.")


class ErIs(Model):
    """True when one recorded instance satisfies the condition.

    False only when the record is complete (`<soort>.volledig` is 'ja') and every instance fails.
    """

    er_is: ErIsInhoud = Field(description="Zoek één onderwerp dat voldoet.")


_SOORTEN = {
    "is": Is, "in": In, "bevat": Bevat, "minstens": Minstens, "hoogstens": Hoogstens,
    "voor": Voor, "na": Na, "ingevuld": Ingevuld, "alle": Alle, "een_van": EenVan,
    "niet": Niet, "minstens_n": MinstensN, "er_is": ErIs,
}  # fmt: skip


def _soort(ruw: object) -> str | None:
    if isinstance(ruw, dict):
        return next((sleutel for sleutel in ruw if sleutel in _SOORTEN), None)
    return next((naam for naam, model in _SOORTEN.items() if isinstance(ruw, model)), None)


Voorwaarde = Annotated[
    Annotated[Is, Tag("is")]
    | Annotated[In, Tag("in")]
    | Annotated[Bevat, Tag("bevat")]
    | Annotated[Minstens, Tag("minstens")]
    | Annotated[Hoogstens, Tag("hoogstens")]
    | Annotated[Voor, Tag("voor")]
    | Annotated[Na, Tag("na")]
    | Annotated[Ingevuld, Tag("ingevuld")]
    | Annotated[Alle, Tag("alle")]
    | Annotated[EenVan, Tag("een_van")]
    | Annotated[Niet, Tag("niet")]
    | Annotated[MinstensN, Tag("minstens_n")]
    | Annotated[ErIs, Tag("er_is")],
    Discriminator(_soort),
]

Test = Is | In | Bevat | Minstens | Hoogstens | Voor | Na | Ingevuld

for _model in (Alle, EenVan, Niet, MinstensN, ErIsInhoud, ErIs):
    _model.model_rebuild()


VOLLEDIG: Mapping[InstantieSoort, Is] = {
    soort: Is.model_validate({"vraag": f"{soort}.volledig", "is": "ja"})
    for soort in get_args(InstantieSoort)
}
"""Per soort the test "these are all of them": only then can `er_is` be false."""


def delen(voorwaarde: Voorwaarde) -> tuple[Voorwaarde, ...]:
    """The direct parts of a condition; empty for a test."""
    match voorwaarde:
        case Alle(alle=rij) | EenVan(een_van=rij) | MinstensN(van=rij):
            return tuple(rij)
        case Niet(niet=deel):
            return (deel,)
        case ErIs(er_is=inhoud):
            return (inhoud.voorwaarde,)
        case _:
            return ()


def tests(voorwaarde: Voorwaarde) -> Iterator[tuple[Test, OnderwerpSoort | None]]:
    """Every test in a condition, with the soort of the `er_is` around it (None outside one).

    An `er_is` itself reads whether the record of its soort is complete.
    """

    def loop(
        deel: Voorwaarde, soort: OnderwerpSoort | None
    ) -> Iterator[tuple[Test, OnderwerpSoort | None]]:
        if isinstance(deel, Test):
            yield deel, soort
            return
        binnen = soort
        if isinstance(deel, ErIs):
            binnen = deel.er_is.soort
            yield VOLLEDIG[binnen], None
        for onderdeel in delen(deel):
            yield from loop(onderdeel, binnen)

    return loop(voorwaarde, None)


def bladeren(voorwaarde: Voorwaarde) -> Iterator[Test | ErIs]:
    """The tests and searches (`er_is`) that a condition joins, without entering a search."""
    if isinstance(voorwaarde, Test | ErIs):
        yield voorwaarde
        return
    for onderdeel in delen(voorwaarde):
        yield from bladeren(onderdeel)


def vragen(voorwaarde: Voorwaarde) -> set[str]:
    """Ids of all items that a condition reads."""
    return {test.vraag for test, _ in tests(voorwaarde)}


def drempel_van(test: Test) -> float | str | None:
    """The threshold that a test on a number or a moment names; None for any other test."""
    match test:
        case Minstens(minstens=drempel) | Hoogstens(hoogstens=drempel):
            return drempel
        case Voor(voor=moment) | Na(na=moment):
            return moment
        case _:
            return None


def opties_van(test: Test) -> list[str]:
    """The options that a test on a choice names; empty for any other test."""
    match test:
        case Is():
            return [test.is_]
        case In():
            return list(test.in_)
        case Bevat():
            return [test.bevat]
        case _:
            return []
