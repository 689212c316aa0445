"""Boards: a channel's by domain and period, and the workspace's channels against each other."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.core.standings import ChannelTotals, Period, rank_channels
from bot.errors import ChannelNotSetUpError
from bot.services.board_results import Board, BoardRow, ChannelRow, ChannelsBoard
from bot.services.boards import period_start, read_board
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, Place, is_theirs
from bot.storage.tables import Channel, Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork

FIRST_PLACES = 10
ACTIVE_FROM = 3
"""A member with so many answers in the season counts as active."""


@dataclass(frozen=True)
class ShowStandings:
    """Reads boards from the standing rows."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def __call__(self, channel_id: int, person: Person, *, domain: str | None, period: Period) -> Board:
        """The first ten places and the person's own. Raises ChannelNotSetUpError."""
        with self.transactions() as work:
            return self._board(work, _set_up(work, channel_id, person), person, domain, period)

    def of_attempt(self, attempt_id: int, person: Person) -> Board:
        """This week's board of the channel and domain that one's own answer counted for."""
        with self.transactions() as work:
            attempt = work.attempts.find(attempt_id)
            if attempt is None or attempt.channel_id is None or not is_theirs(work, person, attempt.learner_id):
                raise ChannelNotSetUpError
            channel = _set_up(work, attempt.channel_id, person)
            return self._board(work, channel, person, attempt.domain, Period.WEEK)

    def share(self, channel_id: int, person: Person, *, domain: str | None, period: Period, act: str) -> None:
        """Post the board into its channel for all to see, as it stands now; `act` names the tap that asked for it."""
        now = self.clock.now()
        with self.transactions() as work:
            channel = _set_up(work, channel_id, person)
            board = self._board(work, channel, person, domain, period)
            work.deliveries.owe(
                "shared_board",
                workspace_id=channel.workspace_id,
                target=channel.slack_id,
                dedupe_key=f"shared_board:{act}",
                payload={
                    "channel_id": channel_id,
                    "domain": domain,
                    "period": period.value,
                    "rows": [board_row_to_data(row) for row in board.rows],
                    "learners": board.learners,
                },
                now=now,
                mentions=[row.learner_id for row in board.rows if row.learner_id is not None],
            )
            work.commit()
        self.outbox.wake()

    def shared(self, payload: Mapping[str, Any]) -> Board:
        """The board that was shared, as it stood then."""
        with self.transactions() as work:
            channel = work.channels.get(payload["channel_id"])
            pack = self.library.pack(channel.pack_id or "")
            return Board(
                channel_id=channel.id,
                channel_name=channel.name,
                domain=payload["domain"],
                domains=tuple((domain.id, domain.title) for domain in pack.domains),
                period=Period(payload["period"]),
                rows=tuple(board_row_from_data(row) for row in payload["rows"]),
                me=None,
                learners=payload["learners"],
            )

    def share_channels(self, place: Place, person: Person, act: str) -> None:
        """Post the board of channels into a channel, without private ones, whose names are for their members alone."""
        with self.transactions() as work:
            rows = [asdict(row) for row in self._rank_channels(work, person, None, only_public=True)]
            work.deliveries.owe(
                "shared_channels_board",
                workspace_id=person.workspace_id,
                target=place.slack_channel or person.user_id,
                dedupe_key=f"shared_channels_board:{act}",
                payload={"rows": rows},
                now=self.clock.now(),
            )
            work.commit()
        self.outbox.wake()

    def shared_channels(self, payload: Mapping[str, Any]) -> ChannelsBoard:
        """The board of channels as it stood when it was shared."""
        return ChannelsBoard(tuple(ChannelRow(**row) for row in payload["rows"]), ACTIVE_FROM)

    def channels(self, person: Person, here: int | None) -> ChannelsBoard:
        """The workspace's channels against each other; private ones only for their members."""
        with self.transactions() as work:
            return ChannelsBoard(tuple(self._rank_channels(work, person, here)), ACTIVE_FROM)

    def _rank_channels(
        self, work: UnitOfWork, person: Person, here: int | None, *, only_public: bool = False
    ) -> list[ChannelRow]:
        learner = work.learners.find(person.workspace_id, person.user_id)
        mine = work.learners.channel_ids(learner.id) if learner and not only_public else frozenset[int]()
        visible = {
            channel.id: channel
            for channel in work.channels.of_workspace(person.workspace_id)
            if not channel.is_private or channel.id in mine or channel.id == here
        }
        ranked = rank_channels(
            {str(channel.id): ChannelTotals(*_totals(work, channel)) for channel in visible.values()}
        )
        return [
            ChannelRow(
                place=row.place,
                is_shared=row.shared,
                name=visible[int(row.channel)].name,
                score=row.score,
                members=row.active_members,
                is_here=int(row.channel) == here,
            )
            for row in ranked
        ]

    def _board(self, work: UnitOfWork, channel: Channel, person: Person, domain: str | None, period: Period) -> Board:
        learner = work.learners.find(person.workspace_id, person.user_id)
        return describe_board(work, self.library, channel, learner, domain=domain, period=period, now=self.clock.now())


def describe_board(
    work: UnitOfWork,
    library: Library,
    channel: Channel,
    learner: Learner | None,
    *,
    domain: str | None,
    period: Period,
    now: datetime,
) -> Board:
    """The first ten places of a channel's board, and the learner's own where it is not among them."""
    start = period_start(work, channel, period, now)
    rows = read_board(work, channel, domain=domain, period=period, start=start, me=learner.id if learner else None)
    pack = library.pack(channel.pack_id or "")
    return Board(
        channel_id=channel.id,
        channel_name=channel.name,
        domain=domain,
        domains=tuple((one.id, one.title) for one in pack.domains),
        period=period,
        rows=tuple(rows[:FIRST_PLACES]),
        me=next((row for row in rows[FIRST_PLACES:] if row.is_me), None),
        learners=len(rows),
    )


def board_row_to_data(row: BoardRow) -> dict[str, object]:
    """A row for the outbox, with whose name it is, so that the name can be taken out."""
    return {
        "place": row.place,
        "is_shared": row.is_shared,
        "name": row.name,
        "points": row.points,
        "right": row.right,
        "answered": row.answered,
        "learner_id": row.learner_id,
    }


def board_row_from_data(data: dict[str, object]) -> BoardRow:
    """The row that `board_row_to_data` made."""
    return BoardRow(**data)  # type: ignore[arg-type]  # the outbox keeps what board_row_to_data wrote


def _totals(work: UnitOfWork, channel: Channel) -> tuple[int, int]:
    season = work.channels.season(channel)
    unlisted = work.learners.unlisted(channel.id)
    return work.standings.channel_totals([season.id], active_from=ACTIVE_FROM, without=unlisted).get(season.id, (0, 0))


def _set_up(work: UnitOfWork, channel_id: int, person: Person) -> Channel:
    channel = work.channels.get(channel_id)
    if channel.pack_id is None or channel.workspace_id != person.workspace_id:
        raise ChannelNotSetUpError
    return channel
