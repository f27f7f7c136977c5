"""Values and words as a Dutch reader expects them."""

import pytest
from hulp_documenten import inhoud

from stukken.woorden import klein, waarde_tekst


@pytest.mark.parametrize(
    ("tekst", "midden"),
    [
        ("YouTube", "YouTube"),
        ("WhatsApp", "WhatsApp"),
        ("APV", "APV"),
        ("NL-Alert", "NL-Alert"),
        ("Zwaar vuurwerk (F4)", "zwaar vuurwerk (F4)"),
    ],
)
def test_a_name_keeps_its_capitals_in_a_sentence(tekst, midden):
    assert klein(tekst) == midden


@pytest.mark.parametrize(
    ("getal", "tekst"), [(24000, "24.000"), (1500000, "1.500.000"), (2026, "2026"), (1.5, "1,5")]
)
def test_a_large_number_can_be_read(getal, tekst):
    assert waarde_tekst(inhoud().kennisbank.feiten["opkomst.verwacht"], getal).startswith(tekst)
