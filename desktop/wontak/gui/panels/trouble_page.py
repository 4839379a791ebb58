"""What stands in the window when a file cannot be opened: the reason, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wontak.gui.labels import label
from wontak.language import _


class TroublePage(QWidget):
    """One sentence and one or two ways on."""

    backup_requested = Signal()
    another_requested = Signal()

    def __init__(self, sentence: str, *, has_backup: bool) -> None:
        super().__init__()
        self.setObjectName("troublePage")
        title = label(_("This file was not opened"), "title")
        words = label(sentence, "count", wraps=True)
        words.setObjectName("troubleSentence")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFixedWidth(480)
        self._first = QPushButton(_("Open the newest good backup"))
        self._first.setProperty("kind", "main")
        self._first.setVisible(has_backup)
        self._first.clicked.connect(self.backup_requested)
        self._second = QPushButton(_("Open another file…"))
        self._second.clicked.connect(self.another_requested)
        self._has_backup = has_backup
        self._lay_out(title, words)

    def begin(self) -> None:
        """Put the keys onto the first way on."""
        (self._first if self._has_backup else self._second).setFocus()

    def _lay_out(self, title: QWidget, words: QWidget) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._first)
        ways.addWidget(self._second)
        ways.addStretch()
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(4)
        column.addLayout(ways)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addLayout(column)
        middle.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addLayout(middle)
        layout.addStretch()
