"""What contradicts itself stands marked in the memo, and nothing is filled in."""

from hulp_documenten import boom, bord_van, maak
from test_memo import deel

REGEL = "Wie ernstige wanordelijkheden vreest, vreest ook verstoring van de openbare orde."


def past_niet(html):
    """The part of the first annex about what does not fit together; empty without one."""
    feiten = deel(html, "Bijlage 1. ", "Bijlage 2. ")
    kop = "Wat niet bij elkaar past"
    return deel(feiten, kop, "Kinderen en jongeren") if kop in feiten else ""


def test_a_contradiction_is_marked_with_its_answers():
    tree = boom("NOODBEVEL")
    tree["oordelen"]["vrees_verstoring"]["waarde"] = "nee"
    stuk = maak("besluitmemo", tree)
    assert f"[ONTBREEKT: {REGEL} Maar vastgelegd is: " in past_niet(stuk.html)
    assert "spreekt elkaar tegen, zie bijlage 1" in deel(stuk.html, "Kern in 60", "Feiten<")
    assert any(gat.startswith(REGEL) for gat in stuk.gaten)


def test_what_follows_and_was_not_recorded_is_named_and_stays_open():
    tree = boom("NOODBEVEL")
    del tree["oordelen"]["vrees_verstoring"]
    html = maak("besluitmemo", tree).html
    assert f"{REGEL} Nog niet vastgelegd: Is de openbare orde verstoord" in past_niet(html)
    assert "spreekt elkaar tegen, zie bijlage" not in html
    assert bord_van(tree).regel("licht_bevel_172_3").oordeel == "open"


def test_the_example_contradicts_nothing():
    html = maak("besluitmemo").html
    assert "Maar vastgelegd is" not in html
    assert REGEL not in past_niet(html)
    assert "De groep is nu bijeen." not in deel(html, "Bijlage 5. ", "Bijlage 6. ")


def test_a_follow_up_is_not_open_when_its_question_was_answered_otherwise():
    tree = boom("NOODBEVEL")
    open_ = deel(maak("besluitmemo", tree).html, "Bijlage 6. ", "Bijlage 7. ")
    assert "Wat voor doelwit is het?" in open_
    tree["feiten"]["doelwit.aanwezig"] = "nee"
    open_ = deel(maak("besluitmemo", tree).html, "Bijlage 6. ", "Bijlage 7. ")
    assert "Wat voor doelwit is het?" not in open_
