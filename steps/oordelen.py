"""The open norms that now matter: own judgement first, then the proposal."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from afwegingskader.bord import lichtere_middelen
from afwegingskader.lezer import voorstel_woord
from afwegingskader.uitleg import woord
from kennisbank.schema.vraag import Indicator, Oordeel
from logica.situatie import SITUATIE, Stand, Toestand, naamloos
from logica.toets import toets
from steps import _dossier as d
from steps._bron import ZEKERHEID, verwijzing_markdown
from steps._concept import bewaar_concept, toon_concepten
from steps._mondeling import knop_mondeling
from steps._tegenspraak import waarschuw
from steps._waarde import dragers
from steps._woorden import aantal
from stukken.feiten import dragende_vragen
from stukken.woorden import klein

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
    """Oordelen that were confirmed, newest place last; not those someone here writes about."""
    return [plek for plek in _in_dossier("waarde") if not getypt(*plek)]


def betwist() -> list[tuple[str, str, int]]:
    """Oordelen that were contradicted, or confirmed by another while this user was writing."""
    bekend = {(id_, label) for id_, label, _ in nodig()}
    rij = [*_in_dossier("conflict"), *(plek for plek in _in_dossier("waarde") if getypt(*plek))]
    return [(*plek, 0) for plek in rij if plek not in bekend]


def voorop(rij: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """The same oordelen with the one that the address asks for first, if it can be given."""
    klaar = gegeven()
    kan = [
        *rij,
        *(
            (id_, label, 0)
            for id_, oordeel in kennisbank.oordelen.items()
            for label in werk.stand.situatie.van_soort(oordeel.onderwerp)
            if (id_, label) not in klaar
        ),
    ]
    gevraagd = d.gevraagd("oordeel")
    eerst = next((deel for deel in kan if d.plek_in_adres(*deel[:2]) == gevraagd), None)
    return [eerst, *(deel for deel in rij if deel != eerst)] if eerst else rij


def _in_dossier(toestand: Toestand) -> list[tuple[str, str]]:
    return [
        (vraag, label)
        for (label, vraag), stand in werk.stand.situatie.standen.items()
        if vraag in kennisbank.oordelen and stand.toestand == toestand
    ]


def getypt(id_: str, onderwerp: str) -> str:
    """What this user wrote for an oordeel and is not in the dossier."""
    tekst = str(d.getoond(f"woorden-{sleutel_van(id_, onderwerp)}") or "").strip()
    stand = werk.stand.situatie.stand(id_, onderwerp)
    return "" if tekst in {een.motivering for een in stand.antwoorden} else tekst


def sleutel_van(id_: str, onderwerp: str) -> str:
    """Names the widgets of one oordeel."""
    return f"{werk.id}-{onderwerp}-{id_}"


def indicatoren(kop: str, rij: list[Indicator], onderwerp: str) -> None:
    """The circumstances that courts weigh, with what is known of each."""
    if not rij:
        return
    lezer = werk.bord.toetser.lezer(onderwerp, "voorstel")
    st.markdown(f"**{kop}**")
    for indicator in rij:
        stand = AAN_TEKENS[woord(toets(indicator.voorwaarde, lezer))]
        bronnen = "; ".join(verwijzing_markdown(kennisbank, v) for v in indicator.verwijzing)
        zeker = ZEKERHEID[indicator.zekerheid]
        st.markdown(f"- {indicator.tekst} *{stand}* ({bronnen}; {zeker})")


def lichter_dan(oordeel: Oordeel) -> dict[str, str]:
    """The lighter means that the engine finds usable now, for what rests on this oordeel."""
    rustend = [
        middel.id
        for middel in kennisbank.instrumenten.values()
        if oordeel.id in dragende_vragen(kennisbank, middel, werk.stand.situatie)
    ]
    lichter = (r.instrument for id_ in rustend for r in lichtere_middelen(werk.bord, id_))
    return {middel.id: middel.naam for middel in lichter}


def vraag_redenen(plek: tuple[d.Werk, str, str, str], middelen: dict[str, str]) -> None:
    """A reason and a sentence per lighter means."""
    sleutel = plek[-1]
    st.markdown("**Waarom volstaat dit lichtere middel niet?**")
    if not middelen:
        st.caption("De motor noemt nu geen lichter middel dat in beginsel kan.")
    for id_, naam in middelen.items():
        st.selectbox(
            naam,
            ["", *REDENEN],
            key=f"reden-{sleutel}-{id_}",
            format_func=lambda k: REDENEN.get(k, "Kies een reden"),
            on_change=bewaar_concept,
            args=plek,
        )
        st.text_input(f"Eén zin over {klein(naam)}", key=f"zin-{sleutel}-{id_}",
            on_change=bewaar_concept, args=plek,
        )  # fmt: skip
    missend = len(middelen) - len(redenen_uit(sleutel, middelen))
    if missend:
        st.caption(f"Nog zonder reden: {missend} van {len(middelen)}.")


def redenen_uit(sleutel: str, middelen: dict[str, str]) -> dict[str, str]:
    """What was filled in: per means its reason with its sentence."""
    uit = {}
    for id_ in middelen:
        soort = str(d.getoond(f"reden-{sleutel}-{id_}") or "")
        zin = str(d.getoond(f"zin-{sleutel}-{id_}") or "").strip()
        if soort and zin:
            uit[id_] = f"{REDENEN[soort]}: {zin}"
    return uit


def een_oordeel(id_: str, onderwerp: str, wacht: int) -> None:
    """One open norm: the criterion, own judgement with its facts, then the proposal."""
    oordeel = kennisbank.oordelen[id_]
    sleutel = sleutel_van(id_, onderwerp)
    plek = (werk, id_, onderwerp, sleutel)
    bij = "" if onderwerp == SITUATIE else f" [{onderwerp}]"
    with st.container(border=True):
        st.subheader(f"{oordeel.vraag}{bij}")
        st.markdown(
            f"*{oordeel.criterium}* {verwijzing_markdown(kennisbank, oordeel.verwijzing[0])}"
        )
        if oordeel.hulp:
            st.caption(oordeel.hulp)
        if wacht:
            st.caption(f"{aantal(wacht, 'middel wacht', 'middelen wachten')} hierop.")
        _in_het_dossier(werk.bord.toetser.lezer(onderwerp).stand(id_))
        keuze = st.radio(
            "Uw oordeel",
            list(JA_NEE),
            format_func=JA_NEE.__getitem__,
            index=None,
            key=f"oordeel-{sleutel}",
            horizontal=True,
            on_change=bewaar_concept,
            args=plek,
        )
        tekst = st.text_area(
            "In uw eigen woorden, met minstens twee feiten",
            key=f"woorden-{sleutel}",
            placeholder=oordeel.aanhef,
            on_change=bewaar_concept,
            args=plek,
        )
        middelen: dict[str, str] = {}
        if oordeel.vraagt_lichtere_middelen and keuze == "ja":
            middelen = lichter_dan(oordeel)
            vraag_redenen(plek, middelen)
        if keuze and tekst.strip():
            _voorstel(oordeel, onderwerp, keuze)
        st.button(
            "Bevestig dit oordeel",
            key=f"bevestig-{sleutel}",
            on_click=_bevestig,
            args=(oordeel, onderwerp, middelen),
        )
        _meldingen(oordeel, onderwerp, middelen)


def _meldingen(oordeel: Oordeel, onderwerp: str, middelen: dict[str, str]) -> None:
    """What there is to say about what stands in the fields of one oordeel."""
    sleutel = sleutel_van(oordeel.id, onderwerp)
    d.meld_niet_opgeslagen(onderwerp, oordeel.id)
    if (onderwerp, oordeel.id) in werk.stand.concepten:
        st.caption("Bewaard als concept. Het telt pas mee als u het bevestigt.")
    melding = _wat_mist(oordeel, sleutel, middelen)
    if melding and d.getoond(f"geprobeerd-{sleutel}"):
        st.error(melding)
    if str(d.getoond(f"woorden-{sleutel}") or "").strip() == oordeel.aanhef.strip():
        st.warning("Dit is de voorgedrukte zin. Schrijf wat u zelf ziet.")


def _in_het_dossier(stand: Stand) -> None:
    """What is in the dossier already about an oordeel that is still asked here."""
    if stand.toestand == "conflict":
        st.warning("Hierover spreken antwoorden elkaar tegen. Tot u kiest telt het als onbekend.")
    elif stand.toestand == "waarde":
        st.warning("Een ander heeft dit intussen bevestigd. Bevestigt u ook, dan geldt uw oordeel.")
    else:
        return
    for een in dragers(stand):
        tijd = f"{een.vastgelegd_op.astimezone(TIJDZONE):%H:%M}, " if een.vastgelegd_op else ""
        st.markdown(f"- {tijd}{een.rol or 'rol onbekend'}: *{een.waarde}*: {een.motivering or ''}")


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


def _wat_mist(oordeel: Oordeel, sleutel: str, middelen: dict[str, str]) -> str | None:
    tekst = str(d.getoond(f"woorden-{sleutel}") or "").strip()
    if not d.getoond(f"oordeel-{sleutel}") or tekst in {"", oordeel.aanhef.strip()}:
        return "Kies een oordeel en schrijf in eigen woorden waarom. Uw tekst staat er nog."
    if len(redenen_uit(sleutel, middelen)) < len(middelen):
        return "Geef bij elk lichter middel een reden en een zin. Uw tekst staat er nog."
    return None


def _bevestig(oordeel: Oordeel, onderwerp: str, middelen: dict[str, str]) -> None:
    """Runs before the screen is drawn anew: what someone else gave meanwhile is not replaced."""
    sleutel = sleutel_van(oordeel.id, onderwerp)
    d.veld(f"geprobeerd-{sleutel}", True)
    if _wat_mist(oordeel, sleutel, middelen):
        return
    keuze = str(d.getoond(f"oordeel-{sleutel}"))
    tekst = str(d.getoond(f"woorden-{sleutel}")).strip()
    _leg_vast(oordeel, onderwerp, keuze, tekst, redenen_uit(sleutel, middelen))


def _leg_vast(
    oordeel: Oordeel, onderwerp: str, keuze: str, tekst: str, redenen: Mapping[str, str]
) -> None:
    voorstel = voorstel_woord(werk.bord.toetser.lezer(onderwerp, "voorstel").voorstel(oordeel))
    velden = {
        "waarde": None if keuze == "onbekend" else keuze,
        "motivering": tekst,
        "redenen": dict(redenen),
        "voorstel_toen": voorstel,
        "bron": "burgemeester",
    }
    d.leg_vast("oordeel_bevestigd", velden, onderwerp, oordeel.id)


def _gegeven(id_: str, onderwerp: str) -> None:
    stand = werk.bord.toetser.lezer(onderwerp).stand(id_)
    laatste = dragers(stand)[-1]
    oordeel = kennisbank.oordelen[id_]
    bij = "" if onderwerp == SITUATIE else f" [{onderwerp}]"
    if stand.toestand != "te_herbevestigen":
        st.markdown(f"- **{oordeel.vraag}**{bij} *{laatste.waarde}*: {laatste.motivering}")
        return
    st.warning(
        f"**{oordeel.vraag}**{bij} U antwoordde *{laatste.waarde}*, maar de feiten zijn "
        "veranderd. Tot u bevestigt telt dit als onbekend."
    )
    st.button(
        "Ik blijf bij mijn oordeel",
        key=f"her-{onderwerp}-{id_}",
        on_click=_leg_vast,
        args=(oordeel, onderwerp, str(laatste.waarde), laatste.motivering or "", laatste.redenen),
    )
    if d.niet_opgeslagen(onderwerp, id_):
        d.meld_bij_knop(onderwerp, id_)


st.title("Oordelen")
st.markdown(
    "Dit kan geen regel voor u invullen. Eerst uw eigen oordeel, daarna ziet u waar de feiten op "
    "wijzen. Onbevestigd telt als onbekend."
)
knop_mondeling(werk)
waarschuw(werk)
toon_concepten(werk, sleutel_van)
eerst, rij = betwist(), nodig()
if gegeven():
    st.subheader("Gegeven")
for oordeel_id, label in gegeven():
    _gegeven(oordeel_id, label)
EERST = len(eerst) + max(3, sum(kennisbank.oordelen[deel[0]].acuut for deel in rij))
rij = voorop([*eerst, *rij])
if not rij:
    st.info("Er wacht nu geen middel op een oordeel.")
for oordeel_id, label, wachtend in rij[:EERST]:
    een_oordeel(oordeel_id, label, wachtend)
if len(rij) > EERST:
    with st.expander("Meer oordelen die kunnen spelen"):
        st.caption(f"Nog {aantal(len(rij) - EERST, 'oordeel', 'oordelen')}.")
        for oordeel_id, label, wachtend in rij[EERST:]:
            een_oordeel(oordeel_id, label, wachtend)
