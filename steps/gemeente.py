"""The municipality profile: filled in once, looked over every year, used in every dossier."""

from __future__ import annotations

from hashlib import sha256

import streamlit as st

from kennisbank.lezen import InhoudFout
from kennisbank.profiel import Gemeenteprofiel
from kennisbank.profielcontrole import ARTIKEL, controleer_profiel
from kennisbank.schema.vraag import Lokaal
from logica.tekst import schoon
from steps import _dossier as d
from steps import _profiel as opgeslagen
from steps._gemeente_bestanden import huisstijl, profielbestand

kennisbank = d.inhoud().kennisbank
JA_NEE = {"ja": "Ja", "nee": "Nee", "onbekend": "Weet ik niet"}
BRIEF = {
    "gemeente": "Gemeente",
    "plaats": "Plaats van ondertekening",
    "adres": "Postadres",
    "bezwaaradres": "Adres voor bezwaarschriften",
    "rechtbank": "Rechtbank",
    "functie": "Ambt van wie ondertekent",
    "vervanging": "Ambt van de vervanger",
}
VERPLICHT = {"gemeente", "plaats", "functie", "vervanging"}
DETAIL = {
    "adressaat": "Tot wie richt het zich?",
    "datum": "Datum",
    "duur": "Hoe lang?",
    "gedraging": "Welke gedraging?",
    "mandaat": "Mandaat",
    "plaats": "Waar?",
    "stappen": "Stappen van het beleid",
    "strafbepaling": "Strafbepaling",
    "titel": "Titel",
    "voorschrift": "Aangewezen voorschrift",
    "wie_beveelt": "Wie beveelt?",
}


def sleutel(deel: str, *inhoud: object) -> str:
    """Key of a control: new when what is stored changes, so that the store is what it shows."""
    return f"gem-{deel}-{sha256(repr(inhoud).encode()).hexdigest()[:8]}"


def invoer(label: str, waarde: str | None, deel: str, *, hoog: bool = False) -> str | None:
    """A text field; cleaned, and None when it is empty."""
    veld = st.text_area if hoog else st.text_input
    return schoon(veld(label, value=waarde or "", key=sleutel(deel, waarde))).strip() or None


def bewaar(velden: dict[str, object]) -> None:
    """Save and draw again, or say what is wrong; the input stays."""
    fouten = opgeslagen.pas_aan(velden)
    if not fouten:
        st.rerun()
    for fout in fouten:
        st.error(f"Niet bewaard. {fout}. Uw invoer staat er nog.")


def toestand(profiel: Gemeenteprofiel) -> None:
    """Whose profile this is, who went through it, and what is still open."""
    fouten, waarschuwingen = controleer_profiel(profiel, kennisbank, d.nu().date())
    getekend = (
        f"nagelopen op {profiel.getekend.op:%d-%m-%Y} door {profiel.getekend.door}"
        if profiel.getekend
        else "nog niet nagelopen"
    )
    st.markdown(f"Profiel van **{profiel.gemeente}**, {getekend}.")
    for fout in fouten:
        st.error(fout)
    if waarschuwingen:
        with st.expander(f"Let op ({len(waarschuwingen)})"):
            st.markdown("\n".join(f"- {regel}" for regel in waarschuwingen))


def briefhoofd(profiel: Gemeenteprofiel | None) -> None:
    """Name, addresses and offices: what stands in every document."""
    st.header("Briefhoofd en ondertekening")
    st.caption("Geen namen van personen: die vult u in het stuk in, op de plek van «NAAM».")
    with st.form("briefhoofd"):
        velden: dict[str, object] = {}
        for veld, label in BRIEF.items():
            standaard = Gemeenteprofiel.model_fields[veld].default
            waarde = getattr(profiel, veld) if profiel else (standaard or None)
            velden[veld] = invoer(label, waarde if isinstance(waarde, str) else None, veld)
        mee = "\n".join(profiel.ondertekenaars) if profiel else ""
        tekst = invoer("Wie tekent mee? Eén functie per regel", mee, "mee", hoog=True) or ""
        velden["ondertekenaars"] = [r.strip() for r in tekst.splitlines() if r.strip()]
        vast = st.form_submit_button("Bewaar het briefhoofd", type="primary")
    if not vast:
        return
    leeg = [label for veld, label in BRIEF.items() if veld in VERPLICHT and not velden[veld]]
    if leeg:
        st.error(f"Vul nog in: {', '.join(leeg)}. De rest van uw invoer staat er nog.")
        return
    bewaar(velden)


def lokaal(profiel: Gemeenteprofiel) -> None:
    """One item of the APV, the ordinances or the policy at a time, and all of them in a table."""
    st.header("APV, verordeningen en beleid")
    st.caption(
        "Een nieuw dossier van deze gemeente neemt deze antwoorden over. Na een wijziging moet het "
        "profiel opnieuw worden nagelopen."
    )
    labels = {id_: f"{item.vraag} ({_stand(profiel, id_)})" for id_, item in _items().items()}
    gekozen = st.selectbox(
        "Welk onderdeel?", list(labels), format_func=labels.__getitem__, key="gem-onderdeel"
    )
    if gekozen:
        _een_onderdeel(profiel, kennisbank.lokaal[gekozen])
    with st.expander(f"Alle onderdelen ({len(profiel.lokaal)} van {len(labels)} ingevuld)"):
        st.table([_rij(profiel, id_, item) for id_, item in _items().items()])


def _rij(profiel: Gemeenteprofiel, id_: str, item: Lokaal) -> dict[str, str]:
    deel = profiel.lokaal.get(id_)
    artikel = (deel.artikel or "") if deel else ""
    return {"Onderdeel": item.vraag, "Antwoord": _stand(profiel, id_), "Artikel": artikel}


def _items() -> dict[str, Lokaal]:
    return dict(sorted(kennisbank.lokaal.items()))


def _stand(profiel: Gemeenteprofiel, id_: str) -> str:
    deel = profiel.lokaal.get(id_)
    return deel.antwoord if deel else "onbekend"


def _een_onderdeel(profiel: Gemeenteprofiel, item: Lokaal) -> None:
    deel = profiel.lokaal.get(item.id)
    eerder = {**deel.details, ARTIKEL: deel.artikel or ""} if deel else {}
    with st.form(f"lokaal-{item.id}"):
        antwoord = st.radio(
            item.vraag,
            list(JA_NEE),
            index=list(JA_NEE).index(deel.antwoord if deel else "onbekend"),
            format_func=JA_NEE.__getitem__,
            key=sleutel(f"antwoord-{item.id}", deel),
            horizontal=True,
        )
        st.caption(item.waarom)
        details = {
            naam: invoer(
                DETAIL.get(naam, naam.replace("_", " ").capitalize()),
                eerder.get(naam),
                f"{item.id}-{naam}",
            )
            for naam in item.details
        }
        vast = st.form_submit_button("Bewaar dit onderdeel", type="primary")
    if vast:
        nieuw = {id_: een.model_dump() for id_, een in profiel.lokaal.items() if id_ != item.id}
        if antwoord != "onbekend":
            artikel = details.pop(ARTIKEL, None)
            gevuld = {naam: tekst for naam, tekst in details.items() if tekst}
            nieuw[item.id] = {"antwoord": antwoord, "artikel": artikel, "details": gevuld}
        # What the jurist signed was the profile as it stood.
        bewaar({"lokaal": nieuw, "getekend": None})


def bellijst(profiel: Gemeenteprofiel) -> None:
    """A number or a line per partner of the call list."""
    st.header("Bellijst")
    partners = [p for p in kennisbank.partners.values() if p.bellijst or p.id in profiel.bellijst]
    with st.form("bellijst"):
        nummers = {
            partner.id: invoer(
                partner.roepnaam or partner.naam,
                profiel.bellijst.get(partner.id),
                f"bel-{partner.id}",
            )
            for partner in sorted(partners, key=lambda p: (p.bellijst or 99, p.naam))
        }
        if st.form_submit_button("Bewaar de bellijst", type="primary"):
            bewaar({"bellijst": {id_: tekst for id_, tekst in nummers.items() if tekst}})


def nagelopen() -> None:
    """The yearly signature: today, in a role."""
    st.header("Nalopen en tekenen")
    with st.form("getekend"):
        door = st.text_input(
            "Nagelopen door (rol, geen naam)", placeholder="jurist openbare orde", key="gem-door"
        )
        if st.form_submit_button("Leg vast dat dit vandaag is nagelopen"):
            if door.strip():
                bewaar({"getekend": {"op": d.nu().date(), "door": schoon(door).strip()}})
            else:
                st.error("Schrijf in welke rol u het naliep.")


st.title("Gemeente")
st.markdown(
    "Wat vooraf vaststaat: adressen, eigen regels, nummers en huisstijl. Alles mag leeg blijven; "
    "dan geldt een neutrale stijl. Wat u niet invult is onbekend, en onbekend is geen nee."
)
huidig: Gemeenteprofiel | None
try:
    huidig = opgeslagen.lees()
except InhoudFout as fout:
    huidig = None
    st.error("Het opgeslagen profiel kan niet worden gelezen. Het blijft bewaard naast een nieuw.")
    st.markdown("\n".join(f"- {melding}" for melding in fout.meldingen))
if huidig is not None:
    toestand(huidig)
briefhoofd(huidig)
if huidig is not None:
    lokaal(huidig)
    bellijst(huidig)
    huisstijl(huidig)
    nagelopen()
    st.header("Als bestand")
    st.download_button(
        "Download het profiel", opgeslagen.BESTAND.read_bytes(), "profiel.yaml", "application/yaml"
    )
else:
    st.header("Als bestand")
    st.caption("Begin hierboven met naam en plaats, of met een bestand.")
profielbestand(kennisbank, d.nu().date())
