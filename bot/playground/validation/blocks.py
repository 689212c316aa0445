"""Blocks: their fields and limits, the surfaces that take them, and what holds over all blocks of a payload."""

from typing import Any

from bot.playground.blocks import elements_of
from bot.playground.validation.elements import ACCESSORIES, ACTIONS, CONTEXT_ACTIONS, INPUTS, element
from bot.playground.validation.rich_texts import RICH_TEXT, RICH_TEXT_CELL
from bot.playground.validation.rules import (
    HOME,
    MESSAGE,
    MODAL,
    Json,
    Place,
    Rule,
    array,
    boolean,
    mapping,
    one_of,
    string,
    typed,
)
from bot.playground.validation.texts import (
    IMAGE_ELEMENT,
    SLACK_FILE,
    any_text,
    image_url,
    one_image_source,
    plain_text,
)

MAX_MARKDOWN = 12_000
_ID: dict[str, Rule] = {"block_id": string(255)}


def _text_or_fields(block: Json, place: Place) -> None:
    if "text" not in block and "fields" not in block:
        place.at("type").refuse("must define either `text` or `fields`")


def _something_shown(block: Json, place: Place) -> None:
    if not {"hero_image", "title", "actions", "body"} & set(block):
        place.refuse("must define at least one of `hero_image`, `title`, `actions`, `body`")


def _titled_container(block: Json, place: Place) -> None:
    if ("title" in block) == ("rich_text_title" in block):
        place.refuse("must define either `title` or `rich_text_title`")
    if block.get("is_collapsible") and block.get("has_header_divider"):
        place.refuse("`has_header_divider` is not allowed with `is_collapsible`")
    if block.get("default_collapsed") and not block.get("is_collapsible"):
        place.refuse("`default_collapsed` requires `is_collapsible`")


_CONTEXT_ELEMENT = typed(
    {
        "image": IMAGE_ELEMENT,
        "plain_text": mapping({"text": string(3000)}, {"emoji": boolean}),
        "mrkdwn": mapping({"text": string(3000)}, {"verbatim": boolean}),
    }
)


def _column(value: Any, place: Place) -> None:
    if value is not None:  # null skips a column
        mapping({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})(value, place)


def _number_cell(value: Any, place: Place) -> None:
    if "value" not in value and "text" not in value:
        place.refuse("missing required field: value")


_CELL = typed(
    {
        "raw_text": mapping({"text": string()}),
        "raw_number": _number_cell,
        "rich_text": RICH_TEXT_CELL,
    }
)
_TASK = mapping(
    {"task_id": string(), "title": string()},
    {
        **_ID,
        "status": one_of("pending", "in_progress", "complete", "error"),
        "details": RICH_TEXT_CELL,
        "output": RICH_TEXT_CELL,
        "sources": array(typed({"url": mapping({"url": string(3000), "text": string()})})),
    },
)
_CARD = mapping(
    {},
    {
        **_ID,
        "icon": typed({"image": IMAGE_ELEMENT}),
        "hero_image": typed({"image": IMAGE_ELEMENT}),
        "title": any_text(150),
        "subtitle": any_text(150),
        "body": any_text(200),
        "actions": array(element({"button"}), 5),
    },
    also=_something_shown,
)

_SIMPLE: dict[str, Rule] = {
    "section": mapping(
        {},
        {
            **_ID,
            "text": any_text(3000),
            "fields": array(any_text(2000), 10, 1),
            "accessory": element(ACCESSORIES),
            "expand": boolean,
        },
        also=_text_or_fields,
    ),
    "header": mapping({"text": plain_text(150)}, _ID),
    "divider": mapping({}, _ID),
    "context": mapping({"elements": array(_CONTEXT_ELEMENT, 10, 1)}, _ID),
    "actions": mapping({"elements": array(element(ACTIONS), 25, 1)}, _ID),
    "input": mapping(
        {"label": plain_text(2000), "element": element(INPUTS)},
        {**_ID, "hint": plain_text(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "image": mapping(
        {"alt_text": string(2000)},
        {**_ID, "image_url": image_url, "slack_file": SLACK_FILE, "title": plain_text(2000)},
        also=one_image_source,
    ),
    "rich_text": RICH_TEXT,
    "markdown": mapping({"text": string(MAX_MARKDOWN)}, _ID),
    "table": mapping({"rows": array(array(_CELL, 20, 1), 100, 1)}, {**_ID, "column_settings": array(_column, 20)}),
    "video": mapping(
        {"alt_text": string(), "title": plain_text(199), "video_url": string(), "thumbnail_url": image_url},
        {
            **_ID,
            "author_name": string(49),
            "description": plain_text(),
            "provider_icon_url": image_url,
            "provider_name": string(),
            "title_url": string(),
        },
    ),
    "context_actions": mapping({"elements": array(element(CONTEXT_ACTIONS), 5, 1)}, _ID),
    "task_card": _TASK,
    "plan": mapping({"title": string()}, {**_ID, "tasks": array(typed({"task_card": _TASK}))}),
    "alert": mapping({"text": any_text()}, {**_ID, "level": one_of("default", "info", "warning", "error", "success")}),
    "card": _CARD,
    "carousel": mapping({"elements": array(typed({"card": _CARD}), 10, 1)}, _ID),
}
_CONTAINER = mapping(
    {"child_blocks": array(typed(_SIMPLE), 10, 1)},
    {
        **_ID,
        "title": plain_text(150),
        "rich_text_title": RICH_TEXT_CELL,
        "subtitle": any_text(150),
        "icon": typed({"image": IMAGE_ELEMENT}),
        "width": one_of("narrow", "standard", "wide", "full"),
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    also=_titled_container,
)
BLOCKS: dict[str, Rule] = {**_SIMPLE, "container": _CONTAINER}

_EVERYWHERE = {"section", "header", "divider", "context", "actions", "input", "image", "rich_text", "video"}
_ON_SURFACE = {
    MESSAGE: _EVERYWHERE
    | {"markdown", "table", "context_actions", "task_card", "plan", "card", "carousel", "container"},
    MODAL: _EVERYWHERE | {"alert", "card"},
    HOME: _EVERYWHERE | {"card", "carousel"},
}


def check_blocks(blocks: Any, place: Place, maximum: int, minimum: int = 0) -> None:
    """Note all that Slack would refuse in the blocks of a message or view."""
    array(typed(BLOCKS, _ON_SURFACE[place.surface]), maximum, minimum)(blocks, place)
    if isinstance(blocks, list):
        known = [(index, block) for index, block in enumerate(blocks) if isinstance(block, dict)]
        _check_unique_ids(known, place)
        _check_markdown_total(known, place)
        _check_focus(known, place)


def _check_unique_ids(blocks: list[tuple[int, Json]], place: Place) -> None:
    seen: set[str] = set()
    for index, block in blocks:
        block_id = block.get("block_id")
        if isinstance(block_id, str):
            if block_id in seen:
                place.at(index).at("block_id").refuse(f"block_id already exists: {block_id}")
            seen.add(block_id)
        actions = [str(each["action_id"]) for each in elements_of(block) if "action_id" in each]
        for action_id in {each for each in actions if actions.count(each) > 1}:
            place.at(index).at("elements").refuse(f"action_id already exists: {action_id}")


def _check_markdown_total(blocks: list[tuple[int, Json]], place: Place) -> None:
    texts = [str(block.get("text", "")) for _, block in blocks if block.get("type") == "markdown"]
    if len(texts) > 1 and sum(map(len, texts)) > MAX_MARKDOWN:
        place.refuse(f"markdown blocks must be less than {MAX_MARKDOWN + 1} characters in all")


def _check_focus(blocks: list[tuple[int, Json]], place: Place) -> None:
    focused = [each for _, block in blocks for each in elements_of(block) if each.get("focus_on_load") is True]
    if len(focused) > 1:
        place.refuse("only one element can have `focus_on_load` set to true")
