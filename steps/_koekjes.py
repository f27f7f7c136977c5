"""Stricter cookies than Streamlit sets.

Streamlit keeps a login for thirty days and never marks it Secure. A working day is enough for a
decision-maker, and a phone that is left behind should not stay logged in.
"""

from __future__ import annotations

from typing import Final

WERKDAG: Final = 8 * 60 * 60
"""Longest life of a login cookie, in seconds."""
LEESBAAR: Final = "_streamlit_xsrf"
"""Streamlit's script must read this cookie to send it back, so it cannot be HttpOnly."""
LOGIN: Final = "_streamlit_user"

RuweKoppen = list[tuple[bytes, bytes]]


def verhard(koppen: RuweKoppen, *, veilig: bool) -> RuweKoppen:
    """The same headers with hardened cookies; `veilig` is whether the request came by HTTPS."""
    return [
        (naam, _koekje(waarde.decode("latin-1"), veilig=veilig).encode("latin-1"))
        if naam.lower() == b"set-cookie"
        else (naam, waarde)
        for naam, waarde in koppen
    ]


def _koekje(tekst: str, *, veilig: bool) -> str:
    deel, *rest = [stuk.strip() for stuk in tekst.split(";")]
    naam = deel.split("=", 1)[0]
    kenmerken = {kenmerk.split("=", 1)[0].lower(): kenmerk for kenmerk in rest if kenmerk}
    kenmerken.setdefault("samesite", "SameSite=Lax")
    if naam != LEESBAAR:
        kenmerken["httponly"] = "HttpOnly"
    if veilig:
        kenmerken["secure"] = "Secure"
    if naam.startswith(LOGIN):
        _kort_in(kenmerken)
    return "; ".join([deel, *kenmerken.values()])


def _kort_in(kenmerken: dict[str, str]) -> None:
    """Limit the life of a login cookie to a working day; session cookies and deletions stay."""
    _, _, seconden = kenmerken.get("max-age", "").partition("=")
    if seconden.lstrip("-").isdigit() and int(seconden) > WERKDAG:
        kenmerken["max-age"] = f"Max-Age={WERKDAG}"
        kenmerken.pop("expires", None)
