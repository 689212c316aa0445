"""What the mock exam gives back and views show."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.exam_score import ScaledEstimate
from bot.core.response import Response
from bot.services.results import ItemShown


@dataclass(frozen=True, slots=True)
class ExamOffer:
    """What a mock exam would be, before its time begins to run."""

    title: str
    items: int
    time: timedelta
    pass_mark: int
    scale: tuple[int, int]
    is_short: bool
    """Whether the pack has fewer items than the exam asks."""
    counts_for: str | None
    last: ScaledEstimate | None
    """What the learner's latest mock exam came to."""


@dataclass(frozen=True, slots=True)
class ExamStep:
    """The item that is up; `given` is the answer so far, which may still be changed."""

    exam_id: int
    place: int
    total: int
    shown: ItemShown
    given: Response | None
    is_flagged: bool
    left: timedelta


@dataclass(frozen=True, slots=True)
class ExamReview:
    """All answers at a glance, before the exam is handed in. Places count from 0."""

    exam_id: int
    total: int
    open_places: tuple[int, ...]
    flagged_places: tuple[int, ...]
    left: timedelta


@dataclass(frozen=True, slots=True)
class DomainShare:
    """Right answers of those asked, in one domain."""

    domain_id: str
    title: str
    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class ExamScore:
    """A mock exam that is over."""

    title: str
    right: int
    asked: int
    answered: int
    time_was_up: bool
    estimate: ScaledEstimate
    pass_mark: int
    scale: tuple[int, int]
    scored: int
    """How many items of the real exam count; here all do."""
    by_domain: tuple[DomainShare, ...]


ExamShown = ExamStep | ExamReview | ExamScore
