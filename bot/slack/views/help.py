"""All commands, each with an example; and what a mistyped word may have meant."""

from bot.slack.values import QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import actions, context, section
from bot.slack.views.parts.buttons import quiz_button
from bot.slack.views.parts.escaping import cut, escape, foreign_line, one_line
from bot.slack.views.parts.letters import in_words

_TYPED_LIMIT = 150


def build_help_message(
    typed: str | None = None,
    did_you_mean: str | None = None,
    *,
    command: str = "/mls",
    domain: str | None = None,
    topic: str | None = None,
) -> Message:
    """A line for each command; above them, for a word that is none, what was perhaps meant.

    `domain` and `topic` are words of the channel's pack for the examples.
    """
    lines = (f"{_code(f'{command} {name}')} {what}" for name, what in _commands(domain, topic))
    return message_of(
        section(_mistyped(typed, did_you_mean, command)) if typed else None,
        section("\n".join(lines)),
        actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
        context("Without a command: press a button of the daily question, or write to me directly"),
    )


def _commands(domain: str | None, topic: str | None) -> list[tuple[str, str]]:
    return [
        ("quiz", f"a private quiz: {_examples('quiz', domain, '10', 'missed')}"),
        ("exam", "a mock exam like the real one, with an estimate of your score"),
        ("explain", f"what the notes say: {_examples('explain', topic or '…')}"),
        ("today", "today's question, or when the next one comes"),
        ("leaderboard", f"who is ahead: {_examples('leaderboard', domain, 'week', 'teams')}"),
        ("stats", "your accuracy, and what to study next"),
        ("settings", "hide yourself, get a reminder, set your zone"),
        ("schedule", "for leads: when questions come"),
        ("my data", "all that is stored about you"),
        ("forget me", "erases it"),
    ]


def _examples(name: str, *words: str | None) -> str:
    return in_words((_code(f"{name} {word}") for word in words if word), "or")


def _mistyped(typed: str, did_you_mean: str | None, command: str) -> str:
    unknown = f"I do not know “{foreign_line(typed, _TYPED_LIMIT)}”."
    if not did_you_mean:
        return f"{unknown} This is what I know:"
    return f"{unknown} Did you mean {_code(f'{command} {did_you_mean}')}?"


def _code(text: str) -> str:
    """What can be typed, as code; a backtick in it would end it too early."""
    return f"`{escape(cut(one_line(text.replace('`', '')), _TYPED_LIMIT))}`"
