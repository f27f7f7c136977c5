"""What is being written for an oordeel: kept in the dossier until it is confirmed."""

from __future__ import annotations

from collections.abc import Callable

from steps import _dossier as d


def bewaar_concept(werk: d.Werk, id_: str, onderwerp: str, sleutel: str) -> None:
    """Store what stands in the fields of one oordeel, so that it outlives the screen."""

    def per_middel(deel: str) -> dict[str, str]:
        middelen = werk.inhoud.kennisbank.instrumenten
        uit = {middel: str(d.getoond(f"{deel}-{sleutel}-{middel}") or "") for middel in middelen}
        return {middel: tekst for middel, tekst in uit.items() if tekst}

    velden = {
        "oordeel": id_,
        "keuze": d.getoond(f"oordeel-{sleutel}"),
        "motivering": str(d.getoond(f"woorden-{sleutel}") or "").strip() or None,
        "redenen": per_middel("reden"),
        "zinnen": per_middel("zin"),
    }
    d.leg_vast("oordeel_concept", velden, onderwerp, vervangt=())


def toon_concepten(werk: d.Werk, sleutel_van: Callable[[str, str], str]) -> None:
    """Put the stored drafts in their fields, where this user has not typed anything yet."""
    for (onderwerp, id_), concept in werk.stand.concepten.items():
        sleutel = sleutel_van(id_, onderwerp)
        velden = {
            f"oordeel-{sleutel}": concept.keuze,
            f"woorden-{sleutel}": concept.motivering,
            **{f"reden-{sleutel}-{middel}": reden for middel, reden in concept.redenen.items()},
            **{f"zin-{sleutel}-{middel}": zin for middel, zin in concept.zinnen.items()},
        }
        for veld, waarde in velden.items():
            if waarde and d.getoond(veld) is None:
                d.veld(veld, waarde)
    for onderwerp in sorted({"situatie", *werk.stand.labels}):
        d.meld_niet_opgeslagen(onderwerp, "oordeel_concept")
