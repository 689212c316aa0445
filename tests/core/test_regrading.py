"""What a corrected key means for answers that were given before."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from builders import EXERCISES, create_item
from hypothesis import given
from hypothesis import strategies as st

from bot.core.grading import POINTS_FOR_RIGHT, Outcome, Verdict, grade
from bot.core.item import Choice, Item, ItemKind, KeyPoint, Option, Prompt, Short
from bot.core.regrading import can_answer, is_key_changed, regrade
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written

OLD = create_item()
PROOF, HOTTER = Chosen(frozenset({"longer-proof"})), Chosen(frozenset({"hotter-oven"}))
RESPONSES: dict[ItemKind, Response] = {
    ItemKind.SINGLE: PROOF,
    ItemKind.MULTIPLE: Chosen(frozenset({"warm-room", "cold-room"})),
    ItemKind.ORDERING: Ordered(("bake", "mix", "proof")),
    ItemKind.MATCHING: Matched({"rise": "yeast", "taste": "water"}),
    ItemKind.NUMERIC: Stated(Decimal("0.7")),
    ItemKind.SHORT: Written("It builds gluten."),
}


def _item(kind: ItemKind, **changed: Any) -> Item:
    return create_item(kind=kind, exercise=replace(EXERCISES[kind], **changed))


CORRECTED = _item(ItemKind.SINGLE, key=frozenset({"hotter-oven"}))


def test_points_move_both_ways() -> None:
    was_right = regrade(OLD, CORRECTED, PROOF)
    was_wrong = regrade(OLD, CORRECTED, HOTTER)
    assert was_right == Outcome(Verdict.INCORRECT, 0)
    assert was_wrong == Outcome(Verdict.CORRECT, POINTS_FOR_RIGHT)


def test_what_a_lead_accepted_is_not_taken_back() -> None:
    outcome = regrade(OLD, CORRECTED, PROOF, is_accepted=True)
    assert outcome is not None
    assert outcome.is_correct


@pytest.mark.parametrize("kind", ItemKind)
@pytest.mark.parametrize("new_kind", ItemKind)
def test_an_answer_to_another_kind_of_item_is_left_alone(kind: ItemKind, new_kind: ItemKind) -> None:
    assert can_answer(create_item(kind=kind), create_item(kind=new_kind), RESPONSES[kind]) is (kind is new_kind)


STEPS = create_item(kind=ItemKind.ORDERING).options
LEFT_ALONE: dict[str, tuple[Item, Item, Response]] = {
    "the option chosen is gone": (OLD, _item(ItemKind.SINGLE, options=(Option("more-salt", "Salt", ""),)), PROOF),
    "more are to be chosen": (
        create_item(kind=ItemKind.MULTIPLE),
        _item(ItemKind.MULTIPLE, key=frozenset({"warm-room", "more-starter", "cold-room"})),
        RESPONSES[ItemKind.MULTIPLE],
    ),
    "a step was added": (
        create_item(kind=ItemKind.ORDERING),
        _item(ItemKind.ORDERING, options=(*STEPS, Option("cool", "Cool", "")), key=("mix", "proof", "bake", "cool")),
        RESPONSES[ItemKind.ORDERING],
    ),
    "a pair was added": (
        create_item(kind=ItemKind.MATCHING),
        _item(ItemKind.MATCHING, prompts=(Prompt("rise", "Rise"), Prompt("taste", "Taste"), Prompt("wet", "Wet"))),
        RESPONSES[ItemKind.MATCHING],
    ),
    "the unit is another": (
        create_item(kind=ItemKind.NUMERIC),
        _item(ItemKind.NUMERIC, unit=None),
        RESPONSES[ItemKind.NUMERIC],
    ),
    "the words are forgotten": (
        create_item(kind=ItemKind.SHORT),
        _item(ItemKind.SHORT, key_points=(KeyPoint("gluten", ("gluten",)),)),
        Written(""),
    ),
}


@pytest.mark.parametrize(("old", "new", "response"), LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_an_answer_that_makes_no_sense_any_more_is_left_alone(old: Item, new: Item, response: Response) -> None:
    assert regrade(old, new, response) is None


@given(st.sampled_from(sorted(ItemKind)))
def test_regrading_gives_what_grading_by_the_new_key_would(kind: ItemKind) -> None:
    item, response = create_item(kind=kind), RESPONSES[kind]
    assert regrade(item, item, response) == grade(item, response)


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        (ItemKind.SINGLE, {"key": frozenset({"more-salt"})}),
        (ItemKind.ORDERING, {"key": ("bake", "mix", "proof")}),
        (ItemKind.MATCHING, {"key": {"rise": "salt", "taste": "yeast"}}),
        (ItemKind.NUMERIC, {"answer": Decimal("0.7")}),
        (ItemKind.SHORT, {"key_points": (KeyPoint("gas", ("gas",)),)}),
    ],
)
def test_another_right_answer_is_a_changed_key(kind: ItemKind, changed: dict[str, Any]) -> None:
    assert is_key_changed(create_item(kind=kind), _item(kind, **changed))


def test_a_mended_option_or_an_added_wording_is_no_changed_key() -> None:
    single, short = EXERCISES[ItemKind.SINGLE], EXERCISES[ItemKind.SHORT]
    assert isinstance(single, Choice)
    assert isinstance(short, Short)
    mended = tuple(replace(option, text=f"{option.text}!") for option in single.options)
    worded = tuple(replace(point, accept=(*point.accept, "more")) for point in short.key_points)
    for old, new in (
        (OLD, _item(ItemKind.SINGLE, options=mended)),
        (create_item(kind=ItemKind.SHORT), _item(ItemKind.SHORT, key_points=worded)),
    ):
        assert old.version != new.version
        assert not is_key_changed(old, new)


def test_a_mended_stem_is_no_other_version() -> None:
    assert OLD.version == replace(OLD, stem="A loaf comes out dense. What helps?").version
    assert OLD.version != CORRECTED.version
