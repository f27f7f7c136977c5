"""The core of the besluitmemo: what the mayor reads in a minute and decides on.

The template sees this as `g`. It lays out, it does not advise: the options stand in the visible
order of the board, doing nothing always among them, and reasons are the user's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from markupsafe import Markup

from afwegingskader.besluittoets import onderwerp_van, toets_besluit
from afwegingskader.bord import Bord, Regel, lichtere_middelen
from afwegingskader.lezer import SituatieLezer
from afwegingskader.verdict import Verdict
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.schema.instrument import Instrument
from logica.situatie import Maatregel, Situatie
from logica.voorwaarde import vragen
from stukken.document import Document
from stukken.elementen import eigen_antwoord
from stukken.feiten import STAND, VERTROUWELIJK, Feitregel, alle_feiten, dragende_vragen
from stukken.lichter import met_reden
from stukken.memokeuze import Cel, Keuze, eigen_woorden
from stukken.merken import invul
from stukken.omgeving import ontbreekt
from stukken.woorden import (
    eerste_zin,
    klein,
    waarde_tekst,
    zin,
)

NOODZAAK = "maatregel.noodzaak"
OPTIES_NAAST_KEUZE, OPTIES_ZONDER_KEUZE, KERNFEITEN = 2, 4, 8
"""At most so many other options, and facts, in the core; the rest is in the annexes."""
KAN = {
    "inzetbaar": "Kan in beginsel", "via_partner": "Vraag aan: {}",
    "niet_inzetbaar": "Kan niet", "geen_bevoegdheid": "Bestaat niet",
}  # fmt: skip
GEEN_REDEN = "Geen reden vastgelegd om dit niet te doen."
ERNAAST = "Kan ernaast; vervangt de keuze niet."
TIJDIG = {True: "ja", False: "nee", None: "niet te zeggen"}


@dataclass(frozen=True)
class Memogegevens:
    """The situation as it was known at `moment`; `bord_nu` also knows what came later."""

    bord: Bord
    bord_nu: Bord
    document: Document
    profiel: Gemeenteprofiel
    moment: datetime
    gereed: bool = False
    aantal_gaten: int = 0
    nog: str = ""

    @property
    def situatie(self) -> Situatie:
        """What was known."""
        return self.bord.situatie

    @cached_property
    def lezer(self) -> SituatieLezer:
        """Reader of the situation with the fields of the decision."""
        return SituatieLezer(self.bord.kennisbank, self.situatie, velden=self.situatie.besluit)

    @property
    def titel(self) -> str:
        """Title of the memo."""
        return f"Besluitmemo: {self.situatie.titel or f'onrust in {self.profiel.gemeente}'}"

    @property
    def status(self) -> str:
        """Whether there is something to decide or something was decided."""
        stand = {m.status for m in self.situatie.maatregelen}
        return "besloten" if stand and stand <= {"besloten", "ingetrokken"} else "concept"

    @property
    def vertrouwelijk(self) -> str:
        """The strictest class of anything in it."""
        klassen = [a.vertrouwelijk for f in self.feiten for a in f.antwoorden] or ["driehoek"]
        return VERTROUWELIJK[max(klassen, key=list(VERTROUWELIJK).index)]

    @cached_property
    def feiten(self) -> list[Feitregel]:
        """Every fact with a value, acute ones first."""
        return alle_feiten(self.bord)

    def kernfeiten(self, *elders: str) -> list[Feitregel]:
        """The facts for the core: what a measure rests on first, and what is there first.

        `elders` are those to which the text gives a line of its own.
        """
        dragend = {v for k in self.keuzes for v in dragende_vragen(
            self.bord.kennisbank, k.instrument, self.situatie)}  # fmt: skip
        rij = [f for f in self.feiten if f.vraag.id not in elders and not f.is_eigen_keuze]
        rij.sort(key=lambda f: (f.vraag.id not in dragend, f.stand.waarde == "nee"))
        return rij[:KERNFEITEN]

    def feit(self, id_: str) -> Cel:
        """Value of one fact about the situation; how it stands when it was asked; or its mark."""
        regel = next((f for f in self.feiten if f.vraag.id == id_), None)
        if regel:
            return regel.tekst
        stand = self.situatie.stand(id_).toestand
        vraag = self.bord.kennisbank.feiten[id_]
        naam = klein(vraag.label) if vraag.label else vraag.vraag
        return ontbreekt(naam) if stand == "niet_gevraagd" else f"{STAND[stand]}, zie bijlage 6"

    @property
    def waar(self) -> Cel:
        """The areas of the measures; the place itself is never a recorded fact."""
        gebieden = [str(m.velden["maatregel.gebied"]) for m in self.situatie.maatregelen
                    if m.velden.get("maatregel.gebied")]  # fmt: skip
        return "; ".join(dict.fromkeys(gebieden)) or invul("«PLEK»")

    @cached_property
    def keuzes(self) -> list[Keuze]:
        """The measures of the draft decision."""
        return [self._keuze(m) for m in self.situatie.maatregelen]

    def _keuze(self, maatregel: Maatregel) -> Keuze:
        instrument = self.bord.kennisbank.instrumenten[maatregel.instrument]
        onderwerp = onderwerp_van(instrument, self.situatie, maatregel)
        return Keuze(
            self.bord.kennisbank,
            maatregel,
            instrument,
            self.bord.toetser.verdict(instrument, onderwerp),
            toets_besluit(self.bord.kennisbank, self.situatie, maatregel),
        )

    @property
    def waarom_nu(self) -> list[tuple[str, Cel]]:
        """Per measure why it is needed now, in the words of the user; only where that was asked."""
        return [
            (k.instrument.naam, k.veld(NOODZAAK)) for k in self.keuzes if k.nodig(NOODZAAK)
        ]  # fmt: skip

    @property
    def voorkeur(self) -> str:
        """What is chosen, in a few words."""
        if self.keuzes:
            return "; ".join(k.instrument.naam for k in self.keuzes)
        keuze = self.situatie.besluit.get("besluit.keuze")
        vraag = self.bord.kennisbank.besluitvelden["besluit.keuze"]
        return waarde_tekst(vraag, keuze) if keuze else ""

    def kan(self, verdict: Verdict) -> str:
        """The verdict in the words of the screen, with the partner's name."""
        if verdict.oordeel == "open":
            if not verdict.recht.te_toetsen:
                return verdict.woord
            aantal = len(verdict.dragend)
            return f"Kan pas na {aantal} {'punt' if aantal == 1 else 'punten'}"
        instrument = verdict.instrument
        aan = instrument.verzoek.aan if instrument.verzoek else instrument.bevoegd_gezag
        return KAN[verdict.oordeel].format(self.rol(aan))

    def reden(self, verdict: Verdict) -> str:
        """Why, in a sentence. Of a partner's power only that the partner decides."""
        if verdict.oordeel != "via_partner":
            return verdict.reden
        verzoek = verdict.instrument.verzoek
        wie = self.rol(verzoek.aan if verzoek else verdict.instrument.bevoegd_gezag)
        return f"Er is reden om het te vragen; {wie} toetst en beslist."

    def rol(self, id_: str) -> str:
        """Name of a partner or role in the middle of a sentence."""
        partner = self.bord.kennisbank.partners.get(id_)
        return klein(partner.naam).split(" (")[0] if partner else id_.replace("_", " ")

    def manifestaties(self, oordeel: str) -> list[tuple[str, Cel]]:
        """Per recorded gathering whether the mayor judges it protected, by this oordeel."""
        return [(b, self._manifestatie(oordeel, b)) for b in self.situatie.van_soort("bijeenkomst")]

    def _manifestatie(self, oordeel: str, label: str) -> Cel:
        stand = self.lezer.over(label).stand(oordeel)
        if stand.toestand != "waarde":
            return ontbreekt(f"oordeel of {label} een beschermde manifestatie is")
        antwoord = eigen_antwoord(stand.antwoorden)
        reden = zin(antwoord.motivering) if antwoord and antwoord.motivering else ""
        return f"{'beschermd' if stand.waarde == 'ja' else 'niet beschermd'}. {reden}".strip()

    @property
    def niets_doen(self) -> set[str]:
        """Doing nothing has a row of its own, above the other options."""
        return {i.id for i in self.bord.kennisbank.instrumenten.values() if i.niets_doen}

    @cached_property
    def andere_opties(self) -> list[Regel]:
        """Means not chosen, to be weighed: lighter ones first, then the board in its order."""
        gekozen = {k.instrument.id for k in self.keuzes} | self.niets_doen
        lichter = [r for k in self.keuzes for r in lichtere_middelen(self.bord, k.instrument.id)]
        kan = list(self.bord.met_oordeel("inzetbaar", "via_partner"))
        rest = list(self.bord.met_oordeel("open"))
        per_id = {
            r.instrument.id: r for r in [*lichter, *kan, *rest] if r.instrument.id not in gekozen
        }
        aantal = OPTIES_NAAST_KEUZE if self.keuzes else OPTIES_ZONDER_KEUZE
        return list(per_id.values())[:aantal]

    @property
    def opties(self) -> list[tuple[Cel, ...]]:
        """Rows of the options: doing nothing, the chosen measures, and what else can be done."""
        niets = ("Niets doen, blijven kijken", "Kan altijd", "ja", self._niets_doen())
        gekozen = [
            (f"{k.instrument.naam} (gekozen)", self.kan(k.verdict), self._tijdig(k.instrument.id),
             k.voor_en_tegen)
            for k in self.keuzes
        ]  # fmt: skip
        ander = [
            (r.instrument.naam, self.kan(r.beste), TIJDIG[r.tijdig], self._niet_gekozen(r))
            for r in self.andere_opties
        ]  # fmt: skip
        return [niets, *gekozen, *ander]

    def _niets_doen(self) -> Cel:
        id_ = "besluit.niets_doen"
        return eigen_woorden(self.bord.kennisbank, id_, self.situatie.besluit.get(id_))

    def _tijdig(self, instrument: str) -> str:
        return TIJDIG[self.bord.regel(instrument).tijdig]

    def _niet_gekozen(self, regel: Regel) -> Cel:
        reden = self.redenen.get(regel.instrument.id)
        slot = "Waarom niet: zie hierna." if reden else self.geen_reden(regel)
        return f"{zin(eerste_zin(regel.instrument.kort))} {slot}"

    def geen_reden(self, regel: Regel) -> str:
        """What to say of a means without a reason: only a lighter means can take the place."""
        lichter = {id_ for k in self.keuzes for id_ in k.instrument.lichtere_middelen}
        naast = self.keuzes and regel.oordeel == "inzetbaar" and regel.instrument.id not in lichter
        return ERNAAST if naast else GEEN_REDEN

    @cached_property
    def redenen(self) -> dict[str, str]:
        """The reason per lighter means that the mayor gave with a confirmed oordeel."""
        uit: dict[str, str] = {}
        for oordeel in self.bord.kennisbank.oordelen.values():
            stand = self.lezer.stand(oordeel.id) if oordeel.vraagt_lichtere_middelen else None
            antwoord = eigen_antwoord(stand.antwoorden) if stand else None
            uit |= antwoord.redenen if antwoord else {}
        return uit

    @property
    def lichter(self) -> list[tuple[str, Cel]]:
        """Per lighter means why it falls short, or the mark; every reason that was given."""
        namen: dict[str, Cel] = {}
        for keuze in self.keuzes:
            vraagt = self._vraagt_redenen(keuze.instrument)
            namen |= met_reden(self.bord, keuze.instrument.id, self.redenen, vraagt=vraagt)
        return [(naam, reden if isinstance(reden, Markup) else zin(reden))
                for naam, reden in namen.items()]  # fmt: skip

    @property
    def lichter_zonder_reden(self) -> list[str]:
        """Lighter means that can be used now and of which nothing says why they fall short."""
        genoemd = {naam for naam, _ in self.lichter}
        namen = (r.instrument.naam for k in self.keuzes
                 for r in lichtere_middelen(self.bord, k.instrument.id))  # fmt: skip
        return [naam for naam in dict.fromkeys(namen) if naam not in genoemd]

    def _vraagt_redenen(self, instrument: Instrument) -> bool:
        versie = instrument.versie_op(self.situatie.peildatum)
        gelezen = {v for eis in (versie.drempel if versie else []) for v in vragen(eis.voorwaarde)}
        return any(o.vraagt_lichtere_middelen for o in self.bord.kennisbank.oordelen.values()
                   if o.id in gelezen)  # fmt: skip

    @property
    def fase(self) -> str:
        """The phase of the barrier model in a sentence."""
        namen = {f.id: f"fase {f.nummer}, {klein(f.naam)}" for f in self.bord.fasen}
        zeker = namen.get(self.bord.fase[0] or "", "niet vast te stellen")
        mogelijk = self.bord.vooruitblik
        verder = f"; mogelijk al {namen[mogelijk]}" if mogelijk else ""
        return f"{zeker}{verder}"
