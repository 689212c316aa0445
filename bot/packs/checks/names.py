"""Names that were replaced, standing without the name of today."""

import re
from collections.abc import Iterator, Mapping

from bot.core.item import Item
from bot.core.note import Note
from bot.core.pack import Vocabulary
from bot.packs.checks.item_texts import item_texts
from bot.packs.checks.places import at_item, at_note
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

HISTORY = re.compile(r"^[-*\s]*Today:|\bformer(?:ly)?\b|\brenamed\b")
"""Lines that tell what became of a thing, and so name what it was called."""


def check_names(loaded: LoadedPack) -> Iterator[Problem]:
    """Former names in items and in sections of notes that do not say the present name too."""
    former = _former_names(loaded.pack.vocabulary)
    if not former:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(former, key=len, reverse=True)))})(?![\w-])")
    for item in loaded.pack.items.values():
        for name in _outdated(_text_of_item(item), pattern, former):
            yield at_item(loaded, item.id, _advice(name, former))
    for note in loaded.pack.notes.values():
        for heading, text in _texts_of_note(note):
            for name in _outdated(text, pattern, former):
                yield at_note(loaded, note.id, f"section “{heading}”: {_advice(name, former)}")


def _former_names(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Former name → present name. A former name that is a part of the present one is a short form, not outdated."""
    return {
        former: name.now
        for name in vocabulary.former_names
        for former in name.formerly
        if former.casefold() not in name.now.casefold()
    }


def _outdated(text: str, pattern: re.Pattern[str], former: Mapping[str, str]) -> Iterator[str]:
    for name in dict.fromkeys(pattern.findall(text)):
        if not _says_present_name(text, former[name]):
            yield name


def _says_present_name(text: str, present: str) -> bool:
    """The maker's name in front may be left out: "Data Firehose" says "Amazon Data Firehose"."""
    _, _, without_first_word = present.partition(" ")
    return present.casefold() in text.casefold() or (
        " " in without_first_word and without_first_word.casefold() in text.casefold()
    )


def _text_of_item(item: Item) -> str:
    return "\n".join(text for _, text in item_texts(item))


def _texts_of_note(note: Note) -> Iterator[tuple[str, str]]:
    for section in note.sections:
        lines = [line for line in section.text.splitlines() if not HISTORY.search(line)]
        yield section.heading, "\n".join(lines)


def _advice(name: str, former: Mapping[str, str]) -> str:
    return f"“{name}” is a former name; say “{former[name]}” too"
