"""One sample document with everything a template can hold, rendered once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hulp_stukken import KOP, TITEL, Vormen

from stukken.renderen import naar_html, naar_pdf, naar_word, pagina

SJABLOON = """
{% import "basis.html.j2" as basis %}
{{ basis.kopblok("Memo over de oproep & het plein", [
  ("Gemeente", gemeente), ("Datum", dag | datum), ("Opgesteld op", nu | tijdstip), ("Zaak", "")
]) }}
<h2>Wat er speelt</h2>
<p>De politie noemt het <strong>waarschijnlijk</strong> <em>en</em> {{ aanname("droog weer") }};
 er ontbreekt {{ ontbreekt("overleg met de OvJ") }}, {{ te_verifieren("de uitspraak") }} en
 {{ invulveld("naam") }}. Zie
 <a href="https://wetten.overheid.nl/jci1.3:c:BWBR0005416&amp;artikel=175">artikel 175</a>.</p>
<blockquote>{{ post | alineas }}</blockquote>
<ul><li>een<ul><li>een a</li><li>een b</li></ul></li><li>twee</li></ul>
<ol><li>eerst</li><li>dan</li></ol>
<ol><li>opnieuw</li></ol>
<ol start="3"><li>derde binnen {{ termijn | duur }}</li></ol>
<h3>Figuren</h3>
{{ figuur(svg, "Vier fasen op een rij", "Figuur: de fasen") }}
{{ figuur(png, "Een grijs vlak") }}
<h2>Afweging</h2>
{{ basis.tabel("Maatregelen", ["Maatregel", "Grondslag", "Bron"], rijen, [30, 30, 40]) }}
{{ basis.tabel("Zonder breedtes", ["Wat", "Hoe"], [["x", ontbreekt("de rest")]]) }}
{{ basis.ondertekening(["Voorbeeldstad", "De burgemeester", invulveld("handtekening")]) }}
"""
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80">'
    b'<rect width="880" height="60" fill="#efefef" stroke="#555"/></svg>'
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000028000000140800000000da2d2067000000154944415478"
    "9c6398492460185538aa705421080000ef47de30df726a730000000049454e44ae426082"
)
GEGEVENS = {
    "gemeente": "Voorbeeldstad",
    "dag": date(2026, 11, 24),
    "nu": datetime(2026, 11, 24, 19, 14, tzinfo=UTC),
    "termijn": timedelta(days=2, hours=3),
    "post": 'Kom naar het "plein"!\nNeem #iedereen mee 🔥\n\nTot <dan> → 20u, ≤ 5 man & meer',
    "svg": SVG,
    "png": PNG,
    "rijen": [
        ["Noodbevel", "artikel 175 Gemeentewet", "ECLI:NL:RBDHA:2024:23114"],
        [
            "Veiligheidsrisicogebied",
            "artikel 151b Gemeentewet",
            "https://voorbeeld.nl/" + "a/" * 60,
        ],
    ],
}


@pytest.fixture(scope="session")
def sjabloonmap(tmp_path_factory):
    return tmp_path_factory.mktemp("sjablonen")


@pytest.fixture(scope="session")
def vormen(sjabloonmap):
    (sjabloonmap / "proef.html.j2").write_text(SJABLOON, encoding="utf-8")
    html = naar_html("proef.html.j2", GEGEVENS, sjabloonmap)
    dag = GEGEVENS["dag"]
    return Vormen(
        html=html,
        pagina=pagina(html, TITEL),
        word=naar_word(html, TITEL, dag),
        pdf=naar_pdf(html, TITEL, dag, KOP),
    )
