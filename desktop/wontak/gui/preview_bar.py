"""The bar under a preview: which page of how many, how large, and the ways to turn and to print."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from wontak.gui.labels import label
from wontak.gui.preview_pages import Fit, PreviewPages
from wontak.gui.theme import font
from wontak.language import _


class PreviewBar(QWidget):
    """Turns and zooms the pages it belongs to; printing leaves as a request."""

    print_requested = Signal()

    def __init__(self, pages: PreviewPages) -> None:
        super().__init__()
        self.setObjectName("previewBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = pages
        self._said = _number("previewPage", 56)
        self._percent = _number("previewZoom", 48)
        self._back = _tool("previewPreviousPage", "‹", _("Previous page (PgUp)"))
        self._on = _tool("previewNextPage", "›", _("Next page (PgDn)"))
        self._smaller = _tool("previewZoomOut", "−", _("Smaller (Ctrl+−)"))
        self._larger = _tool("previewZoomIn", "+", _("Larger (Ctrl++)"))
        self._fits = {
            Fit.WIDTH: _fit("previewFitWidth", _("Fit width"), _("Fit width (Ctrl+0)")),
            Fit.PAGE: _fit("previewFitPage", _("Fit page"), _("Fit page (Ctrl+9)")),
        }
        self._print = QPushButton(_("Print…"))
        self._print.setObjectName("printPreview")
        self._print.setToolTip(_("Print (Ctrl+P)"))
        self._print.setAutoDefault(False)
        self._lay_out()
        self._join()
        self._tell()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(4)
        turning: Sequence[QWidget] = (self._back, self._said, self._on)
        zooming: Sequence[QWidget] = (self._smaller, self._percent, self._larger)
        for parts in (turning, (*zooming, *self._fits.values())):
            for part in parts:
                row.addWidget(part)
            row.addStretch()
        row.addWidget(self._print)

    def _join(self) -> None:
        pages = self._pages
        does: dict[QToolButton, Callable[[], None]] = {
            self._back: lambda: pages.go_to(pages.page - 1),
            self._on: lambda: pages.go_to(pages.page + 1),
            self._smaller: partial(pages.zoom, -1),
            self._larger: partial(pages.zoom, 1),
        }
        does |= {button: partial(pages.fit_to, fit) for fit, button in self._fits.items()}
        for button, do in does.items():
            button.clicked.connect(partial(_do, do))
        self._print.clicked.connect(self.print_requested)
        pages.turned.connect(self._tell)

    def _tell(self) -> None:
        pages = self._pages
        self._said.setText(f"{pages.page + 1} / {pages.pages}" if pages.pages else "–")
        self._said.setAccessibleName(pages.accessibleDescription())
        self._percent.setText(f"{pages.percent} %")
        self._percent.setAccessibleName(_("Zoom {percent} %").format(percent=pages.percent))
        self._back.setEnabled(pages.page > 0)
        self._on.setEnabled(pages.page + 1 < pages.pages)
        for button in (self._smaller, self._larger, *self._fits.values(), self._print):
            button.setEnabled(bool(pages.pages))
        for fit, button in self._fits.items():
            button.setChecked(pages.fit is fit)


def _do(do: Callable[[], None], *_checked: bool) -> None:
    do()


def _number(name: str, width: int) -> QLabel:
    made = label(role="second")
    made.setObjectName(name)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setMinimumWidth(width)
    return made


def _tool(name: str, sign: str, said: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName(name)
    made.setText(sign)
    made.setFont(font(16))
    made.setFixedWidth(36)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(said.partition(" (")[0])
    made.setToolTip(said)
    return made


def _fit(name: str, words: str, said: str) -> QToolButton:
    made = _tool(name, words, said)
    made.setProperty("kind", "choice")
    made.setFont(font(12, 550))
    made.setCheckable(True)
    made.setMinimumWidth(0)
    made.setMaximumWidth(16777215)
    return made
