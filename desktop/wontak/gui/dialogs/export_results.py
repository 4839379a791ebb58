"""What came of an export, while it runs and afterwards: each file, and ways to it."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wontak.gui.dialogs.published_delegate import PublishedDelegate
from wontak.gui.labels import label
from wontak.gui.models.published_model import PublishedModel, sentences
from wontak.gui.opening import open_file, show_in_folder
from wontak.gui.theme import Theme
from wontak.language import _
from wontak.services.publishing import Outcome, Published


class ExportResults(QWidget):
    """A list that fills while files are made; a double click or Enter opens one."""

    refused = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.model = PublishedModel(self)
        self._total = 0
        self.heading = label(role="section")
        self.heading.setObjectName("exportHeading")
        self._folder = label(role="second", wraps=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setObjectName("exportProgress")
        self.list = self._list(theme)
        self.said = label(role="second", wraps=True)
        self.said.setObjectName("exportRemarks")
        self._ways = [
            self._way("openExported", self._open),
            self._way("showExported", lambda: self._hand_over(show_in_folder)),
            self._way("copyExportedPath", self._copy),
        ]
        self.speak()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._tell)

    def speak(self) -> None:
        """Say what one can do in the language in use."""
        words = (_("Open"), _("Show in folder"), _("Copy"))
        for way, said in zip(self._ways, words, strict=True):
            way.setText(said)
        self.progress.setAccessibleName(_("Progress of the export"))
        self.list.setAccessibleName(_("Exported files"))

    def begin(self, folder: str) -> None:
        """Begin an export into a folder."""
        self.model.clear()
        self._total = 0
        self._folder.setText(folder)
        self.heading.setText(_("Preparing the files…"))
        self.progress.setRange(0, 0)
        self.progress.show()
        self._tell()

    def expect(self, total: int) -> None:
        """Say how many files there will be."""
        self._total = total
        self.progress.setRange(0, max(total, 1))
        self._tell_progress()

    def add(self, published: Published) -> None:
        """Add what became of one more file."""
        follows = self._is_at_end()
        self.model.add(published)
        self.progress.setValue(self.model.rowCount())
        self._tell_progress()
        if follows:
            self.list.scrollToBottom()

    def end(self, outcome: Outcome) -> None:
        """Say what came of it all; the first file that needs a look is marked."""
        self.progress.hide()
        self.heading.setText(_summary(outcome))
        event = QAccessibleEvent(self.heading, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)
        marked = [n for n, each in enumerate(outcome.published) if each.error or each.remarks]
        if outcome.published:
            self.list.setCurrentIndex(self.model.index(marked[0] if marked else 0))
            self.list.setFocus()
        self._tell()

    def _list(self, theme: Callable[[], Theme]) -> QListView:
        view = QListView()
        view.setObjectName("exportedFiles")
        view.setProperty("kind", "boxed")
        view.setModel(self.model)
        view.setItemDelegate(PublishedDelegate(theme, view))
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.activated.connect(self._open)
        return view

    def _way(self, name: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for way in self._ways:
            ways.addWidget(way)
        ways.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 16, 16)
        layout.setSpacing(8)
        for part in (self.heading, self._folder, self.progress):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        layout.addLayout(ways)

    def _marked(self) -> Published | None:
        published = self.model.published(self.list.currentIndex())
        return published if published and not published.error else None

    def _open(self, _index: QModelIndex | None = None) -> None:
        self._hand_over(open_file)

    def _copy(self) -> None:
        published = self._marked()
        if published:
            # A folder takes the file, a letter its path.
            copied = QMimeData()
            copied.setUrls([QUrl.fromLocalFile(str(published.path))])
            copied.setText(str(published.path))
            QGuiApplication.clipboard().setMimeData(copied)
            self.told.emit(_("Copied: {file}").format(file=published.path.name))

    def _hand_over(self, hand: Callable[..., bool]) -> None:
        published = self._marked()
        if published and not hand(published.path):
            self.refused.emit(
                _("No program here opens {file}. Copy its path and open it elsewhere.").format(
                    file=published.path.name
                )
            )

    def _tell(self) -> None:
        published = self.model.published(self.list.currentIndex())
        self.said.setText("\n".join(sentences(published)) if published else "")
        for way in self._ways:
            way.setEnabled(self._marked() is not None)

    def _tell_progress(self) -> None:
        done = self.model.rowCount()
        words = _("Exporting: {done} of {total}")
        self.heading.setText(words.format(done=done, total=self._total))

    def _is_at_end(self) -> bool:
        bar = self.list.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4


def _summary(outcome: Outcome) -> str:
    parts = [_("Files written: {count}").format(count=len(outcome.written))]
    if outcome.failures:
        parts.append(_("not made: {count}").format(count=len(outcome.failures)))
    if outcome.unmade:
        parts.append(_("stopped before {count} more").format(count=outcome.unmade))
    return " · ".join(parts)
