"""Rule on a second look: one tap of a lead, for all answers alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core.appeal import AppealState
from bot.errors import AppealGoneError, OwnAppealError
from bot.services.appeal_results import AppealNotice, RulingNotice
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, require_lead
from bot.services.second_look import refresh_notices, settle
from bot.services.verdicts import describe_attempt
from bot.storage.tables import Appeal, Attempt, Channel
from bot.storage.unit_of_work import Transactions, UnitOfWork

Asked = tuple[Appeal, Attempt]


@dataclass(frozen=True)
class RuleOnAppeal:
    """Accepts or declines appeals, for leads; each person concerned is told privately, once."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def __call__(self, channel_id: int, likeness: str, person: Person, *, accept: bool) -> AppealNotice:
        """Rule on all answers alike that wait in a channel; how things stand then. The first ruling holds.

        Raises AppealGoneError, NotALeadError, or OwnAppealError where another lead should rule.
        """
        with self.transactions() as work:
            channel = self._channel(work, channel_id, person)
            waiting = _waiting(work, channel, likeness)
            if waiting:
                self._refuse_own(work, channel, person, waiting)
                state = AppealState.ACCEPTED if accept else AppealState.DECLINED
                self._rule(work, channel, likeness, person, state)
            notice = self._describe(work, channel, likeness)
            work.commit()
        self.outbox.wake()
        if notice is None:
            raise AppealGoneError
        return notice

    def show(self, channel_id: int, likeness: str) -> AppealNotice | None:
        """What the leads are told; None if nobody waits for a ruling, nor ever got one."""
        with self.transactions() as work:
            return self._describe(work, work.channels.get(channel_id), likeness)

    def show_ruling(self, appeal_id: int) -> RulingNotice | None:
        """What the one who asked is told; None if they erased it."""
        with self.transactions() as work:
            appeal = work.appeals.find(appeal_id)
            attempt = work.attempts.find(appeal.attempt_id) if appeal else None
            if appeal is None or attempt is None:
                return None
            return RulingNotice(
                describe_attempt(work, self.library, attempt), AppealState(appeal.state), attempt.points
            )

    def _channel(self, work: UnitOfWork, channel_id: int, person: Person) -> Channel:
        """The channel, held: nobody asks or rules in it meanwhile."""
        channel = work.channels.lock(channel_id)
        if channel.workspace_id != person.workspace_id:
            raise AppealGoneError
        require_lead(work, channel, person, "rule on a second look")
        return channel

    def _refuse_own(self, work: UnitOfWork, channel: Channel, person: Person, waiting: Sequence[Asked]) -> None:
        """A lead rules on their own answer only if there is no other lead, or somebody else gave it too."""
        asker = work.learners.find(person.workspace_id, person.user_id)
        is_own = asker is not None and all(attempt.learner_id == asker.id for _, attempt in waiting)
        if is_own and work.channels.leads(channel.id) - {person.user_id}:
            raise OwnAppealError

    def _rule(self, work: UnitOfWork, channel: Channel, likeness: str, person: Person, state: AppealState) -> None:
        now = self.clock.now()
        lead = work.learners.ensure(person.workspace_id, person.user_id, now, name=person.name, zone=person.zone)
        for appeal, attempt in self._hold(work, channel, likeness):
            settle(work, appeal, attempt, state=state, ruled_by=lead.id, now=now)
            self._tell(work, appeal, attempt, now)
            refresh_notices(work, appeal, attempt.learner_id, now)

    def _hold(self, work: UnitOfWork, channel: Channel, likeness: str) -> Sequence[Asked]:
        """What waits, held; without what was erased until it could be."""
        waiting = _waiting(work, channel, likeness)
        work.learners.lock(*(attempt.learner_id for _, attempt in waiting))
        work.attempts.lock([attempt.id for _, attempt in waiting])
        return _waiting(work, channel, likeness)

    def _tell(self, work: UnitOfWork, appeal: Appeal, attempt: Attempt, now: datetime) -> None:
        learner = work.learners.get(attempt.learner_id)
        work.deliveries.owe(
            "ruling",
            workspace_id=learner.workspace_id,
            target=learner.dm_channel or learner.user_id,
            dedupe_key=f"ruling:{appeal.id}",
            payload={"appeal_id": appeal.id},
            now=now,
        )

    def _describe(self, work: UnitOfWork, channel: Channel, likeness: str) -> AppealNotice | None:
        asked = work.appeals.alike(channel.id, likeness)
        concerned = _waiting(work, channel, likeness) or asked
        if not concerned:
            return None
        appeal, attempt = concerned[0]
        lead = work.learners.named([appeal.ruled_by]).get(appeal.ruled_by) if appeal.ruled_by else None
        return AppealNotice(
            channel_id=channel.id,
            likeness=likeness,
            channel_name=channel.name,
            feedback=describe_attempt(work, self.library, attempt),
            answers=len(concerned),
            state=AppealState(appeal.state),
            ruled_by=lead.name if lead else None,
        )


def _waiting(work: UnitOfWork, channel: Channel, likeness: str) -> Sequence[Asked]:
    return [asked for asked in work.appeals.alike(channel.id, likeness) if asked[0].state == AppealState.OPEN]
