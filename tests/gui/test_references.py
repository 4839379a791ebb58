"""Qt's binding must not wear out Python's constants: a process that loses None dies of it."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

_CALLS = 1000
_SLACK = 50  # the test and Qt's own events hold a few


@pytest.mark.parametrize("call", ["text", "update", "parent", "events"])
def test_a_thousand_calls_leave_the_constants_referenced(qtbot: QtBot, call: str) -> None:
    words = QLabel("원탁")
    qtbot.addWidget(words)
    calls: dict[str, Callable[[], object]] = {
        "text": lambda: words.setText("원탁"),
        "update": words.update,
        "parent": lambda: QObject.parent(words),
        "events": QApplication.processEvents,
    }
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for _ in range(_CALLS):
        calls[call]()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(now > was - _SLACK for was, now in zip(before, after, strict=True))
