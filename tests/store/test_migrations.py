"""Migrations make the tables the program knows, after a backup, all of them or none."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened, rows_of
from wontak.domain.errors import WontakError
from wontak.store import backup, migrate, opening
from wontak.store.engine import SCHEMA, connect, engine_for
from wontak.store.migrate import SCRIPTS
from wontak.store.opening import schema_of
from wontak.store.tables import METADATA

LATER = '''
"""Persons get a nickname."""

import sqlalchemy as sa
from alembic import op

revision = "{number:04}"
down_revision = "{before:04}"


def upgrade() -> None:
    with op.batch_alter_table("person", table_kwargs={{"sqlite_strict": True}}) as person:
        person.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    {then}
'''


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


def later_program(folder: Path, monkeypatch: pytest.MonkeyPatch, then: str = "") -> None:
    """Go on as the program after this one, whose files have one more column."""
    scripts = folder / "scripts"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    script = LATER.format(number=SCHEMA + 1, before=SCHEMA, then=then or "op.f('done')")
    (scripts / "versions" / "later.py").write_text(script.strip(), encoding="utf-8")
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(migrate, "SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(opening, "SCHEMA", SCHEMA + 1)


def schema_text(path: Path) -> list[tuple[str, str]]:
    """Return what the file says its tables, indexes and triggers are."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    with closing(connect(path, read_only=True)) as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_the_number_in_the_file_is_that_of_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [int(head) for head in scripts.get_heads()] == [SCHEMA]
    assert sorted(int(each.revision) for each in scripts.walk_revisions()) == [
        *range(1, SCHEMA + 1)
    ]


def test_migrations_make_the_tables_that_the_program_knows(path: Path) -> None:
    engine = engine_for(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_migrations_make_tables_letter_by_letter_like_the_metadata(path: Path) -> None:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(engine)
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with engine.connect() as connection:
        known = {name: squeezed(sql) for name, sql in connection.execute(text(query))}
    engine.dispose()
    made = {name: squeezed(sql) for name, sql in schema_text(path)}
    triggers = {"journal_is_never_cut", "journal_is_never_rewritten"}
    assert made.keys() - known.keys() == {"alembic_version", *triggers}
    assert {name: made[name] for name in known} == known


def squeezed(statement: str) -> str:
    """Return a statement without what a reader does not see."""
    return " ".join(statement.split())


def test_every_table_is_strict(path: Path) -> None:
    with closing(connect(path, read_only=True)) as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
    loose = {name for schema, name, kind, _, _, strict in tables if not strict and kind == "table"}
    assert loose - {"sqlite_schema", "sqlite_temp_schema"} == {"alembic_version"}


def test_an_old_file_is_backed_up_and_brought_up_to_date(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows_of(path)
    later_program(tmp_path, monkeypatch)
    with closing(opened(path)) as store:
        assert first_board(store).commitments
    assert schema_of(path) == SCHEMA + 1
    assert rows_of(path).keys() == before.keys()
    assert {row[-1] for row in rows_of(path)["person"]} == {""}
    (copy,) = backup.folder_of(path).glob("*.wontak")
    assert "before-migration" in copy.name
    assert schema_of(copy) == SCHEMA
    assert rows_of(copy) == before


def test_a_file_that_is_up_to_date_is_not_backed_up(path: Path) -> None:
    opened(path).close()
    assert not backup.folder_of(path).exists()


@pytest.mark.parametrize(
    "fault", ["op.execute('SELECT * FROM nowhere')", "raise RuntimeError('half way')"]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was_and_lets_go_of_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    before = rows_of(path), schema_text(path)
    later_program(tmp_path, monkeypatch, then=fault)
    with pytest.raises((WontakError, RuntimeError)):
        opened(path)
    assert not held_files(path)
    assert schema_of(path) == SCHEMA
    assert (rows_of(path), schema_text(path)) == before
    monkeypatch.undo()
    with closing(opened(path)) as store:
        assert first_board(store).commitments


def held_files(path: Path) -> list[str]:
    """Return which of a desk's files this process holds open."""
    held = Path("/proc/self/fd")
    if not held.is_dir():
        return []
    targets = [str(each.readlink()) for each in held.iterdir() if each.is_symlink()]
    return [target for target in targets if target.startswith(str(path))]


def test_a_new_file_gets_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "desk.wontak"
    opened(path).close()
    assert [each.name for each in tmp_path.iterdir()] == ["desk.wontak"]
