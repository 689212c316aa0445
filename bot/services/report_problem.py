"""Problems that learners report with items: stored for the author, told to the leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.errors import QuestionGoneError
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, is_theirs
from bot.services.results import ReportNotice
from bot.storage.tables import Report
from bot.storage.unit_of_work import Transactions

COMMENT_AT_MOST = 1_000


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as the author reads it."""

    pack_id: str
    item_id: str
    reason: str
    comment: str | None
    channel_name: str | None
    reported_at: datetime


@dataclass(frozen=True)
class ReportProblem:
    """Stores a report and tells the channel's leads privately."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def __call__(self, attempt_id: int, person: Person, *, reason: str, comment: str | None) -> None:
        """Report the item of one's own attempt. Raises QuestionGoneError if the attempt is not one's own."""
        now = self.clock.now()
        with self.transactions() as work:
            attempt = work.attempts.find(attempt_id)
            if attempt is None or not is_theirs(work, person, attempt.learner_id):
                raise QuestionGoneError
            report = work.reports.add(
                Report(
                    learner_id=attempt.learner_id,
                    channel_id=attempt.channel_id,
                    pack_id=attempt.pack_id,
                    item_id=attempt.item_id,
                    item_version=attempt.item_version,
                    reason=reason,
                    comment=(comment or "").strip()[:COMMENT_AT_MOST] or None,
                    reported_at=now,
                )
            )
            channel = work.channels.of(attempt.channel_id)
            for lead in sorted(work.channels.leads(channel.id)) if channel else ():
                work.deliveries.owe(
                    "report",
                    workspace_id=person.workspace_id,
                    target=lead,
                    dedupe_key=f"report:{report.id}:{lead}",
                    payload={"report_id": report.id, "question_id": attempt.question_id},
                    now=now,
                )
            work.commit()
        self.outbox.wake()

    def show(self, report_id: int, question_id: int | None) -> ReportNotice | None:
        """What the leads are told; who reported is not said."""
        with self.transactions() as work:
            report = work.reports.find(report_id)
            if report is None:
                return None
            item = self.library.item_as_shown(work, report.pack_id, report.item_id, report.item_version)
            channel = work.channels.of(report.channel_id)
            return ReportNotice(
                item_id=item.id,
                stem=item.stem,
                reason=report.reason,
                comment=report.comment,
                channel_name=channel.name if channel else None,
                question_id=question_id,
            )

    def list_all(self) -> Sequence[ReportLine]:
        """All reports, newest first, for the author."""
        with self.transactions() as work:
            return [
                ReportLine(
                    report.pack_id,
                    report.item_id,
                    report.reason,
                    report.comment,
                    channel.name if channel else None,
                    report.reported_at,
                )
                for report, channel in work.reports.all()
            ]
