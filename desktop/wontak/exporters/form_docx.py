"""A Word form filled in: fields and row loops in braces, run in a sandbox inside the cage."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from wontak.documents.form_values import Values, in_korean
from wontak.exporters.cage import Answer
from wontak.exporters.form_fields import Unknown, unknown_fields
from wontak.exporters.form_flaws import BadFieldError, FlawError
from wontak.exporters.hwpx_xml import Element
from wontak.exporters.strange_archive import packed_like, unpacked
from wontak.language import N_

_TYPES = "[Content_Types].xml"
_MAIN_TYPES = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_MACROS = re.compile(r"macroenabled|vba", re.IGNORECASE)
_EMBEDDED = re.compile(
    r"(?:^|/)(?:embeddings|activex|ctrlprops)/|\.(?:bin|ole|exe)$", re.IGNORECASE
)
_EMBEDDING_RELATIONS = ("/oleObject", "/package", "/control", "/aFChunk", "/subDocument", "/frame")
_LINKS = ("http://", "https://", "mailto:")
# What Word runs or fetches when a field is brought up to date.
_ACTIVE_FIELD = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r'HYPERLINK\s+(?:\\\w\s+)?"[^"]*"', re.IGNORECASE)
_EMBEDDING_PARTS = ("{*}altChunk", "{*}object", "{*}control", "{*}OLEObject")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def fill(folder: Path, told: Mapping[str, Any]) -> Answer:
    """Return the form filled in, with the names of fields that no document has."""
    content = (folder / "form.docx").read_bytes()
    parts = unpacked(content)
    _examine(parts)
    # A template of Word (.dotx) becomes a document.
    content = packed_like(content, {_TYPES: parts[_TYPES].replace(_MAIN_TYPES[1], _MAIN_TYPES[0])})
    # ChainableUndefined: a field that no document has is empty, and so is what is asked of it.
    sandbox = ImmutableSandboxedEnvironment(autoescape=True, undefined=ChainableUndefined)
    template = DocxTemplate(BytesIO(content))
    shape, values = (cast("Values", in_korean(told[name])) for name in ("shape", "values"))
    try:
        unknown = _unknown(template, sandbox, shape)
        template.render(values, jinja_env=sandbox, autoescape=True)
    except SecurityError as fault:
        raise FlawError(N_("its fields hold a program")) from fault
    except TemplateError as fault:
        raise BadFieldError(_said(fault)) from fault
    except etree.XMLSyntaxError as fault:
        raise BadFieldError(str(fault.msg)) from fault
    made = BytesIO()
    template.save(made)
    # Fields can write what the form itself does not hold, such as a field that Word runs.
    _examine(unpacked(made.getvalue()))
    return Answer({"unknown": unknown}, made.getvalue())


def _unknown(
    template: DocxTemplate, sandbox: ImmutableSandboxedEnvironment, shape: Mapping[str, Any]
) -> Unknown:
    found: Unknown = {}
    for source in _sources(template):
        found |= unknown_fields(sandbox.parse(source), shape)
    return found


def _sources(template: DocxTemplate) -> Iterator[str]:
    template.init_docx()
    yield template.patch_xml(template.get_xml())
    for place in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(place):
            yield template.patch_xml(template.get_part_xml(part))


def _said(fault: TemplateError) -> str:
    return re.sub(r"<[^>]*>", "", fault.message or "")[:200]


def _examine(parts: Mapping[str, bytes]) -> None:
    kinds = parts.get(_TYPES, b"")
    if "word/document.xml" not in parts and not any(kind in kinds for kind in _MAIN_TYPES):
        raise FlawError(N_("it is no Word document (DOCX)"))
    if _MACROS.search(kinds.decode()) or any(_MACROS.search(name) for name in parts):
        raise FlawError(N_("it holds macros"))
    if not any(kind in kinds for kind in _MAIN_TYPES):
        raise FlawError(N_("it is no Word document (DOCX)"))
    if any(_EMBEDDED.search(name) for name in parts):
        raise FlawError(N_("it holds embedded objects"))
    for name, part in parts.items():
        if name.endswith(".rels"):
            _examine_relations(part)
        elif name.endswith(".xml"):
            _examine_part(part)


def _examine_relations(part: bytes) -> None:
    for relation in _tree(part).iter("{*}Relationship"):
        kind, target = relation.get("Type", ""), relation.get("Target", "").strip().lower()
        if _MACROS.search(kind):
            raise FlawError(N_("it holds macros"))
        if kind.endswith(_EMBEDDING_RELATIONS):
            raise FlawError(N_("it holds embedded objects"))
        if relation.get("TargetMode", "").lower() != "external":
            if "://" in target or target.startswith(("\\\\", "//", "file:")):
                raise FlawError(N_("it takes parts from elsewhere"))
        elif not (kind.endswith("/hyperlink") and target.startswith(_LINKS)):
            raise FlawError(N_("it takes parts from elsewhere"))


def _examine_part(part: bytes) -> None:
    root = _tree(part)
    if next(root.iter(*_EMBEDDING_PARTS), None) is not None:
        raise FlawError(N_("it holds embedded objects"))
    for paragraph in (root, *root.iter(f"{_W}p")):
        # A field's order may be torn over several runs.
        said = "".join(order.text or "" for order in paragraph.iter(f"{_W}instrText"))
        if _ACTIVE_FIELD.search(_ADDRESS.sub("", said)):
            raise FlawError(N_("it takes parts from elsewhere"))
    for simple in root.iter(f"{_W}fldSimple"):
        if _ACTIVE_FIELD.search(simple.get(f"{_W}instr", "")):
            raise FlawError(N_("it takes parts from elsewhere"))


def _tree(part: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as fault:
        raise FlawError(N_("it is damaged")) from fault
