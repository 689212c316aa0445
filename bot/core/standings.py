"""Standings: what a changed outcome adds to the boards, and how the rows of a board are ranked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import product

from bot.core.grading import Outcome

PRIOR_MEMBERS = 5
"""As many members of average success are added to each channel before channels are compared."""


class Period(StrEnum):
    """The span that a board covers."""

    WEEK = "week"
    MONTH = "month"
    SEASON = "season"


@dataclass(frozen=True, slots=True)
class Scored:
    """What one attempt brings to the boards."""

    points: int
    is_right: bool

    @classmethod
    def of(cls, outcome: Outcome) -> "Scored":
        """What an outcome scores; a partly right answer is not right."""
        return cls(outcome.points, outcome.is_correct)


@dataclass(frozen=True, slots=True)
class PeriodStarts:
    """First days of the week, month and season in which an attempt was made, on the channel's own calendar then."""

    week: date
    month: date
    season: date

    def of(self, period: Period) -> date:
        """The first day of the period."""
        return {Period.WEEK: self.week, Period.MONTH: self.month, Period.SEASON: self.season}[period]


@dataclass(frozen=True, slots=True)
class Change:
    """What to add to one standing row; `domain` None is the board of all domains."""

    domain: str | None
    period: Period
    period_start: date
    points: int
    right: int
    answered: int


def change(old: Scored | None, new: Scored | None, *, domain: str, answered_on: PeriodStarts) -> list[Change]:
    """The additions to all boards when an attempt that scored `old` scores `new`; none if nothing changed.

    Every grade (old None), regrade and ruling, withdrawal and erasure (new None) passes through here. The periods are
    those in which the attempt was made, however late its outcome changes, so that sums of changes equal a recount.
    """
    if old == new:
        return []
    points = _points(new) - _points(old)
    right = _right(new) - _right(old)
    answered = _answered(new) - _answered(old)
    return [
        Change(board, period, answered_on.of(period), points, right, answered)
        for board, period in product((None, domain), Period)
    ]


def _points(scored: Scored | None) -> int:
    return scored.points if scored else 0


def _right(scored: Scored | None) -> int:
    return int(scored.is_right) if scored else 0


def _answered(scored: Scored | None) -> int:
    return int(scored is not None)


@dataclass(frozen=True, slots=True)
class Row:
    """A learner's sums on one board."""

    learner: str
    points: int
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A row with its place; `shared` says that others have the same place."""

    place: int
    shared: bool
    learner: str
    points: int
    right: int
    answered: int


def rank_standings(rows: Iterable[Row]) -> list[Standing]:
    """Rank by points alone. Equal points share a place and the next place counts them all (1, 2, 2, 4).

    Those who share a place are listed by `learner`, which puts nobody first who is not. Rows without an answer, such as
    voided attempts leave behind, are not ranked.
    """
    ranked = sorted((row for row in rows if row.answered > 0), key=lambda row: (-row.points, row.learner))
    places = _places([row.points for row in ranked])
    return [
        Standing(place, shared, row.learner, row.points, row.right, row.answered)
        for row, (place, shared) in zip(ranked, places, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class ChannelTotals:
    """Sums over a channel's active members (three answers or more in the period)."""

    points: int
    active_members: int


@dataclass(frozen=True, slots=True)
class ChannelStanding:
    """A channel's place among the workspace's channels; `score` is its mean after the draw towards all channels'."""

    place: int
    shared: bool
    channel: str
    score: float
    active_members: int


def rank_channels(totals: Mapping[str, ChannelTotals]) -> list[ChannelStanding]:
    """Rank channels by mean points per active member, drawn towards the workspace's mean: (points + 5·mean) / (n + 5).

    This is the empirical-Bayes shrinkage of a mean with a prior worth five members, so that two lucky people do not
    outrank a large channel. The workspace's mean is that of all active members. Ties are listed by channel; channels
    without an active member are not ranked.
    """
    counted = {channel: row for channel, row in totals.items() if row.active_members > 0}
    if not counted:
        return []
    mean = Fraction(sum(row.points for row in counted.values()), sum(row.active_members for row in counted.values()))
    scores = {channel: _drawn_to(mean, row) for channel, row in counted.items()}
    ranked = sorted(counted, key=lambda channel: (-scores[channel], channel))
    places = _places([scores[channel] for channel in ranked])
    return [
        ChannelStanding(place, shared, channel, float(scores[channel]), counted[channel].active_members)
        for channel, (place, shared) in zip(ranked, places, strict=True)
    ]


def _drawn_to(mean: Fraction, totals: ChannelTotals) -> Fraction:
    """An exact fraction, so that equal channels tie whatever their size."""
    return (totals.points + PRIOR_MEMBERS * mean) / (totals.active_members + PRIOR_MEMBERS)


def _places(scores: Sequence[int | Fraction]) -> list[tuple[int, bool]]:
    """Place and whether it is shared, for scores in falling order."""
    first_place: dict[int | Fraction, int] = {}
    holders: dict[int | Fraction, int] = {}
    for place, score in enumerate(scores, start=1):
        first_place.setdefault(score, place)
        holders[score] = holders.get(score, 0) + 1
    return [(first_place[score], holders[score] > 1) for score in scores]
