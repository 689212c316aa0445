"""What is still to be filled in is named with file and line, and is no part of the pack."""

from pathlib import Path

import pytest
from packs.bread_copies import BAKING, DOUGH, MISTAKES, OVEN, PACK, copy_bread, read_problems

from bot.packs.loader import read_pack

CASE = "cases/night-shift.md"
CRUMB = "tight-crumb-after-short-rise"


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (DOUGH, "difficulty: 2", "difficulty: TODO recalls", f"{DOUGH}:4: difficulty: still to be filled in: recalls"),
        (DOUGH, "notes: [bulk-rise]", "notes: [TODO]", f"{DOUGH}:6: notes.0: still to be filled in"),
        (DOUGH, "why: More time makes more gas.", "why: TODO", f"{DOUGH}:12: options.1.why: still to be filled in"),
        (DOUGH, "key: [longer]", "key: [TODO what]", f"{DOUGH}:14: key.0: still to be filled in: what"),
        (OVEN, "kind: ordering", "kind: TODO", f"{OVEN}:3: kind: still to be filled in"),
        (PACK, "minutes: 20", "minutes: TODO", "pack.yaml:6: exam.minutes: still to be filled in"),
        (MISTAKES, "note: bulk-rise", "note: TODO", f"{MISTAKES}:4: note: still to be filled in"),
        (BAKING, "title: Baking", "title: TODO", f"{BAKING}:3: title: still to be filled in"),
        (BAKING, "Heat makes", "TODO: when?\nHeat makes", f"{BAKING}:15: still to be filled in: when?"),
        (BAKING, "Heat makes", "- TODO\n\nHeat makes", f"{BAKING}:15: still to be filled in"),
        (CASE, "A bakery", "TODO", f"{CASE}:1: still to be filled in: mixes its dough"),
    ],
)  # fmt: skip
def test_a_mark_is_a_problem_of_its_line_and_brings_no_other(
    tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    problems = read_problems(copy_bread(tmp_path, (file, old, new)))
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_what_is_wrong_beside_a_mark_is_found_too(tmp_path: Path) -> None:
    folder = copy_bread(tmp_path, (DOUGH, "difficulty: 2", "difficulty: TODO"), (DOUGH, "stem: A", "stam: A"))
    assert [problem.split(": ", 1)[1] for problem in read_problems(folder)] == [
        "stem: this field is missing",
        "difficulty: still to be filled in",
        "stam: no such field is known",
    ]


def test_an_unfinished_item_or_note_is_not_part_of_the_pack(tmp_path: Path) -> None:
    loaded, _ = read_pack(copy_bread(tmp_path, (DOUGH, "rationale: The", "rationale: TODO"), (BAKING, "Heat", "TODO")))
    assert loaded is not None
    assert CRUMB not in loaded.pack.items
    assert "baking" not in loaded.pack.notes


def test_the_word_within_a_text_is_no_mark(tmp_path: Path) -> None:
    folder = copy_bread(tmp_path, (DOUGH, "rationale: The", "rationale: A TODO list. The"), (BAKING, "Heat", "TODOs"))
    assert read_problems(folder) == []
