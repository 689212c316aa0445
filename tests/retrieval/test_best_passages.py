"""The best passages are those of rank_bm25, in its order, though most are never scored."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from retrieval.bm25 import DOCUMENTS, QUERIES, SEEDS, TERMS, draw_uneven, score_by_rank_bm25

from bot.retrieval.best_passages import find_best
from bot.retrieval.field_index import FieldIndex, build_field_index
from bot.retrieval.postings import Floats

WEIGHTS = st.lists(st.tuples(st.sampled_from(TERMS), st.floats(0.01, 10)), max_size=6)
LIMITS = st.sampled_from([1, 2, 5, 40, 1_000])
STRETCHES = st.sampled_from([1, 2, 7, 30, 512])
"""Short ones make even these few passages a long search."""


def rank(scores: Floats, limit: int) -> list[int]:
    """Positions with a score, best first and ties by position."""
    return [position for position in np.argsort(-scores, kind="stable").tolist() if scores[position] > 0][:limit]


@given(DOCUMENTS, QUERIES)
def test_the_best_five_come_in_the_order_of_rank_bm25(documents: list[list[str]], query: list[str]) -> None:
    expected = score_by_rank_bm25(documents, query, b=0.7)
    positions, scores = find_best(build_field_index(documents, b=0.7), [(term, 1.0) for term in query], 5)
    assert positions.tolist() == rank(expected, 5)
    assert scores.tolist() == expected[positions].tolist()


@given(SEEDS, QUERIES, LIMITS, STRETCHES, st.booleans())
def test_a_long_search_leaves_out_nothing_that_belongs(
    seed: int, query: list[str], limit: int, stretch: int, is_uneven: bool
) -> None:
    documents = draw_uneven(seed)
    expected = score_by_rank_bm25(documents, query, b=0.7)
    index, weights = build_field_index(documents, b=0.7), [(term, 1.0) for term in query]
    positions, scores = find_best(index, weights, limit, is_uneven=is_uneven, stretch=stretch)
    assert positions.tolist() == rank(expected, limit)
    assert scores.tolist() == expected[positions].tolist()


@given(SEEDS, WEIGHTS, LIMITS, STRETCHES, st.booleans())
def test_each_term_counts_with_its_weight(
    seed: int, weights: list[tuple[str, float]], limit: int, stretch: int, is_uneven: bool
) -> None:
    index = build_field_index(draw_uneven(seed), b=0.7)
    expected = index.scores_at(np.arange(index.size, dtype=np.int32), weights)
    positions, scores = find_best(index, weights, limit, is_uneven=is_uneven, stretch=stretch)
    assert positions.tolist() == rank(expected, limit)
    assert scores.tolist() == expected[positions].tolist()


@pytest.mark.parametrize("query", [[], ["unheard"]])
def test_a_query_without_known_terms_finds_nothing(query: list[str]) -> None:
    weights = [(term, 1.0) for term in query]
    assert find_best(build_field_index([["flour"], ["water"]], b=0.7), weights, 5)[0].tolist() == []
    assert find_best(FieldIndex(0), weights, 5)[0].tolist() == []


def test_a_search_makes_no_array_as_long_as_the_index() -> None:
    index = build_field_index(
        [["common", "rare"] if number % 5_000 == 0 else ["common"] for number in range(50_000)], b=0
    )
    tracemalloc.start()
    positions, _ = find_best(index, [("common", 1.0), ("rare", 1.0)], 10)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert positions.tolist() == list(range(0, 50_000, 5_000))
    assert peak < index.size
