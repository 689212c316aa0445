from dataclasses import replace
from datetime import timedelta

import pytest
from builders import create_item
from slack.views.reading import read_message
from slack.views.samples import (
    CLOSES_AT,
    NOW,
    give_feedback,
    show_closed_question,
    show_item,
    show_kind,
    show_question,
    show_today,
)

from bot.core.item import Choice, ItemKind
from bot.core.question import QuestionState
from bot.services.results import ClosedThread, QuestionShown
from bot.slack.values import AnswerButton, decode
from bot.slack.views.closed_thread import build_closed_thread_message
from bot.slack.views.question import build_question_message
from bot.slack.views.today import build_today_message

SHUFFLED = ("more-salt", "longer-proof", "hotter-oven")


def _lines(question: QuestionShown) -> list[str]:
    return read_message(build_question_message(question, now=NOW))


def test_letters_go_by_the_order_in_which_options_are_shown() -> None:
    lines = _lines(show_question(shown=show_item(option_order=SHUFFLED)))
    assert lines[2:5] == ["A\u2002Add salt", "B\u2002Let it proof longer", "C\u2002Heat the oven more"]


def test_a_letters_button_carries_its_option() -> None:
    message = build_question_message(show_question(shown=show_item(option_order=SHUFFLED)), now=NOW)
    buttons = next(block.to_dict() for block in message.blocks if block.type == "actions")["elements"]
    assert [decode(AnswerButton, button["value"]).option_id for button in buttons] == list(SHUFFLED)
    assert buttons[0]["accessibility_label"] == "A: Add salt"


@pytest.mark.parametrize(
    ("answered", "said"), [(0, "nobody has answered yet"), (1, "1 answered"), (1_200, "1,200 answered")]
)
def test_it_is_said_how_many_answered_and_until_when_it_is_open(answered: int, said: str) -> None:
    assert _lines(show_question(answered=answered))[-1] == f"({said} · closes tomorrow 08:45 · or reply in the thread)"


def test_pairs_are_not_asked_for_in_the_thread() -> None:
    assert "thread" not in _lines(show_question(shown=show_kind(ItemKind.MATCHING)))[-1]


def test_an_open_question_does_not_show_its_key() -> None:
    text = " ".join(_lines(show_question(shown=show_kind(ItemKind.NUMERIC), right=7)))
    assert "65" not in text
    assert "right" not in text


@pytest.mark.parametrize(("answered", "has_bars"), [(4, False), (5, True)])
def test_bars_are_drawn_from_five_answers_on(answered: int, has_bars: bool) -> None:
    lines = _lines(show_closed_question(answered=answered, right=1, chosen={"longer-proof": 1, "hotter-oven": 3}))
    assert any("█" in line for line in lines) == has_bars
    assert any("right" in line for line in lines if "answered" in line) == has_bars


def test_long_options_stand_above_their_bars() -> None:
    exercise = create_item().exercise
    assert isinstance(exercise, Choice)
    longer = tuple(replace(option, text=f"{option.text}, and wait for half an hour") for option in exercise.options)
    shown = show_item(create_item(exercise=replace(exercise, options=longer)))
    assert _lines(show_closed_question(shown=shown))[2:8] == [
        "✔ A\u2002Let it proof longer, and wait for half an hour",
        "B\u2002Heat the oven more, and wait for half an hour",
        "C\u2002Add salt, and wait for half an hour",
        "| ✔ A  ███████  58%",
        "|   B  ████▌    38%",
        "|   C  ▌         4%",
    ]


def test_a_withdrawn_question_keeps_its_key_to_itself() -> None:
    lines = _lines(show_closed_question(state=QuestionState.WITHDRAWN))
    assert not any("✔" in line or "█" in line or "Why" in line for line in lines)


def test_only_those_who_were_right_are_named() -> None:
    message = build_closed_thread_message(ClosedThread(show_closed_question(), ("Ada", "*Ben*"), 0))
    assert message
    assert read_message(message)[-1] == "Answered right: Ada and ∗Ben∗"


def test_nothing_is_said_of_names_when_there_are_none() -> None:
    message = build_closed_thread_message(ClosedThread(show_closed_question(), (), 0))
    assert message
    assert not any("Answered" in line for line in read_message(message))


def test_those_who_hid_are_counted() -> None:
    message = build_closed_thread_message(ClosedThread(show_closed_question(), (), 3))
    assert message
    assert read_message(message)[-1] == "Answered right: 3 more"


def test_there_is_no_thread_post_without_anything_to_say() -> None:
    question = show_closed_question(shown=show_kind(ItemKind.NUMERIC))
    assert build_closed_thread_message(ClosedThread(question, (), 0)) is None


def test_one_who_answered_sees_the_verdict_instead_of_the_buttons() -> None:
    mine = show_today(mine=give_feedback(right=False), answered_at=NOW - timedelta(minutes=26))
    lines = read_message(build_today_message(mine, now=NOW))
    assert lines[2] == "You answered B at 9:04; the first answer counts."
    assert not any(line.startswith("[A]") for line in lines)


def test_a_channel_without_a_plan_says_so() -> None:
    lines = read_message(build_today_message(show_today(question=None, next_due_at=None), now=CLOSES_AT))
    assert "`/mls schedule`" in lines[0]
