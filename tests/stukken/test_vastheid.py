"""Same input, same bytes; the date is the decision's and not the clock's."""

from datetime import date

from hulp_stukken import KOP, TITEL

from stukken.renderen import inhoud_hash, naar_pdf, naar_word

HTML = "<h1>Besluit</h1>\n<p>Tekst.</p>"
DAG = date(2026, 11, 24)


def test_same_input_gives_the_same_bytes():
    assert naar_pdf(HTML, TITEL, DAG, KOP) == naar_pdf(HTML, TITEL, DAG, KOP)
    assert naar_word(HTML, TITEL, DAG) == naar_word(HTML, TITEL, DAG)


def test_another_date_is_another_file_with_the_same_wording():
    later = date(2026, 11, 25)
    assert naar_pdf(HTML, TITEL, DAG, KOP) != naar_pdf(HTML, TITEL, later, KOP)
    assert naar_word(HTML, TITEL, DAG) != naar_word(HTML, TITEL, later)


def test_the_hash_follows_the_wording():
    assert inhoud_hash(HTML) == inhoud_hash(str(HTML))
    assert inhoud_hash(HTML) != inhoud_hash(HTML.replace("Tekst", "tekst"))
    assert len(inhoud_hash(HTML)) == 64
