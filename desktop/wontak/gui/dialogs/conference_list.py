"""The conferences of a desk as a list to choose from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.domain.conference import Conference
from wontak.domain.dates import english_date, official_date
from wontak.domain.search import finder, search_key
from wontak.gui.labels import label, tip
from wontak.gui.painting import draw_ring, draw_text
from wontak.gui.panels.agenda_panel import SearchField
from wontak.gui.theme import Theme, font
from wontak.language import _, spoken

WIDTH = 340
_ROW = 50
_SHOWN = 7
_CHECK = 28
Index = QModelIndex | QPersistentModelIndex


class ConferenceList(QWidget):
    """All conferences, the one at hand marked, and what else can be done with them."""

    chosen = Signal(object)
    new_requested = Signal()
    details_requested = Signal()

    def __init__(
        self,
        conferences: Sequence[Conference],
        current: Conference | None,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.search = SearchField(_("Find a conference"))
        self.search.setObjectName("conferenceSearch")
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.searched.connect(self._find)
        self.search.down_requested.connect(self._to_list)
        self.list = _list(conferences, current, theme)
        for chosen in (self.list.itemClicked, self.list.itemActivated):
            chosen.connect(self._choose)
        self._keys = [search_key(each.title, each.region, each.host) for each in conferences]
        self._none = label(_("No conference is called that. Try fewer letters."), "empty")
        new, details = self.new_requested.emit, self.details_requested.emit
        self._new = _row(_("New conference…"), "newConference", new)
        self._details = _row(_("Name, place and date…"), "conferenceDetails", details)
        self._lay_out()
        self._none.hide()
        self.search.setVisible(len(conferences) > _SHOWN)
        self._details.setVisible(current is not None)

    def begin(self) -> None:
        """Put the keys where most people go next."""
        if self.search.isVisible():
            self.search.setFocus()
        elif self.list.count():
            self.list.setFocus()
        else:
            self._new.setFocus()

    def _lay_out(self) -> None:
        self._none.setContentsMargins(8, 8, 8, 8)
        line = QFrame()
        line.setProperty("role", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.search, self.list, self._none, line, self._new, self._details):
            layout.addWidget(part)
        shown = self.list.count() > 0
        self.list.setVisible(shown)
        line.setVisible(shown)

    def _find(self, query: str) -> None:
        found = finder(query)
        rows = [row for row, key in enumerate(self._keys) if found(key)]
        for row in range(self.list.count()):
            self.list.setRowHidden(row, row not in rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(rows[0])

    def _to_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole).id)


class _Rows(QStyledItemDelegate):
    def __init__(
        self, view: QListWidget, current: Conference | None, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._current = current
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        conference, theme = index.data(Qt.ItemDataRole.UserRole), self._theme()
        rect, state = QRect(option.rect), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_weak))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.neutral_weak))
        self._words(painter, rect, conference, theme)
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            draw_ring(painter, rect.adjusted(1, 1, -1, -1), theme.focus)

    def _words(self, painter: QPainter, rect: QRect, conference: Conference, theme: Theme) -> None:
        at_hand = self._current is not None and conference.id == self._current.id
        second = second_line(conference)
        top = rect.top() + (6 if second else 15)
        room = QRect(rect.left() + 12, top, rect.width() - 16 - _CHECK, 20)
        painter.setFont(font(13, 650 if at_hand else 550))
        draw_text(painter, room, conference.title, theme.ink)
        if at_hand:
            check = QRect(rect.right() - _CHECK, rect.top(), _CHECK - 8, rect.height())
            draw_text(painter, check, "✓", theme.accent, right=True)
        painter.setFont(font(12))
        draw_text(painter, room.translated(0, 18), second, theme.ink2)


def second_line(conference: Conference) -> str:
    """Return where, by whom and when a conference is held, as far as that is known."""
    day = conference.held_on
    said = (english_date(day) if spoken() == "en" else official_date(day)) if day else ""
    return " · ".join(filter(None, (conference.region, conference.host, said)))


def _list(
    conferences: Sequence[Conference], current: Conference | None, theme: Callable[[], Theme]
) -> QListWidget:
    view = QListWidget()
    view.setObjectName("conferenceList")
    view.setAccessibleName(_("Conferences"))
    view.setItemDelegate(_Rows(view, current, theme))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for conference in conferences:
        words = ", ".join(filter(None, (conference.title, second_line(conference))))
        item = QListWidgetItem(conference.title, view)
        item.setData(Qt.ItemDataRole.UserRole, conference)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setToolTip(tip(words))
        if current is not None and conference.id == current.id:
            view.setCurrentItem(item)
    view.setFixedHeight(min(len(conferences), _SHOWN) * _ROW + 4)
    return view


def _row(words: str, name: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("kind", "row")
    button.clicked.connect(do)
    return button
