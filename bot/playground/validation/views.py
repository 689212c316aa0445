"""Views: modals and home tabs as a whole."""

import json
from typing import Any

from bot.playground.errors import SlackError
from bot.playground.validation.blocks import check_blocks
from bot.playground.validation.rules import HOME, MODAL, Json, Place, Report, Rule, boolean, mapping, one_of, string
from bot.playground.validation.texts import plain_text

MAX_BLOCKS = 100
MAX_BYTES = 250_000


def check_view(view: Any, kind: str) -> None:
    """Refuse a view that Slack would refuse; ``kind`` is ``modal`` or ``home``."""
    report = Report()
    _RULES[kind](view, Place(report, kind, "/view"))
    if report.problems:
        problems = ["failed to match all allowed schemas [json-pointer:/view]", *report.problems]
        raise SlackError("invalid_arguments", [f"[ERROR] {problem}" for problem in problems])
    if len(json.dumps(view).encode()) > MAX_BYTES:
        raise SlackError("view_too_large")


def _blocks(value: Any, place: Place) -> None:
    check_blocks(value, place, MAX_BLOCKS, minimum=1)


def _submit_for_inputs(view: Json, place: Place) -> None:
    blocks = view.get("blocks")
    if "submit" in view or not isinstance(blocks, list):
        return
    for index, block in enumerate(blocks):
        if isinstance(block, dict) and block.get("type") == "input":
            pointed = place.at("blocks").at(index).at("input")
            pointed.refuse("must define `submit` to use an `input` block in modals")


_COMMON: dict[str, Rule] = {
    "private_metadata": string(3000, minimum=0),
    "callback_id": string(255, minimum=0),
    "external_id": string(255, minimum=0),
}
_RULES: dict[str, Rule] = {
    MODAL: mapping(
        {"type": one_of(MODAL), "title": plain_text(24), "blocks": _blocks},
        {
            **_COMMON,
            "submit": plain_text(24),
            "close": plain_text(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
        also=_submit_for_inputs,
    ),
    HOME: mapping({"type": one_of(HOME), "blocks": _blocks}, _COMMON),
}
