"""Boards: of a channel's learners, and of the workspace's channels."""

from slack_sdk.models.blocks import StaticSelectElement

from bot.core.grading import POINTS_FOR_RIGHT
from bot.core.standings import Period
from bot.services.board_results import Board, ChannelsBoard
from bot.slack.ids import ActionId
from bot.slack.values import OPTION_VALUE_LIMIT, BoardSwitch, QuizAbout, encode
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, section
from bot.slack.views.parts.boards import board_table, channels_table
from bot.slack.views.parts.buttons import button, quiz_button, select
from bot.slack.views.parts.escaping import foreign_line, one_line
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.signs import DOT

PERIODS = {Period.WEEK: "this week", Period.MONTH: "this month", Period.SEASON: "this season"}
ALL_DOMAINS = "All domains"
_TITLE_LIMIT = 100
_DOMAINS_AT_MOST = 99


def build_board_message(board: Board) -> Message:
    """The board for the asker's eyes: their own row as "You", menus to switch it in place, and Share."""
    return message_of(
        heading(board_title(board)),
        *_rows(board),
        context(_explained(board)),
        actions(
            _domain_menu(board),
            _period_menu(board),
            *(
                [button("Share", ActionId.SHARE_BOARD, _switch(board), label="Share this board with the channel")]
                if board.rows
                else [quiz_button(QuizAbout.ALL, text="Start a quiz")]
            ),
        ),
    )


def build_shared_board_message(board: Board, sharer: str | None = None) -> Message:
    """The board for all eyes: plain names, nothing to switch."""
    shared = f"Shared by {foreign_line(sharer, _TITLE_LIMIT)}" if sharer else None
    return message_of(heading(board_title(board)), *_shared_rows(board), context(_explained(board), shared))


def build_channels_board_message(board: ChannelsBoard, *, is_shared: bool = False) -> Message:
    """The workspace's channels against each other, and how they are made comparable."""
    if not board.rows:
        return message_of(
            heading("Channels"),
            section(
                f"No channel has a member with {board.active_from} answers yet. Today's question and quizzes count."
            ),
            actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
        )
    share = None if is_shared else actions(button("Share", ActionId.SHARE_CHANNELS_BOARD))
    fair = f"Mean points of members with {board.active_from} answers or more; small channels are drawn towards the mean"
    return message_of(heading("Channels"), channels_table(board.rows), context(fair), share)


def board_title(board: Board) -> str:
    """ "Modeling · this week" """
    domain = dict(board.domains).get(board.domain or "", ALL_DOMAINS)
    return f"{one_line(domain)}{DOT}{PERIODS[board.period]}"


def _rows(board: Board) -> list[Part]:
    if not board.rows:
        return [section("Nobody is on this board yet. Answer today's question or start a quiz, and you are the first.")]
    return [board_table(board.rows, board.me)]


def _shared_rows(board: Board) -> list[Part]:
    if not board.rows:
        return [section("Nobody is on this board yet. Answer today's question, and you are the first.")]
    return [board_table(board.rows, None, names_me=False)]


def _explained(board: Board) -> str:
    where = foreign_line(board.channel_name, _TITLE_LIMIT)
    return DOT.join(
        [f"In {where}", count(board.learners, "learner"), f"{POINTS_FOR_RIGHT} points for each right answer"]
    )


def _switch(board: Board) -> BoardSwitch:
    return BoardSwitch(board.channel_id, board.domain, board.period)


def _domain_menu(board: Board) -> StaticSelectElement:
    domains = [(None, ALL_DOMAINS), *board.domains[:_DOMAINS_AT_MOST]]
    choices = [(_encoded(board, domain, board.period), title) for domain, title in domains]
    return select(ActionId.BOARD_DOMAIN, "Domain", choices, _encoded(board, board.domain, board.period))


def _period_menu(board: Board) -> StaticSelectElement:
    choices = [(_encoded(board, board.domain, period), title.capitalize()) for period, title in PERIODS.items()]
    return select(ActionId.BOARD_PERIOD, "Period", choices, _encoded(board, board.domain, board.period))


def _encoded(board: Board, domain: str | None, period: Period) -> str:
    return encode(BoardSwitch(board.channel_id, domain, period), limit=OPTION_VALUE_LIMIT)
