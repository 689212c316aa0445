"""Boards as rows that are added to, so that a board costs the same at ten attempts and at ten million."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, func, select

from bot.core.standings import Change, Period
from bot.storage.repository import Repository
from bot.storage.tables import StandingRow

KEY = ("season_id", "domain", "period", "period_start", "learner_id")


class Standings(Repository):
    """Points, right answers and answers of each learner on each board."""

    def add(self, *, season_id: int, channel_id: int, learner_id: int, changes: Sequence[Change]) -> None:
        """Add changes to a learner's rows."""
        for change in changes:
            values = {
                "season_id": season_id,
                "channel_id": channel_id,
                "learner_id": learner_id,
                "domain": change.domain or "",
                "period": change.period.value,
                "period_start": change.period_start,
                "points": change.points,
                "right": change.right,
                "answered": change.answered,
            }
            statement = self._insert(StandingRow).values(**values)
            added = {name: getattr(StandingRow, name) + values[name] for name in ("points", "right", "answered")}
            self.session.execute(statement.on_conflict_do_update(index_elements=list(KEY), set_=added))

    def board(self, *, season_id: int, domain: str | None, period: Period, period_start: date) -> Sequence[StandingRow]:
        """The rows of one board, learners without an answer left out."""
        query = select(StandingRow).where(
            StandingRow.season_id == season_id,
            StandingRow.domain == (domain or ""),
            StandingRow.period == period.value,
            StandingRow.period_start == period_start,
            StandingRow.answered > 0,
        )
        return self.session.scalars(query.execution_options(populate_existing=True)).all()

    def of_learner(
        self, *, season_id: int, learner_id: int, period: Period, period_start: date
    ) -> dict[str, StandingRow]:
        """A learner's rows of one period by domain; "" for all domains."""
        query = select(StandingRow).where(
            StandingRow.season_id == season_id,
            StandingRow.learner_id == learner_id,
            StandingRow.period == period.value,
            StandingRow.period_start == period_start,
        )
        return {row.domain: row for row in self.session.scalars(query.execution_options(populate_existing=True))}

    def channel_totals(
        self, season_ids: Sequence[int], *, active_from: int, without: frozenset[int]
    ) -> dict[int, tuple[int, int]]:
        """Season → (points, members) over members with at least `active_from` answers in it."""
        query = (
            select(StandingRow.season_id, func.sum(StandingRow.points), func.count())
            .where(
                StandingRow.season_id.in_(season_ids),
                StandingRow.domain == "",
                StandingRow.period == Period.SEASON.value,
                StandingRow.answered >= active_from,
            )
            .group_by(StandingRow.season_id)
        )
        if without:
            query = query.where(StandingRow.learner_id.not_in(without))
        return {season: (int(points), members) for season, points, members in self.session.execute(query)}

    def clear_all(self) -> None:
        """Take away all rows, before a recount."""
        self.session.execute(delete(StandingRow))
