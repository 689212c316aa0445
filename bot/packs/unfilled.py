"""What an author has still to fill in: values and lines that begin with the word TODO.

Skeletons and imported items are written with such marks. An entry that has one is read as unfinished: every mark is a
problem with its line, and the entry is not part of the pack before the last one is gone.
"""

import re
from collections.abc import Iterator
from typing import Any

from bot.packs.yaml_source import KeyPath

MARK = "TODO"

_MARKED = re.compile(rf"[-*\s]*{MARK}(?:$|[\s:](?P<hint>.*))", re.DOTALL)


def to_fill_in(hint: str) -> str:
    """A mark that says what belongs here."""
    return f"{MARK} {hint}"


def hint_of(value: Any) -> str | None:
    """What belongs where this value stands; None if it is filled in."""
    marked = _MARKED.match(value) if isinstance(value, str) else None
    return None if marked is None else (marked["hint"] or "").strip()


def find_unfilled(data: Any, at: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Where in the data of a file marks stand, each with its hint."""
    hint = hint_of(data)
    if hint is not None:
        yield at, hint
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from find_unfilled(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from find_unfilled(value, (*at, index))


def find_unfilled_lines(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """The lines of a Markdown text that begin with a mark, each with its hint."""
    for number, line in enumerate(text.splitlines(), start=first_line):
        hint = hint_of(line)
        if hint is not None:
            yield number, hint


def say_unfilled(name: str, hint: str) -> str:
    """The sentence for one mark; `name` is its field, or "" in a text."""
    return f"{name + ': ' if name else ''}still to be filled in{': ' + hint if hint else ''}"
