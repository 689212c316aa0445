"""What no other listener knows: buttons of a version long gone, links, and events that need no answer."""

import re
from typing import Any

from slack_bolt import Ack, App

from bot.errors import StaleButtonError
from bot.slack.desk import Desk

ANYTHING = re.compile(".*")


def register(app: App, _desk: Desk) -> None:
    """Acknowledge the rest, so that Slack shows nobody a warning sign and repeats nothing."""

    @app.action(ANYTHING)
    def unknown(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        if not body["actions"][0].get("url"):
            raise StaleButtonError

    @app.view_closed(ANYTHING)
    def closed(ack: Ack) -> None:
        ack()

    @app.event(ANYTHING)
    def event() -> None:
        """Nothing to do."""
