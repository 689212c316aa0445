"""What a person sees when something goes wrong: one private sentence, always."""

import logging
import secrets
from typing import Any

from slack_bolt import App, BoltContext, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import StudyBotError
from bot.slack.desk import show_notice
from bot.slack.failures import LOST_ANSWER
from bot.slack.views.error import build_error_message
from bot.slack.views.message import Message

logger = logging.getLogger(__name__)


def register(app: App) -> None:
    """Turn every error of a listener into a sentence for whoever caused it."""

    @app.error
    def on_error(error: Exception, body: dict[str, Any], context: BoltContext, client: WebClient) -> BoltResponse:
        sentence = _sentence_for(error, body)
        try:
            _tell(sentence, body, context, client)
        except (SlackApiError, *LOST_ANSWER) as failed:
            logger.info("could not tell %s about an error: %s", context.user_id, failed)
        return BoltResponse(status=200, body="")


def _sentence_for(error: Exception, body: dict[str, Any]) -> str:
    if isinstance(error, StudyBotError):
        return str(error)
    reference = secrets.token_hex(4)
    logger.error("%s failed (reference %s)", body.get("type") or body.get("command"), reference, exc_info=error)
    return f"Something went wrong on my side; nothing you did is lost. If it happens again, tell a lead: “{reference}”."


def _tell(sentence: str, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
    message = build_error_message(sentence)
    if body.get("response_url") or (body.get("actions") and body.get("view")):
        show_notice(body, client, message)
    elif context.channel_id and context.user_id and not context.channel_id.startswith("D"):
        thread = (body.get("event") or {}).get("thread_ts")
        client.chat_postEphemeral(
            channel=context.channel_id, user=context.user_id, thread_ts=thread, **message.content()
        )
    elif context.user_id:
        _direct(message, context, client)


def _direct(message: Message, context: BoltContext, client: WebClient) -> None:
    client.chat_postMessage(channel=context.channel_id or context.user_id or "", **message.content())
