"""How a file looks in the list of an export: its name, and what is to be said about it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wontak.gui.models.published_model import sentences
from wontak.gui.painting import draw_pill, draw_text, pill_width, tones
from wontak.gui.theme import Theme, font
from wontak.language import _
from wontak.services.publishing import Published

_ROW = 36
_SIDE = 12
Index = QModelIndex | QPersistentModelIndex


class PublishedDelegate(QStyledItemDelegate):
    """Draws one line: a file's name, and beside it why it is not there or not as it should be."""

    def __init__(self, theme: Callable[[], Theme], view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._fonts = (font(13, 550), font(12))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        published, theme = index.data(Qt.ItemDataRole.UserRole), self._theme()
        rect, state = QRect(option.rect), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_weak))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.neutral_weak))
        self._words(painter, rect.adjusted(_SIDE, 0, -_SIDE, 0), published, theme)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, published: Published, theme: Theme) -> None:
        word, tone = _mark(published)
        if word:
            rect.setRight(rect.right() - pill_width(word))
            draw_pill(painter, rect.right(), rect.center().y() + 1, word, tones(theme)[tone])
            rect.setRight(rect.right() - _SIDE)
        painter.setFont(self._fonts[0])
        draw_text(painter, rect, published.path.name, theme.ink2 if published.error else theme.ink)
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(published.path.name))
        painter.setFont(self._fonts[1])
        if rect.width() > 4 * _SIDE:
            said = " ".join(sentences(published))
            draw_text(painter, rect.adjusted(_SIDE, 0, 0, 0), said, theme.ink2)


def _mark(published: Published) -> tuple[str, str]:
    if published.error:
        return _("Not made"), "bad"
    return (_("Look at it"), "warn") if published.remarks else ("", "")
