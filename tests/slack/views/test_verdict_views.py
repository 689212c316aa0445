from decimal import Decimal

import pytest
from builders import create_item
from slack.views.reading import read_message
from slack.views.samples import NOW, ZONE, give_feedback, show_item, show_kind, show_step

from bot.core.grading import Outcome, Verdict
from bot.core.item import ItemKind, Numeric
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written, response_from_data
from bot.services.quiz_results import QuizVerdict
from bot.services.results import AlreadyAnswered, AskBack
from bot.slack.ids import ActionId
from bot.slack.values import AskBackChoice, FeedbackAct, FeedbackChoice, decode
from bot.slack.views.ask_back import build_ask_back_message
from bot.slack.views.feedback import build_already_answered_message, build_feedback_message
from bot.slack.views.parts.answers import name_response, say_number, short_name
from bot.slack.views.quiz import build_quiz_verdict_message


@pytest.mark.parametrize(
    ("kind", "first_line"),
    [
        (ItemKind.SINGLE, "❌ Not this time: you chose B, Heat the oven more; right is A, Let it proof longer."),
        (
            ItemKind.MULTIPLE,
            "❌ Not this time: you chose A (A warm room) and C (A cold room); "
            "right are A (A warm room) and B (More starter).",
        ),
        (ItemKind.ORDERING, "❌ Not this time: you put A → B → C; right is B → C → A."),
        (ItemKind.MATCHING, "❌ Not this time: 1 of 2 pairs right."),
        (ItemKind.NUMERIC, "❌ Not this time: you answered 70%; right is 65%."),
        (ItemKind.SHORT, "❌ Not this time: you made 0 of 2 points."),
    ],
)
def test_the_first_line_names_what_was_chosen_and_what_is_right(kind: ItemKind, first_line: str) -> None:
    assert read_message(build_feedback_message(give_feedback(kind, right=False)))[0] == first_line


@pytest.mark.parametrize("right", [True, False])
def test_every_option_gets_its_why(right: bool) -> None:
    text = "\n".join(read_message(build_feedback_message(give_feedback(ItemKind.MULTIPLE, right=right))))
    assert all(option.why in text for option in create_item(kind=ItemKind.MULTIPLE).options)


def test_a_typed_reply_is_quoted_so_that_one_sees_how_far_it_was_stretched() -> None:
    lines = read_message(build_feedback_message(give_feedback(typed="longer *proof* imo")))
    assert lines[:2] == ["✅ Right: A, Let it proof longer.", "You wrote “longer ∗proof∗ imo”"]


def test_a_partly_right_answer_shows_points_met_missed_and_contradicted() -> None:
    outcome = Outcome(Verdict.PARTIAL, 0, points_met=(1,), points_missed=(0,), points_contradicted=(0,))
    lines = read_message(build_feedback_message(give_feedback(ItemKind.SHORT, outcome=outcome)))
    assert lines[0] == "🟡 Partly right: you made 1 of 2 points. Only a full answer scores."
    assert lines[2:4] == ["✘ you said the contrary of: gluten forms", "✔ you said: the dough holds gas"]


def _menu(**overrides: object) -> list[FeedbackAct]:
    message = build_feedback_message(give_feedback(**overrides))  # type: ignore[arg-type]
    elements = message.blocks[-1].to_dict()["elements"]
    menu = next(element for element in elements if element["action_id"] == ActionId.FEEDBACK_MENU)
    return [decode(FeedbackChoice, option["value"]).act for option in menu["options"]]


def test_the_menu_of_a_verdict_shows_the_board_and_takes_a_report() -> None:
    assert _menu() == [FeedbackAct.BOARD, FeedbackAct.REPORT]


def test_a_verdict_offers_three_next_steps_at_most() -> None:
    assert len(build_feedback_message(give_feedback(typed="b")).blocks[-1].to_dict()["elements"]) == 3


def test_a_second_answer_is_told_when_the_first_was_given() -> None:
    already = AlreadyAnswered(give_feedback(right=False), NOW, ZONE)
    lines = read_message(build_already_answered_message(already, now=NOW))
    assert lines[0] == "You answered B at 9:30; the first answer counts."
    assert lines[1].startswith("❌ Not this time")


def test_a_quiz_shows_the_rationale_for_there_is_no_closing() -> None:
    verdict = QuizVerdict(show_step(), give_feedback(), has_next=True)
    text = "\n".join(read_message(build_quiz_verdict_message(verdict)))
    assert create_item().rationale in text
    assert "[Next]" in text


RESPONSES: list[tuple[ItemKind, Response, str, str]] = [
    (ItemKind.SINGLE, Chosen(frozenset({"more-salt"})), "C, Add salt", "C"),
    (
        ItemKind.MULTIPLE,
        Chosen(frozenset({"cold-room", "warm-room"})),
        "A (A warm room) and C (A cold room)",
        "A and C",
    ),
    (ItemKind.ORDERING, Ordered(("mix", "bake", "proof")), "B → A → C", "B, A, C"),
    (ItemKind.MATCHING, Matched({"taste": "salt", "rise": "yeast"}), "1 A, 2 B", "B, A"),
    (ItemKind.NUMERIC, Stated(Decimal("0.755")), "75.5%", "75.5%"),
    (ItemKind.SHORT, Written("It rises."), "“It rises.”", "It rises."),
    (ItemKind.SINGLE, Chosen(frozenset({"gone"})), "?, an option that is gone", "?"),
]


@pytest.mark.parametrize(("kind", "response", "named", "short"), RESPONSES)
def test_a_response_is_named_by_letters_and_texts(kind: ItemKind, response: Response, named: str, short: str) -> None:
    assert (name_response(show_kind(kind), response), short_name(show_kind(kind), response)) == (named, short)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [("0.75", "percent", "75%"), ("1200", "loaves", "1,200 loaves"), ("1E+3", None, "1,000"), ("0.50", None, "0.5")],
)
def test_numbers_are_said_with_their_unit(value: str, unit: str | None, said: str) -> None:
    exercise = Numeric(Decimal(1), Decimal(0), unit, "")
    assert say_number(show_item(create_item(kind=ItemKind.NUMERIC, exercise=exercise)), Decimal(value)) == said


def test_each_meaning_of_a_doubtful_reply_is_a_button() -> None:
    meanings = (Chosen(frozenset({"longer-proof"})), Chosen(frozenset({"more-salt"})))
    message = build_ask_back_message(AskBack(7, show_item(), meanings, "a or c"))
    buttons = message.blocks[1].to_dict()["elements"]
    assert [button["text"]["text"] for button in buttons] == ["A", "C", "Neither yet"]
    choices = [decode(AskBackChoice, button["value"]).response for button in buttons]
    assert [choice and response_from_data(choice) for choice in choices] == [*meanings, None]
