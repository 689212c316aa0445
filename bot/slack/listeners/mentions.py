"""`@bot …`: an explanation in the thread, or a command's answer for the asker's eyes."""

from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.core.reply.markup import strip_markup
from bot.retrieval.asking import parse_request
from bot.services.explain import Ask
from bot.slack.answering import Asked, answer_command
from bot.slack.command_words import Command, parse_command_line
from bot.slack.desk import Desk


def register(app: App, desk: Desk) -> None:
    """Listen for mentions in channels; in direct messages Slack sends none."""
    services = desk.services

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("bot_id") or event.get("edited") or "user" not in event:
            return
        person, channel, ts = desk.person(context, client), event["channel"], event["ts"]
        thread_ts = event.get("thread_ts")
        text = strip_markup(event.get("text", ""))
        in_question = services.show_question.is_question_thread(person.workspace_id, channel, thread_ts)
        query = parse_request(text, addressed=not in_question)
        line = parse_command_line(text)
        if line.command not in {None, Command.EXPLAIN} and not in_question:
            _answer_command(event, person_asks=Asked(person, desk.place(context), key=f"mention:{channel}:{ts}"))
        elif query is not None:
            ask = Ask(query, key=f"{channel}:{ts}", slack_channel=channel, thread_ts=thread_ts or ts)
            services.explain.in_thread(ask, person, privately=in_question, only_if_covered=False)

    def _answer_command(event: dict[str, Any], person_asks: Asked) -> None:
        line = parse_command_line(strip_markup(event.get("text", "")))
        for number, message in enumerate(answer_command(desk, person_asks, line)):
            services.outbox.owe_message(
                workspace_id=person_asks.person.workspace_id,
                target=event["channel"],
                user_id=person_asks.person.user_id,
                thread_ts=event.get("thread_ts"),
                dedupe_key=f"{person_asks.key}:{number}",
                content=message.content(),
            )
