"""From right answers in a mock exam to an estimate on the exam's scale, with its uncertainty."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.pack import Exam
from bot.core.progress import wilson_interval

ROUNDED_TO = 10
"""A finer figure would promise a precision that no mock exam has."""


class Prospect(StrEnum):
    """What the interval says about the pass mark."""

    LIKELY = "likely a pass"
    OPEN = "too close to call"
    UNLIKELY = "not a pass yet"


@dataclass(frozen=True, slots=True)
class ScaledEstimate:
    """A score on the exam's scale, and the ends of its 95 % interval."""

    score: int
    low: int
    high: int
    prospect: Prospect


def estimate_score(exam: Exam, right: int, asked: int) -> ScaledEstimate:
    """The scaled score that a share of right answers suggests; what was left open counts as wrong.

    How an exam's provider scales scores is not public, so the share right is put straight onto the scale, from its
    bottom to its top. The interval is Wilson's for the share, on the scale likewise: it says what so few items can
    tell, not how well this pack's difficulty matches the exam's.
    """
    if asked == 0:
        raise ValueError("an exam without items has no score")
    low, high = wilson_interval(right, asked)
    bottom, top = _on_scale(exam, low), _on_scale(exam, high)
    if bottom >= exam.pass_mark:
        prospect = Prospect.LIKELY
    elif top < exam.pass_mark:
        prospect = Prospect.UNLIKELY
    else:
        prospect = Prospect.OPEN
    return ScaledEstimate(_on_scale(exam, right / asked), bottom, top, prospect)


def _on_scale(exam: Exam, share: float) -> int:
    bottom, top = exam.scale
    return round((bottom + (top - bottom) * share) / ROUNDED_TO) * ROUNDED_TO
