"""From a graded answer to its attempt and the boards: the one path for buttons, replies, quizzes and mock exams."""

from datetime import datetime

from bot.core.grading import Outcome, Verdict
from bot.core.item import Item
from bot.core.question import AnswerWay
from bot.core.response import Response, Written, response_to_data
from bot.core.schedule import local_month_start, local_week_start
from bot.core.standings import PeriodStarts, Scored, change
from bot.storage.tables import Attempt, Channel, Learner
from bot.storage.unit_of_work import UnitOfWork


def commit_attempt(
    work: UnitOfWork,
    *,
    learner: Learner,
    channel: Channel | None,
    item: Item,
    pack_id: str,
    response: Response,
    outcome: Outcome,
    way: AnswerWay,
    answered_at: datetime,
    dedupe_key: str,
    question_id: int | None = None,
    quiz_id: int | None = None,
    exam_id: int | None = None,
    typed: str | None = None,
    message_ts: str | None = None,
    is_practice: bool = False,
) -> Attempt | None:
    """Store an attempt and add it to the boards; None if the same act was stored before.

    What scores is the first attempt of a learner at an item in a season, made before the key was shown.
    """
    scores = not is_practice and _scores(work, learner, channel, pack_id, item, answered_at)
    attempt = Attempt(
        dedupe_key=dedupe_key,
        learner_id=learner.id,
        channel_id=channel.id if channel else None,
        season_id=channel.season_id if channel and channel.pack_id == pack_id else None,
        question_id=question_id,
        quiz_id=quiz_id,
        exam_id=exam_id,
        pack_id=pack_id,
        item_id=item.id,
        item_version=item.version,
        domain=item.domain,
        task=item.task,
        way=way,
        response=response_to_data(response),
        typed=response.text if isinstance(response, Written) else typed,
        message_ts=message_ts,
        verdict=outcome.verdict.value,
        points=outcome.points if scores else 0,
        scores=scores,
        practice=is_practice,
        void=False,
        answered_at=answered_at,
        week_start=local_week_start(answered_at, channel.zone or "UTC") if channel else None,
        month_start=local_month_start(answered_at, channel.zone or "UTC") if channel else None,
    )
    stored = work.attempts.add(attempt)
    if stored is not None and scores:
        add_to_boards(work, stored, old=None, new=Scored.of(outcome))
    return stored


def add_to_boards(work: UnitOfWork, attempt: Attempt, *, old: Scored | None, new: Scored | None) -> None:
    """Add what an attempt's change of outcome means to every board that it stands on."""
    if attempt.season_id is None or attempt.channel_id is None or not attempt.week_start or not attempt.month_start:
        return
    season = work.channels.season_by_id(attempt.season_id)
    starts = PeriodStarts(week=attempt.week_start, month=attempt.month_start, season=season.started_at.date())
    work.standings.add(
        season_id=season.id,
        channel_id=attempt.channel_id,
        learner_id=attempt.learner_id,
        changes=change(old, new, domain=attempt.domain, answered_on=starts),
    )


def change_outcome(work: UnitOfWork, attempt: Attempt, outcome: Outcome) -> int:
    """Give a stored attempt another outcome, and let the boards follow; how many points more it brings.

    The attempt must be held, so that nobody else changes or voids it meanwhile.
    """
    old = scored_as(attempt)
    attempt.verdict = outcome.verdict.value
    attempt.points = outcome.points if attempt.scores else 0
    if attempt.scores and not attempt.void:
        add_to_boards(work, attempt, old=old, new=scored_as(attempt))
    return attempt.points - old.points


def scored_as(attempt: Attempt) -> Scored:
    """What a scoring attempt stands for on the boards."""
    return Scored(attempt.points, attempt.verdict == Verdict.CORRECT.value)


def _scores(
    work: UnitOfWork, learner: Learner, channel: Channel | None, pack_id: str, item: Item, answered_at: datetime
) -> bool:
    if channel is None or channel.season_id is None or channel.pack_id != pack_id:
        return False
    season = work.channels.season(channel)
    if work.attempts.has_scored(learner.id, season.id, item.id):
        return False
    return not work.questions.key_was_shown(channel.id, season, item.id, before=answered_at)
