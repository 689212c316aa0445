"""What comes next by itself, over all channels: for a demo's clock."""

from dataclasses import dataclass
from datetime import datetime

from bot.storage.unit_of_work import Transactions


@dataclass(frozen=True, slots=True)
class Plan:
    """The next moments at which something happens; None where nothing is planned."""

    next_closing_at: datetime | None
    next_due_at: datetime | None


@dataclass(frozen=True)
class ShowPlan:
    """Reads the next closing and the next question."""

    transactions: Transactions

    def __call__(self, now: datetime) -> Plan:
        """What is next after `now`."""
        with self.transactions() as work:
            closings = [question.closes_at for question, _ in work.questions.open_ones() if question.closes_at > now]
            return Plan(min(closings, default=None), work.channels.next_due(after=now))
