"""The barrier model: phase, signals, and which barriers can still be raised, by whom."""

from __future__ import annotations

from html import escape

import streamlit as st

from barrieremodel.figuur import HIER, als_tekst
from barrieremodel.schema import Barriere, Fase
from steps import _dossier as d
from steps._handboek_blad import van_tot
from steps._mondeling import knop_mondeling
from stukken.woorden import klein

werk = d.werk()
kennisbank, model = werk.inhoud.kennisbank, werk.inhoud.barrieremodel
WOORD = {"ja": "ja", "nee": "nee", "onbekend": "onbekend"}
eigen = werk.stand.fase
huidige = eigen.fase if eigen else werk.bord.fase[0]
gekozen_middelen = {m.instrument for m in werk.stand.situatie.maatregelen if m.status == "besloten"}
opgeworpen = {
    barriere.id
    for fase in model.fasen
    for barriere in fase.barrieres
    if gekozen_middelen & set(barriere.instrumenten)
}


def namen(ids: list[str]) -> str:
    """Names of instruments and acties."""
    bekend = {i.id: i.naam for i in kennisbank.instrumenten.values()}
    bekend |= {a.id: a.naam for a in model.acties.values()}
    return ", ".join(klein(bekend[id_]) for id_ in ids if id_ in bekend)


def een_barriere(barriere: Barriere) -> None:
    """One barrier: holder, means, time, caution."""
    houders = ", ".join(
        kennisbank.partners[h].naam for h in barriere.houder if h in kennisbank.partners
    )
    middelen = namen([*barriere.instrumenten, *barriere.acties])
    mark = " — *opgeworpen*" if barriere.id in opgeworpen else ""
    st.markdown(
        f"**{barriere.id} {barriere.naam}**{mark}  \n{houders} · werkt na "
        f"{van_tot(barriere.tijd_min, barriere.tijd_max)} · {middelen}  \n"
        f"*Let op: {barriere.let_op}*"
    )


def een_fase(fase: Fase) -> None:
    """One phase: what happens, signals, barriers."""
    st.markdown(fase.wat)
    st.caption(f"Duur: {fase.duur.rstrip('.')}. {fase.kantelpunt}")
    st.markdown("**Signalen**")
    for signaal in fase.signalen:
        st.markdown(f"- {signaal.id} {signaal.tekst} *{WOORD[werk.bord.signalen[signaal.id]]}*")
    st.markdown("**Barrières**")
    for barriere in fase.barrieres:
        een_barriere(barriere)


def teken_fasen(regels: list[str]) -> None:
    """The figure: a frame per phase, in rows as wide as the screen; the phase now stands out."""
    vakken = "".join(
        f'<li class="{"hier" if HIER in regel else "fase"}">{escape(regel)}</li>'
        for regel in regels
    )
    st.html(f'<ol class="fasen" aria-label="De fasen, van voor naar na">{vakken}</ol>')


st.title("Barrièremodel")
knop_mondeling(werk)
naam = next((f"{f.nummer}. {f.naam}" for f in model.fasen if f.id == huidige), "nog niet te zeggen")
mogelijk = next((f"{f.nummer}. {f.naam}" for f in model.fasen if f.id == werk.bord.fase[1]), "geen")
bron = f"door u gekozen: {eigen.reden}" if eigen else "volgens de kantelregels"
st.markdown(f"**Fase nu:** {naam} ({bron}). **Hoogste fase die nog kan spelen:** {mogelijk}.")
st.caption("Fasen lopen door elkaar en keren terug. De fase ordent; zij bepaalt nooit of iets mag.")
teken_fasen(als_tekst(model.fasen, huidige, opgeworpen))

for combinatie in model.combinaties:
    een_van = not combinatie.een_van or any(
        werk.bord.signalen[s] == "ja" for s in combinatie.een_van
    )
    if all(werk.bord.signalen[s] == "ja" for s in combinatie.signalen) and een_van:
        st.warning(f"{combinatie.betekenis} **Eerste stap:** {combinatie.eerste_stap}")

st.subheader("Per fase")
for fase in model.fasen:
    with st.expander(f"{fase.nummer}. {fase.naam}", expanded=fase.id == huidige):
        een_fase(fase)

with st.form("fase-kiezen"):
    st.subheader("Ziet u een andere fase?")
    keuze = st.selectbox(
        "Fase",
        [f.id for f in model.fasen],
        index=None,
        format_func={f.id: f.naam for f in model.fasen}.__getitem__,
        placeholder="Kies een fase",
    )
    reden = st.text_input("Waarom?")
    if st.form_submit_button("Leg vast"):
        if not keuze or not reden.strip():
            st.error("Kies een fase en schrijf waarom.")
        else:
            d.leg_vast_bij_knop("fase_aangepast", {"fase": keuze, "reden": reden.strip()})
