"""The conference's name at the top left, with a menu of the others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from wontak.domain.conference import Conference
from wontak.gui.room import Room
from wontak.language import _


class ConferenceMenu(QToolButton):
    """Shows where one is; going elsewhere leaves as a request."""

    switch_requested = Signal(object)
    add_requested = Signal(str)
    rename_requested = Signal(object, str)
    describe_requested = Signal(object, object)

    def __init__(self, room: Room) -> None:
        super().__init__(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._room = room
        self.setObjectName("conferenceName")
        self.setMenu(QMenu(self))

    def show_conferences(
        self, conferences: Sequence[Conference], current: Conference | None
    ) -> None:
        """Show a desk's conferences and which one is at hand."""
        self.setText(f"{current.title if current else _('No conference yet')} ▾")
        self.setAccessibleName(self.text())
        self.menu().clear()
        for conference in conferences:
            action = self.menu().addAction(conference.title)
            action.triggered.connect(partial(self.switch_requested.emit, conference.id))
        new = self.menu().addAction(_("New conference…"))
        new.triggered.connect(lambda: self.add_requested.emit(_("New conference")))
