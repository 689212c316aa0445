"""Boards: switched in place by their menus, shared by a button."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.slack.desk import Desk, answer_privately, pressed
from bot.slack.ids import ActionId
from bot.slack.values import BoardSwitch
from bot.slack.views.notice import build_notice_message
from bot.slack.views.standings import build_board_message


def register(app: App, desk: Desk) -> None:
    """Listen for everything on a board."""
    standings = desk.services.show_standings

    def switch(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        chosen = pressed(BoardSwitch, body)
        board = standings(chosen.channel_id, desk.person(context, client), domain=chosen.domain, period=chosen.period)
        answer_privately(body["response_url"], build_board_message(board), replace=True)

    app.action(ActionId.BOARD_DOMAIN)(switch)
    app.action(ActionId.BOARD_PERIOD)(switch)

    @app.action(ActionId.SHOW_BOARD)
    def show(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        chosen = pressed(BoardSwitch, body)
        board = standings(chosen.channel_id, desk.person(context, client), domain=chosen.domain, period=chosen.period)
        desk.tell(body, context, client, build_board_message(board))

    @app.action(ActionId.SHARE_BOARD)
    def share(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        chosen = pressed(BoardSwitch, body)
        person = desk.person(context, client)
        standings.share(chosen.channel_id, person, domain=chosen.domain, period=chosen.period, act=_act(body, context))
        answer_privately(body["response_url"], build_notice_message("Shared with the channel."))

    @app.action(ActionId.SHARE_CHANNELS_BOARD)
    def share_channels(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        standings.share_channels(desk.place(context), desk.person(context, client), act=_act(body, context))
        answer_privately(body["response_url"], build_notice_message("Shared with the channel."))


def _act(body: dict[str, Any], context: BoltContext) -> str:
    """Names a tap, so that the same tap delivered twice shares once."""
    return f"{context.user_id}:{body['actions'][0]['action_ts']}"
