"""An edit is what one act at the desk changes, told as values before and after."""

from dataclasses import dataclass, replace
from typing import Any, Self
from uuid import UUID

from wontak.domain.errors import WontakError
from wontak.domain.text import clean
from wontak.language import N_

LARGEST_NUMBER = 2**53 - 1  # the largest that every reader of JSON reads exactly (RFC 8785)


class NumberTooLargeError(WontakError):
    """A number was given that no file keeps exactly."""

    def __init__(self, number: int) -> None:
        super().__init__(N_("{number} is too large a number. Write a smaller one."), number=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An immutable value whose identity outlives its edits; its texts are clean."""

    id: UUID

    def __post_init__(self) -> None:
        for name in field_names(type(self)):
            value = getattr(self, name)
            if type(value) is str:
                cleaned = clean(value)
                if cleaned is not value:
                    object.__setattr__(self, name, cleaned)
            elif type(value) is int and abs(value) > LARGEST_NUMBER:
                raise NumberTooLargeError(value)

    def but(self, **values: Any) -> Self:  # noqa: ANN401 - each field has its own type
        """Return this value with other fields."""
        return replace(self, **values)


class ConflictError(WontakError):
    """A field no longer holds what the edit started from."""

    def __init__(self, field: str, mine: object, theirs: object) -> None:
        super().__init__(
            N_(
                "Not saved: the field “{field}” was changed meanwhile. You wrote “{mine}”, "
                "it now says “{theirs}”. Look at it and write again if you want yours."
            ),
            field=field,
            mine=mine,
            theirs=theirs,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; None before is an addition, None after a removal."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """The value that the change is about: as it will be, or as it last was."""
        value = self.after or self.before
        if value is None:
            message = "a change needs a value before or after"
            raise ValueError(message)
        return value

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that differ; all fields for an addition or a removal."""
        before, after = self.before, self.after
        names = field_names(type(self.entity))
        if before is None or after is None:
            return names
        return tuple(name for name in names if getattr(before, name) != getattr(after, name))

    def onto(self, value: Entity | None) -> Entity | None:
        """Return the value with this change's differing fields taken over, and no others."""
        if value is None or self.before is None or self.after is None:
            return self.after
        return replace(value, **{name: getattr(self.after, name) for name in self.fields})


@dataclass(frozen=True, slots=True)
class Edit:
    """The changes of one act, all applied or none; subject is its agenda or conference."""

    label: str
    subject: UUID
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.label, self.subject, tuple(c.inverse for c in reversed(self.changes)))

    @property
    def removes(self) -> bool:
        """True where something is no longer there afterwards."""
        return any(change.after is None for change in self.changes)

    @property
    def is_empty(self) -> bool:
        """True where nothing differs, so that there is nothing to save."""
        return all(change.before == change.after for change in self.changes)


def field_names(kind: type[Entity]) -> tuple[str, ...]:
    """Return the names of an entity's fields in order."""
    return tuple(kind.__dataclass_fields__)
