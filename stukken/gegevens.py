"""What the code itself makes for a decision or a request, out of the situation and the instrument.

The template sees this as `g`. Sentences that give reasons are never here: those are the user's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from markupsafe import Markup, escape

from afwegingskader.besluittoets import Besluittoets
from afwegingskader.bord import Bord
from afwegingskader.lezer import SituatieLezer
from afwegingskader.verdict import Verdict
from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.schema.instrument import GEZAG, Instrument, Rechtsmiddel, Variant
from logica.situatie import Antwoord, Maatregel
from logica.toets import toets
from stukken.bronnen import grondslag, grondslag_slot
from stukken.document import MET_CLAUSULE, Document
from stukken.elementen import eigen_antwoord
from stukken.feiten import Feitregel, dragende_vragen, feiten_voor_besluit
from stukken.lichter import met_reden
from stukken.merken import NA_TE_LEZEN, invul
from stukken.omgeving import ontbreekt, opsomming, tijdstip
from stukken.woorden import artikel_zin, klein, waarde_tekst

_AMBT = {
    "burgemeester": ("De {p.functie} van {p.gemeente},", ""),
    "loco": ("De burgemeester van {p.gemeente},", "{p.vervanging}"),
    "waarnemer": ("De burgemeester van {p.gemeente},", "waarnemend burgemeester"),
    "voorzitter_veiligheidsregio": ("De voorzitter van de veiligheidsregio,", ""),
}
"""Per beslisser: whose decision it is, and the office under the name."""
PLEK = re.compile(r"\{(\w+)\}")
VELD_BIJ_PLEK = {
    "plek": "maatregel.gebied", "route": "maatregel.uitweg", "uur": "maatregel.tot",
    "adressaat": "maatregel.adressaat_omschrijving", "gedrag": "maatregel.gedrag",
    "uitzonderingen": "maatregel.uitzonderingen", "begin": "maatregel.van",
}  # fmt: skip
"""Per open place in a text to read aloud the field of the measure that fills it."""


@dataclass(frozen=True)
class Gegevens:
    """Everything around one measure (or request) at the moment of deciding."""

    bord: Bord
    document: Document
    instrument: Instrument
    maatregel: Maatregel
    onderwerp: str
    profiel: Gemeenteprofiel
    moment: datetime
    verdict: Verdict
    toets: Besluittoets
    lezer: SituatieLezer
    gereed: bool = False
    aantal_gaten: int = 0
    nog: str = ""

    @property
    def grondslag_na_te_lezen(self) -> Markup:
        """The mark behind a legal basis that must still be checked."""
        return grondslag_slot(self.verdict.versie)

    @property
    def gemeente(self) -> str:
        """Name of the municipality."""
        return self.profiel.gemeente

    @property
    def gezag(self) -> str:
        """Who decides, in a sentence: 'de burgemeester'."""
        return GEZAG[self.instrument.bevoegd_gezag]

    @cached_property
    def grondslag(self) -> str:
        """The legal basis as 'artikel 175, eerste lid, van de Gemeentewet'; empty without one."""
        versie = self.instrument.versie_op(self.bord.situatie.peildatum)
        return grondslag(self.bord.kennisbank, versie)

    @cached_property
    def feiten(self) -> list[Feitregel]:
        """The facts that carry this and may be shown, with source and time."""
        rij = feiten_voor_besluit(self.bord, self.instrument, self.onderwerp)
        if self.document.maatstaf != "verlenging":
            return rij
        return [regel for regel in rij if any(map(self._telt, regel.antwoorden))]

    def _telt(self, antwoord: Antwoord) -> bool:
        """Whether an answer may carry this: an extension rests on what came after the decision."""
        if self.document.maatstaf != "verlenging":
            return True
        besloten, tijd = self.maatregel.besloten_op, antwoord.vastgelegd_op or antwoord.geldt_op
        return besloten is not None and tijd is not None and tijd > besloten

    @cached_property
    def lichter(self) -> list[tuple[str, str | Markup]]:
        """Per lighter means: its name and why it falls short."""
        redenen = self._redenen()
        if redenen is None:
            return []
        return list(met_reden(self.bord, self.instrument.id, redenen, vraagt=True).items())

    def _redenen(self) -> Mapping[str, str] | None:
        """Reasons per lighter means; None when this drempel does not ask for them."""
        kennisbank = self.bord.kennisbank
        gelezen = dragende_vragen(kennisbank, self.instrument, self.bord.situatie)
        vragend = [o for o in kennisbank.oordelen.values()
                   if o.id in gelezen and o.vraagt_lichtere_middelen]  # fmt: skip
        if not vragend:
            return None
        antwoorden = [eigen_antwoord(self.lezer.stand(o.id).antwoorden) for o in vragend]
        return {k: v for a in antwoorden if a and self._telt(a) for k, v in a.redenen.items()}

    @property
    def grondrechten(self) -> list[tuple[str, str, Markup]]:
        """Per right: its name with its articles, the ground, and the mark that it is unchecked."""
        return grondrechten(self.bord.kennisbank, self.instrument)

    @property
    def straf(self) -> str:
        """What breaking the measure amounts to; empty when the instrument does not say."""
        bepaling = self.instrument.strafbepaling
        return self._variant(bepaling.tekst, bepaling.varianten) if bepaling else ""

    def _variant(self, tekst: str, varianten: list[Variant]) -> str:
        """The text for this case: the first one whose condition is certainly true."""
        return next((v.tekst for v in varianten if toets(v.als, self.lezer)[0]), tekst)

    @property
    def straf_slot(self) -> Markup:
        """The mark when the penal sentence must still be checked."""
        bepaling = self.instrument.strafbepaling
        return NA_TE_LEZEN if bepaling and bepaling.zekerheid == "te_verifieren" else Markup()

    @property
    def rechtsmiddel(self) -> Rechtsmiddel | None:
        """The remedy to print; None for what knows no bezwaar."""
        volgt = self.document.rechtsmiddelblok == "volgens_instrument"
        middel = self.document.rechtsmiddel or self.instrument.rechtsmiddel
        return middel if volgt and middel.soort in MET_CLAUSULE else None

    @property
    def ondertekening(self) -> list[str | Markup]:
        """Lines of the signature; empty when it is not recorded which office decides."""
        return ondertekening(self.lezer, self.profiel, self.genomen_op)

    @property
    def genomen_op(self) -> datetime | None:
        """When what this document holds was decided; None as long as that is not recorded."""
        return self.maatregel.besloten_op if self.document.maatstaf == "besluit" else None

    @property
    def beslisser(self) -> str:
        """The office that decides, to begin a sentence: 'De burgemeester van Utrecht'."""
        ambt = _AMBT.get(str(self.lezer.stand("gezag.beslisser").waarde), _AMBT["burgemeester"])
        return ambt[0].format(p=self.profiel).rstrip(",")

    @property
    def besluitmoment(self) -> str:
        """When the measure was decided; empty when that is not recorded."""
        return tijdstip(self.maatregel.besloten_op) if self.maatregel.besloten_op else ""

    @property
    def oordelen(self) -> list[str]:
        """Ids of the open norms in the drempel that were judged, in order of question."""
        gelezen = dragende_vragen(self.bord.kennisbank, self.instrument, self.bord.situatie)
        alle = [id_ for id_ in self.bord.kennisbank.oordelen if id_ in gelezen]
        gegeven = {id_: eigen_antwoord(self.lezer.stand(id_).antwoorden) for id_ in alle}
        geldig = {id_ for id_, antwoord in gegeven.items() if antwoord and self._telt(antwoord)}
        return [i for i in alle if i in geldig and self.lezer.stand(i).toestand == "waarde"]

    def plicht(self, taak: str) -> str:
        """Articles of a duty that follows on this measure; empty when the law has none."""
        kennisbank = self.bord.kennisbank
        artikelen = [
            artikel_zin(kennisbank, v)
            for plicht in self.instrument.na_besluit if plicht.taak == taak
            for v in plicht.verwijzing if kennisbank.bronnen[v.bron].soort == "wet"
        ]  # fmt: skip
        return str(opsomming(artikelen).unescape())

    @property
    def voorleestekst(self) -> Markup | None:
        """The text to read aloud, filled in with this measure; None when there is none."""
        tekst = self.instrument.voorleestekst
        if tekst is None:
            return None
        delen = PLEK.split(self._variant(tekst, self.instrument.voorleestekst_varianten))
        uit = [escape(d) if nr % 2 == 0 else self._plek(d) for nr, d in enumerate(delen)]
        return Markup("").join(uit)

    def _plek(self, naam: str) -> str | Markup:
        if naam == "gemeente":
            return escape(self.gemeente)
        veld = VELD_BIJ_PLEK.get(naam)
        if veld is None:
            return invul(f"«{naam.upper()}»")
        waarde = self.maatregel.velden.get(veld)
        vraag = self.bord.kennisbank.besluitvelden[veld]
        if not waarde:
            return ontbreekt(vraag.vraag)
        tekst = waarde_tekst(vraag, waarde, in_zin=True).rstrip(" .")
        return escape(klein(tekst) if vraag.opties else tekst)

    def wanneer_en_door(self, feit: str) -> tuple[datetime, str] | None:
        """When a fact was so and who said it; None when that is not recorded."""
        antwoord = eigen_antwoord(self.lezer.stand(feit).antwoorden)
        moment = (antwoord.geldt_op or antwoord.vastgelegd_op) if antwoord else None
        return (moment, antwoord.bron) if antwoord and moment and antwoord.bron else None

    @property
    def bezwaaradres(self) -> str | Markup:
        """Where bezwaar goes."""
        return self.profiel.bezwaaradres or self.profiel.adres or invul("«BEZWAARADRES»")

    @property
    def rechtbank(self) -> str | Markup:
        """The court that decides on a provisional measure."""
        return self.profiel.rechtbank or invul("«RECHTBANK»")

    @property
    def partner(self) -> str:
        """Whom a request is made to."""
        verzoek = self.instrument.verzoek
        partner = self.bord.kennisbank.partners.get(verzoek.aan) if verzoek else None
        return partner.naam if partner else ""

    @property
    def verzoek(self) -> str:
        """What a partner is asked."""
        return self.instrument.verzoek.wat if self.instrument.verzoek else ""

    @property
    def opties(self) -> list[str]:
        """No options in a decision or request; the memo has them."""
        return []


def ondertekening(
    lezer: SituatieLezer, profiel: Gemeenteprofiel, genomen_op: datetime | None
) -> list[str | Markup]:
    """Place, date, office and name; empty when it is not recorded which office decides.

    What was not decided yet is dated by who signs it, never beforehand.
    """
    ambt = _AMBT.get(str(lezer.stand("gezag.beslisser").waarde))
    if ambt is None:
        return []
    wanneer = tijdstip(genomen_op) if genomen_op else invul("«DATUM EN UUR VAN ONDERTEKENING»")
    regels: list[str | Markup] = [
        escape(f"{profiel.plaats}, ") + wanneer, ambt[0].format(p=profiel),
    ]  # fmt: skip
    for functie in [ambt[1].format(p=profiel), *profiel.ondertekenaars]:
        regels += [invul("«HANDTEKENING»"), invul("«NAAM»") + (f", {functie}" if functie else "")]
    return regels


def grondrechten(kennisbank: Kennisbank, instrument: Instrument) -> list[tuple[str, str, Markup]]:
    """Per right an instrument touches: name with articles, the ground, mark when unchecked."""
    uit = []
    for deel in instrument.grondrechten:
        kaart = kennisbank.grondrechten.get(deel.recht)
        artikelen = [verwijzing_tekst(kennisbank, v) for v in kaart.artikelen] if kaart else []
        plek = f" ({'; '.join(artikelen)})" if artikelen else ""
        slot = NA_TE_LEZEN if deel.zekerheid == "te_verifieren" else Markup()
        naam = kaart.naam if kaart else deel.recht
        uit.append((f"{naam}{plek}", deel.beperkingsgrond, slot))
    return uit
