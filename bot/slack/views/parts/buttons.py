"""Buttons and menus."""

from collections.abc import Mapping, Sequence

from slack_sdk.models.blocks import (
    ButtonElement,
    ConfirmObject,
    Option,
    OverflowMenuElement,
    StaticSelectElement,
)

from bot.services.results import Topic
from bot.slack.ids import ActionId
from bot.slack.values import OPTION_VALUE_LIMIT, ButtonValue, NoteButton, QuizAbout, StartQuiz, encode
from bot.slack.views.parts.accessibility import plain_object
from bot.slack.views.parts.escaping import plain

BUTTON_LIMIT = 75
OPTION_LIMIT = 75


def button(
    text: str,
    action_id: str,
    value: ButtonValue | None = None,
    *,
    style: str | None = None,
    label: str | None = None,
    confirm: ConfirmObject | None = None,
) -> ButtonElement:
    """A button; `label` is what a screen reader says instead of a text that is too short to be understood."""
    return ButtonElement(
        text=plain_object(text, BUTTON_LIMIT),
        action_id=str(action_id),
        value=encode(value) if value else None,
        style=style,
        accessibility_label=plain(label, BUTTON_LIMIT) if label else None,
        confirm=confirm,
    )


def confirmation(title: str, text: str, confirm: str, deny: str) -> ConfirmObject:
    """The question that a button asks before it acts."""
    return ConfirmObject(
        title=plain_object(title), text=plain_object(text), confirm=plain_object(confirm), deny=plain_object(deny)
    )


def option(text: str, value: str) -> Option:
    """Something to choose in a menu or to tick."""
    return Option(text=plain_object(text, OPTION_LIMIT), value=value)


def overflow(action_id: ActionId, choices: Mapping[str, ButtonValue]) -> OverflowMenuElement:
    """The ⋯ menu: words → what is sent."""
    options = [option(text, encode(value, limit=OPTION_VALUE_LIMIT)) for text, value in choices.items()]
    return OverflowMenuElement(action_id=str(action_id), options=options)


def select(
    action_id: str, placeholder: str, choices: Sequence[tuple[str, str]], initial: str | None = None
) -> StaticSelectElement:
    """A menu of (value, text); `initial` is a value."""
    options = {value: option(text, value) for value, text in choices}
    return StaticSelectElement(
        action_id=str(action_id),
        placeholder=plain_object(placeholder, 150),
        options=list(options.values()),
        initial_option=options.get(initial) if initial is not None else None,
    )


def quiz_button(
    about: QuizAbout, subject_id: str | None = None, *, text: str = "Quiz me on this", index: int = 0
) -> ButtonElement:
    """A button that starts a private quiz; with an index of its own where a row has several."""
    return button(text, ActionId.START_QUIZ.indexed(index), StartQuiz(about, subject_id))


def note_button(topic: Topic, *, text: str = "Read the note", index: int = 0) -> ButtonElement:
    """A button that opens a note; with an index of its own where a row has several."""
    return button(text, ActionId.READ_NOTE.indexed(index), NoteButton(topic.note_id), label=f"{text}: {topic.title}")
