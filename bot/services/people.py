"""Who acts, and what they may do."""

from dataclasses import dataclass

from bot.errors import NotALeadError
from bot.storage.tables import Channel
from bot.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in Slack. `name` and `zone` may be unknown; `is_admin` is the workspace's word, not ours."""

    workspace_id: str
    user_id: str
    name: str = ""
    zone: str | None = None
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation in Slack. A direct message is no channel: there `slack_channel` is None."""

    workspace_id: str
    slack_channel: str | None


def is_theirs(work: UnitOfWork, person: Person, learner_id: int) -> bool:
    """Whether a row of this learner is the person's own."""
    learner = work.learners.find(person.workspace_id, person.user_id)
    return learner is not None and learner.id == learner_id


def is_lead(work: UnitOfWork, channel: Channel, person: Person) -> bool:
    """Whether the person may schedule, post now, withdraw, rule and start seasons in the channel."""
    return person.is_admin or person.user_id in work.channels.leads(channel.id)


def require_lead(work: UnitOfWork, channel: Channel, person: Person, act: str) -> None:
    """Raise NotALeadError, naming the act and whom to ask, unless the person is a lead."""
    if is_lead(work, channel, person):
        return
    leads = (work.learners.find(channel.workspace_id, user) for user in sorted(work.channels.leads(channel.id)))
    raise NotALeadError(act, tuple(lead.name for lead in leads if lead is not None and lead.name))
