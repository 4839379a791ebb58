"""The words and units of tasks and promises, as their columns say them in any language."""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from wontak.documents.tracker import Promise
from wontak.domain.amounts import Resource, kind_word, say_resource
from wontak.domain.commitment import ResourceKind
from wontak.domain.words import WORDS
from wontak.language import translator

Value: TypeAlias = str | int | date | None


def word(code: StrEnum, language: str) -> str:
    """Return what people call a status or a strength."""
    return translator(language)(WORDS[code])


def kind(promise: Promise, language: str) -> str:
    """Return what kind of resource is promised; empty where it is not said."""
    return kind_word(promise.kind, language) if promise.kind else ""


def unit(promise: Promise, language: str) -> str:
    """Return what a quantity counts: 명, persons; for a budget 원 or KRW, with what is added."""
    if promise.quantity is None:
        return promise.unit
    if promise.kind is ResourceKind.BUDGET:
        return ("원" if language == "ko" else "KRW") + promise.unit.removeprefix("원")
    counted = Resource(quantity=promise.quantity, unit=promise.unit)
    return say_resource(counted, language).removeprefix(f"{promise.quantity:,}").strip()
