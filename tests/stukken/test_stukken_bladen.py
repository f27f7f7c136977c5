"""Pages: what stays inside is on a sheet of its own, and a signature is never alone."""

import pytest
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import maak
from hulp_stukken import lees_pdf
from test_stukken_c2 import SITUATIES as C2
from test_stukken_c2 import maak as maak_c2
from test_stukken_c3 import maak as maak_situatie

from stukken.pandoc import zet_om
from stukken.renderen import naar_pdf

VERZOEKEN = sorted({
    "atkm_melding", "ntd_verzoek", "trusted_flagger", "verzoek_125p", "verzoek_509hh", "bijstand",
    "brief_minister", "bestuurlijke_rapportage", "wom_ontvangst",
} & set(C2))  # fmt: skip


def bladen(stuk):
    pdf = naar_pdf(stuk.html, stuk.titel, stuk.moment.date(), "Gemeente Voorbeeldstad")
    return lees_pdf(pdf, "-layout").split("\f")[:-1]


def blad_met(stuk, tekst):
    return next(blad for blad in bladen(stuk) if tekst in blad)


@pytest.mark.parametrize("id_", [*VERZOEKEN, "verzoek_plaatser", "dsa_melding"])
def test_what_stays_inside_is_not_on_the_page_that_goes_out(id_):
    stuk = maak_c2(id_) if id_ in C2 else maak(id_)
    eigen = blad_met(stuk, "Voor het eigen dossier")
    assert "Gemeente Voorbeeldstad, «NAAM»" not in eigen
    assert "In te vullen bij ondertekening" in eigen


def test_the_person_gets_the_letter_and_not_the_script():
    html = maak_bevel("voornemen_172a").html
    brief, rest = html.split('<div class="nieuwe-bladzijde eigen-blad"></div>')
    assert "<h2>Belscript</h2>" in rest
    assert "«HANDTEKENING»" in brief
    assert "blijven in het dossier" not in brief


def test_what_people_still_do_stands_at_the_back_of_a_letter():
    eerste, *_, laatste = bladen(maak_situatie("bewonersbrief"))
    assert "In te vullen bij" not in eerste
    assert "niet meesturen" in laatste


@pytest.mark.parametrize(
    ("maker", "id_", "boven"),
    [
        (maak, "noodbevel", "Bezwaar schorst"), (maak_c2, "wom_verbod", "Bezwaar schorst"),
        (maak_bevel, "groepsverbod_172a", "Bezwaar schorst"),
        (maak_bevel, "intrekking", "Bezwaar schorst"), (maak_bevel, "voornemen_172a", "Stukken:"),
        (maak_situatie, "raadsinformatiebrief", "Wanneer hoort u meer"),
    ],
)  # fmt: skip
def test_a_signature_is_not_alone_on_its_page(maker, id_, boven):
    assert boven in blad_met(maker(id_), "«HANDTEKENING»\n")


def test_read_aloud_and_the_record_have_a_page_each():
    eerste, tweede, derde, *_ = bladen(maak("noodbevel_mondeling"))
    assert "1. Voorleestekst" in eerste
    assert "2. Proces-verbaal" not in eerste
    assert "Ondertekening" in tweede
    assert "3. Bevestiging op schrift" in derde
    assert "2. Beschikking" not in bladen(maak_bevel("ophouding"))[0]


def test_what_goes_with_the_verordening_is_not_under_its_signature():
    blad = blad_met(maak_bevel("noodverordening"), "Bij de verordening: omroeptekst")
    assert "HANDTEKENING" not in blad


def test_a_word_at_the_end_of_a_sentence_is_hyphenated_and_not_cut():
    heel = zet_om("<h1>T</h1><p>Het veiligheidsrisicogebied.</p>", "typst")
    assert b"lang-woord" not in heel
    assert b"lang-woord" in zet_om("<h1>T</h1><p>Zie www.voorbeeldstad.nl/oo.</p>", "typst")
