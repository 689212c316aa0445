"""What buttons, menus and forms carry, as compact JSON that is read strictly, since it comes back from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.types import JsonValue

from bot.core.standings import Period

BUTTON_VALUE_LIMIT = 2_000
OPTION_VALUE_LIMIT = 150


class FeedbackAct(StrEnum):
    """What the menu of a verdict offers."""

    REPORT = "report"
    BOARD = "board"
    APPEAL = "appeal"


class ReportReason(StrEnum):
    """What can be wrong with an item."""

    WRONG_KEY = "wrong key"
    TWO_RIGHT = "two right"
    OUT_OF_DATE = "out of date"
    UNCLEAR = "unclear"
    OTHER = "other"


class QuizAbout(StrEnum):
    """What a quiz button starts a quiz about; `NOTE`, `TASK` and `DOMAIN` come with an id."""

    NOTE = "note"
    TASK = "task"
    DOMAIN = "domain"
    MISSED = "missed"
    ALL = "all"


@dataclass(frozen=True)
class ButtonValue:
    """What a button, a menu or a form carries; read strictly, since it comes back from outside."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True)
class AnswerButton(ButtonValue):
    """An option of a posted question."""

    question_id: int
    option_id: str


@dataclass(frozen=True)
class QuestionButton(ButtonValue):
    """A posted question."""

    question_id: int


@dataclass(frozen=True)
class AskBackChoice(ButtonValue):
    """What a doubtful reply was meant to say, as `response_to_data` gives it; None: none of those offered."""

    question_id: int
    response: dict[str, JsonValue] | None


@dataclass(frozen=True)
class QuizAnswer(ButtonValue):
    """An option of a quiz's item."""

    quiz_id: int
    version: int
    option_id: str


@dataclass(frozen=True)
class QuizButton(ButtonValue):
    """A quiz in the state in which it was shown."""

    quiz_id: int
    version: int


@dataclass(frozen=True)
class ExamAnswer(ButtonValue):
    """An option of a mock exam's item."""

    exam_id: int
    place: int
    option_id: str


@dataclass(frozen=True)
class ExamButton(ButtonValue):
    """A place in a mock exam."""

    exam_id: int
    place: int


@dataclass(frozen=True)
class StartQuiz(ButtonValue):
    """A new quiz; `id` of a note, task or domain."""

    about: QuizAbout
    id: str | None = None


@dataclass(frozen=True)
class NoteButton(ButtonValue):
    """A note."""

    note_id: str


@dataclass(frozen=True)
class LookupButton(ButtonValue):
    """An explanation that was given."""

    lookup_id: int


@dataclass(frozen=True)
class FeedbackChoice(ButtonValue):
    """A choice from the menu of a verdict."""

    act: FeedbackAct
    attempt_id: int


@dataclass(frozen=True)
class AppealButton(ButtonValue):
    """Answers alike in a channel, which one ruling holds for."""

    channel_id: int
    likeness: str


@dataclass(frozen=True)
class BoardSwitch(ButtonValue):
    """A board; `domain` None is that of all domains."""

    channel_id: int
    domain: str | None
    period: Period


@dataclass(frozen=True)
class ChannelButton(ButtonValue):
    """A channel, by the id that storage gave it."""

    channel_id: int


Answerable = QuestionButton | QuizButton | ExamButton


@dataclass(frozen=True)
class AnswerTarget(ButtonValue):
    """What an answer form answers: a posted question, or the item of a quiz or of a mock exam."""

    target: Answerable


@dataclass(frozen=True)
class AttemptTarget(ButtonValue):
    """What a report is about."""

    attempt_id: int


@dataclass(frozen=True)
class SettingsTarget(ButtonValue):
    """The channel that "here" means in the settings, if any."""

    channel_id: int | None


Value = TypeVar("Value", bound=ButtonValue)

_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)


def encode(value: ButtonValue, *, limit: int = BUTTON_VALUE_LIMIT) -> str:
    """The value as compact JSON. Raises ValueError if it is longer than `limit` characters."""
    text = _adapter(type(value)).dump_json(value).decode()
    if len(text) > limit:
        raise ValueError(f"a value of {len(text)} characters, {limit} is the most that Slack takes")
    return text


def decode(kind: type[Value], text: str) -> Value:
    """The value that `encode` made. Raises ValueError for anything else."""
    try:
        value: Value = _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise ValueError(f"not a {kind.__name__}: {error.error_count()} problems") from error
    return value
