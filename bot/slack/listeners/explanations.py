"""Explanations: notes to read, thumbs up or down, Share."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.services.explain import Ask
from bot.slack.desk import Desk, answer_privately, pressed
from bot.slack.ids import ActionId
from bot.slack.values import LookupButton, NoteButton
from bot.slack.views.explanation import build_explanation_message, build_vote_message
from bot.slack.views.note import build_note_view
from bot.slack.views.notice import build_notice_message


def register(app: App, desk: Desk) -> None:
    """Listen for everything under an explanation, and for notes named elsewhere."""
    explain = desk.services.explain

    @app.action(ActionId.READ_NOTE.pattern)
    def read_note(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(NoteButton, body)
        note = explain.note(button.note_id, desk.person(context, client), desk.place(context).slack_channel)
        view = build_note_view(note)
        # Inside a form a note lies on top of it; Slack stacks three at most.
        opener = client.views_push if (body.get("view") or {}).get("type") == "modal" else client.views_open
        opener(trigger_id=body["trigger_id"], view=view)

    @app.action(ActionId.EXPLAIN.pattern)
    def explain_note(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(NoteButton, body)
        person, channel = desk.person(context, client), desk.place(context).slack_channel
        title = explain.note(button.note_id, person, channel).topic.title
        ask = Ask(title, key=f"tap:{context.user_id}:{body['actions'][0]['action_ts']}", slack_channel=channel)
        explanation = explain.privately(ask, person)
        desk.tell(body, context, client, build_explanation_message(explanation, is_private=channel is not None))

    def vote(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        helped = body["actions"][0]["action_id"] == str(ActionId.HELPED)
        button = pressed(LookupButton, body)
        explanation = explain.rate(button.lookup_id, desk.person(context, client), 1 if helped else -1)
        answer_privately(body["response_url"], build_vote_message(explanation, helped=helped))

    app.action(ActionId.HELPED)(vote)
    app.action(ActionId.MISSED)(vote)

    @app.action(ActionId.SHARE_EXPLANATION)
    def share(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(LookupButton, body)
        act = f"{context.user_id}:{body['actions'][0]['action_ts']}"
        explain.share(button.lookup_id, desk.person(context, client), context.channel_id or "", act)
        answer_privately(body["response_url"], build_notice_message("Shared with the channel."))
