"""One PDF of every document, filled in: python -m tests.stukken.voorbeelden MAP."""

import sys
from collections.abc import Iterator
from pathlib import Path

HIER = Path(__file__).resolve().parent
sys.path.insert(0, str(HIER))  # the helpers of these tests are plain modules

import hulp_bevelen  # noqa: E402
import hulp_documenten  # noqa: E402
import test_stukken_c2  # noqa: E402
import test_stukken_c3  # noqa: E402

from stukken.document import documenten  # noqa: E402
from stukken.renderen import naar_pdf  # noqa: E402
from stukken.stuk import Stuk  # noqa: E402

MAKERS = [
    (hulp_bevelen.SITUATIES, hulp_bevelen.maak),
    (test_stukken_c2.SITUATIES, test_stukken_c2.maak),
    (test_stukken_c3.STUKKEN, test_stukken_c3.voorbeeld),
]


def stukken() -> Iterator[Stuk]:
    """Every document, made from the situation that its own tests fill in."""
    for id_ in documenten():
        maak = next((maak for ids, maak in MAKERS if id_ in ids), hulp_documenten.maak)
        yield maak(id_)


def main(map_: Path) -> int:
    """Write all PDFs; the numbers say how many are gereed."""
    map_.mkdir(parents=True, exist_ok=True)
    gereed = aantal = 0
    for stuk in stukken():
        pdf = naar_pdf(stuk.html, stuk.titel, stuk.moment.date(), "Voorbeeldstad")
        (map_ / f"{stuk.id}.pdf").write_bytes(pdf)
        gereed, aantal = gereed + stuk.gereed, aantal + 1
    sys.stdout.write(f"{aantal} stukken, {gereed} gereed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
