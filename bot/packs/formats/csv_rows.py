"""A row of the CSV table as a draft of an item."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

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
from bot.packs.drafts import UNKNOWN, draft_item
from bot.packs.formats.findings import name_options, number_prompts, parse_number

LETTERS = "abcdefghij"
_PROMPTS = range(1, 8)
_POINTS = range(1, 7)
_PAIR = re.compile(r"([1-9])\s*[-:=]?\s*([A-Za-z])")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a row by column, and whom to tell what is wrong with them."""

    cells: Mapping[str, str]
    wrong: Callable[[str], None]

    def text(self, column: str) -> str:
        """A cell, "" where it is empty or the column is missing."""
        return self.cells.get(column, "")

    def words(self, column: str) -> tuple[str, ...]:
        """A cell with several words, blanks, commas or semicolons between them."""
        return tuple(re.split(r"[\s,;]+", self.text(column))) if self.text(column) else ()

    def lines(self, column: str) -> tuple[str, ...]:
        """A cell with several texts, a line each."""
        return tuple(line.strip() for line in self.text(column).split("\n") if line.strip())

    def number(self, column: str, otherwise: Decimal = UNKNOWN) -> Decimal:
        """A cell with a number; one with % is the share."""
        text = self.text(column)
        if not text:
            return otherwise
        number = parse_number(text.removesuffix("%"))
        if number is None:
            self.wrong(f"{column}: “{text}” is no number; write it as 1234.5")
            return otherwise
        return number / _HUNDRED if text.endswith("%") else number


def read_row(row: Cells) -> Item | None:
    """The draft that a row describes; None, and problems told, if it cannot be understood."""
    kind = _kind(row)
    if kind is None:
        return None
    difficulty = row.text("difficulty")
    if difficulty not in ("", "1", "2", "3"):
        row.wrong(f"difficulty: “{difficulty}” is none of 1, 2, 3")
    return draft_item(
        kind,
        row.text("stem"),
        _exercise(row, kind),
        id=row.text("id"),
        task=row.text("task"),
        difficulty=int(difficulty) if difficulty in ("1", "2", "3") else 0,
        rationale=row.text("rationale"),
        notes=row.words("notes"),
        source=Source(row.text("source"), row.text("source_url") or None),
        contrasts_with=row.words("contrasts_with"),
        case=row.text("case") or None,
    )


def _kind(row: Cells) -> ItemKind | None:
    """The kind that is named, or the one that fits the cells that are filled in."""
    named = row.text("kind").casefold()
    if named and named not in {kind.value for kind in ItemKind}:
        row.wrong(f"kind: “{named}” is none of {', '.join(kind.value for kind in ItemKind)}")
        return None
    several = len(_letters(row)) > 1
    fitting = {
        "prompt_1": ItemKind.MATCHING,
        "option_a": ItemKind.MULTIPLE if several else ItemKind.SINGLE,
        "answer": ItemKind.NUMERIC,
        "point_1": ItemKind.SHORT,
    }
    kind = ItemKind(named) if named else next((kind for column, kind in fitting.items() if row.text(column)), None)
    if kind is None:
        row.wrong("there is nothing to answer; fill in option_a and the next, answer, or point_1")
    return kind


def _exercise(row: Cells, kind: ItemKind) -> Exercise:
    match kind:
        case ItemKind.SINGLE | ItemKind.MULTIPLE:
            options = _options(row)
            return Choice(options, frozenset(_key(row, options)))
        case ItemKind.ORDERING:
            options = _options(row)
            return Ordering(options, _key(row, options))
        case ItemKind.MATCHING:
            return _matching(row, _options(row))
        case ItemKind.NUMERIC:
            return _numeric(row)
        case ItemKind.SHORT:
            return Short(tuple(_point(row, number) for number in _filled(row, "point", map(str, _POINTS))))


def _options(row: Cells) -> tuple[Option, ...]:
    return name_options(
        Option(
            row.text(f"option_id_{letter}"),
            row.text(f"option_{letter}"),
            row.text(f"why_{letter}"),
            row.text(f"misconception_{letter}") or None,
        )
        for letter in _filled(row, "option", LETTERS)
    )


def _filled(row: Cells, name: str, marks: Iterable[str]) -> list[str]:
    """The letters or numbers up to the last cell that is filled in; an empty one before it is a problem."""
    listed = list(marks)
    filled = [mark for mark in listed if row.text(f"{name}_{mark}")]
    last = listed.index(filled[-1]) + 1 if filled else 0
    for mark in listed[:last]:
        if mark not in filled:
            row.wrong(f"{name}_{mark} is empty, and {name}_{filled[-1]} is not")
    return filled


def _letters(row: Cells) -> list[str]:
    """The letters of the key, in capitals: "A C", "A, C", "AC"."""
    return [sign for sign in row.text("key").upper() if sign.isalnum()]


def _key(row: Cells, options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(option_id for letter in _letters(row) if (option_id := _chosen(row, options, letter)))


def _chosen(row: Cells, options: tuple[Option, ...], letter: str) -> str:
    place = LETTERS.upper().find(letter)
    if 0 <= place < len(options):
        return options[place].id
    row.wrong(f"key: there is no option {letter}")
    return ""


def _matching(row: Cells, options: tuple[Option, ...]) -> Matching:
    numbers = _filled(row, "prompt", map(str, _PROMPTS))
    prompts = number_prompts(Prompt(row.text(f"prompt_id_{n}"), row.text(f"prompt_{n}")) for n in numbers)
    pairs: dict[str, str] = {prompt.id: "" for prompt in prompts}
    for number, letter in _PAIR.findall(row.text("key")):
        if int(number) > len(prompts):
            row.wrong(f"key: there is no prompt {number}")
        else:
            pairs[prompts[int(number) - 1].id] = _chosen(row, options, letter.upper())
    return Matching(prompts, options, pairs)


def _numeric(row: Cells) -> Numeric:
    unit = row.text("unit") or ("percent" if row.text("answer").endswith("%") else None)
    answer, tolerance = row.number("answer"), row.number("tolerance")
    return Numeric(answer, tolerance, unit, row.text("working"))


def _point(row: Cells, number: str) -> KeyPoint:
    return KeyPoint(row.text(f"point_{number}"), row.lines(f"accept_{number}"), row.lines(f"reject_{number}"))
