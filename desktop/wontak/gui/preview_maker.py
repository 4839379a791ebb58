"""A preview in the making: read, laid out, set and drawn anew whenever something is edited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import Shiboken

from wontak import settings
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.documents.stationery import letterhead, on_paper
from wontak.domain.errors import WontakError
from wontak.domain.material import Material
from wontak.gui.beside import Beside
from wontak.gui.desk import Desk
from wontak.gui.preview_pages import Sight
from wontak.gui.reading import read_material
from wontak.services.proofs import Cut, Proof, Proofs
from wontak.services.publishing import Choice

_PAUSE_MS = 5  # edits that come together are shown together
_AT_ONCE = 1  # page that is drawn before anything is shown; the others follow


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a preview shows: agendas of a conference in a layout, in a language, for readers."""

    conference_id: UUID
    agenda_ids: tuple[UUID, ...]
    layout: str
    language: str
    internal: bool = False


def subject(conference_id: UUID, agenda_ids: tuple[UUID, ...], choice: Choice) -> Subject:
    """Return what a choice makes of agendas."""
    return Subject(
        conference_id=conference_id,
        agenda_ids=agenda_ids,
        layout=choice.layout,
        language=choice.language,
        internal=choice.internal,
    )


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of a subject, with pictures of those that were in sight."""

    subject: Subject
    title: str
    proof: Proof
    images: Mapping[Sight, QImage]


class PreviewMaker(QObject):
    """Makes one preview at a time, the newest; pages that come too late are shown to nobody."""

    made = Signal(object)
    drawn = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, proofs: Proofs[Document], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._proofs = proofs
        self._beside = Beside(self)
        self._subject: Subject | None = None
        self._sheets: Sheets | None = None
        self._sights: Sequence[Sight] = ()
        self._drawn: set[Sight] = set()
        self._is_busy = self._is_asked = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._begin)
        desk.applied.connect(self._ask)

    @property
    def sheets(self) -> Sheets | None:
        """The pages that were made last."""
        return self._sheets

    def show(self, subject: Subject | None) -> None:
        """Make something else; nothing at all where it is None."""
        if subject != self._subject:
            self._subject = subject
            self._begin()

    def keep_in_sight(self, sights: Sequence[Sight]) -> None:
        """Draw these pages, the first one first, but for those that were in sight and drawn."""
        self._sights = sights
        self._drawn &= set(sights)
        self._draw()

    def end(self) -> None:
        """Make nothing any more."""
        self._soon.stop()
        self._subject = None
        self._beside.end()
        self._proofs.end()

    def _ask(self, _applied: object) -> None:
        if self._subject and not self._soon.isActive():
            self._soon.start()

    def _begin(self) -> None:
        subject = self._subject
        self._is_asked = self._is_busy
        if subject and not self._is_busy:
            self._is_busy = True
            read_material(
                self._desk,
                subject.conference_id,
                subject.agenda_ids,
                lambda read: self._set(subject, read),
            )

    def _set(self, subject: Subject, read: Material | WontakError) -> None:
        if not Shiboken.isValid(self):  # the preview was closed meanwhile
            return
        if isinstance(read, WontakError):
            self._fail(subject, read)
        elif subject != self._subject:
            self._go_on()
        else:
            sights = self._sights[:_AT_ONCE]
            self._beside.run(
                lambda: self._made(subject, read, sights),
                self._take,
                lambda error: self._fail(subject, error),
            )

    def _made(self, subject: Subject, material: Material, sights: Sequence[Sight]) -> Sheets:
        layout = on_paper(LAYOUTS, letterhead(settings.load()))[subject.layout]
        document = layout.lay_out(material, subject.language, internal=subject.internal)
        proof = self._proofs.proof(document)
        there = [sight for sight in sights if sight.page < len(proof.sizes)]
        images = {each: self._image(proof, each) for each in there}
        return Sheets(subject, document.title, proof, images)

    def _image(self, proof: Proof, sight: Sight) -> QImage:
        width, height = sight.width, sight.height
        cut = Cut(content=proof.content, page=sight.page, width=width, height=height, rows=height)
        pixels = self._proofs.picture(cut).pixels
        # A copy, because Qt does not keep the bytes it is given.
        return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()

    def _take(self, sheets: Sheets) -> None:
        if sheets.subject == self._subject:
            self._sheets = sheets
            self._drawn = set(sheets.images)
            self.made.emit(sheets)
        self._go_on()

    def _fail(self, subject: Subject, error: WontakError) -> None:
        if subject == self._subject:
            self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        self._is_busy = False
        if self._is_asked:
            self._begin()
        else:
            self._draw()

    def _draw(self) -> None:
        sheets = self._sheets
        missing = next((sight for sight in self._sights if sight not in self._drawn), None)
        if sheets is None or missing is None or self._is_busy:
            return
        if missing.page < len(sheets.proof.sizes):
            self._is_busy = True
            self._drawn.add(missing)  # one that fails is not tried for ever
            self._beside.run(
                lambda: self._image(sheets.proof, missing),
                lambda image: self._hand_over(sheets, missing, image),
                lambda error: self._fail(sheets.subject, error),
            )

    def _hand_over(self, sheets: Sheets, sight: Sight, image: QImage) -> None:
        if sheets is self._sheets:
            self.drawn.emit(sight, image)
        self._go_on()
