"""One instrument opened: what each requirement says, and the ways on from there."""

from steps import _dossier as d
from tests.steps.hulp_scherm import gaaf, met_label, mondeling, teksten


def open_middel(proef, instrument):
    """The screen of one instrument."""
    scherm = proef.scherm("instrumenten")
    met_label(scherm.selectbox, "Open een instrument").select(instrument)
    return gaaf(scherm.run())


def test_an_exclusion_is_not_called_fulfilled(proef):
    """'Uitsluiting: … vervuld' reads as if it bars the means; the outcome said the opposite."""
    proef.antwoord("dreiging.afkomstig_van", "anderen", "B1")
    gezien = teksten(open_middel(proef, "noodbevel_175"))
    uitsluitingen = [regel for regel in gezien.splitlines() if "**Uitsluiting:" in regel]
    assert any(regel.endswith("*geldt niet*") for regel in uitsluitingen)
    assert not [regel for regel in uitsluitingen if "vervuld" in regel.rsplit("—", 1)[-1]]


def test_the_way_in_stands_above_the_requirements(proef):
    """The button to take a means up stood below a column of four thousand pixels."""
    links, rechts = open_middel(proef, "noodbevel_175").columns[:2]
    rij = [een for een in links if een.type in {"button", "subheader"}]
    assert rij[0].label == "Neem op in de afweging"
    assert "Neem op in de afweging" not in [een.label for een in rechts.button]


def test_the_most_favourable_of_two_premises_first_with_its_description(proef):
    proef.schrijf("onderwerp_toegevoegd", {"omschrijving": "Schuur"}, "L1")
    proef.schrijf("onderwerp_toegevoegd", {"omschrijving": "Café"}, "L2")
    proef.antwoord("plaats.soort", "woning", "L1")
    scherm = open_middel(proef, "sluiting_publieke_inrichting")
    koppen = [een.value for een in scherm.subheader]
    assert koppen[0].endswith("[L2: Café]")
    assert koppen[1] == "Kan niet [L1: Schuur]"


def test_each_oordeel_a_means_waits_for_is_one_click_away(proef):
    """The link opens the screen of the oordelen with that one first, also far down the list."""
    links = [een.proto for een in open_middel(proef, "noodbevel_175").get("page_link")]
    link = next(een for een in links if een.label.startswith("Geef uw oordeel:"))
    assert link.page == "oordelen"
    scherm = proef.scherm("oordelen")
    scherm.query_params["oordeel"] = "evenement_belang~B1"
    gaaf(scherm.run())
    kop = next(een.value for een in scherm.subheader if een.value != "Gegeven")
    assert kop.endswith("[B1]")
    vraag = d._inhoud().kennisbank.oordelen["evenement_belang"].vraag
    assert kop.startswith(vraag)


def test_the_text_to_read_aloud_has_no_code_in_it(proef):
    """What is known of the measure is filled in; what is not is '…'."""
    proef.schrijf("maatregel_gekozen", {"instrument": "noodbevel_175", "gericht_op": "B1"}, "M1")
    waarde = {"waarde": "de groep bij het viaduct"}
    proef.schrijf("maatregel_veld", waarde, "M1", "maatregel.adressaat_omschrijving")
    gezien = teksten(open_middel(proef, "noodbevel_175"))
    tekst = next(regel for regel in gezien.splitlines() if regel.startswith("> Dit is een bevel"))
    assert "burgemeester van Utrecht" in tekst
    assert "geldt voor de groep bij het viaduct." in tekst
    assert "Ga weg via …." in tekst
    assert "{" not in tekst


def test_certainty_has_the_same_words_on_every_screen(proef):
    """'bron' and 'afgeleid' are what the content calls it."""
    scherm = proef.scherm("oordelen")
    scherm.query_params["oordeel"] = "vrees_ernstige_wanordelijkheden~situatie"
    gaaf(scherm.run())
    scherm.radio[0].set_value("ja")
    scherm.text_area[0].set_value("Ik zie twee groepen met stenen.")
    gezien = teksten(gaaf(scherm.run()))
    assert "; eigen gevolgtrekking)" in gezien
    assert "; afgeleid)" not in gezien
    assert "; bron)" not in gezien


def test_a_means_is_found_by_the_law_it_rests_on(proef):
    """Typing 'Wom' in the list found none of the means of the Wom."""
    opties = met_label(proef.scherm("instrumenten").selectbox, "Open een instrument").options
    wom = [optie for optie in opties if "Wom, artikel" in optie]
    assert len(wom) >= 6
    assert any(optie.startswith("Voorschriften en beperkingen bij een betoging") for optie in wom)


def test_the_dialog_reads_the_same_text(proef):
    def kies(scherm):
        scherm.selectbox(key="mondeling-instrument").set_value("noodbevel_175")

    gezien = teksten(mondeling(proef.scherm("acuut"), kies))
    assert "Dit is een bevel van de burgemeester van Utrecht" in gezien
    assert "{adressaat}" not in gezien
