"""What cannot be in a document is refused, in every output, with a Dutch reason."""

from datetime import date

import pytest

from stukken.controle import controleer
from stukken.fout import StukFout
from stukken.renderen import naar_pdf, naar_word

DAG = date(2026, 11, 24)
BEELD = "data:image/png;base64,iVBORw0KGgo="
KOPRIJ = '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'


def tabel(romp, kop=KOPRIJ):
    return f"<table>{kop}<tbody>{romp}</tbody></table>"


FOUTEN = {
    f'<img src="{BEELD}" alt="">': "waarde bij alt",
    f'<img src="{BEELD}" alt="  ">': "waarde bij alt",
    f'<img src="{BEELD}">': "een bron en een alt",
    '<img src="https://voorbeeld.nl/a.png" alt="a">': "waarde bij src",
    '<img src="/etc/passwd" alt="a">': "waarde bij src",
    "<script>alert(1)</script>": "element script kan niet",
    "<style>p{}</style>": "element style kan niet",
    "<pre>a</pre>": "element pre kan niet",
    '<p onclick="a()">a</p>': "waarde bij onclick",
    '<a href="javascript:alert(1)">a</a>': "waarde bij href",
    '<span style="display:none">a</span>': "waarde bij style",
    "<p><strong>a</p></strong>": "sluit niet goed",
    "<p>a": "wordt niet gesloten",
    "<h1>Tweede</h1>": "één h1",
    "<h3>Te diep</h3>": "ontbreekt een hogere kop",
    tabel('<tr><th scope="row">a</th><td>b</td></tr>', kop=""): "koprij nodig",
    "<table></table>": "koprij nodig",
    tabel("<tr><td>a</td><td>b</td></tr>"): "begint met een rijkop",
    tabel('<tr><th scope="row">a</th></tr>'): "evenveel cellen",
    tabel('<tr><th scope="row" colspan="2">a</th></tr>'): "waarde bij colspan",
    tabel(f'<tr><th scope="row">a</th><td>{tabel("")}</td></tr>'): "tabel in een tabel",
    tabel("", kop="<thead><tr><td>A</td></tr></thead>"): "th scope=col",
}


@pytest.mark.parametrize(("romp", "reden"), FOUTEN.items())
def test_refused_with_the_reason(romp, reden):
    with pytest.raises(StukFout, match=reden):
        controleer(f"<h1>Titel</h1>\n{romp}")


def test_says_on_which_line():
    with pytest.raises(StukFout, match="regel 3"):
        controleer("<h1>Titel</h1>\n<p>a</p>\n<hr>")


@pytest.mark.parametrize("html", ["", "<p>zonder titel</p>", "<h2>a</h2>"])
def test_a_document_starts_with_a_title(html):
    with pytest.raises(StukFout, match="h1"):
        controleer(html)


def test_word_and_pdf_refuse_too():
    html = f'<h1>Titel</h1><p><img src="{BEELD}" alt=" "></p>'
    with pytest.raises(StukFout, match="alt"):
        naar_word(html, "T", DAG)
    with pytest.raises(StukFout, match="alt"):
        naar_pdf(html, "T", DAG, "K")


@pytest.mark.parametrize("vorm", ["typst", "docx"])
def test_the_filter_itself_stops_at_an_image_without_alt(vorm):
    from stukken.pandoc import zet_om

    with pytest.raises(StukFout, match=r"^Een beeld heeft geen tekst die het vervangt \(alt\)\.$"):
        zet_om(f'<h1>T</h1><p><img src="{BEELD}" alt=""></p>', vorm)
