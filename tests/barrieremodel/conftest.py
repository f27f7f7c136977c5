"""Content and a small reader for the tests of the barrier model."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from barrieremodel.schema import Actie, Combinatie, Combinaties, Fase
from kennisbank.lezen import WORTEL, lees_map
from kennisbank.schema.vraag import Feit
from logica.voorwaarde import ErIsInhoud, In, Is, Test


@dataclass(frozen=True)
class Lezer:
    """Reads facts given as {vraag: optie}; anything not given is unknown."""

    feiten: dict[str, str] = field(default_factory=dict)
    bijeenkomsten: tuple[dict[str, str], ...] = ()
    ja: int = 1
    nee: int = 0

    def test(self, test: Test) -> tuple[int, int]:
        """Rails of an `is` or `in` test: the only kinds the phases use."""
        waarde = self.feiten.get(test.vraag)
        if waarde is None:
            return 0, 0
        match test:
            case Is():
                waar = waarde == test.is_
            case In():
                waar = waarde in test.in_
            case _:
                raise NotImplementedError(type(test))
        return int(waar), int(not waar)

    def er_is(self, inhoud: ErIsInhoud) -> tuple[list[Lezer], int]:
        """A reader per bijeenkomst; complete only when that was said."""
        assert inhoud.soort == "bijeenkomst"
        volledig = self.feiten.get("bijeenkomst.volledig") == "ja"
        return [Lezer({**self.feiten, **een}) for een in self.bijeenkomsten], int(volledig)


@pytest.fixture(scope="session")
def lezer() -> type[Lezer]:
    """The reader class, to be filled with facts."""
    return Lezer


@pytest.fixture(scope="session")
def fasen() -> list[Fase]:
    """The phases in the content, in order."""
    rij = lees_map(WORTEL / "barrieremodel" / "fasen", Fase).values()
    return sorted(rij, key=lambda fase: fase.nummer)


@pytest.fixture(scope="session")
def acties() -> dict[str, Actie]:
    """The acties in the content."""
    return lees_map(WORTEL / "barrieremodel" / "acties", Actie)


@pytest.fixture(scope="session")
def combinaties() -> list[Combinatie]:
    """The combinations of signals in the content."""
    gelezen = lees_map(WORTEL / "barrieremodel" / "combinaties", Combinaties)
    assert list(gelezen) == ["combinaties"]
    return gelezen["combinaties"].combinaties


@pytest.fixture(scope="session")
def feiten() -> dict[str, Feit]:
    """The declared facts."""
    return lees_map(WORTEL / "kennisbank" / "feiten", Feit)


@pytest.fixture(scope="session")
def instrument_ids() -> frozenset[str]:
    """Every instrument the design names: powers, requests, interventions and what is not there."""
    return frozenset(INSTRUMENTEN.split())


INSTRUMENTEN = """
noodbevel_175 noodverordening_176 licht_bevel_172_3 gebiedsverbod_172a groepsverbod_172a
meldplicht_172a intergemeentelijk_bevel_172a_3 ouderbevel_172b bevel_174_2
sluiting_publieke_inrichting woningsluiting_174a veiligheidsrisicogebied_151b
spoed_veiligheidsrisicogebied_174b cameratoezicht_151c bestuurlijke_ophouding_154a
bestuurlijke_ophouding_176a bestuurlijke_boete_154b woonoverlast_151d samenscholing_apv
gebiedsontzegging_apv evenement_weigeren_intrekken last_onder_dwangsom last_onder_bestuursdwang
preventieve_last wom_kennisgeving wom_voorschrift_beperking wom_verbod wom_aanwijzing
wom_beeindigen wom_niet_openbare_plaats wom_ambassade gedragsaanwijzing_509hh huisverbod_wth
crisismaatregel_wvggz beletten_beeindigen_172_2 politie_inzet_gezag politiebijstand
aanwijzing_cdk_minister voorzitter_veiligheidsregio_39
gesprek_plaatser dsa_melding melding_gebruiksvoorwaarden trusted_flagger ntd_verzoek aangifte_om
strafrecht_131_opruiing bevel_125p voorwaarden_strafrechter toi_atkm civiel_plaatser
civiel_verwijdering communicatie online_politie online_monitoring nl_alert ov_afspraken
fysieke_maatregel verkeersmaatregel aanwijzing_alcohol_glas_mes_vuurwerk_apv
orde_raadsvergadering_26 huisrecht_gemeentehuis vorderen_verwijderen_186 jongerenwerk_inzet
gesprek_ouders casusoverleg vrijwillige_pga lse_consult twbmt_maatregel paspoortmaatregel
niets_doen_monitoren
online_gebiedsverbod_apv noodbevel_online_inhoud bevel_platform_art9_dsa verwijderbevel_173
spreekverbod
"""
