"""How likely it is that statements say a wording, from how much of it they say and in which words.

The weights are fitted to labelled answers by `tools/fit_marking.py`.
"""

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from bot.core.marking.saying import Said


class Evidence(NamedTuple):
    """What speaks for a wording's being said, and against it. All are shares; of several claims the weakest counts."""

    share: float
    """The share of the wording's weight that is said."""
    literal: float
    """How much of what is said is said in the wording's own words."""
    spent: float
    """The share of the words of the statements that say it, times the first one, since few words are soon spent."""
    rejected: float
    """The share of a wording that a point of the item rejects."""
    elsewhere: float
    """The share of a wording of another point."""


BIAS = -2.5
WEIGHTS = Evidence(share=5.35, literal=0.5, spent=4.95, rejected=-3.3, elsewhere=-1.4)


def weigh_evidence(said: Sequence[Said], rejected: float, elsewhere: float) -> Evidence:
    """The evidence for a wording of which each claim is said so."""
    share = min(one.share for one in said)
    return Evidence(
        share=share,
        literal=min(one.literal for one in said),
        spent=share * min(one.spent for one in said),
        rejected=rejected,
        elsewhere=elsewhere,
    )


def likelihood(evidence: Evidence) -> float:
    """The probability that the wording is said."""
    weighed = sum(map(mul, WEIGHTS, evidence))
    return 1 / (1 + math.exp(-BIAS - weighed))
