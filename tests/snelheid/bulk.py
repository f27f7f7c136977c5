"""A million situations at once: our three-valued rails beside OpenFisca-Core on the same rules.

Both get the same facts as columns and the same rules, each in the form that suits it best, and
answer the same question: for each instrument, in which situations is every requirement met? The
counts must agree. Ours also knows what is unknown; OpenFisca knows true and false.
"""

import json
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from afwegingskader.recht import eisen_van, rails_van
from afwegingskader.wat_als import cellen_van
from kennisbank.kennisbank import Kennisbank
from kennisbank.schema.instrument import Instrument
from logica.voorwaarde import Alle, EenVan, ErIs, ErIsInhoud, MinstensN, Niet, Test, Voorwaarde
from logica.voorwaarde import tests as tests_in
from tests.snelheid.kern import NU
from tests.snelheid.meting import Rij, niet_gemeten

HIER = Path(__file__).resolve().parent
OMGEVING = HIER.parents[1] / ".venv-openfisca"
WAT = "bulk, één kern, driewaardig, tegenover OpenFisca-Core (tweewaardig) op dezelfde regels"
DOEL = "≥ 4 ×"
AANTAL = 1_000_000


@dataclass
class Bulklezer:
    """A reader over columns: per fact the cell of every situation, as one wide rail per cell."""

    cellen: Mapping[str, list[int]]
    maskers: Mapping[str, tuple[int, int]]
    ja: int
    nee: int = 0
    _gelezen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def test(self, test: Test) -> tuple[int, int]:
        """Rails of one test: the situations in a cell that makes it true, and false."""
        rails = self._gelezen.get(test.sleutel)
        if rails is None:
            waar = onwaar = 0
            is_waar, is_onwaar = self.maskers[test.sleutel]
            for nummer, cel in enumerate(self.cellen[test.vraag]):
                if is_waar >> nummer & 1:
                    waar |= cel
                elif is_onwaar >> nummer & 1:
                    onwaar |= cel
            rails = self._gelezen[test.sleutel] = waar, onwaar
        return rails

    def er_is(self, _: ErIsInhoud) -> tuple[list["Bulklezer"], int]:
        """Every soort has one instance here, and that is all."""
        return [self], self.ja


def regels(kennisbank: Kennisbank, dag: date) -> Iterator[tuple[Instrument, list]]:
    """The drempel of every instrument that depends on the situation."""
    for instrument in kennisbank.instrumenten.values():
        versie = instrument.versie_op(dag)
        if versie and versie.inhoud == "in_kennisbank" and instrument.soort != "bestaat_niet":
            yield instrument, eisen_van(kennisbank, instrument, versie, dag)


def als_boom(voorwaarde: Voorwaarde, maskers: Mapping[str, tuple[int, int]]) -> list:
    """A condition for the other process: joins, and per test a fact with its true cells."""
    match voorwaarde:
        case Alle():
            return ["alle", *(als_boom(deel, maskers) for deel in voorwaarde.alle)]
        case EenVan():
            return ["een_van", *(als_boom(deel, maskers) for deel in voorwaarde.een_van)]
        case Niet():
            return ["niet", als_boom(voorwaarde.niet, maskers)]
        case MinstensN():
            delen = [als_boom(deel, maskers) for deel in voorwaarde.van]
            return ["minstens", voorwaarde.minstens_n, *delen]
        case ErIs():
            return als_boom(voorwaarde.er_is.voorwaarde, maskers)
    waar = maskers[voorwaarde.sleutel][0]
    return ["test", voorwaarde.vraag, [n for n in range(waar.bit_length()) if waar >> n & 1]]


def meet_bulk(kennisbank: Kennisbank) -> list[Rij]:
    """The row that compares, or says loudly that it cannot."""
    if not _heeft_openfisca():
        return [niet_gemeten(WAT, DOEL, "OpenFisca-Core kon niet worden geïnstalleerd")]
    wetten = list(regels(kennisbank, NU.date()))
    alle = [v.voorwaarde for _, eisen in wetten for v, _ in eisen]
    gelezen = {t.sleutel: t for v in alle for t, _ in tests_in(v)}
    per_vraag = {t.vraag: cellen_van(kennisbank, t.vraag, NU) for t in gelezen.values()}
    per_vraag |= _oordelen(kennisbank, gelezen)
    maskers = {sleutel: per_vraag[t.vraag].per_test[sleutel] for sleutel, t in gelezen.items()}
    kolommen = _bevolking({vraag: cellen.aantal for vraag, cellen in per_vraag.items()})
    eigen, onze = _onze_tijd(wetten, maskers, kolommen, per_vraag)
    hun, tellingen = _hun_tijd(wetten, maskers, kolommen)
    if tellingen != onze:
        anders = [id_ for id_ in onze if onze[id_] != tellingen.get(id_)]
        raise AssertionError(f"OpenFisca komt tot andere uitkomsten: {anders}")
    factor = hun / eigen
    uitleg = (
        f"{AANTAL // 1_000_000} miljoen situaties, {len(wetten)} instrumenten: wij "
        f"{eigen * 1000:.0f} ms, OpenFisca {hun * 1000:.0f} ms; alle aantallen gelijk"
    )
    return [Rij(WAT, DOEL, f"{factor:.1f} ×".replace(".", ","), factor >= 4, uitleg)]


def _oordelen(kennisbank: Kennisbank, gelezen: Mapping[str, Test]) -> dict:
    """A confirmed oordeel is a column with ja and nee, as a fact."""
    ids = {t.vraag for t in gelezen.values() if t.vraag in kennisbank.oordelen}
    return {id_: cellen_van(kennisbank, id_, NU) for id_ in ids}


def _bevolking(aantallen: Mapping[str, int]) -> dict[str, np.ndarray]:
    toeval = np.random.default_rng(20261124)
    return {
        vraag: toeval.integers(0, max(aantal, 1), AANTAL, dtype=np.uint8)
        for vraag, aantal in sorted(aantallen.items())
    }


def _onze_tijd(wetten, maskers, kolommen, per_vraag) -> tuple[float, dict[str, int]]:
    breed = {
        vraag: [_rail(kolom == nummer) for nummer in range(per_vraag[vraag].aantal)]
        for vraag, kolom in kolommen.items()
    }
    beste, onze = float("inf"), {}
    for _ in range(3):
        lezer = Bulklezer(breed, maskers, (1 << AANTAL) - 1)
        gedeeld: dict[int, tuple[int, int]] = {}
        begin = time.process_time()
        rails = {middel.id: _drempel(eisen, lezer, gedeeld) for middel, eisen in wetten}
        beste = min(beste, time.process_time() - begin)
        onze = {id_: mag.bit_count() for id_, (mag, _) in rails.items()}
    return beste, onze


def _drempel(eisen, lezer, gedeeld) -> tuple[int, int]:
    """Rails over a drempel; a general requirement is evaluated once for all instruments."""
    mag, mag_niet = lezer.ja, lezer.nee
    for vereiste, is_uitsluiting in eisen:
        if id(vereiste) not in gedeeld:
            gedeeld[id(vereiste)] = rails_van([(vereiste, is_uitsluiting)], lezer)
        mag &= gedeeld[id(vereiste)][0]
        mag_niet |= gedeeld[id(vereiste)][1]
    return mag, mag_niet


def _rail(kolom: np.ndarray) -> int:
    return int.from_bytes(np.packbits(kolom, bitorder="little").tobytes(), "little")


def _hun_tijd(wetten, maskers, kolommen) -> tuple[float, dict[str, int]]:
    bestand = OMGEVING / "bevolking.npz"
    np.savez(bestand, **{vraag.replace(".", "__"): kolom for vraag, kolom in kolommen.items()})
    opdracht = {
        "aantal": AANTAL,
        "bevolking": str(bestand),
        "instrumenten": {
            middel.id: [
                [id(v), is_uitsluiting, als_boom(v.voorwaarde, maskers)]
                for v, is_uitsluiting in eisen
            ]
            for middel, eisen in wetten
        },
    }
    gedraaid = subprocess.run(
        [_python(), str(HIER / "openfisca_proces.py")],
        input=json.dumps(opdracht), capture_output=True, text=True, check=False,
    )  # fmt: skip
    bestand.unlink()
    if gedraaid.returncode:
        raise RuntimeError(gedraaid.stderr)
    uit = json.loads(gedraaid.stdout)
    return uit["seconden"], uit["tellingen"]


def _python() -> Path:
    return OMGEVING / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def _heeft_openfisca() -> bool:
    """An environment of its own, so that its libraries do not replace ours."""
    vraag = [_python(), "-c", "import openfisca_core.simulations"]
    if (
        _python().exists()
        and subprocess.run(vraag, check=False, capture_output=True).returncode == 0
    ):
        return True
    try:
        venv.create(OMGEVING, with_pip=True, clear=True)
        eisen = HIER.parent / "requirements-snelheid.txt"
        subprocess.run([_python(), "-m", "pip", "install", "-q", "-r", str(eisen)], check=True)
    except (OSError, subprocess.SubprocessError) as fout:
        print(f"LET OP: OpenFisca-Core is niet te installeren: {fout}", file=sys.stderr)
        return False
    return subprocess.run(vraag, check=False, capture_output=True).returncode == 0
