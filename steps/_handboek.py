"""Drawing the handbook: pages, ways between them, lists to browse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import streamlit as st

from kennisbank.lezen import WORTEL
from steps import _dossier as d
from steps._handboek_blad import Blad, Deel, Opmaker, Punt, Vindplaats, Wijzer
from steps._handboek_instrument import blad_instrument
from steps._handboek_model import blad_model
from steps._handboek_naslag import blad_naslag
from steps._handboek_werk import SOORTEN, Naslagwerk, lees_voorbeelden

PAGINA = str(WORTEL / "steps" / "handboek.py")
STIJL = WORTEL / "templates" / "web" / "handboek.css"
BLIJFT = ("dossier", "peildatum")
"""What stays in the address from page to page."""
VAN_MODEL = ("fase", "barriere", "actie", "voorbeeld")
_TEKENS = re.compile(r"([\\`*_\[\]$~<>#])")


@st.cache_resource(show_spinner=False)
def _naslagwerk(versie: str) -> Naslagwerk:
    """The handbook of one version of the content; `versie` is the key of the cache."""
    alles = d.inhoud()
    return Naslagwerk(alles.kennisbank, alles.barrieremodel, lees_voorbeelden())


def naslagwerk() -> Naslagwerk:
    """Everything that can be looked up."""
    return _naslagwerk(d.inhoud().kennisbank.versie)


def maak_blad(werk: Naslagwerk, soort: str, id_: str, peildatum: date) -> Blad:
    """The page of any entry."""
    if soort == "instrument":
        return blad_instrument(werk, werk.kennisbank.instrumenten[id_], peildatum)
    if soort in VAN_MODEL:
        return blad_model(werk, soort, id_, Opmaker(werk.kennisbank, peildatum))
    return blad_naslag(werk, soort, id_, peildatum)


def kop(titel: str) -> None:
    """The title of the screen, with the style of long pages."""
    st.html(STIJL)
    st.title(titel)


def ga_naar(label: str, **adres: str) -> None:
    """A way to another view of the handbook."""
    blijft = {naam: st.query_params[naam] for naam in BLIJFT if naam in st.query_params}
    st.page_link(PAGINA, label=veilig(label), query_params={**blijft, **adres})


def wijs(wijzer: Wijzer) -> None:
    """A way to another page."""
    ga_naar(wijzer.naam, blad=wijzer.blad)


def toon_lijst(wijzers: Sequence[Wijzer]) -> None:
    """Ways in two columns, one on a phone, in reading order."""
    helft = (len(wijzers) + 1) // 2
    for kolom, rij in zip(st.columns(2), (wijzers[:helft], wijzers[helft:]), strict=True):
        with kolom:
            for wijzer in rij:
                wijs(wijzer)


def toon_blad(blad: Blad) -> None:
    """A page: what it is, the facts, the law at the left and the way on at the right."""
    st.header(veilig(blad.naam))
    st.caption(SOORTEN[blad.soort][0])
    st.markdown(veilig(blad.kort))
    if blad.melding:
        st.info(veilig(blad.melding))
    with st.container(border=True):
        st.markdown("\n".join(f"- **{kop}:** {veilig(tekst)}" for kop, tekst in blad.kenmerken))
    links, rechts = st.columns([3, 2], gap="large")
    with links:
        for deel in blad.delen:
            toon_deel(deel)
    with rechts:
        for deel in blad.zijdelen:
            toon_deel(deel)
    st.caption(blad.gecontroleerd)


def toon_deel(deel: Deel) -> None:
    """A section, folded away when it is more to look up than to read."""
    if deel.gevouwen:
        with st.expander(deel.kop):
            _toon_inhoud(deel)
        return
    st.subheader(deel.kop)
    _toon_inhoud(deel)


def _toon_inhoud(deel: Deel) -> None:
    if deel.inleiding:
        st.markdown(veilig(deel.inleiding))
    for kop, punten in deel.groepen:
        regels = "\n".join(_regel(punt) for punt in punten)
        st.markdown(f"**{veilig(kop)}**\n\n{regels}" if kop else regels)
    for wijzer in deel.wijzers:
        wijs(wijzer)


def _regel(punt: Punt) -> str:
    bronnen = "; ".join(_vindplaats(plek) for plek in punt.bronnen)
    herkomst = " · ".join(deel for deel in (bronnen, punt.zekerheid) if deel)
    onder = [f":small[{deel}]" for deel in (veilig(punt.toelichting), herkomst) if deel]
    if not punt.tekst:
        return f"- {herkomst}"
    return "- " + "  \n  ".join([veilig(punt.tekst), *onder])


def _vindplaats(plek: Vindplaats) -> str:
    tekst = veilig(plek.tekst)
    link = plek.link.replace("(", "%28").replace(")", "%29")
    return f"[{tekst}]({link})" if link else tekst


def veilig(tekst: str) -> str:
    """Content as text: nothing in it is markup."""
    return _TEKENS.sub(r"\\\1", tekst)
