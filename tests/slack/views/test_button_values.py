from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.standings import Period
from bot.slack.ids import ActionId
from bot.slack.values import (
    AnswerButton,
    AnswerTarget,
    AppealButton,
    AskBackChoice,
    AttemptTarget,
    BoardSwitch,
    ButtonValue,
    ChannelButton,
    FeedbackAct,
    FeedbackChoice,
    LookupButton,
    NoteButton,
    QuestionButton,
    QuizAbout,
    QuizAnswer,
    QuizButton,
    SettingsTarget,
    StartQuiz,
    decode,
    encode,
)

VALUES = (
    AnswerButton(7, "longer-proof"),
    QuestionButton(7),
    AskBackChoice(7, {"options": ["longer-proof"]}),
    AskBackChoice(7, None),
    QuizAnswer(3, 2, "longer-proof"),
    QuizButton(3, 2),
    StartQuiz(QuizAbout.NOTE, "proofing"),
    StartQuiz(QuizAbout.MISSED),
    NoteButton("proofing"),
    LookupButton(5),
    FeedbackChoice(FeedbackAct.REPORT, 11),
    FeedbackChoice(FeedbackAct.APPEAL, 11),
    AppealButton(4, "0" * 32),
    BoardSwitch(4, None, Period.WEEK),
    BoardSwitch(4, "fermentation", Period.SEASON),
    ChannelButton(4),
    AnswerTarget(QuestionButton(7)),
    AnswerTarget(QuizButton(3, 2)),
    AttemptTarget(11),
    SettingsTarget(None),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_as_it_was_sent(value: ButtonValue) -> None:
    assert decode(type(value), encode(value)) == value


def test_a_value_is_compact_json() -> None:
    assert encode(AnswerButton(7, "longer-proof")) == '{"question_id":7,"option_id":"longer-proof"}'


@pytest.mark.parametrize(
    "malformed",
    [
        "",
        "null",
        "[]",
        "{}",
        "7",
        '{"question_id":7}',
        '{"question_id":"7","option_id":"a"}',
        '{"question_id":7,"option_id":null}',
        '{"question_id":7,"option_id":"a","more":1}',
    ],
)
def test_a_malformed_value_is_refused(malformed: str) -> None:
    with pytest.raises(ValueError, match="AnswerButton"):
        decode(AnswerButton, malformed)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
@given(text=st.text())
def test_no_text_does_worse_than_be_refused(value: ButtonValue, text: str) -> None:
    with suppress(ValueError):
        assert isinstance(decode(type(value), text), type(value))


def test_a_value_too_long_for_slack_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="2000"):
        encode(AskBackChoice(7, {"text": "a" * 2_000}))


def test_an_indexed_action_is_still_recognised() -> None:
    assert ActionId.ANSWER.pattern.match(ActionId.ANSWER.indexed(3))
    assert ActionId.ANSWER.pattern.match("answer")


@pytest.mark.parametrize("other", ["answer:x", "answers", "quiz-answer:1", "answer:1:2"])
def test_an_action_is_not_mistaken_for_another(other: str) -> None:
    assert not ActionId.ANSWER.pattern.match(other)
