"""What is asked before an export: which document, language, formats, agendas and folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wontak.documents.layouts import LAYOUTS
from wontak.gui.dialogs.agenda_choice import AgendaChoice
from wontak.gui.labels import label
from wontak.language import LANGUAGES, _
from wontak.services.publishing import Choice

LANGUAGE_NAMES = {"ko": "한국어", "en": "English"}
_MOST_USED = "pdf hwpx docx"
_SIDE = 254
_ROW = 32
_RING = 6  # what a focus ring takes to the left of a button's mark
B = TypeVar("B", bound=QAbstractButton)


class ExportChoices(QWidget):
    """One page of fields; what they say together is a Choice."""

    changed = Signal()

    def __init__(self, choice: Choice, exporters: Mapping[str, Any], agendas: AgendaChoice) -> None:
        super().__init__()
        self.agendas = agendas
        self.layouts = {
            name: _named(QRadioButton(_(layout.label)), f"exportLayout-{name}")
            for name, layout in LAYOUTS.items()
        }
        self.languages = {
            code: _named(QRadioButton(LANGUAGE_NAMES[code]), f"exportLanguage-{code}")
            for code in LANGUAGES
        }
        self.formats = {
            name: _named(QCheckBox(_(exporter.label)), f"exportFormat-{name}")
            for name, exporter in sorted(exporters.items(), key=_by_use)
        }
        self.folder = QLineEdit(str(choice.folder))
        self._groups = [self._grouped(self.layouts), self._grouped(self.languages)]
        self._show(choice)
        self._lay_out()
        for button in (*self.layouts.values(), *self.languages.values(), *self.formats.values()):
            button.toggled.connect(self.changed)
        self.folder.textChanged.connect(self.changed)
        agendas.changed.connect(self.changed)

    def choice(self) -> Choice:
        """Return what is chosen now; a folder written without a place is one at home."""
        written = Path(self.folder.text().strip()).expanduser()
        return Choice(
            folder=Path.home() / written,
            layout=_checked(self.layouts)[0],
            formats=tuple(_checked(self.formats)),
            language=_checked(self.languages)[0],
        )

    def lacking(self) -> str:
        """Return the sentence about what is still to be chosen; empty where nothing is."""
        if not self.agendas.model.taken:
            return _("Choose at least one agenda.")
        if not _checked(self.formats):
            return _("Choose at least one format.")
        return "" if self.folder.text().strip() else _("Name the folder for the files.")

    def _grouped(self, buttons: Mapping[str, QRadioButton]) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons.values():
            group.addButton(button)
        return group

    def _show(self, choice: Choice) -> None:
        layout = choice.layout if choice.layout in self.layouts else next(iter(self.layouts))
        self.layouts[layout].setChecked(True)
        self.languages[choice.language].setChecked(True)
        for name, box in self.formats.items():
            box.setChecked(name in choice.formats)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self._side())
        upper.addWidget(self.agendas, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24 - _RING, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(upper, 1)
        layout.addLayout(self._folder_row())

    def _side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("exportSide")
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        sections: Sequence[tuple[str, Mapping[str, QWidget]]] = (
            (_("Document"), self.layouts),
            (_("Language of the document"), self.languages),
            (_("Formats"), self.formats),
        )
        for words, buttons in sections:
            heading = label(words, "section")
            heading.setContentsMargins(_RING, 0, 0, 0)
            heading.setFixedHeight(_ROW)
            column.addWidget(heading)
            for button in buttons.values():
                column.addWidget(button)
            column.addSpacing(12)
        column.addStretch()
        return side

    def _folder_row(self) -> QVBoxLayout:
        words = label(_("Folder"), "field")
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
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        column = QVBoxLayout()
        column.setContentsMargins(_RING, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addLayout(row)
        return column

    def _choose_folder(self) -> None:
        asked = QFileDialog(self, _("Folder for the files"), self.folder.text())
        asked.setFileMode(QFileDialog.FileMode.Directory)
        asked.setOption(QFileDialog.Option.ShowDirsOnly)
        asked.fileSelected.connect(self.folder.setText)
        asked.open()


def hairline() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def _by_use(exporter: tuple[str, Any]) -> tuple[bool, int, str]:
    name = exporter[0]
    return name not in _MOST_USED, _MOST_USED.find(name), name


def _named(button: B, name: str) -> B:
    button.setObjectName(name)
    return button


def _checked(buttons: Mapping[str, QAbstractButton]) -> list[str]:
    return [name for name, button in buttons.items() if button.isChecked()]
