"""The home tab: today's question, one's own figures, what to study next, the board, settings."""

from datetime import datetime

from slack_sdk.models.views import View

from bot.core.question import QuestionState
from bot.services.overview_results import HomePage, Today
from bot.services.results import QuestionShown
from bot.slack.ids import ActionId
from bot.slack.values import BoardSwitch, QuestionButton, QuizAbout
from bot.slack.views.parts.accessibility import Part, actions, blocks_of, context, divider, heading, section
from bot.slack.views.parts.boards import board_table
from bot.slack.views.parts.buttons import button, quiz_button
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.items import stem_part, title_of
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.studies import BARS_EXPLAINED, accuracy_table, suggestion_parts, week_line
from bot.slack.views.parts.times import say_when
from bot.slack.views.parts.verdict import headline
from bot.slack.views.standings import board_title
from bot.slack.views.today import say_next

_NAME_LIMIT = 150


def build_home_view(page: HomePage, *, now: datetime) -> View:
    """Everything about me in one place, the most urgent first."""
    parts = [
        *(_today_parts(page, page.today, now) if page.today else _welcome_parts()),
        *_progress_parts(page),
        *_board_parts(page),
        *_settings_parts(page),
    ]
    return View(type="home", blocks=blocks_of(parts))


def _welcome_parts() -> list[Part]:
    return [
        heading("Welcome"),
        section(
            "I bring one exam question a day to a study channel, explain what is right and why, and keep score.\n"
            "To begin, invite me to your study channel; whoever invites me sets it up with two taps.\n"
            "Or start right here, alone:"
        ),
        actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
    ]


def _today_parts(page: HomePage, today: Today, now: datetime) -> list[Part]:
    channel = foreign_line(page.channel_name or "", _NAME_LIMIT)
    question = today.question
    if question is None or question.state is QuestionState.WITHDRAWN:
        return [heading("Today"), section(f"No question is open in {channel}. {say_next(today, now)}")]
    parts = [heading(f"Today{DOT}{title_of(question.shown)}"), stem_part(question.shown.item)]
    if today.mine is not None:
        return [*parts, section(headline(today.mine)), context(say_next(today, now).rstrip("."))]
    if question.state is QuestionState.OPEN:
        return [*parts, *_open_parts(page, question, today, now)]
    return [*parts, context("This question has closed", say_next(today, now).rstrip("."))]


def _open_parts(page: HomePage, question: QuestionShown, today: Today, now: datetime) -> list[Part]:
    answer = button("Answer it", ActionId.OPEN_ANSWER, QuestionButton(question.question_id), style="primary")
    channel = foreign_line(page.channel_name or "", _NAME_LIMIT)
    return [actions(answer), context(f"Open in {channel} until {say_when(question.closes_at, today.zone, now)}")]


def _progress_parts(page: HomePage) -> list[Part]:
    progress = page.progress
    if progress is None or not progress.answered:
        return []
    table = [accuracy_table(progress.domains), context(BARS_EXPLAINED)] if progress.domains else []
    suggestion = suggestion_parts(progress.suggestion) if progress.suggestion else []
    return [divider(), heading("My week"), section(week_line(progress)), *table, *suggestion]


def _board_parts(page: HomePage) -> list[Part]:
    board = page.board
    if board is None or not board.rows:
        return []
    switch = BoardSwitch(board.channel_id, board.domain, board.period)
    return [
        divider(),
        heading(board_title(board)),
        board_table(board.rows, board.me),
        context(f"In {foreign_line(board.channel_name, _NAME_LIMIT)}"),
        actions(button("Show other boards", ActionId.SHOW_BOARD, switch)),
    ]


def _settings_parts(page: HomePage) -> list[Part]:
    settings = page.settings
    here = "hidden on this channel's boards" if settings.is_hidden_here else "listed on boards"
    hidden = "hidden on all boards" if settings.is_hidden else here
    remind = "no reminder" if settings.reminder_hour is None else f"reminder at {settings.reminder_hour:02}:00"
    zone = foreign_line(settings.zone, _NAME_LIMIT)
    return [
        divider(),
        section(f"My settings: {hidden}{DOT}{remind}{DOT}{zone}"),
        actions(button("Change my settings", ActionId.OPEN_SETTINGS)),
    ]
