"""A channel's set-up: the welcome's two taps, the schedule form, post one now, a new season, withdrawing."""

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import InvalidScheduleError
from bot.services.people import Person
from bot.slack.answering import show_schedule
from bot.slack.desk import Desk, answer_privately, pressed, show_notice
from bot.slack.failures import is_view_gone
from bot.slack.ids import ActionId, CallbackId
from bot.slack.reply_address import recall, remember
from bot.slack.values import ChannelButton, QuestionButton, decode
from bot.slack.views.notice import build_notice_message
from bot.slack.views.schedule import (
    build_season_message,
    build_set_up_message,
    read_schedule,
)

LIVE_FIELDS = re.compile(
    "|".join(
        one.pattern.pattern
        for one in (ActionId.SCHEDULE_FIELD, ActionId.FIELD_ZONE, ActionId.FIELD_COUNTRY, ActionId.FIELD_SUBDIVISION)
    )
)
"""Fields that Slack tells of at each change, before the form is submitted."""


def register(app: App, desk: Desk) -> None:
    """Listen for everything that leads do."""
    configure = desk.services.configure_channel

    @app.action(ActionId.SET_UP)
    def set_up(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        form = configure.take_defaults(pressed(ChannelButton, body).channel_id, desk.person(context, client))
        answer_privately(body["response_url"], build_set_up_message(form), replace=True)

    @app.action(ActionId.CHANGE_FIRST)
    def change(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        form = configure.form(pressed(ChannelButton, body).channel_id, desk.person(context, client))
        view = remember(show_schedule(form), body.get("response_url"))
        client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.action(ActionId.POST_NOW)
    def post_now(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        person = desk.person(context, client)
        desk.services.open_questions.post_now(pressed(ChannelButton, body).channel_id, person)
        show_notice(body, client, build_notice_message("✅ Posted: the question is in the channel now."))

    @app.action(ActionId.NEW_SEASON)
    def new_season(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        form = configure.start_season(pressed(ChannelButton, body).channel_id, desk.person(context, client))
        show_notice(body, client, build_season_message(form))

    @app.action(ActionId.WITHDRAW)
    def withdraw(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        desk.services.withdraw_question(pressed(QuestionButton, body).question_id, desk.person(context, client))
        show_notice(body, client, build_notice_message("✅ Withdrawn: answers to it no longer count."))

    @app.action(LIVE_FIELDS)
    def preview(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        _show_preview(desk, body["view"], desk.person(context, client), client)

    @app.view(CallbackId.SCHEDULE)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        carried, address = recall(view["private_metadata"])
        person = desk.person(context, client)
        entered = read_schedule(view["state"]["values"])
        try:
            form = configure.save(
                decode(ChannelButton, carried).channel_id,
                person,
                entered.schedule,
                pack_id=entered.pack_id,
                leads=entered.leads,
            )
        except InvalidScheduleError as error:
            ack(response_action="errors", errors={error.field: str(error)})
            return
        ack()
        if address is not None:
            answer_privately(address, build_set_up_message(form))


def _show_preview(desk: Desk, view: dict[str, Any], person: Person, client: WebClient) -> None:
    """Say anew in the form's first sentence what will happen; what cannot be taken is said at Save.

    Who has saved or closed the form by then, or changed it once more, needs no preview of this.
    """
    carried, address = recall(view["private_metadata"])
    channel_id = decode(ChannelButton, carried).channel_id
    try:
        entered = read_schedule(view["state"]["values"])
        form = desk.services.configure_channel.preview(channel_id, person, entered.schedule)
    except (InvalidScheduleError, ValueError):
        return
    try:
        client.views_update(view_id=view["id"], hash=view["hash"], view=remember(show_schedule(form), address))
    except SlackApiError as error:
        if not is_view_gone(error):
            raise
