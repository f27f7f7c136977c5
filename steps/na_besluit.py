"""After the decision: running measures re-evaluated, tasks with a clock."""

from __future__ import annotations

import streamlit as st

from afwegingskader.antwoordwaarde import TIJDZONE
from dossier.agenda import naar_ics
from dossier.canoniek import naar_iso
from dossier.dossierstand import Besluit
from dossier.klok import EINDE, Klokmoment, als_taak, klok
from dossier.vouwen import vouw
from steps import _dossier as d
from steps._bron import verwijzing_markdown
from steps._mondeling import kies_maatregel, knop_mondeling
from steps._taken import uit_te_zoeken
from steps._veld import veld

werk = d.werk()
kennisbank = werk.inhoud.kennisbank


def een_besluit(besluit: Besluit) -> None:
    """One decision: state now, duties with their clock, withdraw."""
    instrument = kennisbank.instrumenten.get(besluit.instrument or "")
    naam = instrument.naam if instrument else "Middel nog in te vullen"
    wijze = "mondeling" if besluit.mondeling else "schriftelijk"
    st.header(f"{naam}, {besluit.genomen_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M} ({wijze})")
    if besluit.woorden:
        st.markdown(f"> {besluit.woorden}")
    if besluit.reden_afwijken:
        st.markdown(f"**Reden om af te wijken:** {besluit.reden_afwijken}")
    if besluit.gebreken:
        st.markdown("**Vastgelegde gebreken**\n" + "\n".join(f"- {g}" for g in besluit.gebreken))
    if instrument is None:
        _koppel(besluit)
        return
    verdict = werk.bord.regel(instrument.id).beste
    if verdict.oordeel not in {"inzetbaar", "via_partner"}:
        st.error(f"Intrekken of opnieuw motiveren. **{verdict.woord}** {verdict.reden}")
    else:
        st.markdown("De vereisten zijn nog steeds vervuld.")
    _klok_van(besluit)
    _intrekken(besluit)


def _klok_van(besluit: Besluit) -> None:
    """Everything with a term that follows from this decision, and what the terms depend on."""
    eigen = [een for een in momenten if een.maatregel == besluit.maatregel]
    if besluit.maatregel and any(een.hele_dag for een in eigen):
        veld(werk, "maatregel.bekendgemaakt_op", besluit.maatregel)
    for een in eigen:
        _klokregel(een)


def _ingetrokken(besluit: Besluit) -> None:
    """What remains to be done about a measure that is no longer in force."""
    instrument = kennisbank.instrumenten.get(besluit.instrument or "")
    st.header(f"Ingetrokken: {instrument.naam if instrument else 'middel nog in te vullen'}")
    _klok_van(besluit)


def _klokregel(een: Klokmoment) -> None:
    """One moment: when, what, by whom, on what ground; and the way to tick it off."""
    bron = "; ".join(verwijzing_markdown(kennisbank, v) for v in een.verwijzing)
    delen = (deel.rstrip(".") for deel in (een.termijn, een.voorbehoud, bron))
    rest = ". ".join(filter(None, delen))
    if een.gedaan_op:
        st.markdown(f"- ✓ {een.wat} ({een.gedaan_op.astimezone(TIJDZONE):%d-%m-%Y %H:%M})")
        return
    with st.container(horizontal=True, vertical_alignment="top"):
        st.markdown(f"- **{_wanneer(een)}** {een.wat} ({een.houder}). {rest}")
        if een.taak != EINDE:
            st.button("Gedaan", key=f"klok-{een.sleutel}", on_click=_vink_af, args=(een,))


def _wanneer(een: Klokmoment) -> str:
    if een.moment is None:
        return "Zonder datum."
    lokaal = een.moment.astimezone(TIJDZONE)
    tekst = f"{lokaal:%d-%m-%Y}" if een.hele_dag else f"{lokaal:%d-%m-%Y %H:%M}"
    return f"{tekst}, te laat." if een.te_laat(d.nu()) and een.taak != EINDE else f"{tekst}."


def _vink_af(een: Klokmoment) -> None:
    """A duty of the clock becomes a task of the dossier at the moment it is done."""
    if _open_taak(een) or d.leg_vast("taak_gezet", als_taak(een), een.maatregel, vervangt=()):
        d.leg_vast("taak_afgerond", {}, een.maatregel, vervangt=_open_taak(een)[-1:])


def _open_taak(een: Klokmoment) -> tuple[int, ...]:
    stand = vouw(d.gebeurtenissen_van(werk.id), d.nu())
    return tuple(
        taak.nr
        for taak in stand.taken
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
    if keuze and st.button("Leg vast", key=f"koppel-knop-{besluit.nr}"):
        label = kies_maatregel(werk, keuze)
        velden = {
            "genomen_op": naar_iso(besluit.genomen_op),
            "mondeling": besluit.mondeling,
            "instrument": keuze,
            "woorden": besluit.woorden,
            "gehoord_door": besluit.gehoord_door,
            "reden_afwijken": besluit.reden_afwijken,
        }
        if d.leg_vast("besluit_genomen", velden, label, vervangt=(besluit.nr,)):
            st.rerun()


def _intrekken(besluit: Besluit) -> None:
    if not besluit.maatregel:
        return
    with st.expander("Intrekken"):
        reden = st.text_input("Waarom?", key=f"intrek-reden-{besluit.nr}")
        if st.button("Leg vast dat de maatregel is ingetrokken", key=f"intrek-{besluit.nr}"):
            velden = {"ingetrokken_op": naar_iso(d.nu()), "reden": reden or None}
            if d.leg_vast("maatregel_ingetrokken", velden, besluit.maatregel, vervangt=()):
                st.rerun()


st.title("Na het besluit")
knop_mondeling(werk)
ingetrokken = {m.id for m in werk.stand.situatie.maatregelen if m.status == "ingetrokken"}
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
        if besluit in lopend:
            een_besluit(besluit)
        else:
            _ingetrokken(besluit)

uit_te_zoeken(werk)
for taak in werk.stand.taken:
    if taak.afgerond_op is None and st.button(f"Afgerond: {taak.naam}", key=f"taak-{taak.nr}"):
        d.leg_vast("taak_afgerond", {}, taak.onderwerp, vervangt=(taak.nr,))
        st.rerun()
