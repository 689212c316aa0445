"""The home tab."""

from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.slack.desk import Desk
from bot.slack.views.home import build_home_view


def register(app: App, desk: Desk) -> None:
    """Listen for the home tab being opened."""

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        person = desk.person(context, client)
        if event.get("channel"):
            desk.services.manage_settings.know_dm(person, event["channel"])
        if event.get("tab") == "home":
            publish_home(desk, context, client)


def publish_home(desk: Desk, context: BoltContext, client: WebClient) -> None:
    """Draw somebody's home tab as things stand now."""
    home = desk.services.show_home(desk.person(context, client))
    client.views_publish(user_id=context.user_id or "", view=build_home_view(home, now=desk.clock.now()))
