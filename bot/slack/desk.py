"""What every listener has at hand: the use cases, who people are, and the present time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.clock import Clock
from bot.errors import StaleButtonError
from bot.services.container import Services
from bot.services.people import Person, Place
from bot.slack.directory import Directory
from bot.slack.ids import CallbackId
from bot.slack.values import ButtonValue, decode
from bot.slack.views.message import Message
from bot.slack.views.notice import build_notice_message
from bot.slack.views.parts.accessibility import unspoken
from bot.slack.views.parts.forms import reading_modal

RESPONSE_TIMEOUT_SECONDS = 10


@dataclass(frozen=True)
class Desk:
    """Given to every `register`."""

    services: Services
    directory: Directory
    clock: Clock
    bot_name: str = "mls"

    def person(self, context: BoltContext, client: WebClient) -> Person:
        """Who acts, as the workspace that the bot speaks for knows them."""
        return self.directory.person(client, context.team_id or "", context.user_id or "")

    def place(self, context: BoltContext) -> Place:
        """Where it happens; a direct message is no channel."""
        channel = context.channel_id
        return Place(context.team_id or "", None if channel is None or channel.startswith("D") else channel)

    def tell(self, body: Mapping[str, Any], context: BoltContext, client: WebClient, message: Message) -> None:
        """Give something to whoever pressed a button: privately where it was pressed, else in a direct message."""
        if body.get("response_url"):
            answer_privately(body["response_url"], message)
            return
        act = body["actions"][0]["action_ts"]
        self.services.outbox.owe_message(
            workspace_id=context.team_id or "",
            target=context.user_id or "",
            dedupe_key=f"told:{context.user_id}:{act}",
            content=message.content(),
        )
        show_notice(body, client, build_notice_message("You find it in your direct messages with me."))


def show_notice(body: Mapping[str, Any], client: WebClient, message: Message) -> None:
    """Say something short where a button was pressed: privately in a channel, else as a sheet over what is open."""
    if body.get("response_url"):
        answer_privately(body["response_url"], message)
        return
    view = reading_modal(CallbackId.NOTICE, "Done", [unspoken(block) for block in message.blocks])
    is_form = (body.get("view") or {}).get("type") == "modal"
    (client.views_push if is_form else client.views_open)(trigger_id=body["trigger_id"], view=view)


Value = TypeVar("Value", bound=ButtonValue)


def pressed(kind: type[Value], body: Mapping[str, Any]) -> Value:
    """What the pressed button or the chosen entry carries. Raises StaleButtonError for one of another version."""
    action = body["actions"][0]
    chosen = action.get("selected_option") or action
    try:
        return decode(kind, chosen["value"])
    except (KeyError, ValueError):
        raise StaleButtonError from None


def instant_of(ts: str) -> datetime:
    """The instant that a Slack timestamp names."""
    return datetime.fromtimestamp(float(ts), UTC)


def acted_at(body: Mapping[str, Any]) -> datetime:
    """Slack's own time of a tap."""
    return instant_of(str(body["actions"][0]["action_ts"]))


def answer_privately(response_url: str, message: Message, *, replace: bool = False) -> None:
    """Answer an interaction for the eyes of who made it; `replace` puts it in the place of the message acted upon.

    The SDK would repeat a call whose answer was lost, and with it use up the address; so it is told not to.
    """
    webhook = WebhookClient(response_url, timeout=RESPONSE_TIMEOUT_SECONDS, retry_handlers=[])
    webhook.send_dict(message.content() | {"response_type": "ephemeral", "replace_original": replace})
