"""conversations.* and users.conversations: channels, their members and their history."""

from collections.abc import Callable
from typing import Any

from bot.playground import memberships
from bot.playground.errors import SlackError
from bot.playground.model import Channel, ChannelKind, Message
from bot.playground.payloads import channel_payload, message_payload
from bot.playground.web_api.call import Call, Method, paginated

Json = dict[str, Any]

_TYPES = {
    "public_channel": (ChannelKind.PUBLIC, "channels:read"),
    "private_channel": (ChannelKind.PRIVATE, "groups:read"),
    "im": (ChannelKind.IM, "im:read"),
}
_MAX_HISTORY = 999
_MAX_LIST = 1000


def _info(call: Call) -> Json:
    channel = call.visible_channel()
    call.need_for_channel(channel, "read")
    return {"channel": channel_payload(call.slack.workspace, channel, call.app.bot_user)}


def _list(call: Call) -> Json:
    return _channels_page(call, lambda _: True)


def _users_conversations(call: Call) -> Json:
    whose = call.text("user") or call.app.bot_user
    if whose not in call.slack.workspace.users:
        raise SlackError("user_not_found")
    return _channels_page(call, lambda channel: whose in channel.members)


def _channels_page(call: Call, wanted: Callable[[Channel], bool]) -> Json:
    kinds, bot = _wanted_kinds(call), call.app.bot_user
    shown = [
        channel
        for channel in call.slack.workspace.channels.values()
        if channel.kind in kinds and (channel.kind is ChannelKind.PUBLIC or bot in channel.members) and wanted(channel)
    ]
    page, cursor = paginated(call, shown, call.limit(100, _MAX_LIST))
    channels = [channel_payload(call.slack.workspace, channel, bot) for channel in page]
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def _wanted_kinds(call: Call) -> set[ChannelKind]:
    kinds: set[ChannelKind] = set()
    for name in call.text("types", "public_channel").split(","):
        if name.strip() == "mpim":
            call.need("mpim:read")
            continue
        if name.strip() not in _TYPES:
            raise SlackError("invalid_types")
        kind, scope = _TYPES[name.strip()]
        call.need(scope)
        kinds.add(kind)
    return kinds


def _members(call: Call) -> Json:
    channel = call.visible_channel()
    call.need_for_channel(channel, "read")
    page, cursor = paginated(call, channel.members, call.limit(100, _MAX_LIST))
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


def _history(call: Call) -> Json:
    channel = call.joined_channel()
    call.need_for_channel(channel, "history")
    found = [each for each in channel.messages.values() if not each.is_reply and _within(call, each.ts)]
    limit = min(call.limit(100, 1000), _MAX_HISTORY)
    page, cursor = paginated(call, found[::-1], limit)
    messages = [_shown(call, message) for message in page]
    answer: Json = {"messages": messages, "has_more": bool(cursor), "pin_count": 0}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _replies(call: Call) -> Json:
    channel = call.joined_channel()
    call.need_for_channel(channel, "history")
    message = channel.messages.get(call.text("ts"))
    if message is None:
        raise SlackError("thread_not_found")
    root = channel.messages[message.thread_ts] if message.is_reply and message.thread_ts else message
    found = [reply for reply in channel.replies(root.ts) if _within(call, reply.ts)]
    page, cursor = paginated(call, [root, *found], call.limit(1000, 1000))
    messages = [_shown(call, each) for each in page]
    answer: Json = {"messages": messages, "has_more": bool(cursor)}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _open(call: Call) -> Json:
    if call.text("channel"):
        channel = call.visible_channel()
        if channel.kind is not ChannelKind.IM:
            raise SlackError("method_not_supported_for_channel_type")
        return {"channel": {"id": channel.id}, "already_open": True, "no_op": True}
    users = _users(call)
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("too_many_users")  # group conversations are not part of the playground
    person = call.slack.workspace.users.get(users[0])
    if person is None:
        raise SlackError("user_not_found")
    if person.is_bot:
        raise SlackError("invalid_user_combination")
    channel, is_new = memberships.open_im(call.slack, call.app.bot_user, person.id)
    return {"channel": {"id": channel.id}} | ({} if is_new else {"already_open": True, "no_op": True})


def _join(call: Call) -> Json:
    channel = call.visible_channel()
    if channel.kind is not ChannelKind.PUBLIC:
        raise SlackError("method_not_supported_for_channel_type")
    joined = memberships.join(call.slack, channel, call.app.bot_user)
    answer: Json = {"channel": channel_payload(call.slack.workspace, channel, call.app.bot_user)}
    return answer if joined else answer | {"warning": "already_in_channel"}


def _leave(call: Call) -> Json:
    channel = call.visible_channel()
    if channel.kind is ChannelKind.IM:
        raise SlackError("method_not_supported_for_channel_type")
    if channel.name == "general":
        raise SlackError("cant_leave_general")
    return {} if memberships.leave(call.slack, channel, call.app.bot_user) else {"not_in_channel": True}


def _invite(call: Call) -> Json:
    channel = call.joined_channel()
    users = _users(call)
    if not users:
        raise SlackError("no_user")
    for user in users:
        if user not in call.slack.workspace.users:
            raise SlackError("user_not_found")
        if user == call.app.bot_user:
            raise SlackError("cant_invite_self")
        if not memberships.join(call.slack, channel, user, inviter=call.app.bot_user):
            raise SlackError("already_in_channel")
    return {"channel": channel_payload(call.slack.workspace, channel, call.app.bot_user)}


def _users(call: Call) -> list[str]:
    given = call.arguments.get("users") or ""
    return given if isinstance(given, list) else [each.strip() for each in str(given).split(",") if each.strip()]


def _shown(call: Call, message: Message) -> Json:
    payload = message_payload(call.slack.workspace, message)
    if message.metadata and not call.flag("include_all_metadata"):
        payload["metadata"] = {"event_type": message.metadata["event_type"]}
    return payload


def _within(call: Call, ts: str) -> bool:
    oldest, latest = _moment(call, "oldest"), _moment(call, "latest")
    moment = float(ts)
    if call.flag("inclusive"):
        return (oldest is None or moment >= oldest) and (latest is None or moment <= latest)
    return (oldest is None or moment > oldest) and (latest is None or moment < latest)


def _moment(call: Call, name: str) -> float | None:
    text = call.text(name)
    if not text:
        return None
    try:
        return float(text)
    except ValueError as problem:
        raise SlackError(f"invalid_ts_{name}") from problem


METHODS = {
    "conversations.info": Method(_info),
    "conversations.list": Method(_list),
    "conversations.members": Method(_members),
    "conversations.history": Method(_history),
    "conversations.replies": Method(_replies),
    "conversations.open": Method(_open, ("im:write",)),
    "conversations.join": Method(_join, ("channels:join",)),
    "conversations.leave": Method(_leave, ("channels:manage",)),
    "conversations.invite": Method(_invite, ("channels:manage",)),
    "users.conversations": Method(_users_conversations),
}
