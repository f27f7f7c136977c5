"""Navigation and the ASGI shell, nothing else."""

from __future__ import annotations

import streamlit as st

PAGINAS = [
    ("steps/start.py", "Start", ""),
    ("steps/acuut.py", "Acute kern", "acuut"),
    ("steps/feiten.py", "Feiten", "feiten"),
    ("steps/oordelen.py", "Oordelen", "oordelen"),
    ("steps/barrieremodel.py", "Barrièremodel", "barrieremodel"),
    ("steps/instrumenten.py", "Instrumenten", "instrumenten"),
    ("steps/afweging.py", "Afweging", "afweging"),
    ("steps/besluit.py", "Besluit", "besluit"),
    ("steps/stukken.py", "Stukken", "stukken"),
    ("steps/na_besluit.py", "Na het besluit", "na-besluit"),
    ("steps/handboek.py", "Handboek", "handboek"),
    ("steps/actueel.py", "Actueel", "actueel"),
    ("steps/gemeente.py", "Gemeente", "gemeente"),
]
"""(file, title, path) of every screen, in the order of BOB."""
GANG = ("acuut", "na-besluit")
"""Path of the first and the last step of a dossier: every step before the last names the next."""


def main() -> None:
    """Draw the navigation, run the chosen screen and name the next step below it."""
    from steps._dossier import herstel_adres, link  # noqa: PLC0415 - not needed to serve the shell

    st.set_page_config(page_icon="templates/web/icoon.svg", layout="wide")
    paginas = [
        st.Page(bestand, title=titel, url_path=pad, default=not pad)
        for bestand, titel, pad in PAGINAS
    ]
    pagina = st.navigation(paginas)
    herstel_adres()
    pagina.run()
    if verder := volgende(pagina.url_path):
        bestand, titel, _ = verder
        st.divider()
        link(bestand, f"Verder: {titel}")


def volgende(pad: str) -> tuple[str, str, str] | None:
    """The step after the one at this path; None on the last one and beside the steps."""
    paden = [pad for _, _, pad in PAGINAS]
    begin, nr, eind = (paden.index(deel) for deel in (GANG[0], pad, GANG[1]))
    return PAGINAS[nr + 1] if begin <= nr < eind else None


if __name__ == "__main__":
    main()
else:
    from starlette.middleware import Middleware

    from steps._schil import Schil, routes

    app = st.App(__file__, middleware=[Middleware(Schil)], routes=routes())
