"""The template language: Dutch filters, marks, and errors instead of empty spots."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from stukken import omgeving as o
from stukken.fout import StukFout
from stukken.renderen import naar_html


def render(bron, **gegevens):
    return o.omgeving().from_string(bron).render(gegevens)


def test_datum():
    assert o.datum(date(2026, 11, 24)) == "24 november 2026"
    assert o.datum(datetime(2026, 11, 24, 23, 30, tzinfo=UTC)) == "25 november 2026"


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        (datetime(2026, 11, 24, 19, 14, tzinfo=UTC), "24 november 2026, 20:14 uur"),
        (datetime(2026, 7, 1, 22, 5, tzinfo=UTC), "2 juli 2026, 00:05 uur"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 oktober 2026, 02:30 uur (zomertijd)"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25 oktober 2026, 02:30 uur (wintertijd)"),
        (datetime(2026, 3, 1, 8, 0, tzinfo=ZoneInfo("Asia/Tokyo")), "1 maart 2026, 00:00 uur"),
    ],
)
def test_tijdstip(moment, tekst):
    assert o.tijdstip(moment) == tekst


def test_a_moment_without_zone_is_refused():
    with pytest.raises(StukFout, match="geen tijdzone"):
        o.tijdstip(datetime(2026, 11, 24, 20, 14))  # noqa: DTZ001  the case under test


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (timedelta(days=1, hours=2, minutes=5), "1 dag, 2 uur en 5 minuten"),
        (timedelta(days=2, minutes=1), "2 dagen en 1 minuut"),
        (timedelta(seconds=61), "1 minuut en 1 seconde"),
        (timedelta(0), "0 minuten"),
    ],
)
def test_duur(waarde, tekst):
    assert o.duur(waarde) == tekst


def test_a_negative_duration_is_refused():
    with pytest.raises(StukFout, match="negatief"):
        o.duur(timedelta(minutes=-1))


def test_opsomming_escapes_text_and_keeps_marks():
    assert o.opsomming(["a"]) == "a"
    assert o.opsomming([]) == ""
    assert o.opsomming(["a", "b", "c"]) == "a, b en c"
    assert o.opsomming(["<b>", Markup("<em>x</em>")], "of") == "&lt;b&gt; of <em>x</em>"


def test_alineas_keep_the_line_ends_of_the_writer():
    assert o.alineas("a\r\nb\n \n<i>c</i>\n") == "<p>a<br>b</p>\n<p>&lt;i&gt;c&lt;/i&gt;</p>"
    assert o.alineas("  ") == ""


def test_a_mark_is_a_style_and_a_word():
    assert render("{{ ontbreekt(x) }}", x="<a>") == (
        '<span data-custom-style="Ontbreekt">[ONTBREEKT: &lt;a&gt;]</span>'
    )
    with pytest.raises(StukFout, match="Onbekend merk"):
        o.merk("weg", "a")


@pytest.mark.parametrize("waarde", [None, True, 1.5, date(2026, 1, 1), ["a"], {"a": 1}])
def test_a_value_without_dutch_form_is_refused(waarde):
    with pytest.raises(StukFout, match="Gebruik een filter"):
        render("{{ x }}", x=waarde)


def test_a_figure_needs_an_alt():
    with pytest.raises(StukFout, match="alt"):
        o.figuur(b"<svg/>", " ")


@pytest.mark.parametrize(
    ("bron", "reden"),
    [
        ("<h1>{{ onbekend }}</h1>", "ontbreekt"),
        ("<h1>{{ x.y }}</h1>", "ontbreekt"),
        ("<h1>\n{{ x }</h1>", "regel 2"),
        ("{% include 'weg.html' %}", "weg.html bestaat niet"),
        ("{{ ''.__class__.__mro__ }}", "mag niet worden gebruikt"),
        ("{{ x.append('a') }}", "mag niet worden gebruikt"),
        ("{{ x | weg }}", "regel 1"),
    ],
)
def test_a_wrong_template_is_an_error(tmp_path, bron, reden):
    (tmp_path / "fout.html.j2").write_text(bron, encoding="utf-8")
    with pytest.raises(StukFout, match=reden):
        naar_html("fout.html.j2", {"x": []}, tmp_path)


def test_an_own_template_goes_before_the_shipped_one(tmp_path):
    (tmp_path / "basis.html.j2").write_text("<h1>Eigen {{ 'x' }}</h1>", encoding="utf-8")
    assert naar_html("basis.html.j2", {}, tmp_path) == "<h1>Eigen x</h1>"


def test_a_missing_template_is_named():
    with pytest.raises(StukFout, match=r"weg\.html\.j2 bestaat niet"):
        naar_html("weg.html.j2", {})
