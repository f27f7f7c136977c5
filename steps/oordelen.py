"""The open norms that now matter: own judgement first, then the proposal."""

from __future__ import annotations

import streamlit as st

from afwegingskader.bord import lichtere_middelen
from afwegingskader.lezer import voorstel_woord
from afwegingskader.uitleg import woord
from kennisbank.schema.vraag import Indicator, Oordeel
from logica.situatie import SITUATIE, naamloos
from logica.toets import toets
from steps import _dossier as d
from steps._bron import verwijzing_markdown

AAN_TEKENS = {"waar": "speelt", "onwaar": "speelt niet", "onbekend": "nog onbekend"}
JA_NEE = {"ja": "Ja", "nee": "Nee", "onbekend": "Dat weet ik nog niet"}
REDENEN = {
    "te_laat": "Te laat",
    "geen_capaciteit": "Geen capaciteit",
    "geprobeerd": "Al geprobeerd",
    "raakt_dreiging_niet": "Raakt de dreiging niet",
    "vergroot_gevaar": "Vergroot het gevaar",
}

werk = d.werk()
kennisbank = werk.inhoud.kennisbank


def nodig() -> list[tuple[str, str, int]]:
    """(oordeel, onderwerp, how many open instruments wait for it), the most awaited first."""
    tel: dict[tuple[str, str], int] = {}
    for verdict in (v for regel in werk.bord.regels for v in regel.verdicten):
        if verdict.bij_voorstel == "niet_inzetbaar":
            continue
        for deel in verdict.ontbreekt:
            if deel.soort == "oordeel":
                tel[(deel.id, deel.onderwerp)] = tel.get((deel.id, deel.onderwerp), 0) + 1
    rij = [(o, label, n) for (o, label), n in tel.items() if not naamloos(label)]
    return sorted(rij, key=lambda deel: (not kennisbank.oordelen[deel[0]].acuut, -deel[2]))


def gegeven() -> list[tuple[str, str]]:
    """Oordelen that were confirmed, newest place last."""
    return [
        (vraag, label)
        for (label, vraag), stand in werk.stand.situatie.standen.items()
        if vraag in kennisbank.oordelen and stand.toestand == "waarde"
    ]


def indicatoren(kop: str, rij: list[Indicator], onderwerp: str) -> None:
    """The circumstances that courts weigh, with what is known of each."""
    if not rij:
        return
    lezer = werk.bord.toetser.lezer(onderwerp, "voorstel")
    st.markdown(f"**{kop}**")
    for indicator in rij:
        stand = AAN_TEKENS[woord(toets(indicator.voorwaarde, lezer))]
        bronnen = "; ".join(verwijzing_markdown(kennisbank, v) for v in indicator.verwijzing)
        st.markdown(f"- {indicator.tekst} *{stand}* ({bronnen}; {indicator.zekerheid})")


def middelen_met_reden(oordeel: Oordeel) -> dict[str, str]:
    """A reason per lighter means that the engine finds usable now."""
    dragers = [
        regel.instrument.id
        for regel in werk.bord.regels
        if any(deel.id == oordeel.id for v in regel.verdicten for deel in v.ontbreekt)
        or regel.instrument.id in {"noodbevel_175", "noodverordening_176"}
    ]
    gevonden = {
        r.instrument.id: r for drager in dragers for r in lichtere_middelen(werk.bord, drager)
    }
    if not gevonden:
        st.caption("De motor noemt nu geen lichter middel dat in beginsel kan.")
    redenen = {}
    st.markdown("**Waarom volstaat dit lichtere middel niet?**")
    for id_, regel in gevonden.items():
        soort = st.selectbox(
            regel.instrument.naam,
            ["", *REDENEN],
            key=f"reden-{oordeel.id}-{id_}",
            format_func=lambda k: REDENEN.get(k, "Kies een reden"),
        )
        zin = st.text_input(
            f"Eén zin over {regel.instrument.naam.lower()}", key=f"zin-{oordeel.id}-{id_}"
        )
        if soort and zin.strip():
            redenen[id_] = f"{REDENEN[soort]}: {zin.strip()}"
    missend = set(gevonden) - set(redenen)
    if missend:
        st.caption(f"Nog zonder reden: {len(missend)} van {len(gevonden)}.")
    return redenen if not missend else {**redenen, "_": ""}


def een_oordeel(id_: str, onderwerp: str, wacht: int) -> None:
    """One open norm: the criterion, own judgement with its facts, then the proposal."""
    oordeel = kennisbank.oordelen[id_]
    sleutel = f"{werk.id}-{onderwerp}-{id_}"
    bij = "" if onderwerp == SITUATIE else f" [{onderwerp}]"
    with st.container(border=True):
        st.subheader(f"{oordeel.vraag}{bij}")
        st.markdown(
            f"*{oordeel.criterium}* {verwijzing_markdown(kennisbank, oordeel.verwijzing[0])}"
        )
        if oordeel.hulp:
            st.caption(oordeel.hulp)
        if wacht:
            st.caption(f"{wacht} middelen wachten hierop.")
        keuze = st.radio(
            "Uw oordeel",
            list(JA_NEE),
            format_func=JA_NEE.__getitem__,
            index=None,
            key=f"oordeel-{sleutel}",
            horizontal=True,
        )
        tekst = st.text_area(
            "In uw eigen woorden, met minstens twee feiten",
            key=f"woorden-{sleutel}",
            placeholder=oordeel.aanhef,
        )
        redenen = (
            middelen_met_reden(oordeel)
            if oordeel.vraagt_lichtere_middelen and keuze == "ja"
            else {}
        )
        if keuze and tekst.strip():
            _voorstel(oordeel, onderwerp, keuze)
        if st.button("Bevestig dit oordeel", key=f"bevestig-{sleutel}"):
            _bevestig(oordeel, onderwerp, keuze, tekst, redenen)
        if tekst.strip() == oordeel.aanhef.strip():
            st.warning("Dit is de voorgedrukte zin. Schrijf wat u zelf ziet.")


def _voorstel(oordeel: Oordeel, onderwerp: str, keuze: str) -> None:
    rails = werk.bord.toetser.lezer(onderwerp, "voorstel").voorstel(oordeel)
    voorstel = voorstel_woord(rails)
    if voorstel is None:
        st.info("De feiten tot nu toe geven geen voorstel.")
    elif voorstel == keuze:
        st.info(f"De feiten tot nu toe wijzen ook op: {voorstel}.")
    else:
        st.warning(
            f"De feiten tot nu toe wijzen op: {voorstel}. Dat mag; zeg waarom u anders oordeelt."
        )
    indicatoren("Pleit ervoor", list(oordeel.voor), onderwerp)
    indicatoren("Pleit ertegen", list(oordeel.tegen), onderwerp)


def _bevestig(
    oordeel: Oordeel, onderwerp: str, keuze: str | None, tekst: str, redenen: dict[str, str]
) -> None:
    if keuze is None or not tekst.strip() or tekst.strip() == oordeel.aanhef.strip():
        st.error("Kies een oordeel en schrijf in eigen woorden waarom. Uw tekst staat er nog.")
        return
    if "_" in redenen:
        st.error("Geef bij elk lichter middel een reden en een zin. Uw tekst staat er nog.")
        return
    voorstel = voorstel_woord(werk.bord.toetser.lezer(onderwerp, "voorstel").voorstel(oordeel))
    velden = {
        "waarde": None if keuze == "onbekend" else keuze,
        "motivering": tekst,
        "redenen": redenen,
        "voorstel_toen": voorstel,
        "bron": "burgemeester",
    }
    if d.leg_vast("oordeel_bevestigd", velden, onderwerp, oordeel.id):
        st.rerun()
    st.error("Niet opgeslagen, probeer het opnieuw. Uw tekst staat er nog.")


def _herbevestigen() -> None:
    for id_, onderwerp in gegeven():
        stand = werk.bord.toetser.lezer(onderwerp).stand(id_)
        laatste = werk.stand.situatie.stand(id_, onderwerp).antwoorden[-1]
        oordeel = kennisbank.oordelen[id_]
        bij = "" if onderwerp == SITUATIE else f" [{onderwerp}]"
        if stand.toestand == "te_herbevestigen":
            st.warning(
                f"**{oordeel.vraag}**{bij} U antwoordde *{laatste.waarde}*, maar de feiten zijn "
                "veranderd. Tot u bevestigt telt dit als onbekend."
            )
            if st.button("Ik blijf bij mijn oordeel", key=f"her-{onderwerp}-{id_}"):
                _bevestig(
                    oordeel,
                    onderwerp,
                    str(laatste.waarde),
                    laatste.motivering or "",
                    dict(laatste.redenen),
                )
        else:
            st.markdown(f"- **{oordeel.vraag}**{bij} *{laatste.waarde}*: {laatste.motivering}")


st.title("Oordelen")
st.markdown(
    "Dit kan geen regel voor u invullen. Eerst uw eigen oordeel, daarna ziet u waar de feiten op "
    "wijzen. Onbevestigd telt als onbekend."
)
rij = nodig()
if gegeven():
    st.subheader("Gegeven")
    _herbevestigen()
if not rij:
    st.info("Er wacht nu geen middel op een oordeel.")
EERST = max(3, sum(kennisbank.oordelen[deel[0]].acuut for deel in rij))
for oordeel_id, label, wachtend in rij[:EERST]:
    een_oordeel(oordeel_id, label, wachtend)
if len(rij) > EERST:
    with st.expander(f"Nog {len(rij) - EERST} oordelen die kunnen spelen"):
        for oordeel_id, label, wachtend in rij[EERST:]:
            een_oordeel(oordeel_id, label, wachtend)
