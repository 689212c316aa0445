"""What learners choose for themselves: settings, their data, reports of problems."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import InvalidScheduleError
from bot.slack.desk import Desk, answer_privately, pressed, show_notice
from bot.slack.ids import ActionId, BlockId, CallbackId
from bot.slack.listeners.home import publish_home
from bot.slack.reply_address import recall, remember
from bot.slack.values import AttemptTarget, FeedbackAct, FeedbackChoice, SettingsTarget, decode
from bot.slack.views.appeal import build_appeal_asked_message
from bot.slack.views.data import build_erased_message
from bot.slack.views.notice import build_notice_message
from bot.slack.views.report import build_report_view, read_report
from bot.slack.views.settings import build_settings_view, read_settings
from bot.slack.views.standings import build_board_message


def register(app: App, desk: Desk) -> None:
    """Listen for forms about oneself."""
    services = desk.services

    @app.action(ActionId.OPEN_SETTINGS)
    def open_settings(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        person = desk.person(context, client)
        settings = services.manage_settings.show(person, desk.place(context).slack_channel)
        client.views_open(trigger_id=body["trigger_id"], view=build_settings_view(settings))

    @app.view(CallbackId.SETTINGS)
    def save_settings(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        entered = read_settings(view["state"]["values"])
        try:
            services.manage_settings.save(
                desk.person(context, client),
                is_hidden=entered.is_hidden,
                channel_id=decode(SettingsTarget, view["private_metadata"]).channel_id,
                is_hidden_here=entered.is_hidden_here,
                reminder_hour=entered.reminder_hour,
                zone=entered.zone,
            )
        except InvalidScheduleError as error:
            ack(response_action="errors", errors={str(BlockId.ZONE): str(error)})
            return
        ack()
        publish_home(desk, context, client)

    @app.action(ActionId.FORGET_ME)
    def forget_me(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        was_anything = services.manage_data.erase(desk.person(context, client))
        answer_privately(body["response_url"], build_erased_message(was_anything=was_anything), replace=True)

    @app.action(ActionId.KEEP_ME)
    def keep_me(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        answer_privately(body["response_url"], build_notice_message("Nothing was erased."), replace=True)

    @app.action(ActionId.FEEDBACK_MENU)
    def feedback_menu(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        choice = pressed(FeedbackChoice, body)
        if choice.act is FeedbackAct.BOARD:
            board = services.show_standings.of_attempt(choice.attempt_id, desk.person(context, client))
            desk.tell(body, context, client, build_board_message(board))
            return
        if choice.act is FeedbackAct.APPEAL:
            asked = services.request_appeal(choice.attempt_id, desk.person(context, client))
            show_notice(body, client, build_appeal_asked_message(asked))
            return
        view = remember(build_report_view(choice.attempt_id), body.get("response_url"))
        is_form = (body.get("view") or {}).get("type") == "modal"
        (client.views_push if is_form else client.views_open)(trigger_id=body["trigger_id"], view=view)

    @app.view(CallbackId.REPORT)
    def report(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        carried, address = recall(view["private_metadata"])
        entered = read_report(view["state"]["values"])
        services.report_problem(
            decode(AttemptTarget, carried).attempt_id,
            desk.person(context, client),
            reason=entered.reason.value,
            comment=entered.comment,
        )
        if address is not None:
            answer_privately(address, build_notice_message("✅ Thank you: the leads have your report."))
