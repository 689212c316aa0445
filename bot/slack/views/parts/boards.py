"""The rows of a board as an aligned table."""

from collections.abc import Sequence

from bot.services.board_results import BoardRow, ChannelRow
from bot.slack.views.parts.accessibility import Part, preformatted
from bot.slack.views.parts.escaping import foreign_line, one_line
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.tables import align, cut_to_width

ME = "You"
_NAME_WIDTH = 20
_SIDES = "><>>"
_BREAK = " …"


def board_table(rows: Sequence[BoardRow], me: BoardRow | None, *, names_me: bool = True) -> Part:
    """Place ("2=" where it is shared), name, points, "12 of 14"; one's own row below "…" if it is further down.

    With `names_me` one's own row says "You".
    """
    listed = [*rows, *([me] if me else [])]
    lines = align([_cells(row, names_me=names_me) for row in listed], _SIDES)
    if me:
        lines.insert(len(rows), _BREAK)
    return preformatted(lines, spoken="\n".join(_spoken(row, names_me=names_me) for row in listed))


def channels_table(rows: Sequence[ChannelRow]) -> Part:
    """Place, channel, mean points, active members; this channel is marked."""
    cells = [
        [
            _place(row.place, is_shared=row.is_shared),
            cut_to_width(one_line(row.name), _NAME_WIDTH),
            f"{row.score:.1f}",
            count(row.members, "member"),
            "← here" if row.is_here else "",
        ]
        for row in rows
    ]
    spoken = [
        f"{_said(row.place, is_shared=row.is_shared)}: {foreign_line(row.name)}"
        f"{' (here)' if row.is_here else ''}, {row.score:.1f} points, {count(row.members, 'member')}"
        for row in rows
    ]
    return preformatted(align(cells, "><>><"), spoken="\n".join(spoken))


def _cells(row: BoardRow, *, names_me: bool) -> list[str]:
    return [
        _place(row.place, is_shared=row.is_shared),
        cut_to_width(_name(row, names_me=names_me), _NAME_WIDTH),
        f"{row.points:,}",
        f"{row.right:,} of {row.answered:,}",
    ]


def _spoken(row: BoardRow, *, names_me: bool) -> str:
    name = foreign_line(_name(row, names_me=names_me))
    points = count(row.points, "point")
    return f"{_said(row.place, is_shared=row.is_shared)}: {name}, {points}, {row.right:,} of {row.answered:,} right"


def _name(row: BoardRow, *, names_me: bool) -> str:
    return ME if row.is_me and names_me else one_line(row.name)


def _place(place: int, *, is_shared: bool) -> str:
    """ "2=" for a shared place; a blank keeps the others' figures aligned with it."""
    return f"{place}{'=' if is_shared else ' '}"


def _said(place: int, *, is_shared: bool) -> str:
    return f"Place {place}{', shared' if is_shared else ''}"
