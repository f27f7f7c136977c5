"""A reader over plain answers: one world per bit, nothing of content or law."""

from dataclasses import dataclass, field

from logica.situatie import SITUATIE
from logica.voorwaarde import VOLLEDIG
from logica.waarden import toets_waarde
from tests.hulp_inhoud import NU
from tests.hulp_voorwaarden import PERSONEN


@dataclass
class Werelden:
    """Bit n reads world n: {(label, vraag): waarde}. With one world it reads one situation."""

    werelden: list[dict]
    onderwerp: str = SITUATIE
    personen: tuple[str, ...] = PERSONEN
    nee: int = 0
    ja: int = field(init=False)

    def __post_init__(self):
        self.ja = (1 << len(self.werelden)) - 1

    def test(self, test):
        """Rails of one test over all worlds."""
        waar = onwaar = 0
        plek = self.onderwerp if test.vraag.startswith("p.") else SITUATIE
        for nummer, wereld in enumerate(self.werelden):
            is_waar, is_onwaar = toets_waarde(test, wereld.get((plek, test.vraag)), NU)
            waar |= is_waar << nummer
            onwaar |= is_onwaar << nummer
        return waar, onwaar

    def er_is(self, inhoud):
        """A reader per person, and where the record is complete."""
        lezers = [Werelden(self.werelden, label) for label in self.personen]
        return lezers, self.test(VOLLEDIG[inhoud.soort])[0]
