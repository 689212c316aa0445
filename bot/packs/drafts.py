"""Drafts: items of which not everything is known yet, and the entries that they become in a pack's file.

A foreign file says less of an item than a pack does, and a new item says nothing yet. What is unknown is empty in a
draft ("", (), difficulty 0, the number NaN), and in its entry it is marked to be filled in.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from bot.core.item import (
    Choice,
    Exercise,
    Item,
    ItemKind,
    KeyPoint,
    Matching,
    Numeric,
    Option,
    Ordering,
    Prompt,
    Short,
    Source,
)
from bot.packs.serialize import item_to_data
from bot.packs.unfilled import MARK, to_fill_in

UNKNOWN = Decimal("NaN")
_NEW_OPTION = Option("", "", "")
_ANY = "–"
"""Stands in a gap where only the rest is looked at."""
_ANY_POINT = (KeyPoint(_ANY, (_ANY,)),)

_HINTS: Mapping[str, str] = {
    "difficulty": "1 recalls, 2 applies, 3 weighs",
    "stem": "a situation, then the question",
    "notes": "the ids of the notes that suffice to answer it",
    "source": "the page or book that settles it",
    "rationale": "what decides it, in two or three sentences",
    "why": "why it is right or wrong here; a wrong one may name its misconception too",
    "key": "the ids of what is right",
    "answer": "the number; a percentage as a share (0.75)",
    "tolerance": "how far an answer may be off",
    "unit": "percent, another word, or null",
    "working": "how the number is reached",
    "point": "what a full answer must say",
    "accept": "wordings that say it",
}
_OPTIONAL = frozenset({"contrasts_with", "case", "misconception", "url", "reject"})
_NUMBERS = frozenset({"answer", "tolerance"})
_ALSO_EMPTY = frozenset({"unit"})
"""Fields of which "none" is an answer."""


def draft_item(kind: ItemKind, stem: str, exercise: Exercise, **known: Any) -> Item:
    """An item of which nothing is known but this, and the fields in `known`."""
    unknown: dict[str, Any] = {
        "id": "", "task": "", "domain": "", "difficulty": 0, "rationale": "", "notes": (), "source": Source("")
    }  # fmt: skip
    return Item(kind=kind, stem=stem, exercise=exercise, **(unknown | known))


def new_item(kind: ItemKind, item_id: str, task: str) -> Item:
    """A draft of a kind, with as many empty options as items of that kind usually have."""
    return draft_item(kind, "", _new_exercise(kind), id=item_id, task=task)


def _new_exercise(kind: ItemKind) -> Exercise:
    match kind:
        case ItemKind.SINGLE:
            return Choice((_NEW_OPTION,) * 4, frozenset())
        case ItemKind.MULTIPLE:
            return Choice((_NEW_OPTION,) * 5, frozenset())
        case ItemKind.ORDERING:
            return Ordering((_NEW_OPTION,) * 4, ())
        case ItemKind.MATCHING:
            prompts = tuple(Prompt(f"p{number}", "") for number in (1, 2, 3))
            return Matching(prompts, (_NEW_OPTION,) * 4, {prompt.id: "" for prompt in prompts})
        case ItemKind.NUMERIC:
            return Numeric(UNKNOWN, UNKNOWN, "", "")
        case ItemKind.SHORT:
            return Short((KeyPoint("", ()), KeyPoint("", ())))


def without_gaps(draft: Item) -> Item:
    """The draft with something harmless in every gap, to see what is wrong with the rest of it."""
    return replace(
        draft,
        id=draft.id or "unknown",
        task=draft.task or "0",
        difficulty=draft.difficulty or 1,
        stem=draft.stem or _ANY,
        rationale=draft.rationale or _ANY,
        notes=draft.notes or ("unknown",),
        source=replace(draft.source, title=draft.source.title or _ANY),
        exercise=_without_gaps(draft.exercise, 2 if draft.kind is ItemKind.MULTIPLE else 1),
    )


def _without_gaps(exercise: Exercise, right: int) -> Exercise:
    match exercise:
        case Choice(options=options, key=key):
            return Choice(_whole_options(options), key or frozenset(option.id for option in options[:right]))
        case Ordering(options=options, key=order):
            return Ordering(_whole_options(options), order or tuple(option.id for option in options))
        case Matching(prompts=prompts, options=options, key=pairs):
            first = options[0].id if options else ""
            whole = tuple(replace(prompt, text=prompt.text or _ANY) for prompt in prompts)
            return Matching(whole, _whole_options(options), {one: option or first for one, option in pairs.items()})
        case Numeric(answer=answer, tolerance=tolerance, unit=unit, working=working):
            return Numeric(_known(answer), _known(tolerance), unit or None, working or _ANY)
        case Short(key_points=points):
            return Short(tuple(KeyPoint(p.point or _ANY, p.accept or (_ANY,), p.reject) for p in points) or _ANY_POINT)


def _known(number: Decimal) -> Decimal:
    return Decimal(0) if number.is_nan() else number


def _whole_options(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(replace(option, text=option.text or _ANY, why=option.why or _ANY) for option in options)


def to_entry(draft: Item) -> dict[str, Any]:
    """The draft as an entry of an items file: what is unknown is marked, what is optional and empty left out."""
    return _entry(item_to_data(draft), "")


def _entry(data: Mapping[str, Any], parent: str) -> dict[str, Any]:
    kept = {field: value for field, value in data.items() if value or field not in _OPTIONAL}
    return {field: _value(value, field if field != "title" else parent, parent) for field, value in kept.items()}


def _value(value: Any, field: str, parent: str) -> Any:
    hint = _HINTS.get(field) or _HINTS.get(parent)
    marked = to_fill_in(hint) if hint else MARK
    if field in _NUMBERS and not parent:
        return marked if value == str(UNKNOWN) else _number(value)
    match value:
        case None if field in _ALSO_EMPTY:
            return None
        case "" | 0 | None:
            return marked
        case dict():
            return _entry(value, field)
        case list():
            return [_value(one, field, parent) for one in value] or [marked]
    return value


def _number(digits: str) -> int | float | str:
    """The number as one writes it in YAML; the digits themselves where a float would round them."""
    value = Decimal(digits)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(str(float(value))) == value else digits
