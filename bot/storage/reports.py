"""Problems that learners reported with items."""

from collections.abc import Sequence

from sqlalchemy import select

from bot.storage.repository import Repository
from bot.storage.tables import Channel, Report


class Reports(Repository):
    """Reports, for the leads and for the author."""

    def add(self, report: Report) -> Report:
        self.session.add(report)
        self.session.flush()
        return report

    def find(self, report_id: int) -> Report | None:
        return self.session.get(Report, report_id)

    def all(self) -> Sequence[tuple[Report, Channel | None]]:
        """All reports, newest first, with the channel they came from."""
        query = select(Report, Channel).join(Channel, Channel.id == Report.channel_id, isouter=True)
        rows = self.session.execute(query.order_by(Report.id.desc()))
        return [(report, channel) for report, channel in rows]

    def of_learner(self, learner_id: int) -> Sequence[Report]:
        return self.session.scalars(select(Report).where(Report.learner_id == learner_id).order_by(Report.id)).all()
