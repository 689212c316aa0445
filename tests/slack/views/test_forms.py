"""Forms that are submitted as they were opened, or filled in, say what the person meant."""

from collections.abc import Mapping
from datetime import time
from typing import Any

import pytest
from slack.views.samples import RIGHT_RESPONSES, show_kind, show_schedule, show_settings
from slack_sdk.models.views import View

from bot.core.item import ItemKind
from bot.core.response import Chosen, Matched, Ordered
from bot.core.schedule import Schedule
from bot.slack.values import (
    AnswerTarget,
    ChannelButton,
    QuestionButton,
    QuizButton,
    ReportReason,
    SettingsTarget,
    decode,
)
from bot.slack.views.answer_modal import AnswerFormError, build_answer_view, number_error, read_answer
from bot.slack.views.report import ReportInput, build_report_view, read_report
from bot.slack.views.schedule import ScheduleInput, build_schedule_view, read_schedule
from bot.slack.views.settings import SettingsInput, build_settings_view, read_settings

State = dict[str, dict[str, dict[str, Any]]]


def _submit(view: View, answers: Mapping[str, Any] | None = None) -> State:
    """The state of a form as Slack sends it: what was there at first, but for what was answered by block id."""
    fields = [block for block in view.to_dict()["blocks"] if block["type"] == "input"]
    state = {block["block_id"]: {block["element"]["action_id"]: _initial(block["element"])} for block in fields}
    for block_id, entered in (answers or {}).items():
        (action_id,) = state[block_id]
        state[block_id][action_id] |= entered
    return state


def _initial(element: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "selected_option": element.get("initial_option"),
        "selected_options": element.get("initial_options", []),
        "selected_time": element.get("initial_time"),
        "selected_users": element.get("initial_users", []),
        "value": element.get("initial_value"),
    }


def _chosen(value: str) -> dict[str, Any]:
    return {"selected_option": {"value": value}}


def _answer(kind: ItemKind, answers: Mapping[str, Any]) -> Chosen | Ordered | Matched | str:
    shown = show_kind(kind)
    return read_answer(shown, _submit(build_answer_view(shown, QuestionButton(7)), answers))


def test_a_choice_is_read() -> None:
    assert _answer(ItemKind.SINGLE, {"choice": _chosen("longer-proof")}) == RIGHT_RESPONSES[ItemKind.SINGLE]


def test_boxes_are_read() -> None:
    ticked = {"selected_options": [{"value": "warm-room"}, {"value": "more-starter"}]}
    assert _answer(ItemKind.MULTIPLE, {"choice": ticked}) == RIGHT_RESPONSES[ItemKind.MULTIPLE]


def test_too_few_boxes_are_pointed_at() -> None:
    with pytest.raises(AnswerFormError) as caught:
        _answer(ItemKind.MULTIPLE, {"choice": {"selected_options": [{"value": "warm-room"}]}})
    assert caught.value.errors == {"choice": "Choose two; you ticked 1."}


def test_an_order_is_read() -> None:
    places = {"place:0": _chosen("mix"), "place:1": _chosen("proof"), "place:2": _chosen("bake")}
    assert _answer(ItemKind.ORDERING, places) == RIGHT_RESPONSES[ItemKind.ORDERING]


def test_an_option_at_two_places_is_pointed_at() -> None:
    places = {"place:0": _chosen("mix"), "place:1": _chosen("mix"), "place:2": _chosen("bake")}
    with pytest.raises(AnswerFormError) as caught:
        _answer(ItemKind.ORDERING, places)
    assert caught.value.errors == {"place:1": "This one is at place 1 already. Each has one place."}


def test_pairs_are_read() -> None:
    pairs = {"pair:0": _chosen("yeast"), "pair:1": _chosen("salt")}
    assert _answer(ItemKind.MATCHING, pairs) == RIGHT_RESPONSES[ItemKind.MATCHING]


@pytest.mark.parametrize(("kind", "block"), [(ItemKind.NUMERIC, "number"), (ItemKind.SHORT, "words")])
def test_numbers_and_words_are_read_as_typed(kind: ItemKind, block: str) -> None:
    assert _answer(kind, {block: {"value": " 65% "}}) == "65%"


def test_a_number_that_cannot_be_read_is_pointed_at() -> None:
    assert list(number_error().errors) == ["number"]


def test_a_form_of_another_kind_is_refused() -> None:
    other = _submit(build_answer_view(show_kind(ItemKind.SHORT), QuestionButton(7)))
    with pytest.raises(ValueError, match="no field number"):
        read_answer(show_kind(ItemKind.NUMERIC), other)


@pytest.mark.parametrize("target", [QuestionButton(7), QuizButton(3, 2)])
def test_a_form_knows_what_it_answers(target: QuestionButton | QuizButton) -> None:
    view = build_answer_view(show_kind(ItemKind.SHORT), target)
    assert decode(AnswerTarget, view.private_metadata or "").target == target


def test_an_unchanged_schedule_says_what_held() -> None:
    view = build_schedule_view(show_schedule(closes_at=time(17), paused=True))
    assert read_schedule(_submit(view)) == ScheduleInput(
        Schedule("Europe/Berlin", time(9), frozenset(range(5)), time(17), "DE", "BE", paused=True),
        "bread-baking",
        ("U0ADA", "U0BEN"),
    )
    assert decode(ChannelButton, view.private_metadata or "") == ChannelButton(4)


def test_what_is_left_empty_in_a_schedule_is_nothing() -> None:
    form = show_schedule(country=None, subdivision=None, leads=(), days=frozenset())
    read = read_schedule(_submit(build_schedule_view(form)))
    assert read.schedule == Schedule("Europe/Berlin", time(9), frozenset())
    assert read.leads == ()


def test_settings_are_read() -> None:
    view = build_settings_view(show_settings(is_hidden=True))
    assert read_settings(_submit(view)) == SettingsInput(True, False, 16, "Europe/Berlin")
    assert decode(SettingsTarget, view.private_metadata or "").channel_id == 4


def test_no_reminder_is_a_choice() -> None:
    never = _submit(build_settings_view(show_settings()), {"reminder_hour": _chosen("never")})
    assert read_settings(never).reminder_hour is None


def test_a_report_is_read() -> None:
    entered = {"reason": _chosen("two right"), "comment": {"value": "  B is right too. "}}
    read = read_report(_submit(build_report_view(11), entered))
    assert read == ReportInput(ReportReason.TWO_RIGHT, "B is right too.")
