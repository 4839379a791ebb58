"""People's own forms in the preferences: added after a trial, tried again, forgotten."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wontak.domain.errors import WontakError
from wontak.gui.beside import Beside
from wontak.gui.dialogs.letterhead_fields import button
from wontak.gui.labels import label
from wontak.gui.opening import open_file
from wontak.language import _, spoken
from wontak.services.filing import put_in_place

_KINDS = {".docx": "Word", ".hwpx": "HWPX", ".pdf": "typst · PDF"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where forms are kept: what is there, and what is done to it; every call may take seconds."""

    installed: Callable[[], Mapping[str, Any]]
    add: Callable[[Path, str, str], Any]
    tried: Callable[[str, str], Any]
    remove: Callable[[str], None]


class FormsPage(QWidget):
    """A list of forms; a form that is added or tried works in the background."""

    settled = Signal()

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._beside = Beside(self)
        self.list = QListWidget()
        self.sentence = label(role="second", wraps=True)
        self._of_one: list[QPushButton] = []
        self._lay_out()
        self._show("")

    def add_form(self, path: Path) -> None:
        """Try a form and keep a copy; settled comes when that is done or refused."""
        self._work(_("{form} is being tried…").format(form=path.name))
        language = spoken()
        done = partial(self._added, path.stem)
        self._beside.run(lambda: self._shelf.add(path, "", language), done, self._refuse)

    def try_form(self, name: str, target: Path) -> None:
        """Write what a form makes of the sample, and open it."""
        self._work(_("{form} is being tried…").format(form=name))
        language = spoken()

        def job() -> Any:
            made = self._shelf.tried(name, language)
            put_in_place(target, made.content)
            return made

        self._beside.run(job, partial(self._tried, name, target), self._refuse)

    def remove_form(self, name: str) -> None:
        """Forget a form."""
        try:
            self._shelf.remove(name)
        except WontakError as error:
            self._refuse(error)
            return
        self._show("")
        self._say(_("“{form}” was removed.").format(form=name))

    def _lay_out(self) -> None:
        self.list.setObjectName("formList")
        self.list.setProperty("kind", "boxed")
        self.list.setAccessibleName(_("Own forms"))
        self.list.currentRowChanged.connect(self._enable)
        self.sentence.setObjectName("formSentence")
        about = _(
            "A Word or Hancom file with fields, or a typst theme. Each is tried with the sample "
            "conference when it is added, and is kept apart from everything else on this computer."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(about, "second", wraps=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons())
        layout.addWidget(self.sentence)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(_("Add form…"), "addForm", self._ask_for_form))
        row.addWidget(button(_("Add theme folder…"), "addTheme", self._ask_for_theme))
        row.addStretch()
        self._of_one = [
            button(_("Try…"), "tryForm", self._ask_for_target),
            button(_("Remove"), "removeForm", lambda: self.remove_form(self._name())),
        ]
        for each in self._of_one:
            row.addWidget(each)
        return row

    def _show(self, current: str) -> None:
        self.list.clear()
        for name, form in self._shelf.installed().items():
            said = f"{name}  ({_KINDS[form.suffix]})"
            item = QListWidgetItem(said, self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            if name == current:
                self.list.setCurrentItem(item)
        self._enable()

    def _name(self) -> str:
        return str(self.list.currentIndex().data(Qt.ItemDataRole.UserRole) or "")

    def _enable(self) -> None:
        for each in self._of_one:
            each.setEnabled(bool(self._name()))

    def _work(self, sentence: str) -> None:
        self._say(sentence)
        self.setEnabled(False)

    def _added(self, name: str, made: Any) -> None:
        self._show(name)
        self._tell(made, _("“{form}” was added.").format(form=name))

    def _tried(self, name: str, target: Path, made: Any) -> None:
        self._tell(made, _("“{form}” can be filled in.").format(form=name))
        open_file(target)

    def _tell(self, made: Any, sentence: str) -> None:
        self.setEnabled(True)
        self._say(" ".join([sentence, *(remark.sentence(_) for remark in made.remarks)]))
        self.list.setFocus()
        self.settled.emit()

    def _refuse(self, error: WontakError) -> None:
        self.setEnabled(True)
        self._say(error.sentence(_), is_problem=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self.sentence, QAccessible.Event.Alert))
        self.settled.emit()

    def _say(self, sentence: str, *, is_problem: bool = False) -> None:
        self.sentence.setText(sentence)
        role = "problem" if is_problem else "second"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)

    def _ask_for_form(self) -> None:
        kinds = _("Forms (*.docx *.dotx *.hwpx *.typ)")
        asked = QFileDialog(self, _("Add form…"), "", kinds)
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda name: self.add_form(Path(name)))
        asked.open()

    def _ask_for_theme(self) -> None:
        asked = QFileDialog(self, _("Add theme folder…"))
        asked.setFileMode(QFileDialog.FileMode.Directory)
        asked.setOption(QFileDialog.Option.ShowDirsOnly)
        asked.fileSelected.connect(lambda name: self.add_form(Path(name)))
        asked.open()

    def _ask_for_target(self) -> None:
        name = self._name()
        suffix = self._shelf.installed()[name].suffix
        asked = QFileDialog(self, _("Try…"), f"{name}{suffix}")
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix(suffix.removeprefix("."))
        asked.fileSelected.connect(lambda target: self.try_form(name, Path(target)))
        asked.open()
