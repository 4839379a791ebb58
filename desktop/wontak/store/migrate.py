"""Bringing a file's tables to the newest form, all steps in one transaction or none."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from wontak.store.engine import APPLICATION_ID, SCHEMA

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations that a database lacks and stamp its application_id and user_version."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writing=True).connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
