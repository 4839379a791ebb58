"""The report of a fault in Wontak itself, shown beside the work and never in its way."""

import platform
from collections import Counter
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wontak import __version__
from wontak.gui.labels import label
from wontak.gui.opening import open_file
from wontak.language import _
from wontak.logs import trace

_MOST = 20  # different faults in one report


class ErrorDialog(QDialog):
    """One report for all faults of a sitting: what comes again is counted, not shown again."""

    def __init__(self, log_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._times: Counter[str] = Counter()
        self.setObjectName("errorDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # somebody is typing
        self.setModal(False)
        self.setWindowTitle(_("A fault in Wontak"))
        self._count = label(role="second")
        self.details = _details()
        self._lay_out()
        self.resize(560, 420)

    def report(self, error: BaseException) -> None:
        """Show an error that nobody caught; one that was shown before is only counted."""
        told = trace(error)
        self._times[told] += 1
        if self._times[told] == 1 and len(self._times) <= _MOST:
            now = datetime.now().astimezone().isoformat(timespec="seconds")
            self.details.appendPlainText(f"{now}\n{told}\n")
            self.show()
        faults = self._times.total()
        self._count.setText(_("Faults in this sitting: {count}").format(count=faults))

    def _lay_out(self) -> None:
        sentence = QLabel(
            _(
                "Wontak met a fault of its own and goes on. What is shown as saved is saved. If it "
                "hinders you, start Wontak again, and send this report to those who look after it: "
                "it holds no names and nothing that was written."
            ),
            wordWrap=True,
        )
        sentence.setObjectName("errorSentence")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(_("A fault in Wontak"), "section"))
        layout.addWidget(sentence)
        layout.addWidget(self.details, 1)
        layout.addWidget(self._count)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(_("Copy report"))
        copy.setObjectName("copyReport")
        copy.clicked.connect(self._copy)
        folder = QPushButton(_("Open log folder"))
        folder.setObjectName("openLogFolder")
        folder.clicked.connect(lambda: open_file(self._log_folder))
        close = QPushButton(_("Go on"))
        close.setObjectName("closeReport")
        close.setProperty("kind", "main")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(copy)
        row.addWidget(folder)
        row.addStretch()
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def _details() -> QPlainTextEdit:
    made = QPlainTextEdit(readOnly=True)
    made.setObjectName("errorDetails")
    made.setAccessibleName(_("What happened, for those who look after Wontak"))
    made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    made.setTabChangesFocus(True)
    made.setPlainText(
        f"Wontak {__version__} · Python {platform.python_version()} · Qt {qVersion()}\n"
        f"{platform.platform()}\n"
    )
    return made
