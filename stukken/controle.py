"""The structure check: what may be in a document, before anything is made of it.

Only elements that come out the same on screen, in Word and in PDF are allowed, so nothing can drop
out in one of the three. The accessibility rules stand here once, for all three.
"""

import re
from html.parser import HTMLParser

from stukken.fout import StukFout

_ELEMENTEN = frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "blockquote", "br",
    "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    "strong", "em", "sub", "sup", "span", "a", "figure", "figcaption", "img",
})  # fmt: skip
_KENMERKEN = {
    "ol": {"start"},
    "th": {"scope"},
    "col": {"style"},
    "span": {"data-custom-style"},
    "div": {"class"},
    "a": {"href"},
    "img": {"src", "alt"},
}
_ZONDER_EINDE = frozenset({"br", "col", "img"})
_WAARDEN = {
    "href": re.compile(r"(https?://|mailto:|tel:)\S+"),
    "src": re.compile(r"data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*"),
    "alt": re.compile(r"(?s)\s*\S.*"),
    "style": re.compile(r"width: ?\d{1,2}%"),
    "start": re.compile(r"[1-9]\d*"),
    "scope": re.compile(r"row|col"),
    "data-custom-style": re.compile(r"[A-Za-z][A-Za-z ]*"),
    "class": re.compile(r"[a-z][a-z -]*"),
}


def controleer(html: str) -> None:
    """Raise StukFout when the body is not a well-formed, accessible document."""
    lezer = _Lezer()
    lezer.feed(html)
    lezer.close()
    lezer.sluit_af()


class _Lezer(HTMLParser):
    """Walks the elements; knows where it is and what the current table looks like."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.niveau = 0
        self.kolommen = 0
        self.rij: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = dict(attrs)
        self._toets_element(tag, kenmerken)
        if re.fullmatch("h[1-6]", tag):
            self._toets_kop(int(tag[1]))
        elif tag == "table":
            self._eis("table" not in self.open, "Een tabel in een tabel is niet leesbaar.")
            self.kolommen = 0
        elif tag == "tr":
            self.rij = []
        elif tag in {"th", "td"}:
            self.rij.append(kenmerken.get("scope") if tag == "th" else None)
        if tag not in _ZONDER_EINDE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._eis(bool(self.open) and self.open[-1] == tag, f"Het element {tag} sluit niet goed.")
        self.open.pop()
        if tag == "tr":
            self._toets_rij(in_kop="thead" in self.open)
        elif tag == "table":
            self._eis(self.kolommen > 0, "Een tabel heeft een koprij nodig (thead).")

    def sluit_af(self) -> None:
        """Check what is only known at the end."""
        self._eis(not self.open, f"Het element {self.open[-1:]} wordt niet gesloten.")
        self._eis(self.niveau > 0, "Een stuk begint met een titel (h1).")

    def _toets_element(self, tag: str, kenmerken: dict[str, str | None]) -> None:
        self._eis(tag in _ELEMENTEN, f"Het element {tag} kan niet in een stuk.")
        for naam, waarde in kenmerken.items():
            goed = naam in _KENMERKEN.get(tag, ()) and _WAARDEN[naam].fullmatch(waarde or "")
            self._eis(bool(goed), f"Het element {tag} heeft een verkeerde waarde bij {naam}.")
        if tag == "img":
            self._eis(
                {"src", "alt"} <= kenmerken.keys(), "Een beeld heeft een bron en een alt nodig."
            )

    def _toets_kop(self, niveau: int) -> None:
        self._eis((niveau == 1) == (self.niveau == 0), "Een stuk heeft één h1, als eerste kop.")
        self._eis(niveau <= self.niveau + 1, f"Voor de kop h{niveau} ontbreekt een hogere kop.")
        self.niveau = niveau

    def _toets_rij(self, *, in_kop: bool) -> None:
        if in_kop:
            self._eis(self.kolommen == 0, "Een tabel heeft één koprij.")
            self._eis(set(self.rij) == {"col"}, "Een koprij bestaat uit cellen th scope=col.")
            self.kolommen = len(self.rij)
            return
        self._eis(self.kolommen > 0, "Een tabel heeft een koprij nodig (thead).")
        self._eis(self.rij[:1] == ["row"], "Elke tabelrij begint met een rijkop (th scope=row).")
        self._eis(
            len(self.rij) == self.kolommen and set(self.rij[1:]) <= {None},
            "Een tabelrij heeft na de rijkop evenveel cellen als de koprij.",
        )

    def _eis(self, goed: bool, melding: str) -> None:
        if not goed:
            raise StukFout(f"{melding} (regel {self.getpos()[0]} van het stuk)")
