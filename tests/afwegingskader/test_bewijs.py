"""The proofs: the claims hold, and the solver says what the engine says."""

from __future__ import annotations

import pytest
from hulp_bewijs import DAG, Getuige, gelezen_door, is_aan, plekken, situaties, zet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afwegingskader.bewijs.bewijzen import bewijs_alles
from afwegingskader.bewijs.mutatie import meet
from afwegingskader.bewijs.termen import alle
from afwegingskader.verdict import Toetser, onderwerpen_van
from logica.situatie import Stand
from logica.voorwaarde import ErIs, delen

MAG = {"inzetbaar", "via_partner"}
RUSTIG = settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@pytest.fixture(scope="module")
def resultaten(bewijzer):
    return bewijs_alles(bewijzer)


def alle_vakken(bewijzer):
    """Every instrument with the law of today."""
    return [
        vak
        for middel in bewijzer.inhoud.kennisbank.instrumenten.values()
        for vak in bewijzer.tijdvakken(middel)
        if vak.versie is middel.versie_op(DAG)
    ]


# --- the claims -----------------------------------------------------------------------------------


def test_every_claim_holds(resultaten):
    mislukt = {
        r.invariant.id: [*r.meldingen, *(regel for v in r.tegenvoorbeelden for regel in v.tekst())]
        for r in resultaten
        if r.uitkomst == "mislukt"
    }
    assert not mislukt


def test_the_fixed_list_is_complete(bewijzer):
    nummers = {int(i.id[2:4]) for i in bewijzer.inhoud.lijst.invarianten}
    assert nummers >= set(range(1, 46))


def test_no_claim_is_about_nothing(resultaten):
    assert [r.invariant.id for r in resultaten if r.uitkomst == "nog_geen_instrument"] == []
    assert {id_ for r in resultaten for id_ in r.ontbreekt} == set()


def test_every_own_power_is_claimed_about(bewijzer, resultaten):
    genoemd = {m for r in resultaten if r.invariant.tenzij is not None for m in r.middelen}
    eigen = bewijzer.inhoud.kennisbank.instrumenten.values()
    assert [m.id for m in eigen if m.soort == "bevoegdheid" and m.id not in genoemd] == []


def test_mutation_finds_nearly_every_changed_requirement(bewijzer, resultaten):
    maat = meet(bewijzer, resultaten)
    verklaard = {deel.mutant for deel in bewijzer.inhoud.lijst.overlevend_reden}
    assert maat.mutaties > 200
    assert maat.ontdekt + len(maat.overlevend) == maat.mutaties
    assert len(maat.overlevend) <= 0.05 * maat.mutaties
    assert set(maat.overlevend) == verklaard, (
        "elke overlevende mutant heeft een reden, en alleen die"
    )


def test_without_claims_every_mutant_survives(bewijzer):
    maat = meet(bewijzer, [])
    assert maat.ontdekt == 0
    assert "noodbevel_175/toestand/drop" in maat.overlevend
    assert "bevoegd_ambt/ambt/negatie" in maat.overlevend


# --- the solver says what the engine says ---------------------------------------------------------


def test_solver_and_engine_agree_on_random_situations(bewijzer):
    kennisbank, vakken = bewijzer.inhoud.kennisbank, alle_vakken(bewijzer)
    mag = {
        (vak.naam, projectie): alle(e.goed for e in bewijzer.drempel(vak, projectie)).formule
        for vak in vakken
        for projectie in ("bevestigd", "voorstel")
    }
    gezien: set[str] = set()

    @RUSTIG
    @given(st.data())
    def vergelijk(data):
        situatie = data.draw(situaties(bewijzer, vol=data.draw(st.sampled_from([0.4, 0.8, 1.0]))))
        model, toetser = zet(bewijzer, situatie), Toetser(kennisbank, situatie)
        for vak in vakken:
            label = onderwerpen_van(vak.middel, situatie)[0]
            verdict = toetser.verdict(vak.middel, label)
            gezien.add(verdict.oordeel)
            assert is_aan(model, mag[vak.naam, "bevestigd"]) == (verdict.oordeel in MAG), vak.naam
            assert is_aan(model, mag[vak.naam, "voorstel"]) == (verdict.bij_voorstel in MAG), (
                vak.naam
            )

    vergelijk()
    assert gezien >= {"inzetbaar", "via_partner", "open", "niet_inzetbaar"}


@pytest.mark.parametrize("projectie", ["bevestigd", "voorstel"])
def test_what_the_solver_finds_the_engine_confirms(bewijzer, projectie):
    """A situation per instrument in which it may be used, and one per requirement just short."""
    kennisbank, gevonden = bewijzer.inhoud.kennisbank, 0
    vakken = alle_vakken(bewijzer)[:: 1 if projectie == "bevestigd" else 2]
    getuige = Getuige(bewijzer)
    for vak in vakken:
        eisen = bewijzer.drempel(vak, projectie)
        gelezen = gelezen_door(kennisbank, [eis.vereiste.voorwaarde for eis in eisen])
        gevallen = [([eis.goed for eis in eisen], True)]
        for nr, een in enumerate(eisen):
            rest = [eis.goed for eis in eisen[:nr] + eisen[nr + 1 :]]
            gevallen.append(([*rest, ~een.goed], False))
        for termen, verwacht in gevallen:
            situatie = getuige.situatie(termen, gelezen)
            if situatie is None:
                continue
            label = bewijzer.ruimte.labels(vak.middel.gericht_op)[0]
            verdict = Toetser(kennisbank, situatie).verdict(vak.middel, label)
            woord = verdict.oordeel if projectie == "bevestigd" else verdict.bij_voorstel
            assert (woord in MAG) == verwacht, vak.naam
            gevonden += 1
    assert gevonden > 2 * len(vakken)


def test_forgetting_a_fact_never_makes_deployable(bewijzer):
    kennisbank = bewijzer.inhoud.kennisbank
    feiten = [plek for plek in plekken(bewijzer) if plek[1] not in kennisbank.oordelen]

    @RUSTIG
    @given(st.data())
    def vergeet(data):
        situatie = data.draw(situaties(bewijzer, vol=data.draw(st.sampled_from([0.6, 1.0]))))
        weg = data.draw(st.sets(st.sampled_from(feiten), min_size=1, max_size=40))
        minder = situatie.met({(label, vraag): Stand("onbekend") for label, vraag in weg})
        voor, na = Toetser(kennisbank, situatie), Toetser(kennisbank, minder)
        for middel in kennisbank.instrumenten.values():
            for label in onderwerpen_van(middel, situatie):
                eerst, dan = voor.verdict(middel, label), na.verdict(middel, label)
                assert not (dan.oordeel in MAG and eerst.oordeel not in MAG), middel.id
                assert not (dan.bij_voorstel in MAG and eerst.bij_voorstel not in MAG), middel.id

    vergeet()


def test_the_instances_stand_for_any_number(bewijzer):
    """One witness per different `er_is` is enough for 'true', and fewer only help 'false'."""
    kennisbank = bewijzer.inhoud.kennisbank
    for vak in alle_vakken(bewijzer):
        gezocht: dict[str, set[str]] = {}
        for eis, _ in bewijzer.eisen(vak):
            for deel in zoekers(kennisbank, eis.voorwaarde):
                gezocht.setdefault(deel.soort, set()).add(deel.model_dump_json())
        for soort, verschillend in gezocht.items():
            eigen = int(vak.middel.gericht_op == soort)
            assert len(verschillend) + eigen <= len(bewijzer.ruimte.labels(soort)), vak.naam


def zoekers(kennisbank, voorwaarde):
    """Every `er_is` in a condition, through the indicators of an oordeel too."""
    if isinstance(voorwaarde, ErIs):
        yield voorwaarde.er_is
    for deel in delen(voorwaarde):
        yield from zoekers(kennisbank, deel)
    oordeel = kennisbank.oordelen.get(getattr(voorwaarde, "vraag", ""))
    for indicator in [*oordeel.voor, *oordeel.tegen] if oordeel else []:
        yield from zoekers(kennisbank, indicator.voorwaarde)
