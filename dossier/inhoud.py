"""What each soort of event may contain: one strict model per soort."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dossier.gebeurtenis import Soort
from dossier.velden import (
    Hash,
    IngevuldeWaarde,
    Inhoud,
    JaNee,
    Label,
    Moment,
    Verplicht,
    Vrij,
    Waardeveld,
)
from kennisbank.schema.basis import Id
from logica.situatie import Vertrouwelijk


class DossierGeopend(Inhoud):
    """The frame of a dossier; the version of the content is frozen here."""

    gemeente: Verplicht
    titel: Verplicht
    kennisbank_versie: Verplicht
    oefening: bool = False


class _Antwoord(Inhoud):
    bron: Vrij | None = None
    geldt_op: Moment | None = None
    vertrouwelijk: Vertrouwelijk = "driehoek"
    in_besluit: Literal["ja", "samengevat", "nee"] = "ja"
    samenvatting: Vrij | None = None


class AntwoordGegeven(_Antwoord):
    """An answer; `waarde` null is 'asked, not known', 'onjuist' removes what it replaces."""

    waarde: Waardeveld
    betrouwbaarheid: Literal["bevestigd", "waarschijnlijk", "gerucht", "onjuist"] = "bevestigd"
    motivering: Vrij | None = None


class OordeelBevestigd(_Antwoord):
    """A judgement with its grounds, and the proposal that stood beside it at that moment."""

    waarde: JaNee | None
    motivering: Vrij | None = None
    redenen: dict[Id, Vrij] = Field(default_factory=dict)
    voorstel_toen: JaNee | None = None


class OordeelConcept(Inhoud):
    """What someone wrote for an oordeel and has not confirmed: kept, and counted nowhere."""

    oordeel: Id
    keuze: Literal["ja", "nee", "onbekend"] | None = None
    motivering: Vrij | None = None
    redenen: dict[Id, Vrij] = Field(default_factory=dict)
    zinnen: dict[Id, Vrij] = Field(default_factory=dict)


class AannameGedaan(_Antwoord):
    """An assumption with its reason and its end."""

    waarde: IngevuldeWaarde
    reden: Verplicht
    geldig_tot: Moment


class OnderwerpToegevoegd(Inhoud):
    """A new person, group, gathering, place or message under its anonymous label."""

    omschrijving: Vrij | None = None


class TaakGezet(Inhoud):
    """An open duty with an owner; `taak` when it is one that the content declares."""

    naam: Verplicht
    houder: Verplicht
    taak: Id | None = None
    uiterlijk: Moment | None = None


class TaakAfgerond(Inhoud):
    """The duty that this event `vervangt` is done."""

    uitkomst: Vrij | None = None


class Gebeld(Inhoud):
    """A partner was called; without `gebeld_op` at the moment of recording."""

    partner: Id
    gebeld_op: Moment | None = None
    notitie: Vrij | None = None


class MaatregelGekozen(Inhoud):
    """A measure enters the draft decision under its label M1, M2 …"""

    instrument: Id
    gericht_op: Label | None = None
    reden: Vrij | None = None


class VeldGezet(Inhoud):
    """A field of a measure or of the decision; null empties it."""

    waarde: Waardeveld


class MaatregelVervallen(Inhoud):
    """A measure leaves the draft."""

    reden: Vrij | None = None


class BesluitGenomen(Inhoud):
    """A decision as it was really taken, also oral and also flawed."""

    genomen_op: Moment
    genomen_door: Verplicht = "burgemeester"
    instrument: Id | None = None
    gericht_op: Label | None = None
    mondeling: bool = False
    woorden: Vrij | None = None
    gehoord_door: Vrij | None = None
    gebreken: list[Verplicht] = Field(default_factory=list)
    reden_afwijken: Vrij | None = None


class MaatregelIngetrokken(Inhoud):
    """A measure in force was withdrawn."""

    ingetrokken_op: Moment
    reden: Vrij | None = None


class StukGemaakt(Inhoud):
    """A document was made: of what, in which form, with which bytes, on which last event."""

    stuk: Id
    formaat: Literal["docx", "pdf", "html"]
    sha256: Hash
    gereed: bool
    gebaseerd_op: Annotated[int, Field(ge=1)]


class FaseAangepast(Inhoud):
    """The user sees another phase than the tipping rules."""

    fase: Id
    reden: Verplicht


class KennisbankOvergezet(Inhoud):
    """The dossier deliberately moves on to another version of the content."""

    versie: Verplicht
    reden: Vrij | None = None


class GebeurtenisOngedaan(Inhoud):
    """The events that this one `vervangt` no longer count."""

    reden: Vrij | None = None


class DossierGearchiveerd(Inhoud):
    """The dossier is closed and kept."""

    selectielijst_categorie: Verplicht
    reden: Vrij | None = None


class InhoudGewist(Inhoud):
    """Record of destruction: what, under which category of the selectielijst, and why."""

    nrs: Annotated[list[int], Field(min_length=1)]
    selectielijst_categorie: Verplicht
    reden: Verplicht


MODELLEN: Mapping[Soort, type[Inhoud]] = {
    "dossier_geopend": DossierGeopend,
    "antwoord_gegeven": AntwoordGegeven,
    "oordeel_bevestigd": OordeelBevestigd,
    "oordeel_concept": OordeelConcept,
    "aanname_gedaan": AannameGedaan,
    "onderwerp_toegevoegd": OnderwerpToegevoegd,
    "taak_gezet": TaakGezet,
    "taak_afgerond": TaakAfgerond,
    "gebeld": Gebeld,
    "maatregel_gekozen": MaatregelGekozen,
    "maatregel_veld": VeldGezet,
    "maatregel_vervallen": MaatregelVervallen,
    "besluitveld_gezet": VeldGezet,
    "besluit_genomen": BesluitGenomen,
    "maatregel_ingetrokken": MaatregelIngetrokken,
    "stuk_gemaakt": StukGemaakt,
    "fase_aangepast": FaseAangepast,
    "kennisbank_overgezet": KennisbankOvergezet,
    "gebeurtenis_ongedaan": GebeurtenisOngedaan,
    "dossier_gearchiveerd": DossierGearchiveerd,
    "inhoud_gewist": InhoudGewist,
}
"""The model of each soort."""
