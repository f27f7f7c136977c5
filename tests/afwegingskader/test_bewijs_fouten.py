"""The proofs find faults, in the content and in its files, and show them in Dutch."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hulp_bewijs import DAG, NU, instrument, invariant, met

from afwegingskader.__main__ import main
from afwegingskader.bewijs.bewijzen import bewijs_een
from afwegingskader.bewijs.bewijzer import Bewijzer
from afwegingskader.bewijs.certificaat import ZIN
from afwegingskader.bewijs.inhoud import laad_bewijsinhoud, laad_samenhang
from afwegingskader.bewijs.tegenspraken import tegenspraken
from kennisbank.lezen import InhoudFout
from kennisbank.schema.basis import Verwijzing
from kennisbank.schema.bewijs import Invariant
from logica.situatie import Situatie, Stand
from logica.voorwaarde import Is


def test_a_dropped_requirement_breaks_its_claim_with_a_situation_in_dutch(bewijzer):
    oud = bewijzer.inhoud.kennisbank.instrumenten["noodbevel_175"].versies[-1]
    rest = [eis for eis in oud.drempel if eis.id != "toestand"]
    kapot = met(bewijzer, noodbevel_175=instrument(bewijzer, "noodbevel_175", drempel=rest))
    resultaat = kapot.bewijs(invariant(kapot, "I-04"))
    tekst = "\n".join(resultaat.tegenvoorbeelden[0].tekst())
    assert resultaat.uitkomst == "mislukt"
    assert "Is meer nodig dan gewoon optreden? → Ja" in tekst
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
    assert gevonden[0].gezegd == (
        ("sanctie_vrees", "ja"), ("persoon.sanctie_private_organisatie", "nee"),
    )  # fmt: skip


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
