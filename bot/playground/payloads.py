"""How users, channels and messages look in what Slack sends."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground import rich_text
from bot.playground.model import Channel, ChannelKind, InstalledApp, Message, User
from bot.playground.workspace import Workspace

Json = dict[str, Any]

CHANNEL_TYPES = {ChannelKind.PUBLIC: "channel", ChannelKind.PRIVATE: "group", ChannelKind.IM: "im"}
_HIDDEN_NAMES = {ChannelKind.PRIVATE: "privategroup", ChannelKind.IM: "directmessage"}


def message_payload(workspace: Workspace, message: Message) -> Json:
    """A message as history and events show it."""
    payload: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    payload |= {"team": workspace.id}
    if message.subtype:
        payload["subtype"] = message.subtype
    if message.inviter:
        payload["inviter"] = message.inviter
    if message.app_id and message.bot_id:
        app = workspace.apps[message.app_id]
        payload |= {"bot_id": message.bot_id, "app_id": message.app_id, "bot_profile": bot_profile(workspace, app)}
        payload["blocks"] = message.blocks or rich_text.from_encoded(message.text)
    elif message.subtype is None:
        payload |= {"client_msg_id": _client_msg_id(message), "blocks": rich_text.from_encoded(message.text)}
    if message.attachments:
        payload["attachments"] = message.attachments
    if message.edited:
        payload["edited"] = {"user": message.edited.user, "ts": message.edited.ts}
    if message.metadata:
        payload["metadata"] = message.metadata
    if message.reactions:
        payload["reactions"] = reactions_payload(message)
    return payload | _thread_fields(workspace, message)


def reactions_payload(message: Message) -> list[Json]:
    """The reactions of a message."""
    return [
        {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items() if users
    ]


def bot_profile(workspace: Workspace, app: InstalledApp) -> Json:
    """The bot behind a message."""
    return {
        "id": app.bot_id,
        "app_id": app.id,
        "user_id": app.bot_user,
        "name": app.name,
        "deleted": False,
        "updated": 0,
        "team_id": workspace.id,
    }


def user_payload(workspace: Workspace, user: User) -> Json:
    """The user object of users.info, in the essential."""
    return {
        "id": user.id,
        "team_id": workspace.id,
        "name": user.name,
        "deleted": False,
        "color": user.color,
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": _utc_offset(user.tz),
        "profile": {
            "real_name": user.real_name,
            "real_name_normalized": user.real_name,
            "display_name": user.real_name,
            "display_name_normalized": user.real_name,
            "team": workspace.id,
        },
        "is_admin": user.is_admin,
        "is_owner": user.is_admin,
        "is_primary_owner": user.is_admin,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": 0,
    }


def channel_payload(workspace: Workspace, channel: Channel, viewer: str) -> Json:
    """The conversation object as ``viewer`` (a bot user) gets it."""
    payload: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": False,
        "is_im": channel.kind is ChannelKind.IM,
        "is_mpim": False,
        "is_org_shared": False,
        "is_ext_shared": False,
        "is_shared": False,
        "context_team_id": workspace.id,
    }
    if channel.kind is ChannelKind.IM:
        other = next((member for member in channel.members if member != viewer), viewer)
        return payload | {"user": other, "is_user_deleted": False, "priority": 0}
    return payload | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_private": channel.kind is ChannelKind.PRIVATE,
        "is_general": channel.name == "general",
        "is_member": viewer in channel.members,
        "creator": channel.creator,
        "topic": {"value": channel.topic, "creator": channel.creator, "last_set": channel.created},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "num_members": len(channel.members),
        "previous_names": [],
    }


def shown_channel_name(channel: Channel) -> str:
    """The channel name in commands and interactions, where Slack hides the names of private conversations."""
    return _HIDDEN_NAMES.get(channel.kind, channel.name)


def _thread_fields(workspace: Workspace, message: Message) -> Json:
    channel = workspace.channels[message.channel]
    if message.is_reply:
        parent = channel.messages.get(message.thread_ts or "")
        return {"thread_ts": message.thread_ts, "parent_user_id": parent.user if parent else None}
    replies = channel.replies(message.ts)
    if not replies:
        return {}
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": list(dict.fromkeys(reply.user for reply in replies))[:5],
        "reply_users_count": len({reply.user for reply in replies}),
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": False,
    }


def _client_msg_id(message: Message) -> str:
    digits = f"{message.channel}{message.ts}".encode().hex()[-32:]
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}"


def _utc_offset(zone: str) -> int:
    return int((datetime.now(ZoneInfo(zone)).utcoffset() or timedelta(0)).total_seconds())
