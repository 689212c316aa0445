"""Fits the weights of `bot/core/marking/evidence.py` on the labelled short answers, and prints the trade-off.

    .venv/bin/python tools/fit_marking.py

Ridge logistic regression by Newton's method. Of the statements and wordings that might meet a point, the likeliest one
stands for it, so fitting and choosing alternate. The weights are fitted to the halves that may be tuned on. The table
is cross-validated over the items of all halves: what it says of an item was fitted without it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml
from fitting import ROOT, Floats, load_pack, regress

from bot.core.item import KeyPoint
from bot.core.key_points import listen
from bot.core.marking.evidence import BIAS, WEIGHTS, Evidence
from bot.language.vocabulary import Lexicon

SETS = ROOT / "tests" / "core"
FOLDS = 8
SHUFFLES = 3
ROUNDS = 8
THRESHOLDS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)


@dataclass(frozen=True)
class Case:
    """A point of an item, an answer, and the evidence that each of its statements and each wording gives."""

    item: str
    met: bool
    evidence: Floats


def collect(lexicon: Lexicon, *halves: str) -> Iterator[Case]:
    """All cases of some halves in which anything speaks for the point."""
    for path in sorted(SETS.glob("short_answers*.yaml")):
        items: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, item in items.items():
            points = tuple(map(_key_point, item["key_points"]))
            for text, met in (row for half in halves for row in item.get(half, ())):
                for at, heard in enumerate(listen(points, text, lexicon, item["stem"])[1]):
                    found = [evidence for one in heard.values() for evidence in one.evidence]
                    if found:
                        yield Case(name, at in met, np.array(found, np.float64))


def _key_point(data: dict[str, Any]) -> KeyPoint:
    return KeyPoint(data["point"], tuple(data["accept"]), tuple(data.get("reject", ())))


def fit(cases: Sequence[Case]) -> Floats:
    """The bias and the weights."""
    weights = np.array([BIAS, *WEIGHTS])
    labels = np.array([case.met for case in cases], np.float64)
    for _ in range(ROUNDS):
        likeliest = np.array([case.evidence[np.argmax(case.evidence @ weights[1:])] for case in cases])
        weights = regress(likeliest, labels)
    return weights


def cross_validate(cases: Sequence[Case]) -> Floats:
    """The probability of each case by weights that were fitted without its item, as the mean over several shuffles."""
    items = np.array([case.item for case in cases])
    found = np.zeros(len(cases))
    for seed in range(SHUFFLES):
        for fold in np.array_split(np.random.default_rng(seed).permutation(np.unique(items)), FOLDS):
            held_out = np.isin(items, fold)
            weights = fit([case for case, out in zip(cases, held_out, strict=True) if not out])
            for at in np.flatnonzero(held_out):
                best = (cases[at].evidence @ weights[1:]).max()
                found[at] += 1 / (1 + np.exp(-weights[0] - best)) / SHUFFLES
    return found


def main() -> None:
    """Print the weights and the table."""
    lexicon = load_pack().lexicon
    bias, *weights = fit(list(collect(lexicon, "tune")))
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Evidence._fields, weights, strict=True))
    print(f"bias {bias:.2f}, {named}\n\nthreshold  wrongly met  wrongly missed, cross-validated over items")
    cases = list(collect(lexicon, "tune", "held_back"))
    likely = cross_validate(cases)
    met = np.array([case.met for case in cases])
    for threshold in THRESHOLDS:
        wrongly_met = int(((likely >= threshold) & ~met).sum())
        wrongly_missed = int(((likely < threshold) & met).sum())
        print(f"{threshold:9.2f}  {wrongly_met:11}  {wrongly_missed:14}")


if __name__ == "__main__":
    main()
