"""A situation from one YAML file: the headless face of the core.

Every error names the line at fault and says in Dutch what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from afwegingskader.antwoordregel import antwoord_van, kaal, rij_van
from afwegingskader.antwoordwaarde import AntwoordFout, moment, tekst, toon, waarde_van
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import InhoudFout, ontleed, regel_van
from logica.situatie import (
    LETTER_VAN_SOORT,
    SITUATIE,
    Antwoord,
    Maatregel,
    Situatie,
    Waarde,
    soort_van,
    stand_van,
)  # fmt: skip
from logica.tijd import verstreken
from logica.voorwaarde import OnderwerpSoort

MEERVOUD: Mapping[str, OnderwerpSoort] = {
    "personen": "persoon", "groepen": "groep", "bijeenkomsten": "bijeenkomst",
    "plaatsen": "plaats", "berichten": "bericht",
}  # fmt: skip
SLEUTELS = {"gemeente", "nu", "peildatum", "titel", "toelichting", "bronnen", "lokaal", "feiten",
            "oordelen", "besluit", *MEERVOUD}  # fmt: skip


class SituatieFout(Exception):
    """A situation file that cannot be read. `meldingen` has one Dutch line per error."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__("\n".join(meldingen))
        self.meldingen = meldingen


def lees_situatie(
    pad: Path, kennisbank: Kennisbank, nu: datetime, peildatum: date | None = None
) -> Situatie:
    """Read a situation file. `nu` is used when the file gives none. Raises SituatieFout."""
    try:
        boom = ontleed(pad, met_regels=True)
    except FileNotFoundError as fout:
        raise SituatieFout([f"{pad.name}: dit bestand bestaat niet; controleer de naam"]) from fout
    except InhoudFout as fout:
        raise SituatieFout(fout.meldingen) from fout
    return situatie_uit(boom, kennisbank, nu, peildatum, naam=pad.name)


def situatie_uit(
    boom: Any, kennisbank: Kennisbank, nu: datetime, peildatum: date | None = None,
    naam: str = "situatie",
) -> Situatie:  # fmt: skip
    """A situation from a parsed tree. Raises SituatieFout with every error in it."""
    if not isinstance(boom, Mapping):
        wat = "is leeg" if boom is None else "heeft geen velden"
        raise SituatieFout([f"{naam}:1: dit bestand {wat}; begin met gemeente, nu en feiten"])
    bouwer = _Bouwer(kennisbank, boom, naam)
    situatie = bouwer.bouw(nu, peildatum)
    if bouwer.meldingen:
        raise SituatieFout(bouwer.meldingen)
    return situatie


@dataclass
class _Bouwer:
    kennisbank: Kennisbank
    boom: Mapping[str, Any]
    naam: str
    meldingen: list[str] = field(default_factory=list)
    antwoorden: dict[tuple[str, str], list[Antwoord]] = field(default_factory=dict)
    onderwerpen: dict[str, list[str]] = field(default_factory=dict)

    def bouw(self, nu: datetime, peildatum: date | None) -> Situatie:
        for sleutel in self.boom:
            if sleutel not in SLEUTELS:
                melding = f"'{toon(sleutel)}' is hier geen veld; kies uit {rij_van(SLEUTELS)}"
                self._fout([sleutel], melding)
        gemeente = self.boom.get("gemeente")
        if not isinstance(gemeente, str) or not gemeente.strip():
            self._fout(["gemeente"], "gemeente ontbreekt; schrijf de naam van de gemeente")
        nu = self._moment("nu", nu)
        for plek, onderwerp, vraag, ruw in self._alle_antwoorden():
            self._voeg_toe(plek, onderwerp, vraag, ruw)
        besluit, maatregelen = self._besluit()
        standen = {sleutel: stand_van(rij, nu) for sleutel, rij in self.antwoorden.items()}
        return Situatie(
            str(gemeente), nu, peildatum or self._datum("peildatum") or nu.date(), standen,
            {soort: tuple(labels) for soort, labels in self.onderwerpen.items()},
            maatregelen, besluit, self._tekst(["titel"], self.boom.get("titel")),
        )  # fmt: skip

    def _alle_antwoorden(self) -> Iterator[tuple[list[Any], str | None, str, Any]]:
        bekend = list(self._onderwerpen_in_bestand())
        for groep in ("lokaal", "feiten", "oordelen"):
            for vraag, ruw in self._groep([groep]).items():
                yield [groep, vraag], None, str(vraag), ruw
        for meervoud, label in bekend:
            for vraag, ruw in self._groep([meervoud, label]).items():
                yield [meervoud, label, vraag], label, str(vraag), ruw

    def _onderwerpen_in_bestand(self) -> Iterator[tuple[str, str]]:
        for meervoud, soort in MEERVOUD.items():
            for label in self._groep([meervoud]):
                if _geldig_label(label, soort):
                    self._onderwerp(soort, label)
                    yield meervoud, label
                else:
                    letter = LETTER_VAN_SOORT[soort]
                    melding = f"'{toon(label)}' is geen label; gebruik {letter}1, {letter}2 …"
                    self._fout([meervoud, label], melding)

    def _groep(self, plek: list[Any]) -> Mapping[str, Any]:
        deel: Any = self.boom
        for stap in plek:
            deel = deel.get(stap)
            if deel is None:
                return {}
        if not isinstance(deel, Mapping):
            self._fout(plek, f"onder '{plek[-1]}' horen regels van de vorm 'vraag: antwoord'")
            return {}
        return deel

    def _voeg_toe(self, plek: list[Any], onderwerp: str | None, id_: str, ruw: Any) -> None:
        vraag = self.kennisbank.vragen.get(id_)
        if vraag is None or id_ in self.kennisbank.besluitvelden:
            self._fout(plek, f"'{toon(id_)}' is geen bekende vraag; zie kennisbank/feiten")
            return
        label = self._label(plek, onderwerp, id_)
        if label is None:
            return
        rijen = ruw if isinstance(ruw, list) and ruw and isinstance(ruw[0], Mapping) else [ruw]
        for rij in rijen:
            try:
                antwoord = antwoord_van(vraag, label, rij)
            except AntwoordFout as fout:
                self._fout(plek, str(fout))
            else:
                self.antwoorden.setdefault((label, id_), []).append(antwoord)

    def _label(self, plek: list[Any], onderwerp: str | None, id_: str) -> str | None:
        """The onderwerp an answer is about; None, with an error, when that is not clear."""
        soort = self.kennisbank.onderwerp_van(id_)
        if soort == "situatie":
            return SITUATIE
        if onderwerp is not None:
            if soort_van(onderwerp) == soort:
                return onderwerp
            self._fout(plek, f"'{id_}' gaat over een {soort}, niet over {onderwerp}")
            return None
        labels = self.onderwerpen.get(soort) or [f"{LETTER_VAN_SOORT[soort]}1"]
        if len(labels) > 1:
            self._fout(plek, f"'{id_}' gaat over een {soort}; zet hem onder {' of '.join(labels)}")
            return None
        self._onderwerp(soort, labels[0])
        return labels[0]

    def _onderwerp(self, soort: OnderwerpSoort, label: str) -> None:
        rij = self.onderwerpen.setdefault(soort, [])
        if label not in rij:
            rij.append(label)

    def _besluit(self) -> tuple[dict[str, Waarde], tuple[Maatregel, ...]]:
        besluit: dict[str, Waarde] = {}
        for veld, ruw in self._groep(["besluit"]).items():
            if veld != "maatregelen":
                self._veld(["besluit", veld], f"besluit.{veld}", ruw, besluit)
        rijen = self._groep(["besluit"]).get("maatregelen") or []
        if not isinstance(rijen, list):
            self._fout(
                ["besluit", "maatregelen"], "maatregelen is een lijst; begin regels met '- '"
            )
            return besluit, ()
        return besluit, tuple(
            m for nr, rij in enumerate(rijen, 1) if (m := self._maatregel(nr, rij)) is not None
        )

    def _maatregel(self, nr: int, rij: Any) -> Maatregel | None:
        plek: list[Any] = ["besluit", "maatregelen", nr - 1]
        id_ = rij.get("instrument") if isinstance(rij, Mapping) else None
        if not isinstance(id_, str) or id_ not in self.kennisbank.instrumenten:
            self._fout(plek, "elke maatregel noemt een bestaand instrument, zoals noodbevel_175")
            return None
        velden: dict[str, Waarde] = {}
        for veld, ruw in rij.items():
            if veld not in {"instrument", "onderwerp"}:
                self._veld([*plek, veld], f"maatregel.{veld}", ruw, velden)
        onderwerp = kaal(rij.get("onderwerp"))
        if melding := self._vreemd_onderwerp(id_, onderwerp):
            self._fout([*plek, "onderwerp"], melding)
            return None
        return Maatregel(f"M{nr}", id_, onderwerp, met_duur(velden))

    def _vreemd_onderwerp(self, instrument: str, onderwerp: Any) -> str | None:
        """Why a measure cannot be about this; None when it can, or names nothing."""
        if onderwerp is None:
            return None
        if not any(onderwerp in rij for rij in self.onderwerpen.values()):
            return f"'{toon(onderwerp)}' staat niet in dit bestand"
        soort = self.kennisbank.instrumenten[instrument].gericht_op
        if soort_van(onderwerp) == soort:
            return None
        return f"'{instrument}' gaat over een {soort}, niet over {onderwerp}"

    def _veld(self, plek: list[Any], id_: str, ruw: Any, velden: dict[str, Waarde]) -> None:
        vraag = self.kennisbank.besluitvelden.get(id_)
        if vraag is None:
            self._fout(
                plek, f"'{toon(plek[-1])}' is geen bekend besluitveld; zie kennisbank/besluitvelden"
            )
            return
        try:
            waarde = waarde_van(vraag, kaal(ruw))
        except AntwoordFout as fout:
            self._fout(plek, str(fout))
            return
        if waarde is not None:
            velden[id_] = waarde

    def _moment(self, sleutel: str, anders: datetime) -> datetime:
        ruw = self.boom.get(sleutel)
        if ruw is None:
            return anders
        try:
            return moment(sleutel, ruw)
        except AntwoordFout as fout:
            self._fout([sleutel], str(fout))
            return anders

    def _datum(self, sleutel: str) -> date | None:
        ruw = self.boom.get(sleutel)
        if isinstance(ruw, datetime):
            return ruw.date()
        if ruw is None or isinstance(ruw, date):
            return ruw
        try:
            return date.fromisoformat(str(ruw))
        except ValueError:
            self._fout([sleutel], f"'{toon(ruw)}' is geen datum; schrijf 2026-11-24")
            return None

    def _tekst(self, plek: list[Any], ruw: Any) -> str | None:
        if ruw is None:
            return None
        try:
            return tekst(str(plek[-1]), kaal(ruw))
        except AntwoordFout as fout:
            self._fout(plek, str(fout))
            return None

    def _fout(self, plek: list[Any], tekst: str) -> None:
        self.meldingen.append(f"{self.naam}:{regel_van(self.boom, plek)}: {tekst}")


def met_duur(velden: dict[str, Waarde]) -> dict[str, Waarde]:
    """The fields with `maatregel.duur_uren` derived when begin and end are both moments."""
    van, tot = velden.get("maatregel.van"), velden.get("maatregel.tot")
    if isinstance(van, datetime) and isinstance(tot, datetime):
        return {**velden, "maatregel.duur_uren": verstreken(van, tot) / timedelta(hours=1)}
    return velden


def _geldig_label(label: object, soort: OnderwerpSoort) -> bool:
    letter = LETTER_VAN_SOORT[soort]
    return isinstance(label, str) and re.fullmatch(f"{letter}[1-9][0-9]*", label) is not None
