"""Monday's digest: last week's board, the weakest task, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.core.pack import Pack
from bot.core.progress import Tally, find_accuracy, wilson_interval
from bot.core.schedule import local_week_start, next_digest
from bot.core.standings import Period
from bot.services.boards import read_board
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.overview_results import Digest
from bot.services.progress_results import AccuracyRow
from bot.services.results import Topic
from bot.services.schedules import schedule_of
from bot.services.show_standings import board_row_from_data, board_row_to_data
from bot.storage.tables import Channel
from bot.storage.unit_of_work import Transactions, UnitOfWork

CHANNELS_AT_ONCE = 20
PLACES = 5
WEEK = timedelta(days=7)
ENOUGH_ANSWERS = 3
"""A task with fewer answers in the week is not called the weakest."""


@dataclass(frozen=True)
class WriteDigests:
    """Claims the channels whose digest is due and owes it to them, in one transaction."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def write_due(self) -> int:
        """Write all digests that are due; how many. A week without an answer gets none."""
        now = self.clock.now()
        written = 0
        with self.transactions() as work:
            for channel in work.channels.claim_digest_due(now, CHANNELS_AT_ONCE):
                written += self._write(work, channel, now)
                channel.last_digest_at = channel.next_digest_at
                channel.next_digest_at = next_digest(
                    schedule_of(channel), after=now, last_digest=channel.last_digest_at
                )
            work.commit()
        if written:
            self.outbox.wake()
        return written

    def _write(self, work: UnitOfWork, channel: Channel, now: datetime) -> bool:
        this_week = local_week_start(now, channel.zone or "UTC")
        last_week = this_week - WEEK
        rows = read_board(work, channel, domain=None, period=Period.WEEK, start=last_week)
        if not rows:
            return False
        since, until = _instants(channel, last_week, this_week)
        weakest = self._weakest(work, channel, since, until)
        work.deliveries.owe(
            "digest",
            workspace_id=channel.workspace_id,
            target=channel.slack_id,
            dedupe_key=f"digest:{channel.id}:{last_week}",
            payload={
                "channel_id": channel.id,
                "week_start": last_week.isoformat(),
                "rows": [board_row_to_data(row) for row in rows[:PLACES]],
                "learners": len(rows),
                "questions": len([day for day in work.questions.days(channel.id, since) if day < this_week]),
                "weakest": None if weakest is None else [weakest.id, weakest.tally.right, weakest.tally.answered],
            },
            now=now,
            mentions=[row.learner_id for row in rows[:PLACES] if row.learner_id is not None],
        )
        return True

    def _weakest(self, work: UnitOfWork, channel: Channel, since: datetime, until: datetime) -> AccuracyRow | None:
        pack = self.library.pack(channel.pack_id or "")
        counts = work.attempts.tallies_by_task_of_channel(channel.id, work.channels.season(channel).id, since, until)
        tallies = {task: Tally(*count) for task, count in counts.items() if count[1] >= ENOUGH_ANSWERS}
        if not tallies:
            return None
        task = min(tallies, key=lambda one: wilson_interval(tallies[one].right, tallies[one].answered)[1])
        return _accuracy_row(pack, task, tallies[task])

    def show(self, payload: Mapping[str, Any]) -> Digest | None:
        """The digest as it was written, for the message that shows it."""
        with self.transactions() as work:
            channel = work.channels.get(payload["channel_id"])
            if channel.pack_id is None:
                return None
            pack = self.library.pack(channel.pack_id)
            weakest = None
            if payload["weakest"] is not None:
                task, right, answered = payload["weakest"]
                weakest = _accuracy_row(pack, task, Tally(right, answered))
            return Digest(
                channel_name=channel.name,
                pack_title=pack.title,
                week_start=date.fromisoformat(payload["week_start"]),
                rows=tuple(board_row_from_data(row) for row in payload["rows"]),
                learners=payload["learners"],
                questions=payload["questions"],
                weakest=weakest,
                weakest_topic=self._topic(pack, weakest.id) if weakest else None,
                next_due_at=channel.next_due_at,
                zone=channel.zone or "UTC",
            )

    def _topic(self, pack: Pack, task: str) -> Topic | None:
        notes = [note.id for note in pack.notes.values() if note.task == task]
        return next(iter(self.library.topics(pack, notes[:1])), None)


def _accuracy_row(pack: Pack, task: str, tally: Tally) -> AccuracyRow:
    return AccuracyRow(task, pack.task(task).title, tally, find_accuracy(tally))


def _instants(channel: Channel, first: date, after: date) -> tuple[datetime, datetime]:
    zone = ZoneInfo(channel.zone or "UTC")
    return datetime.combine(first, time(), zone), datetime.combine(after, time(), zone)
