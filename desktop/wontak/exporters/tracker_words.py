"""The words and units of tasks and promises, as their columns say them in any language."""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from wontak.documents.tracker import Promise
from wontak.domain.amounts import Resource, counter, kind_word
from wontak.domain.commitment import ResourceKind
from wontak.domain.words import WORDS
from wontak.language import translator

_MONEY = ResourceKind.BUDGET

Value: TypeAlias = str | int | date | None


def word(code: StrEnum, language: str) -> str:
    """Return what people call a status or a strength."""
    return translator(language)(WORDS[code])


def kind(promise: Promise, language: str) -> str:
    """Return what kind of resource is promised; empty where it is not said."""
    return kind_word(promise.kind, language) if promise.kind else ""


def unit(promise: Promise, language: str) -> str:
    """Return what a quantity counts: 명 or persons, for a budget 원 or KRW."""
    return counter(_resource(promise), language)


def addition(promise: Promise, language: str) -> str:
    """Return what a quantity counts where the number itself says that it is money."""
    if not is_money(promise):
        return unit(promise, language)
    won = counter(Resource(kind=_MONEY, quantity=0), language)
    return unit(promise, language).removeprefix(won)


def is_money(promise: Promise) -> bool:
    """Return whether a quantity is a sum of whole won."""
    return promise.kind is _MONEY and promise.quantity is not None


def _resource(promise: Promise) -> Resource:
    return Resource(kind=promise.kind, quantity=promise.quantity, unit=promise.unit)
