"""The message shortcut "Explain this"."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.reply.markup import strip_markup
from bot.services.explain import Ask
from bot.slack.desk import Desk, answer_privately
from bot.slack.views.explanation import build_explanation_message

EXPLAIN_THIS = "explain_this"


def register(app: App, desk: Desk) -> None:
    """Listen for message shortcuts."""

    @app.shortcut(EXPLAIN_THIS)
    def explain_this(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        text = strip_markup(body["message"].get("text", ""))
        person, place = desk.person(context, client), desk.place(context)
        ask = Ask(text, key=f"shortcut:{context.user_id}:{body['action_ts']}", slack_channel=place.slack_channel)
        explanation = desk.services.explain.privately(ask, person)
        is_private = place.slack_channel is not None
        answer_privately(body["response_url"], build_explanation_message(explanation, is_private=is_private))
