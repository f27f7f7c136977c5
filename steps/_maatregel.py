"""Taking a means into the draft decision: for whom, and under which label."""

from __future__ import annotations

import streamlit as st

from afwegingskader.besluittoets import onderwerp_van
from dossier.dossierstand import volgend_label
from logica.situatie import SITUATIE, Maatregel, naamloos
from steps import _dossier as d


def voor_wie(werk: d.Werk, instrument: str, sleutel: str) -> str | None:
    """Whom or what a means is for; asked only when it can be for more than one."""
    regel = werk.bord.regel(instrument)
    onderwerpen = [verdict.onderwerp for verdict in regel.verdicten]
    labels = [label for label in onderwerpen if label != SITUATIE and not naamloos(label)]
    if len(labels) < 2:
        return labels[0] if labels else None
    bekend = werk.stand.omschrijvingen
    return st.selectbox(
        "Voor wie of wat?",
        labels,
        index=labels.index(regel.beste.onderwerp),
        format_func=lambda label: ": ".join(filter(None, [label, bekend.get(label)])),
        key=f"{sleutel}-voor-{instrument}",
    )


def kies_maatregel(werk: d.Werk, instrument: str, gericht_op: str | None = None) -> str | None:
    """The label of this means for this onderwerp in the draft, which it enters if it is not there.

    What was decided or withdrawn is no draft: the same means again is a new measure. None when it
    was not stored, which is said here.
    """
    stand = d.stand_nu(werk)
    middel = werk.inhoud.kennisbank.instrumenten[instrument]
    label = volgend_label(stand, "maatregel")
    nieuw = Maatregel(label, instrument, gericht_op)
    over = onderwerp_van(middel, stand.situatie, nieuw)
    for een in stand.situatie.maatregelen:
        zelfde = een.instrument == instrument and een.status == "concept"
        if zelfde and onderwerp_van(middel, stand.situatie, een) == over:
            return een.id
    velden = {"instrument": instrument, "gericht_op": gericht_op}
    if d.leg_vast("maatregel_gekozen", velden, label, vervangt=()):
        return label
    d.meld_bij_knop(label, "maatregel_gekozen")
    return None
