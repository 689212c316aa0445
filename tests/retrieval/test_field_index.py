"""A field's scores are rank_bm25's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from retrieval.bm25 import DOCUMENTS, QUERIES, SEEDS, TERMS, draw_uneven, score_by_rank_bm25

from bot.retrieval.field_index import add_fields, build_field_index
from bot.retrieval.postings import Positions


def everywhere(size: int) -> Positions:
    return np.arange(size, dtype=np.int32)


@given(DOCUMENTS, QUERIES, st.floats(0, 0.95), st.floats(0.1, 3))
def test_scores_equal_those_of_rank_bm25(documents: list[list[str]], query: list[str], b: float, k1: float) -> None:
    expected = score_by_rank_bm25(documents, query, b=b, k1=k1)
    found = build_field_index(documents, b=b, k1=k1).scores(query)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


@given(SEEDS, QUERIES)
def test_scores_are_rounded_as_those_of_rank_bm25_so_that_order_and_ties_are_the_same(
    seed: int, query: list[str]
) -> None:
    documents = draw_uneven(seed)
    index = build_field_index(documents, b=0.7)
    expected = score_by_rank_bm25(documents, query, b=0.7).tolist()
    assert index.scores(query).tolist() == expected
    assert index.scores_at(everywhere(len(documents)), [(term, 1.0) for term in query]).tolist() == expected


@given(DOCUMENTS, st.sampled_from(TERMS))
def test_only_passages_with_a_term_score_and_none_below_zero(documents: list[list[str]], term: str) -> None:
    scores = build_field_index(documents, b=0.7).scores([term])
    assert [score > 0 for score in scores] == [term in document for document in documents]


@given(SEEDS, st.sampled_from(TERMS))
def test_postings_rise_and_are_ranked_by_impact_then_position(seed: int, term: str) -> None:
    bound, positions, impacts, by_impact, _ = build_field_index(draw_uneven(seed), b=0.7).postings(term)
    assert positions.tolist() == sorted(set(positions.tolist()))
    ranked = sorted(zip(-impacts, positions, strict=True))
    assert list(zip(-impacts[by_impact], positions[by_impact], strict=True)) == ranked
    assert bound == max(impacts, default=0.0)


@given(SEEDS, SEEDS, QUERIES)
def test_fields_added_up_score_the_weighted_sum(one: int, other: int, query: list[str]) -> None:
    fields = [(build_field_index(draw_uneven(seed, 40), b=0.7), weight) for seed, weight in ((one, 1.0), (other, 2.5))]
    expected = sum(weight * field.scores(query) for field, weight in fields)
    np.testing.assert_allclose(add_fields(fields, 40).scores(query), expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("documents", [[], [[]], [[], []]])
def test_a_field_without_terms_scores_nothing(documents: list[list[str]]) -> None:
    index = build_field_index(documents, b=0.7)
    assert index.scores(["flour"]).tolist() == [0.0] * len(documents)
    assert index.scores_at(everywhere(len(documents)), [("flour", 1.0)]).tolist() == [0.0] * len(documents)
    assert add_fields([(index, 1.0)], len(documents)).scores(["flour"]).tolist() == [0.0] * len(documents)
