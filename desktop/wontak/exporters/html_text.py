"""The words of HTML and of its style sheets, in which everything typed comes out as a letter."""

from html import escape

from wontak.documents.model import Run, Runs


def tag(name: str, *inner: str, **attributes: object) -> str:
    """Return an element around what is HTML already; an attribute that is None or False is none.

    A trailing underscore of an attribute's name is left out, others become hyphens.
    """
    return f"{opened(name, **attributes)}{''.join(inner)}</{name}>"


def opened(name: str, **attributes: object) -> str:
    """Return the beginning of an element, all of it if it holds nothing."""
    told = "".join(
        f" {_named(key)}" if said is True else f' {_named(key)}="{escape(str(said))}"'
        for key, said in attributes.items()
        if said is not None and said is not False
    )
    return f"<{name}{told}>"


def text(said: str) -> str:
    """Return a text as HTML, a line break between its lines."""
    return escape(said, quote=False).replace("\n", "<br>")


def spoken(runs: Runs) -> str:
    """Return runs as HTML."""
    return "".join(_spoken(run) for run in runs if run.text)


def css_string(said: str) -> str:
    """Return a text as a style sheet quotes it; signs are numbers, so that none of them counts."""
    letters = (char if char.isalnum() or char == " " else f"\\{ord(char):x} " for char in said)
    return f'"{"".join(letters)}"'


def _named(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")


def _spoken(run: Run) -> str:
    said = text(run.text)
    if run.strong:
        said = tag("strong", said)
    if run.muted:
        said = tag("span", said, class_="muted")
    if run.href:
        return tag("a", said, href=run.href, rel="noopener noreferrer", lang=run.language or None)
    return tag("span", said, lang=run.language) if run.language else said
