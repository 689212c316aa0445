"""Wordings that do not survive how items are shown: letters, "all of the above", what the bot adds itself."""

import re
from collections.abc import Iterator

from bot.core.item import Item
from bot.core.note import Note
from bot.packs.checks.item_texts import item_texts
from bot.packs.checks.places import at_item, at_note
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

_ANYWHERE = (
    (
        re.compile(r"\b(?i:options?|answers?|choices?|letters?) [A-H]\b(?![/\w-])"),
        "options are shuffled, so a text cannot name a letter",
    ),
    (re.compile(r"\b(?i:all|none|both|neither) of the (?i:above|options|answers)\b"), "options have no fixed order"),
)
_IN_STEMS = (
    (
        re.compile(r"\b(?i:choose|select|pick) (?i:two|three|four|[2-4])\b"),
        "the bot itself says how many are to be chosen",
    ),
    (re.compile(r"\b(?:NOT|EXCEPT|LEAST)\b"), "ask for what is right, not for the exception"),
)
_IN_NOTES = (
    (
        re.compile(r"\b(?i:as|see|shown|mentioned|described|listed) (?i:above|below|earlier)\b"),
        "a section is shown alone",
    ),
)


def check_texts(loaded: LoadedPack) -> Iterator[Problem]:
    """Such wordings in items and notes."""
    for item in loaded.pack.items.values():
        yield from (at_item(loaded, item.id, what) for what in _in_item(item))
    for note in loaded.pack.notes.values():
        yield from (at_note(loaded, note.id, what) for what in _in_note(note))


def _in_item(item: Item) -> Iterator[str]:
    for name, text in item_texts(item):
        for pattern, advice in (*_ANYWHERE, *(_IN_STEMS if text == item.stem else ())):
            if match := pattern.search(text):
                yield f"{name} says “{match.group()}”: {advice}"


def _in_note(note: Note) -> Iterator[str]:
    for section in note.sections:
        for pattern, advice in _IN_NOTES:
            if match := pattern.search(section.text):
                yield f"section “{section.heading}” says “{match.group()}”: {advice}"
