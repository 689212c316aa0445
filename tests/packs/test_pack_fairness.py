"""Items that are fair as a whole, promises that are kept, and a record of who solved them blind."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from builders import create_item
from packs.bread_copies import PACK, check_problems, copy_bread, load_bread, read_problems

from bot.core.item import Choice, Item, ItemKind, Option
from bot.core.pack import Misconception
from bot.packs.checks.fairness import check_fairness
from bot.packs.checks.reviews import check_reviews
from bot.packs.loader import LoadedPack
from bot.packs.schema import ReviewedItemFile, ReviewFile

SCENARIO = (
    "A bakery makes nine hundred loaves a night, and on Mondays the crumb is tight although nothing was changed. "
    "What helps most?"
)
HEAT = Misconception("heat-opens-crumb", "Heat opens the crumb", "Gas opens the crumb; heat sets it.", "baking")
DIFFICULTIES = (1, 2, 2, 3)
KINDS = (ItemKind.SINGLE,) * 4 + (ItemKind.MULTIPLE,)


def fair_items(count: int = 100) -> list[Item]:
    """Items of which a careful editor would approve: scenarios, evenly mixed, whose distractors name a mistake."""
    return [_fair_item(number) for number in range(count)]


def _fair_item(number: int) -> Item:
    kind, right = KINDS[number % 5], 2 if KINDS[number % 5] is ItemKind.MULTIPLE else 1
    options = tuple(
        Option(f"option-{place}", f"Thing {place}", "why", None if place < right else HEAT.id) for place in range(4)
    )
    return create_item(
        id=f"item-{number}",
        task="1.1" if number % 2 else "2.1",
        kind=kind,
        difficulty=DIFFICULTIES[number % 4],
        stem=f"{number}. {SCENARIO}",
        exercise=Choice(options, frozenset(f"option-{place}" for place in range(right))),
    )


def found_unfair(tmp_path: Path, items: list[Item], *mistakes: Misconception) -> list[str]:
    loaded = load_bread(tmp_path)
    known = {mistake.id: mistake for mistake in mistakes or (HEAT,)}
    pack = replace(loaded.pack, items={item.id: item for item in items}, misconceptions=known)
    places = {**loaded.places, **{f"misconception:{name}": loaded.places["pack"] for name in known}}
    return [problem.what for problem in check_fairness(LoadedPack(pack, places))]


def test_fair_items_pass_and_few_items_are_not_judged(tmp_path: Path) -> None:
    assert found_unfair(tmp_path, fair_items()) == []


def test_fewer_items_than_a_hundred_are_not_judged(tmp_path: Path) -> None:
    short = [replace(item, stem="What helps?") for item in fair_items(99)]
    assert found_unfair(tmp_path, short) == []


def test_a_mistake_that_does_not_recur_is_found(tmp_path: Path) -> None:
    rare = Misconception("salt-wakes-yeast", "Salt wakes yeast", "Salt slows it.", "baking")
    (problem,) = found_unfair(tmp_path, fair_items(), HEAT, rare)
    assert problem == "misconception “salt-wakes-yeast”: it stands in 0 items; 3 or more make it one that recurs"


def test_too_few_scenarios_are_found(tmp_path: Path) -> None:
    items = [replace(item, stem=f"{number} What?") if number < 41 else item for number, item in enumerate(fair_items())]
    assert found_unfair(tmp_path, items) == ["45 of 100 items are scenarios; 60% should be"]


def test_distractors_that_name_no_mistake_are_found(tmp_path: Path) -> None:
    unnamed = [_without_names(item) if number % 9 else item for number, item in enumerate(fair_items())]
    assert any(
        "distractors of scenarios name a misconception; half should" in one for one in found_unfair(tmp_path, unnamed)
    )


def _without_names(item: Item) -> Item:
    assert isinstance(item.exercise, Choice)
    options = tuple(replace(option, misconception=None) for option in item.options)
    return replace(item, exercise=Choice(options, item.exercise.key))


def test_an_uneven_mix_of_kinds_and_difficulties_is_found(tmp_path: Path) -> None:
    easy = [replace(item, difficulty=1) for item in fair_items(130)]
    singles = [item for item in easy if item.kind is ItemKind.SINGLE]
    problems = found_unfair(tmp_path, [*singles, easy[4]])
    assert any(problem.startswith("104.0 single choice items to a multiple response") for problem in problems)
    assert "100% of the items have difficulty 1; about 25% should" in problems


def test_a_task_with_hardly_an_item_is_found(tmp_path: Path) -> None:
    items = [replace(item, task="1.2") if number == 7 else item for number, item in enumerate(fair_items())]
    assert found_unfair(tmp_path, items) == ["task 1.2: 1 of 100 items; 2% is the least"]


def test_a_promise_that_is_not_kept_is_found(tmp_path: Path) -> None:
    promises = (
        "promises: {items: 8, training_items: 5, exam_items: 3, notes: 2, contrasted_misconceptions: 2}\ndomains:"
    )
    assert check_problems(tmp_path, (PACK, "domains:", promises)) == [
        "pack.yaml:4: the pack promises 2 misconceptions with a contrast pair and has 0",
        "pack.yaml:4: the pack promises 5 training items and has 4",
        "pack.yaml:4: the pack promises 8 items and has 7",
    ]


def test_a_promised_record_of_reviews_that_is_missing_is_found(tmp_path: Path) -> None:
    promised = (PACK, "domains:", "promises: {reviewed: true}\ndomains:")
    (problem,) = check_problems(tmp_path, promised)
    assert problem == "review.yaml:1: the pack promises that its items were reviewed, and this file is missing"


def review_of(loaded: LoadedPack, **changes: ReviewedItemFile | None) -> ReviewFile:
    """A record in which every item was agreed upon, but for the changes; None leaves one out."""
    records = {
        item.id: ReviewedItemFile(item=item.id, version=item.version, agreed=True, notes_suffice=True)
        for item in loaded.pack.items.values()
    }
    kept = [record for record in (records | changes).values() if record is not None]
    agreed = sum(record.agreed for record in kept) / len(kept)
    return ReviewFile(first=Decimal("0.9"), last=Decimal(f"{agreed:.3f}"), items=kept)


def found_in_reviews(tmp_path: Path, **changes: ReviewedItemFile | None) -> list[str]:
    loaded = load_bread(tmp_path)
    return [problem.what for problem in check_reviews(replace(loaded, review=review_of(loaded, **changes)))]


def reviewed(**overrides: object) -> ReviewedItemFile:
    whole = {"item": "why-steam", "version": "0" * 16, "agreed": True, "notes_suffice": True, "note": None}
    return ReviewedItemFile.model_validate(whole | overrides)


def test_a_whole_record_passes(tmp_path: Path) -> None:
    assert found_in_reviews(tmp_path) == []


def test_an_item_without_a_record_or_changed_since_is_found(tmp_path: Path) -> None:
    (missing,) = found_in_reviews(tmp_path, **{"why-steam": None})
    assert "nobody has solved it blind yet" in missing


def test_an_item_that_was_changed_since_is_found(tmp_path: Path) -> None:
    (changed,) = found_in_reviews(tmp_path, **{"why-steam": reviewed()})
    assert "it was changed since it was solved blind; its version is now" in changed


def test_a_disagreement_needs_a_note_and_the_notes_must_suffice(tmp_path: Path) -> None:
    version = load_bread(tmp_path / "first").pack.items["why-steam"].version
    disagreed = reviewed(version=version, agreed=False)
    (problem,) = found_in_reviews(tmp_path, **{"why-steam": disagreed})
    assert "no note says why it may stay" in problem


def test_notes_that_do_not_suffice_are_found(tmp_path: Path) -> None:
    version = load_bread(tmp_path / "first").pack.items["why-steam"].version
    (problem,) = found_in_reviews(tmp_path, **{"why-steam": reviewed(version=version, notes_suffice=False)})
    assert "do not suffice to answer it" in problem


def test_a_record_of_an_item_that_is_gone_and_a_wrong_share_are_found(tmp_path: Path) -> None:
    loaded = load_bread(tmp_path)
    review = review_of(loaded, gone=reviewed(item="gone"))
    problems = [problem.what for problem in check_reviews(replace(loaded, review=review))]
    assert problems == ["there is no item “gone”"]
    wrong = review.model_copy(update={"items": review.items[:-1], "last": Decimal("0.5")})
    assert [problem.what for problem in check_reviews(replace(loaded, review=wrong))] == [
        "the share agreed at last is 1.000, not 0.5"
    ]


def test_a_record_with_a_wrong_field_is_found_with_its_line(tmp_path: Path) -> None:
    folder = copy_bread(tmp_path)
    (folder / "review.yaml").write_text("first: 0.9\nlast: 1\nitems:\n  - {item: why-steam, agreed: yes}\n")
    assert "review.yaml:4: items.0.version: this field is missing" in read_problems(folder)
