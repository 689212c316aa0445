"""Questions of channels, and the items as they were shown."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, func, select

from bot.core.question import QuestionState
from bot.storage.repository import Repository
from bot.storage.tables import Channel, Delivery, Question, Season, ShownItem


class Questions(Repository):
    """Administrations of items in channels."""

    def find(self, question_id: int) -> Question | None:
        return self.session.get(Question, question_id)

    def lock(self, question_id: int) -> Question | None:
        """The question, locked until the transaction ends, so that closing and withdrawing take turns."""
        return self.session.get(Question, question_id, with_for_update=True)

    def add(self, question: Question) -> bool:
        """Store a question unless the channel has one for that due time; says whether it was stored."""
        values = {column.name: getattr(question, column.name) for column in Question.__table__.columns}
        del values["id"]
        return self._insert_new(Question, values, ["channel_id", "due_at"])

    def at(self, channel_id: int, due_at: datetime) -> Question | None:
        """The channel's question of a due time."""
        query = select(Question).where(Question.channel_id == channel_id, Question.due_at == due_at)
        return self.session.scalar(query)

    def open_in(self, channel_id: int) -> Question | None:
        """The channel's open question, the latest if there should be several."""
        query = select(Question).where(Question.channel_id == channel_id, Question.state == QuestionState.OPEN)
        return self.session.scalar(query.order_by(Question.due_at.desc()).limit(1))

    def latest_in(self, channel_id: int) -> Question | None:
        """The channel's latest question that was not withdrawn."""
        query = select(Question).where(Question.channel_id == channel_id, Question.state != QuestionState.WITHDRAWN)
        return self.session.scalar(query.order_by(Question.due_at.desc()).limit(1))

    def latest_due(self, channel_id: int) -> datetime | None:
        """When the channel's latest question was due, withdrawn ones included."""
        return self.session.scalar(select(func.max(Question.due_at)).where(Question.channel_id == channel_id))

    def by_message(self, workspace_id: str, slack_channel: str, message_ts: str) -> Question | None:
        """The question that a message shows."""
        query = (
            select(Question)
            .join(Delivery, Delivery.id == Question.delivery_id)
            .where(
                Delivery.workspace_id == workspace_id,
                Delivery.message_channel == slack_channel,
                Delivery.message_ts == message_ts,
            )
        )
        return self.session.scalar(query)

    def being_posted(self, workspace_id: str, slack_channel: str) -> Question | None:
        """The channel's open question whose message has gone out, though under which timestamp is not recorded yet."""
        query = (
            select(Question)
            .join(Delivery, Delivery.id == Question.delivery_id)
            .where(
                Delivery.workspace_id == workspace_id,
                Delivery.target == slack_channel,
                Delivery.message_ts.is_(None),
                Delivery.claimed_at.is_not(None),
                Question.state == QuestionState.OPEN,
            )
        )
        return self.session.scalar(query.limit(1))

    def closing_due(self, now: datetime, limit: int) -> Sequence[Question]:
        """Open questions whose closing time has come, locked so that no other process takes them too.

        One whose post is under way at this moment, or may have arrived, waits until that is known: there would be no
        message yet to show it closed in.
        """
        fate_unknown = exists().where(
            Delivery.id == Question.delivery_id,
            Delivery.is_due,
            Delivery.message_ts.is_(None),
            Delivery.claimed_at.is_not(None),
        )
        query = (
            select(Question)
            .where(Question.state == QuestionState.OPEN, Question.closes_at <= now, ~fate_unknown)
            .order_by(Question.closes_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return self.session.scalars(query).all()

    def open_ones(self) -> Sequence[tuple[Question, Channel]]:
        """All open questions with their channels."""
        query = (
            select(Question, Channel)
            .join(Channel, Channel.id == Question.channel_id)
            .where(Question.state == QuestionState.OPEN)
        )
        return [(question, channel) for question, channel in self.session.execute(query)]

    def history(self, channel_id: int, pack_id: str) -> list[tuple[str, datetime]]:
        """Item ids that the channel was asked, with when, oldest first."""
        query = (
            select(Question.item_id, Question.due_at)
            .where(Question.channel_id == channel_id, Question.pack_id == pack_id)
            .order_by(Question.due_at)
        )
        return [(item_id, due_at) for item_id, due_at in self.session.execute(query)]

    def days(self, channel_id: int, since: datetime) -> list[date]:
        """Local dates on which the channel had a question, oldest first; withdrawn ones are no question day."""
        query = (
            select(Question.local_date)
            .where(
                Question.channel_id == channel_id, Question.state != QuestionState.WITHDRAWN, Question.due_at >= since
            )
            .order_by(Question.due_at)
        )
        return list(dict.fromkeys(self.session.scalars(query)))

    def open_item_ids(self, channel_ids: Sequence[int]) -> frozenset[str]:
        """Items that are open in any of these channels."""
        query = select(Question.item_id).where(
            Question.channel_id.in_(channel_ids), Question.state == QuestionState.OPEN
        )
        return frozenset(self.session.scalars(query))

    def key_was_shown(self, channel_id: int, season: Season, item_id: str, *, before: datetime) -> bool:
        """Whether the item's key was shown in the channel in this season before an instant, by a question that closed.

        An answer that was in time and is only handled after the closing came before.
        """
        query = select(Question.id).where(
            Question.channel_id == channel_id,
            Question.pack_id == season.pack_id,
            Question.item_id == item_id,
            Question.closed_at >= season.started_at,
            Question.closed_at < before,
        )
        return self.session.scalar(query.limit(1)) is not None

    def keep_shown(self, pack_id: str, item_id: str, version: str, body: dict[str, Any]) -> None:
        """Keep an item as it is shown, once a version."""
        values = {"pack_id": pack_id, "item_id": item_id, "version": version, "body": body}
        self._insert_new(ShownItem, values, ["pack_id", "item_id", "version"])

    def shown(self, pack_id: str, item_id: str, version: str) -> dict[str, Any] | None:
        """The item as it was shown, as plain data."""
        row = self.session.get(ShownItem, (pack_id, item_id, version))
        return None if row is None else row.body
