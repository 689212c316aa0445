"""A learner's own figures: accuracy by domain and task, streak, and what to study next."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.core.pack import Pack
from bot.core.progress import Tally, find_accuracy, streak, study_next
from bot.core.schedule import local_week_start
from bot.core.standings import Period
from bot.services.home_channel import find_learners_channel
from bot.services.library import Library
from bot.services.people import Person
from bot.services.progress_results import AccuracyRow, Progress, StudySuggestion
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork

NO_TALLY = Tally(0, 0)


@dataclass(frozen=True)
class ShowProgress:
    """Reads a learner's figures in the pack of a channel."""

    transactions: Transactions
    library: Library
    clock: Clock

    def __call__(self, person: Person, slack_channel: str | None) -> Progress:
        """The person's figures in the pack of this channel, else of the one that they last answered in."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            channel = find_learners_channel(work, person, learner, slack_channel)
            return describe_progress(work, self.library, learner, channel, self.clock.now())


def describe_progress(
    work: UnitOfWork, library: Library, learner: Learner | None, channel: Channel | None, now: datetime
) -> Progress:
    """All figures; zeros for somebody who has not answered anything."""
    pack = library.pack_of(channel)
    counts = work.attempts.tallies_by_task(learner.id, pack.id) if learner else {}
    tallies = {task: Tally(right, answered) for task, (right, answered) in counts.items()}
    week = _week_tally(work, learner, channel, now)
    return Progress(
        pack_title=pack.title,
        about=pack.about,
        domains=tuple(_row(domain.id, domain.title, _sum(pack, tallies, domain.id)) for domain in pack.domains),
        tasks=tuple(_row(task.id, task.title, tallies.get(task.id, NO_TALLY)) for task in pack.tasks),
        answered=sum(tally.answered for tally in tallies.values()),
        right=sum(tally.right for tally in tallies.values()),
        week_answered=week.answered,
        week_right=week.right,
        streak=_streak(work, learner, channel, now),
        suggestion=suggest_study(library, pack, tallies) if tallies else None,
    )


def suggest_study(library: Library, pack: Pack, tallies: dict[str, Tally]) -> StudySuggestion | None:
    """The task with most to gain, with a note to begin with."""
    best = next(iter(study_next(pack, tallies, count=1)), None)
    if best is None:
        return None
    notes = [note.id for note in pack.notes.values() if note.task == best.task]
    topics = library.topics(pack, notes[:1])
    return StudySuggestion(
        best.task, pack.task(best.task).title, best.reason, best.tally, topics[0] if topics else None
    )


def _row(row_id: str, title: str, tally: Tally) -> AccuracyRow:
    return AccuracyRow(row_id, title, tally, find_accuracy(tally))


def _sum(pack: Pack, tallies: dict[str, Tally], domain_id: str) -> Tally:
    of_domain = [tallies.get(task.id, NO_TALLY) for task in pack.domain(domain_id).tasks]
    return Tally(sum(tally.right for tally in of_domain), sum(tally.answered for tally in of_domain))


def _week_tally(work: UnitOfWork, learner: Learner | None, channel: Channel | None, now: datetime) -> Tally:
    if learner is None or channel is None or channel.season_id is None:
        return NO_TALLY
    rows = work.standings.of_learner(
        season_id=channel.season_id,
        learner_id=learner.id,
        period=Period.WEEK,
        period_start=local_week_start(now, channel.zone or "UTC"),
    )
    return Tally(rows[""].right, rows[""].answered) if "" in rows else NO_TALLY


def _streak(work: UnitOfWork, learner: Learner | None, channel: Channel | None, now: datetime) -> int:
    if learner is None or channel is None:
        return 0
    days = work.questions.days(channel.id, since=now - timedelta(days=730))
    open_question = work.questions.open_in(channel.id)
    is_open = open_question is not None and bool(days) and open_question.local_date == days[-1]
    return streak(days, work.attempts.question_days(learner.id, channel.id), today_open=is_open)
