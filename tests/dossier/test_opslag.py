"""The store: on disk when it says so, once when asked twice, and in Dutch when it fails."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hulp_dossier import OPENING, WISSEN, antwoord, minuut, ongedaan, stempel
from sqlalchemy import event, text, update
from sqlalchemy.exc import OperationalError

from dossier.fouten import (
    DossierGesloten,
    DossierOnbekend,
    GeenRecht,
    InvoerFout,
    LabelBezet,
    OpslagFout,
)
from dossier.gebeurtenis import Invoer
from dossier.keten import verifieer
from dossier.opslag import GEWIST, Opslag
from dossier.tabellen import GEBEURTENIS, INHOUD
from dossier.vouwen import vouw

WORTEL = Path(__file__).resolve().parents[2]


def _stand(opslag, **rest):
    return vouw(opslag.lees("d1"), minuut(600), **rest).situatie.stand("orde.toestand")


def test_what_was_appended_is_read_back_the_same(opslag):
    nieuw = opslag.voeg_toe("d1", antwoord("geweld", bron="politie"), stempel(1, "politie"))
    gelezen = opslag.lees("d1")
    assert gelezen[1] == nieuw
    assert (nieuw.nr, nieuw.rol, nieuw.vastgelegd_op) == (2, "politie", minuut(1))
    assert verifieer(gelezen) == []
    assert _stand(opslag).waarde == "geweld"


def test_a_second_store_on_the_same_database_sees_it(opslag, url):
    opslag.voeg_toe("d1", antwoord("geweld"), stempel(1))
    ander = Opslag(url)
    assert [een.nr for een in ander.lees("d1")] == [1, 2]
    ander.sluit()


def test_the_list_of_dossiers(opslag):
    opslag.open_dossier("d2", OPENING | {"oefening": True}, stempel(5, "trainer"))
    regels = opslag.dossiers()
    assert [(regel.id, regel.oefening, regel.status) for regel in regels] == [
        ("d2", True, "open"),
        ("d1", False, "open"),
    ]
    assert (regels[1].gemeente, regels[1].titel, regels[1].geopend_op) == (
        "Utrecht", "Oproep Neude", minuut(0),
    )  # fmt: skip


def test_an_unknown_and_a_doubled_dossier(opslag):
    for poging in (
        lambda: opslag.lees("d9"),
        lambda: opslag.voeg_toe("d9", antwoord("rustig"), stempel()),
        lambda: opslag.wis_inhoud("d9", {"nrs": [1], **WISSEN}, stempel(rol="archivaris")),
    ):
        with pytest.raises(DossierOnbekend, match="d9"):
            poging()
    with pytest.raises(OpslagFout, match="bestaat al"):
        opslag.open_dossier("d1", OPENING, stempel())
    with pytest.raises(InvoerFout):
        opslag.open_dossier("niet goed", OPENING, stempel())


def test_many_writers_at_once_make_one_chain_and_a_visible_conflict(url, opslag):
    def schrijf(n):
        eigen = Opslag(url)
        eigen.voeg_toe("d1", antwoord("geweld" if n % 2 else "rustig"), stempel(n))
        eigen.sluit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(schrijf, range(1, 17)))
    gelezen = opslag.lees("d1")
    assert [een.nr for een in gelezen] == list(range(1, 18))
    assert verifieer(gelezen) == []
    assert _stand(opslag).toestand == "conflict"


def test_stores_that_start_at_the_same_moment_all_start(url):
    with ThreadPoolExecutor(6) as pool:
        for opslag in pool.map(Opslag, [url] * 6):
            opslag.sluit()


def test_two_writers_never_share_a_label(opslag):
    opslag.voeg_toe("d1", Invoer("onderwerp_toegevoegd", {}, "P1"), stempel(1))
    with pytest.raises(LabelBezet, match="volgende label") as fout:
        opslag.voeg_toe(
            "d1", Invoer("onderwerp_toegevoegd", {"omschrijving": "B"}, "P1"), stempel(1)
        )
    assert fout.value.inhoud["omschrijving"] == "B"


def test_an_answer_survives_a_killed_process(url, opslag):
    script = (
        "import os, signal, sys\n"
        "from hulp_dossier import antwoord, stempel\n"
        "from dossier.opslag import Opslag\n"
        "Opslag(sys.argv[1]).voeg_toe('d1', antwoord('geweld'), stempel(1))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    pad = os.pathsep.join([str(WORTEL), str(Path(__file__).parent)])
    adres = opslag.motor.url.render_as_string(hide_password=False)
    klaar = subprocess.run(
        [sys.executable, "-c", script, adres], env=os.environ | {"PYTHONPATH": pad}, check=False
    )
    assert klaar.returncode == -signal.SIGKILL
    assert _stand(opslag).waarde == "geweld"
    assert verifieer(opslag.lees("d1")) == []


def test_the_disk_settings_are_the_safe_ones(opslag):
    if opslag.motor.dialect.name != "sqlite":
        pytest.skip("settings of SQLite only")
    with opslag.motor.connect() as verbinding:
        gezet = {
            naam: verbinding.execute(text(f"PRAGMA {naam}")).scalar()
            for naam in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    assert gezet == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "synchronous": 2,
    }


def _faal_eens(opslag, haak, bij=""):
    """Let the database fail once: at the commit, or around a statement that contains `bij`."""
    over = [True]

    def faal(_verbinding, *args):
        if over and bij in (args[1] if args else ""):
            over.clear()
            raise OperationalError("stuk", {}, Exception("schijf weg"))

    event.listen(opslag.motor, haak, faal)


@pytest.mark.parametrize(
    ("haak", "bij"),
    [
        ("before_cursor_execute", ""),
        ("before_cursor_execute", "INSERT INTO inhoud"),
        ("after_cursor_execute", "INSERT INTO inhoud"),
        ("commit", ""),
    ],
)
def test_a_failure_before_the_commit_then_a_retry_stores_once(opslag, haak, bij):
    _faal_eens(opslag, haak, bij)
    poging = ("d1", antwoord("geweld"), stempel(1, sleutel="klik-1"))
    with pytest.raises(OpslagFout, match="probeer het opnieuw"):
        opslag.voeg_toe(*poging)
    assert [een.nr for een in opslag.lees("d1")] == [1]
    nieuw = opslag.voeg_toe(*poging)
    assert [een.nr for een in opslag.lees("d1")] == [1, 2]
    assert opslag.voeg_toe(*poging) == nieuw


def test_a_failure_after_the_commit_then_a_retry_gives_what_was_stored(opslag, monkeypatch):
    echt = opslag.motor.dialect.do_commit

    def commit(verbinding):
        echt(verbinding)
        monkeypatch.undo()
        raise opslag.motor.dialect.loaded_dbapi.OperationalError("verbinding weg")

    monkeypatch.setattr(opslag.motor.dialect, "do_commit", commit)
    poging = (antwoord("geweld"), stempel(1, sleutel="klik-1"))
    with pytest.raises(OpslagFout):
        opslag.voeg_toe("d1", *poging)
    later = stempel(9, sleutel="klik-1")
    assert opslag.voeg_toe("d1", antwoord("geweld", vervangt=(2,)), later).nr == 2
    assert [een.vastgelegd_op for een in opslag.lees("d1")] == [minuut(0), minuut(1)]


def test_a_retry_of_opening_and_of_erasing_also_stores_once(opslag):
    opening = stempel(1, sleutel="open-2")
    assert opslag.open_dossier("d2", OPENING, opening) == opslag.open_dossier(
        "d2", OPENING, opening
    )
    opslag.voeg_toe("d1", antwoord("geweld"), stempel(1))
    wissen = ("d1", {"nrs": [2], **WISSEN}, stempel(2, "archivaris", sleutel="wis-1"))
    assert opslag.wis_inhoud(*wissen) == opslag.wis_inhoud(*wissen)
    assert len(opslag.lees("d1")) == 3


def test_a_key_used_for_something_else_loses_nothing_in_silence(opslag):
    opslag.voeg_toe("d1", antwoord("geweld"), stempel(1, sleutel="klik-1"))
    with pytest.raises(OpslagFout, match="iets anders"):
        opslag.voeg_toe("d1", antwoord("rustig"), stempel(2, sleutel="klik-1"))
    with pytest.raises(InvoerFout):
        opslag.voeg_toe("d1", antwoord("rustig"), stempel(2, sleutel="niet goed"))


def test_erasing_removes_the_text_and_keeps_the_chain(opslag, tmp_path):
    opslag.voeg_toe("d1", antwoord("ja", motivering="Geheimzinnig"), stempel(1))
    opslag.wis_inhoud("d1", {"nrs": [1, 2], **WISSEN}, stempel(2, "archivaris"))
    gelezen = opslag.lees("d1")
    assert [een.inhoud is None for een in gelezen] == [True, True, False]
    assert [een.zout is None for een in gelezen] == [True, True, False]
    assert verifieer(gelezen) == []
    assert opslag.dossiers()[0].titel == GEWIST
    for bestand in tmp_path.rglob("*"):
        assert bestand.is_dir() or b"Geheimzinnig" not in bestand.read_bytes()


def test_a_record_of_destruction_cannot_be_erased_and_names_real_events(opslag):
    opslag.voeg_toe("d1", antwoord("ja"), stempel(1))
    opslag.wis_inhoud("d1", {"nrs": [2], **WISSEN}, stempel(2, "archivaris"))
    for nrs in ([3], [2], [9]):
        with pytest.raises(InvoerFout, match="geen inhoud"):
            opslag.wis_inhoud("d1", {"nrs": nrs, **WISSEN}, stempel(3, "archivaris"))
    with pytest.raises(GeenRecht):
        opslag.wis_inhoud("d1", {"nrs": [1], **WISSEN}, stempel(3))
    with pytest.raises(InvoerFout, match="eigen weg"):
        opslag.voeg_toe("d1", Invoer("inhoud_gewist", {"nrs": [1], **WISSEN}), stempel(3))
    assert len(opslag.lees("d1")) == 3


def test_an_archived_dossier_is_closed_until_it_is_reopened(opslag):
    archief = stempel(1, "archivaris")
    archiveer = Invoer("dossier_gearchiveerd", {"selectielijst_categorie": "19.1"})
    gesloten = opslag.voeg_toe("d1", archiveer, archief)
    assert opslag.dossiers()[0].status == "gearchiveerd"
    for invoer in (antwoord("ja"), ongedaan(1)):
        with pytest.raises(DossierGesloten):
            opslag.voeg_toe("d1", invoer, stempel(2))
    with pytest.raises(GeenRecht):
        opslag.voeg_toe("d1", ongedaan(gesloten.nr), stempel(2))
    opslag.voeg_toe("d1", ongedaan(gesloten.nr), archief)
    assert opslag.dossiers()[0].status == "open"
    opslag.voeg_toe("d1", antwoord("ja"), stempel(3))
    opslag.voeg_toe("d1", archiveer, archief)
    opslag.wis_inhoud("d1", {"nrs": [4], **WISSEN}, archief)


def test_moving_to_another_version_of_the_content_shows_in_the_list(opslag):
    over = opslag.voeg_toe("d1", Invoer("kennisbank_overgezet", {"versie": "v2"}), stempel(1))
    assert opslag.dossiers()[0].kennisbank_versie == "v2"
    opslag.voeg_toe("d1", ongedaan(over.nr), stempel(2))
    assert opslag.dossiers()[0].kennisbank_versie == "v1"


def test_tampering_in_the_database_is_found(opslag):
    opslag.voeg_toe("d1", antwoord("geweld"), stempel(1))
    with opslag.motor.begin() as verbinding:
        verbinding.execute(update(GEBEURTENIS).where(GEBEURTENIS.c.nr == 2).values(rol="jurist"))
        verbinding.execute(update(INHOUD).where(INHOUD.c.nr == 1).values(inhoud="{}"))
    assert len(verifieer(opslag.lees("d1"))) == 2
    with opslag.motor.begin() as verbinding:
        verbinding.execute(update(INHOUD).where(INHOUD.c.nr == 1).values(inhoud="{"))
    with pytest.raises(OpslagFout, match=r"Gebeurtenis 1 .* beschadigd"):
        opslag.lees("d1")
    with opslag.motor.begin() as verbinding:
        verbinding.execute(update(GEBEURTENIS).where(GEBEURTENIS.c.nr == 2).values(vervangt="5"))
    with pytest.raises(OpslagFout, match=r"Gebeurtenis 2 .* beschadigd"):
        opslag.voeg_toe("d1", antwoord("ja", vervangt=(2,)), stempel(2))


@pytest.mark.parametrize(
    ("adres", "melding"),
    [
        ("sqlite://", "geheugen"),
        ("sqlite:///:memory:", "geheugen"),
        ("geen adres", "adres"),
        ("iets://host/db", "adres"),
        ("mysql+bestaatniet://host/db", "adres"),
        ("sqlite:////proc/nergens/dossiers.db", "map"),
    ],
)
def test_an_unusable_address_is_explained(adres, melding):
    with pytest.raises(OpslagFout, match=melding):
        Opslag(adres)


def test_a_file_that_is_no_database_and_a_missing_driver_are_explained(tmp_path):
    (tmp_path / "x.db").write_bytes(b"dit is geen database, maar wel lang genoeg" * 50)
    with pytest.raises(OpslagFout, match="geopend"):
        Opslag(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(OpslagFout, match="stuurprogramma"):
        Opslag("mysql+pymysql://host/db")


def test_a_database_that_is_gone_is_an_opslagfout(opslag):
    with opslag.motor.begin() as verbinding:
        verbinding.execute(text("DROP TABLE inhoud"))
    for poging in (
        lambda: opslag.lees("d1"),
        lambda: opslag.voeg_toe("d1", antwoord("ja"), stempel(1)),
    ):
        with pytest.raises(OpslagFout):
            poging()
