"""Hidden characters get a visible code; fonts say what they can draw."""

import pytest

from stukken.tekens import dekking, maak_zichtbaar, vervang_onbekend
from stukken.zetten import LETTERS


@pytest.mark.parametrize(
    ("tekst", "zichtbaar"),
    [
        ("gewoon é\t\n", "gewoon é\t\n"),
        ("a\x00b\x1bc", "a[U+0000]b[U+001B]c"),
        ("\u202ea\u2066", "[U+202E]a[U+2066]"),
        ("\ufeffa\U000e0041", "[U+FEFF]a[U+E0041]"),
        ("\ud800\ufffe\ue000", "[U+D800][U+FFFE][U+E000]"),
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne"),
        ("ge\xadhoor \u200d \u200e", "ge\xadhoor \u200d \u200e"),
        ("\U0001faf8", "\U0001faf8"),
    ],
)
def test_maak_zichtbaar(tekst, zichtbaar):
    assert maak_zichtbaar(tekst) == zichtbaar


def test_the_fonts_cover_what_dutch_government_writes():
    bereik = dekking(LETTERS)
    nodig = "Aé€§ëïÿĲ“”‘’„–—…•→←≥≤≠×÷²³½†‰™©☐☑✓■●▲ŞğıŁžЖΩ السلام שלום 🔥🧨🇳🇱"
    assert vervang_onbekend(nodig, bereik) == nodig
    assert vervang_onbekend("中\u200d\ufe0f", bereik) == "[U+4E2D]\u200d\ufe0f"
