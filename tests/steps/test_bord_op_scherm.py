"""The board: in what order it stands and what each line says."""

import re

from steps._bord import KAN
from tests.steps.hulp_scherm import teksten


def bord(proef, naam="instrumenten"):
    """The board as a reader sees it, without the tags around the words."""
    delen = [een.proto.body for een in proef.scherm(naam).get("html")]
    return re.sub(r"<[^>]+>", " ", "\n".join(delen))


def test_what_the_column_is_ordered_by_stands_on_every_line(proef):
    """The fewest open points first: a heavy means further down is so by a rule that is shown."""
    tekst = bord(proef)
    uitleg = next(uitleg for oordeel, _, uitleg in KAN if oordeel == "open")
    assert "minste open punten eerst" in uitleg
    open_ = tekst[tekst.index(uitleg) : tekst.index("Bestaat niet (")]
    punten = [int(deel) for deel in re.findall(r"(\d+) open punt", open_)]
    assert len(punten) > 50
    assert punten[0] == min(punten)
    assert re.search(r"Nog \d+ \(vanaf \d+ open punt", open_)


def test_a_request_says_whom_to_ask(proef):
    """'All requirements are met' is no help with a means that another decides on."""
    proef.antwoord("capaciteit.antwoord", "redt_het_niet")
    proef.antwoord("orde.in_gemeente", "ja")
    proef.antwoord("gezag.beslisser", "burgemeester")
    proef.antwoord("gezag.rbt_bijeengeroepen", "nee")
    tekst = bord(proef)
    deel = tekst[tekst.index("Vraag aan (") : tekst.index("Bestaat niet (")]
    assert "Politiebijstand" in deel
    assert "Vraag het de politie. U vraagt extra politie" in deel
    assert "Alle vereisten zijn vervuld" not in deel


def test_who_knows_it_is_named_in_words(proef):
    """The content has ids for who knows an answer; the screen has words."""
    tekst = bord(proef)
    assert "(voorzitter van de veiligheidsregio)" in tekst
    assert "voorzitter_veiligheidsregio" not in tekst


def test_abbreviations_keep_their_capitals(proef):
    """'(apv)', 'het om' and 'nl-alert' are no words."""
    gezien = bord(proef) + teksten(proef.scherm("barrieremodel"))
    for fout in ("(apv)", "(sr 186)", "nl-alert", "nL-Alert", "het om,", "de atkm", "(lse)"):
        assert fout not in gezien
    assert "NL-Alert" in gezien


def test_one_thing_is_not_written_as_many_and_nothing_is_no_time(proef):
    assert "1 middelen" not in teksten(proef.scherm("oordelen"))
    assert "Bijgewerkt nog niets" not in teksten(proef.scherm("acuut"))
