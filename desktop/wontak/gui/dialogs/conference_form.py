"""What is asked about a conference: its name, then where, by whom and when, and for the press."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from wontak.domain.conference import Conference, refuse_blank
from wontak.domain.dates import english_date, official_date, parse_date
from wontak.domain.errors import WontakError
from wontak.domain.text import one_line
from wontak.gui.composing import Composing
from wontak.gui.dialogs.conference_list import WIDTH
from wontak.gui.labels import label
from wontak.gui.panels.fields import labelled
from wontak.language import _, spoken


class ConferenceForm(QWidget):
    """One sheet of fields; what is wrong is said under the field it is about.

    submitted gives the name, then what conferences.describe and name_press_contact are told.
    """

    submitted = Signal(str, object, object)
    cancelled = Signal()

    def __init__(self, composing: Composing, conference: Conference | None = None) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._composing = composing
        self._conference = conference
        self._asked: list[tuple[QWidget, QLineEdit]] = []
        self.title = self._field(_("Name of the conference"), "conferenceTitle")
        self.region = self._field(_("Region"), "conferenceRegion")
        self.host = self._field(_("Host"), "conferenceHost")
        self.day = self._field(_("Date, such as 2020-08-27 or next Friday"), "conferenceDay")
        self.department = self._field(_("Department, for the press"), "pressDepartment")
        self.contact = self._field(_("Person in charge"), "pressContact")
        self.phone = self._field(_("Phone"), "pressPhone")
        self.problem = label("", "hint", wraps=True)
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        self._lay_out(_("Save") if conference else _("Add conference"))
        self._show(conference)

    def begin(self) -> None:
        """Put the keys into the name."""
        self.title.setFocus()
        self.title.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _field(self, words: str, name: str) -> QLineEdit:
        line = QLineEdit()
        self._asked.append((labelled(words, line, name), line))
        line.textEdited.connect(self._forgive)
        return line

    def _lay_out(self, words: str) -> None:
        heading = _("About the conference") if self._conference else _("New conference")
        save = QPushButton(words)
        save.setObjectName("saveConference")
        save.setProperty("kind", "main")
        save.clicked.connect(self._submit)
        cancel = QPushButton(_("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(label(heading, "section"))
        self._lay_out_fields(layout)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def _lay_out_fields(self, layout: QVBoxLayout) -> None:
        reached = QHBoxLayout()
        reached.setSpacing(8)
        for part, line in self._asked:
            if line in {self.contact, self.phone}:
                reached.addWidget(part, 1)
            else:
                layout.addWidget(part)
            part.setVisible(self._conference is not None or line is self.title)
        layout.addLayout(reached)

    def _show(self, conference: Conference | None) -> None:
        if conference:
            self.title.setText(conference.title)
            self.region.setText(conference.region)
            self.host.setText(conference.host)
            self.day.setText(_said(conference.held_on))
            self.department.setText(conference.press_department)
            self.contact.setText(conference.press_contact)
            self.phone.setText(conference.press_phone)

    def _submit(self) -> None:
        self._composing.finish()
        field = self.title
        try:
            title = _text(self.title)
            refuse_blank(title)
            field = self.day
            day = self._read_day(_text(self.day))
        except WontakError as error:
            self._refuse(field, error.sentence(_))
            return
        described = {"region": _text(self.region), "host": _text(self.host), "held_on": day}
        press = {
            "department": _text(self.department),
            "contact": _text(self.contact),
            "phone": _text(self.phone),
        }
        self.submitted.emit(title, described, press)

    def _read_day(self, text: str) -> date | None:
        before = self._conference.held_on if self._conference else None
        if text == _said(before):
            return before
        return parse_date(text, datetime.now().astimezone().date()) if text else None

    def _refuse(self, field: QLineEdit, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        field.setAccessibleDescription(sentence)
        _mark(field, problem=True)
        field.setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self.problem, QAccessible.Event.Alert))

    def _forgive(self) -> None:
        self.problem.hide()
        for _part, line in self._asked:
            line.setAccessibleDescription("")
            _mark(line, problem=False)


def _text(line: QLineEdit) -> str:
    return one_line(line.text())


def _said(day: date | None) -> str:
    if day is None:
        return ""
    return english_date(day) if spoken() == "en" else official_date(day)


def _mark(line: QLineEdit, *, problem: bool) -> None:
    if line.property("problem") != problem:
        line.setProperty("problem", problem)
        line.style().unpolish(line)
        line.style().polish(line)
