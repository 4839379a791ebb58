"""The line that finds those at the table and seats who is not there, offering whom one knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QWidget
from typing_extensions import override

from wontak.domain.organization import Sector
from wontak.gui.composing import Composing
from wontak.gui.labels import tip
from wontak.gui.painting import draw_mark, draw_text
from wontak.gui.theme import Theme, font, sector_mark
from wontak.gui.under_list import ROW, UnderList
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@dataclass(frozen=True, slots=True)
class Offer:
    """Someone or some body of the directory, with the line that taking it makes."""

    name: str
    beside: str
    line: str
    sector: Sector | None = None
    is_whole: bool = False


class StakeholderField(QLineEdit):
    """Tells what is typed, the syllable being composed included, and what is to be done with it."""

    typed = Signal(str)
    enter_requested = Signal()
    add_requested = Signal()
    down_requested = Signal()
    unfolded = Signal()
    folded = Signal()

    def __init__(self, theme: Callable[[], Theme], composing: Composing) -> None:
        super().__init__()
        self._composing = composing
        self._resting = ""
        self._offers = _OfferModel(self)
        self.under = UnderList(self, self._offers)
        self.under.setAccessibleName(_("Known people and organizations"))
        self.under.dress(_OfferDelegate(theme, self.under))
        self.under.clicked.connect(self._take)
        self.textChanged.connect(self.typed)

    def rest(self, placeholder: str) -> None:
        """Say this while nothing is typed."""
        self._resting = placeholder
        self.setPlaceholderText(placeholder)

    def invite(self, hint: str) -> None:
        """Take the keys, saying until they leave what to type."""
        self.setPlaceholderText(hint)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell_problem(self, *, is_one: bool) -> None:
        """Show whether what is typed was refused."""
        if bool(self.property("problem")) != is_one:
            self.setProperty("problem", is_one)
            self.style().unpolish(self)
            self.style().polish(self)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show what can be taken below the line; nothing to take folds it up."""
        if not offers or not self.hasFocus():
            self._fold()
        elif not self.under.isVisible() or offers != self._offers.offers:
            # The same offers keep their mark: input methods end a syllable after the next key.
            self._offers.show(offers)
            self.under.unfold(marked=False)
            self.unfolded.emit()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        at = self.cursorPosition()
        self.typed.emit(self.text()[:at] + event.preeditString() + self.text()[at:])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self._enter(adding=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in _STEPS and self.under.isVisible():
            self.under.step(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Down:
            self.down_requested.emit()
        elif key == Qt.Key.Key_Escape and self.under.isVisible():
            self._fold()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undoing = any(event.matches(keys) for keys in _UNDOING)
            if undoing and not self.text():
                event.ignore()  # nothing typed to take back: to the desk's own undo
                return False
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fold()
        self.setPlaceholderText(self._resting)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._fold()
        super().hideEvent(event)

    def _fold(self) -> None:
        self.under.hide()
        self.folded.emit()

    def _enter(self, *, adding: bool) -> None:
        marked = self.under.marked()
        if adding:
            self.add_requested.emit()
        elif marked.isValid():
            self._take(marked)
        else:
            self.enter_requested.emit()

    def _take(self, index: QModelIndex) -> None:
        offer = self._offers.offers[index.row()]
        self._composing.finish()  # or its syllable would land behind the offer
        self.setText(offer.line)
        self._fold()
        if offer.is_whole:
            self.add_requested.emit()
        elif offer.line.startswith(","):
            self.setCursorPosition(0)  # the body is known, the person's name is not


class _OfferModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.offers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offers[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return offer.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = ", ".join(part for part in (offer.name, offer.beside) if part)
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return offer if role == Qt.ItemDataRole.UserRole else None


class _OfferDelegate(QStyledItemDelegate):
    def __init__(self, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fonts = (font(13, 550), font(12))

    @override
    def displayText(self, value: Any, locale: Any) -> str:
        return ""  # both texts are drawn here, only the ground is Qt's

    @override
    def sizeHint(self, option: Any, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        super().paint(painter, option, index)
        offer: Offer = index.data(Qt.ItemDataRole.UserRole)
        theme, rect = self._theme(), QRect(option.rect).adjusted(8, 0, -8, 0)
        painter.save()
        if offer.sector is not None:
            place, colour = sector_mark(theme, offer.sector)
            draw_mark(painter, QPointF(rect.left() + 6, rect.center().y() + 0.5), place, colour)
        rect.setLeft(rect.left() + 20)
        painter.setFont(self._fonts[0])
        draw_text(painter, rect, offer.name, theme.ink)
        taken = painter.fontMetrics().horizontalAdvance(offer.name) + 12
        painter.setFont(self._fonts[1])
        if taken < rect.width():
            draw_text(painter, rect.adjusted(taken, 0, 0, 0), offer.beside, theme.ink2, right=True)
        painter.restore()
