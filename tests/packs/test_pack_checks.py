"""What a careful editor would find, shown on copies of a pack in which nothing is wrong."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import create_item
from packs.bread_copies import BAKING, BULK_RISE, DOUGH, MISTAKES, MIXING, OVEN, PACK, WORDS, check_problems, load_bread

from bot.core.item import Choice, Item, Option
from bot.packs.checks import check_pack
from bot.packs.loader import LoadedPack


def test_the_bread_pack_passes_every_check(tmp_path: Path) -> None:
    assert check_problems(tmp_path) == []


CRUMB, NIGHT, NOTE, RISE = f"{DOUGH}:1", f"{DOUGH}:29", f"{BAKING}:1", f"{BULK_RISE}:1"
"""Where two items and two notes stand."""
TWO_TASKS_IN_THE_OVEN = 'title: Bake}\n      - {id: "2.2", title: Cool}'
SAME_AS_THE_NIGHT_DOUGH = "The dough of this bakery is never ready. Which changes speed it up in the morning?"


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        # references
        (DOUGH, "notes: [bulk-rise]", "notes: [nap]", CRUMB, "there is no note “nap”"),
        (DOUGH, "misconception: heat-opens-crumb", "misconception: heat", CRUMB, "no misconception “heat”"),
        (DOUGH, "case: night-shift", "case: holiday", NIGHT, "there is no case “holiday”"),
        (DOUGH, "with: [sour", "with: [cake, sour", CRUMB, "there is no item to contrast with “cake”"),
        (DOUGH, "with: [sour", "with: [tight-crumb-after-short-rise, sour", CRUMB, "it contrasts with itself"),
        (BULK_RISE, "next: [baking]", "next: [cake]", RISE, "there is no related note “cake”"),
        (BULK_RISE, "next: [baking]", "next: [bulk-rise]", RISE, "it names itself among its related notes"),
        (MISTAKES, "note: bulk-rise", "note: nap", f"{MISTAKES}:1", "“heat-opens-crumb”: there is no note “nap”"),
        (WORDS, "note: hydration", "note: nap", f"{WORDS}:3", "acronym “SD”: there is no note “nap”"),
        # keys
        (DOUGH, "Add a little more salt", "let it rise  LONGER", CRUMB, "“longer” and “salt” have the same text"),
        (DOUGH, "Double the salt", "Use more levain", NIGHT, "“salt” and “starter” say the same in other words"),
        (DOUGH, "more gas.}", "gas., misconception: heat-opens-crumb}", CRUMB, "stands for a misconception"),
        (DOUGH, "  contrasts_with: [tight-crumb-after-short-rise]\n", "", CRUMB, "does not name it in turn"),
        (DOUGH, "key: [shorter]", "key: [longer]", CRUMB, "the key of both is the same"),
        (OVEN, "[mix, rise, bake]", "[bake, mix, rise]", f"{OVEN}:1", "the options stand in the right order already"),
        (MIXING, "p1: yeast, p2: salt", "p1: salt, p2: yeast", f"{MIXING}:13", "stands beside its option already"),
        (MIXING, "answer: 0.65", "answer: 65", f"{MIXING}:1", "the answer of a percentage is a share: 0.65, not 65"),
        (OVEN, "skin hardens at once", "Skin stays soft", f"{OVEN}:14", "is both accepted and rejected"),
        # lengths
        (DOUGH, "stem: A loaf", f"stem: {'Lo, ' * 100} A loaf", CRUMB, "the stem has 496 characters; 420 are"),
        (DOUGH, "rationale: ", f"rationale: {'Lo, ' * 100}", CRUMB, "the rationale has 451 characters; 400 are"),
        (DOUGH, "rise longer", "rise" + " longer" * 12, CRUMB, "option “longer” has 95 characters; 85 are enough"),
        (DOUGH, "More time", "More and" * 16, CRUMB, "why of “longer” has 144 characters; 140 are enough"),
        (MIXING, "text: Yeast", f"text: {'Yeast ' * 11}", f"{MIXING}:13", "option “yeast” has 65 characters; 60 are"),
        # similarity
        (OVEN, "Put the steps of a loaf in order, from the first to the last.", SAME_AS_THE_NIGHT_DOUGH, f"{OVEN}:1",
         "% alike to that of “speed-up-the-night-dough” at "),
        # coverage
        (PACK, "title: Bake}", TWO_TASKS_IN_THE_OVEN, f"{PACK}:26", "task 2.2: it has no items"),
        (PACK, "title: Bake}", TWO_TASKS_IN_THE_OVEN, f"{PACK}:26", "task 2.2: it has no notes"),
        # names
        (DOUGH, "Use more starter", "Use Yeast Brothers", NIGHT, "“Yeast Brothers” is a former name; say “Levain"),
        (BULK_RISE, "Yeast eats", "Yeast Brothers eat", RISE, "section “How it works”: “Yeast Brothers” is a"),
        # texts
        (DOUGH, "Salt slows the", "Unlike option B it slows the", CRUMB, "the why of “salt” says “option B”: options"),
        (DOUGH, "Mix one hour later", "None of the above", NIGHT, "the option “later” says “None of the above”"),
        (DOUGH, "speed it up?", "speed it up? Choose two.", NIGHT, "the stem says “Choose two”: the bot itself"),
        (DOUGH, "What helps next", "What does NOT help next", CRUMB, "the stem says “NOT”: ask for what is right"),
        (BAKING, "Steam keeps", "As described above, it keeps", NOTE, "“How it works” says “described above”"),
        # aliases
        (BULK_RISE, "[first rise,", "[Oven-Spring,", NOTE, "“oven spring” belongs already to the note “bulk-rise”"),
        (PACK, "[baking]", "[Kneading]", f"{PACK}:20", "the name “Kneading” belongs already to the domain “dough”"),
        # structure
        (BAKING, "Baking sets", "## What it is\nBaking sets", NOTE, "it begins with a heading; two sentences"),
        (BAKING, "Baking sets", "Baking " * 60, NOTE, "its opening has 5"),
        (BAKING, "## How", "## When\nHot.\n\n## How", NOTE, "section “When” has 4 characters; it cannot stand alone"),
        (BAKING, "Heat makes", "Heat " * 180, NOTE, "characters; 900 are enough"),
        (BAKING, "## How it works\n", "", NOTE, "it has no section with a heading"),
        (BULK_RISE, "## Traps", "## How it works", RISE, "the heading “How it works” stands 2 times"),
        (BAKING, "how hot should the oven be, why steam, ", "", NOTE, "asked_as has 1 ways of asking; 3 or more"),
    ],
)  # fmt: skip
def test_what_an_editor_would_mend_is_found(
    tmp_path: Path, file: str, old: str, new: str, where: str, what: str
) -> None:
    problems = check_problems(tmp_path, (file, old, new))
    assert any(problem.startswith(f"{where}: ") and what in problem for problem in problems), problems


def test_a_kind_that_the_exam_asks_and_the_pack_lacks_is_found(tmp_path: Path) -> None:
    problems = check_problems(
        tmp_path,
        (DOUGH, "kind: multiple", "kind: ordering"),
        (DOUGH, "key: [warm, starter]", "key: [warm, starter, salt, later]"),
    )
    assert problems == ["pack.yaml:4: the exam asks items of the kind “multiple”, and the pack has none"]


def test_a_domain_without_items_is_found(tmp_path: Path) -> None:
    loaded = load_bread(tmp_path)
    dough = {item.id: item for item in loaded.pack.items_of(domain="dough")}
    assert "pack.yaml:20: domain “oven”: it has no items" in _found(loaded, dough)


@pytest.mark.parametrize(("counts", "is_balanced"), [((24, 16), True), ((25, 15), False), ((20, 13), True)])
def test_domains_have_their_weight_within_two_points_once_there_are_forty_items(
    tmp_path: Path, counts: tuple[int, int], is_balanced: bool
) -> None:
    items = _single_choice_items("dough", counts[0]) | _single_choice_items("oven", counts[1])
    assert any("its weight is" in problem for problem in _found(load_bread(tmp_path), items)) is not is_balanced


def test_a_key_that_always_sits_at_one_place_is_found(tmp_path: Path) -> None:
    problems = _found(load_bread(tmp_path), _single_choice_items("dough", 15, places=(1,)))
    sits = "the keys of single-choice items sit unevenly: 0 at A, 15 at B, 0 at C"
    assert f"pack.yaml:13: domain “dough”: {sits}" in problems
    assert f"pack.yaml:4: in the whole pack {sits}" in problems


@pytest.mark.parametrize(("count", "places"), [(15, (0, 1, 2)), (14, (1,))])
def test_keys_that_are_spread_or_few_pass(tmp_path: Path, count: int, places: tuple[int, ...]) -> None:
    items = _single_choice_items("dough", count, places=places)
    assert not any("unevenly" in problem for problem in _found(load_bread(tmp_path), items))


@pytest.mark.parametrize(("longest", "is_found"), [(4, True), (3, False)])
def test_right_options_that_are_often_the_longest_are_found(tmp_path: Path, longest: int, is_found: bool) -> None:
    items = _single_choice_items("dough", 10)
    for item_id in list(items)[:longest]:
        items[item_id] = _with_long_key(items[item_id])
    problems = _found(load_bread(tmp_path), items)
    assert (
        any(f"in {longest} of 10 choice items the right option is the longest" in one for one in problems) is is_found
    )


def test_a_history_line_and_a_short_form_of_todays_name_are_no_former_names(tmp_path: Path) -> None:
    renamed = ("vocabulary.yaml", "formerly: [Yeast Brothers]", "formerly: [Yeast Brothers, Levain]")
    assert check_problems(tmp_path, renamed, (BULK_RISE, "Yeast eats", "Levain eats")) == []


def _found(loaded: LoadedPack, items: dict[str, Item]) -> list[str]:
    changed = LoadedPack(
        replace(loaded.pack, items=items),
        {**loaded.places, **{f"item:{item_id}": loaded.places["item:why-steam"] for item_id in items}},
    )
    return [f"{problem.where.path.name}:{problem.where.line}: {problem.what}" for problem in check_pack(changed)]


def _single_choice_items(domain: str, count: int, places: tuple[int, ...] = (0, 1, 2)) -> dict[str, Item]:
    """Items with three options each, whose keys go round the places."""
    task = {"dough": "1.1", "oven": "2.1"}[domain]
    items = {}
    for number in range(count):
        options = tuple(Option(f"option-{place}", f"Thing {place}", "why") for place in range(3))
        key = frozenset({f"option-{places[number % len(places)]}"})
        stem = f"{number} {chr(0x4E00 + 7 * number) * 40}"
        item_id = f"{domain}-{number}"
        items[item_id] = create_item(
            id=item_id, task=task, domain=domain, stem=stem, exercise=Choice(options, key), notes=("baking",)
        )
    return items


def _with_long_key(item: Item) -> Item:
    assert isinstance(item.exercise, Choice)
    (right,) = item.exercise.key
    options = tuple(
        replace(option, text=f"{option.text} and more") if option.id == right else option for option in item.options
    )
    return replace(item, exercise=Choice(options, item.exercise.key))
