"""Text is text: nothing in it runs, nothing in it disappears, whatever a user pastes."""

import unicodedata
from datetime import date

import pytest
from hulp_stukken import KOP, TITEL, lees_pdf, normaliseer, zie_html, zie_pdf, zie_word
from hypothesis import given, settings
from hypothesis import strategies as st

from stukken.renderen import naar_html, naar_pdf, naar_word, pagina
from stukken.tekens import dekking, maak_zichtbaar, vervang_onbekend
from stukken.zetten import LETTERS

DAG = date(2026, 11, 24)
AANVALLEN = [
    '#read("/etc/passwd") #import "@preview/x:1.0.0" #panic() #sys.inputs',
    "*vet* _schuin_ $x^2$ `code` ```blok``` @verwijzing <label> \\ \\n \\u{41} ~",
    "// geen commentaar /* ook niet */ https://voorbeeld.nl/a//b -- --- ... 'a' \"b\"",
    "= geen kop\n- geen punt\n+ geen nummer\n/ geen: begrip\n1. geen lijst\n| geen | tabel |",
    "{{ 7 * 7 }} {% for x in y %} {# weg #} {{ config }} ${7*7}",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> </p></body> &amp; &#7; <!-- a -->",
    '";#panic();" \\";#panic(); ]#panic()[ ];x; ) ] } {',
    "=SUM(A1) 'a'; DROP TABLE x; $(rm -rf /) %s %n {0} ${HOME}",
    "[ONTBREEKT: nep] [tekst](https://voorbeeld.nl) ![x](y) <b>vet</b>",
    "ctrl \x00\x07\x1b[31m\x7f\x9f einde",
    "richting \u202egnp.exe\u202c \u2066x\u2069 nul\u200bbreed\u200d \ufeffbom tag\U000e0041",
    "geen teken \ufffe \U0001ffff eigen \ue000 hoog\ud800laag",
    "emoji 🔥🧨 👨‍👩‍👧‍👦 🇳🇱 👍🏽 1️⃣ ☑ ✓ ❤️",
    "vreemd 中文 ไทย 🀄 𝕏 ꜩ",
    "Ĳsselstein é e\u0301 ŞĞİı Łódź Жуков Ωμέγα naïef",
    "a\vb\fc\u2028d\u2029e\x85f\rg",
]
# Right to left is drawn in another order; its words must be whole.
VAN_RECHTS = ["مرحبا بكم في المدينة 123", "שלום עולם"]


@pytest.fixture(scope="session")
def stuk(sjabloonmap):
    (sjabloonmap / "vijandig.html.j2").write_text(
        '{% import "basis.html.j2" as basis %}{{ basis.kopblok("Titel", [("Bericht", t)]) }}'
        "<h2>{{ t }}</h2><p>{{ t }} {{ ontbreekt(t) }}</p>{{ t | alineas }}"
        "<ul><li>{{ t }}</li></ul>{{ basis.tabel(t, [t, 'B'], [[t, t]]) }}",
        encoding="utf-8",
    )
    return lambda tekst: naar_html("vijandig.html.j2", {"t": tekst}, sjabloonmap)


def verwacht_in_pdf(html):
    return zie_html(vervang_onbekend(html, dekking(LETTERS)), lijsttekens=True)


def controleer_drie_vormen(html):
    assert zie_word(naar_word(html, TITEL, DAG)) == zie_html(html)
    assert zie_pdf(naar_pdf(html, TITEL, DAG, KOP)) == verwacht_in_pdf(html)


@pytest.mark.parametrize("tekst", AANVALLEN)
def test_hostile_text_is_printed_as_it_is(stuk, tekst):
    html = stuk(tekst)
    assert zie_html(html).count(normaliseer(maak_zichtbaar(tekst))) >= 7
    controleer_drie_vormen(html)
    assert "<script" not in pagina(html, tekst)


@pytest.mark.parametrize("tekst", VAN_RECHTS)
def test_right_to_left_words_stay_whole(stuk, tekst):
    html = stuk(tekst)
    assert zie_word(naar_word(html, TITEL, DAG)) == zie_html(html)
    gezien = normaliseer(lees_pdf(naar_pdf(html, TITEL, DAG, KOP)))
    for woord in tekst.split():
        assert gezien.count(normaliseer(woord)) >= 7


@pytest.mark.parametrize("tekst", ["a" * 100_000, "woord " * 17_000, "🔥" * 3_000, "a/b." * 9_000])
def test_very_long_text_is_printed_whole_and_on_the_page(sjabloonmap, tekst):
    (sjabloonmap / "lengte.html.j2").write_text("<h1>T</h1><p>{{ t }}</p>", encoding="utf-8")
    html = naar_html("lengte.html.j2", {"t": tekst}, sjabloonmap)
    controleer_drie_vormen(html)


def test_hostile_title_and_header_are_data():
    titel = '#panic() "\\ *x* </title><script> \x07 中'
    html = "<h1>T</h1>"
    assert "</title><script>" not in pagina(html, titel)
    pdf = lees_pdf(naar_pdf(html, titel, DAG, titel))
    assert '#panic() "\\ *x* </title><script> [U+0007] [U+4E2D]' in pdf
    assert naar_word(html, titel, DAG)


# Left-to-right text the fonts know, plus whatever means something to Typst, Word or a template.
TEKENS = st.one_of(
    st.sampled_from(list("#$*_@[]<>\\`/~-+=.:;,'\"(){}%&|^!?0123456789 \t\n")),
    st.characters(codec="utf-8", categories=["Lu", "Ll", "Nd", "Po", "Sm", "So", "Cc", "Cf", "Co"]),
)


def van_links(tekst):
    """Typst and poppler draw joined or right-to-left scripts in an order of their own."""
    return all(unicodedata.bidirectional(teken) not in {"R", "AL", "AN"} for teken in tekst)


@settings(max_examples=25, derandomize=True, deadline=None)
@given(tekst=st.text(TEKENS, min_size=1, max_size=80).filter(van_links))
def test_random_text_is_the_same_in_all_outputs(sjabloonmap, tekst):
    (sjabloonmap / "toeval.html.j2").write_text(
        "<h1>T</h1><p>x {{ t }} y</p><ul><li>{{ ontbreekt(t) }}</li></ul>", encoding="utf-8"
    )
    controleer_drie_vormen(naar_html("toeval.html.j2", {"t": tekst}, sjabloonmap))
