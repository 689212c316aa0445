"""Fits the weights of `bot/retrieval/coverage.py` on the tuning half of the labelled queries, and prints the trade-off.

    .venv/bin/python tools/fit_coverage.py

Ridge logistic regression, both classes weighted alike, by Newton's method. The first table is cross-validated on the
tuning half; the second one is what whole answers do on both halves, with the weights in the code as they are.
"""

from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.packs.loader import read_pack
from bot.retrieval import coverage
from bot.retrieval.answer import answer_query
from bot.retrieval.comparison import parse_comparison
from bot.retrieval.coverage import Evidence, weigh_evidence
from bot.retrieval.finder import Finder, build_finder

ROOT = Path(__file__).parents[1]
RIDGE = 0.3
FOLDS = 10
SHUFFLES = 6
THRESHOLDS = (0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7)

Floats = NDArray[np.float64]
Row = dict[str, Any]


def load_finder() -> Finder:
    """The finder over the notes of the shipped pack. Raises SystemExit if the pack is broken."""
    loaded, _ = read_pack(ROOT / "content" / "mls-c01")
    if loaded is None:
        raise SystemExit("The pack cannot be read; `mls content check` says why.")
    return build_finder(loaded.pack.notes, loaded.pack.lexicon, loaded.pack.vocabulary.acronyms)


def collect(finder: Finder, rows: Sequence[Row]) -> tuple[Floats, Floats]:
    """The evidence and the labels (1 answerable, 0 to be refused) of the queries that evidence decides about."""
    evidence, labels = [], []
    for row in rows:
        query = finder.read(row["ask"])
        hits = finder.find(query)
        is_comparison = "refuse" not in row and parse_comparison(row["ask"]) is not None
        if hits and not is_comparison and not finder.book.find(query):
            evidence.append(astuple(weigh_evidence(finder, query, hits[0])))
            labels.append("refuse" not in row)
    return np.array(evidence, np.float64), np.array(labels, np.float64)


def fit(evidence: Floats, labels: Floats) -> Floats:
    """The bias and the weights."""
    rows = np.column_stack((np.ones(len(labels)), evidence))
    share = labels.mean()
    alike = np.where(labels == 1, 0.5 / share, 0.5 / (1 - share))
    ridge = np.r_[0.0, np.full(evidence.shape[1], RIDGE)]
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (alike * (labels - likely)) - ridge * weights
        curvature = (rows * (alike * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge + 1e-6)
        weights += np.linalg.solve(curvature, slope)
    return weights


def cross_validate(evidence: Floats, labels: Floats) -> Floats:
    """The probability of each query by weights that were fitted without it, as the mean over several shuffles."""
    found = np.zeros(len(labels))
    for seed in range(SHUFFLES):
        for fold in np.array_split(np.random.default_rng(seed).permutation(len(labels)), FOLDS):
            others = np.setdiff1d(np.arange(len(labels)), fold)
            weights = fit(evidence[others], labels[others])
            found[fold] += 1 / (1 + np.exp(-np.column_stack((np.ones(len(fold)), evidence[fold])) @ weights)) / SHUFFLES
    return found


def measure(finder: Finder, rows: Sequence[Row], threshold: float) -> tuple[float, float]:
    """The shares of refusals that are right, and of answerable queries that are refused."""
    coverage.THRESHOLD = threshold
    refused = [(not answer_query(finder, row["ask"]).covered, "refuse" in row) for row in rows]
    right = [verdict for verdict, is_right in refused if is_right]
    wrong = [verdict for verdict, is_right in refused if not is_right]
    return sum(right) / len(right), sum(wrong) / len(wrong)


def main() -> None:
    """Print the weights and both tables."""
    finder = load_finder()
    halves = yaml.safe_load((ROOT / "tests" / "retrieval" / "queries.yaml").read_text(encoding="utf-8"))
    evidence, labels = collect(finder, halves["tune"])
    bias, *weights = fit(evidence, labels)
    named = ", ".join(f"{field.name} {weight:.1f}" for field, weight in zip(fields(Evidence), weights, strict=True))
    print(f"bias {bias:.1f}, {named}\n\nthreshold  refusals right  answerable refused, cross-validated on tune")
    likely = cross_validate(evidence, labels)
    to_refuse = sum("refuse" in row for row in halves["tune"])
    answerable = len(halves["tune"]) - to_refuse
    for threshold in THRESHOLDS:
        right = 1 - (likely[labels == 0] >= threshold).sum() / to_refuse
        wrong = (likely[labels == 1] < threshold).sum() / answerable
        print(f"{threshold:9.2f}  {right:14.1%}  {wrong:18.1%}")
    print("\nthreshold  tune: refusals right, answerable refused  held back: the same")
    for threshold in THRESHOLDS:
        shares = [share for half in ("tune", "held_back") for share in measure(finder, halves[half], threshold)]
        print(f"{threshold:9.2f}  {shares[0]:20.1%}  {shares[1]:18.1%}  {shares[2]:14.1%}  {shares[3]:8.1%}")


if __name__ == "__main__":
    main()
