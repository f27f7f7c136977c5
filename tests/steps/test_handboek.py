"""The handbook and Actueel: every page can be made, on screen and on paper; the scripts run."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from barrieremodel.inhoud import laad_barrieremodel
from kennisbank.kennisbank import laad
from kennisbank.lezen import WORTEL
from steps._handboek import maak_blad, veilig
from steps._handboek_blad import minuten, van_tot
from steps._handboek_naast import naast_elkaar, tabel_html
from steps._handboek_pdf import html_blad, html_naast, pdf, titel_naast
from steps._handboek_werk import SOORTEN, Naslagwerk, lees_voorbeelden

VANDAAG = date(2026, 11, 24)
DRIE = ["noodbevel_175", "licht_bevel_172_3", "gebiedsverbod_172a"]
APP = """
import streamlit as st
namen = ["{eerst}", *{{"handboek", "actueel"}} - {{"{eerst}"}}]
st.navigation([st.Page(rf"{map}/{{naam}}.py", title=naam) for naam in namen]).run()
"""
"""The screens without the rest of the app; the first is the one that opens."""


@pytest.fixture(scope="module")
def werk():
    """Everything that can be looked up."""
    return Naslagwerk(laad(), laad_barrieremodel(), lees_voorbeelden())


def scherm(naam: str, **adres: str) -> AppTest:
    """A screen, run once with this address."""
    script = APP.format(eerst=naam, map=(WORTEL / "steps").as_posix())
    app = AppTest.from_string(script, default_timeout=60)
    for sleutel, waarde in adres.items():
        app.query_params[sleutel] = waarde
    return app.run()


def tekst(app: AppTest) -> str:
    """All running text on the screen."""
    delen = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.info]
    return "\n".join(deel.value for deel in delen)


def delen_van(blad) -> dict[str, str]:
    """Per section all its words."""
    return {
        deel.kop: " ".join([deel.inleiding, *(p.tekst for p in deel.punten),
                            *(w.naam for w in deel.wijzers)])
        for deel in (*blad.delen, *blad.zijdelen)
    }  # fmt: skip


# --- Pages as data --------------------------------------------------------------------------


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_ingang_heeft_een_blad(werk, soort):
    """Every entry of every kind makes a page that is a sound document, today and long ago."""
    assert werk.namen[soort]
    for id_ in werk.namen[soort]:
        blad = maak_blad(werk, soort, id_, VANDAAG)
        assert blad.naam
        assert blad.kort
        html_blad(blad, "versie")
        maak_blad(werk, soort, id_, date(1999, 1, 1))


def test_elke_wijzer_komt_ergens_uit(werk):
    """No way leads to a page that does not exist."""
    for soort in SOORTEN:
        for id_ in werk.namen[soort]:
            blad = maak_blad(werk, soort, id_, VANDAAG)
            for deel in (*blad.delen, *blad.zijdelen):
                assert all(werk.ken(wijzer.blad) for wijzer in deel.wijzers), (soort, id_)


def test_blad_van_een_instrument_is_compleet(werk):
    """What an advisor needs: when, when not, what must be in it, where it goes wrong, rulings."""
    blad = maak_blad(werk, "instrument", "noodbevel_175", VANDAAG)
    delen = delen_van(blad)
    assert {
        "Grondslag", "Wanneer het mag", "Wanneer niet", "Wat erin moet staan", "Waar het misgaat",
        "Rechtspraak", "Wie niet gehoorzaamt", "Rechtsbescherming", "Grondrechten",
        "Lichtere middelen", "Verwante begrippen", "Na het besluit",
    } <= set(delen)  # fmt: skip
    assert dict(blad.kenmerken)["Bevoegd"] == "de burgemeester"
    assert "Licht bevel" in delen["Lichtere middelen"]
    assert "Latere rechtspraak" not in delen
    links = [plek.link for deel in blad.delen for punt in deel.punten for plek in punt.bronnen]
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=175&lid=1" in links
    assert any("deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:" in link for link in links)


def test_elke_eis_noemt_bron_en_zekerheid(werk):
    """A requirement without a source or a certainty is no statement of law."""
    blad = maak_blad(werk, "instrument", "noodbevel_175", VANDAAG)
    for deel in blad.delen:
        if deel.kop.startswith("Wa") and deel.kop != "Waar het misgaat":
            assert all(punt.bronnen and punt.zekerheid for punt in deel.punten), deel.kop


def test_latere_rechtspraak_staat_apart(werk):
    """On an earlier day a later ruling is shown apart, and said to be later as a source."""
    toen = maak_blad(werk, "instrument", "noodbevel_175", date(2020, 1, 1))
    delen = {deel.kop: deel for deel in toen.delen}
    later = {p.tekst for p in delen["Latere rechtspraak"].punten}
    eerder = {p.tekst for p in delen["Rechtspraak"].punten}
    nu = maak_blad(werk, "instrument", "noodbevel_175", VANDAAG)
    alle = {p.tekst for deel in nu.delen if deel.kop == "Rechtspraak" for p in deel.punten}
    assert later
    assert later | eerder == alle
    assert not later & eerder
    bronnen = [plek.tekst for p in delen["Wanneer het mag"].punten for plek in p.bronnen]
    assert any(bron.endswith("(van na de peildatum)") for bron in bronnen)


@pytest.mark.parametrize(
    ("instrument", "dag", "zegt"),
    [
        ("noodbevel_175", date(2010, 1, 1), "niet in de kennisbank"),
        ("verwijderbevel_173", VANDAAG, "Dit bestaat niet"),
        ("twbmt_maatregel", date(2028, 1, 1), "niet meer"),
        ("twbmt_maatregel", date(2010, 1, 1), "nog niet"),
        ("noodbevel_175", VANDAAG, ""),
    ],
)
def test_stand_op_de_peildatum(werk, instrument, dag, zegt):
    """What does not exist on that day says so before anything else, and shows no requirements."""
    blad = maak_blad(werk, "instrument", instrument, dag)
    assert zegt in blad.melding
    assert bool(blad.melding) == bool(zegt)
    assert ("Wanneer het mag" in delen_van(blad)) == (not zegt)


def test_wat_niet_bestaat_heeft_geen_houder(werk):
    """No competence, duration or mandate is suggested for what the law does not give."""
    blad = maak_blad(werk, "instrument", "verwijderbevel_173", VANDAAG)
    assert [kop for kop, _ in blad.kenmerken] == ["Soort", "Gericht op"]
    assert delen_van(blad)["Wat wel bestaat"]


@pytest.mark.parametrize(
    ("aantal", "woord"),
    [(0, "direct"), (1, "1 minuut"), (90, "90 minuten"), (120, "2 uur"), (2880, "2 dagen"),
     (60480, "6 weken")],
)  # fmt: skip
def test_minuten(aantal, woord):
    """Minutes in round words."""
    assert minuten(aantal) == woord
    assert van_tot(aantal, aantal) == woord


def test_inhoud_is_geen_opmaak():
    """A star, bracket or dollar in content stays what it is."""
    assert veilig("1*2 [x] $3 :small <b>") == r"1\*2 \[x\] \$3 :small \<b\>"


@pytest.mark.parametrize(
    ("vraag", "eerst"),
    [
        ("Haren", "voorbeeld.haren-2012"),
        ("fase online oproep en mobilisatie", "fase.f3_mobilisatie"),
        ("bewijs vastleggen", "actie.bewijs_vastleggen"),
    ],
)
def test_zoeken_vindt_ook_wat_buiten_de_kennisbank_staat(werk, vraag, eerst):
    """Phases, acties and cases are in the same index."""
    treffer = werk.zoeker.zoek(vraag)[0]
    assert f"{treffer.soort}.{treffer.id}" == eerst


# --- Side by side and on paper --------------------------------------------------------------


def test_naast_elkaar(werk):
    """Every row has a cell per instrument; the table has row and column headers."""
    rijen = naast_elkaar(werk, [werk.kennisbank.instrumenten[i] for i in DRIE], VANDAAG)
    assert all(len(cellen) == 3 and all(cellen) for _, cellen in rijen)
    html = tabel_html(["A & B", "C", "D"], rijen)
    assert html.count('scope="col"') == 4
    assert html.count('scope="row"') == len(rijen)
    assert "A &amp; B" in html


def test_pdf_van_een_blad_en_van_een_vergelijking(werk):
    """Both come out as a PDF."""
    blad = maak_blad(werk, "platform", "telegram", VANDAAG)
    assert pdf(html_blad(blad, "v1"), blad.naam, VANDAAG).startswith(b"%PDF-")
    namen = [werk.namen["instrument"][id_] for id_ in DRIE]
    rijen = naast_elkaar(werk, [werk.kennisbank.instrumenten[i] for i in DRIE], VANDAAG)
    html = html_naast(namen, rijen, VANDAAG, "v1")
    assert "24 november 2026" in html
    assert pdf(html, titel_naast(namen), VANDAAG).startswith(b"%PDF-")


# --- Screens --------------------------------------------------------------------------------


def test_scherm_zonder_dossier():
    """The handbook opens on browsing, with one title and no dossier."""
    app = scherm("handboek")
    assert not app.exception
    assert [titel.value for titel in app.title] == ["Handboek"]
    assert len(app.expander) == 8


@pytest.mark.parametrize("blader", ["gezag", "zwaarte", "grondrecht", "soort"])
def test_bladeren(blader):
    """Every way to browse, from the address."""
    app = scherm("handboek", blader=blader)
    assert not app.exception
    assert app.radio(key="blader").value == blader


def test_zoeken_en_een_blad_verlaten():
    """A search shows results, and a new search leaves the open page."""
    app = scherm("handboek", blad="instrument.noodbevel_175")
    assert "Noodbevel" in [kop.value for kop in app.header]
    app.text_input(key="handboek-zoek").set_value("demonstratie verbieden").run()
    assert not app.exception
    assert "blad" not in app.query_params
    assert "uiterste middel" in tekst(app)
    app.selectbox(key="handboek-soort").set_value("begrip").run()
    assert not app.exception
    assert "Instrument." not in tekst(app)
    app.text_input(key="handboek-zoek").set_value("qqqqqq").run()
    assert "Niets gevonden" in tekst(app)


def test_peildatum_in_het_adres():
    """The day of the law is kept in the address; nonsense falls back on today and says so."""
    app = scherm("handboek", blad="instrument.noodbevel_175", peildatum="01-01-2020")
    assert "Latere rechtspraak" in [kop.value for kop in app.subheader]
    app.text_input(key="peildatum").set_value("2010-06-01").run()
    assert "niet in de kennisbank" in app.info[0].value
    assert app.query_params["peildatum"] == "01-06-2010"
    app.text_input(key="peildatum").set_value("gisteren").run()
    assert "24-11-2026" in app.error[0].value
    assert "peildatum" not in app.query_params


def test_onbekend_blad():
    """An address of a page that is gone says so and offers the rest."""
    app = scherm("handboek", blad="instrument.bestaat_echt_niet")
    assert not app.exception
    assert "bestaat niet" in app.info[0].value


def test_naast_elkaar_op_het_scherm():
    """Instruments from the address stand in one table; more than three are cut and said."""
    app = scherm("handboek", weergave="naast", naast=",".join(DRIE))
    assert not app.exception
    assert app.multiselect(key="naast").value == DRIE
    app.multiselect(key="naast").set_value([*DRIE, "wom_verbod"]).run()
    assert not app.exception
    assert "eerste drie" in app.info[0].value
    app.multiselect(key="naast").set_value(DRIE[:1]).run()
    assert "verschijnt hier een tabel" in tekst(app)


def test_actueel():
    """What changed, what is pending, what is due, and the version of the content."""
    app = scherm("actueel")
    assert not app.exception
    assert [titel.value for titel in app.title] == ["Actueel"]
    koppen = [kop.value for kop in app.header]
    assert koppen[:4] == ["Veranderd", "Komt eraan of loopt af", "In behandeling", "Stand onbekend"]
    assert laad().versie in tekst(app)
    assert "Nog na te lezen in de bron" in tekst(app)
