"""Fits the weights of `bot/retrieval/coverage.py` on the tuning half of the labelled queries, and prints the trade-off.

    .venv/bin/python tools/fit_coverage.py

Weights shall serve packs of any size, so they are fitted over packs of several sizes drawn from the shipped notes: a
query counts as answerable where a note that answers it was drawn. Ridge logistic regression, each size and each class
weighted alike, by Newton's method. The first table is cross-validated over queries; the second one is what whole
answers do on both halves and on the pack about bread, with the weights in the code as they are.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml
from fitting import ROOT, Floats, load_pack, regress
from numpy.typing import NDArray

from bot.core.pack import Pack
from bot.retrieval import coverage
from bot.retrieval.answer import answer_query
from bot.retrieval.comparison import parse_comparison
from bot.retrieval.coverage import Evidence, weigh_evidence
from bot.retrieval.finder import Finder, build_finder

DRAWN = {20: 10, 40: 5, 80: 3, 160: 2}
"""Notes in a drawn pack → how many such packs are drawn; the whole pack is added."""
REFUSALS_ASKED = 0.25
"""The part of the queries to be refused that each drawn pack is asked."""
FOLDS = 10
THRESHOLDS = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)

Flags = NDArray[np.bool_]
Row = dict[str, Any]


@dataclass(frozen=True)
class Sample:
    """Queries asked of packs: their evidence, whether they are answerable, the pack's size, the query's number."""

    evidence: Floats
    labels: Floats
    sizes: NDArray[np.int64]
    queries: NDArray[np.int64]

    @property
    def weights(self) -> Floats:
        """Each query's weight: all sizes and in them both classes count alike."""
        weights = np.zeros(len(self.labels))
        for size in np.unique(self.sizes):
            for label in (0.0, 1.0):
                group = (self.sizes == size) & (self.labels == label)
                weights[group] = 1 / max(group.sum(), 1)
        return weights * len(weights) / weights.sum()

    def only(self, flags: Flags) -> "Sample":
        """Some of the queries."""
        return Sample(self.evidence[flags], self.labels[flags], self.sizes[flags], self.queries[flags])


def load_bread() -> Finder:
    """The finder over the pack about bread, which the tests have."""
    sys.path.insert(0, str(ROOT / "tests"))
    from retrieval.bread import build_bread_finder  # noqa: PLC0415 - found only with the path above

    return build_bread_finder()


def build_for(pack: Pack, notes: set[str]) -> Finder:
    """The finder over some of the notes."""
    kept = {note_id: note for note_id, note in pack.notes.items() if note_id in notes}
    return build_finder(kept, pack.lexicon, pack.vocabulary.acronyms)


def draw_packs(pack: Pack, rng: random.Random) -> Iterator[set[str]]:
    """The notes of packs of several sizes."""
    for size, times in DRAWN.items():
        yield from (set(rng.sample(list(pack.notes), size)) for _ in range(times))
    yield set(pack.notes)


def collect(pack: Pack, rows: Sequence[Row]) -> Sample:
    """The queries that evidence decides about, asked of packs of several sizes."""
    rng = random.Random(3)
    asked: list[tuple[tuple[float, ...], bool, int, int]] = []
    for notes in draw_packs(pack, rng):
        finder = build_for(pack, notes)
        for number, row in enumerate(rows):
            is_whole, is_refusal = len(notes) == len(pack.notes), "refuse" in row
            is_asked = rng.random() < REFUSALS_ASKED if is_refusal else not notes.isdisjoint(answering(row))
            if (is_asked or is_whole) and (evidence := find_evidence(finder, row)):
                asked.append((evidence, not is_refusal, len(notes), number))
    evidence, labels, sizes, numbers = zip(*asked, strict=True)
    return Sample(np.array(evidence), np.array(labels, np.float64), np.array(sizes), np.array(numbers))


def answering(row: Row) -> set[str]:
    """The notes that answer a query or a side of it."""
    return {note for side in (row.get("notes", ()), *row.get("sides", ())) for note in side}


def find_evidence(finder: Finder, row: Row) -> Evidence | None:
    """The evidence about a query; None where something else decides."""
    query = finder.read(row["ask"])
    hits = finder.find(query)
    is_decided = not hits or finder.book.find(query) or ("refuse" not in row and parse_comparison(row["ask"]))
    return None if is_decided else weigh_evidence(finder, query, hits)


def fit(sample: Sample) -> Floats:
    """The bias and the weights."""
    return regress(sample.evidence, sample.labels, sample.weights)


def cross_validate(sample: Sample) -> Floats:
    """The probability of each query by weights that were fitted without it."""
    found = np.zeros(len(sample.labels))
    for fold in np.array_split(np.random.default_rng(0).permutation(np.unique(sample.queries)), FOLDS):
        left_out = np.isin(sample.queries, fold)
        bias, *weights = fit(sample.only(~left_out))
        found[left_out] = 1 / (1 + np.exp(-(bias + sample.evidence[left_out] @ np.array(weights))))
    return found


def measure(finder: Finder, rows: Sequence[Row], threshold: float) -> tuple[float, float]:
    """The shares of refusals that are right, and of answerable queries that are refused."""
    coverage.THRESHOLD = threshold
    refused = [(not answer_query(finder, row["ask"]).covered, "refuse" in row) for row in rows]
    right = [verdict for verdict, is_right in refused if is_right]
    wrong = [verdict for verdict, is_right in refused if not is_right]
    return sum(right) / len(right), sum(wrong) / len(wrong)


def print_table(title: str, columns: Sequence[str], rows: Mapping[float, Sequence[tuple[float, float]]]) -> None:
    """A table of refusals right and answerable queries refused, by threshold."""
    print(f"\n{title}: refusals right, answerable refused\n\n| threshold | {' | '.join(columns)} |")
    print("|---" * (len(columns) + 1) + "|")
    for threshold, pairs in rows.items():
        print(f"| {threshold:.2f} | " + " | ".join(f"{right:.1%}, {wrong:.1%}" for right, wrong in pairs) + " |")


def main() -> None:
    """Print the weights and both tables."""
    pack = load_pack()
    halves = yaml.safe_load((ROOT / "tests" / "retrieval" / "queries.yaml").read_text(encoding="utf-8"))
    bread = yaml.safe_load((ROOT / "tests" / "retrieval" / "bread_queries.yaml").read_text(encoding="utf-8"))
    sample = collect(pack, halves["tune"])
    bias, *weights = fit(sample)
    named = ", ".join(f"{name} {weight:.1f}" for name, weight in zip(Evidence._fields, weights, strict=True))
    print(f"bias {bias:.1f}, {named}")
    likely, sizes = cross_validate(sample), np.unique(sample.sizes)
    groups = [(sample.sizes == size, sample.labels == 1) for size in sizes]
    print_table(
        "Decided by evidence, cross-validated on tune",
        [f"{size} notes" for size in sizes],
        {
            threshold: [
                (float((likely[of & ~yes] < threshold).mean()), float((likely[of & yes] < threshold).mean()))
                for of, yes in groups
            ]
            for threshold in THRESHOLDS
        },
    )
    whole, baking = build_for(pack, set(pack.notes)), load_bread()
    asked = [(whole, halves["tune"]), (whole, halves["held_back"]), (baking, bread)]
    print_table(
        "Whole answers",
        ["tune", "held back", "bread"],
        {threshold: [measure(finder, rows, threshold) for finder, rows in asked] for threshold in THRESHOLDS},
    )


if __name__ == "__main__":
    main()
