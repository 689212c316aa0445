"""One call of the Web API as its method sees it: who calls, the arguments, and the checks that methods share."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from bot.playground import memberships
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Channel, ChannelKind, InstalledApp, User

Json = dict[str, Any]
Item = TypeVar("Item")

PLURALS = {ChannelKind.PUBLIC: "channels", ChannelKind.PRIVATE: "groups", ChannelKind.IM: "im"}


class Token(StrEnum):
    """The kind of token that a method takes."""

    NONE = "none"
    BOT = "bot"
    APP = "app"


@dataclass(frozen=True)
class Call:
    """A call by an app."""

    slack: LocalSlack
    app: InstalledApp
    arguments: Json

    def text(self, name: str, default: str = "") -> str:
        """An argument as a string."""
        value = self.arguments.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """An argument that must be there."""
        value = self.text(name)
        if not value:
            raise SlackError("invalid_arguments", [f"[ERROR] missing required field: {name}"])
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """An argument as a truth value, however it was written."""
        value = self.arguments.get(name)
        return default if value is None else str(value).lower() in ("1", "true")

    def limit(self, default: int, maximum: int) -> int:
        """The ``limit`` argument."""
        value = self.text("limit", str(default)) or str(default)
        if not value.isdigit() or not 1 <= int(value) <= maximum:
            raise SlackError("invalid_limit")
        return int(value)

    def need(self, *scopes: str) -> None:
        """Refuse unless the app has all these scopes."""
        missing = [scope for scope in scopes if scope not in self.app.config.scopes]
        if missing:
            extra = {"needed": ",".join(missing), "provided": ",".join(self.app.config.scopes)}
            raise SlackError("missing_scope", extra=extra)

    def user(self, name: str = "user") -> User:
        """The user whom an argument names by id."""
        user = self.slack.workspace.users.get(self.text(name))
        if user is None:
            raise SlackError("user_not_found")
        return user

    def visible_channel(self) -> Channel:
        """The channel that the call is about, as far as a bot can know of it."""
        channel = self.slack.workspace.find_channel(self.text("channel"))
        if channel is None:
            raise SlackError("channel_not_found")
        if channel.kind is not ChannelKind.PUBLIC and self.app.bot_user not in channel.members:
            raise SlackError("channel_not_found")
        return channel

    def joined_channel(self) -> Channel:
        """The channel that the call is about, in which the bot must be."""
        channel = self.visible_channel()
        if self.app.bot_user not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def postable_channel(self) -> Channel:
        """The channel to post in; a user's id stands for the conversation with them."""
        person = self.slack.workspace.users.get(self.text("channel"))
        if person is not None:
            if person.is_bot:
                raise SlackError("channel_not_found")
            return memberships.open_im(self.slack, self.app.bot_user, person.id)[0]
        channel = self.visible_channel()
        outside = self.app.bot_user not in channel.members
        if outside and "chat:write.public" not in self.app.config.scopes:
            raise SlackError("not_in_channel")
        return channel

    def need_for_channel(self, channel: Channel, right: str) -> None:
        """Refuse unless the app has a right (``read``, ``history``) for channels of this kind."""
        self.need(f"{PLURALS[channel.kind]}:{right}")


@dataclass(frozen=True)
class Method:
    """A method of the Web API: what it does and what it asks of the caller."""

    run: Callable[[Call], Json]
    scopes: tuple[str, ...] = ()
    token: Token = Token.BOT
    json_arguments: tuple[str, ...] = field(default=("blocks", "attachments", "metadata", "view"))


def paginated(call: Call, items: Sequence[Item], limit: int) -> tuple[list[Item], str]:
    """One page of items as ``cursor`` and ``limit`` ask for it, and the cursor of the next."""
    start = _position(call.text("cursor"))
    following = start + limit
    cursor = _cursor(following) if following < len(items) else ""
    return list(items[start:following]), cursor


def _cursor(position: int) -> str:
    return base64.b64encode(f"next:{position}".encode()).decode()


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).decode().removeprefix("next:"))
    except (ValueError, binascii.Error) as problem:
        raise SlackError("invalid_cursor") from problem
