"""What boards give back and views show."""

from dataclasses import dataclass

from bot.core.standings import Period


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A place on a board; `is_shared` marks a tie."""

    place: int
    is_shared: bool
    name: str
    points: int
    right: int
    answered: int
    is_me: bool = False
    learner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """The first places of a board, and the asker's own where it is not among them."""

    channel_id: int
    channel_name: str
    domain: str | None
    domains: tuple[tuple[str, str], ...]
    """(id, title) of every domain of the pack, to switch to."""
    period: Period
    rows: tuple[BoardRow, ...]
    me: BoardRow | None
    learners: int


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A channel against the others: mean points per active member, drawn towards the workspace's mean."""

    place: int
    is_shared: bool
    name: str
    score: float
    members: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class ChannelsBoard:
    """The workspace's channels against each other."""

    rows: tuple[ChannelRow, ...]
    active_from: int
    """How many answers make a member active."""
