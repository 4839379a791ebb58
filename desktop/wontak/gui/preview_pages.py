"""The pages of a document as they would be printed, one under another, to be read and turned."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from wontak.gui import preview_layout as layout
from wontak.gui.painting import draw_ring
from wontak.gui.theme import Theme
from wontak.language import _

_WIDEST = 3000  # pixels of a picture; what is shown larger is drawn larger
_LINE = 48  # pixels that an arrow key scrolls


class Fit(Enum):
    """What the zoom goes by when the room changes."""

    WIDTH = auto()
    PAGE = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Sight:
    """A page that is in sight, or nearly so, and how many pixels it has there."""

    page: int
    width: int
    height: int


# long: a scroll area tells its size, scrolls, paints and takes keys and wheel by itself
class PreviewPages(QAbstractScrollArea):
    """Shows pictures of pages; those it needs are told as sights, until they come."""

    turned = Signal()
    sights_changed = Signal(object)

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.setObjectName("exportPreview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Preview of the document"))
        self._theme = theme
        self._sizes: layout.Sizes = ()
        self._rects: tuple[QRect, ...] = ()
        self._images: dict[int, QImage] = {}
        self._fit = Fit.WIDTH
        self._scale = layout.WHOLE
        self._page = 0
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)

    @property
    def page(self) -> int:
        """The number of the page that is read, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def percent(self) -> int:
        """How large the pages are; 100 is as large as on paper."""
        return round(100 * self._scale / layout.WHOLE)

    @property
    def fit(self) -> Fit:
        """What the zoom goes by."""
        return self._fit

    def show_pages(
        self, sizes: layout.Sizes, images: Mapping[Sight, QImage], *, is_other: bool
    ) -> None:
        """Show new pages; the place stays unless they are of another document."""
        self._sizes = sizes
        kept = {} if is_other else self._images
        self._images = kept | {sight.page: image for sight, image in images.items()}
        self._place()
        if is_other:
            self.verticalScrollBar().setValue(0)
        self._follow()

    def show_picture(self, sight: Sight, image: QImage) -> None:
        """Show a picture of one page that was in sight."""
        self._images[sight.page] = image
        self.viewport().update()

    def zoom(self, by: int) -> None:
        """Show the pages one step larger (1) or smaller (-1)."""
        self._fit = Fit.NOTHING
        self._rescale(layout.stepped(self._scale, by))

    def fit_to(self, fit: Fit) -> None:
        """Have the zoom go by the width or the whole of a page."""
        self._fit = fit
        self._rescale(self._fitting())

    def go_to(self, page: int) -> None:
        """Turn to a page, or as near to it as there are pages."""
        if self._rects:
            page = min(max(page, 0), len(self._rects) - 1)
            self.verticalScrollBar().setValue(self._rects[page].y() - layout.AIR)
            self._page = page
            self._tell()

    def turn(self, key: int) -> bool:
        """Do what a page key asks for; False where it is none."""
        pages = {
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rects) - 1,
        }
        if key in pages:
            self.go_to(pages[Qt.Key(key)])
        return key in pages

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 600)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rescale(self._fitting())

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.turn(event.key()):
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom(1 if turned > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.bg))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible(0):
            rect = self._rects[page].translated(-self._corner())
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor("white"))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
            if page in self._images:
                painter.drawImage(rect, self._images[page])
        if self.hasFocus():
            draw_ring(painter, self.viewport().rect(), theme.focus)

    def _fitting(self) -> float:
        if self._fit is Fit.NOTHING or not self._sizes:
            return self._scale
        bar = self.verticalScrollBar()
        wide = self.width() - bar.sizeHint().width()  # whether the bar is there or not
        fitting = layout.fitting_page if self._fit is Fit.PAGE else layout.fitting_width
        return fitting(self._sizes, QSize(wide, self.height()))

    def _rescale(self, scale: float) -> None:
        read, across = self._corner().y() / self._scale, self.horizontalScrollBar()
        part = across.pageStep()
        middle = (across.value() + part / 2) / max(across.maximum() + part, 1)
        self._scale = scale
        self._place()
        self.verticalScrollBar().setValue(round(read * scale))
        across.setValue(round(middle * (across.maximum() + part) - part / 2))
        self._follow()

    def _place(self) -> None:
        if self._fit is not Fit.NOTHING:
            self._scale = self._fitting()
        room = self.viewport().size()
        self._rects = layout.placed(self._sizes, self._scale, room.width())
        needed = layout.extent(self._rects)
        for bar, all_of_it, part in (
            (self.verticalScrollBar(), needed.height(), room.height()),
            (self.horizontalScrollBar(), needed.width(), room.width()),
        ):
            bar.setRange(0, max(0, all_of_it - part))
            bar.setPageStep(part)

    def _corner(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _visible(self, around: int) -> Sequence[int]:
        seen = self.viewport().rect().translated(self._corner())
        found = [page for page, rect in enumerate(self._rects) if rect.intersects(seen)]
        if not found:
            return []
        return range(max(0, found[0] - around), min(len(self._rects), found[-1] + around + 1))

    def _follow(self) -> None:
        middle = self._corner().y() + self.viewport().height() // 2
        self._page = layout.page_at(self._rects, middle)
        self._tell()

    def _tell(self) -> None:
        said = _("Page {page} of {pages}").format(page=self._page + 1, pages=self.pages)
        self.setAccessibleDescription(said if self.pages else "")
        near = self._visible(1)
        self._images = {page: image for page, image in self._images.items() if page in near}
        seen = self._visible(0)
        first = sorted(near, key=lambda page: page not in seen)
        self.sights_changed.emit(tuple(map(self._sight, first)))
        self.turned.emit()
        self.viewport().update()

    def _sight(self, page: int) -> Sight:
        size, ratio = self._rects[page].size(), self.devicePixelRatioF()
        width = min(round(size.width() * ratio), _WIDEST)
        return Sight(page, width, max(1, round(width * size.height() / size.width())))
