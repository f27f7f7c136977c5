"""Loading and cross-checking the barrier model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from barrieremodel.schema import Actie, Combinatie, Combinaties, Fase
from kennisbank.controle import voorwaarde_fouten
from kennisbank.kennisbank import Kennisbank
from kennisbank.lezen import lees_map

MAP = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Barrieremodel:
    """The eight phases in order, the acties and the combinations of signals."""

    fasen: tuple[Fase, ...]
    acties: Mapping[str, Actie]
    combinaties: tuple[Combinatie, ...]

    def aantallen(self) -> dict[str, int]:
        """Number of entries per type."""
        return {
            "fasen": len(self.fasen),
            "signalen": sum(len(fase.signalen) for fase in self.fasen),
            "barrieres": sum(len(fase.barrieres) for fase in self.fasen),
            "acties": len(self.acties),
        }


def laad_barrieremodel(map_: Path = MAP) -> Barrieremodel:
    """Load the barrier model. Raises InhoudFout with file and line."""
    fasen = lees_map(map_ / "fasen", Fase)
    combinaties = lees_map(map_ / "combinaties", Combinaties)
    return Barrieremodel(
        tuple(sorted(fasen.values(), key=lambda fase: fase.nummer)),
        lees_map(map_ / "acties", Actie),
        tuple(c for tabel in combinaties.values() for c in tabel.combinaties),
    )


def controleer_barrieremodel(model: Barrieremodel, kennisbank: Kennisbank) -> list[str]:
    """Errors in references and conditions, each with its file and what to do."""
    return [
        *(fout for fase in model.fasen for fout in _fase_fouten(fase, model, kennisbank)),
        *_combinatie_fouten(model),
    ]


def _fase_fouten(fase: Fase, model: Barrieremodel, kennisbank: Kennisbank) -> Iterator[str]:
    plek = f"fasen/{fase.id}.yaml"
    voorwaarden = [(s.id, s.voorwaarde) for s in fase.signalen]
    if fase.kantelregel:
        voorwaarden.append(("kantelregel", fase.kantelregel))
    for naam, voorwaarde in voorwaarden:
        for fout in voorwaarde_fouten(kennisbank, voorwaarde, "situatie", mag_ingevuld=False):
            yield f"{plek}: {naam}: {fout}"
    bekend = {
        "instrument": set(kennisbank.instrumenten),
        "actie": set(model.acties),
        "partner": set(kennisbank.partners),
    }
    for barriere in fase.barrieres:
        rijen = {
            "instrument": barriere.instrumenten,
            "actie": barriere.acties,
            "partner": barriere.houder,
        }
        for soort, ids in rijen.items():
            for id_ in ids:
                if id_ not in bekend[soort]:
                    yield f"{plek}: {barriere.id}: {soort} '{id_}' bestaat niet; herstel de id"


def _combinatie_fouten(model: Barrieremodel) -> Iterator[str]:
    signalen = {signaal.id for fase in model.fasen for signaal in fase.signalen}
    for combinatie in model.combinaties:
        for id_ in [*combinatie.signalen, *combinatie.een_van]:
            if id_ not in signalen:
                yield f"combinaties.yaml: {combinatie.id}: signaal '{id_}' bestaat niet"
