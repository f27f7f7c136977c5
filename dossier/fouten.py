"""What can go wrong with a dossier. Every message is Dutch and says what to do.

DossierFout
  InvoerFout        what was given does not fit; carries all of it, so nothing is lost
    LabelBezet      this label already names someone or something else
  GeenRecht         this role may not record this
  DossierGesloten   the dossier is archived
  OpslagFout        the database did not do it; nothing was stored, or it is unclear
    DossierOnbekend there is no dossier with this id
"""

from __future__ import annotations

from collections.abc import Mapping


class DossierFout(Exception):
    """Any expected failure of a dossier."""


class InvoerFout(DossierFout):
    """Input that does not fit.

    `velden` has one Dutch message per field, `inhoud` is everything the writer gave.
    """

    def __init__(self, velden: Mapping[str, str], inhoud: Mapping[str, object]) -> None:
        super().__init__("; ".join(f"{veld}: {melding}" for veld, melding in velden.items()))
        self.velden = dict(velden)
        self.inhoud = dict(inhoud)


class LabelBezet(InvoerFout):
    """Two writers took the same label at once; the second must take the next one."""


class GeenRecht(DossierFout):
    """This role may not record this."""


class DossierGesloten(DossierFout):
    """The dossier is archived and takes no new events."""


class OpslagFout(DossierFout):
    """The database failed. Retry with the same `sleutel`: it stores once."""


class DossierOnbekend(OpslagFout):
    """There is no dossier with this id."""
