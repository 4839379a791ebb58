"""The names that published files go by: readable, allowed on every system, each given once."""

from collections.abc import Iterable, Iterator
from itertools import count
from unicodedata import category, normalize

# The shortest limit in use: encrypted home folders on Linux; all other systems allow more.
_MOST_BYTES = 143
_CODE_BYTES = 40
_COUNTER_BYTES = len(" (9999)")
_REPLACED = str.maketrans(
    {"/": "-", "\\": "-", "|": "-", ":": "-", "<": "(", ">": ")", '"': "'", "?": None, "*": None}
)
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
_JOINER = "\u200d"


def file_name(code: str, title: str, *, word: str, suffix: str) -> str:
    """Return "code title word.suffix" as a name that every system takes, the title cut to fit."""
    head, tail = _cut(_allowed(code), _CODE_BYTES), f" {_allowed(word)}{suffix}"
    room = _MOST_BYTES - _COUNTER_BYTES - len(f"{head} {tail}".encode())
    name = f"{head} {_cut(_allowed(title), room)}{tail}".lstrip(" .")
    # To Windows, con.anything is the console.
    return f"_{name}" if name.split(".")[0].strip().casefold() in _DEVICES else name


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Yield the names, a number added to one that a disk would take for an earlier one."""
    taken: set[str] = set()
    for name in names:
        stem, dot, suffix = name.rpartition(".")
        numbered = (f"{stem} ({number}){dot}{suffix}" for number in count(2))
        free = name
        while _folded(free) in taken:
            free = next(numbered)
        taken.add(_folded(free))
        yield free


def _allowed(text: str) -> str:
    # macOS refuses code points that are not assigned yet, nobody can type control characters, and
    # a mark that turns the direction of writing would make one kind of file look like another.
    printable = "".join(char for char in text if char == _JOINER or category(char)[0] != "C")
    return " ".join(normalize("NFC", printable).translate(_REPLACED).split())


def _folded(name: str) -> str:
    """Return what disks that know no case and no composition take a name for."""
    return normalize("NFC", normalize("NFC", name).casefold())


def _cut(text: str, most_bytes: int) -> str:
    if len(text.encode()) <= most_bytes:
        return text
    kept = text.encode()[: most_bytes - len("…".encode())].decode(errors="ignore")
    while kept and _is_within_letter(kept[-1], text[len(kept)]):
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _is_within_letter(before: str, after: str) -> bool:
    """Return whether a cut between two characters would tear what people see as one."""
    vowel_or_final = "\u1160" <= after <= "\u11ff" or "\ud7b0" <= after <= "\ud7ff"
    tone = "\U0001f3fb" <= after <= "\U0001f3ff"
    joined = category(after).startswith("M") or after == _JOINER
    return joined or vowel_or_final or tone or before == _JOINER
