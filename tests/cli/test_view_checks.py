"""Every view of a pack is rendered and held against Slack's limits."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import EXERCISES, create_item
from packs.bread_copies import load_bread

from bot.cli.view_checks import check_item_views, check_note_views
from bot.core.item import Choice, Item, Option
from bot.packs.loader import LoadedPack


@pytest.mark.parametrize("kind", EXERCISES)
def test_views_of_an_item_of_every_kind_fit(tmp_path: Path, kind: str) -> None:
    loaded = load_bread(tmp_path)
    of_kind = [item for item in loaded.pack.items.values() if item.kind == kind]
    assert [problem for item in of_kind for problem in check_item_views(loaded, item)] == []


def test_views_of_notes_fit(tmp_path: Path) -> None:
    loaded = load_bread(tmp_path)
    assert [problem for note in loaded.pack.notes.values() for problem in check_note_views(loaded, note)] == []


def test_views_that_slack_would_refuse_are_named_with_the_place_of_their_item(tmp_path: Path) -> None:
    options = tuple(Option(f"option-{number}", f"Thing {number}", "why") for number in range(30))
    item = create_item(id="why-steam", task="2.1", exercise=Choice(options, frozenset({"option-1"})), notes=("baking",))
    problems = [str(problem) for problem in check_item_views(_with(load_bread(tmp_path), item), item)]
    assert any("2.1-bake.yaml:14: item “why-steam”: the open question: " in problem for problem in problems)
    assert any("item “why-steam”: the quiz: " in problem for problem in problems)


def _with(loaded: LoadedPack, item: Item) -> LoadedPack:
    return replace(loaded, pack=replace(loaded.pack, items={**loaded.pack.items, item.id: item}))
