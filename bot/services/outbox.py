"""The outbox as delivery uses it: take what is owed, say what became of it, and wake whoever sends."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.storage.deliveries import Claim
from bot.storage.unit_of_work import Transactions

LEASE = timedelta(seconds=90)
"""Longer than the client waits for Slack's answer, since a post that timed out can still arrive."""
MESSAGES_AT_ONCE = 10


@dataclass
class Outbox:
    """Messages owed to Slack. `on_owed` is called after something was owed, so that it goes out at once."""

    transactions: Transactions
    clock: Clock
    on_owed: Callable[[], None] = field(default=lambda: None)

    def wake(self) -> None:
        """Something is owed: whoever sends need not wait for the next tick."""
        self.on_owed()

    def claim(self) -> list[Claim]:
        """Take messages that are due; nobody else sends them before the lease ends."""
        with self.transactions() as work:
            claims = work.deliveries.claim(self.clock.now(), lease=LEASE, limit=MESSAGES_AT_ONCE)
            work.commit()
        return claims

    def sent(self, claim: Claim, *, message_ts: str | None = None, message_channel: str | None = None) -> None:
        """The message reached Slack."""
        with self.transactions() as work:
            now = self.clock.now()
            work.deliveries.sent(claim, now=now, message_ts=message_ts, message_channel=message_channel)
            work.commit()

    def postpone(self, claim: Claim, *, until: datetime, error: str, may_have_arrived: bool) -> None:
        """Try again later; what may have arrived is looked for before it is posted again."""
        with self.transactions() as work:
            work.deliveries.postpone(claim, until=until, error=error, may_have_arrived=may_have_arrived)
            work.commit()

    def give_up(self, claim: Claim, error: str) -> None:
        """Slack will never take the message."""
        with self.transactions() as work:
            work.deliveries.give_up(claim, error)
            work.commit()
