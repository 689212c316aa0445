"""The workspace "Study Hall" as it stands at the start, and how an app is installed into it."""

import secrets

from bot.playground.clock import PlaygroundClock
from bot.playground.config import AppConfig
from bot.playground.errors import HumanError
from bot.playground.ids import Ids
from bot.playground.model import Channel, ChannelKind, InstalledApp, User
from bot.playground.workspace import Workspace

# handle, real name, colour of the avatar, zone, whether an admin of the workspace
_PEOPLE = (
    ("ada", "Ada Byron", "7b3fa0", "Europe/Berlin", True),
    ("ben", "Ben Okafor", "1f7a5c", "America/New_York", False),
    ("chloe", "Chloé Martin", "b4452f", "Europe/Paris", False),
    ("dev", "Dev Patel", "2a63b8", "Asia/Kolkata", False),
)
# name, kind, topic, who is in it (None: everyone)
_CHANNELS: tuple[tuple[str, ChannelKind, str, tuple[str, ...] | None], ...] = (
    ("ml-study", ChannelKind.PUBLIC, "One question a day", None),
    ("ml-team-two", ChannelKind.PUBLIC, "The other study team", None),
    ("reading-group", ChannelKind.PRIVATE, "Papers, quietly", ("ada", "ben")),
    ("general", ChannelKind.PUBLIC, "Everything else", None),
)


def study_hall(clock: PlaygroundClock, ids: Ids) -> Workspace:
    """A fresh workspace with four teammates in four channels."""
    workspace = Workspace(id=ids.next("T"), name="Study Hall", domain="study-hall")
    for name, real_name, color, tz, is_admin in _PEOPLE:
        user = User(ids.next("U"), name, real_name, color, tz, is_admin)
        workspace.users[user.id] = user
    handles = {user.name: user.id for user in workspace.users.values()}
    for name, kind, topic, members in _CHANNELS:
        present = [handles[handle] for handle in members or handles]
        channel = Channel(ids.next("C"), name, kind, handles["ada"], clock.unix(), present, topic)
        workspace.channels[channel.id] = channel
    return workspace


def install(workspace: Workspace, config: AppConfig, ids: Ids) -> InstalledApp:
    """Install an app: it gets credentials and a bot user, and is in no channel yet."""
    taken = {command.command for app in workspace.apps.values() for command in app.config.commands}
    clash = taken & {command.command for command in config.commands}
    if clash:
        raise HumanError(f"Another app already has {', '.join(sorted(clash))}.")
    app_id = ids.next("A")
    handle = config.display_name or config.name.lower().replace(" ", "-")
    bot = User(ids.next("U"), handle, config.name, "4a5568", app_id=app_id)
    app = InstalledApp(
        id=app_id,
        bot_id=ids.next("B"),
        bot_user=bot.id,
        config=config,
        bot_token=f"xoxb-playground-{app_id}-{secrets.token_hex(8)}",
        app_token=f"xapp-playground-{app_id}-{secrets.token_hex(8)}",
        verification_token=secrets.token_hex(12),
        socket_mode=config.socket_mode,
        request_url=config.request_url,
    )
    workspace.users[bot.id] = bot
    workspace.apps[app.id] = app
    return app
