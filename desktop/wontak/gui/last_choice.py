"""What was exported last, as it is kept for the next time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QStandardPaths

from wontak import settings
from wontak.documents.layouts import LAYOUTS
from wontak.domain.agenda import AgendaLine
from wontak.language import _
from wontak.services.publishing import Choice

_EVERY = "*"


def last_choice(exporters: Mapping[str, Any]) -> Choice:
    """Return what was chosen last, as far as it can still be had."""
    kept = settings.load()
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    usual = Path(QStandardPaths.writableLocation(documents) or Path.home()) / _("Wontak")
    return Choice(
        folder=Path(kept.export_folder) if kept.export_folder else usual,
        layout=kept.export_layout if kept.export_layout in LAYOUTS else next(iter(LAYOUTS)),
        formats=tuple(name for name in kept.export_formats if name in exporters),
        language=kept.export_language,
        internal=kept.export_readers == "internal",
    )


def last_agendas(lines: Sequence[AgendaLine]) -> frozenset[UUID]:
    """Return which of a conference's agendas were exported last; all of them if all were."""
    kept = settings.load().export_agendas
    every = _EVERY in kept
    return frozenset(line.id for line in lines if every or str(line.id) in kept)


def remember(choice: Choice, agenda_ids: Collection[UUID], lines: Sequence[AgendaLine]) -> None:
    """Keep what is exported now, out of so many agendas."""
    taken = sorted(str(line.id) for line in lines if line.id in agenda_ids)
    is_every = len(taken) == len(lines) > 1 or LAYOUTS[choice.layout].whole
    kept = replace(
        settings.load(),
        export_agendas=(_EVERY,) if is_every else tuple(taken),
        export_formats=choice.formats,
        export_folder=str(choice.folder),
        export_layout=choice.layout,
        export_language=choice.language,
        export_readers="internal" if choice.internal else "public",
    )
    settings.save(kept)
