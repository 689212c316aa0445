"""A question in its channel: open, closed with its key, or withdrawn."""

from datetime import datetime

from bot.core.item import Choice, Matching, Short
from bot.core.question import QuestionState
from bot.services.results import ItemShown, QuestionShown
from bot.slack.values import QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, preformatted, section
from bot.slack.views.parts.answers import name_key, option_text
from bot.slack.views.parts.bars import bar, percent
from bot.slack.views.parts.buttons import quiz_button
from bot.slack.views.parts.escaping import authored, one_line, without_code_marks
from bot.slack.views.parts.items import (
    TRAINING,
    controls_part,
    item_parts,
    listed,
    question_controls,
    question_parts,
    stem_part,
    title_of,
)
from bot.slack.views.parts.letters import count, in_words, letters_by_id
from bot.slack.views.parts.signs import DOT, TICK
from bot.slack.views.parts.tables import align, display_width
from bot.slack.views.parts.times import say_when
from bot.slack.views.parts.whys import explained_parts

BARS_FROM = 5
"""With fewer answers, bars would tell who answered what."""
_BAR_WIDTH = 12
_SHORT_OPTION = 22
"""Options up to this width stand beside their bars; longer ones above, so that a phone shows a bar in one line."""
_RATIONALE_LIMIT = 2_000


def build_question_message(question: QuestionShown, *, now: datetime) -> Message:
    """The question as its channel sees it in its present state."""
    match question.state:
        case QuestionState.OPEN:
            return message_of(*open_parts(question, now=now))
        case QuestionState.CLOSED:
            return message_of(*_closed_parts(question))
        case QuestionState.WITHDRAWN:
            return message_of(*_withdrawn_parts(question))


def open_parts(question: QuestionShown, *, now: datetime) -> list[Part]:
    """An open question with its buttons."""
    shown = question.shown
    return [
        heading(_title(shown)),
        *item_parts(shown),
        controls_part(shown, question_controls(question.question_id)),
        context(
            TRAINING if shown.is_training else None,
            count(question.answered, "answered", "answered") if question.answered else "nobody has answered yet",
            f"closes {say_when(question.closes_at, question.zone, now)}",
            None if isinstance(shown.item.exercise, Matching) else "or reply in the thread",
        ),
    ]


def _closed_parts(question: QuestionShown) -> list[Part]:
    shown = question.shown
    return [
        heading(f"{_title(shown)}{DOT}closed"),
        *question_parts(shown),
        *_result_parts(question),
        _why(shown),
        *([] if isinstance(shown.item.exercise, Short) else explained_parts(shown)),
        context(
            _turnout(question),
            "the key was corrected after people had answered" if question.was_corrected else None,
            "more in the thread",
        ),
        actions(quiz_button(*_subject(shown))),
    ]


def _withdrawn_parts(question: QuestionShown) -> list[Part]:
    shown = question.shown
    return [
        heading(f"{_title(shown)}{DOT}withdrawn"),
        section("A lead withdrew this question. Answers to it do not count."),
        stem_part(shown.item),
        actions(quiz_button(QuizAbout.TASK, shown.item.task, text="Quiz me on this task")),
    ]


def _title(shown: ItemShown) -> str:
    return f"{title_of(shown)}{DOT}training" if shown.is_training else title_of(shown)


def _subject(shown: ItemShown) -> tuple[QuizAbout, str]:
    notes = shown.item.notes
    return (QuizAbout.NOTE, notes[0]) if notes else (QuizAbout.TASK, shown.item.task)


def _why(shown: ItemShown) -> Part:
    """ "Why A: …"; what is right stands in the same line, since the options above may have no bars."""
    rationale = authored(shown.item.rationale, _RATIONALE_LIMIT)
    exercise = shown.item.exercise
    if isinstance(exercise, Choice):
        letters = letters_by_id(shown.option_order)
        return section(f"Why {in_words(sorted(letters[option] for option in exercise.key))}: {rationale}")
    return section(f"Right: {name_key(shown)}. {rationale}")


def _turnout(question: QuestionShown) -> str:
    """How many answered; how many of them were right only where that points at nobody."""
    answered = f"{question.answered:,} answered" if question.answered else "nobody answered"
    return f"{answered}, {question.right:,} right" if question.answered >= BARS_FROM else answered


def _result_parts(question: QuestionShown) -> list[Part]:
    shown, exercise = question.shown, question.shown.item.exercise
    if not isinstance(exercise, Choice):
        return []  # the order, the pairs or the points below name all that there was to choose from
    if question.chosen is None or question.answered < BARS_FROM:
        return _ticked_options(shown, exercise.key)
    if max(display_width(_bare(option.text)) for option in exercise.options) <= _SHORT_OPTION:
        return [_bars(question, exercise, with_text=True)]
    return [*_ticked_options(shown, exercise.key), _bars(question, exercise, with_text=False)]


def _ticked_options(shown: ItemShown, key: frozenset[str]) -> list[Part]:
    letters = letters_by_id(shown.option_order)
    marks = {option: f"{TICK} {letter}" if option in key else letter for option, letter in letters.items()}
    return [listed([(marks[option], shown.item.option(option).text) for option in shown.option_order])]


def _bars(question: QuestionShown, exercise: Choice, *, with_text: bool) -> Part:
    shown = question.shown
    letters = letters_by_id(shown.option_order)
    shares = {option: (question.chosen or {}).get(option, 0) / question.answered for option in shown.option_order}
    rows = [
        [
            f"{TICK if option in exercise.key else ' '} {letters[option]}",
            *([_bare(shown.item.option(option).text)] if with_text else []),
            bar(shares[option], _BAR_WIDTH),
            percent(shares[option]),
        ]
        for option in shown.option_order
    ]
    spoken = [
        f"{letters[option]}: {f'{option_text(shown, option)}, ' if with_text else ''}{percent(shares[option])}"
        f"{', right' if option in exercise.key else ''}"
        for option in shown.option_order
    ]
    return preformatted(align(rows, "<<<>" if with_text else "<<>"), spoken="\n".join(spoken))


def _bare(text: str) -> str:
    return one_line(without_code_marks(text))
