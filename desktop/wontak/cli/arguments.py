"""The words of a command line, understood before anything else is loaded."""

import gettext
import os
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from wontak import __version__, language, paths
from wontak.cli.paper_arguments import form, letterhead
from wontak.language import LANGUAGES, N_, _

LAYOUTS = (
    *("declaration", "action-plan", "minutes", "run-sheet"),
    *("participants", "press-summary", "book"),
)
_MOST_AGENDAS = 100_000

# What argparse itself says, so that the catalogs have it.
ARGPARSE_SAYS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
)


def understood(words: Sequence[str], fallback: str) -> Namespace:
    """Return command, db, lang and what the command takes; leaves the program with 2 on misuse."""
    language.use(_spoken_in(words) or fallback)
    # argparse asks gettext's own domain, in the language that the environment names.
    gettext.bindtextdomain("wontak", str(paths.resources() / "locale"))
    gettext.textdomain("wontak")
    os.environ["LANGUAGE"] = language.spoken()
    return parser().parse_args(words)


def parser() -> ArgumentParser:
    """Return the parser of the whole program, in the language in use."""
    program = ArgumentParser(
        prog="wontak",
        description=_("The facilitator's desk for online collaboration tables."),
        epilog=_("Without a command the desk opens."),
        parents=[_common()],
        allow_abbrev=False,
    )
    version = f"wontak {__version__}"
    program.add_argument("--version", action="version", version=version, help=_("say the version"))
    program.set_defaults(command=None, db=None, lang=None)
    _add_commands(program)
    return program


def _add_commands(program: ArgumentParser) -> None:
    commands = program.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))

    def command(name: str, help_text: str) -> ArgumentParser:
        return commands.add_parser(
            name, help=help_text, description=help_text, parents=[_common()], allow_abbrev=False
        )

    _sample(command("sample", _("put the sample conference of 2020 into the file")))
    _list(command("list", _("list the agendas")))
    _show(command("show", _("show an agenda with everything on its table")))
    _export(command("export", _("write documents of agendas into a folder")))
    form(command("form", _("add, try or remove forms of one's own")))
    letterhead(command("letterhead", _("show or set the letterhead of all documents")))
    _validate(command("validate", _("have other people's judges examine finished files")))
    command("doctor", _("examine versions, fonts, folders and the file"))


def _spoken_in(words: Sequence[str]) -> str | None:
    """Return the language that is asked for, needed already to say what is wrong with the rest."""
    pairs = zip(words, [*words[1:], ""], strict=True)
    asked = [after for word, after in pairs if word == "--lang"]
    asked += [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    return next((code for code in asked if code in LANGUAGES), None)


def _common() -> ArgumentParser:
    # Suppressed, and made anew for each parser, so that what stands before the command holds.
    common = ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument(
        "--db", type=Path, metavar=_("FILE"), default=SUPPRESS, help=_("the file of the desk")
    )
    common.add_argument(
        "--lang", choices=LANGUAGES, default=SUPPRESS, help=_("the language to speak")
    )
    return common


def _sample(command: ArgumentParser) -> None:
    command.add_argument(
        "--agendas",
        type=_count,
        metavar="N",
        help=_("a made-up conference of so many agendas instead"),
    )


def _list(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=_("for programs"))


def _show(command: ArgumentParser) -> None:
    command.add_argument("code", metavar=_("CODE"), help=_("the agenda: 2020-DG-06, 06 or 6"))
    command.add_argument("--json", action="store_true", help=_("for programs"))


def _export(command: ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, metavar=_("FOLDER"), required=True, help=_("where to write")
    )
    command.add_argument(
        "--agenda",
        nargs="+",
        action="extend",
        metavar=_("CODE"),
        default=[],
        help=_("only these agendas"),
    )
    _which(command)
    command.add_argument("--form", metavar=_("NAME"), help=_("a form of one's own, as the format"))
    command.add_argument(
        "--format",
        type=_names,
        metavar=_("FORMAT"),
        default=("all",),
        help=_("pdf, docx, hwpx, md, json, with commas between them, or all (as it is without)"),
    )


def _which(command: ArgumentParser) -> None:
    command.add_argument(
        "--document",
        type=_documents,
        metavar=_("DOCUMENT"),
        default=LAYOUTS[:1],
        help=_("{documents}, with commas between them, or all (without it the first)").format(
            documents=", ".join(LAYOUTS)
        ),
    )
    command.add_argument(
        "--internal",
        action="store_true",
        help=_("for the desk's own people, with internal notes"),
    )


def _validate(command: ArgumentParser) -> None:
    command.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=_("FILE"),
        help=_("PDF (PDF/UA-1, PDF/A-3a), DOCX, XLSX, ODT or HWPX"),
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= _MOST_AGENDAS:
        message = _("“{text}” is not a whole number from 1 to {most:,}")
        raise ArgumentTypeError(message.format(text=text, most=_MOST_AGENDAS))
    return int(text)


def _documents(text: str) -> tuple[str, ...]:
    names = _names(text)
    for name in names:
        if name not in {*LAYOUTS, "all"}:
            message = _("“{name}” is not a document: choose from {known}, or all")
            raise ArgumentTypeError(message.format(name=name, known=", ".join(LAYOUTS)))
    return names


def _names(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(filter(None, (name.strip().lower() for name in text.split(",")))))
    if not names:
        raise ArgumentTypeError(_("nothing is named"))
    return names
