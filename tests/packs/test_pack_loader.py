"""Packs are read strictly, and every problem has its file and line."""

from pathlib import Path

import pytest
from packs.bread_copies import BAKING, BREAD, BULK_RISE, DOUGH, MIXING, OVEN, copy_bread, read_problems

from bot.core.item import ItemKind
from bot.errors import PackError
from bot.packs.loader import find_pack_folders, load_packs, read_pack


def test_a_pack_about_bread_is_read_with_every_kind_of_item() -> None:
    loaded, problems = read_pack(BREAD)
    assert problems == []
    assert loaded is not None
    assert {item.kind for item in loaded.pack.items.values()} == set(ItemKind)
    assert loaded.pack.items["order-of-work"].domain == "oven"
    assert [section.heading for section in loaded.pack.notes["bulk-rise"].sections] == ["", "How it works", "Traps"]
    assert loaded.pack.cases["night-shift"].text.startswith("A bakery")


def test_places_say_where_items_and_notes_stand() -> None:
    loaded, _ = read_pack(BREAD)
    assert loaded is not None
    assert str(loaded.places["item:what-does-what"]).endswith("1.1-weigh-and-mix.yaml:13")
    assert str(loaded.places["note:baking"]).endswith("baking.md:1")


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        ("pack.yaml", "weight: 40", "weight: 41", "pack.yaml:1", "sum to 101, not 100"),
        ("pack.yaml", "id: bread\n", "id: cake\n", "pack.yaml", "“cake” stands in a folder “bread”"),
        ("pack.yaml", "  minutes: 20\n", "", "pack.yaml:4", "exam.minutes: this field is missing"),
        ("pack.yaml", "  pass: 70", "  pass: 70\n  price: 300", "pack.yaml:10", "exam.price: no such field is known"),
        ("pack.yaml", "weight: 60", "weight: sixty", "pack.yaml:15", "should be a valid integer"),
        ("pack.yaml", "kinds: [single", "kinds: [essay", "pack.yaml:11", "exam.kinds.0"),
        (DOUGH, "kind: single", "kind: essay", f"{DOUGH}:1", "does not match any of the expected tags"),
        (DOUGH, "  difficulty: 2\n", "", f"{DOUGH}:1", "difficulty: this field is missing"),
        (DOUGH, "difficulty: 2", "difficulty: 4", f"{DOUGH}:4", "difficulty"),
        (DOUGH, "  rationale:", "  hint: none\n  rationale:", f"{DOUGH}:8", "hint: no such field is known"),
        (DOUGH, "  key: [longer]", "  key: [oven]", f"{DOUGH}:1", "the key names “oven”, which is no option"),
        (DOUGH, "  key: [longer]", "  key: [longer, salt]", f"{DOUGH}:1", "a single choice has one key, not 2"),
        (DOUGH, "key: [warm, starter]", "key: [warm]", f"{DOUGH}:29", "two or more keys"),
        (DOUGH, "{id: salt, text: Add", "{id: hotter, text: Add", f"{DOUGH}:1", "two options have the id “hotter”"),
        (DOUGH, "why: More time makes more gas.", 'why: ""', f"{DOUGH}:12", "options.1.why"),
        (DOUGH, "sour-loaf-after-long-rise\n", "Sour Loaf\n", f"{DOUGH}:15", "id: string should match pattern"),
        (DOUGH, 'task: "1.2"', 'task: "9.9"', f"{DOUGH}:1", "the pack has no task “9.9”"),
        (DOUGH, 'task: "1.2"', 'task: "2.1"', f"{DOUGH}:1", "task 2.1 belongs into the folder “oven”"),
        (DOUGH, "sour-loaf-after-long-rise\n", "why-steam\n", f"{OVEN}:14", "the item “why-steam” stands already at"),
        (DOUGH, "  stem:", "  stem: twice\n  stem:", f"{DOUGH}:6", "“stem” stands twice"),
        (DOUGH, "  stem:", " stem:", f"{DOUGH}:5", "not readable as YAML"),
        (OVEN, "key: [mix, rise, bake]", "key: [mix, bake]", f"{OVEN}:1", "lists every option once"),
        (MIXING, "key: {p1: yeast, p2: salt}", "key: {p1: yeast}", f"{MIXING}:13", "pairs every prompt once"),
        (MIXING, "tolerance: 0.005", "tolerance: -1", f"{MIXING}:1", "a tolerance is zero or more"),
        (MIXING, '"https://bread', '"http://bread', f"{MIXING}:7", "source.url: string should match pattern"),
        (BULK_RISE, "next: [baking]\n", "", f"{BULK_RISE}:2", "next: this field is missing"),
        (BULK_RISE, "id: bulk-rise", "id: rise", f"{BULK_RISE}:2", "“rise” stands in a file “bulk-rise.md”"),
        (BULK_RISE, "before:", "befor:", f"{BULK_RISE}:7", "befor: no such field is known"),
        (BULK_RISE, 'task: "1.2"', 'task: "7"', f"{BULK_RISE}:1", "the pack has no task “7”"),
        (BAKING, "---\nid", "id", f"{BAKING}:1", "a note begins with front matter"),
        ("misconceptions.yaml", "title:", "name:", "misconceptions.yaml:2", "name: no such field is known"),
        ("misconceptions.yaml", "- id", "one:\n- id", "misconceptions.yaml:1", "a list is expected here"),
        ("vocabulary.yaml", "means: desired", "mean: desired", "vocabulary.yaml:2", "no such field is known"),
    ],
)
def test_what_cannot_be_read_is_named_with_file_and_line(
    tmp_path: Path, file: str, old: str, new: str, where: str, what: str
) -> None:
    problems = read_problems(copy_bread(tmp_path, (file, old, new)))
    assert any(problem.startswith(f"{where}: ") and what in problem for problem in problems), problems


def test_all_problems_are_found_in_one_go(tmp_path: Path) -> None:
    folder = copy_bread(
        tmp_path,
        (DOUGH, "difficulty: 2", "difficulty: 4"),
        (OVEN, "  kind: short", "  kind: long"),
        (BAKING, "title: Baking\n", ""),
        ("vocabulary.yaml", "phrases:", "sayings:"),
    )
    files = {problem.split(":")[0] for problem in read_problems(folder)}
    assert files == {DOUGH, OVEN, BAKING, "vocabulary.yaml"}


def test_a_pack_without_its_pack_yaml_is_no_pack(tmp_path: Path) -> None:
    folder = copy_bread(tmp_path)
    (folder / "pack.yaml").unlink()
    assert find_pack_folders(tmp_path) == []
    assert read_problems(folder) == ["pack.yaml: this file is missing"]


def test_a_file_that_is_not_text_is_a_problem(tmp_path: Path) -> None:
    folder = copy_bread(tmp_path)
    (folder / BAKING).write_bytes(b"\xff\xfe---")
    assert any(problem.startswith(f"{BAKING}: cannot be read") for problem in read_problems(folder))


def test_loading_packs_raises_one_error_with_every_problem(tmp_path: Path) -> None:
    copy_bread(tmp_path, (DOUGH, "difficulty: 2", "difficulty: 4"), (BAKING, "title: Baking\n", ""))
    with pytest.raises(PackError) as raised:
        load_packs(tmp_path)
    assert len(raised.value.problems) == 2
    assert str(raised.value).startswith("2 problems in the content:\n")


def test_a_folder_without_packs_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no pack here"):
        load_packs(tmp_path)
