"""What people do among themselves: say, edit, delete, react, invite; the same for the page and for tests."""

from bot.playground import memberships, messaging
from bot.playground.errors import HumanError
from bot.playground.escaping import encode_typed
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, ChannelKind, Message, User


def say(slack: LocalSlack, user: User, channel_ref: str, typed: str, thread_ts: str | None = None) -> Message:
    """Type a message into a channel or a thread."""
    with slack.changing():
        channel = joined_channel(slack, user, channel_ref)
        if not typed.strip():
            raise HumanError("There is nothing to send.")
        text = encode_typed(typed, slack.workspace)
        return messaging.post(slack, Message("", channel.id, user.id, text, thread_ts=thread_ts))


def edit(slack: LocalSlack, user: User, message: Message, typed: str) -> None:
    """Edit one's own message."""
    with slack.changing():
        _check_own(user, message)
        messaging.change(slack, message, encode_typed(typed, slack.workspace), [], edited_by=user.id)


def delete(slack: LocalSlack, user: User, message: Message) -> None:
    """Delete one's own message."""
    with slack.changing():
        _check_own(user, message)
        messaging.delete(slack, message)


def react(slack: LocalSlack, user: User, message: Message, name: str) -> None:
    """Add a reaction, or take it back if it is there."""
    with slack.changing():
        if not messaging.add_reaction(slack, message, user.id, name):
            messaging.remove_reaction(slack, message, user.id, name)


def invite_bot(slack: LocalSlack, user: User, channel_ref: str, app_ref: str) -> None:
    """Invite an app's bot into a channel that one is in."""
    with slack.changing():
        channel = joined_channel(slack, user, channel_ref)
        if channel.kind is ChannelKind.IM:
            raise HumanError("Nobody can be invited into a direct message.")
        memberships.join(slack, channel, slack.workspace.get_app(app_ref).bot_user, inviter=user.id)


def remove_bot(slack: LocalSlack, user: User, channel_ref: str, app_ref: str) -> None:
    """Remove an app's bot from a channel."""
    with slack.changing():
        channel = joined_channel(slack, user, channel_ref)
        memberships.leave(slack, channel, slack.workspace.get_app(app_ref).bot_user, actor=user.id)


def find_message(slack: LocalSlack, user: User, channel_ref: str, ts: str) -> Message:
    """A message that the person can see."""
    channel = joined_channel(slack, user, channel_ref)
    message = slack.workspace.find_message(channel.id, ts, user.id)
    if message is None:
        raise HumanError("That message is gone.")
    return message


def joined_channel(slack: LocalSlack, user: User, channel_ref: str) -> Channel:
    """A channel that the person is in."""
    channel = slack.workspace.get_channel(channel_ref)
    if user.id not in channel.members:
        raise HumanError(f"{user.real_name} is not in that channel.")
    return channel


def _check_own(user: User, message: Message) -> None:
    if message.user != user.id or message.subtype is not None:
        raise HumanError("Only one's own messages can be changed.")
