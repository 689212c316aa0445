"""Reading a board: which period, who is shown, and where the asker stands."""

from datetime import date, datetime

from bot.core.schedule import local_month_start, local_week_start
from bot.core.standings import Period, Row, Standing, rank_standings
from bot.services.board_results import BoardRow
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import UnitOfWork


def period_start(work: UnitOfWork, channel: Channel, period: Period, now: datetime) -> date:
    """The first day of the running period in the channel's zone; of the season, the day it began."""
    zone = channel.zone or "UTC"
    match period:
        case Period.WEEK:
            return local_week_start(now, zone)
        case Period.MONTH:
            return local_month_start(now, zone)
        case Period.SEASON:
            return work.channels.season(channel).started_at.date()


def read_board(
    work: UnitOfWork, channel: Channel, *, domain: str | None, period: Period, start: date, me: int | None = None
) -> list[BoardRow]:
    """All places of a board. Who hid, left or was erased is not on it, except to themself."""
    season = work.channels.season(channel)
    rows = work.standings.board(season_id=season.id, domain=domain, period=period, period_start=start)
    learners = work.learners.named([row.learner_id for row in rows])
    unlisted = work.learners.unlisted(channel.id) - {me}
    # Names are not unique, so that the id goes along behind the name that decides the order within a tie.
    keyed = {
        f"{learners[row.learner_id].name.casefold()}\0{row.learner_id}": row
        for row in rows
        if row.learner_id in learners and row.learner_id not in unlisted
    }
    ranked = rank_standings(Row(key, row.points, row.right, row.answered) for key, row in keyed.items())
    return [_board_row(standing, keyed[standing.learner].learner_id, learners, me) for standing in ranked]


def _board_row(standing: Standing, learner_id: int, learners: dict[int, Learner], me: int | None) -> BoardRow:
    return BoardRow(
        place=standing.place,
        is_shared=standing.shared,
        name=learners[learner_id].name or "A teammate",
        points=standing.points,
        right=standing.right,
        answered=standing.answered,
        is_me=learner_id == me,
        learner_id=learner_id,
    )
