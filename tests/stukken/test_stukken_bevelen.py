"""Emergency law, orders to a person, weapons, detention: each document complete or a concept."""

import pytest
from hulp_bevelen import BESLUITEN, SITUATIES, ZONDER_CLAUSULE, leeg, maak, veld
from hulp_documenten import inhoud
from hulp_stukken import normaliseer, zie_html, zie_pdf, zie_word
from situaties_bevelen import situatie

from stukken.document import documenten
from stukken.renderen import naar_pdf, naar_word

VIJANDIG = '<script>alert(1)</script> {{ 7*7 }} #read("/etc/passwd") $x$ \\ é \x07 *a*'
GEZIEN = normaliseer(VIJANDIG.replace("\x07", "□"))
VRIJE_TEKST = {"tekst", "gebied"}
VAN_HET_INSTRUMENT = {"grondslag", "straf", "rechtsmiddel", "voorleestekst"}


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_filled_in_is_gereed_and_complete(stuk_id):
    stuk = maak(stuk_id)
    assert stuk.gaten == ()
    tekst = zie_html(stuk.html)
    tree = situatie(SITUATIES[stuk_id])
    for element in documenten()[stuk_id].elementen:
        for vast in (element.zin, element.invulveld):
            altijd = not (element.mits or element.bij)
            assert vast is None or not altijd or normaliseer(vast) in tekst, element.id
        for veld_ in element.velden:
            id_ = documenten()[stuk_id].eigen_velden.get(veld_, veld_)
            waarde = veld(tree).get(id_.removeprefix("maatregel."))
            if isinstance(waarde, str) and inhoud().kennisbank.vragen[id_].type in VRIJE_TEKST:
                assert normaliseer(waarde.rstrip(".")) in tekst, element.id


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_every_mandatory_element_is_missed(stuk_id):
    """Nothing known, nothing filled in: each element that reads something is a marked gap."""
    stuk = maak(stuk_id, leeg(stuk_id), besloten=False)
    assert not stuk.gereed
    assert "Concept: wat nog moet" in stuk.html
    instrument = inhoud().kennisbank.instrumenten.get(
        leeg(stuk_id)["besluit"]["maatregelen"][0]["instrument"]
    )
    eisen = {e.id for v in instrument.versies for e in v.besluiteisen}
    eisen |= {e.id for e in instrument.verlenging.eisen}
    eisen |= {e.id for a in inhoud().kennisbank.algemeen.values() if a.past_op(instrument)
              for e in a.besluiteisen}  # fmt: skip
    for element in documenten()[stuk_id].elementen:
        leest = element.velden or element.voorwaarde or element.besluiteis in eisen
        leest = leest or (element.gegeven and element.gegeven not in VAN_HET_INSTRUMENT)
        hoort = not element.bij or instrument.id in element.bij
        if element.verplicht and leest and hoort:
            assert any(gat.startswith(element.naam) for gat in stuk.gaten), element.id
            assert f"[ONTBREEKT: {element.naam}" in zonder_codes(stuk.html), element.id


def zonder_codes(html):
    return html.replace("&#39;", "'").replace("&#34;", '"')


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_it_can_be_made_for_every_instrument(stuk_id):
    for instrument in documenten()[stuk_id].voor:
        stuk = maak(stuk_id, leeg(stuk_id, instrument))
        assert not stuk.gereed, instrument
        assert "Model Algemene" not in stuk.html


@pytest.mark.parametrize("stuk_id", SITUATIES)
def test_the_same_hostile_text_in_every_form(stuk_id):
    tree = situatie(SITUATIES[stuk_id])
    teksten = [
        f"maatregel.{naam_}" for naam_, waarde in veld(tree).items()
        if isinstance(waarde, str)
        and (v := inhoud().kennisbank.besluitvelden.get(f"maatregel.{naam_}"))
        and v.type in VRIJE_TEKST
    ]  # fmt: skip
    for id_ in teksten:
        veld(tree)[id_.removeprefix("maatregel.")] = f"{VIJANDIG} {id_}"
    for plek in (tree.get("oordelen", {}), *tree.get("personen", {}).values()):
        for antwoord in plek.values():
            if antwoord.get("motivering"):
                antwoord["motivering"] = f"{VIJANDIG}\n\nen {VIJANDIG}"
    if "melding.woorden" in tree["feiten"]:
        tree["feiten"]["melding.woorden"] |= {"waarde": VIJANDIG, "bron": VIJANDIG}
    if "beslisser_sinds" in tree["besluit"]:
        tree["besluit"]["beslisser_sinds"] = VIJANDIG
    stuk = maak(stuk_id, tree)
    assert stuk.gereed
    dag = stuk.moment.date()
    html, pdf = zie_html(stuk.html), naar_pdf(stuk.html, stuk.titel, dag, "Gemeente Voorbeeldstad")
    assert zie_word(naar_word(stuk.html, stuk.titel, dag)) == html
    assert "<script" not in stuk.html
    minstens = 0 if stuk_id == "machtiging_177" else 1
    for tekst in (html, zie_pdf(pdf)):
        assert tekst.count(GEZIEN) >= minstens
        assert "root:" not in tekst


@pytest.mark.parametrize("stuk_id", ZONDER_CLAUSULE)
def test_no_clause_where_no_bezwaar_is_open(stuk_id):
    html = maak(stuk_id).html
    assert "ezwaar maken" not in html
    assert "bezwaarschrift" not in html
    assert "8:81" not in html


def test_the_clause_where_bezwaar_is_open():
    for stuk_id in set(BESLUITEN) - set(ZONDER_CLAUSULE) - {"ophouding"}:
        html = maak(stuk_id).html
        assert "zes weken" in html, stuk_id
        assert "bezwaarschrift" in html, stuk_id
        assert "8:81" in html, stuk_id
