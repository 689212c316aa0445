"""Events: which apps hear of what happened, and the body that Slack wraps around it."""

from typing import Any

from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, ChannelKind, InstalledApp, Message
from bot.playground.payloads import CHANNEL_TYPES, message_payload

Json = dict[str, Any]

_PLURALS = {ChannelKind.PUBLIC: "channels", ChannelKind.PRIVATE: "groups", ChannelKind.IM: "im"}


def message_posted(slack: LocalSlack, message: Message) -> None:
    """Tell the apps of a new message, and those that it mentions."""
    channel = slack.workspace.channels[message.channel]
    payload = message_payload(slack.workspace, message)
    payload |= {"channel": channel.id, "event_ts": message.ts}
    _tell_members(slack, channel, payload | {"channel_type": CHANNEL_TYPES[channel.kind]})
    if channel.kind is ChannelKind.IM or message.subtype is not None:
        return
    for app in _present(slack, channel):
        if f"<@{app.bot_user}>" in message.text and hears(app, "app_mention", "app_mentions:read"):
            send(slack, app, payload | {"type": "app_mention"})


def message_changed(slack: LocalSlack, message: Message, previous: Json) -> None:
    """Tell the apps that a message is different now; ``previous`` is what it was."""
    changed = {"message": message_payload(slack.workspace, message), "previous_message": previous}
    _tell_hidden(slack, message.channel, {"subtype": "message_changed", **changed})


def message_deleted(slack: LocalSlack, message: Message, previous: Json) -> None:
    """Tell the apps that a message is gone."""
    gone = {"deleted_ts": message.ts, "previous_message": previous}
    _tell_hidden(slack, message.channel, {"subtype": "message_deleted", **gone})


def member_joined(slack: LocalSlack, channel: Channel, user: str, inviter: str | None) -> None:
    """Tell the apps in the channel (the new member too, if it is an app) of a new member."""
    event = _membership_event(slack, "member_joined_channel", channel, user)
    if inviter:
        event["inviter"] = inviter
    for app in _present(slack, channel):
        if hears(app, "member_joined_channel", _read_scope(channel)):
            send(slack, app, event)


def member_left(slack: LocalSlack, channel: Channel, user: str, actor: str) -> None:
    """Tell the apps in the channel that someone left; an app that was removed hears ``channel_left``."""
    event = _membership_event(slack, "member_left_channel", channel, user)
    for app in _present(slack, channel):
        if hears(app, "member_left_channel", _read_scope(channel)):
            send(slack, app, event)
    removed = slack.workspace.find_app(user)
    if removed is None:
        return
    if hears(removed, "member_left_channel", _read_scope(channel)):
        send(slack, removed, event)
    kind = "group_left" if channel.kind is ChannelKind.PRIVATE else "channel_left"
    if hears(removed, kind, _read_scope(channel)):
        ts = slack.clock.next_ts()
        send(slack, removed, {"type": kind, "channel": channel.id, "actor_id": actor, "event_ts": ts})


def reaction(slack: LocalSlack, kind: str, message: Message, user: str, name: str) -> None:
    """Tell the apps of a reaction: ``reaction_added`` or ``reaction_removed``."""
    channel = slack.workspace.channels[message.channel]
    item = {"type": "message", "channel": message.channel, "ts": message.ts}
    event = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
    for app in _present(slack, channel):
        if hears(app, kind, "reactions:read"):
            send(slack, app, event | {"event_ts": slack.clock.next_ts()})


def app_home_opened(slack: LocalSlack, app: InstalledApp, user: str, channel: str, tab: str) -> None:
    """Tell an app that someone looks at its home or at its messages."""
    event: Json = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab}
    view = app.homes.get(user)
    if view is not None and tab == "home":
        event["view"] = view.payload()
    if hears(app, "app_home_opened", None):
        send(slack, app, event | {"event_ts": slack.clock.next_ts()})


def hears(app: InstalledApp, event_type: str, scope: str | None) -> bool:
    """Whether an app subscribed to a kind of event and has the scope for it."""
    return event_type in app.config.event_subscriptions and (scope is None or scope in app.config.scopes)


def send(slack: LocalSlack, app: InstalledApp, event: Json) -> None:
    """Wrap an event and hand it to delivery."""
    workspace = slack.workspace
    authorization = {
        "enterprise_id": None,
        "team_id": workspace.id,
        "user_id": app.bot_user,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    body = {
        "token": app.verification_token,
        "team_id": workspace.id,
        "context_team_id": workspace.id,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": event,
        "type": "event_callback",
        "event_id": slack.ids.next("Ev"),
        "event_time": slack.clock.unix(),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{slack.ids.next('EC')}",
    }
    slack.delivery.send_event(app, body)


def _tell_hidden(slack: LocalSlack, channel_id: str, fields: Json) -> None:
    channel = slack.workspace.channels[channel_id]
    ts = slack.clock.next_ts()
    event = {"type": "message", "hidden": True, "channel": channel.id, "ts": ts, "event_ts": ts, **fields}
    _tell_members(slack, channel, event | {"channel_type": CHANNEL_TYPES[channel.kind]})


def _tell_members(slack: LocalSlack, channel: Channel, event: Json) -> None:
    plural = _PLURALS[channel.kind]
    for app in _present(slack, channel):
        if hears(app, f"message.{plural}", f"{plural}:history"):
            send(slack, app, event)


def _present(slack: LocalSlack, channel: Channel) -> list[InstalledApp]:
    return [app for app in slack.workspace.apps.values() if app.bot_user in channel.members]


def _membership_event(slack: LocalSlack, kind: str, channel: Channel, user: str) -> Json:
    return {
        "type": kind,
        "user": user,
        "channel": channel.id,
        "channel_type": "G" if channel.kind is ChannelKind.PRIVATE else "C",
        "team": slack.workspace.id,
        "event_ts": slack.clock.next_ts(),
    }


def _read_scope(channel: Channel) -> str:
    return f"{_PLURALS[channel.kind]}:read"
