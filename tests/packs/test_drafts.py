"""Drafts become entries of a pack's file in which nothing is lost, and every gap is marked."""

from typing import Any

import pytest
import yaml
from builders import create_item
from hypothesis import given, settings
from packs.drawn_items import items

from bot.core.item import Choice, Item, ItemKind, Option
from bot.packs.drafts import new_item, to_entry
from bot.packs.serialize import item_from_data
from bot.packs.unfilled import find_unfilled
from bot.packs.yaml_writer import dump_entries, dump_line


@settings(max_examples=40)
@given(items())
def test_a_whole_item_survives_being_written(item: Item) -> None:
    assert item_from_data(_read_back(item)) == item


def test_a_text_that_looks_like_a_gap_is_a_text() -> None:
    exercise = Choice((Option("nan", "NaN", "null"), Option("none", "0", "~")), frozenset({"nan"}))
    item = create_item(exercise=exercise, domain="")
    assert item_from_data(_read_back(item)) == item


def test_what_is_short_stands_on_one_line_and_long_texts_are_folded() -> None:
    stem = f"{'word ' * 20}in a long text that does not fit."
    entry = {"id": "x", "stem": stem, "notes": ["one", "two"], "options": [{"id": "a", "text": "A"}]}
    assert dump_entries([entry]).splitlines() == [
        "- id: x",
        "  stem: >-",
        f"    {'word ' * 20}in a long",
        "    text that does not fit.",
        "  notes: [one, two]",
        "  options:",
        "    - {id: a, text: A}",
    ]


@pytest.mark.parametrize("kind", ItemKind)
def test_a_new_item_marks_everything_but_what_is_known(kind: ItemKind) -> None:
    entry = _read_back(new_item(kind, "tight-crumb", "1.2"))
    assert {field: entry[field] for field in ("id", "task", "kind")} == {
        "id": "tight-crumb",
        "task": "1.2",
        "kind": kind.value,
    }
    marked = {key_path[0] for key_path, _ in find_unfilled(entry)}
    assert marked == set(entry) - {"id", "task", "kind"}


@pytest.mark.parametrize("title", ["Baking", "Bread: the exam", "yes", "007", "“Quoted”, it's so", "two\nlines"])
def test_a_title_is_written_so_that_it_is_read_back(title: str) -> None:
    assert yaml.safe_load(f"title: {dump_line(title)}\n") == {"title": title.replace("\n", " ")}


def _read_back(item: Item) -> dict[str, Any]:
    (entry,) = yaml.safe_load(dump_entries([to_entry(item)]))
    assert isinstance(entry, dict)
    return entry
