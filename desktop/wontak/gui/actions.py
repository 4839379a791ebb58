"""Every action of the window as data: its words, its keys and what it does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from wontak.language import N_, _


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing a person can do, by menu or by keys."""

    name: str
    words: str
    keys: tuple[str, ...] = ()


DEEDS: Sequence[Deed] = (
    Deed("newAgenda", N_("New agenda"), ("Ctrl+N",)),
    Deed("undo", N_("Undo"), ("Ctrl+Z",)),
    Deed("redo", N_("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Deed("export", N_("Export…"), ("Ctrl+E",)),
    Deed("exportAgain", N_("Export once more"), ("Ctrl+Shift+E",)),
    Deed("print", N_("Print…"), ("Ctrl+P",)),
    Deed("findAgenda", N_("Find an agenda"), ("Ctrl+F",)),
    Deed("findStakeholder", N_("Find a stakeholder"), ("Ctrl+Shift+F",)),
    Deed("addActionItem", N_("Add action item"), ("Ctrl+Shift+A",)),
    Deed("addCommitment", N_("Add commitment"), ("Ctrl+Shift+C",)),
    Deed("nextAgenda", N_("Next agenda"), ("Ctrl+PgDown",)),
    Deed("previousAgenda", N_("Previous agenda"), ("Ctrl+PgUp",)),
    Deed("pageAgenda", N_("Page: agenda"), ("Ctrl+1",)),
    Deed("pagePlan", N_("Page: action plan"), ("Ctrl+2",)),
    Deed("pageRecord", N_("Page: record"), ("Ctrl+3",)),
    Deed("pageDeclaration", N_("Page: declaration"), ("Ctrl+4",)),
    Deed("removeAgenda", N_("Remove agenda")),
    Deed("letterhead", N_("Letterhead and forms…")),
    Deed("openFile", N_("Open another file…"), ("Ctrl+O",)),
    Deed("quit", N_("Quit"), ("Ctrl+Q",)),
)


def make_actions(owner: QWidget, deeds: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return an action for each deed that something is done for, known by its keys."""
    made: dict[str, QAction] = {}
    for deed in DEEDS:
        if deed.name not in deeds:
            continue
        action = QAction(_(deed.words), owner)
        action.setObjectName(deed.name)
        action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
        action.setShortcutVisibleInContextMenu(True)
        keys = f" ({deed.keys[0]})" if deed.keys else ""
        action.setToolTip(_(deed.words).removesuffix("…") + keys)
        action.triggered.connect(lambda _checked=False, do=deeds[deed.name]: do())
        owner.addAction(action)
        made[deed.name] = action
    return made


def tell_history(actions: Mapping[str, QAction], undo: str | None, redo: str | None) -> None:
    """Say in the actions what they would take back and do again; None is nothing."""
    words = {"undo": (_("Undo"), "↶", undo), "redo": (_("Redo"), "↷", redo)}
    for name, (word, arrow, label) in words.items():
        action = actions[name]
        said = f"{word}: {_(label)}" if label else word
        action.setEnabled(label is not None)
        action.setText(said)
        action.setIconText(arrow)
        action.setToolTip(f"{said} ({action.shortcut().toString()})")
