"""After the decision: running measures re-evaluated, tasks with a clock."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from dossier.agenda import naar_ics
from dossier.canoniek import naar_iso
from dossier.dossierstand import Besluit
from dossier.geldend import geldende
from dossier.klok import EINDE, Klokmoment, als_taak, klok
from logica.situatie import Maatregel
from steps import _dossier as d
from steps._bron import verwijzing_markdown
from steps._maatregel import kies_maatregel, voor_wie
from steps._mondeling import knop_mondeling
from steps._taken import uit_te_zoeken
from steps._veld import veld
from steps._waarde import in_woorden

NOG_IN_TE_VULLEN = "Middel nog in te vullen"
VANAF, REDEN = "maatregel.intrekking_vanaf", "maatregel.intrekking_reden"

werk = d.werk()
kennisbank = werk.inhoud.kennisbank


def maatregel_van(besluit: Besluit) -> Maatregel | None:
    """The measure a decision is about; None while its means is not known."""
    rij = werk.stand.situatie.maatregelen
    return next((m for m in rij if m.id == besluit.maatregel), None)


def een_besluit(besluit: Besluit) -> None:
    """One decision: state now, duties with their clock, withdraw."""
    maatregel = maatregel_van(besluit)
    naam = kennisbank.instrumenten[maatregel.instrument].naam if maatregel else NOG_IN_TE_VULLEN
    wijze = "mondeling" if besluit.mondeling else "schriftelijk"
    st.header(f"{naam}, {besluit.genomen_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M} ({wijze})")
    st.caption(
        f"Genomen door de {besluit.genomen_door}, vastgelegd door de {besluit.vastgelegd_door} "
        f"op {besluit.vastgelegd_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M}"
    )
    if besluit.woorden:
        st.markdown(f"> {besluit.woorden}")
    if besluit.reden_afwijken:
        st.markdown(f"**Reden om af te wijken:** {besluit.reden_afwijken}")
    if besluit.gebreken:
        st.markdown("**Vastgelegde gebreken**\n" + "\n".join(f"- {g}" for g in besluit.gebreken))
    if maatregel is None:
        _koppel(besluit)
        return
    verdict = werk.bord.verdict_van(maatregel)
    if verdict.oordeel not in {"inzetbaar", "via_partner"}:
        st.error(f"Intrekken of opnieuw motiveren. **{verdict.woord}** {verdict.reden}")
    else:
        st.markdown("De vereisten zijn nog steeds vervuld.")
    _klok_van(besluit)
    _intrekken(maatregel)


def _klok_van(besluit: Besluit) -> None:
    """Everything with a term that follows from this decision, and what the terms depend on."""
    eigen = [een for een in momenten if een.maatregel == besluit.maatregel]
    if besluit.maatregel and any(een.hele_dag for een in eigen):
        veld(werk, "maatregel.bekendgemaakt_op", besluit.maatregel)
    for een in eigen:
        _klokregel(een)


def _ingetrokken(besluit: Besluit, maatregel: Maatregel) -> None:
    """When and why a measure was withdrawn, to mend or to undo; and what remains to be done."""
    per = f" per {in_woorden(maatregel.velden[VANAF])}" if VANAF in maatregel.velden else ""
    st.header(f"Ingetrokken{per}: {kennisbank.instrumenten[maatregel.instrument].naam}")
    veld(werk, VANAF, maatregel.id)
    veld(werk, REDEN, maatregel.id)
    if st.button("Maak de intrekking ongedaan", key=f"herstel-{besluit.nr}"):
        nrs = [
            een.nr
            for een in geldende(d.gebeurtenissen_van(werk.id))
            if (een.soort, een.onderwerp) == ("maatregel_ingetrokken", maatregel.id)
        ]
        d.leg_vast_bij_knop("gebeurtenis_ongedaan", {}, vervangt=tuple(nrs))
    _klok_van(besluit)


def _klokregel(een: Klokmoment) -> None:
    """One moment: when, what, by whom, on what ground; and the way to tick it off."""
    bron = "; ".join(verwijzing_markdown(kennisbank, v) for v in een.verwijzing)
    delen = (deel.rstrip(".") for deel in (een.termijn, een.voorbehoud, bron))
    rest = ". ".join(filter(None, delen))
    if een.gedaan_op:
        st.markdown(f"- ✓ {een.wat} ({een.gedaan_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M})")
        return
    gedaan = False
    with st.container(horizontal=True, vertical_alignment="top"):
        st.markdown(f"- **{_wanneer(een)}** {een.wat} ({een.houder}). {rest}")
        if een.taak != EINDE:
            gedaan = st.button("Gedaan", key=f"klok-{een.sleutel}")
    if gedaan:
        _vink_af(een)


def _wanneer(een: Klokmoment) -> str:
    if een.moment is None:
        return "Zonder datum."
    lokaal = een.moment.astimezone(TIJDZONE)
    tekst = f"{lokaal:%d-%m-%Y}" if een.hele_dag else f"{lokaal:%d-%m-%Y %H:%M}"
    return f"{tekst}, te laat." if een.te_laat(d.nu()) and een.taak != EINDE else f"{tekst}."


def _vink_af(een: Klokmoment) -> None:
    """A duty of the clock becomes a task of the dossier at the moment it is done."""
    if _open_taak(een) or d.leg_vast("taak_gezet", als_taak(een), een.maatregel, vervangt=()):
        d.leg_vast_bij_knop("taak_afgerond", {}, een.maatregel, _open_taak(een)[-1:])
    else:
        d.meld_bij_knop(een.maatregel, "taak_gezet")


def _open_taak(een: Klokmoment) -> tuple[int, ...]:
    return tuple(
        taak.nr
        for taak in d.stand_nu(werk).taken
        if (taak.taak, taak.onderwerp, taak.uiterlijk) == (een.taak, een.maatregel, een.moment)
        and taak.afgerond_op is None
    )


def _koppel(besluit: Besluit) -> None:
    namen = {i.id: i.naam for i in kennisbank.instrumenten.values() if i.soort == "bevoegdheid"}
    keuze = st.selectbox(
        "Welk middel was dit?",
        list(namen),
        index=None,
        format_func=namen.__getitem__,
        key=f"koppel-{besluit.nr}",
        placeholder="Kies een middel",
    )
    gericht_op = voor_wie(werk, keuze, f"koppel-{besluit.nr}") if keuze else None
    if keuze and st.button("Leg vast", key=f"koppel-knop-{besluit.nr}"):
        label = kies_maatregel(werk, keuze, gericht_op)
        velden = {
            "genomen_op": naar_iso(besluit.genomen_op),
            "mondeling": besluit.mondeling,
            "instrument": keuze,
            "gericht_op": gericht_op,
            "woorden": besluit.woorden,
            "gehoord_door": besluit.gehoord_door,
            "reden_afwijken": besluit.reden_afwijken,
        }
        if label:
            d.leg_vast_bij_knop("besluit_genomen", velden, label, (besluit.nr,))


def _intrekken(maatregel: Maatregel) -> None:
    """Withdraw, with the reason and the moment that the document of the withdrawal gives."""
    with st.expander("Intrekken"):
        veld(werk, REDEN, maatregel.id)
        veld(werk, VANAF, maatregel.id)
        st.caption("Zonder tijd geldt het moment waarop u de intrekking vastlegt.")
        if not st.button("Leg vast dat de maatregel is ingetrokken", key=f"intrek-{maatregel.id}"):
            return
        if REDEN not in maatregel.velden:
            st.error("Schrijf eerst waarom u de maatregel intrekt. Er is nog niets ingetrokken.")
            return
        vanaf = maatregel.velden.get(VANAF)
        op = vanaf if isinstance(vanaf, datetime) else d.nu()
        velden = {"ingetrokken_op": naar_iso(op), "reden": maatregel.velden[REDEN]}
        d.leg_vast_bij_knop("maatregel_ingetrokken", velden, maatregel.id)


st.title("Na het besluit")
knop_mondeling(werk)
ingetrokken = {m.id: m for m in werk.stand.situatie.maatregelen if m.status == "ingetrokken"}
lopend = [b for b in werk.stand.besluiten if b.maatregel not in ingetrokken]
if not lopend:
    st.info("Er is nog geen besluit vastgelegd dat loopt.")
momenten = klok(werk.stand, kennisbank)
if momenten:
    st.download_button(
        "Agenda (.ics)",
        naar_ics(momenten, werk.id, d.nu()),
        "na-het-besluit.ics",
        "text/calendar",
        help="Alle termijnen voor uw agenda, zonder namen en zonder tekst uit het dossier.",
    )
    st.caption(
        "De bezwaartermijn volgt de Algemene termijnenwet, met 5 mei en Goede Vrijdag. Dagen die "
        "bij koninklijk besluit zijn gelijkgesteld, zijn niet meegerekend."
    )
for besluit in werk.stand.besluiten:
    with st.container(border=True):
        if besluit.maatregel in ingetrokken:
            _ingetrokken(besluit, ingetrokken[besluit.maatregel])
        else:
            een_besluit(besluit)

uit_te_zoeken(werk)
for taak in werk.stand.taken:
    if taak.afgerond_op is None and st.button(f"Afgerond: {taak.naam}", key=f"taak-{taak.nr}"):
        d.leg_vast_bij_knop("taak_afgerond", {}, taak.onderwerp, (taak.nr,))
