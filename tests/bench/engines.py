"""Our index and its peers behind one face. Each is given the same terms, and is used as its own guide advises."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, Protocol

import bm25s
import numpy as np
import tantivy
from rank_bm25 import BM25Plus

from bot.retrieval.best_passages import find_best
from bot.retrieval.field_index import build_field_index

K1, B = 1.2, 0.7
BEST = 10
"""How many passages are asked for."""


class Engine(Protocol):
    """Something that finds the best passages for a question."""

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Index passages, each given as its terms."""

    def search(self, question: Sequence[str]) -> object:
        """The `BEST` best passages."""


class Ours:
    """This project's index of one field."""

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Fit and lay out."""
        self.index = build_field_index(passages, b=B, k1=K1)

    def search(self, question: Sequence[str]) -> object:
        """MaxScore over the postings of the question's terms."""
        return find_best(self.index, [(term, 1.0) for term in question], BEST)


class RankBm25:
    """The definition of our scores. Its `get_top_n` sorts all passages; picking the best is the least it can do."""

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Count."""
        self.model = BM25Plus(passages, k1=K1, b=B, delta=0)

    def search(self, question: Sequence[str]) -> object:
        """Score every passage."""
        return np.argpartition(self.model.get_scores(question), -BEST)[-BEST:]


class Bm25s:
    """Scores computed when indexing, added up by numpy."""

    backend = "numpy"

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Compute the scores of all pairs."""
        self.model = bm25s.BM25(k1=K1, b=B, backend=self.backend)
        self.model.index(passages, show_progress=False)

    def search(self, question: Sequence[str]) -> object:
        """`retrieve` for one question, without threads and bars."""
        return self.model.retrieve([question], k=BEST, show_progress=False)


class CompiledBm25s(Bm25s):
    """The same, compiled by numba when it is first used."""

    backend = "numba"


class Tantivy:
    """Lucene's kin in Rust, in memory, merged into one segment; block-max WAND, without counting all matches."""

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Write, and wait until segments are merged."""
        schema = tantivy.SchemaBuilder().add_text_field("body", tokenizer_name="whitespace", index_option="freq")
        self.index = tantivy.Index(schema.build())
        writer = self.index.writer(heap_size=400_000_000, num_threads=1)
        for passage in passages:
            writer.add_document(tantivy.Document(body=" ".join(passage)))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def search(self, question: Sequence[str]) -> object:
        """Any of the terms."""
        query = self.index.parse_query(" ".join(question), ["body"])
        return self.searcher.search(query, BEST, count=False).hits


class Fts5:
    """SQLite's full-text index, in memory, without a copy of the texts."""

    def build(self, passages: Sequence[Sequence[str]]) -> None:
        """Insert, and merge into one b-tree."""
        self.database = sqlite3.connect(":memory:")
        self.database.execute("CREATE VIRTUAL TABLE passages USING fts5(body, content='')")
        rows = ((number, " ".join(passage)) for number, passage in enumerate(passages))
        self.database.executemany("INSERT INTO passages(rowid, body) VALUES (?, ?)", rows)
        self.database.execute("INSERT INTO passages(passages) VALUES ('optimize')")
        self.database.commit()

    def search(self, question: Sequence[str]) -> object:
        """Any of the terms, ordered by its bm25."""
        find = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?"
        return self.database.execute(find, (" OR ".join(question), BEST)).fetchall()


ENGINES: Mapping[str, Callable[[], Any]] = {
    "this index": Ours,
    "rank_bm25": RankBm25,
    "bm25s": Bm25s,
    **({"bm25s with numba": CompiledBm25s} if find_spec("numba") else {}),
    "tantivy": Tantivy,
    "SQLite FTS5": Fts5,
}
