"""A private quiz: an item, its verdict, and the score at the end."""

from slack_sdk.models.blocks import ButtonElement

from bot.services.quiz_results import QuizScore, QuizStep, QuizVerdict
from bot.slack.ids import ActionId
from bot.slack.values import QuizAbout, QuizButton
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, preformatted, section
from bot.slack.views.parts.bars import progress_bar
from bot.slack.views.parts.buttons import button, note_button, quiz_button
from bot.slack.views.parts.escaping import foreign_line, one_line
from bot.slack.views.parts.items import TRAINING, controls_part, item_parts, quiz_controls
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.tables import align, cut_to_width
from bot.slack.views.parts.verdict import feedback_menu, verdict_parts

_TITLE_LIMIT = 150
_TASK_WIDTH = 28


def build_quiz_step_message(step: QuizStep) -> Message:
    """How far one has come, the item, and its buttons."""
    start = f"Counts for {foreign_line(step.counts_for, _TITLE_LIMIT)}" if step.counts_for else None
    training = TRAINING if step.shown.is_training else None
    return message_of(
        _progress(step),
        *item_parts(step.shown),
        controls_part(step.shown, quiz_controls(step)),
        context(start, training) if start or training else None,
    )


def build_quiz_verdict_message(verdict: QuizVerdict) -> Message:
    """The verdict in the item's place, with the rationale, and Next."""
    step, topics = verdict.step, verdict.feedback.topics
    following = QuizButton(step.quiz_id, step.version)
    return message_of(
        _progress(step),
        *verdict_parts(verdict.feedback, with_rationale=True),
        actions(
            button("Next" if verdict.has_next else "Show my score", ActionId.QUIZ_NEXT, following, style="primary"),
            *([note_button(topics[0])] if topics else []),
            feedback_menu(verdict.feedback),
        ),
    )


def build_quiz_score_message(score: QuizScore) -> Message:
    """The score, each task's share of it, and what next."""
    suggestion = f"Next: read {foreign_line(score.suggestion.title, _TITLE_LIMIT)}" if score.suggestion else None
    return message_of(
        section(f"Quiz over: {score.right} of {score.answered} right{DOT}{foreign_line(score.subject, _TITLE_LIMIT)}"),
        *_task_table(score),
        context(suggestion) if suggestion else None,
        actions(*_after(score)),
    )


def _progress(step: QuizStep) -> Part:
    head = f"{step.position} of {step.total}{DOT}{foreign_line(step.subject, _TITLE_LIMIT)}"
    return section(f"{head} {progress_bar(step.position, step.total)}", spoken=head)


def _task_table(score: QuizScore) -> list[Part]:
    if not score.by_task:
        return []
    titles = [one_line(task.title) for task in score.by_task]
    shares = [f"{task.right} of {task.answered}" for task in score.by_task]
    rows = [[cut_to_width(title, _TASK_WIDTH), share] for title, share in zip(titles, shares, strict=True)]
    spoken = [f"{foreign_line(title)}: {share} right" for title, share in zip(titles, shares, strict=True)]
    return [preformatted(align(rows, "<>"), spoken="\n".join(spoken))]


def _after(score: QuizScore) -> list[ButtonElement]:
    """At most three: what was missed, the note behind it, another quiz."""
    missed = [quiz_button(QuizAbout.MISSED, text="Repeat what I missed")]
    note = [note_button(score.suggestion)] if score.suggestion else []
    again = quiz_button(QuizAbout.ALL, text="Start another quiz", index=1)
    return [*(missed if score.missed else []), *note, again]
