"""What an app declares about itself when it is installed into the playground."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class CommandConfig:
    """A slash command of an app."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class ShortcutConfig:
    """A message shortcut (``type="message"``) or a global one (``type="global"``)."""

    callback_id: str
    name: str
    type: str = "message"


@dataclass(frozen=True)
class AppConfig:
    """An app as its manifest declares it; events come only for what is subscribed to and covered by a scope."""

    name: str
    display_name: str = ""
    commands: tuple[CommandConfig, ...] | list[CommandConfig] = ()
    message_shortcuts: tuple[ShortcutConfig, ...] | list[ShortcutConfig] = ()
    scopes: tuple[str, ...] | list[str] = ()
    event_subscriptions: tuple[str, ...] | list[str] = ()
    socket_mode: bool = True
    request_url: str | None = None
    signing_secret: str = "playground-signing-secret"  # noqa: S105  (a secret of nobody)
    home_tab: bool = True

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any]) -> Self:
        """Read a Slack app manifest (already parsed from YAML or JSON)."""
        features = manifest.get("features", {})
        settings = manifest.get("settings", {})
        events = settings.get("event_subscriptions", {})
        interactivity = settings.get("interactivity", {})
        return cls(
            name=manifest["display_information"]["name"],
            display_name=features.get("bot_user", {}).get("display_name", ""),
            commands=tuple(_command(entry) for entry in features.get("slash_commands", ())),
            message_shortcuts=tuple(_shortcut(entry) for entry in features.get("shortcuts", ())),
            scopes=tuple(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ())),
            event_subscriptions=tuple(events.get("bot_events", ())),
            socket_mode=bool(settings.get("socket_mode_enabled", False)),
            request_url=events.get("request_url") or interactivity.get("request_url"),
            home_tab=bool(features.get("app_home", {}).get("home_tab_enabled", False)),
        )


def _command(entry: Mapping[str, Any]) -> CommandConfig:
    return CommandConfig(
        entry["command"],
        entry.get("description", ""),
        entry.get("usage_hint", ""),
        bool(entry.get("should_escape", False)),
    )


def _shortcut(entry: Mapping[str, Any]) -> ShortcutConfig:
    return ShortcutConfig(entry["callback_id"], entry["name"], entry.get("type", "message"))
