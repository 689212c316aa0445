"""What asking for a second look and ruling on it share: when it can be asked for, its notices, and its effect."""

from datetime import datetime, timedelta
from typing import Any

from bot.core.appeal import AppealState
from bot.core.grading import POINTS_FOR_RIGHT, Outcome, Verdict
from bot.services.closed_post import refresh_closed_post
from bot.services.scoring import change_outcome
from bot.storage.tables import Appeal, Attempt
from bot.storage.unit_of_work import UnitOfWork

APPEAL = "appeal"
"""The kind of a notice to a lead; it lives on in their direct messages and shows how things stand."""
NOTICE_AT_MOST_EVERY = timedelta(seconds=15)

_ACCEPTED = Outcome(Verdict.CORRECT, POINTS_FOR_RIGHT)


def can_ask(attempt: Attempt, appeal: Appeal | None) -> bool:
    """Whether a second look can be asked for: at typed words that were not right, once, where there are leads."""
    is_in_doubt = bool(attempt.typed) and attempt.verdict != Verdict.CORRECT.value
    return appeal is None and is_in_doubt and attempt.channel_id is not None and not attempt.void


def settle(
    work: UnitOfWork, appeal: Appeal, attempt: Attempt, *, state: AppealState, ruled_by: int | None, now: datetime
) -> None:
    """Give an appeal its ruling; an accepted one makes the attempt right, and the boards and a closed post follow.

    The attempt must be held, as `work.attempts.lock` gives it.
    """
    appeal.state, appeal.ruled_by, appeal.ruled_at = state, ruled_by, now
    if state is AppealState.ACCEPTED:
        change_outcome(work, attempt, _ACCEPTED)
        refresh_closed_post(work, attempt.question_id, now)


def notice_payload(channel_id: int, likeness: str) -> dict[str, Any]:
    """What a notice to a lead is about: all answers alike in a channel."""
    return {"channel_id": channel_id, "likeness": likeness}


def refresh_notices(work: UnitOfWork, appeal: Appeal, learner_id: int, now: datetime) -> None:
    """Owe the leads' notices of an appeal anew, in its present state."""
    payload = notice_payload(appeal.channel_id, appeal.likeness)
    for delivery in work.deliveries.naming(learner_id):
        if delivery.kind == APPEAL and delivery.payload == payload:
            work.deliveries.revise(delivery.id, now=now, at_most_every=NOTICE_AT_MOST_EVERY)
