"""Every view of a pack, rendered: would Slack take it?"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

from slack_sdk.models.views import View

from bot.cli.sample_answers import sample_answers
from bot.core.appeal import AppealState
from bot.core.grading import POINTS_FOR_RIGHT, Outcome, Verdict
from bot.core.item import Choice, Item, Short
from bot.core.note import Note
from bot.core.question import QuestionState
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem
from bot.services.appeal_results import AppealNotice, RegradeNotice
from bot.services.library import Library
from bot.services.results import (
    ClosedThread,
    Explanation,
    Feedback,
    ItemShown,
    NoteShown,
    PassageShown,
    QuestionShown,
    QuizStep,
    QuizVerdict,
    Topic,
)
from bot.slack.values import QuestionButton
from bot.slack.views.answer_modal import build_answer_view
from bot.slack.views.appeal import build_appeal_notice_message
from bot.slack.views.closed_thread import build_closed_thread_message
from bot.slack.views.explanation import build_explanation_message
from bot.slack.views.feedback import build_feedback_message, build_feedback_view
from bot.slack.views.limits import ViewLimitError, check_message, check_view
from bot.slack.views.message import Message
from bot.slack.views.note import build_note_view
from bot.slack.views.question import build_question_message
from bot.slack.views.quiz import build_quiz_step_message, build_quiz_verdict_message
from bot.slack.views.regrade import build_regrade_message

MANY = 99_999
"""Ids and counts as long as they may become."""
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
LONG_NAME = "W" * 80
LONG_TEXT = "word " * 200
LONG_LIKENESS = "f" * 32

Built = Message | View | None
Views = Iterator[tuple[str, Callable[[], Built]]]


def check_item_views(loaded: LoadedPack, item: Item) -> Iterator[Problem]:
    """What Slack would refuse of an item's question, verdicts and quiz."""
    for what in _refused(_item_views(loaded, item)):
        yield Problem(loaded.places[f"item:{item.id}"], f"item “{item.id}”: {what}")


def check_note_views(loaded: LoadedPack, note: Note) -> Iterator[Problem]:
    """What Slack would refuse of a note and of its sections as explanations."""
    for what in _refused(_note_views(loaded, note)):
        yield Problem(loaded.places[f"note:{note.id}"], f"note “{note.id}”: {what}")


def _refused(views: Views) -> Iterator[str]:
    for name, build in views:
        try:
            _check(build())
        except ViewLimitError as error:
            yield from (f"{name}: {problem}" for problem in error.problems)


def _check(built: Built) -> None:
    match built:
        case Message():
            check_message(built)
        case View():
            check_view(built)


def _item_views(loaded: LoadedPack, item: Item) -> Views:
    library = Library({loaded.pack.id: loaded.pack})
    shown = library.shown(loaded.pack, item)
    topics = library.topics(loaded.pack, item.notes)
    for state in (QuestionState.OPEN, QuestionState.CLOSED):  # a withdrawn one shows less than either
        question = _question(shown, state)
        yield f"the {state} question", partial(build_question_message, question, now=NOW)
    thread = ClosedThread(_question(shown, QuestionState.CLOSED), (LONG_NAME,) * 20, MANY)
    yield "the thread at closing", partial(build_closed_thread_message, thread)
    step = QuizStep(MANY, MANY, LONG_NAME, MANY, MANY, shown, counts_for=LONG_NAME)
    yield "the quiz", partial(build_quiz_step_message, step)
    right, wrong = _feedbacks(shown, topics)
    yield "the verdict “right”", partial(build_feedback_message, right)
    yield "the verdict “wrong”", partial(build_feedback_message, wrong)
    if not isinstance(item.exercise, Choice):  # a choice is answered by its buttons
        yield "the form", partial(build_answer_view, shown, QuestionButton(MANY))
        yield "the form's verdict", partial(build_feedback_view, wrong)
    yield "the quiz verdict", partial(build_quiz_verdict_message, QuizVerdict(step, wrong, True))
    notice = AppealNotice(MANY, LONG_LIKENESS, LONG_NAME, wrong, MANY, AppealState.OPEN)
    yield "the second look", partial(build_appeal_notice_message, notice)
    regraded = RegradeNotice(wrong, Verdict.INCORRECT, shown, MANY, MANY)
    yield "the correction", partial(build_regrade_message, regraded)


def _question(shown: ItemShown, state: QuestionState) -> QuestionShown:
    chosen = dict.fromkeys(shown.option_order, MANY) if state is QuestionState.CLOSED else None
    return QuestionShown(MANY, shown, state, NOW + timedelta(days=1), "Europe/Berlin", MANY, MANY, chosen)


def _feedbacks(shown: ItemShown, topics: tuple[Topic, ...]) -> tuple[Feedback, Feedback]:
    """A right answer's, and the longest of a wrong one."""
    points = tuple(range(len(shown.item.exercise.key_points))) if isinstance(shown.item.exercise, Short) else ()
    right, wrong = sample_answers(shown.item, own_words=LONG_TEXT)
    outcome = Outcome(Verdict.CORRECT, POINTS_FOR_RIGHT, points_met=points)
    missed = Outcome(Verdict.INCORRECT, 0, points_missed=points, points_contradicted=points)
    return (
        Feedback(MANY, shown, right, outcome, topics, MANY),
        Feedback(MANY, shown, wrong, missed, topics, MANY, True, LONG_TEXT, True, True, AppealState.OPEN),
    )


def _note_views(loaded: LoadedPack, note: Note) -> Views:
    library = Library({loaded.pack.id: loaded.pack})
    topic, related = Topic(note.id, note.title), library.topics(loaded.pack, note.related)
    sections = tuple((section.heading, section.text) for section in note.sections)
    sources = tuple((source.title, source.url) for source in note.sources)
    yield "the note", partial(build_note_view, NoteShown(topic, sections, sources, related))
    passages = [PassageShown(topic, heading, text, ()) for heading, text in sections]
    for passage in passages:
        name = f"section “{passage.section}”" if passage.section else "the opening"
        yield name, partial(_explanation, (passage,), related)
    longest = sorted(passages, key=lambda passage: len(passage.text), reverse=True)
    yield "a comparison of its longest sections", partial(_explanation, tuple(longest[:2]), related)


def _explanation(passages: tuple[PassageShown, ...], related: tuple[Topic, ...]) -> Message:
    explanation = Explanation(MANY, LONG_TEXT, True, passages, related, related)
    return build_explanation_message(explanation, is_private=True)
