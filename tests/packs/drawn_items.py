"""Items as hypothesis draws them: of every kind, well formed, and with texts full of signs that formats use."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

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
from bot.packs.unfilled import hint_of

SIGNS = "{}=~#:\\\"'&<>,;%[]->|`*_/()!?.$@+^\t"
_LETTERS = st.characters(exclude_categories=["C", "Z"], codec="utf-8")
_WORDS = st.text(st.one_of(st.sampled_from(SIGNS.strip() + "aeinrst0123456789"), _LETTERS), min_size=1, max_size=8)

lines = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda text: hint_of(text) is None)
"""Texts on one line, single blanks between their words."""
paragraphs = st.lists(lines, min_size=1, max_size=3).map("\n".join)
"""Texts on one line or several."""
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
optional_ids = st.none() | ids
numbers = st.decimals(-1000, 1000, places=3).map(lambda number: number.normalize() + 0)


@st.composite
def items(draw: st.DrawFn, kinds: tuple[ItemKind, ...] = tuple(ItemKind)) -> Item:
    """A whole item, all of whose texts are different from each other within a list."""
    kind = draw(st.sampled_from(kinds))
    return Item(
        id=draw(ids),
        task=draw(st.sampled_from(["1.1", "1.2", "2.1"])),
        domain="",
        kind=kind,
        difficulty=draw(st.integers(1, 3)),
        stem=draw(paragraphs),
        exercise=draw(_exercises(kind)),
        rationale=draw(paragraphs),
        notes=tuple(draw(st.lists(ids, min_size=1, max_size=2, unique=True))),
        source=Source(draw(lines), draw(st.none() | st.just("https://bread.example/a?b=1&c=%7B~#d"))),
        contrasts_with=tuple(draw(st.lists(ids, max_size=2, unique=True))),
        case=draw(optional_ids),
    )


def _exercises(kind: ItemKind) -> st.SearchStrategy[Exercise]:
    drawn: dict[ItemKind, Any] = {
        ItemKind.SINGLE: _choices(1),
        ItemKind.MULTIPLE: _choices(2),
        ItemKind.ORDERING: _orderings(),
        ItemKind.MATCHING: _matchings(),
        ItemKind.NUMERIC: st.builds(
            Numeric,
            numbers,
            st.sampled_from([Decimal(0), Decimal("0.5")]),
            st.sampled_from([None, "percent", "kg"]),
            lines,
        ),
        ItemKind.SHORT: st.builds(Short, st.lists(_points(), min_size=1, max_size=3).map(tuple)),
    }
    strategy: st.SearchStrategy[Exercise] = drawn[kind]
    return strategy


@st.composite
def _options(draw: st.DrawFn, at_least: int) -> tuple[Option, ...]:
    names = draw(st.lists(ids, min_size=at_least, max_size=5, unique=True))
    texts = draw(st.lists(lines, min_size=len(names), max_size=len(names), unique_by=str.casefold))
    return tuple(
        Option(name, text, draw(paragraphs), draw(optional_ids)) for name, text in zip(names, texts, strict=True)
    )


@st.composite
def _choices(draw: st.DrawFn, right: int) -> Choice:
    options = draw(_options(right + 1))
    key = draw(st.permutations([option.id for option in options]))[:right]
    return Choice(options, frozenset(key))


@st.composite
def _orderings(draw: st.DrawFn) -> Ordering:
    options = draw(_options(3))
    return Ordering(options, tuple(draw(st.permutations([option.id for option in options]))))


@st.composite
def _matchings(draw: st.DrawFn) -> Matching:
    options = draw(_options(2))
    names = draw(st.lists(ids, min_size=2, max_size=4, unique=True))
    prompts = tuple(Prompt(name, draw(lines)) for name in names)
    key = {name: draw(st.sampled_from([option.id for option in options])) for name in names}
    return Matching(prompts, options, key)


def _points() -> st.SearchStrategy[KeyPoint]:
    wordings = st.lists(lines, min_size=1, max_size=2).map(tuple)
    return st.builds(KeyPoint, lines, wordings, st.just(()) | wordings)
