"""Forgetting in time: typed words after the retention, and traces of events that nobody needs any more."""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.storage.unit_of_work import Transactions

EVENTS_KEPT = timedelta(days=2)
"""Slack repeats an event within hours."""
PRIVATE_MESSAGES_KEPT = timedelta(days=7)


@dataclass(frozen=True)
class KeepHouse:
    """What `docs/privacy.md` promises, done once in a while."""

    transactions: Transactions
    clock: Clock
    texts_kept: timedelta

    def __call__(self) -> None:
        """Forget what is due to be forgotten."""
        now = self.clock.now()
        with self.transactions() as work:
            work.attempts.forget_texts_before(now - self.texts_kept)
            work.lookups.forget_texts_before(now - self.texts_kept)
            work.deliveries.forget_private_before(now - PRIVATE_MESSAGES_KEPT)
            work.seen_events.forget_before(now - EVENTS_KEPT)
            work.commit()
