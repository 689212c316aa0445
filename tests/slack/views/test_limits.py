from collections.abc import Sequence
from typing import Any

import pytest
from slack.views.gallery import GALLERY, Build
from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    CheckboxesElement,
    ContextBlock,
    DividerBlock,
    InputBlock,
    MarkdownTextObject,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.slack.views.limits import ViewLimitError, as_data, check_message, check_view
from bot.slack.views.message import Message


def _section(text: str, **more: Any) -> SectionBlock:
    return SectionBlock(text=MarkdownTextObject(text=text), **more)


def _boxes(number: int) -> CheckboxesElement:
    return CheckboxesElement(action_id="x", options=[_option(str(value)) for value in range(number)])


def _option(value: str, text: str = "text") -> Option:
    return Option(text=PlainTextObject(text=text), value=value)


def _button(action_id: str, text: str = "Go") -> ButtonElement:
    return ButtonElement(text=PlainTextObject(text=text), action_id=action_id)


def _actions(*elements: Any) -> ActionsBlock:
    return ActionsBlock(elements=list(elements))


REFUSED: dict[str, tuple[Sequence[Block], str]] = {
    "51 blocks": ([DividerBlock()] * 51, "51 blocks"),
    "no block": ([], "no blocks"),
    "long text": ([_section("a" * 3_001)], "3000"),
    "long context": ([ContextBlock(elements=[MarkdownTextObject(text="a" * 3_001)])], "3,001 characters of a text"),
    "empty text": ([_section(" ")], "empty mrkdwn"),
    "equal block ids": ([_section("a", block_id="x"), _section("b", block_id="x")], "block_id 'x' appears 2 times"),
    "equal action ids": ([_actions(_button("x"), _button("x"))], "action_id 'x' appears 2 times"),
    "26 elements": ([_actions(*(_button(str(place)) for place in range(26)))], "25"),
    "11 boxes": ([_actions(_boxes(11))], "11 options of checkboxes"),
    "no boxes": ([_actions(_boxes(0))], "checkboxes without options"),
    "equal options": (
        [_actions(StaticSelectElement(action_id="x", options=[_option("a"), _option("a")]))],
        "appears 2",
    ),
    "foreign first option": (
        [_actions(StaticSelectElement(action_id="x", options=[_option("a")], initial_option=_option("b")))],
        "begins with an option that it does not have",
    ),
    "long button": ([_actions(_button("x", "a" * 76))], "75"),
    "11 context elements": ([ContextBlock(elements=[MarkdownTextObject(text="a")] * 11)], "10"),
}


@pytest.mark.parametrize(("blocks", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_slack_would_refuse_is_refused_before(blocks: Sequence[Block], problem: str) -> None:
    with pytest.raises(ViewLimitError, match=problem):
        check_message(Message("text", list(blocks)))


@pytest.mark.parametrize(("text", "problem"), [("", "screen reader"), ("a" * 4_001, "4,001 characters")])
def test_a_message_needs_a_text_that_an_update_can_carry(text: str, problem: str) -> None:
    with pytest.raises(ViewLimitError, match=problem):
        check_message(Message(text, [DividerBlock()]))


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(ViewLimitError) as caught:
        check_message(Message("", [_section(" "), _actions(_boxes(11))]))
    assert len(caught.value.problems) == 3


def _modal(*blocks: Block, **more: Any) -> View:
    return View(type="modal", title=PlainTextObject(text="Title"), blocks=list(blocks), **more)


INPUT = InputBlock(label=PlainTextObject(text="Label"), element=PlainTextInputElement(action_id="x"))


def test_a_form_needs_a_submit_button() -> None:
    with pytest.raises(ViewLimitError, match="submit"):
        check_view(_modal(INPUT))
    check_view(_modal(INPUT, submit=PlainTextObject(text="Save")))


def test_a_view_has_a_size_limit_of_its_own() -> None:
    with pytest.raises(ViewLimitError, match="bytes of a view"):
        check_view(_modal(*[_section("ä" * 3_000)] * 50))


def test_a_long_title_is_refused() -> None:
    with pytest.raises(ViewLimitError, match="24"):
        check_view(View(type="modal", title=PlainTextObject(text="a" * 25), blocks=[DividerBlock()]))


def test_a_harmless_message_and_view_pass() -> None:
    check_message(Message("text", [_section("a"), _actions(_button("y"), _boxes(10))]))
    check_view(View(type="home", blocks=[_section("a")]))


@pytest.mark.parametrize("build", [build for views in GALLERY.values() for build in views.values()])
def test_what_is_measured_is_what_the_sdk_would_send(build: Build) -> None:
    shown = build()
    if isinstance(shown, View):
        assert as_data(shown) == shown.to_dict()
    else:
        assert as_data(shown.blocks) == [block.to_dict() for block in shown.blocks]
