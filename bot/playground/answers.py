"""What an app's answers do: the body of an acknowledgement, and posts to a response URL."""

from typing import Any

from bot.playground import messaging, views
from bot.playground.blocks import with_ids
from bot.playground.errors import SlackError
from bot.playground.interaction_payloads import Occasion
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, InstalledApp, Message, View
from bot.playground.response_urls import ResponseUrl
from bot.playground.validation.messages import Content, check_content

Json = dict[str, Any]


def to_command(occasion: Occasion, channel: Channel, answer: Json | None) -> Message | None:
    """Show what a command's acknowledgement says, if it says anything."""
    if not answer or not (answer.get("text") or answer.get("blocks") or answer.get("attachments")):
        return None
    return _publish(occasion, channel.id, answer, source=None)


def to_submission(slack: LocalSlack, app: InstalledApp, view: View, answer: Json | None) -> dict[str, str]:
    """Do what the answer to a submission asks; returns errors by block_id if it named any."""
    if not answer:
        views.close(slack, view)
        return {}
    action = answer.get("response_action")
    if action == "errors":
        return _field_errors(view, answer)
    if action == "clear":
        views.clear(slack, view.user)
    elif action == "update" and isinstance(answer.get("view"), dict):
        views.update_view(slack, view, answer["view"])
    elif action == "push" and isinstance(answer.get("view"), dict):
        views.push_modal(slack, app, view.user, answer["view"])
    else:
        raise SlackError("invalid_response")
    return {}


def to_response_url(slack: LocalSlack, url: ResponseUrl, body: Json) -> None:
    """Do what a post to a response URL asks."""
    app = slack.workspace.apps[url.app_id]
    source = slack.workspace.find_message(url.channel, url.source_ts, url.user) if url.source_ts else None
    has_content = any(body.get(key) for key in ("text", "blocks", "attachments"))
    if body.get("delete_original") and source is not None:
        messaging.delete(slack, source)
        source = None
    elif _replaces(body) and source is not None and source.app_id == app.id:
        content = check_content(body, required=True)
        blocks = with_ids(content.blocks)
        messaging.change(slack, source, content.text, blocks, edited_by=None)
        return
    if has_content or not body.get("delete_original"):
        occasion = Occasion(slack, app, slack.workspace.users[url.user])
        _publish(occasion, url.channel, body, source)


def draft(app: InstalledApp, channel_id: str, content: Content, thread_ts: str | None = None) -> Message:
    """A message of an app's bot, not posted yet."""
    return Message(
        ts="",
        channel=channel_id,
        user=app.bot_user,
        text=content.text,
        blocks=with_ids(content.blocks),
        thread_ts=thread_ts,
        bot_id=app.bot_id,
        app_id=app.id,
        metadata=content.metadata,
        attachments=content.attachments,
    )


def _replaces(body: Json) -> bool:
    # Where nothing is said, an answer to an interaction replaces the message; a response type asks for a new one.
    return bool(body.get("replace_original", "response_type" not in body))


def _publish(occasion: Occasion, channel_id: str, body: Json, source: Message | None) -> Message:
    content = check_content(body, required=True)
    message = draft(occasion.app, channel_id, content, body.get("thread_ts"))
    if body.get("response_type") == "in_channel":
        return messaging.post(occasion.slack, message)
    if source is not None and source.viewer is not None and message.thread_ts is None:
        message.thread_ts = source.thread_ts
    message.viewer = occasion.user.id
    return messaging.post_ephemeral(occasion.slack, message)


def _field_errors(view: View, answer: Json) -> dict[str, str]:
    errors = answer.get("errors")
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise SlackError("invalid_response", ["errors must name input blocks of the view"])
    return {str(block_id): str(text) for block_id, text in errors.items()}
