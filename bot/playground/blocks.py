"""Walking through blocks: what can be read in them, what can be pressed, and the ids that Slack fills in."""

import copy
from collections.abc import Iterator
from typing import Any

from bot.playground import ids

Json = dict[str, Any]

INTERACTIVE_TYPES = frozenset(
    {
        "button", "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select",
        "multi_channels_select", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker",
        "datetimepicker", "plain_text_input", "number_input", "email_text_input", "url_text_input", "file_input",
        "rich_text_input", "feedback_buttons", "icon_button", "workflow_button",
    }
)  # fmt: skip


def elements_of(block: Json) -> list[Json]:
    """The interactive elements that stand directly in a block."""
    candidates = [block.get("accessory"), block.get("element"), *_listed(block.get("elements"))]
    return [each for each in candidates if isinstance(each, dict) and each.get("type") in INTERACTIVE_TYPES]


def all_elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every (block, interactive element) pair, from top to bottom, inner blocks of containers included."""
    for block in blocks:
        for element in elements_of(block):
            yield block, element
        inner = _listed(block.get("child_blocks")) if block.get("type") == "container" else []
        yield from all_elements(inner)
        for action in _listed(block.get("actions")) if block.get("type") == "card" else []:
            yield block, action


def with_ids(blocks: list[Json]) -> list[Json]:
    """A copy of blocks in which every block has a block_id and every interactive element an action_id."""
    filled = copy.deepcopy(blocks)
    for block in filled:
        block.setdefault("block_id", ids.block_id())
        for text in _texts_in(block):
            if text["type"] == "plain_text":
                text.setdefault("emoji", True)
            elif text["type"] == "mrkdwn":
                text.setdefault("verbatim", False)
    for _, element in all_elements(filled):
        element.setdefault("action_id", ids.block_id())
    return filled


def readable_texts(value: Any) -> list[str]:
    """All texts within blocks in reading order: labels, options, fields, rich text, table cells."""
    if isinstance(value, list):
        return [text for entry in value for text in readable_texts(entry)]
    if not isinstance(value, dict):
        return []
    if isinstance(value.get("text"), str):
        return [value["text"]]
    return [text for key, entry in value.items() if key != "state" for text in readable_texts(entry)]


def button_labels(blocks: list[Json]) -> list[str]:
    """The texts of the buttons, from top to bottom."""
    return [str(element["text"]["text"]) for _, element in all_elements(blocks) if element["type"] == "button"]


def fallback_text(blocks: list[Json]) -> str:
    """The notification text that Slack makes of blocks when the app gave none."""
    return " ".join(readable_texts([block for block in blocks if block.get("type") != "actions"]))


def _texts_in(value: Any) -> Iterator[Json]:
    """The text objects below a value, text leaves of rich text excluded."""
    if isinstance(value, list):
        for entry in value:
            yield from _texts_in(entry)
    elif isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn"):
            yield value
        for entry in value.values():
            yield from _texts_in(entry)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
