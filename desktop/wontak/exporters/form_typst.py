"""A theme of pages set by typst inside the cage: it sees its own folder and nothing else."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import typst

from wontak.documents.form_values import Value, Values, in_korean
from wontak.exporters.cage import Answer
from wontak.exporters.form_fields import resembling
from wontak.exporters.form_flaws import BadFieldError, FlawError
from wontak.language import N_
from wontak.paths import resources

MAIN = "theme.typ"
_STANDARDS = ["ua-1", "a-3a"]
_PACKAGE = re.compile(r"""(?:import|include)\s*\(?\s*["']@""")
_NO_FIELD = re.compile(r'does not contain key "([^"]*)"')


def fill(folder: Path, told: Mapping[str, Any]) -> Answer:
    """Return the PDF; told is strict where it can be read aloud and archived."""
    for source in folder.rglob("*.typ"):
        if _PACKAGE.search(source.read_text("utf-8", "replace")):
            raise FlawError(N_("it takes parts from elsewhere"))
    given = {**cast("Values", in_korean(told["values"])), "tree": told["tree"]}
    compiler = typst.Compiler(
        root=str(folder),
        font_paths=[str(resources() / "fonts"), str(folder)],
        ignore_system_fonts=True,
        # Packages would be fetched from the network: there are none.
        package_path=str(folder / "packages"),
        package_cache_path=str(folder / "packages"),
    )
    order: dict[str, Any] = {
        "input": str(folder / MAIN),
        "format": "pdf",
        "sys_inputs": {"data": json.dumps(given, ensure_ascii=False)},
        "timestamp": datetime.fromisoformat(told["day"]).replace(tzinfo=UTC),
    }
    try:
        return Answer({"strict": True}, _made(compiler, {**order, "pdf_standards": _STANDARDS}))
    except typst.TypstError:
        # A theme without words for its pictures still makes pages that can be seen.
        return Answer({"strict": False}, _plainly(compiler, order, told["shape"]))


def _plainly(compiler: typst.Compiler, order: dict[str, Any], shape: Value) -> bytes:
    try:
        return _made(compiler, order)
    except typst.TypstError as fault:
        message = fault.message.replace(f"{order['input'].removesuffix(MAIN)}", "")
        raise BadFieldError(_said(message, shape)) from fault


def _made(compiler: typst.Compiler, order: dict[str, Any]) -> bytes:
    return cast("bytes", compiler.compile(**order))


def _said(message: str, shape: Value) -> str:
    """Return what typst says, with the name that an unknown one was perhaps meant to be."""
    missed = _NO_FIELD.search(message)
    meant = resembling(missed[1], _names(in_korean(shape))) if missed else ""
    return f"{message} → {meant}?" if meant else message


def _names(shape: Value) -> dict[str, object]:
    if isinstance(shape, list):
        return _names(shape[0]) if shape else {}
    if not isinstance(shape, dict):
        return {}
    inner: dict[str, object] = dict(shape)
    for part in shape.values():
        inner |= _names(part)
    return inner
