"""Counts and roles as words on the screen."""

from __future__ import annotations

from kennisbank.kennisbank import Kennisbank
from stukken.woorden import klein


def aantal(getal: int, enkelvoud: str, meervoud: str) -> str:
    """A count with its noun."""
    return f"{getal} {enkelvoud if getal == 1 else meervoud}"


def houder_naam(kennisbank: Kennisbank, houder: str) -> str:
    """Who knows an answer, in words in the middle of a sentence."""
    partner = kennisbank.partners.get(houder)
    return klein(partner.roepnaam or partner.naam) if partner else houder.replace("_", " ")
