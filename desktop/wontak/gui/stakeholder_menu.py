"""The menu about who is chosen at a table: all that can be done, with the keys that do it."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wontak.domain.field_words import FIELDS
from wontak.domain.organization import Sector
from wontak.domain.participation import Attendance, Consent, Role
from wontak.gui.models.stakeholder_lines import Seat
from wontak.gui.stakeholder_list import ATTENDANCE_KEYS
from wontak.gui.words import say
from wontak.language import N_, _

_DEEDS = (
    ("correct", N_("Correct name, organization, position"), "F2"),
    ("up", N_("Move up"), "Alt+Up"),
    ("down", N_("Move down"), "Alt+Down"),
    ("remove", N_("Remove from the table"), "Ctrl+Del"),
)
_ANSWERS = (
    ("publication", FIELDS["publication"]),
    ("recording", FIELDS["recording"]),
)


def stakeholder_menu(
    seats: Sequence[Seat],
    parent: QWidget,
    choose: Callable[[StrEnum], None],
    deeds: Mapping[str, Callable[..., None]],
) -> QMenu:
    """Return the menu; an attendance, role or sector goes to choose, the rest to its deed.

    About several people there is only what is done to all of them at once.
    """
    menu = QMenu(parent)
    menu.setObjectName("stakeholderMenu")
    menu.setAccessibleName(", ".join(seat.person.name for seat in seats))
    if len(seats) == 1:
        _add_place(menu, seats[0], choose)
        menu.addSeparator()
        _add_answers(menu, seats, deeds)
        menu.addSeparator()
        _add_deeds(menu, deeds)
    else:
        menu.addAction(_("{count} people").format(count=len(seats))).setEnabled(False)
        menu.addSeparator()
        _add_answers(menu, seats, deeds)
    return menu


def _add_place(menu: QMenu, seat: Seat, choose: Callable[[StrEnum], None]) -> None:
    _add_codes(menu, Attendance, seat.participation.attendance, choose)
    for action, key in zip(menu.actions(), ATTENDANCE_KEYS, strict=True):
        _tell_keys(action, key)
    menu.addSeparator()
    _add_codes(menu.addMenu(_("Role")), Role, seat.participation.role, choose)
    if seat.organization is not None:
        sectors = menu.addMenu(_("Sector of the organization"))
        _add_codes(sectors, Sector, seat.organization.sector, choose)


def _add_answers(
    menu: QMenu, seats: Sequence[Seat], deeds: Mapping[str, Callable[..., None]]
) -> None:
    for name, words in _ANSWERS:
        answers = {getattr(seat.participation, name) for seat in seats}
        asked = menu.addMenu(_(words))
        asked.setObjectName(name)
        _add_codes(asked, Consent, answers.pop() if len(answers) == 1 else None, deeds[name])
    proxy = menu.addAction(_(FIELDS["proxy"]))
    proxy.setObjectName("proxy")
    proxy.setCheckable(True)
    proxy.setChecked(all(seat.participation.proxy for seat in seats))
    proxy.triggered.connect(deeds["proxy"])


def _add_deeds(menu: QMenu, deeds: Mapping[str, Callable[..., None]]) -> None:
    for name, words, keys in _DEEDS:
        action = menu.addAction(_(words))
        action.setObjectName(name)
        action.triggered.connect(deeds[name])
        _tell_keys(action, keys)


def _add_codes(
    menu: QMenu, kind: type[StrEnum], chosen: StrEnum | None, choose: Callable[[StrEnum], None]
) -> None:
    group = QActionGroup(menu)
    for code in kind:
        action = menu.addAction(say(code))
        action.setObjectName(code.value)
        action.setCheckable(True)
        action.setChecked(code is chosen)
        group.addAction(action)
    group.triggered.connect(lambda action: choose(kind(action.objectName())))


def _tell_keys(action: QAction, keys: str) -> None:
    # The list itself acts on these keys; the menu only tells them.
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)
