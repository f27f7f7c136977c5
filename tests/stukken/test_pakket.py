"""The whole decision in one zip: complete, checkable, the same bytes every time."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import islice
from zipfile import ZipFile

import pytest
from hulp_documenten import boom, bord_van
from hulp_stukken import zie_html
from lxml import etree

from kennisbank.profiel import Gemeenteprofiel
from stukken.controle import controleer
from stukken.fout import StukFout
from stukken.mdto import (
    RUIMTE,
    SCHEMA,
    Bestand,
    Herkomst,
    Informatieobject,
    bestand_xml,
    informatieobject_xml,
)
from stukken.opdracht import maak_alle
from stukken.pakket import Ketenstand, Tijdregel, geef_uit, maak_pakket
from stukken.renderen import inhoud_hash

MOMENT = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
KETEN = Ketenstand(7, "ab" * 32)
TIJDLIJN = [
    Tijdregel(1, MOMENT - timedelta(hours=2), "adviseur", "Dossier geopend"),
    Tijdregel(2, MOMENT, "burgemeester", "Besluit genomen: <script>alert(1)</script> \x07"),
]
# The order in which MDTO-XML 1.0.1 wants the elements.
VOLGORDE = {
    "informatieobject": [
        "identificatie", "naam", "aggregatieniveau", "classificatie", "trefwoord", "omschrijving",
        "raadpleeglocatie", "dekkingInTijd", "dekkingInRuimte", "taal", "event", "waardering",
        "bewaartermijn", "informatiecategorie", "isOnderdeelVan", "bevatOnderdeel",
        "heeftRepresentatie", "aanvullendeMetagegevens", "gerelateerdInformatieobject",
        "archiefvormer", "betrokkene", "activiteit", "beperkingGebruik",
    ],
    "bestand": [
        "identificatie", "naam", "omvang", "bestandsformaat", "checksum", "URLBestand",
        "isRepresentatieVan",
    ],
}  # fmt: skip
VERPLICHT = {
    "informatieobject": {
        "identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik",
    },
    "bestand": {
        "identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan",
    },
}  # fmt: skip


def maak() -> bytes:
    """The package of the memo and the oral emergency order, made from scratch."""
    bord = bord_van(boom("NOODBEVEL"))
    profiel = Gemeenteprofiel.van(bord.situatie.gemeente)
    alle = islice(maak_alle(bord, profiel, MOMENT + timedelta(minutes=5)), 2)
    stukken = [geef_uit(naam, stuk, profiel) for naam, stuk in alle]
    herkomst = Herkomst(bord.situatie.gemeente, "dossier-1", bord.kennisbank.versie, MOMENT)
    return maak_pakket(stukken, herkomst, TIJDLIJN, KETEN)


@pytest.fixture(scope="module")
def pakket() -> bytes:
    return maak()


@pytest.fixture(scope="module")
def delen(pakket) -> dict[str, bytes]:
    with ZipFile(BytesIO(pakket)) as bestand:
        return {naam: bestand.read(naam) for naam in bestand.namelist()}


@pytest.fixture(scope="module")
def inventaris(delen) -> dict:
    return json.loads(delen["inventaris.json"])


def tekst(element, pad: str) -> str:
    return element.findtext(pad.replace("/", "/m:").join(("m:", "")), namespaces={"m": RUIMTE})


def test_same_input_gives_the_same_bytes(pakket):
    """Making it again changes nothing: the zip is evidence of what was decided."""
    assert maak() == pakket


def test_everything_is_there(delen, inventaris):
    """Every document as Word, PDF and web page, each with metadata, and the four overviews."""
    namen = [stuk["naam"] for stuk in inventaris["stukken"]]
    assert "besluitmemo" in namen
    assert len(namen) == 2
    for naam in namen:
        assert f"stukken/{naam}.mdto.xml" in delen
        for soort in ("docx", "pdf", "html"):
            assert f"stukken/{naam}.{soort}" in delen
            assert f"stukken/{naam}.{soort}.bestand.mdto.xml" in delen
    los = {naam for naam in delen if "/" not in naam}
    assert los == {
        "SHA256SUMS", "inventaris.json", "inventaris.html", "tijdlijn.json", "tijdlijn.html",
    }  # fmt: skip
    assert len(delen) == len(los) + 7 * len(namen)


def test_checksums_cover_every_file(delen):
    """`sha256sum -c SHA256SUMS` would find each changed byte."""
    regels = dict(
        reversed(regel.split("  ")) for regel in delen["SHA256SUMS"].decode().splitlines()
    )
    assert regels.keys() == delen.keys() - {"SHA256SUMS"}
    for naam, som in regels.items():
        assert som == sha256(delen[naam]).hexdigest()


def test_times_are_those_of_the_decision(pakket):
    """No clock of the machine is in it: 19:00 UTC is 20:00 in the Netherlands."""
    with ZipFile(BytesIO(pakket)) as bestand:
        assert {deel.date_time for deel in bestand.infolist()} == {(2026, 11, 24, 20, 0, 0)}
        assert {deel.create_system for deel in bestand.infolist()} == {3}
        assert bestand.testzip() is None


def test_inventory_names_content_and_versions(delen, inventaris):
    """Which wording, template, knowledge base and chain: as data and as a page."""
    assert inventaris["keten_sha256"] == KETEN.hash
    assert inventaris["kennisbank"]
    pagina = delen["inventaris.html"].decode()
    for stuk in inventaris["stukken"]:
        assert stuk["status"] in {"concept", "gereed"}
        assert (stuk["status"] == "gereed") == (stuk["ontbreekt"] == [])
        assert len(stuk["inhoud_sha256"]) == 64
        assert len(stuk["sjabloon"]) == 16
        assert stuk["inhoud_sha256"] in pagina
        for bestand in stuk["bestanden"]:
            assert sha256(delen[bestand["naam"]]).hexdigest() == bestand["sha256"]
            assert len(delen[bestand["naam"]]) == bestand["omvang"]


def test_pages_are_accessible_and_safe(delen):
    """The two pages obey the rules of every document; what a user typed stays text."""
    for naam in ("inventaris.html", "tijdlijn.html"):
        pagina = delen[naam].decode()
        controleer(pagina.split("<main>")[1].split("</main>")[0])
        assert 'lang="nl"' in pagina
    assert "<script>" not in delen["tijdlijn.html"].decode()
    assert "[U+0007]" in zie_html(delen["tijdlijn.html"].decode())


def test_timeline_is_complete(delen):
    """Every event in order, with its moment in Dutch time and its role."""
    regels = json.loads(delen["tijdlijn.json"])
    assert [regel["nr"] for regel in regels] == [1, 2]
    assert regels[1]["vastgelegd_op"] == "2026-11-24T20:00:00+01:00"
    assert regels[1]["rol"] == "burgemeester"


def test_metadata_follows_the_order_of_mdto(delen):
    """Well-formed, in the namespace, mandatory elements present, in the order of the schema."""
    sidecars = {naam: inhoud for naam, inhoud in delen.items() if naam.endswith(".mdto.xml")}
    assert sidecars
    for naam, inhoud in sidecars.items():
        wortel = etree.fromstring(inhoud)
        assert wortel.tag == f"{{{RUIMTE}}}MDTO"
        assert SCHEMA in wortel.attrib.values()
        (object_,) = wortel
        soort = etree.QName(object_).localname
        assert soort == ("bestand" if ".bestand." in naam else "informatieobject")
        kinderen = [etree.QName(kind).localname for kind in object_]
        assert VERPLICHT[soort] <= set(kinderen), naam
        plekken = [VOLGORDE[soort].index(kind) for kind in kinderen]
        assert plekken == sorted(plekken), naam
        assert all((e.text or "").strip() or len(e) for e in object_.iter())


def test_metadata_of_a_file_is_that_of_the_file(delen, inventaris):
    """Size, checksum and format in the sidecar are those of the bytes beside it."""
    for bestand in inventaris["stukken"][0]["bestanden"]:
        naam = bestand["naam"]
        (object_,) = etree.fromstring(delen[f"{naam}.bestand.mdto.xml"])
        assert tekst(object_, "omvang") == str(len(delen[naam]))
        assert tekst(object_, "checksum/checksumWaarde") == sha256(delen[naam]).hexdigest()
        assert tekst(object_, "bestandsformaat/begripCode").startswith("fmt/")
        kenmerk = tekst(object_, "isRepresentatieVan/verwijzingIdentificatie/identificatieKenmerk")
        assert kenmerk == "dossier-1/besluitmemo"


def test_metadata_of_a_document_is_honest(delen, inventaris):
    """What only the municipality can decide stands as undecided; versions are in it."""
    (object_,) = etree.fromstring(delen["stukken/besluitmemo.mdto.xml"])
    assert tekst(object_, "waardering/begripLabel") == "Nader te bepalen"
    assert tekst(object_, "classificatie/begripLabel") == "Nog te bepalen"
    assert tekst(object_, "archiefvormer/verwijzingNaam") == "Gemeente Voorbeeldstad"
    ruw = delen["stukken/besluitmemo.mdto.xml"].decode()
    assert inventaris["kennisbank"] in ruw
    assert inventaris["stukken"][0]["sjabloon"] in ruw
    assert inventaris["stukken"][0]["inhoud_sha256"] in ruw
    bestanden = object_.findall(f"{{{RUIMTE}}}heeftRepresentatie")
    assert [b[0].text for b in bestanden] == [
        "besluitmemo.docx", "besluitmemo.pdf", "besluitmemo.html",
    ]  # fmt: skip


def test_hostile_title_cannot_break_the_xml():
    """Markup and control characters in a title come out as visible text."""
    bestand = Bestand("a.docx", b"x")
    object_ = Informatieobject("a", "</naam><x/>\x00\ud800 &", "0", "1", MOMENT, (bestand,))
    herkomst = Herkomst("<b>", "d", "v", MOMENT)
    for xml in (informatieobject_xml(object_, herkomst), bestand_xml(bestand, object_, herkomst)):
        assert b"<x/>" not in xml
        assert "</naam><x/>[U+0000][U+D800] &" in "".join(etree.fromstring(xml).itertext())


def test_content_hash_does_not_depend_on_the_moment(delen):
    """One wording is one hash, whatever format or day it is issued in."""
    assert inhoud_hash("<h1>Besluit</h1>") == inhoud_hash("<h1>Besluit</h1>")
    assert inhoud_hash("<h1>Besluit</h1>") != inhoud_hash("<h1>Besluit </h1>")


def test_a_document_that_cannot_be_made_gives_no_package():
    """Half a package would look like a whole one."""
    bord = bord_van(boom("NOODBEVEL"))
    profiel = Gemeenteprofiel.van(bord.situatie.gemeente)
    naam, stuk = next(iter(maak_alle(bord, profiel, MOMENT)))
    kapot = replace(stuk, html="<h1>Stuk</h1><table></table>")
    with pytest.raises(StukFout):
        geef_uit(naam, kapot, profiel)
