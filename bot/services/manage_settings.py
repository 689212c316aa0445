"""What learners choose for themselves: being listed, a reminder, their zone."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.clock import Clock
from bot.errors import InvalidScheduleError
from bot.services.home_channel import find_learners_channel
from bot.services.people import Person
from bot.services.settings_results import LearnerSettings
from bot.storage.tables import Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork


@dataclass(frozen=True)
class ManageSettings:
    """Reads and stores a learner's own settings."""

    transactions: Transactions
    clock: Clock

    def show(self, person: Person, slack_channel: str | None) -> LearnerSettings:
        """The person's settings, seen from a channel."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            return describe_settings(work, person, learner, slack_channel)

    def save(
        self,
        person: Person,
        *,
        is_hidden: bool,
        channel_id: int | None,
        is_hidden_here: bool,
        reminder_hour: int | None,
        zone: str,
    ) -> None:
        """Store the person's choice. Raises InvalidScheduleError for a zone that does not exist."""
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise InvalidScheduleError("zone", f"I know no time zone “{zone}”.") from None
        with self.transactions() as work:
            learner = work.learners.ensure_held(person.workspace_id, person.user_id, self.clock.now(), name=person.name)
            learner.is_hidden = is_hidden
            learner.reminder_hour = reminder_hour
            learner.zone = zone
            if channel_id is not None:
                work.learners.membership(learner.id, channel_id).is_hidden = is_hidden_here
            work.commit()

    def know_dm(self, person: Person, dm_channel: str) -> None:
        """Remember the direct-message channel with somebody, so that what is owed to them can be looked up there."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            if learner is not None and learner.dm_channel != dm_channel:
                learner.dm_channel = dm_channel
                work.commit()


def describe_settings(
    work: UnitOfWork, person: Person, learner: Learner | None, slack_channel: str | None
) -> LearnerSettings:
    """The settings that hold, with those of the channel at hand."""
    channel = find_learners_channel(work, person, learner, slack_channel)
    here = work.learners.find_membership(learner.id, channel.id) if learner and channel else None
    return LearnerSettings(
        zone=(learner.zone if learner else None) or person.zone or "UTC",
        is_hidden=learner.is_hidden if learner else False,
        is_hidden_here=here.is_hidden if here else False,
        channel_id=channel.id if channel else None,
        channel_name=channel.name if channel else None,
        reminder_hour=learner.reminder_hour if learner else None,
    )
