"""Screens of one dossier under test, and what its store says."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from streamlit.testing.v1 import AppTest

from dossier.gebeurtenis import Invoer, Stempel
from dossier.opslag import Opslag
from dossier.vouwen import vouw
from dossier.waarde import waarde_naar_json
from steps import _dossier as d

WORTEL = Path(__file__).resolve().parents[2]
OPENING = {"gemeente": "Utrecht", "titel": "Proef", "kennisbank_versie": "proef"}

MONDELING = "Ik heb mondeling besloten"


class Proef:
    """A dossier 'd1': write to it as a colleague would, draw its screens, read what it holds."""

    def __init__(self, url):
        self.opslag = Opslag(url)
        self._nummer = count()
        self.opslag.open_dossier("d1", OPENING, self._stempel())
        self.schrijf("onderwerp_toegevoegd", {}, "B1")

    def _stempel(self, rol="adviseur"):
        return Stempel(rol, datetime.now(UTC), f"zout-van-de-proef-{next(self._nummer):04}")

    def schrijf(self, soort, inhoud, onderwerp="situatie", vraag=None, vervangt=(), rol="adviseur"):
        """Write one event; gives its number."""
        invoer = Invoer(soort, inhoud, onderwerp, vraag, vervangt)
        return self.opslag.voeg_toe("d1", invoer, self._stempel(rol)).nr

    def antwoord(self, vraag, waarde, onderwerp="situatie", vervangt=(), **velden):
        """Write one answer; gives its number."""
        inhoud = {"bron": "politie", **velden, "waarde": waarde_naar_json(waarde)}
        return self.schrijf("antwoord_gegeven", inhoud, onderwerp, vraag, vervangt)

    def stand(self):
        """What the store says now."""
        return vouw(self.opslag.lees("d1"), d.nu())

    def soorten(self):
        """What kinds of event there are, in order."""
        return [een.soort for een in self.opslag.lees("d1")]

    def scherm(self, naam, **adres):
        """A screen, in a session of its own; with more in its address than the dossier."""
        scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60)
        for sleutel, waarde in {"dossier": "d1", **adres}.items():
            scherm.query_params[sleutel] = waarde
        scherm.run()
        scherm.switch_page(f"steps/{naam}.py").run()
        return gaaf(scherm)


def gaaf(scherm):
    """The screen, which did not break."""
    assert not scherm.exception, scherm.exception
    return scherm


def met_label(rij, label):
    """The one element of this kind with this label."""
    return next(een for een in rij if een.label == label)


def klik(scherm, label):
    """Press a button."""
    return gaaf(met_label(scherm.button, label).click().run())


def mondeling(scherm, *stappen):
    """Open the dialog, and take each step in it: a full run closes it, so it is opened again."""
    klik(scherm, MONDELING)
    for stap in stappen:
        stap(scherm)
        klik(scherm, MONDELING)
    return scherm


def teksten(scherm):
    """Everything a reader sees, in one text."""
    soorten = (
        scherm.markdown, scherm.caption, scherm.text, scherm.error, scherm.warning, scherm.info,
        scherm.header, scherm.subheader,
    )  # fmt: skip
    return "\n".join(str(een.value) for soort in soorten for een in soort)
