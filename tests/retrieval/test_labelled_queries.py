"""The labelled queries over the real notes, measured on both halves against bars."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.packs.loader import read_pack
from bot.retrieval.answer import Answer, answer_query
from bot.retrieval.index import NoteIndex, build_index

QUERIES = Path(__file__).parent / "queries.yaml"
CONTENT = Path(__file__).parents[2] / "content" / "mls-c01"


@dataclass(frozen=True)
class Measures:
    """Shares from 0 to 1. `success_at`: the right note first, or among three, in what is shown, refused or not."""

    success_at_1: float
    success_at_3: float
    both_sides: float
    refusals_right: float
    answerable_refused: float


BARS = {
    "tune": Measures(0.90, 0.95, 1.0, 0.94, 0.05),
    "held_back": Measures(0.93, 0.96, 0.90, 0.90, 0.05),
}


@cache
def load_index() -> NoteIndex:
    loaded, _ = read_pack(CONTENT)
    assert loaded is not None
    return build_index(loaded.pack.notes, loaded.pack.lexicon)


def measure(rows: list[dict[str, Any]]) -> Measures:
    """The measures over rows whose notes exist."""
    index = load_index()
    answers = [(row, answer_query(index, row["ask"])) for row in rows if all(note in index for note in wanted(row))]
    answerable = [(row, answer) for row, answer in answers if "refuse" not in row]
    refused = [answer for row, answer in answers if "refuse" in row]
    compared = [(row, answer) for row, answer in answerable if "sides" in row]
    return Measures(
        success_at_1=share([is_among(row, answer, 1) for row, answer in answerable]),
        success_at_3=share([is_among(row, answer, 3) for row, answer in answerable]),
        both_sides=share([has_both_sides(row, answer) for row, answer in compared]),
        refusals_right=share([not answer.covered for answer in refused]),
        answerable_refused=share([not answer.covered for _, answer in answerable]),
    )


def wanted(row: dict[str, Any]) -> list[str]:
    return [note for side in row.get("sides", [row.get("notes", [])]) for note in side]


def is_among(row: dict[str, Any], answer: Answer, first: int) -> bool:
    shown = [hit.note for hit in answer.hits] or list(answer.nearest)
    return any(note in wanted(row) for note in shown[:first])


def has_both_sides(row: dict[str, Any], answer: Answer) -> bool:
    shown = [hit.note for hit in answer.hits[:2]]
    return all(any(note in side for note in shown) for side in row["sides"])


def share(verdicts: list[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 1.0


@pytest.mark.parametrize("half", ["tune", "held_back"])
def test_labelled_queries_reach_the_bars(half: str) -> None:
    found, bar = measure(yaml.safe_load(QUERIES.read_text(encoding="utf-8"))[half]), BARS[half]
    assert found.success_at_1 >= bar.success_at_1, found
    assert found.success_at_3 >= bar.success_at_3, found
    assert found.both_sides >= bar.both_sides, found
    assert found.refusals_right >= bar.refusals_right, found
    assert found.answerable_refused <= bar.answerable_refused, found


def test_the_labelled_set_is_large_enough_and_no_query_is_in_both_halves() -> None:
    halves = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    asked = [row["ask"].casefold() for rows in halves.values() for row in rows]
    assert len(asked) >= 200
    assert sum("refuse" in row for rows in halves.values() for row in rows) >= 60
    assert len(asked) == len(set(asked))
