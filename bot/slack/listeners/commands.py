"""`/mls …`: acknowledged at once, answered privately."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.slack.answering import Asked, answer_command, open_command_view
from bot.slack.command_words import parse_command_line
from bot.slack.desk import Desk, answer_privately
from bot.slack.manifest import command_name


def register(app: App, desk: Desk) -> None:
    """Listen for the slash command."""

    @app.command(command_name())
    def command(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        line = parse_command_line(body.get("text", ""))
        asked = Asked(desk.person(context, client), desk.place(context), key=f"command:{body['trigger_id']}")
        view = open_command_view(desk, asked, line, body["response_url"])
        if view is not None:
            client.views_open(trigger_id=body["trigger_id"], view=view)
            return
        for message in answer_command(desk, asked, line):
            answer_privately(body["response_url"], message)
