"""A recount: the boards rebuilt from the attempts, which they must equal."""

from dataclasses import dataclass

from bot.services.scoring import add_to_boards, scored_as
from bot.storage.unit_of_work import Transactions


@dataclass(frozen=True)
class Recount:
    """Rebuilds the standing rows of every season from the attempts that score."""

    transactions: Transactions

    def __call__(self) -> int:
        """Rebuild all boards in one transaction; how many attempts were counted."""
        with self.transactions() as work:
            attempts = work.attempts.scored()
            work.standings.clear_all()
            for attempt in attempts:
                add_to_boards(work, attempt, old=None, new=scored_as(attempt))
            work.commit()
        return len(attempts)
