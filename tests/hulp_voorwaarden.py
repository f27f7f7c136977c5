"""Random conditions and values over one small vocabulary, for property tests."""

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from hypothesis import strategies as st
from pydantic import TypeAdapter

from logica.voorwaarde import Voorwaarde
from tests.hulp_inhoud import NU, feit, kennisbank, keuze, volledig

LEES = TypeAdapter(Voorwaarde).validate_python
OPTIES = ("a", "b", "c")
VRAGEN = {
    "s.een": "ja_nee", "s.twee": "ja_nee", "s.keuze": "keuze", "s.meer": "meerkeuze",
    "s.getal": "getal", "s.moment": "moment", "p.een": "ja_nee", "p.keuze": "keuze",
    "persoon.volledig": "ja_nee",
}  # fmt: skip
SITUATIEVRAGEN = [vraag for vraag in VRAGEN if not vraag.startswith("p.")]
PERSOONSVRAGEN = [vraag for vraag in VRAGEN if vraag.startswith("p.")]
PERSONEN = ("P1", "P2")
UREN = st.integers(-3, 3)


@lru_cache
def _basis():
    feiten = [volledig("persoon"), feit("s.getal", type="getal"), feit("s.moment", type="moment")]
    feiten += [feit(id_) for id_ in ("s.een", "s.twee", "p.een")]
    feiten += [keuze("s.keuze", *OPTIES), keuze("p.keuze", *OPTIES)]
    feiten += [keuze("s.meer", *OPTIES, type="meerkeuze")]
    return kennisbank(feiten=feiten)


def woordenschat(**delen):
    """A Kennisbank with exactly these facts, and these other entries."""
    if not delen:
        return _basis()
    erbij = kennisbank(**delen)
    return replace(erbij, feiten={**_basis().feiten, **erbij.feiten})


def toets_op(vraag):
    """A random test that fits the type of an item."""
    match VRAGEN[vraag]:
        case "ja_nee":
            return st.sampled_from([{"vraag": vraag, "is": woord} for woord in ("ja", "nee")])
        case "keuze":
            een = st.sampled_from([{"vraag": vraag, "is": optie} for optie in OPTIES])
            meer = st.lists(st.sampled_from(OPTIES), min_size=1, max_size=3, unique=True)
            return een | meer.map(lambda rij: {"vraag": vraag, "in": rij})
        case "meerkeuze":
            return st.sampled_from([{"vraag": vraag, "bevat": optie} for optie in OPTIES])
        case "getal":
            soort = st.sampled_from(["minstens", "hoogstens"])
            return st.tuples(soort, UREN).map(lambda s: {"vraag": vraag, s[0]: s[1]})
        case _:
            soort = st.sampled_from(["voor", "na"])
            grens = UREN.map(lambda n: f"nu{n:+d}u" if n else "nu")
            return st.tuples(soort, grens).map(lambda s: {"vraag": vraag, s[0]: s[1]})


def waarde_van(vraag, *, met_band=True):
    """A random value that fits the type of an item; never unknown."""
    match VRAGEN[vraag]:
        case "ja_nee":
            return st.sampled_from(["ja", "nee"])
        case "keuze":
            return st.sampled_from(OPTIES)
        case "meerkeuze":
            woorden = st.sampled_from(["ja", "nee"] if not met_band else ["ja", "nee", None])
            rij = st.tuples(*[woorden] * len(OPTIES))
            return rij.map(lambda w: {o: een for o, een in zip(OPTIES, w, strict=True) if een})
        case "getal":
            los = UREN.map(float)
        case _:
            los = UREN.map(lambda n: NU + timedelta(hours=n))
    band = st.tuples(los, los).map(lambda paar: (min(paar), max(paar)))
    return los | band if met_band else los


def voorwaarden(vragen=tuple(VRAGEN), *, zoekt=True):
    """A random condition, as data; `zoekt` allows `er_is` over persons."""
    blad = st.sampled_from(list(vragen)).flatmap(toets_op)
    if zoekt:
        binnen = [*PERSOONSVRAGEN, *SITUATIEVRAGEN]
        blad |= voorwaarden(binnen, zoekt=False).map(
            lambda v: {"er_is": {"soort": "persoon", "voorwaarde": v}}
        )

    def breid_uit(delen):
        rij = st.lists(delen, min_size=1, max_size=3)
        return (
            rij.map(lambda r: {"alle": r})
            | rij.map(lambda r: {"een_van": r})
            | delen.map(lambda d: {"niet": d})
            | st.tuples(st.integers(0, 4), rij).map(lambda p: {"minstens_n": p[0], "van": p[1]})
        )

    return st.recursive(blad, breid_uit, max_leaves=6)


PLEKKEN = [("situatie", vraag) for vraag in SITUATIEVRAGEN] + [
    (label, vraag) for label in PERSONEN for vraag in PERSOONSVRAGEN
]


@st.composite
def antwoorden(trek, *, met_band=True):
    """A random set of answers, {(label, vraag): waarde}; what is left out is unknown."""
    gekozen = trek(st.lists(st.sampled_from(PLEKKEN), unique=True))
    return {plek: trek(waarde_van(plek[1], met_band=met_band)) for plek in gekozen}
