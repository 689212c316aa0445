"""The channel through which somebody studies: whose pack, on whose boards, and what is open there."""

from bot.services.people import Person
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import UnitOfWork


def find_learners_channel(
    work: UnitOfWork, person: Person, learner: Learner | None, slack_channel: str | None
) -> Channel | None:
    """This channel if it is set up, else the one that the learner last answered in."""
    here = work.channels.find(person.workspace_id, slack_channel) if slack_channel else None
    if here is not None and here.pack_id is not None:
        return here
    return work.channels.of(learner.home_channel_id) if learner else None


def find_home_channel(work: UnitOfWork, person: Person, learner: Learner, slack_channel: str | None) -> Channel | None:
    """The same, with the learner as a member of this channel, so that what they practise counts there."""
    channel = find_learners_channel(work, person, learner, slack_channel)
    if channel is not None and channel.slack_id == slack_channel:
        work.learners.membership(learner.id, channel.id)
    return channel


def name_elsewhere(channel: Channel | None, slack_channel: str | None) -> str | None:
    """The channel's name, where it is not the one at hand and so has to be told."""
    return channel.name if channel is not None and channel.slack_id != slack_channel else None


def open_items(work: UnitOfWork, learner: Learner, channel: Channel | None) -> frozenset[str]:
    """Items that are open in a channel of the learner's: practice must not give them away."""
    channel_ids = {*work.learners.channel_ids(learner.id), *([channel.id] if channel else [])}
    return work.questions.open_item_ids(sorted(channel_ids))
