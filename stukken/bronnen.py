"""Sources in words, with what the peildatum did not know yet left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup, escape

from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.basis import Verwijzing, Zekerheid
from kennisbank.schema.instrument import Versie
from kennisbank.schema.naslag import Bron
from stukken.merken import NA_TE_LEZEN
from stukken.omgeving import datum, opsomming
from stukken.woorden import artikel_zin

ZEKERHEID: dict[Zekerheid, str] = {
    "zeker": "gezien", "bron": "uit een bron", "afgeleid": "eigen redenering",
    "te_verifieren": "na te lezen",
}  # fmt: skip
LATER = "pas later in de rechtspraak uitgewerkt"


def grondslag(kennisbank: Kennisbank, versie: Versie | None) -> str:
    """The legal basis of a version in a sentence, laws only; empty when there is none.

    A model ordinance has no official number and is no law: the municipality's own text is.
    """
    rij = versie.grondslag if versie else []
    bronnen = kennisbank.bronnen
    wetten = [v for v in rij if bronnen[v.bron].bwb or bronnen[v.bron].celex]
    return str(opsomming(artikel_zin(kennisbank, v) for v in wetten).unescape())


def grondslag_slot(versie: Versie | None) -> Markup:
    """The mark when the legal basis of a version must still be checked."""
    onzeker = versie is not None and versie.grondslag_zekerheid == "te_verifieren"
    return NA_TE_LEZEN if onzeker else Markup()


def is_later(bron: Bron, peildatum: date) -> bool:
    """Whether a source did not exist yet on the peildatum."""
    begin = bron.geldig.van or bron.datum
    return begin is not None and begin > peildatum


def bron_regel(bron: Bron) -> str:
    """A source on one line: title, ECLI or number, date."""
    delen = [bron.titel, bron.ecli or bron.zaaknummer or bron.nummer]
    if bron.datum:
        delen.append(datum(bron.datum))
    return ", ".join(deel for deel in delen if deel)


def bron_link(bron: Bron) -> str | Markup:
    """A link to the source, in a word that says where it leads; a dash without one."""
    adres = bron.link()
    if not adres:
        return "–"
    woord = bron.ecli or ("wetten.overheid.nl" if bron.bwb else "vindplaats")
    return Markup('<a href="{}">{}</a>').format(adres, woord)


def verwijzingen(kennisbank: Kennisbank, peildatum: date, rij: Iterable[Verwijzing]) -> str:
    """References in words that existed on the peildatum."""
    bekend = [v for v in rij if not is_later(kennisbank.bronnen[v.bron], peildatum)]
    return "; ".join(verwijzing_tekst(kennisbank, v) for v in bekend) or LATER


def met_zekerheid(
    kennisbank: Kennisbank, peildatum: date, rij: Iterable[Verwijzing], zekerheid: Zekerheid
) -> Markup:
    """References followed by how sure the statement is; unchecked law is marked."""
    bronnen, woord = verwijzingen(kennisbank, peildatum, rij), ZEKERHEID[zekerheid]
    if zekerheid != "te_verifieren" and bronnen.endswith(woord):  # our own reasoning says so itself
        return escape(bronnen)
    slot = NA_TE_LEZEN if zekerheid == "te_verifieren" else f"({woord})"
    return Markup("{} {}").format(bronnen, slot)
