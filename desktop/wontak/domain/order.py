"""The place of a row among its neighbours, as a text that moving other rows never changes.

Keys sort by their bytes (SQLite BINARY, PostgreSQL COLLATE "C"). Two desks may give two rows the
same key at the same place: sort by key and id, and give both new keys before parting them.
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ZERO, _ONE, _LAST = _DIGITS[0], _DIGITS[1], _DIGITS[-1]

# A key is a fraction in base 62. So that a list can grow at its ends without its keys growing, the
# first letter says how many digits count the steps: a1 … az, b01 … bzz, c001 … upwards from the
# middle, and Zz … Z1, Yzz … Y01 … downwards; digits behind these divide a step. A key never ends
# in zero, because nothing fits between 1 and 10. After David Greenspan's "Implementing Fractional
# Indexing", whose whole steps may end in zero.
_HEADS = _DIGITS[10:]
_MIDDLE = "a"


def key_between(before: str | None, after: str | None) -> str:
    """Return a key between two keys, None an open end; ValueError if they are not in order."""
    for key in (before, after):
        if key is not None and not _is_key(key):
            raise ValueError(f"no order key: {key!r}")
    if after is None:
        return _MIDDLE + _ONE if before is None else _step_up(before)
    if before is None:
        return _step_down(after)
    if before >= after:
        raise ValueError(f"{before!r} does not come before {after!r}")
    return _midway(before, after)


def keys_after(before: str | None, count: int) -> list[str]:
    """Return so many keys in order, all behind a key or, behind None, those of a new list."""
    return keys_between(before, None, count)


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """Return so many keys in order between two keys, kept short by halving: for rows pasted."""
    if count <= 0:
        return []
    if after is None:
        first = key_between(before, None)
        keys = [first]
        while len(keys) < count:
            keys.append(key_between(keys[-1], None))
        return keys
    key, left = key_between(before, after), count // 2
    return [*keys_between(before, key, left), key, *keys_between(key, after, count - left - 1)]


def _is_key(key: str) -> bool:
    return key.isascii() and key.isalnum() and key[-1] != _ZERO


def _digits_behind(head: str) -> int:
    return ord(head) - ord("a") + 1 if head >= "a" else ord("Z") - ord(head) + 1


def _step_up(key: str) -> str:
    head = key[0]
    if head not in _HEADS:
        return _midway(key, None)
    size = _digits_behind(head)
    counted = key[1 : size + 1].ljust(size, _ZERO)
    if kept := counted.rstrip(_LAST):
        raised = kept[:-1] + _DIGITS[_DIGITS.index(kept[-1]) + 1]
        rest = size - len(raised)
        return head + raised + (_ONE.rjust(rest, _ZERO) if rest else "")
    if head == _HEADS[-1]:
        return _midway(key, None)
    head = _HEADS[_HEADS.index(head) + 1]
    return head + _ONE.rjust(_digits_behind(head), _ZERO)


def _step_down(key: str) -> str:
    head = key[0]
    if head not in _HEADS:
        return _midway("", key)
    size = _digits_behind(head)
    if len(key) > size + 1:
        return key[: size + 1].rstrip(_ZERO)
    if lowered := _lowered(key[1:].ljust(size, _ZERO)):
        return head + lowered
    if head == _HEADS[0]:
        return _midway("", key)
    head = _HEADS[_HEADS.index(head) - 1]
    return head + _LAST * _digits_behind(head)


def _lowered(digits: str) -> str:
    """Return the digits one less, skipping what ends in zero; "" if there is nothing less."""
    kept = digits.rstrip(_ZERO)
    if not kept:
        return ""
    lowered = kept[:-1] + _DIGITS[_DIGITS.index(kept[-1]) - 1]
    lowered = lowered.ljust(len(digits), _LAST)
    return lowered if lowered[-1] != _ZERO else _lowered(lowered)


def _midway(low: str, high: str | None) -> str:
    """Return the shortest fraction near the middle of two; high None is one."""
    same = 0
    while high and low[same : same + 1].ljust(1, _ZERO) == high[same]:
        same += 1
    if high and same:
        return high[:same] + _midway(low[same:], high[same:])
    below = _DIGITS.index(low[0]) if low else 0
    above = _DIGITS.index(high[0]) if high else len(_DIGITS)
    if above - below > 1:
        return _DIGITS[(below + above) // 2]
    if high and len(high) > 1:
        return high[0]
    return _DIGITS[below] + _midway(low[1:], None)
