"""What Slack refuses in a message or a view beyond what slack_sdk checks; figures in docs.slack.dev, Block Kit."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.basic_objects import JsonObject
from slack_sdk.models.views import View

from bot.slack.views.message import TEXT_LIMIT, Message

Data = Mapping[str, Any]

BLOCKS_IN_MESSAGE = 50
BLOCKS_IN_VIEW = 100
VIEW_BYTES = 250_000
TEXT_OBJECT = 3_000
_SECTION_FIELD = 2_000
_LABEL = 2_000
_IDENTIFIER = 255
_SHORT_TEXT = 75
_OPTION_COUNTS = {"checkboxes": 10, "radio_buttons": 10, "overflow": 5}
_ELEMENT_COUNTS = {"actions": 25, "context": 10}
_SHORT_TEXTS = {"button"}
_NOT_IN_MESSAGE = {"alert", "file"}
_NOT_IN_MODAL = {"carousel", "container", "context_actions", "markdown", "plan", "table", "task_card", "card"}
_NOT_IN_HOME = {"alert", "container", "context_actions", "markdown", "plan", "table", "task_card"}


class ViewLimitError(Exception):
    """Slack would refuse the message or view; `problems` has a line for each reason."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(problems))


def check_message(message: Message) -> None:
    """Raise ViewLimitError with every reason for which Slack would refuse the message."""
    blocks = _data_of(message.blocks)
    _raise(
        chain(
            _check_top_text(message.text),
            _check_count("blocks in a message", len(blocks), BLOCKS_IN_MESSAGE),
            _check_blocks(blocks, _NOT_IN_MESSAGE),
        )
    )


def check_view(view: View) -> None:
    """Raise ViewLimitError with every reason for which Slack would refuse the modal or home tab."""
    data = _data_of(view)
    blocks = data.get("blocks", [])
    size = len(json.dumps(data, ensure_ascii=False).encode())
    _raise(
        chain(
            _check_count("blocks in a view", len(blocks), BLOCKS_IN_VIEW),
            _check_count("bytes of a view", size, VIEW_BYTES),
            _check_form(data, blocks),
            _check_blocks(blocks, _NOT_IN_HOME if data.get("type") == "home" else _NOT_IN_MODAL),
        )
    )


def _data_of(built: Any) -> Any:
    """SDK objects as plain data. Raises ViewLimitError for what the SDK itself refuses."""
    try:
        return as_data(built)
    except SlackObjectFormationError as error:
        raise ViewLimitError((str(error),)) from error


def as_data(value: Any) -> Any:
    """SDK objects as plain data after the SDK's own checks: what `to_dict` gives, which takes several times as long."""
    if isinstance(value, str):
        return value
    if isinstance(value, JsonObject):
        if type(value).to_dict is not JsonObject.to_dict:
            return value.to_dict()  # options and dialogs have a way of their own
        for name in _own_checks(type(value)):
            getattr(value, name)()
        named = ((name, getattr(value, name, None)) for name in value.attributes)
        return {name: as_data(found) for name, found in named if found is not None and found != []}
    if isinstance(value, (list, tuple)):
        return [as_data(one) for one in value]
    return value


@cache
def _own_checks(kind: type[JsonObject]) -> tuple[str, ...]:
    """The checks that the SDK has for a kind of object, found as it finds them, but once for all."""
    return tuple(name for name in dir(kind) if hasattr(getattr(kind, name, None), "validator"))


def _raise(problems: Iterator[str]) -> None:
    found = tuple(problems)
    if found:
        raise ViewLimitError(found)


def _check_top_text(text: str) -> Iterator[str]:
    if not text.strip():
        yield "a message without text says nothing to a screen reader"
    yield from _check_count("characters of a message's text", len(text), TEXT_LIMIT)


def _check_form(view: Data, blocks: list[Data]) -> Iterator[str]:
    has_input = any(block["type"] == "input" for block in blocks)
    if view.get("type") == "modal" and not view.get("title"):
        yield "a modal needs a title"
    if view.get("type") == "modal" and has_input and not view.get("submit"):
        yield "a form with input needs a submit button"


def _check_blocks(blocks: list[Data], refused: set[str]) -> Iterator[str]:
    if not blocks:
        yield "no blocks"
    yield from _check_unique("block_id", [block["block_id"] for block in blocks if "block_id" in block])
    for block in blocks:
        if block["type"] in refused:
            yield f"a {block['type']} block is not shown here"
        yield from _check_block(block)
        for part in _walk(block):
            yield from _check_text(part)
            yield from _check_options(part)
            yield from _check_identifiers(part)


def _check_block(block: Data) -> Iterator[str]:
    elements = block.get("elements", [])
    kind = block["type"]
    if kind in _ELEMENT_COUNTS:
        yield from _check_count(f"elements in {kind}", len(elements), _ELEMENT_COUNTS[kind])
    if kind in {"actions", "context", "rich_text"} and not elements:
        yield f"{kind} without elements"
    if kind == "section" and not block.get("text") and not block.get("fields"):
        yield "a section without text"
    if kind == "input":
        yield from _check_count("characters of a label", len(block["label"]["text"]), _LABEL)
    for field in block.get("fields", []):
        yield from _check_count("characters of a field", len(field["text"]), _SECTION_FIELD)
    action_ids = [element["action_id"] for element in elements if "action_id" in element]
    yield from _check_unique("action_id", action_ids)


def _check_text(part: Data) -> Iterator[str]:
    if part.get("type") in {"plain_text", "mrkdwn", "text"}:
        if not part.get("text", "").strip():
            yield f"an empty {part['type']}"
        yield from _check_count("characters of a text", len(part.get("text", "")), TEXT_OBJECT)


def _check_options(part: Data) -> Iterator[str]:
    kind = part.get("type", "")
    if kind in {"checkboxes", "radio_buttons", "overflow", "static_select", "multi_static_select"}:
        options = part.get("options", [])
        if not options and not part.get("option_groups"):
            yield f"{kind} without options"
        yield from _check_count(f"options of {kind}", len(options), _OPTION_COUNTS.get(kind, 100))
        yield from _check_unique("option value", [option["value"] for option in options])
        initial = [part["initial_option"]] if "initial_option" in part else part.get("initial_options", [])
        if any(chosen not in options for chosen in initial):
            yield f"{kind} begins with an option that it does not have"
    if kind == "multi_users_select" and part.get("initial_users") == []:
        yield "multi_users_select begins with no users"


def _check_identifiers(part: Data) -> Iterator[str]:
    for name in ("action_id", "block_id"):
        yield from _check_count(f"characters of {name}", len(part.get(name, "")), _IDENTIFIER)
    if part.get("type") in _SHORT_TEXTS:
        yield from _check_count("characters on a button", len(part["text"]["text"]), _SHORT_TEXT)


def _check_unique(what: str, values: list[str]) -> Iterator[str]:
    for value, times in Counter(values).items():
        if times > 1:
            yield f"{what} {value!r} appears {times} times"


def _check_count(what: str, number: int, limit: int) -> Iterator[str]:
    if number > limit:
        yield f"{number:,} {what}, at most {limit:,}"


def _walk(part: Any) -> Iterator[Data]:
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from _walk(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from _walk(value)
