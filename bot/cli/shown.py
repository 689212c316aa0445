"""Items and notes of a pack as Slack would show them, framed for the terminal: the bot's own views, not imitations."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from rich.panel import Panel

from bot.cli.sample_answers import sample_answers
from bot.cli.slack_text import frame
from bot.core.grading import grade
from bot.core.item import Item
from bot.core.note import Note
from bot.core.pack import Pack
from bot.core.question import QuestionState
from bot.services.library import Library
from bot.services.results import Feedback, NoteShown, QuestionShown, Topic
from bot.slack.views.feedback import build_feedback_message
from bot.slack.views.note import build_note_view
from bot.slack.views.question import build_question_message

_POSTED_AT = datetime(2026, 11, 25, 8, tzinfo=UTC)
_CLOSES_AT = _POSTED_AT + timedelta(hours=23, minutes=45)


def question_frame(pack: Pack, item: Item, state: QuestionState = QuestionState.OPEN) -> Panel:
    """The question as its channel would see it."""
    shown = Library({pack.id: pack}).shown(pack, item)
    question = QuestionShown(0, shown, state, _CLOSES_AT, "UTC", answered=0)
    title = "The question" if state is QuestionState.OPEN else f"The question, {state}"
    return frame(title, build_question_message(question, now=_POSTED_AT).blocks)


def verdict_frames(pack: Pack, item: Item) -> Iterator[Panel]:
    """What one is told who answers right, and who does not; then the question when it has closed."""
    library = Library({pack.id: pack})
    shown, topics = library.shown(pack, item), library.topics(pack, item.notes)
    for title, response in zip(("A right answer", "A wrong answer"), sample_answers(item), strict=True):
        feedback = Feedback(0, shown, response, grade(item, response, pack.lexicon), topics)
        yield frame(title, build_feedback_message(feedback).blocks)
    yield question_frame(pack, item, QuestionState.CLOSED)


def note_frame(pack: Pack, note: Note) -> Panel:
    """The whole note, as it opens to be read."""
    shown = NoteShown(
        topic=Topic(note.id, note.title),
        sections=tuple((section.heading, section.text) for section in note.sections),
        sources=tuple((source.title, source.url) for source in note.sources),
        related=Library({pack.id: pack}).topics(pack, note.related),
    )
    return frame(note.title, build_note_view(shown).blocks)
