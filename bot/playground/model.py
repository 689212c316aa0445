"""The things of a workspace, as plain data: people, channels, messages, views, installed apps."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.playground.blocks import button_labels, readable_texts
from bot.playground.config import AppConfig

Json = dict[str, Any]
Blocks = list[Json]


class ChannelKind(StrEnum):
    """What sort of conversation a channel is."""

    PUBLIC = "public"
    PRIVATE = "private"
    IM = "im"


@dataclass
class User:
    """A person or the bot user of an app."""

    id: str
    name: str
    real_name: str
    color: str
    tz: str = "UTC"
    is_admin: bool = False
    app_id: str | None = None

    @property
    def is_bot(self) -> bool:
        """Whether an app stands behind this user."""
        return self.app_id is not None


@dataclass
class Edit:
    """Who edited a message, and when."""

    user: str
    ts: str


@dataclass
class Message:
    """A message of a channel; with a ``viewer`` it is ephemeral and only that person sees it."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: Blocks = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    edited: Edit | None = None
    viewer: str | None = None
    metadata: Json | None = None
    attachments: list[Json] = field(default_factory=list)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    inviter: str | None = None
    deleted: bool = False

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def all_text(self) -> str:
        """Everything that can be read in it: the text and what the blocks say, a line each."""
        return "\n".join([self.text, *readable_texts(self.blocks)])

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons, in order."""
        return button_labels(self.blocks)


@dataclass
class Channel:
    """A conversation with its members, messages in order of time, threads and ephemeral messages."""

    id: str
    name: str
    kind: ChannelKind
    creator: str
    created: int
    members: list[str] = field(default_factory=list)
    topic: str = ""
    messages: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[str]] = field(default_factory=dict)
    ephemerals: dict[str, Message] = field(default_factory=dict)

    def replies(self, ts: str) -> list[Message]:
        """The replies below the message with this timestamp."""
        return [self.messages[reply] for reply in self.threads.get(ts, [])]


@dataclass
class View:
    """A modal or a home tab as it stands, with what its user has entered so far."""

    id: str
    app_id: str
    bot_id: str
    user: str
    team_id: str
    hash: str
    source: Json
    values: dict[str, dict[str, Json]]
    root_view_id: str
    previous_view_id: str | None = None

    @property
    def type(self) -> str:
        """``modal`` or ``home``."""
        return str(self.source["type"])

    @property
    def blocks(self) -> Blocks:
        """Its blocks, with every id filled in."""
        blocks: Blocks = self.source["blocks"]
        return blocks

    @property
    def callback_id(self) -> str:
        """The callback id that the app gave."""
        return str(self.source.get("callback_id", ""))

    @property
    def title(self) -> str:
        """The title of a modal; empty on a home tab."""
        return str(self.source.get("title", {}).get("text", ""))

    @property
    def all_text(self) -> str:
        """Everything that can be read in it, a line each."""
        return "\n".join(filter(None, [self.title, *readable_texts(self.blocks)]))

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons in its blocks, in order."""
        return button_labels(self.blocks)

    def payload(self) -> Json:
        """The view object as Slack sends it."""
        optional = {"title": None, "submit": None, "close": None, "previous_view_id": self.previous_view_id}
        return {
            "callback_id": "",
            "private_metadata": "",
            "external_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            **optional,
            **self.source,
            "id": self.id,
            "team_id": self.team_id,
            "app_id": self.app_id,
            "app_installed_team_id": self.team_id,
            "bot_id": self.bot_id,
            "hash": self.hash,
            "root_view_id": self.root_view_id,
            "state": {"values": self.values},
        }


@dataclass
class InstalledApp:
    """An app in the workspace, with its credentials, its bot user and the home tabs that it published."""

    id: str
    bot_id: str
    bot_user: str
    config: AppConfig
    bot_token: str
    app_token: str
    verification_token: str
    socket_mode: bool
    request_url: str | None
    homes: dict[str, View] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name under which people know it."""
        return self.config.name
