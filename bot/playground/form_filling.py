"""Finding what a person means on a message or view, and turning a plain value into what Slack's client would send."""

from collections.abc import Iterable
from typing import Any

from bot.playground import form_state
from bot.playground.blocks import all_elements
from bot.playground.errors import HumanError
from bot.playground.interaction_payloads import Surface, Target
from bot.playground.interactions import Suggestions

Json = dict[str, Any]
Entry = str | int | list[str] | None


def find_pressable(surface: Surface, reference: str) -> Target:
    """The button with this label or action_id."""
    buttons = [pair for pair in all_elements(surface.blocks) if pair[1]["type"] in ("button", "icon_button")]
    for block, element in buttons:
        if reference in (element["text"]["text"], element["action_id"]):
            return Target(surface, block, element)
    raise HumanError(f"There is no button {reference!r}; there are: {', '.join(surface.buttons) or 'none'}.")


def find_input(surface: Surface, reference: str) -> Target:
    """The element with this action_id, or in the block with this block_id or label."""
    pairs = list(all_elements(surface.blocks))
    for block, element in pairs:
        if element["action_id"] == reference:
            return Target(surface, block, element)
    for block, element in pairs:
        if reference in (block["block_id"], block.get("label", {}).get("text")):
            return Target(surface, block, element)
    known = ", ".join(str(element["action_id"]) for _, element in pairs)
    raise HumanError(f"There is no field {reference!r}; there are: {known or 'none'}.")


def entry_for(element: Json, value: Entry) -> Json:
    """What the client sends when ``value`` is entered into an element; options may be named by value or label."""
    kind = element["type"]
    if kind == "overflow":
        return {"selected_option": _option(_offered(element), str(value))}
    field = form_state.field_of(kind)
    if field is None:
        raise HumanError(f"Nothing can be entered into a {kind}.")
    if field in ("selected_option", "selected_options"):
        return _choice(field, _offered(element), value)
    if form_state.is_many(kind):
        return {field: value if isinstance(value, list) else [value]}
    return {field: value if value is None or kind == "datetimepicker" else str(value)}


def chosen_for(element: Json, value: Entry, offered: Suggestions) -> Json:
    """What the client sends when ``value`` is chosen from what an app suggested."""
    grouped = [option for group in offered.option_groups for option in group["options"]]
    return _choice(str(form_state.field_of(element["type"])), [*offered.options, *grouped], value)


def _choice(field: str, offered: list[Json], value: Entry) -> Json:
    if field == "selected_option":
        return {field: None if value is None else _option(offered, str(value))}
    wanted = value if isinstance(value, list) else [] if value is None else [str(value)]
    return {field: [_option(offered, each) for each in wanted]}


def _option(offered: Iterable[Json], wanted: str) -> Json:
    options = list(offered)
    for option in options:
        if option.get("value") == wanted:
            return option
    for option in options:
        if option["text"]["text"] == wanted:
            return option
    raise HumanError(f"There is no option {wanted!r}; there are: {[option.get('value') for option in options]}.")


def _offered(element: Json) -> list[Json]:
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]
