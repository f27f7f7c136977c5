"""The template environment: what a document template may say.

Templates may come from a municipality, so they run in a sandbox. A missing, misspelled or
unformatted value is an error and never an empty spot in a decision.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from markupsafe import Markup, escape

from stukken.fout import StukFout
from stukken.tekens import maak_zichtbaar

SJABLONEN = Path(__file__).resolve().parent.parent / "templates"
TIJDZONE = ZoneInfo("Europe/Amsterdam")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
# Style name and literal word: the style may get lost on the way, the word never does.
MERKEN = {
    "ontbreekt": ("Ontbreekt", "ONTBREEKT"),
    "aanname": ("Aanname", "AANNAME"),
    "te_verifieren": ("Verifieren", "TE VERIFIËREN"),
    "invulveld": ("Invulveld", "INVULLEN"),
}
_LEGE_REGEL = re.compile(r"\n\s*\n")
_BEELDSOORTEN = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@lru_cache
def omgeving(eigen_map: Path | None = None) -> SandboxedEnvironment:
    """Environment with the filters and marks; templates in `eigen_map` go before the shipped."""
    mappen = [SJABLONEN] if eigen_map is None else [eigen_map, SJABLONEN]
    jinja = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(mappen),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_eis_tekst,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters |= {
        "datum": datum, "tijdstip": tijdstip, "duur": duur, "opsomming": opsomming,
        "alineas": alineas,
    }  # fmt: skip
    jinja.globals |= {
        "merk": merk, "ontbreekt": ontbreekt, "aanname": aanname,
        "te_verifieren": te_verifieren, "invulveld": invulveld, "figuur": figuur,
    }  # fmt: skip
    return jinja


def datum(waarde: date) -> str:
    """'24 november 2026'; a moment is first put in Dutch time."""
    dag = _lokaal(waarde) if isinstance(waarde, datetime) else waarde
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def tijdstip(moment: datetime) -> str:
    """'24 november 2026, 20:14 uur' in Dutch time; says which when the clock shows it twice."""
    lokaal = _lokaal(moment)
    tekst = f"{datum(lokaal)}, {lokaal:%H:%M} uur"
    if lokaal.replace(fold=0).utcoffset() == lokaal.replace(fold=1).utcoffset():
        return tekst
    return f"{tekst} ({'wintertijd' if lokaal.fold else 'zomertijd'})"


def duur(waarde: timedelta) -> str:
    """'1 dag, 2 uur en 5 minuten'. Raises StukFout for a negative duration."""
    if waarde < timedelta(0):
        raise StukFout(f"Een duur kan niet negatief zijn: {waarde}.")
    minuten, seconden = divmod(waarde.seconds, 60)
    uren, minuten = divmod(minuten, 60)
    delen = [
        _aantal(waarde.days, "dag", "dagen"),
        _aantal(uren, "uur", "uur"),
        _aantal(minuten, "minuut", "minuten"),
        _aantal(seconden, "seconde", "seconden"),
    ]
    return str(opsomming(deel for deel in delen if deel)) or "0 minuten"


def opsomming(delen: Iterable[str], voegwoord: str = "en") -> Markup:
    """'a, b en c', each part escaped unless it is markup already."""
    *begin, laatste = [escape(deel) for deel in delen] or [Markup("")]
    if not begin:
        return laatste
    return Markup(", ").join(begin) + Markup(" ") + escape(voegwoord) + Markup(" ") + laatste


def alineas(tekst: str) -> Markup:
    """Free text with its own line ends: an empty line starts a paragraph, a line end breaks."""
    blokken = _LEGE_REGEL.split(maak_zichtbaar(tekst).strip())
    return Markup("\n").join(
        Markup("<p>{}</p>").format(Markup("<br>").join(blok.split("\n")))
        for blok in blokken
        if blok
    )


def merk(soort: str, tekst: str) -> Markup:
    """A mark in its style and as literal text: '[ONTBREEKT: het overleg]'."""
    if soort not in MERKEN:
        raise StukFout(f"Onbekend merk '{soort}'. Kies uit: {', '.join(MERKEN)}.")
    stijl, woord = MERKEN[soort]
    return Markup('<span data-custom-style="{}">[{}: {}]</span>').format(stijl, woord, tekst)


def ontbreekt(tekst: str) -> Markup:
    """Mark of something the document cannot do without."""
    return merk("ontbreekt", tekst)


def aanname(tekst: str) -> Markup:
    """Mark of something assumed and not confirmed."""
    return merk("aanname", tekst)


def te_verifieren(tekst: str) -> Markup:
    """Mark of a statement that a jurist must still check."""
    return merk("te_verifieren", tekst)


def invulveld(tekst: str) -> Markup:
    """Mark of a spot to be filled in by hand, such as a name that is not stored."""
    return merk("invulveld", tekst)


def figuur(beeld: bytes, alt: str, bijschrift: str = "") -> Markup:
    """A figure that carries its own image (PNG, JPEG or SVG) and its text alternative."""
    if not alt.strip():
        raise StukFout("Een figuur heeft een tekst nodig die hem vervangt (alt).")
    soort = next((s for kop, s in _BEELDSOORTEN.items() if beeld.startswith(kop)), "image/svg+xml")
    bron = f"data:{soort};base64,{b64encode(beeld).decode()}"
    onder = Markup("<figcaption>{}</figcaption>").format(bijschrift) if bijschrift else Markup("")
    return Markup('<figure><img src="{}" alt="{}">{}</figure>').format(bron, alt, onder)


def _lokaal(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise StukFout(f"Het tijdstip {moment} heeft geen tijdzone.")
    return moment.astimezone(TIJDZONE)


def _aantal(getal: int, enkelvoud: str, meervoud: str) -> str:
    return f"{getal} {enkelvoud if getal == 1 else meervoud}" if getal else ""


def _eis_tekst(waarde: object) -> object:
    """Refuse what would print as 'None', 'True' or '2026-11-24'."""
    if isinstance(waarde, bool) or not isinstance(waarde, str | int | StrictUndefined):
        raise StukFout(
            f"Een sjabloon drukt een waarde van soort {type(waarde).__name__} af. "
            "Gebruik een filter (datum, tijdstip, duur, opsomming) of toets eerst of hij er is."
        )
    return waarde
