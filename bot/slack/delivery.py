"""Sends what the outbox holds, so that a retry after a crash at any point posts no message twice.

A message that Slack keeps carries its row's id in its metadata. When an earlier try may have arrived, one page of the
conversation's history since that try is searched for it before it is posted again. A private message is not kept by
Slack and harmless twice, so it is simply sent again.
"""

import logging
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import Clock
from bot.core.retrying import FailureKind, next_try
from bot.services.outbox import LEASE, Outbox
from bot.slack.failures import LOST_ANSWER, code_of, is_channel_gone, kind_of, may_have_taken_effect, retry_after
from bot.slack.installation import Installations
from bot.slack.rendering import Rendering
from bot.slack.views.message import Message
from bot.storage.deliveries import Claim

logger = logging.getLogger(__name__)

EVENT_TYPE = "mls_delivery"
AT_ONCE = 4
REACTION = "reaction"
REACTION_WORTH = timedelta(seconds=30)
"""A reaction that is later than this is left out: the bot is behind, and verdicts matter more."""
NOTHING_TO_MARK = frozenset({"already_reacted", "message_not_found"})
"""The mark stands already, or its author has taken the reply away."""
CLOCK_SKEW = timedelta(minutes=1)


@dataclass
class Courier:
    """Takes messages from the outbox and brings them to Slack."""

    outbox: Outbox
    installations: Installations
    rendering: Rendering
    clock: Clock
    on_channel_gone: Callable[[str, str], None]
    rng: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="courier")

    def deliver_due(self) -> int:
        """Send what is due now; how many messages were taken."""
        claims = self.outbox.claim()
        list(self._pool.map(self._deliver, claims))
        return len(claims)

    def close(self) -> None:
        """Wait for what is being sent."""
        self._pool.shutdown()

    def _deliver(self, claim: Claim) -> None:
        client = self.installations.client(claim.workspace_id)
        if client is None:
            self.outbox.give_up(claim, "the bot is not installed in this workspace")
            return
        try:
            self._send(client, claim)
        except SlackApiError as error:
            self._failed(claim, error)
        except LOST_ANSWER as error:
            self._postpone(claim, FailureKind.TEMPORARY, f"no answer: {type(error).__name__}", may_have_arrived=True)
        except Exception:  # a message that cannot be built must not stop the ones behind it
            logger.exception("delivery %s (%s) cannot be built", claim.id, claim.kind)
            self._postpone(claim, FailureKind.TEMPORARY, "cannot be built", may_have_arrived=False)

    def _send(self, client: WebClient, claim: Claim) -> None:
        if claim.kind == REACTION:
            self._react(client, claim)
            return
        message = self.rendering.message(claim)
        if message is None:
            self.outbox.give_up(claim, "nothing to say any more")
        elif claim.user_id is not None:
            client.chat_postEphemeral(
                channel=claim.target, user=claim.user_id, thread_ts=claim.thread_ts, **message.content()
            )
            self.outbox.sent(claim)
        elif claim.message_ts is not None:
            client.chat_update(channel=claim.message_channel or claim.target, ts=claim.message_ts, **message.content())
            self.outbox.sent(claim)
        else:
            self._post(client, claim, message)

    def _post(self, client: WebClient, claim: Claim, message: Message) -> None:
        if claim.unresolved_since is not None:
            if _is_unknown_dm(claim):
                # Whether it arrived cannot be looked up; better once too few than once too many.
                self.outbox.give_up(claim, "may have arrived where nobody can look")
                return
            arrived = _find_arrived(client, claim, claim.unresolved_since)
            if arrived is not None:
                self.outbox.arrived(claim, message_ts=arrived, message_channel=claim.target)
                return
        answer = client.chat_postMessage(
            channel=claim.target,
            thread_ts=claim.thread_ts,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"delivery": claim.id}},
            unfurl_links=False,
            unfurl_media=False,
            **message.content(),
        )
        self.outbox.sent(claim, message_ts=str(answer["ts"]), message_channel=str(answer["channel"]))

    def _react(self, client: WebClient, claim: Claim) -> None:
        if self.clock.now() - claim.created_at > REACTION_WORTH:
            self.outbox.give_up(claim, "too late to matter")
            return
        try:
            client.reactions_add(channel=claim.target, timestamp=claim.payload["ts"], name=claim.payload["name"])
        except SlackApiError as error:
            if code_of(error) not in NOTHING_TO_MARK:
                raise
        self.outbox.sent(claim)

    def _failed(self, claim: Claim, error: SlackApiError) -> None:
        kind, code = kind_of(error), code_of(error)
        if is_channel_gone(error) and claim.target.startswith(("C", "G")):
            logger.info("channel %s is gone (%s)", claim.target, code)
            self.on_channel_gone(claim.workspace_id, claim.target)
        elif kind in {FailureKind.OWN_FAULT, FailureKind.ADMIN_NEEDED, FailureKind.WORKSPACE_GONE}:
            detail = error.response.get("response_metadata") or error.response.get("needed") or ""
            logger.warning("delivery %s (%s) was refused: %s %s", claim.id, claim.kind, code, detail)
        self._postpone(
            claim, kind, code, may_have_arrived=may_have_taken_effect(error), retry_after_seconds=retry_after(error)
        )

    def _postpone(
        self,
        claim: Claim,
        kind: FailureKind,
        error: str,
        *,
        may_have_arrived: bool,
        retry_after_seconds: float | None = None,
    ) -> None:
        now = self.clock.now()
        until = next_try(kind, tries=claim.tries, now=now, retry_after=retry_after_seconds, rng=self.rng)
        if until is None:
            self.outbox.give_up(claim, error)
            return
        if may_have_arrived and _is_new_post(claim):
            # A post that timed out can still land; only after the lease is it looked for and, if need be, repeated.
            until = max(until, claim.claimed_at + LEASE)
        self.outbox.postpone(claim, until=until, error=error, may_have_arrived=may_have_arrived)


def _is_new_post(claim: Claim) -> bool:
    return claim.kind != REACTION and claim.user_id is None and claim.message_ts is None


def _is_unknown_dm(claim: Claim) -> bool:
    """A direct message addressed to a person, whose channel nobody has told us yet."""
    return claim.target.startswith(("U", "W"))


def _find_arrived(client: WebClient, claim: Claim, since: datetime) -> str | None:
    """The timestamp under which an earlier try arrived; None if it did not."""
    oldest = f"{(since - CLOCK_SKEW).timestamp():.6f}"
    if claim.thread_ts is None:
        answer = client.conversations_history(channel=claim.target, oldest=oldest, include_all_metadata=True, limit=100)
    else:
        answer = client.conversations_replies(
            channel=claim.target, ts=claim.thread_ts, oldest=oldest, include_all_metadata=True, limit=100
        )
    for message in answer["messages"]:
        metadata = message.get("metadata") or {}
        if metadata.get("event_type") == EVENT_TYPE and metadata.get("event_payload", {}).get("delivery") == claim.id:
            return str(message["ts"])
    return None
