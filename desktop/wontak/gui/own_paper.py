"""The facilitator's own paper, opened from the window: one dialog, made when it is wanted."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wontak.gui import instance
from wontak.gui.room import Room


class OwnPaper(QObject):
    """Opens the dialog about letterhead and forms, or brings the open one to the front."""

    def __init__(self, window: QWidget, room: Room) -> None:
        super().__init__(window)
        self._window = window
        self._room = room

    def open(self) -> None:
        """Show the dialog."""
        # The dialog, the typesetter that looks at logos and the cage are of no use before.
        from wontak.exporters import form_folder, forms
        from wontak.exporters.logos import read_logo
        from wontak.gui.dialogs.forms_page import Shelf
        from wontak.gui.dialogs.letterhead_dialog import LetterheadDialog

        open_already = self._window.findChildren(LetterheadDialog)
        if open_already:
            instance.bring_to_front(open_already[0])
            return
        shelf = Shelf(forms.installed_forms, forms.add, forms.tried, form_folder.remove)
        LetterheadDialog(self._room.composing, read_logo, shelf, self._window).show()
