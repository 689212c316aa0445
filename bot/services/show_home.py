"""The home tab: today's question, one's progress, the board, and settings."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.core.standings import Period
from bot.services.home_channel import find_learners_channel
from bot.services.library import Library
from bot.services.manage_settings import describe_settings
from bot.services.overview_results import HomePage
from bot.services.people import Person
from bot.services.show_progress import describe_progress
from bot.services.show_standings import describe_board
from bot.services.show_today import describe_today
from bot.storage.unit_of_work import Transactions


@dataclass(frozen=True)
class ShowHome:
    """Reads everything for one person's home tab in one transaction."""

    transactions: Transactions
    library: Library
    clock: Clock

    def __call__(self, person: Person) -> HomePage:
        """The home tab, seen from the channel that the person last answered in."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            channel = find_learners_channel(work, person, learner, None)
            now = self.clock.now()
            return HomePage(
                channel_name=channel.name if channel else None,
                slack_channel=channel.slack_id if channel else None,
                today=describe_today(work, self.library, channel, learner, self.clock) if channel else None,
                progress=describe_progress(work, self.library, learner, channel, now) if learner else None,
                board=describe_board(work, self.library, channel, learner, domain=None, period=Period.WEEK, now=now)
                if channel
                else None,
                settings=describe_settings(work, person, learner, None),
            )
