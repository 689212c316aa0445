"""`mls reply`."""

import json
from pathlib import Path
from typing import Any

import pytest
from builders import EXERCISES, create_item
from cli.shell_runs import run_shell

from bot.packs.serialize import item_to_data

FIELDS = ["kind", "options", "order", "pairs", "value", "outcome", "points_met"]


def test_a_person_reads_what_was_understood_and_the_grade() -> None:
    assert (
        run_shell("reply", "sour-loaf-after-long-rise", "it's a imo").stdout == "answer: A Bake it earlier\ncorrect\n"
    )


@pytest.mark.parametrize(
    ("item", "text", "expected"),
    [
        ("tight-crumb-after-short-rise", "B", {"kind": "answer", "options": ["longer"], "outcome": "correct"}),
        ("tight-crumb-after-short-rise", "a", {"kind": "answer", "options": ["hotter"], "outcome": "incorrect"}),
        ("speed-up-the-night-dough", "A and C", {"options": ["starter", "warm"], "outcome": "correct"}),
        ("order-of-work", "B, C, A", {"order": ["mix", "rise", "bake"], "outcome": "correct"}),
        ("hydration-of-a-dough", "65%", {"value": 0.65, "outcome": "correct"}),
        ("tight-crumb-after-short-rise", "A or B?", {"kind": "ambiguous", "options": [], "outcome": None}),
        ("tight-crumb-after-short-rise", "good morning", {"kind": "none", "options": [], "outcome": None}),
    ],
)
def test_json_says_what_was_understood_and_how_it_is_graded(item: str, text: str, expected: dict[str, Any]) -> None:
    understood = json.loads(run_shell("reply", item, text, "--json").stdout)
    assert list(understood) == FIELDS
    assert {field: understood[field] for field in expected} == expected


def test_a_short_answer_lists_the_key_points_that_it_met() -> None:
    text = "the steam lets the crust set later, so the loaf can grow"
    understood = json.loads(run_shell("reply", "why-steam", text, "--json").stdout)
    assert understood["outcome"] == "partial"
    assert understood["points_met"] == [0]


def test_a_batch_takes_items_as_packs_write_them(tmp_path: Path) -> None:
    items = [create_item(kind=kind) for kind in EXERCISES]
    batch = tmp_path / "batch.jsonl"
    lines = [json.dumps({"item": item_to_data(item), "reply": "thanks"}) for item in items]
    batch.write_text("\n".join(lines) + "\n", encoding="utf-8")
    printed = [json.loads(line) for line in run_shell("reply", "--batch", str(batch)).stdout.splitlines()]
    assert [list(one) for one in printed] == [FIELDS] * len(items)
    assert {one["kind"] for one in printed} == {"none"}


def test_a_batch_takes_an_items_id_and_items_with_no_more_than_decides(tmp_path: Path) -> None:
    options = [{"id": "warm", "text": "A warm room"}, {"id": "cold", "text": "A cold room"}]
    least = {"kind": "single", "stem": "Where does dough rise sooner?", "options": options, "key": ["warm"]}
    share = {"kind": "numeric", "stem": "What share of flour is water?", "answer": "0.65", "unit": "percent"}
    batch = tmp_path / "batch.jsonl"
    entries = [("why-steam", "thanks"), (least, "B"), (share, "65%")]
    batch.write_text("".join(json.dumps({"item": item, "reply": text}) + "\n" for item, text in entries), "utf-8")
    printed = [json.loads(line) for line in run_shell("reply", "--batch", str(batch)).stdout.splitlines()]
    assert [one["outcome"] for one in printed] == [None, "incorrect", "correct"]
    assert printed[1]["options"] == ["cold"]


def test_a_batch_takes_items_from_anywhere(tmp_path: Path) -> None:
    """With letters for options, tasks in another notation, more key points than a pack allows, fields it has not."""
    letters = {"kind": "single", "task": "H.2", "options": ["A fan", "A lid"], "key": "B", "topic": "soup"}
    numbered = [{"id": number, "text": f"Step {name}"} for number, name in enumerate(["one", "two", "three"])]
    order = {"kind": "ordering", "options": numbered, "key": [2, 1, 0], "notes": []}
    wordings = ["the crust sets later", "salt", "malt", "sugar", "flour", "water", "yeast"]
    steam = {"kind": "short", "key_points": [{"accept": [wording]} for wording in wordings]}
    batch = tmp_path / "batch.jsonl"
    entries = [(letters, "B"), (order, "C, B, A"), (steam, "so that the crust sets later in the oven")]
    batch.write_text("".join(json.dumps({"item": item, "reply": text}) + "\n" for item, text in entries), "utf-8")
    printed = [json.loads(line) for line in run_shell("reply", "--batch", str(batch)).stdout.splitlines()]
    assert [one["outcome"] for one in printed] == ["correct", "correct", "partial"]
    assert printed[1]["order"] == ["2", "1", "0"]


def test_lines_that_cannot_be_read_leave_the_others_answered(tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    lines = [
        "nonsense",
        json.dumps({"item": "why-steam", "reply": "thanks"}),
        json.dumps({"item": "why", "reply": "B"}),
    ]
    batch.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run_shell("reply", "--batch", str(batch))
    assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["unreadable", "none", "unreadable"]
    assert done.exit_code == 2
    assert "line 1: " in done.stderr
    assert "line 3: " in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        '{"reply": "B"}',
        "[]",
        '{"item": {"kind": "single"}, "reply": "B"}',
        '{"item": {"kind": "essay"}, "reply": "B"}',
        '{"item": {"kind": "single", "options": ["A fan", "A lid"], "key": "C"}, "reply": "B"}',
        '{"item": {"kind": "matching", "options": ["A fan"], "key": {"p": "A"}}, "reply": "B"}',
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text(f"{line}\n", encoding="utf-8")
    done = run_shell("reply", "--batch", str(batch))
    assert done.exit_code == 2
    assert "line 1: " in done.stderr


def test_an_unknown_item_gets_near_ones() -> None:
    done = run_shell("reply", "sour-loaf", "A")
    assert done.exit_code == 2
    assert "sour-loaf-after-long-rise" in done.stderr
