"""A learner's figures: bars of accuracy, the week in a line, what to study next."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.core.progress import StudyReason
from bot.services.progress_results import AccuracyRow, Progress, StudySuggestion
from bot.slack.values import QuizAbout
from bot.slack.views.parts.accessibility import Part, actions, preformatted, section
from bot.slack.views.parts.bars import interval_bar, percent
from bot.slack.views.parts.buttons import note_button, quiz_button
from bot.slack.views.parts.escaping import foreign_line, one_line
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.tables import align, cut_to_width

BARS_EXPLAINED = "Solid: sure by now · grey: what few answers leave open (95%)"
_TITLE_WIDTH = 24
_NO_BAR = "░" * 10
_TITLE_LIMIT = 150


def accuracy_table(rows: Sequence[AccuracyRow]) -> Part:
    """A bar with its interval for each row, the share, and "12 of 14"."""
    lines = align([_cells(row) for row in rows], "<<>>")
    return preformatted(lines, spoken="\n".join(map(_spoken, rows)))


def week_line(progress: Progress) -> str:
    """ "This week 4 of 5 right · streak 3 days" """
    week = f"{progress.week_right} of {progress.week_answered} right" if progress.week_answered else "nothing answered"
    return f"This week {week}{DOT}{say_streak(progress.streak)}"


def say_streak(days: int) -> str:
    """ "streak 3 days" """
    return f"streak {count(days, 'day')}" if days else "no streak yet"


def suggestion_parts(suggestion: StudySuggestion) -> list[Part]:
    """What to study next, why, and the ways to do it."""
    title = foreign_line(suggestion.task_title, _TITLE_LIMIT)
    return [section(f"Study next: {title}, {_reason(suggestion)}."), actions(*suggestion_buttons(suggestion))]


def suggestion_buttons(suggestion: StudySuggestion) -> list[ButtonElement]:
    """A quiz on the task, and its note."""
    note = [note_button(suggestion.topic)] if suggestion.topic else []
    return [quiz_button(QuizAbout.TASK, suggestion.task_id), *note]


def _reason(suggestion: StudySuggestion) -> str:
    tally = suggestion.tally
    figures = f"{tally.right} of {tally.answered} right"
    return {
        StudyReason.UNTRIED: "which you have not tried yet",
        StudyReason.FEW_ANSWERS: f"where you gave few answers so far ({figures})",
        StudyReason.MOST_TO_GAIN: f"where you can gain most in the exam ({figures})",
    }[suggestion.reason]


def _cells(row: AccuracyRow) -> list[str]:
    title = cut_to_width(one_line(row.title), _TITLE_WIDTH)
    if row.accuracy is None:
        return [title, _NO_BAR, "–", "untried"]
    figures = f"{row.tally.right:,} of {row.tally.answered:,}"
    return [title, interval_bar(row.accuracy), percent(row.accuracy.share), figures]


def _spoken(row: AccuracyRow) -> str:
    title = foreign_line(row.title, _TITLE_LIMIT)
    if row.accuracy is None:
        return f"{title}: untried"
    low, high = percent(row.accuracy.low), percent(row.accuracy.high)
    share = percent(row.accuracy.share)
    return f"{title}: {share}, {row.tally.right:,} of {row.tally.answered:,} right, between {low} and {high}"
