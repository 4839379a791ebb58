"""The foot of the export: what will happen or what is lacking, and the buttons of each stage."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from wontak.gui.labels import label
from wontak.language import _


class Stage(Enum):
    """Where an export is."""

    CHOOSING = auto()
    RUNNING = auto()
    DONE = auto()


class ExportFooter(QWidget):
    """Asks for the next step; says one sentence at a time."""

    export_requested = Signal()
    stop_requested = Signal()
    back_requested = Signal()
    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = label(role="second", wraps=True)
        self.sentence.setObjectName("exportSentence")
        self.back = _button("exportBack", self.back_requested)
        self.close_button = _button("closeExport", self.close_requested)
        self.stop = _button("stopExport", self.stop_requested)
        self.export = _button("startExport", self.export_requested)
        self.export.setProperty("kind", "main")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self.sentence, 1)
        for button in (self.back, self.close_button, self.stop, self.export):
            layout.addWidget(button)

    def show_stage(self, stage: Stage) -> None:
        """Show the buttons of a stage, in the language in use."""
        self.back.setText(_("Back to the choices"))
        self.close_button.setText(_("Close"))
        self.stop.setText(_("Stop"))
        self.stop.setEnabled(True)
        self.export.setText(_("Export"))
        self.export.setToolTip(_("Export (Ctrl+Enter)"))
        self.back.setVisible(stage is Stage.DONE)
        self.close_button.setVisible(stage is not Stage.RUNNING)
        self.stop.setVisible(stage is Stage.RUNNING)
        self.export.setVisible(stage is Stage.CHOOSING)
        self.export.setDefault(stage is Stage.CHOOSING)
        if stage is not Stage.CHOOSING:
            self.say("")

    def say(self, sentence: str, *, is_problem: bool = False) -> None:
        """Say one sentence; a problem is told in its colour."""
        self.sentence.setText(sentence)
        role = "problem" if is_problem else "second"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)


def _button(name: str, wish: object) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.clicked.connect(wish)
    return made
