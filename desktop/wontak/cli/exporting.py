"""Documents of agendas, written into a folder."""

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace

from wontak.cli.console import MisuseError, complain, say, told
from wontak.cli.desk_file import DeskFile, existing
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.documents.stationery import letterhead, on_paper
from wontak.domain.errors import WontakError
from wontak.exporters.aside import shared_out
from wontak.exporters.base import Exporter, installed
from wontak.exporters.forms import form_named
from wontak.language import N_, _, spoken
from wontak.services.publishing import Choice, Publication, Published, plan, publish
from wontak.services.workshop import Workshop
from wontak.settings import Settings

_ALL = "all"
# A process that makes files takes about half a second to start, and more memory than a file.
_MANY = 40
_MOST_HANDS = 4


def export(arguments: Namespace, settings: Settings) -> int:
    """Write the documents, a line for each file; 1 where one of them could not be."""
    layouts = on_paper(LAYOUTS, letterhead(settings))
    exporters: Mapping[str, Exporter] = _chosen(arguments.format, installed())
    if arguments.form is not None:
        exporters = {arguments.form: form_named(arguments.form)}
        layouts = {key: replace(each, label=arguments.form) for key, each in layouts.items()}
    with existing(arguments.db, settings) as desk:
        workshop = Workshop(read=desk.reader(), layouts=layouts, exporters=exporters)
        choices = _choices(arguments, exporters)
        planned = [_planned(desk, arguments.agenda, choice, workshop) for choice in choices]
        if arguments.form is None:
            workshop = _manned(workshop, exporters, sum(map(len, planned)))
        outcomes = [
            publish(files, choice, workshop, on_progress=_report)
            for files, choice in zip(planned, choices, strict=True)
        ]
    return 1 if any(outcome.failures for outcome in outcomes) else 0


def _choices(arguments: Namespace, exporters: Mapping[str, Exporter]) -> list[Choice]:
    return [
        Choice(
            folder=arguments.out,
            layout=layout,
            formats=tuple(exporters),
            language=spoken(),
            internal=arguments.internal,
        )
        for layout in _documents(arguments.document)
    ]


def _manned(
    workshop: Workshop[Document], exporters: Mapping[str, Exporter], files: int
) -> Workshop[Document]:
    """Return the workshop with a hand for each processor where there is work for them."""
    hands = min(os.cpu_count() or 1, _MOST_HANDS)
    if files < _MANY or hands == 1:
        return workshop
    return replace(workshop, exporters=shared_out(exporters, hands), hands=hands)


def _documents(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(LAYOUTS) if _ALL in names else names


def _planned(
    desk: DeskFile, codes: Sequence[str], choice: Choice, workshop: Workshop[Document]
) -> tuple[Publication, ...]:
    named = desk.named(codes) if codes else desk.lines()
    listed = [
        (conference, list(filter(set(lines).__contains__, named)))
        for conference, lines in desk.listed()
    ]
    planned = plan(listed, choice, workshop)
    if not planned:
        raise NothingToExportError
    return planned


def _chosen(names: tuple[str, ...], exporters: Mapping[str, Exporter]) -> Mapping[str, Exporter]:
    if _ALL in names:
        return exporters
    for name in names:
        if name not in exporters:
            raise UnknownFormatError(name, exporters)
    return {name: exporters[name] for name in names}


def _report(_done: int, _total: int, published: Published) -> None:
    if published.error:
        complain(told(published.error))
        return
    say(str(published.path))
    for remark in published.remarks:
        complain(f"{published.path.name}: {remark.sentence(_)}")


class UnknownFormatError(MisuseError):
    """A format was asked for that no exporter writes."""

    def __init__(self, name: str, exporters: Mapping[str, Exporter]) -> None:
        super().__init__(
            N_("“{name}” is not a format that can be written: choose from {known}, or all."),
            name=name,
            known=", ".join(exporters),
        )


class NothingToExportError(WontakError):
    """A file holds no agenda."""

    def __init__(self) -> None:
        super().__init__(N_("There is no agenda to export yet. Add one at the desk."))
