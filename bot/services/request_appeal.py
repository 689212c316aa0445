"""Ask for a second look at the verdict on a typed answer."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core.appeal import AppealState, find_likeness
from bot.core.response import response_from_data
from bot.errors import NothingToAppealError, QuestionGoneError
from bot.services.appeal_results import AppealAsked
from bot.services.outbox import Outbox
from bot.services.people import Person
from bot.services.second_look import APPEAL, NOTICE_AT_MOST_EVERY, can_ask, notice_payload, settle
from bot.storage.tables import Appeal, Attempt, Channel, Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork


@dataclass(frozen=True)
class RequestAppeal:
    """Stores an appeal, and tells the channel's leads; an answer alike to one that was ruled on is settled at once."""

    transactions: Transactions
    clock: Clock
    outbox: Outbox

    def __call__(self, attempt_id: int, person: Person) -> AppealAsked:
        """Ask about one's own attempt; once more only says how it stands.

        Raises QuestionGoneError if the attempt is not one's own, NothingToAppealError if there is nothing to rule on.
        """
        with self.transactions() as work:
            learner, channel = self._own(work, attempt_id, person)
            attempt, before = self._hold(work, attempt_id, learner, channel)
            if before is not None:
                return AppealAsked(AppealState(before.state), is_new=False)
            if channel is None or not can_ask(attempt, before):
                raise NothingToAppealError
            appeal = self._ask(work, learner, channel, attempt)
            work.commit()
        self.outbox.wake()
        return AppealAsked(AppealState(appeal.state))

    def _own(self, work: UnitOfWork, attempt_id: int, person: Person) -> tuple[Learner, Channel | None]:
        attempt = work.attempts.find(attempt_id)
        learner = work.learners.find(person.workspace_id, person.user_id)
        if attempt is None or learner is None or attempt.learner_id != learner.id:
            raise QuestionGoneError
        return learner, work.channels.get(attempt.channel_id) if attempt.channel_id else None

    def _hold(
        self, work: UnitOfWork, attempt_id: int, learner: Learner, channel: Channel | None
    ) -> tuple[Attempt, Appeal | None]:
        """The attempt and its appeal, while no lead of the channel rules and nothing else changes the verdict."""
        if channel is not None:
            work.channels.lock(channel.id)
        work.learners.lock(learner.id)
        attempts = work.attempts.lock([attempt_id])
        if not attempts:
            raise QuestionGoneError
        return attempts[0], work.appeals.of_attempt(attempt_id)

    def _ask(self, work: UnitOfWork, learner: Learner, channel: Channel, attempt: Attempt) -> Appeal:
        now = self.clock.now()
        likeness = find_likeness(
            attempt.pack_id,
            attempt.item_id,
            attempt.item_version,
            response_from_data(attempt.response),
            attempt.typed or "",
        )
        alike = [appeal for appeal, _ in work.appeals.alike(channel.id, likeness)]
        appeal = work.appeals.ask(attempt.id, channel.id, likeness, now)
        ruled = next((one for one in reversed(alike) if AppealState(one.state).is_ruling), None)
        if ruled is not None:
            settle(work, appeal, attempt, state=AppealState(ruled.state), ruled_by=ruled.ruled_by, now=now)
            return appeal
        waiting = [one for one in alike if one.state == AppealState.OPEN]
        for lead in _whom_to_ask(work, channel, learner):
            self._tell(work, lead, learner, attempt, first=waiting[0] if waiting else appeal, appeal=appeal)
        return appeal

    def _tell(
        self, work: UnitOfWork, lead: str, learner: Learner, attempt: Attempt, *, first: Appeal, appeal: Appeal
    ) -> None:
        """Owe a lead the notice; of several appeals alike there is one, which then counts one more."""
        now = self.clock.now()
        delivery_id = work.deliveries.owe(
            APPEAL,
            workspace_id=learner.workspace_id,
            target=lead,
            dedupe_key=f"{APPEAL}:{first.id}:{lead}",
            payload=notice_payload(appeal.channel_id, appeal.likeness),
            now=now,
            not_before=_when_to_show(work, lead, learner.workspace_id, attempt, now),
        )
        work.deliveries.mention(delivery_id, learner.id)
        if first is not appeal:
            work.deliveries.revise(delivery_id, now=now, at_most_every=NOTICE_AT_MOST_EVERY)


def _whom_to_ask(work: UnitOfWork, channel: Channel, learner: Learner) -> list[str]:
    """The leads; one who asks for a second look themself is left out where there is another."""
    leads = work.channels.leads(channel.id)
    return sorted(leads - {learner.user_id} or leads)


def _when_to_show(work: UnitOfWork, lead: str, workspace_id: str, attempt: Attempt, now: datetime) -> datetime:
    """Now; a notice shows the key, so that a lead who has yet to answer the open question gets it at closing."""
    question = work.questions.open_in(attempt.channel_id) if attempt.channel_id else None
    if question is None or question.item_id != attempt.item_id:
        return now
    learner = work.learners.find(workspace_id, lead)
    has_answered = learner is not None and work.attempts.first_at(question.id, learner.id) is not None
    return now if has_answered else max(now, question.closes_at)
