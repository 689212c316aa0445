"""A lead's ruling on a second look: one tap."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.slack.desk import Desk, answer_privately, pressed
from bot.slack.ids import ActionId
from bot.slack.values import AppealButton
from bot.slack.views.appeal import build_appeal_notice_message


def register(app: App, desk: Desk) -> None:
    """Listen for the buttons of a notice; it then shows how it was ruled."""

    @app.action(ActionId.ACCEPT_APPEAL)
    def accept(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        _rule(desk, body, context, client, accept=True)

    @app.action(ActionId.DECLINE_APPEAL)
    def decline(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        _rule(desk, body, context, client, accept=False)


def _rule(desk: Desk, body: dict[str, Any], context: BoltContext, client: WebClient, *, accept: bool) -> None:
    button = pressed(AppealButton, body)
    person = desk.person(context, client)
    notice = desk.services.rule_on_appeal(button.channel_id, button.likeness, person, accept=accept)
    answer_privately(body["response_url"], build_appeal_notice_message(notice), replace=True)
