"""One's own figures in a pack."""

from bot.services.progress_results import Progress
from bot.slack.values import QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, section
from bot.slack.views.parts.buttons import quiz_button
from bot.slack.views.parts.escaping import authored_line
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.studies import BARS_EXPLAINED, accuracy_table, suggestion_parts, week_line

TASKS_AT_MOST = 6
_ABOUT_LIMIT = 600


def build_progress_message(progress: Progress) -> Message:
    """Right so far, accuracy by domain and by task with its interval, the streak, and what to study next."""
    about = context(authored_line(progress.about, _ABOUT_LIMIT)) if progress.about.strip() else None
    if not progress.answered:
        return message_of(
            heading(progress.pack_title),
            section("You have not answered anything yet. A short quiz shows where you stand."),
            actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
            about,
        )
    return message_of(
        heading(progress.pack_title),
        section(f"{progress.right:,} of {progress.answered:,} right so far{DOT}{week_line(progress)}"),
        *_tables(progress),
        context(BARS_EXPLAINED),
        *(suggestion_parts(progress.suggestion) if progress.suggestion else []),
        about,
    )


def _tables(progress: Progress) -> list[Part]:
    """Domains, and the tasks that one has tried: those that are least sure first."""
    tried = [row for row in progress.tasks if row.accuracy]
    weakest = sorted(tried, key=lambda row: row.accuracy.low if row.accuracy else 0)[:TASKS_AT_MOST]
    domains = [accuracy_table(progress.domains)] if progress.domains else []
    tasks = [section("Your tasks, the weakest first:"), accuracy_table(weakest)] if weakest else []
    return [*domains, *tasks]
