"""Bringing a file's tables to the newest form, all steps in one transaction or none."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from wontak.store.engine import APPLICATION_ID, SCHEMA

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(connection: Any, revision: str = "head") -> None:
    """Run the migrations that a database lacks and stamp its application_id and user_version.

    The connection is the driver's own, and so are the errors.
    """
    try:
        _upgrade(engine_over(connection), revision)
    except DBAPIError as error:
        raise error.orig or error from error


def engine_over(connection: Any) -> Engine:
    """Return an engine over a driver's connection; who begins takes the file's lock at once."""
    engine = create_engine(
        "sqlite://", module=driver, creator=lambda: connection, poolclass=StaticPool
    )
    event.listen(engine, "begin", _begin)
    return engine


def _upgrade(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
