"""What is asked before an export: which document, for whom, which formats, agendas and folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.documents.layouts import LAYOUTS
from wontak.gui.dialogs.agenda_choice import AgendaChoice
from wontak.gui.labels import label, tip
from wontak.language import LANGUAGES, N_, _
from wontak.services.publishing import Choice

LANGUAGE_NAMES = {"ko": "한국어", "en": "English"}
_READERS = {"public": N_("Public"), "internal": N_("Internal")}
_MOST_USED = ["pdf", "hwpx", "docx", "odt", "html", "md", "xlsx", "csv", "ics", "json"]
_COLUMNS = 2
_HEADING = 28
_LONGEST = 200  # pixels of the name of a format
_RING = 6  # what a focus ring takes to the left of a button's mark
B = TypeVar("B", bound=QAbstractButton)


# long: one line for each thing that is asked, and one for where it stands
class ExportChoices(QWidget):
    """One page of fields; what they say together is a Choice."""

    changed = Signal()

    def __init__(self, choice: Choice, exporters: Mapping[str, Any], agendas: AgendaChoice) -> None:
        super().__init__()
        self.agendas = agendas
        labels = {name: _(layout.label) for name, layout in LAYOUTS.items()}
        readers = {name: _(words) for name, words in _READERS.items()}
        self.layouts = _radios("exportLayout", labels)
        self.languages = _radios(
            "exportLanguage", {code: LANGUAGE_NAMES[code] for code in LANGUAGES}
        )
        self.readers = _radios("exportReaders", readers)
        self.formats = {
            name: _elided(_named(QCheckBox(), f"exportFormat-{name}"), _(exporter.label))
            for name, exporter in sorted(exporters.items(), key=_by_use)
        }
        self.folder = QLineEdit(str(choice.folder))
        self._whole = _about_all()
        chosen = (self.layouts, self.languages, self.readers)
        self._groups = [self._grouped(buttons) for buttons in chosen]
        self._show(choice)
        self._lay_out()
        for button in self._buttons():
            button.toggled.connect(self._tell)
        self.folder.textChanged.connect(self.changed)
        agendas.changed.connect(self.changed)
        self._tell()

    def choice(self) -> Choice:
        """Return what is chosen now; a folder written without a place is one at home."""
        written = Path(self.folder.text().strip()).expanduser()
        return Choice(
            folder=Path.home() / written,
            layout=_checked(self.layouts)[0],
            formats=tuple(_checked(self.formats)),
            language=_checked(self.languages)[0],
            internal=self.readers["internal"].isChecked(),
        )

    def begin(self) -> None:
        """Give the keys to the document that is chosen."""
        self.layouts[_checked(self.layouts)[0]].setFocus()

    @property
    def taken(self) -> frozenset[UUID]:
        """The agendas that are to be exported: all of them where the document is about all."""
        model = self.agendas.model
        return frozenset(line.id for line in model.lines) if self.is_whole else model.taken

    @property
    def is_whole(self) -> bool:
        """True where one document is about all agendas."""
        return LAYOUTS[_checked(self.layouts)[0]].whole

    def lacking(self) -> str:
        """Return the sentence about what is still to be chosen; empty where nothing is."""
        if not self.taken:
            return _("Choose at least one agenda.")
        if not _checked(self.formats):
            return _("Choose at least one format.")
        return "" if self.folder.text().strip() else _("Name the folder for the files.")

    def _buttons(self) -> list[QAbstractButton]:
        rows = (self.layouts, self.languages, self.readers, self.formats)
        return [button for row in rows for button in row.values()]

    def _grouped(self, buttons: Mapping[str, QRadioButton]) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons.values():
            group.addButton(button)
        return group

    def _show(self, choice: Choice) -> None:
        layout = choice.layout if choice.layout in self.layouts else next(iter(self.layouts))
        self.layouts[layout].setChecked(True)
        self.languages[choice.language].setChecked(True)
        self.readers["internal" if choice.internal else "public"].setChecked(True)
        for name, box in self.formats.items():
            box.setChecked(name in choice.formats)

    def _tell(self) -> None:
        self.agendas.setVisible(not self.is_whole)
        self._whole.setVisible(self.is_whole)
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        column.addWidget(_heading(_("Document")))
        column.addLayout(_grid(self.layouts))
        column.addSpacing(8)
        column.addLayout(
            _rows((_("Language of the document"), self.languages), (_("Readers"), self.readers))
        )
        column.addSpacing(8)
        column.addWidget(_heading(_("Formats")))
        column.addLayout(_grid(self.formats))
        column.addSpacing(8)
        inner = QVBoxLayout()
        inner.setContentsMargins(_RING, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.agendas, 1)
        inner.addWidget(self._whole, 1)
        inner.addLayout(self._folder_row())
        column.addLayout(inner, 1)

    def _folder_row(self) -> QHBoxLayout:
        words = label(_("Folder"), "section")
        words.setBuddy(self.folder)
        self.folder.setObjectName("exportFolder")
        self.folder.setAccessibleName(_("Folder for the files"))
        choose = QPushButton(_("Choose…"))
        choose.setObjectName("chooseFolder")
        choose.setAccessibleName(_("Choose the folder for the files"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _choose_folder(self) -> None:
        asked = QFileDialog(self, _("Folder for the files"), self.folder.text())
        asked.setFileMode(QFileDialog.FileMode.Directory)
        asked.setOption(QFileDialog.Option.ShowDirsOnly)
        asked.fileSelected.connect(self.folder.setText)
        asked.open()


class Scrolled(QScrollArea):
    """Choices on a screen that may be too small for them; page keys are not for them."""

    def __init__(self, page: ExportChoices) -> None:
        super().__init__(widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _about_all() -> QLabel:
    made = label(_("This document is about all agendas together."), "empty", wraps=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made


def _heading(words: str) -> QLabel:
    made = label(words, "section")
    made.setContentsMargins(_RING, 0, 0, 0)
    made.setFixedHeight(_HEADING)
    return made


def _grid(buttons: Mapping[str, QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    # Down the first column, then the second: the keys go from button to button in this order.
    rows = -(-len(buttons) // _COLUMNS)
    for place, button in enumerate(buttons.values()):
        grid.addWidget(button, place % rows, place // rows)
    grid.setColumnStretch(_COLUMNS, 1)
    return grid


def _radios(kind: str, words: Mapping[str, str]) -> dict[str, QRadioButton]:
    return {name: _named(QRadioButton(said), f"{kind}-{name}") for name, said in words.items()}


def _rows(*rows: tuple[str, Mapping[str, QWidget]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    for row, (words, buttons) in enumerate(rows):
        grid.addWidget(_heading(words), row, 0)
        for column, button in enumerate(buttons.values(), 1):
            grid.addWidget(button, row, column)
    grid.setColumnStretch(_COLUMNS + 1, 1)
    return grid


def _by_use(exporter: tuple[str, Any]) -> tuple[int, str]:
    name = exporter[0]
    return _MOST_USED.index(name) if name in _MOST_USED else len(_MOST_USED), name


def _elided(button: B, words: str) -> B:
    """Write a text on a button that may be any length, as that of a form of one's own."""
    metrics = button.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST)
    button.setText(shown.replace("&", "&&"))
    button.setAccessibleName(words)
    button.setToolTip(tip(words) if shown != words else "")
    return button


def _named(button: B, name: str) -> B:
    button.setObjectName(name)
    return button


def _checked(buttons: Mapping[str, QAbstractButton]) -> list[str]:
    return [name for name, button in buttons.items() if button.isChecked()]
