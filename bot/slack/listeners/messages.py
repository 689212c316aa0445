"""Messages: one listener takes them all and sends each where it belongs."""

from dataclasses import dataclass
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.core.reply.markup import strip_markup
from bot.retrieval.asking import parse_request
from bot.services.explain import Ask
from bot.services.grade_reply import ThreadReply
from bot.services.people import Person, Place
from bot.services.quiz_results import QuizVerdict
from bot.services.results import NotForGrading
from bot.slack.answering import Asked, answer_command
from bot.slack.command_words import parse_command_line
from bot.slack.desk import Desk, instant_of
from bot.slack.views.explanation import build_explanation_message
from bot.slack.views.message import Message
from bot.slack.views.quiz import build_quiz_verdict_message

PEOPLES_SUBTYPES = frozenset({None, "file_share", "thread_broadcast"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A message that a person typed."""

    person: Person
    channel: str
    ts: str
    thread_ts: str | None
    text: str
    mentions_bot: bool
    is_under_bot: bool
    """Whether it is a reply to a message of the bot's own."""


def register(app: App, desk: Desk) -> None:
    """Listen for messages of people; those of bots, and edits and deletions, change nothing."""

    @app.event("message")
    def message(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("subtype") not in PEOPLES_SUBTYPES or event.get("bot_id") or not event.get("user"):
            return
        text = event.get("text", "")
        typed = Typed(
            person=desk.person(context, client),
            channel=event["channel"],
            ts=event["ts"],
            thread_ts=event.get("thread_ts"),
            text=text,
            mentions_bot=f"<@{context.bot_user_id}>" in text,
            is_under_bot=event.get("parent_user_id") == context.bot_user_id,
        )
        if event.get("channel_type") == "im":
            _in_dm(desk, typed)
        elif typed.thread_ts is not None and typed.thread_ts != typed.ts:
            _in_thread(desk, typed)
        elif not typed.mentions_bot:
            _in_channel(desk, typed)


def _in_thread(desk: Desk, typed: Typed) -> None:
    """An answer to the question above, else an "explain X" or a follow-up to what was explained."""
    reply = ThreadReply(
        slack_channel=typed.channel,
        thread_ts=typed.thread_ts or "",
        ts=typed.ts,
        text=typed.text,
        at=instant_of(typed.ts),
        is_under_bot=typed.is_under_bot,
    )
    result = desk.services.grade_reply.by_thread(reply, typed.person)
    if not isinstance(result, NotForGrading) or typed.mentions_bot:
        return
    services = desk.services
    in_question = services.show_question.is_question_thread(typed.person.workspace_id, typed.channel, typed.thread_ts)
    follows = not in_question and services.explain.follows_up(typed.person, typed.channel, typed.thread_ts or "")
    _explain(desk, typed, thread_ts=typed.thread_ts or "", privately=in_question, is_follow_up=follows)


def _in_channel(desk: Desk, typed: Typed) -> None:
    """ "explain X" in a study channel is answered in a thread under it; talk is left alone."""
    if desk.services.configure_channel.is_study_channel(Place(typed.person.workspace_id, typed.channel)):
        _explain(desk, typed, thread_ts=typed.ts, privately=False, is_follow_up=False)


def _explain(desk: Desk, typed: Typed, *, thread_ts: str, privately: bool, is_follow_up: bool) -> None:
    query = parse_request(strip_markup(typed.text), addressed=is_follow_up)
    if query is None:
        return
    ask = Ask(query, key=f"{typed.channel}:{typed.ts}", slack_channel=typed.channel, thread_ts=thread_ts)
    desk.services.explain.in_thread(ask, typed.person, privately=privately, only_if_covered=not privately)


def _in_dm(desk: Desk, typed: Typed) -> None:
    """A reply to the open quiz item, else a command without its slash, else something to explain."""
    services = desk.services
    services.manage_settings.know_dm(typed.person, typed.channel)
    if not services.explain.is_new(f"dm:{typed.channel}:{typed.ts}"):
        return
    plain = strip_markup(typed.text)
    verdict = services.run_quiz.answer_typed(typed.person, plain, instant_of(typed.ts))
    if isinstance(verdict, QuizVerdict):
        _owe(desk, typed, [build_quiz_verdict_message(verdict)])
        return
    asked = Asked(typed.person, Place(typed.person.workspace_id, None), key=f"dm:{typed.channel}:{typed.ts}")
    line = parse_command_line(plain)
    if line.command is not None:
        _owe(desk, typed, answer_command(desk, asked, line))
        return
    ask = Ask(parse_request(plain, addressed=True) or plain, key=asked.key)
    explanation = services.explain.privately(ask, typed.person)
    _owe(desk, typed, [build_explanation_message(explanation, is_private=False)])


def _owe(desk: Desk, typed: Typed, messages: list[Message]) -> None:
    for number, message in enumerate(messages):
        desk.services.outbox.owe_message(
            workspace_id=typed.person.workspace_id,
            target=typed.channel,
            dedupe_key=f"dm:{typed.channel}:{typed.ts}:{number}",
            content=message.content(),
        )
