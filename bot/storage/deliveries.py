"""The outbox: messages owed to Slack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_, select, update

from bot.storage.repository import Repository
from bot.storage.tables import Delivery, DeliveryMention


@dataclass(frozen=True, slots=True)
class Claim:
    """A message taken to be sent. With `message_ts` it is an update, else a post.

    `unresolved_since` is when an earlier try began whose fate nobody knows: it may have arrived.
    """

    id: int
    kind: str
    workspace_id: str
    target: str
    thread_ts: str | None
    user_id: str | None
    payload: dict[str, Any]
    revision: int
    message_ts: str | None
    message_channel: str | None
    tries: int
    created_at: datetime
    claimed_at: datetime
    unresolved_since: datetime | None


class Deliveries(Repository):
    """Messages owed, claimed, sent. A dedupe key can be owed only once."""

    def owe(
        self,
        kind: str,
        *,
        workspace_id: str,
        target: str,
        dedupe_key: str,
        payload: dict[str, Any],
        now: datetime,
        thread_ts: str | None = None,
        user_id: str | None = None,
        not_before: datetime | None = None,
        mentions: Iterable[int] = (),
    ) -> int:
        """Owe a message; the id of its row. The same dedupe key again changes nothing."""
        values = {
            "kind": kind,
            "workspace_id": workspace_id,
            "target": target,
            "thread_ts": thread_ts,
            "user_id": user_id,
            "payload": payload,
            "dedupe_key": dedupe_key,
            "revision": 1,
            "sent_revision": 0,
            "is_due": True,
            "tries": 0,
            "not_before": not_before or now,
            "created_at": now,
        }
        is_new = self._insert_new(Delivery, values, ["dedupe_key"])
        delivery_id = self.session.scalars(select(Delivery.id).where(Delivery.dedupe_key == dedupe_key)).one()
        if is_new:
            self.session.add_all(
                DeliveryMention(delivery_id=delivery_id, learner_id=learner) for learner in sorted(set(mentions))
            )
        return delivery_id

    def mention(self, delivery_id: int, learner_id: int) -> None:
        """Note that a kept message speaks of one learner more."""
        values = {"delivery_id": delivery_id, "learner_id": learner_id}
        self._insert_new(DeliveryMention, values, ["delivery_id", "learner_id"])

    def find(self, delivery_id: int) -> Delivery | None:
        return self.session.get(Delivery, delivery_id)

    def by_key(self, dedupe_key: str) -> Delivery | None:
        return self.session.scalar(select(Delivery).where(Delivery.dedupe_key == dedupe_key))

    def revise(self, delivery_id: int, *, now: datetime, at_most_every: timedelta = timedelta(0)) -> None:
        """Owe the message anew in its present state; several revisions inside `at_most_every` become one update.

        A message that was given up before it was ever posted stays given up.
        """
        delivery = self.session.get(Delivery, delivery_id, with_for_update=True)
        if delivery is None or (delivery.message_ts is None and not delivery.is_due):
            return
        delivery.not_before = _next_turn(delivery, now, at_most_every)
        delivery.revision += 1
        delivery.is_due = True

    def drop_unposted(self, delivery_id: int, reason: str) -> bool:
        """Owe a message no longer that was never posted; False if it was posted, or its post is under way."""
        unposted = (Delivery.id == delivery_id, Delivery.message_ts.is_(None), Delivery.claimed_at.is_(None))
        dropped = self.session.execute(
            update(Delivery).where(*unposted).values(is_due=False, last_error=reason).returning(Delivery.id)
        )
        return dropped.one_or_none() is not None

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Claim]:
        """Take messages that are due, so that nobody else sends them before the lease ends."""
        query = (
            select(Delivery)
            .where(
                Delivery.is_due,
                Delivery.not_before <= now,
                or_(Delivery.lease_until.is_(None), Delivery.lease_until <= now),
            )
            .order_by(Delivery.not_before, Delivery.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_claim(delivery, now, lease) for delivery in self.session.scalars(query)]

    def sent(self, claim: Claim, *, now: datetime, message_ts: str | None, message_channel: str | None) -> None:
        """The claimed revision reached Slack; a revision made meanwhile stays due."""
        delivery = self._settle(claim)
        if delivery is None:
            return
        delivery.sent_revision = claim.revision
        delivery.is_due = delivery.revision > claim.revision
        delivery.message_ts = message_ts or delivery.message_ts
        delivery.message_channel = message_channel or delivery.message_channel
        delivery.sent_at = now
        delivery.tries = 0
        delivery.last_error = None

    def arrived(self, claim: Claim, *, message_ts: str, message_channel: str) -> None:
        """An earlier try turned out to have arrived. The message stays due: what changed since comes as an update."""
        delivery = self._settle(claim)
        if delivery is not None:
            delivery.message_ts = message_ts
            delivery.message_channel = message_channel

    def postpone(self, claim: Claim, *, until: datetime, error: str, may_have_arrived: bool) -> None:
        """Try again later. What may have arrived keeps the time of its claim, to be looked for in the history."""
        delivery = self._settle_held(claim)
        if delivery is None:
            return
        delivery.not_before = until
        delivery.last_error = error[:200]
        if may_have_arrived:
            delivery.claimed_at = claim.unresolved_since or claim.claimed_at

    def give_up(self, claim: Claim, error: str) -> None:
        """Owe the message no longer: Slack will never take it. A revision of a posted one made meanwhile stays due."""
        delivery = self._settle_held(claim)
        if delivery is None:
            return
        delivery.is_due = delivery.message_ts is not None and delivery.revision > claim.revision
        delivery.last_error = error[:200]

    def _settle(self, claim: Claim) -> Delivery | None:
        delivery = self.session.get(Delivery, claim.id, with_for_update=True)
        if delivery is not None:
            delivery.lease_until = None
            delivery.claimed_at = None
        return delivery

    def _settle_held(self, claim: Claim) -> Delivery | None:
        """The same, unless the lease ran out and somebody else took the message: then its fate is theirs to tell."""
        delivery = self.session.get(Delivery, claim.id, with_for_update=True)
        return self._settle(claim) if delivery is not None and delivery.tries == claim.tries else None

    def next_due(self) -> datetime | None:
        """When the next message that is owed may go out."""
        query = select(Delivery.not_before).where(Delivery.is_due).order_by(Delivery.not_before).limit(1)
        return self.session.scalar(query)

    def naming(self, learner_id: int) -> Sequence[Delivery]:
        """Kept messages that name a learner, or show what they wrote."""
        query = (
            select(Delivery)
            .join(DeliveryMention, DeliveryMention.delivery_id == Delivery.id)
            .where(DeliveryMention.learner_id == learner_id)
        )
        return self.session.scalars(query).all()

    def drop_for_user(self, workspace_id: str, user_id: str, dm_channel: str | None) -> None:
        """Forget messages to one person, private and direct, sent and owed."""
        to_them = or_(Delivery.user_id == user_id, Delivery.target.in_([user_id, dm_channel or user_id]))
        self.session.execute(delete(Delivery).where(Delivery.workspace_id == workspace_id, to_them))

    def drop_for_target(self, workspace_id: str, target: str) -> None:
        """Stop owing messages to a channel that can no longer be reached."""
        self.session.execute(
            update(Delivery)
            .where(Delivery.workspace_id == workspace_id, Delivery.target == target, Delivery.is_due)
            .values(is_due=False, last_error="the channel is gone")
        )

    def forget_private_before(self, instant: datetime) -> None:
        """Remove private and direct messages that went out long ago: they are not updated any more."""
        to_a_person = or_(Delivery.user_id.is_not(None), *(Delivery.target.startswith(kind) for kind in "UWD"))
        self.session.execute(delete(Delivery).where(~Delivery.is_due, to_a_person, Delivery.created_at < instant))


def _next_turn(delivery: Delivery, now: datetime, at_most_every: timedelta) -> datetime:
    """When a revised message may go out."""
    if delivery.lease_until is not None and delivery.lease_until > now:
        return now + at_most_every  # it is being sent at this moment
    if delivery.is_due and delivery.tries > 0:
        return delivery.not_before  # a try failed, and the wait after it holds for any revision
    if delivery.is_due and delivery.message_ts is None:
        return delivery.not_before  # it was never shown, and is built of what holds when its time has come
    earliest = now if delivery.sent_at is None else max(now, delivery.sent_at + at_most_every)
    return min(earliest, delivery.not_before) if delivery.is_due else earliest


def _claim(delivery: Delivery, now: datetime, lease: timedelta) -> Claim:
    unresolved_since = delivery.claimed_at
    delivery.claimed_at = unresolved_since or now
    delivery.lease_until = now + lease
    delivery.tries += 1
    return Claim(
        id=delivery.id,
        kind=delivery.kind,
        workspace_id=delivery.workspace_id,
        target=delivery.target,
        thread_ts=delivery.thread_ts,
        user_id=delivery.user_id,
        payload=delivery.payload,
        revision=delivery.revision,
        message_ts=delivery.message_ts,
        message_channel=delivery.message_channel,
        tries=delivery.tries,
        created_at=delivery.created_at,
        claimed_at=now,
        unresolved_since=unresolved_since,
    )
