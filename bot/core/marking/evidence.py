"""How likely it is that statements say a wording, from how much of it they say and in which words.

The weights are fitted to labelled answers by `tools/fit_marking.py`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    telling: float
    """The share of the point's wordings with a word that is said and that no other point has, times the first one."""
    foreign: float
    """How telling of another point a word of the statements is that does not say the wording."""
    rejected: float
    """How far the share of a rejected wording comes near the first one, or exceeds it."""
    silent: float
    """The share, if nothing is said of the "less" that the wording says."""
    elsewhere: float
    """The share of a claim of another point, as far as the same words say it."""


_WELL_SAID = 0.5
"""The share of another point's wording from which on its words are taken to belong to it."""
_NEAR = 0.3
"""By how much less a rejected wording may be said than the accepted one and still speak against it."""
BIAS = -0.69
WEIGHTS = Evidence(
    share=1.15, literal=0.51, spent=3.38, telling=1.36, foreign=-1.32, rejected=-4.86, silent=-1.5, elsewhere=-1.89
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """How much of a wording, or of one of its claims, is said, and by which words."""

    share: float
    places: frozenset[int]
    told: Mapping[int, float]
    """Of each of these how telling it is of the point."""


def weigh_evidence(said: Sequence[Said], rejected: float, others: Sequence[Spoken]) -> Evidence:
    """The evidence for a wording of which each claim is said so; `others` are what is said of other points.

    Another point speaks against it as far as the same words say it, and words that only the other needs are not idle.
    """
    own = Spoken(min(one.share for one in said), frozenset().union(*(one.places for one in said)), {})
    busy = frozenset().union(*(other.places for other in others if other.share >= _WELL_SAID)) - own.places
    return Evidence(
        share=own.share,
        literal=min(one.literal for one in said),
        spent=own.share * min(len(one.places) / (max(one.spoken - len(busy), len(one.places)) + 1) for one in said),
        telling=own.share * max(one.telling for one in said),
        rejected=max(rejected - own.share + _NEAR, 0.0),
        foreign=max((told for other in others for at, told in other.told.items() if at not in own.places), default=0.0),
        silent=own.share if any(one.silent for one in said) else 0.0,
        elsewhere=max(
            (other.share * len(other.places & own.places) / len(own.places) for other in others), default=0.0
        ),
    )


def likelihood(evidence: Evidence) -> float:
    """The probability that the wording is said."""
    weighed = sum(map(mul, WEIGHTS, evidence))
    return 1 / (1 + math.exp(-BIAS - weighed))
