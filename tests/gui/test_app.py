"""The application speaks two languages, reaches Korean input and survives what nobody caught."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from wontak import language
from wontak.gui.app import LastResort, install_excepthook, speak


@pytest.fixture
def last_resort() -> Iterator[tuple[LastResort, list[BaseException]]]:
    caught: list[BaseException] = []
    hooks = sys.excepthook, threading.excepthook
    installed = install_excepthook(caught.append)
    yield installed, caught
    installed.remove()
    sys.excepthook, threading.excepthook = hooks


class Watcher(QObject):
    """Counts how often a widget is told of another language."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LanguageChange
        return False


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.processEvents()
    qapp.setApplicationDisplayName("")
    QLocale.setDefault(QLocale.system())


def _cancel() -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text()


def _run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )


def test_qts_own_buttons_and_dates_speak_the_language_of_the_desk(
    application: QApplication,
) -> None:
    told = []
    for code in ("ko", "en", "ko", "ko"):
        speak(application, code)
        told.append((_cancel(), QLocale().dayName(1), language.spoken()))
    assert told[:2] == [("취소", "월요일", "ko"), ("Cancel", "Monday", "en")]
    assert told[2:] == [told[0]] * 2


def test_every_window_is_told_once_of_another_language(
    application: QApplication, qtbot: QtBot
) -> None:
    speak(application, "ko")
    application.processEvents()
    window = QWidget()
    qtbot.addWidget(window)
    watcher = Watcher(window)
    for number, code in enumerate(("en", "ko", "en"), 1):
        speak(application, code)
        application.processEvents()
        assert watcher.times == number


def test_the_desk_is_written_in_its_own_type() -> None:
    told = _run(
        "from wontak.gui.app import make_application\n"
        "from PySide6.QtGui import QFontInfo\n"
        "app = make_application(['wontak'])\n"
        "print(app.applicationName(), app.style().objectName(), QFontInfo(app.font()).family())"
    )
    assert told.stdout.split(maxsplit=2) == ["wontak", "fusion", "Pretendard Variable\n"]
    assert told.stderr == ""


def test_the_network_is_not_loaded_before_the_first_window() -> None:
    told = _run(
        "import sys; from wontak.gui.app import make_application; make_application(['wontak'])\n"
        "print([m for m in ('PySide6.QtNetwork', 'socket', 'logging.handlers') if m in sys.modules])"
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("asked", "got"),
    [
        (("fcitx", ""), ("ibus", "")),
        (("fcitx5", "wayland;fcitx"), ("ibus", "wayland;fcitx;ibus")),
        (("ibus", "wayland;ibus"), ("ibus", "wayland;ibus")),
        (("xim", ""), ("xim", "")),
    ],
)
def test_fcitx_is_reached_through_ibus(asked: tuple[str, str], got: tuple[str, str]) -> None:
    told = _run(
        "import os; from wontak.gui.app import make_application; make_application(['wontak'])\n"
        "print(os.environ['QT_IM_MODULE'], os.environ['QT_IM_MODULES'], sep='|')",
        QT_IM_MODULE=asked[0],
        QT_IM_MODULES=asked[1],
    )
    assert told.stdout.strip() == "|".join(got)


def test_fcitx_is_left_alone_where_qt_has_its_plugin(tmp_path: Path) -> None:
    plugin = tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so"
    plugin.parent.mkdir()
    plugin.touch()
    told = _run(
        "import os; from wontak.gui import first_paint; first_paint._reach_fcitx(); print(os.environ['QT_IM_MODULE'])",
        QT_IM_MODULE="fcitx",
        QT_PLUGIN_PATH=str(tmp_path),
    )
    assert told.stdout.strip() == "fcitx"


def test_an_error_in_a_slot_is_logged_and_shown_and_the_desk_goes_on(
    last_resort: tuple[LastResort, list[BaseException]],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    _, caught = last_resort
    sys.excepthook(ValueError, ValueError("in a slot"), None)
    assert [type(error) for error in caught] == [ValueError]
    assert "Not caught" in caplog.text


def test_an_error_in_another_thread_is_shown_on_the_windows_own(qtbot: QtBot) -> None:
    told = _run(
        "import threading\n"
        "from wontak.gui.app import make_application, install_excepthook\n"
        "app = make_application(['wontak'])\n"
        "def show(error): print(type(error).__name__, threading.current_thread().name); app.quit()\n"
        "hook = install_excepthook(show)\n"
        "threading.Thread(target=lambda: 1 / 0).start()\n"
        "app.exec()\n"
    )
    assert told.stdout.split() == ["ZeroDivisionError", "MainThread"]


def test_an_error_in_a_real_slot_a_painting_or_a_pool_leaves_the_program_running() -> None:
    told = _run(
        "from PySide6.QtCore import QRunnable, QThreadPool, QTimer\n"
        "from PySide6.QtWidgets import QWidget\n"
        "from wontak.gui.app import make_application, install_excepthook\n"
        "app = make_application(['wontak'])\n"
        "seen = []\n"
        "def show(error):\n"
        "    seen.append(type(error).__name__)\n"
        "    if set(seen) >= {'ZeroDivisionError', 'KeyError', 'TypeError'}: app.quit()\n"
        "hook = install_excepthook(show)\n"
        "class Bad(QWidget):\n"
        "    def paintEvent(self, event): raise KeyError\n"
        "class Job(QRunnable):\n"
        "    def run(self): raise TypeError\n"
        "bad = Bad(); bad.show()\n"
        "QTimer.singleShot(0, lambda: 1 / 0)\n"
        "QThreadPool.globalInstance().start(Job())\n"
        "app.exec(); print('ended well')\n"
    )
    assert told.stdout.strip() == "ended well"


def test_an_error_while_an_error_is_shown_is_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    last_resort = LastResort()
    shown = []

    def show(error: BaseException) -> None:
        shown.append(error)
        last_resort.take(KeyError())

    last_resort.caught.connect(show)
    last_resort.take(ValueError())
    assert [type(error) for error in shown] == [ValueError]
    assert len(caplog.records) == 2


def test_ctrl_c_in_a_terminal_closes_the_windows_as_a_person_would(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    LastResort().take(KeyboardInterrupt())
    assert not window.isVisible()


def test_what_qt_complains_of_is_in_the_log_without_the_persons_folder(tmp_path: Path) -> None:
    told = _run(
        "from pathlib import Path\n"
        "from wontak import logs\n"
        "from wontak.gui.app import make_application, install_excepthook\n"
        f"log = logs.start(Path({str(tmp_path)!r}))\n"
        "app = make_application(['wontak']); hook = install_excepthook(print)\n"
        "from PySide6.QtCore import qWarning; qWarning(f'{Path.home()}/x: 100% wrong')\n"
        "log.close()"
    )
    assert told.returncode == 0, told.stderr
    assert "~/x: 100% wrong" in (tmp_path / "wontak.log").read_text("utf-8")


def test_a_loaded_desk_keeps_its_pace() -> None:
    told = _run(
        "import gc, sys; from wontak.gui import app; app.take_turns(); app.keep_pace()\n"
        "print(gc.get_freeze_count() > 10_000, sys.getswitchinterval() < 0.001)"
    )
    assert told.stdout.split() == ["True", "True"]
