"""The decision: fields of every measure, checked live against the besluiteisen."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from afwegingskader.antwoordwaarde import AntwoordFout
from afwegingskader.besluittoets import Besluittoets, Toetspunt, toets_besluit
from afwegingskader.situatiebestand import met_duur
from dossier.canoniek import naar_iso
from logica.situatie import Maatregel
from logica.voorwaarde import vragen
from steps import _dossier as d
from steps._bron import ZEKERHEID, verwijzing_markdown
from steps._mondeling import knop_mondeling
from steps._veld import WEGING, tijdveld, veld
from steps._waarde import besluittijd
from stukken.document import velden_voor

werk = d.werk()
kennisbank = werk.inhoud.kennisbank
VASTE_VELDEN = [
    "adressaat",
    "adressaat_omschrijving",
    "voorwerp",
    "gedrag",
    "gebied",
    "van",
    "tot",
    "uitzonderingen",
    "uitweg",
    "gehoord",
    "gehoord_reden",
    "bekendmaking",
    "motivering",
    "hertoets_op",
    "intrekkingsgrond",
]
GROEPEN = {
    "Het besluit als geheel": "",
    "Voor pers, brieven en raad (wordt openbaar)": "publiek_",
    "Voor de terugblik": "evaluatie_",
}
NA_BESLUIT = {"maatregel.intrekking_vanaf", "maatregel.intrekking_reden"}
"""Fields that stand with the button that withdraws."""
ELDERS = {"niets_doen", "verwacht_verloop", "tegenspraak", "samen_voor_deelnemer"}
"""Fields of the decision that stand on the screen of the weighing."""
GENOMEN = {
    "besloten": "Dit is als genomen besluit vastgelegd.",
    "ingetrokken": "Dit besluit is genomen en weer ingetrokken. Op schrift moet het nog: u kunt de "
    "velden blijven invullen.",
}
EERST = 5
"""So many of the requirements to fill in stand in sight."""
KOP = {"waar": "In orde", "onwaar": "Gebrek", "onbekend": "Nog in te vullen"}
CONCEPT = {
    "voldoet": "Voldoet aan de eisen die de kennisbank kent",
    "gebreken": "Heeft gebreken",
    "niet_ingevuld": "Nog niet volledig ingevuld",
}


def toets(maatregel: Maatregel) -> Besluittoets:
    """The live test of a measure."""
    met = replace(maatregel, velden=met_duur(dict(maatregel.velden)))
    return toets_besluit(kennisbank, werk.stand.situatie, met)


def besluitvelden(begin: str) -> list[str]:
    """Names of the fields of the decision in one group."""
    alle = [v.id.removeprefix("besluit.") for v in kennisbank.besluitvelden.values()
            if v.van == "besluit"]  # fmt: skip
    eigen = [groep for groep in GROEPEN.values() if groep]
    if begin:
        return [naam for naam in alle if naam.startswith(begin)]
    return [n for n in alle if n not in ELDERS and not n.startswith(tuple(eigen))]


def velden_van(toets_: Besluittoets) -> tuple[list[str], list[str]]:
    """Fields to draw: those that a requirement of this decision reads, and all others."""
    gelezen = {v for punt in toets_.punten for v in vragen(punt.eis.voorwaarde)}
    vast = [f"maatregel.{naam}" for naam in VASTE_VELDEN]
    bij_stuk = velden_voor(
        toets_.maatregel.instrument, na_besluit=toets_.maatregel.status != "concept"
    )
    rest = dict.fromkeys([*sorted(gelezen), *bij_stuk])
    weg = {*vast, *NA_BESLUIT, "maatregel.duur_uren", *(f"maatregel.{naam}" for naam in WEGING)}
    eigen = [v for v in rest if v.startswith("maatregel.") and v not in weg]
    alle = [*vast, *(v for v in eigen if v in kennisbank.besluitvelden)]
    return [v for v in alle if v in gelezen], [v for v in alle if v not in gelezen]


def toon_eisen(toets_: Besluittoets) -> None:
    """The requirements: what is wrong in full, the first to fill in, the others folded."""
    for stand in ("onwaar", "onbekend", "waar"):
        punten = [p for p in toets_.punten if p.uitkomst == stand]
        regels = [_eis(punt) for punt in punten]
        eerst = {"onwaar": len(regels), "onbekend": EERST, "waar": 0}[stand]
        if regels:
            st.markdown("\n".join([f"**{KOP[stand]} ({len(regels)})**", *regels[:eerst]]))
        if rest := regels[eerst:]:
            meer = f"nog {len(rest)}" if eerst else "bekijk"
            with st.expander(f"{KOP[stand]}: {meer}"):
                st.markdown("\n".join(rest))


def _eis(punt: Toetspunt) -> str:
    bronnen = "; ".join(verwijzing_markdown(kennisbank, v) for v in punt.eis.verwijzing)
    return f"- {punt.eis.tekst}  \n  {bronnen} · {ZEKERHEID[punt.eis.zekerheid]}"


def een_maatregel(maatregel: Maatregel) -> None:
    """Fields left, the test right."""
    instrument = kennisbank.instrumenten[maatregel.instrument]
    bij = f" [{maatregel.onderwerp}]" if maatregel.onderwerp else ""
    st.header(f"{instrument.naam}{bij}")
    uitkomst = toets(maatregel)
    links, rechts = st.columns([3, 2], gap="large")
    with links:
        eerst, rest = velden_van(uitkomst)
        for veld_id in eerst:
            veld(werk, veld_id, maatregel.id)
        with st.expander(f"Niet vereist voor dit besluit, wel voor de stukken ({len(rest)})"):
            for veld_id in rest:
                veld(werk, veld_id, maatregel.id)
    with rechts:
        st.subheader(CONCEPT[uitkomst.concept])
        st.caption(f"Duur: {instrument.duur.tekst}")
        toon_eisen(uitkomst)
        _besluit(maatregel, uitkomst)


def _besluit(maatregel: Maatregel, uitkomst: Besluittoets) -> None:
    if maatregel.status != "concept":
        st.info(GENOMEN[maatregel.status])
        return
    with st.form(f"besluit-{maatregel.id}"):
        st.subheader("Leg vast dat u dit besluit")
        tijd = tijdveld("Tijd van het besluit", f"besluit-tijd-{maatregel.id}", d.nu())
        mondeling = st.checkbox("Mondeling besloten")
        reden = st.text_area("Reden, als u afwijkt van wat hier staat", height=70)
        vast = st.form_submit_button("Leg het besluit vast")
    if not vast:
        return
    verdict = werk.bord.verdict_van(maatregel)
    gebreken = [p.eis.tekst for p in (*uitkomst.gebreken, *uitkomst.niet_ingevuld)]
    if verdict.oordeel not in {"inzetbaar", "via_partner"}:
        gebreken.insert(0, verdict.reden)
        if not reden.strip():
            st.error(
                "Het bord zegt dat dit (nog) niet kan. U mag zo besluiten; schrijf kort waarom."
            )
            return
    try:
        velden = {
            "genomen_op": naar_iso(besluittijd(tijd, d.nu())),
            "mondeling": mondeling,
            "instrument": maatregel.instrument,
            "gericht_op": maatregel.onderwerp,
            "gebreken": gebreken,
            "reden_afwijken": reden.strip() or None,
        }
    except AntwoordFout as fout:
        st.error(str(fout))
        return
    d.leg_vast_bij_knop("besluit_genomen", velden, maatregel.id)


st.title("Besluit")
knop_mondeling(werk)
st.markdown("U beslist. Wat werkelijk is besloten kunt u altijd vastleggen, ook met gebreken.")
maatregelen = sorted(werk.stand.situatie.maatregelen, key=lambda m: m.status == "ingetrokken")
if not maatregelen:
    st.info("Er staat nog geen maatregel in het concept. Kies er een bij Afweging.")
for maatregel in maatregelen:
    with st.container(border=True):
        een_maatregel(maatregel)
for kop, begin in GROEPEN.items():
    with st.expander(kop, expanded=not begin and not maatregelen):
        for naam in besluitvelden(begin):
            veld(werk, f"besluit.{naam}")
