"""The letterhead of all documents, shown and set from the command line."""

from argparse import Namespace
from dataclasses import replace

from wontak.cli.console import MisuseError, complain, say
from wontak.documents.model import Letterhead
from wontak.documents.stationery import keep, letterhead, understood
from wontak.domain.colours import colour
from wontak.exporters.logos import read_logo
from wontak.language import N_, _
from wontak.settings import Settings

_CHANGES = ("logo", "alt", "colour", "lines", "footer")


def set_letterhead(arguments: Namespace, settings: Settings) -> int:
    """Change what is named and say the letterhead as it is then; misuse where words contradict."""
    changes = [name for name in _CHANGES if getattr(arguments, name) is not None]
    if sum(map(bool, (arguments.clear, arguments.show, changes))) > 1:
        raise OneAtATimeError
    if arguments.clear:
        keep(Letterhead(), settings)
    elif changes:
        settings = keep(_changed(arguments, letterhead(settings) or Letterhead()), settings)
    if not arguments.clear:
        _show(letterhead(settings))
    return 0


def _changed(arguments: Namespace, head: Letterhead) -> Letterhead:
    alt = head.logo_alt if arguments.alt is None else arguments.alt.strip()
    if arguments.logo or head.logo:
        if not alt:
            raise LogoWithoutWordsError
    elif arguments.alt is not None:
        raise WordsWithoutLogoError
    if arguments.logo:
        logo = read_logo(arguments.logo)
        head = replace(head, logo=logo.image, media_type=logo.media_type, logo_alt=alt)
    typed = head.colour if arguments.colour is None else arguments.colour
    made = understood(
        replace(head, logo_alt=alt),
        typed_colour=typed,
        lines=head.lines if arguments.lines is None else arguments.lines,
        footer=head.footer if arguments.footer is None else arguments.footer,
    )
    if made.colour != colour(typed):
        message = _("#{typed} is too pale to be read on paper; #{used} is printed instead.")
        complain(message.format(typed=colour(typed), used=made.colour))
    return made


def _show(head: Letterhead | None) -> None:
    if head is None:
        say(_("Documents are printed without a letterhead."))
        return
    facts = [(_("Logo"), head.logo_alt), (_("Colour"), f"#{head.colour}" if head.colour else "")]
    facts += [(_("Line"), line) for line in head.lines]
    for name, said in [*facts, (_("Footer"), head.footer)]:
        if said:
            say(f"{name}: {said}")


class OneAtATimeError(MisuseError):
    """Words of the command contradict each other."""

    def __init__(self) -> None:
        super().__init__(N_("Show, clear or change the letterhead: one at a time."))


class LogoWithoutWordsError(MisuseError):
    """A logo was named without words for those who hear the document."""

    def __init__(self) -> None:
        super().__init__(
            N_("The logo needs words that stand for it to those who hear: add them with --alt.")
        )


class WordsWithoutLogoError(MisuseError):
    """Words were given for a logo that there is none of."""

    def __init__(self) -> None:
        super().__init__(N_("There is no logo that --alt could stand for: name one with --logo."))
