"""What is stored about a learner, handed over as text, and its erasure.

The bot has no right to upload files, so what a file would hold comes as messages, each within the limits.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.slack.ids import ActionId
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import actions, preformatted, section
from bot.slack.views.parts.buttons import button, confirmation
from bot.slack.views.parts.escaping import cut, foreign, one_line
from bot.slack.views.parts.letters import count

PART_LIMIT = 2_800
_LINE_LIMIT = 900
_TEXT_LIMIT = 3_700

Record = Mapping[str, Any]


def build_my_data_messages(profile: Record, records: Mapping[str, Sequence[Record]]) -> list[Message]:
    """A summary, then everything, in as many messages as it takes; `records` by what they are ("attempts")."""
    lines = [f"{key}: {_say(value)}" for key, value in profile.items()]
    for kind, listed in records.items():
        lines += ["", f"{kind} ({len(listed):,})", *map(_line, listed)]
    counts = " · ".join(count(len(listed), kind.removesuffix("s"), kind) for kind, listed in records.items())
    summary = section(f"This is all that is stored about you: your settings · {foreign(counts, 500)}.")
    return [message_of(summary), *(_part(part) for part in _parts(lines))]


def build_no_data_message() -> Message:
    """Nothing is stored."""
    return message_of(section("Nothing is stored about you."))


def build_erase_confirmation_message() -> Message:
    """What erasing means, and two buttons."""
    sure = confirmation("Erase everything?", "Your answers, points and settings are gone for good.", "Erase", "Keep it")
    return message_of(
        section(
            "Erase all that is stored about you? Your answers, points and settings are deleted, and your name is taken "
            "out of old posts. This cannot be undone."
        ),
        actions(
            button("Erase everything", ActionId.FORGET_ME, style="danger", confirm=sure),
            button("Keep it", ActionId.KEEP_ME),
        ),
    )


def build_erased_message(*, was_anything: bool = True) -> Message:
    """What was done."""
    if not was_anything:
        return build_no_data_message()
    return message_of(
        section("✅ Erased: nothing is stored about you any more. What you answer from now on starts anew.")
    )


def _line(record: Record) -> str:
    return cut(" · ".join(f"{key}: {_say(value)}" for key, value in record.items() if value is not None), _LINE_LIMIT)


def _say(value: object) -> str:
    return "–" if value is None else one_line(str(value))


def _parts(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines in portions that a preformatted block and a message's text can hold."""
    portion: list[str] = []
    for line in lines:
        if portion and len("\n".join([*portion, line])) > PART_LIMIT:
            yield portion
            portion = []
        portion.append(line)
    if any(portion):
        yield portion


def _part(lines: Sequence[str]) -> Message:
    shown = [line or " " for line in lines]
    return message_of(preformatted(shown, spoken=foreign("\n".join(lines), _TEXT_LIMIT)))
