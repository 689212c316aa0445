"""reactions.*: adding, taking back and reading reactions."""

import re
from typing import Any

from bot.playground import messaging
from bot.playground.errors import SlackError
from bot.playground.model import Message
from bot.playground.payloads import message_payload
from bot.playground.web_api.call import Call, Method

Json = dict[str, Any]

MAX_EMOJI = 23


def _add(call: Call) -> Json:
    message, name = _target(call), _emoji(call)
    if name not in message.reactions and len(message.reactions) >= MAX_EMOJI:
        raise SlackError("too_many_emoji")
    if not messaging.add_reaction(call.slack, message, call.app.bot_user, name):
        raise SlackError("already_reacted")
    return {}


def _remove(call: Call) -> Json:
    message, name = _target(call), _emoji(call)
    if not messaging.remove_reaction(call.slack, message, call.app.bot_user, name):
        raise SlackError("no_reaction")
    return {}


def _get(call: Call) -> Json:
    message = _target(call)
    shown = message_payload(call.slack.workspace, message)
    return {"type": "message", "channel": message.channel, "message": shown}


def _target(call: Call) -> Message:
    channel = call.joined_channel()
    ts = call.text("timestamp")
    if not re.fullmatch(r"\d+\.\d+", ts):
        raise SlackError("bad_timestamp" if ts else "no_item_specified")
    message = channel.messages.get(ts)
    if message is None or message.deleted:
        raise SlackError("message_not_found")
    return message


def _emoji(call: Call) -> str:
    name = call.text("name").strip(":")
    if not re.fullmatch(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?", name):
        raise SlackError("invalid_name")
    return name


METHODS = {
    "reactions.add": Method(_add, ("reactions:write",)),
    "reactions.remove": Method(_remove, ("reactions:write",)),
    "reactions.get": Method(_get, ("reactions:read",)),
}
