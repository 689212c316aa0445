"""The mock exam: its paper, and its state while it is sat."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from builders import create_item, create_pack
from hypothesis import given
from hypothesis import strategies as st

from bot.core.item import ItemKind
from bot.core.mock_exam import (
    MockExam,
    answer_at,
    begin_exam,
    draw_paper,
    exam_from_data,
    exam_to_data,
    go_to,
    time_allowed,
    toggle_flag,
)
from bot.core.pack import Pack
from bot.core.response import Chosen

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TASKS = ("1.1", "1.2", "2.1", "2.2", "3.1")


def pack_with(per_task: int) -> Pack:
    items = [create_item(id=f"{task}-{n}", task=task) for task in TASKS for n in range(per_task)]
    return create_pack(items=items)


def sit(pack: Pack, times: int, seed: int = 1) -> list[list[str]]:
    """The papers of a learner who sits so many mock exams and sees every item of each."""
    used: Counter[str] = Counter()
    papers, rng = [], random.Random(seed)
    for _ in range(times):
        paper = [item.id for item in draw_paper(pack, times_used=used, excluded=frozenset(), rng=rng)]
        used.update(paper)
        papers.append(paper)
    return papers


def test_a_paper_has_as_many_items_as_the_exam_by_its_weights() -> None:
    pack = pack_with(20)
    paper = draw_paper(pack, times_used={}, excluded=frozenset(), rng=random.Random(1))
    assert len({item.id for item in paper}) == 10
    by_domain = Counter(item.domain for item in paper)
    assert by_domain["dough"] == 4
    assert by_domain["fermentation"] in {3, 4}
    assert by_domain["oven"] in {2, 3}


def test_a_paper_has_only_kinds_of_the_exam_itself() -> None:
    pack = create_pack()
    paper = draw_paper(pack, times_used={}, excluded=frozenset(), rng=random.Random(1))
    assert {item.kind for item in paper} == {ItemKind.SINGLE, ItemKind.MULTIPLE}


@given(st.integers(0, 1_000), st.integers(2, 9))
def test_no_item_comes_twice_before_the_pack_is_through(seed: int, per_task: int) -> None:
    pack = pack_with(per_task)
    times = Counter(dict.fromkeys(pack.items, 0))
    for paper in sit(pack, times=8, seed=seed):
        times.update(paper)
        assert max(times.values()) - min(times.values()) <= 1


def test_what_is_open_in_a_channel_is_left_out() -> None:
    pack = pack_with(3)
    paper = draw_paper(pack, times_used={}, excluded=frozenset({"1.1-0", "2.2-1"}), rng=random.Random(1))
    assert not {"1.1-0", "2.2-1"} & {item.id for item in paper}


def test_a_paper_holds_one_of_two_items_that_contrast() -> None:
    pairs = [
        create_item(id=f"{task}-{n}-{side}", task=task, contrasts_with=(f"{task}-{n}-{other}",))
        for task in TASKS
        for n in range(10)
        for side, other in (("one", "two"), ("two", "one"))
    ]
    paper = draw_paper(create_pack(items=pairs), times_used={}, excluded=frozenset(), rng=random.Random(3))
    stems = [item.id.rsplit("-", 1)[0] for item in paper]
    assert len(stems) == len(set(stems)) == 10


def test_a_small_pack_gives_a_shorter_paper_with_its_share_of_the_time() -> None:
    pack = pack_with(1)
    assert len(draw_paper(pack, times_used={}, excluded=frozenset(), rng=random.Random(1))) == 5
    assert time_allowed(pack, 5) == timedelta(minutes=15)
    assert time_allowed(pack, 10) == timedelta(minutes=30)


def begun() -> MockExam:
    return begin_exam([create_item(id=f"item-{n}") for n in range(3)], random.Random(1))


def test_an_answer_leads_to_the_next_item_and_the_last_one_to_the_review() -> None:
    exam = begun()
    for place in range(3):
        assert exam.current == f"item-{place}"
        exam = answer_at(exam, place, Chosen(frozenset({"more-salt"})), NOW)
    assert exam.current is None
    assert exam.open_places == ()


def test_an_answer_can_be_changed_and_the_last_one_stands() -> None:
    exam = answer_at(begun(), 0, Chosen(frozenset({"more-salt"})), NOW)
    exam = answer_at(exam, 0, Chosen(frozenset({"longer-proof"})), NOW + timedelta(minutes=1))
    assert exam.given["item-0"].response == Chosen(frozenset({"longer-proof"}))
    assert exam.given["item-0"].at == NOW + timedelta(minutes=1)


def test_what_is_open_or_flagged_is_known_by_its_place() -> None:
    exam = toggle_flag(answer_at(begun(), 0, Chosen(frozenset({"more-salt"})), NOW), 1)
    assert exam.open_places == (1, 2)
    assert exam.flagged_places == (1,)
    assert toggle_flag(exam, 1).flagged_places == ()


def test_only_items_that_were_up_count_as_used() -> None:
    exam = begun()
    assert exam.met == {"item-0"}
    assert go_to(exam, 2).met == {"item-0", "item-2"}
    assert go_to(exam, 3).met == {"item-0"}


@pytest.mark.parametrize(("asked_for", "place"), [(-4, 0), (1, 1), (99, 3)])
def test_a_place_beyond_the_exam_is_its_nearest_end(asked_for: int, place: int) -> None:
    assert go_to(begun(), asked_for).place == place


def test_the_state_survives_storage() -> None:
    exam = toggle_flag(go_to(answer_at(begun(), 0, Chosen(frozenset({"more-salt"})), NOW), 2), 2)
    assert exam_from_data(exam_to_data(exam)) == exam
    with pytest.raises(ValueError, match="not a mock exam"):
        exam_from_data({"items": []})


def test_an_exam_without_an_item_cannot_begin() -> None:
    with pytest.raises(ValueError, match="needs an item"):
        begin_exam([], random.Random(1))
