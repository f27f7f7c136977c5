"""One measure of the draft decision, as the memo shows it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from afwegingskader.besluittoets import Besluittoets
from afwegingskader.verdict import Verdict
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import Instrument
from logica.situatie import Maatregel
from logica.voorwaarde import vragen
from stukken.bronnen import grondslag, grondslag_slot
from stukken.omgeving import ontbreekt, tijdstip
from stukken.woorden import eerste_zin, is_sjabloonzin, klein, sjablonen_van, waarde_tekst, zin

Cel = str | Markup
KERNVELDEN = (
    ("Aan wie", "maatregel.adressaat_omschrijving"), ("Wat", "maatregel.gedrag"),
    ("Waar", "maatregel.gebied"), ("Vanaf", "maatregel.van"), ("Tot", "maatregel.tot"),
)  # fmt: skip
TE_MELDEN = (
    ("Wat", ("maatregel.gedrag",)),
    ("Voor wie", ("maatregel.adressaat_omschrijving", "maatregel.adressaat")),
    ("Niet voor", ("maatregel.uitzonderingen",)), ("Waar", ("maatregel.gebied",)),
    ("Vanaf", ("maatregel.van",)), ("Tot", ("maatregel.tot",)),
)  # fmt: skip
"""Lines of a rule in a text to everyone, each from the first of its fields that is filled in."""
REDEN = ("maatregel.noodzaak", "maatregel.motivering")


@dataclass(frozen=True)
class Keuze:
    """A measure with its instrument, its verdict and the test of its fields."""

    kennisbank: Kennisbank
    maatregel: Maatregel
    instrument: Instrument
    verdict: Verdict
    toets: Besluittoets

    @property
    def status(self) -> str:
        """Concept, or when and how it was decided."""
        if self.maatregel.status == "ingetrokken":
            return "ingetrokken"
        if self.maatregel.status == "concept" or self.maatregel.besloten_op is None:
            return self.maatregel.status
        wijze = "mondeling besloten op" if self.maatregel.mondeling else "besloten op"
        if self.instrument.verzoek is not None:  # the mayor decides to ask, the partner on the rest
            wijze = "besloten dit te vragen op"
        return f"{wijze} {tijdstip(self.maatregel.besloten_op)}"

    @property
    def grondslag(self) -> str:
        """The legal basis in words."""
        zin_ = grondslag(self.kennisbank, self.verdict.versie)
        return zin_ or "geen wettelijke grondslag op deze datum"

    @property
    def grondslag_slot(self) -> Markup:
        """The mark when the basis must still be checked."""
        return grondslag_slot(self.verdict.versie)

    @property
    def kernvelden(self) -> list[tuple[str, Cel]]:
        """The fields that make the decision; missing ones marked when required."""
        return [(naam, self.veld(id_)) for naam, id_ in KERNVELDEN if self.nodig(id_)]

    def nodig(self, id_: str) -> bool:
        """Whether a field is filled in, or asked for by a besluiteis of this measure."""
        gevraagd = {v for punt in self.toets.punten for v in vragen(punt.eis.voorwaarde)}
        return bool(self.maatregel.velden.get(id_)) or id_ in gevraagd

    def veld(self, id_: str) -> Cel:
        """One field, or its mark."""
        vraag = self.kennisbank.besluitvelden[id_]
        waarde = self.maatregel.velden.get(id_)
        if waarde:
            return waarde_tekst(vraag, waarde, in_zin=True)
        return ontbreekt(f"{klein(vraag.vraag.rstrip('?'))} ({self.instrument.naam})")

    @property
    def te_melden(self) -> list[tuple[str, Cel]]:
        """The lines of this rule in a text to everyone: for whom and for whom not among them."""
        velden = self.maatregel.velden
        paren = ((naam, next((v for v in ids if velden.get(v)), ids[0])) for naam, ids in TE_MELDEN)
        return [(naam, self.veld(id_)) for naam, id_ in paren if self.nodig(id_)]

    @property
    def na_besluit(self) -> Markup:
        """What may be told once it is decided: what, for whom, where, until when and why."""
        velden = self.maatregel.velden
        reden = next((v for v in REDEN if velden.get(v)), None)
        delen = self.te_melden
        delen += [("Waarom", self.veld(reden))] if reden else []
        kop = Markup("De burgemeester heeft besloten: {}").format(zin(klein(self.instrument.naam)))
        return Markup(" ").join(
            [kop, *(Markup("{}: {}").format(naam, zin(cel)) for naam, cel in delen)]
        )

    @property
    def voor_en_tegen(self) -> Cel:
        """Why it helps and what it may cause; a request may do with what it is."""
        velden = self.maatregel.velden
        if self.instrument.soort != "bevoegdheid" and "maatregel.geschiktheid" not in velden:
            return zin(eerste_zin(self.instrument.kort))
        voor, tegen = (
            eigen_woorden(self.kennisbank, id_, velden.get(id_))
            for id_ in ("maatregel.geschiktheid", "maatregel.neveneffecten")
        )
        return Markup("Voor: {} Tegen: {}").format(voor, tegen)


def eigen_woorden(kennisbank: Kennisbank, id_: str, waarde: object) -> Cel:
    """A reasoning text of the user; the mark when missing or still the shipped opening."""
    vraag = kennisbank.besluitvelden[id_]
    tekst = waarde if isinstance(waarde, str) else ""
    if is_sjabloonzin(tekst, *sjablonen_van(vraag)):
        return ontbreekt(klein(vraag.vraag.rstrip("?")))
    return zin(tekst)
