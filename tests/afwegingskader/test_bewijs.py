"""The proofs: the claims hold, the solver says what the engine says, and faults are found."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hulp_bewijs import DAG, NU, Getuige, gelezen_door, is_aan, plekken, situaties, zet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afwegingskader.__main__ import main
from afwegingskader.bewijs.bewijzen import bewijs_alles, bewijs_een
from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.certificaat import ZIN
from afwegingskader.bewijs.inhoud import laad_bewijsinhoud, laad_samenhang
from afwegingskader.bewijs.mutatie import meet
from afwegingskader.bewijs.opdracht import bewijsinhoud_van
from afwegingskader.bewijs.tegenspraken import tegenspraken
from afwegingskader.bewijs.termen import alle
from afwegingskader.inhoud import laad_inhoud
from afwegingskader.verdict import Toetser, onderwerpen_van
from kennisbank.lezen import InhoudFout
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.bewijs import Invariant
from logica.situatie import Situatie, Stand
from logica.voorwaarde import ErIs, Is, delen

MAG = {"inzetbaar", "via_partner"}
RUSTIG = settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@pytest.fixture(scope="module")
def bewijzer():
    return Bewijzer(bewijsinhoud_van(laad_inhoud()), DAG)


@pytest.fixture(scope="module")
def resultaten(bewijzer):
    return bewijs_alles(bewijzer)


def met(bewijzer, **instrumenten):
    """The same proof over content in which some instruments are replaced."""
    kennisbank = bewijzer.inhoud.kennisbank
    anders = replace(kennisbank, instrumenten={**kennisbank.instrumenten, **instrumenten})
    return Bewijzer(replace(bewijzer.inhoud, kennisbank=anders), DAG)


def instrument(bewijzer, id_, **velden):
    """An instrument with some fields of its last version replaced."""
    oud = bewijzer.inhoud.kennisbank.instrumenten[id_]
    versie = oud.versies[-1].model_copy(update=velden)
    return oud.model_copy(update={"versies": [*oud.versies[:-1], versie]})


def invariant(bewijzer, id_):
    return next(i for i in bewijzer.inhoud.lijst.invarianten if i.id == id_)


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


# --- faults are found, and shown in Dutch ---------------------------------------------------------


def test_a_dropped_requirement_breaks_its_claim_with_a_situation_in_dutch(bewijzer):
    oud = bewijzer.inhoud.kennisbank.instrumenten["noodbevel_175"].versies[-1]
    rest = [eis for eis in oud.drempel if eis.id != "toestand"]
    kapot = met(bewijzer, noodbevel_175=instrument(bewijzer, "noodbevel_175", drempel=rest))
    resultaat = kapot.bewijs(invariant(kapot, "I-04"))
    tekst = "\n".join(resultaat.tegenvoorbeelden[0].tekst())
    assert resultaat.uitkomst == "mislukt"
    assert "Is gewoon optreden niet genoeg? → Ja" in tekst
    assert "Al het andere is onbekend" in tekst
    assert "oproer" not in tekst, "wat niet vaststaat staat er niet bij"


def test_a_claim_that_is_too_strong_fails(bewijzer):
    te_veel = Invariant.model_validate(
        {
            "id": "I-99",
            "stelling": "Een noodbevel vraagt een wapen.",
            "middelen": ["noodbevel_175"],
            "soort": "nooit_inzetbaar_tenzij",
            "tenzij": {"vraag": "wapens.soort", "bevat": "wapen"},
            "verwijzing": [{"bron": "gemeentewet"}],
            "zekerheid": "afgeleid",
        }
    )
    assert bewijzer.bewijs(te_veel).uitkomst == "mislukt"


def test_a_stricter_rule_than_the_law_is_found(bewijzer):
    eis = bewijzer.inhoud.kennisbank.instrumenten["veiligheidsrisicogebied_151b"].versies[-1]
    verordening = next(e for e in eis.drempel if e.id == "verordening")
    oud = bewijzer.inhoud.kennisbank.instrumenten["spoed_veiligheidsrisicogebied_174b"]
    strenger = instrument(bewijzer, oud.id, drempel=[*oud.versies[-1].drempel, verordening])
    kapot = met(bewijzer, spoed_veiligheidsrisicogebied_174b=strenger)
    assert kapot.bewijs(invariant(kapot, "I-23c")).uitkomst == "mislukt"


def test_an_unknown_instrument_is_reported_not_proved(bewijzer):
    zonder = invariant(bewijzer, "I-04").model_copy(update={"middelen": ["bestaat_nog_niet"]})
    resultaat = bewijzer.bewijs(zonder)
    assert resultaat.uitkomst == "nog_geen_instrument"
    assert resultaat.ontbreekt == ("bestaat_nog_niet",)


def _breek(bewijzer, id_):
    """An instrument of the claim with one fault per kind of check."""
    middel = bewijzer.inhoud.kennisbank.instrumenten[id_]
    voorstel = Verwijzing(bron="wetsvoorstel-36789")
    return {
        "van_partner": {"soort": "bevoegdheid"},
        "geen_mandaat": {"mandaat": middel.mandaat.model_copy(update={"kan": "ja"})},
        "plicht_erna": {"na_besluit": []},
        "verlengen_kan_niet": {"verlenging": middel.verlenging.model_copy(update={"kan": "ja"})},
        "straf_is": {"strafbepaling": None},
        "geen_bevoegdheid": {"soort": "interventie"},
        "rechtsmiddel_past": {
            "rechtsmiddel": middel.rechtsmiddel.model_copy(update={"soort": "feitelijk"})
        },
        "recht_van_de_dag": {
            "versies": [
                versie.model_copy(update={"grondslag": [voorstel]}) for versie in middel.versies
            ]
        },
    }


@pytest.mark.parametrize(
    ("nummer", "id_"),
    [
        ("I-39", "gedragsaanwijzing_509hh"),
        ("I-02c", "noodbevel_175"),
        ("I-24", "veiligheidsrisicogebied_151b"),
        ("I-20c", "ouderbevel_172b"),
        ("I-50", "noodverordening_176"),
        ("I-48", "spreekverbod"),
        ("I-45", "licht_bevel_172_3"),
        ("I-40", "noodbevel_175"),
    ],
)
def test_every_check_finds_its_fault(bewijzer, nummer, id_):
    claim = invariant(bewijzer, nummer)
    assert bewijs_een(bewijzer, claim).uitkomst == "bewezen"
    middel = bewijzer.inhoud.kennisbank.instrumenten[id_]
    fout = middel.model_copy(update=_breek(bewijzer, id_)[claim.toetser])
    resultaat = bewijs_een(met(bewijzer, **{id_: fout}), claim)
    assert resultaat.uitkomst == "mislukt"
    assert all(melding.startswith(id_) for melding in resultaat.meldingen)


def test_a_condition_on_faith_is_found(bewijzer):
    signaal = Is.model_validate({"vraag": "groep.geloof", "is": "ja"})
    kleurt = Bewijzer(replace(bewijzer.inhoud, signalen=(signaal,)), DAG)
    resultaat = bewijs_een(kleurt, invariant(kleurt, "I-43"))
    assert resultaat.meldingen == ("een voorwaarde leest 'geloof' (groep.geloof)",)


def test_an_impossible_instrument_and_an_idle_fact_are_found(bewijzer):
    oud = bewijzer.inhoud.kennisbank.instrumenten["ouderbevel_172b"]
    eis = oud.versies[-1].drempel[0]
    anders = eis.model_copy(
        update={
            "id": "ouder",
            "voorwaarde": Is.model_validate({"vraag": "persoon.leeftijd", "is": "18_plus"}),
        }
    )
    drempel = [*oud.versies[-1].drempel, anders]
    kapot = met(bewijzer, ouderbevel_172b=instrument(bewijzer, oud.id, drempel=drempel))
    onmogelijk = bewijs_een(kapot, invariant(kapot, "I-46"))
    assert onmogelijk.meldingen == ("ouderbevel_172b: kan in geen enkele situatie worden ingezet",)


# --- domain knowledge -----------------------------------------------------------------------------


def situatie_met(**standen):
    """A confirmed situation; keys are 'vraag' with dots as double underscores."""
    rij = {
        ("situatie", vraag.replace("__", ".")): Stand("waarde", w) for vraag, w in standen.items()
    }
    return Situatie("Voorbeeldstad", NU, DAG, rij)


def test_contradictions_warn_and_unknown_contradicts_nothing(bewijzer):
    kennisbank, samenhang = bewijzer.inhoud.kennisbank, laad_samenhang()

    def ids(situatie):
        return [t.verband.id for t in tegenspraken(kennisbank, samenhang, situatie)]

    assert ids(situatie_met(vrees_ernstige_wanordelijkheden="ja", vrees_verstoring="nee")) == [
        "ernstig_is_ook_verstoring"
    ]
    assert ids(situatie_met(vrees_ernstige_wanordelijkheden="ja")) == []
    assert ids(
        situatie_met(onvoorzien_en_spoed="ja", situatie__bekend_sinds=NU - timedelta(days=2))
    ) == ["onvoorzien_is_niet_lang_bekend"]


def test_a_contradiction_names_the_one_it_is_about(bewijzer):
    standen = {
        ("P1", "sanctie_vrees"): Stand("waarde", "ja"),
        ("P2", "persoon.sanctie_private_organisatie"): Stand("waarde", "nee"),
    }
    basis = Situatie("Voorbeeldstad", NU, DAG, standen, {"persoon": ("P1", "P2")})
    kennisbank, samenhang = bewijzer.inhoud.kennisbank, laad_samenhang()
    assert tegenspraken(kennisbank, samenhang, basis) == []
    botst = basis.met({("P1", "persoon.sanctie_private_organisatie"): Stand("waarde", "nee")})
    gevonden = tegenspraken(kennisbank, samenhang, botst)
    assert [(t.verband.id, t.onderwerp) for t in gevonden] == [("sanctie_voor_vrees", "P1")]


def test_domain_knowledge_leaves_every_verband_possible(bewijzer):
    assert bewijzer.oplosser.kan([bewijzer.mogelijk])


# --- files and the command ------------------------------------------------------------------------


def test_a_fault_in_the_file_names_file_and_line(bewijzer, tmp_path):
    bron = Path("kennisbank/invarianten.yaml").read_text(encoding="utf-8")
    kapot = bron.replace("soort: nooit_inzetbaar_tenzij", "soort: nooit", 1)
    (tmp_path / "invarianten.yaml").write_text(kapot, encoding="utf-8")
    with pytest.raises(InhoudFout) as fout:
        laad_bewijsinhoud(bewijzer.inhoud.kennisbank, map_=tmp_path)
    assert re.match(r"invarianten\.yaml:\d+: ", fout.value.meldingen[0])


def test_an_unknown_question_or_source_is_an_error(bewijzer, tmp_path):
    bron = Path("kennisbank/invarianten.yaml").read_text(encoding="utf-8")
    kapot = bron.replace("{vraag: gezag.rbt_bijeengeroepen, is: nee}", "{vraag: maan, is: nee}", 1)
    kapot = kapot.replace("{bron: rvs-2020-866}", "{bron: nergens}", 1)
    (tmp_path / "invarianten.yaml").write_text(kapot, encoding="utf-8")
    (tmp_path / "samenhang.yaml").write_bytes(Path("kennisbank/samenhang.yaml").read_bytes())
    with pytest.raises(InhoudFout) as fout:
        laad_bewijsinhoud(bewijzer.inhoud.kennisbank, map_=tmp_path)
    tekst = "\n".join(fout.value.meldingen)
    assert "'maan' is nergens verklaard" in tekst
    assert "bron 'nergens' bestaat niet" in tekst


def test_the_command_answers_in_the_promised_shape(capsys, tmp_path):
    uit = tmp_path / "bewijs.md"
    assert main(["bewijs", "--json", "--schrijf", str(uit)]) == 0
    antwoord = json.loads(capsys.readouterr().out)
    assert set(antwoord) >= {"bewezen", "mislukt", "mutaties", "ontdekt", "overlevend"}
    assert antwoord["mislukt"] == []
    assert {"I-01", "I-45"} <= set(antwoord["bewezen"])
    gemaakt, bewaard = uit.read_text("utf-8"), Path("docs/bewijs.md").read_text("utf-8")
    assert _structuur(gemaakt) == _structuur(bewaard), "maak docs/bewijs.md opnieuw"
    assert ZIN in gemaakt
    assert "- Uitkomst: NIET" not in gemaakt


def _structuur(tekst):
    """Headings and claims; not the version of the content."""
    return [regel for regel in tekst.splitlines() if regel.startswith("#")]
