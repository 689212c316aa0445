"""Today's question again, for one who came late, with one's own verdict."""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.core.question import QuestionState
from bot.errors import ChannelNotSetUpError
from bot.services.library import Library
from bot.services.people import Person
from bot.services.results import Today
from bot.services.show_question import describe_question
from bot.services.verdicts import describe_attempt
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork

STILL_TODAYS = timedelta(hours=24)
"""A closed question counts as today's for so long after it was posted."""


@dataclass(frozen=True)
class ShowToday:
    """Reads the channel's question of the day."""

    transactions: Transactions
    library: Library
    clock: Clock

    def __call__(self, channel_id: int, person: Person) -> Today:
        """Today's question in a channel, or when the next one comes. Raises ChannelNotSetUpError."""
        with self.transactions() as work:
            channel = work.channels.get(channel_id)
            if channel.pack_id is None:
                raise ChannelNotSetUpError
            learner = work.learners.find(person.workspace_id, person.user_id)
            return describe_today(work, self.library, channel, learner, self.clock)


def describe_today(
    work: UnitOfWork, library: Library, channel: Channel, learner: Learner | None, clock: Clock
) -> Today:
    """The open question, else the latest one of the last 24 hours, with the learner's own answer."""
    question = work.questions.open_in(channel.id) or work.questions.latest_in(channel.id)
    if question and question.state != QuestionState.OPEN and question.due_at < clock.now() - STILL_TODAYS:
        question = None
    attempt = work.attempts.first_at(question.id, learner.id) if question and learner else None
    return Today(
        question=describe_question(work, library, question) if question else None,
        mine=describe_attempt(work, library, attempt) if attempt else None,
        answered_at=attempt.answered_at if attempt else None,
        next_due_at=channel.next_due_at,
        zone=channel.zone or "UTC",
    )
