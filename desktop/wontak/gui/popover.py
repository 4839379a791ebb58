"""A small sheet that opens under a button, inside the window, and goes when one turns elsewhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

_GAP = 4
_EDGE = 8


class Popover(QFrame):
    """Shows one page at a time; part of the window, because pop-ups are bad at composing Hangul."""

    closed = Signal()

    def __init__(self, opener: QWidget, name: str) -> None:
        super().__init__(opener.window())
        self.setObjectName(name)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opener: QWidget | None = opener
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._page: QWidget | None = None
        opener.destroyed.connect(self._orphaned)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self)
            application.focusChanged.connect(self._follow_focus)

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before."""
        old, self._page = self._page, page
        self._layout.addWidget(page)
        page.show()
        self._place()
        self.show()
        self.raise_()
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
            self._place()

    def close_up(self) -> None:
        """Go, and give the keys back to the button."""
        if self.isVisible():
            if self._opener and self.isAncestorOf(QApplication.focusWidget() or self.window()):
                self._opener.setFocus()
            self.hide()
            self.closed.emit()
            self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched) or watched is self._opener
            if not inside and watched.window() is self.window():
                self.close_up()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self._place()
        return False

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        children = [child for child in self.findChildren(QWidget) if _takes_tab(child)]
        current = QApplication.focusWidget()
        if not children or current not in children:
            return super().focusNextPrevChild(next)
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        children[(children.index(current) + step) % len(children)].setFocus(reason)
        return True

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self.window() or new is self._opener:
            return
        if not self.isAncestorOf(new):
            self.close_up()

    def _orphaned(self) -> None:
        self._opener = None
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        if self._opener is None:
            return
        self.adjustSize()
        window = self.window()
        corner = self._opener.mapTo(window, QPoint(0, self._opener.height() + _GAP))
        left = min(corner.x(), window.width() - self.width() - _EDGE)
        room = window.height() - corner.y() - _EDGE
        self.resize(self.width(), min(self.height(), room))
        self.move(max(left, _EDGE), corner.y())


def _takes_tab(widget: QWidget) -> bool:
    tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabs) and widget.isVisible() and widget.isEnabled()
