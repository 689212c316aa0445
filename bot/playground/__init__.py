"""An embedded local Slack: Web API, Socket Mode, Events over HTTP and a web page, for demos and tests of any app."""

from bot.playground.acknowledgement import AckLatency, Timings
from bot.playground.clock import Mark, PlaygroundClock
from bot.playground.config import AppConfig, CommandConfig, ShortcutConfig
from bot.playground.errors import HumanError
from bot.playground.interactions import ActionResult, CommandResult, SubmitResult, Suggestions
from bot.playground.local_slack import ApiCall
from bot.playground.model import Channel, ChannelKind, InstalledApp, Message, User, View
from bot.playground.people import Person
from bot.playground.server import Playground

__all__ = [
    "AckLatency",
    "ActionResult",
    "ApiCall",
    "AppConfig",
    "Channel",
    "ChannelKind",
    "CommandConfig",
    "CommandResult",
    "HumanError",
    "InstalledApp",
    "Mark",
    "Message",
    "Person",
    "Playground",
    "PlaygroundClock",
    "ShortcutConfig",
    "SubmitResult",
    "Suggestions",
    "Timings",
    "User",
    "View",
]
