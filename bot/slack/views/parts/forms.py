"""Modals: their frame, their fields, and how a submitted form is read."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import ExternalDataSelectElement, InputBlock, InputInteractiveElement
from slack_sdk.models.views import View

from bot.slack.ids import ActionId, CallbackId
from bot.slack.values import ButtonValue, encode
from bot.slack.views.parts.accessibility import Part, blocks_of, plain_object, unspoken
from bot.slack.views.parts.buttons import option

TITLE_LIMIT = 24
METADATA_LIMIT = 3_000
_LABEL_LIMIT = 2_000

FormState = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""`view.state.values` of a submission: block id → action id → what was entered."""


def form_modal(
    callback_id: CallbackId, title: str, submit: str, parts: Sequence[Part | None], target: ButtonValue | None = None
) -> View:
    """A form; `target` comes back with the submission."""
    return View(
        type="modal",
        callback_id=str(callback_id),
        title=plain_object(title, TITLE_LIMIT),
        submit=plain_object(submit, TITLE_LIMIT),
        close=plain_object("Cancel"),
        blocks=blocks_of(parts),
        private_metadata=encode(target, limit=METADATA_LIMIT) if target else None,
    )


def reading_modal(
    callback_id: CallbackId, title: str, parts: Sequence[Part | None], target: ButtonValue | None = None
) -> View:
    """A modal that is only read."""
    return View(
        type="modal",
        callback_id=str(callback_id),
        title=plain_object(title, TITLE_LIMIT),
        close=plain_object("Done"),
        blocks=blocks_of(parts),
        private_metadata=encode(target, limit=METADATA_LIMIT) if target else None,
    )


def field(
    block_id: str,
    label: str,
    element: InputInteractiveElement,
    *,
    hint: str | None = None,
    optional: bool = False,
    is_live: bool = False,
) -> Part:
    """A labelled field of a form; with `is_live` each change is sent before the form is."""
    return unspoken(
        InputBlock(
            block_id=str(block_id),
            label=plain_object(label, _LABEL_LIMIT),
            element=element,
            hint=plain_object(hint, _LABEL_LIMIT) if hint else None,
            optional=optional,
            dispatch_action=is_live or None,
        )
    )


def search_menu(
    action_id: ActionId, placeholder: str, value: str | None, text: str | None
) -> ExternalDataSelectElement:
    """A menu whose options are searched for as one types; `value` and its `text` are chosen at first."""
    return ExternalDataSelectElement(
        action_id=str(action_id),
        placeholder=plain_object(placeholder),
        min_query_length=0,
        initial_option=option(text or value, value) if value else None,
    )


def read_text(values: FormState, block_id: str) -> str | None:
    """What was typed into a text field; None if nothing."""
    text: str | None = _entered(values, block_id).get("value")
    return text.strip() or None if text else None


def read_choice(values: FormState, block_id: str) -> str | None:
    """The value chosen from a menu or by a radio button; None if none."""
    chosen: Mapping[str, str] | None = _entered(values, block_id).get("selected_option")
    return chosen["value"] if chosen else None


def read_choices(values: FormState, block_id: str) -> list[str]:
    """The values of the boxes ticked."""
    return [chosen["value"] for chosen in _entered(values, block_id).get("selected_options") or []]


def read_time(values: FormState, block_id: str) -> str | None:
    """The time picked, as "09:00"."""
    picked: str | None = _entered(values, block_id).get("selected_time")
    return picked


def read_users(values: FormState, block_id: str) -> tuple[str, ...]:
    """The Slack ids of the people picked."""
    return tuple(_entered(values, block_id).get("selected_users") or ())


def _entered(values: FormState, block_id: str) -> Mapping[str, Any]:
    """What the only element of a block holds. Raises ValueError if the form has no such block."""
    block = values.get(str(block_id))
    if not block:
        raise ValueError(f"the form has no field {block_id}")
    return next(iter(block.values()))
