"""Migrations make the tables the program knows, after a backup, all of them or none."""

import lzma
import re
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
from wontak.domain.journal import flaws
from wontak.domain.participation import Consent
from wontak.services import consents, run_steps
from wontak.store import backup, migrate, opening
from wontak.store.engine import SCHEMA, connect
from wontak.store.health import health
from wontak.store.migrate import SCRIPTS, engine_over
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
    engine = engine_over(connect(path))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_migrations_make_tables_part_by_part_like_the_metadata(path: Path) -> None:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(engine)
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with engine.connect() as connection:
        known = {name: parts(sql) for name, sql in connection.execute(text(query))}
    engine.dispose()
    made = {name: parts(sql) for name, sql in schema_text(path)}
    triggers = {"journal_is_never_cut", "journal_is_never_rewritten"}
    assert made.keys() - known.keys() == {"alembic_version", *triggers}
    assert {name: made[name] for name in known} == known


def parts(statement: str) -> list[str]:
    """Return the columns and constraints of a statement without their order or defaults.

    A column that was added later stands behind the constraints and says what the rows before it
    hold.
    """
    squeezed = re.sub(r" DEFAULT \S+", "", " ".join(statement.split()))
    head, _, rest = squeezed.partition(" (")
    body, _, tail = rest.rpartition(")")
    return sorted([head, tail, *re.split(r", (?![^()]*\))", body.strip())])


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


FIRST_TABLES = Path(__file__).parent / "old_files" / "schema_1.wontak.xz"
ADDED = {
    "action_item": ("[]", "[]"),
    "conference": ("", "", ""),
    "participation": ("not_asked", "not_asked", "", 0),
}


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """Return a desk's file as the first program left it, with something of every kind."""
    path = tmp_path / "first.wontak"
    path.write_bytes(lzma.decompress(FIRST_TABLES.read_bytes()))
    return path


def rows_as_they_are(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of the tables that a file has, the journal's too, but not Alembic's."""
    with closing(connect(path, read_only=True)) as connection:
        listed = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()  # noqa: S608 - the file's own names
            for (name,) in listed.fetchall()
            if name != "alembic_version"
        }


def test_a_file_of_the_first_program_keeps_everything_after_a_backup(first: Path) -> None:
    before = rows_as_they_are(first)
    assert schema_of(first) == 1
    assert all(before.values())
    opened(first).close()
    assert schema_of(first) == SCHEMA
    (copy,) = backup.folder_of(first).glob("*.wontak")
    assert schema_of(copy) == 1
    assert rows_as_they_are(copy) == before
    after = rows_as_they_are(first)
    assert after.pop("run_step") == []
    assert after == {
        name: [(*row, *ADDED.get(name, ())) for row in rows] for name, rows in before.items()
    }


def test_a_file_of_the_first_program_is_worked_on_and_its_journal_holds(first: Path) -> None:
    with closing(opened(first)) as store:
        board = first_board(store)
        assert board.run_steps == ()
        assert {seat.publication for seat in board.participations} == {Consent.NOT_ASKED}
        entries = len(list(store.journal()))
        store.apply(run_steps.lay_out_preset(board.session, 90))
        seats, refused = board.participations, Consent.REFUSED
        store.apply(consents.permit_publication(board.agenda.id, seats, refused))
        assert flaws(store.journal()) == []
        assert len(list(store.journal())) == entries + 2
        now = first_board(store)
    assert sum(step.minutes for step in now.run_sheet(now.session)) == 90
    assert {seat.publication for seat in now.participations} == {refused}
    assert health(first).is_sound


def test_a_file_of_the_first_program_has_the_tables_that_the_program_knows(
    first: Path, path: Path
) -> None:
    opened(first).close()
    assert schema_text(first) == schema_text(path)
