"""All commands, each with an example; and what a mistyped word may have meant."""

from bot.slack.ids import QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import actions, context, section
from bot.slack.views.parts.buttons import quiz_button
from bot.slack.views.parts.escaping import cut, escape, foreign_line

_COMMANDS = (
    ("quiz", "a private quiz: `quiz modeling`, `quiz rcf 10`, `quiz missed`"),
    ("exam", "a mock exam, as long as the real one"),
    ("explain", "what the notes say: `explain overfitting`"),
    ("today", "today's question, or when the next one comes"),
    ("leaderboard", "who is ahead: `leaderboard modeling week`, `leaderboard teams`"),
    ("stats", "your accuracy, and what to study next"),
    ("settings", "hide yourself, get a reminder, set your zone"),
    ("schedule", "for leads: when questions come"),
    ("my data", "all that is stored about you; `forget me` erases it"),
)
_TYPED_LIMIT = 150


def build_help_message(typed: str | None = None, did_you_mean: str | None = None, *, command: str = "/mls") -> Message:
    """A line for each command; above them, for a word that is none, what was perhaps meant."""
    lines = "\n".join(f"`{command} {name}` {what}" for name, what in _COMMANDS)
    return message_of(
        section(_mistyped(typed, did_you_mean, command)) if typed else None,
        section(lines),
        actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
        context("Without a command: press a button of the daily question, or write to me directly"),
    )


def _mistyped(typed: str, did_you_mean: str | None, command: str) -> str:
    unknown = f"I do not know “{foreign_line(typed, _TYPED_LIMIT)}”."
    near = (did_you_mean or "").replace("`", "").strip()
    return (
        f"{unknown} Did you mean `{command} {escape(cut(near, _TYPED_LIMIT))}`?"
        if near
        else f"{unknown} This is what I know:"
    )
