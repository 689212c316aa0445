"""The outbox as delivery uses it: take what is owed, say what became of it, and wake whoever sends."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.storage.deliveries import Claim
from bot.storage.unit_of_work import Transactions

LEASE = timedelta(seconds=90)
"""Longer than the client waits for Slack's answer, since a post that timed out can still arrive."""
MESSAGES_AT_ONCE = 10
READY_MESSAGE = "message"
"""The kind of a message that was complete when it was owed."""


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

    def arrived(self, claim: Claim, *, message_ts: str, message_channel: str) -> None:
        """An earlier try turned out to have arrived; the message is still due, as an update."""
        with self.transactions() as work:
            work.deliveries.arrived(claim, message_ts=message_ts, message_channel=message_channel)
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

    def owe_message(
        self,
        *,
        workspace_id: str,
        target: str,
        dedupe_key: str,
        content: dict[str, Any],
        user_id: str | None = None,
        thread_ts: str | None = None,
        after: timedelta = timedelta(0),
    ) -> None:
        """Owe a message that is complete already: text and blocks as plain data, to go out `after` a while."""
        now = self.clock.now()
        with self.transactions() as work:
            work.deliveries.owe(
                READY_MESSAGE,
                workspace_id=workspace_id,
                target=target,
                thread_ts=thread_ts,
                user_id=user_id,
                dedupe_key=dedupe_key,
                payload=content,
                now=now,
                not_before=now + after,
            )
            work.commit()
        self.wake()
