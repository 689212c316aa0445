"""The payloads of commands and interactions, field by field as Slack sends them."""

from dataclasses import dataclass
from typing import Any

from bot.playground import form_state
from bot.playground.escaping import encode_typed
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, InstalledApp, Message, User, View
from bot.playground.payloads import message_payload, shown_channel_name

Json = dict[str, Any]
Surface = Message | View


@dataclass(frozen=True)
class Occasion:
    """Who does something to which app."""

    slack: LocalSlack
    app: InstalledApp
    user: User


@dataclass(frozen=True)
class Target:
    """An element on a message or in a view, and the block that holds it."""

    surface: Surface
    block: Json
    element: Json

    @property
    def action_id(self) -> str:
        """The element's action_id."""
        return str(self.element["action_id"])


def command(occasion: Occasion, channel: Channel, name: str, text: str) -> Json:
    """The form of a slash command."""
    declared = next(each for each in occasion.app.config.commands if each.command == name)
    return {
        "token": occasion.app.verification_token,
        "team_id": occasion.slack.workspace.id,
        "team_domain": occasion.slack.workspace.domain,
        "channel_id": channel.id,
        "channel_name": shown_channel_name(channel),
        "user_id": occasion.user.id,
        "user_name": occasion.user.name,
        "command": name,
        "text": encode_typed(text, occasion.slack.workspace) if declared.should_escape else text,
        "api_app_id": occasion.app.id,
        "is_enterprise_install": "false",
        "response_url": _response_url(occasion, "commands", channel.id, None),
        "trigger_id": occasion.slack.triggers.issue(occasion.app.id, occasion.user.id),
    }


def block_actions(occasion: Occasion, target: Target, chosen: Json) -> Json:
    """A press or a choice on a message or in a view."""
    surface = target.surface
    view_id = surface.id if isinstance(surface, View) and surface.type == "modal" else None
    payload = _common(occasion, "block_actions")
    payload |= _surface_fields(occasion, target.surface, with_response_url=True)
    payload["trigger_id"] = occasion.slack.triggers.issue(occasion.app.id, occasion.user.id, view_id)
    payload["actions"] = [_action(occasion, target, chosen)]
    return payload


def block_suggestion(occasion: Occasion, target: Target, typed: str) -> Json:
    """A request for the options of an external select."""
    payload = _common(occasion, "block_suggestion")
    payload |= _surface_fields(occasion, target.surface, with_response_url=False)
    return payload | {"block_id": target.block["block_id"], "action_id": target.action_id, "value": typed}


def shortcut(occasion: Occasion, message: Message | None, callback_id: str) -> Json:
    """A message shortcut, or a global one if there is no message."""
    payload = _common(occasion, "shortcut" if message is None else "message_action")
    payload |= {
        "callback_id": callback_id,
        "trigger_id": occasion.slack.triggers.issue(occasion.app.id, occasion.user.id),
        "action_ts": occasion.slack.clock.next_ts(),
    }
    if message is None:
        return payload
    channel = occasion.slack.workspace.channels[message.channel]
    return payload | {
        "message_ts": message.ts,
        "message": message_payload(occasion.slack.workspace, message),
        "channel": {"id": channel.id, "name": shown_channel_name(channel)},
        "response_url": _response_url(occasion, "app", channel.id, message.ts),
    }


def view_submission(occasion: Occasion, view: View) -> Json:
    """The submission of a modal."""
    return _common(occasion, "view_submission") | {
        "trigger_id": occasion.slack.triggers.issue(occasion.app.id, occasion.user.id, view.id),
        "view": view.payload(),
        "response_urls": _enabled_response_urls(occasion, view),
    }


def view_closed(occasion: Occasion, view: View, *, is_cleared: bool) -> Json:
    """The end of a modal that wanted to be told; its entries are not included."""
    shown = view.payload() | {"state": {"values": {}}}
    return _common(occasion, "view_closed") | {"view": shown, "is_cleared": is_cleared}


def _common(occasion: Occasion, kind: str) -> Json:
    return {
        "type": kind,
        "token": occasion.app.verification_token,
        "api_app_id": occasion.app.id,
        "team": {"id": occasion.slack.workspace.id, "domain": occasion.slack.workspace.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {
            "id": occasion.user.id,
            "username": occasion.user.name,
            "name": occasion.user.name,
            "team_id": occasion.slack.workspace.id,
        },
    }


def _surface_fields(occasion: Occasion, surface: Surface, *, with_response_url: bool) -> Json:
    if isinstance(surface, View):
        return {"container": {"type": "view", "view_id": surface.id}, "view": surface.payload()}
    channel = occasion.slack.workspace.channels[surface.channel]
    container = {
        "type": "message",
        "message_ts": surface.ts,
        "channel_id": channel.id,
        "is_ephemeral": surface.viewer is not None,
    }
    if surface.is_reply:
        container["thread_ts"] = surface.thread_ts
    values = occasion.slack.workspace.message_values.get((occasion.user.id, surface.ts))
    fields: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": shown_channel_name(channel)},
        "state": {"values": form_state.merged(surface.blocks, values)},
    }
    if surface.viewer is None:  # the payload of an ephemeral message does not repeat it
        fields["message"] = message_payload(occasion.slack.workspace, surface)
    if with_response_url:
        fields["response_url"] = _response_url(occasion, "actions", channel.id, surface.ts)
    return fields


def _action(occasion: Occasion, target: Target, chosen: Json) -> Json:
    element = target.element
    action = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": target.block["block_id"],
        "action_ts": occasion.slack.clock.next_ts(),
    }
    if element["type"] in ("button", "workflow_button"):
        shown = {key: element[key] for key in ("text", "value", "style", "url") if key in element}
        return action | shown
    field = form_state.field_of(element["type"])
    if element["type"] == "overflow":
        field = "selected_option"
    placeholder = {key: element[key] for key in ("placeholder",) if key in element}
    if field is None:  # feedback buttons: the value of the one that was pressed
        return action | chosen
    return action | placeholder | {field: chosen.get(field)}


def _enabled_response_urls(occasion: Occasion, view: View) -> list[Json]:
    found: list[Json] = []
    for block in view.blocks:
        element = block.get("element", {})
        if block["type"] != "input" or not element.get("response_url_enabled"):
            continue
        entry = view.values[block["block_id"]][element["action_id"]]
        channel_id = entry.get("selected_conversation") or entry.get("selected_channel")
        if channel_id:
            url = _response_url(occasion, "app", channel_id, None)
            ids = {"block_id": block["block_id"], "action_id": element["action_id"]}
            found.append(ids | {"channel_id": channel_id, "response_url": url})
    return found


def _response_url(occasion: Occasion, kind: str, channel_id: str, source_ts: str | None) -> str:
    token = occasion.slack.response_urls.issue(occasion.app.id, channel_id, occasion.user.id, source_ts)
    return f"{occasion.slack.base_url}/hooks/{kind}/{occasion.slack.workspace.id}/{token}"
