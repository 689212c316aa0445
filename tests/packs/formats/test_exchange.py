"""Drafts become entries of a pack, or everything that keeps them from it is said."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import create_item, create_pack
from hypothesis import given, settings
from hypothesis import strategies as st
from packs.drawn_items import items
from packs.formats.test_anki import NOW

from bot.core.item import Choice, Item, ItemKind, Numeric, Option
from bot.core.pack import Case
from bot.packs.drafts import draft_item
from bot.packs.formats.exchange import Format, Shelf, read_items, take_in, write_items
from bot.packs.formats.findings import Draft
from bot.packs.problems import Location
from bot.packs.serialize import item_from_data
from bot.packs.unfilled import find_unfilled
from bot.packs.yaml_writer import dump_entries

SHELF = Shelf(create_pack(), {})
FILE = Path("quiz")


@settings(max_examples=30)
@given(items())
def test_a_pack_that_went_out_as_a_table_comes_in_again_as_it_was(drawn: Item) -> None:
    data = write_items(Format.CSV, create_pack(), [drawn], NOW)
    entries, problems = take_in(read_items(Format.CSV, FILE, data).drafts, SHELF, None)
    assert problems == []
    assert [item_from_data(entry) for entry in yaml.safe_load(dump_entries(entries[drawn.task]))] == [drawn]


@pytest.mark.parametrize("form", [Format.GIFT, Format.QTI])
@pytest.mark.parametrize(
    "kind", [ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.MATCHING, ItemKind.NUMERIC, ItemKind.SHORT]
)
def test_what_a_format_has_no_place_for_is_marked_to_be_filled_in(form: Format, kind: ItemKind) -> None:
    data = write_items(form, create_pack(), [create_item(kind=kind)], NOW)
    entries, problems = take_in(read_items(form, FILE, data).drafts, SHELF, "1.2")
    assert problems == []
    ((entry,),) = entries.values()
    assert (entry["id"], entry["task"], entry["kind"]) == ("dense-crumb", "1.2", kind.value)
    marked = {key_path[0] for key_path, _ in find_unfilled(entry)}
    assert marked >= {"difficulty", "notes", "source"}
    assert not marked & {"stem", "rationale", "key", "answer", "prompts"}


def test_an_item_that_shares_a_case_tells_it_where_the_format_has_none() -> None:
    pack = create_pack(cases={"night": Case("night", "A bakery bakes at night.")})
    item = create_item(case="night")
    for form in (Format.GIFT, Format.QTI):
        (draft,) = read_items(form, FILE, write_items(form, pack, [item], NOW)).drafts
        assert draft.item.stem == f"A bakery bakes at night.\n{item.stem}"
    (draft,) = read_items(Format.CSV, FILE, write_items(Format.CSV, pack, [item], NOW)).drafts
    assert (draft.item.stem, draft.item.case) == (item.stem, "night")


@settings(max_examples=60)
@given(st.sampled_from([Format.CSV, Format.GIFT]), st.text("{}=~#:\\->%[]html.;,\"' \n\tTF12ABx", max_size=60))
def test_no_text_is_too_odd_to_be_read_or_refused(form: Format, text: str) -> None:
    header = "stem,option_a,option_b,key,answer,kind\n" if form is Format.CSV else ""
    found = read_items(form, FILE, f"{header}{text}".encode())
    entries, problems = take_in(found.drafts, SHELF, "1.1")
    assert entries or problems or found.problems


def test_ids_are_made_from_stems_and_never_twice() -> None:
    drafts = [_draft(stem="Tight crumb?"), _draft(stem="Tight crumb!"), _draft(stem="Other", id="tight-crumb-2")]
    entries, problems = take_in(drafts, Shelf(create_pack(), {"tight-crumb": Location(Path("x.yaml"), 3)}), "1.1")
    assert problems == []
    assert [entry["id"] for entry in entries["1.1"]] == ["tight-crumb-3", "tight-crumb-4", "tight-crumb-2"]


def test_everything_that_keeps_drafts_from_a_pack_is_said_at_once() -> None:
    two_keys = Choice((Option("a", "A", ""), Option("b", "B", "")), frozenset({"a", "b"}))
    drafts = [
        _draft(line=1, id="steam", task="1.1"),
        _draft(line=2, id="Steam", task="1.1", exercise=two_keys),
        _draft(line=3, id="dense", task="9.9", exercise=Numeric(Decimal(1), Decimal(-1), None, "")),
        _draft(line=4, stem="What?"),
        _draft(line=5, stem="And what?"),
    ]
    _, problems = take_in(drafts, Shelf(create_pack(), {"dense": Location(Path("x.yaml"), 3)}), None)
    assert sorted(map(str, problems)) == [
        "quiz:2: a single choice has one key, not 2",
        "quiz:2: “Steam” cannot be an id: small letters, digits and hyphens, 60 at most",
        "quiz:3: a tolerance is zero or more",
        "quiz:3: the item “dense” stands already at x.yaml:3",
        "quiz:3: the pack has no task “9.9”; it has 1.1, 1.2, 2.1, 2.2, 3.1",
        "quiz:4: from here on, items name no task; give one of 1.1, 1.2, 2.1, 2.2, 3.1 with --task",
    ]


def test_a_deck_of_anki_cannot_be_read_and_a_table_without_rows_holds_nothing() -> None:
    assert [problem.what for problem in read_items(Format.ANKI, FILE, b"").problems] == [
        "decks of Anki can be written, and not be read"
    ]
    assert [problem.what for problem in read_items(Format.CSV, FILE, b"stem,key\n").problems] == [
        "there is no item in it"
    ]


def _draft(line: int = 1, **known: Any) -> Draft:
    choice = Choice((Option("a", "A", ""), Option("b", "B", "")), frozenset({"a"}))
    kind = ItemKind.NUMERIC if isinstance(known.get("exercise"), Numeric) else ItemKind.SINGLE
    fields: dict[str, Any] = {"stem": "Why?", "exercise": choice} | known
    return Draft(draft_item(kind, **fields), Location(FILE, line))
