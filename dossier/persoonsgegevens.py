"""Spots what looks like personal data in free text. It warns and never blocks or changes."""

from __future__ import annotations

import re

_SOORTEN = {
    "een e-mailadres": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+",
    "een accountnaam": r"(?<![\w@./+-])@[\w.]{2,}",
    "een profielpagina": (
        r"(?<![\w.-])(?:[\w-]+\.)?(?:facebook\.com|fb\.com|instagram\.com|tiktok\.com|snapchat\.com"
        r"|twitter\.com|x\.com|t\.me|wa\.me|threads\.net|linkedin\.com|youtube\.com|reddit\.com"
        r"|twitch\.tv|bsky\.app|discord\.gg|discord\.com)/[\w@%?=./+-]+"
    ),
    "een telefoonnummer": (
        r"(?<![\w+])(?:(?:\+31|0031)[ -]?(?:\(0\))? ?|0)[1-9](?:[ )-]{0,2}\d){8}(?!\d)"
        r"|(?<![\w+])(?:\+|00)[1-9](?:[ -]?\d){8,13}(?!\d)"
    ),
    "een burgerservicenummer": (
        r"(?<![\w+.,-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3} \d{3} \d{3})(?![\w-]|[.,]\d)"
    ),
    "een geboortedatum": r"\bgeb(?:oren|oortedatum|\.)?:? (?:op )?\d{1,2}[-/. ]\w+[-/. ]\d{4}",
}
_PATRONEN = {naam: re.compile(patroon, re.IGNORECASE) for naam, patroon in _SOORTEN.items()}


def waarschuwing_persoonsgegevens(tekst: str) -> str | None:
    """A Dutch warning that names what was seen, or None. Silence is no proof of absence."""
    gezien = []
    rest = tekst
    for naam, patroon in _PATRONEN.items():
        rest, aantal = patroon.subn(" ", rest)  # one number is not also reported as another
        if aantal:
            gezien.append(naam)
    if not gezien:
        return None
    rij = gezien[0] if len(gezien) == 1 else f"{', '.join(gezien[:-1])} en {gezien[-1]}"
    return (
        f"Let op: hier lijkt {rij} te staan. Namen, accounts en andere persoonsgegevens horen niet "
        "in dit dossier. Schrijf P1, G1 of U1 en vul de naam pas in het Word-bestand in. "
        "Uw tekst is niet gewijzigd."
    )
