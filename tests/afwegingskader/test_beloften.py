"""The promises of the engine, on the real content: each could cost a mayor a ruling."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

import pytest

from afwegingskader.bord import maak_bord
from afwegingskader.inhoud import laad_inhoud
from afwegingskader.situatiebestand import lees_situatie, situatie_uit
from logica.situatie import Antwoord, stand_van
from tests.browser.hulp_app import WORTEL

NU = datetime(2026, 11, 24, 20, tzinfo=UTC)
BASIS = {
    "gezag.beslisser": "burgemeester",
    "gezag.rbt_bijeengeroepen": "nee",
    "orde.in_gemeente": "ja",
}
VOORBEELDEN = sorted((WORTEL / "voorbeelden").glob("*-20*.yaml"))


@lru_cache
def inhoud():
    """All content, once."""
    return laad_inhoud()


def bord(feiten=(), nu=NU, peildatum=None, **rest):
    """The board of a situation written as in a file."""
    boom = {"gemeente": "Proef", "nu": nu, "feiten": BASIS | dict(feiten), **rest}
    situatie = situatie_uit(boom, inhoud().kennisbank, nu, peildatum)
    return maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)


def per_onderwerp(bord_, instrument):
    """Verdict words of an instrument by label."""
    return {v.onderwerp: v.oordeel for v in bord_.regel(instrument).verdicten}


VERSTOORDER = {
    "persoon.bekend": "ja",
    "persoon.leeftijd": "18_plus",
    "persoon.ordeverstoring": "eenmaal_ernstig",
    "persoon.gebiedsverbod_ovj": "nee",
    "vrees_verdere_verstoring": "ja",
}


def test_facts_of_two_persons_never_join():
    """P1 has the conduct, P2 the vrees: neither gets a 172a; one person with both does."""
    p1 = VERSTOORDER | {"vrees_verdere_verstoring": "nee"}
    p2 = VERSTOORDER | {"persoon.ordeverstoring": "geen", "persoon.leidende_rol": "geen"}
    zonder = {"persoon.sanctie_private_organisatie": "nee"}
    gesplitst = bord(personen={"P1": p1 | zonder, "P2": p2 | zonder})
    assert per_onderwerp(gesplitst, "gebiedsverbod_172a") == {
        "P1": "niet_inzetbaar",
        "P2": "niet_inzetbaar",
    }
    samen = bord(personen={"P1": p1 | zonder, "P2": VERSTOORDER | zonder})
    assert per_onderwerp(samen, "gebiedsverbod_172a")["P2"] == "inzetbaar"


def test_licht_bevel_against_the_riot_not_the_demonstration():
    """Beside a demonstration B1 a riot B2: licht bevel for B2 only."""
    verdict = bord(
        {"apv.regelt_deze_verstoring": "nee"},
        oordelen={"vrees_verstoring": "ja"},
        bijeenkomsten={
            "B1": {"beschermde_manifestatie": "ja", "dreiging.afkomstig_van": "deelnemers"},
            "B2": {"beschermde_manifestatie": "nee", "dreiging.afkomstig_van": "deelnemers"},
        },
    )
    assert per_onderwerp(verdict, "licht_bevel_172_3") == {
        "B1": "niet_inzetbaar",
        "B2": "inzetbaar",
    }


def test_no_recorded_person_is_unknown_not_nobody():
    """Without a person a personal order is open, never refused."""
    assert per_onderwerp(bord(), "gebiedsverbod_172a") == {"P0": "open"}


@pytest.mark.parametrize(
    ("antwoorden", "toestand", "waarde"),
    [
        ([("geweld", "bevestigd"), ("rustig", "bevestigd")], "conflict", None),
        ([("geweld", "bevestigd"), ("rustig", "gerucht")], "waarde", "geweld"),
        ([("geweld", "gerucht")], "gerucht", None),
        ([("geweld", "onjuist")], "niet_gevraagd", None),
        ([("geweld", "waarschijnlijk")], "waarschijnlijk", "geweld"),
        ([(None, "bevestigd")], "onbekend", None),
    ],
)
def test_what_counts_of_an_answer(antwoorden, toestand, waarde):
    """Conflict, gerucht over bevestigd, onjuist: the engine's value of each."""
    rij = [Antwoord("orde.toestand", w, betrouwbaarheid=b) for w, b in antwoorden]
    stand = stand_van(rij, NU)
    assert (stand.toestand, stand.waarde) == (toestand, waarde)


def test_an_aanname_expires_and_never_makes_it_allowed():
    """An assumption counts in bij_voorstel only, until its end."""
    rij = [
        Antwoord("orde.in_gemeente", "ja", betrouwbaarheid="aanname",
                 geldig_tot=NU + timedelta(hours=2))
    ]  # fmt: skip
    assert stand_van(rij, NU).toestand == "aanname"
    assert stand_van(rij, NU + timedelta(hours=3)).waarde is None
    aangenomen = {"orde.in_gemeente": {"waarde": "ja", "betrouwbaarheid": "aanname"}}
    regel = bord(aangenomen).regel("politie_inzet_gezag")
    assert regel.oordeel == "open"


def test_six_hours_without_an_answer_make_it_late():
    """Time passes without a new fact: tijdig falls, and the verdict does not move."""
    verwacht = {"orde.verwacht_begin": [NU + timedelta(hours=2), NU + timedelta(hours=3)]}
    vroeg = bord({**verwacht, "orde.toestand": "samenkomst"})
    laat = maak_bord(
        inhoud().kennisbank,
        inhoud().barrieremodel.fasen,
        replace(vroeg.situatie, nu=NU + timedelta(hours=6)),
    )
    noodbevel = inhoud().kennisbank.instrumenten["noodbevel_175"]
    assert vroeg.tijdig(noodbevel, "mondeling") is True
    assert laat.tijdig(noodbevel, "mondeling") is False
    assert vroeg.regel("noodbevel_175").oordeel == laat.regel("noodbevel_175").oordeel
    assert bord().tijdig(noodbevel) is None


def test_a_contradicted_oordeel_counts_as_unknown():
    """Confirmed on a proposal that later differs: te_herbevestigen, and the verdict opens."""
    feiten = {"apv.regelt_deze_verstoring": "nee"}
    vast = bord(feiten, oordelen={"vrees_verstoring": "ja"},
                bijeenkomsten={"B1": {"beschermde_manifestatie": "nee"}})  # fmt: skip
    assert vast.regel("licht_bevel_172_3").oordeel == "inzetbaar"
    sleutel = ("situatie", "vrees_verstoring")
    toen = replace(
        vast.situatie.standen[sleutel].antwoorden[0],
        is_oordeel_met_voorstel=True, voorstel_toen="ja",
    )  # fmt: skip
    anders = maak_bord(
        inhoud().kennisbank,
        inhoud().barrieremodel.fasen,
        vast.situatie.met({sleutel: stand_van([toen], NU)}),
    )
    lezer = anders.toetser.lezer("situatie")
    assert lezer.stand("vrees_verstoring").toestand == "te_herbevestigen"
    assert anders.regel("licht_bevel_172_3").oordeel == "open"


@pytest.mark.parametrize("feit", ["apv.regelt_deze_verstoring", "gezag.beslisser"])
def test_making_a_fact_unknown_never_helps(feit):
    """Take away one answer of an allowed licht bevel: it opens, it is never allowed or refused."""
    feiten = {"apv.regelt_deze_verstoring": "nee", feit: "onbekend"}
    verdict = bord(feiten, oordelen={"vrees_verstoring": "ja"},
                   bijeenkomsten={"B1": {"beschermde_manifestatie": "nee"}})  # fmt: skip
    assert verdict.regel("licht_bevel_172_3").oordeel == "open"


def test_law_in_time():
    """Before its birth a power does not exist; text not read is open; after its end it is gone."""
    assert per_onderwerp(bord(peildatum=date(2009, 1, 1)), "gebiedsverbod_172a") == {
        "P0": "geen_bevoegdheid"
    }
    ongelezen = bord(peildatum=date(2011, 1, 1)).regel("noodbevel_175").beste
    assert ongelezen.oordeel == "open"
    assert [deel.soort for deel in ongelezen.ontbreekt] == ["recht_op_peildatum_niet_in_kennisbank"]
    assert bord(peildatum=date(2027, 3, 2)).regel("twbmt_maatregel").oordeel == "geen_bevoegdheid"


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_no_ruling_of_later_carries_a_verdict(pad):
    """A source after the peildatum stands only under later rulings."""
    situatie = lees_situatie(pad, inhoud().kennisbank, NU)
    bord_ = maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)
    bronnen = inhoud().kennisbank.bronnen
    for verdict in (v for regel in bord_.regels for v in regel.verdicten):
        for bron in verdict.bronnen:
            if bronnen[bron].soort == "uitspraak":
                assert bronnen[bron].datum <= situatie.peildatum, (verdict.instrument.id, bron)


def test_the_online_ban_then_and_now():
    """In 2021 disputed, the ruling only as later; today no power, citing the ruling."""
    pad = WORTEL / "voorbeelden" / "kanaalstraat-2021.yaml"

    def verdict(peildatum):
        situatie = lees_situatie(pad, inhoud().kennisbank, NU, peildatum)
        bord_ = maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)
        return bord_.regel("online_gebiedsverbod_apv").beste

    toen, nu = verdict(None), verdict(date(2026, 11, 23))
    assert toen.oordeel == nu.oordeel == "geen_bevoegdheid"
    assert "rbmne-2023-375" in toen.later
    assert "rbmne-2023-375" not in toen.bronnen
    assert "mstreden" in toen.reden
    assert "rbmne-2023-375" in nu.bronnen


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_an_open_instrument_asks_at_most_three_things_at_once(pad):
    """After the acute core each open instrument shows at most three questions, with whom to ask."""
    situatie = lees_situatie(pad, inhoud().kennisbank, NU, date(2026, 11, 23))
    bord_ = maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)
    for regel in bord_.met_oordeel("open"):
        vragen = bord_.eerste_vragen(regel)
        assert 0 < len(vragen) <= 3, regel.instrument.id
        assert all(houder for _, houder in vragen)


def test_every_partner_power_is_asked_never_used():
    """509hh, 125p and TOI are never inzetbaar, whatever is known."""
    partners = [i for i in inhoud().kennisbank.instrumenten.values() if i.soort == "partner"]
    assert {"gedragsaanwijzing_509hh", "bevel_125p", "toi_atkm"} <= {i.id for i in partners}
    for pad in VOORBEELDEN:
        situatie = lees_situatie(pad, inhoud().kennisbank, NU, date(2026, 11, 23))
        bord_ = maak_bord(inhoud().kennisbank, inhoud().barrieremodel.fasen, situatie)
        assert all(bord_.regel(i.id).oordeel != "inzetbaar" for i in partners)
