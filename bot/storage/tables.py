"""The tables. A row is a fact; every query over them stands in a repository."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.core.appeal import AppealState
from bot.core.question import AnswerWay, QuestionState
from bot.storage.base import Base


class Channel(Base):
    """A Slack channel that the bot was invited to, with its schedule once a lead has set it up."""

    __tablename__ = "channels"
    __table_args__ = (UniqueConstraint("workspace_id", "slack_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(String(32))
    slack_id: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(100), default="")
    is_private: Mapped[bool] = mapped_column(default=False)
    is_member: Mapped[bool] = mapped_column(default=True)
    pack_id: Mapped[str | None] = mapped_column(String(60))
    season_id: Mapped[int | None]
    zone: Mapped[str | None] = mapped_column(String(64))
    post_at: Mapped[time | None]
    days: Mapped[str] = mapped_column(String(7), default="")
    closes_at: Mapped[time | None]
    country: Mapped[str | None] = mapped_column(String(2))
    subdivision: Mapped[str | None] = mapped_column(String(10))
    paused: Mapped[bool] = mapped_column(default=False)
    next_due_at: Mapped[datetime | None] = mapped_column(index=True)
    next_digest_at: Mapped[datetime | None] = mapped_column(index=True)
    last_digest_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class ChannelLead(Base):
    """Who may schedule, post, withdraw and rule in a channel."""

    __tablename__ = "channel_leads"

    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)


class Season(Base):
    """The span in which attempts of a channel add up."""

    __tablename__ = "seasons"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"), index=True)
    pack_id: Mapped[str] = mapped_column(String(60))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Learner(Base):
    """A person of a workspace who answered or asked something."""

    __tablename__ = "learners"
    __table_args__ = (UniqueConstraint("workspace_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(100), default="")
    zone: Mapped[str | None] = mapped_column(String(64))
    dm_channel: Mapped[str | None] = mapped_column(String(32))
    home_channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="SET NULL"))
    is_hidden: Mapped[bool] = mapped_column(default=False)
    reminder_hour: Mapped[int | None]
    knows_threads_are_open: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class Membership(Base):
    """What is particular to a learner in one channel: hidden from its boards, or gone from it."""

    __tablename__ = "memberships"

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True, index=True)
    is_hidden: Mapped[bool] = mapped_column(default=False)
    has_left: Mapped[bool] = mapped_column(default=False)


class ShownItem(Base):
    """An item as it was when it was shown, so that an answer is graded against what the learner saw."""

    __tablename__ = "shown_items"

    pack_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[str] = mapped_column(String(16), primary_key=True)
    body: Mapped[dict[str, Any]]


class ItemInForce(Base):
    """The version of an item by which answers are graded, as the process that started last has it in its pack.

    `revision` counts how often it became another.
    """

    __tablename__ = "items_in_force"

    pack_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[str] = mapped_column(String(16))
    revision: Mapped[int] = mapped_column(default=1)


class Question(Base):
    """One administration of an item in a channel. A channel has at most one question for a due time.

    `regraded_for` is the version in force for which a closed one was looked at again; `corrected_at`, when it got
    another key than the one that people answered by.
    """

    __tablename__ = "questions"
    __table_args__ = (
        UniqueConstraint("channel_id", "due_at"),
        Index("ix_questions_state_closes_at", "state", "closes_at"),
        Index("ix_questions_item_version", "item_version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    season_id: Mapped[int] = mapped_column(ForeignKey("seasons.id", ondelete="CASCADE"))
    pack_id: Mapped[str] = mapped_column(String(60))
    item_id: Mapped[str] = mapped_column(String(60))
    item_version: Mapped[str] = mapped_column(String(16))
    state: Mapped[QuestionState] = mapped_column(String(12))
    due_at: Mapped[datetime]
    local_date: Mapped[date]
    closes_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    regraded_for: Mapped[str | None] = mapped_column(String(16))
    corrected_at: Mapped[datetime | None]
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("deliveries.id", ondelete="SET NULL"), index=True)


class Attempt(Base):
    """A stored response with its outcome. `dedupe_key` makes a second grading of the same act impossible.

    `practice`: after closing; counts for nothing. `scores`: the learner's first attempt at the item in the season, made
    before its key was shown in the channel. `week_start` and `month_start` are the board periods it was added to.
    `item_version` is the one that it is graded by; `regraded_for`, the one in force for which it was looked at again.
    """

    __tablename__ = "attempts"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        Index("ix_attempts_learner_id_item_id", "learner_id", "item_id"),
        Index("ix_attempts_question_id_learner_id", "question_id", "learner_id"),
        Index("ix_attempts_season_id_learner_id", "season_id", "learner_id"),
        Index("ix_attempts_item_version", "item_version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dedupe_key: Mapped[str] = mapped_column(String(120))
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    season_id: Mapped[int | None] = mapped_column(ForeignKey("seasons.id", ondelete="CASCADE"))
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))
    quiz_id: Mapped[int | None] = mapped_column(ForeignKey("quizzes.id", ondelete="SET NULL"))
    exam_id: Mapped[int | None] = mapped_column(ForeignKey("exams.id", ondelete="SET NULL"), index=True)
    pack_id: Mapped[str] = mapped_column(String(60))
    item_id: Mapped[str] = mapped_column(String(60))
    item_version: Mapped[str] = mapped_column(String(16))
    domain: Mapped[str] = mapped_column(String(60))
    task: Mapped[str] = mapped_column(String(8))
    way: Mapped[AnswerWay] = mapped_column(String(12))
    response: Mapped[dict[str, Any]]
    typed: Mapped[str | None]
    message_ts: Mapped[str | None] = mapped_column(String(32))
    verdict: Mapped[str] = mapped_column(String(12))
    points: Mapped[int]
    scores: Mapped[bool]
    practice: Mapped[bool] = mapped_column(default=False)
    void: Mapped[bool] = mapped_column(default=False)
    regraded_for: Mapped[str | None] = mapped_column(String(16))
    answered_at: Mapped[datetime]
    week_start: Mapped[date | None]
    month_start: Mapped[date | None]


class Appeal(Base):
    """A second look that a learner asked for, once an attempt.

    Those with the same `likeness` in a channel are ruled on together. `ruled_by` is the lead who ruled; none where the
    key was corrected before anyone did, or where the lead has been erased.
    """

    __tablename__ = "appeals"
    __table_args__ = (
        UniqueConstraint("attempt_id"),
        Index("ix_appeals_channel_id_likeness", "channel_id", "likeness"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    likeness: Mapped[str] = mapped_column(String(32))
    state: Mapped[AppealState] = mapped_column(String(12))
    asked_at: Mapped[datetime]
    ruled_at: Mapped[datetime | None]
    ruled_by: Mapped[int | None] = mapped_column(ForeignKey("learners.id", ondelete="SET NULL"), index=True)


class StandingRow(Base):
    """Points of a learner on one board: channel, season, domain ("" for all), period and where it starts."""

    __tablename__ = "standings"

    season_id: Mapped[int] = mapped_column(ForeignKey("seasons.id", ondelete="CASCADE"), primary_key=True)
    domain: Mapped[str] = mapped_column(String(60), primary_key=True)
    period: Mapped[str] = mapped_column(String(8), primary_key=True)
    period_start: Mapped[date] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"), index=True)
    points: Mapped[int]
    right: Mapped[int]
    answered: Mapped[int]


class Delivery(Base):
    """A message owed to Slack. It is due while `sent_revision` is behind `revision`.

    A message that Slack keeps has one row for its whole life: the first sending posts it, later revisions update it.
    `claimed_at` is when the latest try began; `lease_until` is how long nobody else may try.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        # Each condition as SQLAlchemy writes it in that dialect: SQLite uses the index for no other wording.
        Index("ix_deliveries_due", "not_before", sqlite_where=text("is_due = 1"), postgresql_where=text("is_due")),
        Index("ix_deliveries_message_ts", "message_ts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    workspace_id: Mapped[str] = mapped_column(String(32))
    target: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    user_id: Mapped[str | None] = mapped_column(String(32))
    payload: Mapped[dict[str, Any]]
    dedupe_key: Mapped[str] = mapped_column(String(160))
    revision: Mapped[int] = mapped_column(default=1)
    sent_revision: Mapped[int] = mapped_column(default=0)
    is_due: Mapped[bool] = mapped_column(default=True)
    not_before: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None] = mapped_column(String(200))
    message_ts: Mapped[str | None] = mapped_column(String(32))
    message_channel: Mapped[str | None] = mapped_column(String(32))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class DeliveryMention(Base):
    """Which learners a kept message names or quotes, so that it can be written anew without them."""

    __tablename__ = "delivery_mentions"

    delivery_id: Mapped[int] = mapped_column(ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True, index=True)


class QuizRow(Base):
    """A private quiz: its state as data, whose version guards against two taps at once."""

    __tablename__ = "quizzes"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), index=True)
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    pack_id: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(100), default="")
    state: Mapped[dict[str, Any]]
    version: Mapped[int] = mapped_column(default=1)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ExamRow(Base):
    """A mock exam: its state as data, and when its time is over."""

    __tablename__ = "exams"
    __table_args__ = (Index("ix_exams_ended_at_closes_at", "ended_at", "closes_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), index=True)
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="SET NULL"))
    pack_id: Mapped[str] = mapped_column(String(60))
    state: Mapped[dict[str, Any]]
    versions: Mapped[dict[str, Any]]
    """Item id → the version that is asked."""
    started_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Lookup(Base):
    """A question asked of the notes, what it found, and how the asker liked it. Its text is forgotten in time."""

    __tablename__ = "lookups"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        Index("ix_lookups_channel_id_thread_ts", "channel_id", "thread_ts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dedupe_key: Mapped[str] = mapped_column(String(120))
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    pack_id: Mapped[str] = mapped_column(String(60))
    query: Mapped[str | None]
    covered: Mapped[bool]
    note_id: Mapped[str | None] = mapped_column(String(60))
    asked_at: Mapped[datetime]


class Rating(Base):
    """Thumbs up (1) or down (-1) for what a lookup found; a learner has one and may change it."""

    __tablename__ = "ratings"

    lookup_id: Mapped[int] = mapped_column(ForeignKey("lookups.id", ondelete="CASCADE"), primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    value: Mapped[int]


class Report(Base):
    """A problem that a learner reported with an item."""

    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"))
    pack_id: Mapped[str] = mapped_column(String(60))
    item_id: Mapped[str] = mapped_column(String(60))
    item_version: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(24))
    comment: Mapped[str | None]
    reported_at: Mapped[datetime]


class SeenEvent(Base):
    """An event that was taken in already; Slack sends some twice."""

    __tablename__ = "seen_events"

    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)
