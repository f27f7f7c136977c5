"""A rule is told with its circle, a draft is no decision, and what is expected did not happen."""

import pytest
from hulp_bevelen import maak as maak_bevel
from hulp_documenten import boom as bevel_boom
from hulp_documenten import maak as maak_bij_besluit
from test_memo import deel
from test_stukken_c3 import COMMUNICATIE, boom, maak

from stukken.document import documenten

KRING = "wie zich na 20:30 uur op het plein bij de groep voegt"


def met_kring():
    tree = boom()
    tree["besluit"]["maatregelen"][0] |= {
        "adressaat": "bepaalbare_groep", "adressaat_omschrijving": KRING,
        "uitzonderingen": ["bewoners", "pers"],
    }  # fmt: skip
    return tree


@pytest.mark.parametrize("stuk_id", COMMUNICATIE)
def test_a_rule_is_told_with_for_whom_and_for_whom_not(stuk_id):
    html = maak(stuk_id, met_kring()).html
    assert f"<dt>Voor wie</dt><dd>{KRING}.</dd>" in html
    assert "<dt>Niet voor</dt><dd>Wie hier woont en journalisten.</dd>" in html


def test_what_may_be_told_later_says_for_whom_as_well():
    html = maak_bij_besluit("besluitmemo", bevel_boom("NOODBEVEL")).html
    klaar = html.split("<h3>Klaar voor raad, pers en bewoners", 1)[1].split("</p>", 1)[0]
    assert "Voor wie: de personen die" in klaar
    assert "Niet voor: Wie hier woont" in klaar


def test_the_circle_in_a_public_text_holds_no_account():
    tree = met_kring()
    tree["besluit"]["maatregelen"][0]["adressaat_omschrijving"] = "volgers van @plein"
    stuk = maak("bewonersbrief", tree)
    assert "@plein" not in stuk.html
    assert any("haal accounts en labels eruit" in gat for gat in stuk.gaten)


def test_exceptions_are_people_in_an_order_to_many_and_reasons_in_a_letter_to_one():
    assert "wie naar een arts of ziekenhuis moet" in maak_bevel("noodverordening").html
    assert "werk en school" in maak_bevel("groepsverbod_172a").html


@pytest.mark.parametrize("stuk_id", ["driehoek_verslag", "evaluatieverslag"])
def test_a_draft_is_on_record_as_not_decided(stuk_id):
    html = maak(stuk_id, status="concept").html
    assert "Nog niet besloten. Dit ligt voor:" in html
    assert "Eén of meer maatregelen" not in html
    assert "Nog niet besloten" not in maak(stuk_id).html


def test_the_mayor_decides_to_ask_and_not_what_the_partner_does():
    html = maak("driehoek_verslag").html
    rij = html.split("Aangifte en beoordeling door het OM</th>", 1)[1].split("</tr>", 1)[0]
    assert "besloten dit te vragen op" in rij
    assert "Besloten dit te vragen" in maak("evaluatieverslag").html


def test_what_is_expected_is_not_among_what_was_found():
    html = maak("sitrap").html
    gevonden = deel(html, "2. Wat is vastgesteld", "3. ")
    assert "Verwacht begin" not in gevonden
    assert "Verwacht begin" in deel(html, "3. Wat verwachten we", "4. ")
    assert "hun eigen dossier" not in html


ERBIJ = "De motivering staat in dit besluit en wordt daarmee bekendgemaakt."


@pytest.mark.parametrize("stuk_id", ["noodbevel", "licht_bevel", "wom_verbod"])
def test_reasons_are_not_said_to_be_given_by_voice(stuk_id):
    zinnen = [element.zin for element in documenten()[stuk_id].elementen]
    assert ERBIJ not in zinnen
    assert any("derde lid, van de Algemene wet bestuursrecht" in (zin or "") for zin in zinnen)


@pytest.mark.parametrize("stuk_id", ["wom_aanwijzing", "wom_beeindigen", "noodbevel_mondeling"])
def test_what_confirms_an_oral_order_gives_its_reasons_within_a_week(stuk_id):
    zinnen = [element.zin or "" for element in documenten()[stuk_id].elementen]
    assert ERBIJ not in zinnen
    assert any("binnen een week na de bekendmaking van" in zin for zin in zinnen)
