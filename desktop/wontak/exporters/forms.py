"""People's own forms: a folder of Word, Hancom and typst files that documents are poured into."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wontak.documents.form_values import Values, paths, shaped, values
from wontak.documents.model import Document
from wontak.documents.tree import to_tree
from wontak.domain.errors import WontakError
from wontak.exporters.base import Export, Remark
from wontak.exporters.cage import Answer, asked
from wontak.exporters.form_folder import free_name, keep, kept, named, parts_of, remove
from wontak.exporters.form_sample import sample_document, shape
from wontak.exporters.soundness import sound
from wontak.language import N_

_MOST_NAMED = 12
_KINDS = {".docx": "docx", ".dotx": "docx", ".hwpx": "hwpx"}
_SUFFIXES = {"docx": ".docx", "hwpx": ".hwpx", "typst": ".pdf"}


def installed_forms(folder: Path | None = None) -> dict[str, "FormExporter"]:
    """Return the forms that were added, by name; each is asked for files like a format is."""
    return {name: _form(name, path) for name, path in kept(folder).items()}


def form_named(name: str, folder: Path | None = None) -> "FormExporter":
    """Return a form by its name; FormGoneError where there is none."""
    return _form(name, named(name, folder))


def add(path: Path, name: str, language: str, folder: Path | None = None) -> Export:
    """Keep a copy of a form and return what it makes of the sample; WontakError leaves nothing.

    Without a name it is called as its file is.
    """
    called = free_name(name or path.stem, folder)
    keep(path, called, folder)
    try:
        return tried(called, language, folder)
    except WontakError:
        remove(called, folder)
        raise


def tried(name: str, language: str, folder: Path | None = None) -> Export:
    """Return what a form makes of the sample conference; WontakError where it makes nothing.

    The remarks name fields that no document has.
    """
    return form_named(name, folder).export(sample_document(language), name_unknown=True)


def field_names() -> tuple[str, ...]:
    """Return the names of all fields that a form may have."""
    return tuple(path for path in paths(_shape()) if not path.startswith("agendas."))


def _form(name: str, path: Path) -> "FormExporter":
    kind = _KINDS.get(path.suffix, "typst")
    return FormExporter(path, kind, _SUFFIXES[kind], name)


@dataclass(slots=True)
class FormExporter:
    """Pours documents into one form; the kind is docx, hwpx or typst, the label its own name."""

    path: Path
    kind: str
    suffix: str
    label: str

    def export(self, document: Document, *, name_unknown: bool = False) -> Export:
        """Return the file; WontakError where the form is gone or cannot be filled in.

        A form shows what the public may know: it is asked for nothing else.
        """
        if document.disclosure == "internal":
            raise InternalFormError
        answer = asked(self.kind, _told(document), parts_of(self.path, self.kind))
        return Export(answer.content, _remarks(self.label, answer, name_unknown=name_unknown))


def _told(document: Document) -> dict[str, Any]:
    document = sound(document)
    return {
        "values": shaped(values(document), _shape()),
        "shape": _shape(),
        "day": document.date.isoformat(),
        "tree": to_tree(document),
    }


@cache
def _shape() -> Values:
    return shape()


def _remarks(form: str, answer: Answer, *, name_unknown: bool) -> tuple[Remark, ...]:
    unknown: Mapping[str, str] = answer.told.get("unknown", {})
    if unknown and name_unknown:
        return (_unknown(form, unknown),)
    if answer.told.get("filled") == 0:
        message = N_(
            "“{form}” has nothing that Wontak could fill in: name its fields as “wontak form "
            "fields” lists them."
        )
        return (Remark(message, {"form": form}),)
    if answer.told.get("strict") is False:
        message = N_(
            "“{form}”: the PDF can be read and printed, but it misses the rules for screen readers "
            "and archives. Give its title and pictures words."
        )
        return (Remark(message, {"form": form}),)
    return ()


def _unknown(form: str, unknown: Mapping[str, str]) -> Remark:
    message = N_(
        "“{form}” asks for fields that no document has, and they stay empty: {fields}. “wontak "
        "form fields” lists those that there are."
    )
    named = [f"{name} (→ {meant}?)" if meant else name for name, meant in unknown.items()]
    more = ["…"] if len(named) > _MOST_NAMED else []
    return Remark(message, {"form": form, "fields": ", ".join(named[:_MOST_NAMED] + more)})


class InternalFormError(WontakError):
    """A form was asked for a document that is for the desk's own people."""

    def __init__(self) -> None:
        super().__init__(
            N_("Own forms are filled with what the public may know. Export without internal notes.")
        )
