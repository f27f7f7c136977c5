"""Who said it and how sure it is: the choice that holds for every answer given from now on."""

from __future__ import annotations

import streamlit as st

from steps import _dossier as d
from steps._waarde import HERKOMST

VRAAG = {"bron": "Bron van deze antwoorden", "betrouwbaarheid": "Hoe zeker?"}


def kies_herkomst() -> None:
    """Two choices, on every screen where a question is asked; they outlive screen and reload."""
    with st.container(horizontal=True):
        for soort, opties in HERKOMST.items():
            sleutel = f"kies-{soort}"
            d.veld(sleutel, d.herkomst(soort))
            st.radio(
                VRAAG[soort],
                list(opties),
                format_func=opties.__getitem__,
                key=sleutel,
                on_change=_bewaar,
                args=(soort, sleutel),
                horizontal=True,
            )


def _bewaar(soort: str, sleutel: str) -> None:
    d.kies_herkomst(soort, str(d.getoond(sleutel)))
