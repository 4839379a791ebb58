"""The words of the commands about a facilitator's own paper: the letterhead and the forms."""

from argparse import ArgumentParser
from pathlib import Path

from wontak.language import _


def letterhead(command: ArgumentParser) -> None:
    """Add what “wontak letterhead” takes."""
    command.add_argument("--show", action="store_true", help=_("say what it is (as without words)"))
    command.add_argument("--clear", action="store_true", help=_("print without a letterhead"))
    command.add_argument(
        "--logo", type=Path, metavar=_("FILE"), help=_("a picture: PNG, JPEG or SVG; it is copied")
    )
    command.add_argument(
        "--alt", metavar=_("WORDS"), help=_("the words that stand for the logo to those who hear")
    )
    command.add_argument(
        "--colour", metavar="#RRGGBB", help=_("of title, first line and rule; made dark enough")
    )
    command.add_argument(
        "--line",
        action="append",
        dest="lines",
        metavar=_("WORDS"),
        help=_("a line beside the logo, the name first; once for each"),
    )
    command.add_argument("--footer", metavar=_("WORDS"), help=_("at the end of every page"))


def form(command: ArgumentParser) -> None:
    """Add what “wontak form” takes."""
    acts = command.add_subparsers(dest="act", metavar=_("WHAT"), required=True)

    def act(name: str, help_text: str) -> ArgumentParser:
        return acts.add_parser(name, help=help_text, description=help_text, allow_abbrev=False)

    added = act("add", _("try a form with sample values and keep a copy of it"))
    added.add_argument(
        "file", type=Path, metavar=_("FILE"), help=_("DOCX, HWPX, or a folder with theme.typ")
    )
    added.add_argument("--name", default="", metavar=_("NAME"), help=_("what it is called"))
    act("list", _("list the forms"))
    act("fields", _("list the fields that a form may have"))
    act("remove", _("forget a form")).add_argument("name", metavar=_("NAME"))
    tried = act("try", _("fill a form with sample values"))
    tried.add_argument("name", metavar=_("NAME"))
    tried.add_argument(
        "--out", type=Path, metavar=_("FOLDER"), help=_("where to write what comes of it")
    )
