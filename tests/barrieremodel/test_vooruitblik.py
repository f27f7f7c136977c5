"""Looking ahead: a phase is named as possible only when a signal of it is there."""

from barrieremodel.fase import bepaal_fase, vooruitblik

OPROEP = {"oproep.aanwezig": "ja"}


def test_unknown_alone_names_no_phase(fasen, lezer):
    """Nothing rules the last phase out, and nothing points at it either."""
    feiten = lezer({**OPROEP, "orde.toestand": "rustig"})
    assert bepaal_fase(fasen, feiten)[1] == "f8_nasleep"
    assert vooruitblik(fasen, feiten) is None


def test_a_signal_names_its_phase(fasen, lezer):
    """The phase of the signal, not a later one about which nothing is known."""
    feiten = lezer({**OPROEP, "straat.ondertal": "ja"})
    assert vooruitblik(fasen, feiten) == "f7_verstoring"


def test_a_signal_of_a_phase_ruled_out_names_nothing(fasen, lezer):
    """A signal does not overrule the kantelregel."""
    uit = {"context.eerder_hier": "nee", "orde.toestand": "rustig"}
    assert vooruitblik(fasen, lezer({**OPROEP, **uit, "nasleep.gegevens_gedeeld": "ja"})) is None


def test_a_signal_of_the_phase_we_are_in_is_not_ahead(fasen, lezer):
    """In the last phase there is nothing to look ahead to."""
    feiten = lezer({"orde.toestand": "voorbij", "nasleep.nieuwe_oproep": "ja"})
    assert vooruitblik(fasen, feiten) is None
