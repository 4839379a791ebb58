"""The conference's name at the top left; under it a sheet to go to others or correct this one."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton
from typing_extensions import override

from wontak.domain.conference import Conference
from wontak.gui.dialogs.conference_form import ConferenceForm
from wontak.gui.dialogs.conference_list import ConferenceList
from wontak.gui.labels import tip
from wontak.gui.popover import Popover
from wontak.gui.room import Room
from wontak.gui.theme import font
from wontak.language import _

_LONGEST = 380  # pixels of a name; what is left over belongs to the rest of the bar


class ConferenceMenu(QToolButton):
    """Says which conference is at hand; going elsewhere and correcting leave as requests."""

    switch_requested = Signal(object)
    add_requested = Signal(str)
    rename_requested = Signal(object, str)
    describe_requested = Signal(object, object)
    name_press_requested = Signal(object, object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._conferences: Sequence[Conference] = ()
        self._current: Conference | None = None
        self._sheet: Popover | None = None
        self.setObjectName("conferenceName")
        self.setFont(font(14, 700))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._toggle)
        self.show_conferences((), None)

    def show_conferences(
        self, conferences: Sequence[Conference], current: Conference | None
    ) -> None:
        """Show a desk's conferences and which one is at hand."""
        self._conferences, self._current = conferences, current
        name = current.title if current else _("No conference yet")
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(name, elide, _LONGEST)
        self.setText(f"{shown.replace('&', '&&')} ▾")
        self.setToolTip(tip(name) if shown != name else "")
        self.setAccessibleName(_("Conference: {title}").format(title=name))

    def open(self) -> None:
        """Open the sheet with all conferences."""
        if self._sheet is None:
            self._sheet = Popover(self, "conferenceSheet")
            self._sheet.closed.connect(self._forget)
        page = ConferenceList(self._conferences, self._current, self._room.theme)
        page.chosen.connect(self._switch)
        page.new_requested.connect(self._ask_for_new)
        page.details_requested.connect(self._ask_for_details)
        self._sheet.show_page(page)
        page.begin()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        if self._sheet is None:
            self.open()
        else:
            self._sheet.close_up()

    def _forget(self) -> None:
        self._sheet = None

    def _switch(self, conference_id: UUID) -> None:
        self._close()
        if self._current is None or conference_id != self._current.id:
            self.switch_requested.emit(conference_id)

    def _ask_for_new(self) -> None:
        self._ask(ConferenceForm(self._room.composing)).submitted.connect(self._add)

    def _ask_for_details(self) -> None:
        conference = self._current
        if conference is None:
            return
        form = self._ask(ConferenceForm(self._room.composing, conference))
        form.submitted.connect(lambda *asked: self._correct(conference, *asked))

    def _ask(self, form: ConferenceForm) -> ConferenceForm:
        form.cancelled.connect(self.open)
        if self._sheet:
            self._sheet.show_page(form)
        form.begin()
        return form

    def _add(self, title: str) -> None:
        self._close()
        self.add_requested.emit(title)

    def _correct(
        self,
        conference: Conference,
        title: str,
        described: Mapping[str, Any],
        press: Mapping[str, str],
    ) -> None:
        self._close()
        if title != conference.title:
            self.rename_requested.emit(conference, title)
        if any(getattr(conference, name) != value for name, value in described.items()):
            self.describe_requested.emit(conference, described)
        if any(getattr(conference, f"press_{name}") != value for name, value in press.items()):
            self.name_press_requested.emit(conference, press)

    def _close(self) -> None:
        if self._sheet:
            self._sheet.close_up()
