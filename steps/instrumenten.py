"""The board, and one instrument opened: every requirement with its answer and its source."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from afwegingskader.bord import Regel
from afwegingskader.tijdig import Variant
from afwegingskader.uitleg import Knoop
from afwegingskader.verdict import GUNSTIG, SCHERMWOORD, Eis, Verdict
from afwegingskader.verwijzing import verwijzing_tekst
from kennisbank.schema.instrument import GEZAG
from logica.situatie import SITUATIE, naamloos
from steps import _dossier as d
from steps._bord import GUNSTIGE_WOORDEN, teken_bord
from steps._bron import ZEKERHEID, verwijzing_markdown
from steps._herkomst import kies_herkomst
from steps._maatregel import kies_maatregel, voor_wie
from steps._mondeling import knop_mondeling
from steps._voorlezen import voorleestekst
from steps._vraag import stel
from steps._waarde import antwoord_label, dragers
from steps._woorden import houder_naam

werk = d.werk()
kennisbank = werk.inhoud.kennisbank
STAND = {"vervuld": "vervuld", "niet_vervuld": "niet vervuld", "open": "nog open"}
STAND_UITSLUITING = {"vervuld": "geldt niet", "niet_vervuld": "geldt", "open": "nog open"}
"""The same outcomes for what bars a means: passing means that the bar does not apply."""


def een_eis(eis: Eis, later: Collection[str]) -> None:
    """One requirement: what, outcome, answers, source, certainty.

    Sources in `later` are of after the peildatum and stand apart, under later rulings.
    """
    bronnen = "; ".join(
        verwijzing_markdown(kennisbank, v) for v in eis.vereiste.verwijzing if v.bron not in later
    )
    soort, woorden = ("Uitsluiting: ", STAND_UITSLUITING) if eis.is_uitsluiting else ("", STAND)
    st.markdown(f"**{soort}{eis.vereiste.tekst}** — *{woorden[eis.stand]}*")
    for regel in antwoorden(eis.uitleg):
        st.markdown(f"  - {regel}")
    st.caption(f"{bronnen or 'Bron van na de peildatum'} · {ZEKERHEID[eis.vereiste.zekerheid]}")
    if eis.vereiste.toelichting:
        st.caption(eis.vereiste.toelichting)


def antwoorden(knoop: Knoop) -> list[str]:
    """The answers under a requirement, each with its state."""
    if knoop.vraag is None:
        return list(dict.fromkeys(regel for kind in knoop.kinderen for regel in antwoorden(kind)))
    stand = knoop.stand
    if stand is None or not stand.antwoorden:
        return [f"{knoop.tekst} *nog niet gevraagd*"]
    extra = "" if stand.toestand == "waarde" else f", {stand.toestand.replace('_', ' ')}"
    gezegd = dict.fromkeys(
        f"**{antwoord_label(kennisbank, een.vraag, een.waarde)}** ({een.bron or 'bron onbekend'}"
        f"{extra})"
        for een in dragers(stand) or stand.antwoorden
    )
    return [f"{knoop.tekst} {'; '.join(gezegd)}"]


def over_wie(onderwerp: str) -> str:
    """Whom or what a verdict is about, with its description; empty for the situation."""
    if onderwerp == SITUATIE or naamloos(onderwerp):
        return ""
    omschrijving = werk.stand.omschrijvingen.get(onderwerp)
    return f" [{onderwerp}: {omschrijving}]" if omschrijving else f" [{onderwerp}]"


def een_verdict(regel: Regel, verdict: Verdict) -> None:
    """The verdict for one onderwerp, with what is missing and a place to answer it."""
    woord, bij = verdict.woord, over_wie(verdict.onderwerp)
    if verdict.oordeel == "via_partner":
        gezag = regel.instrument.bevoegd_gezag
        woord = f"Vraag het {GEZAG[gezag]}. Die beslist."
    st.subheader(f"{woord}{bij}")
    st.markdown(f"{verdict.reden} ({ZEKERHEID[verdict.zekerheid]})")
    if verdict.oordeel == "open" and (straks := GUNSTIGE_WOORDEN.get(verdict.bij_voorstel)):
        st.markdown(f"Bevestigt u de open voorstellen, dan is de uitkomst *{straks}*.")
    oordelen(verdict)
    for waarschuwing in verdict.waarschuwingen:
        st.caption(waarschuwing)
    for eis in sorted(
        verdict.eisen, key=lambda e: ("open", "niet_vervuld", "vervuld").index(e.stand)
    ):
        een_eis(eis, verdict.recht.later)
    aanvullen(verdict)


def oordelen(verdict: Verdict) -> None:
    """A link to every oordeel that this verdict waits for: it is given on its own screen."""
    for deel in verdict.ontbreekt:
        if deel.soort == "oordeel" and not naamloos(deel.onderwerp):
            vraag = kennisbank.oordelen[deel.id].vraag
            plek = d.plek_in_adres(deel.id, deel.onderwerp)
            d.link("steps/oordelen.py", f"Geef uw oordeel: {vraag}", oordeel=plek)


def aanvullen(verdict: Verdict) -> None:
    """Later rulings, and the missing facts as questions."""
    if verdict.later:
        namen = ", ".join(kennisbank.bronnen[b].citeertitel or b for b in verdict.later)
        st.caption(f"Latere rechtspraak (na de peildatum): {namen}")
    feiten = [deel for deel in verdict.ontbreekt if deel.soort in {"feit", "lokale_basis"}]
    if feiten:
        with st.expander(f"Vul aan ({len(feiten)})", expanded=False):
            for deel in feiten:
                if not naamloos(deel.onderwerp):
                    st.caption(f"Vraag aan: {houder_naam(kennisbank, deel.houder)}")
                    stel(werk, deel.id, deel.onderwerp)


def over(regel: Regel) -> None:
    """What an advisor needs to know about this instrument."""
    i = regel.instrument
    st.markdown(i.kort)
    rijen = [
        ("Bevoegd", GEZAG[i.bevoegd_gezag]),
        ("Mandaat", i.mandaat.tekst),
        ("Duur", i.duur.tekst),
        ("Verlengen", i.verlenging.tekst),
        ("Zwaarte", f"{i.zwaarte.waarde} van 5. {i.zwaarte.reden}"),
        ("Op tijd, mondeling", in_tijd(regel, mondeling=True)),
        ("Op tijd, schriftelijk", in_tijd(regel, mondeling=False)),
        ("Strafbaar", i.strafbepaling.tekst if i.strafbepaling else "Niet van toepassing."),
        ("Rechtsbescherming", i.rechtsmiddel.tekst),
        ("Zonder u kan de politie", i.politie_zonder or "Niet van toepassing."),
    ]
    st.markdown("\n".join(f"- **{kop}:** {tekst}" for kop, tekst in rijen))
    uitleg(regel)
    rechtspraak(regel)


def uitleg(regel: Regel) -> None:
    """Doubts, alternatives, the request, the text to read aloud."""
    i = regel.instrument
    if i.omstreden:
        st.info(f"Omstreden: {i.omstreden}")
    if i.wel:
        st.markdown(
            "**Wat wel bestaat:** " + ", ".join(ander.naam for ander in werk.bord.wat_wel(i))
        )
    if i.verzoek:
        st.markdown(f"**Vragen aan {kennisbank.partners[i.verzoek.aan].naam}:** {i.verzoek.wat}")
        st.markdown("\n".join(f"- {deel}" for deel in i.verzoek.meesturen))
        for toets in i.verzoek.toetst_partner:
            st.caption(f"Dit toetst de partner: {toets}")
    if i.voorleestekst:
        st.markdown("**Voorleestekst**")
        st.markdown(f"> {voorleestekst(werk, i.id, regel.beste.onderwerp)}")


def rechtspraak(regel: Regel) -> None:
    """Pitfalls and rulings known on the peildatum."""
    i = regel.instrument
    if i.valkuilen:
        st.markdown("**Waar het misgaat**\n" + "\n".join(f"- {v}" for v in i.valkuilen))
    for uitspraak in i.rechtspraak:
        if uitspraak.bron in regel.beste.later:
            continue
        bron = kennisbank.bronnen[uitspraak.bron]
        link = bron.link()
        naam = bron.citeertitel or bron.titel
        kop = f"[{naam}]({link})" if link else naam
        nummer = bron.ecli or bron.zaaknummer
        st.markdown(f"- {', '.join(filter(None, [kop, nummer]))}: {uitspraak.les}")


def in_tijd(regel: Regel, *, mondeling: bool) -> str:
    """Feasibility in words."""
    variant: Variant = "mondeling" if mondeling else "schriftelijk"
    tijd = getattr(regel.instrument.voorbereiding, variant)
    if tijd is None:
        return "Die variant is er niet."
    uitkomst = werk.bord.tijdig(regel.instrument, variant)
    woord = {True: "op tijd", False: "waarschijnlijk te laat", None: "niet te zeggen"}[uitkomst]
    return f"{woord} (voorbereiding {tijd.min} tot {tijd.max} minuten)"


def naam(regel: Regel) -> str:
    """A means in the list: it is found by its name, its verdict and the law it rests on."""
    grondslag = regel.instrument.versies[-1].grondslag
    wet = [verwijzing_tekst(kennisbank, verwijzing) for verwijzing in grondslag[:1]]
    return f"{regel.instrument.naam} — {' · '.join([SCHERMWOORD[regel.oordeel].lower(), *wet])}"


def opnemen(regel: Regel) -> None:
    """The button that takes this means into the draft decision, for whom it is."""
    if regel.instrument.soort == "bestaat_niet":
        return
    gericht_op = voor_wie(werk, regel.instrument.id, "kies")
    if st.button("Neem op in de afweging", key="kies") and kies_maatregel(
        werk, regel.instrument.id, gericht_op
    ):
        st.switch_page("steps/afweging.py")


st.title("Instrumenten")
knop_mondeling(werk)
ids = [regel.instrument.id for regel in werk.bord.regels]
namen = {regel.instrument.id: naam(regel) for regel in werk.bord.regels}
d.uit_adres("instrument", ids)
gekozen = st.selectbox(
    "Open een instrument",
    ids,
    index=None,
    format_func=namen.__getitem__,
    placeholder="Kies een instrument",
    key="instrument",
)
d.naar_adres("instrument", gekozen)
if gekozen:
    regel = werk.bord.regel(gekozen)
    links, rechts = st.columns([3, 2], gap="large")
    with links:
        st.header(regel.instrument.naam)
        opnemen(regel)
        kies_herkomst()
        for verdict in sorted(regel.verdicten, key=lambda v: GUNSTIG.index(v.oordeel)):
            een_verdict(regel, verdict)
    with rechts:
        over(regel)
else:
    teken_bord(werk)
