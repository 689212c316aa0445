"""Joining, inviting, leaving, removing, and opening direct conversations."""

from bot.playground import events, messaging
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, ChannelKind, Message


def join(slack: LocalSlack, channel: Channel, user: str, inviter: str | None = None) -> bool:
    """Make someone a member; False if they were one."""
    if user in channel.members:
        return False
    channel.members.append(user)
    text = f"<@{user}> has joined the channel"
    note = Message("", channel.id, user, text, subtype="channel_join", inviter=inviter)
    messaging.post(slack, note)
    events.member_joined(slack, channel, user, inviter)
    slack.state_changed()
    return True


def leave(slack: LocalSlack, channel: Channel, user: str, actor: str | None = None) -> bool:
    """End a membership, by themselves or by ``actor``; False if there was none."""
    if user not in channel.members:
        return False
    channel.members.remove(user)
    events.member_left(slack, channel, user, actor or user)
    messaging.post(slack, Message("", channel.id, user, f"<@{user}> has left the channel", subtype="channel_leave"))
    slack.state_changed()
    return True


def open_im(slack: LocalSlack, one: str, other: str) -> tuple[Channel, bool]:
    """The direct conversation of two users, and whether it is new."""
    existing = slack.workspace.find_im(one, other)
    if existing is not None:
        return existing, False
    channel = Channel(slack.ids.next("D"), "directmessage", ChannelKind.IM, one, slack.clock.unix(), [one, other])
    slack.workspace.channels[channel.id] = channel
    slack.state_changed()
    return channel, True
