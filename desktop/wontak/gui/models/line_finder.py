"""Finding agendas by what is typed, with what the search looks at made only once."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from wontak.domain.agenda import AgendaLine
from wontak.domain.search import finder, search_key


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
