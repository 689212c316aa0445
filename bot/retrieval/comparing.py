"""Notes that set several things side by side: which of them makes a comparison, and what of it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.names import NoteNames, Wording
from bot.retrieval.query import Query
from bot.retrieval.sections import best_passage
from bot.retrieval.subject import subject_of, subject_terms
from bot.retrieval.weights import CANDIDATES

MOSTLY = 0.8
"""The part of a name's idf that a comparing note must have to speak of what is called so."""
LONGEST = 900
"""Characters that the opening and the table of a comparing note may have together to be shown as one."""
_TABLE = "|"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: as it was read, and the note about it, if there is one."""

    query: Query
    best: Hit | None


def find_comparing(finder: Finder, asked: Query, sides: Mapping[str, Side]) -> Hit | None:
    """What is shown of the best of the notes that have all sides in their names; `asked` is all that is asked."""
    titles = finder.read(" ".join(side.best.title for side in sides.values() if side.best))
    found = [hit.note for query in (asked, titles) for hit in finder.find(query, CANDIDATES, compares=True)]
    listed = list(sides.values())
    comparing = (note for note in found if _compares(finder, finder.names[note], listed))
    note = next(comparing, None) or _find_called_after(finder, found, " ".join(sides))
    if note is None:
        return None
    called = [finder.names[side.best.note].name_terms for side in listed if side.best]
    typed = [subject_terms(side.query) for side in listed]
    return show_comparing(finder, note, asked, frozenset().union(*called, *typed))


def _find_called_after(finder: Finder, notes: Iterable[str], together: str) -> str | None:
    """The first of these notes that is called after all sides together: "bias-variance trade-off"."""
    terms = subject_terms(finder.read(together))
    return next(
        (note for note in notes if terms and any(terms <= name.terms for name in finder.names[note].names)), None
    )


def show_comparing(finder: Finder, note: str, asked: Query, things: frozenset[str] = frozenset()) -> Hit:
    """What is shown of a comparing note: the opening and the table after it, as one passage.

    The passage that answers, if more is asked than the `things` compared and what the note is called after, or there is
    no such table.
    """
    start, end = finder.index.span(note)
    if not subject_terms(asked) <= finder.names[note].name_terms | things:
        return finder.index.hit_at(best_passage(finder, note, asked, asked.text), asked)
    opening = finder.index.open(note, asked)
    others = finder.index.passages[start + 1 : end]
    table = next((passage for passage in others if passage.text.startswith(_TABLE)), None)
    if table is None or len(opening.text) + len(table.text) > LONGEST:
        return opening
    return replace(opening, passage=replace(table, text=f"{opening.text}\n\n{table.text}"))


def _compares(finder: Finder, names: NoteNames, sides: list[Side]) -> bool:
    """Whether one name has all sides, or a comparing note's names have each, as typed or as its note is called."""
    typed = frozenset(subject_terms(side.query) for side in sides)
    if len(typed) > 1 and any(all(terms and terms <= name.terms for terms in typed) for name in names.names):
        return True
    if not names.compares:
        return False
    if all(_has(finder, names, side.query) for side in sides):
        return len(typed) > 1
    notes = {side.best.note for side in sides if side.best}
    return len(notes) > 1 and all(
        _has(finder, names, side.query) or (side.best and _is_called(finder, side.best.note, names.name_terms))
        for side in sides
    )


def _has(finder: Finder, names: NoteNames, side: Query) -> bool:
    """Whether a note's names have all that a side is about, or a meaning of it; a name of it word by word at least."""
    return all(
        not names.name_terms.isdisjoint(slot.terms) or any(_has_words(finder, name, slot.term) for name in names.names)
        for slot in subject_of(side).slots
    )


def _has_words(finder: Finder, name: Wording, wanted: str) -> bool:
    """Whether a name has the words of a term, or those that tell most: "random or Bayesian" has "Bayesian search"."""
    asked, known = set(wanted.split()), {word for term in name.terms for word in term.split()}
    return asked <= known or finder.weigh(asked & known) >= MOSTLY * finder.weigh(asked)


def _is_called(finder: Finder, note: str, known: frozenset[str]) -> bool:
    """Whether these terms have most of some name of a note."""
    return any(finder.weigh(name.terms & known) >= MOSTLY * name.weight for name in finder.names[note].names)
