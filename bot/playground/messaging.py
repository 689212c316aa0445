"""Posting, changing, deleting and reacting, whoever does it: the store, the pages and the apps hear of it."""

from dataclasses import replace
from typing import Any

from bot.playground import events
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Blocks, Channel, Edit, Message
from bot.playground.page_view import message_view
from bot.playground.payloads import message_payload

Json = dict[str, Any]

_EPHEMERALS_KEPT = 500
TOMBSTONE = "tombstone"


def post(slack: LocalSlack, draft: Message) -> Message:
    """Add a message (its ``ts`` is set here) to its channel."""
    channel = slack.workspace.channels[draft.channel]
    root = _thread_root(channel, draft.thread_ts)
    message = replace(draft, ts=slack.clock.next_ts(), thread_ts=root.ts if root else None)
    channel.messages[message.ts] = message
    if root is not None:
        channel.threads.setdefault(root.ts, []).append(message.ts)
    _show(slack, "message", message)
    if root is not None:
        _show(slack, "message_changed", root)
    events.message_posted(slack, message)
    return message


def post_ephemeral(slack: LocalSlack, draft: Message) -> Message:
    """Show a message to its viewer alone. In a thread that has no replies yet Slack shows nothing at all."""
    message = replace(draft, ts=slack.clock.next_ts())
    channel = slack.workspace.channels[message.channel]
    if message.thread_ts and not channel.threads.get(message.thread_ts):
        return message
    channel.ephemerals[message.ts] = message
    while len(channel.ephemerals) > _EPHEMERALS_KEPT:
        del channel.ephemerals[next(iter(channel.ephemerals))]
    _show(slack, "message", message)
    return message


def change(slack: LocalSlack, message: Message, text: str, blocks: Blocks, *, edited_by: str | None) -> None:
    """Give a message new content; ``edited_by`` None leaves no "(edited)" mark."""
    previous = message_payload(slack.workspace, message)
    message.text, message.blocks = text, blocks
    if edited_by is not None:
        message.edited = Edit(edited_by, slack.clock.next_ts())
    _show(slack, "message_changed", message)
    if message.viewer is None:
        events.message_changed(slack, message, previous)


def delete(slack: LocalSlack, message: Message) -> None:
    """Take a message away; the root of a thread leaves a tombstone so that its replies still hang together."""
    channel = slack.workspace.channels[message.channel]
    previous = message_payload(slack.workspace, message)
    message.deleted = True
    if message.viewer is not None:
        channel.ephemerals.pop(message.ts, None)
    elif channel.threads.get(message.ts):
        message.subtype, message.text, message.blocks = TOMBSTONE, "This message was deleted.", []
        _show(slack, "message_changed", message)
    else:
        _forget(channel, message)
    frame = {"type": "message_deleted", "channel": channel.id, "ts": message.ts}
    if message.subtype != TOMBSTONE:
        slack.live.send(frame, to=viewers(channel, message))
    if message.viewer is None:
        events.message_deleted(slack, message, previous)


def add_reaction(slack: LocalSlack, message: Message, user: str, name: str) -> bool:
    """Add a reaction; False if it was there already."""
    users = message.reactions.setdefault(name, [])
    if user in users:
        return False
    users.append(user)
    _show(slack, "message_changed", message)
    events.reaction(slack, "reaction_added", message, user, name)
    return True


def remove_reaction(slack: LocalSlack, message: Message, user: str, name: str) -> bool:
    """Take a reaction back; False if there was none."""
    users = message.reactions.get(name, [])
    if user not in users:
        return False
    users.remove(user)
    if not users:
        del message.reactions[name]
    _show(slack, "message_changed", message)
    events.reaction(slack, "reaction_removed", message, user, name)
    return True


def viewers(channel: Channel, message: Message) -> set[str]:
    """Whose pages show a message."""
    return {message.viewer} if message.viewer is not None else set(channel.members)


def _thread_root(channel: Channel, thread_ts: str | None) -> Message | None:
    """The message at the head of a thread; a reply's timestamp leads to the same head."""
    message = channel.messages.get(thread_ts or "")
    if message is not None and message.is_reply:
        return channel.messages.get(message.thread_ts or "")
    return message


def _forget(channel: Channel, message: Message) -> None:
    channel.messages.pop(message.ts, None)
    if message.is_reply and message.thread_ts:
        channel.threads[message.thread_ts].remove(message.ts)


def _show(slack: LocalSlack, kind: str, message: Message) -> None:
    channel = slack.workspace.channels[message.channel]
    frame = {"type": kind, "channel": channel.id, "message": message_view(channel, message)}
    slack.live.send(frame, to=viewers(channel, message))
