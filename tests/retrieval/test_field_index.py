"""A field's scores are rank_bm25's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.field_index import build_field_index, fit_field

TERMS = st.sampled_from(["flour", "water", "salt", "yeast", "oven", "crumb"])
DOCUMENTS = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=20).filter(any)
QUERIES = st.lists(TERMS | st.just("unheard"), max_size=6)


@given(DOCUMENTS, QUERIES, st.floats(0, 0.95), st.floats(0.1, 3))
def test_scores_equal_those_of_rank_bm25(documents: list[list[str]], query: list[str], b: float, k1: float) -> None:
    expected = fit_field(documents, b=b, k1=k1).get_scores(query)
    found = build_field_index(documents, b=b, k1=k1).scores(query)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


@given(DOCUMENTS, QUERIES)
def test_the_best_five_come_in_the_order_of_rank_bm25(documents: list[list[str]], query: list[str]) -> None:
    expected = np.round(fit_field(documents, b=0.7).get_scores(query), 9)
    found = np.round(build_field_index(documents, b=0.7).scores(query), 9)
    assert np.argsort(-found, kind="stable")[:5].tolist() == np.argsort(-expected, kind="stable")[:5].tolist()


@given(DOCUMENTS, TERMS)
def test_only_passages_with_a_term_score_and_none_below_zero(documents: list[list[str]], term: str) -> None:
    scores = build_field_index(documents, b=0.7).scores([term])
    assert [score > 0 for score in scores] == [term in document for document in documents]


@given(DOCUMENTS, TERMS)
def test_postings_rise_and_stay_within_the_bound(documents: list[list[str]], term: str) -> None:
    index = build_field_index(documents, b=0.7)
    positions, impacts = index.postings(term)
    assert positions.tolist() == sorted(set(positions.tolist()))
    assert index.bound(term) == max(impacts, default=0.0)


@pytest.mark.parametrize("documents", [[], [[]], [[], []]])
def test_a_field_without_terms_scores_nothing(documents: list[list[str]]) -> None:
    index = build_field_index(documents, b=0.7)
    assert index.scores(["flour"]).tolist() == [0.0] * len(documents)
    assert not index.occurs("flour", 0, len(documents))


def test_occurs_looks_only_at_the_passages_named() -> None:
    index = build_field_index([["flour"], ["water"], ["flour"]], b=0.7)
    assert index.occurs("flour", 1, 3)
    assert not index.occurs("flour", 1, 2)
