"""Everything that a desk can do, found by looking at the services, with arguments made up for it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from wontak import services
from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.board import PART_OF, Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.indicator import Indicator
from wontak.domain.organization import Organization
from wontak.domain.person import Person
from wontak.services.ports import Store
from wontak.services.run_presets import LENGTHS

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

_SHAPES = {"wontak.services.planning"}  # what the acts themselves are made of

NASTY = (
    "",
    " ",
    "\n",
    "\x00",
    "\ud800",
    "가\u0301",
    "의제",
    "\u202eabc",
    "👩‍👧",
    "{blank}",
    "x" * 10_000,
)
TEXTS = st.sampled_from(NASTY) | st.text(max_size=20)
LINES = TEXTS | st.sampled_from(
    ("김하늘, 시청, 과장", "이바다(새 단체)", "박산,,", "(단체)", "김하늘")
)
NUMBERS = st.integers(-1, 10**6) | st.sampled_from((2**53 - 1, 2**53, 2**63, 10**30))
MINUTES = st.sampled_from(LENGTHS) | NUMBERS
MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds of aware ones


class NothingToActOnError(Exception):
    """The desk holds nothing that the act could be about."""


def acts() -> Mapping[str, Callable[..., Edit]]:
    """Return every public function of the services that plans an edit, by module and name."""
    found = {}
    for info in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(info.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            public = function.__module__ == info.name and not name.startswith("_")
            if public and info.name not in _SHAPES:
                hints = get_type_hints(function)
                if hints.get("return") is Edit:
                    found[f"{info.name.rpartition('.')[2]}.{name}"] = function
    return found


def plan(draw: Draw, store: Store, act: Callable[..., Edit]) -> Edit:
    """Plan an act on something the store holds; NothingToActOnError where it holds no such thing."""
    scene = Scene(draw, store)
    hints = get_type_hints(act)
    by_place, by_name = [], {}
    for name, parameter in inspect.signature(act).parameters.items():
        value = scene.value(name, hints[name])
        if parameter.kind is parameter.KEYWORD_ONLY:
            by_name[name] = value
        else:
            by_place.append(value)
    return act(*by_place, **by_name)


class Scene:
    """One conference and one of its agendas, which all arguments of an act are taken from."""

    def __init__(self, draw: Draw, store: Store) -> None:
        self._draw = draw
        self._store = store
        self._conference: Conference = self._one_of(store.conferences())
        self._directory = store.directory(self._conference.id)
        self._lines = store.agenda_lines(self._conference.id)
        board = store.board(draw(st.sampled_from(self._lines)).id) if self._lines else None
        self._board = board
        self._rows: Sequence[Any] = ()
        self._place: int = draw(st.integers(0, len(self._lines)))

    def value(self, name: str, hint: Any) -> Any:
        """Make up a value for a parameter of this name and type."""
        if isinstance(hint, UnionType):
            if self._draw(st.booleans()):
                return None
            return self.value(name, get_args(hint)[0])
        if name in self._named:
            return self._named[name]()
        if get_origin(hint) is Sequence and get_args(hint)[0] is not UUID:
            self._rows = self._all_of(get_args(hint)[0])
            return self._rows
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return self._draw(st.sampled_from(hint))
        return self._of_kind(hint)

    @property
    def _named(self) -> Mapping[str, Callable[[], Any]]:
        ids = self._directory.organizations
        return {
            "line": lambda: self._draw(LINES),
            "field": lambda: self._draw(st.sampled_from(_TEXTS_OF_INDICATOR)),
            "minutes": lambda: self._draw(MINUTES),
            "source": self._row,
            "target": self._row,
            "after": self._row,
            "above": lambda: self._order(0),
            "below": lambda: self._order(1),
            "conference_id": lambda: self._conference.id,
            "agenda_id": lambda: self._whole_board.agenda.id,
            "organization_id": lambda: self._one_of(list(ids)),
            "organization_ids": lambda: (
                self._draw(st.lists(st.sampled_from([*ids]), max_size=3)) if ids else []
            ),
            "session_id": lambda: self._one_of(self._whole_board.sessions).id,
            "action_item_id": lambda: self._one_of(self._whole_board.action_items).id,
        }

    @property
    def _whole_board(self) -> Board:
        if self._board is None:
            raise NothingToActOnError
        return self._board

    def _of_kind(self, hint: Any) -> Any:
        simple = {
            str: TEXTS,
            int: NUMBERS,
            bool: st.booleans(),
            date: st.dates(),
            datetime: MOMENTS,
        }
        if hint in simple:
            return self._draw(simple[hint])
        wholes: dict[Any, Callable[[], Any]] = {
            Board: lambda: self._whole_board,
            Agenda: lambda: self._whole_board.agenda,
            Conference: lambda: self._conference,
            Directory: lambda: self._directory,
        }
        return wholes[hint]() if hint in wholes else self._one_of(self._all_of(hint))

    def _all_of(self, kind: Any) -> Sequence[Any]:
        if kind in PART_OF:
            return tuple(getattr(self._whole_board, PART_OF[kind]))
        wholes: Mapping[Any, Sequence[Any]] = {
            Conference: self._store.conferences(),
            AgendaLine: self._lines,
            Organization: tuple(self._directory.organizations.values()),
            Person: tuple(self._directory.people.values()),
        }
        return wholes[kind]

    def _row(self) -> int:
        row: int = self._draw(st.integers(0, len(self._one_or_more(self._rows)) - 1))
        return row

    def _order(self, offset: int) -> str:
        # Both neighbours of one place.
        row = self._place + offset
        line: AgendaLine = self._one_or_more(self._lines[row : row + 1])[0]
        return line.order

    def _one_of(self, values: Sequence[Any]) -> Any:
        return self._draw(st.sampled_from(self._one_or_more(values)))

    @staticmethod
    def _one_or_more(values: Sequence[Any]) -> Sequence[Any]:
        if not values:
            raise NothingToActOnError
        return values


_TEXTS_OF_INDICATOR = tuple(
    name for name, hint in get_type_hints(Indicator).items() if hint is str and name != "order"
)
