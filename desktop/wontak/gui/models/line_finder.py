"""The lines of the agenda list: made of agendas, and found by what is typed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.search import finder, search_key

NameOf: TypeAlias = Callable[[UUID | None], str]


def line_of(agenda: Agenda, name_of: NameOf) -> AgendaLine:
    """Return what the list shows of an agenda."""
    proposer = name_of(agenda.proposer_id)
    return AgendaLine(agenda.id, agenda.order, agenda.code, agenda.title, agenda.status, proposer)


def rewritten(
    old: AgendaLine, agenda: Agenda, fields: Sequence[str], name_of: NameOf
) -> AgendaLine:
    """Return a line with only those of the agenda's fields taken over that were changed."""
    new = line_of(agenda, name_of)
    changed = {"proposer" if name == "proposer_id" else name for name in fields}
    names = AgendaLine.__slots__
    return AgendaLine(*(getattr(new if name in changed else old, name) for name in names))


def key_of(line: AgendaLine) -> str:
    """Return what a search looks at in an agenda's line."""
    return search_key(line.number, line.title, line.proposer)


class LineFinder:
    """A query with the search keys of the lines it was asked of."""

    def __init__(self) -> None:
        self.query = ""
        self._keys: dict[UUID, str] = {}

    def found(self, lines: Sequence[AgendaLine]) -> list[AgendaLine]:
        """Return the lines that the query finds, in their order."""
        if not self.query.strip():
            return list(lines)
        finds = finder(self.query)
        return [line for line in lines if finds(self._key(line))]

    def learn(self, keys: Mapping[UUID, str]) -> None:
        """Take over keys that were made elsewhere."""
        self._keys.update(keys)

    def forget(self, agenda_id: UUID) -> None:
        """Make a key anew when it is next asked for."""
        self._keys.pop(agenda_id, None)

    def clear(self) -> None:
        """Forget every key."""
        self._keys.clear()

    def _key(self, line: AgendaLine) -> str:
        return self._keys.get(line.id) or self._keys.setdefault(line.id, key_of(line))
