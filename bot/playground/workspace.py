"""The store: users, channels, apps and open modals of the one workspace, with look-ups; no rules live here."""

from dataclasses import dataclass, field

from bot.playground.errors import HumanError
from bot.playground.model import Channel, ChannelKind, InstalledApp, Message, User, View


@dataclass
class Workspace:
    """Everything that is in the workspace."""

    id: str
    name: str
    domain: str
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    apps: dict[str, InstalledApp] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    message_values: dict[tuple[str, str], dict[str, dict[str, dict[str, object]]]] = field(default_factory=dict)

    def find_user(self, reference: str) -> User | None:
        """A user by id, handle or real name."""
        if reference in self.users:
            return self.users[reference]
        wanted = reference.removeprefix("@").lower()
        return next((u for u in self.users.values() if wanted in (u.name.lower(), u.real_name.lower())), None)

    def get_user(self, reference: str) -> User:
        """A user by id, handle or real name, who must exist."""
        user = self.find_user(reference)
        if user is None:
            raise HumanError(f"There is nobody called {reference!r} here.")
        return user

    def people(self) -> list[User]:
        """The users who are not bots."""
        return [user for user in self.users.values() if not user.is_bot]

    def find_channel(self, reference: str) -> Channel | None:
        """A channel by id or name (with or without ``#``)."""
        if reference in self.channels:
            return self.channels[reference]
        wanted = reference.removeprefix("#")
        return next((c for c in self.channels.values() if c.kind is not ChannelKind.IM and c.name == wanted), None)

    def get_channel(self, reference: str) -> Channel:
        """A channel by id or name, which must exist."""
        channel = self.find_channel(reference)
        if channel is None:
            raise HumanError(f"There is no channel {reference!r} here.")
        return channel

    def find_im(self, one: str, other: str) -> Channel | None:
        """The direct conversation of two users, if it was ever opened."""
        pair = {one, other}
        return next((c for c in self.channels.values() if c.kind is ChannelKind.IM and set(c.members) == pair), None)

    def find_app(self, reference: str) -> InstalledApp | None:
        """An app by id, name, or the id or handle of its bot user."""
        if reference in self.apps:
            return self.apps[reference]
        user = self.find_user(reference)
        if user is not None and user.app_id is not None:
            return self.apps[user.app_id]
        return next((app for app in self.apps.values() if app.name.lower() == reference.lower()), None)

    def get_app(self, reference: str) -> InstalledApp:
        """An app by any of its names, which must be installed."""
        app = self.find_app(reference)
        if app is None:
            raise HumanError(f"There is no app called {reference!r} here.")
        return app

    def find_message(self, channel_id: str, ts: str, viewer: str | None = None) -> Message | None:
        """A message as ``viewer`` can see it: one of the channel's, or an ephemeral one to that person."""
        channel = self.channels.get(channel_id)
        if channel is None:
            return None
        ephemeral = channel.ephemerals.get(ts)
        if ephemeral is not None and ephemeral.viewer == viewer:
            return ephemeral
        return channel.messages.get(ts)

    def find_view(self, view_id: str) -> View | None:
        """An open modal or a home tab by its id."""
        modals = (view for stack in self.modals.values() for view in stack)
        homes = (view for app in self.apps.values() for view in app.homes.values())
        return next((view for view in (*modals, *homes) if view.id == view_id), None)
