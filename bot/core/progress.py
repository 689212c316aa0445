"""Progress of a learner: accuracy with its uncertainty, the streak, and what to study next."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

from bot.core.pack import Pack

Z_95 = NormalDist().inv_cdf(0.975)
FORGIVING_SPAN = 14
"""One missed day in any so many consecutive question days does not break a streak."""
FEW_ANSWERS = 5
"""With fewer answers than this, accuracy says little yet."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers were given and how many of them were right."""

    right: int
    answered: int

    @property
    def wrong(self) -> int:
        return self.answered - self.right


NO_ANSWERS = Tally(0, 0)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Share of right answers, between 0 and 1, with the 95 % interval around it."""

    share: float
    low: float
    high: float


def find_accuracy(tally: Tally) -> Accuracy | None:
    """The accuracy of a tally; None without an answer, where there is no share to speak of."""
    if tally.answered == 0:
        return None
    return Accuracy(tally.right / tally.answered, *wilson_interval(tally.right, tally.answered))


def wilson_interval(right: int, answered: int) -> tuple[float, float]:
    """The 95 % score interval of a share; (0, 1) without an answer.

    E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209–212. It
    keeps its promise for few answers and near 0 and 1, where the usual normal interval does not (Brown, Cai, DasGupta,
    Interval Estimation for a Binomial Proportion, Statistical Science 16 (2001), 101–133).
    """
    if answered == 0:
        return 0.0, 1.0
    share, z_squared = right / answered, Z_95**2
    scale = 1 + z_squared / answered
    centre = (share + z_squared / (2 * answered)) / scale
    margin = Z_95 / scale * sqrt(share * (1 - share) / answered + z_squared / (4 * answered**2))
    return max(0.0, centre - margin), min(1.0, centre + margin)


def streak(question_days: Sequence[date], answered: Set[date], *, today_open: bool) -> int:
    """The learner's streak: how many question days were answered, right or wrong, since it was last broken.

    `question_days` are the channel's, oldest first, so that days without a question break nothing. A missed day is
    forgiven, and not counted, unless it is the second one within 14 consecutive question days: going back from the
    newest day, the streak ends at a missed day less than 14 question days before the missed day last passed. With
    `today_open`, the newest day's question is still open; it counts once answered, and unanswered it is not missed yet.
    """
    days = list(question_days)
    if today_open and days and days[-1] not in answered:
        days.pop()
    length, last_missed = 0, -FORGIVING_SPAN
    for age, day in enumerate(reversed(days)):
        if day in answered:
            length += 1
        elif age - last_missed < FORGIVING_SPAN:
            break
        else:
            last_missed = age
    return length


class StudyReason(StrEnum):
    """Why a task is suggested."""

    UNTRIED = "untried"
    FEW_ANSWERS = "few answers"
    MOST_TO_GAIN = "most to gain"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A task to study, why, and how the learner has done at it so far."""

    task: str
    reason: StudyReason
    tally: Tally


def study_next(pack: Pack, tallies: Mapping[str, Tally], *, count: int = 3) -> list[Suggestion]:
    """The tasks (of `tallies` by task id, and untried ones) with most to gain in the exam, the greatest first.

    What there is to gain is the task's share of the exam, its domain's weight split evenly among the domain's tasks,
    times 1 − the lower end of the interval of the learner's accuracy. So it is what cannot be relied on that counts: an
    untried task can gain its whole share, and few answers promise little, right as they may be. Ties keep the pack's
    order.
    """
    gains = {task: share * (1 - _reliable(tallies.get(task, NO_ANSWERS))) for task, share in _exam_shares(pack)}
    best = sorted(gains, key=lambda task: -gains[task])[:count]
    return [_suggest(task, tallies.get(task, NO_ANSWERS)) for task in best]


def _exam_shares(pack: Pack) -> Iterator[tuple[str, float]]:
    for domain in pack.domains:
        for task in domain.tasks:
            yield task.id, domain.weight / len(domain.tasks)


def _reliable(tally: Tally) -> float:
    return wilson_interval(tally.right, tally.answered)[0]


def _suggest(task: str, tally: Tally) -> Suggestion:
    if tally.answered == 0:
        return Suggestion(task, StudyReason.UNTRIED, tally)
    reason = StudyReason.FEW_ANSWERS if tally.answered < FEW_ANSWERS else StudyReason.MOST_TO_GAIN
    return Suggestion(task, reason, tally)
