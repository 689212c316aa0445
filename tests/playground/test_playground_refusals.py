"""What Slack refuses in blocks, views and texts, the playground refuses with Slack's code and words."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import Playground
from bot.playground.errors import SlackError
from bot.playground.sample_blocks import ACTIONS, HOME, MODAL, RICH, TEXTS
from bot.playground.validation.elements import check_suggestions
from bot.playground.validation.messages import check_content
from bot.playground.validation.views import check_view

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def options(count: int, value: str = "v") -> list[Json]:
    return [{"text": plain(f"o{number}"), "value": f"{value}{number}"} for number in range(count)]


def button(**fields: Any) -> Json:
    return {"type": "button", "text": plain("Go"), **fields}


def row(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def section(**fields: Any) -> Json:
    return {"type": "section", **fields}


def select(**fields: Any) -> Json:
    return {"type": "static_select", **fields}


def question(element: Json, **fields: Any) -> Json:
    return {"type": "input", "label": plain("Label"), "element": element, **fields}


def table(rows: int, cells: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * cells] * rows}


REFUSED_BLOCKS: list[tuple[Json, str]] = [
    ({"type": "poll"}, "unsupported type: poll [json-pointer:/blocks/0/type]"),
    ({"text": plain("x")}, "missing required field: type [json-pointer:/blocks/0]"),
    (section(), "must define either `text` or `fields` [json-pointer:/blocks/0/type]"),
    (section(text=mrkdwn("")), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    (section(text=mrkdwn("x" * 3001)), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    (section(text=mrkdwn("x"), colour="red"), "invalid additional property: colour [json-pointer:/blocks/0]"),
    (section(text={**plain("x"), "verbatim": True}), "invalid additional property: verbatim"),
    (section(text={**mrkdwn("x"), "emoji": True}), "invalid additional property: emoji"),
    (section(text=None), "must provide an object [json-pointer:/blocks/0/text]"),
    (section(fields=[mrkdwn("x")] * 11), "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    (section(fields=[mrkdwn("x" * 2001)]), "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
    (section(text=mrkdwn("x"), block_id="i" * 256), "must be less than 256 characters"),
    (section(text=mrkdwn("x"), accessory={"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    ({"type": "header", "text": mrkdwn("x")}, "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
    ({"type": "header", "text": plain("x" * 151)}, "must be less than 151 characters"),
    ({"type": "context", "elements": [mrkdwn("x")] * 11}, "no more than 10 items allowed"),
    ({"type": "context", "elements": [button()]}, "unsupported type: button"),
    (row(*[button(action_id=f"a{n}") for n in range(26)]), "no more than 25 items allowed"),
    (row(button(action_id="a"), button(action_id="a")), "action_id already exists: a"),
    (row(button(text=plain("x" * 76))), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/"),
    (row(button(value="x" * 2001)), "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"),
    (row(button(url="x" * 3001)), "must be less than 3001 characters"),
    (row(button(style="default")), "value must be one of: primary, danger"),
    (row(button(accessibility_label="x" * 76)), "must be less than 76 characters"),
    (row(button(confirm={"title": plain("x")})), "missing required field: text"),
    (row(button(action_id="a" * 256)), "must be less than 256 characters"),
    (row(select(options=options(101))), "no more than 100 items allowed"),
    (row(select()), "must define either `options` or `option_groups`"),
    (row(select(options=options(1), option_groups=[])), "must define either `options` or `option_groups`"),
    (row(select(options=options(1), initial_option=options(2)[1])), "`initial_option` must match one of the options"),
    (row(select(options=options(1), initial_option=None)), "must provide an object"),
    (row(select(options=options(1, "v" * 150))), "must be less than 151 characters"),
    (row(select(options=options(1), placeholder=plain("x" * 151))), "must be less than 151 characters"),
    (row(select(options=[{"text": mrkdwn("x"), "value": "x"}])), "unsupported type: mrkdwn"),
    (row({"type": "checkboxes", "options": options(11)}), "no more than 10 items allowed"),
    (row({"type": "radio_buttons", "options": options(11)}), "no more than 10 items allowed"),
    (row({"type": "overflow", "options": options(6)}), "no more than 5 items allowed"),
    (row({"type": "datepicker", "initial_date": "24.11.2026"}), "failed to match the required format"),
    (row({"type": "timepicker", "initial_time": "25:00"}), "failed to match the required format"),
    (question({"type": "number_input", "is_decimal_allowed": False}), "unsupported type: number_input"),
    (question({"type": "plain_text_input", "max_length": 3001}), "must be less than 3001"),
    (question({"type": "plain_text_input"}, label=plain("x" * 2001)), "must be less than 2001 characters"),
    ({"type": "image", "image_url": "https://example.com/a.png"}, "missing required field: alt_text"),
    ({"type": "image", "image_url": "http://localhost/a.png", "alt_text": "x"}, "downloading image failed"),
    ({"type": "image", "alt_text": "x"}, "must define either `image_url` or `slack_file`"),
    ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
    (table(101, 1), "no more than 100 items allowed"),
    (table(1, 21), "no more than 20 items allowed"),
    ({"type": "alert", "text": mrkdwn("x")}, "unsupported type: alert"),
    ({"type": "rich_text", "elements": [{"type": "text", "text": "x"}]}, "unsupported type: text"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "problem"), REFUSED_BLOCKS, ids=[problem[:50] for _, problem in REFUSED_BLOCKS])
def test_a_block_beyond_the_rules_is_refused(block: Json, problem: str) -> None:
    with pytest.raises(SlackError) as refusal:
        check_content({"text": "x", "blocks": [block]}, required=True)
    assert refusal.value.code == "invalid_blocks"
    assert any(problem in message for message in refusal.value.messages), refusal.value.messages


REFUSED_MESSAGES: list[tuple[Json, str]] = [
    ({}, "no_text"),
    ({"text": "  "}, "no_text"),
    ({"blocks": "not a list"}, "invalid_blocks_format"),
    ({"blocks": [{"type": "divider"}] * 51}, "invalid_blocks"),
    ({"blocks": [{"type": "divider", "block_id": "a"}] * 2}, "invalid_blocks"),
    ({"blocks": [{"type": "markdown", "text": "x" * 7000}] * 2}, "invalid_blocks"),
    ({"blocks": [table(1, 1), table(1, 1)]}, "invalid_attachments"),
    ({"text": "x", "attachments": [{}] * 101}, "too_many_attachments"),
    ({"text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
    ({"markdown_text": "y" * 12_001}, "msg_too_long"),
    ({"text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
    ({"text": "x", "metadata": {"event_type": "a", "event_payload": {"b": None}}}, "invalid_metadata_schema"),
    ({"text": "x", "metadata": {"event_type": "a", "event_payload": {"b": "x" * 9000}}}, "metadata_too_large"),
]


@pytest.mark.parametrize(("arguments", "code"), REFUSED_MESSAGES)
def test_a_message_beyond_the_rules_is_refused(arguments: Json, code: str) -> None:
    with pytest.raises(SlackError) as refusal:
        check_content(arguments, required=True)
    assert refusal.value.code == code


def modal(**changes: Any) -> Json:
    return {"type": "modal", "title": plain("T"), "blocks": [{"type": "divider"}], **changes}


REFUSED_VIEWS: list[tuple[str, Json, str]] = [
    ("modal", modal(title=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
    ("modal", modal(submit=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
    ("modal", modal(private_metadata="x" * 3001), "less than 3001 characters [json-pointer:/view/private_metadata]"),
    ("modal", modal(callback_id="x" * 256), "less than 256 characters"),
    ("modal", modal(blocks=[]), "no less than 1 items allowed"),
    ("modal", modal(blocks=[{"type": "divider"}] * 101), "no more than 100 items allowed"),
    ("modal", modal(blocks=[table(1, 1)]), "unsupported type: table"),
    ("modal", modal(blocks=[{"type": "markdown", "text": "x"}]), "unsupported type: markdown [json-pointer:/view/bl"),
    ("modal", modal(blocks=[question({"type": "plain_text_input"})]), "must define `submit` to use an `input` block"),
    ("modal", modal(colour="red"), "invalid additional property: colour [json-pointer:/view]"),
    ("modal", {"type": "modal", "blocks": [{"type": "divider"}]}, "missing required field: title"),
    ("modal", {"type": "home", "blocks": [{"type": "divider"}]}, "value must be one of: modal"),
    ("home", {"type": "home", "title": plain("x"), "blocks": [{"type": "divider"}]}, "invalid additional property"),
    ("home", {"type": "home", "blocks": [row({"type": "datetimepicker"})]}, "unsupported type: datetimepicker"),
    (
        "modal",
        modal(submit=plain("x"), blocks=[question({"type": "plain_text_input", "focus_on_load": True})] * 2),
        "only one element can have `focus_on_load`",
    ),
]


@pytest.mark.parametrize(("kind", "view", "problem"), REFUSED_VIEWS, ids=[each[2][:50] for each in REFUSED_VIEWS])
def test_a_view_beyond_the_rules_is_refused(kind: str, view: Json, problem: str) -> None:
    with pytest.raises(SlackError) as refusal:
        check_view(view, kind)
    assert refusal.value.code == "invalid_arguments"
    assert refusal.value.messages[0] == "[ERROR] failed to match all allowed schemas [json-pointer:/view]"
    assert any(problem in message for message in refusal.value.messages), refusal.value.messages


def test_a_view_over_250_kb_is_too_large() -> None:
    with pytest.raises(SlackError, match="view_too_large"):
        check_view(modal(blocks=[section(text=mrkdwn("x" * 2999)) for _ in range(90)]), "modal")


@pytest.mark.parametrize(
    "answer", [{}, {"options": options(101)}, {"options": [], "option_groups": []}, {"options": [{"value": "x"}]}]
)
def test_suggestions_beyond_the_rules_are_refused(answer: Json) -> None:
    with pytest.raises(SlackError):
        check_suggestions(answer)


def test_what_slack_takes_is_taken() -> None:
    for blocks in (TEXTS, RICH, ACTIONS):
        check_content({"blocks": blocks}, required=True)
    check_view(MODAL, "modal")
    check_view(HOME, "home")
    check_suggestions({"options": options(100)})
    check_content({"text": "x", "metadata": {"event_type": "a", "event_payload": {"b": [{"c": 1}]}}}, required=True)


def test_a_refusal_over_the_wire_has_slacks_form(hall: Playground, api: WebClient) -> None:
    hall.person("ada").invite_bot("ml-study")
    with pytest.raises(SlackApiError) as caught:
        api.chat_postMessage(channel="ml-study", text="x", blocks=[section()])
    body = caught.value.response
    assert body["error"] == "invalid_blocks"
    assert body["errors"] == ["must define either `text` or `fields` [json-pointer:/blocks/0/type]"]
    assert body["response_metadata"]["messages"] == [f"[ERROR] {body['errors'][0]}"]
