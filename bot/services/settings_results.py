"""What channels and learners have chosen, as forms show it."""

from dataclasses import dataclass
from datetime import datetime, time


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """What a learner chose for themself; `channel_name` None where no channel is at hand."""

    zone: str
    is_hidden: bool
    is_hidden_here: bool
    channel_id: int | None
    channel_name: str | None
    reminder_hour: int | None


@dataclass(frozen=True, slots=True)
class ScheduleForm:
    """A channel's schedule to be edited, filled with what holds or with defaults."""

    channel_id: int
    channel_name: str
    slack_channel: str
    is_set_up: bool
    zone: str
    post_at: time
    days: frozenset[int]
    closes_at: time | None
    pack_id: str
    packs: tuple[tuple[str, str], ...]
    """(id, title) of every pack."""
    country: str | None
    subdivision: str | None
    leads: tuple[str, ...]
    paused: bool
    next_due_at: datetime | None
    open_question_id: int | None = None
    """The question that could be withdrawn."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the inviter is offered when the bot joins a channel: the defaults, ready to be taken."""

    form: ScheduleForm
    inviter: str
