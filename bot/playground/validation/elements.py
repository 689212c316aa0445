"""Interactive elements: buttons, menus, pickers and inputs, and where each of them may stand."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import SlackError
from bot.playground.validation.rules import (
    HOME,
    MESSAGE,
    MODAL,
    Json,
    Place,
    Report,
    Rule,
    anything,
    array,
    boolean,
    integer,
    mapping,
    one_of,
    string,
    typed,
)
from bot.playground.validation.texts import (
    CHECK_OPTION,
    CONFIRM,
    IMAGE_ELEMENT,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    SELECT_OPTION,
    plain_text,
)

_DATE = string(10, pattern=r"\d{4}-\d{2}-\d{2}")
_TIME = string(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
_ACTION: dict[str, Rule] = {"action_id": string(255), "confirm": CONFIRM}
_FOCUS: dict[str, Rule] = {"focus_on_load": boolean, "placeholder": plain_text(150)}
_MENU: dict[str, Rule] = {**_ACTION, **_FOCUS}
_MANY: dict[str, Rule] = {"max_selected_items": integer(1, 100)}
_CONVERSATIONS: dict[str, Rule] = {
    "default_to_current_conversation": boolean,
    "filter": mapping(
        {},
        {
            "include": array(one_of("im", "mpim", "private", "public"), minimum=1),
            "exclude_external_shared_channels": boolean,
            "exclude_bot_users": boolean,
        },
    ),
}
_DISPATCH = mapping(
    {}, {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), maximum=2, minimum=1)}
)


def _one_list_of_options(element: Json, place: Place) -> None:
    if ("options" in element) == ("option_groups" in element):
        place.refuse("must define either `options` or `option_groups`")
        return
    groups = element.get("option_groups", [])
    offered = element.get("options") or [each for group in groups for each in _listed(group, "options")]
    _initial_is_offered(element, place, offered)


def _own_options(element: Json, place: Place) -> None:
    _initial_is_offered(element, place, element.get("options"))


def _initial_is_offered(element: Json, place: Place, offered: Any) -> None:
    if not isinstance(offered, list):
        return
    chosen = element.get("initial_options", [])
    if isinstance(element.get("initial_option"), dict):
        chosen = [element["initial_option"]]
    for initial in chosen if isinstance(chosen, list) else []:
        if not any(_same_option(initial, each) for each in offered):
            name = "initial_option" if "initial_option" in element else "initial_options"
            place.at(name).refuse(f"`{name}` must match one of the options")


def _same_option(one: Any, other: Any) -> bool:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    return one.get("value") == other.get("value") and _bare(one.get("text")) == _bare(other.get("text"))


def _bare(text: Any) -> Any:
    return (text.get("type"), text.get("text")) if isinstance(text, dict) else text


def _listed(value: Any, key: str) -> list[Any]:
    entry = value.get(key) if isinstance(value, dict) else None
    return entry if isinstance(entry, list) else []


def _ordered_bounds(low: str, high: str) -> Callable[[Json, Place], None]:
    def check(element: Json, place: Place) -> None:
        least, most = element.get(low), element.get(high)
        if isinstance(least, int) and isinstance(most, int) and least > most:
            place.refuse(f"`{low}` must not be greater than `{high}`")

    return check


def _number_text(value: Any, place: Place) -> None:
    string(pattern=r"-?\d+(\.\d+)?")(value, place)


_STATIC: dict[str, Rule] = {"options": array(SELECT_OPTION, 100, 1), "option_groups": array(OPTION_GROUP, 100, 1)}
_LINES: dict[str, Rule] = {"min_visible_lines": integer(1, 100), "max_visible_lines": integer(1, 100)}

_BUTTON = mapping(
    {"text": plain_text(75)},
    {
        **_ACTION,
        "value": string(2000),
        "url": string(3000),
        "style": one_of("primary", "danger"),
        "accessibility_label": string(75),
    },
)
_FEEDBACK_BUTTON = mapping(
    {"text": plain_text(75), "value": string(2000)}, {"accessibility_label": string(75), "action_id": string(255)}
)
_SELECTED_IDS = array(string(), 100)

ELEMENTS: dict[str, Rule] = {
    "button": _BUTTON,
    "image": IMAGE_ELEMENT,
    "static_select": mapping({}, {**_MENU, **_STATIC, "initial_option": SELECT_OPTION}, also=_one_list_of_options),
    "multi_static_select": mapping(
        {}, {**_MENU, **_MANY, **_STATIC, "initial_options": array(SELECT_OPTION, 100)}, also=_one_list_of_options
    ),
    "external_select": mapping({}, {**_MENU, "initial_option": SELECT_OPTION, "min_query_length": integer(0, 3000)}),
    "multi_external_select": mapping(
        {},
        {**_MENU, **_MANY, "initial_options": array(SELECT_OPTION, 100), "min_query_length": integer(0, 3000)},
    ),
    "users_select": mapping({}, {**_MENU, "initial_user": string()}),
    "multi_users_select": mapping({}, {**_MENU, **_MANY, "initial_users": _SELECTED_IDS}),
    "conversations_select": mapping(
        {}, {**_MENU, **_CONVERSATIONS, "initial_conversation": string(), "response_url_enabled": boolean}
    ),
    "multi_conversations_select": mapping(
        {}, {**_MENU, **_MANY, **_CONVERSATIONS, "initial_conversations": _SELECTED_IDS}
    ),
    "channels_select": mapping({}, {**_MENU, "initial_channel": string(), "response_url_enabled": boolean}),
    "multi_channels_select": mapping({}, {**_MENU, **_MANY, "initial_channels": _SELECTED_IDS}),
    "overflow": mapping({"options": array(OVERFLOW_OPTION, 5, 1)}, _ACTION),
    "checkboxes": mapping(
        {"options": array(CHECK_OPTION, 10, 1)},
        {**_ACTION, "focus_on_load": boolean, "initial_options": array(CHECK_OPTION, 10, 1)},
        also=_own_options,
    ),
    "radio_buttons": mapping(
        {"options": array(CHECK_OPTION, 10, 1)},
        {**_ACTION, "focus_on_load": boolean, "initial_option": CHECK_OPTION},
        also=_own_options,
    ),
    "datepicker": mapping({}, {**_MENU, "initial_date": _DATE}),
    "timepicker": mapping({}, {**_MENU, "initial_time": _TIME, "timezone": string()}),
    "datetimepicker": mapping(
        {}, {**_ACTION, "focus_on_load": boolean, "initial_date_time": integer(0, 9_999_999_999)}
    ),
    "plain_text_input": mapping(
        {},
        {
            **_FOCUS,
            "action_id": string(255),
            "initial_value": string(3000, minimum=0),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
            "dispatch_action_config": _DISPATCH,
        },
        also=_ordered_bounds("min_length", "max_length"),
    ),
    "number_input": mapping(
        {"is_decimal_allowed": boolean},
        {
            **_FOCUS,
            "action_id": string(255),
            "initial_value": _number_text,
            "min_value": _number_text,
            "max_value": _number_text,
            "dispatch_action_config": _DISPATCH,
        },
    ),
    "email_text_input": mapping(
        {}, {**_FOCUS, "action_id": string(255), "initial_value": string(), "dispatch_action_config": _DISPATCH}
    ),
    "url_text_input": mapping(
        {}, {**_FOCUS, "action_id": string(255), "initial_value": string(), "dispatch_action_config": _DISPATCH}
    ),
    "file_input": mapping({}, {"action_id": string(255), "filetypes": array(string()), "max_files": integer(1, 10)}),
    "rich_text_input": mapping(
        {},
        {**_FOCUS, **_LINES, "action_id": string(255), "initial_value": anything, "dispatch_action_config": _DISPATCH},
    ),
    "feedback_buttons": mapping(
        {"positive_button": _FEEDBACK_BUTTON, "negative_button": _FEEDBACK_BUTTON}, {"action_id": string(255)}
    ),
    "icon_button": mapping(
        {"icon": one_of("trash"), "text": plain_text(75)},
        {**_ACTION, "value": string(2000), "accessibility_label": string(75), "visible_to_user_ids": _SELECTED_IDS},
    ),
    "workflow_button": mapping(
        {"text": plain_text(75), "workflow": anything},
        {"action_id": string(255), "style": one_of("primary", "danger"), "accessibility_label": string(75)},
    ),
}

_SELECTS = {name for name in ELEMENTS if name.endswith("_select")}
_CHOICES = _SELECTS | {"checkboxes", "radio_buttons", "datepicker", "timepicker"}
_TYPED_INPUTS = {"email_text_input", "number_input", "url_text_input", "file_input"}

ACCESSORIES = _CHOICES | {"button", "image", "overflow", "workflow_button"}
ACTIONS = _CHOICES | {"button", "overflow", "datetimepicker", "rich_text_input", "workflow_button"}
INPUTS = _CHOICES | _TYPED_INPUTS | {"plain_text_input", "datetimepicker", "rich_text_input"}
CONTEXT_ACTIONS = {"feedback_buttons", "icon_button"}

_SURFACES = {
    "datetimepicker": {MESSAGE, MODAL},
    "rich_text_input": {MODAL, HOME},
    "workflow_button": {MESSAGE},
    **{kind: {MESSAGE} for kind in CONTEXT_ACTIONS},
    **{kind: {MODAL} for kind in _TYPED_INPUTS},
}


def element(allowed: set[str]) -> Rule:
    """An element of one of the allowed types, on a surface that takes it."""
    by_type = typed(ELEMENTS, allowed)

    def rule(value: Any, place: Place) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and place.surface not in _SURFACES.get(kind, {place.surface}):
            place.at("type").refuse(f"unsupported type: {kind}")
            return
        by_type(value, place)

    return rule


def check_suggestions(answer: Json) -> None:
    """Refuse the answer to a block_suggestion unless it is a list of options, or of groups, that Slack would show."""
    report = Report()
    place = Place(report, MODAL, "")
    fields: dict[str, Rule] = {"options": array(SELECT_OPTION, 100), "option_groups": array(OPTION_GROUP, 100)}
    present = {key: value for key, value in answer.items() if key not in fields or value is not None}
    mapping({}, fields)(present, place)
    if not ("options" in present) ^ ("option_groups" in present):
        place.refuse("must define either `options` or `option_groups`")
    if report.problems:
        raise SlackError("invalid_response", report.problems)
