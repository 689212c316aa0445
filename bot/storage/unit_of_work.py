"""A transaction with the repositories that work inside it."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.errors import StorageError
from bot.storage.appeals import Appeals
from bot.storage.attempts import Attempts
from bot.storage.channels import Channels
from bot.storage.corrections import Corrections
from bot.storage.deliveries import Deliveries
from bot.storage.exams import Exams
from bot.storage.learners import Learners
from bot.storage.lookups import Lookups
from bot.storage.questions import Questions
from bot.storage.quizzes import Quizzes
from bot.storage.reports import Reports
from bot.storage.seen_events import SeenEvents
from bot.storage.standings import Standings


class UnitOfWork:
    """One transaction: `with transactions() as work: …; work.commit()`. Left without a commit, nothing happened."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Self:
        self.session = Session(self._engine, expire_on_commit=False)
        self.appeals = Appeals(self.session)
        self.attempts = Attempts(self.session)
        self.channels = Channels(self.session)
        self.corrections = Corrections(self.session)
        self.deliveries = Deliveries(self.session)
        self.exams = Exams(self.session)
        self.learners = Learners(self.session)
        self.lookups = Lookups(self.session)
        self.questions = Questions(self.session)
        self.quizzes = Quizzes(self.session)
        self.reports = Reports(self.session)
        self.seen_events = SeenEvents(self.session)
        self.standings = Standings(self.session)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.rollback()
        self.session.close()
        if isinstance(error, OperationalError):
            where = self._engine.url.render_as_string(hide_password=True)
            raise StorageError(where, str(error.orig).splitlines()[0]) from error

    def commit(self) -> None:
        """Make everything that was done inside this unit of work permanent, at once."""
        self.session.commit()


Transactions = Callable[[], UnitOfWork]
"""Begins a transaction: what every use case is given."""


def transactions_of(engine: Engine) -> Transactions:
    """The way to begin transactions on a database."""
    return lambda: UnitOfWork(engine)
