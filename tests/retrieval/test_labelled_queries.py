"""The labelled queries over the real notes, measured on both halves against bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.packs.loader import read_pack
from bot.retrieval.answer import Answer, answer_query
from bot.retrieval.finder import Finder, build_finder

QUERIES = Path(__file__).parent / "queries.yaml"
CONTENT = Path(__file__).parents[2] / "content" / "mls-c01"


@dataclass(frozen=True)
class Measures:
    """Shares from 0 to 1. `success_at`: a right note first, or among three, in what is shown, refused or not.

    `mean_reciprocal_rank`: the mean of 1 over the rank of the first right note. `both_sides`: each side of a comparison
    stands in the first places, behind the note that compares them where there is one.
    """

    success_at_1: float
    success_at_3: float
    mean_reciprocal_rank: float
    both_sides: float
    refusals_right: float
    answerable_refused: float


BARS = {
    "tune": Measures(0.88, 0.96, 0.92, 0.80, 0.91, 0.035),
    "held_back": Measures(0.88, 0.94, 0.91, 0.85, 0.91, 0.045),
}


@cache
def load_finder() -> Finder:
    loaded, _ = read_pack(CONTENT)
    assert loaded is not None
    return build_finder(loaded.pack.notes, loaded.pack.lexicon, loaded.pack.vocabulary.acronyms)


def measure(rows: list[dict[str, Any]]) -> Measures:
    finder = load_finder()
    answers = [(row, answer_query(finder, row["ask"])) for row in rows]
    answerable = [(row, answer) for row, answer in answers if "refuse" not in row]
    ranks = [rank_of_right(row, answer) for row, answer in answerable]
    return Measures(
        success_at_1=share([rank == 1 for rank in ranks]),
        success_at_3=share([rank in {1, 2, 3} for rank in ranks]),
        mean_reciprocal_rank=share([1 / rank if rank else 0 for rank in ranks]),
        both_sides=share([has_both_sides(row, answer) for row, answer in answerable if "sides" in row]),
        refusals_right=share([not answer.covered for row, answer in answers if "refuse" in row]),
        answerable_refused=share([not answer.covered for _, answer in answerable]),
    )


def right_notes(row: dict[str, Any]) -> set[str]:
    """The notes that may come first: those that answer, else any that answers a side."""
    return set(row.get("notes") or [note for side in row["sides"] for note in side])


def shown_notes(answer: Answer) -> list[str]:
    return [hit.note for hit in answer.hits] or list(answer.nearest)


def rank_of_right(row: dict[str, Any], answer: Answer) -> int | None:
    right = right_notes(row)
    return next((rank for rank, note in enumerate(shown_notes(answer), 1) if note in right), None)


def has_both_sides(row: dict[str, Any], answer: Answer) -> bool:
    shown = set(shown_notes(answer)[: len(row["sides"]) + ("notes" in row)])
    return all(not shown.isdisjoint(side) for side in row["sides"])


def share(verdicts: Sequence[float]) -> float:
    return sum(verdicts) / len(verdicts)


@pytest.mark.parametrize("half", ["tune", "held_back"])
def test_labelled_queries_reach_the_bars(half: str) -> None:
    found, bar = measure(yaml.safe_load(QUERIES.read_text(encoding="utf-8"))[half]), BARS[half]
    assert found.success_at_1 >= bar.success_at_1, found
    assert found.success_at_3 >= bar.success_at_3, found
    assert found.mean_reciprocal_rank >= bar.mean_reciprocal_rank, found
    assert found.both_sides >= bar.both_sides, found
    assert found.refusals_right >= bar.refusals_right, found
    assert found.answerable_refused <= bar.answerable_refused, found


def test_the_labelled_set_is_large_enough_and_no_query_is_in_both_halves() -> None:
    halves = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    asked = [row["ask"].casefold() for rows in halves.values() for row in rows]
    assert len(asked) >= 1000
    assert sum("refuse" in row for rows in halves.values() for row in rows) >= 200
    assert len(asked) == len(set(asked))


def test_every_note_is_asked_for() -> None:
    halves = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    answerable = [row for rows in halves.values() for row in rows if "refuse" not in row]
    asked = {note for row in answerable for side in (row.get("notes", []), *row.get("sides", [])) for note in side}
    assert asked == load_finder().names.keys()
