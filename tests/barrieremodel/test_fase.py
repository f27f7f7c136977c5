"""Which phase we are in: the kantelregels of the content and the function that reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barrieremodel.fase import bepaal_fase, stand_signalen

OPROEP = {"oproep.aanwezig": "ja"}


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({"context.kalender": "ja"}, "f1_voedingsbodem"),
        ({"context.groepsconflict": "ja"}, "f1_voedingsbodem"),
        ({"aanleiding.gebeurtenis": "ja"}, "f2_aanleiding"),
        (OPROEP, "f3_mobilisatie"),
        ({**OPROEP, "oproep.groei": "stijgend"}, "f3_mobilisatie"),
        ({**OPROEP, "oproep.groot_account": "ja"}, "f3_mobilisatie"),
        ({**OPROEP, "oproep.groei": "verdubbeld"}, "f4_versterking"),
        ({**OPROEP, "oproep.media": "ja", "oproep.meer_platforms": "ja"}, "f4_versterking"),
        ({**OPROEP, "organisatie.vervoer": "ja"}, "f5_organisatie"),
        ({**OPROEP, "organisatie.risicogroep": "ja"}, "f5_organisatie"),
        ({**OPROEP, "wapens.stand": "aangetroffen"}, "f5_organisatie"),
        ({**OPROEP, "wapens.stand": "alleen_genoemd"}, "f3_mobilisatie"),
        ({"straat.drukte": "ja"}, "f6_samenkomst"),
        ({"orde.toestand": "samenkomst"}, "f6_samenkomst"),
        ({"orde.toestand": "overlast"}, "f6_samenkomst"),
        ({"straat.geweld_personen": "ja"}, "f7_verstoring"),
        ({"straat.brand_vernieling": "ja"}, "f7_verstoring"),
        ({"orde.toestand": "geweld"}, "f7_verstoring"),
        ({"orde.toestand": "voorbij"}, "f8_nasleep"),
        ({"straat.geweld_personen": "ja", "orde.toestand": "voorbij"}, "f8_nasleep"),
    ],
)
def test_kantelregel_geeft_fase(fasen, lezer, feiten, verwacht):
    """Each kantelregel tips into its own phase on exactly the facts it names."""
    assert bepaal_fase(fasen, lezer(feiten))[0] == verwacht


@pytest.mark.parametrize(
    "feiten",
    [
        {"oproep.aanwezig": "nee", "oproep.groei": "verdubbeld"},
        {"oproep.groei": "verdubbeld"},
        {"organisatie.vervoer": "ja"},
        {"orde.toestand": "rustig"},
    ],
)
def test_zonder_oproep_of_onrust_geen_fase(fasen, lezer, feiten):
    """Growth or transport without a call, or a quiet street, tips into nothing."""
    assert bepaal_fase(fasen, lezer(feiten))[0] is None


def test_herhaling_na_verstoring_is_nasleep(fasen, lezer):
    """A new call after an earlier disturbance is the aftermath, unless there is violence now."""
    herhaling = {"nasleep.nieuwe_oproep": "ja", "context.eerder_hier": "ja"}
    rustig = lezer({**herhaling, "orde.toestand": "rustig"})
    geweld = lezer({**herhaling, "orde.toestand": "geweld"})
    assert bepaal_fase(fasen, rustig)[0] == "f8_nasleep"
    assert bepaal_fase(fasen, geweld) == ("f7_verstoring", "f7_verstoring")


def test_nieuwe_oproep_zonder_verstoring_is_geen_nasleep(fasen, lezer):
    """Without a disturbance before it, a new call does not tip into the aftermath."""
    nooit = {"nasleep.nieuwe_oproep": "ja", "context.eerder_hier": "nee", "orde.toestand": "rustig"}
    fase, mogelijk = bepaal_fase(fasen, lezer({**OPROEP, **nooit}))
    assert fase == "f3_mobilisatie"
    assert mogelijk != "f8_nasleep"


def test_niets_bekend_sluit_niets_uit(fasen, lezer):
    """Unknown is not no: no phase is certain and the last one is still possible."""
    assert bepaal_fase(fasen, lezer()) == (None, "f8_nasleep")


def test_alles_nee_geeft_geen_fase(fasen, lezer, feiten):
    """With every yes/no fact 'nee' and a quiet street, no phase is even possible."""
    nee = {feit.id: "nee" for feit in feiten.values() if feit.type == "ja_nee"}
    nee |= {"orde.toestand": "rustig", "oproep.groei": "stabiel", "wapens.stand": "gezien"}
    assert bepaal_fase(fasen, lezer(nee)) == (None, None)


def test_volgorde_van_invoer_doet_er_niet_toe(fasen, lezer):
    """The number decides what is highest, not the order of the files."""
    feiten = lezer({**OPROEP, "orde.toestand": "samenkomst"})
    assert bepaal_fase(reversed(fasen), feiten) == bepaal_fase(fasen, feiten)


def test_fase_zonder_kantelregel_telt_nooit(fasen, lezer):
    """A phase without a rule is neither certain nor possible."""
    kaal = [fase.model_copy(update={"kantelregel": None}) for fase in fasen]
    assert bepaal_fase(kaal, lezer({"orde.toestand": "geweld"})) == (None, None)


def test_signaal_ja_nee_onbekend(fasen, lezer):
    """A signal is ja or nee only when its facts say so."""
    stand = stand_signalen(fasen, lezer({"straat.ondertal": "ja", "straat.livestream": "nee"}))
    assert (stand["S43"], stand["S37"], stand["S42"]) == ("ja", "nee", "onbekend")
    assert list(stand) == [f"S{nr:02}" for nr in range(1, 50)]


@pytest.mark.parametrize(
    ("bijeenkomsten", "volledig", "verwacht"),
    [
        ((), "nee", "onbekend"),
        ((), "ja", "nee"),
        (({"bijeenkomst.tegenbetoging": "nee"},), "nee", "onbekend"),
        (({"bijeenkomst.tegenbetoging": "nee"},), "ja", "nee"),
        (({"bijeenkomst.tegenbetoging": "nee"}, {}), "ja", "onbekend"),
        (({}, {"bijeenkomst.tegenbetoging": "ja"}), "nee", "ja"),
    ],
)
def test_geen_bijeenkomst_bekend_is_geen_nee(fasen, lezer, bijeenkomsten, volledig, verwacht):
    """S32 asks whether there is a gathering with a counter-action: nee needs a complete record."""
    feiten = lezer({"bijeenkomst.volledig": volledig}, bijeenkomsten)
    assert stand_signalen(fasen, feiten)["S32"] == verwacht


def test_s08_vergt_een_gebeurtenis(fasen, lezer):
    """Silence is a signal only when there is something to be silent about."""
    zwijgen = {"aanleiding.feiten_naar_buiten": "nee"}
    assert stand_signalen(fasen, lezer(zwijgen))["S08"] == "onbekend"
    assert (
        stand_signalen(fasen, lezer({**zwijgen, "aanleiding.gebeurtenis": "nee"}))["S08"] == "nee"
    )
    assert stand_signalen(fasen, lezer({**zwijgen, "aanleiding.gebeurtenis": "ja"}))["S08"] == "ja"


@given(data=st.data())
def test_meer_weten_maakt_alleen_zekerder(fasen, lezer, feiten, data):
    """Forgetting a fact never raises the certain phase and never lowers the possible one."""
    gelezen = sorted(
        id_
        for id_, feit in feiten.items()
        if feit.onderwerp == "situatie" and feit.type in {"ja_nee", "keuze"}
    )
    waarden = {
        id_: data.draw(st.sampled_from([optie.id for optie in feiten[id_].antwoorden]))
        for id_ in data.draw(st.sets(st.sampled_from(gelezen)))
    }
    vergeten = data.draw(st.sets(st.sampled_from(sorted(waarden)))) if waarden else set()
    minder = {id_: waarde for id_, waarde in waarden.items() if id_ not in vergeten}
    rang = {None: 0} | {fase.id: fase.nummer for fase in fasen}
    fase, mogelijk = (rang[uit] for uit in bepaal_fase(fasen, lezer(waarden)))
    fase_minder, mogelijk_minder = (rang[uit] for uit in bepaal_fase(fasen, lezer(minder)))
    assert fase_minder <= fase <= mogelijk <= mogelijk_minder
