"""A sample put into a file, never over what is there."""

from argparse import Namespace

from wontak.cli.console import count, say
from wontak.cli.desk_file import filling
from wontak.domain.errors import WontakError
from wontak.language import N_, _
from wontak.services.history import History
from wontak.services.made_up import made_up_edits, made_up_id
from wontak.services.sample import sample_edits, sample_id
from wontak.settings import Settings


def add_sample(arguments: Namespace, settings: Settings) -> int:
    """Write the sample conference, or a made-up one of a size; SampleThereError for a second."""
    size: int | None = arguments.agendas
    with filling(arguments.db, settings) as store:
        conferences = store.conferences()
        wanted = sample_id() if size is None else made_up_id()
        if wanted in {conference.id for conference in conferences}:
            raise SampleThereError(arguments.db.name)
        last = conferences[-1].order if conferences else None
        edits = sample_edits(last) if size is None else made_up_edits(size, last)
        written = -1  # the first edit is the conference itself
        for edit in edits:
            # A history of its own for each: nobody takes back a sample, and it would fill memory.
            History(store).run(edit)
            written += 1
            if size and (written % 100 == 0 or written == size):
                count(written, size)
    say(_("Agendas written to {file}: {count}").format(count=written, file=arguments.db))
    return 0


class SampleThereError(WontakError):
    """A file was to be given a sample that it already holds."""

    def __init__(self, file: str) -> None:
        super().__init__(
            N_("{file} already holds this sample; nothing was changed. Name another with --db."),
            file=file,
        )
