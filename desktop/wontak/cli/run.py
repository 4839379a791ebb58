"""A command is run here, and whatever happens ends in a result or in one sentence."""

import logging
from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import TypeAlias

from wontak import logs, paths
from wontak.cli.arguments import parser
from wontak.cli.console import MisuseError, complain, told
from wontak.cli.doctoring import examine
from wontak.cli.exporting import export
from wontak.cli.forming import form
from wontak.cli.lettering import set_letterhead
from wontak.cli.listing import list_agendas
from wontak.cli.sampling import add_sample
from wontak.cli.showing import show
from wontak.cli.validating import validate
from wontak.domain.errors import WontakError
from wontak.language import _
from wontak.settings import Settings

Command: TypeAlias = Callable[[Namespace, Settings], int]

DONE, FAILED, MISUSED = 0, 1, 2
_COMMANDS: Mapping[str, Command] = {
    "sample": add_sample,
    "list": list_agendas,
    "show": show,
    "export": export,
    "letterhead": set_letterhead,
    "form": form,
    "validate": validate,
    "doctor": examine,
}
_logger = logging.getLogger(__name__)


def run(arguments: Namespace, settings: Settings) -> int:
    """Run the command that was named and return the exit code."""
    log = logs.start()
    try:
        return _run(arguments, settings)
    except MisuseError as error:
        complain(f"{parser().format_usage()}wontak: {told(error)}")
        return MISUSED
    except WontakError as error:
        complain(told(error))
    except KeyboardInterrupt:
        complain(_("Stopped. What was written before stays."))
    except Exception:
        _logger.exception("the command line failed")
        message = _(
            "Something went wrong that Wontak did not foresee. The log in {folder} tells more."
        )
        complain(message.format(folder=log.folder))
    finally:
        log.close()
    return FAILED


def _run(arguments: Namespace, settings: Settings) -> int:
    if arguments.db is None:
        arguments.db = paths.database()
    return _COMMANDS[arguments.command](arguments, settings)
