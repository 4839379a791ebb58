"""People's own forms, added, tried and forgotten from the command line."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from wontak.cli.console import complain, padded, say, width
from wontak.domain.form_words import KOREAN
from wontak.exporters.base import Export
from wontak.exporters.form_folder import remove
from wontak.exporters.forms import add, field_names, installed_forms, tried
from wontak.language import _, spoken
from wontak.services.file_names import file_name
from wontak.services.filing import make_folder, put_in_place
from wontak.settings import Settings


def form(arguments: Namespace, _settings: Settings) -> int:
    """Do what is asked about forms."""
    _ACTS[arguments.act](arguments)
    return 0


def _add(arguments: Namespace) -> None:
    made = add(arguments.file, arguments.name, spoken())
    _remark(made)
    name = arguments.name or arguments.file.stem
    say(_("“{form}” was added. “wontak export --form” writes documents with it.").format(form=name))


def _list(_arguments: Namespace) -> None:
    forms = installed_forms()
    if not forms:
        say(_("There are no forms yet. “wontak form add FILE” adds one."))
    columns = max(map(width, forms), default=0)
    for name, each in forms.items():
        say(f"{padded(name, columns)}  {each.kind}")


def _fields(_arguments: Namespace) -> None:
    names = field_names()
    columns = max(map(width, names))
    for name in names:
        korean = ".".join(KOREAN.get(part, part) for part in name.split("."))
        say(f"{padded(name, columns)}  {korean}")


def _remove(arguments: Namespace) -> None:
    remove(arguments.name)
    say(_("“{form}” was removed.").format(form=arguments.name))


def _try(arguments: Namespace) -> None:
    made = tried(arguments.name, spoken())
    _remark(made)
    if arguments.out is None:
        say(_("“{form}” can be filled in.").format(form=arguments.name))
        return
    suffix = installed_forms()[arguments.name].suffix
    name = file_name("", arguments.name, word=_("sample"), suffix=suffix)
    make_folder(arguments.out)
    put_in_place(arguments.out / name, made.content)
    say(str(arguments.out / name))


def _remark(made: Export) -> None:
    for remark in made.remarks:
        complain(remark.sentence(_))


_ACTS: Mapping[str, Callable[[Namespace], None]] = {
    "add": _add,
    "list": _list,
    "fields": _fields,
    "remove": _remove,
    "try": _try,
}
