"""The list of agendas, for people and for programs."""

import json
from argparse import Namespace
from collections.abc import Iterator

from wontak.cli.console import padded, say, width
from wontak.cli.desk_file import existing
from wontak.domain.agenda import AgendaLine
from wontak.domain.conference import Conference
from wontak.domain.words import WORDS
from wontak.language import _
from wontak.settings import Settings


def list_agendas(arguments: Namespace, settings: Settings) -> int:
    """Say every agenda with its code and status; a JSON list where programs ask."""
    with existing(arguments.db, settings) as desk:
        listed = desk.listed()
    if arguments.json:
        rows = [_plain(each, line) for each, lines in listed for line in lines]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        say("\n".join(line for each, lines in listed for line in _told(each, lines)))
    return 0


def _plain(conference: Conference, line: AgendaLine) -> dict[str, str]:
    return {
        "id": str(line.id),
        "code": line.code,
        "number": line.number,
        "title": line.title,
        "status": line.status.value,
        "proposer": line.proposer,
        "conference": conference.title,
        "conference_id": str(conference.id),
    }


def _told(conference: Conference, lines: tuple[AgendaLine, ...]) -> Iterator[str]:
    yield _("{title} – agendas: {count}").format(title=conference.title, count=len(lines))
    rows = [(line.code, _(WORDS[line.status]), line.title, line.proposer) for line in lines]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (padded(cell, columns) for cell, columns in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells).rstrip()}"
