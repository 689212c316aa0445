"""Open the questions that are due, and one now when a lead asks for it."""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.core.item import Item
from bot.core.pack import Pack
from bot.core.progress import Tally
from bot.core.question import QuestionState
from bot.core.schedule import Schedule, Skip, closing_of, decide, next_due
from bot.core.selection import ChannelRecord, select_daily_item
from bot.errors import AlreadyOpenError, BotNotInChannelError, ChannelNotSetUpError, NothingToPostError, StudyBotError
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, require_lead
from bot.services.schedules import schedule_of
from bot.storage.tables import Channel, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

logger = logging.getLogger(__name__)

CHANNELS_AT_ONCE = 20


@dataclass(frozen=True)
class OpenQuestions:
    """Claims what is due, chooses the item and owes the message, in one transaction."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox
    make_rng: Callable[[], random.Random] = random.Random

    def open_due(self) -> int:
        """Open the questions of all channels that are due; how many were opened. Skipped ones are logged."""
        now = self.clock.now()
        opened = 0
        with self.transactions() as work:
            for channel in work.channels.claim_due(now, CHANNELS_AT_ONCE):
                opened += self._open_due_in(work, channel, now)
            work.commit()
        if opened:
            self.outbox.wake()
        return opened

    def post_now(self, channel_id: int, person: Person) -> None:
        """Open a question in a channel at once, for a lead. Raises StudyBotError where that cannot be."""
        now = self.clock.now()
        with self.transactions() as work:
            channel = work.channels.lock(channel_id)
            require_lead(work, channel, person, "post a question")
            if not channel.is_member:
                raise BotNotInChannelError
            if channel.pack_id is None:
                raise ChannelNotSetUpError
            open_question = work.questions.open_in(channel_id)
            if open_question is not None and open_question.closes_at > now:
                raise AlreadyOpenError(open_question.closes_at)
            schedule = schedule_of(channel)
            self._open(work, channel, due=now, closes_at=closing_of(schedule, now), now=now)
            channel.next_due_at = next_due(schedule, after=now, last_due=now)
            work.commit()
        self.outbox.wake()

    def _open_due_in(self, work: UnitOfWork, channel: Channel, now: datetime) -> bool:
        due = channel.next_due_at
        if due is None:
            return False
        schedule = schedule_of(channel)
        channel.next_due_at = _following(schedule, due, now)
        decision = decide(schedule, due, now)
        if isinstance(decision, Skip):
            logger.info("channel %s: skipped the question of %s (%s)", channel.slack_id, due, decision.reason)
            return False
        if (now - due).total_seconds() > 60:
            logger.info("channel %s: posting the question of %s late", channel.slack_id, due)
        try:
            self._open(work, channel, due=due, closes_at=decision.closes_at, now=now)
        except StudyBotError as error:
            logger.warning("channel %s: no question today: %s", channel.slack_id, error)
            return False
        return True

    def _open(self, work: UnitOfWork, channel: Channel, *, due: datetime, closes_at: datetime, now: datetime) -> None:
        pack = self.library.pack(channel.pack_id or "")
        item = self._choose(work, channel, pack)
        self.library.keep_shown(work, pack, item)
        season = work.channels.season(channel)
        question = Question(
            channel_id=channel.id,
            season_id=season.id,
            pack_id=pack.id,
            item_id=item.id,
            item_version=item.version,
            state=QuestionState.OPEN,
            due_at=due,
            local_date=due.astimezone(ZoneInfo(schedule_of(channel).zone)).date(),
            closes_at=closes_at,
        )
        if not work.questions.add(question):
            return
        stored = work.questions.at(channel.id, due)
        if stored is None:
            raise LookupError(f"question of {due} in channel {channel.id}")
        stored.delivery_id = work.deliveries.owe(
            "question",
            workspace_id=channel.workspace_id,
            target=channel.slack_id,
            dedupe_key=f"question:{stored.id}",
            payload={"question_id": stored.id},
            now=now,
        )

    def _choose(self, work: UnitOfWork, channel: Channel, pack: Pack) -> Item:
        history = work.questions.history(channel.id, pack.id)
        tallies = work.attempts.tallies_by_domain_of_channel(channel.id, work.channels.season(channel).id)
        record = ChannelRecord(
            last_asked=dict(history),
            question_days=tuple(item_id for item_id, _ in history),
            tallies={domain: Tally(right, answered) for domain, (right, answered) in tallies.items()},
        )
        item = select_daily_item(pack, record, self.make_rng())
        if item is None:
            raise NothingToPostError
        return item


def _following(schedule: Schedule, due: datetime, now: datetime) -> datetime | None:
    """The next due time that may still be worth opening: after a long stop, the missed ones are passed over."""
    following = next_due(schedule, after=due, last_due=due)
    while following is not None and following <= now:
        after = next_due(schedule, after=following, last_due=following)
        if after is None or after > now:
            break
        following = after
    return following
