"""A channel's life with the bot: invited, set up, scheduled, a new season, and left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core.pack import Pack
from bot.core.schedule import Schedule, next_digest, next_due, validate_schedule
from bot.errors import ChannelNotSetUpError
from bot.services.home_channel import find_learners_channel
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, Place, require_lead
from bot.services.schedules import default_schedule, schedule_of, store_schedule
from bot.services.settings_results import ScheduleForm
from bot.storage.tables import Channel
from bot.storage.unit_of_work import Transactions, UnitOfWork


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What Slack says of a channel."""

    workspace_id: str
    slack_id: str
    name: str = ""
    is_private: bool = False


@dataclass(frozen=True)
class ConfigureChannel:
    """Sets channels up; everything but being invited is for leads."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def joined(self, facts: ChannelFacts, inviter: Person | None, event_key: str) -> None:
        """The bot was invited: the inviter becomes a lead and is offered the set-up, once an invitation."""
        now = self.clock.now()
        with self.transactions() as work:
            channel = work.channels.ensure(facts.workspace_id, facts.slack_id, now)
            channel.is_member = True
            channel.name, channel.is_private = facts.name or channel.name, facts.is_private
            if channel.pack_id is not None:
                _plan(work, channel, self.clock)
            if inviter is not None:
                work.learners.ensure(inviter.workspace_id, inviter.user_id, now, name=inviter.name, zone=inviter.zone)
                work.channels.add_lead(channel.id, inviter.user_id)
                work.deliveries.owe(
                    "welcome",
                    workspace_id=facts.workspace_id,
                    target=facts.slack_id,
                    user_id=inviter.user_id,
                    dedupe_key=f"welcome:{event_key}",
                    payload={"channel_id": channel.id, "user_id": inviter.user_id},
                    now=now,
                )
            work.commit()
        self.outbox.wake()

    def left(self, workspace_id: str, slack_id: str) -> None:
        """The bot was removed, or the channel is gone: nothing more is posted there; what was answered stays."""
        with self.transactions() as work:
            channel = work.channels.find(workspace_id, slack_id)
            if channel is not None:
                channel.is_member = False
                work.deliveries.drop_for_target(workspace_id, slack_id)
                work.commit()

    def renamed(self, facts: ChannelFacts) -> None:
        """The channel has another name, or another id."""
        with self.transactions() as work:
            channel = work.channels.find(facts.workspace_id, facts.slack_id)
            if channel is not None and facts.name:
                channel.name = facts.name
                work.commit()

    def moved(self, workspace_id: str, old_id: str, new_id: str) -> None:
        """Slack gave the channel another id, as it does when a private channel is shared."""
        with self.transactions() as work:
            channel = work.channels.find(workspace_id, old_id)
            if channel is not None:
                channel.slack_id = new_id
                work.commit()

    def person_left(self, workspace_id: str, slack_id: str, user_id: str, *, has_left: bool) -> None:
        """Somebody left the channel, or came back: boards show only who is there."""
        with self.transactions() as work:
            channel = work.channels.find(workspace_id, slack_id)
            learner = work.learners.find(workspace_id, user_id)
            if channel is not None and learner is not None:
                work.learners.membership(learner.id, channel.id).has_left = has_left
                work.commit()

    def find_channel_id(self, place: Place) -> int | None:
        """Our id of a channel in which the bot is a member."""
        with self.transactions() as work:
            channel = work.channels.find(place.workspace_id, place.slack_channel or "")
            return channel.id if channel is not None and channel.is_member else None

    def find_study_channel_id(self, place: Place, person: Person) -> int | None:
        """Our id of this channel if it is set up, else of the one that the person last answered in."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            channel = find_learners_channel(work, person, learner, place.slack_channel)
            return channel.id if channel else None

    def pack_for(self, place: Place, person: Person) -> Pack:
        """The pack that the person studies, seen from here; before there is a channel, the one that is offered."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            channel = find_learners_channel(work, person, learner, place.slack_channel)
            return self.library.pack_of(channel)

    def pack_of(self, channel_id: int) -> Pack:
        """The pack of a channel that is set up. Raises ChannelNotSetUpError."""
        with self.transactions() as work:
            pack_id = work.channels.get(channel_id).pack_id
        if pack_id is None:
            raise ChannelNotSetUpError
        return self.library.pack(pack_id)

    def is_study_channel(self, place: Place) -> bool:
        """Whether the channel is set up."""
        with self.transactions() as work:
            channel = work.channels.find(place.workspace_id, place.slack_channel or "")
            return channel is not None and channel.pack_id is not None and channel.is_member

    def form(self, channel_id: int, person: Person) -> ScheduleForm:
        """The schedule to be edited, with defaults in the person's own zone before it was set up. For leads."""
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            require_lead(work, channel, person, "change the schedule")
            return self._describe(work, channel, person.zone)

    def welcome_form(self, channel_id: int, user_id: str) -> ScheduleForm:
        """What the inviter is offered: the same form with the defaults."""
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            inviter = work.learners.find(channel.workspace_id, user_id)
            return self._describe(work, channel, inviter.zone if inviter else None)

    def take_defaults(self, channel_id: int, person: Person) -> ScheduleForm:
        """Set the channel up as offered. For leads; a channel that is set up already stays as it is."""
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            require_lead(work, channel, person, "set this channel up")
            if channel.pack_id is None:
                self._store(work, channel, default_schedule(person.zone), self.library.default.id)
            work.commit()
            return self._describe(work, channel, person.zone)

    def save(
        self, channel_id: int, person: Person, schedule: Schedule, *, pack_id: str, leads: Iterable[str]
    ) -> ScheduleForm:
        """Store what a lead chose. Raises InvalidScheduleError, which names the field that cannot be taken."""
        validate_schedule(schedule)
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            require_lead(work, channel, person, "change the schedule")
            self._store(work, channel, schedule, self.library.pack(pack_id).id)
            work.channels.set_leads(channel.id, list(leads) or [person.user_id])
            work.commit()
            return self._describe(work, channel, person.zone)

    def preview(self, channel_id: int, person: Person, schedule: Schedule) -> ScheduleForm:
        """The form as it would be with this schedule, so that it can say what will happen; nothing is stored."""
        validate_schedule(schedule)
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            require_lead(work, channel, person, "change the schedule")
            store_schedule(channel, schedule)
            channel.next_due_at = _next_due(work, channel, self.clock)
            return self._describe(work, channel, schedule.zone)

    def start_season(self, channel_id: int, person: Person) -> ScheduleForm:
        """Begin a new season: boards start at zero, and every item can score again. For leads."""
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            require_lead(work, channel, person, "start a new season")
            if channel.pack_id is None:
                raise ChannelNotSetUpError
            work.channels.start_season(channel, channel.pack_id, self.clock.now())
            work.commit()
            return self._describe(work, channel, person.zone)

    def _store(self, work: UnitOfWork, channel: Channel, schedule: Schedule, pack_id: str) -> None:
        store_schedule(channel, schedule)
        if channel.pack_id != pack_id or channel.season_id is None:
            work.channels.start_season(channel, pack_id, self.clock.now())
        _plan(work, channel, self.clock)

    def _describe(self, work: UnitOfWork, channel: Channel, zone: str | None) -> ScheduleForm:
        is_set_up = channel.pack_id is not None
        schedule = schedule_of(channel) if channel.zone else default_schedule(zone)
        open_question = work.questions.open_in(channel.id)
        preview = next_due(schedule, after=self.clock.now(), last_due=None)
        return ScheduleForm(
            channel_id=channel.id,
            channel_name=channel.name,
            slack_channel=channel.slack_id,
            is_set_up=is_set_up,
            zone=schedule.zone,
            post_at=schedule.post_at,
            days=schedule.days,
            closes_at=schedule.closes_at,
            pack_id=channel.pack_id or self.library.default.id,
            packs=tuple((pack.id, pack.title) for pack in self.library.packs.values()),
            country=schedule.country,
            subdivision=schedule.subdivision,
            leads=tuple(sorted(work.channels.leads(channel.id))),
            paused=schedule.paused,
            next_due_at=channel.next_due_at if is_set_up else preview,
            open_question_id=open_question.id if open_question else None,
        )


def _next_due(work: UnitOfWork, channel: Channel, clock: Clock) -> datetime | None:
    latest = work.questions.latest_due(channel.id)
    return next_due(schedule_of(channel), after=clock.now(), last_due=latest)


def _plan(work: UnitOfWork, channel: Channel, clock: Clock) -> None:
    """Compute what is due next, from now: never a second question on a day that had one."""
    channel.next_due_at = _next_due(work, channel, clock)
    channel.next_digest_at = next_digest(schedule_of(channel), after=clock.now(), last_digest=channel.last_digest_at)
