"""`rank_bm25` itself, as the scores are defined by it, and small fields of which the terms are unevenly spread."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from bot.retrieval.field_index import K1
from bot.retrieval.postings import Floats

TERMS = ("flour", "water", "salt", "yeast", "oven", "crumb", "crust", "steam", "rye", "malt", "poolish", "banneton")
DOCUMENTS = st.lists(st.lists(st.sampled_from(TERMS), max_size=12), min_size=1, max_size=20).filter(any)
QUERIES = st.lists(st.sampled_from((*TERMS, "unheard")), max_size=6)
SEEDS = st.integers(0, 10_000)


def score_by_rank_bm25(documents: Sequence[Sequence[str]], query: Sequence[str], *, b: float, k1: float = K1) -> Floats:
    """What `rank_bm25` gives each document."""
    scores: Floats = BM25Plus(documents, k1=k1, b=b, delta=0).get_scores(query)
    return scores


def draw_uneven(seed: int, size: int = 150) -> list[list[str]]:
    """Documents in which the first terms are frequent and the last ones rare, some of them many times over."""
    rng = np.random.default_rng(seed)
    odds = 1 / (1 + np.arange(len(TERMS))) ** 2
    lengths = rng.geometric(0.2, size)
    return [[TERMS[rank] for rank in rng.choice(len(TERMS), length, p=odds / odds.sum())] for length in lengths]
