"""Names of everything that Slack sends back: actions, blocks, forms; and the values that buttons carry."""

import re
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


class ActionId(StrEnum):
    """What a person pressed, chose or typed. Beside each: the type of its value."""

    ANSWER = "answer"  # AnswerButton, indexed
    TICK = "tick"  # checkboxes of option ids, read at submission; acknowledge only
    SUBMIT_TICKED = "submit-ticked"  # QuestionButton
    OPEN_ANSWER = "open-answer"  # QuestionButton
    CHOOSE_MEANING = "choose-meaning"  # AskBackChoice, indexed
    WITHDRAW = "withdraw"  # QuestionButton

    QUIZ_ANSWER = "quiz-answer"  # QuizAnswer, indexed
    QUIZ_SUBMIT_TICKED = "quiz-submit-ticked"  # QuizButton
    QUIZ_OPEN_ANSWER = "quiz-open-answer"  # QuizButton
    QUIZ_NEXT = "quiz-next"  # QuizButton
    START_QUIZ = "start-quiz"  # StartQuiz, indexed

    READ_NOTE = "read-note"  # NoteButton, indexed
    EXPLAIN = "explain"  # NoteButton, indexed
    HELPED = "helped"  # LookupButton
    MISSED = "missed"  # LookupButton
    SHARE_EXPLANATION = "share-explanation"  # LookupButton

    FEEDBACK_MENU = "feedback-menu"  # FeedbackChoice, an overflow menu

    SHOW_BOARD = "show-board"  # BoardSwitch
    BOARD_DOMAIN = "board-domain"  # BoardSwitch, a select
    BOARD_PERIOD = "board-period"  # BoardSwitch, a select
    SHARE_BOARD = "share-board"  # BoardSwitch
    SHARE_CHANNELS_BOARD = "share-channels-board"  # no value

    SET_UP = "set-up"  # ChannelButton
    CHANGE_FIRST = "change-first"  # ChannelButton; opens the schedule form
    POST_NOW = "post-now"  # ChannelButton
    NEW_SEASON = "new-season"  # ChannelButton
    OPEN_SETTINGS = "open-settings"  # no value

    FORGET_ME = "forget-me"  # no value
    KEEP_ME = "keep-me"  # no value

    FIELD = "field"  # the element inside an input block; the block says which
    SCHEDULE_FIELD = "schedule-field"  # the same in the schedule form, sent at each change: rebuild its first sentence
    FIELD_ZONE = "field-zone"  # external select: options are asked for under this id
    FIELD_COUNTRY = "field-country"  # external select
    FIELD_SUBDIVISION = "field-subdivision"  # external select

    def indexed(self, index: int) -> str:
        """The id of one of several equal elements, since ids in a block must differ."""
        return f"{self.value}:{index}"

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches the id, indexed or not."""
        return re.compile(rf"^{re.escape(self.value)}(:\d+)?$")


class BlockId(StrEnum):
    """Blocks whose content is read at a submission; each is a field's name."""

    TICKS = "ticks"
    PLACE = "place"  # indexed by the place in an order
    PAIR = "pair"  # indexed by the prompt's position
    NUMBER = "number"
    WORDS = "words"
    CHOICE = "choice"

    REASON = "reason"
    COMMENT = "comment"

    HIDDEN = "hidden"
    REMINDER_HOUR = "reminder_hour"

    # the fields of the schedule are named as InvalidScheduleError names them
    ZONE = "zone"
    POST_AT = "post_at"
    CLOSES_AT = "closes_at"
    DAYS = "days"
    PACK = "pack"
    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    LEADS = "leads"
    PAUSED = "paused"

    def indexed(self, index: int) -> str:
        """The id of one of several equal blocks."""
        return f"{self.value}:{index}"


class CallbackId(StrEnum):
    """Forms; beside each: the type of its private metadata."""

    ANSWER = "answer-form"  # AnswerTarget
    REPORT = "report-form"  # AttemptTarget
    SCHEDULE = "schedule-form"  # ChannelButton
    SETTINGS = "settings-form"  # SettingsTarget
    NOTE = "note"  # NoteButton; nothing to submit
    VERDICT = "verdict"  # nothing to submit
    NOTICE = "notice"  # nothing to submit


class FeedbackAct(StrEnum):
    """What the menu of a verdict offers."""

    REPORT = "report"
    BOARD = "board"


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
class BoardSwitch(ButtonValue):
    """A board; `domain` None is that of all domains."""

    channel_id: int
    domain: str | None
    period: Period


@dataclass(frozen=True)
class ChannelButton(ButtonValue):
    """A channel, by the id that storage gave it."""

    channel_id: int


@dataclass(frozen=True)
class AnswerTarget(ButtonValue):
    """What an answer form answers: a posted question, or the item of a quiz."""

    target: QuestionButton | QuizButton


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
