"""A disk whose power can fail: the real store writes to it, and any moment of it can be restored.

The store's driver cannot be given a file system of its own, another wrapper of the same SQLite can:
the store runs over it unchanged, with its own settings, statements and transactions. What SQLite
writes, cuts, removes and syncs is logged. After a power cut all that was synced is there; of the
rest each write is there, not there, or torn at a sector's edge, in any mixture.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Literal, TypeAlias
from uuid import uuid4

import apsw

from wontak.store.engine import KEEPING
from wontak.store.sql_store import SqlStore

SECTOR = 512

Files: TypeAlias = dict[str, bytearray]


@dataclass(frozen=True, slots=True)
class Write:
    """Something that was done to a file, in the order it was done."""

    kind: Literal["write", "cut", "sync", "remove"]
    name: str
    place: int = 0
    content: bytes = b""
    folder_synced: bool = False


@dataclass(slots=True)
class Disk:
    """What lay in a folder at first, and all that was done to it since."""

    folder: Path
    log: list[Write] = field(default_factory=list)
    base: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.base = {each.name: each.read_bytes() for each in self.folder.iterdir()}

    def after_cut(self, moment: int, chance: Random, folder: Path) -> None:
        """Fill a folder with what is left when the power fails after so many writes."""
        for name, content in _survivors(self.base, self.log[:moment], chance).items():
            (folder / name).write_bytes(content)


def store_on(disk: Disk, file_name: str, *, checkpoint: int) -> SqlStore:
    """Open a desk's file in the disk's folder; the log is folded in after so many pages."""
    path = disk.folder / file_name
    connection = _connected(path, disk, checkpoint)
    return SqlStore(connection, path, actor="진행자", desk=uuid4())


def _connected(path: Path, disk: Disk, checkpoint: int) -> "Connection":
    connection = Connection(path, Watched(disk))
    for pragma in (*KEEPING, f"wal_autocheckpoint = {checkpoint}"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


class Watched(apsw.VFS):
    """The system's files, with everything that changes them logged."""

    def __init__(self, disk: Disk) -> None:
        self.vfs_name = f"watched-{uuid4()}"
        self._disk = disk
        super().__init__(self.vfs_name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "WatchedFile":
        return WatchedFile(name, flags, self._disk)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001 - SQLite's own signature
        name = os.path.basename(filename)  # noqa: PTH119 - a text of SQLite's, no path of ours
        self._disk.log.append(Write("remove", name, folder_synced=bool(syncdir)))
        super().xDelete(filename, syncdir)


class WatchedFile(apsw.VFSFile):
    """One file that logs what is done to it; a nameless one is temporary and no loss."""

    def __init__(self, name: Any, flags: list[int], disk: Disk) -> None:
        whole = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(whole).name if whole else ""
        self._log = disk.log if whole else []
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._log.append(Write("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._log.append(Write("cut", self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._log.append(Write("sync", self._name))
        super().xSync(flags)


class Cursor:
    """The part of a driver's cursor that the store and SQLAlchemy use."""

    arraysize = 1

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    def execute(self, text: str, row: Sequence[Any] = ()) -> "Cursor":
        """Run a statement and keep its rows."""
        cursor = self._connection.cursor()
        before = self._connection.total_changes()
        self.description = None
        cursor.exec_trace = self._describe
        self._rows = list(cursor.execute(text, tuple(row)))
        self.rowcount = self._connection.total_changes() - before
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def fetchall(self) -> list[Any]:
        """Return the rows not fetched yet."""
        rows, self._rows = self._rows, []
        return rows

    def fetchmany(self, size: int) -> list[Any]:
        """Return so many rows not fetched yet."""
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def fetchone(self) -> Any:
        """Return the next row, None at the end."""
        return self._rows.pop(0) if self._rows else None

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())

    def close(self) -> None:
        """Forget the rows."""
        self._rows = []

    def _describe(self, cursor: Any, _text: str, _row: Any) -> bool:
        self.description = (
            tuple((*each[:1], *[None] * 6) for each in cursor.get_description()) or None
        )
        return True


class Connection:
    """The part of a driver's connection that the store and SQLAlchemy use."""

    def __init__(self, path: Path, files: Watched) -> None:
        self._files = files  # SQLite knows them only as long as they are kept
        self._connection = apsw.Connection(str(path), vfs=files.vfs_name)

    def cursor(self) -> Cursor:
        """Return a new cursor."""
        return Cursor(self._connection)

    def execute(self, text: str, row: Sequence[Any] = ()) -> Cursor:
        """Run a statement on a cursor of its own."""
        return self.cursor().execute(text, row)

    def create_function(self, *_given: Any, **_named: Any) -> None:
        """Do without what SQLAlchemy adds for regular expressions."""

    def commit(self) -> None:
        """End the transaction, if one is open, with all it wrote."""
        if not self._connection.get_autocommit():
            self.execute("COMMIT")

    def rollback(self) -> None:
        """End the transaction, if one is open, with nothing of it."""
        if not self._connection.get_autocommit():
            self.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _survivors(base: dict[str, bytes], log: Sequence[Write], chance: Random) -> Files:
    files: Files = {name: bytearray(content) for name, content in base.items()}
    waiting: dict[str, list[Write]] = {}
    ghosts: Files = {}
    for write in log:
        if write.kind in {"write", "cut"}:
            waiting.setdefault(write.name, []).append(write)
        elif write.kind == "sync":
            ghosts.pop(write.name, None)
            for each in waiting.pop(write.name, []):
                _apply(files, each)
        else:
            waiting.pop(write.name, None)
            gone = files.pop(write.name, None)
            # A removal whose folder was not synced may be undone by the cut.
            ghosts.update(
                {write.name: gone} if gone is not None and not write.folder_synced else {}
            )
    files.update({name: gone for name, gone in ghosts.items() if chance.random() < 0.5})
    for writes in waiting.values():
        for each in _kept(writes, chance):
            _apply(files, each)
    return files


def _kept(writes: Sequence[Write], chance: Random) -> Iterator[Write]:
    mode = chance.choice(("none", "some", "some", "all"))
    for write in writes:
        if mode == "all":
            yield write
        elif mode == "some" and chance.random() < 0.5:
            whole = len(write.content)
            torn = write.kind == "write" and chance.random() < 0.3
            end = chance.randrange(whole + 1) // SECTOR * SECTOR if torn else whole
            yield Write(write.kind, write.name, write.place, write.content[:end])


def _apply(files: Files, write: Write) -> None:
    content = files.setdefault(write.name, bytearray())
    if len(content) < write.place:
        content.extend(bytes(write.place - len(content)))
    if write.kind == "cut":
        del content[write.place :]
    else:
        content[write.place : write.place + len(write.content)] = write.content
