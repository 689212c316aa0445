"""What is measured of a pack."""

from builders import create_item, create_pack

from bot.core.item import Choice, Item, ItemKind, Option
from bot.core.pack import Misconception
from bot.packs.figures import (
    Share,
    contrast_pairs,
    is_key_longest,
    items_by_misconception,
    key_positions,
    named_distractors,
    pairs_by_misconception,
    scenarios,
    telling_items,
)


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


def test_a_contrast_pair_counts_once_and_for_the_mistakes_that_it_sets_right() -> None:
    """The oven is what tempts in the one, and what is right in the other."""
    one = create_item(id="one", contrasts_with=("two", "gone"))
    oven = Choice((Option("oven", "heat the oven more", "why"), Option("salt", "Add salt", "why")), frozenset({"oven"}))
    two = create_item(id="two", exercise=oven, contrasts_with=("one",))
    pack = create_pack(items=[one, two, create_item(id="three")])
    assert contrast_pairs(pack) == (("one", "two"),)
    assert pairs_by_misconception(pack) == {"heat-opens-crumb": (("one", "two"),)}


def _choice(options: str, key: str) -> Item:
    """A single choice whose options, all of a length, are these letters."""
    return create_item(exercise=Choice(tuple(Option(one, one, "why") for one in options), frozenset(key)))
