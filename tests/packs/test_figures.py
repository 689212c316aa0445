"""What is measured of a pack."""

from dataclasses import replace

from builders import create_item, create_pack

from bot.core.item import Choice, Item, ItemKind, Option
from bot.core.pack import Misconception
from bot.packs.figures import (
    Share,
    contrast_pairs,
    contrasted_misconceptions,
    is_key_longest,
    is_scenario,
    items_by_misconception,
    key_positions,
    named_distractors,
    pairs_by_misconception,
    scenarios,
    telling_items,
)

SITUATION = "A bakery bakes at night. What helps?"


def test_positions_of_keys_are_counted_apart_for_each_number_of_options() -> None:
    items = [_choice("abc", "b"), _choice("abc", "b"), _choice("abcd", "d"), create_item(kind=ItemKind.MULTIPLE)]
    positions = key_positions(items)
    assert {count: dict(places) for count, places in positions.items()} == {3: {1: 2}, 4: {3: 1}}


def test_the_share_of_keys_that_are_longest_counts_choice_items_alone() -> None:
    telling = create_item(exercise=Choice((Option("a", "longest", "w"), Option("b", "short", "w")), frozenset("a")))
    found, share = telling_items([telling, _choice("ab", "a"), create_item(kind=ItemKind.NUMERIC)])
    assert found == [telling]
    assert share == Share(1, 2)
    assert share.ratio == 0.5


def test_all_right_options_of_a_multiple_response_must_be_longer_to_give_it_away() -> None:
    options = tuple(Option(one, one * length, "why") for one, length in (("a", 5), ("b", 9), ("c", 7)))
    assert is_key_longest(create_item(exercise=Choice(options, frozenset({"b", "c"}))))
    assert not is_key_longest(create_item(exercise=Choice(options, frozenset({"a", "b"}))))


def test_a_scenario_tells_a_situation_before_it_asks_for_a_judgement() -> None:
    assert is_scenario(create_item(stem=SITUATION, difficulty=2))
    assert is_scenario(create_item(stem="What speeds it up?", case="night-shift", difficulty=3))
    assert not is_scenario(create_item(stem="What is hydration?", difficulty=2))
    assert not is_scenario(create_item(stem="Which doughs, e.g. a wet one, are sticky?", difficulty=2))
    assert not is_scenario(create_item(stem=SITUATION, difficulty=1))


def test_shares_of_nothing_are_nothing() -> None:
    assert scenarios([]).ratio == 0
    assert named_distractors([create_item(kind=ItemKind.SHORT)]) == Share(0, 0)


def test_distractors_that_name_a_misconception_are_counted_among_all() -> None:
    assert named_distractors([create_item(), create_item(kind=ItemKind.MULTIPLE)]) == Share(1, 4)


def test_misconceptions_are_counted_by_items_also_where_there_are_none() -> None:
    unused = Misconception("salt-is-taste", "Salt is taste alone", "Salt slows yeast.", "baking")
    known = create_pack().misconceptions
    items = [create_item(id="one"), create_item(id="two")]
    pack = create_pack(items=items, misconceptions={**known, unused.id: unused})
    assert items_by_misconception(pack) == {"heat-opens-crumb": ("one", "two"), "salt-is-taste": ()}


def test_a_contrast_pair_counts_once_and_sets_right_what_tempts_to_the_others_key() -> None:
    one = create_item(id="one", contrasts_with=("two", "gone"))
    other_key = Choice(one.options, frozenset({"hotter-oven"}))
    two = replace(one, id="two", exercise=other_key, contrasts_with=("one",))
    pack = create_pack(items=[one, two, create_item(id="three")])
    assert contrast_pairs(pack) == (("one", "two"),)
    assert pairs_by_misconception(pack) == {"heat-opens-crumb": (("one", "two"),)}
    assert contrasted_misconceptions(pack) == {"heat-opens-crumb"}


def test_a_pair_whose_keys_tempt_nobody_in_the_other_sets_nothing_right() -> None:
    one = create_item(id="one", contrasts_with=("two",))
    two = create_item(id="two", kind=ItemKind.MULTIPLE, contrasts_with=("one",))
    assert pairs_by_misconception(create_pack(items=[one, two])) == {"heat-opens-crumb": ()}


def _choice(options: str, key: str) -> Item:
    """A single choice whose options, all of a length, are these letters."""
    return create_item(exercise=Choice(tuple(Option(one, one, "why") for one in options), frozenset(key)))
