"""Which channel somebody outside Slack means."""

from dataclasses import dataclass

from bot.errors import UnknownChannelError
from bot.storage.unit_of_work import Transactions


@dataclass(frozen=True, slots=True)
class FoundChannel:
    """A channel that is set up."""

    channel_id: int
    workspace_id: str
    pack_id: str


@dataclass(frozen=True)
class FindChannel:
    """Finds a channel by what people call it."""

    transactions: Transactions

    def __call__(self, words: str) -> FoundChannel:
        """The channel of this name, with or without #, or of this Slack id. Raises UnknownChannelError.

        A name that several workspaces have is no one channel's.
        """
        wanted = words.strip().removeprefix("#")
        with self.transactions() as work:
            channels = work.channels.set_up()
            found = [channel for channel in channels if wanted in (channel.name, channel.slack_id)]
            if len(found) != 1:
                known = tuple(f"{channel.name} ({channel.slack_id})" for channel in found or channels)
                raise UnknownChannelError(words, known)
            return FoundChannel(found[0].id, found[0].workspace_id, found[0].pack_id or "")
