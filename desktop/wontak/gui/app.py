"""The application that all windows stand in: its type, language, input and last resort."""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QTranslator,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wontak import language
from wontak.gui import first_paint, theme
from wontak.language import _

_LOCALES = {"ko": QLocale.Language.Korean, "en": QLocale.Language.English}
_TRANSLATOR = "qtTranslator"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_TURN_SECONDS = 0.0005
_log = logging.getLogger(__name__)


def make_application(argv: Sequence[str]) -> QApplication:
    """Return the application, dressed in the desk's type and ready for Korean input."""
    application = first_paint.application(argv)
    dress(application)
    return application


def dress(application: QApplication) -> None:
    """Give an application the desk's type and the style that palettes are drawn in."""
    application.setStyle("Fusion")
    theme.load_fonts()
    application.setFont(theme.font())
    for kind in ("QPushButton", "QToolButton", "QTabBar"):
        QApplication.setFont(theme.font(13, 550), kind)  # type: ignore[arg-type]  # bytes are refused
    QApplication.setFont(theme.font(12), "QHeaderView")  # type: ignore[arg-type]  # see above


def look(name: str) -> theme.Theme:
    """Return the palette of a choice; "system" follows what the system says, else light."""
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return theme.THEMES[name]


def speak(application: QApplication, code: str) -> None:
    """Have the desk and Qt's own buttons speak a language; windows are told by LanguageChange."""
    language.use(code)
    QLocale.setDefault(QLocale(_LOCALES[language.spoken()]))
    for old in application.findChildren(QTranslator, _TRANSLATOR):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_TRANSLATOR)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language.spoken()}", folder):
        QCoreApplication.installTranslator(translator)  # tells every window
    else:
        for window in application.topLevelWidgets():
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.LanguageChange))
    application.setApplicationDisplayName(_("Wontak"))


def take_turns() -> None:
    """Let the window have its turn soon; it waited 5 ms an event while another thread worked."""
    sys.setswitchinterval(_TURN_SECONDS)


def keep_pace() -> None:
    """Keep the window's beat, now that everything it began with is loaded.

    With 10,000 agendas Python stopped for 60 to 95 ms to look for garbage among all that stays.
    """
    gc.freeze()
    gc.enable()


def install_excepthook(on_error: Callable[[BaseException], None]) -> "LastResort":
    """Log what nobody caught and call on_error with it on the window's thread; the desk goes on."""
    last_resort = LastResort()
    last_resort.caught.connect(on_error)
    last_resort.install()
    return last_resort


class LastResort(QObject):
    """Where errors end that nobody caught, from whatever thread they come."""

    caught = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._telling: set[int] = set()

    def install(self) -> None:
        """Take the errors of slots, threads and Qt from now on."""
        sys.excepthook = lambda _kind, error, _traceback: self.take(error)
        threading.excepthook = lambda told: self.take(told.exc_value)
        qInstallMessageHandler(_log_message)

    def remove(self) -> None:
        """Leave errors to Python and Qt again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def take(self, error: BaseException | None) -> None:
        """Log an error and have it shown; one that comes from showing another is only logged."""
        if error is None:
            return
        if isinstance(error, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        _log.error("Not caught", exc_info=error)
        if sys.flags.dev_mode:
            sys.__excepthook__(type(error), error, error.__traceback__)
        thread = threading.get_ident()
        if thread not in self._telling:
            self._telling.add(thread)
            self.caught.emit(error)
            self._telling.discard(thread)


def _log_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    told = message.replace(str(Path.home()), "~")
    logging.getLogger("wontak.qt").log(_LEVELS[kind], told)
