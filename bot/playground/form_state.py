"""What people have entered into the elements of a view or message, in the shape of Slack's ``state.values``."""

import re
from dataclasses import dataclass
from typing import Any

from bot.playground.blocks import all_elements

Json = dict[str, Any]
Values = dict[str, dict[str, Json]]


@dataclass(frozen=True)
class _Stateful:
    field: str
    initial: str
    many: bool = False


_SELECTS = {
    "static_select": _Stateful("selected_option", "initial_option"),
    "external_select": _Stateful("selected_option", "initial_option"),
    "radio_buttons": _Stateful("selected_option", "initial_option"),
    "users_select": _Stateful("selected_user", "initial_user"),
    "channels_select": _Stateful("selected_channel", "initial_channel"),
    "conversations_select": _Stateful("selected_conversation", "initial_conversation"),
    "multi_static_select": _Stateful("selected_options", "initial_options", many=True),
    "multi_external_select": _Stateful("selected_options", "initial_options", many=True),
    "checkboxes": _Stateful("selected_options", "initial_options", many=True),
    "multi_users_select": _Stateful("selected_users", "initial_users", many=True),
    "multi_channels_select": _Stateful("selected_channels", "initial_channels", many=True),
    "multi_conversations_select": _Stateful("selected_conversations", "initial_conversations", many=True),
}
_INPUTS = {
    "plain_text_input": _Stateful("value", "initial_value"),
    "number_input": _Stateful("value", "initial_value"),
    "email_text_input": _Stateful("value", "initial_value"),
    "url_text_input": _Stateful("value", "initial_value"),
    "rich_text_input": _Stateful("rich_text_value", "initial_value"),
    "datepicker": _Stateful("selected_date", "initial_date"),
    "timepicker": _Stateful("selected_time", "initial_time"),
    "datetimepicker": _Stateful("selected_date_time", "initial_date_time"),
    "file_input": _Stateful("files", "initial_files", many=True),
}
STATEFUL = {**_SELECTS, **_INPUTS}

REQUIRED = "Please complete this required field."


def field_of(element_type: str) -> str | None:
    """The key under which an element's entry stands in the state, or None if it keeps nothing."""
    stateful = STATEFUL.get(element_type)
    return stateful.field if stateful else None


def is_many(element_type: str) -> bool:
    """Whether several things can be chosen in an element."""
    return STATEFUL[element_type].many


def initial_values(blocks: list[Json]) -> Values:
    """The state before anyone has touched anything."""
    values: Values = {}
    for block, element in all_elements(blocks):
        stateful = STATEFUL.get(element["type"])
        if stateful is not None:
            empty: object = [] if stateful.many else None
            entry = {"type": element["type"], stateful.field: element.get(stateful.initial, empty)}
            values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def merged(blocks: list[Json], *layers: Any) -> Values:
    """The initial state overlaid with what was entered; entries for elements that are not there (any more) fall away.

    Every layer has the shape of ``state.values``; its entries need not name their type.
    """
    values = initial_values(blocks)
    for layer in layers:
        for block_id, actions in values.items():
            for action_id, entry in actions.items():
                entered = _at(layer, block_id, action_id)
                if entered is not None and entered.get("type", entry["type"]) == entry["type"]:
                    entry.update(entered)
    return values


def client_errors(blocks: list[Json], values: Values) -> dict[str, str]:
    """What Slack's own client objects to before it submits a modal: block_id → sentence."""
    errors: dict[str, str] = {}
    for block in blocks:
        if block["type"] == "input":
            element = block["element"]
            stateful = STATEFUL.get(element["type"])
            entry = values.get(block["block_id"], {}).get(element["action_id"], {})
            value = entry.get(stateful.field) if stateful else None
            problem = _objection(element, value, optional=bool(block.get("optional")))
            if problem:
                errors[block["block_id"]] = problem
    return errors


def _objection(element: Json, value: Any, *, optional: bool) -> str | None:
    if value in (None, "", []):
        return None if optional else REQUIRED
    if element["type"] == "number_input":
        return _number_objection(element, str(value))
    if element["type"] == "plain_text_input":
        return _length_objection(element, str(value))
    if element["type"] == "email_text_input" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", str(value)):
        return "Please enter a valid email address."
    if element["type"] == "url_text_input" and not re.match(r"https?://\S+", str(value)):
        return "Please enter a valid URL."
    return None


def _number_objection(element: Json, value: str) -> str | None:
    pattern = r"-?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"-?\d+"
    if not re.fullmatch(pattern, value):
        return "Please enter a valid number."
    if "min_value" in element and float(value) < float(element["min_value"]):
        return f"Please enter a number that is at least {element['min_value']}."
    if "max_value" in element and float(value) > float(element["max_value"]):
        return f"Please enter a number that is at most {element['max_value']}."
    return None


def _length_objection(element: Json, value: str) -> str | None:
    if len(value) < element.get("min_length", 0):
        return f"Please enter at least {element['min_length']} characters."
    if len(value) > element.get("max_length", 3000):
        return f"Please enter at most {element.get('max_length', 3000)} characters."
    return None


def _at(layer: Any, block_id: str, action_id: str) -> Json | None:
    block = layer.get(block_id) if isinstance(layer, dict) else None
    entry = block.get(action_id) if isinstance(block, dict) else None
    return entry if isinstance(entry, dict) else None
