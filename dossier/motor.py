"""The database connection: everything that differs between SQLite and PostgreSQL is here.

The SQLite file must be on a local disk: its write-ahead log does not work on a network share.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from time import sleep

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from dossier.fouten import OpslagFout

SCHRIJFT = "schrijft"
"""Execution option of a connection that will write."""

# FULL: an answer that was shown as saved survives a power cut. secure_delete: erased is erased.
_PRAGMAS = (
    "busy_timeout=5000",
    "journal_mode=WAL",
    "foreign_keys=ON",
    "synchronous=FULL",
    "secure_delete=ON",
)

_POGINGEN = 5


def maak_motor(url: str) -> Engine:
    """Engine for a database URL. Raises OpslagFout when it cannot be used."""
    try:
        adres = make_url(url)
        if adres.get_backend_name() == "sqlite":
            return _sqlite(adres)
        return create_engine(adres, pool_pre_ping=True)
    except ModuleNotFoundError as fout:
        raise OpslagFout(
            f"Het stuurprogramma '{fout.name}' voor deze database ontbreekt."
        ) from fout
    except (ArgumentError, SQLAlchemyError) as fout:
        raise OpslagFout("Het adres van de database klopt niet.") from fout
    except OSError as fout:
        raise OpslagFout("De map voor de database kan niet worden gemaakt.") from fout


def maak_tabellen(motor: Engine, tabellen: MetaData) -> None:
    """Make the tables that do not exist yet. Raises OpslagFout when the database cannot be opened.

    Processes that start at the same moment get in each other's way here; one of them wins, so the
    others only need to look again.
    """
    for poging in range(_POGINGEN):
        try:
            with motor.execution_options(**{SCHRIJFT: True}).begin() as verbinding:
                tabellen.create_all(verbinding)
        except SQLAlchemyError as fout:
            if poging == _POGINGEN - 1:
                raise OpslagFout("De database kan niet worden geopend.") from fout
            sleep(0.05 * (poging + 1))
        else:
            return


def ruim_op(motor: Engine) -> None:
    """After erasing: let SQLite write its journal away, so that no erased text stays in it.

    Raises OpslagFout; erasing itself is then done already.
    """
    if motor.dialect.name != "sqlite":
        return
    try:
        with closing(motor.raw_connection()) as ruw:
            ruw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (motor.dialect.loaded_dbapi.Error, SQLAlchemyError) as fout:
        raise OpslagFout("Het journaal is nog niet opgeruimd; probeer het opnieuw.") from fout


def _sqlite(adres: URL) -> Engine:
    bestand = adres.database or ""
    if bestand in {"", ":memory:"} or "mode=memory" in str(adres):
        raise OpslagFout("Een database in het geheugen bewaart niets; geef een bestand op.")
    if not bestand.startswith("file:"):
        Path(bestand).parent.mkdir(parents=True, exist_ok=True)
    motor = create_engine(adres)
    event.listen(motor, "connect", _verbonden)
    event.listen(motor, "begin", _begin)
    return motor


def _verbonden(verbinding: DBAPIConnection, _verslag: object) -> None:
    verbinding.isolation_level = None  # the driver must not begin transactions of its own
    with closing(verbinding.cursor()) as cursor:
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")


def _begin(verbinding: Connection) -> None:
    # A writer takes the lock at once: two that first read and then write would block each other.
    schrijft = verbinding.get_execution_options().get(SCHRIJFT, False)
    verbinding.exec_driver_sql("BEGIN IMMEDIATE" if schrijft else "BEGIN")
