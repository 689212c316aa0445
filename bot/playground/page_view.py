"""What the page is told about messages, channels, people and apps."""

from typing import Any

from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, ChannelKind, InstalledApp, Message, User
from bot.playground.payloads import reactions_payload
from bot.playground.workspace import Workspace

Json = dict[str, Any]


def message_view(channel: Channel, message: Message) -> Json:
    """A message as the page shows it."""
    view: Json = {"ts": message.ts, "channel": message.channel, "user": message.user, "text": message.text}
    view["reactions"] = reactions_payload(message)
    optional = {
        "bot_id": message.bot_id,
        "subtype": message.subtype,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "thread_ts": message.thread_ts,
        "edited": message.edited is not None,
        "ephemeral": message.viewer is not None,
        "ephemeral_id": message.ts if message.viewer is not None else None,
    }
    view |= {key: value for key, value in optional.items() if value}
    replies = channel.replies(message.ts)
    if replies:
        users = list(dict.fromkeys(reply.user for reply in replies))
        view |= {"thread_ts": message.ts, "reply_count": len(replies), "reply_users": users}
        view["latest_reply"] = replies[-1].ts
    return view


def visible_messages(channel: Channel, viewer: str) -> list[Message]:
    """What a person sees in the channel itself, threads not opened."""
    seen = [message for message in channel.messages.values() if not message.is_reply]
    private = [m for m in channel.ephemerals.values() if m.viewer == viewer and not m.is_reply]
    return sorted([*seen, *private], key=lambda message: message.ts)


def visible_thread(channel: Channel, ts: str, viewer: str) -> list[Message]:
    """What a person sees in a thread: its root, the replies, and what is only for their eyes."""
    root = [channel.messages[ts]] if ts in channel.messages else []
    private = [m for m in channel.ephemerals.values() if m.viewer == viewer and m.thread_ts == ts]
    return [*root, *sorted([*channel.replies(ts), *private], key=lambda message: message.ts)]


def state_view(slack: LocalSlack, me: User) -> Json:
    """Everything around the messages: people, channels, apps, clock."""
    workspace = slack.workspace
    return {
        "workspace": {"id": workspace.id, "name": workspace.name},
        "me": me.id,
        "users": [_user_view(user) for user in workspace.users.values()],
        "channels": [_channel_view(workspace, c, me) for c in workspace.channels.values() if _listed(c, me)],
        "apps": [_app_view(slack, app, me) for app in workspace.apps.values()],
        "clock": slack.clock_state(),
    }


def _listed(channel: Channel, me: User) -> bool:
    return channel.kind is ChannelKind.PUBLIC or me.id in channel.members


def _user_view(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "color": f"#{user.color}",
        "is_bot": user.is_bot,
        "tz": user.tz,
        "is_admin": user.is_admin,
    }


def _channel_view(workspace: Workspace, channel: Channel, me: User) -> Json:
    bots = {app.bot_user for app in workspace.apps.values()}
    view: Json = {
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind.value,
        "member": me.id in channel.members,
        "bot_member": bool(bots & set(channel.members)),
        "members": list(channel.members),
        "topic": channel.topic,
    }
    if channel.kind is ChannelKind.IM:
        other = next((member for member in channel.members if member != me.id), me.id)
        view |= {"name": workspace.users[other].real_name, "user": other}
    return view


def _app_view(slack: LocalSlack, app: InstalledApp, me: User) -> Json:
    im = slack.workspace.find_im(me.id, app.bot_user)
    shortcuts = [each for each in app.config.message_shortcuts if each.type == "message"]
    return {
        "id": app.id,
        "name": app.name,
        "bot_user_id": app.bot_user,
        "dm_channel": im.id if im else None,
        "commands": [
            {"command": each.command, "description": each.description, "usage_hint": each.usage_hint}
            for each in app.config.commands
        ],
        "message_shortcuts": [{"callback_id": each.callback_id, "name": each.name} for each in shortcuts],
        "home": app.config.home_tab,
        "connected": slack.sockets.count(app.id) > 0 if app.socket_mode else app.request_url is not None,
    }
