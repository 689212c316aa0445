"""Ids that name nothing, or name the very thing that they stand in."""

from collections.abc import Collection, Iterable, Iterator

from bot.core.item import Item
from bot.core.note import Note
from bot.packs.checks.places import at_item, at_misconception, at_note, at_word
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem


def check_references(loaded: LoadedPack) -> Iterator[Problem]:
    """References from items, notes, misconceptions and vocabulary."""
    for item in loaded.pack.items.values():
        yield from (at_item(loaded, item.id, what) for what in _of_item(loaded, item))
    for note in loaded.pack.notes.values():
        yield from (at_note(loaded, note.id, what) for what in _of_note(loaded, note))
    for misconception in loaded.pack.misconceptions.values():
        for what in _unknown("note", [misconception.note], loaded.pack.notes):
            yield at_misconception(loaded, misconception.id, what)
    yield from _of_acronyms(loaded)


def _of_item(loaded: LoadedPack, item: Item) -> Iterator[str]:
    pack = loaded.pack
    yield from _unknown("note", item.notes, pack.notes)
    yield from _unknown(
        "misconception", [o.misconception for o in item.options if o.misconception], pack.misconceptions
    )
    yield from _unknown("item to contrast with", item.contrasts_with, pack.items)
    yield from _unknown("case", [item.case] if item.case else [], pack.cases)
    if item.id in item.contrasts_with:
        yield "it contrasts with itself"


def _of_note(loaded: LoadedPack, note: Note) -> Iterator[str]:
    yield from _unknown("related note", note.related, loaded.pack.notes)
    if note.id in note.related:
        yield "it names itself among its related notes"


def _of_acronyms(loaded: LoadedPack) -> Iterator[Problem]:
    for short, meanings in loaded.pack.vocabulary.acronyms.items():
        for what in _unknown("note", [meaning.note for meaning in meanings if meaning.note], loaded.pack.notes):
            yield at_word(loaded, ("acronyms", short), f"acronym “{short}”: {what}")


def _unknown(what: str, ids: Iterable[str], known: Collection[str]) -> Iterator[str]:
    return (f"there is no {what} “{one}”" for one in dict.fromkeys(ids) if one not in known)
