import random
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from builders import create_item, create_pack
from hypothesis import given
from hypothesis import strategies as st

from bot.core.item import Item, ItemKind
from bot.core.pack import Pack
from bot.core.progress import Tally
from bot.core.selection import ChannelRecord, Scope, bent_shares, select_daily_item, select_quiz_items

TASKS = ("1.1", "1.2", "2.1", "2.2", "3.1")
FIRST_DAY = datetime(2026, 1, 5, 8, tzinfo=UTC)
WEAK_IN_THE_OVEN = {"dough": Tally(90, 100), "fermentation": Tally(90, 100), "oven": Tally(20, 100)}


def pack_with(per_task: int, tasks: tuple[str, ...] = TASKS) -> Pack:
    return create_pack(items=[create_item(id=f"{task}-{n}", task=task) for task in tasks for n in range(per_task)])


def record_of(days: list[str], tallies: Mapping[str, Tally] | None = None) -> ChannelRecord:
    last_asked = {item: FIRST_DAY + timedelta(days=day) for day, item in enumerate(days)}
    return ChannelRecord(last_asked, tuple(days), tallies or {})


def ask(pack: Pack, days: int, tallies: Mapping[str, Tally] | None = None, seed: int = 1) -> list[str]:
    rng, asked = random.Random(seed), list[str]()
    for _ in range(days):
        item = select_daily_item(pack, record_of(asked, tallies), rng)
        assert item is not None
        asked.append(item.id)
    return asked


def shares_of(pack: Pack, asked: list[str]) -> dict[str, float]:
    counts = Counter(pack.items[item].domain for item in asked)
    return {domain: count / len(asked) for domain, count in counts.items()}


def test_over_time_domains_are_asked_by_the_blueprint() -> None:
    pack = pack_with(60)
    assert shares_of(pack, ask(pack, 120)) == pytest.approx(
        {"dough": 0.40, "fermentation": 0.35, "oven": 0.25}, abs=0.02
    )


def test_over_time_a_weak_domain_is_asked_more() -> None:
    pack = pack_with(80)
    bent = bent_shares(pack, WEAK_IN_THE_OVEN)
    assert bent["oven"] > 0.35
    assert shares_of(pack, ask(pack, 120, WEAK_IN_THE_OVEN)) == pytest.approx(bent, abs=0.02)


@pytest.mark.parametrize("seed", range(5))
def test_every_domain_keeps_coming(seed: int) -> None:
    pack = pack_with(60)
    domains = [pack.items[item].domain for item in ask(pack, 60, seed=seed)]
    for start in range(50):
        assert set(domains[start : start + 10]) == {"dough", "fermentation", "oven"}


def test_a_share_that_has_just_grown_is_not_made_up_for_weeks() -> None:
    pack, rng = pack_with(120), random.Random(1)
    asked = ask(pack, 100)
    for _ in range(20):
        item = select_daily_item(pack, record_of(asked, WEAK_IN_THE_OVEN), rng)
        assert item is not None
        asked.append(item.id)
    assert shares_of(pack, asked[100:])["oven"] < 0.6


tallies = st.dictionaries(
    st.sampled_from(["dough", "fermentation", "oven", "no longer a domain"]),
    st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda pair: Tally(min(pair), max(pair))),
)


@given(tallies)
def test_a_domain_keeps_half_of_its_weight_and_at_most_doubles_it(by_domain: dict[str, Tally]) -> None:
    pack = pack_with(1)
    shares = bent_shares(pack, by_domain)
    assert sum(shares.values()) == pytest.approx(1)
    for domain, weight in pack.blueprint.items():
        assert weight / 200 <= shares[domain] <= 2 * weight / 100 + 1e-12


def test_without_answers_the_blueprint_stands() -> None:
    assert bent_shares(pack_with(1), {}) == pytest.approx({"dough": 0.40, "fermentation": 0.35, "oven": 0.25})


def test_a_few_wrong_answers_bend_less_than_many() -> None:
    pack = pack_with(1)
    few = bent_shares(pack, {"dough": Tally(3, 3), "oven": Tally(0, 3)})["oven"]
    many = bent_shares(pack, {"dough": Tally(300, 300), "oven": Tally(0, 300)})["oven"]
    assert 0.25 < few < many


@given(st.integers(0, 10_000))
def test_no_item_comes_again_while_unseen_ones_remain(seed: int) -> None:
    pack = pack_with(2)
    assert len(set(ask(pack, 10, seed=seed))) == 10


def test_an_exhausted_domain_leaves_its_days_to_the_others() -> None:
    items = [create_item(id="only", task="1.1"), *(create_item(id=f"oven-{n}", task="3.1") for n in range(9))]
    assert len(set(ask(create_pack(items=items), 10))) == 10


def test_when_all_have_been_asked_the_one_asked_longest_ago_comes() -> None:
    pack = pack_with(2)
    asked = ask(pack, 30)
    assert asked[10:20] == asked[:10] == asked[20:]


def test_a_pack_without_items_has_none_to_ask() -> None:
    assert select_daily_item(create_pack(items=[]), ChannelRecord(), random.Random(1)) is None


def test_the_same_randomness_gives_the_same_choice() -> None:
    assert ask(pack_with(9), 20, seed=7) == ask(pack_with(9), 20, seed=7)
    assert ask(pack_with(9), 20, seed=7) != ask(pack_with(9), 20, seed=8)


def test_what_the_pack_no_longer_has_does_not_disturb() -> None:
    record = record_of(["gone", "long-gone"], {"gone": Tally(1, 2)})
    assert select_daily_item(pack_with(1), record, random.Random(1)) is not None


@given(st.integers(0, 10_000))
def test_items_that_differ_in_one_clause_are_ten_question_days_apart(seed: int) -> None:
    pairs = {"1.1-0": "3.1-0", "2.1-1": "1.2-2"}
    plain = pack_with(6)
    items = [
        create_item(id=i.id, task=i.task, contrasts_with=tuple(filter(None, [pairs.get(i.id)])))
        for i in plain.items.values()
    ]
    asked = ask(create_pack(items=items), 20, seed=seed)
    for one, other in pairs.items():
        if one in asked and other in asked:
            assert abs(asked.index(one) - asked.index(other)) >= 10


def test_a_contrasting_item_comes_sooner_where_there_is_no_other_choice() -> None:
    items = [create_item(id="one", contrasts_with=("other",)), create_item(id="other")]
    assert sorted(ask(create_pack(items=items), 2)) == ["one", "other"]


def quiz(
    pack: Pack,
    scope: Scope | None = None,
    *,
    count: int = 5,
    seen: Mapping[str, datetime] | None = None,
    excluded: frozenset[str] = frozenset(),
    seed: int = 1,
) -> list[Item]:
    return select_quiz_items(
        pack, scope or Scope(), count=count, seen=seen or {}, excluded=excluded, rng=random.Random(seed)
    )


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(domain="dough"), {"what-does-what", "hydration-of-a-dough", "why-knead"}),
        (Scope(task="1.1"), {"what-does-what", "hydration-of-a-dough"}),
        (Scope(notes=frozenset({"kneading", "baking"})), {"why-knead", "order-of-work"}),
        (Scope(kinds=frozenset({ItemKind.SINGLE, ItemKind.MULTIPLE})), {"dense-crumb", "speed-up-the-rise"}),
        (Scope(domain="oven", notes=frozenset({"kneading"})), set[str]()),
        (Scope(domain="pastry"), set[str]()),
    ],
)
def test_a_quiz_keeps_to_its_subject(scope: Scope, expected: set[str]) -> None:
    assert {item.id for item in quiz(create_pack(), scope, count=10)} == expected


def test_an_open_question_is_never_in_a_quiz() -> None:
    chosen = quiz(create_pack(), count=10, excluded=frozenset({"dense-crumb"}))
    assert len(chosen) == 5
    assert "dense-crumb" not in {item.id for item in chosen}


@given(st.integers(1, 60), st.integers(0, 10_000))
def test_a_quiz_has_each_domain_within_one_of_its_share(count: int, seed: int) -> None:
    pack = pack_with(60)
    chosen = quiz(pack, count=count, seed=seed)
    assert len({item.id for item in chosen}) == count
    counts = Counter(item.domain for item in chosen)
    for domain, weight in pack.blueprint.items():
        assert abs(counts[domain] - count * weight / 100) < 1


def test_over_many_quizzes_the_shares_are_the_blueprints() -> None:
    pack = pack_with(5)
    counts = Counter(item.domain for seed in range(2000) for item in quiz(pack, count=1, seed=seed))
    assert counts["oven"] / 2000 == pytest.approx(0.25, abs=0.03)


def test_other_domains_fill_in_for_one_with_too_few_items() -> None:
    items = [create_item(id="only", task="1.1"), *(create_item(id=f"oven-{n}", task="3.1") for n in range(9))]
    assert len(quiz(create_pack(items=items), count=8)) == 8
    assert len(quiz(create_pack(items=items), count=99)) == 10


def test_unseen_items_come_before_those_seen_longest_ago() -> None:
    pack = pack_with(6, tasks=("3.1",))
    seen = {f"3.1-{n}": FIRST_DAY + timedelta(days=n) for n in range(4)}
    assert {item.id for item in quiz(pack, count=2, seen=seen)} == {"3.1-4", "3.1-5"}
    assert {item.id for item in quiz(pack, count=4, seen=seen)} == {"3.1-4", "3.1-5", "3.1-0", "3.1-1"}


@pytest.mark.parametrize("seed", range(5))
def test_a_quiz_asks_one_of_two_items_that_contrast(seed: int) -> None:
    pairs = [
        create_item(id=f"{task}-{n}-{side}", task=task, contrasts_with=(f"{task}-{n}-{other}",))
        for task in TASKS
        for n in range(4)
        for side, other in (("one", "two"), ("two", "one"))
    ]
    pack = create_pack(items=pairs)
    rng = random.Random(seed)
    chosen = select_quiz_items(pack, Scope(), count=10, seen={}, excluded=frozenset(), rng=rng)
    assert len({item.id.rsplit("-", 1)[0] for item in chosen}) == 10
