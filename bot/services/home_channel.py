"""The channel on whose boards private practice counts, and what is open in the channels of a learner."""

from bot.services.people import Person
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import UnitOfWork


def find_home_channel(work: UnitOfWork, person: Person, learner: Learner, slack_channel: str | None) -> Channel | None:
    """This channel if it is set up, else the one that the learner last answered in."""
    here = work.channels.find(person.workspace_id, slack_channel) if slack_channel else None
    if here is not None and here.pack_id is not None:
        work.learners.membership(learner.id, here.id)
        return here
    return work.channels.get(learner.home_channel_id) if learner.home_channel_id else None


def open_items(work: UnitOfWork, learner: Learner, channel: Channel | None) -> frozenset[str]:
    """Items that are open in a channel of the learner's: practice must not give them away."""
    channel_ids = {*work.learners.channel_ids(learner.id), *([channel.id] if channel else [])}
    return work.questions.open_item_ids(sorted(channel_ids))
