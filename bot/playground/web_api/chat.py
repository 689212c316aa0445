"""chat.*: posting, changing and deleting messages of the bot."""

from typing import Any

from bot.playground import answers, messaging
from bot.playground.blocks import with_ids
from bot.playground.errors import SlackError
from bot.playground.model import Channel, Message
from bot.playground.payloads import message_payload
from bot.playground.validation.messages import check_content
from bot.playground.web_api.call import Call, Method

Json = dict[str, Any]

MAX_UPDATE_TEXT = 4_000
_CONTENT = ("text", "blocks", "attachments", "markdown_text")
_WRITE = ("chat:write",)


def _post_message(call: Call) -> Json:
    channel = call.postable_channel()
    content = check_content(call.arguments, required=True)
    thread_ts = _thread(call, channel)
    message = messaging.post(call.slack, answers.draft(call.app, channel.id, content, thread_ts))
    answer: Json = {"channel": channel.id, "ts": message.ts}
    answer["message"] = message_payload(call.slack.workspace, message)
    return answer | _text_warning(call)


def _post_ephemeral(call: Call) -> Json:
    channel = call.joined_channel()
    viewer = call.slack.workspace.users.get(call.text("user"))
    if viewer is None or viewer.id not in channel.members:
        raise SlackError("user_not_in_channel")
    content = check_content(call.arguments | {"metadata": None}, required=True)
    draft = answers.draft(call.app, channel.id, content, call.text("thread_ts") or None)
    draft.viewer = viewer.id
    return {"message_ts": messaging.post_ephemeral(call.slack, draft).ts} | _text_warning(call)


def _update(call: Call) -> Json:
    channel = call.joined_channel()
    message = _own_message(call, channel, "cant_update_message")
    if len(call.text("text")) > MAX_UPDATE_TEXT:
        raise SlackError("msg_too_long")
    given = {name for name in _CONTENT if call.arguments.get(name) is not None}
    if not given:
        raise SlackError("no_text")
    content = check_content(call.arguments, required=False)
    blocks = with_ids(content.blocks)
    if not given & {"text", "blocks", "markdown_text"}:
        blocks = message.blocks
    text = content.text if given & {"text", "blocks", "markdown_text"} else message.text
    if not (text.strip() or blocks or content.attachments):
        raise SlackError("no_text")
    if "attachments" in given:
        message.attachments = content.attachments
    if call.arguments.get("metadata") is not None:
        message.metadata = content.metadata
    edited_by = None if blocks else call.app.bot_user
    messaging.change(call.slack, message, text, blocks, edited_by=edited_by)
    shown = message_payload(call.slack.workspace, message)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": shown}


def _delete(call: Call) -> Json:
    channel = call.joined_channel()
    message = _own_message(call, channel, "cant_delete_message")
    messaging.delete(call.slack, message)
    return {"channel": channel.id, "ts": message.ts}


def _get_permalink(call: Call) -> Json:
    channel = call.visible_channel()
    ts = call.text("message_ts")
    if ts not in channel.messages:
        raise SlackError("message_not_found")
    link = f"{call.slack.base_url}/#/{channel.id}/p{ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": link}


def _thread(call: Call, channel: Channel) -> str | None:
    thread_ts = call.text("thread_ts")
    if not thread_ts:
        return None
    if thread_ts not in channel.messages:
        raise SlackError("cannot_reply_to_message")
    return thread_ts


def _own_message(call: Call, channel: Channel, otherwise: str) -> Message:
    message = channel.messages.get(call.text("ts"))
    if message is None or message.deleted:
        raise SlackError("message_not_found")
    if message.app_id != call.app.id:
        raise SlackError(otherwise)
    return message


def _text_warning(call: Call) -> Json:
    if call.text("text") or call.text("markdown_text"):
        return {}
    warning = "missing_text_in_message"
    return {"warning": warning, "response_metadata": {"warnings": [warning]}}


METHODS = {
    "chat.postMessage": Method(_post_message, _WRITE),
    "chat.postEphemeral": Method(_post_ephemeral, _WRITE),
    "chat.update": Method(_update, _WRITE),
    "chat.delete": Method(_delete, _WRITE),
    "chat.getPermalink": Method(_get_permalink),
}
