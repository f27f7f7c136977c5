"""Nothing of the older vocabularies is forgotten, and every new id exists."""

from __future__ import annotations

from typing import Any

import pytest

from kennisbank.lezen import WORTEL, bestanden, lees_yaml
from kennisbank.schema.naslag import Herkomst
from logica.voorwaarde import tests as alle_tests

VRAGEN_PER_GROEP = {"A": 15, "B": 8, "C": 6, "D": 10, "E": 11, "F": 9}
SCENARIO_SLEUTELS = """
oproep: aanwezig kanaal toegang doel plaats_concreet tijd_concreet geweldstaal wapens_genoemd
 opruiing_oordeel_om bereik groei kopieen authentiek
afzender: bekend minderjarig in_gemeente meewerkend antecedent_oo leidende_rol
bijeenkomst: aard kennisgeving tijdig organisator opkomst_min opkomst_max opkomst_nu
 plaats_openbaar tegenbetoging fase
oo: status beeld_concreet regulier_toereikend wapens zwaar_vuurwerk gevaar_leven capaciteit bijstand
 aanhoudingen gewonden brand
doelwit: aard gedoxed minderjarig_in_woning beveiliging
ext: persoon_identificeerbaar motief geweldsbereidheid gedraging ambtsbericht om_signaal lopende_pga
 minderjarig zorgsignaal uitreis_vermoeden medische_verklaring weegploeg
content: toi_vermoeden openbaar livestream atkm_gemeld platform_gemeld verwijderd
spoor: driehoek om_onderzoek aangifte aanhouding communicatie raad buurgemeenten scholen_ouders
 jeugd_zorg
lokaal: apv_151b apv_154a apv_151c apv_samenscholing apv_vuurwerkverbod jurist dreigingsniveau
"""
SLEUTELS_05 = """
gezag.rbt_bijeengeroepen beslisser plaats.soort plaats.in_gemeente situatie.bekend_sinds
dreiging.afkomstig_van maatregel.adressaat maatregel.gericht_op groep.kenmerk_plaats_tijd
bijeenkomst.kennisgeving bijeenkomst.doel_geweld_of_dwang capaciteit.gevraagd_op
capaciteit.antwoord overleg.ovj_op overleg.driehoek_op rapportage.aanwezig lopend.maatregel
lokaal.apv lokaal.beleidsregel lokaal.machtiging_wom persoon.leeftijdsklasse persoon.belangen
bekendmaking.wijze bekendmaking.tijd bekendmaking.taal uitweg.open wapen.soort
wapen.om_kwalificatie eerder.geprobeerd
"""
INSTRUMENTEN_03 = """
monitoring_gemeente monitoring_politie duiding_netwerk casusoverleg driehoeksoverleg
gesprek_plaatser gesprek_ouders jongerenwerk_inzet communicatie ntd_verzoek dsa_melding toi_atkm
bevel_125p aanhouding_131sr gedragsaanwijzing_509hh vrijwillige_pga gebiedsverbod_172a
bevel_ouders_172b licht_bevel_172_3 samenscholingsverbod_apv gebiedsontzegging_apv
veiligheidsrisicogebied_151b cameratoezicht bestuurlijke_ophouding noodbevel noodverordening
wom_overleg wom_beperking wom_verbod evenement_apv sluiting_174 last_onder_dwangsom ov_afspraken
fysieke_maatregel politie_inzet me_bijstand raadzaal_maatregel nl_alert omo_ngb aangifte
schadeverhaal slachtofferzorg herstelgesprek evaluatie
"""
INSTRUMENTEN_04 = """
I-GESPREK I-COMM I-PLATFORM I-STRAF I-172-3 I-172A I-172B I-151B I-174B I-154A I-175 I-176 I-WOM-V
I-WOM-X I-WOM-A I-WOM-B I-WOM-8 I-509HH I-BIJSTAND I-BB I-PGA I-TWBMT I-ATKM I-WVGGZ I-ONLINEGV
I-36789
"""


def _gegroepeerd(tekst: str) -> set[str]:
    sleutels, groep = set(), ""
    for woord in tekst.split():
        if woord.endswith(":"):
            groep = woord[:-1]
        else:
            sleutels.add(f"{groep}.{woord}")
    return sleutels


VERWACHT = {
    "vragen": {f"{g}{nr:02}" for g, n in VRAGEN_PER_GROEP.items() for nr in range(1, n + 1)},
    "signalen": {f"S{nr:02}" for nr in range(1, 50)},
    "scenario_sleutels": _gegroepeerd(SCENARIO_SLEUTELS),
    "sleutels_05": set(SLEUTELS_05.split()),
    "instrumenten_03": set(INSTRUMENTEN_03.split()),
    "instrumenten_04": set(INSTRUMENTEN_04.split()),
}
DECLARATIES = ("feiten", "oordelen", "lokaal", "besluitvelden", "taken")


@pytest.fixture(scope="module")
def ruw() -> dict[str, dict[str, Any]]:
    """The file as it stands."""
    return lees_yaml(WORTEL / "kennisbank" / "herkomst.yaml")


@pytest.fixture(scope="module")
def herkomst(ruw) -> dict[str, dict[str, Herkomst]]:
    """The file by section, every entry validated."""
    return {
        sectie: {id_: Herkomst.model_validate(een) for id_, een in inhoud.items()}
        for sectie, inhoud in ruw.items()
    }


@pytest.fixture(scope="module")
def bekend(acties, instrument_ids) -> set[str]:
    """Every id a `naar` may point to."""
    mappen = [WORTEL / "kennisbank" / naam for naam in DECLARATIES]
    return {pad.stem for pad in bestanden(*mappen)} | set(acties) | instrument_ids


def test_aantallen_van_de_oude_lijsten():
    """The lists in this test are as long as the vocabularies they stand for."""
    assert {sectie: len(ids) for sectie, ids in VERWACHT.items()} == {
        "vragen": 59,
        "signalen": 49,
        "scenario_sleutels": 78,
        "sleutels_05": 29,
        "instrumenten_03": 44,
        "instrumenten_04": 26,
    }


@pytest.mark.parametrize("sectie", VERWACHT)
def test_niets_vergeten_en_niets_verzonnen(ruw, sectie):
    """Every old id is there, and nothing else."""
    assert set(ruw) == set(VERWACHT)
    assert set(ruw[sectie]) == VERWACHT[sectie]


def test_elke_nieuwe_id_bestaat(herkomst, bekend):
    """Every `naar` is a declared item, an actie or an instrument."""
    kapot = {
        f"{sectie}.{oud}: {nieuw}"
        for sectie, inhoud in herkomst.items()
        for oud, een in inhoud.items()
        for nieuw in een.naar
        if nieuw not in bekend
    }
    assert not kapot


def test_geen_id_twee_keer_in_een_rij(herkomst):
    """An old id does not point to the same new id twice."""
    for inhoud in herkomst.values():
        for oud, een in inhoud.items():
            assert len(set(een.naar)) == len(een.naar), oud


def test_signalen_wijzen_naar_de_feiten_die_zij_lezen(herkomst, fasen):
    """The origin of a signal is exactly the set of facts in its condition."""
    gelezen = {
        signaal.id: {
            test.vraag
            for test, _ in alle_tests(signaal.voorwaarde)
            if not test.vraag.endswith(".volledig")  # asked by every search, no origin
        }
        for fase in fasen
        for signaal in fase.signalen
    }
    assert gelezen == {id_: set(een.naar) for id_, een in herkomst["signalen"].items()}


@pytest.mark.parametrize("sectie", ["instrumenten_03", "instrumenten_04"])
def test_middelen_blijven_middelen(herkomst, acties, instrument_ids, sectie):
    """A measure never turned into a question."""
    for oud, een in herkomst[sectie].items():
        assert een.naar, oud
        assert set(een.naar) <= set(acties) | instrument_ids, oud


def test_persoonsfeiten_over_extremisme_zijn_alleen_ja_of_nee(feiten):
    """What only police or OM may know is recorded as yes or no, about an anonymous person."""
    ext = [feit for id_, feit in feiten.items() if id_.startswith("ext.")]
    assert ext
    for feit in ext:
        assert (feit.type, feit.privacy, feit.onderwerp) == ("ja_nee", 2, "persoon"), feit.id
